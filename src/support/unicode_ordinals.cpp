// Ordinals in words, from ICU's rules for spelling numbers out.

#include <unicode/locid.h>
#include <unicode/rbnf.h>

#include <set>

#include "entente/spelling.hpp"
#include "entente/support.hpp"
#include "support/ordinals.hpp"

namespace entente {
namespace {

constexpr std::int32_t greatest = 39;

std::string utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

/// The words of one set of rules: a gender, a case.
void add_ordinals(const icu::RuleBasedNumberFormat& format, const icu::UnicodeString& rules, std::string_view script,
                  std::vector<std::set<std::vector<std::string>>>& by_value) {
  for (std::int32_t value = 1; value <= greatest; ++value) {
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString written;
    icu::FieldPosition nowhere;
    format.format(value, rules, written, nowhere, status);
    const bool of_script = U_SUCCESS(status) && !written.isEmpty() && script_of(static_cast<char32_t>(written.char32At(0))) == script;
    if (!of_script) continue;  // words of another language stand in for those that ICU does not know
    std::vector<std::string> words = words_in_letters(romanized(utf8(written)));
    if (!words.empty()) by_value[static_cast<std::size_t>(value)].insert(std::move(words));
  }
}

}  // namespace

std::vector<Ordinal> ordinals_in(std::string_view script) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale(("und_" + std::string(script)).c_str());
  locale.addLikelySubtags(status);
  const icu::RuleBasedNumberFormat format(icu::URBNF_SPELLOUT, locale, status);
  if (U_FAILURE(status)) return {};
  std::vector<std::set<std::vector<std::string>>> by_value(greatest + 1);
  for (std::int32_t i = 0; i < format.getNumberOfRuleSetNames(); ++i) {
    const icu::UnicodeString rules = format.getRuleSetName(i);
    if (utf8(rules).find("ordinal") != std::string::npos) add_ordinals(format, rules, script, by_value);
  }
  std::vector<Ordinal> ordinals;
  for (std::size_t value = 1; value < by_value.size(); ++value) {
    for (const std::vector<std::string>& words : by_value[value]) ordinals.push_back({words, static_cast<unsigned>(value)});
  }
  return ordinals;
}

}  // namespace entente
