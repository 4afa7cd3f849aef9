#include "esmigrate/verify/verify_module.h"

#include <deque>

#include "unit/catch.h"

namespace esmigrate {
namespace {

/// A program of two modules, `/p/a.js` (the one that is verified) and `/p/lib/b.js`.
class Program {
 public:
  Program() {
    add("/p/a.js", "/p/a.js", ModuleForm::Named);
    add("/p/lib/b.js", "/p/lib/b.js", ModuleForm::Named);
  }

  ModuleInterface& a() { return program_.modules[FileId{0}]; }
  ModuleInterface& b() { return program_.modules[FileId{1}]; }

  void rename_b(const std::string& path) { b().output_path = path; }
  void require_of_a(LinkedRequire required) {
    if (program_.requires_.empty()) program_.requires_.add({});
    program_.requires_[FileId{0}].push_back(std::move(required));
  }

  std::string verify(std::string_view text) {
    const ProgramPaths paths = program_paths(program_, files_);
    return verify_module({FileId{0}, plan_, text, program_, paths}).problem;
  }
  std::vector<std::string> exports_of(std::string_view text) {
    const ProgramPaths paths = program_paths(program_, files_);
    return verify_module({FileId{0}, plan_, text, program_, paths}).exported;
  }

 private:
  void add(const std::string& path, const std::string& output, ModuleForm form) {
    listed_.push_back({path, path.substr(3), "/p", ScriptKind::Js, FileRole::Requested});
    files_.add({&listed_.back(), nullptr, nullptr});
    ModuleInterface interface;
    interface.form = form;
    interface.output_path = output;
    program_.modules.add(interface);
  }

