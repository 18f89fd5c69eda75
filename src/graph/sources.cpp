// Groups the actors of all articles that are surely named alike: by authority id, else by kind and folded name.

#include <algorithm>
#include <unordered_map>

#include "graph/steps.hpp"

namespace entente {
namespace {

/// Kinds that one name may be given by two articles.
std::string_view class_of(std::string_view kind) { return kind == "organization" || kind == "group" ? "body" : kind; }

std::size_t words_in(std::string_view spaced) {
  return spaced.empty() ? 0 : static_cast<std::size_t>(std::count(spaced.begin(), spaced.end(), ' ')) + 1;
}

/// Written wholly in small letters, in a script that has capitals: "rebels", "security forces". It names nobody outside
/// its article.
bool is_description(std::string_view name, std::string_view folded) {
  return name == folded && std::any_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// Folded names and skeletons, each worked out once.
class NameCache {
 public:
  struct Forms {
    std::string folded;
    std::string skeleton;
  };
  const Forms& forms(const std::string& name) {
    const auto [place, added] = forms_.try_emplace(name);
    if (added) place->second = {fold(name), skeleton(name)};
    return place->second;
  }

 private:
  std::unordered_map<std::string, Forms> forms_;
};

/// An office that an article says somebody holds: role and the actor it is held in.
struct StatedOffice {
  std::string role;
  const ActorRecord* body = nullptr;
};

std::vector<StatedOffice> offices_of(const Extraction& extraction, const ActorRecord& person) {
  std::vector<StatedOffice> offices;
  for (const Triple& triple : extraction.triples) {
    if (triple.relation != "holds_office" || triple.status != "actual" || triple.subject != person.id || !triple.role) continue;
    const auto body = std::find_if(extraction.actors.begin(), extraction.actors.end(),
                                   [&](const ActorRecord& actor) { return actor.id == triple.object; });
    if (body != extraction.actors.end()) offices.push_back({*triple.role, &*body});
  }
  return offices;
}

/// Id of whoever holds an office in the month of an article; nothing for an article without a date.
std::optional<std::string> office_id(const Extraction& extraction, const StatedOffice& office) {
  constexpr std::size_t to_month = 7;  // bytes of YYYY-MM
  if (extraction.article.date.size() < to_month) return std::nullopt;
  const std::string body = office.body->authority ? *office.body->authority : fold(office.body->name);
  return "x:" + content_id({"office", office.role, body, extraction.article.date.substr(0, to_month)});
}

/// The office whose words make up the name of `person`, if any: "foreign minister of Qatar".
const StatedOffice* title_in_name(const std::vector<StatedOffice>& offices, const std::string& folded) {
  const auto title = std::find_if(offices.begin(), offices.end(),
                                  [&](const StatedOffice& office) { return names_office(folded, fold(office.role)); });
  return title == offices.end() ? nullptr : &*title;
}

/// An article calls `person` nothing but the words by which it tells the office; "King Salman" is called Salman too.
bool is_called_by_office_alone(const Extraction& extraction, const ActorRecord& person) {
  return std::all_of(person.names.begin(), person.names.end(), [&](const std::string& name) {
    return std::any_of(extraction.triples.begin(), extraction.triples.end(), [&](const Triple& triple) {
      return triple.relation == "holds_office" && triple.subject == person.id && triple.evidence == name;
    });
  });
}

NameGroup alone_in_article(const Extraction& extraction, const ActorRecord& actor, std::string why) {
  NameGroup group;
  group.id = "x:" + content_id({"mention", extraction.article.id, actor.id});
  group.why = std::move(why);
  return group;
}

/// A person known by an office alone is whom the authority knows to have held it, else whoever held it in that month.
NameGroup title_group(const Extraction& extraction, const ActorRecord& actor, const StatedOffice& office) {
  if (actor.authority) {
    NameGroup group;
    group.id = "x:" + content_id({"holder", office.role, office.body->authority.value_or(office.body->name), *actor.authority});
    group.title = true;
    group.holder = *actor.authority;
    group.rule = "office";
    group.why = "by the authority the only holder of the office then: " + office.role + " of " + office.body->name;
    return group;
  }
  const auto id = office_id(extraction, office);
  if (!id) return alone_in_article(extraction, actor, "a title in an article without a date");
  NameGroup group;
  group.id = *id;
  group.title = true;
  group.rule = "office";
  group.why = "the same office in the same month: " + office.role + " of " + office.body->name;
  return group;
}

NameGroup named_group(const Extraction& extraction, const ActorRecord& actor, const NameCache::Forms& forms) {
  if (is_description(actor.name, forms.folded)) return alone_in_article(extraction, actor, "a description, not a name");
  if (actor.kind == "person" && words_in(forms.skeleton) < 2) {
    return alone_in_article(extraction, actor, "a single name tells no one person");
  }
  NameGroup group;
  group.id = "x:" + content_id({"name", class_of(actor.kind), forms.folded});
  group.key = std::string(class_of(actor.kind)) + ":" + forms.folded;
  group.rule = "name";
  group.why = "the same name";
  return group;
}

NameGroup authority_group(const ActorRecord& actor) {
  NameGroup group;
  group.id = *actor.authority;
  group.authority = true;
  group.rule = "authority";
  group.why = "the same entry of the authority";
  return group;
}

NameGroup group_of(const Extraction& extraction, const ActorRecord& actor, NameCache& cache) {
  const bool person = actor.kind == "person";
  if (actor.authority && !person) return authority_group(actor);
  const NameCache::Forms& forms = cache.forms(actor.name);
  const std::vector<StatedOffice> offices = person ? offices_of(extraction, actor) : std::vector<StatedOffice>();
  const StatedOffice* const title = title_in_name(offices, forms.folded);
  if (actor.authority && (title == nullptr || !is_called_by_office_alone(extraction, actor))) return authority_group(actor);
  NameGroup group = title != nullptr ? title_group(extraction, actor, *title) : named_group(extraction, actor, forms);
  if (person && !group.key.empty()) group.spelling = actor.name;
  return group;
}

/// What articles say of one group, to choose what most of them say.
struct Votes {
  std::map<std::string, std::size_t> kinds;
  std::map<std::string, std::size_t> names;
  std::size_t documents = 0;
  std::string first_told;  ///< dates of its articles; empty when none is dated
  std::string last_told;
};

/// The value with most votes; of equals the first in order.
const std::string& winner(const std::map<std::string, std::size_t>& votes) {
  return std::max_element(votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.second < b.second; })->first;
}

void decide_by_votes(NameGroup& group, const Votes& votes, NameCache& cache) {
  group.kind = winner(votes.kinds);
  group.name = winner(votes.names);
  group.documents = votes.documents;
  if (!group.holder.empty()) group.why += ", " + votes.first_told + (votes.first_told == votes.last_told ? "" : " to " + votes.last_told);
  if (!group.authority) return;  // the others have one key by their making
  const NameCache::Forms& forms = cache.forms(group.name);
  group.key = std::string(class_of(group.kind)) + ":" + forms.folded;
  if (group.kind == "person") group.spelling = group.name;
}

/// Notes the offices of a person who has a name, so that those known by the office alone find him.
void note_holder(const Extraction& extraction, const ActorRecord& actor, std::uint32_t group, NameGroups& named) {
  if (named.groups[group].title || actor.kind != "person") return;
  for (const StatedOffice& office : offices_of(extraction, actor)) {
    if (const auto id = office_id(extraction, office)) named.holders[*id].insert(group);
  }
}

/// Puts the groups in the order of their ids and renumbers what points at them.
void sort_by_id(NameGroups& named) {
  std::vector<std::uint32_t> order(named.groups.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](auto a, auto b) { return named.groups[a].id < named.groups[b].id; });
  std::vector<std::uint32_t> rank(order.size());
  std::vector<NameGroup> sorted;
  sorted.reserve(order.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    rank[order[i]] = i;
    sorted.push_back(std::move(named.groups[order[i]]));
  }
  named.groups = std::move(sorted);
  for (auto& group : named.of_actor) group = rank[group];
  for (auto& [office, groups] : named.holders) {
    std::set<std::uint32_t> renumbered;
    for (const auto group : groups) renumbered.insert(rank[group]);
    groups = std::move(renumbered);
  }
}

}  // namespace

