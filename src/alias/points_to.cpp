#include "esmigrate/alias/points_to.h"

namespace esmigrate {

std::string PointsTo::to_text() const {
  std::string out = "{";
  const auto add = [&out](std::string_view name) {
    if (out.size() > 1) out += ", ";
    out += name;
  };
  if (may_be(initial_exports())) add("initial");
  if (may_be(module_object())) add("module");
  for (std::uint32_t i = 0; i < kMaxSites; ++i) {
    if (may_be(site(i))) add("site" + std::to_string(i));
  }
  if (may_be(other())) add("other");
  return out + "}";
}

}  // namespace esmigrate
