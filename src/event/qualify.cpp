// When and where.
#include <algorithm>

#include "event/steps.hpp"

namespace entente {
namespace {

class Qualifier {
 public:
  Qualifier(const Scene& scene, const Grammar& grammar, std::size_t item) : s_(scene), g_(grammar), i_(item) {}

  void run(Draft& draft) const {
    bool to_come = false;
    draft.time = time(draft, to_come);
    draft.past = !s_.pack.verb_first && past_act();
    const bool ahead = !s_.date.empty() && draft.time.substr(0, s_.date.size()) > s_.date.substr(0, draft.time.size()) && draft.time.size() >= 7;
    const bool fact = s_.vocabulary.ontology().relations[draft.relation].fact;
    if (!fact && (ahead || (to_come && s_.pack.verb_first)) && draft.status == Status::actual && !told_as_past() && !stands_beside(s_, g_, i_)) draft.status = Status::planned;  // what has a date to come has not happened yet
    if (to_come && draft.status == Status::possible && called_for(draft)) draft.status = Status::planned;
    if (draft.time.empty() && draft.status == Status::actual) {
      if (told_beside(s_, g_, i_)) draft.time = day_before();
      if (draft.time.empty() && (told_as_past() || told_beside(s_, g_, i_) || past_contact(draft))) draft.time = s_.carried_time;
    }
    if (draft.time.empty() && !s_.announced.empty() && announces(draft)) {
      draft.time = s_.announced;
      draft.status = draft.status == Status::actual ? Status::planned : draft.status;
    }
    draft.place = place(draft);
    if (draft.status == Status::actual && (told_as_past() || past_contact(draft))) draft.sent_from = s_.sent_from;
    draft.source = source_of(s_, g_, i_, draft);
  }

 private:
  /// "The summit brings together": the present of what the sentence before announced, and plans for it.
  bool announces(const Draft& draft) const {
    const bool contact = s_.vocabulary.ontology().relations[draft.relation].plover == "CONSULT";
    if (!contact || s_.pack.verb_first) return false;
    if (draft.status == Status::planned) return true;
    if (draft.status != Status::actual || kind(i_) != ItemKind::verb) return false;
    const Features features = item(i_).unit->features();
    return (features & kPresent) != 0 && (features & kThird) != 0 && (features & (kPast | kParticiple)) == 0;
  }

  /// The last day that the sentence tells of before the item, outside of quotations.
  std::string day_before() const {
    std::string day;
    const auto& units = s_.document.sentences[s_.sentence].units;
    for (const TimeMention& mention : s_.times) {
      const bool quoted = s_.document.tokens[units[mention.begin].begin].in_quote;
      if (mention.end <= item(i_).begin && mention.value.size() == 10 && !quoted && mention.value <= s_.date) day = mention.value;
    }
    return day;
  }

  /// «عقد لقاء», «خلال لقائه»: a contact told by a light verb of the past, or that says when something else was.
  bool past_contact(const Draft& draft) const {
    if (!contact(draft) || kind(i_) != ItemKind::noun) return false;
    const auto& keys = s_.pack.time_prepositions;
    if (i_ > 0 && kind(i_ - 1) == ItemKind::preposition && std::find(keys.begin(), keys.end(), item(i_ - 1).key) != keys.end()) return true;
    const std::size_t rule = g_.ruler(i_);
    if (rule == Grammar::npos || kind(rule) != ItemKind::verb || rule + 3 < i_) return false;
    const Entry* light = item(rule).unit->find(WordClass::governor);
    return light != nullptr && s_.pack.governors[light->index].kind == GovernorKind::light && told_as_past(rule);
  }

  const Item& item(std::size_t i) const { return s_.items[i]; }
  ItemKind kind(std::size_t i) const { return i < s_.items.size() ? item(i).kind : ItemKind::stop; }

  bool breaks(std::size_t i) const {
    return kind(i) == ItemKind::stop || kind(i) == ItemKind::relative || kind(i) == ItemKind::subordinator || kind(i) == ItemKind::complementizer;
  }

  /// Units of the clause of the trigger: `[first, last)`.
  std::pair<std::uint32_t, std::uint32_t> clause() const {
    std::size_t begin = i_;
    while (begin > 0 && !breaks(begin - 1)) --begin;
    begin = behind_relative(begin);
    std::size_t end = i_ + 1;
    while (end < s_.items.size() && (!breaks(end) || told_by_clause(end))) ++end;
    const std::uint32_t last = end < s_.items.size() ? item(end).begin : static_cast<std::uint32_t>(s_.document.sentences[s_.sentence].units.size());
    return {begin == 0 ? 0 : item(begin).begin, last};
  }

