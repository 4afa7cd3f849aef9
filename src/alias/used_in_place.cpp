#include "alias/used_in_place.h"

#include "esmigrate/syntax/walk.h"

namespace esmigrate {

bool only_inherits(NodeRef call) {
  const NodeRef callee = skip_parentheses(call.first_child());
  return callee.text() == "inherits" || (callee.is(NodeKind::MemberExpression) &&
                                         callee.child(Field::Property).text() == "inherits");
}

static bool is_exports(NodeRef node) {
  const std::string_view text = node.text();
  return text == "exports" || text == "module.exports";
}

/// `exports`, `module.exports`, or a variable that was made for them: `var self = exports`.
static bool is_exports_object(NodeRef node, const Bindings& bindings) {
  if (is_exports(node)) return true;
  const BindingId id = node.is(NodeKind::Identifier) ? bindings.binding_at(node) : BindingId{};
  if (!id.exists() || bindings.bindings[id].write_count > 0 || bindings.bindings[id].is_redeclared)
    return false;
  const NodeRef declarator = node.tree().at(bindings.bindings[id].declaration).parent();
  if (!declarator.is(NodeKind::VariableDeclarator)) return false;
  NodeRef value = skip_parentheses(declarator.child(Field::Value));
  for (; value.is(NodeKind::AssignmentExpression);
       value = skip_parentheses(value.child(Field::Right))) {
    if (is_exports(value.child(Field::Left))) return true;
  }
  return is_exports(value);
}

static bool is_export(NodeRef target, const Bindings& bindings) {
  target = skip_parentheses(target);
  return is_exports(target) || (target.is(NodeKind::MemberExpression) &&
                                is_exports_object(target.child(Field::Object), bindings));
}

/// `exports.a = value`, and nothing takes it from there.
static bool only_exports(NodeRef assignment, NodeRef value, const Bindings& bindings) {
  return assignment.child(Field::Right) == value &&
         is_export(assignment.child(Field::Left), bindings) &&
         is_used_in_place(assignment, bindings);
}

bool is_used_in_place(NodeRef value, const Bindings& bindings) {
  value = outermost_parentheses(value);
  const NodeRef parent = value.parent();
  switch (parent.kind()) {
    case NodeKind::CallExpression:
    case NodeKind::NewExpression:
    case NodeKind::IfStatement:
    case NodeKind::ClassHeritage:
    case NodeKind::ExpressionStatement:
    case NodeKind::TemplateSubstitution:
      return true;
    case NodeKind::UnaryExpression:
      return parent.token() != Token::Delete;
    case NodeKind::BinaryExpression:
      return parent.token() != Token::LogicalAnd && parent.token() != Token::LogicalOr &&
             parent.token() != Token::Nullish;
    case NodeKind::AssignmentExpression:
      return only_exports(parent, value, bindings);
    case NodeKind::Pair:
    case NodeKind::Object: {
      const NodeRef literal = parent.is(NodeKind::Pair) ? parent.parent() : parent;
      const NodeRef outer = outermost_parentheses(literal);
      return outer.parent().is(NodeKind::AssignmentExpression) &&
             only_exports(outer.parent(), outer, bindings);
    }
    default:
      return false;
  }
}

}  // namespace esmigrate
