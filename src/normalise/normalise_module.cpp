// One step may open the way for the next: a test that is answered leaves a head with one call, a
// head that is gone leaves a function around the code. So steps are tried until none finds work.
#include "esmigrate/normalise/normalise_module.h"

#include "esmigrate/support/check.h"
#include "esmigrate/syntax/parse_text.h"
#include "normalise/step.h"

namespace esmigrate {
namespace {

/// Real code needs three or four; every step makes the text shorter or takes a function away.
constexpr int kMaxSteps = 24;

/// The edits of the first kind of step that finds any.
EditSet next_step(const NormaliseInput& input, StepState& state) {
  EditSet edits;
  fold_guards(input, edits);
  if (edits.empty()) remove_umd_head(input, state, edits);
  if (edits.empty()) unwrap_function(input, state, edits);
  if (edits.empty()) spell_object_helpers(input, state, edits);
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

ByteRange NormalisedText::origin(ByteRange range) const {
  for (auto map = maps.rbegin(); map != maps.rend(); ++map) range = map->origin(range);
  return range;
}

std::optional<NormalisedText> normalise_module(const NormaliseInput& input) {
  if (is_esm(input.tree)) return std::nullopt;
  StepState state;
  EditSet edits = next_step(input, state);
  if (edits.empty()) return std::nullopt;
  NormalisedText result;
  result.text = input.file.text;
  for (int step = 0; step < kMaxSteps && !edits.empty(); ++step) {
    if (edits.finish()) ESM_CHECK(false, "steps of the normalisation contradict each other");
    std::string next = edits.apply(result.text);
    const SourceFile file{input.file.path, next};
    const auto tree = parse_text(file.text);
    if (!tree) break;
    result.maps.emplace_back(edits);
    result.text = std::move(next);
    const Bindings bindings = analyse_scopes({*tree});
    edits = next_step({file, *tree, bindings}, state);
  }
  if (result.maps.empty()) return std::nullopt;
  result.needs_named = state.made_writable;
  result.needs_private = state.made_enumerable;
  return result;
}

}  // namespace esmigrate
