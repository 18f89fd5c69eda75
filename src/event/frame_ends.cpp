// The ends of a frame: the chains that its places offer, and which of them may stand there.
#include "event/firing.hpp"

#include <algorithm>

namespace entente {

/// The chains that a filler offers for an end; a capital is its city where the relation wants a place.
std::vector<Firing::End> Firing::ends(const Filler& filler, KindSet kinds, bool wants_place, bool for_state) const {
  std::vector<End> found;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> all;  // mention and group
  for (std::size_t n = 0; n < filler.mentions.size(); ++n) {
    const bool together = filler.side > 0 && n >= filler.side;  // "between Iran and six powers (A, B and C)"
    all.emplace_back(filler.mentions[n], filler.mentions[together ? filler.side : n]);
  }
  for (const std::uint32_t m : filler.mentions) {  // "the group -- A, B and C": they too
    for (const std::uint32_t member : apposed_list(s_, m)) all.emplace_back(member, m);
  }
  for (const auto& [m, group] : all) {
    const Mention& mention = s_.cast.mentions[m];
    for (const std::uint32_t chain : mention.chains) {
      std::uint32_t choice = chain;
      if (wants_place && mention.place != kNone) choice = mention.place;
      if ((kinds & kind_bit(s_.cast.chains[choice].kind)) == 0) choice = for_state ? country_of(choice, kinds) : kNone;
      if (choice == kNone) continue;
      if (std::none_of(found.begin(), found.end(), [&](const End& e) { return e.chain == choice; })) found.push_back({m, choice, group});
    }
  }
  return found;
}

/// Of a person or group where only a country can stand ("summoned the Israeli ambassador"), or `kNone`.
std::uint32_t Firing::country_of(std::uint32_t chain, KindSet kinds) const {
  constexpr KindSet kStates = static_cast<KindSet>(kind_bit(ActorKind::country) | kind_bit(ActorKind::organization));
  const Chain& person = s_.cast.chains[chain];
  if (kinds != kStates || person.country < 0 || (person.kind != ActorKind::person && person.kind != ActorKind::group)) return kNone;
  for (std::uint32_t i = 0; i < s_.cast.chains.size(); ++i) {
    if (s_.cast.chains[i].actor == person.country) return i;
  }
  return kNone;
}

/// A preposition of place.
bool Firing::says_where(const FramePlace& place) const {
  const auto& keys = s_.pack.place_prepositions;
  return place.place == Place::preposition && std::find(keys.begin(), keys.end(), place.preposition) != keys.end();
}

/// «القوات الأمريكية المتمركزة في سوريا»: the country whose forces they are, else the same.
std::uint32_t Firing::sender(std::uint32_t forces) const {
  const Chain& chain = s_.cast.chains[forces];
  if (chain.body == kNone || !s_.pack.bodies[chain.body].sent || chain.country < 0) return forces;
  for (std::uint32_t i = 0; i < s_.cast.chains.size(); ++i) {
    if (s_.cast.chains[i].kind == ActorKind::country && s_.cast.chains[i].actor == chain.country) return i;
  }
  return forces;
}

/// «اجتمعوا بجنيف», "met in": where, not whom.
bool Firing::names_venue(const FramePlace& place, const Filler& filler, bool wants_place) const {
  if (wants_place || !says_where(place)) return false;
  return std::all_of(filler.mentions.begin(), filler.mentions.end(), [&](std::uint32_t m) {
    const Mention& mention = s_.cast.mentions[m];
    const ActorKind kind = s_.cast.chains[mention.chains.front()].kind;
    return mention.place != kNone || kind == ActorKind::place || kind == ActorKind::country; });
}

/// What each place of a frame offers, in its order; of prepositions side by side the one that stands nearest comes first.
std::vector<Firing::Offer> Firing::offers_of(std::size_t i, const std::vector<FramePlace>& places) const {
  std::vector<Offer> offers;
  for (const FramePlace& place : places) offers.push_back({place, g_.at(i, place)});
  const auto preposition = [](const Offer& offer) { return offer.place.place == Place::preposition && !offer.filler.empty(); };
  const auto nearer = [&](const Offer& a, const Offer& b) {
    return s_.cast.mentions[a.filler.mentions.front()].begin < s_.cast.mentions[b.filler.mentions.front()].begin; };
  for (auto begin = offers.begin(); begin != offers.end();) {
    const auto end = std::find_if_not(begin, offers.end(), preposition);
    std::stable_sort(begin, end, nearer);
    begin = end == offers.end() ? end : end + 1;
  }
  return offers;
}

/// "denied the allegations of Canada against": the places of the subject; whom a preposition right behind the noun gives goes before
/// who rules the noun.
std::vector<FramePlace> Firing::doer_places(std::size_t i, const Frame& frame) const {
  std::vector<FramePlace> places = frame.subject;
  if (s_.pack.verb_first || i + 1 >= s_.items.size() || s_.items[i + 1].kind != ItemKind::preposition) return places;
  const auto next = [&](const FramePlace& place) { return place.place == Place::preposition && place.preposition == s_.items[i + 1].key; };
  const auto doer = std::find_if(places.begin(), places.end(), next);
  if (doer == places.end() || std::any_of(frame.object.begin(), frame.object.end(), next) || g_.at(i, *doer).empty()) return places;
  std::erase_if(places, [](const FramePlace& place) { return place.place == Place::governor; });
  return places;
}

/// "the charges of South Africa against": the places of the object, but for the preposition that the subject stands behind.
std::vector<FramePlace> Firing::other_places(const Frame& frame, const Side& left) {
  std::vector<FramePlace> places = frame.object;
  if (left.place.place != Place::preposition || places.size() == 1) return places;
  std::erase_if(places, [&](const FramePlace& place) { return place.place == Place::preposition && place.preposition == left.place.preposition; });
  return places.empty() ? frame.object : places;
}

/// `subject_of_noun`: who rules an event noun from afar does not do it, if another place has somebody.
Firing::Side Firing::side(std::size_t i, const std::vector<FramePlace>& places, KindSet kinds, bool wants_place, bool contact, bool subject_of_noun, bool doer) const {
  const std::vector<Offer> offers = offers_of(i, places);
  Side indirect;  // the first owner of a thing, if nobody stands there himself
  const bool owned = s_.pack.verb_first && subject_of_noun && std::any_of(offers.begin(), offers.end(), [&](const Offer& offer) {
    return offer.place.place == Place::adjective && !offer.filler.empty() && !ends(offer.filler, kinds, wants_place).empty(); });
  for (std::size_t n = 0; n < offers.size(); ++n) {
    const auto& [place, filler] = offers[n];
    const bool raid = !filler.empty() && s_.cast.mentions[filler.mentions.front()].kind == MentionKind::adjective;  // «مقتله في غارة إسرائيلية»
    const bool venue = (contact || (doer && s_.pack.verb_first && !filler.weak && !raid)) && names_venue(place, filler, wants_place);
    if (filler.empty() || venue) continue;
    if (owned && place.place == Place::governor) continue;  // «جلسة لبحث الهجوم الإيراني»
    if (!indirect.ends.empty() && says_where(place)) continue;  // «قصفت مواقع إيرانية في سوريا»
    std::vector<End> found = ends(filler, kinds, wants_place, !doer || s_.pack.verb_first);  // what one man sells his country does not
    const bool afar = filler.weak && subject_of_noun && (place.place == Place::governor || place.place == Place::subject);
    if (afar && n + 1 < offers.size()) continue;
    if (found.empty()) continue;
    const bool owns = filler.weak && place.place == Place::object;
    if (!owns || (s_.pack.verb_first && wants_place)) return {std::move(found), filler.weak, place};  // «قصف مواقع الحوثيين في صنعاء»
    if (indirect.ends.empty()) indirect = {std::move(found), true, place};
  }
  return indirect;
}

/// «أدانت إيران اغتيال هنية»: words on an act of force go to nobody who only bore it.
bool Firing::speaks_of_victim(std::size_t i, const Relation& relation, const Side& right) const {
  if (relation.plover != "ACCUSE" && relation.plover != "SUPPORT" && relation.plover != "REJECT" && relation.plover != "PROTEST" && relation.plover != "REQUEST") return false;
  const std::uint32_t owner = right.ends.front().mention;
  if (s_.cast.mentions[owner].kind == MentionKind::adjective) return false;
  for (std::size_t k = 0; k < s_.items.size(); ++k) {
    const auto& all = s_.items[k].mentions;
    if (std::find(all.begin(), all.end(), owner) == all.end()) continue;
    const std::size_t act = s_.pack.verb_first ? k - 1 : k + 1;
    const bool beside = act < s_.items.size() && (s_.pack.verb_first ? s_.items[act].end == s_.items[k].begin : s_.items[act].begin <= s_.items[k].end + 1);
    return beside && act > i && g_.suffered_by_owner(act);
  }
  return false;
}

/// "The Russian ambassador to Britain was summoned": where nobody is said to do it, the country that the envoy is posted to.
Firing::Side Firing::host_of_envoy(std::size_t i, const Trigger& trigger, const Frame& frame) const {
  if (s_.vocabulary.ontology().relations[trigger.relation].name != "downgrade") return {};
  const auto named = [&](const Entry& entry) {  // "was summoned to the Foreign Office"
    if (entry.word_class != WordClass::trigger || s_.pack.triggers[entry.index].relation != trigger.relation) return false;
    const auto& frames = s_.pack.triggers[entry.index].frames;
    return std::any_of(frames.begin(), frames.end(), [&](const Frame& other) {
      return std::any_of(other.subject.begin(), other.subject.end(), [&](const FramePlace& place) {
        return place.place == Place::preposition && !g_.at(i, place).empty(); }); }); };
  if (std::any_of(s_.items[i].unit->entries.begin(), s_.items[i].unit->entries.end(), named)) return {};
  for (const FramePlace& place : frame.object) {
    for (const std::uint32_t m : g_.at(i, place).mentions) {
      const std::uint32_t envoy = s_.cast.mentions[m].chains.front();
      const std::uint32_t post = s_.cast.chains[envoy].post;
      if (calls_home(i, envoy)) return {};
      if (post != kNone && (trigger.subject_kinds & kind_bit(s_.cast.chains[post].kind)) != 0) return {{{m, post, m}}, false, frame.subject.front()};
    }
  }
  return {};
}

/// «أعلنت أنقرة استدعاء السفير التركي»: whoever rules the noun is of the envoy's own country.
bool Firing::calls_home(std::size_t i, std::uint32_t envoy) const {
  FramePlace ruler;
  ruler.place = Place::governor;
  const Filler who = g_.at(i, ruler);
  return std::any_of(who.mentions.begin(), who.mentions.end(), [&](std::uint32_t m) { return same_country(s_.cast.mentions[m].chains.front(), envoy); });
}

/// «استدعت أنقرة السفير التركي في واشنطن»: calling one's own envoy home is done to the country of the post.
Firing::End Firing::posted(const Trigger& trigger, const End& who, const End& whom) const {
  if (s_.vocabulary.ontology().relations[trigger.relation].name != "downgrade" || !same_country(who.chain, whom.chain)) return whom;
  const std::uint32_t post = s_.cast.chains[s_.cast.mentions[whom.mention].chains.front()].post;
  return post == kNone ? whom : End{whom.mention, post, whom.group};
}

/// «قصف على مخيم اليرموك للاجئين»: what stands behind the other end and its preposition owns that, and did not do it.
bool Firing::owner_behind(const Side& left, const Side& right) const {
  const auto& owners = s_.pack.owner_prepositions;
  if (!s_.pack.verb_first || owners.empty() || left.place.place != Place::preposition || left.place.preposition != owners.front()) return false;
  return right.place.place == Place::preposition && s_.cast.mentions[left.ends.front().mention].begin > s_.cast.mentions[right.ends.front().mention].begin;
}

/// «تعتزم روسيا تهديد أوكرانيا»: what somebody means to do is done to whom the act's noun owns, where it takes an object.
bool Firing::plans_to(std::size_t i, const Trigger& trigger) const {
  if (!s_.pack.verb_first || s_.items[i].kind != ItemKind::noun || (s_.items[i].unit->features() & kDefinite) != 0) return false;
  const std::size_t rule = g_.ruler(i);
  if (rule == Grammar::npos || s_.items[rule].kind != ItemKind::verb) return false;
  const bool direct = g_.ruled_directly(i);
  const std::uint32_t behind = s_.items[i - 1].kind == ItemKind::preposition ? s_.items[i - 1].key : 0;  // «تعهدت بتزويد أوكرانيا»
  if (!direct && behind == 0) return false;
  const auto has = [](const std::vector<FramePlace>& places, Place wanted) {
    return std::any_of(places.begin(), places.end(), [&](const FramePlace& place) { return place.place == wanted; }); };
  const bool report = g_.is_report(rule);  // «أكد» reads as a form of «كاد» too
  return g_.governs_as(rule, [&](const Governor& g) {
    return g.kind == GovernorKind::control && !g.object_control && (direct ? g.preposition == 0 : g.preposition == behind && g.status == Status::planned) && g.status != Status::denied && !(report && g.status == Status::possible); }) &&
         std::any_of(trigger.frames.begin(), trigger.frames.end(), [&](const Frame& frame) {
           return has(frame.subject, Place::governor) && has(frame.object, Place::object); });
}

}  // namespace entente
