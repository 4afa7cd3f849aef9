#include "alias/es_marker.h"

#include <string_view>

#include "esmigrate/syntax/walk.h"

namespace esmigrate {
namespace {

/// The object that a statement of the top level gives a true `__esModule`.
struct Marked {
  NodeRef object;
  bool is_defined = false;
};

/// `{ value: true }`
bool defines_true(NodeRef descriptor) {
  const NodeRef only = descriptor.first_child();
  return descriptor.is(NodeKind::Object) && only.is(NodeKind::Pair) &&
         !only.next_sibling().exists() && property_name(only.child(Field::Key)) == "value" &&
         skip_parentheses(only.child(Field::Value)).is(NodeKind::True);
}

Marked marked_by(NodeRef statement, const Bindings& bindings) {
  const NodeRef code = statement.first_child();
  if (!statement.is(NodeKind::ExpressionStatement)) return {};
  if (code.is(NodeKind::AssignmentExpression)) {
    const NodeRef member = code.child(Field::Left);
    if (!member.is(NodeKind::MemberExpression) ||
        member.child(Field::Property).text() != "__esModule" ||
        !skip_parentheses(code.child(Field::Right)).is(NodeKind::True))
      return {};
    return {skip_parentheses(member.child(Field::Object)), false};
  }
  const NodeRef callee = code.child(Field::Function);
  const NodeRef object = callee.child(Field::Object);
  if (!code.is(NodeKind::CallExpression) || !callee.is(NodeKind::MemberExpression) ||
      object.text() != "Object" || bindings.binding_at(object).exists() ||
      callee.child(Field::Property).text() != "defineProperty" || argument_count(code) != 3 ||
      constant_text(argument(code, 1)) != "__esModule" || !defines_true(argument(code, 2)))
    return {};
  return {skip_parentheses(argument(code, 0)), true};
}

/// Whether an object with that variable's name may get properties whose names do not stand there.
bool may_gain_properties(BindingId id, const AliasInput& in) {
  for (const std::uint32_t index : in.bindings.references_of(id)) {
    const NodeRef use = outermost_parentheses(in.tree.at(in.bindings.references[index].node));
    const NodeRef parent = use.parent();
    if (parent.is(NodeKind::Arguments)) return true;
    const bool is_indexed = parent.is(NodeKind::SubscriptExpression) &&
                            parent.child(Field::Object) == use &&
                            !constant_text(parent.child(Field::Index));
    if (is_indexed && outermost_parentheses(parent).field() == Field::Left) return true;
  }
  return false;
}

bool is_plain_object(NodeRef literal) {
  for (NodeRef each : literal.children()) {
    if (each.is(NodeKind::ShorthandProperty)) continue;
    if (!each.is(NodeKind::Pair) && !each.is(NodeKind::MethodDefinition)) return false;
    const NodeRef key = each.child(each.is(NodeKind::Pair) ? Field::Key : Field::Name);
    if (!property_name(key)) return false;
  }
  return true;
}

/// Whether the expression's value is made here, of parts that all stand here.
bool is_made_here(NodeRef value, const AliasInput& in, bool follow = true) {
  value = skip_parentheses(value);
  while (value.is(NodeKind::AssignmentExpression))
    value = skip_parentheses(value.child(Field::Right));
  if (is_function(value.kind()) || is_class(value.kind())) return true;
  switch (value.kind()) {
    case NodeKind::Object:
      return is_plain_object(value);
    case NodeKind::Array:
    case NodeKind::Regex:
    case NodeKind::String:
    case NodeKind::TemplateString:
    case NodeKind::Number:
    case NodeKind::Null:
    case NodeKind::True:
    case NodeKind::False:
    case NodeKind::Undefined:
      return true;
    case NodeKind::Identifier: {
      const BindingId id = follow ? in.bindings.binding_at(value) : BindingId{};
      if (!id.exists()) return false;
      const Binding& binding = in.bindings.bindings[id];
      if (binding.write_count != 0 || may_gain_properties(id, in)) return false;
      const NodeRef holder = in.tree.at(binding.declaration).parent();
      if (binding.kind == BindingKind::Function || binding.kind == BindingKind::Class) return true;
      return holder.is(NodeKind::VariableDeclarator) &&
             holder.child(Field::Name).id() == binding.declaration &&
             is_made_here(holder.child(Field::Value), in, false);
    }
    default:
      return false;
  }
}

/// `module.exports` or `exports`, as something that is assigned.
bool is_exports_target(NodeRef target) {
  target = skip_parentheses(target);
  return target.text() == "exports" || target.text() == "module.exports";
}

/// Whether every value that may be the module's is made in this file.
bool is_value_made_here(const AliasInput& in, const ModuleFacts& facts) {
  for (std::uint32_t i = 0; i < in.tree.size(); ++i) {
    const NodeRef node(&in.tree, i);
    if (node.is(NodeKind::AssignmentExpression) && !facts.is_esm &&
        is_exports_target(node.child(Field::Left)) && !is_made_here(node.child(Field::Right), in))
      return false;
    if (node.is(NodeKind::ExportStatement) && node.child(Field::Value).exists() &&
        !is_made_here(node.child(Field::Value), in))
      return false;
  }
  const BindingId id = facts.esm.default_binding;
  if (!facts.is_esm || !id.exists()) return true;
  const Binding& binding = in.bindings.bindings[id];
  if (binding.kind == BindingKind::Function || binding.kind == BindingKind::Class) return true;
  const NodeRef holder = in.tree.at(binding.declaration).parent();
  return binding.write_count == 0 && holder.is(NodeKind::VariableDeclarator) &&
         !may_gain_properties(id, in) && is_made_here(holder.child(Field::Value), in, false);
}

}  // namespace

void find_es_marker(const AliasInput& input, ModuleFacts& facts) {
  facts.is_unmarked = input.tree.source().find("__esModule") == std::string_view::npos &&
                      is_value_made_here(input, facts);
  for (NodeRef statement : input.tree.root().children()) {
    const Marked marked = marked_by(statement, input.bindings);
    if (!marked.object.is(NodeKind::Identifier)) continue;
    const BindingId binding = input.bindings.binding_at(marked.object);
    if (!facts.is_esm && !(binding == input.bindings.wrapper("exports"))) continue;
    facts.marker = statement.range();
    facts.is_marker_defined = marked.is_defined;
    facts.esm.marked_binding = binding;
    return;
  }
}

}  // namespace esmigrate
