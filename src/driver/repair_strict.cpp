// Sloppy code becomes strict before anything else is decided about a module, as a small pipeline of
// its own: hazards, plan, rewrite, and once more from the start. Every repair is exact by itself,
// so it does not matter what the module becomes afterwards; and since the result is parsed and
// analysed like any file, a repair that missed something shows as a hazard that is still there.
#include "driver/repair_strict.h"

#include <spdlog/spdlog.h>

#include <algorithm>

#include "esmigrate/rewrite/rewrite_module.h"

namespace esmigrate {
namespace {

/// One round for each kind of repair, and a few for what repairs bring to light.
constexpr int kMaxRounds = 24;

const StrictHazard* without_repair(const ModuleFacts& facts) {
  const auto found =
      std::find_if(facts.hazards.begin(), facts.hazards.end(),
                   [](const auto& hazard) { return hazard.repair == StrictRepair::None; });
  return found == facts.hazards.end() ? nullptr : &*found;
}

/// The next text, or nothing if the repairs contradict each other or do not parse. `tree` is that
/// of the text before, and then of this one.
std::unique_ptr<StrictVersion> next_version(const SourceFile& file, const ModuleFacts& facts,
                                            const StrictVersion* before, SyntaxTree& tree,
                                            bool keep_tree) {
  const ModulePlan plan = plan_strict({facts, file.text});
  RewrittenModule rewritten = rewrite_module({plan, facts, file.text});
  if (rewritten.conflict || !rewritten.is_changed) return nullptr;
  auto next = std::make_unique<StrictVersion>();
  if (before != nullptr) {
    next->maps = before->maps;
    next->changes = before->changes;
  }
  for (const Action& action : plan.actions) {
    StrictChange change{next->origin(action.range), action.because};
    const bool is_known =
        std::any_of(next->changes.begin(), next->changes.end(), [&](const StrictChange& known) {
          return known.range == change.range && known.because == change.because;
        });
    if (!is_known) next->changes.push_back(std::move(change));
  }
  next->maps.emplace_back(rewritten.edits);
  next->file = {file.path, std::move(rewritten.text)};
  auto parsed = parse_edited({next->file.text, file.text, tree, rewritten.changes});
  if (!parsed) {
    spdlog::debug("{}: the repaired text does not parse\n{}", file.path, next->file.text);
    return nullptr;
  }
  tree = *std::move(parsed);
  const Bindings bindings = analyse_scopes({tree});
  next->facts = analyse_module({facts.file_id, next->file, tree, bindings});
  if (keep_tree && next->facts.hazards.empty()) next->tree = PackedTree(tree);
  return next;
}

}  // namespace

ByteRange StrictVersion::origin(ByteRange range) const {
  for (auto map = maps.rbegin(); map != maps.rend(); ++map) range = map->origin(range);
  return range;
}

std::unique_ptr<StrictVersion> repair_strict(const SourceFile& file, SyntaxTree tree,
                                             ModuleFacts& facts, bool keep_tree) {
  std::unique_ptr<StrictVersion> version;
  const auto current = [&]() -> const ModuleFacts& { return version ? version->facts : facts; };
  for (int round = 0; round < kMaxRounds && !current().hazards.empty(); ++round) {
    if (without_repair(current()) != nullptr) break;
    auto next = version
                    ? next_version(version->file, version->facts, version.get(), tree, keep_tree)
                    : next_version(file, facts, nullptr, tree, keep_tree);
    if (next == nullptr) break;
    version = std::move(next);
  }
  const bool is_whole = version && version->facts.hazards.empty() && !version->facts.is_esm &&
                        version->facts.requires_.size() == facts.requires_.size() &&
                        version->facts.resolves.size() == facts.resolves.size() &&
                        version->facts.esm_imports.size() == facts.esm_imports.size();
  if (is_whole || facts.hazards.empty()) return version;
  const StrictHazard* hazard = without_repair(current());
  if (hazard == nullptr && !current().hazards.empty()) hazard = &current().hazards.front();
  if (hazard != nullptr) {
    StrictHazard reason{hazard->what, version ? version->origin(hazard->range) : hazard->range};
    facts.hazards = {std::move(reason)};
  }
  return nullptr;
}

}  // namespace esmigrate
