#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "esmigrate/link/resolve.h"
#include "esmigrate/support/json.h"
#include "random_layout.h"
#include "unit/catch.h"

// The differential test: random projects on the real disk, every specifier from every place, and
// Node itself as the judge. ESMIGRATE_LAYOUTS and ESMIGRATE_SEED widen it.

namespace esmigrate {
namespace {

namespace stdfs = std::filesystem;

struct Query {
  std::string kind, from, specifier;
};

/// A directory that goes away with the test.
class ScratchDirectory {
 public:
  ScratchDirectory() {
    std::string pattern = (stdfs::temp_directory_path() / "esmigrate-XXXXXX").string();
    path_ = mkdtemp(pattern.data()) == nullptr ? "" : stdfs::canonical(pattern).string();
  }
  ~ScratchDirectory() {
    std::error_code ignored;
    stdfs::remove_all(path_, ignored);
  }
  ScratchDirectory(const ScratchDirectory&) = delete;
  ScratchDirectory& operator=(const ScratchDirectory&) = delete;
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

}  // namespace

static unsigned setting(const char* name, unsigned otherwise) {
  const char* value = std::getenv(name);
  return value == nullptr ? otherwise : static_cast<unsigned>(std::strtoul(value, nullptr, 10));
}

static void write_layout(const std::string& root, const test::Layout& layout) {
  for (const auto& [path, text] : layout.files) {
    stdfs::create_directories(stdfs::path(root + "/" + path).parent_path());
    std::ofstream(root + "/" + path) << text;
  }
  for (const auto& [path, target] : layout.links) {
    stdfs::create_directories(stdfs::path(root + "/" + path).parent_path());
    stdfs::create_symlink(target, root + "/" + path);
  }
}

static std::vector<Query> all_queries(const std::string& root) {
  std::vector<Query> queries;
  for (const std::string& asker : test::layout_askers()) {
    for (const std::string& specifier : test::layout_specifiers()) {
      for (const char* kind : {"require", "import"}) {
        queries.push_back({kind, root + "/" + asker, specifier});
      }
    }
  }
  return queries;
}

static std::string our_answer(const Resolver& resolver, const Query& query) {
  const ResolvedTarget target = query.kind == "require"
                                    ? resolver.require(query.specifier, query.from)
                                    : resolver.import(query.specifier, query.from);
  if (target.kind == TargetKind::File) return target.path;
  return target.kind == TargetKind::Builtin ? "builtin:" + target.builtin_name : "missing";
}

static std::vector<std::string> node_answers(const std::string& scratch,
                                             const std::vector<Query>& queries) {
  std::ofstream out(scratch + "/queries.json");
  const char* separator = "[";
  for (const Query& query : queries) {
    out << separator << '[' << json_quote(query.kind) << ',' << json_quote(query.from) << ','
        << json_quote(query.specifier) << ']';
    separator = ",\n";
  }
  out << ']';
  out.close();
  const std::string command =
      "node --no-warnings --experimental-import-meta-resolve '" ESMIGRATE_TESTDATA
      "/../tests/unit/link/ask_node.mjs' '" +
      scratch + "/queries.json' > '" + scratch + "/answers.txt'";
  std::vector<std::string> answers;
  if (std::system(command.c_str()) != 0) return answers;
  std::ifstream in(scratch + "/answers.txt");
  for (std::string line; std::getline(in, line);) answers.push_back(line);
  return answers;
}

// The conditions and the self reference rules are those of Node 20.19 and later.
static bool has_right_node() {
  return std::system(
             "node -e 'process.exit(process.features.require_module ? 0 : 1)' > /dev/null 2>&1") ==
         0;
}

TEST_CASE("the resolver finds what node finds", "[link][node]") {
  if (!has_right_node()) {
    WARN("no Node.js with require(esm): not compared");
    return;
  }
  const ScratchDirectory scratch;
  REQUIRE(!scratch.path().empty());
  std::mt19937 random(setting("ESMIGRATE_SEED", 20));
  std::vector<Query> queries;
  const unsigned layouts = setting("ESMIGRATE_LAYOUTS", 12);
  for (unsigned i = 0; i < layouts; ++i) {
    const std::string root = scratch.path() + "/case" + std::to_string(i);
    write_layout(root, test::random_layout(random));
    for (Query& query : all_queries(root)) queries.push_back(std::move(query));
  }
  const std::vector<std::string> expected = node_answers(scratch.path(), queries);
  REQUIRE(expected.size() == queries.size());

  const Resolver resolver(real_file_system());
  std::ostringstream wrong;
  unsigned wrong_count = 0;
  for (std::size_t i = 0; i < queries.size(); ++i) {
    const std::string ours = our_answer(resolver, queries[i]);
    if (ours == expected[i] || ++wrong_count > 20) continue;
    wrong << queries[i].kind << "('" << queries[i].specifier << "') in " << queries[i].from
          << "\n  node: " << expected[i] << "\n  here: " << ours << '\n';
  }
  INFO(wrong.str());
  CHECK(wrong_count == 0);
}

TEST_CASE("an import specifier reaches what require reached", "[link][node]") {
  if (!has_right_node()) return;
  const ScratchDirectory scratch;
  std::mt19937 random(setting("ESMIGRATE_SEED", 20) + 1);
  std::vector<Query> queries;
  std::vector<std::string> expected;
  const Resolver resolver(real_file_system());
  for (unsigned i = 0; i < setting("ESMIGRATE_LAYOUTS", 6); ++i) {
    const std::string root = scratch.path() + "/case" + std::to_string(i);
    write_layout(root, test::random_layout(random));
    for (const Query& query : all_queries(root)) {
      if (query.kind == "import") continue;
      const ResolvedTarget required = resolver.require(query.specifier, query.from);
      const ImportSpecifier answer = resolver.import_specifier(query.specifier, query.from);
      if (required.kind != TargetKind::File) continue;
      if (answer.reach != ImportSpecifier::Reach::SameFile) continue;
      queries.push_back({"import", query.from, answer.text});
      expected.push_back(required.path);
    }
  }
  const std::vector<std::string> found = node_answers(scratch.path(), queries);
  REQUIRE(found.size() == expected.size());
  for (std::size_t i = 0; i < queries.size(); ++i) {
    if (found[i] == expected[i]) continue;
    INFO(queries[i].specifier << " in " << queries[i].from);
    CHECK(found[i] == expected[i]);
  }
}

}  // namespace esmigrate
