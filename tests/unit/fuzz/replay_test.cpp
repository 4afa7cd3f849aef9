// What fuzzing has found stays found: every file of the corpus runs through its target, with no
// fuzzer and with any compiler.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "fuzz/fuzz_targets.h"
#include "unit/catch.h"

namespace esmigrate {
namespace {

std::vector<std::filesystem::path> corpus(const std::string& name) {
  const std::filesystem::path directory =
      std::filesystem::path(ESMIGRATE_TESTDATA) / "fuzz_corpus" / name;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(directory)) {
    files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

void replay(const std::string& name, void (*target)(std::string_view)) {
  const auto files = corpus(name);
  REQUIRE_FALSE(files.empty());
  for (const std::filesystem::path& file : files) {
    INFO(file.filename().string());
    std::ifstream in(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    CHECK_NOTHROW(target(bytes));
  }
}

}  // namespace

TEST_CASE("the corpus of the converter keeps its promises", "[fuzz]") {
  replay("convert", fuzz_convert);
}

TEST_CASE("the corpus of the package.json editor keeps its promises", "[fuzz]") {
  replay("package_json", fuzz_package_json);
}

}  // namespace esmigrate
