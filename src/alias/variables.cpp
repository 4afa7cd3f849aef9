#include "alias/variables.h"

#include <algorithm>

#include "alias/requires.h"
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

/// `module.parent` is there unless the module is the program: which `null` says as well.
static NodeRef parent_question(NodeRef member, bool& is_negated) {
  const NodeRef outer = outermost_parentheses(member);
  const NodeRef above = outer.parent();
  if (above.is(NodeKind::UnaryExpression) && above.token() == Token::Not) {
    is_negated = false;
    return above;
  }
  if (above.is(NodeKind::BinaryExpression)) {
    const NodeRef left = skip_parentheses(above.child(Field::Left));
    const NodeRef other = left == member ? skip_parentheses(above.child(Field::Right)) : left;
    const Token token = above.token();
    const bool equal = token == Token::StrictEqual || token == Token::LooseEqual;
    const bool unequal = token == Token::StrictNotEqual || token == Token::LooseNotEqual;
    if ((equal || unequal) && other.is(NodeKind::Null)) {
      is_negated = unequal;
      return above;
    }
  }
  is_negated = true;
  return is_only_tested(member) ? member : NodeRef();
}

static bool is_written(NodeRef node) {
  const NodeRef outer = outermost_parentheses(node);
  const NodeRef parent = outer.parent();
  const bool is_assigned =
      (parent.is(NodeKind::AssignmentExpression) || parent.is(NodeKind::AugmentedAssignment)) &&
      parent.child(Field::Left) == outer;
  return is_assigned || parent.is(NodeKind::UpdateExpression) ||
         (parent.is(NodeKind::UnaryExpression) && parent.token() == Token::Delete);
}

static void add_module_member(ModuleFacts& facts, NodeRef node, const std::string& name) {
  if (is_written(node)) {
    add(facts, VariableKind::ModuleValue, node, "");
    return;
  }
  const bool is_access =
      node.is(NodeKind::MemberExpression) || node.is(NodeKind::SubscriptExpression);
  if (!is_access && (name == "filename" || name == "path" || name == "id" || name == "loaded")) {
    // A part of a pattern cannot be replaced by the text that a member can.
    add(facts, VariableKind::ModuleValue, node, "");
    return;
  }
  bool is_negated = false;
  const NodeRef question = name == "parent" ? parent_question(node, is_negated) : NodeRef();
  if (!question.exists()) {
    add(facts, VariableKind::ModuleMember, node, name);
    return;
  }
  add(facts, VariableKind::RequireMain, question, name);
  facts.variables.back().is_negated = is_negated;
}

/// `process.mainModule` is another name of `require.main`.
static void add_main_module(const AliasInput& in, ModuleFacts& facts, NodeRef node) {
  add(facts, VariableKind::MainModule, node, "process.mainModule");
  VariableUse& use = facts.variables.back();
  if (compares_with_module(node, in.bindings, use)) {
    use.kind = VariableKind::RequireMain;
    return;
  }
  const NodeRef above = outermost_parentheses(node).parent();
  if (!above.is(NodeKind::MemberExpression) || above.child(Field::Property).text() != "filename" ||
      above.has(kOptionalChain))
    return;
  use.kind = VariableKind::RequireOther;
  use.name = "main.filename";
  use.range = above.range();
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
  for (std::uint32_t i = 0; i < in.tree.size(); ++i) {
    const NodeRef node(&in.tree, i);
    if (node.is(NodeKind::ReturnStatement) && !enclosing_function(node).exists()) {
      add(facts, VariableKind::TopLevelReturn, node, "");
    } else if (node.is(NodeKind::MemberExpression) && node.text() == "process.mainModule") {
      add_main_module(in, facts, node);
    } else if (node.is(NodeKind::MetaProperty) && node.text() == "new.target" &&
               this_owner(node).is(NodeKind::Program)) {
      add(facts, VariableKind::NewTarget, node, "");
    }
  }
  for (const MemberOfModule& member : interpreter.module_members()) {
    const bool is_load = member.name == "require" && !facts.module_variable_declared &&
                         member.node.parent().is(NodeKind::CallExpression);
    if (is_load) continue;
    add_module_member(facts, member.node, member.name);
  }
  for (const auto& [node, is_truth] : interpreter.module_values()) {
    const NodeRef parent = outermost_parentheses(node).parent();
    if (parent.is(NodeKind::UnaryExpression) && parent.token() == Token::Typeof) continue;
    if (!is_in_main_comparison(node))
      add(facts, is_truth ? VariableKind::ModuleTruth : VariableKind::ModuleValue, node, "");
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
