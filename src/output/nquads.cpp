// N-Quads: a statement a line, so that files can be cut, sorted and joined by tools of lines. A claim is the name of the
// graph of what it says.

#include <algorithm>
#include <ostream>

#include "output/formats.hpp"
#include "output/rdf.hpp"

namespace entente {
namespace {

/// `schema:name` in full.
void write_term(std::ostream& out, std::string_view name) {
  const std::size_t colon = name.find(':');
  const auto prefixes = rdf_prefixes();
  const auto prefix = std::find_if(prefixes.begin(), prefixes.end(), [&](const RdfPrefix& row) { return row.name == name.substr(0, colon); });
  out << '<' << prefix->iri << name.substr(colon + 1) << '>';
}

void write_object(std::ostream& out, const RdfObject& object) {
  if (object.kind == RdfObject::Kind::term) return write_term(out, object.value);
  if (object.kind == RdfObject::Kind::address) {
    out << '<' << object.value << '>';
    return;
  }
  write_rdf_text(out, object.value);
  if (!object.lang.empty()) out << '@' << object.lang;
  if (object.datatype.empty()) return;
  out << "^^";
  write_term(out, object.datatype);
}

}  // namespace

void write_nquads(const KnowledgeGraph& graph, const ExportOptions& options, std::ostream& out) {
  for_each_statement(graph, *options.edges, true, [&](const RdfStatement& statement) {
    out << '<' << statement.subject << "> ";
    write_term(out, statement.predicate);
    out << ' ';
    write_object(out, statement.object);
    if (!statement.graph.empty()) out << " <" << statement.graph << '>';
    out << " .\n";
  });
}

}  // namespace entente
