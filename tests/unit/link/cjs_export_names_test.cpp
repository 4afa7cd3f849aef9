#include "link/cjs_export_names.h"

#include "esmigrate/syntax/parse_text.h"
#include "unit/catch.h"

// The answers are those of cjs-module-lexer 2.2.0; the target `compare-lexer` asks it again, over
// thousands of files.

namespace esmigrate {

// "a b > x y": names, then re-exports; "gives up" otherwise.
static std::string detected(std::string_view source) {
  const auto tree = parse_text(source);
  if (!tree) return "no JavaScript";
  const CjsExportNames found = cjs_export_names(*tree);
  if (found.gives_up) return "gives up";
  std::string text;
  const auto add = [&](const std::string& word) { text += (text.empty() ? "" : " ") + word; };
  for (const std::string& name : found.names) add(name);
  if (!found.reexports.empty()) add(">");
  for (const std::string& specifier : found.reexports) add(specifier);
  return text;
}

TEST_CASE("assignments are found by their tokens alone", "[link]") {
  CHECK(detected("exports.a = 1; module.exports.b = 2; exports['c-d'] = 3") == "a b c-d");
  CHECK(detected("function f(exports) { if (0) exports.a = 1 }") == "a");
  CHECK(detected("if (exports.a === 1) {}") == "a");
  CHECK(detected("exports . a /* why */ = 1; exports['\\x62'] = 2") == "a b");
  CHECK(detected("foo.exports.a = 1; exports?.b; exports[`c`] = 1; exports.d += 1").empty());
  CHECK(detected("'exports.a = 1'; /exports.b=1/; `exports.c = 1`; // exports.d = 1").empty());
  CHECK(detected("`${exports.a = 1}`") == "a");
  CHECK(detected("exports.\\u0061 = 1; exports['\\ud800'] = 1").empty());
  CHECK(detected("\xEF\xBB\xBF"
                 "exports.a = 1; exports.b = 1") == "b");
}

TEST_CASE("a literal counts up to the first value that is no identifier", "[link]") {
  CHECK(detected("module.exports = { a, b: c, 'd': e, ...f, ...require('x') }") == "a b d > x");
  CHECK(detected("module.exports = { a, b: require('x'), c }") == "a b");
  CHECK(detected("module.exports = { a, b: 1, c }") == "a");
  CHECK(detected("module.exports = { a: b , c }") == "a");
  CHECK(detected("module.exports = { a() {}, b }") == "a");
  CHECK(detected("module.exports = { ... a, b }").empty());
  CHECK(detected("exports = { a }; module.exports = exports = { b }").empty());
}

TEST_CASE("the last replacement decides what is re-exported", "[link]") {
  CHECK(detected("module.exports = require('a'); module.exports = require('b')") == "> b");
  CHECK(detected("__exportStar(require('a'), exports); module.exports = 1").empty());
  CHECK(detected("module.exports = require('a').b") == "> a");
  CHECK(detected("tslib.__exportStar(require('a'), exports); __export(require('b'))") == "> a b");
  CHECK(detected("{ __export(require('a')) } __export (require('b'))").empty());
}

TEST_CASE("defined properties need a shape without effects", "[link]") {
  const auto defined = [](const std::string& descriptor) {
    return detected("Object.defineProperty(exports, 'a', " + descriptor + ")");
  };
  CHECK(defined("{ value: f() }") == "a");
  CHECK(defined("{ enumerable: true, value: 1, writable: true }") == "a");
  CHECK(defined("{ enumerable: true, get: function () { return q.p; } }") == "a");
  CHECK(defined("{ get() { return q['p'] } }") == "a");
  CHECK(defined("{ enumerable: true, get: function f() { return q }, }") == "a");
  CHECK(defined("{ enumerable: false, value: 1 }").empty());
  CHECK(defined("{ get: () => q }").empty());
  CHECK(defined("{ get() { return q() } }").empty());
  CHECK(defined("{ get() { return q }, enumerable: true }").empty());
  CHECK(detected("exports.a = 1; Object.defineProperty(exports, 'a', { get: f })").empty());
}

TEST_CASE("the loops of transpilers re-export what was required into their variable", "[link]") {
  const std::string loop =
      "Object.keys(_x).forEach(function (k) {\n"
      "  if (k === 'default' || k === '__esModule') return;\n"
      "  if (Object.prototype.hasOwnProperty.call(_names, k)) return;\n"
      "  if (k in exports && exports[k] === _x[k]) return;\n"
      "  Object.defineProperty(exports, k, { enumerable: true, get: function () { return _x[k]; } "
      "});\n"
      "});";
  CHECK(detected("var _x = require('x');" + loop) == "> x");
  CHECK(detected("var _x = _interopRequireWildcard(require('x'));" + loop) == "> x");
  CHECK(detected("var _y = require('x');" + loop).empty());
  CHECK(detected("var _x =\nrequire('x');" + loop).empty());
  CHECK(detected("{ var _x = require('x');" + loop + "}").empty());
  CHECK(detected(
            "const _x = require('x'); Object.keys(_x).forEach(function (k) { if (k !== 'default' "
            "&& !exports.hasOwnProperty(k)) exports[k] = _x[k] })") == "> x");
}

TEST_CASE("no name counts where the lexer throws or misreads", "[link]") {
  CHECK(detected("import x from 'x'; exports.a = 1") == "gives up");
  CHECK(detected("export {}; exports.a = 1") == "gives up");
  CHECK(detected("import('x'); exports.a = 1") == "a");
  CHECK(detected("x: { a } /'/.test(b); exports.a = 1") == "gives up");
  CHECK(detected("if (a) /'/.test(b); exports.a = i++ / 2") == "a");
  CHECK(detected("<!-- it's\nexports.a = 1") == "gives up");
}

}  // namespace esmigrate
