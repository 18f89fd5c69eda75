#pragma once
// How relations and actors look, the same in every picture.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "entente/graph.hpp"

namespace entente {

struct FamilyStyle {
  RelationFamily family;
  const char* color;  ///< "#rrggbb"
  const char* name;   ///< in the legend
};

struct KindStyle {
  std::string_view kind;
  const char* shape;  ///< Graphviz'
  const char* fill;   ///< "#rrggbb"
  const char* style;  ///< Graphviz'
};

struct StatusStyle {
  std::string_view status;
  const char* line;  ///< Graphviz' edge style
  const char* head;  ///< Graphviz' arrow head
};

std::span<const FamilyStyle> family_styles();
std::span<const KindStyle> kind_styles();
std::span<const StatusStyle> status_styles();

const FamilyStyle& style_of(RelationFamily family);
const KindStyle& style_of_kind(std::string_view kind);
const StatusStyle& style_of_status(std::string_view status);

/// An actor's name, and below it the name in another script when the articles give one.
std::vector<std::string> label_lines(const ActorVertex& actor);

/// True for controls, marks that turn the direction of what follows, line separators, and what XML cannot hold.
bool reaches_beyond(char32_t c);

/// `text` on one line, without control and direction characters that would reach beyond it.
std::string one_line(std::string_view text);

}  // namespace entente
