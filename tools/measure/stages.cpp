#include "stages.hpp"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "entente/clause.hpp"
#include "entente/entity.hpp"

namespace measure {
namespace {

struct StageText {
  Stage stage;
  std::string_view name, meaning;
};

constexpr std::array<StageText, 14> texts = {{
    {Stage::language, "language", "no pack for the language of the article"},
    {Stage::actor, "actor", "an end is not found in the article"},
    {Stage::trigger, "trigger", "no word of the sentence is a trigger of the relation"},
    {Stage::other_word, "other word", "the trigger was read as another part of speech"},
    {Stage::relation, "relation", "the ends are right, the relation is another"},
    {Stage::turned, "turned", "the ends stand the wrong way round"},
    {Stage::end, "end", "one end is right; the other a wrong chain or a misplaced role"},
    {Stage::frame, "frame", "actors and trigger are known, no frame found both ends"},
    {Stage::foreign_actor, "foreign actor", "an end is no actor of gold"},
    {Stage::no_such_event, "no such event", "gold has nothing like it"},
    {Stage::status, "status", "right, but for the status"},
    {Stage::time, "time", "right, but for the time"},
    {Stage::place, "place", "right, but for the place"},
    {Stage::source, "source", "right, but for the source"},
}};

constexpr std::array<Stage, 14> all_stages = [] {
  std::array<Stage, 14> all{};
  for (std::size_t i = 0; i < texts.size(); ++i) all[i] = texts[i].stage;
  return all;
}();

const StageText& text_of(Stage stage) {
  return *std::find_if(texts.begin(), texts.end(), [&](const StageText& text) { return text.stage == stage; });
}

/// Errors of one document.
class Inquiry {
 public:
  Inquiry(const JudgedDocument& gold, const Comparison& comparison, const entente::Article& article,
          const Sights& sights, const entente::Vocabulary& vocabulary)
      : gold_(gold), comparison_(comparison), article_(article), triggers_(sights.triggers), vocabulary_(vocabulary) {
    for (const JudgedActor& actor : sights.actors) found_.insert(gold_id_of(actor, gold.actors));
  }

  std::vector<ExtractionError> run() {
    for (const auto& [key, triples] : comparison_.want) {
      if (!comparison_.have.contains(key)) add(ErrorKind::missed, stage_of_missed(key, triples.front()), key, triples.front());
    }
    for (const auto& [key, triples] : comparison_.have) {
      const auto wanted = comparison_.want.find(key);
      if (wanted == comparison_.want.end()) {
        add(ErrorKind::wrong, stage_of_wrong(key), key, triples.front());
      } else if (!relation(key)->fact) {
        add_differences(key, wanted->second, triples);
      }
    }
    return std::move(errors_);
  }

 private:
  [[nodiscard]] const entente::Relation* relation(const TripleKey& key) const {
    const int index = vocabulary_.ontology().find(key.relation);
    return index < 0 ? nullptr : &vocabulary_.ontology().relations[static_cast<std::size_t>(index)];
  }

  [[nodiscard]] std::string name(const std::string& id) const {
    const auto found = std::find_if(gold_.actors.begin(), gold_.actors.end(), [&](const JudgedActor& actor) { return actor.id == id; });
    return found == gold_.actors.end() ? id : found->name;
  }

  void add(ErrorKind kind, Stage stage, const TripleKey& key, const JudgedTriple& triple, std::string detail = {}) {
    errors_.push_back({gold_.id, kind, stage, fmt::format("{} –{}→ {}", name(key.first), key.relation, name(key.second)),
                       std::move(detail), triple.evidence, triple.rule});
  }

  void add_differences(const TripleKey& key, const std::vector<JudgedTriple>& wanted, const std::vector<JudgedTriple>& found) {
    constexpr std::array<Stage, 4> field_stages = {Stage::status, Stage::time, Stage::place, Stage::source};
    for (std::size_t i = 0; i < field_stages.size(); ++i) {
      const std::set<std::string> want = stated(wanted, judged_fields[i]);
      const std::set<std::string> have = stated(found, judged_fields[i]);
      if (want.empty() || field_is_right(judged_fields[i], want, have)) continue;
      add(ErrorKind::differs, field_stages[i], key, found.front(), fmt::format("expected {}, found {}", listed(want), listed(have)));
    }
  }

  [[nodiscard]] std::string listed(const std::set<std::string>& values) const {
    if (values.empty()) return "none";
    std::vector<std::string> names;
    for (const std::string& value : values) names.push_back(name(value));
    return fmt::format("{}", fmt::join(names, " or "));
  }

  [[nodiscard]] static bool same_pair(const TripleKey& a, const TripleKey& b) {
    return (a.first == b.first && a.second == b.second) || (a.first == b.second && a.second == b.first);
  }

  [[nodiscard]] static bool shares_end(const TripleKey& a, const TripleKey& b) {
    return a.first == b.first || a.second == b.second || a.first == b.second || a.second == b.first;
  }

