// Bodies and groups: "the Syrian government", «وزارة الخارجية الصينية», "Iranian officials".
#include <algorithm>

#include "entity/steps.hpp"

namespace entente {
namespace {

class BodyReader {
 public:
  BodyReader(const Context& context, Registry& registry) : c_(context), r_(registry) {}

  std::optional<Mention> read(std::uint32_t begin) {
    std::uint32_t noun = begin;
    std::optional<Owner> owner;
    if (!c_.pack.verb_first) {
      owner = owner_before(begin);
      if (owner) noun = owner->end;
      noun = owner ? skip_modifiers(noun) : skip_adjectives(noun, 2);
    }
    const Entry* entry = c_.find(noun, WordClass::body);
    if (entry == nullptr) return std::nullopt;
    if (c_.pack.verb_first && c_.pack.bodies[entry->index].government && names_country(noun)) return std::nullopt;  // «المملكة»
    if (governs_event(noun)) return std::nullopt;  // «تنظيم قمة»
    if (elected(noun)) return std::nullopt;
    if (!c_.pack.verb_first && joined_states(c_, begin) && c_.unit(noun).is(WordClass::trigger)) return std::nullopt;  // "the U.S.-Japan alliance"
    const Features number = c_.unit(noun).features();
    const bool one_of_many = c_.pack.bodies[entry->index].kind == ActorKind::group && (number & kSingular) != 0 && (number & kPlural) == 0;
    if (one_of_many && c_.unit(noun).is(WordClass::trigger)) return std::nullopt;  // "an ally of Moscow" describes somebody else
    if (one_of_many && c_.pack.verb_first && c_.any(noun, WordClass::adjective) != nullptr && !numbered(noun)) return std::nullopt;  // «الطيران المدني»
    if (c_.unit(noun).is(WordClass::trigger) && parts_follow(noun + 1)) return std::nullopt;  // «تحالف بين»: an event, no body
    if (one_more_attribute(noun, *entry)) return std::nullopt;
    std::uint32_t u = noun + 1;
    if (!owner) {
      const bool abroad = c_.pack.bodies[entry->index].abroad;
      owner = owner_after(u, abroad ? Joined::by_owning : c_.pack.verb_first && (c_.unit(noun).features() & kDefinite) == 0 ? Joined::in_plural : Joined::plainly);
      const bool place = c_.pack.verb_first && c_.pack.bodies[entry->index].counted && c_.any(u, WordClass::preposition) != nullptr;
      if (owner && (place || told_to(u, *owner))) owner.reset();  // «تسعة أشخاص في بيروت»
      if (owner) u = owner->end;
    }
    if (!owner) {
      owner = seat_after(u);
      if (owner) u = owner->end;
    }
    if (c_.pack.verb_first && c_.unit(noun).is(WordClass::trigger) && object_follows(u)) return std::nullopt;  // «الاحتلال الإسرائيلي للجولان»
    return finish(begin, u, *entry, owner);
  }

 private:
  /// «رهائن أمريكيين محتجزين»: a participle that goes on with an indefinite group says more of it.
  bool one_more_attribute(std::uint32_t noun, const Entry& entry) const {
    if (!c_.pack.verb_first || noun == 0 || c_.pack.bodies[entry.index].kind != ActorKind::group || has_article(noun)) return false;
    const Unit& before = c_.unit(noun - 1);
    const auto plural = [](const Unit& unit) { return (unit.features() & kPlural) != 0 && (unit.features() & kSingular) == 0; };
    return c_.find(noun - 1, WordClass::demonym) != nullptr && plural(before) && !has_article(noun - 1);
  }

  /// «قالت وزارة الداخلية لـCNN»: the press owns no body behind a preposition.
  bool told_to(std::uint32_t u, const Owner& owner) const {
    if (!c_.pack.verb_first || c_.any(u, WordClass::preposition) == nullptr || owner.chains.size() != 1) return false;
    const Chain& chain = r_.chains[owner.chains.front()];
    return chain.actor >= 0 && c_.vocabulary.actors()[static_cast<std::size_t>(chain.actor)].is_press();
  }

