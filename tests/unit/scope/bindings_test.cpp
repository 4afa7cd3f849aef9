#include "esmigrate/scope/bindings.h"

#include <cctype>
#include <string>

#include "esmigrate/syntax/parse_text.h"
#include "unit/catch.h"

namespace esmigrate {
namespace {

bool is_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '$';
}

/// Names of one source, asked for by word and by how often it stood before: `at("x", 2)` is the
/// third `x` of the text.
class Names {
 public:
  explicit Names(std::string text) : text_(std::move(text)) {
    auto parsed = parse_text(text_);
    if (!parsed) FAIL("does not parse: " << text_);
    tree_ = std::move(*parsed);
    bindings_ = analyse_scopes({tree_});
  }

  const Reference* reference(std::string_view word, int nth = 0) const {
    const std::uint32_t offset = offset_of(word, nth);
    for (std::uint32_t i = 0; i < tree_.size(); ++i) {
      const NodeRef node(&tree_, i);
      if (node.begin() != offset || node.text() != word) continue;
      if (const Reference* found = bindings_.reference_at(node)) return found;
    }
    return nullptr;
  }
  /// `const in block`, `free`, or `no reference`.
  std::string at(std::string_view word, int nth = 0) const {
    const Reference* found = reference(word, nth);
    if (found == nullptr) return "no reference";
    if (!found->binding_id.exists()) return "free";
    const Binding& binding = bindings_.bindings[found->binding_id];
    return std::string(kind_text(binding.kind)) + " in " +
           std::string(scope_text(bindings_.scopes[binding.scope_id].kind));
  }
  BindingId binding(std::string_view word, int nth = 0) const {
    const Reference* found = reference(word, nth);
    return found == nullptr ? BindingId{} : found->binding_id;
  }
  bool same(std::string_view word, int a, int b) const {
    return binding(word, a).exists() && binding(word, a) == binding(word, b);
  }
  const Binding& row(std::string_view word, int nth = 0) const {
    return bindings_.bindings[binding(word, nth)];
  }
  Access access(std::string_view word, int nth = 0) const {
    const Reference* found = reference(word, nth);
    if (found == nullptr) FAIL("no reference " << word);
    return found->access;
  }
  std::uint32_t writes(std::string_view word, int nth = 0) const {
    return row(word, nth).write_count;
  }
  const Bindings& bindings() const { return bindings_; }
  const SyntaxTree& tree() const { return tree_; }

 private:
  std::uint32_t offset_of(std::string_view word, int nth) const {
    for (std::size_t at = text_.find(word); at != std::string::npos;
         at = text_.find(word, at + 1)) {
      if (at > 0 && is_word(text_[at - 1])) continue;
      if (at + word.size() < text_.size() && is_word(text_[at + word.size()])) continue;
      if (nth-- == 0) return static_cast<std::uint32_t>(at);
    }
    FAIL("no such word: " << word);
    return 0;
  }
  static std::string_view kind_text(BindingKind kind) {
    static constexpr std::string_view kTexts[] = {"wrapper",  "var",     "let",       "const",
                                                  "function", "class",   "parameter", "catch",
                                                  "import",   "own-name"};
    return kTexts[static_cast<std::size_t>(kind)];
  }
  static std::string_view scope_text(ScopeKind kind) {
    static constexpr std::string_view kTexts[] = {"module", "function", "function-name",
                                                  "block",  "class",    "static-block"};
    return kTexts[static_cast<std::size_t>(kind)];
  }

  std::string text_;
  SyntaxTree tree_;
  Bindings bindings_;
};

}  // namespace

