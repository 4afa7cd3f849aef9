// Calls: functions walked on the spot, helpers of `Object` that touch an exports object, and
// everything that lets an object or a function out of sight.
#include <utility>

#include "alias/interpreter.h"
#include "esmigrate/syntax/walk.h"

namespace esmigrate {

static constexpr std::size_t kMaxInlineDepth = 12;
static constexpr std::uint32_t kMaxInlinedCalls = 3000;

static bool is_global_object_method(NodeRef callee, const Bindings& bindings,
                                    std::string_view& method) {
  if (!callee.is(NodeKind::MemberExpression)) return false;
  const NodeRef object = callee.child(Field::Object);
  if (!object.is(NodeKind::Identifier) || bindings.binding_at(object).exists()) return false;
  if (object.text() != "Object" && object.text() != "Reflect") return false;
  method = callee.child(Field::Property).text();
  return true;
}

/// `Object.defineProperty(exports, ...)` and its like: true if the call was one on an exports
/// object.
bool Interpreter::object_method_call(NodeRef node) {
  std::string_view method;
  const NodeRef callee = skip_parentheses(node.child(Field::Function));
  if (!is_global_object_method(callee, bindings_, method)) return false;
  const NodeRef target = argument(node, 0);
  if (!target.exists() || !mentions_.is_marked(target) || !is_exports_leaf(target)) return false;
  UseKind kind = UseKind::Escape;
  NodeRef key;
  NodeRef value;
  if (method == "defineProperty") {
    key = argument(node, 1);
    value = argument(node, 2);
    kind = constant_text(key) ? UseKind::Define : UseKind::ComputedWrite;
    if (constant_text(key) == "__esModule") kind = UseKind::Marker;
  } else if (method == "assign") {
    kind = UseKind::Extend;
  } else if (method == "keys" || method == "values" || method == "entries" ||
             method == "getOwnPropertyNames" || method == "ownKeys") {
    kind = UseKind::Enumerate;
  }
  const PointsTo object = eval(target, Consumer::Member);
  if (!object.may_be_exports()) return false;
  for (NodeRef each : node.child(Field::Arguments).children()) {
    if (!(each == target))
      eval(each, kind == UseKind::Extend ? Consumer::Enumerate : Consumer::Escape);
  }
  record(node, target, kind, object, NodeRef(), value, node);
  if (key.exists()) uses_[use_of_node_.at(node.index())].name = constant_text(key).value_or("");
  return true;
}

/// The function a call runs, if it stands here: `(function () {})()`, `f()`, and both with `.call`.
NodeRef Interpreter::called_function(NodeRef callee, NodeRef& this_argument, bool& shifts) const {
  callee = skip_parentheses(callee);
  if (callee.is(NodeKind::MemberExpression)) {
    const std::string_view property = callee.child(Field::Property).text();
    if (property != "call" && property != "apply") return {};
    const NodeRef call = callee.parent();
    this_argument = argument(call, 0);
    // `.apply(this, arguments)` and other lists are not taken apart.
    if (property == "apply" && argument_count(call) > 1) return {};
    shifts = true;
    callee = skip_parentheses(callee.child(Field::Object));
  }
  if (is_function(callee.kind())) return callee;
  if (!callee.is(NodeKind::Identifier)) return {};
  return bound_function(bindings_.binding_at(callee), bindings_, tree_);
}

PointsTo Interpreter::eval_call(NodeRef node, Consumer consumer) {
  // What is handed to a call may be run by it, whatever assignment the call stands in.
  const int outer_assignments = std::exchange(assignment_depth_, 0);
  const PointsTo value = eval_call_here(node, consumer);
  assignment_depth_ = outer_assignments;
  return value;
}

PointsTo Interpreter::eval_call_here(NodeRef node, Consumer consumer) {
  const bool is_new = node.is(NodeKind::NewExpression);
  const NodeRef callee = node.child(is_new ? Field::Constructor : Field::Function);
  if (!is_new && object_method_call(node)) return PointsTo::other();
  NodeRef this_argument;
  bool shifts = false;
  const NodeRef function = called_function(callee, this_argument, shifts);
  const bool known = function.exists() && !function.has(kAsync) && !function.has(kGenerator) &&
                     !(is_new && function.is(NodeKind::ArrowFunction));
  if (known) {
    PointsTo this_value = PointsTo::other();
    if (function.is(NodeKind::ArrowFunction)) {
      this_value = this_owner(function).is(NodeKind::Program) ? PointsTo::initial_exports()
                                                              : frame().this_value;
    } else if (this_argument.exists()) {
      this_value = eval(this_argument, Consumer::Follow);
    }
    if (this_value.is_tracked() && mentions_.follow_this_of(function)) restart_ = true;
    const PointsTo result = call_function(function, node, this_value, shifts, consumer);
    return is_new ? PointsTo::other() : result;
  }
  const NodeRef bare = skip_parentheses(callee);
  if (bare.is(NodeKind::MemberExpression) || bare.is(NodeKind::SubscriptExpression)) {
    if (mentions_.is_marked(bare))
      eval_member(bare, Consumer::Escape, is_new ? UseKind::Read : UseKind::Call);
  } else {
    eval(callee, Consumer::Escape);
  }
  const NodeRef arguments = node.child(Field::Arguments);
  for (NodeRef each : arguments.children()) eval(each, Consumer::Escape);
  return PointsTo::other();
}

bool Interpreter::uses_arguments(NodeRef function) const {
  for (const Reference& reference : bindings_.references) {
    if (reference.binding_id.exists() || bindings_.names[reference.name] != "arguments") continue;
    // Functions further inside have their own.
    if (this_owner(tree_.at(reference.node)) == function) return true;
  }
  return false;
}

void Interpreter::bind_parameters(NodeRef function, NodeRef call, bool skip_first) {
  std::size_t index = skip_first ? 1 : 0;
  const auto bind = [&](NodeRef parameter) {
    const NodeRef given = call.exists() ? argument(call, index++) : NodeRef();
    PointsTo value = PointsTo::other();
    if (given.exists() && mentions_.is_marked(given)) {
      const bool simple = parameter.is(NodeKind::Identifier) ||
                          (parameter.is(NodeKind::AssignmentPattern) &&
                           parameter.child(Field::Left).is(NodeKind::Identifier));
      value = eval(given, simple ? Consumer::Follow : Consumer::Escape);
    }
    return std::pair(parameter, value);
  };
  std::vector<std::pair<NodeRef, PointsTo>> bound;
  if (const NodeRef single = function.child(Field::Parameter); single.exists())
    bound.push_back(bind(single));
  for (NodeRef parameter : function.child(Field::Parameters).children())
    bound.push_back(bind(parameter));
  if (call.exists()) {
    for (; argument(call, index).exists(); ++index) eval(argument(call, index), Consumer::Escape);
  }
  for (const auto& [parameter, value] : bound) assign_pattern(parameter, value, NodeRef(), true);
}

PointsTo Interpreter::call_function(NodeRef function, NodeRef call, PointsTo this_value,
                                    bool skip_first, Consumer consumer) {
  // Beyond the budget a call counts as one that may happen at any time: safe, and it ends.
  bool is_recursive = frames_.size() > kMaxInlineDepth || ++inlined_calls_ > kMaxInlinedCalls;
  for (const Frame& each : frames_) {
    if (each.function == function) is_recursive = true;
  }
  if (!mentions_.is_marked(function)) {
    // Nothing inside is followed, but an exports object passed in has to be.
    bool passes = this_value.is_tracked();
    for (NodeRef each : call.child(Field::Arguments).children())
      passes |= mentions_.is_marked(each);
    if (!passes) return PointsTo::other();
  }
  if (is_recursive || uses_arguments(function)) {
    escape_function(function, this_value);
    for (NodeRef each : call.child(Field::Arguments).children()) eval(each, Consumer::Escape);
    return PointsTo::other();
  }
  seen_functions_[function.index()] = true;
  bind_parameters(function, call, skip_first);
  Frame called;
  called.function = function;
  called.this_value = this_value;
  called.return_consumer = consumer;
  called.return_state = unreachable_state();
  called.first_jump = jumps_.size();
  frames_.push_back(std::move(called));
  const NodeRef body = function.child(Field::Body);
  if (body.is(NodeKind::StatementBlock)) {
    statements_of(body);
    if (state_.is_reachable) frame().return_value.join(PointsTo::other());
  } else {
    frame().return_value.join(eval(body, consumer));
  }
  state_.join(frame().return_state);
  PointsTo result = frame().return_value;
  frames_.pop_back();
  jumps_.resize(called.first_jump);
  if (result.is_bottom()) result = PointsTo::other();
  return result;
}

void Interpreter::finish_assignment() {
  if (--assignment_depth_ > 0) return;
  std::vector<std::pair<NodeRef, PointsTo>> functions;
  functions.swap(deferred_);
  for (const auto& [function, this_value] : functions) escape_function(function, this_value);
}

/// From here on the function may be run by anybody at any time.
void Interpreter::escape_function(NodeRef function, PointsTo this_value) {
  if (!mentions_.is_marked(function)) return;
  // `exports.f = function () {}`: nobody can call it before the assignment is done.
  if (assignment_depth_ > 0) {
    deferred_.emplace_back(function, this_value);
    return;
  }
  for (LaterFunction& later : later_) {
    if (!(later.function == function)) continue;
    if (functions_may_run_ && later.entry.join(state_)) later.is_done = false;
    return;
  }
  LaterFunction later;
  later.function = function;
  later.entry = functions_may_run_ ? state_ : unreachable_state();
  if (functions_may_run_) later.entry.is_reachable = true;
  later.this_value = this_value;
  later_.push_back(std::move(later));
}

}  // namespace esmigrate