  /// «أحزاب», «قوات»: bodies without the article are none in particular.
  bool unspecified(std::uint32_t u, const Body& body) const {
    if (!c_.pack.verb_first || body.kind != ActorKind::organization || has_article(u) || (c_.unit(u).features() & kDefinite) != 0) return false;
    if (c_.in(u + 1) && !c_.unit(u + 1).mark && c_.unit(u + 1).pos == Pos::noun) return false;  // «قوات بلاده»
    return c_.unit(u).end == c_.unit(u).begin + 1 && (u == 0 || c_.any(u - 1, WordClass::determiner) == nullptr);
  }

  /// "the government in Khartoum", "the parliament in Ankara": the country of the capital where the body sits.
  std::optional<Owner> seat_after(std::uint32_t u) {
    const Entry* entry = c_.any(u, WordClass::preposition);
    if (c_.pack.verb_first || entry == nullptr || c_.pack.place_prepositions.empty() || c_.pack.words[entry->index].key != c_.pack.place_prepositions.front()) return std::nullopt;
    const Entry* name = certain_name(c_, u + 1);
    if (name == nullptr || (name->features & kCapital) == 0 || (name->features & kSeat) != 0 || c_.possessive(u + 2)) return std::nullopt;
    const Entry* before = u > 2 ? c_.any(u - 3, WordClass::preposition) : nullptr;
    const bool beside = before != nullptr && c_.any(u - 3, WordClass::agent) == nullptr && c_.pack.words[before->index].key != c_.pack.owner_prepositions.front();
    if (beside) return std::nullopt;  // "signed a truce with the government in Accra": where, most often
    const Entry* body = c_.find(u - 1, WordClass::body);
    const bool of_state = body != nullptr && (c_.pack.bodies[body->index].government || (c_.pack.bodies[body->index].kind == ActorKind::organization && !c_.pack.bodies[body->index].abroad));
    if (!of_state || !pointed_out(c_, u - 1)) return std::nullopt;
    const auto country = static_cast<std::int32_t>(name->index);
    const std::uint32_t chain = r_.for_actor(country);
    r_.note(chain, c_.text(u + 1, u + 2), c_.sentence_index);
    return Owner{u + 2, {chain}, country};
  }

  bool object_follows(std::uint32_t u) const {
    const Entry* entry = c_.any(u, WordClass::preposition);
    const auto& keys = c_.pack.owner_prepositions;
    return entry != nullptr && !keys.empty() && c_.pack.words[entry->index].key == keys.front();
  }

  bool governs_event(std::uint32_t u) const {
    if (!c_.pack.verb_first || !c_.unit(u).is(WordClass::governor) || !c_.in(u + 1)) return false;
    const bool definite = !c_.pack.article.empty() && c_.pack.normalise(c_.text(u, u + 1)).starts_with(c_.pack.article);
    return !definite && c_.unit(u + 1).pos == Pos::noun && c_.unit(u + 1).is(WordClass::trigger);
  }

  /// «انتخابات الرئاسة»: what is filled by elections does nothing there.
  bool elected(std::uint32_t u) const {
    if (!c_.pack.verb_first || u == 0 || c_.unit(u - 1).pos != Pos::noun || (c_.unit(u - 1).features() & kPlural) == 0) return false;
    if (c_.token(u).clitic != kNone) return false;
    const Entry* entry = c_.find(u - 1, WordClass::trigger);
    return entry != nullptr && static_cast<int>(c_.pack.triggers[entry->index].relation) == c_.vocabulary.ontology().find("appoint");
  }

  /// «43 مدنيا», «مئة مسلح»
  bool numbered(std::uint32_t u) const { return u > 0 && (c_.unit(u - 1).number || c_.any(u - 1, WordClass::number_word) != nullptr); }

  bool names_country(std::uint32_t u) const {
    const Entry* name = certain_name(c_, u);
    return name != nullptr && c_.vocabulary.actors()[name->index].kind == ActorKind::country;
  }

  bool parts_follow(std::uint32_t u) const {
    while (c_.in(u) && c_.unit(u).pos == Pos::adjective && c_.find(u, WordClass::demonym) == nullptr) ++u;
    const Entry* entry = c_.any(u, WordClass::preposition);
    const auto& keys = c_.pack.between_prepositions;
    return entry != nullptr && std::find(keys.begin(), keys.end(), c_.pack.words[entry->index].key) != keys.end();
  }

