// A sentence as items: coordinated actors as one, words that carry no relation left out.
#include <algorithm>

#include "event/steps.hpp"

namespace entente {
namespace {

class SceneMaker {
 public:
  SceneMaker(Scene& scene) : s_(scene), sentence_(scene.document.sentences[scene.sentence]) {
    const auto by_sentence = [](const Mention& m, std::uint32_t sentence) { return m.sentence < sentence; };
    const auto& all = scene.cast.mentions;
    first_ = static_cast<std::uint32_t>(std::lower_bound(all.begin(), all.end(), scene.sentence, by_sentence) - all.begin());
    last_ = static_cast<std::uint32_t>(std::lower_bound(all.begin(), all.end(), scene.sentence + 1, by_sentence) - all.begin());
  }

  void run() {
    for (std::uint32_t u = behind_dateline(); u < size();) {
      if (const TimeMention* time = time_at(u)) {
        drop_preposition_before(time->begin);
        u = time->end;
      } else if (const std::uint32_t m = mention_at(u); m != kNone) {
        u = modifies_name(m) || resumes(m) ? s_.cast.mentions[m].end : add_actors(m);
      } else if (opens_bracket(u) && lists_in_bracket(u)) {
        push(ItemKind::comma, u);
        ++u;
      } else if (opens_bracket(u)) {
        if (cites_agency(u)) take_dateline();
        u = behind_bracket(u);
      } else {
        if (is_dash(u)) take_dateline();
        add_word(u);
        ++u;
      }
    }
    drop_empty_commas();
  }

 private:
  std::uint32_t size() const { return static_cast<std::uint32_t>(sentence_.units.size()); }
  const Unit& unit(std::uint32_t u) const { return sentence_.units[u]; }
  const Token& token(std::uint32_t u) const { return s_.document.tokens[unit(u).begin]; }

  const Entry* any(std::uint32_t u, WordClass word_class) const {
    return u < size() ? unit(u).any(word_class) : nullptr;
  }

  bool comma(std::uint32_t u) const {
    if (u >= size()) return false;
    const char32_t m = token(u).mark;
    return m == U',' || m == 0x060C;
  }

  const TimeMention* time_at(std::uint32_t u) const {
    for (const TimeMention& time : s_.times) {
      if (time.begin == u) return &time;
    }
    return nullptr;
  }

  std::uint32_t mention_at(std::uint32_t u) const {
    for (std::uint32_t m = first_; m < last_; ++m) {
      if (s_.cast.mentions[m].begin == u) return m;
    }
    return kNone;
  }

  /// "on Tuesday", «في يوليو»: the preposition belongs to the date.
  void drop_preposition_before(std::uint32_t u) {
    if (s_.items.empty() || s_.items.back().kind != ItemKind::preposition || s_.items.back().end != u) return;
    s_.items.pop_back();
  }

  bool is_dash(std::uint32_t u) const {
    const char32_t m = token(u).mark;
    return m == 0x2013 || m == 0x2014 || m == U'_' || (m == U'-' && !token(u).joined);
  }

  /// "Taipei, Jan. 31 (CNA) Premier Siew said": the bracket of an agency ends a dateline, with no dash.
  bool cites_agency(std::uint32_t u) const {
    if (s_.pack.verb_first || s_.sentence != 0 || s_.items.empty() || s_.items.front().kind != ItemKind::actors) return false;
    const Mention& front = s_.cast.mentions[s_.items.front().mentions.front()];
    const std::uint32_t m = mention_at(u + 1);
    if (m == kNone || (front.place == kNone && kind(front) != ActorKind::place)) return false;
    const std::int32_t actor = s_.cast.chains[s_.cast.mentions[m].chains.front()].actor;
    return actor >= 0 && s_.vocabulary.actors()[static_cast<std::size_t>(actor)].is_press();
  }

