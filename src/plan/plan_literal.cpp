// `module.exports = { a, b: c, d() {} }` as named exports: either the literal turns into an export
// list, or each property becomes a declaration of its own.
#include <algorithm>

#include "esmigrate/syntax/walk.h"
#include "plan/planner.h"

namespace esmigrate {

static ActionPart part_of(Planner& p, const LiteralProperty& property) {
  ActionPart part;
  part.range = property.range;
  part.key_range = property.key_range;
  part.exported = property.name;
  part.value = property.value;
  const ValueShape& value = property.value;
  if (value.kind == ValueKind::Identifier && value.is_module_binding && value.is_stable) {
    part.kind = ActionPart::Kind::Entry;
    part.local = std::string(value.name);
    return part;
  }
  if (value.kind == ValueKind::Require && value.require_site != UINT32_MAX &&
      !p.site_locals[value.require_site].empty()) {
    part.kind = ActionPart::Kind::Entry;
    part.local = p.site_locals[value.require_site];
    return part;
  }
  const bool is_free = property.name_is_free && is_valid_binding_name(property.name) &&
                       !p.names.is_taken(property.name);
  if (is_free) p.names.take(property.name);
  part.local = is_free ? property.name
                       : p.names.fresh(is_identifier_name(property.name) ? "_" + property.name
                                                                         : name_for(property.name));
  const bool is_function =
      property.kind == LiteralProperty::Kind::Method ||
      (value.kind == ValueKind::Function && !value.own_name_written &&
       value.outer_range == value.range &&
       (value.name_range.empty() || text_at(p.source, value.name_range) == part.local));
  part.kind = is_function ? ActionPart::Kind::Function : ActionPart::Kind::Declaration;
  return part;
}

/// A call that is kept names a renamed file: the text that moves says the new name.
static void take_specifier(Planner& p, ActionPart& part) {
  const ByteRange value = part.value.outer_range;
  auto& actions = p.plan.actions;
  const auto renamed = std::find_if(actions.begin(), actions.end(), [&](const Action& other) {
    return other.kind == ActionKind::RequireSpecifier && value.contains(other.range);
  });
  if (renamed == actions.end()) return;
  const std::string quote(1, p.facts.quote);
  part.text = std::string(text_at(p.source, {value.begin, renamed->range.begin})) + quote +
              renamed->local + quote +
              std::string(text_at(p.source, {renamed->range.end, value.end}));
  actions.erase(renamed);
}

void plan_literal_exports(Planner& p) {
  const auto site = std::find_if(p.facts.sites.begin(), p.facts.sites.end(),
                                 [](const ReplaceSite& each) { return each.is_slot; });
  ESM_CHECK(site != p.facts.sites.end() && site->chain != UINT32_MAX,
            "a literal that becomes named exports is a statement");
  const AssignmentChain& chain = p.facts.chains[site->chain];
  std::vector<ActionPart> parts;
  for (const LiteralProperty& property : site->properties) {
    parts.push_back(part_of(p, property));
    p.export_name(property.name);
    if (parts.back().kind == ActionPart::Kind::Declaration) take_specifier(p, parts.back());
    if (parts.back().kind != ActionPart::Kind::Entry || property.value.kind != ValueKind::Require)
      continue;
    // The call inside the property goes with it.
    std::erase_if(p.plan.actions, [&](const Action& other) {
      return other.kind == ActionKind::ImportReference && property.range.contains(other.range);
    });
  }
  Action& action = p.add(ActionKind::ExportLiteral, chain.statement_range,
                         "everyone who loads it only reads members");
  action.value = chain.value;
  action.parts = std::move(parts);
}

}  // namespace esmigrate
