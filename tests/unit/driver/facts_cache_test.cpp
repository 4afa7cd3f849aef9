#include "driver/facts_cache.h"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "esmigrate/driver/pipeline.h"
#include "esmigrate/support/packed_value.h"
#include "unit/catch.h"

namespace esmigrate {
namespace {

/// Every script among the test cases.
std::vector<std::string> all_scripts() {
  std::vector<std::string> texts;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(ESMIGRATE_TESTDATA)) {
    const auto extension = entry.path().extension();
    if (!entry.is_regular_file()) continue;
    if (extension != ".js" && extension != ".cjs" && extension != ".mjs") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return texts;
}

/// A project of many small files that export and require in several ways.
MemoryFileSystem project() {
  MemoryFileSystem files;
  files.add_file("/p/package.json", "{}\n");
  files.add_file("/p/main.js", "const { f1 } = require('./m1');\nexports.run = () => f1();\n");
  for (int i = 0; i < 40; ++i) {
    const std::string n = std::to_string(i);
    const std::string next = std::to_string((i + 1) % 40);
    files.add_file("/p/m" + n + ".js",
                   i % 3 == 0   ? "(function () {\n  exports.f" + n + " = 1;\n}());\n"
                   : i % 3 == 1 ? "exports.f" + n + " = () => require('./m" + next + "');\n"
                                : "x" + n + " = 010;\nmodule.exports = x" + n + ";\n");
  }
  return files;
}

Options options_for(std::string identity) {
  Options options;
  options.paths = {"main.js"};
  options.working_directory = "/p";
  options.cache_identity = std::move(identity);
  options.cache_home = "/home/.cache";
  options.jobs = 1;
  return options;
}

/// Counts what is read, and may tell lies about stamps.
class CountingFileSystem final : public FileSystem {
 public:
  explicit CountingFileSystem(const FileSystem& files) : files_(files) {}
  int scripts_read() const { return scripts_read_; }

  bool has_stamps = true;
  bool changed_now = false;
  std::string path;  ///< whose text is another, with the same stamp
  std::string text;

  Result<std::string> read_file(const std::string& of) const override {
    if (of.ends_with(".js")) ++scripts_read_;
    if (of == path) return text;
    return files_.read_file(of);
  }
  std::optional<FileStamp> stamp(const std::string& of) const override {
    if (!has_stamps) return std::nullopt;
    std::optional<FileStamp> found = files_.stamp(of);
    if (found && changed_now) {
      const auto now = std::chrono::system_clock::now().time_since_epoch();
      found->changed = std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
    }
    return found;
  }
  FileStatus status(const std::string& of) const override { return files_.status(of); }
  Result<std::vector<std::string>> list_directory(const std::string& of) const override {
    return files_.list_directory(of);
  }
  std::optional<std::string> real_path(const std::string& of) const override {
    return files_.real_path(of);
  }
  std::optional<std::string> read_link(const std::string& of) const override {
    return files_.read_link(of);
  }
  std::optional<std::string> why_not_writable(const std::string&) const override { return "no"; }
  Result<Done> write_file(const std::string&, std::string_view,
                          std::optional<FileAttributes>) override {
    return Done{};
  }
  Result<Done> rename_file(const std::string&, const std::string&) override { return Done{}; }
  Result<Done> remove_file(const std::string&) override { return Done{}; }
  Result<Done> make_directories(const std::string&) override { return Done{}; }
  Result<Done> copy_file(const std::string&, const std::string&) override { return Done{}; }
  Result<Done> make_symlink(const std::string&, const std::string&) override { return Done{}; }