  /// How a triple of one side fails to be one of the other, if its actors are there; by what stands there instead.
  [[nodiscard]] static std::optional<Stage> stage_by_neighbour(const TripleKey& key, const KeyedTriples& own, const KeyedTriples& others) {
    bool relation = false;
    bool end = false;
    for (const auto& [other, triples] : others) {
      if (same_pair(key, other) && key.relation == other.relation) return Stage::turned;
      if (own.contains(other)) continue;  // right, so not this one gone wrong
      relation |= same_pair(key, other);
      end |= key.relation == other.relation && shares_end(key, other);
    }
    if (relation) return Stage::relation;
    if (end) return Stage::end;
    return std::nullopt;
  }

  [[nodiscard]] Stage stage_of_missed(const TripleKey& key, const JudgedTriple& triple) const {
    if (vocabulary_.pack(article_.lang) == nullptr) return Stage::language;
    if (!found_.contains(key.first) || !found_.contains(key.second)) return Stage::actor;
    const auto neighbour = stage_by_neighbour(key, comparison_.want, comparison_.have);
    if (neighbour && *neighbour != Stage::end) return *neighbour;
    if (const auto stage = stage_by_trigger(key, triple)) return *stage;
    return neighbour.value_or(Stage::frame);
  }

  /// Nothing when the quoted words are not in the text, or the relation needs no trigger there.
  [[nodiscard]] std::optional<Stage> stage_by_trigger(const TripleKey& key, const JudgedTriple& triple) const {
    const std::size_t begin = triple.evidence.empty() ? std::string::npos : article_.text.find(triple.evidence);
    if (begin == std::string::npos || !has_triggers(key.relation)) return std::nullopt;
    const entente::ByteSpan quote{begin, begin + triple.evidence.size()};
    bool seen = false;
    for (const SeenTrigger& trigger : triggers_) {
      if (trigger.relation != key.relation || !trigger.sentence.overlaps(quote)) continue;
      if (trigger.chosen) return std::nullopt;
      seen = true;
    }
    return seen ? Stage::other_word : Stage::trigger;
  }

  /// Some relations are read from titles alone.
  [[nodiscard]] bool has_triggers(const std::string& relation) const {
    const auto& triggers = vocabulary_.pack(article_.lang)->triggers;
    const int index = vocabulary_.ontology().find(relation);
    return std::any_of(triggers.begin(), triggers.end(), [&](const entente::Trigger& trigger) { return trigger.relation == index; });
  }

  [[nodiscard]] Stage stage_of_wrong(const TripleKey& key) const {
    if (key.first.starts_with('?') || key.second.starts_with('?')) return Stage::foreign_actor;
    return stage_by_neighbour(key, comparison_.have, comparison_.want).value_or(Stage::no_such_event);
  }

  const JudgedDocument& gold_;
  const Comparison& comparison_;
  const entente::Article& article_;
  const std::vector<SeenTrigger>& triggers_;
  const entente::Vocabulary& vocabulary_;
  std::set<std::string> found_;  ///< gold's actors that the program knows in the article
  std::vector<ExtractionError> errors_;
};

}  // namespace

std::string_view name_of(Stage stage) { return text_of(stage).name; }
std::string_view meaning_of(Stage stage) { return text_of(stage).meaning; }
std::span<const Stage> stages() { return all_stages; }

std::string_view name_of(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::missed: return "missed";
    case ErrorKind::wrong: return "wrong";
    case ErrorKind::differs: return "differs";
  }
  return "";
}

namespace {

std::vector<SeenTrigger> triggers_of(const entente::Document& document, const entente::Ontology& ontology) {
  std::vector<SeenTrigger> seen;
  for (const entente::Sentence& sentence : document.sentences) {
    if (sentence.units.empty()) continue;
    const entente::ByteSpan span{document.span(sentence.units.front()).begin, document.span(sentence.units.back()).end};
    for (const entente::Unit& unit : sentence.units) {
      for (const entente::Entry& entry : unit.entries) {
        if (entry.word_class != entente::WordClass::trigger) continue;
        const entente::Trigger& trigger = document.pack->triggers[entry.index];
        seen.push_back({span, ontology.relations[trigger.relation].name, entry.pos == unit.pos});
      }
    }
  }
  return seen;
}

}  // namespace

Sights sights_of(const entente::Article& article, const entente::Vocabulary& vocabulary) {
  const entente::Pack* pack = vocabulary.pack(article.lang);
  if (pack == nullptr) return {};
  const entente::Document document = entente::split(article.text, *pack);
  Sights sights;
  sights.triggers = triggers_of(document, vocabulary.ontology());
  for (const entente::Chain& chain : entente::find(document, vocabulary, article.date).chains) {
    sights.actors.push_back(make_actor({}, std::string(entente::name_of(chain.kind)), chain.name, chain.forms));
  }
  return sights;
}

std::vector<ExtractionError> errors_of(const JudgedDocument& gold, const Comparison& comparison, const entente::Article& article,
                                       const Sights& sights, const entente::Vocabulary& vocabulary) {
  return Inquiry(gold, comparison, article, sights, vocabulary).run();
}

}  // namespace measure
