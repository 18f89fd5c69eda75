#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>

#include "steps.hpp"

namespace entente {

ByteSource open_source(const std::string& path) {
  std::shared_ptr<std::FILE> file;
  if (path == "-") {
    file = std::shared_ptr<std::FILE>(stdin, [](std::FILE*) {});
  } else {
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) throw Error(path, 0, "is a folder; expected a file");
    std::FILE* opened = std::fopen(path.c_str(), "rb");
    if (opened == nullptr) throw Error(path, 0, std::string("cannot be read: ") + std::strerror(errno));
    file = std::shared_ptr<std::FILE>(opened, [](std::FILE* closing) { std::fclose(closing); });
  }
  return [file, path](char* out, std::size_t size) {
    const std::size_t count = std::fread(out, 1, size, file.get());
    if (count == 0 && std::ferror(file.get()) != 0) {
      throw Error(path, 0, std::string("cannot be read: ") + std::strerror(errno));
    }
    return count;
  };
}

ByteSource memory_source(std::string_view bytes) {
  return [left = bytes](char* out, std::size_t size) mutable {
    const std::size_t count = left.copy(out, size);
    left.remove_prefix(count);
    return count;
  };
}

std::string peek(ByteSource& source, std::size_t size) {
  std::string head(size, '\0');
  std::size_t filled = 0;
  while (filled < size) {
    const std::size_t count = source(head.data() + filled, size - filled);
    if (count == 0) break;
    filled += count;
  }
  head.resize(filled);
  source = [head, at = std::size_t{0}, rest = std::move(source)](char* out, std::size_t room) mutable {
    if (at == head.size()) return rest(out, room);
    const std::size_t count = head.copy(out, room, at);
    at += count;
    return count;
  };
  return head;
}

std::string read_all(const ByteSource& source, const std::string& name) {
  std::string bytes;
  char buffer[1 << 16];
  while (const std::size_t count = source(buffer, sizeof buffer)) {
    if (bytes.size() + count > largest_record) throw Error(name, 0, "is larger than 64 MiB; expected an article");
    bytes.append(buffer, count);
  }
  return bytes;
}

}  // namespace entente
