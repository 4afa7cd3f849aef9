#include "esmigrate/discover/ignore_rules.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>

#include "unit/catch.h"

namespace esmigrate {

using Verdict = IgnoreRules::Verdict;

TEST_CASE("globs stop at slashes unless two stars stand alone", "[discover]") {
  CHECK(glob_matches("*.js", "a.js"));
  CHECK(glob_matches("*.js", ".js"));
  CHECK_FALSE(glob_matches("*.js", "a/b.js"));
  CHECK(glob_matches("a/*/c", "a/b/c"));
  CHECK_FALSE(glob_matches("a/*/c", "a/b/b/c"));
  CHECK(glob_matches("a/**/c", "a/c"));
  CHECK(glob_matches("a/**/c", "a/b/b/c"));
  CHECK(glob_matches("**/c", "c"));
  CHECK(glob_matches("**/c", "a/b/c"));
  CHECK_FALSE(glob_matches("**/c", "a/bc"));
  CHECK(glob_matches("a/**", "a/b/c"));
  CHECK_FALSE(glob_matches("a/**", "a"));
  CHECK_FALSE(glob_matches("a**c", "a/c"));
  CHECK(glob_matches("a**c", "abbc"));
  CHECK(glob_matches("?.js", "a.js"));
  CHECK_FALSE(glob_matches("a?b", "a/b"));
  CHECK(glob_matches("**/*a*/**/x*.js", "q/banana/r/s/x1.js"));
}

TEST_CASE("bracket expressions", "[discover]") {
  CHECK(glob_matches("[a-c]x", "bx"));
  CHECK_FALSE(glob_matches("[!a-c]x", "bx"));
  CHECK(glob_matches("[^a-c]x", "dx"));
  CHECK(glob_matches("[]]", "]"));
  CHECK(glob_matches("[]-a]", "^"));
  CHECK(glob_matches("[a-]", "-"));
  CHECK(glob_matches("[[:digit:]_]", "7"));
  CHECK(glob_matches("[\\]]", "]"));
  CHECK_FALSE(glob_matches("[a", "a"));
  CHECK_FALSE(glob_matches("a[!b]c", "a/c"));
  CHECK(glob_matches("\\*\\?", "*?"));
  CHECK_FALSE(glob_matches("a\\", "a"));
}

TEST_CASE("many stars take no exponential time", "[discover]") {
  const std::string text(200, 'a');
  CHECK_FALSE(glob_matches("*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b", text));
}

TEST_CASE("lines of a .gitignore", "[discover]") {
  CHECK_FALSE(parse_ignore_line("").has_value());
  CHECK_FALSE(parse_ignore_line("# note").has_value());
  CHECK_FALSE(parse_ignore_line("/").has_value());
  CHECK_FALSE(parse_ignore_line("   ").has_value());
  CHECK(parse_ignore_line("\\#x")->glob == "\\#x");
  CHECK(parse_ignore_line("a  ")->glob == "a");
  CHECK(parse_ignore_line("a\\ ")->glob == "a\\ ");
  const IgnorePattern pattern = *parse_ignore_line("!/lib/");
  CHECK(pattern.glob == "lib");
  CHECK(pattern.is_negated);
  CHECK(pattern.only_directory);
  CHECK(pattern.is_path);
  CHECK_FALSE(parse_ignore_line("lib/")->is_path);
}

TEST_CASE("the innermost and last rule decides", "[discover]") {
  IgnoreRules rules;
  rules.add_text("/p", "*.log\n/dist\r\n!keep.log\nsub/only.js\n");
  rules.add_text("/p/sub", "!x.log\ndist/\n");
  CHECK(rules.verdict("/p/a.log", false) == Verdict::Ignored);
  CHECK(rules.verdict("/p/q/keep.log", false) == Verdict::Kept);
  CHECK(rules.verdict("/p/sub/x.log", false) == Verdict::Kept);
  CHECK(rules.verdict("/p/dist", true) == Verdict::Ignored);
  CHECK(rules.verdict("/p/sub/dist", true) == Verdict::Ignored);
  CHECK(rules.verdict("/p/sub/dist", false) == Verdict::Unmentioned);
  CHECK(rules.verdict("/p/q/dist", true) == Verdict::Unmentioned);
  CHECK(rules.verdict("/p/sub/only.js", false) == Verdict::Ignored);
  CHECK(rules.verdict("/a.log", false) == Verdict::Unmentioned);
  CHECK(rules.is_ignored("/p/dist/keep.log", false, "/p"));
  CHECK_FALSE(rules.is_ignored("/p/dist/keep.log", false, "/p/dist"));
}

static const std::vector<std::string>& gitignore_lines() {
  static const std::vector<std::string> kLines{"a",        "/a",       "a/",
                                               "a/b",      "a/*",      "!a/b",
                                               "**/b",     "a/**",     "a/**/c",
                                               "*.js",     "!x.js",    "/*.js",
                                               "b*",       "?",        "[ab]",
                                               "[!a]",     "a/[a-b]/", "**",
                                               "*/",       "/*/b",     "!*/",
                                               "\\!b",     "x.js ",    "#a",
                                               "**/a/**",  "a**/x.js", "b/**c",
                                               "/**/b",    "!/a/b/",   "x\\.js",
                                               "a//b",     "*.j[s-t]", "[[:alpha:]].js",
                                               "!b",       "/",        "!",
                                               "a/b/",     "/a/b/*",   "!/a/b/x.js",
                                               "**/",      "a/**/",    "[a",
                                               "[]a]",     "x.js\\ ",  "c/x.js",
                                               "b/**/x.js"};
  return kLines;
}

// Random .gitignore files on a small tree, with git as the judge.
TEST_CASE("ignores what git check-ignore ignores", "[discover][git]") {
  namespace stdfs = std::filesystem;
  if (std::system("git --version > /dev/null 2>&1") != 0) return;
  std::string scratch = (stdfs::temp_directory_path() / "esmigrate-XXXXXX").string();
  REQUIRE(mkdtemp(scratch.data()) != nullptr);
  const std::string root = stdfs::canonical(scratch).string();
  std::vector<std::string> files;
  for (const std::string directory :
       {"", "a/", "b/", "a/a/", "a/b/", "a/b/c/", "b/c/", "c/", "b/a/", "b/b/a/"}) {
    stdfs::create_directories(root + "/" + directory);
    for (const std::string name : {"x.js", "y.js", "d", "!b", "#a", "x.jt"}) {
      files.push_back(directory + name);
      std::ofstream(root + "/" + files.back()) << "";
    }
  }
  const std::string quiet_git = "cd '" + root + "' && git -c core.excludesFile= ";
  REQUIRE(std::system((quiet_git + "init -q . 2> /dev/null").c_str()) == 0);
  std::ofstream list(root + ".list");
  for (const std::string& file : files) list << file << '\n';
  list.close();

  const char* rounds = std::getenv("ESMIGRATE_LAYOUTS");
  std::mt19937 random(7);
  for (int round = rounds == nullptr ? 40 : std::atoi(rounds); round > 0; --round) {
    IgnoreRules rules;
    std::string all_texts;
    for (const std::string directory : {"", "a/", "a/b/"}) {
      std::string text;
      for (auto lines = random() % 4; lines > 0; --lines) {
        text += gitignore_lines()[random() % gitignore_lines().size()] + "\n";
      }
      std::ofstream(root + "/" + directory + ".gitignore") << text;
      rules.add_text(stdfs::path(root + "/" + directory + "x").parent_path().string(), text);
      all_texts += directory + ":\n" + text;
    }
    const int status = std::system(
        (quiet_git + "check-ignore --no-index --stdin < '" + root + ".list' > .git/out").c_str());
    REQUIRE((status == 0 || status == 256));
    std::vector<std::string> expected;
    std::ifstream answers(root + "/.git/out");
    for (std::string line; std::getline(answers, line);) expected.push_back(line);
    std::vector<std::string> found;
    for (const std::string& file : files) {
      if (rules.is_ignored(root + "/" + file, false, root)) found.push_back(file);
    }
    INFO(all_texts);
    CHECK(found == expected);
  }
  stdfs::remove_all(root);
  stdfs::remove(root + ".list");
}

}  // namespace esmigrate
