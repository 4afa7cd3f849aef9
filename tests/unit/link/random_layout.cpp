#include "random_layout.h"

namespace esmigrate::test {

using Words = std::vector<std::string>;

static unsigned below(std::mt19937& random, unsigned limit) {
  return static_cast<unsigned>(random() % limit);
}

static bool chance(std::mt19937& random, unsigned percent) { return below(random, 100) < percent; }

static const std::string& pick(std::mt19937& random, const Words& words) {
  return words[random() % words.size()];
}

static std::string quoted(const std::string& text) { return '"' + text + '"'; }

static const Words kPathTargets{"./main.js",
                                "./x.js",
                                "./lib/x.js",
                                "./lib/*",
                                "./*",
                                "./*.js",
                                "./lib/*.js",
                                "./missing.js",
                                "../x.js",
                                "./lib",
                                "./x",
                                "./a%20b.js",
                                "./lib/../x.js",
                                "x",
                                "./node_modules/a/x.js",
                                "./lib/sub/*.js",
                                "./lib//x.js",
                                "./x.mjs",
                                "./index.mjs"};
static const Words kPackageTargets{"a", "a/lib/x.js", "fs", "node:fs", "@s/b", "w", "w/x", "a/*"};
static const Words kConditions{"import",  "require",     "node",        "default",
                               "browser", "module-sync", "node-addons", "development"};

static std::string random_target(std::mt19937& random, bool is_imports, int depth) {
  const unsigned what = below(random, 100);
  if (what < 6) return "null";
  if (what < 8) return "false";
  if (what < 16 && depth < 3) {
    std::string out;
    for (unsigned i = below(random, 4); i-- > 0;) {
      out += (out.empty() ? "" : ",") + random_target(random, is_imports, depth + 1);
    }
    return '[' + out + ']';
  }
  if (what < 50 && depth < 3) {
    std::string out;
    for (unsigned i = below(random, 4); i-- > 0;) {
      const std::string key = chance(random, 2) ? "0" : pick(random, kConditions);
      out += (out.empty() ? "" : ",") + quoted(key) + ':' +
             random_target(random, is_imports, depth + 1);
    }
    return '{' + out + '}';
  }
  return quoted(pick(random, is_imports && chance(random, 50) ? kPackageTargets : kPathTargets));
}

static std::string random_map(std::mt19937& random, const Words& keys, bool is_imports) {
  std::string out;
  for (const std::string& key : keys) {
    if (!chance(random, 45)) continue;
    out += (out.empty() ? "" : ",") + quoted(key) + ':' + random_target(random, is_imports, 0);
  }
  return '{' + out + '}';
}

static const Words kExportKeys{".",     "./x",        "./x.js",      "./lib/*",
                               "./*",   "./lib/*.js", "./lib/sub/*", "./package.json",
                               "./l*x", "./lib/x.js"};
static const Words kImportKeys{"#x", "#lib/*", "#fs", "#a", "#a/*", "#lib/*.js", "#w"};
static const Words kMains{"main", "./main.js", "lib",   "./lib/", "missing", "x",
                          ".",    "../a",      "lib/x", "./",     "/x.js"};

static std::string random_package(std::mt19937& random, const std::string& name) {
  std::string out = "{\"version\":\"1.0.0\"";
  if (chance(random, 80)) out += ",\"name\":" + quoted(name);
  if (chance(random, 50)) out += ",\"main\":" + quoted(pick(random, kMains));
  if (chance(random, 40))
    out += chance(random, 50) ? ",\"type\":\"module\"" : ",\"type\":\"commonjs\"";
  if (chance(random, 45)) {
    const std::string exports = chance(random, 25) ? random_target(random, false, 0)
                                                   : random_map(random, kExportKeys, false);
    out += ",\"exports\":" + exports;
  }
  if (chance(random, 40)) out += ",\"imports\":" + random_map(random, kImportKeys, true);
  return out + '}';
}

Layout random_layout(std::mt19937& random) {
  const std::map<std::string, std::string> packages{{"", "root"},
                                                    {"lib/", "inner"},
                                                    {"node_modules/a/", "a"},
                                                    {"node_modules/a/lib/", "alib"},
                                                    {"node_modules/@s/b/", "@s/b"},
                                                    {"lib/node_modules/a/", "a"},
                                                    {"packages/w/", "w"},
                                                    {"node_modules/punycode/", "punycode"}};
  const Words directories{"",
                          "lib/",
                          "lib/sub/",
                          "node_modules/a/",
                          "node_modules/a/lib/",
                          "node_modules/a/lib/sub/",
                          "node_modules/@s/b/",
                          "node_modules/@s/b/lib/",
                          "lib/node_modules/a/",
                          "packages/w/",
                          "packages/w/lib/",
                          "node_modules/punycode/"};
  const Words names{
      "index.js", "index.json", "index.mjs",     "main.js",      "main.json", "x",
      "x.js",     "x.json",     "x.node",        "x.cjs",        "x.mjs",     "a b.js",
      "a%20b.js", "x/index.js", "main/index.js", "missing/y.js", "lib.js"};
  Layout layout;
  for (const std::string& directory : directories) {
    if (!directory.empty() && chance(random, 15)) continue;
    for (const std::string& name : names) {
      // `x` may be a file or a directory, not both.
      if (name == "x/index.js" && layout.files.count(directory + "x") != 0) continue;
      if (chance(random, 35)) layout.files[directory + name] = "{}";
    }
    const auto package = packages.find(directory);
    if (package != packages.end() && chance(random, directory == "lib/" ? 25 : 75)) {
      layout.files[directory + "package.json"] = random_package(random, package->second);
    }
  }
  layout.files["packages/w/keep.js"] = "";
  layout.files["node_modules/keep.js"] = "";
  layout.files["lib/keep.js"] = "";
  layout.links["node_modules/w"] = "../packages/w";
  layout.links["lib/link.js"] = "../x.js";
  return layout;
}

const Words& layout_specifiers() {
  static const Words kAll{".",
                          "./",
                          "..",
                          "../",
                          "./.",
                          "./lib",
                          "./lib/",
                          "./lib.js",
                          "./x",
                          "./x.js",
                          "./x/",
                          "./x.mjs",
                          "./main",
                          "../x",
                          "../lib/x",
                          "./a b.js",
                          "./a%20b.js",
                          "./a b",
                          "./link",
                          "./link.js",
                          "./missing",
                          "./x.js?q",
                          "./x.js#h",
                          "./lib/../x.js",
                          "a",
                          "a/",
                          "a/x",
                          "a/x.js",
                          "a/lib",
                          "a/lib/x",
                          "a/lib/x.js",
                          "a/lib/sub",
                          "a/lib/",
                          "a/package.json",
                          "a/../a/x.js",
                          "a/index",
                          "@s/b",
                          "@s/b/x",
                          "@s/b/lib/x.js",
                          "@s",
                          "@s/",
                          "w",
                          "w/x",
                          "w/lib",
                          "w/lib/x.js",
                          "w/lib/sub/x",
                          "root",
                          "root/x",
                          "root/lib/x",
                          "inner",
                          "#x",
                          "#lib/x",
                          "#lib/x.js",
                          "#fs",
                          "#a",
                          "#a/x.js",
                          "#w",
                          "#",
                          "#/x",
                          "#nope",
                          "fs",
                          "fs/",
                          "node:fs",
                          "fs/promises",
                          "node:test",
                          "test",
                          "punycode",
                          "punycode/",
                          "punycode/x",
                          "node:nope",
                          "keep",
                          "keep.js",
                          "..x",
                          ".x",
                          "x.js",
                          "a/%2e%2e/x",
                          "a/lib/..%2fx",
                          "a\\x",
                          "foo:bar",
                          "missing-one",
                          "a/*",
                          "./lib/node_modules/a",
                          "a//x.js",
                          ""};
  return kAll;
}

const Words& layout_askers() {
  static const Words kAll{"ask.js",
                          "lib/ask.js",
                          "lib/sub/ask.js",
                          "node_modules/a/ask.js",
                          "packages/w/ask.js",
                          "node_modules/@s/b/lib/ask.js"};
  return kAll;
}

}  // namespace esmigrate::test
