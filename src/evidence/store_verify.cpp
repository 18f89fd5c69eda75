// Every invariant of the file, checked one by one.

#include <fmt/format.h>

#include "evidence/database.hpp"
#include "evidence/steps.hpp"

namespace entente {
namespace {

void check_file(Database& database, std::vector<std::string>& problems) {
  Query integrity(database, "PRAGMA integrity_check");
  while (integrity.next()) {
    if (integrity.text(0) != "ok") problems.push_back("file: " + integrity.text(0));
  }
  Query keys(database, "PRAGMA foreign_key_check");
  while (keys.next()) problems.push_back(fmt::format("a row of table {} belongs to no article", keys.text(0)));
}

void check_claim_ids(Database& database, const Extraction& extraction, std::vector<std::string>& problems) {
  Query ids(database, "SELECT claim.id FROM claim JOIN article ON article = number WHERE article.id = ? ORDER BY position");
  ids.bind(extraction.article.id);
  for (const Triple& triple : extraction.triples) {
    if (ids.next() && ids.text(0) == claim_id(extraction.article.id, triple)) continue;
    problems.push_back(fmt::format("article \"{}\": the id of claim \"{} {} {}\" is not that of its content",
                                   extraction.article.id, triple.subject, triple.relation, triple.object));
  }
}

void check_content(Database& database, const StoredExtraction& stored, std::vector<std::string>& problems) {
  const std::string& id = stored.extraction.article.id;
  Query content(database, "SELECT content FROM article WHERE id = ?");
  content.bind(id);
  if (!content.next() || content.text(0) != extraction_id(stored.extraction)) {
    problems.push_back(fmt::format("article \"{}\": its content is not what was added", id));
  }
  if (stored.signature != signature_of(stored.extraction.article.text)) {
    problems.push_back(fmt::format("article \"{}\": its signature is not that of its text", id));
  }
}

}  // namespace

std::vector<std::string> EvidenceStore::verify() const {
  std::vector<std::string> problems;
  check_file(*database_, problems);
  if (!problems.empty()) return problems;  // rows of a damaged file tell nothing more
  for_each(
      [&](StoredExtraction&& stored) {
        const std::string problem = problem_of(stored.extraction);
        if (!problem.empty()) problems.push_back(fmt::format("article \"{}\": {}", stored.extraction.article.id, problem));
        check_content(*database_, stored, problems);
        check_claim_ids(*database_, stored.extraction, problems);
      },
      true);
  return problems;
}

}  // namespace entente
