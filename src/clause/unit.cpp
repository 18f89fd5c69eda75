#include "entente/clause.hpp"

namespace entente {

static_assert(static_cast<unsigned>(WordClass::topic) < 64, "Unit::classes has a bit for each class");

void Unit::set_entries(std::span<const Entry> found) {
  entries = found;
  classes = 0;
  for (const Entry& entry : found) classes |= std::uint64_t{1} << static_cast<unsigned>(entry.word_class);
}

const Entry* Unit::any(WordClass word_class) const {
  if (!can_be(word_class)) return nullptr;
  for (const Entry& entry : entries) {
    if (entry.word_class == word_class) return &entry;
  }
  return nullptr;
}

const Entry* Unit::find(WordClass word_class) const {
  if (!can_be(word_class)) return nullptr;
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
