#include "vocabulary/image.hpp"

#include <sys/mman.h>
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <new>

#include "entente/support.hpp"
#include "vocabulary/archive.hpp"

namespace entente {
namespace {

constexpr std::string_view kMagic = "ENTENTE packs 1\n";
constexpr std::uint32_t kByteOrder = 0x01020304U;
constexpr std::size_t kHugePage = std::size_t{2} << 20U;  ///< bytes
constexpr std::size_t kIdSize = 32;  ///< hexadecimal digits of a content id

/// Stands at the beginning of the file; the checksum is over all that follows it.
struct Header {
  char magic[kMagic.size()];
  std::uint32_t byte_order;
  std::uint32_t size_of_size;
  std::uint64_t size;  ///< bytes of the file
  char code[kIdSize];
  char sources[kIdSize];
  char checksum[kIdSize];
};
static_assert(sizeof(Header) % kArchiveAlignment == 0);

struct Part {
  std::string name;
  std::uint64_t begin = 0, size = 0;  ///< bytes from the beginning of the file
};
template <typename Archive>
void fields(Archive& archive, typename Archive::template Field<Part>& part) { archive(part.name, part.begin, part.size); }

std::string code_id() { return content_id({ENTENTE_PACK_CODE}); }

bool same(const char (&field)[kIdSize], std::string_view id) { return std::string_view(field, kIdSize) == id; }

void align(std::string& bytes) {
  bytes.resize((bytes.size() + kArchiveAlignment - 1) / kArchiveAlignment * kArchiveAlignment, '\0');
}

struct FileCloser { void operator()(std::FILE* file) const { std::fclose(file); } };

}  // namespace

void Image::Deleter::operator()(char* bytes) const { ::operator delete[](bytes, std::align_val_t{kHugePage}); }

/// The bytes are read, not mapped: nothing that happens to the file later can reach a running program.
Image::Buffer Image::allocate(std::size_t size) {
  Buffer buffer(static_cast<char*>(::operator new[](std::max<std::size_t>(size, 1), std::align_val_t{kHugePage})));
#ifdef MADV_HUGEPAGE
  if (size >= kHugePage) madvise(buffer.get(), size, MADV_HUGEPAGE);  // a wish: thousands of page faults less
#endif
  return buffer;
}

std::shared_ptr<const Image> Image::open(const std::string& path, const std::string& sources) {
  const std::unique_ptr<std::FILE, FileCloser> file(std::fopen(path.c_str(), "rb"));
  std::error_code error;
  const auto size = std::filesystem::file_size(path, error);
  if (!file || error || size < sizeof(Header)) return nullptr;
  auto image = std::make_shared<Image>();
  image->bytes_ = allocate(size);
  image->size_ = size;
  std::setbuf(file.get(), nullptr);
  if (std::fread(image->bytes_.get(), 1, size, file.get()) != size || !image->accept(sources)) return nullptr;
  return image;
}

std::shared_ptr<const Image> Image::own(std::string_view bytes) {
  auto image = std::make_shared<Image>();
  image->bytes_ = allocate(bytes.size());
  image->size_ = bytes.size();
  std::memcpy(image->bytes_.get(), bytes.data(), bytes.size());
  Header header;
  std::memcpy(&header, bytes.data(), sizeof header);
  if (!image->accept({header.sources, kIdSize})) throw BadArchive();
  return image;
}

bool Image::accept(std::string_view sources) {
  Header header;
  std::memcpy(&header, bytes_.get(), sizeof header);
  const std::string_view all(bytes_.get(), size_);
  if (!all.starts_with(kMagic) || header.byte_order != kByteOrder || header.size_of_size != sizeof(std::size_t)) return false;
  if (header.size != size_ || !same(header.code, code_id()) || !same(header.sources, sources)) return false;
  if (!same(header.checksum, content_id({all.substr(sizeof header)}))) return false;
  try {
    ArchiveReader reader(all.substr(sizeof header));
    std::vector<Part> directory;
    reader(directory);
    for (const Part& part : directory) {
      if (part.begin > size_ || part.size > size_ - part.begin) return false;
      parts_[part.name] = all.substr(static_cast<std::size_t>(part.begin), static_cast<std::size_t>(part.size));
    }
  } catch (const BadArchive&) {
    return false;
  }
  return true;
}

std::optional<std::string_view> Image::part(std::string_view name) const {
  const auto found = parts_.find(name);
  return found == parts_.end() ? std::nullopt : std::optional(found->second);
}

std::vector<std::string> Image::names() const {
  std::vector<std::string> all;
  for (const auto& [name, bytes] : parts_) all.push_back(name);
  return all;
}

std::string image_bytes(const std::map<std::string, std::string>& parts, const std::string& sources) {
  std::vector<Part> directory;
  for (const auto& [name, bytes] : parts) directory.push_back({name, 0, bytes.size()});
  const auto head = [&] {
    ArchiveWriter writer;
    writer(directory);
    std::string bytes = writer.take();
    align(bytes);
    return bytes;
  };
  std::uint64_t at = sizeof(Header) + head().size();
  for (Part& part : directory) {
    part.begin = at;
    at += (part.size + kArchiveAlignment - 1) / kArchiveAlignment * kArchiveAlignment;
  }
  std::string body = head();
  body.reserve(static_cast<std::size_t>(at));
  for (const auto& [name, bytes] : parts) {
    body += bytes;
    align(body);
  }
  Header header{};
  kMagic.copy(header.magic, kMagic.size());
  header.byte_order = kByteOrder;
  header.size_of_size = sizeof(std::size_t);
  header.size = sizeof header + body.size();
  code_id().copy(header.code, kIdSize);
  sources.copy(header.sources, kIdSize);
  content_id({body}).copy(header.checksum, kIdSize);
  std::string file(sizeof header, '\0');
  std::memcpy(file.data(), &header, sizeof header);
  return file + body;
}

std::string sources_id(const std::string& packs_dir) {
  namespace fs = std::filesystem;
  std::vector<std::string> names;  // below `packs_dir`
  const auto add = [&](const std::string& folder) {
    if (!fs::is_directory(packs_dir + "/" + folder)) return;
    for (const auto& item : fs::directory_iterator(packs_dir + "/" + folder)) {
      const fs::path suffix = item.path().extension();
      if (suffix == ".json" || suffix == ".jsonl" || suffix == ".tsv") names.push_back(folder + "/" + item.path().filename().string());
    }
  };
  names.emplace_back("ontology.json");
  add("actors");
  for (const auto& item : fs::directory_iterator(packs_dir)) {
    if (!fs::exists(item.path() / "pack.json")) continue;
    const std::string tag = item.path().filename().string();
    add(tag);
    add(tag + "/triggers");
  }
  std::sort(names.begin(), names.end());
  std::string ids;
  for (const std::string& name : names) ids += content_id({name, read_file(packs_dir + "/" + name)});
  return content_id({ids});
}

}  // namespace entente
