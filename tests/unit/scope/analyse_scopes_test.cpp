// Every way a name comes to be bound, and what it then refers to.
#include <string>

#include "esmigrate/scope/bindings.h"
#include "unit/catch.h"

using namespace esmigrate;

namespace {

struct Scoped {
  explicit Scoped(std::string text)
      : file{"/m.js", std::move(text)}, parsed(parse_file({FileId{0}, file})) {
    REQUIRE(parsed.tree.has_value());
    bindings = analyse_scopes({*parsed.tree});
  }
  bool at_module_level(std::string_view name) const {
    return bindings.declared_in(name, bindings.module_scope()).exists();
  }
  const Binding& module_binding(std::string_view name) const {
    const BindingId id = bindings.declared_in(name, bindings.module_scope());
    REQUIRE(id.exists());
    return bindings.bindings[id];
  }
  int free_uses(std::string_view name) const {
    int count = 0;
    for (const Reference& reference : bindings.references) {
      if (!reference.binding_id.exists() && bindings.names[reference.name] == name) ++count;
    }
    return count;
  }

  SourceFile file;
  ParsedFile parsed;
  Bindings bindings;
};

}  // namespace

TEST_CASE("var and functions hoist out of blocks, let and const do not") {
  const Scoped s(
      "if (a) { var v = 1; let l = 2; const c = 3; } for (var i of x) {} for (let j of x) {} v; l; "
      "c; i; j;");
  CHECK(s.at_module_level("v"));
  CHECK(s.at_module_level("i"));
  CHECK(s.free_uses("l") == 1);
  CHECK(s.free_uses("c") == 1);
  CHECK(s.free_uses("j") == 1);
}

TEST_CASE("parameters, catch and own names are seen only inside") {
  const Scoped s(
      "(function own(a, { b, c: [d] }, e = a, ...f) { own; a; b; d; e; f; })(); own; b; try {} "
      "catch (x) { x; } x;");
  CHECK(s.free_uses("own") == 1);
  CHECK(s.free_uses("b") == 1);
  CHECK(s.free_uses("d") == 0);
  CHECK(s.free_uses("f") == 0);
  CHECK(s.free_uses("x") == 1);
}

TEST_CASE("classes bind their name outside and inside") {
  const Scoped s("class A { m() { return A; } } const B = class C { n() { return C; } }; C;");
  CHECK(s.module_binding("A").kind == BindingKind::Class);
  CHECK(s.free_uses("C") == 1);
}

TEST_CASE("the wrapper's variables are one binding with a var of the same name") {
  const Scoped s("var exports = exports || {}; module.exports = exports;");
  CHECK(s.module_binding("exports").kind == BindingKind::Wrapper);
  CHECK(s.module_binding("exports").is_redeclared);
  CHECK(s.free_uses("exports") == 0);
  const Scoped local("function f(module) { module.exports = 1; } f({});");
  CHECK(local.module_binding("module").reference_count == 0);
}

TEST_CASE("writes are counted apart from the declaration's own value") {
  const Scoped s(
      "var a = 1; let b; b = 2; b++; [a] = x; ({ a } = x); function f() {} f = 1; var once = 1;");
  CHECK(s.module_binding("a").write_count == 2);
  CHECK(s.module_binding("b").write_count == 2);
  CHECK(s.module_binding("f").write_count == 1);
  CHECK(s.module_binding("once").write_count == 0);
}

TEST_CASE("property names, keys and labels are no references") {
  const Scoped s(
      "const o = { key: 1, short, ['computed']: 2 }; o.member; loop: for (;;) break loop;");
  CHECK(s.free_uses("key") == 0);
  CHECK(s.free_uses("member") == 0);
  CHECK(s.free_uses("loop") == 0);
  CHECK(s.free_uses("short") == 1);
}

TEST_CASE("patterns declare what they take and read their defaults") {
  const Scoped s("const { a, b: { c }, d = fallback, ...rest } = x; const [e, , f = a] = y;");
  for (const std::string_view name : {"a", "c", "d", "rest", "e", "f"})
    CHECK(s.at_module_level(name));
  CHECK_FALSE(s.at_module_level("b"));
  CHECK(s.free_uses("fallback") == 1);
}

TEST_CASE("imports bind their local names") {
  const Scoped s("import d, { a as b, c } from 'x'; import * as n from 'y'; d; b; c; n; a;");
  CHECK(s.module_binding("b").kind == BindingKind::Import);
  CHECK(s.module_binding("n").kind == BindingKind::Import);
  CHECK(s.free_uses("a") == 1);
}

TEST_CASE("a sloppy function in a block is noted, a strict one is not") {
  CHECK(Scoped("if (x) { function f() {} } f();").bindings.block_functions.size() == 1);
  CHECK(Scoped("'use strict'; if (x) { function f() {} }").bindings.block_functions.empty());
}
