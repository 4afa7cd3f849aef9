#include "esmigrate/link/resolve.h"

#include "esmigrate/link/builtins.h"
#include "unit/catch.h"

// A small project, so that this holds without Node; resolve_node_test.cpp is the thorough one.

namespace esmigrate {

using Reach = ImportSpecifier::Reach;

static MemoryFileSystem project() {
  MemoryFileSystem files;
  for (const char* path :
       {"/p/main.js", "/p/lib/index.js", "/p/lib/a.js", "/p/lib/data.json", "/p/lib/native.node",
        "/p/lib/a#b.js", "/p/sub/src/entry.js", "/p/view.jsx", "/p/tool",
        "/p/node_modules/lodash/lodash.js", "/p/node_modules/lodash/fp.js",
        "/p/node_modules/lodash/lib/index.js", "/p/node_modules/dual/c.cjs",
        "/p/node_modules/dual/m.mjs", "/p/node_modules/dual/f/x.js",
        "/p/node_modules/punycode/punycode.js", "/p/node_modules/esm/index.js", "/ws/w/index.js"}) {
    files.add_file(path, "");
  }
  files.add_file("/p/package.json", R"({
    "name": "me", "exports": {".": "./main.js", "./lib/*": "./lib/*.js"},
    "imports": {"#a": "./lib/a.js", "#p/*": {"require": "./lib/*.js", "default": null}}})");
  files.add_file("/p/sub/package.json", R"({"main": "src/entry", "type": "commonjs"})");
  files.add_file("/p/node_modules/lodash/package.json", R"({"main": "lodash"})");
  files.add_file("/p/node_modules/dual/package.json", R"({
    "main": "./none.js",
    "exports": {".": {"import": "./m.mjs", "require": "./c.cjs"}, "./f/*": "./f/*.js",
                "./f/no/*": null, "./gone": {"import": "./m.mjs"}}})");
  files.add_file("/p/node_modules/punycode/package.json", R"({"main": "punycode.js"})");
  files.add_file("/p/node_modules/esm/package.json", R"({"type": "module"})");
  files.add_symlink("/p/node_modules/@s/w", "/ws/w");
  return files;
}

static std::string required(const Resolver& resolver, std::string_view specifier,
                            std::string_view from = "/p/main.js") {
  return resolver.require(specifier, from).path;
}

TEST_CASE("require completes paths", "[link]") {
  const MemoryFileSystem files = project();
  const Resolver resolver(files);
  CHECK(required(resolver, "./lib") == "/p/lib/index.js");
  CHECK(required(resolver, "./lib/a") == "/p/lib/a.js");
  CHECK(required(resolver, "./lib/data") == "/p/lib/data.json");
  CHECK(required(resolver, "./lib/native") == "/p/lib/native.node");
  CHECK(required(resolver, "./sub") == "/p/sub/src/entry.js");
  CHECK(required(resolver, ".", "/p/lib/a.js") == "/p/lib/index.js");
  CHECK(required(resolver, "..", "/p/lib/a.js").empty());
  CHECK(required(resolver, "/p/lib/a") == "/p/lib/a.js");
  CHECK(resolver.require("./gone", "/p/main.js").missing == MissingReason::NotFound);
}

TEST_CASE("packages are found through their maps", "[link]") {
  const MemoryFileSystem files = project();
  const Resolver resolver(files);
  CHECK(required(resolver, "lodash") == "/p/node_modules/lodash/lodash.js");
  CHECK(required(resolver, "lodash/fp", "/p/lib/a.js") == "/p/node_modules/lodash/fp.js");
  CHECK(required(resolver, "dual") == "/p/node_modules/dual/c.cjs");
  CHECK(resolver.import("dual", "/p/main.js").path == "/p/node_modules/dual/m.mjs");
  CHECK(required(resolver, "dual/f/x") == "/p/node_modules/dual/f/x.js");
  CHECK(resolver.require("dual/f/no/x", "/p/main.js").missing == MissingReason::NotExported);
  CHECK(resolver.require("dual/c.cjs", "/p/main.js").missing == MissingReason::NotExported);
  CHECK(required(resolver, "me/lib/a") == "/p/lib/a.js");
  CHECK(required(resolver, "#a") == "/p/lib/a.js");
  CHECK(required(resolver, "#p/a") == "/p/lib/a.js");
  CHECK(resolver.import("#p/a", "/p/main.js").missing == MissingReason::NotExported);
  const ResolvedTarget linked = resolver.require("@s/w", "/p/main.js");
  CHECK(linked.path == "/ws/w/index.js");
  CHECK(linked.located_path == "/p/node_modules/@s/w/index.js");
  CHECK(linked.package_name == "@s/w");
  CHECK(resolver.import("./lib", "/p/main.js").missing == MissingReason::IsDirectory);
  CHECK(resolver.import("http://x/y.js", "/p/main.js").missing == MissingReason::InvalidSpecifier);
}