  /// "BEIJING, March 21 (Xinhua) --", «عمان في 23 فبراير /قنا/»: places, perhaps the day, and an agency between brackets or strokes,
  /// or a dash, say where the article was sent from. The unit behind it, 0 when the text begins without.
  std::uint32_t behind_dateline() {
    const std::uint32_t town = s_.sentence == 0 && size() > 0 ? mention_at(0) : kNone;
    if (town == kNone || !names_place(town)) return 0;
    std::uint32_t u = s_.cast.mentions[town].end;
    while (comma(u) || is(u, U'/')) {
      const std::uint32_t next = u + 1 < size() ? mention_at(u + 1) : kNone;
      if (next == kNone || !names_place(next)) break;
      u = s_.cast.mentions[next].end;
    }
    if (comma(u)) ++u;
    if (preposition_at(u) != 0 && u + 1 < size() && time_at(u + 1) != nullptr) ++u;
    if (u < size() && time_at(u) != nullptr) u = time_at(u)->end;
    if (comma(u)) ++u;
    std::uint32_t end = behind_agency(u);
    const bool agency = end != u;
    while (end < size() && (is_dash(end) || is(end, U'-') || is(end, U'_') || is(end, 0x0640))) ++end;
    const std::uint32_t paper = end < size() ? mention_at(end) : kNone;  // «القاهرة – رويترز:»
    if (paper != kNone && kind(s_.cast.mentions[paper]) == ActorKind::organization && is(s_.cast.mentions[paper].end, U':')) end = s_.cast.mentions[paper].end + 1;
    if (end == u || (!agency && is(u, U'-') && token(u).joined)) return 0;
    const Mention& mention = s_.cast.mentions[town];
    s_.dateline = mention.place != kNone ? mention.place : mention.chains.front();
    return end;
  }

  /// "(AP)", «/ وام /»: behind the agency, or `u`.
  std::uint32_t behind_agency(std::uint32_t u) const {
    constexpr std::uint32_t kLongest = 6;
    const bool stroke = is(u, U'/');
    if (!stroke && !is(u, U'(')) return u;
    for (std::uint32_t end = u + 1; end < size() && end < u + kLongest; ++end) {
      if (is(end, stroke ? U'/' : U')')) return end + 1;
    }
    return u;
  }

  bool is(std::uint32_t u, char32_t mark) const { return u < size() && token(u).mark == mark; }

  bool names_place(std::uint32_t m) const {
    const Mention& mention = s_.cast.mentions[m];
    return mention.kind == MentionKind::name && !mention.possessive && mention.chains.size() == 1 && (mention.place != kNone || kind(mention) == ActorKind::place || kind(mention) == ActorKind::country);
  }

  /// "Dubai, United Arab Emirates (CNN) –": places and nothing else before a dash say where the article was sent from.
  void take_dateline() {
    if (s_.sentence != 0 || s_.items.empty()) return;
    for (const Item& item : s_.items) {
      const bool place = item.kind == ItemKind::actors && kind(s_.cast.mentions[item.mentions.front()]) != ActorKind::person;
      if (!place && item.kind != ItemKind::comma && item.kind != ItemKind::bracket && item.kind != ItemKind::noun) return;
    }
    if (s_.items.front().kind != ItemKind::actors) return;
    const Mention& mention = s_.cast.mentions[s_.items.front().mentions.front()];
    s_.dateline = mention.place != kNone ? mention.place : mention.chains.front();
    s_.items.clear();
  }

  // ---- actors

  ActorKind kind(const Mention& mention) const { return s_.cast.chains[mention.chains.front()].kind; }

  /// The mention right behind a country and its ending of an owner, or `kNone`.
  std::uint32_t behind_country(const Mention& country) const {
    const std::uint32_t u = country.end < size() && token(country.end).possessive ? country.end + 1 : country.end;
    return u < size() ? mention_at(u) : kNone;
  }

  /// "Saudi King Abdullah", "Germany's Olaf Scholz": the name of a country right before that of a person says no more than where
  /// that one is from.
  bool modifies_name(std::uint32_t m) const {
    const Mention& country = s_.cast.mentions[m];
    if (s_.pack.verb_first || country.kind != MentionKind::name || country.chains.size() != 1 || kind(country) != ActorKind::country) return false;
    const std::uint32_t next = behind_country(country);
    if (next == kNone || s_.cast.mentions[next].kind != MentionKind::name || s_.cast.mentions[next].chains.size() != 1) return false;
    const Chain& person = s_.cast.chains[s_.cast.mentions[next].chains.front()];
    if (person.kind != ActorKind::person) return false;
    return person.country == s_.cast.chains[country.chains.front()].actor || (country.possessive && person.country < 0);
  }

