#pragma once
// JSON read with checked types and messages that name file and line, and written compactly; the parser stays behind it.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace entente {

/// Where a value came from, for messages. `file` outlives the values.
struct JsonSource {
  std::string_view file;
  std::size_t line = 0;  ///< from 1; 0 when not known
};

class JsonItems;
class JsonMembers;

/// A view of one value of a parsed document; valid as long as the document is. Copies are cheap; safe to read from any
/// thread. Accessors throw `Error` naming file, line, and what was expected and found.
class JsonValue {
 public:
  JsonValue(const void* node, const JsonSource* source, std::string_view name)
      : node_(node), source_(source), name_(name) {}

  [[nodiscard]] bool is_null() const;
  [[nodiscard]] bool is_string() const;
  [[nodiscard]] bool is_number() const;
  [[nodiscard]] bool is_bool() const;
  [[nodiscard]] bool is_array() const;
  [[nodiscard]] bool is_object() const;

  [[nodiscard]] std::string_view as_string() const;  ///< UTF-8, unescaped; valid as long as the document is
  [[nodiscard]] std::int64_t as_int() const;
  [[nodiscard]] double as_double() const;
  [[nodiscard]] bool as_bool() const;
  [[nodiscard]] std::vector<std::string> as_strings() const;  ///< of an array of strings, or of one string

  /// Members of an object; of a key that stands twice, the first. `find` gives nothing for an absent or null member,
  /// `get` throws then; the named ones give their fallback then.
  [[nodiscard]] std::optional<JsonValue> find(std::string_view key) const;
  [[nodiscard]] JsonValue get(std::string_view key) const;
  [[nodiscard]] std::string_view string_or(std::string_view key, std::string_view fallback) const;
  [[nodiscard]] std::int64_t int_or(std::string_view key, std::int64_t fallback) const;
  [[nodiscard]] double double_or(std::string_view key, double fallback) const;
  [[nodiscard]] bool bool_or(std::string_view key, bool fallback) const;
  [[nodiscard]] std::vector<std::string> strings(std::string_view key) const;  ///< `as_strings`, empty when absent

  [[nodiscard]] std::size_t size() const;               ///< number of items of an array or members of an object
  [[nodiscard]] JsonValue at(std::size_t index) const;  ///< item of an array; `index < size()`
  [[nodiscard]] std::pair<std::string_view, JsonValue> member(
      std::size_t index) const;               ///< of an object, in file order
  [[nodiscard]] JsonItems items() const;      ///< of an array, for a range loop
  [[nodiscard]] JsonMembers members() const;  ///< of an object, for a range loop over (key, value)

  /// Throws `Error` with the file and line of this value.
  [[noreturn]] void fail(const std::string& message) const;

 private:
  [[noreturn]] void mismatch(std::string_view expected) const;

  const void* node_;
  const JsonSource* source_;
  std::string_view name_;  ///< the key under which it was found, for messages; may be empty
};

/// Index loop over a `JsonValue`; what `items()` and `members()` give.
template <typename Element, Element (JsonValue::*Access)(std::size_t) const>
class JsonRange {
 public:
  class Iterator {
   public:
    using iterator_category = std::input_iterator_tag;
    using value_type = Element;
    using difference_type = std::ptrdiff_t;
    using pointer = void;
    using reference = Element;

    Iterator(const JsonValue* value, std::size_t index) : value_(value), index_(index) {}
    Element operator*() const { return (value_->*Access)(index_); }
    Iterator& operator++() {
      ++index_;
      return *this;
    }
    bool operator==(const Iterator& other) const { return index_ == other.index_; }

   private:
    const JsonValue* value_;
    std::size_t index_;
  };

  explicit JsonRange(JsonValue value) : value_(value), size_(value.size()) {}
  [[nodiscard]] Iterator begin() const { return Iterator(&value_, 0); }
  [[nodiscard]] Iterator end() const { return Iterator(&value_, size_); }

 private:
  JsonValue value_;
  std::size_t size_;
};

class JsonItems : public JsonRange<JsonValue, &JsonValue::at> {
  using JsonRange::JsonRange;
};
class JsonMembers : public JsonRange<std::pair<std::string_view, JsonValue>, &JsonValue::member> {
  using JsonRange::JsonRange;
};

/// One parsed document, which owns its bytes. Movable; its views stay valid across moves.
class JsonDocument {
 public:
  /// Parses `bytes`, which must be one JSON value in UTF-8; throws `Error` naming `file` and the line of the mistake.
  /// `first_line` is the line of the file at which `bytes` begin.
  static JsonDocument parse(std::string bytes, const std::string& file, std::size_t first_line = 1);
  static JsonDocument load(const std::string& path);
  /// Nothing for bytes that are no JSON, where that is no one's mistake to be told of.
  static std::optional<JsonDocument> try_parse(std::string bytes);

  JsonDocument(JsonDocument&&) noexcept;
  JsonDocument& operator=(JsonDocument&&) noexcept;
  ~JsonDocument();

  [[nodiscard]] JsonValue root() const;

 private:
  struct State;
  explicit JsonDocument(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

/// What a reader of JSON Lines does with each value; the value is valid during the call. `line` counts from 1.
using JsonLineHandler = std::function<void(JsonValue value, std::size_t line)>;

/// Calls `handler` for each line of a JSON Lines file, without blank lines and lines that begin with `#`.
/// Throws `Error` naming file and line when the file or a line cannot be read.
void for_each_json_line(const std::string& path, const JsonLineHandler& handler);

/// The same over bytes already in memory; `file` stands for them in messages.
void for_each_json_line_in(std::string bytes, const std::string& file, const JsonLineHandler& handler);

/// Appends compact JSON to a string: no white space, UTF-8 unescaped, numbers in their shortest form. The caller keeps
/// the order of calls well formed; the same calls give the same bytes.
class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}

  JsonWriter& begin_object();
  JsonWriter& end_object();
  JsonWriter& begin_array();
  JsonWriter& end_array();
  JsonWriter& key(std::string_view name);
  JsonWriter& string(std::string_view value);
  JsonWriter& integer(std::int64_t value);
  JsonWriter& number(double value);  ///< finite
  JsonWriter& boolean(bool value);
  JsonWriter& null();

  /// A key and its value; `field_if` writes nothing when there is none.
  JsonWriter& field(std::string_view name, std::string_view value);
  JsonWriter& field_if(std::string_view name, const std::optional<std::string>& value);
  /// The same, with null for what is not there, so that every record has the same keys.
  JsonWriter& field_or_null(std::string_view name, const std::optional<std::string>& value);
  JsonWriter& field(std::string_view name, const std::vector<std::string>& values);

 private:
  void separate();

  std::string& out_;
  bool comma_ = false;  ///< the next key or item follows another
};

}  // namespace entente
