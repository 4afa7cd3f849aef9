#include "alias/mentions.h"

#include "esmigrate/syntax/walk.h"

namespace esmigrate {

NodeRef this_owner(NodeRef node) {
  NodeRef below = node;
  for (NodeRef at = node.parent(); at.exists(); below = at, at = at.parent()) {
    switch (at.kind()) {
      case NodeKind::FunctionDeclaration:
      case NodeKind::GeneratorFunctionDeclaration:
      case NodeKind::FunctionExpression:
      case NodeKind::GeneratorFunction:
      case NodeKind::ClassStaticBlock:
      case NodeKind::Program:
        return at;
      case NodeKind::MethodDefinition:
      case NodeKind::FieldDefinition:
        // A computed key is evaluated outside.
        if (below.is(NodeKind::ComputedPropertyName)) break;
        return at;
      default:
        break;
    }
  }
  return {};
}

BindingId function_binding(NodeRef function, const Bindings& bindings) {
  if (is_function_declaration(function.kind()))
    return bindings.binding_at(function.child(Field::Name));
  const NodeRef holder = outermost_parentheses(function).parent();
  if (!holder.is(NodeKind::VariableDeclarator)) return {};
  const NodeRef name = holder.child(Field::Name);
  return name.is(NodeKind::Identifier) ? bindings.binding_at(name) : BindingId{};
}

NodeRef bound_function(BindingId id, const Bindings& bindings, const SyntaxTree& tree) {
  if (!id.exists()) return {};
  const Binding& binding = bindings.bindings[id];
  if (binding.write_count > 0 || binding.is_redeclared) return {};
  const NodeRef holder = tree.at(binding.declaration).parent();
  if (is_function(holder.kind()) &&
      (binding.kind == BindingKind::Function || binding.kind == BindingKind::OwnName)) {
    return holder;
  }
  if (!holder.is(NodeKind::VariableDeclarator)) return {};
  const NodeRef value = skip_parentheses(holder.child(Field::Value));
  return is_function(value.kind()) ? value : NodeRef();
}

Mentions::Mentions(const SyntaxTree& tree, const Bindings& bindings)
    : tree_(tree),
      bindings_(bindings),
      marked_(tree.size(), false),
      jumps_(tree.size(), false),
      followed_(bindings.bindings.size(), false),
      this_followed_(tree.size(), false) {
  follow(bindings.wrapper("exports"));
  follow(bindings.wrapper("module"));
  mark_top_level_this();
  mark_jumps();
  settle();
}

void Mentions::mark(NodeRef node) {
  for (; node.exists() && !marked_[node.index()]; node = node.parent()) {
    marked_[node.index()] = true;
    if (is_function(node.kind())) new_functions_.push_back(node);
  }
}

bool Mentions::follow(BindingId binding) {
  if (!binding.exists() || followed_[binding.raw]) return false;
  followed_[binding.raw] = true;
  for (const std::uint32_t index : bindings_.references_of(binding)) {
    mark(tree_.at(bindings_.references[index].node));
  }
  settle();
  return true;
}

bool Mentions::follow_this_of(NodeRef function) {
  if (this_followed_[function.index()]) return false;
  this_followed_[function.index()] = true;
  for (std::uint32_t i = function.index(); i < tree_.row(function.index()).subtree_end; ++i) {
    const NodeRef node(&tree_, i);
    if (node.is(NodeKind::This) && this_owner(node) == function) mark(node);
  }
  settle();
  return true;
}

void Mentions::mark_top_level_this() {
  for (std::uint32_t i = 0; i < tree_.size(); ++i) {
    if (tree_.row(i).kind != NodeKind::This) continue;
    const NodeRef node(&tree_, i);
    if (this_owner(node).is(NodeKind::Program)) mark(node);
  }
}

/// Jumps decide what runs, but only inside the function they stand in.
void Mentions::mark_jumps() {
  for (std::uint32_t i = 0; i < tree_.size(); ++i) {
    const NodeKind kind = tree_.row(i).kind;
    if (kind != NodeKind::ReturnStatement && kind != NodeKind::BreakStatement &&
        kind != NodeKind::ContinueStatement && kind != NodeKind::ThrowStatement) {
      continue;
    }
    for (NodeRef at(&tree_, i); at.exists() && !jumps_[at.index()] && !is_function(at.kind());
         at = at.parent()) {
      jumps_[at.index()] = true;
    }
  }
}

void Mentions::settle() {
  while (!new_functions_.empty()) {
    const NodeRef function = new_functions_.back();
    new_functions_.pop_back();
    follow_function(function);
  }
}

/// Whoever names a function that mentions something followed mentions it too.
void Mentions::follow_function(NodeRef function) {
  const auto mark_all = [this](BindingId id) {
    if (!id.exists()) return;
    for (const std::uint32_t index : bindings_.references_of(id)) {
      mark(tree_.at(bindings_.references[index].node));
    }
  };
  mark_all(function_binding(function, bindings_));
  if (is_function_expression(function.kind()))
    mark_all(bindings_.binding_at(function.child(Field::Name)));
}

}  // namespace esmigrate
