#include "rules.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <set>
#include <tuple>

#include "entente/json.hpp"
#include "entente/words.hpp"

namespace {

using entente::JsonValue;

constexpr std::array<std::string_view, 3> parts_of_speech = {"verb", "noun", "adj"};
constexpr std::array<std::string_view, 9> places = {"subj", "obj", "obj2", "comp", "poss", "adj", "gov", "head", "between"};
constexpr std::array<std::string_view, 5> prepositional_classes = {"preposition", "agent", "attribution", "presence", "mediation"};

bool is_one_of(const auto& names, std::string_view name) { return std::find(names.begin(), names.end(), name) != names.end(); }

/// Parts of `text` between any of `dividers`, trimmed, without empty ones.
std::vector<std::string> parts_of(std::string_view text, std::string_view dividers) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(dividers), text.size());
    std::string_view part = text.substr(0, end);
    while (part.starts_with(' ')) part.remove_prefix(1);
    while (part.ends_with(' ')) part.remove_suffix(1);
    if (!part.empty()) parts.emplace_back(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

/// One spelling of a trigger's lemma.
struct Lemma {
  std::string relation, id, text, file;
  std::string_view part;           ///< verb, noun or adj
  std::string frame, conditions;   ///< the first frame; `needs`, `unless`, `kinds` and nothing else
  std::size_t line = 0;
  [[nodiscard]] std::string where() const { return fmt::format("{}:{}", file, line); }
};

class RuleCheck {
 public:
  RuleCheck(const std::string& folder, const entente::Pack& pack) : folder_(folder), pack_(pack) {}

  std::vector<PackFinding> run() {
    read_prepositions();
    read_triggers();
    find_shadows();
    find_readings("governors.jsonl", "governor");
    find_readings("bodies.jsonl", "body");
    find_closed_words();
    for (const std::string_view file : {"governors.jsonl", "words.jsonl"}) {
      for_each_row(path(file), [&](JsonValue row, std::size_t line) { check_values(row, path(file), line); });
    }
    std::stable_sort(findings_.begin(), findings_.end(), [](const PackFinding& a, const PackFinding& b) {
      return std::tie(a.file, a.line) < std::tie(b.file, b.line); });
    return std::move(findings_);
  }

 private:
  [[nodiscard]] std::string path(std::string_view file) const { return folder_ + "/" + std::string(file); }
  void add(const std::string& file, std::size_t line, std::string check, std::string message, bool note = false) {
    findings_.push_back({file, line, std::move(check), std::move(message), note});
  }

  /// As the reader of packs folds words, divided by single spaces.
  [[nodiscard]] std::string folded(std::string_view words) const {
    std::vector<entente::RawWord> raw;
    entente::cut_words(words, raw);
    std::string text;
    for (const entente::RawWord& word : raw) {
      if (word.kind == entente::RawKind::mark) continue;
      text += (text.empty() ? "" : " ") + pack_.normalise(entente::slice(words, word.span));
    }
    return text;
  }

  void for_each_row(const std::string& file, const entente::JsonLineHandler& handler) const {
    if (std::filesystem::exists(file)) entente::for_each_json_line(file, handler);
  }

  void read_prepositions() {
    for_each_row(path("words.jsonl"), [&](JsonValue row, std::size_t) {
      if (!is_one_of(prepositional_classes, row.get("class").as_string())) return;
      for (const std::string& words : row.strings("words")) {
        for (const std::string& word : parts_of(words, "|")) prepositions_.insert(folded(word));
      }
    });
    for (const entente::Clitic& clitic : pack_.proclitics) {
      if (clitic.word_class == entente::WordClass::preposition) prepositions_.insert(pack_.words[clitic.word].text);
    }
  }

  void read_triggers() {
    std::set<std::string> files;
    if (!std::filesystem::is_directory(path("triggers"))) return;
    for (const auto& item : std::filesystem::directory_iterator(path("triggers"))) {
      if (item.path().extension() == ".jsonl") files.insert(item.path().string());
    }
    for (const std::string& file : files) {
      for_each_row(file, [&](JsonValue row, std::size_t line) { read_trigger(row, file, line); });
    }
  }

  void read_trigger(const JsonValue& row, const std::string& file, std::size_t line) {
    Lemma lemma;
    lemma.relation = std::filesystem::path(file).stem().string();
    lemma.id = row.get("id").as_string();
    lemma.file = file;
    lemma.line = line;
    if (const auto [first, fresh] = ids_.try_emplace(lemma.id, lemma.where()); !fresh) {
      add(file, line, "duplicate", fmt::format("the id \"{}\" stands at {} too", lemma.id, first->second));
    }
    check_values(row, file, line);
    for (const JsonValue frame : row.get("frames").items()) check_frame(frame.as_string(), lemma);
    lemma.conditions = conditions_of(row);
    for (const std::string_view part : parts_of_speech) {
      for (const std::string& text : parts_of(row.string_or(part, ""), "|")) {
        lemma.part = part;
        lemma.text = folded(text);
        lemmas_.push_back(lemma);
      }
    }
  }

  /// Words of closed sets that the reader of packs would take for nothing said.
  void check_values(const JsonValue& row, const std::string& file, std::size_t line) {
    const auto check = [&](std::string_view field, const auto& is_known) {
      const std::string_view value = row.string_or(field, "");
      if (!value.empty() && !is_known(value)) add(file, line, "value", fmt::format("unknown {} \"{}\"", field, value));
    };
    const auto is_status = [](std::string_view value) { return entente::status_from(value) != entente::Status::none; };
    check("status", is_status);
    check("then", is_status);
    check("then_subject", [](std::string_view value) { return value == "subj" || value == "obj"; });
    check("control", [](std::string_view value) { return value == "subject" || value == "object"; });
  }

  void check_frame(std::string_view frame, Lemma& lemma) {
    std::string key;
    for (const std::string& place : parts_of(frame, "|>=")) {
      key += place + "|";
      if (is_one_of(places, place) || prepositions_.contains(folded(place))) continue;
      add(lemma.file, lemma.line, "frame", fmt::format("\"{}\" in the frame \"{}\" is neither a place nor a preposition of words.jsonl", place, frame));
    }
    if (lemma.frame.empty()) lemma.frame = key + (frame.find('=') == std::string_view::npos ? ">" : "=");
  }

  [[nodiscard]] std::string conditions_of(const JsonValue& row) const {
    std::string text;
    const auto list = [&](std::string_view name, std::vector<std::string> words) {
      std::sort(words.begin(), words.end());
      if (!words.empty()) text += fmt::format("{}:", name);
      for (const std::string& word : words) text += folded(word) + ";";
    };
    list("needs", row.strings("needs"));
    list("unless", row.strings("unless"));
    if (const auto kinds = row.find("kinds")) {
      list("subject", kinds->strings("subject"));
      list("object", kinds->strings("object"));
    }
    return text;
  }

  /// Of two triggers with the same word and frame, one without conditions leaves the other nothing to add.
  void find_shadows() {
    std::map<std::tuple<std::string, std::string_view, std::string, std::string>, std::vector<const Lemma*>> groups;
    for (const Lemma& lemma : lemmas_) groups[{lemma.relation, lemma.part, lemma.text, lemma.frame}].push_back(&lemma);
    for (const auto& [key, group] : groups) {
      for (auto at = group.begin(); at != group.end(); ++at) {
        const Lemma& later = **at;
        const auto hides = std::find_if(group.begin(), at, [&](const Lemma* earlier) {
          return earlier->conditions == later.conditions || earlier->conditions.empty() || later.conditions.empty(); });
        if (hides == at) continue;
        if ((*hides)->id == later.id) {
          add(later.file, later.line, "shadow", fmt::format("\"{}\" stands twice in {}", later.text, later.id), true);
        } else {
          add(later.file, later.line, "shadow", fmt::format("{} and {} ({}) have the same word \"{}\" and the same first frame",
                                                            later.id, (*hides)->id, (*hides)->where(), later.text));
        }
      }
    }
  }

  [[nodiscard]] const Lemma* trigger_of(std::string_view part, const std::string& text) const {
    const auto found = std::find_if(lemmas_.begin(), lemmas_.end(), [&](const Lemma& lemma) {
      return (part.empty() || lemma.part == part) && lemma.text == text; });
    return found == lemmas_.end() ? nullptr : &*found;
  }

  void find_readings(std::string_view name, std::string_view what) {
    const std::string file = path(name);
    for_each_row(file, [&](JsonValue row, std::size_t line) {
      for (const std::string_view part : parts_of_speech) {
        for (const std::string& text : parts_of(row.string_or(part, ""), "|")) {
          const Lemma* trigger = trigger_of(part, folded(text));
          if (trigger != nullptr) add(file, line, "reading", fmt::format("the {} \"{}\" is the trigger {} too", what, text, trigger->id), true);
        }
      }
    });
  }

  void find_closed_words() {
    const std::string file = path("words.jsonl");
    for_each_row(file, [&](JsonValue row, std::size_t line) {
      for (const std::string& words : row.strings("words")) {
        for (const std::string& word : parts_of(words, "|")) {
          const Lemma* trigger = trigger_of("", folded(word));
          if (trigger == nullptr) continue;
          add(file, line, "reading", fmt::format("the {} \"{}\" is the trigger {} ({}) too", row.get("class").as_string(), word, trigger->id, trigger->where()));
        }
      }
    });
  }

  const std::string& folder_;
  const entente::Pack& pack_;
  std::set<std::string> prepositions_;
  std::map<std::string, std::string> ids_;  ///< trigger id → where it stands first
  std::vector<Lemma> lemmas_;
  std::vector<PackFinding> findings_;
};

}  // namespace

std::vector<PackFinding> rule_findings(const std::string& folder, const entente::Pack& pack) { return RuleCheck(folder, pack).run(); }
