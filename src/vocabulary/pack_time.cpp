// time.json: months, weekdays, relative expressions.
#include "vocabulary/pack_builder.hpp"

namespace entente {
namespace {

void add_series(PackBuilder& builder, const JsonValue& root, std::string_view key, WordClass word_class, std::uint32_t first) {
  const auto list = root.find(key);
  if (!list) return;
  std::uint32_t index = first;
  for (const JsonValue names : list->items()) {
    for (const std::string& name : names.as_strings()) builder.add(name, {word_class, Pos::other, index, 0});
    ++index;
  }
}

void add_relative(PackBuilder& builder, const JsonValue& root) {
  const auto list = root.find("relative");
  if (!list) return;
  for (const JsonValue item : list->items()) {
    RelativeTime time;
    const auto take = [&](std::string_view key, int& value, char unit) {
      if (const auto number = item.find(key)) {
        value = static_cast<int>(number->as_int());
        time.unit = unit;
      }
    };
    take("days", time.days, 'd');
    take("weeks", time.weeks, 'w');
    take("months", time.months, 'm');
    take("years", time.years, 'y');
    take("told", time.days, 't');
    builder.pack.relative_times.push_back(time);
    const auto index = static_cast<std::uint32_t>(builder.pack.relative_times.size() - 1);
    for (const std::string& words : item.strings("words")) builder.add(words, {WordClass::relative_time, Pos::other, index, 0});
  }
}

void add_units(PackBuilder& builder, const JsonValue& root) {
  constexpr std::array<std::pair<std::string_view, TimeUnit>, 4> kUnits = {{
      {"day", TimeUnit::day}, {"week", TimeUnit::week}, {"month", TimeUnit::month}, {"year", TimeUnit::year}}};
  const auto units = root.find("units");
  if (!units) return;
  for (const auto& [name, unit] : kUnits) {
    for (const std::string& word : units->strings(name)) {
      builder.add(word, {WordClass::time_unit, Pos::other, static_cast<std::uint32_t>(unit), 0});
      if (!builder.pack.article.empty()) {
        builder.add(builder.pack.article + word, {WordClass::time_unit, Pos::other, static_cast<std::uint32_t>(unit), kDefinite});
      }
    }
  }
}

void add_modifiers(PackBuilder& builder, const JsonValue& root) {
  constexpr std::array<std::pair<std::string_view, TimeModifier>, 8> kModifiers = {{
      {"last", TimeModifier::last}, {"next", TimeModifier::next}, {"this", TimeModifier::current}, {"ago", TimeModifier::ago},
      {"since", TimeModifier::since}, {"until", TimeModifier::until}, {"early", TimeModifier::early}, {"late", TimeModifier::late}}};
  for (const auto& [name, modifier] : kModifiers) {
    for (const std::string& word : root.strings(name)) {
      builder.add(word, {WordClass::time_modifier, Pos::other, static_cast<std::uint32_t>(modifier), 0});
    }
  }
}

}  // namespace

void read_time(PackBuilder& builder) {
  if (!builder.has("time.json")) return;
  const JsonDocument document = JsonDocument::load(builder.path("time.json"));
  const JsonValue root = document.root();
  add_series(builder, root, "months", WordClass::month, 1);
  add_series(builder, root, "months2", WordClass::month, 1);
  add_series(builder, root, "hijri", WordClass::month, 101);
  add_series(builder, root, "weekdays", WordClass::weekday, 0);
  add_relative(builder, root);
  add_units(builder, root);
  add_modifiers(builder, root);
  for (const std::string& word : root.strings("day_parts")) builder.add(word, {WordClass::day_part, Pos::other, 0, 0});
  if (const auto numbers = root.find("numbers")) {
    for (const auto& [word, value] : numbers->members()) {
      const Entry entry{WordClass::number_word, Pos::other, static_cast<std::uint32_t>(value.as_int()), 0};
      builder.add(word, entry);
      if (!builder.pack.article.empty()) builder.add(builder.pack.article + std::string(word), entry);
    }
  }
}

}  // namespace entente