  std::uint32_t skip_adjectives(std::uint32_t u, int most) const {
    for (; most > 0 && c_.in(u) && c_.find(u, WordClass::body) == nullptr; --most) {
      if (c_.unit(u).is(WordClass::trigger) && c_.token(u).joined) return u;  // "Soviet-backed" tells of somebody else
      const bool compound = !c_.pack.verb_first && c_.in(u + 1) && c_.token(u + 1).joined && c_.unit(u + 1).pos == Pos::adjective && !c_.unit(u + 1).is(WordClass::trigger);
      if (compound && !c_.token(u).possessive) {  // "Burundi's Tutsi-dominated army"
        u += 2;
        continue;
      }
      const bool adjective = c_.unit(u).pos == Pos::adjective || c_.find(u, WordClass::office_modifier) != nullptr;
      if (!adjective || c_.find(u, WordClass::demonym) != nullptr || c_.find(u, WordClass::trigger) != nullptr) return u;
      ++u;
    }
    return u;
  }

  /// Adjectives and a noun that may stand between an owner and a body: "Turkish mainland troops".
  std::uint32_t skip_modifiers(std::uint32_t u) const {
    u = skip_adjectives(u, 2);
    if (!c_.in(u) || c_.find(u, WordClass::body) != nullptr || c_.find(u + 1, WordClass::body) == nullptr) return u;
    const Unit& unit = c_.unit(u);
    const bool plain = unit.pos == Pos::noun && !unit.mark && !unit.capital && unit.is(WordClass::noun) && !unit.is(WordClass::trigger) && !unit.is(WordClass::office);
    return plain ? u + 1 : u;
  }

  /// Nationalities and names; a person owns only an administration, by the country that person leads.
  std::optional<Owner> owner_before(std::uint32_t u) {
    std::optional<Owner> owner = read_owner_named(c_, r_, u);
    if (!owner) owner = owned_by_body(u);
    if (!owner) {
      owner = led_by(u);
      if (!owner) return std::nullopt;
      if (c_.possessive(owner->end)) ++owner->end;
      const Entry* body = c_.find(owner->end, WordClass::body);
      if (body == nullptr || !c_.pack.bodies[body->index].government) return std::nullopt;
    }
    if (c_.find(skip_modifiers(owner->end), WordClass::body) == nullptr) return std::nullopt;
    return owner;
  }

  /// "the agency's staff members": a body that was spoken of before.
  std::optional<Owner> owned_by_body(std::uint32_t u) {
    if (!c_.possessive(u + 1) || c_.find(u, WordClass::body) == nullptr || c_.find(skip_modifiers(u + 2), WordClass::body) == nullptr) return std::nullopt;
    const Entry& entry = *c_.find(u, WordClass::body);
    const std::uint32_t called = called_so(u, c_.pack.bodies[entry.index]);
    if (called == kNone) return std::nullopt;
    return Owner{u + 2, {called}, r_.chains[called].country};
  }

  /// «إدارة الرئيس الأميركي دونالد ترامب»: the country of the holder whose title and name stand behind a government.
  std::optional<Owner> led_by_holder(std::uint32_t noun) {
    const Entry* body = c_.find(noun, WordClass::body);
    const Entry* title = c_.any(noun + 1, WordClass::office);
    if (body == nullptr || title == nullptr || !c_.pack.bodies[body->index].government) return std::nullopt;
    if (c_.pack.offices[title->index].kind != Office::Kind::office) return std::nullopt;  // «بقيادة الجنرال»
    const std::vector<Chain> chains = r_.chains;
    const std::vector<OfficeClaim> offices = r_.offices;
    if (const std::optional<Mention> holder = read_titled(c_, r_, noun + 1); holder && holder->chains.size() == 1) {
      const Chain& chain = r_.chains[holder->chains.front()];
      if (chain.kind == ActorKind::person && !chain.keys.empty() && chain.country >= 0) {
        const std::int32_t country = chain.country;
        return Owner{holder->end, {r_.for_actor(country)}, country};
      }
    }
    r_.chains = chains;
    r_.offices = offices;
    return std::nullopt;
  }

