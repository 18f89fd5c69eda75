// People by their titles: "Russian President Vladimir Putin", «وزير الخارجية السوري أسعد الشيباني», "Asaad al-Shaibani,
// Syria's foreign minister", "the foreign ministers of Iran and Turkey".
#include <algorithm>

#include "entity/steps.hpp"

namespace entente {
namespace {

struct Title {
  std::string role;  ///< with its modifiers
  std::string bare_role;
  std::string occupation;  ///< of words that are no office ("member")
  bool office = false;  ///< an office, not only a rank or an honorific
  bool of_country = false, of_body = false, posted = false;
  bool vague = false;      ///< no office that a text would name ("official")
  bool whole = false;      ///< all of them are the body itself
  bool candidacy = false;  ///< no office, but a claim to one
  bool describes = false;  ///< the word is a trigger too
  Features features = 0;
  bool any = false;
};

class TitleReader {
 public:
  TitleReader(const Context& context, Registry& registry) : c_(context), r_(registry) {}

  std::optional<Mention> read(std::uint32_t begin) {
    std::uint32_t u = begin;
    const std::optional<Owner> before = owner_before(u);
    if (before) owners_ = before->chains;
    if (!read_title(u)) return std::nullopt;
    title_.describes = title_.describes && !before;
    read_behind(u);
    take_pronoun_owner(u);
    Mention mention;
    mention.kind = MentionKind::title;
    mention.sentence = c_.sentence_index;
    mention.begin = begin;
    mention.features = title_.features;
    if (several() && owners_.size() > 1) return finish_several(mention, u);
    if (title_.office && owners_.size() == 1 && named_list_follows(u)) return finish_named_list(mention, u);
    if (std::optional<NameReading> name = name_after(u)) return finish_named(mention, *name);
    if (!title_.office && !(several() && !owners_.empty() && c_.pack.verb_first)) return std::nullopt;
    if (c_.pack.verb_first && several() && c_.find(begin, WordClass::body) != nullptr) return std::nullopt;  // «الجنود», «مسؤولين قطريين»
    return finish_untitled(mention, u);
  }

 private:
  bool several() const { return (title_.features & (kPlural | kDual)) != 0 && (title_.features & kSingular) == 0; }

  /// "Syrian", "Syria's", "State Department" before an office; nothing when no office follows.
  std::optional<Owner> owner_before(std::uint32_t& u) {
    if (c_.pack.verb_first) return std::nullopt;
    std::uint32_t look = u;
    skip_modifiers(look, nullptr);
    std::optional<Owner> owner = read_owner_before(c_, r_, look);
    if (!owner) return std::nullopt;
    std::uint32_t next = owner->end;
    skip_modifiers(next, nullptr);
    if (c_.find(next, WordClass::office) == nullptr) return std::nullopt;
    skip_modifiers(u, &title_);
    u = owner->end;
    return owner;
  }

  /// Two parts of a role; either may be empty ("new" adds nothing to it).
  static std::string joined(const std::string& a, const std::string& b) { return a.empty() ? b : b.empty() ? a : a + " " + b; }

  /// Modifiers ("former", "acting") and their kin before a title; their names go to `title`.
  void skip_modifiers(std::uint32_t& u, Title* title) const {
    while (const Entry* entry = c_.any(u, WordClass::office_modifier)) {
      if (title != nullptr) title->role = joined(title->role, c_.pack.office_modifiers[entry->index].name);
      ++u;
    }
  }

  /// The adjective of a definite title is definite: «الدبلوماسي الإيراني فريدون» ends with a name.
  bool agrees_in_article(std::uint32_t u) const {
    const auto has_article = [&](std::uint32_t t) { return c_.pack.normalise(slice(c_.document.text, c_.document.tokens[t].span)).starts_with(c_.pack.article); };
    return c_.pack.article.empty() || !has_article(c_.unit(u - 1).end - 1) || has_article(c_.unit(u).begin);
  }

  /// Number of the office, whatever else is spelled so ("leaders").
  Features office_features(std::uint32_t u) const {
    Features features = 0;
    for (const Entry& entry : c_.unit(u).entries) {
      if (entry.word_class == WordClass::office) features |= entry.features;
    }
    return features;
  }

