#include "vocabulary/lexicon_builder.hpp"

#include <algorithm>
#include <cassert>
#include <limits>
#include <tuple>

namespace entente {
namespace {

bool entry_less(const Entry& a, const Entry& b) {
  return std::tie(a.word_class, a.pos, a.index, a.features) < std::tie(b.word_class, b.pos, b.index, b.features);
}

/// The first free place for a key whose search begins at `hash`.
template <typename Slot>
Slot& free_slot(std::vector<Slot>& slots, std::uint64_t hash, std::uint32_t Slot::*value) {
  const std::size_t mask = slots.size() - 1;
  std::size_t i = hash & mask;
  while (slots[i].*value != 0) i = (i + 1) & mask;
  return slots[i];
}

}  // namespace

LexiconBuilder::LexiconBuilder() : word_slots_(1U << 10U), edges_(1U << 10U) {}

LexiconBuilder::LexiconBuilder(const Lexicon::Tables& tables)
    : spellings_(tables.spellings.begin(), tables.spellings.end()),
      words_(tables.words.begin(), tables.words.end()),
      word_slots_(tables.word_slots.begin(), tables.word_slots.end()),
      edges_(tables.edges.begin(), tables.edges.end()),
      node_count_(static_cast<std::uint32_t>(tables.first.size() - 1)) {
  edge_count_ = static_cast<std::size_t>(std::count_if(edges_.begin(), edges_.end(), [](const Lexicon::EdgeSlot& edge) { return edge.next != 0; }));
  pending_.reserve(tables.entries.size());
  for (std::uint32_t node = 0; node < node_count_; ++node) {
    for (std::uint32_t i = tables.first[node]; i < tables.first[node + 1]; ++i) pending_.emplace_back(node, tables.entries[i]);
  }
}

Symbol LexiconBuilder::intern(std::string_view folded) {
  const std::uint64_t hash = Lexicon::scatter(folded);
  const std::size_t mask = word_slots_.size() - 1;
  for (std::size_t i = hash & mask; word_slots_[i].symbol != 0; i = (i + 1) & mask) {
    if (word_slots_[i].hash != hash >> 32U) continue;
    const Symbol known = word_slots_[i].symbol;
    if (folded == spelling(known)) return known;
  }
  const auto symbol = static_cast<Symbol>(symbols());
  if (2 * symbols() > word_slots_.size()) grow_words();
  free_slot(word_slots_, hash, &Lexicon::WordSlot::symbol) = {static_cast<std::uint32_t>(hash >> 32U), symbol};
  spellings_ += folded;
  words_.push_back({static_cast<std::uint32_t>(spellings_.size()), 0, 0, 0, 0});
  return symbol;
}

void LexiconBuilder::grow_words() {
  std::vector<Lexicon::WordSlot> slots(word_slots_.size() * 2);
  for (Symbol symbol = 1; symbol < symbols(); ++symbol) {
    const std::uint64_t hash = Lexicon::scatter(spelling(symbol));
    free_slot(slots, hash, &Lexicon::WordSlot::symbol) = {static_cast<std::uint32_t>(hash >> 32U), symbol};
  }
  word_slots_.swap(slots);
}

void LexiconBuilder::grow_edges() {
  std::vector<Lexicon::EdgeSlot> slots(edges_.size() * 2);
  for (const Lexicon::EdgeSlot& edge : edges_) {
    if (edge.next != 0) free_slot(slots, Lexicon::scatter(edge.node, edge.symbol), &Lexicon::EdgeSlot::next) = edge;
  }
  edges_.swap(slots);
}

std::uint32_t LexiconBuilder::child(std::uint32_t node, Symbol symbol) {
  if (node == 0) {
    if (words_[symbol].root == 0) words_[symbol].root = node_count_++;
    return words_[symbol].root;
  }
  const std::uint64_t hash = Lexicon::scatter(node, symbol);
  const std::size_t mask = edges_.size() - 1;
  for (std::size_t i = hash & mask; edges_[i].next != 0; i = (i + 1) & mask) {
    if (edges_[i].node == node && edges_[i].symbol == symbol) return edges_[i].next;
  }
  if (2 * ++edge_count_ > edges_.size()) grow_edges();
  free_slot(edges_, hash, &Lexicon::EdgeSlot::next) = {node, symbol, node_count_};
  return node_count_++;
}

void LexiconBuilder::add(std::span<const Symbol> path, const Entry& entry) {
  std::uint32_t node = 0;
  for (const Symbol symbol : path) node = child(node, symbol);
  if (path.size() > 1) words_[path.front()].begins_more = 1;
  if (node != 0) pending_.emplace_back(node, entry);
}

Lexicon::Tables LexiconBuilder::freeze() {
  std::vector<std::uint32_t> ends(node_count_ + 1, 0);  // a counting sort by node
  for (const auto& [node, entry] : pending_) ++ends[node + 1];
  for (std::size_t i = 1; i < ends.size(); ++i) ends[i] += ends[i - 1];
  std::vector<Entry> sorted(pending_.size());
  std::vector<std::uint32_t> next = ends;
  for (const auto& [node, entry] : pending_) sorted[next[node]++] = entry;
  pending_ = {};
  first_.assign(1, 0);
  entries_.clear();
  entries_.reserve(sorted.size());
  for (std::uint32_t node = 0; node < node_count_; ++node) {
    const auto begin = sorted.begin() + ends[node];
    const auto end = sorted.begin() + ends[node + 1];
    std::sort(begin, end, entry_less);
    entries_.insert(entries_.end(), begin, std::unique(begin, end));
    first_.push_back(static_cast<std::uint32_t>(entries_.size()));
  }
  for (Lexicon::Word& word : words_) {
    if (word.root == 0) continue;
    word.first = first_[word.root];
    const std::uint32_t count = first_[word.root + 1] - word.first;
    assert(count <= std::numeric_limits<std::uint16_t>::max());
    word.entries = static_cast<std::uint16_t>(count);
  }
  return {spellings_, words_, word_slots_, edges_, first_, entries_};
}

}  // namespace entente