  /// "Trump" in "the Trump administration": the country that the person leads.
  std::optional<Owner> led_by(std::uint32_t u) {
    const std::optional<NameReading> name = read_name(c_, r_, u, false);
    if (!name) return std::nullopt;
    for (const std::int32_t person : name->candidates) {
      for (const HeldOffice& office : c_.vocabulary.actors()[static_cast<std::size_t>(person)].offices) {
        if (office.country < 0) continue;
        return Owner{name->end, {r_.for_actor(office.country)}, office.country};
      }
    }
    return std::nullopt;
  }

  /// Of the indefinite also «وفد من كوريا», where «من» joins as "of" does.
  std::optional<Owner> owner_after(std::uint32_t u, Joined joined) {
    if (c_.pack.verb_first) {
      const std::uint32_t noun = u - 1;
      if (std::optional<Owner> led = led_by_holder(noun)) return led;
      u = skip_adjectives(u, 2);
      if (!may_own(c_, noun)) return read_owner_after(c_, r_, u, joined, false);  // «الجيش الرئيس»
      if (std::optional<Owner> led = led_by(u)) return led;
    }
    const Features number = c_.unit(u - 1).features();
    const bool group = !c_.pack.verb_first && (number & kPlural) != 0 && (number & kSingular) == 0;
    return read_owner_after(c_, r_, u, group && joined == Joined::plainly ? Joined::of_several : joined);
  }

  Mention make(MentionKind kind, std::uint32_t begin, std::uint32_t end) const {
    Mention mention;
    mention.kind = kind;
    mention.sentence = c_.sentence_index;
    mention.begin = begin;
    mention.end = end;
    mention.span = c_.span(begin, end);
    return mention;
  }

  std::optional<Mention> finish(std::uint32_t begin, std::uint32_t end, const Entry& entry, const std::optional<Owner>& owner) {
    const Body& body = c_.pack.bodies[entry.index];
    if (body.government && !c_.pack.verb_first && names_place(end)) return std::nullopt;
    if (body.capital) return read_capital(begin, end, owner);
    if (body.same) {
      if (std::optional<Mention> named = read_named_body(c_, r_, begin, end, body, owner)) return named;
    }
    const std::uint32_t called = owner ? kNone : called_so(begin, body);
    const bool some = !owner && called == kNone && body.counted && numbered(begin);
    if (!owner && called == kNone && !some && !body.alone && !known_here(entry.index)) return std::nullopt;
    if (!owner && called == kNone && unspecified(begin, body)) return std::nullopt;
    if (!owner && !c_.pack.verb_first && modifies(begin, end)) return std::nullopt;
    if (!owner && owned_by_pronoun(begin, end)) return std::nullopt;
    Mention mention = make(MentionKind::body, begin, end);
    mention.possessive = c_.possessive(end);
    mention.features = c_.unit(begin).features();
    if (body.whole && owner && counted(c_, begin)) {
      mention.chains = owner->chains;
    } else if (body.government && owner && owner->chains.size() == 1 && distinguished(begin, end)) {
      if (c_.pack.verb_first) ++mention.end;
      mention.span = c_.span(begin, mention.end);
      mention.chains = {r_.for_body(entry.index, owner->country, owner->chains.front())};
    } else if ((body.government && owner) || (body.same && owner && owner->chains.size() == 1 && of_its_kind(owner->chains.front()))) {
      mention.chains = owner->chains;
    } else if (called != kNone) {
      mention.chains = {called};
    } else if (body.government) {
      const std::uint32_t country = lone_country();
      const bool definite = (c_.unit(begin).features() & kDefinite) != 0 || (begin > 0 && c_.any(begin - 1, WordClass::determiner) != nullptr);
      if (country == kNone || !definite || (c_.unit(end - 1).features() & kPlural) != 0) return std::nullopt;
      mention.chains = {country};
    } else if (owner) {
      for (const std::uint32_t chain : owner->chains) mention.chains.push_back(r_.for_body(entry.index, r_.chains[chain].country, chain));
    } else if (some) {
      mention.chains = {counted_group(begin, mention.end)};
    } else {
      mention.chains = {r_.for_body(entry.index, -1, kNone)};
    }
    for (std::size_t i = 0; i < mention.chains.size(); ++i) {
      const bool shared = mention.chains.size() > 1 && owner && i < owner->chains.size() && !c_.pack.verb_first;  // "Ugandan and Rwandan troops"
      const std::string form = shared && end > owner->end && owner->end > begin ? r_.chains[mention.chains[i]].name : c_.text(begin, mention.end);
      if (!some) r_.note(mention.chains[i], form, c_.sentence_index);
      if (!owner && !c_.pack.verb_first && body.kind == ActorKind::group) note_counted(begin, mention.end, mention.chains[i]);
    }
    return mention;
  }

