#pragma once
// The graph as RDF statements, for writers that do not care what a statement means.

#include <functional>
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>

#include "entente/output.hpp"

namespace entente {

/// Short names of vocabularies: `schema:name` is the IRI of `schema` with `name` after it.
struct RdfPrefix {
  std::string_view name;
  std::string_view iri;
};
std::span<const RdfPrefix> rdf_prefixes();

/// What a statement says of its subject.
struct RdfObject {
  enum class Kind { term, address, text };
  Kind kind;
  std::string value;               ///< of a term its prefixed name, of an address an absolute IRI, of a text its characters
  std::string lang = {};           ///< of a text: its BCP 47 tag, or empty
  std::string_view datatype = {};  ///< of a text: a prefixed name, or empty for plain text
};

/// Subjects and graphs are absolute IRIs, predicates prefixed names. No blank nodes. An empty graph is the default one.
struct RdfStatement {
  std::string subject;
  std::string_view predicate;
  RdfObject object;
  std::string graph = {};
};
using StatementSink = std::function<void(const RdfStatement& statement)>;

/// Gives all statements on `graph`, those on one subject one after the other:
///   events: as nodes, with their claims
///   dyads:  what happened (status `actual`) as a statement between its two ends; with `named_graphs` in the graph of each
///           claim that says so, else in the default one
/// Actors, articles, and claims with their quotes are always there.
void for_each_statement(const KnowledgeGraph& graph, EdgeForm edges, bool named_graphs, const StatementSink& sink);

/// Writes text between double quotes as all RDF syntaxes take it; what is invisible or turns the direction of text is
/// escaped, and what is no character (U+FFFE, U+FFFF) becomes U+FFFD.
void write_rdf_text(std::ostream& out, std::string_view text);

}  // namespace entente
