#pragma once
// One pack as a part of an image, and the ontology as another.

#include <memory>
#include <string>
#include <string_view>

#include "entente/vocabulary.hpp"

namespace entente {

/// The part of an image that holds a pack with these tables of words, and back. What is unpacked borrows from `bytes`.
std::string pack_pack(const Pack& pack, const Lexicon::Tables& tables);
std::unique_ptr<Pack> unpack_pack(std::string_view bytes);

std::string pack_ontology(const Ontology& ontology);
Ontology unpack_ontology(std::string_view bytes);

}  // namespace entente
