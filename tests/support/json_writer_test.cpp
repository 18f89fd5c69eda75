#include <doctest/doctest.h>

#include "entente/json.hpp"

using namespace entente;

TEST_CASE("JSON is written compactly, in the order of the calls") {
  std::string out;
  JsonWriter json(out);
  json.begin_object().field("id", "a").key("n").integer(-3).key("x").number(0.85).key("ok").boolean(true);
  json.key("none")
      .null()
      .field("names", std::vector<std::string>{"b", "c"})
      .field_if("absent", std::nullopt)
      ;
  json.key("list").begin_array().begin_object().end_object().begin_array().end_array().number(1).end_array();
  json.end_object();
  CHECK(out == R"({"id":"a","n":-3,"x":0.85,"ok":true,"none":null,"names":["b","c"],"list":[{},[],1]})");
}

TEST_CASE("what is written is read back the same") {
  const std::string text = "\"quoted\" \\ \n\r\t\x01 بوتين";
  std::string out;
  JsonWriter(out).begin_object().field("t", text).end_object();
  CHECK(out.find("بوتين") != std::string::npos);
  CHECK(out.find('\n') == std::string::npos);
  CHECK(JsonDocument::parse(out, "f").root().get("t").as_string() == text);
}