  /// «منحتها إياها بريطانيا»: the pronoun only takes up what the clause describes.
  bool resumes(std::uint32_t m) const {
    const Entry* entry = s_.cast.mentions[m].kind == MentionKind::pronoun ? any(s_.cast.mentions[m].begin, WordClass::pronoun) : nullptr;
    return entry != nullptr && s_.pack.words[entry->index].kind == "resumptive";
  }

  bool joins(const Mention& a, const Mention& b) const {
    const bool adjectives = a.kind == MentionKind::adjective;
    if (adjectives != (b.kind == MentionKind::adjective)) return false;
    const ActorKind x = kind(a);
    const ActorKind y = kind(b);
    if (x == y) return true;
    const auto is = [&](ActorKind first, ActorKind second) { return (x == first && y == second) || (x == second && y == first); };
    return !is(ActorKind::person, ActorKind::country) && !is(ActorKind::person, ActorKind::place);
  }

  std::uint32_t preposition_before(std::uint32_t u) const {
    const Entry* entry = u > 0 ? any(u - 1, WordClass::preposition) : nullptr;
    return entry == nullptr ? 0 : s_.pack.words[entry->index].key;
  }

  /// Next mention of a list and where its glue ends: "A, B and C". `closed` when a conjunction stood there.
  std::uint32_t next_of_list(const Mention& last, std::uint32_t preposition, bool& closed) const {
    std::uint32_t u = last.end;
    while (u < size() && any(u, WordClass::particle) != nullptr && !unit(u).mark && any(u, WordClass::conjunction) == nullptr) ++u;  // "Jr."
    u = behind_own_title(last, u);
    bool glue = false;
    while (u < size()) {
      const bool includes = preposition_at(u) != 0 && std::find(s_.pack.inclusion_prepositions.begin(), s_.pack.inclusion_prepositions.end(),
                                                                preposition_at(u)) != s_.pack.inclusion_prepositions.end();
      const bool conjunction = includes || (any(u, WordClass::conjunction) != nullptr && any(u, WordClass::actor) == nullptr && !licensed(u) && !contrasts(u));
      if (!comma(u) && !conjunction) break;
      glue = true;
      closed |= conjunction;
      ++u;
    }
    if (!glue) return kNone;
    while (u < size() && !unit(u).mark &&
           (any(u, WordClass::determiner) != nullptr || any(u, WordClass::both) != nullptr || (preposition != 0 && preposition_at(u) == preposition) || plain_adjective(u) || (glue && place_noun(u)))) {
      if (mention_at(u) != kNone) break;
      ++u;
    }
    const std::uint32_t next = u < size() ? mention_at(u) : kNone;
    return next != kNone && modifies_name(next) ? behind_country(s_.cast.mentions[next]) : next;
  }

  /// «قصفت إدلب، لكن الكرملين نفى»: the word opens a clause, and joins no names.
  bool contrasts(std::uint32_t u) const { return s_.pack.words[any(u, WordClass::conjunction)->index].kind == "contrast"; }

  /// «في باماكو وبلدة موبتي»: a word that says that a name is one of a place.
  bool place_noun(std::uint32_t u) const {
    const auto& nouns = s_.pack.place_nouns;
    return u + 1 < size() && std::find(nouns.begin(), nouns.end(), s_.pack.normalise(s_.document.words(unit(u)))) != nouns.end() && mention_at(u + 1) != kNone && names_place(mention_at(u + 1));
  }

  /// "as well as senior Kenyan officials"
  bool plain_adjective(std::uint32_t u) const {
    return s_.pack.titlecase_names && unit(u).pos == Pos::adjective && !unit(u).capital && !unit(u).number && any(u, WordClass::trigger) == nullptr &&
           any(u, WordClass::governor) == nullptr;
  }

