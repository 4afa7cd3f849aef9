#include "alias/used_in_place.h"

#include "esmigrate/syntax/walk.h"

namespace esmigrate {

bool only_inherits(NodeRef call) {
  const NodeRef callee = skip_parentheses(call.first_child());
  return callee.text() == "inherits" || (callee.is(NodeKind::MemberExpression) &&
                                         callee.child(Field::Property).text() == "inherits");
}

static bool is_export(NodeRef target) {
  target = skip_parentheses(target);
  const std::string_view text = target.text();
  if (text == "exports" || text == "module.exports") return true;
  if (!target.is(NodeKind::MemberExpression)) return false;
  const std::string_view object = target.child(Field::Object).text();
  return object == "exports" || object == "module.exports";
}

/// `exports.a = value`, and nothing takes it from there.
static bool only_exports(NodeRef assignment, NodeRef value) {
  return assignment.child(Field::Right) == value && is_export(assignment.child(Field::Left)) &&
         is_used_in_place(assignment);
}

bool is_used_in_place(NodeRef value) {
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
      return only_exports(parent, value);
    case NodeKind::Pair:
    case NodeKind::Object: {
      const NodeRef literal = parent.is(NodeKind::Pair) ? parent.parent() : parent;
      const NodeRef outer = outermost_parentheses(literal);
      return outer.parent().is(NodeKind::AssignmentExpression) &&
             only_exports(outer.parent(), outer);
    }
    default:
      return false;
  }
}

}  // namespace esmigrate
