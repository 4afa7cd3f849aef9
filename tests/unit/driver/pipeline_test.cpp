#include "esmigrate/driver/pipeline.h"

#include "esmigrate/diag/render.h"
#include "esmigrate/esmigrate.h"
#include "unit/catch.h"

namespace esmigrate {
namespace {

Conversion convert(const FileSystem& files, std::vector<std::string> paths = {"."},
                   unsigned jobs = 1, LinkOptions link = {}) {
  Options options;
  options.link = link;
  options.paths = std::move(paths);
  options.working_directory = "/p";
  options.jobs = jobs;
  return run_pipeline(options, files);
}

std::vector<std::string> kinds(const Conversion& conversion) {
  std::vector<std::string> out;
  for (const Diagnostic& diagnostic : conversion.diagnostics) {
    const std::string& path = diagnostic.file_id.exists()
                                  ? conversion.shown_paths[diagnostic.file_id.raw]
                                  : diagnostic.path;
    out.push_back(path + " " + std::string(kind_info(diagnostic.kind).name));
  }
  return out;
}

const ConvertedFile& file_at(const Conversion& conversion, std::string_view shown_path) {
  for (const ConvertedFile& file : conversion.files) {
    if (file.shown_path == shown_path) return file;
  }
  FAIL("no file " << shown_path);
  return conversion.files.front();
}

}  // namespace

TEST_CASE("a project is converted with its package.json", "[driver]") {
  MemoryFileSystem files;
  files.add_file("/p/package.json", "{\n  \"name\": \"p\"\n}\n");
  files.add_file("/p/main.js", "const { a } = require('./lib');\nconsole.log(a);\n");
  files.add_file("/p/lib/index.js", "exports.a = 1;\n");
  const Conversion conversion = convert(files);
  CHECK(kinds(conversion).empty());
  CHECK(file_at(conversion, "lib/index.js").new_text == "export const a = 1;\n");
  CHECK(file_at(conversion, "main.js").new_text ==
        "import { a } from './lib/index.js';\nconsole.log(a);\n");
  REQUIRE(conversion.packages.size() == 1);
  CHECK(conversion.packages[0].new_text == "{\n  \"name\": \"p\",\n  \"type\": \"module\"\n}\n");
}

TEST_CASE("the target says how JSON is loaded", "[driver]") {
  MemoryFileSystem files;
  files.add_file("/p/package.json", "{}");
  files.add_file("/p/d.json", "{}");
  files.add_file("/p/a.js", "const d = require('./d.json');\nconsole.log(d);\n");
  const auto text = [&](LinkOptions::Target target) {
    LinkOptions link;
    link.target = target;
    return file_at(convert(files, {"."}, 1, link), "a.js").new_text;
  };
  CHECK(text(LinkOptions::Target::Node) ==
        "import d from './d.json' with { type: 'json' };\nconsole.log(d);\n");
  CHECK(text(LinkOptions::Target::Bundler) == "import d from './d.json';\nconsole.log(d);\n");
  CHECK(text(LinkOptions::Target::OlderNode).find("createRequire") != std::string::npos);
}

TEST_CASE("what an older Node may have to require stays CommonJS", "[driver]") {
  MemoryFileSystem files;
  files.add_file("/p/package.json", "{ \"name\": \"p\", \"main\": \"index.js\" }");
  files.add_file("/p/index.js", "exports.a = require('./inner').a;\n");
  files.add_file("/p/inner.js", "exports.a = 1;\n");
  LinkOptions link;
  link.target = LinkOptions::Target::OlderNode;
  CHECK(kinds(convert(files, {"."}, 1, link)) ==
        std::vector<std::string>{"index.js stays-commonjs", "inner.js stays-commonjs"});
  link.keep_compat = false;
  CHECK(kinds(convert(files, {"."}, 1, link)).empty());
}

TEST_CASE("a module for an older Node takes along what still requires it", "[driver]") {
  MemoryFileSystem files;
  files.add_file("/p/package.json", "{ \"private\": true }");
  files.add_file("/p/main.js", "console.log(require('./inner').a);\n");
  files.add_file("/p/inner.js", "exports.a = 1;\n");
  LinkOptions link;
  link.target = LinkOptions::Target::OlderNode;
  const Conversion conversion = convert(files, {"inner.js"}, 1, link);
  CHECK(file_at(conversion, "main.js").new_text.find("import ") == 0);
}

TEST_CASE("the package.json of a single file is left alone", "[driver]") {
  MemoryFileSystem files;
  files.add_file("/p/package.json", "{}");
  files.add_file("/p/a.js", "exports.a = 1;\n");
  files.add_file("/p/b.js", "exports.b = 1;\n");
  const Conversion conversion = convert(files, {"a.js"});
  CHECK(conversion.packages.empty());
  CHECK(file_at(conversion, "a.js").is_changed);
  CHECK_FALSE(file_at(conversion, "b.js").is_changed);
  CHECK_FALSE(file_at(conversion, "b.js").is_requested);
}

TEST_CASE("a file that cannot be dealt with does not stop the others", "[driver]") {
  MemoryFileSystem files;
  files.add_file("/p/a.js", "exports.a = 1;\n");
  files.add_file("/p/bad.js", "exports.a = (;\n");
  files.add_file("/p/latin.js", "exports.a = '\xe9';\n");
  files.add_file("/p/locked.js", "exports.a = 1;\n", 0000);
  files.add_file("/p/empty.js", "");
  files.add_file("/p/sub/package.json", "{ \"name\": }");
  const Conversion conversion = convert(files);
  CHECK(kinds(conversion) == std::vector<std::string>{"bad.js syntax-error", "latin.js not-utf8",
                                                      "locked.js unreadable",
                                                      "sub/package.json bad-package-json"});
  CHECK(file_at(conversion, "a.js").is_changed);
  CHECK_FALSE(file_at(conversion, "bad.js").is_changed);
  CHECK(file_at(conversion, "bad.js").form == ModuleForm::None);
  CHECK(conversion.text_of(file_at(conversion, "bad.js")) == "exports.a = (;\n");
}

TEST_CASE("trouble in the rest of the project is nobody's question", "[driver]") {
  MemoryFileSystem files;
  files.add_file("/p/package.json", "{}");
  files.add_file("/p/a.js", "exports.a = 1;\n");
  files.add_file("/p/bad.js", "exports.a = (;\n");
  files.add_file("/p/sub/package.json", "{ \"name\": }");
  CHECK(kinds(convert(files, {"a.js"})).empty());
}

TEST_CASE("a bad package.json has a line and a column", "[driver]") {
  MemoryFileSystem files;
  files.add_file("/p/package.json", "{\n  \"name\": }");
  const Conversion conversion = convert(files);
  REQUIRE(conversion.diagnostics.size() == 1);
  const Diagnostic& diagnostic = conversion.diagnostics[0];
  REQUIRE(diagnostic.file_id.exists());
  CHECK(conversion.sources[diagnostic.file_id.raw].text.get().substr(diagnostic.range.begin) ==
        "}");
}

TEST_CASE("the number of jobs does not show", "[driver]") {
  MemoryFileSystem files;
  for (int i = 0; i < 60; ++i) {
    const std::string name = "/p/m" + std::to_string(i) + ".js";
    const std::string next = "./m" + std::to_string((i * 7 + 1) % 60);
    files.add_file(name, i % 9 == 5
                             ? "with (a) b;\n"
                             : "const n = require('" + next + "');\nexports.a = () => n.a;\n");
  }
  const Conversion one = convert(files, {"."}, 1);
  const Conversion many = convert(files, {"."}, 8);
  CHECK(kinds(one) == kinds(many));
  REQUIRE(one.files.size() == many.files.size());
  for (std::size_t i = 0; i < one.files.size(); ++i) {
    CHECK(one.text_of(one.files[i]) == many.text_of(many.files[i]));
    CHECK(one.files[i].new_path == many.files[i].new_path);
  }
}

TEST_CASE("stages print what they found", "[driver]") {
  MemoryFileSystem files;
  files.add_file("/p/a.js", "exports.a = 1;\n");
  Options options;
  options.paths = {"a.js"};
  options.working_directory = "/p";
  options.debug_print = {"discover", "scope", "alias"};
  options.stop_after = "alias";
  const Conversion conversion = run_pipeline(options, files);
  CHECK(conversion.files.empty());
  CHECK(conversion.debug_output ==
        "file    requested  js       a.js\n"
        "module a.js:\n"
        "  exports  wrapper in module\n"
        "    read [0,7)\n"
        "module a.js:\n"
        "  slot      {initial}\n"
        "  file      commonjs: yes\n"
        "  use       [0,9) write {initial} .a = primitive [12,13)\n"
        "  name      a, free\n"
        "  effect    [0,14) none\n");
}

TEST_CASE("a text is converted on its own", "[driver]") {
  const ConvertResult result = convert_text("exports.a = 1;\n");
  CHECK(result.text == "export const a = 1;\n");
  CHECK(result.form == "named");
  CHECK(result.diagnostics.empty());
}

TEST_CASE("a text that is no JavaScript comes back as it was", "[driver]") {
  const ConvertResult result = convert_text("exports.a = (;\n");
  CHECK(result.text == "exports.a = (;\n");
  CHECK(result.form == "none");
  REQUIRE(result.diagnostics.size() == 1);
  CHECK(result.diagnostics[0].kind == "syntax-error");
  CHECK(result.diagnostics[0].severity == "error");
  CHECK(result.diagnostics[0].line == 1);
}

}  // namespace esmigrate
