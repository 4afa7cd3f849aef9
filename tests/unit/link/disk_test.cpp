#include "link/disk.h"

#include <algorithm>
#include <cctype>

#include "unit/catch.h"

namespace esmigrate {
namespace {

std::string lower_case(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

/// A disk that finds names whatever their case, keeps types in its directories and counts what it
/// is asked. Only for reading.
class CaseBlindDisk final : public FileSystem {
 public:
  explicit CaseBlindDisk(const FileSystem& below) : below_(below) {}
  mutable int questions = 0;

  FileStatus status(const std::string& path) const override {
    ++questions;
    return below_.status(lower_case(path));
  }
  std::optional<std::string> real_path(const std::string& path) const override {
    ++questions;
    return below_.real_path(lower_case(path));
  }
  Result<std::vector<std::string>> list_directory(const std::string& path) const override {
    return below_.list_directory(path);
  }
  Result<std::vector<DirectoryEntry>> list_entries(const std::string& path) const override {
    Result<std::vector<DirectoryEntry>> entries = below_.list_entries(path);
    if (!entries) return entries;
    for (DirectoryEntry& entry : *entries) {
      const FileStatus found = below_.status(path + "/" + entry.name);
      if (!found.is_symlink) entry.type = found.type;
    }
    return entries;
  }
  Result<std::string> read_file(const std::string& path) const override {
    return below_.read_file(path);
  }
  std::optional<std::string> read_link(const std::string& path) const override {
    return below_.read_link(path);
  }
  std::optional<std::string> why_not_writable(const std::string&) const override {
    return "is only looked at";
  }
  Result<Done> write_file(const std::string& path, std::string_view,
                          std::optional<FileAttributes>) override {
    return refused(path);
  }
  Result<Done> rename_file(const std::string& path, const std::string&) override {
    return refused(path);
  }
  Result<Done> remove_file(const std::string& path) override { return refused(path); }
  Result<Done> make_directories(const std::string& path) override { return refused(path); }
  Result<Done> copy_file(const std::string& path, const std::string&) override {
    return refused(path);
  }
  Result<Done> make_symlink(const std::string& path, const std::string&) override {
    return refused(path);
  }

 private:
  static Result<Done> refused(const std::string& path) {
    return Unexpected{Problem{path, "cannot be written"}};
  }

  const FileSystem& below_;
};

MemoryFileSystem project() {
  MemoryFileSystem files;
  files.add_file("/p/lib/a.js", "");
  files.add_file("/p/lib/b.js", "");
  files.add_file("/p/lib/sub/c.js", "");
  files.add_file("/elsewhere/d.js", "");
  files.add_symlink("/p/lib/link.js", "/elsewhere/d.js");
  files.add_symlink("/p/lib/loop.js", "/p/lib/loop.js");
  files.add_symlink("/p/again", "/p/lib");
  return files;
}

/// So often that a directory is worth being read.
void ask_often(const Disk& disk, const std::string& directory) {
  for (int i = 0; i < 40; ++i) {
    CHECK_FALSE(disk.is_file(directory + "/none" + std::to_string(i)));
  }
}

}  // namespace

TEST_CASE("a directory that has been read says the same as the disk") {
  const MemoryFileSystem files = project();
  const CaseBlindDisk blind(files);
  const Disk disk(blind);
  for (const bool is_read : {false, true}) {
    if (is_read) ask_often(disk, "/p/lib");
    if (is_read) ask_often(disk, "/p/again");
    for (const std::string directory : {"/p/lib", "/p/again"}) {
      CHECK(disk.is_file(directory + "/a.js"));
      CHECK(disk.is_file(directory + "/link.js"));
      CHECK(disk.is_directory(directory + "/sub"));
      CHECK_FALSE(disk.is_file(directory + "/sub"));
      CHECK_FALSE(disk.is_file(directory + "/loop.js"));
      CHECK(disk.real_path(directory + "/b.js") == "/p/lib/b.js");
      CHECK(disk.real_path(directory + "/sub") == "/p/lib/sub");
      CHECK(disk.real_path(directory + "/link.js") == "/elsewhere/d.js");
      CHECK(disk.real_path(directory + "/loop.js") == std::nullopt);
      CHECK(disk.real_path(directory + "/nothing.js") == std::nullopt);
    }
  }
}

TEST_CASE("a name that a listing has in other letters is looked at") {
  const MemoryFileSystem files = project();
  const CaseBlindDisk blind(files);
  const Disk disk(blind);
  ask_often(disk, "/p/lib");
  CHECK(disk.is_file("/p/lib/A.js"));
  CHECK_FALSE(disk.is_file("/p/lib/X.js"));
}

TEST_CASE("of a directory that has been read nothing more is asked") {
  const MemoryFileSystem files = project();
  const CaseBlindDisk blind(files);
  const Disk disk(blind);
  ask_often(disk, "/p/lib");
  const int questions = blind.questions;
  CHECK(disk.is_file("/p/lib/a.js"));
  ask_often(disk, "/p/lib");
  CHECK(blind.questions == questions);
}

}  // namespace esmigrate
