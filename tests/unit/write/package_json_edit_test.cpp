#include "esmigrate/write/package_json_edit.h"

#include "esmigrate/edit/edit_set.h"
#include "unit/catch.h"

namespace esmigrate {

using Renamed = decltype(PackageJsonEditInput::renamed);

static std::string edited(std::string_view text, std::optional<PackageType> type,
                          Renamed renamed = {}, std::string main_module = "") {
  const auto edits = edit_package_json({text, type, std::move(renamed), std::move(main_module)});
  REQUIRE(edits);
  EditSet set;
  for (const Edit& edit : *edits) set.add(edit);
  REQUIRE_FALSE(set.finish().has_value());
  return set.apply(text);
}

static const Renamed kLibA{{"lib/a.js", "lib/a.cjs"}};

TEST_CASE("type goes behind main, version or name in the file's own style", "[write]") {
  const auto module = PackageType::EsModule;
  CHECK(edited("{\n  \"name\": \"x\",\n  \"main\": \"a\",\n  \"bin\": {}\n}\n", module) ==
        "{\n  \"name\": \"x\",\n  \"main\": \"a\",\n  \"type\": \"module\",\n  \"bin\": {}\n}\n");
  CHECK(edited("{\r\n\t\"version\" : \"1\"\r\n}", module) ==
        "{\r\n\t\"version\" : \"1\",\r\n\t\"type\" : \"module\"\r\n}");
  CHECK(edited(R"({"name":"x","a":1})", module) == R"({"name":"x","type":"module","a":1})");
  CHECK(edited(R"({ "name": "x", "a": 1 })", module) ==
        R"({ "name": "x", "type": "module", "a": 1 })");
  CHECK(edited("{\n  \"private\": true\n}", module) ==
        "{\n  \"type\": \"module\",\n  \"private\": true\n}");
  CHECK(edited("{}\n", module) == "{ \"type\": \"module\" }\n");
  CHECK(edited("\xEF\xBB\xBF{\"name\": \"x\"}", module) ==
        "\xEF\xBB\xBF{\"name\": \"x\", \"type\": \"module\"}");
}

TEST_CASE("an existing type is replaced, kept or removed", "[write]") {
  CHECK(edited(R"({"type": "commonjs"})", PackageType::EsModule) == R"({"type": "module"})");
  CHECK(edited(R"({"type": "module"})", PackageType::EsModule) == R"({"type": "module"})");
  CHECK(edited(R"({"type": 1})", PackageType::CommonJs) == R"({"type": "commonjs"})");
  CHECK(edited("{\n  \"a\": 1,\n  \"type\": \"module\"\n}", PackageType::None) ==
        "{\n  \"a\": 1\n}");
  CHECK(edited("{\n  \"type\": \"module\",\n  \"a\": 1\n}", PackageType::None) ==
        "{\n  \"a\": 1\n}");
  CHECK(edited(R"({"a": 1})", PackageType::None) == R"({"a": 1})");
  CHECK(edited(R"({"type": "module"})", std::nullopt) == R"({"type": "module"})");
}

TEST_CASE("renamed files are followed through the members", "[write]") {
  const auto same = std::nullopt;
  CHECK(edited(R"({"main": "lib/a"})", same, kLibA) == R"({"main": "lib/a.cjs"})");
  CHECK(edited(R"({"main": "./lib/a.js"})", same, kLibA) == R"({"main": "./lib/a.cjs"})");
  CHECK(edited(R"({"main": "./lib/"})", same, {{"lib/index.js", "lib/index.cjs"}}) ==
        R"({"main": "./lib/index.cjs"})");
  CHECK(edited(R"({"main": "."})", same, {{"index.js", "index.cjs"}}) ==
        R"({"main": "index.cjs"})");
  CHECK(edited(R"({"bin": "lib/a.js", "browser": {"./lib/a": "./b.js", "./lib/a.js": false}})",
               same, kLibA) ==
        R"({"bin": "lib/a.cjs", "browser": {"./lib/a.cjs": "./b.js", "./lib/a.cjs": false}})");
  CHECK(edited(R"({"exports": {"./lib/a.js": {"node": ["./lib/a.js"]}}})", same, kLibA) ==
        R"({"exports": {"./lib/a.js": {"node": ["./lib/a.cjs"]}}})");
  CHECK(edited(R"({"mocha": {"require": ["./lib/a"]}, "jest": {"x": "<rootDir>/lib/a.js"}})", same,
               kLibA) ==
        R"({"mocha": {"require": ["./lib/a.cjs"]}, "jest": {"x": "<rootDir>/lib/a.cjs"}})");
  CHECK(edited(R"({"unpkg": "dist/x.js", "description": "lib/a.js", "types": "lib/a.d.ts"})", same,
               kLibA) ==
        R"({"unpkg": "dist/x.js", "description": "lib/a.js", "types": "lib/a.d.ts"})");
}

TEST_CASE("the default main is spelt out when it is renamed", "[write]") {
  const Renamed index{{"index.js", "index.cjs"}};
  CHECK(edited("{\n  \"version\": \"1\"\n}", PackageType::EsModule, index) ==
        "{\n  \"version\": \"1\",\n  \"main\": \"index.cjs\",\n  \"type\": \"module\"\n}");
  CHECK(edited(R"({"exports": "./x.js"})", std::nullopt, index) == R"({"exports": "./x.js"})");
}

TEST_CASE("a main that leaves something out is spelt out for importers", "[write]") {
  const auto module = PackageType::EsModule;
  CHECK(edited(R"({"main": "./lib"})", module, {}, "lib/index.js") ==
        R"({"main": "./lib/index.js", "type": "module"})");
  CHECK(edited(R"({"main": "lib/a"})", module, {}, "lib/a.js") ==
        R"({"main": "lib/a.js", "type": "module"})");
  CHECK(edited(R"({"name": "x"})", module, {}, "index.js") ==
        R"({"name": "x", "main": "index.js", "type": "module"})");
}

TEST_CASE("scripts are commands", "[write]") {
  const auto script = [](const std::string& command) {
    const std::string text = edited("{\"scripts\": {\"a\": \"" + command + "\"}}", std::nullopt,
                                    {{"lib/a.js", "lib/a.cjs"}, {"test.js", "test.cjs"}});
    return text.substr(19, text.size() - 22);
  };
  CHECK(script("node lib/a.js") == "node lib/a.cjs");
  CHECK(script("node ./lib/a --x && node test") == "node ./lib/a.cjs --x && node test.cjs");
  CHECK(script("npm run test") == "npm run test");
  CHECK(script("tap test.js|cat") == "tap test.cjs|cat");
  CHECK(script("mocha --require=lib/a.js -r lib/a") == "mocha --require=lib/a.cjs -r lib/a.cjs");
  CHECK(script("mocha 'lib/*.js' x") == "mocha 'lib/*.js' lib/a.cjs x");
  CHECK(script("eslint \\\"lib/**/*.js\\\"") == "eslint \\\"lib/**/*.js\\\" lib/a.cjs");
  CHECK(script("eslint --ignore lib/*.js .") == "eslint --ignore lib/*.js .");
  CHECK(script("a \\u0026\\u0026 node lib/a.js") == "a \\u0026\\u0026 node lib/a.cjs");
}

TEST_CASE("patterns keep what they matched", "[write]") {
  CHECK(edited(R"({"files": ["lib/*.js", "x"]})", std::nullopt, kLibA) ==
        R"({"files": ["lib/*.js", "lib/a.cjs", "x"]})");
  CHECK(edited(R"({"files": ["/lib/a.js", "*.md"]})", std::nullopt, kLibA) ==
        R"({"files": ["/lib/a.cjs", "*.md"]})");
  CHECK(edited(R"({"files": ["lib"]})", std::nullopt, kLibA) == R"({"files": ["lib"]})");
  CHECK(edited("{\n  \"exports\": {\n    \"./*\": \"./lib/*.js\"\n  }\n}", std::nullopt, kLibA) ==
        "{\n  \"exports\": {\n    \"./a\": \"./lib/a.cjs\",\n    \"./*\": \"./lib/*.js\"\n  }\n}");
  CHECK(edited(R"({"exports": {"./*": {"import": "./m/*.js", "default": "./lib/*.js"}}})",
               std::nullopt, kLibA) ==
        R"({"exports": {"./a": {"import": "./m/a.js", "default": "./lib/a.cjs"}, )"
        R"("./*": {"import": "./m/*.js", "default": "./lib/*.js"}}})");
}

TEST_CASE("what is no JSON object is refused", "[write]") {
  CHECK(edit_package_json({"{,}", PackageType::EsModule, {}, ""}).error().offset == 1);
  CHECK(edit_package_json({" []", PackageType::EsModule, {}, ""}).error().offset == 1);
}

}  // namespace esmigrate
