// A universal module definition is a function around one call: it looks for a loader and hands it
// the module's real code, the factory. Once the tests have been answered, one statement is left of
// it, which can stand for the whole.
#include <algorithm>
#include <string>

#include "esmigrate/syntax/walk.h"
#include "normalise/immediate_call.h"
#include "normalise/step.h"
#include "normalise/text_edits.h"

namespace esmigrate {
namespace {

constexpr std::string_view kAuthor = "normalise";

class HeadRemover {
 public:
  HeadRemover(const NormaliseInput& in, EditSet& edits) : in_(in), edits_(edits) {}

  bool run() {
    for (NodeRef statement : in_.tree.root().children()) {
      if (statement.is(NodeKind::ExpressionStatement) && remove(statement)) return true;
    }
    return false;
  }

 private:
  static NodeRef expression_of(NodeRef statement) {
    NodeRef expression = skip_parentheses(statement.first_child());
    if (expression.is(NodeKind::UnaryExpression) &&
        (expression.token() == Token::Not || expression.token() == Token::Void))
      expression = expression.child(Field::Argument);
    return expression;
  }

  bool remove(NodeRef statement) {
    const auto call = immediate_call(expression_of(statement));
    if (!call || call->parameters.empty()) return false;
    const NodeRef left = statement_left(*call);
    if (!left.exists() || !speaks_to_loader(left)) return false;
    if (own_use_of(call->function, NodeKind::Identifier, "arguments").exists()) return false;
    if (!call->function.is(NodeKind::ArrowFunction) && !call->this_argument.is(NodeKind::This) &&
        own_use_of(call->body, NodeKind::This, "").exists())
      return false;
    const NodeRef factory = factory_of(*call, left);
    if (!factory.exists()) return false;
    // The factory's text stays where it is; what the head makes of it goes around it.
    std::string before;
    std::string behind;
    std::string* side = &before;
    std::uint32_t at = left.begin();
    for (const auto& [name, argument] : replaced_) {
      *side += in_.tree.source().substr(at, name.begin() - at);
      at = name.end();
      if (argument == factory) {
        side = &behind;
      } else {
        *side += argument.text();
      }
    }
    *side += in_.tree.source().substr(at, left.end() - at);
    const NodeRef text = outermost_parentheses(factory);
    const bool needs_parentheses = text == factory && factory.is(NodeKind::FunctionExpression);
    if (needs_parentheses) {
      before += "(";
      behind.insert(0, ")");
    }
    // `module.exports = ` or a name begins it, never a parenthesis of its own.
    if (before.empty() || before.front() == '(')
      before.insert(0, shield(in_.tree, statement, text.begin()));
    edits_.add({{statement.begin(), text.begin()}, before, kAuthor, 0});
    const bool is_ended = (behind.empty() ? text.text() : std::string_view(behind)).ends_with(';');
    if (!is_ended && begins_like_operator(in_.tree, statement.next_sibling())) behind += ';';
    edits_.add({{text.end(), statement.end()}, behind, kAuthor, 1});
    return true;
  }

  /// Other code may call a function that it is handed just as well; it stays as it is.
  bool speaks_to_loader(NodeRef left) const {
    for (const std::string_view name : {"exports", "module", "require"}) {
      for (const std::uint32_t index : in_.bindings.references_of(in_.bindings.wrapper(name))) {
        if (left.range().contains(in_.tree.at(in_.bindings.references[index].node).range()))
          return true;
      }
    }
    return false;
  }

  /// The one statement that the function consists of.
  NodeRef statement_left(const ImmediateCall& call) const {
    NodeRef only;
    NodeRef second;
    for (NodeRef each : call.body.children()) {
      if (each.is(NodeKind::ExpressionStatement) && each.first_child().is(NodeKind::String))
        continue;
      if (second.exists()) return {};
      (only.exists() ? second : only) = each;
    }
    if (second.exists()) return is_typescript_head(call, only, second);
    return only.is(NodeKind::ExpressionStatement) ? only : NodeRef();
  }

  /// `var v = factory(require, exports); if (v !== undefined) module.exports = v;` of a factory
  /// that returns nothing: answers the call.
  NodeRef is_typescript_head(const ImmediateCall& call, NodeRef first, NodeRef second) const {
    const NodeRef declarator = first.first_child();
    if (!first.is(NodeKind::VariableDeclaration) || declarator.next_sibling().exists()) return {};
    if (declarator.child(Field::Name).text() != "v" ||
        !declarator.child(Field::Value).is(NodeKind::CallExpression) ||
        !second.is(NodeKind::IfStatement) || second.child(Field::Alternative).exists())
      return {};
    const NodeRef condition = skip_parentheses(second.child(Field::Condition));
    if (condition.text() != "v !== undefined") return {};
    for (std::size_t i = 0; i < call.parameters.size(); ++i) {
      const NodeRef factory = skip_parentheses(call.argument_of(i));
      if (!is_function(factory.kind())) continue;
      if (own_use_of(factory, NodeKind::ReturnStatement, "").exists()) return {};
      return declarator.child(Field::Value);
    }
    return {};
  }

  /// The function that the statement calls through a parameter; fills `replaced_`. Nothing if a
  /// parameter does not allow to put its argument in its place.
  NodeRef factory_of(const ImmediateCall& call, NodeRef left) {
    replaced_.clear();
    NodeRef factory;
    for (std::size_t i = 0; i < std::max(call.parameters.size(), call.arguments.size()); ++i) {
      const NodeRef argument = call.argument_of(i);
      if (argument.exists() && !is_inert(in_, argument)) return {};
      if (i >= call.parameters.size()) continue;
      const BindingId id = in_.bindings.binding_at(call.parameters[i]);
      if (!id.exists() || in_.bindings.bindings[id].write_count != 0) return {};
      std::vector<NodeRef> uses;
      for (const std::uint32_t index : in_.bindings.references_of(id)) {
        const NodeRef use = in_.tree.at(in_.bindings.references[index].node);
        if (left.range().contains(use.range())) uses.push_back(use);
      }
      if (uses.empty()) continue;
      if (uses.size() > 1 || !argument.exists()) return {};
      if (enclosing_function(uses[0]) != call.function || !uses[0].is(NodeKind::Identifier))
        return {};
      const NodeRef value = skip_parentheses(argument);
      if (is_function(value.kind())) {
        if (factory.exists() || uses[0].field() != Field::Function) return {};
        factory = value;
        replaced_.push_back({uses[0], value});
      } else {
        if (!value.is(NodeKind::Identifier) && !value.is(NodeKind::This)) return {};
        replaced_.push_back({uses[0], value});
      }
    }
    std::sort(replaced_.begin(), replaced_.end(),
              [](const auto& a, const auto& b) { return a.first.begin() < b.first.begin(); });
    return factory;
  }

  const NormaliseInput& in_;
  EditSet& edits_;
  std::vector<std::pair<NodeRef, NodeRef>> replaced_;  ///< a parameter's use, and its argument
};

}  // namespace

void remove_umd_head(const NormaliseInput& input, StepState& state, EditSet& edits) {
  if (HeadRemover(input, edits).run()) state.had_head = true;
}

}  // namespace esmigrate
