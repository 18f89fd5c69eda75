// The questions of the page and their answers: a table, a function a question.

#include <algorithm>
#include <chrono>
#include <mutex>

#include "entente/json.hpp"
#include "serve/steps.hpp"

namespace entente {
namespace {

constexpr std::chrono::seconds most_wait{5};  ///< for a question that others of its kind hold up

std::string error_json(std::string_view message) {
  std::string out;
  JsonWriter(out).begin_object().field("error", message).end_object();
  return out;
}

/// Waits for its turn; refuses when that takes too long.
std::unique_lock<std::timed_mutex> wait_for(std::timed_mutex& turn) {
  std::unique_lock lock(turn, most_wait);
  if (!lock) throw Refusal{503, "busy; ask again later"};
  return lock;
}

}  // namespace

struct PageApi::State {
  const KnowledgeGraph& graph;
  Quotes quotes;
  ServeLimits limits;
  NameIndex names;
  std::string start;                 ///< answer to the first question
  mutable std::timed_mutex quoting;  ///< a store belongs to one thread at a time
  mutable std::timed_mutex searching_paths;

  State(const KnowledgeGraph& given, Quotes given_quotes, const ServeLimits& given_limits)
      : graph(given), quotes(std::move(given_quotes)), limits(given_limits), names(given) {
    const PagePart part = strongest_ties(graph, limits.start);
    start = page_json(graph, part, {false, false}, part, positions(graph, part));
  }

  [[nodiscard]] std::string answer_start(const Question& /*question*/) const { return start; }

  [[nodiscard]] std::string answer_search(const Question& question) const {
    PagePart part;
    part.actors = names.find(question.text("q"), limits.found);
    return page_json(graph, part, {false, true});
  }

  [[nodiscard]] std::string answer_neighbourhood(const Question& question) const {
    const std::size_t depth = question.number("depth", 1, limits.depth);
    return page_json(graph, neighbourhood(graph, question.actor("actor", graph), depth, question.filter(), limits), {false, true});
  }

  [[nodiscard]] std::string answer_event(const Question& question) const {
    const auto event = graph.find_event(question.text("id"));
    if (!event) throw Refusal{404, "no event has this id"};
    PagePart part = part_of(graph, {*event});
    const auto turn = wait_for(quoting);
    part.quoted = {quotes(*event)};
    return page_json(graph, part, {true, true});
  }

  [[nodiscard]] std::string answer_path(const Question& question) const {
    const Vertex from = question.actor("from", graph);
    const Vertex to = question.actor("to", graph);
    const EventFilter filter = question.filter();
    const auto turn = wait_for(searching_paths);
    std::vector<Edge> chain;
    for (const Tie& tie : shortest_chain(graph, from, to, filter)) chain.push_back(tie.edge);
    std::vector<Edge> events = chain;
    std::sort(events.begin(), events.end(), [&](const Edge& a, const Edge& b) { return graph.event(a).id < graph.event(b).id; });
    PagePart part = part_of(graph, std::move(events));
    part.chain = std::move(chain);
    return page_json(graph, part, {false, true});
  }
};

namespace {

/// One kind of question.
template <typename State>
struct Row {
  std::string_view name;
  std::set<std::string_view> parameters;
  std::string (State::*answer)(const Question& question) const;
};

}  // namespace

PageApi::PageApi(const KnowledgeGraph& graph, Quotes quotes, const ServeLimits& limits)
    : state_(std::make_unique<const State>(graph, std::move(quotes), limits)) {}
PageApi::~PageApi() = default;

Answer PageApi::answer(std::string_view question, const Parameters& parameters) const {
  static const Row<State> rows[] = {
      {"start", {}, &State::answer_start},
      {"search", {"q"}, &State::answer_search},
      {"neighbourhood", {"actor", "depth", "relation", "status", "since", "until", "min_sources"}, &State::answer_neighbourhood},
      {"event", {"id"}, &State::answer_event},
      {"path", {"from", "to", "relation", "status", "since", "until", "min_sources"}, &State::answer_path},
  };
  const auto* row = std::find_if(std::begin(rows), std::end(rows), [&](const Row<State>& one) { return one.name == question; });
  if (row == std::end(rows)) return {404, error_json("no such question; expected start, search, neighbourhood, event or path")};
  try {
    return {200, (*state_.*row->answer)(Question(parameters, state_->limits.question_bytes, row->parameters))};
  } catch (const Refusal& refusal) {
    return {refusal.status, error_json(refusal.message)};
  }
}

}  // namespace entente
