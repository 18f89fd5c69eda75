#pragma once
// Builds one `Pack` out of its folder; each file of the folder has its reader below.

#include <string>
#include <string_view>
#include <vector>

#include "entente/json.hpp"
#include "entente/vocabulary.hpp"
#include "vocabulary/actors.hpp"
#include "vocabulary/lexicon_builder.hpp"
#include "vocabulary/paradigm.hpp"

namespace entente {

/// State while a pack is read: the pack, its paradigms, and the ways to put words into its lexicon.
class PackBuilder {
 public:
  PackBuilder(std::string folder, const Ontology& ontology, Pack& pack);

  Pack& pack;
  const Ontology& ontology;
  LexiconBuilder lexicon;  ///< of the pack
  Paradigms paradigms;

  [[nodiscard]] std::string path(std::string_view file) const { return folder_ + "/" + std::string(file); }
  /// True when the pack has that file; most are optional.
  [[nodiscard]] bool has(std::string_view file) const;

  /// Folds a word group into symbols, as the reader of texts will see it.
  std::vector<Symbol> symbols(std::string_view words);
  /// Folded text of a word group, words divided by single spaces.
  std::string folded(std::string_view words);
  /// Adds one spelling.
  void add(std::string_view words, const Entry& entry);
  /// Adds all forms of all `a|b` variants of a lemma of a paradigm; with the article where the language attaches one.
  void add_lemma(const std::string& word_class, std::string_view lemma, std::string_view plural, Entry entry);
  /// `kAcronym` for a single word of capitals only, else 0.
  static Features acronym(std::string_view name);
  /// The word groups of `needs` and `unless`; single words with the article too.
  std::vector<std::vector<Symbol>> word_groups(const std::vector<std::string>& words);

 private:
  /// «مشروع مشترك»: a noun and its adjective, both of which take the article and the ending of the accusative.
  void add_noun_and_adjective(std::string_view lemma, Entry entry);

  std::string folder_;
};

/// Parts of `text` between bars, trimmed.
std::vector<std::string> split_bars(std::string_view text);

void read_pack_json(PackBuilder& builder);
void read_words(PackBuilder& builder);
void read_common_words(PackBuilder& builder);
void read_governors(PackBuilder& builder);
void read_triggers(PackBuilder& builder);
void read_offices(PackBuilder& builder);
void read_bodies(PackBuilder& builder);
void read_names(PackBuilder& builder);
void read_topics(PackBuilder& builder);
void read_time(PackBuilder& builder);

/// Puts the names of an actor in the pack's language into its lexicon; `index` is that of `Vocabulary::actors`.
void add_actor_names(PackBuilder& builder, const ActorRow& actor, std::uint32_t index);
/// Of all actors in their order.
void add_actor_names(PackBuilder& builder, const std::vector<ActorRow>& actors);

}  // namespace entente
