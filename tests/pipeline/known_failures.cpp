#include "known_failures.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>

KnownFailures::KnownFailures(const std::string& path, const std::string& renew)
    : path_(std::string(ENTENTE_SOURCE_DIR "/") + path), renew_(renew) {
  std::ifstream file(path_);
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#')) {
      comments_.push_back(line);
    } else if (!line.empty()) {
      names_.insert(line);
    }
  }
}

void KnownFailures::judge(const Failures& failures, std::size_t total) const {
  if (std::getenv(renew_.c_str()) != nullptr) return write(failures);
  std::size_t listed = 0;
  for (const auto& [name, complaints] : failures) {
    if (names_.contains(name)) {
      ++listed;
      continue;
    }
    std::string text = name;
    for (const std::string& complaint : complaints) text += "\n    " + complaint;
    FAIL_CHECK(text);
  }
  const std::size_t healed = names_.size() - listed;
  const std::string advice = healed == 0 ? "" : "; " + renew_ + "=1 takes them off the list";
  const std::size_t holding = total - failures.size();
  MESSAGE(holding << " of " << total << " hold; of " << names_.size() << " listed, " << healed << " hold by now" << advice);
}

void KnownFailures::write(const Failures& failures) const {
  std::ofstream file(path_);
  for (const std::string& comment : comments_) file << comment << '\n';
  for (const auto& [name, complaints] : failures) file << name << '\n';
  file.close();
  REQUIRE_MESSAGE(file, "cannot write " << path_);
  MESSAGE("wrote " << failures.size() << " names to " << path_);
}
