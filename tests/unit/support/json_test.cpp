#include "esmigrate/support/json.h"

#include "unit/catch.h"

namespace esmigrate {

static JsonDocument parsed(std::string text) {
  Result<JsonDocument, JsonError> json = parse_json(std::move(text));
  REQUIRE(json);
  return std::move(*json);
}

static std::uint32_t error_offset(std::string text) {
  const Result<JsonDocument, JsonError> json = parse_json(std::move(text));
  REQUIRE_FALSE(json);
  CHECK_FALSE(json.error().message.empty());
  return json.error().offset;
}

TEST_CASE("values, keys and members have ranges", "[support]") {
  const JsonDocument json = parsed(R"( {"a" : [1, "x"], "b":{"c":null}} )");
  const JsonChild* a = json.find_member(json.root(), "a");
  REQUIRE(a != nullptr);
  CHECK(text_at(json.text(), a->key_range) == "\"a\"");
  CHECK(text_at(json.text(), a->range) == R"("a" : [1, "x"])");
  CHECK(text_at(json.text(), json[a->value].range) == R"([1, "x"])");
  REQUIRE(json[a->value].children.size() == 2);
  CHECK(text_at(json.text(), json[a->value].children[1].range) == "\"x\"");
  CHECK(json[a->value].children[1].key_range.empty());
  CHECK(json.is(json.find(json.find(json.root(), "b"), "c"), JsonKind::Null));
  CHECK(text_at(json.text(), json[json.root()].range) == R"({"a" : [1, "x"], "b":{"c":null}})");
}

TEST_CASE("of duplicate keys the last counts and all are seen", "[support]") {
  const JsonDocument json = parsed(R"({"a":1,"b":2,"a":3})");
  CHECK(json[json.root()].children.size() == 3);
  CHECK(text_at(json.text(), json[json.find(json.root(), "a")].range) == "3");
  CHECK_FALSE(json.find(json.root(), "z").exists());
  CHECK_FALSE(json.find({}, "z").exists());
}

TEST_CASE("strings are decoded on demand", "[support]") {
  const auto decoded = [](const std::string& quoted) {
    const JsonDocument json = parsed(quoted);
    return json.string_of(json.root()).value();
  };
  CHECK(decoded(R"("plain ü")") == "plain ü");
  CHECK(decoded(R"("\"\\\/\b\f\n\r\t")") == "\"\\/\b\f\n\r\t");
  CHECK(decoded(R"("\u0041\u00fc\u20ac")") == "Aü€");
  CHECK(decoded(R"("\ud83d\ude00!")") == "😀!");
  CHECK(decoded(R"("\ud83d\u0041")") ==
        "\xEF\xBF\xBD"
        "A");
  CHECK(decoded(R"("\ude00")") == "\xEF\xBF\xBD");
  CHECK_FALSE(parsed("1").string_of(parsed("1").root()).has_value());
  CHECK(json_quote("a\"\\\n\x01ü") == R"("a\"\\\n\u0001ü")");
}

TEST_CASE("all of JSON is read", "[support]") {
  for (const char* text : {"null", "true", "false", "0", "-1.5e+10", "\"\"", "[]", "{}", "[[],{}]",
                           "\xEF\xBB\xBF{}", " \t\r\n[1 , 2]\n", "\"\x7F\""}) {
    INFO(text);
    CHECK(parse_json(text).has_value());
  }
}

TEST_CASE("what is not JSON is an error with its place", "[support]") {
  CHECK(error_offset("") == 0);
  CHECK(error_offset("{") == 1);
  CHECK(error_offset("{,}") == 1);
  CHECK(error_offset("{\"a\":1,}") == 7);
  CHECK(error_offset("[1,]") == 3);
  CHECK(error_offset("[1 2]") == 3);
  CHECK(error_offset("{\"a\" 1}") == 5);
  CHECK(error_offset("{a:1}") == 1);
  CHECK(error_offset("// x\n{}") == 0);
  CHECK(error_offset("{} x") == 3);
  CHECK(error_offset("01") == 1);
  CHECK(error_offset("1.") == 2);
  CHECK(error_offset("+1") == 0);
  CHECK(error_offset("\"a\nb\"") == 2);
  CHECK(error_offset("[\"abc") == 1);
  CHECK(error_offset("\"\\x\"") == 2);
  CHECK(error_offset("\"\\u00g0\"") == 5);
  CHECK(error_offset("nul") == 0);
  CHECK(error_offset("'a'") == 0);
  CHECK(error_offset(std::string("\"a\0b\"", 5)) == 2);
}

TEST_CASE("hostile nesting is refused, deep nesting is read", "[support]") {
  const auto nested = [](std::size_t depth) {
    return std::string(depth, '[') + std::string(depth, ']');
  };
  CHECK(parse_json(nested(512)).has_value());
  CHECK(error_offset(nested(513)) == 512);
  CHECK(error_offset(std::string(1000000, '{')) == 1);
  CHECK(error_offset(std::string(1000000, '[')) == 512);
}

}  // namespace esmigrate
