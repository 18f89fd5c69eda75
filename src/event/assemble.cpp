// Drafts to records: facts of office, one triple said once, actors in order of first use.
#include <algorithm>
#include <map>

#include "event/calendar.hpp"
#include "event/steps.hpp"

namespace entente {
namespace {

class Assembler {
 public:
  Assembler(const Document& document, const Cast& cast, const Vocabulary& vocabulary, Extraction& extraction)
      : d_(document), cast_(cast), v_(vocabulary), out_(extraction) {
    if (const std::optional<Day> today = parse_day(extraction.article.date)) yesterday_ = iso_day(add_days(*today, -1));
  }

  void run(std::vector<Draft> drafts) {
    settle_places(drafts);
    settle_days(drafts);
    add_offices(drafts);
    std::stable_sort(drafts.begin(), drafts.end(), [](const Draft& a, const Draft& b) {
      return std::tie(a.in_title, a.span.begin, a.span.end) < std::tie(b.in_title, b.span.begin, b.span.end); });
    for (Draft& draft : drafts) {
      normalise(draft);
      if (Draft* same = said_before(draft)) complete(*same, draft);
      else kept_.push_back(std::move(draft));
    }
    for (const Draft& draft : kept_) out_.triples.push_back(record(draft));
  }

 private:
  /// A meeting without a place was where one of its parties had arrived, or had met others, just before.
  void settle_places(std::vector<Draft>& drafts) const {
    constexpr std::size_t kReach = 600;  ///< bytes of text, two or three sentences
    std::stable_sort(drafts.begin(), drafts.end(), [](const Draft& a, const Draft& b) { return a.span.begin < b.span.begin; });
    for (std::size_t i = 0; i < drafts.size(); ++i) {
      Draft& meeting = drafts[i];
      if (meeting.place != kNone || !in_person(meeting)) continue;
      for (std::size_t k = i; k-- > 0 && drafts[k].span.end + kReach > meeting.span.begin;) {
        const Draft& before = drafts[k];
        if (before.status != meeting.status || !shares_party(before, meeting)) continue;
        const std::uint32_t place = is_visit(before) ? before.object : in_person(before) ? before.place : kNone;
        if (place != kNone && cast_.chains[place].kind == ActorKind::organization) continue;
        if (place == kNone || place == meeting.subject || place == meeting.object) continue;
        meeting.place = place;
        break;
      }
    }
    for (Draft& meeting : drafts) {
      if (in_person(meeting)) settle_by_others(meeting, drafts);
    }
    for (Draft& meeting : drafts) {
      const bool fresh = meeting.time.empty() || (meeting.time.size() == 10 && meeting.time >= yesterday_);
      if (in_person(meeting) && meeting.place == kNone && fresh && meeting.sent_from != meeting.subject && meeting.sent_from != meeting.object) meeting.place = meeting.sent_from;
    }
  }

  /// The same meeting told elsewhere in the article, or told as hosted: where and when, if all that tell it agree.
  void settle_by_others(Draft& meeting, const std::vector<Draft>& drafts) const {
    std::uint32_t place = meeting.place;
    std::string time = meeting.time;
    bool one_place = true;
    bool one_time = true;
    for (const Draft& other : drafts) {
      const bool hosts = relation(other).name == "host" && (other.object == meeting.subject || other.object == meeting.object);
      if (!hosts && !(in_person(other) && same_sides(other, meeting))) continue;
      if ((other.status == Status::actual) != (meeting.status == Status::actual)) continue;
      const std::uint32_t where = hosts ? other.subject : other.place;
      if (where != kNone && cast_.chains[where].kind != ActorKind::organization && cast_.chains[where].kind != ActorKind::person) {
        one_place &= place == kNone || place == where;
        place = where;
      }
      if (!other.time.empty()) {
        one_time &= time.empty() || time == other.time;
        time = other.time;
      }
    }
    if (one_place && place != meeting.subject && place != meeting.object) meeting.place = place;
    if (one_time && meeting.time.empty()) meeting.time = time;
  }

  /// Both ends are the same, or of the same countries: two presidents and their states hold one summit.
  bool same_sides(const Draft& a, const Draft& b) const {
    const auto same = [&](std::uint32_t x, std::uint32_t y) {
      return x == y || (cast_.chains[x].country >= 0 && cast_.chains[x].country == cast_.chains[y].country); };
    return (same(a.subject, b.subject) && same(a.object, b.object)) || (same(a.subject, b.object) && same(a.object, b.subject));
  }

  /// What somebody says or does in words, told as past without a day, is of the day on which the article has them speak.
  void settle_days(std::vector<Draft>& drafts) const {
    std::map<std::uint32_t, std::string> spoke;  ///< by chain of the subject
    for (Draft& draft : drafts) {
      const bool words = in_words(relation(draft));
      if (draft.status == Status::actual && draft.time.size() == 10 && (words || relation(draft).plover == "CONSULT")) {
        spoke.emplace(draft.subject, draft.time);
        if (relation(draft).symmetric) spoke.emplace(draft.object, draft.time);
      }
      if (!draft.time.empty() || !draft.past || !words || draft.status != Status::actual) continue;
      if (const auto day = spoke.find(draft.subject); day != spoke.end()) draft.time = day->second;
    }
  }

