#include "make.hpp"

#include "entente/pipeline.hpp"

namespace entente::make {

std::string line(const Extraction& extraction) {
  std::string out;
  append_json_line(out, extraction, true);
  return out;
}

std::string lines(const EvidenceStore& store) {
  std::string all;
  for (const Extraction& extraction : contents(store)) all += line(extraction);
  return all;
}

}  // namespace entente::make
