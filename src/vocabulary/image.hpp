#pragma once
// An image: all packs of a folder compiled into one file that is read at once and used where it lies. It is trusted only
// when this very code made it (`ENTENTE_PACK_CODE`), on a machine of the same byte order, out of exactly the bytes that
// the sources have now, and when its checksum holds; otherwise the sources are read.

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Named parts of an image, in memory. Immutable; what is made of it borrows its bytes.
class Image {
 public:
  /// Reads a file; nothing when it is missing, damaged, made by other code or of other sources than `sources`.
  static std::shared_ptr<const Image> open(const std::string& path, const std::string& sources);
  /// The image of bytes that `image_bytes` gave.
  static std::shared_ptr<const Image> own(std::string_view bytes);

  /// The bytes of a part, aligned to `kArchiveAlignment`; nothing when there is no such part.
  [[nodiscard]] std::optional<std::string_view> part(std::string_view name) const;
  [[nodiscard]] std::vector<std::string> names() const;  ///< of all parts, sorted

 private:
  struct Deleter { void operator()(char* bytes) const; };
  using Buffer = std::unique_ptr<char[], Deleter>;
  static Buffer allocate(std::size_t size);
  /// False when the bytes are no sound image of these sources.
  bool accept(std::string_view sources);
  Buffer bytes_;
  std::size_t size_ = 0;  ///< in bytes
  std::map<std::string, std::string_view, std::less<>> parts_;
};

/// The bytes of an image with these parts; `sources` is the content id of what it was made of.
std::string image_bytes(const std::map<std::string, std::string>& parts, const std::string& sources);

/// Content id of all files that the packs of a folder are read from: their names and their bytes.
/// Throws `Error` when one cannot be read.
std::string sources_id(const std::string& packs_dir);

}  // namespace entente
