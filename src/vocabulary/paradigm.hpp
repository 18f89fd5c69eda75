#pragma once
// Inflection: lemmas and principal parts to all their forms, by the suffix and prefix rules of a pack.

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "entente/json.hpp"
#include "entente/vocabulary.hpp"

namespace entente {

struct InflectedForm {
  std::string text;  ///< as spelled, not folded
  Features features = 0;
};

/// Bits of a list like "past 3 s f". Throws through `where` for an unknown word.
Features parse_features(std::string_view words, const JsonValue& where);

/// The paradigms of one language.
class Paradigms {
 public:
  /// Reads `paradigms.json`; throws `Error` with file and line for anything unsound.
  static Paradigms load(const std::string& path);

  /// All forms of a lemma given by its principal parts (words divided by spaces for the parts that the class declares;
  /// what follows stays as it is behind each form). `plural`, when given, replaces the regular plural.
  [[nodiscard]] std::vector<InflectedForm> inflect(const std::string& word_class, const std::string& lemma, const std::string& plural = {}) const;

 private:
  using Rules = std::vector<std::pair<std::string, std::string>>;
  struct FormRule { std::string of; Features features = 0; Rules suffix, prefix; };
  struct WordClassRules {
    std::vector<std::string> parts;
    std::vector<FormRule> forms;
    std::map<std::string, std::map<std::string, std::string>, std::less<>> irregular;
  };
  /// A lemma taken apart: its principal parts, what stands unchanged behind it, and its irregular forms.
  struct Lemma {
    std::map<std::string, std::string> parts, irregular;
    std::string tail, plural_tail;
  };
  void read_irregular(JsonValue root);
  static Lemma divide(const WordClassRules& rules, bool verb, const std::string& lemma, const std::string& plural);
  static const std::string* irregular_form(const Lemma& lemma, Features features);
  std::map<std::string, WordClassRules, std::less<>> classes_;
};

}  // namespace entente
