#include "esmigrate/edit/edit_set.h"

#include <algorithm>
#include <vector>

#include "esmigrate/support/check.h"
#include "unit/catch.h"

using namespace esmigrate;

static constexpr std::string_view kSource = "0123456789";

/// Applies the edits in every order of arrival, which must make no difference.
static std::string apply(std::vector<Edit> edits) {
  std::vector<std::size_t> order(edits.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::string result;
  bool is_first = true;
  do {
    EditSet set;
    for (const std::size_t i : order) set.add(edits[i]);
    REQUIRE_FALSE(set.finish());
    const std::string text = set.apply(kSource);
    if (!is_first) CHECK(text == result);
    result = text;
    is_first = false;
  } while (std::next_permutation(order.begin(), order.end()));
  return result;
}

static std::optional<EditConflict> conflict_of(const Edit& a, const Edit& b) {
  EditSet one;
  one.add(a);
  one.add(b);
  std::optional<EditConflict> found = one.finish();
  EditSet other;
  other.add(b);
  other.add(a);
  const std::optional<EditConflict> same = other.finish();
  REQUIRE(found.has_value() == same.has_value());
  if (found) CHECK(found->first.author == same->first.author);
  return found;
}

TEST_CASE("edits replace, insert and delete", "[edit]") {
  CHECK(apply({}) == "0123456789");
  CHECK(apply({{{2, 4}, "ab", "t"}}) == "01ab456789");
  CHECK(apply({{{2, 2}, "ab", "t"}}) == "01ab23456789");
  CHECK(apply({{{2, 4}, "", "t"}}) == "01456789");
  CHECK(apply({{{0, 10}, "x", "t"}}) == "x");
  CHECK(apply({{{0, 0}, "<", "t"}, {{10, 10}, ">", "t"}}) == "<0123456789>");
}

TEST_CASE("touching edits are fine", "[edit]") {
  CHECK(apply({{{2, 4}, "a", "t"}, {{4, 6}, "b", "t"}}) == "01ab6789");
}

TEST_CASE("an insertion at the edge of a replaced range stands outside it", "[edit]") {
  CHECK(apply({{{2, 4}, "R", "t"}, {{2, 2}, "<", "t"}, {{4, 4}, ">", "t"}}) == "01<R>456789");
  CHECK(apply({{{2, 4}, "R", "t"}, {{4, 6}, "S", "t"}, {{4, 4}, "|", "t"}}) == "01R|S6789");
}

TEST_CASE("insertions at one offset go by their order", "[edit]") {
  CHECK(apply({{{3, 3}, "c", "t", 5}, {{3, 3}, "a", "t", -1}, {{3, 3}, "b", "t", 0}}) ==
        "012abc3456789");
}

TEST_CASE("overlapping edits are a conflict that names both", "[edit]") {
  const auto found = conflict_of({{2, 5}, "a", "first"}, {{4, 6}, "b", "second"});
  REQUIRE(found);
  CHECK(found->first.author == "first");
  CHECK(found->second.author == "second");

  CHECK(conflict_of({{2, 6}, "a", "t"}, {{3, 4}, "b", "u"}));  // one inside the other
  CHECK(conflict_of({{2, 6}, "a", "t"}, {{3, 3}, "b", "u"}));  // inserted into what is replaced
  CHECK(conflict_of({{2, 6}, "a", "t"}, {{2, 6}, "a", "u"}));  // the same twice
  CHECK(conflict_of({{2, 6}, "a", "t"}, {{2, 3}, "b", "u"}));  // one begin
  CHECK(conflict_of({{2, 6}, "a", "t"}, {{4, 6}, "b", "u"}));  // one end
}

TEST_CASE("insertions at one offset with one order are a conflict", "[edit]") {
  const auto found = conflict_of({{3, 3}, "a", "first"}, {{3, 3}, "b", "second"});
  REQUIRE(found);
  CHECK(found->first.author == "first");
  CHECK(conflict_of({{3, 3}, "a", "t", 7}, {{3, 3}, "a", "t", 7}));
  CHECK_FALSE(conflict_of({{3, 3}, "a", "t", 7}, {{3, 3}, "a", "t", 8}));
}

TEST_CASE("a conflict drops nothing", "[edit]") {
  EditSet set;
  set.add({{2, 5}, "a", "t"});
  set.add({{4, 6}, "b", "u"});
  REQUIRE(set.finish());
  CHECK(set.size() == 2);
  CHECK_THROWS_AS(set.apply(kSource), InternalError);
}

TEST_CASE("edits are applied only when finished and inside the text", "[edit]") {
  EditSet set;
  CHECK(set.apply(kSource) == kSource);
  set.add({{2, 5}, "a", "t"});
  CHECK_THROWS_AS(set.apply(kSource), InternalError);
  REQUIRE_FALSE(set.finish());
  CHECK(set.apply(kSource) == "01a56789");
  CHECK_THROWS_AS(set.apply("012"), InternalError);
  CHECK_THROWS_AS(set.add({{5, 2}, "a", "t"}), InternalError);
}