  /// An office; of two people also where the word alone would mean a pair told of before («الرئيسين الأمريكي … والروسي …»).
  const Entry* office_at(std::uint32_t u) const {
    const bool pair = c_.pack.verb_first && c_.any(u, WordClass::pair) != nullptr && c_.find(u + 1, WordClass::demonym) != nullptr;
    return pair ? c_.any(u, WordClass::office) : c_.find(u, WordClass::office);
  }

  bool read_title(std::uint32_t& u) {
    skip_modifiers(u, &title_);
    while (const Entry* entry = office_at(u)) {
      const Office& office = c_.pack.offices[entry->index];
      if (office.kind == Office::Kind::occupation && c_.pack.verb_first && c_.unit(u).is(WordClass::trigger) && (c_.unit(u).features() & kPlural) == 0) break;  // «صديق ناريندرا مودي»
      if (office.kind == Office::Kind::occupation && title_.bare_role.empty()) title_.occupation = office.role;
      if (office.kind == Office::Kind::office) {
        if (title_.office) break;  // a second office begins a second phrase
        title_.role = joined(title_.role, office.role);
        title_.office = true;
        title_.bare_role = office.role;
        title_.of_country = office.of_country;
        title_.vague = office.vague;
        title_.of_body = office.of_body;
        title_.whole = office.whole;
        title_.candidacy = office.candidacy;
        title_.posted = office.posted;
        office_ = u;
        portfolio_ = office.portfolio;
        title_.describes = c_.unit(u).is(WordClass::trigger);
        if (const std::int32_t country = c_.vocabulary.actor(office.country); country >= 0) owners_.push_back(r_.for_actor(country));
      }
      title_.any = true;
      title_.features |= office_features(u);
      ++u;
    }
    if (portfolio_ && !c_.pack.verb_first && !several()) take_portfolio(u);
    return title_.any;
  }

  /// "Minister of Plantation Industries Johari Ghani": known words in capitals up to the name.
  void take_portfolio(std::uint32_t& u) {
    constexpr std::uint32_t kLongest = 8;
    if (c_.any(u, WordClass::preposition) == nullptr) return;
    std::string field;
    std::uint32_t k = u + 1;
    for (; c_.in(k) && k < u + kLongest && !c_.unit(k).mark; ++k) {
      const Unit& unit = c_.unit(k);
      const bool small = c_.any(k, WordClass::conjunction) != nullptr || c_.any(k, WordClass::determiner) != nullptr;
      const bool word = c_.token(k).capital && !unit.entries.empty() && unit.pos != Pos::other && !unit.is(WordClass::actor) && unit.end == unit.begin + 1;
      if (!small && !word) break;
      field += (field.empty() ? "" : " ") + c_.pack.normalise(c_.text(k, k + 1));
    }
    if (field.empty()) return;
    const std::optional<NameReading> name = read_name(c_, r_, k, true);
    if (!name || (!name->known && name->keys.size() < 2)) return;
    const std::size_t last = title_.role.rfind(' ');  // "deputy minister", but "minister of state"
    const bool plain = last == std::string::npos || title_.role.find(' ') == last;
    title_.role = plain ? title_.role.substr(0, last + 1) + field + " " + title_.role.substr(last + 1) : title_.role + " for " + field;
    title_.bare_role = title_.role;
    u = k;
  }

  /// «وزير الدولة الإماراتي للشؤون الخارجية»: the rest of an office behind its nationality; returns where it ends.
  std::uint32_t take_rest(std::uint32_t u) {
    constexpr std::uint32_t kLongest = 5;
    if (!c_.pack.verb_first || office_ == kNone) return u;
    std::uint32_t node = 0;
    for (std::uint32_t t = c_.unit(office_).begin; t < c_.unit(office_).end;) node = step(node, t);
    for (std::uint32_t k = u, t = 0; node != 0 && c_.in(k) && k < u + kLongest; ++k) {
      for (t = std::max(t, c_.unit(k).begin); node != 0 && t < c_.unit(k).end;) node = step(node, t);
      if (node == 0) break;
      for (const Entry& entry : c_.pack.lexicon.entries(node)) {
        if (entry.word_class != WordClass::office || c_.unit(k).pos == Pos::other) continue;
        title_.role = c_.pack.offices[entry.index].role;
        title_.bare_role = title_.role;
        return k + 1;
      }
    }
    return u;
  }

