// Codes of countries and languages, from ICU's own tables.

#include <unicode/locid.h>
#include <unicode/uloc.h>

#include <map>

#include "entente/support.hpp"

namespace entente {

std::string country_of_two_letters(std::string_view three_letters) {
  static const std::map<std::string, std::string, std::less<>> codes = [] {
    std::map<std::string, std::string, std::less<>> made;
    for (const char* const* two = uloc_getISOCountries(); *two != nullptr; ++two) {
      made.emplace(icu::Locale("", *two).getISO3Country(), ascii_lower(*two));
    }
    return made;
  }();
  const auto found = codes.find(three_letters);
  return found == codes.end() ? std::string() : found->second;
}

std::string script_of_language(std::string_view tag) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale(std::string(tag).c_str());
  locale.addLikelySubtags(status);
  return U_SUCCESS(status) ? locale.getScript() : std::string();
}

std::string language_of_three_letters(std::string_view tag) { return icu::Locale(std::string(tag).c_str()).getISO3Language(); }

}  // namespace entente
