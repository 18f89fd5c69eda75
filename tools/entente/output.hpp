#pragma once
// Where results go.

#include <cstdio>
#include <fstream>
#include <map>
#include <memory>
#include <string>
#include <string_view>

/// A file being written, or standard output for "-". Throws `entente::Error` when it cannot be written.
class OutputFile {
 public:
  explicit OutputFile(const std::string& path);

  void write(std::string_view bytes);
  /// Flushes and checks that everything has arrived. To be called once, at the end.
  void close();

 private:
  [[noreturn]] void fail() const;

  std::string path_;
  std::shared_ptr<std::FILE> file_;
};

/// A folder whose files are being written; it is made when missing, and what else is in it stays. Throws `entente::Error`
/// when it cannot be written.
class OutputFolder {
 public:
  explicit OutputFolder(const std::string& path);

  /// The file of this name, in place of an older one; a script (`.sh`) may be run.
  std::ostream& open(std::string_view name);
  /// Checks that everything has arrived. To be called once, at the end.
  void close();

 private:
  std::string path_;
  std::map<std::string, std::ofstream> files_;  ///< by path
};
