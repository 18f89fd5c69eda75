// The verbs, in the order in which people are told of them.

#include "command.hpp"

namespace {

constexpr Verb table[] = {
    {"extract", "Find who did what to whom in articles; one line of JSON an article", make_extract},
    {"build", "Keep what articles say in a store", make_build},
    {"remove", "Take articles out of a store", make_remove},
    {"merge", "Unite stores", make_merge},
    {"status", "What is in a store", make_status},
    {"verify", "Whether a store is sound", make_verify},
    {"resolve", "Who was taken for one actor and why, and decisions on it", make_resolve},
    {"export", "Write the graph of a store: picture, JSON-LD, JSON Lines", make_export},
    {"serve", "Browse a store: a page to explore the graph, on this machine", make_serve},
    {"who-met", "Whom somebody met, when, where, and who says so", make_who_met},
    {"ties", "Everything between two actors, or all of one's", make_ties},
    {"timeline", "The same in the order of days", make_timeline},
    {"path", "The surest chain from one actor to another", make_path},
    {"actors", "Who is in a store", make_actors},
    {"show", "All about an actor, or about an event", make_show},
    {"top", "Who is central", make_top},
    {"communities", "Who deals with each other more than with the rest", make_communities},
    {"mediators", "Who stands between two actors", make_mediators},
    {"explain", "Show an article with the result of every stage, for people", make_explain},
    {"check", "Whether language packs are sound, and their examples give what they say", make_check},
    {"evaluate", "How much of what people read in articles is found, and what goes wrong where", make_evaluate},
    {"compile-packs", "Put all packs into one file that loads at once", make_compile_packs},
};

}  // namespace

std::span<const Verb> verbs() { return table; }
