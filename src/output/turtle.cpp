// Turtle and TriG: RDF for people. Turtle has no room for the graphs of claims.

#include <ostream>

#include "output/formats.hpp"
#include "output/rdf.hpp"

namespace entente {
namespace {

/// Writes statements that come subject by subject, each subject as one block.
class TurtleWriter {
 public:
  explicit TurtleWriter(std::ostream& out) : out_(out) {
    for (const RdfPrefix& prefix : rdf_prefixes()) out_ << "@prefix " << prefix.name << ": <" << prefix.iri << "> .\n";
  }

  void write(const RdfStatement& statement) {
    if (statement.graph != graph_ || statement.subject != subject_) {
      begin_subject(statement);
    } else {
      out_ << (statement.predicate == predicate_ ? ", " : " ;\n    ");
    }
    if (statement.predicate != predicate_) {
      predicate_ = statement.predicate;
      out_ << (predicate_ == "rdf:type" ? "a" : predicate_) << ' ';
    }
    write_object(statement.object);
  }

  void close() {
    end_subject();
    if (!graph_.empty()) out_ << "}\n";
  }

 private:
  void begin_subject(const RdfStatement& statement) {
    end_subject();
    if (statement.graph != graph_) {
      if (!graph_.empty()) out_ << "}\n";
      if (!statement.graph.empty()) out_ << "\n<" << statement.graph << "> {";
      graph_ = statement.graph;
    }
    subject_ = statement.subject;
    predicate_.clear();
    out_ << "\n<" << subject_ << "> ";
  }

  void end_subject() {
    if (!subject_.empty()) out_ << " .\n";
    subject_.clear();
  }

  void write_object(const RdfObject& object) {
    if (object.kind == RdfObject::Kind::term) {
      out_ << object.value;
    } else if (object.kind == RdfObject::Kind::address) {
      out_ << '<' << object.value << '>';
    } else if (object.datatype == "xsd:integer" || object.datatype == "xsd:decimal") {
      out_ << object.value;  // numbers mean themselves
    } else {
      write_rdf_text(out_, object.value);
      if (!object.lang.empty()) out_ << '@' << object.lang;
      if (!object.datatype.empty()) out_ << "^^" << object.datatype;
    }
  }

  std::ostream& out_;
  std::string graph_, subject_, predicate_;  ///< of the statement before
};

void write(const KnowledgeGraph& graph, EdgeForm edges, bool named_graphs, std::ostream& out) {
  TurtleWriter writer(out);
  for_each_statement(graph, edges, named_graphs, [&](const RdfStatement& statement) { writer.write(statement); });
  writer.close();
}

}  // namespace

void write_turtle(const KnowledgeGraph& graph, const ExportOptions& options, std::ostream& out) { write(graph, *options.edges, false, out); }
void write_trig(const KnowledgeGraph& graph, const ExportOptions& options, std::ostream& out) { write(graph, *options.edges, true, out); }

}  // namespace entente