  /// Next node of the lexicon behind the word at token `t`, whole where it can be; 0 when there is none. Moves `t` behind it.
  std::uint32_t step(std::uint32_t node, std::uint32_t& t) const {
    const Token& token = c_.document.tokens[t];
    if (token.whole != 0 && token.whole_end > t + 1) {
      if (const std::uint32_t next = c_.pack.lexicon.step(node, token.whole); next != 0) {
        t = token.whole_end;
        return next;
      }
    }
    ++t;
    return c_.pack.lexicon.step(node, token.symbol);
  }

  /// What stands behind the office and before the name: nationality, owner, modifiers, ranks.
  void read_behind(std::uint32_t& u) {
    for (;;) {
      const Entry* modifier = c_.pack.verb_first ? c_.any(u, WordClass::office_modifier) : nullptr;
      if (modifier != nullptr) {
        title_.role = joined(c_.pack.office_modifiers[modifier->index].name, title_.role);
        ++u;
        continue;
      }
      const bool nationality = c_.pack.verb_first && owners_.empty() && c_.find(u, WordClass::demonym) != nullptr;
      const bool group = several() && c_.pack.verb_first;  // «أعضاء من مجلس الشيوخ»
      if (((title_.office || group) && owners_.empty()) || nationality) {
        shared_end_ = c_.any(u, WordClass::preposition) != nullptr ? u + 1 : u;
        if (std::optional<Owner> owner = read_owner_after(c_, r_, u, several() ? Joined::in_plural : title_.posted ? Joined::at_a_post : Joined::plainly, title_.posted || may_own(c_, u - 1))) {
          owners_.insert(owners_.end(), owner->chains.begin(), owner->chains.end());
          u = take_rest(owner->end);
          continue;
        }
      }
      if (title_.posted && !owners_.empty() && !several() && c_.any(u, WordClass::preposition) != nullptr) {
        if (const std::optional<Owner> post = read_owner_after(c_, r_, u, Joined::at_a_post)) {  // "ambassador to the United Nations"
          u = post->end;
          continue;
        }
      }
      const bool adjective = c_.pack.verb_first && title_.office && c_.in(u) && c_.unit(u).pos == Pos::adjective && c_.find(u, WordClass::trigger) == nullptr;
      if (adjective && agrees_in_article(u) && c_.find(u, WordClass::demonym) == nullptr && c_.find(u, WordClass::governor) == nullptr) {
        ++u;
        continue;
      }
      const Entry* rank = c_.find(u, WordClass::office);
      if (rank == nullptr) return;
      const bool office = c_.pack.offices[rank->index].kind == Office::Kind::office;
      if (office && !(c_.pack.verb_first && !owners_.empty() && read_name(c_, r_, u + 1, true))) return;
      ++u;
    }
  }

  /// «زعيمها كيم جونغ أون»: the pronoun before a name means the country last spoken of.
  void take_pronoun_owner(std::uint32_t& u) {
    if (!title_.office || !owners_.empty() || !c_.in(u) || c_.token(u).suffix == 0 || !read_name(c_, r_, u + 1, true)) return;
    std::uint32_t last = kNone;
    for (std::uint32_t i = 0; i < r_.chains.size(); ++i) {
      const Chain& chain = r_.chains[i];
      if (chain.kind == ActorKind::country && (last == kNone || chain.last_sentence >= r_.chains[last].last_sentence)) last = i;
    }
    if (last == kNone) return;
    owners_.push_back(last);
    ++u;
  }

  /// A name right behind, or behind a comma.
  std::optional<NameReading> name_after(std::uint32_t u) {
    if (several()) return std::nullopt;
    if (std::optional<NameReading> name = read_name(c_, r_, u, true)) {
      if (name->known || name->keys.size() > 1 || plausible_end(name->end)) return name;
    }
    if (!c_.comma(u) || (!title_.office && owners_.empty())) return std::nullopt;
    std::uint32_t next = u + 1;
    while (const Entry* entry = c_.find(next, WordClass::office)) {
      if (read_name(c_, r_, next, false)) break;  // «سلطان» is a name as well
      if (c_.pack.offices[entry->index].kind == Office::Kind::office) return std::nullopt;
      ++next;
    }
    std::optional<NameReading> name = read_name(c_, r_, next, !owners_.empty());
    if (!name || (name->keys.size() < 2 && !name->known) || (name->known && !agrees(*name))) return std::nullopt;
    return name;
  }

  /// The holder whom a nationality and a name tell: «والروسي سيرغي لافروف».
  struct Holder {
    std::int32_t country = -1;
    NameReading name;
  };