TEST_CASE("var leaves blocks and loops for the function around", "[scope]") {
  const Names module(
      "if (q) { var a; } for (var b = 0; ;) { var c; } for (var d in q) ; try { var e; } catch "
      "{ var f; } finally { var g; } switch (q) { case 1: var h; } l: { var i; } with (q) var j;");
  for (const char* name : {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j"})
    CHECK(module.at(name) == "var in module");

  const Names function(
      "function f() { while (q) { { var x; } } return x; } x; () => { var y; }; y;");
  CHECK(function.at("x") == "var in function");
  CHECK(function.same("x", 0, 1));
  CHECK(function.at("x", 2) == "free");
  CHECK(function.at("y") == "var in function");
  CHECK(function.at("y", 1) == "free");
}

TEST_CASE("lexical declarations stay in their block", "[scope]") {
  const Names n("{ let a; const b = 1; class C {} a; b; C; } a; b; C;");
  CHECK(n.at("a") == "let in block");
  CHECK(n.at("b") == "const in block");
  CHECK(n.at("C") == "class in block");
  for (const char* name : {"a", "b", "C"}) {
    CHECK(n.same(name, 0, 1));
    CHECK(n.at(name, 2) == "free");
  }
  const Names s("switch (a) { case 1: let x; break; default: x; } x;");
  CHECK(s.same("x", 0, 1));
  CHECK(s.at("x", 2) == "free");
  const Names top("let a; const b = 1; class C {} function f() {}");
  CHECK(top.at("a") == "let in module");
  CHECK(top.at("b") == "const in module");
  CHECK(top.at("C") == "class in module");
  CHECK(top.at("f") == "function in module");
}

TEST_CASE("a use before the declaration finds it", "[scope]") {
  const Names n(
      "f(); x; function f() { return y; } var x; let y; function* g() {} g; async "
      "function h() {} h;");
  CHECK(n.same("f", 0, 1));
  CHECK(n.same("x", 0, 1));
  CHECK(n.same("y", 0, 1));
  CHECK(n.same("g", 0, 1));
  CHECK(n.same("h", 0, 1));
}

TEST_CASE("a function in a block belongs to the block and may leak out of it", "[scope]") {
  const Names sloppy("if (q) { function f() {} f; } f;");
  CHECK(sloppy.at("f") == "function in block");
  CHECK(sloppy.same("f", 0, 1));
  REQUIRE(sloppy.bindings().block_functions.size() == 1);
  CHECK(sloppy.bindings().block_functions[0].binding_id == sloppy.binding("f"));
  CHECK(sloppy.bindings().block_functions[0].function_scope == sloppy.bindings().module_scope());
  CHECK(Names("'use strict'; { function f() {} }").bindings().block_functions.empty());
  CHECK(Names("class C { m() { { function f() {} } } }").bindings().block_functions.empty());
  CHECK(Names("function g() { function f() {} }").bindings().block_functions.empty());
}

TEST_CASE("parameters of every spelling", "[scope]") {
  const Names n(
      "function f(a, { b, c: d, ...e }, [g, , h] = [], i = a, ...j) { return [a, b, d, e, g, h, i, "
      "j]; }");
  for (const char* name : {"a", "b", "d", "e", "g", "h", "i", "j"}) {
    CHECK(n.at(name) == "parameter in function");
    CHECK(n.same(name, 0, name[0] == 'a' ? 2 : 1));
    CHECK(n.writes(name) == 0);
  }
  CHECK(n.at("c") == "no reference");
  CHECK(n.same("a", 0, 1));

  const Names arrows("x => x; async y => y; ({ z }) => z; (...w) => w; x; y; z; w;");
  for (const char* name : {"x", "y", "z", "w"}) {
    CHECK(arrows.at(name) == "parameter in function");
    CHECK(arrows.same(name, 0, 1));
    CHECK(arrows.at(name, 2) == "free");
  }
  const Names methods(
      "({ m(a) { a; }, set s(b) { b; }, async *t(c = a) { c; } }); class C { "
      "constructor(d) { d; } }");
  CHECK(methods.same("a", 0, 1));
  CHECK(methods.same("b", 0, 1));
  CHECK(methods.same("c", 0, 1));
  CHECK(methods.same("d", 0, 1));
  CHECK(methods.at("a", 2) == "free");
}

TEST_CASE("a default value sees what stands around, and earlier parameters", "[scope]") {
  const Names n("const x = 1; function f(a, b = a + x, { [x]: c = b } = {}) {}");
  CHECK(n.same("a", 0, 1));
  CHECK(n.same("x", 0, 1));
  CHECK(n.same("x", 0, 2));
  CHECK(n.same("b", 0, 1));
}

TEST_CASE("a default value does not see the variables of the body", "[scope]") {
  // ECMA-262 section 10.2.11 step 28: parameters with expressions have a scope of their own.
  const Names n("const x = 1; function f(a = x) { var x = 2; return a + x; }");
  CHECK(n.same("x", 0, 1));
  CHECK(n.same("x", 2, 3));
  CHECK_FALSE(n.same("x", 0, 2));
  const Names closure(
      "function f(a = () => b, b) { var c; let d; } (a = () => c + d) => { var c, d; };");
  CHECK(closure.same("b", 0, 1));
  CHECK(closure.at("c", 1) == "free");
  CHECK(closure.at("d", 1) == "free");
}

TEST_CASE("catch with, without and with a taken-apart parameter", "[scope]") {
  const Names n(
      "try {} catch (e) { e; var v; let w; } e; v; try {} catch ({ message: m, c = 1, "
      "...r }) { m; c; r; } try {} catch { let z; } m; c; r; z;");
  CHECK(n.at("e") == "catch in block");
  CHECK(n.same("e", 0, 1));
  CHECK(n.at("e", 2) == "free");
  CHECK(n.same("v", 0, 1));
  CHECK(n.at("v") == "var in module");
  CHECK(n.at("w") == "let in block");
  CHECK(n.at("message") == "no reference");
  for (const char* name : {"m", "c", "r"}) {
    CHECK(n.at(name) == "catch in block");
    CHECK(n.same(name, 0, 1));
    CHECK(n.at(name, 2) == "free");
  }
  CHECK(n.at("z", 1) == "free");
}

TEST_CASE("loop heads", "[scope]") {
  const Names n(
      "for (let i = 0; i < 1; i++) { i; } i; for (const k of ks) k; k; for (const { p, q: "
      "[r] } in o) { p; r; } p;");
  CHECK(n.at("i") == "let in block");
  for (int nth : {1, 2, 3}) CHECK(n.same("i", 0, nth));
  CHECK(n.at("i", 4) == "free");
  CHECK(n.writes("i") == 1);
  CHECK(n.access("i", 2) == Access::ReadWrite);
  CHECK(n.at("k") == "const in block");
  CHECK(n.same("k", 0, 1));
  CHECK(n.at("k", 2) == "free");
  CHECK(n.at("ks") == "free");
  CHECK(n.same("p", 0, 1));
  CHECK(n.at("p", 2) == "free");
  CHECK(n.at("q") == "no reference");
  CHECK(n.same("r", 0, 1));

  const Names targets("let a, b; for (a of q) ; for ([b] of q) ; for (a.c in q) ;");
  CHECK(targets.writes("a") == 1);
  CHECK(targets.writes("b") == 1);
  CHECK(targets.access("a", 2) == Access::Read);
}

TEST_CASE("imports bind their local names only", "[scope]") {
  const Names n(
      "import d, { a, b as c } from 'x'; import * as ns from 'y'; import 'z'; d; a; b; c; "
      "ns;");
  for (const char* name : {"d", "a", "c", "ns"}) {
    CHECK(n.at(name) == "import in module");
    CHECK(n.same(name, 0, 1));
  }
  CHECK(n.at("b") == "no reference");
  CHECK(n.at("b", 1) == "free");
  const Names attributes("import j from './j.json' with { type: 'json' }; type;");
  CHECK(attributes.at("j") == "import in module");
  CHECK(attributes.at("type") == "no reference");
  const Names exported(
      "const a = 1; export { a as b }; export { c } from 'x'; export * as d from 'y'");
  CHECK(exported.same("a", 0, 1));
  CHECK(exported.at("b") == "no reference");
  CHECK(exported.at("c") == "no reference");
  CHECK(exported.at("d") == "no reference");
}

TEST_CASE("own names of function and class expressions stay inside", "[scope]") {
  const Names n(
      "const f = function g() { g; }; g; const D = class E { m() { E; } static s = E; "
      "}; E; (function* h() { h; }); h;");
  CHECK(n.at("g") == "own-name in function-name");
  CHECK(n.same("g", 0, 1));
  CHECK(n.at("g", 2) == "free");
  CHECK(n.at("E") == "own-name in class");
  CHECK(n.same("E", 0, 1));
  CHECK(n.same("E", 0, 2));
  CHECK(n.at("E", 3) == "free");
  CHECK(n.same("h", 0, 1));
  CHECK(n.at("h", 2) == "free");
}

TEST_CASE("what hides an own name", "[scope]") {
  const Names parameter("(function g(g) { g; });");
  CHECK(parameter.at("g", 2) == "parameter in function");
  CHECK_FALSE(parameter.same("g", 0, 2));
  const Names variable("(function g() { var g; g; });");
  CHECK(variable.at("g", 2) == "var in function");
  const Names written("(function g() { g = 1; });");
  CHECK(written.writes("g") == 1);
}

TEST_CASE("a class declaration is seen around and inside", "[scope]") {
  const Names n(
      "class A extends B { [k]() { return A; } f = x; static { var v = A; v; } #p = this; "
      "get g() { return this.#p; } } A; v; m;");
  CHECK(n.at("A") == "class in module");
  for (int nth : {1, 2, 3}) CHECK(n.same("A", 0, nth));
  CHECK(n.at("B") == "free");
  CHECK(n.at("k") == "free");
  CHECK(n.at("x") == "free");
  CHECK(n.at("f") == "no reference");
  CHECK(n.at("g") == "no reference");
  CHECK(n.at("v") == "var in static-block");
  CHECK(n.same("v", 0, 1));
  CHECK(n.at("v", 2) == "free");
}

TEST_CASE("destructuring declarations", "[scope]") {
  const Names n("const { a, b: c, [k]: d, e = a, 'y-z': f, ...h } = o, [i, , [j = i], ...l] = p;");
  for (const char* name : {"a", "c", "d", "e", "f", "h", "i", "j", "l"}) {
    CHECK(n.at(name) == "const in module");
    CHECK(n.access(name) == Access::Declare);
    CHECK(n.writes(name) == 0);
  }
  CHECK(n.at("b") == "no reference");
  CHECK(n.at("k") == "free");
  CHECK(n.same("a", 0, 1));
  CHECK(n.access("a", 1) == Access::Read);
  CHECK(n.same("i", 0, 1));
}

TEST_CASE("destructuring assignments", "[scope]") {
  const Names n(
      "let a, b, c, d, e; ({ a, b: c, [k]: d = b, x: o.p, ...e } = o); [a = 1, o[b], ...c] "
      "= q;");
  CHECK(n.writes("a") == 2);
  CHECK(n.writes("b") == 0);
  CHECK(n.writes("c") == 2);
  CHECK(n.writes("d") == 1);
  CHECK(n.writes("e") == 1);
  CHECK(n.at("b", 1) == "no reference");
  CHECK(n.access("b", 2) == Access::Read);
  CHECK(n.access("o") == Access::Read);
  CHECK(n.at("p") == "no reference");
  CHECK(n.at("k") == "free");
}

TEST_CASE("declaring a name of the wrapper is declaring it again", "[scope]") {
  const Names n("var exports = module.exports = {}; exports; var require; function module() {}");
  CHECK(n.at("exports") == "wrapper in module");
  CHECK(n.same("exports", 0, 2));
  CHECK(n.row("exports").is_redeclared);
  CHECK(n.writes("exports") == 1);
  CHECK(n.row("require").is_redeclared);
  CHECK(n.writes("require") == 0);
  CHECK(n.at("module") == "wrapper in module");
  CHECK(n.row("module").is_redeclared);
  CHECK(n.writes("module") == 1);
}

TEST_CASE("inner variables named like the wrapper's are others", "[scope]") {
  const Names n(
      "exports; { let exports; exports; } (function (exports) { exports; }); "
      "(function () { var exports; exports; }); exports;");
  CHECK(n.same("exports", 0, 7));
  CHECK(n.same("exports", 1, 2));
  CHECK(n.same("exports", 3, 4));
  CHECK(n.same("exports", 5, 6));
  CHECK(n.row("exports").kind == BindingKind::Wrapper);
  CHECK(n.row("exports").reference_count == 2);
  CHECK_FALSE(n.row("exports").is_redeclared);
  CHECK(n.at("exports", 1) == "let in block");
}

TEST_CASE("the innermost declaration wins", "[scope]") {
  const Names n("let x; { x; let y = x; { let x; x; } } x; (x) => x;");
  CHECK(n.same("x", 0, 1));
  CHECK(n.same("x", 0, 2));
  CHECK(n.same("x", 3, 4));
  CHECK_FALSE(n.same("x", 0, 3));
  CHECK(n.same("x", 0, 5));
  CHECK(n.same("x", 6, 7));
}

TEST_CASE("writes are counted, initialisers are not", "[scope]") {
  const auto writes = [](const char* source) { return Names(source).writes("x"); };
  CHECK(writes("let x = 1;") == 0);
  CHECK(writes("let x; x = 1;") == 1);
  CHECK(writes("let x = 1; x += 1; x++; --x; x ||= 1; (x) = 1; ((x))++;") == 6);
  CHECK(writes("var x; var x = 1;") == 0);
  CHECK(writes("var x = 1; var x;") == 0);
  CHECK(writes("var x = 1; var x = 2;") == 1);
  CHECK(writes("var x = 1; for (var x of q) ;") == 1);
  CHECK(writes("function x() {} function x() {}") == 1);
  CHECK(writes("function x() {} var x;") == 0);
  CHECK(writes("function x() {} var x = 1;") == 1);
  CHECK(writes("function x() {} x = 1;") == 1);
  CHECK(writes("let x; x.y = 1; x[0]++; delete x.z; typeof x;") == 0);
  CHECK(writes("let x; function f() { x = 1; }") == 1);
  CHECK(writes("let x; function f(x) { x = 1; }") == 0);
  CHECK(Names("var x; var x = 1;").row("x").is_redeclared);
  CHECK_FALSE(Names("var x; x = 1;").row("x").is_redeclared);
}

TEST_CASE("labels, keys and members are no references", "[scope]") {
  const Names n(
      "a: for (;;) { continue a; break a; } o.b; o?.c; ({ d: 1, e() {}, get f() {}, 'g': "
      "2, async h() {} }); class C { i = 1; static j() {} } o.k.l(); new.target; "
      "import.meta;");
  for (const char* name : {"b", "c", "d", "e", "f", "h", "i", "j", "k", "l", "target", "meta"})
    CHECK(n.at(name) == "no reference");
  for (int nth : {0, 1, 2}) CHECK(n.at("a", nth) == "no reference");
}

TEST_CASE("a label does not hide a variable", "[scope]") {
  const Names n("let a; a: { a; break a; }");
  CHECK(n.same("a", 0, 2));
  CHECK(n.row("a").reference_count == 2);
}

TEST_CASE("shorthand properties, computed keys and templates are reads", "[scope]") {
  const Names n("const a = 1, b = 2, c = 3, d = 4; ({ a, [b]: 1, ...d }); `${c}`; d`${a}`;");
  CHECK(n.same("a", 0, 1));
  CHECK(n.same("a", 0, 2));
  CHECK(n.same("b", 0, 1));
  CHECK(n.same("c", 0, 1));
  CHECK(n.same("d", 0, 1));
  CHECK(n.same("d", 0, 2));
  CHECK(n.access("a", 1) == Access::Read);
}

TEST_CASE("free names are free, whatever is done with them", "[scope]") {
  const Names n("typeof a; b = 1; c++; d(); arguments; undefined; function f() { arguments; }");
  for (const char* name : {"a", "b", "c", "d", "arguments"}) CHECK(n.at(name) == "free");
  CHECK(n.at("arguments", 1) == "free");
  CHECK(n.access("b") == Access::Write);
  CHECK(n.access("c") == Access::ReadWrite);
  CHECK(Names("function f(arguments) { arguments; }").at("arguments", 1) ==
        "parameter in function");
}

TEST_CASE("words that are names only sometimes", "[scope]") {
  const Names n("var of, get, async, from, as; of; get; async; from; as; for (of of of) ;");
  for (const char* name : {"of", "get", "async", "from", "as"}) CHECK(n.same(name, 0, 1));
  CHECK(n.writes("of") == 1);
}

TEST_CASE("names in JSX", "[scope]") {
  const Names n(
      "const Foo = 1, ns = 2, low = 3, b = 4, $x = 5; <Foo a={b} low><low/><ns.Bar/><low.x "
      "/>{b}<$x/></Foo>;");
  CHECK(n.same("Foo", 0, 1));
  CHECK(n.same("Foo", 0, 2));
  CHECK(n.at("a") == "no reference");
  CHECK(n.same("b", 0, 1));
  CHECK(n.same("b", 0, 2));
  CHECK(n.at("low", 1) == "no reference");  // an attribute
  CHECK(n.at("low", 2) == "no reference");  // a tag
  CHECK(n.same("low", 0, 3));               // an object, whatever its case
  CHECK(n.same("ns", 0, 1));
  CHECK(n.at("Bar") == "no reference");
  CHECK(n.same("$x", 0, 1));
}

TEST_CASE("strictness is inherited and never leaves", "[scope]") {
  const Names n(
      "function a() { 'use strict'; function b() {} } function c() { q; 'use strict'; } "
      "class D { m() {} } () => { 'use strict' };");
  std::vector<std::string> strict;
  for (const Scope& scope : n.bindings().scopes) {
    if (scope.kind == ScopeKind::Function && scope.is_strict)
      strict.emplace_back(n.tree().at(scope.node).text().substr(0, 12));
  }
  CHECK(strict ==
        std::vector<std::string>{"function a()", "function b()", "m() {}", "() => { 'use"});
  CHECK(Names("// x\n'use asm'; 'use strict'; f").bindings().scopes[ScopeId{0}].is_strict);
  CHECK_FALSE(Names("('use strict'); f").bindings().scopes[ScopeId{0}].is_strict);
}

TEST_CASE("references are grouped by binding and in source order", "[scope]") {
  const Names n("let a; function f(b) { a = b; { let a; a; } return a; } a++; var c = a; f(c);");
  const Bindings& bindings = n.bindings();
  std::size_t bound = 0;
  for (std::uint32_t raw = 0; raw < bindings.bindings.size(); ++raw) {
    std::uint32_t before = 0;
    for (const std::uint32_t index : bindings.references_of(BindingId{raw})) {
      CHECK(bindings.references[index].binding_id == BindingId{raw});
      const std::uint32_t begin = n.tree().at(bindings.references[index].node).begin();
      CHECK(begin >= before);
      before = begin;
      ++bound;
    }
  }
  std::size_t free = 0;
  for (const Reference& reference : bindings.references)
    free += reference.binding_id.exists() ? 0 : 1;
  CHECK(bound + free == bindings.references.size());
  CHECK(n.row("a").reference_count == 5);
}

TEST_CASE("lookup goes outwards, declared_in does not", "[scope]") {
  const Names n("let a; function f(b) { let c; }");
  const Bindings& bindings = n.bindings();
  const ScopeId inner = bindings.bindings[n.binding("b")].scope_id;
  CHECK(bindings.lookup("a", inner) == n.binding("a"));
  CHECK(bindings.lookup("c", inner) == n.binding("c"));
  CHECK_FALSE(bindings.lookup("c", bindings.module_scope()).exists());
  CHECK_FALSE(bindings.declared_in("a", inner).exists());
  CHECK_FALSE(bindings.lookup("never", inner).exists());
  CHECK(bindings.lookup("exports", inner) == bindings.wrapper("exports"));
}

TEST_CASE("a name spelt with an escape is the same name", "[scope]") {
  CHECK(Names("const abc = 1; \\u0061bc;").row("abc").reference_count == 2);
  CHECK(Names("\\u{65}xports.a = 1;").at("\\u{65}xports") == "wrapper in module");
  CHECK(Names("var \\u0061; a;").writes("a") == 0);
}

}  // namespace esmigrate