  static bool in_words(const Relation& relation) {
    return relation.plover == "REQUEST" || relation.plover == "ACCUSE" || relation.plover == "REJECT" || relation.plover == "THREATEN" || relation.plover == "SUPPORT";
  }

  const Relation& relation(const Draft& draft) const { return v_.ontology().relations[draft.relation]; }
  bool in_person(const Draft& draft) const { return relation(draft).name == "meet"; }
  bool is_visit(const Draft& draft) const { return relation(draft).name == "visit"; }
  static bool shares_party(const Draft& a, const Draft& b) {
    return a.subject == b.subject || a.subject == b.object || a.object == b.subject;
  }

  void add_offices(std::vector<Draft>& drafts) const {
    const int holds = v_.ontology().find("holds_office");
    const int member = v_.ontology().find("member_of");
    if (holds < 0 || member < 0) return;
    for (const OfficeClaim& office : cast_.offices) {
      const ActorKind of = cast_.chains[office.of].kind;
      if (of == ActorKind::place || of == ActorKind::person) continue;
      Draft draft;
      draft.subject = office.holder;
      draft.object = office.of;
      draft.relation = static_cast<std::uint16_t>(office.membership ? member : holds);
      draft.role = office.role;
      draft.rule = office.membership ? "member_of.title" : "holds_office.title";
      draft.confidence = 0.9;
      draft.span = office.span;
      drafts.push_back(std::move(draft));
    }
  }

  /// Symmetric ends in one order, so that the same triple is seen as the same.
  void normalise(Draft& draft) const {
    if (v_.ontology().relations[draft.relation].symmetric && draft.object < draft.subject) std::swap(draft.subject, draft.object);
  }

  /// The same triple, told of the same time or read twice from the same words («ستفرض عقوبات على»: from the verb and from its noun).
  Draft* said_before(const Draft& draft) {
    for (Draft& other : kept_) {
      if (other.subject != draft.subject || other.object != draft.object || other.relation != draft.relation || other.role != draft.role) continue;
      if (other.span == draft.span || (other.status == draft.status && other.time == draft.time)) return &other;
    }
    return nullptr;
  }

  static void complete(Draft& kept, const Draft& again) {
    if (kept.place == kNone) kept.place = again.place;
    if (kept.source == kNone) kept.source = again.source;
    if (kept.span == again.span && kept.confidence < again.confidence) kept.status = again.status;
    kept.confidence = std::max(kept.confidence, again.confidence);
  }

  const std::string& id(std::uint32_t chain) {
    const auto found = ids_.find(chain);
    if (found != ids_.end()) return found->second;
    const Chain& c = cast_.chains[chain];
    ActorRecord record;
    record.id = "a" + std::to_string(out_.actors.size() + 1);
    record.kind = std::string(name_of(c.kind));
    record.name = c.name;
    record.names = c.forms;
    if (c.actor >= 0) record.authority = v_.actors()[static_cast<std::size_t>(c.actor)].id;
    out_.actors.push_back(std::move(record));
    return ids_.emplace(chain, out_.actors.back().id).first->second;
  }

  Triple record(const Draft& draft) {
    Triple triple;
    triple.subject = id(draft.subject);
    triple.relation = v_.ontology().relations[draft.relation].name;
    triple.object = id(draft.object);
    triple.status = std::string(name_of(draft.status));
    if (!draft.time.empty()) triple.time = draft.time;
    if (draft.place != kNone) triple.place = id(draft.place);
    if (draft.source != kNone) triple.source = id(draft.source);
    if (!draft.role.empty()) triple.role = draft.role;
    if (!draft.topic.empty()) triple.topic = draft.topic;
    triple.evidence = std::string(slice(d_.text, draft.span));
    triple.span = draft.span;
    triple.in_title = draft.in_title;
    triple.rule = draft.rule;
    triple.confidence = draft.confidence;
    return triple;
  }

  const Document& d_;
  const Cast& cast_;
  const Vocabulary& v_;
  Extraction& out_;
  std::string yesterday_;  ///< "" when the article has no date
  std::vector<Draft> kept_;
  std::map<std::uint32_t, std::string> ids_;
};

}  // namespace

namespace {

/// The day on which the narration stands, kept for two sentences that tell none.
class Narration {
 public:
  /// A time to come that was told of in the sentence before.
  [[nodiscard]] std::string announced() const { return unannounced_ > 1 ? std::string() : announced_; }
  [[nodiscard]] std::string day() const { return silent_ > kMostSilent ? std::string() : day_; }

  /// `date`: days after it are not told of, but announced.
  void hear(const std::vector<TimeMention>& times, const std::string& date) {
    ++silent_;
    ++unannounced_;
    for (const TimeMention& time : times) {
      if (time.to_come || time.value.substr(0, date.size()) > date) announce(time.value);
      if (time.value.size() != 10 || time.value > date) continue;
      day_ = time.value;
      silent_ = 0;
    }
  }

