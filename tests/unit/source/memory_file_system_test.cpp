#include "esmigrate/source/file_system.h"
#include "unit/catch.h"

using namespace esmigrate;

TEST_CASE("files in memory bring their directories", "[source]") {
  MemoryFileSystem files;
  files.add_file("/p/lib/b.js", "b");
  files.add_file("/p/lib/a.js", "a", 0755);
  files.add_file("/p/lib.js", "");

  CHECK(files.status("/p/lib").type == FileType::Directory);
  CHECK(files.status("/p/lib/a.js").mode == 0755);
  CHECK(files.status("/p/lib/a.js").size == 1);
  CHECK(files.status("/p/none").type == FileType::Missing);
  CHECK(files.status("/p/lib.js/x").type == FileType::Missing);
  CHECK(*files.list_directory("/p") == std::vector<std::string>{"lib", "lib.js"});
  CHECK(*files.list_directory("/p/lib/") == std::vector<std::string>{"a.js", "b.js"});
  CHECK(*files.list_directory("/") == std::vector<std::string>{"p"});
  CHECK(*files.read_file("/p/./lib/../lib/b.js") == "b");
  CHECK(files.read_file("/p/lib").error().message == "is a directory");
  CHECK(files.read_file("/p/x").error().message == "no such file or directory");
}

TEST_CASE("links in memory are followed, in the middle of a path too", "[source]") {
  MemoryFileSystem files;
  files.add_file("/p/real/a.js", "a");
  files.add_symlink("/p/link", "real");
  files.add_symlink("/p/absolute.js", "/p/link/a.js");
  files.add_symlink("/p/loop", "loop");
  files.add_symlink("/p/dangling", "nowhere");

  CHECK(files.real_path("/p/link/a.js") == "/p/real/a.js");
  CHECK(files.real_path("/p/absolute.js") == "/p/real/a.js");
  CHECK(files.status("/p/absolute.js").is_symlink);
  CHECK_FALSE(files.status("/p/link/a.js").is_symlink);
  CHECK(files.status("/p/link").type == FileType::Directory);

  CHECK_FALSE(files.real_path("/p/loop"));
  CHECK(files.status("/p/loop").is_symlink);
  CHECK(files.status("/p/loop").type == FileType::Missing);
  CHECK_FALSE(files.write_file("/p/dangling", "x", std::nullopt));

  REQUIRE(files.write_file("/p/absolute.js", "b", std::nullopt));
  CHECK(*files.read_file("/p/real/a.js") == "b");
  CHECK(files.status("/p/absolute.js").is_symlink);
}

TEST_CASE("files in memory are written, renamed, copied and removed", "[source]") {
  MemoryFileSystem files;
  files.add_file("/p/a.js", "a", 0755);
  REQUIRE(files.write_file("/p/a.js", "b", std::nullopt));
  CHECK(files.status("/p/a.js").mode == 0755);
  REQUIRE(files.rename_file("/p/a.js", "/p/a.cjs"));
  CHECK(files.status("/p/a.js").type == FileType::Missing);
  REQUIRE(files.make_directories("/out/deep"));
  REQUIRE(files.copy_file("/p/a.cjs", "/out/deep/a.cjs"));
  CHECK(*files.read_file("/out/deep/a.cjs") == "b");
  CHECK(files.status("/out/deep/a.cjs").mode == 0755);
  REQUIRE(files.remove_file("/p/a.cjs"));
  CHECK(files.list_directory("/p")->empty());

  CHECK_FALSE(files.write_file("/none/a.js", "x", std::nullopt));
  CHECK_FALSE(files.write_file("/p", "x", std::nullopt));
  CHECK_FALSE(files.remove_file("/p/a.cjs"));
  CHECK_FALSE(files.make_directories("/out/deep/a.cjs/x"));
}

TEST_CASE("a disk in memory can be full from the nth write on", "[source]") {
  MemoryFileSystem files;
  files.add_file("/p/a.js", "old");
  files.fail_from_write(2);
  REQUIRE(files.write_file("/p/a.js", "new", std::nullopt));
  const Result<Done> failed = files.write_file("/p/a.js", "newer", std::nullopt);
  REQUIRE_FALSE(failed);
  CHECK(failed.error().path == "/p/a.js");
  CHECK(failed.error().message == "cannot be written: no space left on device");
  CHECK_FALSE(files.rename_file("/p/a.js", "/p/b.js"));
  CHECK(*files.read_file("/p/a.js") == "new");
}
