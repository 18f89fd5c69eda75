#pragma once
// Articles that nobody wrote, for laws that hold of all.

#include <random>

#include "make_graph.hpp"

namespace entente::make {

/// Articles that share actors, times and places in many ways, from a fixed seed.
inline std::vector<Extraction> many_articles(unsigned seed) {
  std::mt19937 random(seed);
  const auto pick = [&](const auto& list) { return list[random() % list.size()]; };
  const std::vector<ActorRecord> pool = {actor("", "person", "Vladimir Putin", "person:Q7747"), actor("", "person", "فلاديمير بوتين"),
                                         actor("", "person", "Amer Rashid"),  actor("", "person", "عامر رشيد"),
                                         actor("", "person", "Rashid"),       actor("", "country", "France", "country:FRA"),
                                         actor("", "country", "Qatar"),       actor("", "group", "rebels")};
  const std::vector<std::string> relations = {"meet", "visit", "holds_office", "agree"};
  const std::vector<std::string> statuses = {"actual", "planned", "denied"};
  const std::vector<std::optional<std::string>> times = {std::nullopt, "2018", "2018-07", "2018-07-16", "2018-07-17", "2018-07-10/2018-07-20"};
  const std::vector<std::string> dates = {"", "2018-07-16", "2018-07-18", "2018-08-01"};
  std::vector<Extraction> articles;
  for (int n = 0; n < 28; ++n) {
    std::vector<ActorRecord> actors;
    for (int i = 0; i < 5; ++i) {
      actors.push_back(pick(pool));
      actors.back().id = "a" + std::to_string(i);
    }
    std::vector<Triple> triples;
    for (int i = 0; i < 6; ++i) {
      Triple triple = make::triple("a" + std::to_string(random() % 5), pick(relations), "a" + std::to_string(random() % 5), pick(times));
      triple.status = pick(statuses);
      if (random() % 2 == 0) triple.place = "a" + std::to_string(random() % 5);
      if (triple.relation == "holds_office") triple.role = "president";
      triples.push_back(triple);
    }
    articles.push_back(extraction("n" + std::to_string(n), n % 2 == 0 ? "en" : "ar", pick(dates), actors, triples));
    articles.back().article.publisher = "paper " + std::to_string(n % 3);
  }
  return articles;
}

}  // namespace entente::make