  /// ", and Belgium expelled", «، وطردت بلجيكا»: a second clause opens at the conjunction.
  bool opens_clause(std::size_t k) const {
    if (kind(k) != ItemKind::conjunction || k == 0 || kind(k - 1) != ItemKind::comma) return false;
    std::size_t verb = k + 1;
    if (!s_.pack.verb_first && kind(verb) != ItemKind::actors) return false;
    while (!s_.pack.verb_first && kind(verb) == ItemKind::actors) ++verb;
    while (kind(verb) == ItemKind::auxiliary || kind(verb) == ItemKind::modal || kind(verb) == ItemKind::negation) ++verb;
    return kind(verb) == ItemKind::verb;
  }

  /// Units of the clause of the trigger without those that a conjunction joins to it.
  std::pair<std::uint32_t, std::uint32_t> own_clause() const {
    auto [first, last] = clause();
    for (std::size_t k = 0; k < s_.items.size(); ++k) {
      if (!opens_clause(k)) continue;
      if (k < i_) first = std::max(first, item(k).begin);
      else last = std::min(last, item(k).begin);
    }
    return {first, last};
  }

  /// "Gul, who had asked for talks in 2003, reacted": where the clause goes on behind one about its subject that begins at `begin`.
  std::size_t behind_relative(std::size_t begin) const {
    if (s_.pack.verb_first || begin < 2 || kind(begin - 1) != ItemKind::relative || kind(begin - 2) != ItemKind::comma) return begin;
    bool verb = false;
    for (std::size_t k = begin; k < i_; ++k) {
      if (verb && kind(k) == ItemKind::comma && (kind(k + 1) == ItemKind::auxiliary || (kind(k + 1) == ItemKind::verb && !g_.is_infinitive(k + 1)))) return k + 1;
      verb |= kind(k) == ItemKind::verb;
    }
    return begin;
  }

  /// «القمة التي عقدت الجمعة في باريس»: the clause at `relative` tells of the event itself.
  bool told_by_clause(std::size_t relative) const {
    if (kind(i_) != ItemKind::noun || kind(relative) != ItemKind::relative) return false;
    std::size_t k = i_ + 1;
    while (k < relative && (kind(k) == ItemKind::descriptor || (kind(k) == ItemKind::actors && (s_.pack.verb_first ? s_.cast.mentions[item(k).mentions.front()].kind == MentionKind::adjective : false)))) ++k;
    return k == relative;
  }

  /// `to_come`: the words or the tense say that it is still ahead.
  std::string time(const Draft& draft, bool& to_come) const {
    const Status status = draft.status;
    const auto [first, last] = clause();
    const std::uint32_t here = item(i_).begin;
    const TimeMention* best = nullptr;
    std::uint32_t distance = 0;
    for (const TimeMention& mention : s_.times) {
      if (mention.begin < first || mention.end > last || mention.value.empty()) continue;
      std::uint32_t far = mention.begin > here ? mention.begin - here : 2 * (here - mention.begin);
      for (const Item& other : s_.items) {
        const bool between = other.kind == ItemKind::verb && other.begin > std::min(here, mention.begin) && other.begin < std::max(here, mention.begin);
        if (between) far += 12;
      }
      if (best == nullptr || far < distance) {
        best = &mention;
        distance = far;
      }
    }
    if (best == nullptr) best = time_of_main(first);
    if (best == nullptr) return {};
    to_come = best->to_come;
    if (!best->ahead.empty() && ((status == Status::actual && told_as_present(draft)) || (status == Status::possible && called_for(draft)))) {  // «وتعقد الخميس قمة»
      to_come = true;
      return best->ahead;
    }
    if (status == Status::actual && !best->behind.empty() && clause_told_as_past()) return best->behind;
    return status == Status::planned && !best->ahead.empty() ? best->ahead : best->value;
  }

  /// "flies on Wednesday to Seoul, where she meets": a clause about the place is of the time of the one before it.
  const TimeMention* time_of_main(std::uint32_t first) const {
    std::size_t k = i_;
    while (k > 0 && !breaks(k - 1)) --k;
    if (k == 0 || (!opens_as(k - 1, "place") && !opens_as(k - 1, "time"))) return nullptr;
    const TimeMention* last = nullptr;
    for (const TimeMention& mention : s_.times) {
      if (mention.end <= first && !mention.value.empty()) last = &mention;
    }
    return last;
  }

