#include "esmigrate/support/result.h"

#include <memory>
#include <string>

#include "unit/catch.h"

using namespace esmigrate;

static Result<int> half_of(int number) {
  if (number % 2 != 0) return Unexpected{Problem{"number", "is odd"}};
  return number / 2;
}

TEST_CASE("a result holds a value or the reason there is none", "[support]") {
  const Result<int> good = half_of(8);
  REQUIRE(good.has_value());
  CHECK(*good == 4);

  const Result<int> bad = half_of(7);
  REQUIRE_FALSE(bad);
  CHECK(bad.error().path == "number");
  CHECK(bad.error().message == "is odd");
}

TEST_CASE("asking a result for what it has not is a bug of ours", "[support]") {
  CHECK_THROWS_AS(half_of(7).value(), InternalError);
  CHECK_THROWS_AS(half_of(8).error(), InternalError);
}

TEST_CASE("a result may hold what can only be moved", "[support]") {
  Result<std::unique_ptr<int>> result(std::make_unique<int>(3));
  const std::unique_ptr<int> taken = std::move(*result);
  CHECK(*taken == 3);
}

TEST_CASE("value and error may be of one type", "[support]") {
  const Result<std::string, std::string> bad = Unexpected{std::string("no")};
  CHECK_FALSE(bad.has_value());
  CHECK(bad.error() == "no");
}
