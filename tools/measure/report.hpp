#pragma once
// The figures of an evaluation, for people and for machines.

#include <cstddef>
#include <ostream>
#include <vector>

#include "score.hpp"
#include "stages.hpp"

namespace measure {

struct Evaluation {
  Figures figures;
  std::vector<ExtractionError> errors;  ///< in the order of the documents
};

/// How much of the lists is printed; the JSON has all rules.
struct ReportLimits {
  std::size_t rules = 20;
  std::size_t errors = 0;
};

void write_report(const Evaluation& evaluation, const ReportLimits& limits, std::ostream& out);
void write_report_json(const Evaluation& evaluation, const ReportLimits& limits, std::ostream& out);

}  // namespace measure
