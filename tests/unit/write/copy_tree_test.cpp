#include "esmigrate/write/write_files.h"
#include "unit/catch.h"

namespace esmigrate {
namespace {

MemoryFileSystem project() {
  MemoryFileSystem files;
  files.add_file("/in/a.js", "old a", 0755);
  files.add_file("/in/lib/b.js", "old b");
  files.add_file("/in/data/x.bin", "bytes", 0600);
  files.add_file("/in/.git/HEAD", "ref");
  files.add_file("/in/.env", "SECRET");
  files.add_file("/elsewhere/file.txt", "far");
  return files;
}

const std::vector<PlannedFile> kPlan = {
    {"/in/a.js", "/in/a.js", "old a", "new a"},
    {"/in/lib/b.js", "/in/lib/b.cjs", "old b", "new b"},
};

WriteReport copy(MemoryFileSystem& files) {
  REQUIRE(files.make_directories("/copies"));
  return copy_tree({"/in", "/copies/out", kPlan}, files);
}

}  // namespace

TEST_CASE("a copy has the converted files and all others", "[write]") {
  MemoryFileSystem files = project();
  CHECK(copy(files).problems.empty());
  CHECK(*files.read_file("/copies/out/a.js") == "new a");
  CHECK(files.status("/copies/out/a.js").mode == 0755);
  CHECK(*files.read_file("/copies/out/lib/b.cjs") == "new b");
  CHECK(files.status("/copies/out/lib/b.js").type == FileType::Missing);
  CHECK(*files.read_file("/copies/out/data/x.bin") == "bytes");
  CHECK(files.status("/copies/out/data/x.bin").mode == 0600);
  CHECK(*files.read_file("/copies/out/.env") == "SECRET");
  CHECK(files.status("/copies/out/.git").type == FileType::Missing);
  CHECK(*files.read_file("/in/a.js") == "old a");
}

TEST_CASE("links lead to inside of the copy, or to where they led", "[write]") {
  MemoryFileSystem files = project();
  files.add_symlink("/in/plain", "lib");
  files.add_symlink("/in/lib/up", "../a.js");
  files.add_symlink("/in/absolute", "/in/data/x.bin");
  files.add_symlink("/in/renamed.js", "lib/b.js");
  files.add_symlink("/in/outside", "../elsewhere/file.txt");
  files.add_symlink("/in/around", "../in/a.js");
  files.add_symlink("/in/nowhere", "gone");
  CHECK(copy(files).problems.empty());
  CHECK(files.read_link("/copies/out/plain") == "lib");
  CHECK(files.read_link("/copies/out/lib/up") == "../a.js");
  CHECK(files.read_link("/copies/out/absolute") == "data/x.bin");
  CHECK(files.read_link("/copies/out/renamed.js") == "lib/b.cjs");
  CHECK(files.read_link("/copies/out/outside") == "/elsewhere/file.txt");
  CHECK(files.read_link("/copies/out/around") == "a.js");
  CHECK(files.read_link("/copies/out/nowhere") == "gone");
}

TEST_CASE("node_modules becomes a link to the original", "[write]") {
  MemoryFileSystem files = project();
  files.add_file("/in/node_modules/x/index.js", "x");
  files.add_file("/in/node_modules/.bin/x", "x");
  CHECK(copy(files).problems.empty());
  CHECK(files.read_link("/copies/out/node_modules") == "/in/node_modules");
}

TEST_CASE("node_modules with workspaces is linked entry by entry", "[write]") {
  MemoryFileSystem files = project();
  files.add_file("/in/node_modules/x/index.js", "x");
  files.add_file("/in/node_modules/@s/y/index.js", "y");
  files.add_symlink("/in/node_modules/@s/own", "../../lib");
  CHECK(copy(files).problems.empty());
  CHECK(files.read_link("/copies/out/node_modules/x") == "/in/node_modules/x");
  CHECK(files.read_link("/copies/out/node_modules/@s/y") == "/in/node_modules/@s/y");
  CHECK(files.read_link("/copies/out/node_modules/@s/own") == "../../lib");
  CHECK(*files.read_file("/copies/out/node_modules/@s/own/b.cjs") == "new b");
}

TEST_CASE("a single file is copied alone", "[write]") {
  MemoryFileSystem files = project();
  CHECK(copy_tree({"/in/lib/b.js", "/out", kPlan}, files).problems.empty());
  CHECK(*files.read_file("/out/b.cjs") == "new b");
}

TEST_CASE("a copy that fails names every file that is missing", "[write]") {
  MemoryFileSystem files = project();
  REQUIRE(files.make_directories("/copies"));
  files.fail_from_write(3);
  const WriteReport report = copy_tree({"/in", "/copies/out", kPlan}, files);
  CHECK(report.problems.size() >= 3);
  for (const Problem& problem : report.problems) CHECK_FALSE(problem.path.empty());
}

}  // namespace esmigrate
