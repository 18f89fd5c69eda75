#include "entente/json.hpp"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <algorithm>
#include <cassert>

#include "entente/support.hpp"

namespace entente {
namespace {

// Iterative: deep nesting must not run out of stack. In place: strings are unescaped within the bytes read.
constexpr unsigned flags =
    rapidjson::kParseInsituFlag | rapidjson::kParseIterativeFlag | rapidjson::kParseFullPrecisionFlag;

const rapidjson::Value& node(const void* value) { return *static_cast<const rapidjson::Value*>(value); }

std::string_view type_name(const rapidjson::Value& value) {
  switch (value.GetType()) {
    case rapidjson::kNullType: return "null";
    case rapidjson::kFalseType:
    case rapidjson::kTrueType: return "true or false";
    case rapidjson::kObjectType: return "an object";
    case rapidjson::kArrayType: return "an array";
    case rapidjson::kStringType: return "a string";
    case rapidjson::kNumberType: return "a number";
  }
  return "a value";
}

std::string_view text_of(const rapidjson::Value& value) { return {value.GetString(), value.GetStringLength()}; }

std::size_t line_at(std::string_view bytes, std::size_t offset, std::size_t first_line) {
  return first_line +
         static_cast<std::size_t>(std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

void require_utf8(std::string_view bytes, const std::string& file, std::size_t first_line) {
  const std::size_t bad = first_bad_utf8(bytes);
  if (bad == std::string_view::npos) return;
  throw Error(file, line_at(bytes, bad, first_line),
              "byte " + std::to_string(bad) + " is not UTF-8; expected JSON in UTF-8");
}

/// The parser takes NUL for the end of its input.
void require_no_nul(std::string_view bytes, const std::string& file, std::size_t first_line) {
  const std::size_t nul = bytes.find('\0');
  if (nul == std::string_view::npos) return;
  throw Error(file, line_at(bytes, nul, first_line), "has a NUL byte; expected JSON");
}

/// What the parser found wrong, and where in the line.
std::string parse_message(const rapidjson::ParseResult& result, std::size_t line_begin) {
  std::string message = rapidjson::GetParseError_En(result.Code());
  if (!message.empty() && message.back() == '.') message.pop_back();
  return "not JSON: " + message + " (byte " + std::to_string(result.Offset() - line_begin) + " of the line)";
}

}  // namespace

// ---- values
// ----------------------------------------------------------------------------------------------------------

bool JsonValue::is_null() const { return node(node_).IsNull(); }
bool JsonValue::is_string() const { return node(node_).IsString(); }
bool JsonValue::is_number() const { return node(node_).IsNumber(); }
bool JsonValue::is_bool() const { return node(node_).IsBool(); }
bool JsonValue::is_array() const { return node(node_).IsArray(); }
bool JsonValue::is_object() const { return node(node_).IsObject(); }

void JsonValue::fail(const std::string& message) const {
  throw Error(std::string(source_->file), source_->line, message);
}

void JsonValue::mismatch(std::string_view expected) const {
  const std::string subject = name_.empty() ? "found " : "\"" + std::string(name_) + "\" is ";
  fail(subject + std::string(type_name(node(node_))) + "; expected " + std::string(expected));
}

std::string_view JsonValue::as_string() const {
  if (!is_string()) mismatch("a string");
  return text_of(node(node_));
}

std::int64_t JsonValue::as_int() const {
  if (!node(node_).IsInt64()) mismatch("a whole number");
  return node(node_).GetInt64();
}

double JsonValue::as_double() const {
  if (!is_number()) mismatch("a number");
  return node(node_).GetDouble();
}

bool JsonValue::as_bool() const {
  if (!is_bool()) mismatch("true or false");
  return node(node_).GetBool();
}

std::vector<std::string> JsonValue::as_strings() const {
  if (is_string()) return {std::string(as_string())};
  if (!is_array()) mismatch("a string or an array of strings");
  std::vector<std::string> all;
  all.reserve(size());
  for (std::size_t i = 0; i < size(); ++i) all.emplace_back(at(i).as_string());
  return all;
}

std::optional<JsonValue> JsonValue::find(std::string_view key) const {
  if (!is_object()) mismatch("an object");
  for (const auto& member : node(node_).GetObject()) {
    if (text_of(member.name) != key) continue;
    if (member.value.IsNull()) return std::nullopt;
    return JsonValue(&member.value, source_, text_of(member.name));
  }
  return std::nullopt;
}

JsonValue JsonValue::get(std::string_view key) const {
  const std::optional<JsonValue> found = find(key);
  if (!found) fail("has no \"" + std::string(key) + "\"");
  return *found;
}

std::string_view JsonValue::string_or(std::string_view key, std::string_view fallback) const {
  const auto found = find(key);
  return found ? found->as_string() : fallback;
}

std::int64_t JsonValue::int_or(std::string_view key, std::int64_t fallback) const {
  const auto found = find(key);
  return found ? found->as_int() : fallback;
}

double JsonValue::double_or(std::string_view key, double fallback) const {
  const auto found = find(key);
  return found ? found->as_double() : fallback;
}

bool JsonValue::bool_or(std::string_view key, bool fallback) const {
  const auto found = find(key);
  return found ? found->as_bool() : fallback;
}

std::vector<std::string> JsonValue::strings(std::string_view key) const {
  const auto found = find(key);
  return found ? found->as_strings() : std::vector<std::string>();
}

std::size_t JsonValue::size() const {
  if (is_array()) return node(node_).Size();
  if (is_object()) return node(node_).MemberCount();
  mismatch("an array or an object");
}

JsonValue JsonValue::at(std::size_t index) const {
  assert(is_array() && index < size());
  return {&node(node_)[static_cast<rapidjson::SizeType>(index)], source_, name_};
}

std::pair<std::string_view, JsonValue> JsonValue::member(std::size_t index) const {
  assert(is_object() && index < size());
  const auto& member = *(node(node_).MemberBegin() + static_cast<std::ptrdiff_t>(index));
  const std::string_view key = text_of(member.name);
  return {key, JsonValue(&member.value, source_, key)};
}

JsonItems JsonValue::items() const {
  if (!is_array()) mismatch("an array");
  return JsonItems(*this);
}

JsonMembers JsonValue::members() const {
  if (!is_object()) mismatch("an object");
  return JsonMembers(*this);
}

// ---- documents
// -------------------------------------------------------------------------------------------------------

struct JsonDocument::State {
  std::string bytes;
  std::string file;
  JsonSource source;
  rapidjson::Document document;
};

JsonDocument::JsonDocument(std::unique_ptr<State> state) : state_(std::move(state)) {}
JsonDocument::JsonDocument(JsonDocument&&) noexcept = default;
JsonDocument& JsonDocument::operator=(JsonDocument&&) noexcept = default;
JsonDocument::~JsonDocument() = default;

JsonDocument JsonDocument::parse(std::string bytes, const std::string& file, std::size_t first_line) {
  require_utf8(bytes, file, first_line);
  require_no_nul(bytes, file, first_line);
  auto state = std::make_unique<State>();
  state->bytes = std::move(bytes);
  state->file = file;
  state->source = {state->file, first_line > 1 ? first_line : 0};
  const bool bytes_have_lines = state->bytes.find('\n') != std::string::npos;
  const std::string original =
      bytes_have_lines ? state->bytes : std::string();  // parsing in place spoils the line count
  if (state->document.ParseInsitu<flags>(state->bytes.data()).HasParseError()) {
    const rapidjson::ParseResult result = state->document;
    const std::size_t newline = original.substr(0, result.Offset()).rfind('\n');
    throw Error(file, line_at(original, std::min(result.Offset(), original.size()), first_line),
                parse_message(result, newline == std::string::npos ? 0 : newline + 1));
  }
  return JsonDocument(std::move(state));
}

std::optional<JsonDocument> JsonDocument::try_parse(std::string bytes) {
  if (!is_utf8(bytes) || bytes.find('\0') != std::string::npos) return std::nullopt;
  auto state = std::make_unique<State>();
  state->bytes = std::move(bytes);
  if (state->document.ParseInsitu<flags>(state->bytes.data()).HasParseError()) return std::nullopt;
  return JsonDocument(std::move(state));
}

JsonDocument JsonDocument::load(const std::string& path) { return parse(read_file(path), path); }

JsonValue JsonDocument::root() const {
  return {static_cast<const rapidjson::Value*>(&state_->document), &state_->source, {}};
}

// ---- lines
// -----------------------------------------------------------------------------------------------------------

namespace {

bool carries_value(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" \t\r");
  return first != std::string_view::npos && line[first] != '#';
}

/// Parses line after line with one pool of memory.
class LineParser {
 public:
  LineParser(const std::string& file, const JsonLineHandler& handler)
      : file_(file), handler_(handler), pool_(first_.data(), first_.size()) {}

  /// `line` ends with a NUL byte, and is spoilt.
  void parse(char* line, std::size_t number) {
    pool_.Clear();
    rapidjson::Document document(&pool_);
    if (document.ParseInsitu<flags>(line).HasParseError()) {
      throw Error(file_, number, parse_message(document, 0));
    }
    const JsonSource source{file_, number};
    handler_(JsonValue(static_cast<const rapidjson::Value*>(&document), &source, {}), number);
  }

 private:
  const std::string& file_;
  const JsonLineHandler& handler_;
  std::vector<char> first_ = std::vector<char>(1 << 16);
  rapidjson::MemoryPoolAllocator<> pool_;
};

}  // namespace

void for_each_json_line(const std::string& path, const JsonLineHandler& handler) {
  for_each_json_line_in(read_file(path), path, handler);
}

void for_each_json_line_in(std::string bytes, const std::string& file, const JsonLineHandler& handler) {
  require_utf8(bytes, file, 1);
  require_no_nul(bytes, file, 1);
  LineParser parser(file, handler);
  std::size_t number = 0;
  for (std::size_t begin = 0; begin < bytes.size();) {
    std::size_t end = bytes.find('\n', begin);
    if (end == std::string::npos) end = bytes.size();
    ++number;
    const bool carries = carries_value(std::string_view(bytes).substr(begin, end - begin));
    bytes.data()[end] = '\0';  // at the very end this is the string's own NUL
    if (carries) parser.parse(bytes.data() + begin, number);
    begin = end + 1;
  }
}

}  // namespace entente
