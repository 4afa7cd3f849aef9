#include "normalise/immediate_call.h"

#include <algorithm>

#include "esmigrate/syntax/walk.h"

namespace esmigrate {

/// Takes the function apart. False if the call's body could not stand for the call.
static bool take_function(NodeRef function, ImmediateCall& found) {
  found.function = function;
  found.body = function.child(Field::Body);
  if (function.has(kAsync) || function.has(kGenerator) || !found.body.is(NodeKind::StatementBlock))
    return false;
  if (function.child(Field::Parameter).exists()) {
    found.parameters.push_back(function.child(Field::Parameter));
  } else {
    for (NodeRef each : function.child(Field::Parameters).children())
      found.parameters.push_back(each);
  }
  return std::all_of(found.parameters.begin(), found.parameters.end(), [](NodeRef each) {
    return each.is(NodeKind::Identifier) || each.is(NodeKind::Undefined);
  });
}

std::optional<ImmediateCall> immediate_call(NodeRef expression) {
  ImmediateCall found;
  found.call = skip_parentheses(expression);
  if (!found.call.is(NodeKind::CallExpression) || found.call.has(kOptionalChain)) return {};
  NodeRef callee = skip_parentheses(found.call.child(Field::Function));
  bool is_call = false;
  if (callee.is(NodeKind::MemberExpression) && callee.child(Field::Property).text() == "call") {
    is_call = true;
    callee = skip_parentheses(callee.child(Field::Object));
  }
  if (!callee.is(NodeKind::FunctionExpression) && !callee.is(NodeKind::ArrowFunction)) return {};
  if (!take_function(callee, found)) return {};
  for (NodeRef each : found.call.child(Field::Arguments).children()) {
    if (each.is(NodeKind::SpreadElement)) return {};
    if (is_call && !found.this_argument.exists()) {
      found.this_argument = each;
    } else {
      found.arguments.push_back(each);
    }
  }
  if (is_call && !found.this_argument.exists()) return {};
  return found;
}

std::optional<ImmediateCall> only_call(const NormaliseInput& input, NodeRef expression) {
  ImmediateCall found;
  found.call = skip_parentheses(expression);
  const NodeRef callee = found.call.child(Field::Function);
  if (!found.call.is(NodeKind::CallExpression) || found.call.has(kOptionalChain) ||
      !callee.is(NodeKind::Identifier))
    return {};
  const BindingId id = input.bindings.binding_at(callee);
  if (!id.exists()) return {};
  const Binding& binding = input.bindings.bindings[id];
  if (binding.kind != BindingKind::Function || binding.write_count != 0 || binding.is_redeclared)
    return {};
  const NodeRef name = input.tree.at(binding.declaration);
  for (const std::uint32_t index : input.bindings.references_of(id)) {
    const NodeRef mention = input.tree.at(input.bindings.references[index].node);
    if (mention != callee && mention != name) return {};
  }
  const NodeRef function = name.parent();
  if (!function.is(NodeKind::FunctionDeclaration) || !function.parent().is(NodeKind::Program) ||
      !take_function(function, found))
    return {};
  for (NodeRef each : found.call.child(Field::Arguments).children()) {
    if (each.is(NodeKind::SpreadElement)) return {};
    found.arguments.push_back(each);
  }
  return found;
}

bool is_inert(const NormaliseInput& input, NodeRef expression) {
  expression = skip_parentheses(expression);
  switch (expression.kind()) {
    case NodeKind::This:
    case NodeKind::String:
    case NodeKind::Number:
    case NodeKind::True:
    case NodeKind::False:
    case NodeKind::Null:
    case NodeKind::Undefined:
    case NodeKind::FunctionExpression:
    case NodeKind::ArrowFunction:
      return true;
    case NodeKind::Identifier: {
      const std::string_view name = expression.text();
      // A free name may not be there; the global object's own name always is.
      if (name == "globalThis" || name == "global") return true;
      const BindingId id = input.bindings.binding_at(expression);
      if (!id.exists()) return false;
      const BindingKind kind = input.bindings.bindings[id].kind;
      return kind != BindingKind::Let && kind != BindingKind::Const && kind != BindingKind::Class;
    }
    case NodeKind::TernaryExpression: {
      // `typeof window !== 'undefined' ? window : this`
      const NodeRef condition = skip_parentheses(expression.child(Field::Condition));
      if (!condition.is(NodeKind::BinaryExpression)) return false;
      NodeRef asked;
      for (const Field side : {Field::Left, Field::Right}) {
        const NodeRef operand = skip_parentheses(condition.child(side));
        if (operand.token() == Token::Typeof) {
          asked = operand.child(Field::Argument);
        } else if (!operand.is(NodeKind::String)) {
          return false;
        }
      }
      const auto is_harmless = [&](NodeRef branch) {
        branch = skip_parentheses(branch);
        return is_inert(input, branch) ||
               (branch.is(NodeKind::Identifier) && branch.text() == asked.text());
      };
      return asked.is(NodeKind::Identifier) && is_harmless(expression.child(Field::Consequence)) &&
             is_harmless(expression.child(Field::Alternative));
    }
    case NodeKind::BinaryExpression:
      return (expression.token() == Token::LogicalOr || expression.token() == Token::LogicalAnd) &&
             is_inert(input, expression.child(Field::Left)) &&
             is_inert(input, expression.child(Field::Right));
    default:
      return false;
  }
}

/// Code inside `node` that has a `this` of its own; only its computed key is evaluated outside.
static bool has_own_this(NodeRef node) {
  return (is_function(node.kind()) && !node.is(NodeKind::ArrowFunction)) ||
         node.is(NodeKind::FieldDefinition) || node.is(NodeKind::ClassStaticBlock);
}

void for_each_own_use(NodeRef function, NodeKind kind, const std::function<void(NodeRef)>& visit) {
  for (NodeRef child : function.children()) {
    if (child.is(kind)) visit(child);
    if (!has_own_this(child)) {
      for_each_own_use(child, kind, visit);
      continue;
    }
    for (NodeRef part : child.children()) {
      if (part.is(NodeKind::ComputedPropertyName)) for_each_own_use(part, kind, visit);
    }
  }
}

NodeRef own_use_of(NodeRef function, NodeKind kind, std::string_view text) {
  NodeRef first;
  for_each_own_use(function, kind, [&](NodeRef use) {
    if (!first.exists() && (text.empty() || use.text() == text)) first = use;
  });
  return first;
}

ScopeId scope_of(const NormaliseInput& input, NodeRef function) {
  for (std::uint32_t raw = 0; raw < input.bindings.scopes.size(); ++raw) {
    const Scope& scope = input.bindings.scopes[ScopeId{raw}];
    if (scope.kind == ScopeKind::Function && scope.node == function.id()) return ScopeId{raw};
  }
  return {};
}

}  // namespace esmigrate
