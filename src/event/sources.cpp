// Who says so: verbs of saying before and behind an event, attributions, statements, quotations.
#include <algorithm>

#include "event/steps.hpp"

namespace entente {
namespace {

class SourceReader {
 public:
  SourceReader(const Scene& scene, const Grammar& grammar, std::size_t item) : s_(scene), g_(grammar), i_(item) {}

  std::uint32_t source(const Draft& draft) const {
    const auto accept = [&](std::uint32_t chain) { return chain != kNone && chain != draft.subject; };
    if (const std::size_t rule = g_.ruler(i_); rule != Grammar::npos && kind(rule) == ItemKind::verb && accuses(rule)) {  // "X accused Y of …"
      if (const std::uint32_t chain = speaker(rule); accept(chain)) return chain;
    }
    const std::uint32_t said = said_before(draft, s_.pack.verb_first);
    if (said != kNone) return said;
    for (std::size_t i = 0; i + 1 < s_.items.size(); ++i) {  // "according to X"
      if (const std::uint32_t chain = attribution(i); accept(chain)) return chain;
    }
    if (s_.pack.verb_first) {
      if (const std::uint32_t chain = said_before(draft, false); accept(chain)) return chain;
    }
    if (const std::uint32_t chain = before_colon(); accept(chain)) return chain;
    return said_behind(draft);
  }

  /// Who speaks by the item, a verb of saying before a clause or words of his.
  std::uint32_t speaks() const { return reports(i_) && !told_in_clause(i_) && !attributed(i_) ? speaker(i_) : kNone; }

 private:
  const Item& item(std::size_t i) const { return s_.items[i]; }
  ItemKind kind(std::size_t i) const { return i < s_.items.size() ? item(i).kind : ItemKind::stop; }

  bool breaks(std::size_t i) const {
    return kind(i) == ItemKind::stop || kind(i) == ItemKind::relative || kind(i) == ItemKind::subordinator || kind(i) == ItemKind::complementizer;
  }

  /// An accusation, and no word that condemns as well.
  bool accuses(std::size_t verb) const {
    const auto& entries = item(verb).unit->entries;
    return g_.alleges(verb) && std::none_of(entries.begin(), entries.end(), [&](const Entry& e) {
      return e.word_class == WordClass::trigger && s_.vocabulary.ontology().relations[s_.pack.triggers[e.index].relation].name == "criticize"; });
  }

  /// "X said that …". `in_clause`: only what stands in a clause that hangs on the verb.
  std::uint32_t said_before(const Draft& draft, bool in_clause) const {
    const auto accept = [&](std::uint32_t chain) { return chain != kNone && chain != draft.subject; };
    for (std::size_t i = i_; i-- > 0;) {
      i = beside_clause(i);
      if (const std::uint32_t chain = announcer(i); accept(chain)) return chain;
      if (says_besides(i)) {
        if (const std::uint32_t chain = speaker_besides(i); chain != kNone) return chain;
      }
      if (!reports(i) || told_in_clause(i) || attributed(i)) continue;
      if (in_clause && !clause_between(i)) continue;
      if (!s_.pack.verb_first && goes_on(i)) {
        if (const std::uint32_t behind = said_behind(draft); behind != kNone) return behind;
      }
      const std::uint32_t chain = speaker(i);
      if (accept(chain)) return chain;
      if (chain != kNone) return of_himself(i) && !told_beside(s_, g_, i_) ? chain : kNone;
    }
    return kNone;
  }

  /// "…, X said"
  std::uint32_t said_behind(const Draft& draft) const {
    for (std::size_t i = i_ + 1; i < s_.items.size(); ++i) {
      if (!reports(i)) continue;
      if (s_.pack.verb_first && opens_another(i)) return kNone;
      bool comma = false;
      for (std::size_t k = i_; k < i; ++k) comma |= kind(k) == ItemKind::comma;
      bool aside = !s_.pack.verb_first && g_.is_infinitive(i);  // "…, where they said", "…, noting that"
      for (std::size_t k = i_ + 1; k < i && !s_.pack.verb_first; ++k) aside |= kind(k) == ItemKind::relative && k > 0 && kind(k - 1) == ItemKind::comma;
      if (!comma || aside || charged(i)) return kNone;
      const std::uint32_t chain = speaker(i);
      const Filler who = g_.subject(i);
      const bool pronoun = who.mentions.size() == 1 && s_.cast.mentions[who.mentions.front()].kind == MentionKind::pronoun;
      if (chain == draft.subject && pronoun && s_.speaker != kNone) return s_.speaker;  // "A will visit B, he said": who spoke before
      return chain != draft.subject ? chain : kNone;
    }
    return kNone;
  }

