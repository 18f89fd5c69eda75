#pragma once
// Stage 6, merged: actors of all articles as vertices, events as edges that hold their claims. A pure function of the set
// of claims and of the decisions on who is who: the order in which articles came leaves no trace.

#include <boost/graph/adjacency_list.hpp>
#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "entente/evidence.hpp"

namespace entente {

class Vocabulary;

using Vertex = std::size_t;  ///< rank of an actor among all, by id

/// An article, without its text.
struct ArticleRecord {
  std::string id;
  std::string lang;
  std::string date;
  std::string title;
  std::string url;
  std::string publisher;
};

/// An office that the authority knows a person to have held.
struct KnownOffice {
  std::string role;   ///< English, lower case
  std::string of;     ///< name of the body or country
  std::string of_id;  ///< its authority id, empty when it has none
  std::string from;   ///< ISO 8601, empty when unknown
  std::string to;     ///< ISO 8601, empty when open or unknown
};

/// One actor of the world, as all articles together name it.
struct ActorVertex {
  std::string id;    ///< of the authority when it is known there, else "x:" and a content id
  std::string kind;  ///< the kind most of its articles give it
  std::string name;  ///< the name most of its articles give it
  std::map<std::string, std::map<std::string, std::size_t>> names;  ///< language → surface form → articles that use it
  std::vector<std::uint32_t> documents;  ///< positions in `KnowledgeGraph::documents`, ascending
  std::map<std::string, std::string> usual;  ///< language → the name that the authority puts first; see `add_usual_names`
  std::string country;                       ///< actor id of its country, empty for none; see `add_known_facts` and `add_countries`
  std::vector<KnownOffice> offices;          ///< by their begin; see `add_known_facts`
};

/// One sentence that says an event.
struct Claim {
  std::string id;
  std::uint32_t document = 0;  ///< position in `KnowledgeGraph::documents`
  ByteSpan span;               ///< byte offsets of `evidence` in the text, or in the title
  bool in_title = false;
  std::string evidence;
  std::string before;          ///< what stands before `evidence` in its sentence; see `add_sentences`
  std::string after;           ///< and what after it
  std::string rule;
  double confidence = 0;             ///< 0 to 1
  std::optional<std::string> time;   ///< as this claim gives it
  std::optional<std::string> topic;
  std::optional<Vertex> source;      ///< who said so
};

/// One event or fact between two actors: an edge from subject to object, or between equals where the relation is symmetric.
struct EventEdge {
  std::string id;
  std::string relation;
  std::string status;
  std::optional<std::string> time;   ///< the most precise time that its claims agree on
  std::optional<Vertex> place;
  std::optional<std::string> role;   ///< with `holds_office` only
  std::vector<Claim> claims;         ///< by document, place in it, and id; never empty
  std::size_t sources = 0;           ///< independent ones: a publisher counts once, and so do copies of one text
  double confidence = 0;             ///< 0 to 1, grows with independent sources
  std::string first_told;            ///< earliest and latest date of its articles; empty when none is dated
  std::string last_told;
  std::vector<std::string> linked;   ///< ids of the planned event that this one carries out, or the other way round
  bool symmetric = false;
};

using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, ActorVertex, EventEdge>;
using Edge = boost::graph_traits<Graph>::edge_descriptor;

/// A name as articles give it, and the actor that it was taken for. The unit of decisions.
struct SourceActor {
  std::string id;     ///< authority id, or "x:" and a content id of kind and name (or of the one article, for a mere title)
  std::string kind;
  std::string name;
  Vertex actor = 0;
  std::string rule;   ///< authority, name, spelling, office, decision, alone
  std::string why;    ///< the reason in words
  std::size_t documents = 0;
};

/// Two actors that a rule nearly made one.
struct NearMatch {
  std::string left;   ///< source id
  std::string right;  ///< source id
  std::string why;
  auto operator<=>(const NearMatch&) const = default;
};

/// All that the claims say, merged. Plain data; safe to read from any thread. `events` point into `graph`, whose edges Boost
/// cannot move: what looks like a move is a copy.
struct KnowledgeGraph {
  KnowledgeGraph() = default;
  KnowledgeGraph(const KnowledgeGraph& other);
  KnowledgeGraph& operator=(const KnowledgeGraph& other);
  ~KnowledgeGraph() = default;

  Graph graph;                       ///< vertices by actor id
  std::vector<Edge> events;          ///< by event id
  std::vector<ArticleRecord> documents;   ///< by id
  std::vector<SourceActor> sources;       ///< by id
  std::vector<NearMatch> near_matches;
  std::size_t claims = 0;            ///< of all events
  std::size_t single_party = 0;      ///< claims left out because both of their ends are one actor