  /// «الشيخ صباح الأحمد الصباح أمير الكويت و…»: behind the title that follows the name of its holder.
  std::uint32_t behind_own_title(const Mention& named, std::uint32_t u) const {
    const std::uint32_t next = s_.pack.verb_first && u < size() ? mention_at(u) : kNone;
    if (next == kNone && s_.pack.verb_first && u < size() && unit(u).pos == Pos::noun && unit(u).is(WordClass::office) && named.kind == MentionKind::name &&
        kind(named) == ActorKind::person && u + 2 < size() && (comma(u + 1) || any(u + 1, WordClass::conjunction) != nullptr)) return u + 1;  // «أمير البلاد المفدى، و»
    const bool name = named.kind == MentionKind::name || (named.kind == MentionKind::title && named.chains.size() == 1 && !s_.cast.chains[named.chains.front()].keys.empty());
    if (next == kNone || !name || named.chains.size() != 1) return u;
    const Mention& title = s_.cast.mentions[next];
    if (title.kind != MentionKind::title || title.chains.size() != 1 || kind(named) != ActorKind::person) return u;
    const bool nameless = s_.cast.chains[title.chains.front()].keys.empty() && (s_.items.empty() || s_.items.back().kind != ItemKind::verb);
    return title.chains == named.chains || nameless ? title.end : u;
  }

  /// A group of words that may join or be a preposition («إلى جانب») is one where the word before asks for it.
  bool licensed(std::uint32_t u) const {
    const std::uint32_t key = preposition_at(u);
    if (key == 0 || s_.items.empty() || s_.items.back().unit == nullptr) return false;
    for (const Entry& entry : s_.items.back().unit->entries) {
      if (entry.word_class != WordClass::trigger) continue;
      for (const Frame& frame : s_.pack.triggers[entry.index].frames) {
        for (const FramePlace& place : frame.object) {
          if (place.place == Place::preposition && place.preposition == key) return true;
        }
      }
    }
    return false;
  }

  std::uint32_t preposition_at(std::uint32_t u) const {
    const Entry* entry = any(u, WordClass::preposition);
    return entry == nullptr ? 0 : s_.pack.words[entry->index].key;
  }

  /// "arrived here" is read as "arrived in Beijing".
  void add_place_preposition(std::uint32_t u) {
    const Entry* entry = any(u, WordClass::pair);
    if (entry == nullptr || s_.pack.words[entry->index].kind != "dateline" || s_.pack.place_prepositions.empty()) return;
    push(ItemKind::preposition, u);
    s_.items.back().key = s_.pack.place_prepositions.front();
    s_.items.back().word_class = WordClass::preposition;
    s_.items.back().end = u;
  }

  std::uint32_t add_actors(std::uint32_t m) {
    add_place_preposition(s_.cast.mentions[m].begin);
    Item item;
    item.kind = ItemKind::actors;
    item.begin = s_.cast.mentions[m].begin;
    item.quoted = token(item.begin).in_quote;
    item.mentions = {m};
    const std::uint32_t preposition = preposition_before(item.begin);
    std::vector<std::uint32_t> pending;
    std::uint32_t last = m;
    while (!s_.cast.mentions[last].possessive && s_.cast.mentions[last].kind != MentionKind::pronoun) {
      bool closed = false;
      const std::uint32_t next = next_of_list(s_.cast.mentions[last], preposition, closed);
      if (next == kNone || !joins(s_.cast.mentions[m], s_.cast.mentions[next])) break;
      const Mention& candidate = s_.cast.mentions[next];
      if (candidate.kind == MentionKind::pronoun && candidate.possessive) break;
      if (pending.empty() && item.mentions.size() == 1 && (opens_clause(last, candidate) || acts_behind_object(candidate))) break;
      pending.push_back(next);
      last = next;
      if (!closed) continue;
      item.mentions.insert(item.mentions.end(), pending.begin(), pending.end());
      pending.clear();
    }
    if (!pending.empty() && (goes_on(item, last) || heads_line(item, pending) || (pending.size() > 1 && ends_in_stranger(last)))) item.mentions.insert(item.mentions.end(), pending.begin(), pending.end());
    item.end = s_.cast.mentions[item.mentions.back()].end;
    if (const std::uint32_t title = item.mentions.size() > 1 ? mention_at(item.end) : kNone; title != kNone && s_.pack.verb_first) {
      const Mention& named = s_.cast.mentions[item.mentions.back()];  // «أ وب ولي عهد أبو ظبي سيجتمعون»
      if (s_.cast.mentions[title].kind == MentionKind::title && s_.cast.mentions[title].chains == named.chains) item.end = s_.cast.mentions[title].end;
    }
    s_.items.push_back(std::move(item));
    return s_.items.back().end;
  }

