#include "esmigrate/write/git_index.h"

#include <string>

#include "esmigrate/support/sha1.h"
#include "unit/catch.h"

namespace esmigrate {
namespace {

std::string hex(std::string_view text) {
  std::string out;
  for (const std::uint8_t byte : sha1(text)) {
    out += "0123456789abcdef"[byte >> 4];
    out += "0123456789abcdef"[byte & 15];
  }
  return out;
}

/// An index of version 2 with one entry.
std::string index_of(const std::string& name, std::string_view text) {
  std::string bytes("DIRC\0\0\0\2\0\0\0\1", 12);
  bytes += std::string(40, '\0');
  std::string blob = "blob " + std::to_string(text.size());
  blob += '\0';
  blob += text;
  for (const std::uint8_t byte : sha1(blob)) bytes += static_cast<char>(byte);
  bytes += std::string("\0\0", 2) + name;
  do {
    bytes += '\0';
  } while ((bytes.size() - 12) % 8 != 0);
  return bytes + std::string(20, '\0');
}

}  // namespace

TEST_CASE("sha1 of the published examples", "[support]") {
  CHECK(hex("") == "da39a3ee5e6b4b0d3255bfef95601890afd80709");
  CHECK(hex("abc") == "a9993e364706816aba3e25717850c26c9cd0d89d");
  CHECK(hex(std::string(1000000, 'a')) == "34aa973cd4c4daa4f61eeb2bdbad27316534016f");
}

TEST_CASE("git has what its index names with the same text", "[write]") {
  MemoryFileSystem files;
  files.add_file("/r/.git/index", index_of("lib/a.js", "old a\n"));
  const auto unsaved = [&](std::string_view path, std::string_view text) {
    return unsaved_in_git({{std::string(path), std::string(path), text, ""}}, files).size() == 1;
  };
  CHECK_FALSE(unsaved("/r/lib/a.js", "old a\n"));
  CHECK_FALSE(unsaved("/r/lib/a.js", "old a\r\n"));
  CHECK(unsaved("/r/lib/a.js", "edited\n"));
  CHECK(unsaved("/r/lib/b.js", "old a\n"));
  CHECK_FALSE(unsaved("/elsewhere/a.js", "x"));

  files.add_file("/w/.git", "gitdir: ../r/.git\n");
  CHECK_FALSE(unsaved("/w/lib/a.js", "old a\n"));
  files.add_file("/broken/.git/index", "DIRC????");
  CHECK_FALSE(unsaved("/broken/a.js", "x"));
  files.add_file("/new/.git/HEAD", "ref: refs/heads/main\n");
  CHECK(unsaved("/new/a.js", "x"));
}

}  // namespace esmigrate