  std::deque<ListedFile> listed_;
  Table<FileId, ProgramFile> files_;
  LinkedProgram program_;
  ModulePlan plan_;
};

}  // namespace

TEST_CASE("a good module has no problem", "[verify]") {
  Program program;
  CHECK(program.verify("") == "");
  CHECK(program.verify("export {};\n") == "");
  CHECK(program.verify("#!/usr/bin/env node\nimport fs from 'fs';\nexport const a = fs;\n") == "");
}

TEST_CASE("text that does not parse is a problem", "[verify]") {
  Program program;
  CHECK(program.verify("export const = 1;").starts_with("the converted text does not parse"));
  program.a().form = ModuleForm::CommonJs;
  CHECK(program.verify("const = 1;").starts_with("the converted text does not parse"));
  CHECK(program.verify("exports.a = require('x');") == "");
}

TEST_CASE("a variable of the CommonJS wrapper that is left is a problem", "[verify]") {
  Program program;
  CHECK(program.verify("exports.a = 1;") == "`exports` is used, which no ES module has");
  CHECK(program.verify("f(require);") == "`require` is used, which no ES module has");
  CHECK(program.verify("console.log(__dirname);") == "`__dirname` is used, which no ES module has");
  CHECK(program.verify("function f() { return module.id; }") ==
        "`module` is used, which no ES module has");
  CHECK(program.verify("const exports = {}; exports.a = 1;") == "");
  CHECK(program.verify("import { createRequire } from 'module';\n"
                       "const require = createRequire(import.meta.url); require('x');") == "");
  CHECK(program.verify("function f(module) { return module.exports; }") == "");
  CHECK(program.verify("const cjs = typeof module === 'object' && typeof (exports) !== 'x';") ==
        "");
  CHECK(program.verify("a.require(b.exports, { module: 1 });") == "");
  // What was an ES module before may say what it likes.
  program.a().form = ModuleForm::EsModule;
  CHECK(program.verify("import './lib/b.js'; if (globalThis.x) require('y');") == "");
}

TEST_CASE("a name that a module declares twice is a problem", "[verify]") {
  Program program;
  CHECK(program.verify("const a = 1; const a = 2;") == "`a` is declared twice");
  CHECK(program.verify("import a from 'a'; var a = 2;") == "`a` is declared twice");
  CHECK(program.verify("import { a } from 'a'; import * as a from 'b';") ==
        "`a` is declared twice");
  CHECK(program.verify("function a() {} function a() {}") == "`a` is declared twice");
  CHECK(program.verify("var a; function a() {}") == "`a` is declared twice");
  CHECK(program.verify("class a {} let a;") == "`a` is declared twice");
  CHECK(program.verify("function f(a) { let a; }") == "`a` is declared twice");
  CHECK(program.verify("function f(a, a) {}") == "`a` is declared twice");
  CHECK(program.verify("{ let a; function a() {} }") == "`a` is declared twice");
  CHECK(program.verify("const exports = {}; let exports;") == "`exports` is declared twice");
  CHECK(program.verify("var a; var a;") == "");
  CHECK(program.verify("function f(a) { var a; function a() {} function a() {} }") == "");
  CHECK(program.verify("const a = 1; { const a = 2; } (function a() {});") == "");
  CHECK(program.verify("for (const a of []) { const a = 1; }") == "");
}

TEST_CASE("an import that is assigned is a problem", "[verify]") {
  Program program;
  CHECK(program.verify("import a from 'a'; a = 1;") == "the import `a` is assigned");
  CHECK(program.verify("import { a } from 'a'; function f() { a++; }") ==
        "the import `a` is assigned");
  CHECK(program.verify("import { a } from 'a'; ({ a } = b);") == "the import `a` is assigned");
  CHECK(program.verify("import module from 'module'; module = 1;") ==
        "the import `module` is assigned");
  CHECK(program.verify("import { a } from 'a'; a.b = 1; function f(a) { a = 2; }") == "");
}

TEST_CASE("verify reads what a module exports", "[verify]") {
  Program program;
  const auto exports = [&](std::string_view text) { return program.exports_of(text); };
  using Names = std::vector<std::string>;
  CHECK(exports("export const a = () => { var inner; }, { b, c: [d], ...e } = f;") ==
        Names{"a", "b", "d", "e"});
  CHECK(exports("export function f(x) { let y; } export class C { m(z) {} }") == Names{"C", "f"});
  CHECK(exports("export default function f() { var x; }") == Names{"default"});
  CHECK(exports("export default class {}") == Names{"default"});
  CHECK(exports("export /* c */ default 1;") == Names{"default"});
  CHECK(exports("const x = 1; export { x, x as 'a-b', x as default };") ==
        Names{"a-b", "default", "x"});
  CHECK(exports("export * as ns from 'x'; export { y as z } from 'x';") == Names{"ns", "z"});
  CHECK(program.verify("const x = 1; export { x }; export { x };") == "`x` is exported twice");
  CHECK(program.verify("export default 1; export default 2;") == "`default` is exported twice");
  CHECK(program.verify("export { nobody };") == "`nobody` is exported but not declared");
  CHECK(program.verify("export { exports };") == "`exports` is used, which no ES module has");
}

TEST_CASE("a module exports what was promised", "[verify]") {
  Program program;
  program.a().names = {{"a", false}};
  CHECK(program.verify("export const a = 1;") == "");
  CHECK(program.verify("export {};") == "`a` is not exported");
  CHECK(program.verify("export * from 'x';") == "");
  program.a().has_default = true;
  CHECK(program.verify("export const a = 1;") == "`default` is not exported");
  program.a().gives_module_exports = true;
  CHECK(program.verify("export const a = 1; export { a as default, a as 'module.exports' };") ==
        "");
}

TEST_CASE("an import from the program finds what it names", "[verify]") {
  Program program;
  program.b().names = {{"x", false}, {"y", false}};
  CHECK(program.verify("import { x, y as z } from './lib/b.js';") == "");
  CHECK(program.verify("import * as b from './lib/b.js';") == "");
  CHECK(program.verify("import './lib/b.js';") == "");
  CHECK(program.verify("export { x } from './lib/b.js';") == "");
  CHECK(program.verify("import { w } from './lib/%62.js?q';") ==
        "`w` is imported from `b.js`, which does not export it");
  CHECK(program.verify("export { w } from './lib/b.js';") ==
        "`w` is imported from `b.js`, which does not export it");
  CHECK(program.verify("import b, { x } from './lib/b.js';") ==
        "`default` is imported from `b.js`, which does not export it");
  CHECK(program.verify("import { anything } from 'pkg';") == "");
  CHECK(program.verify("import { anything } from './elsewhere.js';") == "");
  program.b().has_default = true;
  CHECK(program.verify("import b, { x } from './lib/b.js';") == "");
  CHECK(program.verify("import { default as b } from './lib/b.js';") == "");
  CHECK(program.verify("export { default } from './lib/b.js';") == "");
  CHECK(program.exports_of("export { default as b, x as default } from './lib/b.js';") ==
        std::vector<std::string>{"b", "default"});
}

TEST_CASE("an import from a package finds what it names", "[verify]") {
  Program program;
  program.require_of_a({RequireDecision::Import,
                        TargetNature::CommonJs,
                        {},
                        "cjs",
                        SharedNames(std::vector<std::string>{"x"}),
                        {},
                        false,
                        {},
                        false,
                        false,
                        {}});
  program.require_of_a({RequireDecision::Import,
                        TargetNature::EsModule,
                        {},
                        "esm",
                        SharedNames(std::vector<std::string>{"x"}),
                        {},
                        false,
                        {},
                        false,
                        false,
                        {}});
  CHECK(program.verify("import cjs, { x } from 'cjs'; import * as ns from 'esm';") == "");
  CHECK(program.verify("import { y } from 'cjs';") ==
        "`y` is imported from `cjs`, which does not export it");
  CHECK(program.verify("import esm from 'esm';") ==
        "`default` is imported from `esm`, which does not export it");
}

TEST_CASE("what Node refuses before it runs anything is a problem", "[verify]") {
  Program program;
  CHECK(program.verify("return;") == "`return` outside of a function");
  CHECK(program.verify("with (a) b;") == "`with` in strict code");
  CHECK(program.verify("export const a = 017;") == "a legacy octal number in strict code");
  program.a().form = ModuleForm::CommonJs;
  CHECK(program.verify("return;") == "");
  CHECK(program.verify("let a, a;") == "`a` is declared twice");
}

TEST_CASE("an import follows a renamed module", "[verify]") {
  Program program;
  program.b().form = ModuleForm::CommonJs;
  program.rename_b("/p/lib/b.cjs");
  CHECK(program.verify("import b from './lib/b.cjs';") == "");
  CHECK(program.verify("import b from './lib/b.js';") ==
        "`./lib/b.js` names a file that was renamed");
}

}  // namespace esmigrate
