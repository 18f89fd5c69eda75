#pragma once
// All claims of all articles, small: a million of them must fit beside the graph that they become.

#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "entente/evidence.hpp"

namespace entente {

/// Strings, each kept once and known by a number.
class Texts {
 public:
  static constexpr std::uint32_t none = 0;  ///< stands for a value that is absent

  std::uint32_t add(std::string_view text);
  std::uint32_t add_optional(const std::optional<std::string>& text) { return text ? add(*text) : none; }
  /// `text` is not `none`. Lives as long as the texts.
  [[nodiscard]] const std::string& at(std::uint32_t text) const { return *texts_[text - 1]; }
  [[nodiscard]] std::optional<std::string> optional_at(std::uint32_t text) const {
    return text == none ? std::nullopt : std::optional(at(text));
  }

 private:
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> numbers_;
  std::vector<const std::string*> texts_;  ///< keys of `numbers_`
};

/// An actor by number: first its position in its article, then its vertex.
using ActorNumber = std::uint32_t;
inline constexpr ActorNumber no_actor = std::numeric_limits<ActorNumber>::max();

/// One claim. Strings are numbers of `ClaimTable::texts`.
struct ClaimRow {
  ContentHash id;
  std::uint32_t document = 0;
  ActorNumber subject = no_actor;
  ActorNumber object = no_actor;
  ActorNumber place = no_actor;
  ActorNumber source = no_actor;
  std::uint32_t relation = Texts::none;
  std::uint32_t status = Texts::none;
  std::uint32_t role = Texts::none;
  std::uint32_t rule = Texts::none;
  std::uint32_t time = Texts::none;
  std::uint32_t topic = Texts::none;
  std::uint32_t evidence_size = 0;     ///< bytes
  std::uint64_t evidence_begin = 0;    ///< byte offset in `ClaimTable::evidence`
  ByteSpan span;
  double confidence = 0;               ///< 0 to 1
  std::optional<DaySpan> when;         ///< of `time`
  bool in_title = false;
  bool symmetric = false;
  bool fact = false;
};

/// Claims and what they share.
struct ClaimTable {
  std::vector<ClaimRow> rows;
  Texts texts;
  std::string evidence;                          ///< quotes, one after the other
  std::vector<std::optional<DaySpan>> told;      ///< document → days of its date
  std::vector<std::uint32_t> place_names;        ///< vertex → its folded name: Singapore the city is where Singapore the country is

  /// Takes the claims out of the article that is document number `told.size()`.
  void add(const Extraction& extraction);
  /// Puts vertices for positions; `vertex_of(document, position)` knows them. Returns how many claims had both ends in one
  /// actor and were dropped.
  std::size_t resolve(const std::function<ActorNumber(std::uint32_t, ActorNumber)>& vertex_of);
  /// By what claims of one event share (see `same_ends`), then by their places in the articles.
  void sort();

  /// Whether two claims have the same relation, status and ends, and facts one role.
  [[nodiscard]] bool same_ends(const ClaimRow& a, const ClaimRow& b) const;
  [[nodiscard]] std::string_view evidence_of(const ClaimRow& row) const {
    return std::string_view(evidence).substr(row.evidence_begin, row.evidence_size);
  }
};

}  // namespace entente
