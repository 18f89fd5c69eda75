// FollowTheMoney entities, as OpenSanctions ships them: one a line, with "id", "schema" and "properties".

#include <algorithm>
#include <array>

#include "entente/json.hpp"
#include "vocabulary/authority.hpp"

namespace entente {
namespace {

constexpr std::array<std::string_view, 5> parties = {"Person", "Organization", "Company", "PublicBody", "LegalEntity"};

/// A Wikidata id: the packs know the same person by it.
bool is_wikidata_id(std::string_view id) {
  return id.size() > 1 && id.front() == 'Q' && std::all_of(id.begin() + 1, id.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string first_of(const JsonValue& properties, std::string_view key) {
  const std::vector<std::string> values = properties.strings(key);
  return values.empty() ? std::string() : values.front();
}

std::string least_of(const JsonValue& properties, std::string_view key) {
  const std::vector<std::string> values = properties.strings(key);
  return values.empty() ? std::string() : *std::min_element(values.begin(), values.end());
}

/// A day, month or year out of an ISO 8601 time; empty for what is none.
std::string date_of(const std::string& time) {
  constexpr std::size_t to_day = 10;  // bytes of YYYY-MM-DD
  const std::string date = time.substr(0, to_day);
  const bool sound = date.size() >= 4 && std::all_of(date.begin(), date.end(), [](char c) { return (c >= '0' && c <= '9') || c == '-'; });
  return sound ? date : std::string();
}

/// Of one word: for a person no name that a text could be searched for.
bool is_single_word(const std::string& name) { return name.find(' ') == std::string::npos; }

}  // namespace

bool FtmReader::is_entity(const JsonValue& row) { return row.is_object() && row.find("schema") && row.find("properties"); }

void FtmReader::read(const JsonValue& row, const std::string& file, std::size_t line) {
  const std::string id(row.get("id").as_string());
  const std::string schema(row.get("schema").as_string());
  const JsonValue properties = row.get("properties");
  if (schema == "Position") {
    const std::string name = first_of(properties, "name");
    if (name.empty()) row.fail("Position \"" + id + "\" has no name");
    posts_[id] = {name, world_.country(first_of(properties, "country")), first_of(properties, "organization")};
  } else if (schema == "Occupancy") {
    const std::string holder = first_of(properties, "holder");
    const std::string post = first_of(properties, "post");
    if (holder.empty() || post.empty()) row.fail("Occupancy \"" + id + "\" needs a holder and a post");
    occupancies_[holder].push_back({post, date_of(least_of(properties, "startDate")), date_of(least_of(properties, "endDate"))});
  } else if (std::find(parties.begin(), parties.end(), schema) != parties.end()) {
    read_party(row, schema, file, line);
  }
}

void FtmReader::read_party(const JsonValue& row, const std::string& schema, const std::string& file, std::size_t line) {
  const std::string id(row.get("id").as_string());
  const JsonValue properties = row.get("properties");
  const bool person = schema == "Person";
  OwnActor made;
  made.file = file;
  made.line = line;
  ActorRow& actor = made.stated.row;
  const std::string wikidata = is_wikidata_id(id) ? id : first_of(properties, "wikidataId");
  actor.id = (person ? "person:" : "org:") + (wikidata.empty() ? id : wikidata);
  actor.kind = person ? ActorKind::person : ActorKind::organization;
  actor.name = row.string_or("caption", "");
  for (const std::string_view key : {"name", "alias", "previousName"}) {  // a weak alias names others too
    for (const std::string& name : properties.strings(key)) {
      if (actor.name.empty()) actor.name = name;
      if (!person || !is_single_word(name)) world_.add_name(actor, name);
    }
  }
  if (actor.name.empty()) row.fail(schema + " \"" + id + "\" has no name");
  std::string country;
  for (const std::string_view key : {"country", "nationality", "citizenship", "jurisdiction"}) {
    if (country.empty()) country = world_.country(first_of(properties, key));
  }
  made.stated.countries.push_back(person ? std::string() : country);
  for (const std::string& post : properties.strings("position")) {
    actor.offices.push_back({world_.role_in(post), {}, {}, {}, -1});
    made.stated.countries.push_back(country);
  }
  parties_.insert_or_assign(id, std::move(made));
}

std::vector<OwnActor> FtmReader::actors() const {
  std::vector<OwnActor> all;
  for (const auto& [id, party] : parties_) {
    OwnActor& actor = all.emplace_back(party);
    const auto held = occupancies_.find(id);
    if (held == occupancies_.end()) continue;
    for (const Occupancy& occupancy : held->second) {
      const auto post = posts_.find(occupancy.post);
      if (post == posts_.end()) continue;  // of a file that is not here
      const auto body = parties_.find(post->second.body);
      const std::string body_id = body == parties_.end() ? std::string() : body->second.stated.row.id;
      actor.stated.row.offices.push_back({world_.role_in(post->second.name), body_id, occupancy.from, occupancy.to, -1});
      actor.stated.countries.push_back(post->second.country);
    }
  }
  return all;
}

}  // namespace entente
