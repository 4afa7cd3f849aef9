// Truth for every line here is Node: `vm.compileFunction` with the wrapper's parameters for
// CommonJS, `vm.SourceTextModule` for modules.
#include "esmigrate/scope/early_errors.h"

#include <string>
#include <string_view>

#include "esmigrate/syntax/parse_text.h"
#include "unit/catch.h"

namespace esmigrate {
namespace {

/// What is wrong with a text, or `good`.
std::string error_of(std::string_view text, Goal goal) {
  const auto tree = parse_text(text);
  if (!tree) return "does not parse";
  const auto error = find_early_error(*tree, analyse_scopes({*tree}), goal);
  return error ? error->message : "good";
}

/// Good as both.
void is_good(std::string_view text) {
  INFO(text);
  CHECK(error_of(text, Goal::CommonJs) == "good");
  CHECK(error_of(text, Goal::Module) == "good");
}
/// Refused as both.
void is_bad(std::string_view text) {
  INFO(text);
  CHECK(error_of(text, Goal::CommonJs) != "good");
  CHECK(error_of(text, Goal::Module) != "good");
}
/// What only strict code, and so a module, forbids.
void is_sloppy(std::string_view text) {
  INFO(text);
  CHECK(error_of(text, Goal::CommonJs) == "good");
  CHECK(error_of(text, Goal::Module) != "good");
  CHECK(error_of("'use strict'; " + std::string(text), Goal::CommonJs) != "good");
}

}  // namespace

TEST_CASE("names declared twice", "[scope]") {
  for (const char* text :
       {"let a, a;", "let a; var a;", "var a; let a;", "class a {} let a;", "let a; { var a; }",
        "{ let a; { var a; } }", "function f(a) { let a; }", "(a, a) => 1;", "(a, ...a) => 1;",
        "function f([a], a) {}", "({ f(a, a) {} });", "try {} catch (e) { let e; }",
        "try {} catch ([e]) { var e; }", "switch (1) { case 1: let a; default: let a; }",
        "for (let a of []) { var a; }", "{ let a; function a() {} }"}) {
    is_bad(text);
  }
  for (const char* text :
       {"var a; var a;", "let a; { let a; }", "function f() { var a; function a() {} }",
        "function f(a) { var a; }", "try {} catch (e) { var e; }",
        "try {} catch (e) { { let e; } }", "for (let a of []) { let a; }",
        "let a; function f() { var a; }", "(function a() { let a; });",
        "function f(a = 1) { var a; }", "let f; { function f() {} }"}) {
    is_good(text);
  }
  CHECK(error_of("function a() {} var a;", Goal::CommonJs) == "good");
  CHECK(error_of("function a() {} var a;", Goal::Module) == "`a` is declared twice");
  CHECK(error_of("let exports;", Goal::CommonJs) == "`exports` is declared twice");
  CHECK(error_of("let exports;", Goal::Module) == "good");
  is_sloppy("function f(a, a) {}");
  is_sloppy("{ function a() {} function a() {} }");
}

TEST_CASE("words that are no names", "[scope]") {
  for (const char* text : {"var static;", "let package = 1;", "(interface) => 1;", "eval = 1;",
                           "arguments++;", "function f() { var eval; }", "try {} catch (eval) {}",
                           "({ yield });", "[arguments] = [];"}) {
    is_sloppy(text);
  }
  is_bad("let let = 1;");
  is_bad("class eval {}");
  is_bad("var \\u{65}num;");
  CHECK(error_of("var await;", Goal::CommonJs) == "good");
  CHECK(error_of("var await;", Goal::Module) != "good");
  is_good("a.yield = { await: 1, static: 2, package() {} };");
  is_good("function f() { return arguments.length + eval('1'); }");
  is_good("async () => await (x);");
}

TEST_CASE("what strict code forbids", "[scope]") {
  for (const char* text :
       {"with (a) b;", "delete a;", "delete ((a));", "017;", "08;", "'\\07';", "'\\8';",
        "if (a) function f() {}", "a: function f() {}", "for (var i = 0 in {});"}) {
    is_sloppy(text);
  }
  is_good("delete a.b; '\\0'; 0; 0.5; 0o17; '\\\\07';");
  is_bad("class A { m() { with (a) b; } }");
  is_bad("(a = 1) => { 'use strict'; };");
  is_good("(undefined) => { 'use strict'; };");
  CHECK(error_of("a <!-- b", Goal::CommonJs) == "good");
  CHECK(error_of("<!-- b", Goal::Module) != "good");
}

TEST_CASE("jumps and labels", "[scope]") {
  for (const char* text :
       {"break;", "continue;", "switch (a) { case 1: continue; }", "while (a) { () => { break; } }",
        "a: { continue a; }", "a: { (function () { break a; }); }", "while (a) { break b; }",
        "a: { a: ; }", "switch (a) { default: default: }", "class A { static { break; } }"}) {
    is_bad(text);
  }
  for (const char* text :
       {"while (a) { break; }", "a: { break a; }", "a: while (b) { { continue a; } }",
        "a: b: while (c) { continue a; }", "for (;;) { switch (a) { default: continue; } }",
        "a: ; a: ;", "do break; while (a)", "switch (a) { case 1: break; }"}) {
    is_good(text);
  }
}

TEST_CASE("what only stands in functions", "[scope]") {
  CHECK(error_of("return;", Goal::CommonJs) == "good");
  CHECK(error_of("return;", Goal::Module) == "`return` outside of a function");
  CHECK(error_of("() => new.target;", Goal::CommonJs) == "good");
  CHECK(error_of("() => new.target;", Goal::Module) == "`new.target` outside of a function");
  is_bad("class A { static { return; } }");
  is_bad("super.a;");
  is_bad("function f() { super.a; }");
  is_bad("class A { constructor() { super(); } }");
  is_bad("class A extends B { m() { super(); } }");
  is_bad("class A { a = arguments; }");
  is_good(
      "class A extends B { constructor() { (() => super())(); } m() { super.m(); } a = super.b; }");
  is_good("({ m() { return () => super.m(); }, get a() { return super.a; } });");
  is_good("class A { a = () => new.target; static { this.x = new.target; } }");
  is_good("class A { a = function () { return arguments; }; }");
  is_good("async function f() { await 1; for await (const a of b); }");
  is_good("function* g() { yield 1; } ({ async *m() { yield await 1; } });");
}

TEST_CASE("classes and their private names", "[scope]") {
  for (const char* text :
       {"class A { m() { this.#a; } }", "class A { #a; #a; }",
        "class A { get #a() {} get #a() {} }", "class A { get #a() {} static set #a(b) {} }",
        "class A { #constructor; }", "class A { constructor() {} constructor() {} }",
        "class A { get constructor() {} }", "class A { constructor; }",
        "class A { static prototype() {} }", "class A { get a(b) {} }", "class A { set a() {} }",
        "class A { #a; m() { delete this.#a; } }", R"(class A { #a; #\u{61}; })",
        R"(class A { #\u{63}onstructor; })"}) {
    is_bad(text);
  }
  for (const char* text :
       {"class A { #a; m() { this.#a; } }", "class A { get #a() {} set #a(b) {} }",
        "class A { #a; m() { class B { n(o) { return #a in o; } } } }",
        "class A { static constructor() {} ['constructor']() {} static prototypes; }",
        R"(class A { #\u{61}; m() { this.#a; } })", R"(class A { #a; m() { this.#\u{61}; } })"}) {
    is_good(text);
  }
}

TEST_CASE("expressions and declarations", "[scope]") {
  for (const char* text :
       {"a = () => {}(1);", "a = b || () => {};", "({ __proto__: a, '__proto__': b });",
        "a?.b = 1;", "a?.b.c++;", "const a;", "let [a];", "if (a) let\n[b] = c;",
        "while (a) class B {}", "for (a?.b of c);"}) {
    is_bad(text);
  }
  for (const char* text :
       {"({ __proto__: a, ['__proto__']: b, __proto__() {} });", "(a?.b).c = 1;",
        "for (const a of b);", "for (const a = 1; ; );", "({ a: [b.c], ...d } = e);", "f() = 1;"}) {
    if (error_of(text, Goal::CommonJs) != "does not parse") is_good(text);
  }
  CHECK(error_of("import.meta;", Goal::Module) == "good");
  CHECK(error_of("import.meta;", Goal::CommonJs) != "good");
  CHECK(error_of("{ import 'a'; }", Goal::Module) != "good");
}

}  // namespace esmigrate
