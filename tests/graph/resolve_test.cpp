#include <doctest/doctest.h>

#include "make_graph.hpp"

using namespace entente;
using make::people;
using make::visit;

namespace {

const SourceActor& source_named(const KnowledgeGraph& graph, std::string_view name) {
  for (const SourceActor& source : graph.sources) {
    if (source.name == name) return source;
  }
  throw Error("no such source");
}

/// An article of that day in which a person holds an office of Qatar.
Extraction holder(const std::string& id, const std::string& date, const std::string& name) {
  Triple office = make::triple("a1", "holds_office", "a2");
  office.role = "foreign minister";
  return make::extraction(id, "en", date, {make::actor("a1", "person", name), make::actor("a2", "country", "Qatar", "country:QAT")}, {office});
}

}  // namespace

TEST_CASE("a name in two scripts is one person, and the merge says why") {
  const KnowledgeGraph graph = make::graph({visit("n1", "ar", "فلاديمير بوتين"), visit("n2", "en", "Vladimir Putin")});
  CHECK(make::actor_named(graph, "فلاديمير بوتين") == make::actor_named(graph, "Vladimir Putin"));
  CHECK(source_named(graph, "Vladimir Putin").rule == "spelling");
  CHECK(source_named(graph, "Vladimir Putin").why.find("in another spelling") != std::string::npos);
  CHECK(graph.graph[make::actor_named(graph, "Vladimir Putin")].name == "Vladimir Putin");
}

TEST_CASE("a name joins the one entry of the authority that is spelled or sounds so") {
  const KnowledgeGraph graph = make::graph(
      {visit("n1", "en", "Vladimir Putin", "person:Q7747"), visit("n2", "ar", "فلاديمير بوتين"), visit("n3", "en", "VLADIMIR PUTIN")});
  CHECK(graph.graph[make::actor_named(graph, "فلاديمير بوتين")].id == "person:Q7747");
  CHECK(graph.graph[make::actor_named(graph, "VLADIMIR PUTIN")].id == "person:Q7747");
}

TEST_CASE("a name that fits two entries of the authority joins neither and is noted") {
  const KnowledgeGraph graph = make::graph({visit("n1", "en", "Mohammed Hassan", "person:Q1"), visit("n2", "en", "Mohammed Hassan", "person:Q2"),
                                            visit("n3", "en", "Mohammed Hassan")});
  CHECK(boost::num_vertices(graph.graph) == 4);
  CHECK(graph.near_matches.size() >= 2);
}

TEST_CASE("names too short to tell are not merged by their sounds") {
  CHECK(people({visit("n1", "en", "Li Na"), visit("n2", "en", "Lou Nie")}) == 2);
}

TEST_CASE("whoever is known by an office alone is the one who held it that month, not another year") {
  const KnowledgeGraph graph = make::graph({holder("n1", "2018-03-02", "Foreign Minister of Qatar"), holder("n2", "2018-03-20", "Hamad Bin Example"),
                                            holder("n3", "2024-03-02", "Foreign Minister of Qatar"), holder("n4", "2024-03-05", "Foreign minister of Qatar")});
  CHECK(boost::num_vertices(graph.graph) == 3);
  const ActorVertex& minister = graph.graph[make::actor_named(graph, "Hamad Bin Example")];
  CHECK(minister.documents == std::vector<std::uint32_t>{0, 1});
  CHECK(minister.name == "Hamad Bin Example");
}

TEST_CASE("a title is whom the authority knows to have held the office then, and says so") {
  const auto title = [](const std::string& id, const std::string& date, const char* who) {
    Extraction made = holder(id, date, "Foreign Minister of Qatar");
    made.actors[0].authority = who;
    made.actors[0].names = {made.triples[0].evidence};
    return made;
  };
  const KnowledgeGraph graph = make::graph({title("n1", "2018-03-02", "person:Q1"), title("n2", "2019-05-06", "person:Q1"),
                                            title("n3", "2024-03-02", "person:Q2"), visit("n4", "en", "Hamad Bin Example", "person:Q1")});
  CHECK(people({title("n1", "2018-03-02", "person:Q1"), title("n2", "2019-05-06", "person:Q1"), title("n3", "2024-03-02", "person:Q2")}) == 2);
  const ActorVertex& first = graph.graph[*graph.find_actor("person:Q1")];
  CHECK(first.name == "Hamad Bin Example");
  CHECK(first.documents.size() == 3);
  CHECK(graph.graph[*graph.find_actor("person:Q2")].documents.size() == 1);
  const SourceActor& source = source_named(graph, "Foreign Minister of Qatar");
  CHECK(source.rule == "office");
  CHECK(source.why.find("foreign minister of Qatar") != std::string::npos);
  CHECK((source.why.find("2018-03-02 to 2019-05-06") != std::string::npos || source.why.find("2024-03-02") != std::string::npos));
}

TEST_CASE("two who held one office in a month leave its mere title alone") {
  CHECK(people({holder("n1", "2018-03-02", "Foreign Minister of Qatar"), holder("n2", "2018-03-01", "Hamad Bin Example"),
                holder("n3", "2018-03-20", "Salim Al Another")}) == 3);
}
