#include "vocabulary/pack_image.hpp"

#include <cstddef>

#include "vocabulary/archive.hpp"

namespace entente {

/// Takes a struct apart by the names of all its members, in their order, for both ways: a new member of a struct must be
/// named here too, and does not compile until it is.
#define ENTENTE_FIELDS(Type, ...)                                                    \
  template <typename Archive>                                                        \
  void fields(Archive& archive, typename Archive::template Field<Type>& row) {       \
    auto& [__VA_ARGS__] = row;                                                       \
    archive(__VA_ARGS__);                                                            \
  }

/// The tables of words follow the pack, to be borrowed where they lie.
template <typename Archive>
void fields(Archive&, typename Archive::template Field<Lexicon>&) {}

ENTENTE_FIELDS(WordRow, word_class, text, key, status, features, kind, members)
ENTENTE_FIELDS(Governor, kind, status, object_control, event_subject, preposition)
ENTENTE_FIELDS(Address, word, roles)
ENTENTE_FIELDS(FramePlace, place, preposition)
ENTENTE_FIELDS(Frame, subject, object, both)
ENTENTE_FIELDS(Trigger, id, relation, pos, frames, status, then, then_object, needs, unless, subject_kinds,
               object_kinds, confidence, role)
ENTENTE_FIELDS(TriggerExample, trigger, text, gives, relation, file, line)
ENTENTE_FIELDS(Office, role, kind, of_country, of_body, posted, vague, whole, candidacy, kin, portfolio, country)
ENTENTE_FIELDS(OfficeModifier, name)
ENTENTE_FIELDS(Body, name, kind, government, alone, counted, other, same, abroad, whole, sent, capital, types)
ENTENTE_FIELDS(RelativeTime, days, weeks, months, years, unit)
ENTENTE_FIELDS(Clitic, form, word_class, word)
ENTENTE_FIELDS(CliticChain, text, clitics, restore, definite)
ENTENTE_FIELDS(Pack, tag, lexicon, words, governors, triggers, offices, role_covers, office_modifiers, bodies,
               relative_times, topics, examples, verb_first, distinguishing, nominal_initials, role_prepositions, post_nouns, copulas, statement_nouns, place_nouns, masculine, titlecase_names, article, proclitics,
               chains, enclitics, enclitic_joins, possessives, owner_prepositions, member_prepositions,
               purpose_prepositions, time_prepositions, inclusion_prepositions, addresses, name_heads, name_prepositions, obligation_prepositions, place_prepositions, between_prepositions, infinitive_marker, abbreviations,
               fold_map, fold_table, prepositions, name_part)
ENTENTE_FIELDS(Relation, name, plover, family, symmetric, fact, through_owner, subject_kinds, object_kinds)
ENTENTE_FIELDS(Ontology, relations)

#undef ENTENTE_FIELDS

namespace {

/// Entries have padding, which is written as zeros: the same packs give the same bytes.
void write_entries(ArchiveWriter& out, std::span<const Entry> entries) {
  std::string bytes(entries.size_bytes(), '\0');
  char* at = bytes.data();
  for (const Entry& entry : entries) {
    std::memcpy(at + offsetof(Entry, word_class), &entry.word_class, sizeof entry.word_class);
    std::memcpy(at + offsetof(Entry, pos), &entry.pos, sizeof entry.pos);
    std::memcpy(at + offsetof(Entry, index), &entry.index, sizeof entry.index);
    std::memcpy(at + offsetof(Entry, features), &entry.features, sizeof entry.features);
    at += sizeof entry;
  }
  out.array_of_bytes(bytes.data(), entries.size(), sizeof(Entry));
}

bool power_of_two(std::size_t number) { return number != 0 && (number & (number - 1)) == 0; }

Lexicon::Tables read_tables(ArchiveReader& in) {
  Lexicon::Tables tables;
  tables.spellings = in.array<char>();
  tables.words = in.array<Lexicon::Word>();
  tables.word_slots = in.array<Lexicon::WordSlot>();
  tables.edges = in.array<Lexicon::EdgeSlot>();
  tables.first = in.array<std::uint32_t>();
  tables.entries = in.array<Entry>();
  const bool sound = power_of_two(tables.word_slots.size()) && power_of_two(tables.edges.size()) &&
                     !tables.words.empty() && !tables.first.empty() &&
                     tables.words.back().begin == tables.spellings.size() && tables.first.back() == tables.entries.size();
  if (!sound) throw BadArchive();
  return tables;
}

}  // namespace

std::string pack_pack(const Pack& pack, const Lexicon::Tables& tables) {
  ArchiveWriter out;
  out(pack);
  out.array(tables.spellings);
  out.array(tables.words);
  out.array(tables.word_slots);
  out.array(tables.edges);
  out.array(tables.first);
  write_entries(out, tables.entries);
  return out.take();
}

std::unique_ptr<Pack> unpack_pack(std::string_view bytes) {
  ArchiveReader in(bytes);
  auto pack = std::make_unique<Pack>();
  in(*pack);
  pack->lexicon = Lexicon(read_tables(in));
  return pack;
}

std::string pack_ontology(const Ontology& ontology) {
  ArchiveWriter out;
  out(ontology);
  return out.take();
}

Ontology unpack_ontology(std::string_view bytes) {
  ArchiveReader in(bytes);
  Ontology ontology;
  in(ontology);
  return ontology;
}

}  // namespace entente
