// The lattice's laws, over every subset of a small universe.
#include "esmigrate/alias/points_to.h"

#include <vector>

#include "unit/catch.h"

using namespace esmigrate;

namespace {

std::vector<PointsTo> universe() {
  const std::vector<PointsTo> atoms = {PointsTo::other(), PointsTo::initial_exports(),
                                       PointsTo::module_object(), PointsTo::site(0),
                                       PointsTo::site(1)};
  std::vector<PointsTo> all;
  for (unsigned bits = 0; bits < (1U << atoms.size()); ++bits) {
    PointsTo set = PointsTo::bottom();
    for (unsigned i = 0; i < atoms.size(); ++i) {
      if ((bits & (1U << i)) != 0) set.join(atoms[i]);
    }
    all.push_back(set);
  }
  return all;
}

PointsTo joined(PointsTo a, PointsTo b) {
  a.join(b);
  return a;
}

}  // namespace

TEST_CASE("join commutes, associates and is idempotent") {
  const std::vector<PointsTo> all = universe();
  for (const PointsTo a : all) {
    CHECK(joined(a, a) == a);
    CHECK(joined(a, PointsTo::bottom()) == a);
    for (const PointsTo b : all) {
      REQUIRE(joined(a, b) == joined(b, a));
      for (const PointsTo c : all) REQUIRE(joined(joined(a, b), c) == joined(a, joined(b, c)));
    }
  }
}

TEST_CASE("join says whether it changed anything, and only ever adds") {
  for (const PointsTo a : universe()) {
    for (const PointsTo b : universe()) {
      PointsTo sum = a;
      const bool changed = sum.join(b);
      REQUIRE(changed == !(sum == a));
      REQUIRE((sum.bits() & a.bits()) == a.bits());
      REQUIRE((sum.bits() & b.bits()) == b.bits());
    }
  }
}

TEST_CASE("questions about a set agree with its members") {
  CHECK(PointsTo::site(3).is_one_site());
  CHECK(PointsTo::site(3).site_number() == 3);
  CHECK_FALSE(joined(PointsTo::site(0), PointsTo::site(1)).is_one_site());
  CHECK_FALSE(joined(PointsTo::site(0), PointsTo::other()).is_one_site());
  CHECK_FALSE(PointsTo::module_object().may_be_exports());
  CHECK(PointsTo::initial_exports().may_be_exports());
  CHECK_FALSE(PointsTo::other().is_tracked());
  CHECK(joined(PointsTo::initial_exports(), PointsTo::site(2)).to_text() == "{initial, site2}");
}

TEST_CASE("sites beyond the last bit share it instead of being lost") {
  CHECK(PointsTo::site(500) == PointsTo::site(5000));
  CHECK(PointsTo::site(500).may_be_exports());
}
