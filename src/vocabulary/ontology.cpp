#include "vocabulary/ontology.hpp"

#include "entente/json.hpp"

namespace entente {
namespace {

KindSet kinds(const JsonValue& value, std::string_view key) {
  KindSet set = 0;
  for (const std::string& word : value.strings(key)) {
    const auto kind = actor_kind_from(word);
    if (!kind) value.fail("unknown actor kind \"" + word + "\"");
    set = static_cast<KindSet>(set | kind_bit(*kind));
  }
  return set;
}

}  // namespace

Ontology load_ontology(const std::string& path) {
  const JsonDocument document = JsonDocument::load(path);
  Ontology ontology;
  for (const JsonValue row : document.root().get("relations").items()) {
    Relation relation;
    relation.name = row.get("name").as_string();
    relation.plover = row.string_or("plover", "");
    relation.family = row.string_or("family", "");
    relation.symmetric = row.bool_or("symmetric", false);
    relation.through_owner = row.bool_or("through_owner", false);
    relation.fact = row.bool_or("fact", false);
    relation.subject_kinds = kinds(row, "subject_kinds");
    relation.object_kinds = kinds(row, "object_kinds");
    ontology.relations.push_back(std::move(relation));
  }
  return ontology;
}

int Ontology::find(std::string_view name) const {
  for (std::size_t i = 0; i < relations.size(); ++i) {
    if (relations[i].name == name) return static_cast<int>(i);
  }
  return -1;
}

}  // namespace entente
