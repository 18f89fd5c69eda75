#include <doctest/doctest.h>

#include "entente/json.hpp"
#include "entente/support.hpp"

using namespace entente;

namespace {

std::string message_of(const std::function<void()>& action) {
  try {
    action();
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

}  // namespace

TEST_CASE("values are read by key with their types") {
  const JsonDocument document = JsonDocument::parse(
      R"({"name":"بوتين","n":3,"x":0.5,"yes":true,"nothing":null,"list":["a","b"],"one":"c","in":{"k":"v"}})",
      "f.json");
  const JsonValue root = document.root();
  CHECK(root.get("name").as_string() == "بوتين");
  CHECK(root.get("n").as_int() == 3);
  CHECK(root.get("x").as_double() == 0.5);
  CHECK(root.bool_or("yes", false));
  CHECK_FALSE(root.find("nothing").has_value());
  CHECK_FALSE(root.find("absent").has_value());
  CHECK(root.string_or("absent", "fallback") == "fallback");
  CHECK(root.strings("list") == std::vector<std::string>{"a", "b"});
  CHECK(root.strings("one") == std::vector<std::string>{"c"});
  CHECK(root.get("in").get("k").as_string() == "v");
  CHECK(root.size() == 8);
}

TEST_CASE("items and members come in the order of the file") {
  const JsonDocument document = JsonDocument::parse(R"({"b":[1,2,3],"a":{}})", "f.json");
  std::int64_t sum = 0;
  for (const JsonValue item : document.root().get("b").items()) sum = 10 * sum + item.as_int();
  CHECK(sum == 123);
  std::string keys;
  for (const auto& [key, value] : document.root().members()) keys += key;
  CHECK(keys == "ba");
}

TEST_CASE("a value of another type, or none, is told by file, line and key") {
  const auto reading = [](const char* line, auto use) {
    return message_of([&] { for_each_json_line_in(line, "w.jsonl", [&](JsonValue v, std::size_t) { use(v); }); });
  };
  CHECK(reading("\n{\"class\":5}", [](JsonValue v) { (void)v.get("class").as_string(); }) ==
        "w.jsonl:2: \"class\" is a number; expected a string");
  CHECK(reading("{}", [](JsonValue v) { (void)v.get("class"); }) == "w.jsonl:1: has no \"class\"");
  CHECK(reading("[1]", [](JsonValue v) { (void)v.get("class"); }) == "w.jsonl:1: found an array; expected an object");
}

TEST_CASE("broken JSON is told by line and byte") {
  CHECK(message_of([] { JsonDocument::parse("{\n \"a\": 1,\n \"b\": [1,}\n", "f.json"); }) ==
        "f.json:3: not JSON: Invalid value (byte 9 of the line)");
  CHECK(message_of([] { for_each_json_line_in("# note\n\n{\"a\":1} x\n", "f", [](JsonValue, std::size_t) {}); }) ==
        "f:3: not JSON: The document root must not be followed by other values (byte 8 of the line)");
  CHECK(message_of([] { JsonDocument::parse("\"\xFF\"", "f.json"); }) ==
        "f.json:1: byte 1 is not UTF-8; expected JSON in UTF-8");
  CHECK(message_of([] { JsonDocument::parse(std::string("{}\0", 3), "f.json"); }) ==
        "f.json:1: has a NUL byte; expected JSON");
  CHECK_FALSE(JsonDocument::try_parse("{").has_value());
}

TEST_CASE("deep nesting does not run out of stack") {
  const std::string deep = std::string(200000, '[') + std::string(200000, ']');
  CHECK(JsonDocument::parse(deep, "f.json").root().is_array());
}

TEST_CASE("blank lines and comments are no values, and the lines are counted") {
  std::string seen;
  for_each_json_line_in("\n# c\n{\"a\":1}\r\n  \n{\"a\":2}", "f", [&](JsonValue v, std::size_t line) {
    seen += std::to_string(line) + '=' + std::to_string(v.get("a").as_int()) + ' ';
  });
  CHECK(seen == "3=1 5=2 ");
}

TEST_CASE("a document moves without its values changing") {
  JsonDocument first = JsonDocument::parse(R"({"a":"x"})", "f");
  const JsonValue value = first.root();
  const JsonDocument second = std::move(first);
  CHECK(value.get("a").as_string() == "x");
}
