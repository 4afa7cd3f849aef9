#include "esmigrate/alias/repointed_exports.h"

#include <algorithm>

namespace esmigrate {

bool is_plain_repoint(const ModuleFacts& facts, const ReplaceSite& site) {
  return !site.is_slot && site.chain != UINT32_MAX &&
         facts.chains[site.chain].targets.size() == 1 && !facts.chains[site.chain].is_declaration;
}

bool is_local_object(const ModuleFacts& facts, PointsTo object) {
  return !facts.final_slot.may_be(object) &&
         std::any_of(facts.sites.begin(), facts.sites.end(), [&](const ReplaceSite& site) {
           return is_plain_repoint(facts, site) && object.is_exactly(PointsTo::site(site.site));
         });
}

}  // namespace esmigrate
