#include "support/ordinals.hpp"

#include <algorithm>
#include <iterator>
#include <map>

namespace entente {
namespace {

constexpr std::string_view latin = "Latn";
constexpr std::string_view units[] = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};

/// Made once a thread and script.
const std::vector<Ordinal>& known_ordinals(std::string_view script) {
  thread_local std::map<std::string, std::vector<Ordinal>, std::less<>> known;
  const auto found = known.find(script);
  if (found != known.end()) return found->second;
  return known.emplace(script, ordinals_in(script)).first->second;
}

bool stands_at(const std::vector<std::string>& words, std::size_t at, const std::vector<std::string>& ordinal) {
  return at + ordinal.size() <= words.size() && std::equal(ordinal.begin(), ordinal.end(), words.begin() + static_cast<std::ptrdiff_t>(at));
}

/// The longest: «الثاني عشر» is no second.
RegnalNumber ordinal_at(const std::vector<std::string>& words, std::size_t at, std::string_view script) {
  RegnalNumber longest;
  for (const Ordinal& ordinal : known_ordinals(script)) {
    if (at + ordinal.words.size() > longest.end && stands_at(words, at, ordinal.words)) longest = {ordinal.value, at, at + ordinal.words.size()};
  }
  return longest;
}

}  // namespace

unsigned roman_number(std::string_view letters) {
  unsigned tens = 0;
  while (tens < 3 && letters.starts_with('x')) {
    letters.remove_prefix(1);
    ++tens;
  }
  const auto* const unit = std::find(std::begin(units), std::end(units), letters);
  return unit == std::end(units) ? 0 : 10 * tens + static_cast<unsigned>(unit - std::begin(units));
}

RegnalNumber regnal_number(const std::vector<std::string>& words, std::string_view script) {
  for (std::size_t at = 1; at < words.size(); ++at) {
    if (script == latin) {
      if (const unsigned value = roman_number(words[at]); value > 0) return {value, at, at + 1};
    } else if (const RegnalNumber number = ordinal_at(words, at, script); number.value > 0) {
      return number;
    }
  }
  return {};
}

}  // namespace entente
