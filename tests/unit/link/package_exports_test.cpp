#include "link/package_exports.h"

#include "unit/catch.h"

namespace esmigrate {

static std::string names(const MemoryFileSystem& files, const std::string& path) {
  const Resolver resolver(files);
  const PackageExports package_exports(files, resolver);
  const ExportedNames& found = package_exports.names_of(path);
  std::string text = found.has_default ? "default" : "-";
  for (const std::string& name : found.names) text += " " + name;
  return text + (found.parsed ? "" : " ...");
}

TEST_CASE("CommonJS re-exports are followed", "[link]") {
  MemoryFileSystem files;
  files.add_file("/p/main.js", "module.exports = require('./lib'); exports.a = 1");
  files.add_file("/p/lib/index.js",
                 "module.exports = { b, ...require('q'), ...require('./data') }");
  files.add_file("/p/lib/data.json", R"({"no": 1})");
  files.add_file("/p/node_modules/q/package.json",
                 R"({"exports": {"require": "./r.js", "import": "./i.mjs"}})");
  files.add_file("/p/node_modules/q/r.js", "exports.c = exports.default = 1");
  files.add_file("/p/node_modules/q/i.mjs", "export const d = 1");
  CHECK(names(files, "/p/main.js") == "default a b c");
  CHECK(names(files, "/p/lib/data.json") == "default");

  files.add_file("/p/m.js", "module.exports = require('./n.mjs'); exports.a = require('fs')");
  files.add_file("/p/n.mjs", "export const b = 1");
  CHECK(names(files, "/p/m.js") == "default a");
  files.add_file("/p/b.js", "module.exports = require('fs')");
  CHECK(names(files, "/p/b.js") == "default");
  CHECK(names(files, "/p/none.js") == "default ...");
}

TEST_CASE("in a cycle of CommonJS re-exports only what is certain counts", "[link]") {
  MemoryFileSystem files;
  files.add_file("/p/a.js", "exports.a = 1; __export(require('./b')); __export(require('./c'))");
  files.add_file("/p/b.js", "exports.b = 1; __export(require('./a'))");
  files.add_file("/p/c.js", "exports.c = 1");
  CHECK(names(files, "/p/a.js") == "default a b c ...");
  CHECK(names(files, "/p/b.js") == "default a b ...");
}

TEST_CASE("an ES module exports what it says", "[link]") {
  MemoryFileSystem files;
  files.add_file("/p/m.mjs", R"(
    import d, * as ns from './n.mjs';
    export const a = 1, { b, c: [e, ...f], g = 2, ...h } = {};
    export function i() {}
    export class J {}
    let local;
    export { local as 'module.exports', local as k, d, ns };
    export { default as l, z as default } from './n.mjs';
    export * as m from './n.mjs';
  )");
  files.add_file("/p/n.mjs", "export default function n() {}\nexport let z");
  CHECK(names(files, "/p/m.mjs") == "default J a b d e f g h i k l m module.exports ns");
  CHECK(names(files, "/p/n.mjs") == "default z");
  const Resolver resolver(files);
  CHECK(PackageExports(files, resolver).names_of("/p/m.mjs").has_module_exports_name);
}

TEST_CASE("stars pass names on unless they are ambiguous", "[link]") {
  MemoryFileSystem files;
  files.add_file("/p/m.mjs",
                 "export * from './x.mjs'; export * from './y.mjs'; export const own = 1");
  files.add_file("/p/x.mjs", "export const own = 2, both = 1, x = 1; export { s } from './s.mjs'");
  files.add_file("/p/y.mjs",
                 "export const both = 2; export * from './s.mjs'; export * from './m.mjs'");
  files.add_file("/p/s.mjs", "import s from './c.cjs'; export { s }; export default 1");
  files.add_file("/p/c.cjs", "exports.c = 1");
  CHECK(names(files, "/p/m.mjs") == "- own s x");
  files.add_file("/p/star.mjs", "export * from './c.cjs'");
  CHECK(names(files, "/p/star.mjs") == "- c");
  files.add_file("/p/some.mjs", "export * from 'fs'; export * from './x.mjs'; export const a = 1");
  CHECK(names(files, "/p/some.mjs") == "- a ...");
}

}  // namespace esmigrate