  std::optional<Holder> next_holder(std::uint32_t u) {
    if (c_.comma(u)) ++u;
    if (c_.any(u, WordClass::conjunction) != nullptr) ++u;
    const Entry* country = c_.find(u, WordClass::demonym);
    if (country == nullptr || u == 0) return std::nullopt;
    const std::uint32_t at = c_.comma(u + 1) ? u + 2 : u + 1;
    std::optional<NameReading> name = read_name(c_, r_, at, true);
    if (!name || (!name->known && name->keys.size() < 2)) return std::nullopt;
    return Holder{static_cast<std::int32_t>(country->index), *name};
  }

  /// «وزيري الخارجية الأميركي مايك بومبيو والروسي سيرغي لافروف»
  bool named_list_follows(std::uint32_t u) {
    if (!c_.pack.verb_first) return false;
    const std::optional<NameReading> first = read_name(c_, r_, c_.comma(u) ? u + 1 : u, true);
    return first && (first->known || first->keys.size() > 1) && next_holder(first->end);
  }

  Mention finish_named_list(Mention mention, std::uint32_t u) {
    const std::optional<NameReading> first = read_name(c_, r_, c_.comma(u) ? u + 1 : u, true);
    std::optional<Holder> holder = Holder{country_of_owner(), *first};
    std::uint32_t owner = owners_.front();
    mention.end = u;
    while (holder) {
      const NameReading& name = holder->name;
      const std::string form = c_.text(name.begin, name.end);
      const std::uint32_t chain = r_.for_person(name.words, name.keys, form, name.candidates, holder->country, title_.role);
      r_.note(chain, form, c_.sentence_index);
      mention.chains.push_back(chain);
      r_.claim({chain, owner, title_.role, c_.sentence_index, c_.span(mention.begin, name.end)});
      mention.end = name.end;
      holder = next_holder(name.end);
      if (holder) owner = r_.for_actor(holder->country);
    }
    finish(mention);
    return mention;
  }

  /// A known name behind a comma is the holder only if the world does not know it for something else.
  bool agrees(const NameReading& name) const {
    const std::int32_t country = country_of_owner();
    for (const std::int32_t candidate : name.candidates) {
      const Actor& row = c_.vocabulary.actors()[static_cast<std::size_t>(candidate)];
      if (row.offices.empty() || country < 0) return true;
      for (const HeldOffice& office : row.offices) {
        if (office.country == country || office.country < 0) return true;
      }
    }
    return false;
  }

  bool plausible_end(std::uint32_t u) const {
    return !c_.in(u) || c_.unit(u).mark || c_.unit(u).pos == Pos::verb || c_.unit(u).pos == Pos::other || !c_.unit(u).entries.empty();
  }

  std::int32_t country_of_owner() const { return owners_.size() == 1 ? r_.chains[owners_.front()].country : -1; }

  void finish(Mention& mention) const {
    mention.span = c_.span(mention.begin, mention.end);
    mention.possessive = c_.possessive(mention.end);
  }

  /// "President Ortega": of a last name that stands alone, whoever bears it in that office on the day, if there is but one.
  std::vector<std::int32_t> candidates(const NameReading& name) const {
    if (!name.candidates.empty() || name.keys.size() != 1 || !title_.office || !title_.of_country || title_.role != title_.bare_role) return name.candidates;
    std::vector<std::int32_t> holders = r_.holders(name.keys.front(), country_of_owner(), title_.bare_role);
    if (holders.size() > 1) holders.clear();
    return holders;
  }

  Mention finish_named(Mention mention, const NameReading& name) {
    const std::string form = c_.text(name.begin, name.end);
    const std::uint32_t chain = r_.for_person(name.words, name.keys, form, candidates(name), country_of_owner(), title_.role);
    mention.end = name.end;
    mention.chains = {chain};
    finish(mention);
    r_.note(chain, form, c_.sentence_index);
    r_.note(chain, c_.text(mention.begin, mention.end), c_.sentence_index);
    if (name.begin > mention.begin && !c_.comma(name.begin - 1) && title_.office) r_.note(chain, c_.text(mention.begin, name.begin), c_.sentence_index);
    record(chain, mention.span);
    return mention;
  }

