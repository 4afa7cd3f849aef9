// Assignments: what a write changes. Replacing the slot or the variable `exports` makes a new
// abstract object; writing a member is a use of the object; anything else only matters if what is
// written is followed.
#include "alias/interpreter.h"
#include "esmigrate/syntax/walk.h"

namespace esmigrate {

/// Whether the place a value is put to is followed.
Consumer Interpreter::consumer_for_target(NodeRef target) const {
  target = skip_parentheses(target);
  if (target.is(NodeKind::Identifier)) {
    const BindingId binding = bindings_.binding_at(target);
    if (!binding.exists()) return Consumer::Escape;
    return binding == exports_binding_ ? Consumer::Replace : Consumer::Follow;
  }
  return const_cast<Interpreter*>(this)->is_module_member_exports(target) ? Consumer::Replace
                                                                          : Consumer::Escape;
}

void Interpreter::assign_target(NodeRef target, PointsTo value, NodeRef value_node,
                                NodeRef expression, bool is_plain) {
  target = skip_parentheses(target);
  if (target.is(NodeKind::ObjectPattern) || target.is(NodeKind::ArrayPattern)) {
    assign_pattern(target, value, expression, false);
    return;
  }
  if (target.is(NodeKind::Identifier) || target.is(NodeKind::ShorthandPropertyPattern)) {
    const BindingId binding = bindings_.binding_at(target);
    if (!binding.exists()) return;
    if (binding == exports_binding_ && !value.may_be_exports()) {
      value = replacement(expression, target, value_node, value, false, !is_plain);
    } else if (binding == exports_binding_ || mentions_.is_followed(binding)) {
      record(target, target, UseKind::Replace, variable_value(binding), NodeRef(), value_node,
             expression);
    }
    set_variable(binding, value);
    return;
  }
  const bool is_subscript = target.is(NodeKind::SubscriptExpression);
  if (!is_subscript && !target.is(NodeKind::MemberExpression)) {
    eval(target, Consumer::Escape);
    return;
  }
  if (is_module_member_exports(target)) {
    eval(target.child(Field::Object), Consumer::Member);
    if (!value.may_be_exports()) {
      value = replacement(expression, target, value_node, value, true, !is_plain);
    } else {
      // Recorded as a site too, so that the rewriting knows every assignment to the slot.
      site_of(expression, target, value_node, true, !is_plain);
    }
    set_slot(value);
    return;
  }
  const NodeRef object_node = target.child(Field::Object);
  const NodeRef key = target.child(is_subscript ? Field::Index : Field::Property);
  const PointsTo object = object_of(object_node);
  if (is_subscript) eval(key, Consumer::Escape);
  const bool has_name =
      property_name(key).has_value() && !(is_subscript && key.is(NodeKind::Identifier));
  if (object.may_be(PointsTo::module_object()) &&
      module_seen_.try_emplace(target.index(), true).second) {
    module_members_.push_back({target, has_name ? *property_name(key) : std::string()});
  }
  if (object.may_be_exports()) {
    const UseKind kind = !has_name  ? UseKind::ComputedWrite
                         : is_plain ? UseKind::Write
                                    : UseKind::Update;
    record(target, object_node, kind, object, key, value_node, expression);
  }
}

void Interpreter::assign_pattern(NodeRef pattern, PointsTo value, NodeRef expression,
                                 bool declares) {
  switch (pattern.kind()) {
    case NodeKind::Identifier:
    case NodeKind::ShorthandPropertyPattern: {
      const BindingId binding = bindings_.binding_at(pattern);
      if (!binding.exists()) return;
      if (declares || binding != exports_binding_) {
        set_variable(binding, value);
      } else {
        assign_target(pattern, value, NodeRef(), expression, false);
      }
      return;
    }
    case NodeKind::AssignmentPattern:
    case NodeKind::ObjectAssignmentPattern: {
      const NodeRef fallback = pattern.child(Field::Right);
      const bool simple = pattern.child(Field::Left).is(NodeKind::Identifier) ||
                          pattern.child(Field::Left).is(NodeKind::ShorthandPropertyPattern);
      PointsTo either = eval(fallback, simple ? Consumer::Follow : Consumer::Escape);
      either.join(value);
      assign_pattern(pattern.child(Field::Left), either, expression, declares);
      return;
    }
    case NodeKind::PairPattern: {
      const NodeRef key = pattern.child(Field::Key);
      if (key.is(NodeKind::ComputedPropertyName)) eval_children(key, Consumer::Escape);
      assign_pattern(pattern.child(Field::Value), PointsTo::other(), expression, declares);
      return;
    }
    case NodeKind::ObjectPattern:
    case NodeKind::ArrayPattern:
    case NodeKind::RestPattern:
      for (NodeRef child : pattern.children())
        assign_pattern(child, PointsTo::other(), expression, declares);
      return;
    case NodeKind::Undefined:
      return;
    default:
      assign_target(pattern, PointsTo::other(), NodeRef(),
                    expression.exists() ? expression : pattern, false);
  }
}

/// `const { exports: e, id } = module`: every key is a read of its own.
void Interpreter::take_keys(NodeRef pattern, PointsTo value, bool declares) {
  for (NodeRef part : pattern.children()) {
    NodeRef key = part;
    NodeRef target = part;
    if (part.is(NodeKind::PairPattern)) {
      key = part.child(Field::Key);
      target = part.child(Field::Value);
    } else if (part.is(NodeKind::ObjectAssignmentPattern)) {
      key = part.child(Field::Left);
    }
    const std::optional<std::string> name = property_name(key);
    PointsTo held = PointsTo::other();
    if (value.may_be(PointsTo::module_object())) {
      if (name == "exports") {
        held = slot_value();
        if (module_seen_.try_emplace(part.index(), true).second)
          module_values_.push_back({part, true});
        record(part, pattern, UseKind::Escape, held, NodeRef(), NodeRef(), NodeRef());
      } else if (module_seen_.try_emplace(part.index(), true).second) {
        module_members_.push_back({part, name.value_or("")});
      }
    }
    assign_pattern(target, held, NodeRef(), declares);
  }
}

void Interpreter::set_variable(BindingId binding, PointsTo value) {
  std::uint32_t number = variable_number(binding);
  if (number == UINT32_MAX) {
    if (!value.is_tracked()) return;
    number = static_cast<std::uint32_t>(variables_.size());
    variable_of_binding_[binding.raw] = number;
    variables_.push_back(binding);
    variable_ever_.push_back(value);
    variable_extra_.push_back(PointsTo::bottom());
    mentions_.follow(binding);
    restart_ = true;
  }
  if (!state_.is_reachable) return;
  if (state_.variables.size() <= number) state_.variables.resize(number + 1, PointsTo::bottom());
  variable_ever_[number].join(value);
  // A variable of a function that runs many times, or later, may hold an older value as well.
  const bool is_weak = in_later_frame();
  if (is_weak) {
    state_.variables[number].join(value);
    const bool is_local_to_it =
        bindings_.scopes[bindings_.bindings[binding].scope_id].function_scope.raw != 0 &&
        frame().function.exists();
    if (!is_local_to_it || number < 2) {
      if (variable_extra_[number].join(value)) restart_ = true;
    }
  } else {
    state_.variables[number] = value;
  }
  state_changed();
}

void Interpreter::set_slot(PointsTo value) {
  if (!state_.is_reachable) return;
  state_.slot = value;
  if (in_later_frame() && slot_extra_.join(value)) restart_ = true;
  state_changed();
}

PointsTo Interpreter::replacement(NodeRef expression, NodeRef target, NodeRef value_node,
                                  PointsTo value, bool is_slot, bool is_compound) {
  (void)value;
  return PointsTo::site(site_of(expression, target, value_node, is_slot, is_compound));
}

}  // namespace esmigrate
