#pragma once
// Who held which office of a country when.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "entente/vocabulary.hpp"

namespace entente {

/// The offices of states out of all actors' rows. Borrows their words.
class OfficeTable {
 public:
  explicit OfficeTable(const std::vector<Actor>& actors);

  /// Index of the actor who alone is known to have held an office of a country on a day (YYYY-MM-DD); -1 for none or several, for
  /// a day on which an office may have changed hands, and for offices that several people hold at once (ambassador).
  [[nodiscard]] std::int32_t holder(std::string_view role, std::int32_t country, std::string_view day) const;

 private:
  struct Row {
    std::string_view role;
    std::int32_t country = -1;
    std::string_view from, to;  ///< ISO 8601 of any precision, empty when open or unknown
    std::int32_t actor = -1;
  };
  [[nodiscard]] bool held_by_one(std::string_view role) const;

  std::vector<Row> rows_;                 ///< by role, country, begin
  std::vector<std::string_view> single_;  ///< offices that one person holds at a time, sorted
};

}  // namespace entente
