// Statements: the shape of control flow. States split at branches and join where paths meet; jumps
// leave their state with the statement they jump to.
#include "alias/interpreter.h"
#include "esmigrate/syntax/walk.h"

namespace esmigrate {

void Interpreter::statements_of(NodeRef block) {
  for (NodeRef child : block.children()) statement(child);
}

void Interpreter::statement(NodeRef node) {
  if (!mentions_.is_marked(node)) return;
  switch (node.kind()) {
    case NodeKind::ExpressionStatement:
      eval(node.first_child(), Consumer::Discard);
      return;
    case NodeKind::VariableDeclaration:
    case NodeKind::LexicalDeclaration:
    case NodeKind::UsingDeclaration:
      declaration(node);
      return;
    case NodeKind::StatementBlock:
    case NodeKind::ElseClause:
    case NodeKind::FinallyClause:
      statements_of(node);
      return;
    case NodeKind::IfStatement:
      if_statement(node);
      return;
    case NodeKind::WhileStatement:
      loop(node, node.child(Field::Condition), node.child(Field::Body), NodeRef(), false);
      return;
    case NodeKind::DoStatement:
      loop(node, node.child(Field::Condition), node.child(Field::Body), NodeRef(), true);
      return;
    case NodeKind::ForStatement: {
      const NodeRef initializer = node.child(Field::Initializer);
      if (is_declaration(initializer.kind())) {
        statement(initializer);
      } else if (initializer.exists()) {
        eval(
            initializer.is(NodeKind::ExpressionStatement) ? initializer.first_child() : initializer,
            Consumer::Discard);
      }
      loop(node, node.child(Field::Condition), node.child(Field::Body),
           node.child(Field::Increment), false);
      return;
    }
    case NodeKind::ForInStatement:
      for_in_statement(node);
      return;
    case NodeKind::SwitchStatement:
      switch_statement(node);
      return;
    case NodeKind::TryStatement:
      try_statement(node);
      return;
    case NodeKind::LabeledStatement:
      labeled_statement(node);
      return;
    case NodeKind::BreakStatement:
    case NodeKind::ContinueStatement:
      jump(node);
      return;
    case NodeKind::ReturnStatement:
      return_statement(node);
      return;
    case NodeKind::ThrowStatement:
      eval(node.first_child(), Consumer::Escape);
      state_.is_reachable = false;
      return;
    case NodeKind::FunctionDeclaration:
    case NodeKind::GeneratorFunctionDeclaration:
      return;  // walked where it is called or handed on
    case NodeKind::ClassDeclaration:
      class_parts(node);
      return;
    case NodeKind::WithStatement:
      eval(node.child(Field::Object), Consumer::Escape);
      statement(node.child(Field::Body));
      return;
    case NodeKind::ExportStatement:
      for (NodeRef child : node.children()) {
        if (is_declaration(child.kind()) || is_class(child.kind()))
          statement(child);
        else if (child.field() == Field::Value)
          eval(child, Consumer::Escape);
      }
      return;
    default:
      eval_children(node, Consumer::Escape);
  }
}

void Interpreter::if_statement(NodeRef node) {
  const NodeRef condition = node.child(Field::Condition);
  eval(condition, Consumer::Truth);
  const std::optional<bool> truth = known_truth(condition);
  const FlowState before = state_;
  if (truth == false) state_.is_reachable = false;
  statement(node.child(Field::Consequence));
  FlowState after = state_;
  state_ = before;
  if (truth == true) state_.is_reachable = false;
  if (const NodeRef alternative = node.child(Field::Alternative); alternative.exists())
    statement(alternative);
  after.join(state_);
  state_ = after;
}

Interpreter::JumpTarget& Interpreter::push_jump(bool takes_break, bool takes_continue,
                                                std::string_view label) {
  JumpTarget target;
  target.label = label;
  target.takes_break = takes_break;
  target.takes_continue = takes_continue;
  target.break_state = unreachable_state();
  target.continue_state = unreachable_state();
  jumps_.push_back(std::move(target));
  return jumps_.back();
}

void Interpreter::loop(NodeRef node, NodeRef condition, NodeRef body, NodeRef increment,
                       bool body_first) {
  const NodeRef labelled = node.parent();
  const std::string_view label = labelled.is(NodeKind::LabeledStatement)
                                     ? labelled.child(Field::Label).text()
                                     : std::string_view{};
  const auto test = [&] {
    if (!condition.exists() || condition.is(NodeKind::EmptyStatement)) return;
    eval(condition.is(NodeKind::ExpressionStatement) ? condition.first_child() : condition,
         Consumer::Truth);
  };
  const std::size_t index = jumps_.size();
  push_jump(true, true, label);
  FlowState exit = unreachable_state();
  for (;;) {
    FlowState entry = state_;
    if (!body_first) {
      test();
      exit.join(state_);
    }
    if (body.exists()) statement(body);
    state_.join(jumps_[index].continue_state);
    if (body_first) test();
    if (body_first) exit.join(state_);
    if (increment.exists()) eval(increment, Consumer::Discard);
    if (!entry.join(state_)) break;
    state_ = entry;
  }
  exit.join(jumps_[index].break_state);
  jumps_.pop_back();
  state_ = exit;
}

void Interpreter::for_in_statement(NodeRef node) {
  const NodeRef right = node.child(Field::Right);
  eval(right, node.has(kForOf) ? Consumer::Escape : Consumer::Enumerate);
  const NodeRef left = node.child(Field::Left);
  const bool declares =
      node.token() == Token::Var || node.token() == Token::Let || node.token() == Token::Const;
  const std::size_t index = jumps_.size();
  const NodeRef labelled = node.parent();
  push_jump(true, true,
            labelled.is(NodeKind::LabeledStatement) ? labelled.child(Field::Label).text()
                                                    : std::string_view{});
  FlowState exit = state_;
  for (;;) {
    FlowState entry = state_;
    if (declares) {
      assign_pattern(left, PointsTo::other(), NodeRef(), true);
    } else {
      assign_target(left, PointsTo::other(), NodeRef(), left, false);
    }
    statement(node.child(Field::Body));
    state_.join(jumps_[index].continue_state);
    exit.join(state_);
    if (!entry.join(state_)) break;
    state_ = entry;
  }
  exit.join(jumps_[index].break_state);
  jumps_.pop_back();
  state_ = exit;
}

void Interpreter::switch_statement(NodeRef node) {
  eval(node.child(Field::Value), Consumer::Truth);
  const std::size_t index = jumps_.size();
  push_jump(true, false, {});
  FlowState dispatch = state_;  // before the next case is tried
  FlowState falling = unreachable_state();
  bool has_default = false;
  for (NodeRef part : node.child(Field::Body).children()) {
    if (part.is(NodeKind::SwitchDefault)) has_default = true;
    state_ = dispatch;
    if (const NodeRef value = part.child(Field::Value); value.exists())
      eval(value, Consumer::Truth);
    dispatch = state_;
    state_.join(falling);
    for (NodeRef child : part.children()) {
      if (child.field() != Field::Value) statement(child);
    }
    falling = state_;
  }
  state_ = falling;
  if (!has_default) state_.join(dispatch);
  state_.join(jumps_[index].break_state);
  jumps_.pop_back();
}

void Interpreter::try_statement(NodeRef node) {
  const NodeRef handler = node.child(Field::Handler);
  const NodeRef finalizer = node.child(Field::Finalizer);
  FlowState thrown = state_;  // joins every state the body passes through: any of them may throw
  handlers_.push_back(&thrown);
  statement(node.child(Field::Body));
  handlers_.pop_back();
  FlowState after = state_;
  if (handler.exists()) {
    state_ = thrown;
    handlers_.push_back(&thrown);
    if (const NodeRef parameter = handler.child(Field::Parameter); parameter.exists()) {
      assign_pattern(parameter, PointsTo::other(), NodeRef(), true);
    }
    statement(handler.child(Field::Body));
    handlers_.pop_back();
    after.join(state_);
  }
  if (!finalizer.exists() || !mentions_.is_marked(finalizer)) {
    state_ = after;
    return;
  }
  // The finalizer also runs on the way out of a jump or an error: walk it once for all ways in, and
  // let its result reach wherever a jump may already be heading.
  const bool completes = after.is_reachable;
  state_ = after;
  state_.join(thrown);
  statement(finalizer);
  if (frame().return_state.is_reachable) frame().return_state.join(state_);
  for (std::size_t i = frame().first_jump; i < jumps_.size(); ++i) {
    if (jumps_[i].break_state.is_reachable) jumps_[i].break_state.join(state_);
    if (jumps_[i].continue_state.is_reachable) jumps_[i].continue_state.join(state_);
  }
  if (!completes) state_.is_reachable = false;
}

void Interpreter::labeled_statement(NodeRef node) {
  const std::size_t index = jumps_.size();
  push_jump(false, false, node.child(Field::Label).text());
  statement(node.child(Field::Body));
  state_.join(jumps_[index].break_state);
  jumps_.pop_back();
}

void Interpreter::jump(NodeRef node) {
  const NodeRef label = node.child(Field::Label);
  const bool is_break = node.is(NodeKind::BreakStatement);
  for (std::size_t i = jumps_.size(); i-- > frame().first_jump;) {
    JumpTarget& target = jumps_[i];
    const bool fits = label.exists()
                          ? target.label == label.text() && (is_break || target.takes_continue)
                          : (is_break ? target.takes_break : target.takes_continue);
    if (!fits) continue;
    (is_break ? target.break_state : target.continue_state).join(state_);
    break;
  }
  state_.is_reachable = false;
}

void Interpreter::return_statement(NodeRef node) {
  if (const NodeRef value = node.first_child(); value.exists()) {
    const PointsTo returned =
        eval(value, frames_.size() == 1 ? Consumer::Discard : frame().return_consumer);
    frame().return_value.join(returned);
  } else {
    frame().return_value.join(PointsTo::other());
  }
  frame().return_state.join(state_);
  state_.is_reachable = false;
}

void Interpreter::declaration(NodeRef node) {
  for (NodeRef child : node.children()) {
    if (child.is(NodeKind::VariableDeclarator) && mentions_.is_marked(child)) declarator(child);
  }
}

void Interpreter::declarator(NodeRef node) {
  const NodeRef name = node.child(Field::Name);
  const NodeRef value = node.child(Field::Value);
  if (!value.exists()) return;  // `var exports;` leaves the wrapper's value alone
  if (name.is(NodeKind::Identifier)) {
    const NodeRef bare = skip_parentheses(value);
    const BindingId binding = bindings_.binding_at(name);
    if (is_function(bare.kind()) && bound_function(binding, bindings_, tree_) == bare) {
      set_variable(binding, PointsTo::other());
      return;  // walked where it is called or handed on
    }
    // Nobody can call a function of `var exports = module.exports = function () {}` before.
    ++assignment_depth_;
    const PointsTo held = eval(value, Consumer::Follow);
    set_variable(binding, held);
    finish_assignment();
    return;
  }
  const NodeRef bare = skip_parentheses(value);
  const bool is_of_module = name.is(NodeKind::ObjectPattern) && bare.is(NodeKind::Identifier) &&
                            variable_value(bindings_.binding_at(bare)) == PointsTo::module_object();
  if (is_of_module) {
    take_keys(name, eval(value, Consumer::Member), true);
  } else {
    eval(value, Consumer::Escape);
    assign_pattern(name, PointsTo::other(), NodeRef(), true);
  }
}

void Interpreter::class_parts(NodeRef node) {
  for (NodeRef child : node.children()) {
    if (!mentions_.is_marked(child)) continue;
    if (child.is(NodeKind::ClassHeritage) || child.is(NodeKind::Decorator))
      eval_children(child, Consumer::Escape);
    if (!child.is(NodeKind::ClassBody)) continue;
    for (NodeRef member : child.children()) {
      if (!mentions_.is_marked(member)) continue;
      if (member.is(NodeKind::MethodDefinition)) {
        const NodeRef name = member.child(Field::Name);
        if (name.is(NodeKind::ComputedPropertyName)) eval_children(name, Consumer::Escape);
        escape_function(member, PointsTo::other());
      } else if (member.is(NodeKind::ClassStaticBlock)) {
        Frame inside;
        inside.function = member;
        inside.return_state = unreachable_state();
        inside.first_jump = jumps_.size();
        frames_.push_back(std::move(inside));
        statements_of(member.child(Field::Body));
        frames_.pop_back();
      } else {
        eval_children(member, Consumer::Escape);
      }
    }
  }
}

}  // namespace esmigrate
