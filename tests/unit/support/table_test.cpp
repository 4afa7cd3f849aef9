#include "esmigrate/support/table.h"

#include <string>
#include <type_traits>

#include "esmigrate/support/byte_range.h"
#include "esmigrate/support/ids.h"
#include "unit/catch.h"

using namespace esmigrate;

static_assert(!std::is_convertible_v<FileId, ScopeId>, "ids of different tables do not mix");

TEST_CASE("a table names its rows in the order they came", "[support]") {
  Table<FileId, std::string> table;
  CHECK(table.empty());
  const FileId first = table.add("a");
  const FileId second = table.add("b");
  CHECK(table.size() == 2);
  CHECK(table[first] == "a");
  CHECK(table[second] == "b");
  CHECK_FALSE(first == second);
}

TEST_CASE("an id that names nothing is caught", "[support]") {
  Table<FileId, std::string> table;
  CHECK_FALSE(FileId{}.exists());
  CHECK_THROWS_AS(table[FileId{}], InternalError);
  CHECK_THROWS_AS(table[FileId{0}], InternalError);
}

TEST_CASE("a failed check says what must be true", "[support]") {
  try {
    ESM_CHECK(1 + 1 == 3, "numbers add up");
    FAIL("the check let it pass");
  } catch (const InternalError& error) {
    const std::string text = error.what();
    CHECK(text.find("numbers add up") != std::string::npos);
    CHECK(text.find("table_test.cpp") != std::string::npos);
  }
}

TEST_CASE("byte ranges are half open", "[support]") {
  constexpr ByteRange kRange{2, 5};
  CHECK(kRange.size() == 3);
  CHECK(kRange.contains(2U));
  CHECK_FALSE(kRange.contains(5U));
  CHECK(kRange.contains(ByteRange{2, 5}));
  CHECK(kRange.contains(ByteRange{5, 5}));
  CHECK_FALSE(kRange.contains(ByteRange{4, 6}));
  CHECK(text_at("0123456", kRange) == "234");
}
