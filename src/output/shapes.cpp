// The SHACL shapes that our RDF keeps to; the same for every graph.

#include "output/shapes.hpp"

#include <ostream>

#include "output/formats.hpp"

namespace entente {

void write_shapes(const KnowledgeGraph&, std::ostream& out) { out << rdf_shapes; }

}  // namespace entente
