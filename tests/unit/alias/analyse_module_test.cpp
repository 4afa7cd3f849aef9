// What `module.exports` holds in the end, and which objects the uses mean, for small modules.
#include <string>

#include "esmigrate/alias/module_facts.h"
#include "unit/catch.h"

using namespace esmigrate;

namespace {

ModuleFacts facts_of(const SourceFile& file) {
  const ParsedFile parsed = parse_file({FileId{0}, file});
  REQUIRE(parsed.tree.has_value());
  const Bindings bindings = analyse_scopes({*parsed.tree});
  return analyse_module({FileId{0}, file, *parsed.tree, bindings});
}

std::string slot_of(std::string text) {
  const SourceFile file{"/m.js", std::move(text)};
  return facts_of(file).final_slot.to_text();
}

}  // namespace

TEST_CASE("branches join what each of them leaves") {
  CHECK(slot_of("exports.a = 1;") == "{initial}");
  CHECK(slot_of("module.exports = f;") == "{site0}");
  CHECK(slot_of("if (x) module.exports = f;") == "{initial, site0}");
  CHECK(slot_of("if (x) module.exports = f; else module.exports = g;") == "{site0, site1}");
  CHECK(slot_of("x && (module.exports = f);") == "{initial, site0}");
  CHECK(slot_of("x ? (module.exports = f) : 0;") == "{initial, site0}");
  CHECK(slot_of("module.exports = f; module.exports = g;") == "{site1}");
  CHECK(slot_of("switch (x) { case 1: module.exports = f; break; default: module.exports = g; }") ==
        "{site0, site1}");
}

TEST_CASE("guards on the loader's own variables are decided") {
  CHECK(slot_of("if (typeof module === 'object') module.exports = f; else g();") == "{site0}");
  CHECK(slot_of("if (typeof exports === 'undefined') module.exports = f;") == "{initial}");
}

TEST_CASE("errors, jumps and loops leave every state they may leave") {
  CHECK(slot_of("try { module.exports = f; g(); } catch (e) {}") == "{initial, site0}");
  CHECK(slot_of("try { g(); } finally { module.exports = f; }") == "{site0}");
  CHECK(slot_of("while (x) { module.exports = f; }") == "{initial, site0}");
  CHECK(slot_of("do { module.exports = f; } while (x);") == "{site0}");
  CHECK(slot_of("out: { if (x) break out; module.exports = f; }") == "{initial, site0}");
  CHECK(slot_of("if (x) return; module.exports = f;") == "{initial, site0}");
}

TEST_CASE("functions count when they run") {
  CHECK(slot_of("function set() { module.exports = f; } set();") == "{site0}");
  CHECK(slot_of("(function () { module.exports = f; })();") == "{site0}");
  CHECK(slot_of("(function (m) { m.exports = f; })(module);") == "{site0}");
  const SourceFile later{"/m.js", "exports.set = function () { module.exports = 1; };"};
  CHECK(facts_of(later).slot_changes_later);
}

TEST_CASE("the variable and the slot part and meet again") {
  CHECK(slot_of("exports = {}; exports.a = 1;") == "{initial}");
  const SourceFile file{"/m.js", "exports = module.exports = f; exports.a = 1;"};
  const ModuleFacts facts = facts_of(file);
  CHECK(facts.uses.back().name == "a");
  CHECK(facts.uses.back().object == facts.final_slot);
  const SourceFile dead{"/m.js", "module.exports = f; exports.a = 1;"};
  CHECK(facts_of(dead).uses.back().object == PointsTo::initial_exports());
}

TEST_CASE("aliases and shadows") {
  const SourceFile alias{"/m.js", "const e = exports; e.a = 1;"};
  CHECK(facts_of(alias).uses.back().object == PointsTo::initial_exports());
  const SourceFile shadow{"/m.js", "function f(exports) { exports.a = 1; } f({});"};
  CHECK(facts_of(shadow).uses.empty());
  const SourceFile self{"/m.js", "this.a = 1;"};
  CHECK(facts_of(self).uses.back().is_this);
}

TEST_CASE("recursion and large call graphs end") {
  std::string text = "exports.a = f0;\n";
  for (int i = 0; i < 60; ++i) {
    text += "function f" + std::to_string(i) + "(x) { exports.b = x; return x ? f" +
            std::to_string((i + 1) % 60) + "() : f" + std::to_string((i * 7 + 3) % 60) + "(); }\n";
  }
  CHECK(slot_of(text + "f0(1);") == "{initial}");
}

TEST_CASE("conflicts of effects are symmetric, and pure code moves freely") {
  for (unsigned a = 0; a < 16; ++a) {
    CHECK_FALSE(conflict(static_cast<std::uint8_t>(a), 0));
    for (unsigned b = 0; b < 16; ++b) {
      CHECK(conflict(static_cast<std::uint8_t>(a), static_cast<std::uint8_t>(b)) ==
            conflict(static_cast<std::uint8_t>(b), static_cast<std::uint8_t>(a)));
    }
  }
  CHECK(conflict(kOutput, kOutput));
  CHECK(conflict(kWritesWorld, kReadsWorld));
  CHECK_FALSE(conflict(kReadsWorld, kConstructs));
}

TEST_CASE("what leaves traces is not loaded before code that may throw") {
  CHECK_FALSE(may_load_before(kOutput, kMayThrow));
  CHECK_FALSE(may_load_before(kWritesWorld, kMayThrow));
  CHECK(may_load_before(kConstructs | kReadsWorld, kMayThrow));
  CHECK(may_load_before(kMayThrow, kOutput));
}

TEST_CASE("an identifier is stable only if nothing assigns it afterwards") {
  const SourceFile changed{"/m.js", "let n = 1; exports.n = n; n = 2;"};
  CHECK_FALSE(facts_of(changed).uses.back().value.is_stable);
  const SourceFile kept{"/m.js", "let n = 1; n = 2; exports.n = n;"};
  CHECK(facts_of(kept).uses.back().value.is_stable);
  const SourceFile late{"/m.js", "exports.f = f; var f = 1;"};
  CHECK_FALSE(facts_of(late).uses.back().value.is_stable);
}
