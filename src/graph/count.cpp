// How many independent sources tell an event. A publisher counts once, and so do copies of one agency's text.

#include <algorithm>
#include <map>
#include <numeric>
#include <unordered_map>

#include "graph/steps.hpp"

namespace entente {
namespace {

constexpr double copy = 0.5;              ///< share of common shingles from which two texts are one agency's
constexpr std::size_t values_a_band = 2;  ///< values of a signature that lead from one text to those to compare it with

/// The articles of one event, joined where they are not independent.
class Witnesses {
 public:
  explicit Witnesses(std::vector<std::uint32_t> documents) : documents_(std::move(documents)), parent_(documents_.size()) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
  }

  void join_publishers(const std::vector<ArticleRecord>& articles) {
    std::unordered_map<std::string, std::size_t> first;
    for (std::size_t i = 0; i < documents_.size(); ++i) {
      const std::string& publisher = articles[documents_[i]].publisher;
      if (!publisher.empty()) unite(i, first.try_emplace(publisher, i).first->second);
    }
  }

  void join_copies(const std::vector<TextSignature>& signatures) {
    if (documents_.size() < 2) return;
    std::map<std::pair<std::size_t, std::uint64_t>, std::vector<std::size_t>> bands;
    for (std::size_t i = 0; i < documents_.size(); ++i) {
      const TextSignature& signature = signatures[documents_[i]];
      if (!signature) continue;
      for (std::size_t band = 0; band + values_a_band <= signature->size(); band += values_a_band) {
        const std::uint64_t key = (std::uint64_t{(*signature)[band]} << 32U) | (*signature)[band + 1];
        auto& there = bands[{band, key}];
        for (const std::size_t other : there) {
          if (root(other) != root(i) && likeness(signature, signatures[documents_[other]]) >= copy) unite(i, other);
        }
        if (there.empty() || root(there.front()) != root(i)) there.push_back(i);
      }
    }
  }

  /// `document` is one of those given.
  [[nodiscard]] std::size_t source_of(std::uint32_t document) {
    const auto place = std::lower_bound(documents_.begin(), documents_.end(), document);
    return root(static_cast<std::size_t>(place - documents_.begin()));
  }

 private:
  std::size_t root(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void unite(std::size_t a, std::size_t b) { parent_[std::max(root(a), root(b))] = std::min(root(a), root(b)); }

  std::vector<std::uint32_t> documents_;  ///< ascending
  std::vector<std::size_t> parent_;
};

std::vector<std::uint32_t> documents_of(const ClaimTable& claims, const std::vector<std::size_t>& event) {
  std::vector<std::uint32_t> documents;
  for (const std::size_t claim : event) documents.push_back(claims.rows[claim].document);
  std::sort(documents.begin(), documents.end());
  documents.erase(std::unique(documents.begin(), documents.end()), documents.end());
  return documents;
}

}  // namespace

Support support_of(const ClaimTable& claims, const std::vector<std::size_t>& event, const std::vector<ArticleRecord>& documents,
                   const std::vector<TextSignature>& signatures) {
  if (event.size() == 1) return {1, 1 - (1 - claims.rows[event.front()].confidence)};  // as below, to the last bit
  Witnesses witnesses(documents_of(claims, event));
  witnesses.join_publishers(documents);
  witnesses.join_copies(signatures);
  std::map<std::size_t, double> best;  // source → its surest claim
  for (const std::size_t claim : event) {
    double& confidence = best[witnesses.source_of(claims.rows[claim].document)];
    confidence = std::max(confidence, claims.rows[claim].confidence);
  }
  double doubt = 1;
  for (const auto& [source, confidence] : best) doubt *= 1 - confidence;
  return {best.size(), 1 - doubt};
}

}  // namespace entente
