// offices.jsonl, bodies.jsonl, names.jsonl, and the names of the actors of the world.
#include <algorithm>

#include "vocabulary/pack_builder.hpp"

namespace entente {
namespace {

Office::Kind office_kind(const JsonValue& value) {
  const std::string_view kind = value.string_or("kind", "office");
  if (kind == "office") return Office::Kind::office;
  if (kind == "honorific") return Office::Kind::honorific;
  if (kind == "rank") return Office::Kind::rank;
  if (kind == "occupation") return Office::Kind::occupation;
  value.fail("unknown kind \"" + std::string(kind) + "\", expected office, honorific, rank or occupation");
}

/// Variants of a lemma without single letters ("م."), whose inflected forms would be other words.
std::string without_letters(PackBuilder& builder, std::string_view lemma) {
  std::string kept;
  for (const std::string& variant : split_bars(lemma)) {
    const std::string key = builder.folded(variant);
    std::size_t at = 0;
    if (!key.empty()) next_code_point(key, at);
    if (at == key.size() && static_cast<unsigned char>(key.front()) > 0x7F) continue;
    kept += (kept.empty() ? "" : "|") + variant;
  }
  return kept;
}

void mark_name_part(Pack& pack, Symbol symbol, std::uint8_t strength) {
  if (pack.name_part.size() <= symbol) pack.name_part.resize(symbol + 1, 0);
  pack.name_part[symbol] = std::max(pack.name_part[symbol], strength);
}

}  // namespace

void read_offices(PackBuilder& builder) {
  if (!builder.has("offices.jsonl")) return;
  Pack& pack = builder.pack;
  for_each_json_line(builder.path("offices.jsonl"), [&](JsonValue value, std::size_t) {
    if (const auto modifier = value.find("modifier")) {
      pack.office_modifiers.push_back({std::string(modifier->as_string())});
      const auto index = static_cast<std::uint32_t>(pack.office_modifiers.size() - 1);
      for (const std::string& word : value.strings("words")) {
        builder.add_lemma("adj", word, "", {WordClass::office_modifier, Pos::other, index, 0});
      }
      return;
    }
    Office office;
    office.role = value.string_or("role", "");
    office.kind = office_kind(value);
    office.posted = value.bool_or("posted", false);
    office.portfolio = value.bool_or("portfolio", false);
    office.vague = value.bool_or("vague", false);
    office.whole = value.bool_or("whole", false);
    office.candidacy = value.bool_or("candidacy", false);
    office.kin = value.bool_or("kin", false);
    office.country = value.string_or("country", "");
    for (const std::string& role : value.strings("covers")) pack.role_covers[office.role].push_back(role);
    const std::string_view of = value.string_or("of", "any");
    office.of_country = of != "body";
    office.of_body = of != "country";
    pack.offices.push_back(office);
    const std::string noun = without_letters(builder, value.get("noun").as_string());
    builder.add_lemma("noun", noun, value.string_or("plural", ""),
                      {WordClass::office, Pos::noun, static_cast<std::uint32_t>(pack.offices.size() - 1), 0});
  });
}

void read_bodies(PackBuilder& builder) {
  if (!builder.has("bodies.jsonl")) return;
  Pack& pack = builder.pack;
  for_each_json_line(builder.path("bodies.jsonl"), [&](JsonValue value, std::size_t) {
    Body body;
    body.name = value.get("name").as_string();
    const auto kind = actor_kind_from(value.string_or("kind", "organization"));
    if (!kind) value.fail("unknown actor kind \"" + std::string(value.string_or("kind", "")) + "\"");
    body.kind = *kind;
    body.government = value.string_or("is", "") == "government";
    body.alone = value.bool_or("alone", false);
    body.counted = value.bool_or("counted", false);
    body.other = value.bool_or("other", false);
    body.same = value.bool_or("same", false);
    body.abroad = value.bool_or("abroad", false);
    body.whole = value.bool_or("whole", false);
    body.sent = value.bool_or("sent", false);
    body.capital = value.string_or("is", "") == "capital";
    body.types = value.strings("types");
    pack.bodies.push_back(body);
    builder.add_lemma("noun", value.get("noun").as_string(), value.string_or("plural", ""),
                      {WordClass::body, Pos::noun, static_cast<std::uint32_t>(pack.bodies.size() - 1), 0});
  });
}

void read_names(PackBuilder& builder) {
  if (!builder.has("names.jsonl")) return;
  for_each_json_line(builder.path("names.jsonl"), [&](JsonValue value, std::size_t) {
    for (const std::string& name : value.strings("given")) {
      for (const Symbol symbol : builder.symbols(name)) mark_name_part(builder.pack, symbol, 2);
    }
    for (const std::string& particle : value.strings("particle")) {
      builder.add(particle, {WordClass::particle, Pos::other, 0, 0});
    }
  });
}

/// Texts in scripts without capitals cite foreign organizations by their acronyms ("CNN").
void add_acronyms(PackBuilder& builder, const ActorRow& actor, const Entry& entry) {
  if (actor.kind != ActorKind::organization) return;
  for (const auto& [key, names] : actor.names) {
    if (key.find(':') != std::string::npos || key == builder.pack.tag) continue;
    for (const std::string& name : names) {
      if (builder.acronym(name) != 0) builder.add(name, entry);
    }
  }
}

void add_actor_names(PackBuilder& builder, const ActorRow& actor, std::uint32_t index) {
  Pack& pack = builder.pack;
  const Features common = actor.names.contains("common") ? kCommonWord : 0U;
  const auto add_all = [&](const std::string& key, WordClass word_class, Pos pos, Features features) {
    const auto it = actor.names.find(key);
    if (it == actor.names.end()) return;
    for (const std::string& name : it->second) builder.add(name, {word_class, pos, index, features | common | builder.acronym(name)});
  };
  add_all(pack.tag, WordClass::actor, Pos::noun, actor.kind == ActorKind::country ? kState : 0U);
  if (!pack.titlecase_names) add_acronyms(builder, actor, {WordClass::actor, Pos::noun, index, kShortName | common});
  add_all("short:" + pack.tag, WordClass::actor, Pos::noun, kShortName);
  add_all("capital:" + pack.tag, WordClass::actor, Pos::noun, kCapital);
  add_all("seats:" + pack.tag, WordClass::actor, Pos::noun, kSeat);
  add_all("plural_people:" + pack.tag, WordClass::people, Pos::noun, kPlural);
  if (const auto it = actor.names.find("people:" + pack.tag); it != actor.names.end()) {
    for (const std::string& adjective : it->second) {
      builder.add_lemma("adj", adjective, "", {WordClass::demonym, Pos::adjective, index, builder.acronym(adjective)});
    }
  }
  if (actor.kind != ActorKind::person) return;
  if (const auto it = actor.names.find(pack.tag); it != actor.names.end()) {
    for (const std::string& name : it->second) {
      for (const Symbol symbol : builder.symbols(name)) mark_name_part(pack, symbol, 1);
    }
  }
}

void add_actor_names(PackBuilder& builder, const std::vector<ActorRow>& actors) {
  for (std::size_t i = 0; i < actors.size(); ++i) add_actor_names(builder, actors[i], static_cast<std::uint32_t>(i));
  builder.pack.name_part.resize(std::max<std::size_t>(builder.pack.name_part.size(), 1), 0);
}

}  // namespace entente