  /// A verb of the past, or the object of one ("reiterated their support").
  bool past_act() const {
    if (kind(i_) == ItemKind::verb) return told_as_past(i_) && !g_.is_infinitive(i_);
    for (std::size_t k = i_; kind(i_) == ItemKind::noun && k-- > 0 && i_ - k <= 3;) {
      if (kind(k) == ItemKind::verb) return told_as_past(k);
      if (kind(k) == ItemKind::preposition || kind(k) == ItemKind::comma) return false;
    }
    return false;
  }

  /// «دعت إلى اجتماع الأحد»: a contact that somebody calls for, with its day.
  bool called_for(const Draft& draft) const {
    if (!contact(draft) || !s_.vocabulary.ontology().relations[draft.relation].symmetric) return false;
    std::size_t rule = g_.ruler(i_);
    if (kind(i_) == ItemKind::verb && rule != Grammar::npos && kind(rule) == ItemKind::noun) rule = g_.ruler(rule);  // «إلى اجتماع يضم»
    if (rule == Grammar::npos || kind(rule) != ItemKind::verb) return false;
    const auto& entries = item(rule).unit->entries;
    return std::any_of(entries.begin(), entries.end(), [&](const Entry& e) {
      return e.word_class == WordClass::trigger && s_.vocabulary.ontology().relations[s_.pack.triggers[e.index].relation].plover == "REQUEST"; });
  }

  bool contact(const Draft& draft) const { return s_.vocabulary.ontology().relations[draft.relation].plover == "CONSULT"; }

  /// A contact that a verb of the present tells, or that is the subject or object of one.
  bool told_as_present(const Draft& draft) const {
    if (s_.vocabulary.ontology().relations[draft.relation].family != "contact") return false;
    if (!s_.pack.verb_first && kind(i_) != ItemKind::verb) return false;
    std::size_t verb = i_;
    if (kind(i_) == ItemKind::noun) {
      verb = g_.ruler(i_);
      if (verb == Grammar::npos || verb + 2 < i_ || kind(verb) != ItemKind::verb) return false;
      const Entry* light = item(verb).unit->find(WordClass::governor);
      if (light == nullptr || s_.pack.governors[light->index].kind != GovernorKind::light) return false;
    }
    if (kind(verb) != ItemKind::verb || (verb > 0 && (kind(verb - 1) == ItemKind::auxiliary || kind(verb - 1) == ItemKind::negation))) return false;
    Features features = 0;  // of the readings that rule or tell the event: «تعقد» is a past of another verb too
    for (const Entry& entry : item(verb).unit->entries) {
      if (entry.word_class == WordClass::governor || entry.word_class == WordClass::trigger) features |= entry.features;
    }
    return (features & kPresent) != 0 && (features & kPast) == 0 && (features & kThird) != 0;
  }

  /// The trigger, or for a noun its predicate or the verb before it, tells what has happened.
  bool clause_told_as_past() const {
    if (kind(i_) == ItemKind::verb) return told_as_past(i_);
    if (const std::size_t verb = g_.predicate(i_); verb != Grammar::npos) return told_as_past(verb);  // "The treaty was signed in"
    for (std::size_t k = i_; k-- > 0 && kind(k) != ItemKind::stop;) {
      if (kind(k) == ItemKind::verb) return told_as_past(k) && (!s_.pack.verb_first || !announces_event(k));
      if (s_.pack.verb_first && kind(k) != ItemKind::actors && kind(k) != ItemKind::descriptor) return false;
    }
    return false;
  }

  /// «أعلن زيارة»: a verb of saying, behind which the event may be still ahead.
  bool announces_event(std::size_t verb) const {
    return g_.governs_as(verb, [](const Governor& governor) { return governor.kind == GovernorKind::report; });
  }

  bool place_preposition(std::size_t i) const {
    const auto& keys = s_.pack.place_prepositions;
    return kind(i) == ItemKind::preposition && std::find(keys.begin(), keys.end(), item(i).key) != keys.end();
  }