  /// Plans of the sentence that tell their time.
  void hear(const std::vector<Draft>& drafts, const std::string& date) {
    for (const Draft& draft : drafts) {
      if (draft.status == Status::planned && draft.time.size() >= 7 && draft.time > date.substr(0, draft.time.size())) announce(draft.time);
    }
  }

 private:
  void announce(const std::string& time) {
    announced_ = time;
    unannounced_ = 0;
  }

  static constexpr std::size_t kMostSilent = 2;
  std::string announced_;
  std::size_t unannounced_ = 2;
  std::string day_;
  std::size_t silent_ = 0;
};

/// The meetings of a sentence take the place of those before; those of who attended are added to them.
void keep_meetings(const Vocabulary& vocabulary, const std::vector<Draft>& found, std::vector<Draft>& meetings) {
  const int meet = vocabulary.ontology().find("meet");
  const auto met = [&](const Draft& draft) { return static_cast<int>(draft.relation) == meet && draft.status != Status::denied; };
  if (std::any_of(found.begin(), found.end(), [&](const Draft& draft) { return met(draft) && !draft.attended; })) meetings.clear();
  std::copy_if(found.begin(), found.end(), std::back_inserter(meetings), met);
}

/// «بحث لافروف مع نظيره … جاء ذلك خلال اتصال هاتفي»: two who talked, as a verb says that leaves open how, did so by telephone when
/// another sentence says so, and none that they met.
void drop_talks_by_telephone(const Vocabulary& vocabulary, std::vector<Draft>& drafts) {
  const int call = vocabulary.ontology().find("call");
  const int meet = vocabulary.ontology().find("meet");
  const std::vector<Draft> all = drafts;
  const auto told = [&](const Draft& talk, int relation) {
    return std::any_of(all.begin(), all.end(), [&](const Draft& draft) {
      const bool same = (draft.subject == talk.subject && draft.object == talk.object) || (draft.subject == talk.object && draft.object == talk.subject);
      return static_cast<int>(draft.relation) == relation && same && !draft.open && (draft.status == talk.status || talk.status == Status::possible); }); };
  std::erase_if(drafts, [&](const Draft& talk) { return talk.open && told(talk, call) && !told(talk, meet); });
}

}  // namespace

/// A quotation that runs on from the sentence before: its speaker goes on.
static bool wholly_quoted(const Scene& scene) {
  return std::all_of(scene.items.begin(), scene.items.end(), [](const Item& item) { return item.quoted || item.unit == nullptr; });
}

void extract_events(const Document& document, const Cast& cast, const Vocabulary& vocabulary, const std::string& date, Extraction& extraction) {
  std::vector<Draft> drafts;
  Filler carried;
  Narration narration;
  const int accuse = vocabulary.ontology().find("accuse");
  const int attack = vocabulary.ontology().find("attack");
  std::vector<std::pair<std::uint32_t, std::uint32_t>> accusations;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> attacks;  ///< sentence and attacker
  std::vector<Draft> meetings;
  std::uint32_t speaker = kNone;
  std::uint32_t sent_from = kNone;
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    Scene scene = make_scene(document, cast, vocabulary, s, date);
    scene.carried_time = narration.day();
    count_from_told(scene.times, scene.carried_time, date);
    scene.announced = narration.announced();
    scene.accusations = accusations;
    for (const auto& [told, attacker] : attacks) {
      if (told + 3 >= s) scene.attacks.push_back(attacker);
    }
    scene.meetings = meetings;
    scene.speaker = speaker;
    scene.sent_from = sent_from;
    const Grammar grammar(scene, carried);
    std::vector<Draft> found = fire(scene, grammar);
    if (scene.dateline != kNone) sent_from = scene.dateline;
    if (const std::uint32_t spoke = last_speaker(scene, grammar); spoke != kNone || !wholly_quoted(scene)) speaker = spoke;
    narration.hear(scene.times, date);
    narration.hear(found, date);
    for (const Draft& draft : found) {
      if (static_cast<int>(draft.relation) == accuse) accusations.emplace_back(draft.subject, draft.object);
      if (static_cast<int>(draft.relation) == attack && draft.status == Status::actual) attacks.emplace_back(s, draft.subject);
    }
    keep_meetings(vocabulary, found, meetings);
    for (Draft& membership : memberships(scene)) found.push_back(std::move(membership));
    drafts.insert(drafts.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
    if (Filler subject = grammar.main_subject(); !subject.empty()) carried = std::move(subject);
  }
  drop_talks_by_telephone(vocabulary, drafts);
  assemble(document, cast, vocabulary, std::move(drafts), extraction);
}

void assemble(const Document& document, const Cast& cast, const Vocabulary& vocabulary, std::vector<Draft> drafts, Extraction& extraction) {
  Assembler(document, cast, vocabulary, extraction).run(std::move(drafts));
}

}  // namespace entente
