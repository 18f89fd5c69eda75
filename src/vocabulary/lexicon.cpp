#include <algorithm>

#include "entente/vocabulary.hpp"

namespace entente {
namespace {

std::uint64_t edge_key(std::uint32_t node, Symbol symbol) { return (std::uint64_t{node} << 32U) | symbol; }

std::size_t scatter(std::uint64_t key) {
  key ^= key >> 29U;
  key *= 0xBF58476D1CE4E5B9ULL;
  key ^= key >> 32U;
  return static_cast<std::size_t>(key);
}

bool entry_less(const std::pair<std::uint32_t, Entry>& a, const std::pair<std::uint32_t, Entry>& b) {
  return std::tuple(a.first, a.second.word_class, a.second.pos, a.second.index, a.second.features) <
         std::tuple(b.first, b.second.word_class, b.second.pos, b.second.index, b.second.features);
}

}  // namespace

Lexicon::Lexicon() : edges_(1U << 16U) {}

Symbol Lexicon::symbol(std::string_view folded) const {
  const auto it = symbols_.find(std::string(folded));
  return it == symbols_.end() ? 0 : it->second;
}

Symbol Lexicon::intern(std::string_view folded) {
  const auto next = static_cast<Symbol>(symbols_.size() + 1);
  return symbols_.try_emplace(std::string(folded), next).first->second;
}

std::uint32_t Lexicon::step(std::uint32_t node, Symbol symbol) const {
  if (symbol == 0) return 0;
  const std::uint64_t key = edge_key(node, symbol);
  const std::size_t mask = edges_.size() - 1;
  for (std::size_t i = scatter(key) & mask;; i = (i + 1) & mask) {
    if (edges_[i].value == 0) return 0;
    if (edges_[i].key == key) return edges_[i].value;
  }
}

void Lexicon::grow() {
  std::vector<Slot> old(edges_.size() * 2);
  old.swap(edges_);
  const std::size_t mask = edges_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.value == 0) continue;
    std::size_t i = scatter(slot.key) & mask;
    while (edges_[i].value != 0) i = (i + 1) & mask;
    edges_[i] = slot;
  }
}

void Lexicon::add(std::span<const Symbol> path, const Entry& entry) {
  std::uint32_t node = 0;
  for (const Symbol symbol : path) {
    std::uint32_t next = step(node, symbol);
    if (next == 0) {
      if (2 * (edge_count_ + 1) > edges_.size()) grow();
      const std::uint64_t key = edge_key(node, symbol);
      const std::size_t mask = edges_.size() - 1;
      std::size_t i = scatter(key) & mask;
      while (edges_[i].value != 0) i = (i + 1) & mask;
      next = node_count_++;
      edges_[i] = {key, next};
      ++edge_count_;
    }
    node = next;
  }
  if (node != 0) pending_.emplace_back(node, entry);
}

void Lexicon::freeze() {
  std::sort(pending_.begin(), pending_.end(), entry_less);
  pending_.erase(std::unique(pending_.begin(), pending_.end()), pending_.end());
  first_.assign(node_count_ + 1, 0);
  entries_.clear();
  entries_.reserve(pending_.size());
  for (const auto& [node, entry] : pending_) {
    ++first_[node + 1];
    entries_.push_back(entry);
  }
  for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
  pending_.clear();
  pending_.shrink_to_fit();
}

std::span<const Entry> Lexicon::entries(std::uint32_t node) const {
  if (node == 0 || node + 1 >= first_.size()) return {};
  return std::span(entries_).subspan(first_[node], first_[node + 1] - first_[node]);
}

}  // namespace entente
