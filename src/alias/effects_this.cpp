// What functions do through `this`. An object that the caller has made is the caller's own affair;
// a class, a function with properties, an object that the module keeps is shared by everybody who
// has the module: what one call leaves there the next one finds.
#include <utility>

#include "alias/effects_finder.h"
#include "alias/effects_known.h"
#include "alias/mentions.h"
#include "esmigrate/syntax/walk.h"

namespace esmigrate {

static bool is_access_of(NodeRef node, NodeRef object) {
  return (node.is(NodeKind::MemberExpression) || node.is(NodeKind::SubscriptExpression)) &&
         node.child(Field::Object) == object;
}

static bool is_prototype(NodeRef node, const Origins& origins, const Bindings& bindings) {
  node = skip_parentheses(node);
  if (node.is(NodeKind::Identifier)) node = origins.initializer_of(bindings.binding_at(node));
  return node.is(NodeKind::MemberExpression) && node.child(Field::Property).text() == "prototype";
}

/// `new A()`, `new this()` whose value the module keeps: its methods change what everybody has.
bool EffectFinder::keeps_instance(NodeRef made) const {
  const NodeRef callee = skip_parentheses(made.first_child());
  if (!callee.is(NodeKind::This)) {
    const BindingId id =
        callee.is(NodeKind::Identifier) ? in_.bindings.binding_at(callee) : BindingId{};
    const bool is_own =
        is_class(callee.kind()) || (id.exists() && origins_.import_of(id) == UINT32_MAX);
    if (!is_own) return false;
  }
  if (!enclosing_function(made).exists()) return true;
  for (NodeRef at = made.parent(); at.exists() && !is_function(at.kind()); at = at.parent()) {
    if (!at.is(NodeKind::AssignmentExpression) && !at.is(NodeKind::AugmentedAssignment)) continue;
    const NodeRef root = origins_.root_of(at.child(Field::Left));
    if (root.is(NodeKind::This)) return true;
    const BindingId id =
        root.is(NodeKind::Identifier) ? in_.bindings.binding_at(root) : BindingId{};
    if (id.exists() && in_.bindings.bindings[id].scope_id == in_.bindings.module_scope())
      return true;
  }
  return false;
}

/// Whether calling the function makes an object, as far as its name and its uses tell.
bool EffectFinder::is_constructor(NodeRef function) const {
  const BindingId id = function_binding(function, in_.bindings);
  const std::string_view name =
      id.exists() ? in_.bindings.name_of(id) : function.child(Field::Name).text();
  if (!name.empty() && name[0] >= 'A' && name[0] <= 'Z') return true;
  if (!id.exists()) return false;
  const auto& references = in_.bindings.references_of(id);
  return std::any_of(references.begin(), references.end(), [this](std::uint32_t index) {
    const NodeRef node = in_.tree.at(in_.bindings.references[index].node);
    const NodeRef parent = node.parent();
    return parent.is(NodeKind::NewExpression) ||
           (is_access_of(parent, node) && parent.child(Field::Property).text() == "prototype");
  });
}

/// Whether the `this` of the function (or part of a class) is an object that all callers share.
bool EffectFinder::has_shared_this(NodeRef owner) const {
  const auto is_kept_literal = [this](NodeRef literal) {
    const NodeRef holder = outermost_parentheses(literal).parent();
    if (holder.is(NodeKind::AssignmentExpression) &&
        is_prototype(holder.child(Field::Left), origins_, in_.bindings))
      return keeps_instances_;
    return !enclosing_function(literal).exists();
  };
  switch (owner.kind()) {
    case NodeKind::ClassStaticBlock:
    case NodeKind::Program:
      return true;
    case NodeKind::FieldDefinition:
      return owner.has(kStatic) || keeps_instances_;
    case NodeKind::MethodDefinition:
      if (!owner.parent().is(NodeKind::ClassBody)) return is_kept_literal(owner.parent());
      return owner.has(kStatic) ||
             (keeps_instances_ && owner.child(Field::Name).text() != "constructor");
    default:
      break;
  }
  const NodeRef holder = outermost_parentheses(owner).parent();
  if (holder.is(NodeKind::Pair)) return is_kept_literal(holder.parent());
  if (is_function_declaration(owner.kind()) || holder.is(NodeKind::VariableDeclarator))
    return !is_constructor(owner);
  if (!holder.is(NodeKind::AssignmentExpression)) return false;
  const NodeRef left = skip_parentheses(holder.child(Field::Left));
  if (!is_access_of(left, left.child(Field::Object)) || left.text() == "module.exports")
    return false;
  return is_prototype(left.child(Field::Object), origins_, in_.bindings) ? keeps_instances_ : true;
}

/// Functions of the module by the names that a call through `this` has for them.
void EffectFinder::find_own_method(NodeRef node) {
  const auto add = [this](NodeRef key, NodeRef value) {
    if (is_function(skip_parentheses(value).kind())) own_methods_.insert(key.text());
  };
  if (node.is(NodeKind::MethodDefinition)) own_methods_.insert(node.child(Field::Name).text());
  if (node.is(NodeKind::Pair)) add(node.child(Field::Key), node.child(Field::Value));
  if (node.is(NodeKind::AssignmentExpression))
    add(node.child(Field::Left).child(Field::Property), node.child(Field::Right));
}

/// Whether the object that an expression stands for is changed from there, by what can be seen;
/// so it may be where it is handed on.
bool EffectFinder::changes_from(NodeRef start, bool is_this, int depth) const {
  NodeRef at = outermost_parentheses(start);
  NodeRef object;
  NodeRef above = at.parent();
  for (; is_access_of(above, at); above = at.parent()) {
    object = at;
    at = outermost_parentheses(above);
  }
  if (above.is(NodeKind::CallExpression) && at.field() == Field::Function) {
    if (!object.exists()) return false;
    const std::string_view method = skip_parentheses(at).child(Field::Property).text();
    // The module's own method is looked at for itself.
    if (is_this && object == outermost_parentheses(start))
      return always_changes(method) || (!only_reads(method) && !own_methods_.contains(method));
    return !only_reads(method);
  }
  while (above.is(NodeKind::BinaryExpression) || above.is(NodeKind::TernaryExpression)) {
    at = outermost_parentheses(above);
    above = at.parent();
  }
  switch (above.kind()) {
    case NodeKind::AssignmentExpression:
    case NodeKind::AugmentedAssignment:
    case NodeKind::UpdateExpression:
    case NodeKind::ArrayPattern:
    case NodeKind::PairPattern:
    case NodeKind::RestPattern:
      return true;
    case NodeKind::ForInStatement:
    case NodeKind::AssignmentPattern:
      return at.field() == Field::Left;
    case NodeKind::UnaryExpression:
      return above.token() == Token::Delete;
    case NodeKind::Arguments: {
      const NodeRef callee = skip_parentheses(above.parent().first_child());
      const NodeRef root = origins_.root_of(callee);
      const bool is_global =
          root.is(NodeKind::Identifier) && !in_.bindings.binding_at(root).exists();
      return !is_global || (!is_pure_global(root.text()) && root.text() != "console") ||
             changes_its_argument(callee.child(Field::Property).text());
    }
    case NodeKind::VariableDeclarator: {
      const NodeRef name = above.child(Field::Name);
      if (!name.is(NodeKind::Identifier) || depth > 3) return true;
      const BindingId alias = in_.bindings.binding_at(name);
      const bool is_same = is_this && !object.exists();
      const auto& references = in_.bindings.references_of(alias);
      return std::any_of(references.begin(), references.end(), [&](std::uint32_t index) {
        const Reference& reference = in_.bindings.references[index];
        return reference.access != Access::Declare &&
               changes_from(in_.tree.at(reference.node), is_same, depth + 1);
      });
    }
    default:
      return false;
  }
}

/// `this` or `new.target` in a function of the module.
void EffectFinder::use_this(NodeRef node) {
  if (!nested_) return;
  NodeRef start = node;
  const NodeRef above = outermost_parentheses(node).parent();
  const bool is_class_of_it = is_access_of(above, outermost_parentheses(node)) &&
                              above.child(Field::Property).text() == "constructor";
  if (is_class_of_it) start = above;
  if (!is_class_of_it && node.is(NodeKind::This) && !has_shared_this(this_owner(node))) return;
  current_->add(kReadsWorld);
  if (changes_from(start, true, 0)) current_->add(kWritesWorld);
}

/// `class C extends B`, where B is another module's: what C is asked for, B may do.
void EffectFinder::inherit(NodeRef heritage) {
  for (const NodeRef part : heritage.children()) {
    const NodeRef root = origins_.root_of(part);
    const std::uint32_t site = origins_.is_require(root) ? origins_.site_of_call(root)
                               : root.is(NodeKind::Identifier)
                                   ? origins_.import_of(in_.bindings.binding_at(root))
                                   : UINT32_MAX;
    if (site != UINT32_MAX) add_call(site, false, false);
  }
}

}  // namespace esmigrate
