#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>

#include "entente/support.hpp"

namespace entente {
namespace {

struct FileCloser {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

}  // namespace

std::string read_file(const std::string& path) {
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) throw Error(path, 0, "is a folder; expected a file");
  const std::unique_ptr<std::FILE, FileCloser> file(std::fopen(path.c_str(), "rb"));
  if (!file) throw Error(path, 0, std::string("cannot be read: ") + std::strerror(errno));

  std::string bytes;
  const auto expected = std::filesystem::file_size(path, ignored);
  if (!ignored) bytes.reserve(expected);
  char buffer[1 << 16];
  while (const std::size_t count = std::fread(buffer, 1, sizeof buffer, file.get())) bytes.append(buffer, count);
  if (std::ferror(file.get()) != 0) throw Error(path, 0, std::string("cannot be read: ") + std::strerror(errno));
  return bytes;
}

}  // namespace entente
