#include "score.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cstdlib>
#include <sstream>

#include "name_key.hpp"

namespace measure {
namespace {

std::size_t letters_in(const std::string& text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

std::set<std::string> words_of(const std::string& key) {
  std::istringstream words(key);
  return {std::istream_iterator<std::string>(words), {}};
}

/// One name's words are among the other's, and at least half of them.
bool is_inside(const std::string& a, const std::string& b) {
  const std::set<std::string> left = words_of(a);
  const std::set<std::string> right = words_of(b);
  const auto& [small, large] = left.size() <= right.size() ? std::tie(left, right) : std::tie(right, left);
  return 2 * small.size() >= large.size() && std::includes(large.begin(), large.end(), small.begin(), small.end());
}

/// How well two actors' names agree: 300 a name the same and a point a letter of the longest; 100 one name inside the other.
std::size_t likeness(const JudgedActor& a, const JudgedActor& b) {
  std::size_t same = 0;
  std::size_t longest = 0;
  for (const std::string& key : a.keys) {
    if (!b.keys.contains(key)) continue;
    ++same;
    longest = std::max(longest, letters_in(key));
  }
  if (same > 0) return 300 * same + longest;
  if (a.kind != b.kind) return 0;
  for (const std::string& x : a.keys) {
    for (const std::string& y : b.keys) {
      if (is_inside(x, y)) return 100;
    }
  }
  return 0;
}

const entente::Relation* relation_of(const std::string& name, const entente::Ontology& ontology) {
  const int index = ontology.find(name);
  return index < 0 ? nullptr : &ontology.relations[static_cast<std::size_t>(index)];
}

bool is_fact(const std::string& name, const entente::Ontology& ontology) {
  const entente::Relation* relation = relation_of(name, ontology);
  return relation != nullptr && relation->fact;
}

TripleKey key_of(std::string subject, const std::string& relation, std::string object, const entente::Ontology& ontology) {
  const entente::Relation* found = relation_of(relation, ontology);
  if (found != nullptr && found->symmetric && object < subject) std::swap(subject, object);
  return {relation, std::move(subject), std::move(object)};
}

std::optional<std::string> optional_string(const entente::JsonValue& row, std::string_view key) {
  const auto value = row.find(key);
  return value ? std::optional<std::string>(value->as_string()) : std::nullopt;
}

/// Ends of the events of one side, without order.
std::set<std::pair<std::string, std::string>> pairs_of(const KeyedTriples& triples, const entente::Ontology& ontology) {
  std::set<std::pair<std::string, std::string>> pairs;
  for (const auto& [key, list] : triples) {
    if (!is_fact(key.relation, ontology)) pairs.insert(std::minmax(key.first, key.second));
  }
  return pairs;
}

}  // namespace

std::string gold_id_of(const JudgedActor& actor, const std::vector<JudgedActor>& gold) {
  std::pair<std::size_t, std::string> best;
  for (const JudgedActor& candidate : gold) best = std::max(best, {likeness(actor, candidate), candidate.id});
  return best.first > 0 ? best.second : "?" + actor.name;
}

JudgedActor make_actor(std::string id, std::string kind, std::string name, const std::vector<std::string>& names) {
  std::set<std::string> keys = {name_key(name)};
  for (const std::string& form : names) keys.insert(name_key(form));
  keys.erase("");
  return {std::move(id), std::move(kind), std::move(name), std::move(keys)};
}

JudgedDocument read_gold(const entente::JsonValue& line) {
  JudgedDocument document;
  document.id = line.get("id").as_string();
  document.lang = line.string_or("lang", "?");
  if (const auto actors = line.find("actors")) {
    for (const entente::JsonValue row : actors->items()) {
      document.actors.push_back(make_actor(std::string(row.get("id").as_string()), std::string(row.string_or("kind", "")),
                                           std::string(row.string_or("name", "")), row.strings("names")));
    }
  }
  for (const entente::JsonValue row : line.get("triples").items()) {
    document.triples.push_back({std::string(row.get("subject").as_string()), std::string(row.get("relation").as_string()),
                                std::string(row.get("object").as_string()), optional_string(row, "status"),
                                optional_string(row, "time"), optional_string(row, "place"), optional_string(row, "source"),
                                std::string(row.string_or("evidence", "")), {}});
  }
  return document;
}

JudgedDocument judged(const entente::Extraction& extraction) {
  JudgedDocument document;
  document.id = extraction.article.id;
  document.lang = extraction.article.lang;
  for (const entente::ActorRecord& actor : extraction.actors) {
    document.actors.push_back(make_actor(actor.id, actor.kind, actor.name, actor.names));
  }
  for (const entente::Triple& triple : extraction.triples) {
    document.triples.push_back({triple.subject, triple.relation, triple.object, triple.status, triple.time, triple.place,
                                triple.source, triple.evidence, triple.rule});
  }
  return document;
}

Comparison compare(const JudgedDocument& gold, const JudgedDocument& system, const entente::Ontology& ontology) {
  Comparison result;
  for (const JudgedActor& actor : system.actors) result.gold_id[actor.id] = gold_id_of(actor, gold.actors);
  const auto mapped = [&](const std::string& id, const std::string& fallback) {
    const auto found = result.gold_id.find(id);
    return found == result.gold_id.end() ? fallback : found->second;
  };
  for (const JudgedTriple& triple : gold.triples) {
    result.want[key_of(triple.subject, triple.relation, triple.object, ontology)].push_back(triple);
  }
  for (JudgedTriple triple : system.triples) {
    triple.subject = mapped(triple.subject, "?");
    triple.object = mapped(triple.object, "?");
    if (triple.place) triple.place = mapped(*triple.place, *triple.place);
    if (triple.source) triple.source = mapped(*triple.source, *triple.source);
    result.have[key_of(triple.subject, triple.relation, triple.object, ontology)].push_back(std::move(triple));
  }
  return result;
}

double rounded(double value) { return std::strtod(fmt::format("{:.4f}", value).c_str(), nullptr); }

namespace {

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

double Counts::precision() const { return rounded(share(right, system)); }
double Counts::recall() const { return rounded(share(right, gold)); }
double Counts::f1() const {
  const double p = share(right, system);
  const double r = share(right, gold);
  return p + r > 0 ? rounded(2 * p * r / (p + r)) : 0.0;
}
double Share::value() const { return rounded(share(right, of)); }

std::set<std::string> stated(const std::vector<JudgedTriple>& triples, const std::string& field) {
  std::set<std::string> values;
  for (const JudgedTriple& triple : triples) {
    const auto& value = field == "status" ? triple.status : field == "time" ? triple.time : field == "place" ? triple.place : triple.source;
    if (value) values.insert(*value);
  }
  return values;
}

bool field_is_right(const std::string& field, const std::set<std::string>& wanted, const std::set<std::string>& found) {
  return std::any_of(wanted.begin(), wanted.end(), [&](const std::string& value) {
    return std::any_of(found.begin(), found.end(), [&](const std::string& got) {
      return got == value || (field == "time" && !got.empty() && got.starts_with(value)); });
  });
}

void Figures::add(const Comparison& document, const std::string& lang, const entente::Ontology& ontology) {
  const auto count = [&](const TripleKey& key, std::size_t Counts::*member) {
    const std::string group = is_fact(key.relation, ontology) ? "facts" : "events";
    for (const std::string& name : {key.relation, group, group + ":" + lang}) ++(counts[name].*member);
  };
  for (const auto& [key, triples] : document.want) count(key, &Counts::gold);
  for (const auto& [key, triples] : document.have) {
    const bool right = document.want.contains(key);
    count(key, &Counts::system);
    if (right) count(key, &Counts::right);
    std::set<std::string> by;
    for (const JudgedTriple& triple : triples) by.insert(triple.rule);
    for (const std::string& rule : by) {
      ++rules[rule].of;
      rules[rule].right += right ? 1 : 0;
    }
    if (!right || is_fact(key.relation, ontology)) continue;
    for (const std::string field : judged_fields) {
      const std::set<std::string> wanted = stated(document.want.at(key), field);
      if (wanted.empty()) continue;
      ++accuracy[field].of;
      accuracy[field].right += field_is_right(field, wanted, stated(triples, field)) ? 1 : 0;
    }
  }
  const auto want = pairs_of(document.want, ontology);
  const auto have = pairs_of(document.have, ontology);
  Counts& pairs = counts["pairs"];
  pairs.gold += want.size();
  pairs.system += have.size();
  for (const auto& pair : have) pairs.right += want.contains(pair) ? 1 : 0;
}

}  // namespace measure