  void record(std::uint32_t chain, ByteSpan span) {
    if (!title_.office) return;
    std::vector<std::string>& roles = r_.chains[chain].roles;
    if (std::find(roles.begin(), roles.end(), title_.role) == roles.end()) roles.push_back(title_.role);
    std::uint32_t of = owners_.empty() ? kNone : owners_.front();
    if (of == kNone && title_.of_country) {
      const HeldOffice* office = r_.held(r_.chains[chain].actor, title_.bare_role);
      if (office != nullptr && office->country >= 0) of = r_.for_actor(office->country);
      else if (!title_.of_body && !c_.pack.verb_first) of = country_in_view(chain);
    }
    if (of == kNone) return;
    const bool of_party = r_.is_party(of);
    if (of_party && (title_.candidacy || !title_.of_body)) {  // "Democratic Senator": a member, and senator of the country
      r_.claim({chain, of, "", c_.sentence_index, span, true});
      const std::int32_t country = r_.chains[of].country;
      if (title_.candidacy || country < 0) return;
      of = r_.for_actor(country);
    }
    if (r_.chains[chain].country < 0) r_.chains[chain].country = r_.chains[of].country;
    r_.claim({chain, of, title_.role, c_.sentence_index, span});
  }

  /// Of an office without an owner: the country of the holder, else the one told of last, if that was not long ago.
  std::uint32_t country_in_view(std::uint32_t holder) {
    if (r_.chains[holder].country >= 0) return r_.for_actor(r_.chains[holder].country);
    if (r_.chains[holder].actor >= 0 || r_.chains[holder].keys.empty()) return kNone;
    std::uint32_t best = kNone;
    for (std::uint32_t i = 0; i < r_.chains.size(); ++i) {
      const Chain& chain = r_.chains[i];
      if (chain.kind != ActorKind::country || chain.actor < 0 || chain.last_sentence + 1 < c_.sentence_index) continue;
      if (best == kNone || chain.last_sentence > r_.chains[best].last_sentence) best = i;
    }
    return best;
  }

  bool definite(std::uint32_t begin) const {
    return (title_.features & kDefinite) != 0 || (begin > 0 && c_.any(begin - 1, WordClass::determiner) != nullptr);
  }

  std::optional<Mention> finish_untitled(Mention mention, std::uint32_t u) {
    mention.end = u;
    const std::string form = c_.text(mention.begin, mention.end);
    if (title_.role.empty() && title_.occupation.empty()) return std::nullopt;
    if (owners_.empty() && (several() || !definite(mention.begin))) return std::nullopt;
    if (!several() && title_.describes && !definite(mention.begin)) return std::nullopt;  // "a member of OPEC" describes somebody else
    finish(mention);
    if (several() && title_.whole && counted(c_, mention.begin)) {
      mention.chains = owners_;
    } else if (several()) {
      mention.chains = {group_of(owners_.front())};
    } else if (title_.office && indefinite(mention)) {
      Chain chain;
      chain.kind = ActorKind::person;
      chain.country = country_of_owner();
      chain.name = r_.english_adjective(chain.country) + " " + title_.role;
      mention.chains = {r_.find_or_add(std::move(chain))};
    } else {
      mention.chains = {r_.for_title(title_.role, owners_.empty() ? kNone : owners_.front(), true, form)};
      if (!title_.vague && !one_of_many(mention)) record(mention.chains.front(), mention.span);  // "a US official" is nobody in particular
    }
    r_.note(mention.chains.front(), form, c_.sentence_index);
    return mention;
  }

  /// "American officials"
  std::uint32_t group_of(std::uint32_t owner) {
    Chain chain;
    chain.kind = ActorKind::group;
    chain.country = r_.chains[owner].country;
    chain.name = (chain.country >= 0 ? r_.english_adjective(chain.country) : r_.chains[owner].name) + " " + (title_.role.empty() ? title_.occupation : title_.role) + "s";
    return r_.find_or_add(std::move(chain));
  }

  /// «وزير إسرائيلي»: one of several, by an adjective without the article.
  bool indefinite(const Mention& mention) const {
    if (c_.pack.article.empty() || title_.vague || country_of_owner() < 0) return false;
    const std::uint32_t last = mention.end - 1;
    if (last == mention.begin || c_.find(last, WordClass::demonym) == nullptr) return false;
    return !c_.pack.normalise(slice(c_.document.text, c_.document.tokens[c_.unit(last).begin].span)).starts_with(c_.pack.article);
  }

