#pragma once
// Plain structs to bytes and back: one list of the fields of a struct (`fields`) serves both ways. The bytes are those
// of this machine; an image says so in its header (see image.hpp).

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <map>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>

namespace entente {

/// Bytes that are not what was written; caught where images are opened, never seen outside.
class BadArchive : public std::runtime_error {
 public:
  BadArchive() : std::runtime_error("damaged image of packs") {}
};

template <typename T>
concept Scalar = std::is_arithmetic_v<T> || std::is_enum_v<T>;

constexpr std::size_t kArchiveAlignment = 16;  ///< bytes; of arrays within an archive, and of the archive itself

/// Appends values to a string of bytes.
class ArchiveWriter {
 public:
  static constexpr bool reads = false;
  template <typename T> using Field = const T;

  template <typename... T> void operator()(const T&... values) { (put(values), ...); }

  /// Values without pointers and padding, to be borrowed in place by the reader.
  template <typename T> void array(std::span<const T> values) {
    static_assert(std::has_unique_object_representations_v<T>);
    array_of_bytes(values.data(), values.size(), sizeof(T));
  }
  /// The same for values that have padding, zeroed by the caller.
  void array_of_bytes(const void* data, std::size_t count, std::size_t size) {
    put(static_cast<std::uint64_t>(count));
    bytes_.resize((bytes_.size() + kArchiveAlignment - 1) / kArchiveAlignment * kArchiveAlignment, '\0');
    if (count != 0) bytes_.append(static_cast<const char*>(data), count * size);
  }

  [[nodiscard]] std::string take() { return std::move(bytes_); }

 private:
  template <Scalar T> void put(T value) {
    char raw[sizeof value];
    std::memcpy(raw, &value, sizeof value);
    bytes_.append(raw, sizeof raw);
  }
  void put(std::string_view text) {
    put(static_cast<std::uint32_t>(text.size()));
    bytes_ += text;
  }
  void put(const std::string& text) { put(std::string_view(text)); }
  template <typename A, typename B> void put(const std::pair<A, B>& pair) { (*this)(pair.first, pair.second); }
  template <typename T> void put(const std::vector<T>& values) {
    if constexpr (Scalar<T>) put(std::string_view(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T)));
    else put_all(values);
  }
  template <typename K, typename V, typename C> void put(const std::map<K, V, C>& values) { put_all(values); }
  template <typename T> void put_all(const T& values) {
    put(static_cast<std::uint32_t>(values.size()));
    for (const auto& value : values) put(value);
  }
  template <typename T> requires std::is_class_v<T> void put(const T& row) { fields(*this, row); }

  std::string bytes_;
};

/// Reads what `ArchiveWriter` wrote. Views and arrays are borrowed from the bytes. Throws `BadArchive` at their end.
class ArchiveReader {
 public:
  static constexpr bool reads = true;
  template <typename T> using Field = T;

  explicit ArchiveReader(std::string_view bytes) : bytes_(bytes) {}

  template <typename... T> void operator()(T&... values) { (get(values), ...); }

  template <typename T> [[nodiscard]] std::span<const T> array() {
    static_assert(std::is_trivially_copyable_v<T> && alignof(T) <= kArchiveAlignment);
    std::uint64_t count = 0;
    get(count);
    at_ = (at_ + kArchiveAlignment - 1) / kArchiveAlignment * kArchiveAlignment;
    if (at_ > bytes_.size() || count > (bytes_.size() - at_) / sizeof(T)) throw BadArchive();
    const char* data = take(static_cast<std::size_t>(count) * sizeof(T));
    return {reinterpret_cast<const T*>(data), static_cast<std::size_t>(count)};
  }

  /// Number of items that follow; at least a byte each.
  [[nodiscard]] std::uint32_t count() {
    std::uint32_t number = 0;
    get(number);
    if (number > bytes_.size() - at_) throw BadArchive();
    return number;
  }

 private:
  const char* take(std::size_t size) {
    if (size > bytes_.size() - at_) throw BadArchive();
    const char* data = bytes_.data() + at_;
    at_ += size;
    return data;
  }
  template <Scalar T> void get(T& value) { std::memcpy(&value, take(sizeof value), sizeof value); }
  void get(std::string_view& text) {
    std::uint32_t size = 0;
    get(size);
    const char* data = take(size);
    text = {data, size};
  }
  void get(std::string& text) {
    std::string_view view;
    get(view);
    text = view;
  }
  template <typename A, typename B> void get(std::pair<A, B>& pair) { (*this)(pair.first, pair.second); }
  template <typename T> void get(std::vector<T>& values) {
    if constexpr (Scalar<T>) {
      std::string_view raw;
      get(raw);
      values.resize(raw.size() / sizeof(T));
      if (!raw.empty()) std::memcpy(values.data(), raw.data(), values.size() * sizeof(T));
    } else {
      values.resize(count());
      for (T& value : values) get(value);
    }
  }
  template <typename K, typename V, typename C> void get(std::map<K, V, C>& values) {
    for (std::uint32_t left = count(); left > 0; --left) {
      K key{};
      get(key);
      get(values[std::move(key)]);
    }
  }
  template <typename T> requires std::is_class_v<T> void get(T& row) { fields(*this, row); }

  std::string_view bytes_;
  std::size_t at_ = 0;
};

}  // namespace entente
