#pragma once
// Names on the semantic web for what the graph holds.

#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// `urn:entente:KIND:` and `id` with everything percent-encoded that an IRI does not hold as it is.
std::string iri(std::string_view kind, std::string_view id);

/// `url` with what an IRI cannot hold encoded; nothing for what is no http address of a plain host.
std::optional<std::string> web_iri(std::string_view url);

/// The entity of an authority id that ends in a Wikidata id ("person:Q7747").
std::optional<std::string> wikidata_iri(std::string_view authority_id);

/// True for a well-formed language tag of BCP 47 without extensions: language, script, region, variants.
bool is_language_tag(std::string_view tag);

}  // namespace entente
