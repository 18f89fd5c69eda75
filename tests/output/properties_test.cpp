#include "output/properties.hpp"

#include <doctest/doctest.h>

#include <map>
#include <set>

#include "exporting.hpp"

using namespace entente;

namespace {

const std::string& text(const PropertyValue& value) { return std::get<std::string>(value); }

KnowledgeGraph hostile_graph() {
  std::vector<Extraction> articles = {make::meeting("n1"), make::visit("n3", "ar", "عامر رشيد")};
  for (const std::string& string : make::hostile_strings()) articles.push_back(make::hostile_article(string, static_cast<int>(articles.size())));
  return make::graph(articles);
}

}  // namespace

TEST_CASE("ids of nodes stand once, edges end at nodes that are there, rows are as wide as their tables") {
  const KnowledgeGraph graph = hostile_graph();
  for (const EdgeForm form : {EdgeForm::events, EdgeForm::dyads, EdgeForm::both}) {
    std::map<std::string, std::set<std::string>, std::less<>> nodes;
    for (const PropertyTable& table : property_tables(graph, form)) {
      table.rows([&](const PropertyRow& row) {
        CHECK(row.size() == table.properties.size());
        if (!table.is_edges()) {
          CHECK(nodes[table.name].insert(text(row[0])).second);
        } else {
          CHECK(nodes.find(table.from)->second.contains(text(row[0])));
          CHECK(nodes.find(table.to)->second.contains(text(row[1])));
        }
      });
    }
    CHECK(nodes["Actor"].size() == boost::num_vertices(graph.graph));
    CHECK(nodes["Claim"].size() == graph.claims);
    CHECK(nodes["Event"].size() == (form == EdgeForm::dyads ? 0 : graph.events.size()));
  }
}

TEST_CASE("values are of the type of their column, days are days") {
  const KnowledgeGraph graph = hostile_graph();
  for (const PropertyTable& table : property_tables(graph, EdgeForm::both)) {
    table.rows([&](const PropertyRow& row) {
      for (std::size_t i = 0; i < row.size(); ++i) {
        if (std::holds_alternative<std::monostate>(row[i])) continue;
        switch (table.properties[i].type) {
          case PropertyType::text: CHECK(std::holds_alternative<std::string>(row[i])); break;
          case PropertyType::texts: CHECK(std::holds_alternative<std::vector<std::string>>(row[i])); break;
          case PropertyType::integer: CHECK(std::holds_alternative<std::int64_t>(row[i])); break;
          case PropertyType::number: CHECK(std::holds_alternative<double>(row[i])); break;
          case PropertyType::boolean: CHECK(std::holds_alternative<bool>(row[i])); break;
          case PropertyType::day: CHECK(parse_days(text(row[i])).has_value()); break;
        }
      }
    });
  }
}
