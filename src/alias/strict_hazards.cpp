// Points of ECMA-262 Annex C (and of Annex B) that an existing sloppy file can run into when it
// becomes a module. Finding one says nothing about what to do with it: that is the plan's decision.
#include <algorithm>
#include <array>
#include <unordered_set>

#include "alias/mentions.h"
#include "alias/variables.h"
#include "esmigrate/syntax/walk.h"

namespace esmigrate {
namespace {

/// Properties of the global object that exist in every Node process: assigning them works in strict
/// code.
bool is_known_global(std::string_view name) {
  static const std::unordered_set<std::string_view> kGlobals = {"global",
                                                                "globalThis",
                                                                "process",
                                                                "console",
                                                                "Buffer",
                                                                "Promise",
                                                                "Map",
                                                                "Set",
                                                                "Symbol",
                                                                "URL",
                                                                "URLSearchParams",
                                                                "setTimeout",
                                                                "setInterval",
                                                                "setImmediate",
                                                                "clearTimeout",
                                                                "clearInterval",
                                                                "clearImmediate",
                                                                "fetch",
                                                                "Array",
                                                                "Object",
                                                                "String",
                                                                "Number",
                                                                "Boolean",
                                                                "Date",
                                                                "Error",
                                                                "JSON",
                                                                "Math",
                                                                "RegExp",
                                                                "Function",
                                                                "parseInt",
                                                                "parseFloat",
                                                                "structuredClone",
                                                                "queueMicrotask",
                                                                "performance"};
  return kGlobals.contains(name);
}

class HazardFinder {
 public:
  HazardFinder(const AliasInput& in, ModuleFacts& facts) : in_(in), facts_(facts) {}

  void run() {
    for (std::uint32_t i = 0; i < in_.tree.size(); ++i) node(NodeRef(&in_.tree, i));
    references();
    block_functions();
    comments();
    std::stable_sort(
        facts_.hazards.begin(), facts_.hazards.end(),
        [](const StrictHazard& a, const StrictHazard& b) { return a.range.begin < b.range.begin; });
  }

 private:
  void add(std::string what, ByteRange range) {
    facts_.hazards.push_back({std::move(what), range});
  }

  /// Whether the code at a node is sloppy; asked rarely, so climbing is fine.
  bool is_sloppy(NodeRef node) const {
    if (facts_.is_strict) return false;
    for (NodeRef at = node; at.exists(); at = at.parent()) {
      if (is_class(at.kind())) return false;
      if (!is_function(at.kind())) continue;
      for (NodeRef statement : at.child(Field::Body).children()) {
        const NodeRef expr = statement.first_child();
        if (!statement.is(NodeKind::ExpressionStatement) || !expr.is(NodeKind::String)) break;
        if (expr.text().substr(1, expr.text().size() - 2) == "use strict") return false;
      }
    }
    return true;
  }

  void node(NodeRef node) {
    switch (node.kind()) {
      case NodeKind::WithStatement:
        add("`with` has no counterpart in modules", {node.begin(), node.begin() + 4});
        break;
      case NodeKind::Number: {
        const std::string_view text = node.text();
        if (text.size() > 1 && text[0] == '0' && text[1] >= '0' && text[1] <= '9' &&
            is_sloppy(node)) {
          add("the legacy octal literal `" + std::string(text) + "` is an error in modules",
              node.range());
        }
        break;
      }
      case NodeKind::String:
        if (has_octal_escape(node.text()) && is_sloppy(node))
          add("a legacy octal escape is an error in modules", node.range());
        break;
      case NodeKind::UnaryExpression:
        if (node.token() == Token::Delete &&
            skip_parentheses(node.child(Field::Argument)).is(NodeKind::Identifier) &&
            is_sloppy(node)) {
          add("deleting a variable is an error in modules", node.range());
        }
        break;
      case NodeKind::IfStatement:
      case NodeKind::LabeledStatement:
      case NodeKind::ElseClause:
        for (NodeRef child : node.children()) {
          if (is_function_declaration(child.kind()))
            add("a function declared as the body of a statement is an error in modules",
                child.range());
        }
        break;
      case NodeKind::FunctionDeclaration:
      case NodeKind::GeneratorFunctionDeclaration:
      case NodeKind::FunctionExpression:
      case NodeKind::GeneratorFunction:
        function(node);
        break;
      case NodeKind::CallExpression:
        call(node);
        break;
      case NodeKind::MemberExpression:
        if (node.child(Field::Object).text() == "arguments" && is_sloppy(node)) {
          const std::string_view property = node.child(Field::Property).text();
          if (property == "callee" || property == "caller") {
            add("`arguments." + std::string(property) + "` does not exist in strict code",
                node.range());
          }
        }
        break;
      default:
        break;
    }
  }

