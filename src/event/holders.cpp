// People whom an article knows by an office alone, and who held it on its day.

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "entente/event.hpp"
#include "entente/vocabulary.hpp"

namespace entente {
namespace {

std::vector<std::string> words_of(std::string_view folded) {
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin < folded.size();) {
    const std::size_t end = std::min(folded.find_first_of(" -", begin), folded.size());
    if (end > begin) words.emplace_back(folded.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

/// The words of an office and of the names of a country and its people.
std::set<std::string> words_of_office(std::string_view role, const Actor& country) {
  std::set<std::string> words;
  for (const std::string& word : words_of(fold(role))) words.insert(word);
  for (const auto& [group, names] : country.names()) {
    for (const std::string_view name : names) {
      for (const std::string& word : words_of(fold(name))) words.insert(word);
    }
  }
  return words;
}

/// "Russian foreign minister", "king of Jordan", and not "King Abdullah of Jordan".
bool is_office_alone(const std::string& name, std::string_view role, const Actor& country) {
  constexpr std::size_t longest_joint = 2;  // bytes: "of"
  const std::string folded = fold(name);
  const std::set<std::string> known = words_of_office(role, country);
  const std::vector<std::string> words = words_of(folded);
  return names_office(folded, fold(role)) &&
         std::all_of(words.begin(), words.end(), [&](const std::string& word) { return word.size() <= longest_joint || known.contains(word); });
}

const ActorRecord* find_actor(const Extraction& extraction, const std::string& id) {
  const auto found = std::find_if(extraction.actors.begin(), extraction.actors.end(), [&](const ActorRecord& actor) { return actor.id == id; });
  return found == extraction.actors.end() ? nullptr : &*found;
}

/// Id of who held the offices that the article gives a person; empty when that is nobody or several.
std::string holder_of(const Extraction& extraction, const ActorRecord& person, const Vocabulary& vocabulary) {
  std::set<std::string> holders;
  for (const Triple& triple : extraction.triples) {
    if (triple.relation != "holds_office" || triple.status != "actual" || triple.subject != person.id || !triple.role || triple.time) continue;
    const ActorRecord* const of = find_actor(extraction, triple.object);
    const std::int32_t country = of != nullptr && of->authority ? vocabulary.actor(*of->authority) : -1;
    if (country < 0) continue;
    const Actor& state = vocabulary.actors()[static_cast<std::size_t>(country)];
    if (state.kind != ActorKind::country || !is_office_alone(person.name, *triple.role, state)) continue;
    const std::int32_t holder = vocabulary.holder(*triple.role, country, extraction.article.date);
    if (holder >= 0) holders.emplace(vocabulary.actors()[static_cast<std::size_t>(holder)].id);
  }
  return holders.size() == 1 ? *holders.begin() : std::string();
}

}  // namespace

bool names_office(std::string_view folded_name, std::string_view folded_role) {
  const std::vector<std::string> name = words_of(folded_name);
  const std::vector<std::string> role = words_of(folded_role);
  return !role.empty() && std::all_of(role.begin(), role.end(), [&](const std::string& word) { return std::find(name.begin(), name.end(), word) != name.end(); });
}

void add_holders(Extraction& extraction, const Vocabulary& vocabulary) {
  std::set<std::string> here;  // one person stands in an article once
  for (const ActorRecord& actor : extraction.actors) {
    if (actor.authority) here.insert(*actor.authority);
  }
  for (ActorRecord& actor : extraction.actors) {
    if (actor.kind != "person" || actor.authority) continue;
    const std::string holder = holder_of(extraction, actor, vocabulary);
    if (!holder.empty() && here.insert(holder).second) actor.authority = holder;
  }
}

}  // namespace entente
