// Where an object was made decides who sees a change of it: what the module made itself and keeps
// is its own affair, what came from a global, an import or a caller is everybody's.
#include "alias/effects_origin.h"

#include "alias/effects_known.h"
#include "alias/mentions.h"
#include "esmigrate/syntax/walk.h"

namespace esmigrate {

static bool is_require_call(NodeRef node) {
  return node.is(NodeKind::CallExpression) && node.first_child().is(NodeKind::Identifier) &&
         node.first_child().text() == "require";
}

bool Origins::is_require(NodeRef node) const {
  return is_require_call(node) ||
         (node.is(NodeKind::CallExpression) && site_of_call(node) != UINT32_MAX);
}

NodeRef Origins::root_of(NodeRef node) const {
  for (;;) {
    node = skip_parentheses(node);
    if (node.is(NodeKind::MemberExpression) || node.is(NodeKind::SubscriptExpression)) {
      node = node.child(Field::Object);
    } else if (node.is(NodeKind::CallExpression) && !is_require(node)) {
      node = node.first_child();
    } else {
      return node;
    }
  }
}

Origins::Origins(const AliasInput& in, const ModuleFacts& facts) : in_(in), facts_(facts) {
  for (std::uint32_t i = 0; i < facts.requires_.size(); ++i) {
    const RequireSite& site = facts.requires_[i];
    site_of_call_.emplace(site.call_range.begin, i);
    if (site.binding_id.exists()) import_of_binding_.emplace(site.binding_id.raw, i);
    for (const PatternName& name : site.names) {
      if (name.binding_id.exists()) import_of_binding_.emplace(name.binding_id.raw, i);
    }
  }
}

std::uint32_t Origins::import_of(BindingId id) const {
  const auto found = import_of_binding_.find(id.raw);
  return found == import_of_binding_.end() ? UINT32_MAX : found->second;
}

std::string Origins::held_part(std::uint32_t index, BindingId id) const {
  const RequireSite& site = facts_.requires_[index];
  if (site.shape == RequireShape::Member && site.binding_id == id)
    return site.is_whole_member ? site.member : "*";
  for (const PatternName& name : site.names) {
    if (name.binding_id == id) return name.imported;
  }
  return site.shape == RequireShape::Declarator && site.binding_id == id ? "" : "*";
}

std::uint32_t Origins::site_of_call(NodeRef call) const {
  const auto found = site_of_call_.find(call.begin());
  const bool is_site =
      found != site_of_call_.end() && facts_.requires_[found->second].call_range == call.range();
  return is_site ? found->second : UINT32_MAX;
}

static Origin world(NodeRef global) {
  Origin origin;
  origin.kind = Origin::Kind::World;
  origin.global = global;
  return origin;
}

static Origin from_import(std::uint32_t site, bool is_call) {
  Origin origin;
  origin.kind = is_call ? Origin::Kind::ImportCall : Origin::Kind::World;
  origin.site = site;
  return origin;
}

NodeRef Origins::initializer_of(BindingId id) const {
  if (!id.exists()) return {};
  NodeRef at = in_.tree.at(in_.bindings.bindings[id].declaration);
  while (at.exists() && !at.is(NodeKind::VariableDeclarator)) {
    if (is_function(at.kind()) || at.is(NodeKind::Program)) return {};
    at = at.parent();
  }
  return skip_parentheses(at.child(Field::Value));
}

/// `process.env || {}`: any part may be it.
Origin Origins::of_parts(NodeRef value) const {
  for (std::uint32_t i = value.index() + 1; i < in_.tree.row(value.index()).subtree_end; ++i) {
    const NodeRef part(&in_.tree, i);
    if (!part.is(NodeKind::Identifier) || in_.bindings.binding_at(part).exists()) continue;
    if (!is_pure_global(part.text())) return world(part);
  }
  return {};
}

NodeRef Origins::class_named(NodeRef name) const {
  const BindingId id = in_.bindings.binding_at(name);
  if (!id.exists()) return {};
  const NodeRef holder = in_.tree.at(in_.bindings.bindings[id].declaration).parent();
  if (is_class(holder.kind())) return holder;
  const NodeRef value = skip_parentheses(holder.child(Field::Value));
  return is_class(value.kind()) ? value : NodeRef();
}

Origin Origins::of(BindingId id, int depth) const {
  const Binding& binding = in_.bindings.bindings[id];
  if (binding.kind == BindingKind::Parameter) return world({});
  const NodeRef holder = in_.tree.at(binding.declaration).parent();
  if (is_class(holder.kind())) {
    Origin origin;
    origin.made_class = holder;
    return origin;
  }
  const NodeRef value = initializer_of(id);
  return value.exists() && depth <= 6 ? of_value(value, depth) : Origin();
}

Origin Origins::of_value(NodeRef value, int depth) const {
  Origin own;
  switch (value.kind()) {
    case NodeKind::Object:
      own.literal = value;
      return own;
    case NodeKind::NewExpression:
      own.made_class = class_named(skip_parentheses(value.first_child()));
      own.is_of_own_call =
          bound_function(in_.bindings.binding_at(value.first_child()), in_.bindings, in_.tree)
              .exists();
      return own;
    case NodeKind::BinaryExpression:
    case NodeKind::TernaryExpression:
      return of_parts(value);
    case NodeKind::MemberExpression:
    case NodeKind::SubscriptExpression:
    case NodeKind::Identifier:
    case NodeKind::CallExpression:
      break;
    default:
      if (is_class(value.kind())) own.made_class = value;
      return own;
  }
  const NodeRef root = root_of(value);
  const bool is_call = value.is(NodeKind::CallExpression);
  if (is_require(root)) return from_import(site_of_call(root), is_call && !(root == value));
  if (!root.is(NodeKind::Identifier)) return own;
  const BindingId from = in_.bindings.binding_at(root);
  if (!from.exists()) {
    const bool is_fresh = is_call || (root == value && is_pure_global(root.text()));
    return is_fresh ? own : world(root);
  }
  if (const std::uint32_t site = import_of(from); site != UINT32_MAX)
    return from_import(site, is_call);
  if (!is_call) return of(from, depth + 1);
  const NodeRef function = bound_function(from, in_.bindings, in_.tree);
  own.is_of_own_call = function.exists();
  return function.exists() ? returned_by(function, depth + 1) : own;
}

/// What a function of the module hands out may be something of the world as well.
Origin Origins::returned_by(NodeRef function, int depth) const {
  Origin own;
  own.is_of_own_call = true;
  const NodeRef body = function.child(Field::Body);
  const auto look = [&](NodeRef value) {
    value = skip_parentheses(value);
    const bool is_path = value.is(NodeKind::Identifier) || value.is(NodeKind::MemberExpression) ||
                         value.is(NodeKind::SubscriptExpression);
    return is_path && depth <= 6 ? of_value(value, depth) : own;
  };
  if (!body.is(NodeKind::StatementBlock)) {
    const Origin origin = look(body);
    return origin.kind == Origin::Kind::Own ? own : origin;
  }
  for (std::uint32_t i = body.index(); i < in_.tree.row(body.index()).subtree_end; ++i) {
    const NodeRef node(&in_.tree, i);
    if (!node.is(NodeKind::ReturnStatement) || !(enclosing_function(node) == function)) continue;
    const Origin origin = look(node.first_child());
    if (origin.kind != Origin::Kind::Own) return origin;
  }
  return own;
}

}  // namespace esmigrate