  /// "in the Gaza Strip, and Hamas vowed": two behind a preposition with a comma and a conjunction between, and a verb behind the
  /// second, which begins a clause.
  bool opens_clause(std::uint32_t first, const Mention& second) const {
    const Mention& a = s_.cast.mentions[first];
    if (s_.pack.verb_first || !comma(a.end) || any(a.end + 1, WordClass::conjunction) == nullptr || second.end >= size()) return false;
    const bool object = !s_.items.empty() && s_.items.back().kind == ItemKind::verb;  // "struck Gaza, but Egypt protected"
    if (!object && preposition_before(a.begin) == 0 && !(a.begin > 0 && any(a.begin - 1, WordClass::determiner) != nullptr && preposition_before(a.begin - 1) != 0)) return false;
    std::uint32_t u = second.end;
    while (u < size() && any(u, WordClass::adverb) != nullptr) ++u;
    if (u >= size()) return false;
    if (any(u, WordClass::auxiliary) != nullptr || any(u, WordClass::modal) != nullptr) return true;
    return unit(u).pos == Pos::verb && (unit(u).features() & (kPast | kPresent)) != 0;
  }

  /// "Israel struck Beirut and Hezbollah vowed revenge": a list that would begin as the object of a verb, and a verb behind its second name.
  bool acts_behind_object(const Mention& second) const {
    if (s_.pack.verb_first || s_.items.empty() || s_.items.back().kind != ItemKind::verb || second.end >= size()) return false;
    const auto& entries = s_.items.back().unit->entries;
    const bool rules = std::any_of(entries.begin(), entries.end(), [&](const Entry& e) {
      return e.word_class == WordClass::governor && e.pos == Pos::verb && s_.pack.governors[e.index].kind == GovernorKind::report; });
    if (rules || !s_.items.back().unit->is(WordClass::trigger)) return false;
    return unit(second.end).pos == Pos::verb && (unit(second.end).features() & (kPast | kPresent)) != 0;
  }

  /// "A, B, C, and Minister of Trade and Industry D": the list is one, though its end is none that we know.
  bool ends_in_stranger(std::uint32_t last) const {
    std::uint32_t u = s_.cast.mentions[last].end;
    if (!s_.pack.titlecase_names || !comma(u) || any(u + 1, WordClass::conjunction) == nullptr) return false;
    u += 2;
    return u < size() && !unit(u).mark && unit(u).pos == Pos::noun && unit(u).capital;
  }

  /// A list without a conjunction at its end: "A, B and C, D, E." and "A, B and four others".
  bool goes_on(const Item& item, std::uint32_t last) const {
    std::uint32_t u = s_.cast.mentions[last].end;
    if (item.mentions.size() > 1 && (u >= size() || (token(u).mark != 0 && !comma(u)))) return true;
    if (comma(u)) ++u;
    return u + 1 < size() && any(u, WordClass::conjunction) != nullptr && !unit(u).mark &&
           (unit(u + 1).number || any(u + 1, WordClass::number_word) != nullptr);
  }

  /// "China, Philippines trade accusations", "Putin, Erdogan to meet": two of a kind with a comma only between, at the beginning and before a verb.
  bool heads_line(const Item& item, const std::vector<std::uint32_t>& pending) const {
    if (s_.pack.verb_first || item.begin != 0 || !s_.items.empty() || item.mentions.size() != 1 || pending.size() != 1) return false;
    const Mention& first = s_.cast.mentions[item.mentions.front()];
    const Mention& second = s_.cast.mentions[pending.front()];
    if (first.kind != MentionKind::name || second.kind != MentionKind::name || kind(first) != kind(second) || kind(first) == ActorKind::place || second.end >= size()) return false;
    const std::uint32_t verb = s_.pack.infinitive_marker != 0 && preposition_at(second.end) == s_.pack.infinitive_marker ? second.end + 1 : second.end;
    if (verb >= size() || unit(verb).pos != Pos::verb) return false;
    const Features form = unit(verb).features();
    return verb > second.end ? (form & kInfinitive) != 0 : (form & kPresent) != 0 && (form & kThird) == 0;
  }

  // ---- words

  bool opens_bracket(std::uint32_t u) const { return token(u).mark == U'(' || token(u).mark == U'['; }

