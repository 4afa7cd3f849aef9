#include <cstdlib>
#include <filesystem>

#include "esmigrate/discover/file_list.h"
#include "unit/catch.h"

namespace esmigrate {

using Words = std::vector<std::string>;

static FileList discover(const FileSystem& files, Words paths, Words exclude = {},
                         std::string here = "/p") {
  return discover_files({std::move(paths), std::move(here), std::move(exclude), files});
}

/// `shown` with a mark for the role: `+` requested, `-` context, `x` excluded.
template <class Row>
static Words shown(const std::vector<Row>& rows) {
  Words out;
  for (const Row& row : rows) {
    const char mark = row.role == FileRole::Requested ? '+'
                      : row.role == FileRole::Context ? '-'
                                                      : 'x';
    out.push_back(mark + row.shown_path);
  }
  return out;
}

static Words kinds(const FileList& list) {
  Words out;
  for (const Diagnostic& diagnostic : list.diagnostics) {
    out.push_back(std::string(kind_info(diagnostic.kind).name) + " " + diagnostic.path);
  }
  return out;
}

static MemoryFileSystem small_project() {
  MemoryFileSystem files;
  files.add_file("/p/package.json", R"({"name": "p", "bin": {"run": "./bin/run", "x": "bin/x"}})");
  files.add_file("/p/lib/a.js", "");
  files.add_file("/p/lib/b.mjs", "");
  files.add_file("/p/lib/view.jsx", "");
  files.add_file("/p/lib/data.json", "{}");
  files.add_file("/p/bin/run", "console.log(1)");
  files.add_file("/p/bin/x", "#!/bin/sh\n");
  files.add_file("/p/bin/tool", "#!/usr/bin/env -S node --harmony\n");
  files.add_file("/p/node_modules/q/index.js", "");
  files.add_file("/p/README", "node");
  files.add_file("/p/.eslintrc.js", "");
  return files;
}

TEST_CASE("a directory is taken as a whole", "[discover]") {
  const FileList list = discover(small_project(), {"."});
  CHECK(shown(list.files) == Words{"+.eslintrc.js", "+bin/run", "+bin/tool", "+lib/a.js",
                                   "+lib/b.mjs", "+lib/view.jsx"});
  CHECK(shown(list.others) == Words{"+README", "+bin/x", "+lib/data.json"});
  CHECK(shown(list.packages) == Words{"+package.json"});
  CHECK(list.files[1].kind == ScriptKind::Bin);
  CHECK(list.files[2].kind == ScriptKind::Shebang);
  CHECK(list.files[5].kind == ScriptKind::Jsx);
  CHECK(list.files[3].path == "/p/lib/a.js");
  CHECK(list.files[3].package_directory == "/p");
  CHECK(list.project_directories == Words{"/p"});
  CHECK(list.diagnostics.empty());
}

TEST_CASE("a single file sees its project", "[discover]") {
  const FileList list = discover(small_project(), {"./lib/a.js"});
  CHECK(shown(list.files) == Words{"-.eslintrc.js", "-bin/run", "-bin/tool", "+./lib/a.js",
                                   "-lib/b.mjs", "-lib/view.jsx"});
  CHECK(shown(list.packages) == Words{"-package.json"});
}

TEST_CASE("paths are shown as they were given", "[discover]") {
  const MemoryFileSystem files = small_project();
  CHECK(shown(discover(files, {"/p/lib/"}).files) == Words{"-.eslintrc.js", "-bin/run", "-bin/tool",
                                                           "+/p/lib/a.js", "+/p/lib/b.mjs",
                                                           "+/p/lib/view.jsx"});
  CHECK(shown(discover(files, {"../lib"}, {}, "/p/bin").files) ==
        Words{"-../.eslintrc.js", "-run", "-tool", "+../lib/a.js", "+../lib/b.mjs",
              "+../lib/view.jsx"});
}

TEST_CASE("excluded files stay visible but are not converted", "[discover]") {
  const FileList list = discover(small_project(), {"."}, {"lib", "run"});
  CHECK(shown(list.files) == Words{"+.eslintrc.js", "xbin/run", "+bin/tool", "xlib/a.js",
                                   "xlib/b.mjs", "xlib/view.jsx"});
  CHECK(shown(discover(small_project(), {"lib/a.js"}, {"*.js"}).files)[3] == "xlib/a.js");
}

TEST_CASE("what git ignores is left alone unless it is named", "[discover]") {
  MemoryFileSystem files = small_project();
  files.add_file("/.git/info/exclude", "secret.js\n");
  files.add_file("/.gitignore", "/p/dist/\n");
  files.add_file("/p/.gitignore", "*.gen.js\n");
  files.add_file("/p/lib/.gitignore", "!keep.gen.js\n");
  files.add_file("/p/dist/a.js", "");
  files.add_file("/p/lib/secret.js", "");
  files.add_file("/p/lib/x.gen.js", "");
  files.add_file("/p/lib/keep.gen.js", "");
  CHECK(shown(discover(files, {"lib"}).files) == Words{"-.eslintrc.js", "-bin/run", "-bin/tool",
                                                       "+lib/a.js", "+lib/b.mjs",
                                                       "+lib/keep.gen.js", "+lib/view.jsx"});
  CHECK(shown(discover(files, {"dist", "lib/x.gen.js"}).files) ==
        Words{"-.eslintrc.js", "-bin/run", "-bin/tool", "+dist/a.js", "-lib/a.js", "-lib/b.mjs",
              "-lib/keep.gen.js", "-lib/view.jsx", "+lib/x.gen.js"});
}

TEST_CASE("a project is the nearest package, or its workspace", "[discover]") {
  MemoryFileSystem files;
  files.add_file("/w/package.json", R"({"workspaces": ["packages/*"]})");
  files.add_file("/w/packages/a/package.json", R"({"name": "a"})");
  files.add_file("/w/packages/a/test/package.json", R"({"type": "commonjs"})");
  files.add_file("/w/packages/a/test/t.js", "");
  files.add_file("/w/packages/b/index.js", "");
  CHECK(discover(files, {"t.js"}, {}, "/w/packages/a/test").project_directories == Words{"/w"});
  files.add_file("/w/package.json", R"({"name": "w"})");
  const FileList list = discover(files, {"t.js"}, {}, "/w/packages/a/test");
  CHECK(list.project_directories == Words{"/w/packages/a"});
  CHECK(list.files[0].package_directory == "/w/packages/a/test");
  MemoryFileSystem bare;
  bare.add_file("/d/sub/a.js", "");
  bare.add_file("/d/b.js", "");
  CHECK(shown(discover(bare, {"a.js"}, {}, "/d/sub").files) == Words{"+a.js"});
}

TEST_CASE("trouble with one path leaves the others alone", "[discover]") {
  MemoryFileSystem files = small_project();
  files.add_symlink("/p/gone.js", "nowhere.js");
  files.add_symlink("/p/same.js", "lib/a.js");
  files.add_symlink("/p/outside.txt", "/etc/other.txt");
  files.add_symlink("/p/linked", "lib");
  files.add_file("/etc/other.txt", "");
  files.add_file("/p/sub/package.json", "{,}");
  const FileList list =
      discover(files, {"nope.js", "gone.js", "lib/a.js", "same.js", "lib", "lib/", "", "sub"});
  CHECK(kinds(list) == Words{"not-found nope.js", "dangling-symlink gone.js", "given-twice same.js",
                             "given-twice lib/", "not-found ",
                             "bad-package-json sub/package.json"});
  CHECK(shown(list.files) == Words{"-.eslintrc.js", "-bin/run", "-bin/tool", "+lib/a.js",
                                   "+lib/b.mjs", "+lib/view.jsx"});
  CHECK(shown(list.others) == Words{"-README", "-bin/x", "+lib/data.json", "-outside.txt"});
  CHECK(list.diagnostics[5].range.begin == 1);
}

TEST_CASE("symbolic links on the real disk end", "[discover]") {
  namespace stdfs = std::filesystem;
  std::string scratch = (stdfs::temp_directory_path() / "esmigrate-XXXXXX").string();
  REQUIRE(mkdtemp(scratch.data()) != nullptr);
  stdfs::create_symlink("loop.js", scratch + "/loop.js");
  stdfs::create_directory(scratch + "/d");
  stdfs::create_directory_symlink("..", scratch + "/d/up");
  const FileList list = discover(real_file_system(), {"loop.js", "d"}, {}, scratch);
  CHECK(kinds(list) == Words{"symlink-loop loop.js"});
  CHECK(list.files.empty());
  stdfs::remove_all(scratch);
}

}  // namespace esmigrate
