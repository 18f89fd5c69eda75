// Offices and memberships that the actor right before a person tells: "Putin spokesman Dmitry Peskov", "its leader, Hassan
// Nasrallah", "Labour's Yvette Cooper".
#include <algorithm>

#include "entity/steps.hpp"

namespace entente {
namespace {

/// Reads pairs of mentions, once all of them have their chains.
class Employers {
 public:
  Employers(const Document& document, const Vocabulary& vocabulary, Registry& registry) : document_(document), vocabulary_(vocabulary), r_(registry) {}

  void claim(const Mention& before, const Mention& person) {
    if (!beside(before, person) || before.chains.size() != 1 || person.chains.size() != 1 || before.chains == person.chains) return;
    const Chain& holder = r_.chains[person.chains.front()];
    if (holder.kind != ActorKind::person || holder.keys.empty()) return;
    if (person.kind == MentionKind::title) claim_office(before, person);
    else if (before.possessive && person.kind == MentionKind::name) claim_membership(before, person);
  }

  /// "Israeli ministers Benny Gantz and Gadi Eisenkot", "three Belarusian officials, A, B and C": the office of all who follow.
  void claim_for_names(const std::vector<Mention>& mentions, std::size_t i) {
    const Mention& title = mentions[i];
    if ((title.kind != MentionKind::title && title.kind != MentionKind::body) || title.chains.size() != 1) return;
    const Chain group = r_.chains[title.chains.front()];
    const std::string role = shared_role(title);
    if (group.kind != ActorKind::group || role.empty() || (group.owner == kNone && group.country < 0)) return;
    std::vector<const Mention*> people;
    std::uint32_t at = title.end;
    for (std::size_t k = i + 1; k < mentions.size(); ++k) {
      const Mention& next = mentions[k];
      at = behind_joints(title.sentence, at, people.empty());
      if (next.sentence != title.sentence || next.begin != at || next.kind != MentionKind::name || next.possessive || next.chains.size() != 1) break;
      if (r_.chains[next.chains.front()].kind != ActorKind::person || r_.chains[next.chains.front()].keys.empty()) break;
      const std::int32_t home = r_.chains[next.chains.front()].country;
      if (home >= 0 && group.country >= 0 && home != group.country) return;  // "Israeli officials, Abbas and Blinken met"
      people.push_back(&next);
      at = next.end;
    }
    if (people.size() < 2) return;
    const std::uint32_t of = group.owner != kNone ? group.owner : r_.for_actor(group.country);
    for (const Mention* person : people) r_.claim({person->chains.front(), of, role, title.sentence, {title.span.begin, person->span.end}});
  }

 private:
  /// Behind a comma, or, where a list goes on, behind commas and conjunctions.
  [[nodiscard]] std::uint32_t behind_joints(std::uint32_t sentence, std::uint32_t u, bool first) const {
    const std::vector<Unit>& units = document_.sentences[sentence].units;
    const auto comma = [&](std::uint32_t k) { return document_.tokens[units[k].begin].mark == U','; };
    while (u < units.size() && (comma(u) || (!first && units[u].any(WordClass::conjunction) != nullptr))) ++u;
    return u;
  }

  /// The role of the office that ends words for a group ("American senators"); empty when there is none.
  [[nodiscard]] std::string shared_role(const Mention& group) const {
    const Entry* office = document_.sentences[group.sentence].units[group.end - 1].any(WordClass::office);
    if (office == nullptr || (office->features & kPlural) == 0) return {};
    const Office& row = document_.pack->offices[office->index];
    return row.kind == Office::Kind::office ? row.role : std::string();
  }

  /// Nothing but the sign of an owner stands between.
  [[nodiscard]] bool beside(const Mention& before, const Mention& person) const {
    if (before.sentence != person.sentence || before.kind == MentionKind::adjective) return false;
    const std::vector<Unit>& units = document_.sentences[person.sentence].units;
    const bool bare = before.end == person.begin && before.kind != MentionKind::pronoun;
    if (bare && document_.tokens[units[person.begin].begin].capital) return false;  // "Blinken, Secretary Putin" that lost its mark
    const bool sign = before.end + 1 == person.begin && document_.tokens[units[before.end].begin].possessive;
    return before.end == person.begin || sign;
  }

  /// The role of the office that begins a title, with its modifiers; empty when there is none.
  [[nodiscard]] std::string role_of(const Mention& title) const {
    const Pack& pack = *document_.pack;
    std::string role;
    for (std::uint32_t u = title.begin; u < title.end; ++u) {
      const Unit& unit = document_.sentences[title.sentence].units[u];
      if (const Entry* modifier = unit.any(WordClass::office_modifier)) {
        const std::string& name = pack.office_modifiers[modifier->index].name;
        role += name.empty() ? "" : name + " ";
        continue;
      }
      const Entry* office = unit.find(WordClass::office);
      if (office == nullptr || pack.offices[office->index].kind != Office::Kind::office || pack.offices[office->index].vague) return {};
      return role + pack.offices[office->index].role;
    }
    return {};
  }

  /// Where somebody works who works for this one: the body or country of a person's own office, or itself.
  [[nodiscard]] std::uint32_t institution(std::uint32_t employer) {
    if (r_.chains[employer].kind != ActorKind::person) return r_.chains[employer].kind == ActorKind::group ? kNone : employer;
    std::uint32_t of = kNone;
    for (const OfficeClaim& office : r_.offices) {
      if (office.holder == employer && !office.membership) of = office.of;
    }
    if (of == kNone && r_.chains[employer].country >= 0) of = r_.for_actor(r_.chains[employer].country);
    return of;
  }

  void claim_office(const Mention& before, const Mention& person) {
    const std::string role = role_of(person);
    const std::uint32_t holder = person.chains.front();
    const bool told = std::any_of(r_.offices.begin(), r_.offices.end(), [&](const OfficeClaim& office) {
      return office.holder == holder && !office.membership && (office.role == role || (office.sentence == person.sentence && office.span.begin >= person.span.begin && office.span.begin < person.span.end)); });
    if (role.empty() || told) return;
    r_.claim({holder, institution(before.chains.front()), role, person.sentence, {before.span.begin, person.span.end}});
  }

  /// "Al Jazeera's Hiba Morgan": of parties and of those that report.
  void claim_membership(const Mention& before, const Mention& person) {
    const std::int32_t actor = r_.chains[before.chains.front()].actor;
    if (actor < 0) return;
    const std::string_view type = vocabulary_.actors()[static_cast<std::size_t>(actor)].type;
    if (type != "party" && type != "broadcaster" && type != "newspaper" && type != "agency") return;
    r_.claim({person.chains.front(), before.chains.front(), "", person.sentence, {before.span.begin, person.span.end}, true});
  }

  const Document& document_;
  const Vocabulary& vocabulary_;
  Registry& r_;
};

}  // namespace

void claim_from_employers(const Document& document, const Vocabulary& vocabulary, Registry& registry, const std::vector<Mention>& mentions) {
  if (document.pack->verb_first) return;
  Employers employers(document, vocabulary, registry);
  for (std::size_t i = 1; i < mentions.size(); ++i) {
    employers.claim_for_names(mentions, i - 1);
    employers.claim(mentions[i - 1], mentions[i]);
  }
}

}  // namespace entente