  static bool has_octal_escape(std::string_view text) {
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
      if (text[at] != '\\') continue;
      const char next = text[at + 1];
      const char after = at + 2 < text.size() ? text[at + 2] : ' ';
      if (next >= '1' && next <= '9') return true;
      if (next == '0' && after >= '0' && after <= '9') return true;
      ++at;
    }
    return false;
  }

  void call(NodeRef node) {
    const NodeRef callee = skip_parentheses(node.child(Field::Function));
    if (callee.is(NodeKind::Identifier) && callee.text() == "eval" &&
        !in_.bindings.binding_at(callee).exists() && is_sloppy(node)) {
      add("a direct `eval` may declare variables here, which strict code does not allow",
          callee.range());
    }
    const NodeRef function =
        is_function_expression(callee.kind()) ? callee
        : callee.is(NodeKind::Identifier)
            ? bound_function(in_.bindings.binding_at(callee), in_.bindings, in_.tree)
            : NodeRef();
    if (!function.exists() || function.is(NodeKind::ArrowFunction) ||
        function.is(NodeKind::MethodDefinition))
      return;
    const NodeRef seen = plain_this(function);
    if (seen.exists() && is_sloppy(function)) {
      add("`this` is the global object in a function that is called plainly, but undefined in "
          "strict code",
          seen.range());
    }
  }

  /// A `this` of the function that a plain call would see; none where it first asks `this
  /// instanceof`.
  NodeRef plain_this(NodeRef function) {
    NodeRef first;
    for (std::uint32_t i = function.index() + 1; i < in_.tree.row(function.index()).subtree_end;
         ++i) {
      const NodeRef node(&in_.tree, i);
      if (!node.is(NodeKind::This) || !(this_owner(node) == function)) continue;
      const NodeRef parent = node.parent();
      if (parent.is(NodeKind::BinaryExpression) && parent.token() == Token::Instanceof) return {};
      if (!first.exists()) first = node;
    }
    return first;
  }

  void function(NodeRef node) {
    const bool sloppy = is_sloppy(node);
    std::vector<std::string_view> names;
    bool is_simple = true;
    for (NodeRef parameter : node.child(Field::Parameters).children()) {
      if (!parameter.is(NodeKind::Identifier)) {
        is_simple = false;
        continue;
      }
      if (std::find(names.begin(), names.end(), parameter.text()) != names.end()) {
        add("the parameter `" + std::string(parameter.text()) +
                "` is declared twice, an error in modules",
            parameter.range());
      }
      names.push_back(parameter.text());
    }
    if (sloppy && is_simple && !names.empty()) arguments_aliasing(node);
  }