  /// "its advisers", «سفراءها»: whose they are is found out later.
  bool owned_by_pronoun(std::uint32_t begin, std::uint32_t end) const {
    if (c_.pack.verb_first) return c_.in(end) && c_.token(end).suffix != 0;
    if (begin == 0) return false;
    const auto& entries = c_.unit(begin - 1).entries;
    return std::any_of(entries.begin(), entries.end(), [](const Entry& e) { return e.word_class == WordClass::pronoun && (e.features & kPossessive) != 0; });
  }

  /// "military ties": an adjective spelled like the body, before the noun that it describes.
  bool modifies(std::uint32_t begin, std::uint32_t end) const {
    if (end != begin + 1 || !c_.in(end) || c_.unit(end).mark || c_.unit(end).pos != Pos::noun || c_.unit(end).capital) return false;
    const auto& entries = c_.pack.lexicon.entries_of(c_.token(begin).symbol);
    const bool adjective = std::any_of(entries.begin(), entries.end(), [](const Entry& e) { return e.pos == Pos::adjective; });
    return adjective && c_.find(end, WordClass::office) == nullptr && c_.find(end, WordClass::body) == nullptr;
  }

  /// "nine people": other ones than the "34 people" of another sentence.
  std::uint32_t counted_group(std::uint32_t begin, std::uint32_t end) {
    Chain chain;
    chain.kind = ActorKind::group;
    chain.name = c_.text(begin - 1, end);
    const std::uint32_t group = r_.find_or_add(std::move(chain));
    r_.note(group, c_.text(begin - 1, end), c_.sentence_index);
    return group;
  }

  /// "some 2,000 demonstrators": the whole of what the text calls a group.
  void note_counted(std::uint32_t begin, std::uint32_t end, std::uint32_t chain) {
    std::uint32_t first = begin;
    while (first > 0 && !c_.unit(first - 1).mark && (c_.unit(first - 1).number || c_.any(first - 1, WordClass::number_word) != nullptr ||
                                                     c_.any(first - 1, WordClass::determiner) != nullptr)) --first;
    if (first < begin) r_.note(chain, c_.text(first, end), c_.sentence_index);
  }

  /// "the Indian state of Goa" is no government.
  bool names_place(std::uint32_t u) const {
    const Entry* entry = c_.any(u, WordClass::preposition);
    const auto& owners = c_.pack.owner_prepositions;
    if (entry == nullptr || owners.empty() || c_.pack.words[entry->index].key != owners.front()) return false;
    const Entry* name = certain_name(c_, u + 1);
    return name != nullptr && c_.vocabulary.actors()[name->index].kind == ActorKind::place;
  }

  /// "the Italian capital", "Libya's capital": the city, named once more behind it or not.
  std::optional<Mention> read_capital(std::uint32_t begin, std::uint32_t end, const std::optional<Owner>& owner) {
    if (!owner || owner->chains.size() != 1) return std::nullopt;
    const std::uint32_t city = r_.capital_of(owner->country);
    if (city == kNone) return std::nullopt;
    const std::uint32_t next = c_.comma(end) ? end + 1 : end;
    if (const std::optional<Mention> named = read_plain(c_, r_, next); named && named->place == city) end = named->end;
    Mention mention = make(MentionKind::name, begin, end);
    mention.possessive = c_.possessive(end);
    mention.chains = {city};
    mention.place = city;
    r_.note(city, c_.text(begin, end), c_.sentence_index);
    return mention;
  }

  /// An organization that the world knows by this name.
  bool of_its_kind(std::uint32_t chain) const {
    return r_.chains[chain].kind == ActorKind::organization && r_.chains[chain].actor >= 0;
  }

