#include "esmigrate/source/path.h"

#include "unit/catch.h"

using namespace esmigrate;

TEST_CASE("paths are normalised lexically", "[source]") {
  CHECK(normalize_path("/") == "/");
  CHECK(normalize_path("//a//b/") == "/a/b");
  CHECK(normalize_path("/a/./b/../c") == "/a/c");
  CHECK(normalize_path("/../../a") == "/a");
  CHECK(normalize_path("/a/..") == "/");
  CHECK(normalize_path("/a/.../b") == "/a/.../b");
}

TEST_CASE("paths are joined unless the second is absolute", "[source]") {
  CHECK(join_path("/a/b", "c.js") == "/a/b/c.js");
  CHECK(join_path("/a/b", "../c.js") == "/a/c.js");
  CHECK(join_path("/a/b", "/c.js") == "/c.js");
  CHECK(join_path("/", "c.js") == "/c.js");
  CHECK(join_path("/a", "") == "/a");
  CHECK(join_path("/a", ".") == "/a");
}

TEST_CASE("a path has a directory, a base name and an extension", "[source]") {
  CHECK(directory_of("/a/b.js") == "/a");
  CHECK(directory_of("/b.js") == "/");
  CHECK(directory_of("/") == "/");
  CHECK(base_name("/a/b.js") == "b.js");
  CHECK(base_name("b.js") == "b.js");
  CHECK(extension_of("/a/b.test.js") == ".js");
  CHECK(extension_of("/a.d/b") == "");
  CHECK(extension_of("/a/.eslintrc") == "");
  CHECK(extension_of("/a/.eslintrc.js") == ".js");
  CHECK(extension_of("/a/b.") == ".");
  CHECK(extension_of("/a/..") == "");
}

TEST_CASE("a relative specifier always starts with a dot", "[source]") {
  CHECK(relative_specifier("/a", "/a/b.js") == "./b.js");
  CHECK(relative_specifier("/a", "/a/b/c.js") == "./b/c.js");
  CHECK(relative_specifier("/a/b", "/a/c.js") == "../c.js");
  CHECK(relative_specifier("/a/b/c", "/d.js") == "../../../d.js");
  CHECK(relative_specifier("/ab", "/a/c.js") == "../a/c.js");
  CHECK(relative_specifier("/", "/c.js") == "./c.js");
  CHECK(relative_specifier("/a", "/a/.hidden.js") == "./.hidden.js");
  CHECK(relative_specifier("/a/b", "/a") == "../");
  CHECK(relative_specifier("/a", "/a") == "./");
}

TEST_CASE("being inside goes by whole names", "[source]") {
  CHECK(is_inside("/a/b", "/a"));
  CHECK(is_inside("/a", "/a"));
  CHECK(is_inside("/a/b", "/a/"));
  CHECK(is_inside("/a", "/"));
  CHECK_FALSE(is_inside("/ab", "/a"));
  CHECK_FALSE(is_inside("/", "/a"));
}
