// Decisions as text that a person can read, edit and keep beside the source: JSON Lines, one a line.

#include <istream>
#include <iterator>

#include "entente/graph.hpp"
#include "entente/json.hpp"

namespace entente {

std::vector<Decision> read_decisions(std::istream& in, const std::string& name) {
  std::vector<Decision> decisions;
  std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  for_each_json_line_in(std::move(bytes), name, [&](JsonValue row, std::size_t) {
    const std::string_view verdict = row.get("decision").as_string();
    if (verdict != "same" && verdict != "different") row.fail("\"decision\" is \"" + std::string(verdict) + "\"; expected same or different");
    decisions.push_back({std::string(row.get("left").as_string()), std::string(row.get("right").as_string()), verdict == "same",
                         std::string(row.string_or("why", ""))});
  });
  return decisions;
}

std::string decision_line(const Decision& decision) {
  std::string line;
  JsonWriter json(line);
  json.begin_object().field("decision", decision.same ? "same" : "different").field("left", decision.left).field("right", decision.right);
  json.field_if("why", decision.why).end_object();
  return line + "\n";
}

}  // namespace entente