 private:
  const FileSystem& files_;
  mutable int scripts_read_ = 0;
};

/// What becomes of the files, without asking for texts that stay.
std::string shown_without_texts(const Conversion& conversion) {
  std::string text;
  for (const ConvertedFile& file : conversion.files)
    text += file.shown_path + " " + file.new_path + " " + file.because + "\n" + file.new_text;
  return text;
}

/// All that a user sees of a run.
std::string shown(const Conversion& conversion) {
  std::string text;
  for (const ConvertedFile& file : conversion.files) {
    text += file.shown_path + " " + file.new_path + " " + std::string(to_text(file.form)) + " " +
            file.because + "\n" + conversion.text_of(file);
  }
  for (const Diagnostic& diagnostic : conversion.diagnostics) {
    text += std::string(kind_info(diagnostic.kind).name) + " " +
            std::to_string(diagnostic.range.begin) + "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("findings come back from their bytes as they were", "[driver]") {
  std::size_t compared = 0;
  for (const std::string& text : all_scripts()) {
    MemoryFileSystem files;
    files.add_file("/p/package.json", "{}");
    files.add_file("/p/a.js", text);
    FileList list;
    list.files.push_back({"/p/a.js", "a.js", "/p", ScriptKind::Js, FileRole::Context});
    list.project_directories = {"/p"};
    const Options options = options_for("test");
    const FactsCache cache(list, files, options);
    ReadProgram read = read_program({list, files, options, &cache});
    const FileRecord& before = read.records[0];
    REQUIRE(before.kept.size() == 1);
    const std::string& packed = before.kept[0].fresh;
    if (packed.empty()) continue;  // it knows of another file

    SourceFile file{"/p/a.js", text};
    FileRecord after;
    REQUIRE(take_findings(FileId{0}, packed, file, after));
    if (file.text.get() != read.sources[0].text.get()) FAIL(text);
    if (packed_findings(FileId{0}, file, after) != packed) FAIL(text);
    if (before.facts && to_text(*before.facts, file.text) != to_text(*after.facts, file.text)) {
      FAIL(text);
    }
    ++compared;
    // Whatever the bytes are, reading them ends.
    for (std::size_t size = 0; size < packed.size(); size += 1 + packed.size() / 16) {
      SourceFile other{"/p/a.js", text};
      FileRecord broken;
      CHECK_FALSE(
          take_findings(FileId{0}, std::string_view(packed).substr(0, size), other, broken));
    }
  }
  CHECK(compared > 500);
}

TEST_CASE("a run with a cache gives what a run without gives", "[driver]") {
  MemoryFileSystem files = project();
  Options without = options_for("");
  const std::string expected = shown(run_pipeline(without, files));

  const Conversion first = run_pipeline(options_for("build 1"), files);
  CHECK(shown(first) == expected);
  CHECK(first.known_files == 0);
  REQUIRE(first.cache.has_value());
  CHECK(first.cache->path.starts_with("/home/.cache/esmigrate/"));
  files.add_file(first.cache->path, first.cache->bytes);

  const Conversion second = run_pipeline(options_for("build 1"), files);
  CHECK(shown(second) == expected);
  CHECK(second.known_files >= 40);
  CHECK_FALSE(second.cache.has_value());

  SECTION("another build does not read it") {
    const Conversion other = run_pipeline(options_for("build 2"), files);
    CHECK(shown(other) == expected);
    CHECK(other.known_files == 0);
  }
  SECTION("a file that has changed is read again") {
    files.add_file("/p/m1.js", "module.exports = function f1() {};\n");
    const Conversion changed = run_pipeline(options_for("build 1"), files);
    CHECK(changed.known_files < second.known_files);
    CHECK(shown(changed) == shown(run_pipeline(without, files)));
    CHECK(shown(changed) != expected);
  }
  SECTION("a file that has changed is read again, though it is as long as before") {
    const Result<std::string> before = files.read_file("/p/m1.js");
    REQUIRE(before);
    std::string text = *before;
    text.replace(text.find("f1"), 2, "g1");
    files.add_file("/p/m1.js", text);
    const Conversion changed = run_pipeline(options_for("build 1"), files);
    CHECK(changed.known_files == second.known_files - 1);
    CHECK(shown(changed) == shown(run_pipeline(without, files)));
    CHECK(shown(changed) != expected);
  }
  SECTION("texts that nobody asks for are not read") {
    const CountingFileSystem counted(files);
    CHECK(shown_without_texts(run_pipeline(options_for("build 1"), counted)) ==
          shown_without_texts(second));
    CHECK(counted.scripts_read() < 20);  // what was normalised needs its own text
  }
  SECTION("without stamps all texts are read") {
    CountingFileSystem counted(files);
    counted.has_stamps = false;
    const Conversion read = run_pipeline(options_for("build 1"), counted);
    CHECK(shown(read) == expected);
    CHECK(read.known_files == second.known_files);
    CHECK(counted.scripts_read() >= 40);
  }
  SECTION("a stamp that lies is found out when the text is asked for") {
    CountingFileSystem lying(files);
    lying.path = "/p/m3.js";  // normalised, so its own text is asked for
    lying.text = "(function () {\n  exports.f3 = 2;\n}());\n";
    MemoryFileSystem changed = files;
    changed.add_file(lying.path, lying.text);
    const Conversion run = run_pipeline(options_for("build 1"), lying);
    CHECK(shown(run) == shown(run_pipeline(without, changed)));
    CHECK(run.cache.has_value());
  }
  SECTION("files that have just been changed have no stamp yet") {
    CountingFileSystem counted(files);
    counted.changed_now = true;
    REQUIRE(files.remove_file(first.cache->path));
    const Conversion fresh = run_pipeline(options_for("build 1"), counted);
    REQUIRE(fresh.cache.has_value());
    files.add_file(fresh.cache->path, fresh.cache->bytes);
    const CountingFileSystem later(files);
    const Conversion read = run_pipeline(options_for("build 1"), later);
    CHECK(later.scripts_read() >= 40);
    CHECK(read.known_files == second.known_files);
    CHECK(read.cache.has_value());  // now with stamps
  }
  SECTION("a damaged one counts as none") {
    const std::string& bytes = first.cache->bytes;
    for (std::size_t at = 0; at < bytes.size(); at += 97) {
      std::string damaged = bytes;
      damaged[at] = static_cast<char>(damaged[at] ^ 0x20);
      files.add_file(first.cache->path, damaged);
      const Conversion run = run_pipeline(options_for("build 1"), files);
      CHECK(run.known_files == 0);
      if (shown(run) != expected) FAIL(at);
      files.add_file(first.cache->path, bytes.substr(0, at));
      if (run_pipeline(options_for("build 1"), files).known_files != 0) FAIL(at);
    }
  }
}

TEST_CASE("a project with node_modules keeps its cache there", "[driver]") {
  MemoryFileSystem files = project();
  files.add_file("/p/node_modules/x/package.json", "{}");
  const Conversion conversion = run_pipeline(options_for("build 1"), files);
  REQUIRE(conversion.cache.has_value());
  CHECK(conversion.cache->path == "/p/node_modules/.cache/esmigrate/facts");
}

TEST_CASE("members are visited without being named", "[support]") {
  struct Inner {
    std::uint32_t number = 0;
    std::string text;
  };
  struct Outer {
    bool is_it = false;
    std::vector<Inner> list;
    std::optional<std::string> perhaps;
    std::string_view view;
  };
  CHECK(fields::count<Inner>() == 2);
  CHECK(fields::count<Outer>() == 4);
  ValuePacker packer({});
  packer.put(Outer{true, {{UINT32_MAX, "a"}, {7, ""}}, "b", "c"});
  const std::string bytes = packer.take();
  ValueReader reader({}, bytes);
  Outer back;
  reader.get(back);
  CHECK((reader.is_good() && reader.is_at_end()));
  CHECK((back.is_it && back.list.size() == 2 && back.perhaps == "b" && back.view == "c"));
  CHECK(
      (back.list[0].number == UINT32_MAX && back.list[1].number == 7 && back.list[0].text == "a"));
}

}  // namespace esmigrate
