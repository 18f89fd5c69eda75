#include "entente/clause.hpp"

namespace entente {

const Entry* Unit::find(WordClass word_class) const {
  for (const Entry& entry : entries) {
    if (entry.word_class == word_class && entry.pos == pos) return &entry;
  }
  return nullptr;
}

Features Unit::features() const {
  Features all = 0;
  for (const Entry& entry : entries) {
    if (entry.pos == pos) all |= entry.features;
  }
  return all;
}

}  // namespace entente
