#pragma once
// The writers behind the table of formats, each in a file of its own.

#include <iosfwd>

#include "entente/output.hpp"

namespace entente {

void write_dot(const KnowledgeGraph& graph, const ExportOptions& options, std::ostream& out);
void write_svg(const KnowledgeGraph& graph, const ExportOptions& options, std::ostream& out);
void write_png(const KnowledgeGraph& graph, const ExportOptions& options, std::ostream& out);
void write_pdf(const KnowledgeGraph& graph, const ExportOptions& options, std::ostream& out);
void write_html(const KnowledgeGraph& graph, std::ostream& out);
void write_jsonld(const KnowledgeGraph& graph, const ExportOptions& options, std::ostream& out);
void write_jsonl(const KnowledgeGraph& graph, std::ostream& out);
void write_nquads(const KnowledgeGraph& graph, const ExportOptions& options, std::ostream& out);
void write_trig(const KnowledgeGraph& graph, const ExportOptions& options, std::ostream& out);
void write_turtle(const KnowledgeGraph& graph, const ExportOptions& options, std::ostream& out);
void write_shapes(const KnowledgeGraph& graph, std::ostream& out);
void write_graphml(const KnowledgeGraph& graph, const ExportOptions& options, std::ostream& out);
void write_gexf(const KnowledgeGraph& graph, const ExportOptions& options, std::ostream& out);
void write_neo4j(const KnowledgeGraph& graph, const ExportOptions& options, const OpenFile& open);
void write_kuzu(const KnowledgeGraph& graph, const ExportOptions& options, const OpenFile& open);
void write_plover(const KnowledgeGraph& graph, std::ostream& out);
void write_ftm(const KnowledgeGraph& graph, std::ostream& out);
void write_ftm_statements(const KnowledgeGraph& graph, std::ostream& out);
void write_csv(const KnowledgeGraph& graph, const ExportOptions& options, const OpenFile& open);

}  // namespace entente