  /// «لافروف: إسرائيل قصفت سوريا»: who speaks before a colon that opens the sentence.
  std::uint32_t before_colon() const {
    if (i_ < 2 || kind(1) != ItemKind::stop || item(1).unit == nullptr || s_.document.tokens[item(1).unit->begin].mark != U':') return kNone;
    return one_actor(0);
  }

  /// "according to X", «وفق ما ذكرته X»: the one whom the attribution at `i` names.
  std::uint32_t attribution(std::size_t i) const {
    if (kind(i) != ItemKind::preposition || item(i).word_class != WordClass::attribution) return kNone;
    std::size_t k = i + 1;
    if (kind(k) == ItemKind::verb) {
      ++k;
      while (g_.is_suffix(k) || (kind(k) == ItemKind::preposition && g_.is_suffix(k + 1))) ++k;  // «نقلت عنه»
    }
    if (kind(k) == ItemKind::preposition && kind(k + 1) == ItemKind::actors) ++k;  // «بحسب بيان للديوان»
    const bool besides = i > i_ && kind(k) == ItemKind::actors && (kind(k + 1) == ItemKind::complementizer || kind(k + 1) == ItemKind::noun);
    if (besides) return kNone;  // «كما أعلن بوريل أن»: of what follows
    if (const std::uint32_t chain = issuer(k); chain != kNone) return chain;  // "according to a statement from"
    const Filler who = g_.phrase(k);
    return who.mentions.size() == 1 ? s_.cast.mentions[who.mentions.front()].chains.front() : kNone;
  }

  /// Behind «وفق ما»: the verb tells who brings the words, not who says them.
  bool attributed(std::size_t verb) const {
    return verb > 0 && kind(verb - 1) == ItemKind::preposition && item(verb - 1).word_class == WordClass::attribution;
  }

  /// Who speaks by the verb; a noun that stands there and means nobody we know leaves it open.
  std::uint32_t speaker(std::size_t verb) const {
    if (const std::uint32_t chain = relayed(verb); chain != kNone) return chain;
    const Filler who = g_.subject(verb);
    if (who.weak && s_.pack.verb_first) {
      if (takes_up_statement(verb + 1)) return s_.speaker;  // «وقال البيان»
      if (kind(verb + 1) == ItemKind::noun) return issuer(verb + 1);  // «ذكرت مصادر»
      if (s_.speaker != kNone && g_.opens_sentence(verb)) return s_.speaker;  // «وأضاف أن»
    }
    if (who.mentions.size() != 1 || s_.cast.mentions[who.mentions.front()].chains.size() != 1) return kNone;
    return s_.cast.mentions[who.mentions.front()].chains.front();
  }

  /// «نقلت وكالة سانا عن الوزير», "quoted the minister as saying": whose words the verb brings.
  std::uint32_t relayed(std::size_t verb) const {
    if (!s_.pack.verb_first) {
      const bool as = kind(verb + 1) == ItemKind::actors && kind(verb + 2) == ItemKind::preposition && kind(verb + 3) == ItemKind::verb && !g_.passive(verb);
      return as && g_.is_report(verb + 3) && g_.is_infinitive(verb + 3) ? one_actor(verb + 1) : kNone;
    }
    for (std::size_t k = verb + 1; k + 1 < s_.items.size() && !breaks(k) && kind(k) != ItemKind::verb; ++k) {
      const bool own = kind(k) == ItemKind::preposition && kind(k + 1) == ItemKind::actors && g_.governs_as(verb, [&](const Governor& governor) {
        return governor.kind == GovernorKind::report && governor.preposition != 0 && governor.preposition == item(k).key; });
      if (own) return one_actor(k + 1);
    }
    return kNone;
  }

