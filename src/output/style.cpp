#include "output/style.hpp"

#include <algorithm>
#include <iterator>
#include <set>

namespace entente {
namespace {

using enum RelationFamily;

// Okabe and Ito's colours, which colour-blind people tell apart.
constexpr FamilyStyle families[] = {
    {contact, "#0072B2", "contact: meet, call, visit, host …"},
    {cooperation, "#009E73", "cooperation: agree, ally, support …"},
    {pressure, "#CC7A00", "pressure: demand, criticize, sanction …"},
    {force, "#C8102E", "force: attack, coerce, deploy"},
    {fact, "#8C8C8C", "fact: holds office, member of"},
};

constexpr KindStyle kinds[] = {
    {"person", "box", "#FFF4D6", "rounded,filled"},
    {"country", "box", "#CFE3F5", "filled,bold"},
    {"organization", "box", "#E1F0DC", "filled"},
    {"group", "box", "#EFE3F3", "filled,dashed"},
    {"place", "ellipse", "#EEEEEE", "filled"},
};

constexpr StatusStyle statuses[] = {
    {"actual", "solid", "normal"},
    {"planned", "dashed", "normal"},
    {"possible", "dotted", "normal"},
    {"denied", "dotted", "tee"},
};

bool has_ascii_letter(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

}  // namespace

std::span<const FamilyStyle> family_styles() { return families; }
std::span<const KindStyle> kind_styles() { return kinds; }
std::span<const StatusStyle> status_styles() { return statuses; }

const FamilyStyle& style_of(RelationFamily family) {
  return *std::find_if(std::begin(families), std::end(families), [&](const FamilyStyle& row) { return row.family == family; });
}

const KindStyle& style_of_kind(std::string_view kind) {
  const auto* row = std::find_if(std::begin(kinds), std::end(kinds), [&](const KindStyle& style) { return style.kind == kind; });
  return row == std::end(kinds) ? kinds[0] : *row;
}

const StatusStyle& style_of_status(std::string_view status) {
  const auto* row = std::find_if(std::begin(statuses), std::end(statuses), [&](const StatusStyle& style) { return style.status == status; });
  return row == std::end(statuses) ? statuses[0] : *row;
}

bool reaches_beyond(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || (c >= 0x200E && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069) || c == 0x061C || c == 0xFEFF || c == 0xFFFE || c == 0xFFFF;
}

std::string one_line(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    append_utf8(out, reaches_beyond(c) ? U' ' : c);
  }
  return out;
}

std::vector<std::string> label_lines(const ActorVertex& actor) {
  std::vector<std::string> lines = {one_line(actor.name)};
  const bool latin = has_ascii_letter(actor.name);
  std::set<std::string> languages;
  for (const auto& [lang, name] : actor.usual) languages.insert(lang);
  for (const auto& [lang, forms] : actor.names) languages.insert(lang);
  for (const std::string& lang : languages) {
    const std::string best = one_line(labels(actor, lang).front());
    if (has_ascii_letter(best) == latin) continue;
    lines.insert(latin ? lines.end() : lines.begin(), best);
    break;
  }
  return lines;
}

}  // namespace entente