  /// "three powers (Russia, France and Germany)": several actors and nothing else.
  bool lists_in_bracket(std::uint32_t u) const {
    const std::uint32_t end = behind_bracket(u);
    if (s_.pack.verb_first || u == 0 || unit(u - 1).pos != Pos::noun || end < u + 5) return false;
    std::size_t actors = 0;
    for (std::uint32_t k = u + 1; k + 1 < end;) {
      const std::uint32_t m = mention_at(k);
      if (m == kNone && !comma(k) && any(k, WordClass::conjunction) == nullptr && any(k, WordClass::determiner) == nullptr) return false;
      actors += m == kNone ? 0 : 1;
      k = m == kNone ? k + 1 : s_.cast.mentions[m].end;
    }
    return actors > 1;
  }

  std::uint32_t behind_bracket(std::uint32_t u) const {
    constexpr std::uint32_t kLongest = 12;
    for (std::uint32_t end = u + 1; end < size() && end < u + kLongest; ++end) {
      if (token(end).mark == U')' || token(end).mark == U']') return end + 1;
    }
    return u + 1;
  }

  void push(ItemKind kind, std::uint32_t u, Status status = Status::none) {
    Item item;
    item.kind = kind;
    item.begin = u;
    item.end = u + 1;
    item.unit = &unit(u);
    item.status = status;
    item.quoted = token(u).in_quote;
    s_.items.push_back(std::move(item));
  }

  /// «د. أنور قرقاش»: one letter of no other meaning before a person.
  bool titles_by_letter(std::uint32_t u) const {
    const std::uint32_t next = s_.pack.verb_first && unit(u).entries.empty() && token(u).span.size() <= 3 ? mention_at(u + 1) : kNone;
    return next != kNone && kind(s_.cast.mentions[next]) == ActorKind::person;
  }

  void add_word(std::uint32_t u) {
    const Token& t = token(u);
    if (t.mark != 0) return add_mark(u, t.mark);
    if (t.possessive || unit(u).number) return;
    if (t.suffix != 0) return drop_preposition_before(u);  // a pronoun that means nobody we know
    switch (unit(u).pos) {
      case Pos::verb:
        if (only_describes(u)) return;
        return push(ItemKind::verb, u);
      case Pos::noun: return titles_by_letter(u) ? void() : push(ItemKind::noun, u);
      case Pos::adjective:
        if (unit(u).is(WordClass::trigger) || unit(u).is(WordClass::governor)) push(ItemKind::descriptor, u);
        return;
      case Pos::other: return add_closed(u);
    }
  }

  /// "rejected repeated calls": a participle between a verb and its object.
  bool describes_object(std::uint32_t u) const {
    const Features form = unit(u).features();
    if (s_.pack.verb_first || u == 0 || (form & kParticiple) == 0 || (form & kGerund) != 0 || u + 1 >= size() || unit(u + 1).mark || unit(u + 1).pos != Pos::noun) return false;
    return !s_.items.empty() && s_.items.back().kind == ItemKind::verb && s_.items.back().end == u && any(u - 1, WordClass::auxiliary) == nullptr;
  }

  /// «مباحثات مكثفة»: a feminine right behind a noun that is no actor.
  bool behind_things(std::uint32_t u) const {
    const Features gender = unit(u).features() & (kMasculine | kFeminine);
    return gender == kFeminine && u > 0 && unit(u - 1).pos == Pos::noun && !unit(u - 1).mark && mention_at(u - 1) == kNone && any(u - 1, WordClass::actor) == nullptr;
  }

  /// A participle that is no more than an adjective here («قرار صادر»): no event, no governor, and not said of the subject.
  bool only_describes(std::uint32_t u) const {
    if (describes_object(u)) return true;
    if (!s_.pack.verb_first || unit(u).is(WordClass::trigger)) return false;
    if (unit(u).is(WordClass::governor) && !behind_things(u)) return false;
    return (unit(u).features() & kParticiple) != 0 && (unit(u).features() & (kPast | kPresent)) == 0;
  }

  bool after_mark(std::uint32_t u) const { return u > 0 && token(u - 1).mark != 0; }

  void add_mark(std::uint32_t u, char32_t mark) {
    if (mark == U',' || mark == 0x060C || mark == 0x2013 || mark == 0x2014 || mark == U'-' || mark == U'_') return push(ItemKind::comma, u);
    if (mark == U';' || mark == 0x061B || mark == U':') return push(ItemKind::stop, u);
    if (mark == U'(' || mark == U')') push(ItemKind::bracket, u);
  }