TEST_CASE("builtins with and without prefix", "[link]") {
  const MemoryFileSystem files = project();
  const Resolver resolver(files);
  CHECK(resolver.require("fs", "/p/main.js").builtin_name == "fs");
  CHECK(resolver.import("node:fs/promises", "/p/main.js").builtin_name == "fs/promises");
  CHECK(resolver.require("node:test", "/p/main.js").builtin_name == "node:test");
  CHECK(resolver.require("test", "/p/main.js").kind == TargetKind::Missing);
  CHECK(resolver.require("punycode", "/p/main.js").kind == TargetKind::Builtin);
  CHECK(required(resolver, "punycode/") == "/p/node_modules/punycode/punycode.js");
  CHECK_FALSE(is_builtin("node:sqlite"));
  CHECK_FALSE(is_builtin("fs/"));
}

TEST_CASE("formats follow extension and package type", "[link]") {
  const MemoryFileSystem files = project();
  const Resolver resolver(files);
  const auto format = [&](const char* path) { return resolver.format_of(path).format; };
  CHECK(format("/p/x.mjs") == ModuleFormat::EsModule);
  CHECK(format("/p/x.cjs") == ModuleFormat::CommonJs);
  CHECK(format("/p/x.json") == ModuleFormat::Json);
  CHECK(format("/p/x.node") == ModuleFormat::Addon);
  CHECK(format("/p/x.css") == ModuleFormat::Unknown);
  CHECK(format("/p/node_modules/esm/x.js") == ModuleFormat::EsModule);
  CHECK(format("/p/node_modules/esm/x") == ModuleFormat::EsModule);
  CHECK(format("/p/tool") == ModuleFormat::CommonJs);
  CHECK(resolver.format_of("/p/main.js").by_syntax);
  CHECK_FALSE(resolver.format_of("/p/sub/src/entry.js").by_syntax);
  // The scope of a file in node_modules itself does not reach the project above.
  CHECK(resolver.format_of("/p/node_modules/loose.js").by_syntax);
  ResolverOptions options;
  options.has_esm_syntax = [](const std::string& path) { return path == "/p/main.js"; };
  const Resolver looking(files, options);
  CHECK(looking.format_of("/p/main.js").format == ModuleFormat::EsModule);
  CHECK(looking.format_of("/p/lib/a.js").format == ModuleFormat::CommonJs);
}

static std::string imported(const Resolver& resolver, const std::string& specifier,
                            const std::string& from, Reach reach = Reach::SameFile) {
  const ImportSpecifier answer = resolver.import_specifier(specifier, from);
  CHECK(answer.reach == reach);
  return answer.text;
}

TEST_CASE("import specifiers are completed as they are spelt", "[link]") {
  const MemoryFileSystem files = project();
  const Resolver resolver(files);
  const std::string main = "/p/main.js";
  const std::string inner = "/p/lib/a.js";
  CHECK(imported(resolver, "./lib", main) == "./lib/index.js");
  CHECK(imported(resolver, "./lib/", main) == "./lib/index.js");
  CHECK(imported(resolver, "./lib/a", main) == "./lib/a.js");
  CHECK(imported(resolver, "./sub/../lib/a.js", main) == "./sub/../lib/a.js");
  CHECK(imported(resolver, "../lib/../lib/a", inner) == "../lib/../lib/a.js");
  CHECK(imported(resolver, ".", inner) == "./index.js");
  CHECK(imported(resolver, "../sub", inner) == "../sub/src/entry.js");
  CHECK(imported(resolver, "./lib/a#b", main) == "./lib/a%23b.js");
  CHECK(imported(resolver, "./lib/data", main) == "./lib/data.json");
  CHECK(imported(resolver, "lodash", main) == "lodash");
  CHECK(imported(resolver, "lodash/fp", main) == "lodash/fp.js");
  CHECK(imported(resolver, "lodash/lib", main) == "lodash/lib/index.js");
  CHECK(imported(resolver, "punycode/", main) == "punycode/punycode.js");
  CHECK(imported(resolver, "me/lib/a", main) == "me/lib/a");
  CHECK(imported(resolver, "@s/w", main) == "@s/w");
  CHECK(imported(resolver, "fs", main) == "fs");
  CHECK(imported(resolver, "dual", main, Reach::OtherFile) == "dual");
  CHECK(imported(resolver, "dual/gone", main, Reach::OtherFile) == "dual/gone");
  CHECK(imported(resolver, "#p/a", main, Reach::Nothing) == "#p/a");
  CHECK(imported(resolver, "./lib/native", main, Reach::Nothing) == "./lib/native.node");
  CHECK(imported(resolver, "./nowhere", main, Reach::Nothing) == "./nowhere");
  CHECK(with_base_name("./lib/a.js", "a.cjs") == "./lib/a.cjs");
  CHECK(encode_specifier("./a b%c?d ") == "./a b%25c%3Fd%20");
}

}  // namespace esmigrate
