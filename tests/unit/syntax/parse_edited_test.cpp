// Parsing only what changed gives what parsing everything gives: over the inputs of all cases, with
// names made longer and shorter and comments put between statements at random.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "esmigrate/parse/parsed_file.h"
#include "esmigrate/syntax/packed_tree.h"
#include "unit/catch.h"

using namespace esmigrate;

namespace {

std::vector<std::string> all_inputs() {
  std::vector<std::string> texts;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(ESMIGRATE_TESTDATA)) {
    if (!entry.is_regular_file() || entry.path().extension() != ".js") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return texts;
}

std::string rows_of(const SyntaxTree& tree) {
  std::string text = to_text(tree);
  for (std::uint32_t i = 0; i < tree.size(); ++i) {
    const NodeRow& row = tree.row(i);
    text += std::to_string(row.parent) + " " + std::to_string(row.subtree_end) + " " +
            std::to_string(static_cast<int>(row.field)) + "\n";
  }
  for (const ByteRange& comment : tree.comments()) text += std::to_string(comment.begin) + " ";
  return text;
}

struct Edited {
  std::string text;
  std::vector<TextChange> changes;
};

Edited edited(const SyntaxTree& tree, std::minstd_rand& random) {
  Edited out;
  const std::string_view source = tree.source();
  std::uint32_t at = 0;
  const auto replace = [&](ByteRange range, std::string_view text) {
    out.text.append(source.substr(at, range.begin - at)).append(text);
    out.changes.push_back({range, static_cast<std::uint32_t>(text.size())});
    at = range.end;
  };
  for (std::uint32_t i = 0; i < tree.size(); ++i) {
    const NodeRef node(&tree, i);
    if (node.begin() < at || random() % 20 != 0) continue;
    if (node.is(NodeKind::Identifier))
      replace(node.range(), random() % 2 == 0 ? "q" : "longer_name");
    if (node.is(NodeKind::ExpressionStatement)) replace({node.begin(), node.begin()}, "/* new */ ");
  }
  out.text.append(source.substr(at));
  return out;
}

}  // namespace

TEST_CASE("a packed tree comes back as it was") {
  for (const std::string& source : all_inputs()) {
    const auto tree = parse_text(source);
    if (!tree) continue;
    const SyntaxTree unpacked = PackedTree(*tree).unpack(source);
    if (rows_of(unpacked) != rows_of(*tree)) FAIL(source);
  }
}

TEST_CASE("parsing what changed gives what parsing everything gives") {
  std::minstd_rand random(7);
  std::size_t compared = 0;
  for (const std::string& source : all_inputs()) {
    const auto tree = parse_text(source);
    if (!tree) continue;
    for (int round = 0; round < 3; ++round) {
      const Edited next = edited(*tree, random);
      const auto whole = parse_text(next.text);
      const auto part = parse_edited({next.text, source, *tree, next.changes});
      if (whole.has_value() != part.has_value()) FAIL(next.text);
      if (!whole) continue;
      ++compared;
      if (rows_of(*whole) != rows_of(*part)) FAIL(next.text);
    }
  }
  CHECK(compared > 1000);
}

TEST_CASE("a change that breaks the text is reported where a whole parse reports it") {
  const std::string source = "f(function () { return [1, 2, 3, 4, 5, 6, 7]; });\ng();\n";
  const std::string text = "f(function () { return [1, 2, 3, 4, 5, 6, 7]; };\ng();\n";
  const auto tree = parse_text(source);
  REQUIRE(tree.has_value());
  const std::vector<TextChange> changes = {{{46, 47}, 0}};
  const auto part = parse_edited({text, source, *tree, changes});
  const auto whole = parse_text(text);
  REQUIRE_FALSE(part.has_value());
  REQUIRE_FALSE(whole.has_value());
  CHECK(part.error().range == whole.error().range);
}

TEST_CASE("comments of HTML are found again when a script becomes a module") {
  for (const std::string inside :
       {"s = '<!-- text -->';", "s = `<!-- ${a} -->`;", "s = `${a\n<!-- b\n}`;",
        "/* <!-- --> */ s;", "// --> s\n", "s = /<!--|-->/;", "<!-- s\n", "s\n--> s\n",
        "while (a --> 0) s();", "a<!--b\n;", "/* a\n*/ --> s\n", "s = '<!--'; <!-- s\n"}) {
    const std::string source = "var x = 1;\nfunction f() {\n" + inside + "\nreturn [1, 2, 3];\n}\n";
    INFO(source);
    const auto tree = parse_text(source);
    if (!tree) continue;
    const std::string text = "export " + source;
    const std::vector<TextChange> changes = {{{0, 0}, 7}};
    const auto part = parse_edited({text, source, *tree, changes});
    const auto whole = parse_text(text);
    REQUIRE(part.has_value() == whole.has_value());
    if (whole) CHECK(rows_of(*part) == rows_of(*whole));
  }
}
