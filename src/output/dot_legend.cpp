// The legend: one table in a cluster of its own, so that layout engines place it like an actor and nothing lies over it.

#include <fmt/format.h>

#include "output/dot.hpp"
#include "output/style.hpp"

namespace entente {
namespace {

std::string row(std::string_view sign, std::string_view color, std::string_view meaning) {
  return fmt::format(R"(<TR><TD ALIGN="LEFT"><FONT COLOR="{}">{}</FONT></TD><TD ALIGN="LEFT">{}</TD></TR>)", color, sign, meaning);
}

std::string box(std::string_view fill, std::string_view meaning) {
  return fmt::format(R"(<TR><TD BGCOLOR="{}" BORDER="1" COLOR="#888888">   </TD><TD ALIGN="LEFT">{}</TD></TR>)", fill, meaning);
}

std::string table() {
  std::string rows;
  for (const FamilyStyle& family : family_styles()) rows += row("<B>━━━</B>", family.color, family.name);
  rows += row("━ ━ ━", "#333333", "dashed: planned");
  rows += row("· · · ·", "#333333", "dotted: possible; with a bar: denied");
  rows += row("━", "#333333", "the thicker, the more sources");
  for (const KindStyle& kind : kind_styles()) rows += box(kind.fill, kind.kind);
  return fmt::format(R"(<TABLE BORDER="1" COLOR="#888888" CELLBORDER="0" CELLSPACING="1" CELLPADDING="3" BGCOLOR="white">{}</TABLE>)", rows);
}

}  // namespace

void add_legend(Agraph_t* picture) {
  Agraph_t* const cluster = agsubg(picture, mutable_text("cluster_legend"), 1);
  set(cluster, "peripheries", "0");  // its table has a border
  Agnode_t* const node = agnode(cluster, mutable_text("legend"), 1);
  set(node, "shape", "plain");
  set(node, "fontname", "sans-serif");
  set(node, "fontsize", "10");
  char* const html = agstrdup_html(picture, mutable_text(table().c_str()));
  agsafeset(node, mutable_text("label"), html, mutable_text(""));
  agstrfree(picture, html);
}

}  // namespace entente
