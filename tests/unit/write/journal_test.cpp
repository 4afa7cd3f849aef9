// Killed at any write, or with a disk that fails at any write: the files are as before, as after,
// or one recovery away from either.
#include "esmigrate/write/journal.h"

#include <exception>

#include "esmigrate/write/write_files.h"
#include "unit/catch.h"

namespace esmigrate {
namespace {

const std::vector<PlannedFile> kPlan = {
    {"/p/lib/a.js", "/p/lib/a.js", "old a", "new a"},
    {"/p/lib/b.js", "/p/lib/b.cjs", "old b", "new b"},
    {"/p/package.json", "/p/package.json", "{}", "{\"type\":\"module\"}"},
    {"/p/lib/package.json", "/p/lib/package.json", "", "{}", true},
};
constexpr const char* kJournal = "/p/.esmigrate-journal";

WriteLimits limits() {
  WriteLimits limits;
  limits.project_directories = {"/p"};
  return limits;
}

struct Killed final : std::exception {};

/// A disk under a process that is killed in front of its nth write.
class DeadlyDisk final : public FileSystem {
 public:
  DeadlyDisk(MemoryFileSystem& disk, int nth) : disk_(disk), left_(nth) {}

  FileStatus status(const std::string& path) const override { return disk_.status(path); }
  Result<std::string> read_file(const std::string& path) const override {
    return disk_.read_file(path);
  }
  Result<std::vector<std::string>> list_directory(const std::string& path) const override {
    return disk_.list_directory(path);
  }
  std::optional<std::string> real_path(const std::string& path) const override {
    return disk_.real_path(path);
  }
  std::optional<std::string> read_link(const std::string& path) const override {
    return disk_.read_link(path);
  }
  std::optional<std::string> why_not_writable(const std::string& path) const override {
    return disk_.why_not_writable(path);
  }
  Result<Done> write_file(const std::string& path, std::string_view text,
                          std::optional<FileAttributes> attributes) override {
    count();
    return disk_.write_file(path, text, attributes);
  }
  Result<Done> rename_file(const std::string& from, const std::string& to) override {
    count();
    return disk_.rename_file(from, to);
  }
  Result<Done> remove_file(const std::string& path) override {
    count();
    return disk_.remove_file(path);
  }
  Result<Done> make_directories(const std::string& path) override {
    count();
    return disk_.make_directories(path);
  }
  Result<Done> copy_file(const std::string& from, const std::string& to) override {
    count();
    return disk_.copy_file(from, to);
  }
  Result<Done> make_symlink(const std::string& path, const std::string& target) override {
    count();
    return disk_.make_symlink(path, target);
  }

 private:
  void count() {
    if (--left_ == 0) throw Killed();
  }