  /// In sloppy code `arguments[0]` and the first parameter are one variable.
  void arguments_aliasing(NodeRef function) {
    NodeRef arguments_use;
    NodeRef arguments_write;
    NodeRef parameter_write;
    for (std::uint32_t i = function.index() + 1; i < in_.tree.row(function.index()).subtree_end;
         ++i) {
      const NodeRef node(&in_.tree, i);
      if (!node.is(NodeKind::Identifier)) continue;
      const Reference* reference = in_.bindings.reference_at(node);
      if (reference == nullptr) continue;
      if (!reference->binding_id.exists()) {
        if (node.text() != "arguments" || !(this_owner(node) == function)) continue;
        if (!arguments_use.exists() && !is_length_or_spread(node)) arguments_use = node;
        const NodeRef member = node.parent();
        const NodeRef above = member.parent();
        const bool is_element = member.is(NodeKind::SubscriptExpression);
        if (is_element &&
            ((above.is(NodeKind::AssignmentExpression) && above.child(Field::Left) == member) ||
             above.is(NodeKind::AugmentedAssignment) || above.is(NodeKind::UpdateExpression))) {
          arguments_write = node;
        }
        continue;
      }
      const Binding& binding = in_.bindings.bindings[reference->binding_id];
      const bool own = in_.bindings.scopes[binding.scope_id].node == function.id();
      const bool writes = reference->access == Access::Write ||
                          reference->access == Access::ReadWrite ||
                          (reference->access == Access::Declare && binding.is_redeclared &&
                           binding.write_count > 0);
      if (own && binding.kind == BindingKind::Parameter && writes) parameter_write = node;
    }
    if (arguments_write.exists() || (arguments_use.exists() && parameter_write.exists())) {
      const NodeRef at = arguments_write.exists() ? arguments_write : arguments_use;
      add("`arguments` and the parameters are changed together, which strict code keeps apart",
          at.range());
    }
  }

  static bool is_length_or_spread(NodeRef node) {
    const NodeRef parent = node.parent();
    return parent.is(NodeKind::MemberExpression) &&
           parent.child(Field::Property).text() == "length";
  }

  void references() {
    static constexpr std::array<std::string_view, 12> kReserved = {
        "await",      "eval",      "arguments", "let",     "static",    "yield",
        "implements", "interface", "package",   "private", "protected", "public"};
    for (const Reference& reference : in_.bindings.references) {
      const std::string_view name = in_.bindings.names[reference.name];
      const NodeRef node = in_.tree.at(reference.node);
      if (!reference.binding_id.exists()) {
        const bool writes = reference.access != Access::Read;
        if (writes && !is_known_global(name) && is_sloppy(node)) {
          add("assigning the undeclared `" + std::string(name) +
                  "` creates a global only in sloppy code",
              node.range());
        }
        continue;
      }
      const Binding& binding = in_.bindings.bindings[reference.binding_id];
      if (binding.kind == BindingKind::OwnName && reference.access != Access::Declare &&
          reference.access != Access::Read && is_sloppy(node)) {
        add("assigning a function's own name is ignored only in sloppy code", node.range());
      }
      if (reference.access == Access::Declare &&
          std::find(kReserved.begin(), kReserved.end(), name) != kReserved.end()) {
        add("`" + std::string(name) + "` cannot be the name of a variable in modules",
            node.range());
      }
    }
  }

  void block_functions() {
    for (const BlockFunction& leak : in_.bindings.block_functions) {
      const Binding& binding = in_.bindings.bindings[leak.binding_id];
      const NodeRef owner = in_.tree.at(in_.bindings.scopes[leak.function_scope].node);
      const NodeRef block = in_.tree.at(in_.bindings.scopes[binding.scope_id].node);
      for (const Reference& reference : in_.bindings.references) {
        if (!(reference.name == binding.name) || reference.binding_id == leak.binding_id) continue;
        const NodeRef node = in_.tree.at(reference.node);
        if (!node.is_inside(owner) || node.is_inside(block)) continue;
        const bool resolves_outside =
            !reference.binding_id.exists() ||
            !(in_.bindings.bindings[reference.binding_id].scope_id == reference.scope_id) ||
            in_.bindings.bindings[reference.binding_id].scope_id == leak.function_scope;
        if (!resolves_outside) continue;
        add("the function `" + std::string(in_.bindings.names[binding.name]) +
                "` is seen outside its block only in sloppy code",
            node.range());
        break;
      }
    }
  }

  void comments() {
    for (const ByteRange comment : in_.tree.comments()) {
      const std::string_view text = text_at(in_.tree.source(), comment);
      if (text.starts_with("<!--") || text.starts_with("-->"))
        add("an HTML-like comment is an error in modules", comment);
    }
  }

  const AliasInput& in_;
  ModuleFacts& facts_;
};

}  // namespace

void find_strict_hazards(const AliasInput& input, ModuleFacts& facts) {
  HazardFinder(input, facts).run();
}

}  // namespace esmigrate
