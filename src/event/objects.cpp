// Objects of verbs and of verbal nouns, and whose they are.
#include "event/steps.hpp"

namespace entente {

/// "Washington's decision to supply munitions to Ukraine was criticized": whose the noun is that an infinitive before item `left` explains.
Filler Grammar::decider_before(std::size_t left) const {
  for (std::size_t k = left; k-- > 2 && kind(k) != ItemKind::stop && kind(k) != ItemKind::comma;) {
    if (kind(k) != ItemKind::verb) continue;
    if (!is_infinitive(k) || kind(k - 1) != ItemKind::preposition || !is_noun(k - 2)) return {};
    Filler found = possessor(k - 2);
    found.weak = true;
    return found;
  }
  return {};
}

/// "Israel's strike on Beirut was condemned by": the event noun before item `left`, across the phrases behind it, or `npos`.
std::size_t Grammar::act_told_before(std::size_t left) const {
  std::size_t k = left;
  while (k > 2 && kind(k - 1) == ItemKind::actors && kind(k - 2) == ItemKind::preposition) k -= 2;
  return k < left && is_noun(k - 1) && trigger_of(k - 1) != nullptr ? k - 1 : npos;
}

Filler Grammar::object_of_passive(std::size_t verb, int depth) const {
  if (s_.pack.verb_first) {
    const std::vector<std::size_t> right = bare_right(verb);
    if (!right.empty()) return of_item(right.front());
    const bool told = kind(verb + 1) == ItemKind::noun || kind(verb + 1) == ItemKind::descriptor || (verb + 1 < count() && words_between(verb, verb + 1));
    if (told) return phrase(verb + 1);  // «قُتل ثمانية متظاهرين»
  }
  Filler found = subject_left(verb, depth);  // "rebels backed by": a participle behind its noun
  const std::size_t left = group_begin(verb);
  if (found.empty() && !s_.pack.verb_first) found = decider_before(left);
  if (const std::size_t act = found.empty() && !s_.pack.verb_first ? act_told_before(left) : npos; act != npos) {
    found = kind(act + 1) == ItemKind::preposition && item(act + 1).word_class == WordClass::agent ? of_item(act + 2) : possessor(act);
    if (found.empty()) found = adjective(act);
    found.weak = true;
    return found;
  }
  if (found.empty() && left > 2 && kind(left - 1) == ItemKind::actors && kind(left - 2) == ItemKind::preposition && is_noun(left - 3)) {
    found = {item(left - 1).mentions, true};  // "the town of Kherson was shelled"
  }
  if (found.empty() && left == 0 && verb == 0) found = behind_opening_phrase(verb);  // "Backed by Iran, the Houthis attacked"
  if (found.empty() && !s_.pack.verb_first && left > 1) {  // "An Israeli soldier was shot by"
    std::size_t noun = left - 1;
    while (noun > 0 && kind(noun) == ItemKind::descriptor) --noun;
    if (noun > 1 && kind(noun) == ItemKind::actors && kind(noun - 1) == ItemKind::verb && is_infinitive(noun - 1) && noun > 2 && is_noun(noun - 3)) noun -= 3;  // "Clinton's decision to bomb Sudan was condemned"
    if (is_noun(noun)) found = possessor(noun);
    if (found.empty() && is_noun(noun)) found = adjective(noun);
    found.weak = true;
  }
  return found;
}

/// "Backed by Iran, the Houthis attacked", "Having met Putin, Witkoff flew": whom the clause is about that follows a phrase in front.
Filler Grammar::behind_opening_phrase(std::size_t verb) const {
  if (s_.pack.verb_first) return {};
  for (std::size_t k = verb + 1; k + 2 < count() && kind(k) != ItemKind::stop && kind(k) != ItemKind::complementizer && kind(k) != ItemKind::relative; ++k) {
    if (kind(k) == ItemKind::verb && !is_infinitive(k)) return {};
    if (kind(k) != ItemKind::comma || !bare(k + 1)) continue;
    const ItemKind next = kind(k + 2);
    const bool told = next == ItemKind::verb || next == ItemKind::auxiliary || next == ItemKind::modal;
    return told && (item(k + 1).mentions.size() > 1 || mention(k + 1).kind != MentionKind::pronoun || next != ItemKind::comma) ? of_item(k + 1) : Filler{};
  }
  return {};
}

/// "said Moscow was behind": what stands behind a verb of saying is the subject of the next clause.
bool Grammar::opens_clause(std::size_t verb) const {
  if (s_.pack.verb_first || governor_of(verb) == nullptr || kind(verb + 1) != ItemKind::actors || is_adjective(verb + 1) || is_owner(verb + 1)) return false;
  if (kind(verb + 2) == ItemKind::auxiliary || kind(verb + 2) == ItemKind::modal) return true;
  return is_report(verb) && kind(verb + 2) == ItemKind::verb && (item(verb + 2).unit->features() & (kPast | kPresent)) != 0;
}

/// «نفى قائد المركز، اللواء فلان»: behind a comma the name of whom a title has told of.
bool Grammar::names_again(std::size_t a, std::size_t b) const {
  if (b == 0 || kind(b - 1) != ItemKind::comma || mention(a).chains.size() != 1 || mention(b).chains.size() != 1) return false;
  const Chain& title = s_.cast.chains[mention(a).chains.front()];
  const Chain& name = s_.cast.chains[mention(b).chains.front()];
  return title.kind == ActorKind::person && title.keys.empty() && name.kind == ActorKind::person && !name.keys.empty();
}

/// «الضفة الغربية التي احتلتها», «الجزء الذي تحتله من الجولان»: whom or what a relative clause describes that the verb's pronoun takes up.
std::optional<Filler> Grammar::object_of_relative(std::size_t verb, int depth) const {
  const std::size_t left = group_begin(verb);
  if (left == 0 || kind(left - 1) != ItemKind::relative) return std::nullopt;
  if (Filler head = antecedent(left - 1); !head.empty() && head.mentions != subject(verb, depth + 1).mentions) return head;
  if (!names_a_thing(left - 1)) return std::nullopt;
  const std::vector<std::size_t> right = bare_right(verb);
  const std::size_t of = right.empty() ? npos : right.back() + 1;
  const auto& keys = s_.pack.member_prepositions;
  const bool part = of != npos && kind(of) == ItemKind::preposition && !keys.empty() && item(of).key == keys.front() && kind(of + 1) == ItemKind::actors;
  if (part && (mention(of + 1).place != kNone || s_.cast.chains[mention(of + 1).chains.front()].kind == ActorKind::place)) return of_item(of + 1);
  return owner_of_thing(left - 1);
}

Filler Grammar::object(std::size_t verb, int depth) const {
  if (depth > kDeepest) return {};
  if (passive(verb)) return object_of_passive(verb, depth);
  if (opens_clause(verb)) return {};
  if (is_suffix(verb + 1) || (s_.pack.verb_first && takes_up(item(verb).end))) {
    if (const std::optional<Filler> described = object_of_relative(verb, depth)) return *described;
  }
  if (is_suffix(verb + 1)) {
    const std::size_t left = group_begin(verb);
    if (left > 0 && is_noun(left - 1) && is_indefinite(left - 1) && item(left - 1).end == item(left).begin && trigger_of(left - 1) == nullptr) return {};  // «انتفاضة ساندها الحلف»
    return described_event(verb).value_or(of_item(verb + 1));
  }
  if (s_.pack.verb_first && takes_up(item(verb).end)) return owner_of_described(verb);
  const bool shared = !s_.pack.verb_first && kind(verb + 1) == ItemKind::conjunction && item(verb + 1).begin == item(verb).end && kind(verb + 2) == ItemKind::verb;
  if (shared && item(verb + 2).begin == item(verb + 1).end) return object(verb + 2, depth + 1);  // "invaded and occupied Cyprus"
  std::vector<std::size_t> right = bare_right(verb);
  if (s_.pack.verb_first) {
    std::size_t skip = 0;
    if (!right.empty()) {
      const Filler who = subject(verb, depth + 1);
      if (!who.empty() && who.mentions == item(right.front()).mentions) skip = 1;
      const auto again = [&](std::size_t i) { return item(i).mentions.size() == 1 && mention(i).kind == MentionKind::title && mention(i).chains == s_.cast.mentions[who.mentions.front()].chains; };
      while (skip == 1 && right.size() > skip && again(right[skip])) right.erase(right.begin() + 1);  // «استقبل تميم أمير قطر الوزير»
    }
    if (right.size() > skip && !(skip == 1 && names_again(right[0], right[1]))) return of_item(right[skip]);
  } else if (!right.empty() && right.front() == verb + 1) {
    if (kind(verb + 2) == ItemKind::descriptor && hyphenated(verb + 2)) return phrase(verb + 1);  // "blamed two Pakistan-based groups"
    const bool met = trigger_of(verb) != nullptr && s_.vocabulary.ontology().relations[trigger_of(verb)->relation].plover == "CONSULT";
    const bool owner = met && modifies_noun(right.front()) && s_.cast.chains[mention(right.front()).chains.front()].kind == ActorKind::country;
    return {item(right.front()).mentions, owner};  // "met U.S. agency staff"
  } else if (!right.empty()) {
    bool near = true;  // only adverbial matter between
    for (std::size_t i = verb + 1; i < right.front(); ++i) near &= kind(i) == ItemKind::descriptor || kind(i) == ItemKind::bracket || is_owner(i) || is_adjective(i);
    const bool owned = is_owner(right.front() - 1) && is_noun(right.front() + 1) && item(right.front() + 1).begin == item(right.front()).end;
    if (near && owned) return {item(right.front() - 1).mentions, true};  // "block Sweden's NATO bid"
    if (near) return of_item(right.front());
  }
  if (right.empty() && !s_.pack.verb_first) {  // "Fico, whom Scholz saw"
    const std::size_t left = group_begin(verb);
    if (left > 1 && bare(left - 1) && kind(left - 2) == ItemKind::relative && !tells_where(left - 2)) {
      const Trigger* told = trigger_of(verb);  // "attacks near Avdiivka, which troops captured"
      const bool of_force = told != nullptr && s_.vocabulary.ontology().relations[told->relation].family == "force";
      const std::size_t act = of_force ? npos : act_described(left - 2);
      return act == npos ? antecedent(left - 2) : Filler{possessor(act).mentions, true};
    }
  }
  if (const std::size_t place = verb + 1 < count() && kind(verb + 1) == ItemKind::actors ? named_place(verb + 1) : npos; place != npos) return of_item(place);
  return s_.pack.verb_first ? owner_behind_verb_first(verb, depth) : owner_behind(verb);
}

/// "rejected a call by Macron": who does what the noun behind the verb tells.
Filler Grammar::doer_of_object(std::size_t verb) const {
  std::size_t noun = verb + 1;
  while (kind(noun) == ItemKind::descriptor) ++noun;
  if (!is_noun(noun)) return {};
  for (std::size_t k = noun + 1; k < clause_end(verb); ++k) {
    if (kind(k) == ItemKind::comma || kind(k) == ItemKind::conjunction) break;
    if (kind(k) != ItemKind::preposition || item(k).word_class != WordClass::agent) continue;
    return kind(k + 1) == ItemKind::actors ? Filler{item(k + 1).mentions, true} : Filler{};
  }
  const std::size_t made = clause_end(verb);  // "denounced the embargo imposed by Washington"
  const bool borne = made > noun && kind(made) == ItemKind::verb && passive(made) && is_noun(made - 1) && kind(made + 1) == ItemKind::preposition;
  if (borne && item(made + 1).word_class == WordClass::agent && kind(made + 2) == ItemKind::actors) return {item(made + 2).mentions, true};
  return {};
}

/// The owner of the object: "condemned Russia's invasion".
Filler Grammar::owner_behind(std::size_t verb) const {
  const auto& owners = s_.pack.owner_prepositions;
  const bool part = kind(verb + 1) == ItemKind::preposition && !owners.empty() && item(verb + 1).key == owners.front() && item(verb + 1).begin > item(verb).end;
  if (part && kind(verb + 2) == ItemKind::actors && !is_owner(verb + 2)) return {item(verb + 2).mentions, true};  // "occupied a third of Cyprus"
  if (verb + 1 < count() && (kind(verb + 1) == ItemKind::actors || kind(verb + 1) == ItemKind::noun || kind(verb + 1) == ItemKind::descriptor)) {
    Filler owner = phrase(verb + 1);
    owner.weak = true;
    if (!owner.empty()) return owner;
  }
  if (Filler doer = doer_of_object(verb); !doer.empty()) return doer;
  for (std::size_t i = verb + 1; i < clause_end(verb); ++i) {  // "condemned in strong terms Russia's attack"
    const bool own_object = kind(i) == ItemKind::conjunction || (is_noun(i) && kind(i - 1) != ItemKind::preposition && kind(i - 1) != ItemKind::descriptor);
    if (own_object) break;
    if (kind(i) != ItemKind::actors || kind(i - 1) == ItemKind::preposition) continue;
    if (is_owner(i) || is_adjective(i)) return {item(i).mentions, true};
    break;
  }
  return {};
}

/// The same in languages that put the verb first: «استهدفت الغارة مواقع الحوثيين».
Filler Grammar::owner_behind_verb_first(std::size_t verb, int depth) const {
  bool under = false;  // a preposition, with the whole chain of nouns behind it
  std::size_t first = verb + 1;
  if (act_before(verb) == first) {  // «استهدفت غارة روسية مدينة»
    do ++first; while (is_adjective(first) || kind(first) == ItemKind::descriptor);
  }
  for (std::size_t i = first; i < clause_end(verb); ++i) {
    if (kind(i) == ItemKind::comma && is_noun(i + 1) && ends_in_preposition(*item(i + 1).unit)) break;  // «دعت هولندا، بدعم من فرنسا، لجنة»
    if (kind(i) == ItemKind::comma && is_circumstantial(i + 1)) break;  // «نددت بالهجوم، داعية مجلس الأمن إلى»
    const bool plane = i > verb + 1 && is_adjective(i) && kind(i - 1) == ItemKind::actors && item(i).begin > item(i - 1).end;
    if (plane) return {item(i).mentions, true};  // «أسقطت تركيا مقاتلة روسية»
    under = kind(i) == ItemKind::preposition || (under && (is_noun(i) || kind(i) == ItemKind::descriptor));
    if ((!is_noun(i) && kind(i) != ItemKind::descriptor) || under) continue;
    if (is_noun(i) && needs_beside_object(verb, i)) break;  // «حملت روسيا مسؤولية تسميم الجاسوس»
    if (const Trigger* told = trigger_of(i); told != nullptr && s_.vocabulary.ontology().relations[told->relation].name == "ally") break;  // «طهران حليفة دمشق»
    Filler owner = phrase(i);
    owner.weak = true;
    const Filler who = subject(verb, depth + 1);
    const auto chains = [&](const Filler& filler) { return s_.cast.mentions[filler.mentions.front()].chains; };
    const bool own = !owner.empty() && !who.empty() && chains(owner) == chains(who);  // «ليلتقي … في زيارة يجريها»
    if (!owner.empty() && !own) return owner;
    break;
  }
  return {};
}

/// "Israel's strike drew condemnation from": whose the act is that stands before the verb above the noun.
Filler Grammar::owner_of_act_above(std::size_t noun) const {
  const std::size_t rule = s_.pack.verb_first ? npos : ruler(noun);
  if (rule == npos || kind(rule) != ItemKind::verb || passive(rule) || is_infinitive(rule) || !ruled_directly(noun)) return {};
  for (std::size_t k = group_begin(rule); k-- > 0 && kind(k) != ItemKind::stop && kind(k) != ItemKind::comma && kind(k) != ItemKind::verb && kind(k) != ItemKind::relative;) {
    if (!is_noun(k)) continue;
    Filler found = possessor(k);
    if (found.empty()) found = adjective(k);
    found.weak = true;
    if (!found.empty()) return found;
  }
  return {};
}

/// «أظهر التحقيق تورط روسيا»: whose the object is.
Filler Grammar::owner_of_object(std::size_t verb) const {
  Filler found = object(verb);
  if (!found.weak) return {};
  found.weak = false;
  return found;
}

/// «أهداف تابعة للحوثيين»: an adjective that says whose a thing is.
bool Grammar::belongs_to(std::size_t descriptor) const {
  const Trigger* trigger = trigger_of(descriptor);
  if (!s_.pack.verb_first || trigger == nullptr || s_.vocabulary.ontology().relations[trigger->relation].name != "member_of") return false;
  const auto& owners = s_.pack.owner_prepositions;
  return !owners.empty() && kind(descriptor + 1) == ItemKind::preposition && item(descriptor + 1).key == owners.front() && kind(descriptor + 2) == ItemKind::actors;
}

/// «رفضها الهجوم على إيران»: an act of force with the article, that whoever rejects or condemns it has not done.
bool Grammar::judges_act(std::size_t rule, std::size_t noun) const {
  const Trigger* words = trigger_of(rule);
  const Trigger* act = trigger_of(noun);
  if (!s_.pack.verb_first || words == nullptr || act == nullptr || !has_article(noun)) return false;
  const auto& relations = s_.vocabulary.ontology().relations;
  return (relations[words->relation].name == "reject" || relations[words->relation].name == "criticize") && relations[act->relation].plover == "ASSAULT";
}

/// «استقباله السفير»: a verbal noun with its subject attached and its object behind; «محذرا إسرائيل»: a participle and its object.
Filler Grammar::object_of_noun(std::size_t noun) const {
  if (!s_.pack.verb_first || kind(noun + 1) != ItemKind::actors || is_adjective(noun + 1)) return {};
  if (is_circumstantial(noun)) return of_item(noun + 1);
  if (is_noun(noun + 2) && is_suffix(noun + 1)) return phrase(noun + 2);  // «رفضها المهلة التي منحتها بريطانيا»
  if (kind(noun + 2) != ItemKind::actors || is_adjective(noun + 2) || item(noun + 2).begin != item(noun + 1).end) return {};  // «تسميم الجاسوس المزدوج سيرغي سكريبال»
  return of_item(noun + 2);
}

}  // namespace entente