  MemoryFileSystem& disk_;
  int left_;
};

MemoryFileSystem disk_before() {
  MemoryFileSystem files;
  files.add_file("/p/lib/a.js", "old a", 0640);
  files.add_file("/p/lib/b.js", "old b", 0755);
  files.add_file("/p/package.json", "{}");
  return files;
}

bool is_before(const FileSystem& files) {
  return *files.read_file("/p/lib/a.js") == "old a" && *files.read_file("/p/lib/b.js") == "old b" &&
         *files.read_file("/p/package.json") == "{}" && files.status("/p/lib/b.js").mode == 0755 &&
         files.status("/p/lib/b.cjs").type == FileType::Missing &&
         files.status("/p/lib/package.json").type == FileType::Missing;
}
bool is_after(const FileSystem& files) {
  return *files.read_file("/p/lib/a.js") == "new a" &&
         *files.read_file("/p/lib/b.cjs") == "new b" &&
         *files.read_file("/p/package.json") != "{}" && files.status("/p/lib/b.cjs").mode == 0755 &&
         files.status("/p/lib/b.js").type == FileType::Missing &&
         files.status("/p/lib/package.json").type == FileType::Regular &&
         *files.read_file("/p/lib/package.json") == "{}";
}
bool has_journal(const FileSystem& files) {
  return files.status(kJournal).type == FileType::Regular;
}

RecoveryReport recover_now(Recovery wanted, FileSystem& files) {
  const Result<Journal> journal = read_journal(kJournal, files);
  REQUIRE(journal);
  return recover(kJournal, *journal, wanted, false, files);
}

/// Runs `work` on a disk that kills it at its nth write; says whether it came to its end.
template <class Work>
bool survives(MemoryFileSystem& disk, int nth, const Work& work) {
  DeadlyDisk deadly(disk, nth);
  try {
    work(deadly);
    return true;
  } catch (const Killed&) {
    return false;
  }
}

constexpr int kWrites = 7;  // journal, four texts, one old name, the journal again

}  // namespace

TEST_CASE("a run that is killed can be finished and undone", "[write]") {
  for (int nth = 1; nth <= kWrites + 1; ++nth) {
    CAPTURE(nth);
    for (const Recovery wanted : {Recovery::Undo, Recovery::Finish}) {
      MemoryFileSystem disk = disk_before();
      const bool survived = survives(disk, nth, [](FileSystem& files) {
        const WriteReport report = write_in_place(kPlan, files, limits());
        CHECK(report.problems.empty());
      });
      CHECK(survived == (nth == kWrites + 1));
      if (!has_journal(disk)) {
        CHECK((is_before(disk) || is_after(disk)));
        continue;
      }
      CHECK(recover_now(wanted, disk).problems.empty());
      CHECK((wanted == Recovery::Undo ? is_before(disk) : is_after(disk)));
      CHECK_FALSE(has_journal(disk));
    }
  }
}

TEST_CASE("a recovery that is killed can be finished in either direction", "[write]") {
  for (int nth = 2; nth <= kWrites; ++nth) {
    for (int again = 1; again <= 5; ++again) {
      for (const Recovery first : {Recovery::Undo, Recovery::Finish}) {
        for (const Recovery second : {Recovery::Undo, Recovery::Finish}) {
          CAPTURE(nth, again);
          MemoryFileSystem disk = disk_before();
          survives(disk, nth, [](FileSystem& files) { write_in_place(kPlan, files, limits()); });
          survives(disk, again, [&](FileSystem& files) { recover_now(first, files); });
          if (!has_journal(disk)) {
            CHECK((first == Recovery::Undo ? is_before(disk) : is_after(disk)));
            continue;
          }
          CHECK(recover_now(second, disk).problems.empty());
          CHECK((second == Recovery::Undo ? is_before(disk) : is_after(disk)));
        }
      }
    }
  }
}

TEST_CASE("a disk that fails for good leaves a journal, or everything as before", "[write]") {
  for (int nth = 1; nth <= kWrites; ++nth) {
    CAPTURE(nth);
    MemoryFileSystem disk = disk_before();
    disk.fail_from_write(nth);
    const WriteReport report = write_in_place(kPlan, disk, limits());
    CHECK_FALSE(report.problems.empty());
    CHECK(report.was_undone == !has_journal(disk));
    if (!has_journal(disk)) {
      CHECK(is_before(disk));
      continue;
    }
    disk.fail_from_write(1000);  // there is room again
    CHECK(recover_now(Recovery::Undo, disk).problems.empty());
    CHECK(is_before(disk));
  }
}

TEST_CASE("what somebody has changed since is not touched", "[write]") {
  MemoryFileSystem disk = disk_before();
  survives(disk, 3, [](FileSystem& files) { write_in_place(kPlan, files, limits()); });
  disk.add_file("/p/package.json", "{ \"mine\": 1 }");
  const RecoveryReport report = recover_now(Recovery::Undo, disk);
  REQUIRE(report.problems.size() == 1);
  CHECK(report.problems[0].path == "/p/package.json");
  CHECK(*disk.read_file("/p/lib/a.js") == "new a");
  CHECK(has_journal(disk));
  const Result<Journal> journal = read_journal(kJournal, disk);
  REQUIRE(journal);
  CHECK(recover(kJournal, *journal, Recovery::Undo, true, disk).problems.empty());
  CHECK(is_before(disk));
}

TEST_CASE("a second run does not write over a journal", "[write]") {
  MemoryFileSystem disk = disk_before();
  survives(disk, 2, [](FileSystem& files) { write_in_place(kPlan, files, limits()); });
  const WriteReport report = write_in_place(kPlan, disk, limits());
  REQUIRE(report.problems.size() == 1);
  CHECK(report.problems[0].path == kJournal);
  CHECK(is_before(disk));
  CHECK(has_journal(disk));
}

TEST_CASE("a journal is read only if it is whole and stays where it is", "[write]") {
  const Journal journal{7, {{"/p/a", "/p/b", std::string("\0x", 2), "new", FileAttributes(0600)}}};
  const std::string bytes = to_bytes(journal, "/p");
  const auto back = journal_of(bytes, "/p");
  REQUIRE(back);
  CHECK(back->process == 7);
  REQUIRE(back->entries.size() == 1);
  CHECK(back->entries[0].new_path == "/p/b");
  CHECK(back->entries[0].old_text == journal.entries[0].old_text);
  CHECK(back->entries[0].attributes.mode == 0600);
  CHECK(journal_of(bytes, "/q")->entries[0].new_path == "/q/b");
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    CHECK_FALSE(journal_of(std::string_view(bytes).substr(0, size), "/p"));
  }
  std::string changed = bytes;
  changed[bytes.size() / 2] ^= 1;
  CHECK_FALSE(journal_of(changed, "/p"));

  const Journal outside{1, {{"/p/../etc/a", "/p/../etc/a", "x", "y", {}}}};
  CHECK_FALSE(journal_of(to_bytes(outside, "/p"), "/p"));
  MemoryFileSystem disk = disk_before();
  disk.add_file("/etc/a", "x");
  disk.add_symlink("/p/link", "/etc");
  const Journal linked{1, {{"/p/link/a", "/p/link/a", "x", "y", {}}}};
  REQUIRE(disk.write_file(kJournal, to_bytes(linked, "/p"), {}));
  CHECK_FALSE(read_journal(kJournal, disk));
}

}  // namespace esmigrate
