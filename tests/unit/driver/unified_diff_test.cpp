#include "driver/unified_diff.h"

#include <random>
#include <sstream>
#include <vector>

#include "unit/catch.h"

namespace esmigrate {

static std::string diff(std::string_view before, std::string_view after) {
  return unified_diff({before, after, "a.js", "a.js"});
}

TEST_CASE("a diff shows three lines around a change", "[driver]") {
  CHECK(diff("same\n", "same\n").empty());
  CHECK(diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n") ==
        "--- a/a.js\n+++ b/a.js\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
}

TEST_CASE("a diff counts lines of empty texts from zero", "[driver]") {
  CHECK(diff("", "new\n") == "--- a/a.js\n+++ b/a.js\n@@ -0,0 +1 @@\n+new\n");
  CHECK(diff("old\n", "") == "--- a/a.js\n+++ b/a.js\n@@ -1 +0,0 @@\n-old\n");
}

TEST_CASE("a diff says where the newline at the end is missing", "[driver]") {
  CHECK(diff("a", "a\n") ==
        "--- a/a.js\n+++ b/a.js\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n");
  CHECK(diff("x\ny", "z\ny") ==
        "--- a/a.js\n+++ b/a.js\n@@ -1,2 +1,2 @@\n-x\n+z\n y\n\\ No newline at end of file\n");
}

TEST_CASE("changes far from each other are hunks of their own", "[driver]") {
  std::string before;
  std::string after;
  for (int i = 0; i < 30; ++i) {
    before += std::to_string(i) + "\n";
    after += (i == 5 || i == 25 ? "x" : "") + std::to_string(i) + "\n";
  }
  const std::string text = diff(before, after);
  CHECK(text.find("@@ -3,7 +3,7 @@\n") != std::string::npos);
  CHECK(text.find("@@ -23,7 +23,7 @@\n") != std::string::npos);
}

TEST_CASE("a renamed file has a header that git understands", "[driver]") {
  CHECK(unified_diff({"same\n", "same\n", "lib/a.js", "lib/a.cjs"}) ==
        "diff --git a/lib/a.js b/lib/a.cjs\nrename from lib/a.js\nrename to lib/a.cjs\n");
}

TEST_CASE("names cannot drive a terminal or end early", "[driver]") {
  const std::string text = unified_diff({"a\n", "b\n", "my file.js", "my file.js"});
  CHECK(text.starts_with("--- a/my file.js\t\n+++ b/my file.js\t\n"));
  CHECK(unified_diff({"a\n", "b\n", "x\ny.js", "x\ny.js"}).find("x\\ny.js") != std::string::npos);
}

TEST_CASE("colours are around lines, not across them", "[driver]") {
  const std::string text = unified_diff({"a\n", "b\n", "f", "f", true});
  CHECK(text.find("\x1b[31m-a\x1b[0m\n") != std::string::npos);
  CHECK(text.find("\x1b[32m+b\x1b[0m\n") != std::string::npos);
}

/// Reads a diff back: what `patch` would make of `before`.
static std::string patched(const std::string& before, const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream old(before);
  for (std::string line; std::getline(old, line);) lines.push_back(line);
  std::string after;
  std::size_t at = 0;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("---") || line.starts_with("+++")) continue;
    if (line.starts_with("@@ -")) {
      const std::size_t begin = std::stoul(line.substr(4));
      const bool is_empty = line.find(",0 +") != std::string::npos;
      while (at < (is_empty ? begin : begin - 1)) after += lines[at++] + "\n";
    } else if (line[0] == '+') {
      after += line.substr(1) + "\n";
    } else {
      REQUIRE(lines[at] == line.substr(1));
      if (line[0] == ' ') after += lines[at] + "\n";
      ++at;
    }
  }
  while (at < lines.size()) after += lines[at++] + "\n";
  return after;
}

TEST_CASE("patching with the diff gives the new text", "[driver]") {
  std::mt19937 random(7);
  for (int round = 0; round < 500; ++round) {
    std::string before;
    std::string after;
    const unsigned length = random() % 40;
    for (unsigned i = 0; i < length; ++i) {
      const std::string line = std::string(1, static_cast<char>('a' + random() % 4)) + "\n";
      const unsigned what = random() % 6;
      if (what != 0) before += line;
      if (what != 1) after += what == 2 ? "+" + line : line;
    }
    REQUIRE(patched(before, diff(before, after)) == after);
  }
}

TEST_CASE("texts with nothing in common take bounded time and memory", "[driver]") {
  std::string before;
  std::string after;
  for (int i = 0; i < 20'000; ++i) {
    before += "a" + std::to_string(i) + "\n";
    after += "b" + std::to_string(i) + "\n";
  }
  CHECK(patched(before, diff(before, after)) == after);
}

}  // namespace esmigrate
