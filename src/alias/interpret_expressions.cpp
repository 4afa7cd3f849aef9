// Expressions: what a value may be, and what becomes of every exports object on the way.
#include "alias/interpreter.h"
#include "esmigrate/syntax/walk.h"

namespace esmigrate {

PointsTo Interpreter::eval(NodeRef node, Consumer consumer) {
  if (!node.exists() || !mentions_.is_marked(node)) return PointsTo::other();
  switch (node.kind()) {
    case NodeKind::Parenthesized:
      return eval(node.first_child(), consumer);
    case NodeKind::Identifier:
    case NodeKind::ShorthandProperty:
      return eval_identifier(node, consumer);
    case NodeKind::This:
      return eval_this(node, consumer);
    case NodeKind::MemberExpression:
    case NodeKind::SubscriptExpression:
      return eval_member(node, consumer, UseKind::Read);
    case NodeKind::AssignmentExpression:
      return eval_assignment(node, consumer);
    case NodeKind::AugmentedAssignment:
      return eval_augmented(node, consumer);
    case NodeKind::UpdateExpression:
      assign_target(skip_parentheses(node.child(Field::Argument)), PointsTo::other(), NodeRef(),
                    node, false);
      return PointsTo::other();
    case NodeKind::BinaryExpression:
      return eval_binary(node, consumer);
    case NodeKind::UnaryExpression:
      return eval_unary(node, consumer);
    case NodeKind::TernaryExpression:
      return eval_ternary(node, consumer);
    case NodeKind::SequenceExpression: {
      PointsTo last = PointsTo::other();
      for (NodeRef child : node.children()) {
        last = eval(child, child.next_sibling().exists() ? Consumer::Discard : consumer);
      }
      return last;
    }
    case NodeKind::CallExpression:
    case NodeKind::NewExpression:
      return eval_call(node, consumer);
    case NodeKind::FunctionExpression:
    case NodeKind::GeneratorFunction:
    case NodeKind::ArrowFunction:
      escape_function(node, frame().this_value);
      return PointsTo::other();
    case NodeKind::Class:
      class_parts(node);
      return PointsTo::other();
    case NodeKind::Object:
      eval_object_literal(node);
      return PointsTo::other();
    case NodeKind::SpreadElement:
      eval(node.first_child(),
           node.parent().is(NodeKind::Object) ? Consumer::Enumerate : Consumer::Escape);
      return PointsTo::other();
    default:
      eval_children(node, Consumer::Escape);
      return PointsTo::other();
  }
}

void Interpreter::eval_children(NodeRef node, Consumer consumer) {
  for (NodeRef child : node.children()) eval(child, consumer);
}

PointsTo Interpreter::eval_identifier(NodeRef node, Consumer consumer) {
  const BindingId binding = bindings_.binding_at(node);
  if (!binding.exists()) return PointsTo::other();
  if (const NodeRef function = bound_function(binding, bindings_, tree_);
      function.exists() && mentions_.is_marked(function)) {
    if (consumer != Consumer::Truth && consumer != Consumer::Discard &&
        consumer != Consumer::Compare) {
      escape_function(function, this_owner(function).is(NodeKind::Program)
                                    ? PointsTo::initial_exports()
                                    : PointsTo::other());
    }
    return PointsTo::other();
  }
  if (!mentions_.is_followed(binding)) return PointsTo::other();
  const PointsTo value = variable_value(binding);
  if (value.may_be(PointsTo::module_object())) {
    if (consumer != Consumer::Member && consumer != Consumer::Follow &&
        module_seen_.try_emplace(node.index(), true).second) {
      const bool is_only_looked_at = consumer == Consumer::Truth || consumer == Consumer::Discard;
      module_values_.push_back({node, is_only_looked_at});
    }
  }
  record_leaf(node, consumer, value);
  return value;
}

PointsTo Interpreter::eval_this(NodeRef node, Consumer consumer) {
  const PointsTo value = frame().this_value;
  if (value.is_tracked()) record_leaf(node, consumer, value);
  return value;
}

/// Whether a node spells an exports object directly, so that an access to its member is one use.
bool Interpreter::is_exports_leaf(NodeRef node) {
  const NodeRef bare = skip_parentheses(node);
  if (bare.is(NodeKind::Identifier)) {
    const BindingId binding = bindings_.binding_at(bare);
    return binding.exists() && mentions_.is_followed(binding);
  }
  if (bare.is(NodeKind::This)) return true;
  return is_module_member_exports(bare);
}

/// `module.exports`, `module['exports']`, through an alias of `module` too.
bool Interpreter::is_module_member_exports(NodeRef node) {
  if (!node.is(NodeKind::MemberExpression) && !node.is(NodeKind::SubscriptExpression)) return false;
  const NodeRef object = skip_parentheses(node.child(Field::Object));
  if (!object.is(NodeKind::Identifier)) return false;
  const BindingId binding = bindings_.binding_at(object);
  if (!binding.exists() || !mentions_.is_followed(binding)) return false;
  if (!variable_value(binding).may_be(PointsTo::module_object())) return false;
  const NodeRef key =
      node.is(NodeKind::MemberExpression) ? node.child(Field::Property) : node.child(Field::Index);
  return property_name(key) == "exports" && !key.is(NodeKind::Identifier);
}

/// The object of a member access: evaluated without being recorded, since the access is.
PointsTo Interpreter::object_of(NodeRef node) {
  return eval(node, is_exports_leaf(node) ? Consumer::Member : Consumer::Escape);
}

PointsTo Interpreter::eval_member(NodeRef node, Consumer consumer, UseKind kind) {
  const bool is_subscript = node.is(NodeKind::SubscriptExpression);
  const NodeRef object_node = node.child(Field::Object);
  const NodeRef key = node.child(is_subscript ? Field::Index : Field::Property);
  const PointsTo object = object_of(object_node);
  if (is_subscript) eval(key, Consumer::Escape);
  const std::optional<std::string> name =
      is_subscript && key.is(NodeKind::Identifier) ? std::nullopt : property_name(key);

  PointsTo value = PointsTo::bottom();
  if (object.may_be(PointsTo::module_object())) {
    if (name == "exports") {
      const PointsTo slot = slot_value();
      record_leaf(node, consumer, slot);
      value.join(slot);
    } else if (module_seen_.try_emplace(node.index(), true).second) {
      module_members_.push_back({node, name.value_or("")});
    }
  }
  if (object.may_be_exports()) {
    const UseKind seen = name || kind == UseKind::Delete ? kind : UseKind::ComputedRead;
    record(node, object_node, seen, object, key, NodeRef(), NodeRef());
    value.join(PointsTo::other());
  }
  if (value.is_bottom()) value = PointsTo::other();
  return value;
}

PointsTo Interpreter::eval_assignment(NodeRef node, Consumer consumer) {
  const NodeRef target = skip_parentheses(node.child(Field::Left));
  const NodeRef right = node.child(Field::Right);
  if (target.is(NodeKind::ObjectPattern) || target.is(NodeKind::ArrayPattern)) {
    const PointsTo value = eval(right, Consumer::Escape);
    assign_pattern(target, PointsTo::other(), node, false);
    return value;
  }
  // ECMA-262 section 13.15.2: the target's object is evaluated before the value.
  const NodeRef bare = skip_parentheses(right);
  const BindingId binding =
      target.is(NodeKind::Identifier) ? bindings_.binding_at(target) : BindingId{};
  if (binding.exists() && is_function(bare.kind()) &&
      bound_function(binding, bindings_, tree_) == bare) {
    return PointsTo::other();
  }
  ++assignment_depth_;
  const PointsTo value = eval(right, consumer_for_target(target));
  assign_target(target, value, right, node, true);
  finish_assignment();
  (void)consumer;
  if (is_module_member_exports(target) || binding == exports_binding_) {
    // The value of the whole is the new object, whatever name it has by now.
    return binding == exports_binding_ && binding.exists() ? variable_value(binding) : slot_value();
  }
  return value;
}

PointsTo Interpreter::eval_augmented(NodeRef node, Consumer consumer) {
  (void)consumer;
  const NodeRef target = skip_parentheses(node.child(Field::Left));
  const Token token = node.token();
  const bool is_logical = token == Token::LogicalAndAssign || token == Token::LogicalOrAssign ||
                          token == Token::NullishAssign;
  const FlowState before = state_;
  const PointsTo value =
      eval(node.child(Field::Right), is_logical ? consumer_for_target(target) : Consumer::Escape);
  assign_target(target, is_logical ? value : PointsTo::other(), node.child(Field::Right), node,
                false);
  if (is_logical) {
    state_.join(before);
    state_changed();
  }
  PointsTo result = value;
  if (is_module_member_exports(target)) result.join(slot_value());
  result.join(PointsTo::other());
  return result;
}

PointsTo Interpreter::eval_binary(NodeRef node, Consumer consumer) {
  const NodeRef left = node.child(Field::Left);
  const NodeRef right = node.child(Field::Right);
  switch (node.token()) {
    case Token::LogicalAnd:
    case Token::LogicalOr:
    case Token::Nullish: {
      const bool is_and = node.token() == Token::LogicalAnd;
      // The left value of `&&` is the result only when it is falsy, which no object is.
      const PointsTo first = eval(left, is_and ? Consumer::Truth : consumer);
      const FlowState before = state_;
      const std::optional<bool> truth = known_truth(left);
      if (truth && *truth != is_and && node.token() != Token::Nullish) state_.is_reachable = false;
      PointsTo value = eval(right, consumer);
      if (truth == is_and && node.token() != Token::Nullish) {
        // The right side always runs.
      } else {
        state_.join(before);
        if (!state_.is_reachable) state_ = before;
      }
      if (!is_and) value.join(first);
      return value;
    }
    case Token::StrictEqual:
    case Token::StrictNotEqual:
    case Token::LooseEqual:
    case Token::LooseNotEqual:
      eval(left, Consumer::Compare);
      eval(right, Consumer::Compare);
      return PointsTo::other();
    case Token::Instanceof:
      eval(left, Consumer::Compare);
      eval(right, Consumer::Escape);
      return PointsTo::other();
    case Token::In:
      eval(left, Consumer::Escape);
      eval(right, Consumer::Enumerate);
      return PointsTo::other();
    default:
      eval(left, Consumer::Escape);
      eval(right, Consumer::Escape);
      return PointsTo::other();
  }
}

PointsTo Interpreter::eval_unary(NodeRef node, Consumer consumer) {
  (void)consumer;
  const NodeRef argument = skip_parentheses(node.child(Field::Argument));
  switch (node.token()) {
    case Token::Delete:
      if (argument.is(NodeKind::MemberExpression) || argument.is(NodeKind::SubscriptExpression)) {
        eval_member(argument, Consumer::Discard, UseKind::Delete);
      } else {
        eval(argument, Consumer::Escape);
      }
      return PointsTo::other();
    case Token::Typeof:
    case Token::Not:
    case Token::Void:
      eval(argument, Consumer::Truth);
      return PointsTo::other();
    default:
      eval(argument, Consumer::Escape);
      return PointsTo::other();
  }
}

PointsTo Interpreter::eval_ternary(NodeRef node, Consumer consumer) {
  const NodeRef condition = node.child(Field::Condition);
  eval(condition, Consumer::Truth);
  const std::optional<bool> truth = known_truth(condition);
  const FlowState before = state_;
  if (truth == false) state_.is_reachable = false;
  PointsTo value = eval(node.child(Field::Consequence), consumer);
  if (truth == false) value = PointsTo::bottom();
  FlowState after = state_;
  state_ = before;
  if (truth == true) state_.is_reachable = false;
  const PointsTo other = eval(node.child(Field::Alternative), consumer);
  if (truth != true) value.join(other);
  after.join(state_);
  state_ = after;
  return value;
}

void Interpreter::eval_object_literal(NodeRef node) {
  for (NodeRef child : node.children()) {
    if (!mentions_.is_marked(child)) continue;
    switch (child.kind()) {
      case NodeKind::Pair: {
        const NodeRef key = child.child(Field::Key);
        if (key.is(NodeKind::ComputedPropertyName)) eval_children(key, Consumer::Escape);
        eval(child.child(Field::Value), Consumer::Escape);
        break;
      }
      case NodeKind::MethodDefinition:
        if (const NodeRef name = child.child(Field::Name);
            name.is(NodeKind::ComputedPropertyName)) {
          eval_children(name, Consumer::Escape);
        }
        escape_function(child, PointsTo::other());
        break;
      default:
        eval(child, Consumer::Escape);
    }
  }
}

/// What a condition always is, where that follows from the loader alone: the wrapper's variables
/// exist, exports is an object, `module` is one.
std::optional<bool> Interpreter::known_truth(NodeRef node) const {
  node = skip_parentheses(node);
  if (node.is(NodeKind::True)) return true;
  if (node.is(NodeKind::False)) return false;
  if (node.is(NodeKind::UnaryExpression) && node.token() == Token::Not) {
    const std::optional<bool> inner = known_truth(node.child(Field::Argument));
    return inner ? std::optional<bool>(!*inner) : std::nullopt;
  }
  if (!node.is(NodeKind::BinaryExpression)) return std::nullopt;
  const Token token = node.token();
  if (token == Token::LogicalAnd || token == Token::LogicalOr) {
    const std::optional<bool> left = known_truth(node.child(Field::Left));
    const std::optional<bool> right = known_truth(node.child(Field::Right));
    const bool deciding = token == Token::LogicalOr;
    if (left == deciding || (right == deciding && left.has_value())) return deciding;
    return left && right ? std::optional<bool>(!deciding) : std::nullopt;
  }
  const bool equal = token == Token::StrictEqual || token == Token::LooseEqual;
  const bool unequal = token == Token::StrictNotEqual || token == Token::LooseNotEqual;
  if (!equal && !unequal) return std::nullopt;
  NodeRef typeof_node = skip_parentheses(node.child(Field::Left));
  NodeRef text = skip_parentheses(node.child(Field::Right));
  if (text.is(NodeKind::UnaryExpression)) std::swap(typeof_node, text);
  if (!typeof_node.is(NodeKind::UnaryExpression) || typeof_node.token() != Token::Typeof)
    return std::nullopt;
  const NodeRef subject = skip_parentheses(typeof_node.child(Field::Argument));
  const std::optional<std::string> expected = string_value(text);
  if (!expected || !subject.is(NodeKind::Identifier)) return std::nullopt;
  const BindingId binding = bindings_.binding_at(subject);
  std::string_view type;
  if (binding == module_binding_ && variable_value(binding).is_exactly(PointsTo::module_object()))
    type = "object";
  if (binding == exports_binding_ &&
      variable_value(binding).is_exactly(PointsTo::initial_exports()))
    type = "object";
  if (binding.exists() && binding == bindings_.wrapper("require") &&
      bindings_.bindings[binding].write_count == 0 && !bindings_.bindings[binding].is_redeclared) {
    type = "function";
  }
  if (type.empty()) return std::nullopt;
  return (type == *expected) == equal;
}

}  // namespace esmigrate
