#include "examples.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <optional>

#include "entente/article.hpp"
#include "entente/pipeline.hpp"
#include "entente/words.hpp"
#include "name_key.hpp"

namespace {

using entente::Vocabulary;

constexpr const char* day_of_examples = "2024-05-15";

/// One of `gives`: "SUBJECT | relation | OBJECT[ | status]".
struct Given {
  std::string subject, relation, object, status = "actual";
};

std::string trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return std::string(text);
}

std::optional<Given> parse_given(std::string_view text) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t bar = std::min(text.find('|', at), text.size());
    parts.push_back(trimmed(text.substr(at, bar - at)));
    at = bar + 1;
  }
  if (parts.size() < 3 || parts.size() > 4) return std::nullopt;
  Given given{parts[0], parts[1], parts[2]};
  if (parts.size() == 4) given.status = parts[3];
  return given;
}

/// The sentence of an example as read.
class Reading {
 public:
  Reading(const entente::TriggerExample& example, const std::string& language, const Vocabulary& vocabulary)
      : vocabulary_(vocabulary), pack_(*vocabulary.pack(language)) {
    entente::Article article;
    article.lang = language;
    article.date = day_of_examples;
    article.text = example.text;
    extraction_ = entente::extract(article, vocabulary);
  }

  [[nodiscard]] const std::vector<entente::Triple>& triples() const { return extraction_.triples; }
  [[nodiscard]] const entente::ActorRecord& actor(const std::string& id) const {
    return *std::find_if(extraction_.actors.begin(), extraction_.actors.end(),
                         [&](const entente::ActorRecord& actor) { return actor.id == id; });
  }
  /// The actor bears the name, or the name is a word for the people of that country.
  [[nodiscard]] bool is(const std::string& id, const std::string& name) const {
    const entente::ActorRecord& record = actor(id);
    const std::string key = name_key(name);
    return name_key(record.name) == key || is_people_of(record, name) ||
           std::any_of(record.names.begin(), record.names.end(), [&](const std::string& form) { return name_key(form) == key; });
  }
  [[nodiscard]] bool has_ends(const entente::Triple& triple, const Given& given) const {
    if (triple.relation != given.relation) return false;
    if (is(triple.subject, given.subject) && is(triple.object, given.object)) return true;
    const int relation = vocabulary_.ontology().find(triple.relation);
    return vocabulary_.ontology().relations[static_cast<std::size_t>(relation)].symmetric && is(triple.subject, given.object) &&
           is(triple.object, given.subject);
  }
  [[nodiscard]] std::string describe(const entente::Triple& triple) const {
    return fmt::format("{} | {} | {} | {}", actor(triple.subject).name, triple.relation, actor(triple.object).name, triple.status);
  }

 private:
  [[nodiscard]] bool is_people_of(const entente::ActorRecord& record, const std::string& name) const {
    if (!record.authority) return false;
    const auto index = static_cast<std::uint32_t>(vocabulary_.actor(*record.authority));
    std::vector<entente::RawWord> words;
    entente::cut_words(name, words);
    std::uint32_t node = 0;
    for (const entente::RawWord& word : words) {
      const entente::Symbol symbol = pack_.lexicon.symbol(pack_.normalise(entente::slice(name, word.span)));
      node = symbol == 0 ? 0 : pack_.lexicon.step(node, symbol);
      if (node == 0) return false;
    }
    const auto entries = pack_.lexicon.entries(node);
    return std::any_of(entries.begin(), entries.end(), [&](const entente::Entry& entry) {
      return entry.index == index && (entry.word_class == entente::WordClass::demonym || entry.word_class == entente::WordClass::people);
    });
  }

  const Vocabulary& vocabulary_;
  const entente::Pack& pack_;
  entente::Extraction extraction_;
};

std::optional<std::string> problem_of(const Given& given, const Reading& reading) {
  std::optional<std::string> other_status;
  for (const entente::Triple& triple : reading.triples()) {
    if (!reading.has_ends(triple, given)) continue;
    if (triple.status == given.status) return std::nullopt;
    other_status = triple.status;
  }
  const std::string wanted = fmt::format("{} | {} | {} | {}", given.subject, given.relation, given.object, given.status);
  return other_status ? fmt::format("gives {} with the status {}", wanted, *other_status) : "does not give " + wanted;
}

}  // namespace

std::vector<std::string> example_problems(const entente::TriggerExample& example, const std::string& language,
                                          const Vocabulary& vocabulary) {
  const Reading reading(example, language, vocabulary);
  std::vector<std::string> problems;
  std::vector<Given> expected;
  for (const std::string& text : example.gives) {
    if (const auto given = parse_given(text)) {
      expected.push_back(*given);
      if (const auto problem = problem_of(*given, reading)) problems.push_back(*problem);
    } else {
      problems.push_back(fmt::format("\"{}\" is not SUBJECT | relation | OBJECT", text));
    }
  }
  for (const entente::Triple& triple : reading.triples()) {
    const bool wanted = std::any_of(expected.begin(), expected.end(), [&](const Given& given) { return reading.has_ends(triple, given); });
    if (triple.rule == example.trigger && !wanted) problems.push_back("gives " + reading.describe(triple) + ", which it does not say");
  }
  return problems;
}
