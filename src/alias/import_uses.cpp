// What a consumer does with what it required: the widest use of a module decides the interface the
// module must keep.
#include "alias/requires.h"
#include "alias/used_in_place.h"
#include "esmigrate/syntax/walk.h"

namespace esmigrate {

static bool is_write_target(NodeRef member) {
  const NodeRef parent = outermost_parentheses(member).parent();
  switch (parent.kind()) {
    case NodeKind::AssignmentExpression:
    case NodeKind::AugmentedAssignment:
      return skip_parentheses(parent.child(Field::Left)) == member;
    case NodeKind::ForInStatement:
      return parent.child(Field::Left) == member;
    case NodeKind::UpdateExpression:
    case NodeKind::ArrayPattern:
    case NodeKind::RestPattern:
    case NodeKind::PairPattern:
      return true;
    case NodeKind::AssignmentPattern:
      return parent.child(Field::Left) == member;
    case NodeKind::UnaryExpression:
      return parent.token() == Token::Delete;
    default:
      return false;
  }
}

static bool is_member_of(NodeRef member, NodeRef object) {
  return (member.is(NodeKind::MemberExpression) || member.is(NodeKind::SubscriptExpression)) &&
         member.child(Field::Object) == object;
}

static ImportUse member_use(NodeRef member) {
  ImportUse use;
  const bool is_subscript = member.is(NodeKind::SubscriptExpression);
  const NodeRef key = member.child(is_subscript ? Field::Index : Field::Property);
  const auto name =
      is_subscript && key.is(NodeKind::Identifier) ? std::nullopt : property_name(key);
  use.member_range = member.range();
  if (is_write_target(member)) {
    use.kind = ImportUseKind::Mutate;
  } else if (!name) {
    use.kind = ImportUseKind::Enumerate;
  } else {
    use.name = *name;
    const NodeRef outer = outermost_parentheses(member);
    const NodeRef parent = outer.parent();
    const bool is_called =
        (parent.is(NodeKind::CallExpression) && outer.field() == Field::Function) ||
        (parent.is(NodeKind::CallExpression) && parent.first_child() == outer);
    use.kind = is_called ? ImportUseKind::MemberCall
               : parent.is(NodeKind::NewExpression) && parent.first_child() == outer
                   ? ImportUseKind::MemberNew
                   : ImportUseKind::MemberRead;
    for (NodeRef at = outer; is_member_of(at.parent(), at); at = outermost_parentheses(at.parent()))
      use.is_changed_below |= is_write_target(at.parent());
  }
  return use;
}

static bool is_export_target(NodeRef target) {
  target = skip_parentheses(target);
  if (!target.is(NodeKind::MemberExpression)) return false;
  const NodeRef object = target.child(Field::Object);
  return object.text() == "exports" || object.text() == "module.exports" ||
         target.text() == "module.exports";
}

/// `inherits(Child, Parent)` and the functions of `Object` look at a function and do not call it.
static bool only_looks(NodeRef call) {
  const NodeRef callee = skip_parentheses(call.first_child());
  if (callee.is(NodeKind::Identifier)) return callee.text() == "inherits";
  return callee.is(NodeKind::MemberExpression) &&
         (callee.child(Field::Property).text() == "inherits" ||
          callee.child(Field::Object).text() == "Object");
}

static bool is_argument(NodeRef expression) {
  for (NodeRef at = expression; at.exists() && !is_function(at.kind()); at = at.parent()) {
    const NodeRef parent = at.parent();
    if (at.is(NodeKind::Arguments) && !only_looks(parent)) return true;
  }
  return false;
}

ImportUse use_of_expression(NodeRef expression) {
  const NodeRef node = outermost_parentheses(expression);
  const NodeRef parent = node.parent();
  ImportUse use;
  switch (parent.kind()) {
    case NodeKind::MemberExpression:
    case NodeKind::SubscriptExpression:
      if (parent.child(Field::Object) == node) use = member_use(parent);
      break;
    case NodeKind::CallExpression:
      if (parent.first_child() == node) use.kind = ImportUseKind::Call;
      break;
    case NodeKind::NewExpression:
      if (parent.first_child() == node) use.kind = ImportUseKind::New;
      break;
    case NodeKind::UnaryExpression:
      if (parent.token() == Token::Typeof || parent.token() == Token::Not)
        use.kind = ImportUseKind::Truth;
      break;
    case NodeKind::IfStatement:
      use.kind = ImportUseKind::Truth;
      break;
    case NodeKind::BinaryExpression:
      switch (parent.token()) {
        case Token::StrictEqual:
        case Token::StrictNotEqual:
        case Token::LooseEqual:
        case Token::LooseNotEqual:
          use.kind = ImportUseKind::Compare;
          break;
        case Token::In:
          use.kind = ImportUseKind::Enumerate;
          break;
        default:
          break;
      }
      break;
    case NodeKind::SpreadElement:
      if (parent.parent().is(NodeKind::Object)) use.kind = ImportUseKind::Enumerate;
      break;
    case NodeKind::ForInStatement:
      if (parent.child(Field::Right) == node) use.kind = ImportUseKind::Enumerate;
      break;
    case NodeKind::AssignmentExpression:
      if (parent.child(Field::Right) == node && is_export_target(parent.child(Field::Left))) {
        use.kind = ImportUseKind::ReExport;
      }
      break;
    case NodeKind::ExpressionStatement:
      use.kind = ImportUseKind::Discard;
      break;
    default:
      break;
  }
  use.range = expression.range();
  use.in_function = enclosing_function(expression).exists();
  use.is_shorthand = expression.is(NodeKind::ShorthandProperty);
  use.is_argument = is_argument(node);
  const NodeRef given = use.member_range.empty() ? node : outermost_parentheses(parent);
  use.is_inherited =
      given.parent().is(NodeKind::Arguments) && only_inherits(given.parent().parent());
  return use;
}

/// `const { a, b } = x`: a read of each name.
static bool add_pattern_reads(NodeRef reference, std::vector<ImportUse>& out) {
  const NodeRef node = outermost_parentheses(reference);
  const NodeRef declarator = node.parent();
  if (!declarator.is(NodeKind::VariableDeclarator) || !(declarator.child(Field::Value) == node))
    return false;
  const NodeRef pattern = declarator.child(Field::Name);
  if (!pattern.is(NodeKind::ObjectPattern)) return false;
  for (NodeRef part : pattern.children()) {
    ImportUse use;
    use.range = reference.range();
    use.in_function = enclosing_function(reference).exists();
    NodeRef key = part;
    if (part.is(NodeKind::PairPattern)) key = part.child(Field::Key);
    if (part.is(NodeKind::ObjectAssignmentPattern)) key = part.child(Field::Left);
    const auto name = property_name(key);
    use.kind = part.is(NodeKind::RestPattern) || !name ? ImportUseKind::Enumerate
                                                       : ImportUseKind::MemberRead;
    use.name = name.value_or("");
    out.push_back(std::move(use));
  }
  return true;
}

/// The variable that `const x = reference` declares, if that is all that happens to the value. What
/// is done with the variable is all that is done with the value, whatever else it may hold.
static BindingId alias_of(NodeRef reference, const Bindings& bindings) {
  const NodeRef node = outermost_parentheses(reference);
  const NodeRef declarator = node.parent();
  if (!declarator.is(NodeKind::VariableDeclarator) || !(declarator.child(Field::Value) == node))
    return {};
  const NodeRef name = declarator.child(Field::Name);
  if (!name.is(NodeKind::Identifier)) return {};
  return bindings.binding_at(name);
}

static constexpr int kMaxAliases = 4;

static void add_uses(BindingId binding, const Bindings& bindings, const SyntaxTree& tree, int depth,
                     std::vector<ImportUse>& out) {
  for (const std::uint32_t index : bindings.references_of(binding)) {
    const Reference& reference = bindings.references[index];
    if (reference.access == Access::Declare) continue;
    const NodeRef node = tree.at(reference.node);
    if (reference.access != Access::Read) {
      // It is the declaration that makes it an alias.
      if (depth > 0 && node.parent().is(NodeKind::VariableDeclarator)) continue;
      out.push_back(
          {ImportUseKind::Mutate, "", node.range(), {}, enclosing_function(node).exists()});
      continue;
    }
    const std::size_t first = out.size();
    const BindingId alias = depth < kMaxAliases ? alias_of(node, bindings) : BindingId{};
    if (alias.exists() && !(alias == binding)) {
      add_uses(alias, bindings, tree, depth + 1, out);
    } else if (!add_pattern_reads(node, out)) {
      out.push_back(use_of_expression(node));
    }
    for (std::size_t i = first; i < out.size(); ++i) out[i].is_through_alias |= depth > 0;
  }
}

std::vector<ImportUse> uses_of_binding(BindingId binding, const Bindings& bindings,
                                       const SyntaxTree& tree) {
  std::vector<ImportUse> out;
  add_uses(binding, bindings, tree, 0, out);
  return out;
}

}  // namespace esmigrate
