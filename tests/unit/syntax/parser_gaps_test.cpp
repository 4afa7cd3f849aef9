// What the grammar cannot read and Node can, and what the two read differently: the tree must be
// that of the text as Node reads it.
#include <fmt/format.h>

#include <string>
#include <vector>

#include "esmigrate/syntax/parse_text.h"
#include "esmigrate/syntax/walk.h"
#include "unit/catch.h"

namespace esmigrate {
namespace {

std::string to_text(const SyntaxTree& tree) {
  std::string text;
  for (NodeRef statement : tree.root().children()) {
    if (!text.empty()) text += " | ";
    text += statement.text();
  }
  return text;
}

/// The statements of a text, or why there are none.
std::string statements(std::string_view text) {
  const auto tree = parse_text(text);
  return tree ? to_text(*tree) : "does not parse: " + tree.error().message;
}

bool parses(std::string_view text) { return parse_text(text).has_value(); }

/// How often a kind of node occurs.
int count(std::string_view text, NodeKind kind) {
  const auto tree = parse_text(text);
  REQUIRE(tree);
  int found = 0;
  for (std::uint32_t i = 0; i < tree->size(); ++i) found += tree->row(i).kind == kind ? 1 : 0;
  return found;
}

}  // namespace

TEST_CASE("a declaration without a value ends at its line if nothing can follow", "[syntax]") {
  CHECK(statements("let x\n[a, x] = b") == "let x | [a, x] = b");
  CHECK(statements("let x // c\n/* d */ [a] = b") == "let x | [a] = b");
  CHECK(statements("var x\n(f)") == "var x | (f)");
  CHECK(statements("var x, y\n`t`") == "var x, y | `t`");
  CHECK(statements("let x\n/re/.test(x)") == "let x | /re/.test(x)");
  CHECK(statements("let x\n= 1") == "let x\n= 1");
  CHECK(statements("let x\n, y") == "let x\n, y");
  CHECK_FALSE(parses("let x (1)"));
  CHECK_FALSE(parses("const x = \n"));
}

TEST_CASE("a jump ends at its line if nothing can follow", "[syntax]") {
  CHECK(statements("a: for (;;) { break a\n(f)() }") == "a: for (;;) { break a\n(f)() }");
  CHECK(count("a: for (;;) { continue a // b\n[c].d() }", NodeKind::CallExpression) == 1);
  CHECK(count("for (;;) { if (a) break\n/b/.test(c) }", NodeKind::CallExpression) == 1);
  CHECK(count("a.break\n(b)", NodeKind::CallExpression) == 1);
  CHECK(count("a = { continue: b\n(c) }", NodeKind::CallExpression) == 1);
  CHECK_FALSE(parses("a: for (;;) { break a (f)() }"));
}

TEST_CASE("a class field ends at its line if nothing can follow", "[syntax]") {
  CHECK(count("class A { #a\n  [b] = 1 }", NodeKind::FieldDefinition) == 2);
  CHECK(count("class A { a = null\n  b\n  [c] = 1 }", NodeKind::FieldDefinition) == 3);
  CHECK(count("class A { get\n  *x() {} }", NodeKind::MethodDefinition) == 1);
  CHECK(count("class A { a = b\n  [c] }", NodeKind::FieldDefinition) == 1);
  CHECK(count("class A { static\n  *x() {} }", NodeKind::MethodDefinition) == 1);
}

TEST_CASE("an arrow function with a block is no operand of the next line", "[syntax]") {
  CHECK(statements("a = () => {}\n(1, 2)") == "a = () => {} | (1, 2)");
  CHECK(statements("a = () => {}// b\n[1].c()") == "a = () => {} | [1].c()");
  CHECK(statements("a = () => {} /* b */\n`c`") == "a = () => {} | `c`");
  CHECK(statements("a = b => async c => {}\n/d/.test(e)") ==
        "a = b => async c => {} | /d/.test(e)");
  CHECK(statements("a = () => {}\n+b\n-c") == "a = () => {} | +b\n-c");
  CHECK(statements("a = () => {}\n(() => {})\n(1)") == "a = () => {} | (() => {})\n(1)");
  CHECK(statements("a = () => b\n(1)") == "a = () => b\n(1)");
  CHECK(statements("a = function () {}\n(1)") == "a = function () {}\n(1)");
  CHECK(count("class A { a = () => {}\n  ['b']() {} }", NodeKind::MethodDefinition) == 1);
  CHECK(count("class A { a = () => {}\n  *b() {} }", NodeKind::MethodDefinition) == 1);
  CHECK_FALSE(parses("(() => {}\n(1))"));
}

TEST_CASE("return and yield end at their line, await does not", "[syntax]") {
  CHECK(statements("return\n(1)") == "return | (1)");
  CHECK(statements("return// a\n[1]") == "return | [1]");
  CHECK(statements("return\xE2\x80\xA8(1)") == "return | (1)");
  CHECK(statements("return /* a */ (1)") == "return /* a */ (1)");
  CHECK(statements("if (a) return\n(b)()") == "if (a) return | (b)()");
  CHECK(count("function* a() { yield\n(1) }", NodeKind::ExpressionStatement) == 2);
  CHECK(count("function* a() { yield *\n  b }", NodeKind::YieldExpression) == 1);
  CHECK(count("function* a() { yield *\n  (b) }", NodeKind::ExpressionStatement) == 1);
  CHECK(count("function* a() { b = yield (1) }", NodeKind::ExpressionStatement) == 1);
  CHECK(count("async function a() { return await\n  1 }", NodeKind::AwaitExpression) == 1);
  CHECK(count("async function a() { await\n  b }", NodeKind::AwaitExpression) == 1);
}

TEST_CASE("yield is a name in plain functions beside generators", "[syntax]") {
  CHECK(count("function* a() { function b() { yield = 1 } yield 2 }", NodeKind::YieldExpression) ==
        1);
  CHECK(count("function* a() { function b(yield) { yield + 1 } }", NodeKind::YieldExpression) == 0);
  CHECK(count("function* a() { if (b) { yield 1 } }", NodeKind::YieldExpression) == 1);
  CHECK(count("function* yield() { yield 1 } a = yield()", NodeKind::YieldExpression) == 1);
  CHECK(count("a = { *[yield]() { yield 1 } }", NodeKind::YieldExpression) == 1);
}

TEST_CASE("names that begin like an operator", "[syntax]") {
  CHECK(statements("a\nin_b") == "a | in_b");
  CHECK(statements("a = b\nin58.push(c)") == "a = b | in58.push(c)");
  CHECK(statements("a\ninstanceof5") == "a | instanceof5");
  CHECK(statements("a\nin b") == "a\nin b");
}

TEST_CASE("words that are names in sloppy code", "[syntax]") {
  CHECK(count("yield = 5", NodeKind::AssignmentExpression) == 1);
  CHECK(count("yield + 1", NodeKind::BinaryExpression) == 1);
  CHECK(count("var yield = 1; f(yield)", NodeKind::YieldExpression) == 0);
  CHECK(count("function* g() { yield /x/ }", NodeKind::YieldExpression) == 1);
  CHECK(count("({ async *g() { yield 1 } })", NodeKind::YieldExpression) == 1);
  CHECK(count("function f() { await (x) }", NodeKind::CallExpression) == 1);
  CHECK(count("async () => { await (x) }", NodeKind::AwaitExpression) == 1);
  CHECK(count("async () => () => await (x)", NodeKind::AwaitExpression) == 0);
  CHECK_FALSE(parses("function f() { await x }"));
  CHECK(count("function await() {} f(await('x'))", NodeKind::AwaitExpression) == 0);
  CHECK(count("f(await('x'))", NodeKind::AwaitExpression) == 1);
  CHECK(parses("using = 1; using(2); using.x"));
}

TEST_CASE("a loop that begins with an arrow function", "[syntax]") {
  CHECK(count("for (async of => {}; false;) ;", NodeKind::ArrowFunction) == 1);
  CHECK(count("for (async of => {}; false;) ;", NodeKind::ForStatement) == 1);
}

TEST_CASE("bytes that end lines, and one that ends nothing", "[syntax]") {
  CHECK(statements("1\r2") == "1 | 2");
  CHECK(count("function f() { return\rx }", NodeKind::ExpressionStatement) == 1);
  CHECK(count("a // b\rc", NodeKind::ExpressionStatement) == 2);
  CHECK(statements("a = 'x\\\ry'") == "a = 'x\\\ry'");
  CHECK(parses(std::string_view("'\0'", 3)));
  CHECK(parses(std::string_view("// \0\n`\0`", 8)));
  CHECK_FALSE(parses(std::string_view("a \0 b", 5)));
}

TEST_CASE("comments that are line ends, comments like HTML", "[syntax]") {
  CHECK(statements("x /*\n*/ y") == "x | y");
  CHECK(statements("x /*\n*/ ++y") == "x | ++y");
  CHECK_FALSE(parses("x /* */ y"));
  const auto hidden = parse_text("x /*\n*/ y // z");
  REQUIRE(hidden);
  CHECK(hidden->comments().size() == 2);
  CHECK(hidden->comments()[0] == ByteRange{2, 7});

  CHECK(count("a <!--b\nc", NodeKind::BinaryExpression) == 0);
  CHECK(count("a <!--b\nc", NodeKind::ExpressionStatement) == 2);
  CHECK(count("a = 1 <!-- not (an expression\nc", NodeKind::ExpressionStatement) == 2);
  CHECK(count("a < !--b", NodeKind::BinaryExpression) == 1);
  CHECK(count("export {}; a <!--b", NodeKind::BinaryExpression) == 1);
  CHECK(statements("x = '<!--'") == "x = '<!--'");
}

TEST_CASE("reserved words as export names, escapes in tagged templates", "[syntax]") {
  CHECK(parses("tag`a${b}\\xg${{ c: 1 }}\\u`"));
  CHECK(parses("export { x as delete, null as y } from 'z'"));
  CHECK(parses("import a, { null as b } from 'z'"));
  CHECK_FALSE(parses("import { null } from 'z'; null = 1;;("));
  CHECK(parses("String.raw`C:\\users\\x`"));
  CHECK_FALSE(parses("a = `\\users`"));
}

}  // namespace esmigrate
