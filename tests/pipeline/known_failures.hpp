#pragma once
// Lists of what does not hold yet: a test fails when something outside its list fails.

#include <map>
#include <set>
#include <string>
#include <vector>

/// Name of what failed → its complaints.
using Failures = std::map<std::string, std::vector<std::string>>;

/// A file of names, one a line, sorted; lines that begin with `#` are comments.
class KnownFailures {
 public:
  /// `path` under the repository. `renew` is the environment variable that, when set, writes the list anew.
  KnownFailures(const std::string& path, const std::string& renew);

  /// Holds `failures` against the list, out of `total` in all: prints what fails and is not listed, and how many of the
  /// listed hold by now; fails the running test for each of the former. Writes the list instead when it is to be renewed.
  void judge(const Failures& failures, std::size_t total) const;

 private:
  void write(const Failures& failures) const;

  std::string path_;
  std::string renew_;
  std::vector<std::string> comments_;
  std::set<std::string> names_;
};
