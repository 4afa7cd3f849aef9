#include "alias/value_shape.h"

#include <algorithm>

#include "alias/mentions.h"
#include "alias/used_in_place.h"
#include "esmigrate/syntax/walk.h"

namespace esmigrate {

static bool is_plain_read_of_this(NodeRef node) {
  const NodeRef parent = node.parent();
  if (parent.is(NodeKind::BinaryExpression)) {
    return parent.token() == Token::Instanceof && parent.child(Field::Left) == node;
  }
  if (!parent.is(NodeKind::MemberExpression)) return false;
  // What every object inherits, a module namespace lacks (ECMA-262 section 10.4.6.1).
  const std::string_view property = parent.child(Field::Property).text();
  if (property == "constructor" || property == "hasOwnProperty" || property == "toString" ||
      property == "valueOf" || property == "isPrototypeOf" || property == "propertyIsEnumerable" ||
      property == "toLocaleString" || property.starts_with("__")) {
    return false;
  }
  const NodeRef above = outermost_parentheses(parent).parent();
  switch (above.kind()) {
    case NodeKind::AssignmentExpression:
    case NodeKind::AugmentedAssignment:
      return !(skip_parentheses(above.child(Field::Left)) == parent);
    case NodeKind::UpdateExpression:
    case NodeKind::ArrayPattern:
    case NodeKind::ObjectPattern:
    case NodeKind::PairPattern:
    case NodeKind::RestPattern:
    case NodeKind::AssignmentPattern:
      return false;
    case NodeKind::ForInStatement:
      return !(above.child(Field::Left) == parent);
    case NodeKind::UnaryExpression:
      return above.token() != Token::Delete;
    default:
      return true;
  }
}

ThisUse this_use_of(NodeRef function, const Bindings& bindings) {
  if (function.is(NodeKind::ArrowFunction) || is_class(function.kind())) return ThisUse::None;
  const SyntaxTree& tree = function.tree();
  ThisUse use = ThisUse::None;
  const std::uint32_t end = tree.row(function.index()).subtree_end;
  for (std::uint32_t i = function.index() + 1; i < end; ++i) {
    const NodeKind kind = tree.row(i).kind;
    if (kind == NodeKind::This) {
      const NodeRef node(&tree, i);
      if (!(this_owner(node) == function)) continue;
      if (!is_plain_read_of_this(node)) return ThisUse::Any;
      use = ThisUse::ReadsMembers;
    } else if (kind == NodeKind::Super) {
      return ThisUse::Any;
    } else if (kind == NodeKind::Identifier) {
      // Direct eval sees `this`.
      const NodeRef node(&tree, i);
      if (node.text() == "eval" && node.parent().is(NodeKind::CallExpression) &&
          !bindings.binding_at(node).exists()) {
        return ThisUse::Any;
      }
    }
  }
  return use;
}

ScopeId scope_at(NodeRef node, const Bindings& bindings) {
  // References know their scope: the nearest one inside the node, else climb to a node that opened
  // one.
  if (const Reference* reference = bindings.reference_at(node)) return reference->scope_id;
  for (NodeRef at = node; at.exists(); at = at.parent()) {
    for (std::uint32_t i = bindings.scopes.size(); i-- > 0;) {
      if (bindings.scopes[ScopeId{i}].node == at.id()) return ScopeId{i};
    }
  }
  return bindings.module_scope();
}

bool is_stable_from(BindingId id, NodeRef from, const Bindings& bindings, const SyntaxTree& tree) {
  const Binding& binding = bindings.bindings[id];
  if (binding.scope_id.raw != 0) return false;
  const bool in_function = enclosing_function(from).exists();
  const std::uint32_t offset = from.begin();
  switch (binding.kind) {
    case BindingKind::Const:
    case BindingKind::Import:
      return true;
    case BindingKind::Class:
    case BindingKind::Function:
      if (binding.write_count == 0 && !binding.is_redeclared) return true;
      break;
    case BindingKind::Let:
    case BindingKind::Var:
      break;
    default:
      return false;
  }
  if (in_function) return false;
  // Every write, the declaration's own included, must have happened at top level before.
  for (const std::uint32_t index : bindings.references_of(id)) {
    const Reference& reference = bindings.references[index];
    if (reference.access == Access::Read) continue;
    const NodeRef node = tree.at(reference.node);
    const NodeRef holder = node.parent();
    if (reference.access == Access::Declare && is_function_declaration(holder.kind())) continue;
    if (reference.access == Access::Declare && holder.is(NodeKind::VariableDeclarator) &&
        !holder.child(Field::Value).exists()) {
      continue;
    }
    if (enclosing_function(node).exists() || node.end() > offset) return false;
    const NodeRef around = top_level_statement(node);
    if (around.is(NodeKind::ForStatement) || around.is(NodeKind::ForInStatement) ||
        around.is(NodeKind::WhileStatement) || around.is(NodeKind::DoStatement)) {
      if (around.end() > offset) return false;
    }
  }
  return true;
}

static void describe_function(ValueShape& shape, NodeRef node, const Bindings& bindings) {
  const NodeRef name = node.child(Field::Name);
  shape.is_async = node.has(kAsync);
  shape.is_generator = node.has(kGenerator) || node.is(NodeKind::GeneratorFunction);
  shape.this_use = this_use_of(node, bindings);
  const NodeRef parameters = node.child(Field::Parameters);
  shape.head_range = {node.begin(), name.exists() ? name.begin() : parameters.begin()};
  if (!name.exists()) return;
  shape.name_range = name.range();
  const BindingId own = bindings.binding_at(name);
  if (own.exists()) {
    shape.has_own_name_use = bindings.bindings[own].reference_count > 1;
    shape.own_name_written = bindings.bindings[own].write_count > 0;
  }
  const std::string_view text = name.text();
  if (bindings.declared_in(text, bindings.module_scope()).exists()) shape.own_name_clashes = true;
  for (const Reference& reference : bindings.references) {
    if (!reference.binding_id.exists() && bindings.names[reference.name] == text)
      shape.own_name_clashes = true;
  }
}

static void describe_class(ValueShape& shape, NodeRef node, const Bindings& bindings) {
  describe_function(shape, node, bindings);
  shape.this_use = ThisUse::None;
  std::uint32_t end = node.child(Field::Body).begin();
  for (NodeRef child : node.children()) {
    if (child.is(NodeKind::ClassHeritage)) end = std::min(end, child.begin());
  }
  if (shape.name_range.empty()) shape.head_range = {node.begin(), end};
}

static bool is_primitive(NodeRef node) {
  switch (node.kind()) {
    case NodeKind::String:
    case NodeKind::Number:
    case NodeKind::True:
    case NodeKind::False:
    case NodeKind::Null:
    case NodeKind::Undefined:
      return true;
    case NodeKind::TemplateString:
      return !node.first_child().exists();
    case NodeKind::UnaryExpression:
      return node.token() != Token::Delete &&
             is_primitive(skip_parentheses(node.child(Field::Argument)));
    default:
      return false;
  }
}

/// Whether the reference only gives the function a member of its own that is not its prototype:
/// either name in `f.create = f`.
static bool is_own_member(NodeRef node, const Bindings& bindings) {
  const auto is_of_same = [&](NodeRef member, BindingId id) {
    const NodeRef object = member.child(Field::Object);
    return member.is(NodeKind::MemberExpression) && object.is(NodeKind::Identifier) &&
           bindings.binding_at(object) == id &&
           member.child(Field::Property).text() != "prototype" &&
           member.child(Field::Property).text() != "__proto__";
  };
  const BindingId id = bindings.binding_at(node);
  NodeRef assignment = node.parent();
  if (is_of_same(assignment, id) && assignment.child(Field::Object) == node)
    assignment = assignment.parent();
  return assignment.is(NodeKind::AssignmentExpression) &&
         is_of_same(assignment.child(Field::Left), id) &&
         (assignment.parent().is(NodeKind::ExpressionStatement) ||
          is_used_in_place(assignment, bindings));
}

void find_touches(ValueShape& shape, const Bindings& bindings, const SyntaxTree& tree) {
  for (const std::uint32_t index : bindings.references_of(shape.binding_id)) {
    const Reference& reference = bindings.references[index];
    const NodeRef node = tree.at(reference.node);
    if (reference.access == Access::Declare || is_used_in_place(node, bindings)) continue;
    if (enclosing_function(node).exists()) {
      shape.is_touched_in_function = true;
    } else {
      shape.touched_from = std::min(shape.touched_from, node.begin());
      if (!is_own_member(node, bindings))
        shape.inherited_from = std::min(shape.inherited_from, node.begin());
    }
  }
}

ValueShape value_shape(NodeRef value, const Bindings& bindings) {
  const NodeRef node = skip_parentheses(value);
  ValueShape shape;
  shape.range = node.range();
  shape.outer_range = outermost_parentheses(node).range();
  if (is_primitive(node)) {
    shape.kind = ValueKind::Primitive;
    shape.this_use = ThisUse::None;
    return shape;
  }
  switch (node.kind()) {
    case NodeKind::FunctionExpression:
    case NodeKind::GeneratorFunction:
      shape.kind = ValueKind::Function;
      describe_function(shape, node, bindings);
      break;
    case NodeKind::ArrowFunction:
      shape.kind = ValueKind::Arrow;
      shape.this_use = ThisUse::None;
      break;
    case NodeKind::Class:
      shape.kind = ValueKind::Class;
      describe_class(shape, node, bindings);
      break;
    case NodeKind::Object:
      shape.kind = ValueKind::Object;
      break;
    case NodeKind::CallExpression:
      shape.kind = ValueKind::Call;
      break;
    case NodeKind::NewExpression:
      shape.kind = ValueKind::New;
      break;
    case NodeKind::Identifier: {
      shape.kind = ValueKind::Identifier;
      shape.name = node.text();
      shape.binding_id = bindings.binding_at(node);
      if (!shape.binding_id.exists()) break;
      const Binding& binding = bindings.bindings[shape.binding_id];
      shape.is_module_binding =
          binding.scope_id == bindings.module_scope() && binding.kind != BindingKind::Wrapper;
      shape.binding_kind = binding.kind;
      shape.is_stable =
          shape.is_module_binding && is_stable_from(shape.binding_id, node, bindings, node.tree());
      shape.is_hoisted = binding.kind == BindingKind::Function && binding.write_count == 0 &&
                         !binding.is_redeclared;
      if (shape.is_hoisted) find_touches(shape, bindings, node.tree());
      const NodeRef function = bound_function(shape.binding_id, bindings, node.tree());
      if (function.exists()) shape.this_use = this_use_of(function, bindings);
      if (binding.kind == BindingKind::Class) shape.this_use = ThisUse::None;
      break;
    }
    default:
      break;
  }
  return shape;
}

}  // namespace esmigrate
