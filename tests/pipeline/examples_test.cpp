// Runs the example sentences of all triggers of all packs (`example`, `gives`, `never`).
// The list of triggers whose examples do not hold yet is written anew by ENTENTE_RENEW_EXAMPLES=1 in the environment.

#include "examples.hpp"

#include <doctest/doctest.h>

#include "knowledge.hpp"
#include "known_failures.hpp"

TEST_CASE("the examples of every trigger give what they say, but for those known to fail") {
  const entente::Vocabulary& vocabulary = all_packs();
  Failures failures;
  std::set<std::string> triggers;
  for (const std::string& language : vocabulary.languages()) {
    for (const entente::TriggerExample& example : vocabulary.pack(language)->examples) {
      const std::string name = language + "/" + example.trigger;
      triggers.insert(name);
      for (const std::string& problem : example_problems(example, language, vocabulary)) {
        failures[name].push_back(problem + "; in: " + example.text);
      }
    }
  }
  KnownFailures("tests/examples_known_failures.txt", "ENTENTE_RENEW_EXAMPLES").judge(failures, triggers.size());
}
