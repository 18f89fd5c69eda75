// A person's decisions on who is who.

#include <utility>

#include "evidence/database.hpp"

namespace entente {

void EvidenceStore::decide(Decision decision) {
  if (decision.left == decision.right) throw Error("\"" + decision.left + "\" cannot be told apart from itself");
  if (decision.right < decision.left) std::swap(decision.left, decision.right);
  Query query(*database_, "INSERT OR REPLACE INTO decision VALUES(?, ?, ?, ?)");
  query.bind(decision.left).bind(decision.right).bind(std::int64_t{decision.same}).bind(decision.why).run();
}

bool EvidenceStore::undecide(const std::string& a, const std::string& b) {
  Query query(*database_, "DELETE FROM decision WHERE left = ? AND right = ?");
  query.bind(std::min(a, b)).bind(std::max(a, b)).run();
  return sqlite3_changes(database_->connection.get()) > 0;
}

std::vector<Decision> EvidenceStore::decisions() const {
  std::vector<Decision> all;
  Query query(*database_, "SELECT left, right, same, why FROM decision ORDER BY left, right");
  while (query.next()) all.push_back({query.text(0), query.text(1), query.integer(2) != 0, query.text(3)});
  return all;
}

}  // namespace entente