  /// «قمة سنغافورة», "the Geneva talks": a contact that is called by its town.
  std::uint32_t named_after(const Draft& draft) const {
    if (kind(i_) != ItemKind::noun || s_.vocabulary.ontology().relations[draft.relation].plover != "CONSULT") return kNone;
    if (!s_.pack.verb_first && i_ == 0) return kNone;
    const std::size_t k = s_.pack.verb_first ? i_ + 1 : i_ - 1;
    if (kind(k) != ItemKind::actors || item(k).mentions.size() != 1) return kNone;
    const Mention& mention = s_.cast.mentions[item(k).mentions.front()];
    if (mention.kind == MentionKind::adjective || mention.possessive || mention.place == kNone) return kNone;
    const std::uint32_t whole = mention.chains.front();
    return whole == draft.subject || whole == draft.object ? kNone : mention.place;
  }

  /// «اعتقل فور وصوله إلى إسرائيل», "arrested on arrival in": where somebody had arrived when it happened.
  std::uint32_t arrival(const Draft& draft) const {
    if (s_.vocabulary.ontology().relations[draft.relation].name == "visit") return kNone;
    for (std::size_t i = i_ + 1; i + 1 < s_.items.size() && !breaks(i); ++i) {
      if (kind(i) != ItemKind::noun || kind(i - 1) != ItemKind::preposition) continue;
      const Entry* entry = item(i).unit->find(WordClass::trigger);
      if (entry == nullptr || s_.vocabulary.ontology().relations[s_.pack.triggers[entry->index].relation].name != "visit") continue;
      for (std::size_t k = i + 1; k < s_.items.size() && k < i + 4; ++k) {
        if (kind(k) != ItemKind::actors || kind(k - 1) != ItemKind::preposition) continue;
        const Mention& mention = s_.cast.mentions[item(k).mentions.front()];
        const std::uint32_t chain = mention.place != kNone ? mention.place : mention.chains.front();
        const ActorKind actor = s_.cast.chains[chain].kind;
        if (actor == ActorKind::place || actor == ActorKind::country) return chain == draft.subject || chain == draft.object ? kNone : chain;
      }
    }
    return kNone;
  }

  /// A place behind another verb is where that happened: "met him and discussed the war in Yemen".
  bool verb_between(std::size_t preposition) const {
    bool clause = false;
    for (std::size_t k = i_ + 1; k < preposition; ++k) {
      clause |= kind(k) == ItemKind::conjunction || kind(k) == ItemKind::comma || (kind(k) == ItemKind::preposition && item(k).key == s_.pack.infinitive_marker);
      if (clause && kind(k) == ItemKind::verb && !(kind(i_) == ItemKind::noun && g_.predicate(i_) == k)) return true;
    }
    return false;
  }

  std::uint32_t place(const Draft& draft) const {
    const auto [first, last] = own_clause();
    if (const std::uint32_t named = named_after(draft); named != kNone) return named;
    std::uint32_t best = kNone;
    std::uint32_t distance = 0;
    for (std::size_t i = 0; i + 1 < s_.items.size(); ++i) {
      if (!place_preposition(i) || item(i).begin < first || item(i).begin >= last) continue;
      const std::size_t named = behind_kind_of_place(i + 1);
      if (kind(named) != ItemKind::actors) continue;
      if (i > 0 && i - 1 != i_ && s_.pack.verb_first && g_.licenses(i - 1, item(i).key)) continue;  // «التنديد بإيران»
      const Mention& mention = s_.cast.mentions[item(named).mentions.front()];
      if (mention.chains.size() > 1) continue;  // «في الدول الثلاث»
      const std::uint32_t chain = mention.place != kNone ? mention.place : mention.chains.front();
      const ActorKind actor = s_.cast.chains[chain].kind;
      const bool force = s_.vocabulary.ontology().relations[draft.relation].family == "force";
      if (mention.kind == MentionKind::adjective || (actor != ActorKind::place && actor != ActorKind::country)) continue;
      if (chain == draft.subject || (!force && chain == draft.object)) continue;  // «اعترفت بدولة فلسطين»
      const std::uint32_t here = item(i_).begin;
      if (!s_.pack.verb_first && verb_between(i)) continue;
      const std::uint32_t far = item(i).begin > here ? item(i).begin - here : 2 * (here - item(i).begin);
      if (best != kNone && far >= distance) continue;
      best = chain;
      distance = far;
    }
    if (best == kNone) best = arrival(draft);
    if (best == kNone) best = where(draft);
    const Relation& relation = s_.vocabulary.ontology().relations[draft.relation];
    if (best == kNone && s_.dateline != draft.object && s_.dateline != draft.subject && (relation.symmetric || relation.plover == "CONSULT")) return s_.dateline;
    return best;
  }