  /// "About 300 activists blocked": before a number, at the head of a clause, a preposition that only counts.
  bool only_counts(std::uint32_t u) const {
    if (s_.pack.verb_first || u + 2 >= size() || !unit(u + 1).number || any(u, WordClass::preposition) == nullptr) return false;
    if (u > 0 && !unit(u - 1).mark && any(u - 1, WordClass::conjunction) == nullptr && any(u - 1, WordClass::complementizer) == nullptr) return false;
    for (std::uint32_t at = u + 2; at < u + 4 && at < size(); ++at) {
      const std::uint32_t m = mention_at(at);
      if (m == kNone) continue;
      const std::uint32_t next = s_.cast.mentions[m].end;
      return next < size() && !unit(next).mark && (any(next, WordClass::auxiliary) != nullptr || (unit(next).pos == Pos::verb && (unit(next).features() & kPast) != 0));
    }
    return false;
  }

  void add_closed(std::uint32_t u) {
    if (only_counts(u)) return;
    for (const Entry& entry : unit(u).entries) {
      if (entry.pos != Pos::other) continue;
      switch (entry.word_class) {
        case WordClass::preposition: case WordClass::agent: case WordClass::attribution: case WordClass::presence: case WordClass::mediation:
          push(ItemKind::preposition, u, s_.pack.words[entry.index].status);
          s_.items.back().key = s_.pack.words[entry.index].key;
          s_.items.back().word_class = entry.word_class;
          mark_special(u);
          return;
        case WordClass::conjunction:
          if (!s_.pack.verb_first && any(u, WordClass::presence) != nullptr && !after_mark(u)) break;  // "visited Kyiv along with Scholz"
          if (any(u, WordClass::determiner) != nullptr && !after_mark(u)) return;  // «أي محادثات», but «، أي حلف الناتو»
          return push(ItemKind::conjunction, u, s_.pack.words[entry.index].status);
        case WordClass::complementizer: return push(ItemKind::complementizer, u, s_.pack.words[entry.index].status);
        case WordClass::relative: return push(ItemKind::relative, u);
        case WordClass::subordinator: return push(ItemKind::subordinator, u, s_.pack.words[entry.index].status);
        case WordClass::negation: return push(ItemKind::negation, u);
        case WordClass::modal: return push(ItemKind::modal, u, s_.pack.words[entry.index].status);
        case WordClass::auxiliary: return push(ItemKind::auxiliary, u);
        case WordClass::pronoun:
          if ((entry.features & kPossessive) == 0) push(ItemKind::noun, u);
          return;
        case WordClass::day_part: case WordClass::time_unit: case WordClass::weekday: case WordClass::month:
          if (!s_.items.empty() && s_.items.back().kind == ItemKind::preposition) s_.items.pop_back();  // "in the late afternoon"
          return;
        default: break;
      }
    }
  }

  /// One word may be a plain preposition and an agent marker: the special class is kept beside the key.
  void mark_special(std::uint32_t u) {
    for (const WordClass special : {WordClass::agent, WordClass::attribution, WordClass::presence, WordClass::mediation}) {
      if (any(u, special) != nullptr) s_.items.back().word_class = special;
    }
  }

  /// Commas that only framed a date or a bracket.
  void drop_empty_commas() {
    std::vector<Item> kept;
    for (Item& item : s_.items) {
      const bool repeated = item.kind == ItemKind::comma && (kept.empty() || kept.back().kind == ItemKind::comma);
      if (repeated) {
        if (!kept.empty()) kept.pop_back();
        continue;
      }
      kept.push_back(std::move(item));
    }
    s_.items.swap(kept);
  }

  Scene& s_;
  const Sentence& sentence_;
  std::uint32_t first_ = 0, last_ = 0;  ///< mentions of the sentence
};

}  // namespace

Scene make_scene(const Document& document, const Cast& cast, const Vocabulary& vocabulary, std::uint32_t sentence, const std::string& date) {
  Scene scene{document, cast, vocabulary, *document.pack, sentence, {}, read_times(document, sentence, date), date, {}, {}, {}, {}, kNone, kNone, kNone};
  SceneMaker(scene).run();
  return scene;
}

}  // namespace entente