  [[nodiscard]] std::optional<Vertex> find_actor(std::string_view id) const;
  [[nodiscard]] std::optional<Edge> find_event(std::string_view id) const;
  [[nodiscard]] const EventEdge& event(const Edge& edge) const { return graph[edge]; }
};

/// The graph of `extractions` (any order, no two with one article id).
KnowledgeGraph build_graph(std::vector<StoredExtraction> extractions, const std::vector<Decision>& decisions = {});

/// The graph of all that `store` holds; with `as_of` (ISO 8601), as it could be known from the articles up to that day.
KnowledgeGraph build_graph(const EvidenceStore& store, std::string_view as_of = {});

/// What a question about one actor needs of the graph.
struct PartOfGraph {
  std::vector<std::string> names;    ///< ids or names: every actor that `find_by_name` may find by them
  std::optional<std::string> actor;  ///< id: its events, and the actors at their ends and places
  std::set<std::string, std::less<>> relations;  ///< of these events; all when empty
  bool claims = false;               ///< of these events, with the articles that say them
};

/// Part of the graph of `store` out of its index; nothing when the index is not current. Its ids, names, counts and confidences
/// are those of the whole, positions are its own. Of an actor's `documents` only their number is right, the surface forms of
/// its names are there for those of `names` alone, and claims know no sources.
std::optional<KnowledgeGraph> load_part(const EvidenceStore& store, const PartOfGraph& part);

/// Writes the index of `graph`, derived from `store` after `changes` (see `store_changes`), unless it has changed since.
void index_graph(EvidenceStore& store, const KnowledgeGraph& graph, std::int64_t changes);

/// What in a current index is not as in the graph, a line each.
std::vector<std::string> index_problems(const EvidenceStore& store, const KnowledgeGraph& graph);

/// The words of a folded name or of a skeleton, as names are looked up by them.
std::vector<std::string_view> words_in_name(std::string_view folded);

/// Who the actors of `extractions` (no two with one article id) are: for each article, in the order given, the ids of its
/// actors in theirs, as in the graph.
std::vector<std::vector<std::string>> resolve_actors(const std::vector<StoredExtraction>& extractions, const std::vector<Decision>& decisions = {});

/// The days on which `event` happened; of one without a date, those on which it was told. Nothing when neither is known.
std::optional<DaySpan> days_of(const EventEdge& event);

// ---- Who belongs to which country, and when ------------------------------------------------------------------------

/// An office that somebody holds, or the country that a body or place belongs to.
struct Affiliation {
  std::string country;      ///< actor id; empty for an office of a body that belongs to none
  std::string of;           ///< name of the country or body, for people
  std::string of_id;        ///< its actor id; empty for a body that has none
  std::string role;         ///< "foreign minister"; empty for bodies and places
  std::string from, to;     ///< ISO 8601 of any precision; empty when open or unknown
  std::optional<DaySpan> days;  ///< on which it certainly holds; nothing when that is not known
  bool of_state = false;    ///< the office is the country's, not that of a body in it
  std::size_t sources = 0;  ///< independent sources that tell it; 0 for what the authority knows

  /// Whether who has it speaks for `country_id` on some of these days; of an event without days nothing is held against it.
  [[nodiscard]] bool speaks_for(std::string_view country_id, const std::optional<DaySpan>& when) const;
};

/// By vertex: of what the authority knows the earliest first, then what articles tell.
using Affiliations = std::vector<std::vector<Affiliation>>;

/// The offices and countries of all actors, out of the claims and, when given, of the authority.
Affiliations affiliations_of(const KnowledgeGraph& graph, const Vocabulary* authority);

/// True when `actor` is the country, holds an office in it on these days, or is a body or place of it.
bool belongs_to(const KnowledgeGraph& graph, const Affiliations& affiliations, Vertex actor, std::string_view country_id,
                const std::optional<DaySpan>& when);

/// Gives each actor the country where a picture puts it: its own, or that of its last office in the time of its articles.
void add_countries(KnowledgeGraph& graph, const Affiliations& affiliations);

// ---- Decisions as lines --------------------------------------------------------------------------------------------

/// Reads decisions: a line `{"decision":"same|different","left":ID,"right":ID,"why":…}` each, `#` lines are comments.
/// Throws `Error` naming file and line.
std::vector<Decision> read_decisions(std::istream& in, const std::string& name);

/// A decision as such a line, with its end.
std::string decision_line(const Decision& decision);

/// The forms of an actor's name in one language, the best label first: the usual one, then those that sound like its name,
/// then the commonest.
std::vector<std::string> labels(const ActorVertex& actor, std::string_view lang);

/// Gives the actors that `vocabulary` knows their usual names, for people to read; articles often use others («الرياض»).
void add_usual_names(KnowledgeGraph& graph, const Vocabulary& vocabulary);

/// Gives actors their country, as `add_countries` does, and people the offices that `vocabulary` knows them to have held.
void add_known_facts(KnowledgeGraph& graph, const Vocabulary& vocabulary);

/// Gives claims the sentences around their evidence, cut out of the texts that `store` keeps. A claim of the title gets the
/// title, one whose article keeps no text or is in a language without a pack gets nothing.
void add_sentences(KnowledgeGraph& graph, const EvidenceStore& store, const Vocabulary& vocabulary);

/// The claims of one event with their sentences, in the same way.
std::vector<Claim> claims_with_sentences(const KnowledgeGraph& graph, const Edge& edge, const EvidenceStore& store, const Vocabulary& vocabulary);


}  // namespace entente