  /// "a US official", but not "Diego Cordovez, an Ecuadoran diplomat,".
  bool one_of_many(const Mention& mention) const {
    if (!c_.pack.titlecase_names || mention.begin == 0 || c_.any(mention.begin - 1, WordClass::determiner) == nullptr || pointed_out(c_, mention.begin)) return false;
    const bool apposed = mention.begin > 1 && c_.comma(mention.begin - 2) && (!c_.in(mention.end) || c_.unit(mention.end).mark || c_.any(mention.end, WordClass::relative) != nullptr);
    return !apposed;
  }

  /// "the foreign ministers of Iran and Turkey": one person each, with names in the same order if they follow.
  Mention finish_several(Mention mention, std::uint32_t u) {
    mention.end = u;
    if (c_.pack.verb_first && title_.vague && shared_end_ > mention.begin && c_.any(shared_end_ - 1, WordClass::preposition) != nullptr) {
      mention.chains = owners_;  // «مسؤولون من الولايات المتحدة وكوريا الشمالية»
      finish(mention);
      return mention;
    }
    std::uint32_t next = c_.comma(u) ? u + 1 : u;
    for (const std::uint32_t owner : owners_) {
      const std::uint32_t at = c_.any(next, WordClass::conjunction) != nullptr ? next + 1 : next;
      const std::optional<NameReading> name = read_name(c_, r_, at, true);
      std::uint32_t chain = kNone;
      if (name && (name->known || name->keys.size() > 1)) {
        const std::string form = c_.text(at, name->end);
        chain = r_.for_person(name->words, name->keys, form, name->candidates, r_.chains[owner].country, title_.role);
        r_.note(chain, form, c_.sentence_index);
        mention.end = next = name->end;
        if (c_.comma(next)) ++next;
      } else {
        chain = title_.vague ? group_of(owner) : r_.for_title(title_.role, owner, true, "");
      }
      mention.chains.push_back(chain);
      if (!r_.chains[chain].keys.empty()) r_.claim({chain, owner, title_.role, c_.sentence_index, c_.span(mention.begin, mention.end)});
      const std::string own = r_.chains[owner].forms.empty() ? r_.chains[owner].name : r_.chains[owner].forms.front();
      if (shared_end_ > mention.begin) r_.note(chain, c_.text(mention.begin, shared_end_) + " " + own, c_.sentence_index);
      else r_.note(chain, c_.text(mention.begin, mention.end), c_.sentence_index);
    }
    finish(mention);
    return mention;
  }

  const Context& c_;
  Registry& r_;
  Title title_;
  std::vector<std::uint32_t> owners_;
  std::uint32_t office_ = kNone;  ///< unit of the office
  bool portfolio_ = false;        ///< which its field may follow
  std::uint32_t shared_end_ = 0;  ///< unit behind the words that several owners share ("leaders of")
};

}  // namespace

std::optional<Mention> read_titled(const Context& context, Registry& registry, std::uint32_t u) {
  return TitleReader(context, registry).read(u);
}

void absorb_apposition(const Context& c, Registry& registry, Mention& mention) {
  if (mention.chains.size() != 1 || !c.comma(mention.end)) return;
  const std::uint32_t holder = mention.chains.front();
  if (registry.chains[holder].kind != ActorKind::person || registry.chains[holder].keys.empty()) return;
  std::uint32_t u = mention.end + 1;
  while (c.any(u, WordClass::determiner) != nullptr) ++u;
  const std::vector<Chain> chains = registry.chains;
  const std::size_t offices = registry.offices.size();
  std::optional<Mention> title = read_titled(c, registry, u);
  const bool title_only = title && title->chains.size() == 1 && registry.chains[title->chains.front()].keys.empty();
  const bool closed = title && (!c.in(title->end) || c.unit(title->end).mark || (c.pack.titlecase_names && c.any(title->end, WordClass::relative) != nullptr));
  if (!title_only || !closed || registry.offices.size() != offices + 1) {
    registry.chains = chains;
    registry.offices.resize(offices);
    return;
  }
  OfficeClaim claim = registry.offices.back();
  registry.offices.pop_back();
  registry.chains.resize(std::max(chains.size(), static_cast<std::size_t>(claim.of) + 1));
  registry.note(holder, c.text(title->begin, title->end), c.sentence_index);
  if (!claim.membership) registry.chains[holder].roles.push_back(claim.role);
  if (registry.chains[holder].country < 0) registry.chains[holder].country = registry.chains[claim.of].country;
  mention.end = title->end;
  mention.span = c.span(mention.begin, mention.end);
  claim.holder = holder;
  claim.span = mention.span;
  registry.claim(std::move(claim));
}

}  // namespace entente
