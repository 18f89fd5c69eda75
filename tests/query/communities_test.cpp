#include <doctest/doctest.h>

#include "nets.hpp"

using namespace entente;

namespace {

// Two groups of four who all met each other, and one meeting between the groups.
const make::Pairs two_groups = {{0, 1}, {0, 2}, {0, 3}, {1, 2}, {1, 3}, {2, 3}, {3, 4}, {4, 5}, {4, 6}, {4, 7}, {5, 6}, {5, 7}, {6, 7}};

// Zachary's karate club (1977): who was seen with whom.
const make::Pairs club = {
    {0, 1},   {0, 2},   {0, 3},   {0, 4},   {0, 5},   {0, 6},   {0, 7},   {0, 8},   {0, 10},  {0, 11},  {0, 12},  {0, 13},  {0, 17},
    {0, 19},  {0, 21},  {0, 31},  {1, 2},   {1, 3},   {1, 7},   {1, 13},  {1, 17},  {1, 19},  {1, 21},  {1, 30},  {2, 3},   {2, 7},
    {2, 8},   {2, 9},   {2, 13},  {2, 27},  {2, 28},  {2, 32},  {3, 7},   {3, 12},  {3, 13},  {4, 6},   {4, 10},  {5, 6},   {5, 10},
    {5, 16},  {6, 16},  {8, 30},  {8, 32},  {8, 33},  {9, 33},  {13, 33}, {14, 32}, {14, 33}, {15, 32}, {15, 33}, {18, 32}, {18, 33},
    {19, 33}, {20, 32}, {20, 33}, {22, 32}, {22, 33}, {23, 25}, {23, 27}, {23, 29}, {23, 32}, {23, 33}, {24, 25}, {24, 27}, {24, 31},
    {25, 31}, {26, 29}, {26, 33}, {27, 33}, {28, 31}, {28, 33}, {29, 32}, {29, 33}, {30, 32}, {30, 33}, {31, 32}, {31, 33}, {32, 33}};

std::set<Vertex> members(const Community& community) { return {community.members.begin(), community.members.end()}; }

}  // namespace

TEST_CASE("two groups that one meeting joins are two communities") {
  const KnowledgeGraph graph = make::net(two_groups);
  const Communities found = communities_of(graph, {});
  REQUIRE(found.list.size() == 2);
  CHECK(members(found.list[0]) == std::set<Vertex>{0, 1, 2, 3});
  CHECK(members(found.list[1]) == std::set<Vertex>{4, 5, 6, 7});
  CHECK(found.list[0].events.size() == 6);
  CHECK(found.list[0].leaving == 1);
  CHECK(found.modularity == doctest::Approx(2 * (6.0 / 13 - 0.25)));
}

TEST_CASE("the karate club splits as Girvan and Newman told") {
  const KnowledgeGraph graph = make::net(club);
  REQUIRE(graph.events.size() == 78);
  const Communities found = communities_of(graph, {});
  CHECK(found.modularity >= 0.4012);
  CHECK(found.modularity < 0.4198);  // the greatest of any split of this net
  // The instructor and the administrator, who fell out, are apart.
  for (const Community& community : found.list) CHECK(members(community).contains(0) + members(community).contains(33) < 2);
}

TEST_CASE("those who all deal with each other are one community, parts without ties between them several") {
  CHECK(communities_of(make::net({{0, 1}, {0, 2}, {1, 2}}), {}).list.size() == 1);
  const Communities apart = communities_of(make::net({{0, 1}, {2, 3}, {2, 4}, {3, 4}}), {});
  REQUIRE(apart.list.size() == 2);
  CHECK(members(apart.list[0]) == std::set<Vertex>{2, 3, 4});
  CHECK(communities_of(make::net({}), {}).list.empty());
}

TEST_CASE("of a large net the strongest ties shape communities, the others join them, and weak parts stay together") {
  make::Pairs with_weak_part = two_groups;
  with_weak_part.insert(with_weak_part.end(), {{8, 9}, {9, 10}});
  const Communities whole = communities_of(make::net(with_weak_part), {});
  const Communities few = communities_of(make::net(with_weak_part), {}, nullptr, 13);
  REQUIRE(few.list.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) CHECK(members(few.list[i]) == members(whole.list[i]));
}
