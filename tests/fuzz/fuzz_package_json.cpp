#include <string>

#include "esmigrate/edit/edit_set.h"
#include "esmigrate/support/json.h"
#include "esmigrate/write/package_json_edit.h"
#include "fuzz/fuzz_targets.h"

namespace esmigrate {

static std::string edited(std::string_view text, const PackageJsonEditInput& input) {
  const auto edits = edit_package_json(input);
  if (!edits) throw FuzzFinding("an edited package.json is no JSON object any more");
  EditSet set;
  for (const Edit& edit : *edits) set.add(edit);
  if (set.finish()) throw FuzzFinding("edits contradict each other");
  return set.apply(text);
}

void fuzz_package_json(std::string_view bytes) {
  const PackageJsonEditInput probe{bytes, std::nullopt, {}, {}};
  const auto untouched = edit_package_json(probe);
  if (!untouched) return;  // no JSON object: reported, nothing is edited
  if (!untouched->empty()) throw FuzzFinding("nothing is asked for and something changes");

  for (const PackageType type : {PackageType::EsModule, PackageType::None}) {
    const PackageJsonEditInput input{
        bytes,
        type,
        {{"index.js", "index.cjs"}, {"lib/a.js", "lib/a.cjs"}, {"bin/run", "bin/run.cjs"}},
        "lib/b.js"};
    const std::string once = edited(bytes, input);
    if (!parse_json(once)) throw FuzzFinding("the edited text is no JSON");
    const std::string twice = edited(once, {once, type, {}, {}});
    if (twice != once) throw FuzzFinding("editing again changes something");
  }
}

}  // namespace esmigrate