  /// The chain of an item that names one person or body.
  std::uint32_t one_actor(std::size_t i) const {
    if (kind(i) != ItemKind::actors || item(i).mentions.size() != 1) return kNone;
    const Mention& mention = s_.cast.mentions[item(i).mentions.front()];
    if (mention.kind == MentionKind::adjective || mention.chains.size() != 1 || s_.cast.chains[mention.chains.front()].kind == ActorKind::place) return kNone;
    return mention.chains.front();
  }

  /// «بيان صادر عن وزارة الدفاع», "a statement from the ministry": who gave out the words at `i`.
  std::uint32_t issuer(std::size_t i) const {
    if (kind(i) != ItemKind::noun || item(i).unit == nullptr || !g_.is_report(i)) return kNone;
    for (std::size_t k = i + 1; k < i + 4 && k < s_.items.size(); ++k) {
      if (kind(k) == ItemKind::preposition && kind(k + 1) == ItemKind::actors) return one_actor(k + 1);
      if (kind(k) != ItemKind::descriptor && kind(k) != ItemKind::noun && kind(k) != ItemKind::verb) return kNone;
    }
    return kNone;
  }

  /// «البيان»: a statement that was told of before, and nobody's here.
  bool takes_up_statement(std::size_t i) const {
    if (kind(i) != ItemKind::noun || item(i).unit == nullptr || !g_.is_report(i)) return false;
    return (item(i).unit->features() & kDefinite) != 0 && kind(i + 1) != ItemKind::actors;
  }

  /// «إعلان الإليزيه أن»: whose announcement a clause is.
  std::uint32_t announcer(std::size_t i) const {
    if (!s_.pack.verb_first || kind(i) != ItemKind::noun || kind(i + 1) != ItemKind::actors || kind(i + 2) != ItemKind::complementizer) return kNone;
    const auto& entries = item(i).unit->entries;
    const bool announces = std::any_of(entries.begin(), entries.end(), [&](const Entry& e) {
      return e.word_class == WordClass::governor && e.pos == Pos::noun && s_.pack.governors[e.index].kind == GovernorKind::report; });
    if (!announces) return kNone;
    const Mention& mention = s_.cast.mentions[item(i + 1).mentions.front()];
    return item(i + 1).mentions.size() == 1 && mention.kind != MentionKind::adjective ? mention.chains.front() : kNone;
  }

  /// «مؤكدا أن»: a participle of saying before a clause.
  bool says_besides(std::size_t i) const {
    if (!s_.pack.verb_first || (kind(i) != ItemKind::descriptor && kind(i) != ItemKind::noun) || item(i).unit == nullptr) return false;
    const bool clause = kind(i + 1) == ItemKind::complementizer || (kind(i + 1) == ItemKind::preposition && kind(i + 2) == ItemKind::complementizer);
    const auto& entries = item(i).unit->entries;
    return clause && std::any_of(entries.begin(), entries.end(), [&](const Entry& e) {
      return e.word_class == WordClass::governor && e.pos == Pos::adjective && s_.pack.governors[e.index].kind == GovernorKind::report; });
  }

  /// Whoever the participle of saying at `i` is told of: the speaker before it, or the subject of the verb before it.
  std::uint32_t speaker_besides(std::size_t i) const {
    std::size_t nearest = Grammar::npos;
    for (std::size_t k = i; k-- > 0 && kind(k) != ItemKind::stop;) {
      if (const std::uint32_t chain = attribution(k); chain != kNone && kind(k + 1) == ItemKind::actors) return chain;  // «كما أعلن بوريل …، مؤكدا أن»
      if (kind(k) != ItemKind::verb || told_in_clause(k)) continue;
      if (g_.is_report(k) && !takes_object(k)) return speaker(k);
      if (nearest == Grammar::npos) nearest = k;
    }
    return nearest == Grammar::npos ? kNone : speaker(nearest);
  }

  /// A complementizer stands between a verb of saying and the trigger.
  bool clause_between(std::size_t verb) const {
    for (std::size_t k = verb + 1; k < i_; ++k) {
      if (kind(k) == ItemKind::complementizer) return true;
    }
    return item(i_).quoted && !item(verb).quoted;
  }

