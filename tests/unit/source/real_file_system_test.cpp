#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <string>

#include "esmigrate/source/file_system.h"
#include "unit/catch.h"

using namespace esmigrate;

namespace {

/// An empty directory of this test's own, removed behind it.
class Scratch {
 public:
  Scratch() {
    std::string name = (std::filesystem::temp_directory_path() / "esmigrate-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = std::filesystem::canonical(name).string();
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  std::string operator/(const std::string& name) const { return path_ + "/" + name; }
  std::vector<std::string> names() const { return *real_file_system().list_directory(path_); }

 private:
  std::string path_;
};

/// While it lives no file can grow beyond `bytes`: as close to a full disk as an ordinary user
/// gets.
class FullDisk {
 public:
  explicit FullDisk(rlim_t bytes) {
    old_handler_ = std::signal(SIGXFSZ, SIG_IGN);
    ::getrlimit(RLIMIT_FSIZE, &old_limit_);
    const rlimit limit{bytes, old_limit_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  FullDisk(const FullDisk&) = delete;
  FullDisk& operator=(const FullDisk&) = delete;
  ~FullDisk() {
    ::setrlimit(RLIMIT_FSIZE, &old_limit_);
    std::signal(SIGXFSZ, old_handler_);
  }

 private:
  void (*old_handler_)(int);
  rlimit old_limit_ = {};
};

mode_t mode_of(const std::string& path) {
  struct stat found = {};
  REQUIRE(::stat(path.c_str(), &found) == 0);
  return found.st_mode & 07777;
}

}  // namespace

TEST_CASE("a file is written and read back byte for byte", "[source]") {
  const Scratch scratch;
  FileSystem& files = real_file_system();
  std::string text("\xEF\xBB\xBFtext\r\n\0end", 13);
  text += std::string(3000000, 'x');
  REQUIRE(files.write_file(scratch / "a.js", text, std::nullopt));
  CHECK(*files.read_file(scratch / "a.js") == text);
  REQUIRE(files.write_file(scratch / "a.js", "", std::nullopt));
  CHECK(files.read_file(scratch / "a.js")->empty());
  CHECK(scratch.names() == std::vector<std::string>{"a.js"});
}

TEST_CASE("a replaced file keeps its mode, a new one obeys the umask", "[source]") {
  const Scratch scratch;
  FileSystem& files = real_file_system();
  const mode_t old_umask = ::umask(027);
  REQUIRE(files.write_file(scratch / "new.js", "1", std::nullopt));
  REQUIRE(files.write_file(scratch / "given.js", "1", 0755));
  ::umask(old_umask);
  CHECK(mode_of(scratch / "new.js") == 0640);
  CHECK(mode_of(scratch / "given.js") == 0755);

  REQUIRE(::chmod((scratch / "new.js").c_str(), 0751) == 0);
  REQUIRE(files.write_file(scratch / "new.js", "2", std::nullopt));
  CHECK(mode_of(scratch / "new.js") == 0751);
}

TEST_CASE("writing through a link replaces what it leads to", "[source]") {
  const Scratch scratch;
  FileSystem& files = real_file_system();
  REQUIRE(files.make_directories(scratch / "real"));
  REQUIRE(files.write_file(scratch / "real/a.js", "old", std::nullopt));
  std::filesystem::create_symlink("real/a.js", scratch / "link.js");
  std::filesystem::create_symlink("loop.js", scratch / "loop.js");

  REQUIRE(files.write_file(scratch / "link.js", "new", std::nullopt));
  CHECK(files.status(scratch / "link.js").is_symlink);
  CHECK(*files.read_file(scratch / "real/a.js") == "new");
  CHECK(files.real_path(scratch / "link.js") == scratch / "real/a.js");

  CHECK(files.status(scratch / "loop.js").is_symlink);
  CHECK(files.status(scratch / "loop.js").type == FileType::Missing);
  CHECK_FALSE(files.real_path(scratch / "loop.js"));
  const Result<Done> refused = files.write_file(scratch / "loop.js", "x", std::nullopt);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().message == "cannot be written: is a symbolic link that leads nowhere");
}

TEST_CASE("a write that fails half-way leaves the old file and nothing else", "[source]") {
  const Scratch scratch;
  FileSystem& files = real_file_system();
  const std::string big(100000, 'x');
  REQUIRE(files.write_file(scratch / "a.js", "old", std::nullopt));
  REQUIRE(files.write_file(scratch / "big.js", big, std::nullopt));

  const auto write_on_full_disk = [&](const std::string& path) {
    const FullDisk full(4096);
    return files.write_file(path, big, std::nullopt);
  };
  const Result<Done> replaced = write_on_full_disk(scratch / "a.js");
  REQUIRE_FALSE(replaced);
  CHECK(replaced.error().path == scratch / "a.js");
  CHECK(replaced.error().message == "cannot be written: file too large");
  CHECK_FALSE(write_on_full_disk(scratch / "new.js"));

  const auto copy_on_full_disk = [&] {
    const FullDisk full(4096);
    return files.copy_file(scratch / "big.js", scratch / "a.js");
  };
  CHECK_FALSE(copy_on_full_disk());

  CHECK(*files.read_file(scratch / "a.js") == "old");
  CHECK(scratch.names() == std::vector<std::string>{"a.js", "big.js"});
}

TEST_CASE("what cannot be read or written is refused with the reason", "[source]") {
  const Scratch scratch;
  FileSystem& files = real_file_system();
  REQUIRE(files.make_directories(scratch / "directory"));
  REQUIRE(files.make_directories(scratch / "directory"));
  REQUIRE(::mkfifo((scratch / "pipe").c_str(), 0600) == 0);

  const Result<std::string> missing = files.read_file(scratch / "none.js");
  REQUIRE_FALSE(missing);
  CHECK(missing.error().path == scratch / "none.js");
  CHECK(missing.error().message == "no such file or directory");
  CHECK(files.read_file(scratch / "directory").error().message == "is a directory");
  CHECK(files.read_file(scratch / "pipe").error().message == "is not a regular file");
  CHECK(files.status(scratch / "pipe").type == FileType::Other);
  CHECK(files.write_file(scratch / "directory", "x", std::nullopt).error().message ==
        "cannot be written: is a directory");
  CHECK(files.write_file(scratch / "none/a.js", "x", std::nullopt).error().message ==
        "cannot be written: no file can be created beside it: no such file or directory");
  CHECK_FALSE(files.list_directory(scratch / "none"));
  CHECK_FALSE(files.remove_file(scratch / "none"));
  CHECK_FALSE(files.rename_file(scratch / "none", scratch / "other"));
}

TEST_CASE("a read-only file is not replaced", "[source]") {
  const Scratch scratch;
  FileSystem& files = real_file_system();
  REQUIRE(files.write_file(scratch / "a.js", "old", 0444));
  const Result<Done> refused = files.write_file(scratch / "a.js", "new", std::nullopt);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().message == "cannot be written: permission denied");
  CHECK(*files.read_file(scratch / "a.js") == "old");
}

TEST_CASE("a file of 4 GiB is refused before it is read", "[source]") {
  const Scratch scratch;
  FileSystem& files = real_file_system();
  REQUIRE(files.write_file(scratch / "huge.js", "", std::nullopt));
  // All hole: takes no space. A file system that cannot do it has nothing to test.
  if (::truncate((scratch / "huge.js").c_str(), off_t{1} << 32) != 0) return;
  CHECK(files.read_file(scratch / "huge.js").error().message == "is larger than 4 GiB");
}

TEST_CASE("files are renamed, copied with their mode and removed", "[source]") {
  const Scratch scratch;
  FileSystem& files = real_file_system();
  REQUIRE(files.write_file(scratch / "a.js", "text", 0750));
  REQUIRE(files.copy_file(scratch / "a.js", scratch / "b.js"));
  CHECK(mode_of(scratch / "b.js") == 0750);
  REQUIRE(files.rename_file(scratch / "a.js", scratch / "a.cjs"));
  CHECK(scratch.names() == std::vector<std::string>{"a.cjs", "b.js"});
  REQUIRE(files.remove_file(scratch / "a.cjs"));
  CHECK(*files.read_file(scratch / "b.js") == "text");
  CHECK(scratch.names() == std::vector<std::string>{"b.js"});
}
