#pragma once
// Where results go.

#include <cstdio>
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
