// One step may open the way for the next: a test that is answered leaves a head with one call, a
// head that is gone leaves a function around the code. So steps are tried until none finds work.
#include "esmigrate/normalise/normalise_module.h"

#include <utility>

#include "esmigrate/support/check.h"
#include "esmigrate/syntax/packed_tree.h"
#include "normalise/step.h"

namespace esmigrate {
namespace {

/// Real code needs three or four; every step makes the text shorter or takes a function away.
constexpr int kMaxSteps = 24;

/// Every helper says `__esModule`, or comes from a package.
bool may_use_helpers(std::string_view text) {
  return text.find("__esModule") != std::string_view::npos ||
         text.find("interopRequire") != std::string_view::npos;
}

/// Whether a step would have use for targets, or would look for what it does with them.
bool asks_for_targets(const NormaliseInput& input) {
  if (!may_use_helpers(input.file.text)) return false;
  const InteropTargets none;
  const NormaliseInput asking{input.file, input.tree, input.bindings, &none};
  StepState state;
  state.only_asks = true;
  EditSet unused;
  unwrap_requires(asking, state, unused);
  spell_reexports(asking, state, unused);
  drop_interop_helpers(asking, state, unused);
  return state.asked || !state.starred.empty() || !unused.empty();
}

/// The edits of the first kind of step that finds any.
EditSet next_step(const NormaliseInput& input, StepState& state) {
  EditSet edits;
  if (input.targets != nullptr) {
    unwrap_requires(input, state, edits);
    if (edits.empty()) spell_reexports(input, state, edits);
    if (edits.empty()) drop_interop_helpers(input, state, edits);
    if (input.targets->requires_only || !edits.empty()) return edits;
  }
  fold_guards(input, edits);
  if (edits.empty()) remove_umd_head(input, state, edits);
  if (edits.empty()) unwrap_function(input, state, edits);
  if (edits.empty()) spell_object_helpers(input, state, edits);
  if (edits.empty()) spell_enums(input, edits);
  if (edits.empty()) spell_plainly(input, edits);
  return edits;
}

bool is_esm(const SyntaxTree& tree) {
  for (NodeRef each : tree.root().children()) {
    if (each.is(NodeKind::ImportStatement) || each.is(NodeKind::ExportStatement)) return true;
  }
  return false;
}

}  // namespace

ByteRange Original::range_of(ByteRange range) const {
  for (auto map = maps.rbegin(); map != maps.rend(); ++map) range = map->origin(range);
  return range;
}

std::optional<Original> normalise_module(SourceFile& file, SyntaxTree& tree, Bindings& bindings,
                                         const InteropTargets* targets, InteropUses* interop) {
  if (is_esm(tree)) return std::nullopt;
  StepState state;
  Original original;
  for (int step = 0; step < kMaxSteps; ++step) {
    if (interop != nullptr && targets == nullptr && !interop->asks)
      interop->asks = asks_for_targets({file, tree, bindings});
    EditSet edits = next_step({file, tree, bindings, targets}, state);
    if (edits.empty()) break;
    if (edits.finish()) ESM_CHECK(false, "steps of the normalisation contradict each other");
    std::string before = std::exchange(file.text, edits.apply(file.text));
    auto next = parse_edited({file.text, before, tree, edits.changes()});
    if (!next) {
      file.text = std::move(before);
      // Views into the text that was moved away and back may have lost it.
      tree.set_source(file.text);
      bindings = analyse_scopes({tree});
      break;
    }
    if (original.maps.empty()) original.tree = PackedTree(tree);
    tree = *std::move(next);
    bindings = analyse_scopes({tree});
    original.maps.emplace_back(edits);
    if (original.maps.size() == 1) original.text = std::move(before);
  }
  if (interop != nullptr) {
    interop->unwrapped.assign(state.unwrapped.begin(), state.unwrapped.end());
    interop->copied.assign(state.copied.begin(), state.copied.end());
    interop->spread.assign(state.spread.begin(), state.spread.end());
    interop->starred = state.starred;
  }
  if (original.maps.empty()) return std::nullopt;
  original.needs_named = state.made_writable;
  original.hides_names = state.made_enumerable;
  original.is_barrel = state.is_barrel;
  original.fits_every_form = targets != nullptr && targets->requires_only;
  return original;
}

}  // namespace esmigrate