  /// «في مدينة حلب», "in the town of Mwanza": the place behind the word for what it is.
  std::size_t behind_kind_of_place(std::size_t i) const {
    if (!s_.pack.verb_first && kind(i) == ItemKind::actors && kind(i + 1) == ItemKind::noun) {  // "the Tanzanian town of Mwanza"
      const std::size_t named = behind_kind_of_place(i + 1);
      return named == i + 1 ? i : named;
    }
    if (kind(i) != ItemKind::noun || item(i).unit == nullptr) return i;
    if (item(i).unit->find(WordClass::trigger) != nullptr || item(i).unit->find(WordClass::governor) != nullptr) return i;
    const bool of = !s_.pack.verb_first && kind(i + 1) == ItemKind::preposition && !s_.pack.owner_prepositions.empty() && item(i + 1).key == s_.pack.owner_prepositions.front();
    const std::size_t named = of ? i + 2 : i + 1;
    if ((!of && !s_.pack.verb_first) || kind(named) != ItemKind::actors) return i;
    const Mention& mention = s_.cast.mentions[item(named).mentions.front()];
    const std::uint32_t chain = mention.place != kNone ? mention.place : mention.chains.front();
    return mention.kind == MentionKind::name && s_.cast.chains[chain].kind == ActorKind::place ? named : i;
  }

  /// "flew to Seoul, where she met Kim", «وصل إلى نيامي حيث التقى بازوم»: the place right before the clause.
  std::uint32_t where(const Draft& draft) const {
    std::size_t k = i_;
    while (k > 0 && !breaks(k - 1)) --k;
    if (k < 2 || !opens_as(k - 1, "place")) return kNone;
    const std::size_t before = kind(k - 2) == ItemKind::comma && k > 2 ? k - 3 : k - 2;
    if (kind(before) != ItemKind::actors) return kNone;
    const Mention& mention = s_.cast.mentions[item(before).mentions.front()];
    std::uint32_t chain = mention.place != kNone ? mention.place : mention.chains.front();
    if (before > 1 && mention.place == kNone && kind(before - 1) == ItemKind::comma && kind(before - 2) == ItemKind::actors) {  // "in Almaty, Kazakhstan, where"
      const Mention& town = s_.cast.mentions[item(before - 2).mentions.back()];
      const std::uint32_t named = town.place != kNone ? town.place : town.chains.front();
      if (s_.cast.chains[named].kind == ActorKind::place && s_.cast.chains[chain].kind == ActorKind::country) chain = named;
    }
    const ActorKind actor = s_.cast.chains[chain].kind;
    return (actor == ActorKind::place || actor == ActorKind::country) && chain != draft.subject && chain != draft.object ? chain : kNone;
  }

  /// Words that open a clause about the place ("where", «حيث») or of the time ("when", «حين») of what stands before.
  bool opens_as(std::size_t i, std::string_view what) const {
    if (item(i).unit == nullptr) return false;
    const auto& entries = item(i).unit->entries;
    return std::any_of(entries.begin(), entries.end(), [&](const Entry& e) {
      return (e.word_class == WordClass::relative || e.word_class == WordClass::subordinator) && s_.pack.words[e.index].kind == what; });
  }

  /// A finite verb of the past tells what has happened, whatever date stands near it.
  bool told_as_past() const { return told_as_past(i_); }

  bool told_as_past(std::size_t i) const {
    if (kind(i) != ItemKind::verb) return false;
    Features features = 0;
    for (const Entry& entry : item(i).unit->entries) {
      if (entry.pos == Pos::verb && (entry.features & (kFirst | kSecond)) == 0) features |= entry.features;
    }
    return (features & kPast) != 0 && (features & (kPresent | kInfinitive)) == 0;
  }

  const Scene& s_;
  const Grammar& g_;
  std::size_t i_;
};

}  // namespace

bool told_beside(const Scene& scene, const Grammar& grammar, std::size_t i) {
  if (scene.pack.verb_first) return grammar.is_circumstantial(i);
  const Item& item = scene.items[i];
  return item.kind == ItemKind::verb && i > 0 && scene.items[i - 1].kind == ItemKind::comma && (item.unit->features() & kGerund) != 0;
}

void qualify(const Scene& scene, const Grammar& grammar, std::size_t i, Draft& draft) { Qualifier(scene, grammar, i).run(draft); }

}  // namespace entente
