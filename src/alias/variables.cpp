#include "alias/variables.h"

#include <algorithm>

#include "esmigrate/syntax/walk.h"

namespace esmigrate {

static void add(ModuleFacts& facts, VariableKind kind, NodeRef node, std::string name) {
  VariableUse use;
  use.kind = kind;
  use.range = node.range();
  use.name = std::move(name);
  use.in_function = enclosing_function(node).exists();
  use.is_shorthand = node.is(NodeKind::ShorthandProperty);
  facts.variables.push_back(std::move(use));
}

static void find_path_variable(const AliasInput& in, ModuleFacts& facts, std::string_view name,
                               VariableKind kind) {
  const BindingId binding = in.bindings.wrapper(name);
  if (in.bindings.bindings[binding].is_redeclared ||
      in.bindings.bindings[binding].write_count > 0) {
    // A changed `__dirname` keeps its own variable.
    for (const std::uint32_t index : in.bindings.references_of(binding)) {
      const NodeRef node = in.tree.at(in.bindings.references[index].node);
      facts.hazards.push_back(
          {"`" + std::string(name) + "` is declared or assigned", node.range()});
      return;
    }
  }
  for (const std::uint32_t index : in.bindings.references_of(binding)) {
    const NodeRef node = in.tree.at(in.bindings.references[index].node);
    const NodeRef parent = outermost_parentheses(node).parent();
    if (parent.is(NodeKind::UnaryExpression) && parent.token() == Token::Typeof) {
      add(facts, VariableKind::TypeofGuard, parent, std::string(name));
    } else {
      add(facts, kind, node, std::string(name));
    }
  }
}

/// `typeof module`, `typeof exports`.
static void find_guards(const AliasInput& in, ModuleFacts& facts, std::string_view name) {
  for (const std::uint32_t index : in.bindings.references_of(in.bindings.wrapper(name))) {
    const NodeRef node = in.tree.at(in.bindings.references[index].node);
    const NodeRef parent = outermost_parentheses(node).parent();
    if (parent.is(NodeKind::UnaryExpression) && parent.token() == Token::Typeof) {
      add(facts, VariableKind::TypeofGuard, parent, std::string(name));
    }
  }
}

void find_variables(const AliasInput& in, const Interpreter& interpreter, ModuleFacts& facts) {
  find_path_variable(in, facts, "__dirname", VariableKind::Dirname);
  find_path_variable(in, facts, "__filename", VariableKind::Filename);
  find_guards(in, facts, "module");
  find_guards(in, facts, "exports");
  const auto is_in_main_comparison = [&facts](NodeRef node) {
    return std::any_of(
        facts.variables.begin(), facts.variables.end(), [node](const VariableUse& use) {
          return use.kind == VariableKind::RequireMain && use.range.contains(node.range());
        });
  };
  for (const MemberOfModule& member : interpreter.module_members()) {
    if (member.name == "require" && member.node.parent().is(NodeKind::CallExpression)) continue;
    add(facts, VariableKind::ModuleMember, member.node, member.name);
  }
  for (const auto& [node, is_truth] : interpreter.module_values()) {
    const NodeRef parent = outermost_parentheses(node).parent();
    if (parent.is(NodeKind::UnaryExpression) && parent.token() == Token::Typeof) continue;
    if (!is_in_main_comparison(node))
      add(facts, is_truth ? VariableKind::ModuleTruth : VariableKind::ModuleValue, node, "");
  }
  for (std::uint32_t i = 0; i < in.tree.size(); ++i) {
    const NodeRef node(&in.tree, i);
    if (node.is(NodeKind::ReturnStatement) && !enclosing_function(node).exists()) {
      add(facts, VariableKind::TopLevelReturn, node, "");
    } else if (node.is(NodeKind::MemberExpression) && node.text() == "process.mainModule") {
      add(facts, VariableKind::MainModule, node, "process.mainModule");
    } else if (node.is(NodeKind::MetaProperty) && node.text() == "new.target" &&
               this_owner(node).is(NodeKind::Program)) {
      add(facts, VariableKind::NewTarget, node, "");
    }
  }
  for (const Reference& reference : in.bindings.references) {
    if (reference.binding_id.exists() || in.bindings.names[reference.name] != "arguments") continue;
    const NodeRef node = in.tree.at(reference.node);
    if (this_owner(node).is(NodeKind::Program))
      add(facts, VariableKind::TopLevelArguments, node, "");
  }
  std::stable_sort(
      facts.variables.begin(), facts.variables.end(),
      [](const VariableUse& a, const VariableUse& b) { return a.range.begin < b.range.begin; });
}

}  // namespace esmigrate
