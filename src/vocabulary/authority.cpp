// Puts the user's own actors beside those of the packs, and their names into the lexicons.

#include "vocabulary/authority.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>

#include "entente/json.hpp"
#include "vocabulary/lexicon_builder.hpp"
#include "vocabulary/offices.hpp"
#include "vocabulary/pack_builder.hpp"

namespace entente {

/// What the added actors and the lexicons with their names borrow.
struct Overlay {
  std::string actors;                  ///< packed
  std::vector<HeldOffice> offices;
  std::vector<std::int32_t> by_id;
  std::vector<std::unique_ptr<LexiconBuilder>> lexicons;
};

namespace {

/// A row as it is packed again, with what the packs know of it.
ActorRow row_of(const Actor& actor) {
  ActorRow row;
  row.id = actor.id;
  row.name = actor.name;
  row.type = actor.type;
  row.kind = actor.kind;
  row.country = actor.country;
  row.weight = actor.weight;
  for (const auto& [group, names] : actor.names()) row.names[std::string(group)] = {names.begin(), names.end()};
  for (const HeldOffice& office : actor.offices) {
    row.offices.push_back({std::string(office.role), std::string(office.body), std::string(office.from), std::string(office.to), office.country});
  }
  return row;
}

/// What is known stays first.
void add_to(ActorRow& known, const ActorRow& more) {
  for (const auto& [group, names] : more.names) {
    std::vector<std::string>& there = known.names[group];
    std::copy_if(names.begin(), names.end(), std::back_inserter(there),
                 [&](const std::string& name) { return std::find(there.begin(), there.end(), name) == there.end(); });
  }
  const auto same = [](const ActorRow::Office& a, const ActorRow::Office& b) { return a.role == b.role && a.body == b.body && a.country == b.country && a.from == b.from; };
  for (const ActorRow::Office& office : more.offices) {
    const bool there = std::any_of(known.offices.begin(), known.offices.end(), [&](const ActorRow::Office& held) { return same(held, office); });
    if (!there) known.offices.push_back(office);
  }
  if (known.country < 0) known.country = more.country;
}

/// Rows to be packed, each with its index among all actors.
struct Additions {
  std::vector<ActorRow> rows;         ///< whole, for the table of actors
  std::vector<ActorRow> names;        ///< what is new, for the lexicons
  std::vector<std::size_t> index;
};

Additions additions_of(const std::vector<OwnActor>& own, const Vocabulary& vocabulary) {
  Additions all;
  std::map<std::string, std::size_t> positions;
  std::size_t next = vocabulary.actors().size();
  for (const OwnActor& actor : own) {
    ActorRow row = actor.stated.row;
    const auto country = [&](std::size_t i) { return vocabulary.actor(actor.stated.countries[i]); };
    row.country = country(0);
    for (std::size_t i = 0; i < row.offices.size(); ++i) row.offices[i].country = country(i + 1);
    const auto [place, fresh] = positions.try_emplace(row.id, all.rows.size());
    if (fresh) {
      const std::int32_t known = vocabulary.actor(row.id);
      all.index.push_back(known >= 0 ? static_cast<std::size_t>(known) : next++);
      all.rows.push_back(known >= 0 ? row_of(vocabulary.actors()[static_cast<std::size_t>(known)]) : row);
      all.names.push_back(row);
      if (known >= 0) add_to(all.rows.back(), row);
    } else {
      add_to(all.rows[place->second], row);
      add_to(all.names[place->second], row);
    }
  }
  return all;
}

std::unique_ptr<Pack> extended(const Pack& pack, const std::string& packs_dir, const Ontology& ontology, const Additions& additions, Overlay& overlay) {
  auto made = std::make_unique<Pack>(pack);
  PackBuilder builder(packs_dir + "/" + pack.tag, ontology, *made);
  builder.lexicon = LexiconBuilder(pack.lexicon.tables());
  const bool inflects = std::any_of(additions.names.begin(), additions.names.end(),
                                    [&](const ActorRow& row) { return row.names.contains("people:" + pack.tag); });
  if (inflects) builder.paradigms = Paradigms::load(builder.path("paradigms.json"));
  for (std::size_t i = 0; i < additions.names.size(); ++i) {
    add_actor_names(builder, additions.names[i], static_cast<std::uint32_t>(additions.index[i]));
  }
  overlay.lexicons.push_back(std::make_unique<LexiconBuilder>(std::move(builder.lexicon)));
  made->lexicon = Lexicon(overlay.lexicons.back()->freeze());
  return made;
}

}  // namespace

void Vocabulary::add_authority(const std::string& packs_dir, const std::vector<std::string>& files, const std::function<void(Rejected&&)>& rejected) {
  if (files.empty()) return;
  const Additions additions = additions_of(read_authority(KnownWorld(*this), files, rejected), *this);
  auto overlay = std::make_shared<Overlay>();
  overlay->actors = pack_actors(additions.rows);
  UnpackedActors unpacked = unpack_actors(overlay->actors);
  overlay->offices = std::move(unpacked.offices);
  for (std::size_t i = 0; i < additions.index.size(); ++i) {
    if (additions.index[i] >= actors_.size()) actors_.resize(additions.index[i] + 1);
    actors_[additions.index[i]] = unpacked.actors[i];
  }
  overlay->by_id.resize(actors_.size());
  std::iota(overlay->by_id.begin(), overlay->by_id.end(), 0);
  std::sort(overlay->by_id.begin(), overlay->by_id.end(), [&](std::int32_t a, std::int32_t b) {
    return actors_[static_cast<std::size_t>(a)].id < actors_[static_cast<std::size_t>(b)].id;
  });
  by_id_ = overlay->by_id;
  office_table_ = std::make_shared<const OfficeTable>(actors_);
  for (auto& [tag, pack] : packs_) pack = extended(*pack, packs_dir, ontology_, additions, *overlay);
  overlay_ = std::move(overlay);
}

}  // namespace entente