  bool has_article(std::uint32_t u) const { return c_.text(u, u + 1).starts_with(c_.pack.article); }

  /// "the new Syrian authorities", «السلطات السورية الجديدة»: not simply the country.
  bool distinguished(std::uint32_t begin, std::uint32_t end) const {
    const std::uint32_t first = c_.pack.verb_first ? end : begin;
    const std::uint32_t last = c_.pack.verb_first ? end + 1 : end;
    for (std::uint32_t u = first; u < last && c_.in(u); ++u) {
      const std::vector<std::string>& words = c_.pack.distinguishing;
      if (!c_.unit(u).mark && std::find(words.begin(), words.end(), c_.pack.normalise(c_.text(u, u + 1))) != words.end()) return true;
    }
    return false;
  }

  /// "ministry" of "foreign ministry": «الخارجية المصرية» is the ministry of the next sentence.
  static bool is_kind_of(const std::string& narrow, const std::string& wide) {
    return narrow.size() > wide.size() && narrow.ends_with(wide) && narrow[narrow.size() - wide.size() - 1] == ' ';
  }

  /// "the commission", «المفوضية»: the organization last spoken of whose name has that word as its head.
  std::uint32_t called_so(std::uint32_t u, const Body& body) const {
    const Features number = c_.unit(u).features();
    if ((number & kPlural) != 0 && (number & kSingular) == 0 && !body.types.empty()) return kNone;
    const bool beside_office = !c_.pack.verb_first && c_.find(u + 1, WordClass::office) != nullptr;  // "party spokesman"
    const bool definite = beside_office || (c_.unit(u).features() & kDefinite) != 0 || (u > 0 && c_.any(u - 1, WordClass::determiner) != nullptr);
    const bool several = c_.unit(u).end != c_.unit(u).begin + 1;
    if (several && (c_.pack.verb_first ? has_article(u) : pointed_out(c_, u))) return last_of_types(body);  // «المنظمة الدولية», "the militant group"
    if (!definite || several) return kNone;
    std::uint32_t best = r_.headed(c_.text(u, u + 1));
    for (std::uint32_t i = 0; i < r_.chains.size(); ++i) {
      const Chain& chain = r_.chains[i];
      if (chain.kind != ActorKind::organization || (best != kNone && chain.last_sentence < r_.chains[best].last_sentence)) continue;
      if (c_.pack.verb_first && chain.body != kNone && is_kind_of(fold(c_.pack.bodies[chain.body].name), fold(body.name))) best = i;
    }
    return best != kNone || !(beside_office || (c_.unit(u).features() & kDefinite) != 0 || pointed_out(c_, u)) ? best : last_of_types(body);
  }

  /// "the bloc": the organization of such a type that was spoken of last.
  std::uint32_t last_of_types(const Body& body) const {
    std::uint32_t best = kNone;
    for (std::uint32_t i = 0; i < r_.chains.size(); ++i) {
      const Chain& chain = r_.chains[i];
      if (chain.kind != ActorKind::organization || chain.actor < 0 || (best != kNone && chain.last_sentence < r_.chains[best].last_sentence)) continue;
      const std::string_view type = c_.vocabulary.actors()[static_cast<std::size_t>(chain.actor)].type;
      if (std::find(body.types.begin(), body.types.end(), type) != body.types.end()) best = i;
    }
    return best;
  }

  bool known_here(std::uint32_t body) const {
    return std::any_of(r_.chains.begin(), r_.chains.end(), [&](const Chain& chain) {
      return chain.body != kNone && c_.pack.bodies[chain.body].name == c_.pack.bodies[body].name; });
  }

  /// "the government" alone: the country last spoken of.
  std::uint32_t lone_country() const {
    std::uint32_t best = kNone;
    for (std::uint32_t i = 0; i < r_.chains.size(); ++i) {
      if (r_.chains[i].kind != ActorKind::country) continue;
      if (best == kNone || r_.chains[i].last_sentence >= r_.chains[best].last_sentence) best = i;
    }
    return best;
  }

  const Context& c_;
  Registry& r_;
};

}  // namespace

std::optional<Mention> read_body(const Context& context, Registry& registry, std::uint32_t u) { return BodyReader(context, registry).read(u); }

}  // namespace entente
