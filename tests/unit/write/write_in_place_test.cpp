#include "esmigrate/write/write_files.h"
#include "unit/catch.h"

namespace esmigrate {
namespace {

const std::vector<PlannedFile> kPlan = {
    {"/p/a.js", "/p/a.js", "old a", "new a"},
    {"/p/b.js", "/p/b.cjs", "old b", "new b"},
    {"/p/package.json", "/p/package.json", "{}", "{\"type\":\"module\"}"},
};

MemoryFileSystem disk_before() {
  MemoryFileSystem files;
  files.add_file("/p/a.js", "old a", 0640);
  files.add_file("/p/b.js", "old b", 0755);
  files.add_file("/p/package.json", "{}");
  return files;
}

bool is_before(const MemoryFileSystem& files) {
  return *files.read_file("/p/a.js") == "old a" && *files.read_file("/p/b.js") == "old b" &&
         *files.read_file("/p/package.json") == "{}" &&
         files.status("/p/b.cjs").type == FileType::Missing;
}

}  // namespace

TEST_CASE("planned files are put into place with their modes", "[write]") {
  MemoryFileSystem files = disk_before();
  const WriteReport report = write_in_place(kPlan, files);
  CHECK(report.problems.empty());
  CHECK(report.written == std::vector<std::string>{"/p/a.js", "/p/b.cjs", "/p/package.json"});
  CHECK(*files.read_file("/p/a.js") == "new a");
  CHECK(*files.read_file("/p/b.cjs") == "new b");
  CHECK(files.status("/p/b.js").type == FileType::Missing);
  CHECK(files.status("/p/a.js").mode == 0640);
  CHECK(files.status("/p/b.cjs").mode == 0755);
}

TEST_CASE("a file that changed since it was read stops everything", "[write]") {
  MemoryFileSystem files = disk_before();
  files.add_file("/p/package.json", "{ }");
  const WriteReport report = write_in_place(kPlan, files);
  REQUIRE(report.problems.size() == 1);
  CHECK(report.problems[0].path == "/p/package.json");
  CHECK(report.problems[0].message.find("has changed") == 0);
  CHECK(report.was_undone);
  CHECK(*files.read_file("/p/a.js") == "old a");
}

TEST_CASE("a new name that is taken stops everything", "[write]") {
  MemoryFileSystem files = disk_before();
  files.add_file("/p/b.cjs", "somebody else's");
  const WriteReport report = write_in_place(kPlan, files);
  REQUIRE(report.problems.size() == 1);
  CHECK(report.problems[0].path == "/p/b.cjs");
  CHECK(*files.read_file("/p/b.cjs") == "somebody else's");
  CHECK(*files.read_file("/p/a.js") == "old a");
}

TEST_CASE("a file that is gone stops everything", "[write]") {
  MemoryFileSystem files = disk_before();
  REQUIRE(files.remove_file("/p/b.js"));
  const WriteReport report = write_in_place(kPlan, files);
  CHECK(report.problems.size() == 1);
  CHECK(*files.read_file("/p/a.js") == "old a");
}

TEST_CASE("what cannot be written is seen before the first write", "[write]") {
  MemoryFileSystem files = disk_before();
  files.add_file("/p/package.json", "{}", 0444);
  const WriteReport report = write_in_place(kPlan, files);
  REQUIRE(report.problems.size() == 1);
  CHECK(report.problems[0].path == "/p/package.json");
  CHECK(report.was_undone);
  CHECK(is_before(files));
}

TEST_CASE("nothing outside of the roots is written", "[write]") {
  MemoryFileSystem files = disk_before();
  files.add_file("/elsewhere/package.json", "{}");
  REQUIRE(files.remove_file("/p/package.json"));
  files.add_symlink("/p/package.json", "/elsewhere/package.json");
  WriteLimits limits;
  limits.roots = {"/p"};
  const WriteReport report = write_in_place(kPlan, files, limits);
  REQUIRE(report.problems.size() == 1);
  CHECK(report.problems[0].message == "leads out of the project: nothing was written");
  CHECK(*files.read_file("/elsewhere/package.json") == "{}");
  CHECK(*files.read_file("/p/a.js") == "old a");
}

TEST_CASE("a full disk that only refuses one file is undone", "[write]") {
  MemoryFileSystem files = disk_before();
  std::vector<PlannedFile> plan = kPlan;
  plan[1].new_path = "/p/missing-directory/b.cjs";
  const WriteReport report = write_in_place(plan, files);
  CHECK(report.problems.size() == 1);  // seen before the first write
  CHECK(report.was_undone);
  CHECK(report.written.empty());
  CHECK(is_before(files));
}

}  // namespace esmigrate
