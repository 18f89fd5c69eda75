// triggers/<relation>.jsonl: lemmas, frames, examples.
#include <algorithm>
#include <filesystem>

#include "vocabulary/pack_builder.hpp"

namespace entente {
namespace {

constexpr std::array<std::pair<std::string_view, Place>, 10> kPlaces = {{
    {"subj", Place::subject}, {"obj", Place::object}, {"obj2", Place::object2}, {"comp", Place::complement}, {"cond", Place::condition},
    {"poss", Place::possessor}, {"adj", Place::adjective}, {"gov", Place::governor}, {"head", Place::head},
    {"between", Place::between},
}};

FramePlace parse_place(PackBuilder& builder, const std::string& word) {
  for (const auto& [name, place] : kPlaces) {
    if (name == word) return {place, 0};
  }
  return {Place::preposition, builder.pack.preposition(builder.folded(word))};
}

Frame parse_frame(PackBuilder& builder, const JsonValue& value) {
  const std::string_view text = value.as_string();
  std::size_t divider = text.find('>');
  if (divider == std::string_view::npos) divider = text.find('=');
  if (divider == std::string_view::npos) value.fail("frame \"" + std::string(text) + "\" has no > or =");
  Frame frame;
  frame.both = text[divider] == '=';
  for (const std::string& word : split_bars(text.substr(0, divider))) frame.subject.push_back(parse_place(builder, word));
  for (const std::string& word : split_bars(text.substr(divider + 1))) frame.object.push_back(parse_place(builder, word));
  if (frame.subject.empty() || frame.object.empty()) value.fail("frame \"" + std::string(text) + "\" lacks an end");
  return frame;
}

KindSet parse_kinds(const JsonValue& value, std::string_view end, KindSet fallback) {
  const auto kinds = value.find("kinds");
  if (!kinds) return fallback;
  KindSet set = 0;
  for (const std::string& word : kinds->strings(end)) {
    const auto kind = actor_kind_from(word);
    if (!kind) value.fail("unknown actor kind \"" + word + "\"");
    set = static_cast<KindSet>(set | kind_bit(*kind));
  }
  return set == 0 ? fallback : set;
}

void read_examples(PackBuilder& builder, const JsonValue& value, const Trigger& trigger, const std::string& relation,
                   const std::string& file, std::size_t line) {
  auto& examples = builder.pack.examples;
  if (const auto example = value.find("example")) {
    examples.push_back({trigger.id, std::string(example->as_string()), value.strings("gives"), relation, file, line});
  }
  for (const std::string& sentence : value.strings("never")) examples.push_back({trigger.id, sentence, {}, relation, file, line});
}

void add_trigger_words(PackBuilder& builder, const JsonValue& value, Trigger& trigger) {
  const auto index = static_cast<std::uint32_t>(builder.pack.triggers.size());
  if (const auto verb = value.find("verb")) {
    trigger.pos = Pos::verb;
    builder.add_lemma("verb", verb->as_string(), "", {WordClass::trigger, Pos::verb, index, 0});
  } else if (const auto noun = value.find("noun")) {
    trigger.pos = Pos::noun;
    builder.add_lemma("noun", noun->as_string(), value.string_or("plural", ""), {WordClass::trigger, Pos::noun, index, 0});
  } else if (const auto adj = value.find("adj")) {
    trigger.pos = Pos::adjective;
    builder.add_lemma("adj", adj->as_string(), value.string_or("plural", ""), {WordClass::trigger, Pos::adjective, index, 0});
  } else {
    value.fail("a trigger needs \"verb\", \"noun\" or \"adj\"");
  }
}

/// How often a triple is right, by the part of speech of its trigger: shares of right triples of annotated news in two
/// languages (192 of 205, 120 of 150), rounded down, since other news is less kind.
double usual_confidence(Pos pos) {
  constexpr double verb = 0.85;
  constexpr double other = 0.75;
  return pos == Pos::verb ? verb : other;
}

void read_trigger(PackBuilder& builder, const JsonValue& value, std::size_t relation, const std::string& file, std::size_t line) {
  const Relation& info = builder.ontology.relations[relation];
  Trigger trigger;
  trigger.id = value.get("id").as_string();
  trigger.relation = static_cast<std::uint16_t>(relation);
  add_trigger_words(builder, value, trigger);
  for (const JsonValue frame : value.get("frames").items()) trigger.frames.push_back(parse_frame(builder, frame));
  trigger.status = status_from(value.string_or("status", ""));
  trigger.then = status_from(value.string_or("then", ""));
  trigger.then_object = value.string_or("then_subject", "subj") == "obj";
  trigger.needs = builder.word_groups(value.strings("needs"));
  trigger.unless = builder.word_groups(value.strings("unless"));
  trigger.subject_kinds = parse_kinds(value, "subject", info.subject_kinds);
  trigger.object_kinds = parse_kinds(value, "object", info.object_kinds);
  trigger.role = value.string_or("role", "");
  trigger.confidence = value.double_or("confidence", usual_confidence(trigger.pos));
  read_examples(builder, value, trigger, info.name, file, line);
  builder.pack.triggers.push_back(std::move(trigger));
}

}  // namespace

void read_triggers(PackBuilder& builder) {
  const std::string folder = builder.path("triggers");
  if (!std::filesystem::is_directory(folder)) return;
  std::vector<std::string> files;
  for (const auto& item : std::filesystem::directory_iterator(folder)) {
    if (item.path().extension() == ".jsonl") files.push_back(item.path().string());
  }
  std::sort(files.begin(), files.end());
  for (const std::string& file : files) {
    const std::string name = std::filesystem::path(file).stem().string();
    const int relation = builder.ontology.find(name);
    if (relation < 0) throw Error(file, 0, "unknown relation \"" + name + "\"");
    for_each_json_line(file, [&](JsonValue value, std::size_t line) {
      if (const std::string_view stated = value.string_or("relation", name); stated != name) {
        value.fail("unknown relation \"" + std::string(stated) + "\" in the file of " + name);
      }
      read_trigger(builder, value, static_cast<std::size_t>(relation), file, line);
    });
  }
}

}  // namespace entente