struct NameGrouping::State {
  NameGroups named;
  NameCache cache;
  std::vector<Votes> votes;
  std::unordered_map<std::string, std::uint32_t> positions;

  std::uint32_t position_of(NameGroup&& group) {
    const auto [place, added] = positions.try_emplace(group.id, static_cast<std::uint32_t>(named.groups.size()));
    if (added) {
      named.groups.push_back(std::move(group));
      votes.emplace_back();
    }
    return place->second;
  }
};

NameGrouping::NameGrouping() : state_(std::make_unique<State>()) { state_->named.first_actor.push_back(0); }
NameGrouping::~NameGrouping() = default;

void NameGrouping::add(const Extraction& extraction) {
  NameGroups& named = state_->named;
  const std::size_t begin = named.of_actor.size();
  for (const ActorRecord& actor : extraction.actors) {
    const std::uint32_t group = state_->position_of(group_of(extraction, actor, state_->cache));
    Votes& votes = state_->votes[group];
    ++votes.kinds[actor.kind];
    ++votes.names[actor.name];
    const std::string& date = extraction.article.date;
    if (votes.first_told.empty() || date < votes.first_told) votes.first_told = date;
    votes.last_told = std::max(votes.last_told, date);
    const auto here = named.of_actor.begin() + static_cast<std::ptrdiff_t>(begin);
    if (std::find(here, named.of_actor.end(), group) == named.of_actor.end()) ++votes.documents;
    named.of_actor.push_back(group);
    for (const std::string& form : actor.names) ++named.groups[group].forms[extraction.article.lang][form];
    note_holder(extraction, actor, group, named);
  }
  named.first_actor.push_back(named.of_actor.size());
}

NameGroups NameGrouping::finish() {
  for (std::size_t i = 0; i < state_->named.groups.size(); ++i) decide_by_votes(state_->named.groups[i], state_->votes[i], state_->cache);
  sort_by_id(state_->named);
  return std::move(state_->named);
}

}  // namespace entente
