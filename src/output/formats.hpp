#pragma once
// The writers behind the table of formats, each in a file of its own.

#include <iosfwd>

#include "entente/graph.hpp"

namespace entente {

void write_dot(const KnowledgeGraph& graph, std::ostream& out);
void write_svg(const KnowledgeGraph& graph, std::ostream& out);
void write_png(const KnowledgeGraph& graph, std::ostream& out);
void write_pdf(const KnowledgeGraph& graph, std::ostream& out);
void write_html(const KnowledgeGraph& graph, std::ostream& out);
void write_jsonld(const KnowledgeGraph& graph, std::ostream& out);
void write_jsonl(const KnowledgeGraph& graph, std::ostream& out);

}  // namespace entente
