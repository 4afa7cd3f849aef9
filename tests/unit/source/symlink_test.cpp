#include <cstdlib>
#include <filesystem>

#include "esmigrate/source/file_system.h"
#include "unit/catch.h"

namespace esmigrate {

/// The same must hold on both disks. `root` is an empty directory.
static void check_links(FileSystem& files, const std::string& root) {
  REQUIRE(files.write_file(root + "/a.txt", "text", {}));
  REQUIRE(files.make_symlink(root + "/link", "a.txt"));
  CHECK(files.read_link(root + "/link") == "a.txt");
  CHECK(*files.read_file(root + "/link") == "text");
  CHECK(files.status(root + "/link").is_symlink);
  CHECK_FALSE(files.read_link(root + "/a.txt"));
  CHECK_FALSE(files.read_link(root + "/nothing"));

  const Result<Done> taken = files.make_symlink(root + "/a.txt", "elsewhere");
  REQUIRE_FALSE(taken);
  CHECK(taken.error().path == root + "/a.txt");
  CHECK(taken.error().message == "cannot be created: file exists");
  CHECK_FALSE(files.make_symlink(root + "/no/such/directory", "a.txt"));

  REQUIRE(files.make_symlink(root + "/dangling", "gone"));
  CHECK(files.read_link(root + "/dangling") == "gone");
  CHECK(files.status(root + "/dangling").type == FileType::Missing);
}

TEST_CASE("links are made and read in memory", "[source]") {
  MemoryFileSystem files;
  REQUIRE(files.make_directories("/base"));
  check_links(files, "/base");
  files.fail_from_write(1);
  CHECK_FALSE(files.make_symlink("/base/full", "a.txt"));
}

TEST_CASE("links are made and read on the real disk", "[source]") {
  std::string root = (std::filesystem::temp_directory_path() / "esmigrate-links-XXXXXX").string();
  REQUIRE(::mkdtemp(root.data()) != nullptr);
  check_links(real_file_system(), root);
  std::filesystem::remove_all(root);
}

}  // namespace esmigrate