  /// «وأن», "and that": the clause stands beside another that hangs on the same verb. The complementizer of that one, or `i`.
  std::size_t beside_clause(std::size_t i) const {
    if (kind(i) != ItemKind::complementizer) return i;
    const auto& entries = item(i).unit->entries;
    const bool joined = (i > 0 && kind(i - 1) == ItemKind::conjunction) || std::any_of(entries.begin(), entries.end(), [&](const Entry& e) {
      return e.word_class == WordClass::complementizer && s_.pack.words[e.index].kind == "joined"; });
    for (std::size_t k = i; joined && k-- > 0 && kind(k) != ItemKind::stop;) {
      if (kind(k) == ItemKind::complementizer) return beside_clause(k);
    }
    return i;
  }

  /// «قال إنه قد يدعو», "said he would visit"
  bool of_himself(std::size_t verb) const {
    if (s_.pack.verb_first) return clause_between(verb);
    for (std::size_t k = verb + 1; k < i_; ++k) {
      if (kind(k) == ItemKind::actors) return s_.cast.mentions[item(k).mentions.front()].kind == MentionKind::pronoun;
      if (kind(k) != ItemKind::complementizer) return false;
    }
    return false;
  }

  /// "Moscow has said it would veto it, and on Tuesday Ivanov called": a main clause of its own began behind the verb.
  bool goes_on(std::size_t verb) const {
    for (std::size_t k = verb + 1; k + 1 < i_; ++k) {
      if (kind(k) == ItemKind::comma && kind(k + 1) == ItemKind::conjunction && kind(k + 2) != ItemKind::complementizer && k + 2 < i_ && kind(k + 2) != ItemKind::verb) return true;
    }
    return false;
  }

  bool reports(std::size_t i) const { return kind(i) == ItemKind::verb && !takes_object(i) && g_.is_report(i); }

  /// «قطر تتابع التطورات»: with its subject before it and a thing for its object, the verb reports nothing.
  bool takes_object(std::size_t i) const {
    if (!s_.pack.verb_first || i == 0 || kind(i - 1) != ItemKind::actors || kind(i + 1) != ItemKind::noun) return false;
    for (std::size_t k = i + 1; k < s_.items.size() && !breaks(k) && kind(k) != ItemKind::verb; ++k) {
      if (k + 1 < s_.items.size() && kind(k + 1) == ItemKind::complementizer) return false;
    }
    return true;
  }

  /// «…، كما يطالب», «…، الأمر الذي تنفيه»: the verb tells something else, or takes up what was said to deny it.
  bool opens_another(std::size_t verb) const {
    return item(verb).unit->find(WordClass::trigger) != nullptr || g_.is_suffix(verb + 1);
  }

  /// «الدعم الذي يقدمه حزب الله»: the verb of a clause about a thing, which reports nothing.
  bool told_in_clause(std::size_t verb) const {
    if (g_.describes_thing_before(verb)) return true;  // «في بيان نشرته وكالة الأنباء إن»
    return s_.pack.verb_first && verb > 0 && kind(verb - 1) == ItemKind::relative && g_.is_suffix(verb + 1);
  }

  /// "…, a charge Damascus denied": the verb tells of a noun, by a clause without a pronoun.
  bool charged(std::size_t verb) const {
    return !s_.pack.verb_first && verb > 1 && kind(verb - 1) == ItemKind::actors && kind(verb - 2) == ItemKind::noun && item(verb - 2).end == item(verb - 1).begin;
  }

  const Scene& s_;
  const Grammar& g_;
  std::size_t i_;
};

}  // namespace

std::uint32_t source_of(const Scene& scene, const Grammar& grammar, std::size_t i, const Draft& draft) { return SourceReader(scene, grammar, i).source(draft); }

std::uint32_t last_speaker(const Scene& scene, const Grammar& grammar) {
  for (std::size_t i = scene.items.size(); i-- > 0;) {
    if (const std::uint32_t chain = SourceReader(scene, grammar, i).speaks(); chain != kNone) return chain;
  }
  return kNone;
}

}  // namespace entente
