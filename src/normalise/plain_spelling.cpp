// Other spellings of what has a plain one: parentheses around the assignments of a chain, property
// names in constants, properties taken by a pattern, variables that get their module later.
#include <string>
#include <unordered_set>

#include "esmigrate/syntax/walk.h"
#include "normalise/spelling.h"
#include "normalise/step.h"
#include "normalise/text_edits.h"

namespace esmigrate {
namespace {

constexpr std::string_view kAuthor = "normalise";

class PlainSpeller {
 public:
  PlainSpeller(const NormaliseInput& in, EditSet& edits) : in_(in), edits_(edits) {}

  void run() {
    for (std::uint32_t i = 0; i < in_.tree.size(); ++i) {
      const NodeRef node(&in_.tree, i);
      switch (node.kind()) {
        case NodeKind::Parenthesized:
          bare_chain(node);
          break;
        case NodeKind::SubscriptExpression:
          constant_name(node);
          break;
        case NodeKind::VariableDeclarator:
          taken_properties(node);
          break;
        case NodeKind::ExpressionStatement:
          late_module(node);
          break;
        default:
          break;
      }
    }
  }

 private:
  /// `const api = (exports = module.exports = {})`
  void bare_chain(NodeRef node) {
    const NodeRef inner = node.first_child();
    const bool is_value = node.field() == Field::Value || node.field() == Field::Right;
    const bool holds = node.parent().is(NodeKind::VariableDeclarator) ||
                       node.parent().is(NodeKind::AssignmentExpression);
    if (!is_value || !holds || !inner.is(NodeKind::AssignmentExpression)) return;
    if (!is_exports_spelling(in_, inner.child(Field::Left))) return;
    edits_.add({{node.begin(), inner.begin()}, "", kAuthor, 0});
    edits_.add({{inner.end(), node.end()}, "", kAuthor, 0});
  }

  /// `const KEY = 'a'; exports[KEY]`
  void constant_name(NodeRef node) {
    const NodeRef index = skip_parentheses(node.child(Field::Index));
    if (!index.is(NodeKind::Identifier) || node.has(kOptionalChain) ||
        !is_held_exports(in_, node.child(Field::Object)))
      return;
    const BindingId id = in_.bindings.binding_at(index);
    if (!id.exists()) return;
    const Binding& binding = in_.bindings.bindings[id];
    const NodeRef declarator = in_.tree.at(binding.declaration).parent();
    if (binding.kind != BindingKind::Const || !declarator.is(NodeKind::VariableDeclarator) ||
        declarator.child(Field::Name).id() != binding.declaration ||
        declarator.end() > node.begin())
      return;
    const auto name = constant_text(skip_parentheses(declarator.child(Field::Value)));
    if (!name || *name == "__proto__") return;
    edits_.add({{node.child(Field::Object).end(), node.end()}, property_access(*name), kAuthor, 0});
  }

  /// `const { a, b: c } = exports`, `const { exports: api } = module`
  void taken_properties(NodeRef node) {
    const NodeRef pattern = node.child(Field::Name);
    const NodeRef value = skip_parentheses(node.child(Field::Value));
    if (!pattern.is(NodeKind::ObjectPattern) || !pattern.first_child().exists() ||
        !(is_held_exports(in_, value) || is_module_spelling(in_, value)) ||
        !is_declaration(node.parent().kind()))
      return;
    std::string text;
    for (NodeRef part : pattern.children()) {
      NodeRef name = part;
      if (part.is(NodeKind::PairPattern)) {
        name = part.child(Field::Value);
        const auto key = property_name(part.child(Field::Key));
        if (!name.is(NodeKind::Identifier) || !key) return;
        text +=
            std::string(name.text()) + " = " + std::string(value.text()) + property_access(*key);
      } else if (part.is(NodeKind::ShorthandPropertyPattern)) {
        text += std::string(name.text()) + " = " + std::string(value.text()) + "." +
                std::string(name.text());
      } else {
        return;
      }
      if (part.next_sibling().exists()) text += ", ";
    }
    edits_.add({node.range(), text, kAuthor, 0});
  }

  /// `let a; ... a = require('a');`: as `var`, a variable may be declared where it gets its value.
  void late_module(NodeRef statement) {
    const NodeRef assignment = statement.first_child();
    if (!assignment.is(NodeKind::AssignmentExpression) || !statement.parent().is(NodeKind::Program))
      return;
    const NodeRef name = assignment.child(Field::Left);
    const NodeRef call = assignment.child(Field::Right);
    if (!name.is(NodeKind::Identifier) || !call.is(NodeKind::CallExpression) ||
        call.child(Field::Function).text() != "require" || !constant_text(argument(call, 0)))
      return;
    const BindingId id = in_.bindings.binding_at(name);
    if (!id.exists()) return;
    const Binding& binding = in_.bindings.bindings[id];
    const NodeRef declarator = in_.tree.at(binding.declaration).parent();
    const NodeRef declaration = declarator.parent();
    if (binding.write_count != 1 || binding.is_redeclared ||
        binding.scope_id != in_.bindings.module_scope() ||
        !declarator.is(NodeKind::VariableDeclarator) || declarator.child(Field::Value).exists() ||
        !declaration.parent().is(NodeKind::Program) || declarator.end() > statement.begin())
      return;
    if (is_taken_.contains(declaration.index())) return;  // one declarator of a list at a time
    is_taken_.insert(declaration.index());
    remove_declarator(declarator);
    edits_.add({{statement.begin(), statement.begin()}, "var ", kAuthor, 0});
  }

  void remove_declarator(NodeRef declarator) {
    const NodeRef declaration = declarator.parent();
    NodeRef previous;
    for (NodeRef each : declaration.children()) {
      if (each == declarator) break;
      previous = each;
    }
    const NodeRef next = declarator.next_sibling();
    if (previous.exists()) {
      edits_.add({{previous.end(), declarator.end()}, "", kAuthor, 0});
    } else if (next.exists()) {
      edits_.add({{declarator.begin(), next.begin()}, "", kAuthor, 0});
    } else {
      delete_statement(in_.tree, declaration.range(), edits_);
    }
  }

  const NormaliseInput& in_;
  EditSet& edits_;
  std::unordered_set<std::uint32_t> is_taken_;
};

}  // namespace

void spell_plainly(const NormaliseInput& input, EditSet& edits) {
  PlainSpeller(input, edits).run();
}

}  // namespace esmigrate
