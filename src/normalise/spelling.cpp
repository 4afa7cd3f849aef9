#include "normalise/spelling.h"

#include "esmigrate/syntax/walk.h"

namespace esmigrate {

static bool is_wrapper(const NormaliseInput& input, NodeRef node, std::string_view name) {
  if (!node.is(NodeKind::Identifier) || node.text() != name) return false;
  const BindingId id = input.bindings.wrapper(name);
  return input.bindings.binding_at(node) == id && !input.bindings.bindings[id].is_redeclared;
}

bool is_exports_spelling(const NormaliseInput& input, NodeRef node) {
  node = skip_parentheses(node);
  if (is_wrapper(input, node, "exports")) return true;
  return node.is(NodeKind::MemberExpression) && node.child(Field::Property).text() == "exports" &&
         is_wrapper(input, skip_parentheses(node.child(Field::Object)), "module");
}

static bool is_module_this(NodeRef node) {
  for (NodeRef at = node.parent(); at.exists(); at = at.parent()) {
    if (is_class(at.kind()) || (is_function(at.kind()) && !at.is(NodeKind::ArrowFunction)))
      return false;
  }
  return node.is(NodeKind::This);
}

bool is_held_exports(const NormaliseInput& input, NodeRef node) {
  node = skip_parentheses(node);
  if (is_exports_spelling(input, node) || is_module_this(node)) return true;
  const BindingId id =
      node.is(NodeKind::Identifier) ? input.bindings.binding_at(node) : BindingId{};
  if (!id.exists()) return false;
  const Binding& binding = input.bindings.bindings[id];
  const NodeRef declarator = input.tree.at(binding.declaration).parent();
  if (binding.write_count != 0 || binding.is_redeclared ||
      !declarator.is(NodeKind::VariableDeclarator) || declarator.end() > node.begin() ||
      declarator.child(Field::Name).id() != binding.declaration)
    return false;
  const NodeRef held = skip_parentheses(declarator.child(Field::Value));
  if (is_exports_spelling(input, held) || is_module_this(held)) return true;
  return held.is(NodeKind::AssignmentExpression) &&
         is_exports_spelling(input, held.child(Field::Left));
}

bool is_module_spelling(const NormaliseInput& input, NodeRef node) {
  return is_wrapper(input, skip_parentheses(node), "module");
}

bool is_in_list(NodeRef statement) {
  const NodeRef parent = statement.parent();
  return parent.is(NodeKind::Program) || parent.is(NodeKind::StatementBlock);
}

std::string property_access(std::string_view name) {
  if (is_identifier_name(name)) return "." + std::string(name);
  std::string text = "['";
  for (const char c : name) {
    if (c == '\'' || c == '\\') text += '\\';
    text += c;
  }
  return text + "']";
}

bool is_property_written(const SyntaxTree& tree, std::string_view name, ByteRange except) {
  for (std::uint32_t i = 0; i < tree.size(); ++i) {
    const NodeRef node(&tree, i);
    if (except.contains(node.range())) continue;
    const bool is_dotted =
        node.is(NodeKind::MemberExpression) && node.child(Field::Property).text() == name;
    const bool is_indexed =
        node.is(NodeKind::SubscriptExpression) && constant_text(node.child(Field::Index)) == name;
    if (!is_dotted && !is_indexed) continue;
    const NodeRef outer = outermost_parentheses(node);
    if (outer.field() == Field::Left || outer.parent().is(NodeKind::UpdateExpression)) return true;
  }
  return false;
}

}  // namespace esmigrate
