#include "esmigrate/source/line_map.h"

#include <string>

#include "unit/catch.h"

using namespace esmigrate;

static std::string at(const LineMap& map, std::uint32_t offset) {
  const LineColumn place = map.at(offset);
  return std::to_string(place.line) + ":" + std::to_string(place.column);
}

TEST_CASE("every line end of ECMA-262 ends a line", "[source]") {
  const char* const line_end = GENERATE("\n", "\r", "\r\n", "\xE2\x80\xA8", "\xE2\x80\xA9");
  const std::string text = std::string("ab") + line_end + "cd" + line_end;
  const LineMap map(text);
  const auto length = static_cast<std::uint32_t>(std::string(line_end).size());

  CHECK(at(map, 0) == "1:1");
  CHECK(at(map, 2) == "1:3");
  CHECK(at(map, 2 + length) == "2:1");
  CHECK(at(map, 3 + length) == "2:2");
  CHECK(at(map, 4 + 2 * length) == "3:1");
  CHECK(map.line_text(1) == "ab");
  CHECK(map.line_text(2) == "cd");
  CHECK(map.line_text(3).empty());
  CHECK(map.line_text(4).empty());
  CHECK(map.line_text(0).empty());
}

TEST_CASE("mixed and doubled line ends are counted one by one", "[source]") {
  const LineMap map("\n\r\r\n\n\r");
  CHECK(at(map, 1) == "2:1");
  CHECK(at(map, 2) == "3:1");
  CHECK(at(map, 4) == "4:1");
  CHECK(at(map, 5) == "5:1");
  CHECK(at(map, 6) == "6:1");
}

TEST_CASE("a character that begins like U+2028 ends no line", "[source]") {
  const LineMap map("\xE2\x80\xA6x\n\xE2\x80");  // an ellipsis; a line separator cut off
  CHECK(at(map, 3) == "1:2");
  CHECK(at(map, 5) == "2:1");
  CHECK(map.line_text(1) == "\xE2\x80\xA6x");
  CHECK(map.line_text(2) == "\xE2\x80");
}

TEST_CASE("columns count code points, not bytes", "[source]") {
  const LineMap map("a\xC3\xA9\xF0\x9F\x98\x80z");
  CHECK(at(map, 1) == "1:2");
  CHECK(at(map, 3) == "1:3");
  CHECK(at(map, 7) == "1:4");
}

TEST_CASE("the byte order mark is no column", "[source]") {
  const LineMap map("\xEF\xBB\xBFx\ny");
  CHECK(at(map, 0) == "1:1");
  CHECK(at(map, 3) == "1:1");
  CHECK(at(map, 4) == "1:2");
  CHECK(at(map, 5) == "2:1");
}

TEST_CASE("an offset past the end is just behind the last character", "[source]") {
  CHECK(at(LineMap("ab"), 99) == "1:3");
  CHECK(at(LineMap("ab\n"), 99) == "2:1");
  CHECK(at(LineMap(""), 99) == "1:1");
  CHECK(LineMap("").line_text(1).empty());
}
