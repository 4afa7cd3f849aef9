// Points of ECMA-262 Annex C (and of Annex B) that an existing sloppy file can run into when it
// becomes a module; docs/strict-mode.md lists them all. Each hazard says how it can be repaired
// exactly, if it can; that it is repaired is the plan's decision.
#include <algorithm>

#include "alias/strict_finder.h"
#include "alias/variables.h"
#include "esmigrate/syntax/walk.h"

namespace esmigrate {

bool is_use_strict(NodeRef statement) {
  const NodeRef expr = statement.first_child();
  if (!statement.is(NodeKind::ExpressionStatement) || !expr.is(NodeKind::String)) return false;
  return expr.text().substr(1, expr.text().size() - 2) == "use strict";
}

bool StrictFinder::is_sloppy(NodeRef node) const {
  if (facts_.is_strict) return false;
  for (NodeRef at = node; at.exists(); at = at.parent()) {
    if (is_class(at.kind())) return false;
    if (!is_function(at.kind())) continue;
    const NodeRef body = at.child(Field::Body);
    if (!body.is(NodeKind::StatementBlock)) continue;
    for (NodeRef statement : body.children()) {
      const bool is_directive = statement.is(NodeKind::ExpressionStatement) &&
                                statement.first_child().is(NodeKind::String);
      if (!is_directive) break;
      if (is_use_strict(statement)) return false;
    }
  }
  return true;
}

bool StrictFinder::is_declared(std::string_view name) const {
  return std::any_of(bindings.bindings.begin(), bindings.bindings.end(),
                     [&](const Binding& binding) { return bindings.names[binding.name] == name; });
}

std::string_view StrictFinder::global_name() const {
  for (const std::string_view name : {"globalThis", "global"}) {
    if (!is_declared(name)) return name;
  }
  return {};
}

StrictPlace strict_place(StrictPlace::Role role, ByteRange range) {
  StrictPlace place;
  place.role = role;
  place.range = range;
  return place;
}

StrictPlace strict_name(NodeRef reference) {
  const bool is_shorthand =
      reference.is(NodeKind::ShorthandProperty) || reference.is(NodeKind::ShorthandPropertyPattern);
  StrictPlace place = strict_place(
      is_shorthand ? StrictPlace::Role::Shorthand : StrictPlace::Role::Name, reference.range());
  place.name = reference.text();
  return place;
}

bool is_name_for_operator(NodeRef node) {
  const NodeRef function = function_of_code(node);
  if (node.is(NodeKind::AwaitExpression)) return !function.has(kAsync);
  return node.is(NodeKind::YieldExpression) && !is_generator(function);
}

bool is_statement_expression(NodeRef expression) {
  return outermost_parentheses(expression).parent().is(NodeKind::ExpressionStatement);
}

std::uint32_t function_body_begin(NodeRef function) {
  const NodeRef body = function.child(Field::Body);
  if (!body.is(NodeKind::StatementBlock)) return 0;
  std::uint32_t begin = body.begin() + 1;
  for (NodeRef statement : body.children()) {
    if (!statement.is(NodeKind::ExpressionStatement) ||
        !statement.first_child().is(NodeKind::String))
      break;
    begin = statement.end();
  }
  return begin;
}

void find_strict_hazards(const AliasInput& input, ModuleFacts& facts) {
  StrictFinder find(input, facts);
  find_strict_syntax(find);
  find_strict_names(find);
  find_strict_blocks(find);
  find_strict_this(find);
  find_strict_callers(find);
  find_strict_arguments(find);
  find_strict_writes(find);
  std::stable_sort(
      facts.hazards.begin(), facts.hazards.end(),
      [](const StrictHazard& a, const StrictHazard& b) { return a.range.begin < b.range.begin; });
}

}  // namespace esmigrate
