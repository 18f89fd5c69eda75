#include "vocabulary/paradigm.hpp"

#include <array>

namespace entente {
namespace {

constexpr std::array<std::pair<std::string_view, Features>, 20> kFeatureNames = {{
    {"past", kPast}, {"present", kPresent}, {"future", kFuture}, {"imperative", kImperative}, {"infinitive", kInfinitive},
    {"gerund", kGerund}, {"participle", kParticiple}, {"passive", kPassive}, {"1", kFirst}, {"2", kSecond}, {"3", kThird},
    {"s", kSingular}, {"d", kDual}, {"p", kPlural}, {"m", kMasculine}, {"f", kFeminine}, {"definite", kDefinite},
    {"construct", kConstruct}, {"possessive", kPossessive}, {"indefinite", kIndefinite},
}};

std::vector<std::string> split_spaces(std::string_view text) {
  std::vector<std::string> words;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t space = std::min(text.find(' ', at), text.size());
    if (space > at) words.emplace_back(text.substr(at, space - at));
    at = space + 1;
  }
  return words;
}

/// Replaces the first ending (or beginning) of the rules that fits; nothing fits: the word is left out (false).
bool apply(std::string& word, const std::vector<std::pair<std::string, std::string>>& rules, bool at_end) {
  if (rules.empty()) return true;
  for (const auto& [from, to] : rules) {
    if (at_end && word.ends_with(from)) {
      word.replace(word.size() - from.size(), from.size(), to);
      return true;
    }
    if (!at_end && word.starts_with(from)) {
      word.replace(0, from.size(), to);
      return true;
    }
  }
  return false;
}

std::vector<std::pair<std::string, std::string>> read_rules(const JsonValue& form, std::string_view key) {
  std::vector<std::pair<std::string, std::string>> rules;
  if (const auto list = form.find(key)) {
    for (const JsonValue pair : list->items()) rules.emplace_back(pair.at(0).as_string(), pair.at(1).as_string());
  }
  return rules;
}

}  // namespace

Features parse_features(std::string_view words, const JsonValue& where) {
  Features features = 0;
  for (const std::string& word : split_spaces(words)) {
    bool known = false;
    for (const auto& [name, bit] : kFeatureNames) {
      if (name == word) {
        features |= bit;
        known = true;
      }
    }
    if (!known) where.fail("unknown feature \"" + word + "\"");
  }
  return features;
}

Paradigms Paradigms::load(const std::string& path) {
  Paradigms paradigms;
  const JsonDocument document = JsonDocument::load(path);
  for (const auto& [name, rules] : document.root().members()) {
    if (name == "irregular") {
      paradigms.read_irregular(rules);
      continue;
    }
    if (!rules.is_object() || !rules.find("forms")) continue;
    WordClassRules& word_class = paradigms.classes_[std::string(name)];
    word_class.parts = rules.strings("parts");
    for (const JsonValue form : rules.get("forms").items()) {
      FormRule rule;
      rule.of = form.get("of").as_string();
      rule.features = parse_features(form.string_or("features", ""), form);
      rule.suffix = read_rules(form, "suffix");
      rule.prefix = read_rules(form, "prefix");
      word_class.forms.push_back(std::move(rule));
    }
  }
  return paradigms;
}

void Paradigms::read_irregular(JsonValue root) {
  for (const auto& [word_class, lemmas] : root.members()) {
    auto& table = classes_[std::string(word_class)].irregular;
    for (const auto& [lemma, parts] : lemmas.members()) {
      for (const auto& [part, form] : parts.members()) table[std::string(lemma)][std::string(part)] = form.as_string();
    }
  }
}

Paradigms::Lemma Paradigms::divide(const WordClassRules& rules, bool verb, const std::string& lemma, const std::string& plural) {
  Lemma result;
  const std::vector<std::string> words = split_spaces(lemma);
  std::size_t used = 0;
  const std::size_t positional = verb ? rules.parts.size() : 1;
  for (; used < positional && used < words.size() && used < rules.parts.size(); ++used) result.parts[rules.parts[used]] = words[used];
  for (std::size_t i = used; i < words.size(); ++i) result.tail += " " + words[i];
  if (!words.empty()) {
    if (const auto found = rules.irregular.find(words[0]); found != rules.irregular.end()) result.irregular = found->second;
  }
  for (const auto& [part, form] : result.irregular) result.parts.try_emplace(part, form);
  if (!verb && !plural.empty() && rules.parts.size() > 1) {
    const std::size_t space = std::min(plural.find(' '), plural.size());
    result.parts[rules.parts[1]] = plural.substr(0, space);
    result.plural_tail = plural.substr(space);
  }
  return result;
}

/// The irregular form that stands for a form with these features, if the lemma has one.
const std::string* Paradigms::irregular_form(const Lemma& lemma, Features features) {
  static constexpr std::array<std::pair<std::string_view, Features>, 5> kKeys = {{
      {"participle", kParticiple}, {"gerund", kGerund}, {"past", kPast}, {"present", kPresent | kThird}, {"p", kPlural}}};
  for (const auto& [key, bits] : kKeys) {
    if ((features & bits) != bits) continue;
    const auto found = lemma.irregular.find(std::string(key));
    return found == lemma.irregular.end() ? nullptr : &found->second;
  }
  return nullptr;
}

std::vector<InflectedForm> Paradigms::inflect(const std::string& word_class, const std::string& lemma, const std::string& plural) const {
  std::vector<InflectedForm> forms;
  const auto it = classes_.find(word_class);
  if (lemma.empty()) return forms;
  if (it == classes_.end()) return {{lemma, 0}};
  const bool verb = word_class == "verb";
  const Lemma divided = divide(it->second, verb, lemma, plural);
  const bool single_part = it->second.parts.size() == 1;
  for (const FormRule& rule : it->second.forms) {
    const auto part = divided.parts.find(rule.of);
    if (part == divided.parts.end()) continue;
    const bool of_plural = !verb && !single_part && rule.of == it->second.parts[1];
    if (!verb && !plural.empty() && !of_plural && (rule.features & kPlural) != 0) continue;
    const std::string& tail = of_plural ? divided.plural_tail : divided.tail;
    const std::string* special = single_part ? irregular_form(divided, rule.features) : nullptr;
    if (special != nullptr) {
      for (std::string_view variants = *special; !variants.empty();) {
        const std::size_t bar = std::min(variants.find('|'), variants.size());
        forms.push_back({std::string(variants.substr(0, bar)) + tail, rule.features});
        variants.remove_prefix(std::min(bar + 1, variants.size()));
      }
      continue;
    }
    std::string text = part->second;
    if (apply(text, rule.suffix, true) && apply(text, rule.prefix, false)) forms.push_back({text + tail, rule.features});
  }
  if (!verb && !plural.empty() && single_part) forms.push_back({plural, kPlural});
  return forms;
}

}  // namespace entente
