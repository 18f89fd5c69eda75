#include <algorithm>
#include <cstring>

#include "entente/vocabulary.hpp"

namespace entente {
namespace {

constexpr std::uint64_t kMix = 0xBF58476D1CE4E5B9ULL;

std::uint64_t mix(std::uint64_t key) {
  key ^= key >> 29U;
  key *= kMix;
  return key ^ (key >> 32U);
}

}  // namespace

std::uint64_t Lexicon::scatter(std::uint32_t node, Symbol symbol) { return mix((std::uint64_t{node} << 32U) | symbol); }

std::uint64_t Lexicon::scatter(std::string_view word) {
  std::uint64_t hash = word.size();
  for (std::uint64_t eight = 0; !word.empty(); word.remove_prefix(std::min(word.size(), sizeof eight))) {
    eight = 0;
    std::memcpy(&eight, word.data(), std::min(word.size(), sizeof eight));
    hash = mix(hash ^ eight) * kMix;
  }
  return hash ^ (hash >> 29U);
}

Symbol Lexicon::symbol(std::string_view folded) const {
  if (t_.word_slots.empty()) return 0;
  const std::uint64_t hash = scatter(folded);
  const std::size_t mask = t_.word_slots.size() - 1;
  for (std::size_t i = hash & mask;; i = (i + 1) & mask) {
    const WordSlot& slot = t_.word_slots[i];
    if (slot.symbol == 0) return 0;
    if (slot.hash != hash >> 32U) continue;
    const std::uint32_t begin = t_.words[slot.symbol].begin;
    if (folded == std::string_view(t_.spellings.data() + begin, t_.words[slot.symbol + 1].begin - begin)) return slot.symbol;
  }
}

std::uint32_t Lexicon::step(std::uint32_t node, Symbol symbol) const {
  if (symbol == 0) return 0;
  if (node == 0) return root(symbol);
  const std::size_t mask = t_.edges.size() - 1;
  for (std::size_t i = scatter(node, symbol) & mask;; i = (i + 1) & mask) {
    const EdgeSlot& slot = t_.edges[i];
    if (slot.next == 0) return 0;
    if (slot.node == node && slot.symbol == symbol) return slot.next;
  }
}

}  // namespace entente
