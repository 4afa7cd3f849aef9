// `(function (exports) { ... })(module.exports)` keeps a file's variables out of the global scope.
// A module has a scope of its own, in CommonJS already: the function's body can be the module's
// code, if no name means something else then. So can the body of `function install(target) {}`,
// where `install(exports)` stands beside it and is its only call.
#include <algorithm>
#include <string>

#include "esmigrate/syntax/walk.h"
#include "normalise/immediate_call.h"
#include "normalise/spelling.h"
#include "normalise/step.h"
#include "normalise/text_edits.h"

namespace esmigrate {
namespace {

constexpr std::string_view kAuthor = "normalise";

class Unwrapper {
 public:
  Unwrapper(const NormaliseInput& in, StepState& state, EditSet& edits)
      : in_(in), state_(state), edits_(edits) {}

  void run() {
    for (NodeRef statement : in_.tree.root().children()) {
      if (statement.is(NodeKind::ExpressionStatement) && unwrap(statement)) return;
    }
  }

 private:
  bool unwrap(NodeRef statement) {
    target_ = NodeRef();
    NodeRef expression = skip_parentheses(statement.first_child());
    if (expression.is(NodeKind::UnaryExpression) && expression.token() == Token::Not)
      expression = expression.child(Field::Argument);
    if (state_.had_head && expression.is(NodeKind::AssignmentExpression) &&
        is_export_target(expression.child(Field::Left))) {
      target_ = expression.child(Field::Left);
      expression = expression.child(Field::Right);
    }
    auto call = immediate_call(expression);
    is_declared_ = !call;
    if (!call) call = only_call(in_, expression);
    if (!call || !call->body.first_child().exists()) return false;
    if (is_declared_ && !(is_handed_exports(*call) && stands_beside(statement, *call)))
      return false;
    scope_ = scope_of(in_, call->function);
    if (!scope_.exists() || (!state_.had_head && !concerns_exports(*call))) return false;
    if (!keeps_this(*call) || !keeps_strictness(statement, *call) || has_obstacle(*call))
      return false;
    if (!find_return(*call)) return false;
    std::string declarations;
    if (!declare_parameters(*call, declarations) || has_clash(*call)) return false;
    write(statement, *call, declarations);
    if (target_.exists()) state_.had_head = false;
    return true;
  }

  bool is_handed_exports(const ImmediateCall& call) const {
    return std::any_of(call.arguments.begin(), call.arguments.end(), [&](NodeRef each) {
      return is_held_exports(in_, each) || is_module_spelling(in_, each);
    });
  }

  /// Whether only functions are declared between the function and its call.
  bool stands_beside(NodeRef statement, const ImmediateCall& call) const {
    if (target_.exists() || is_below_comment(in_.tree, statement.range())) return false;
    const bool is_above = call.function.begin() < statement.begin();
    NodeRef each = is_above ? call.function : statement;
    const NodeRef last = is_above ? statement : call.function;
    for (each = each.next_sibling(); each.exists() && each != last; each = each.next_sibling()) {
      if (!each.is(NodeKind::FunctionDeclaration)) return false;
    }
    return true;
  }

  /// `module.exports` or a property of it.
  bool is_export_target(NodeRef target) const {
    return is_exports_spelling(in_, target) ||
           (target.is(NodeKind::MemberExpression) &&
            is_exports_spelling(in_, target.child(Field::Object)));
  }

  /// Whether the function's code makes exports or loads modules; else it may as well stay where it
  /// is.
  bool concerns_exports(const ImmediateCall& call) const {
    for (const std::string_view name : {"exports", "module"}) {
      for (const std::uint32_t index : in_.bindings.references_of(in_.bindings.wrapper(name))) {
        const NodeRef node = in_.tree.at(in_.bindings.references[index].node);
        if (call.body.range().contains(node.range()) && !is_property_read(node)) return true;
      }
    }
    for (NodeRef each : call.arguments) {
      if (is_exports_spelling(in_, each) || is_module_spelling(in_, each)) return true;
    }
    for (NodeRef each : call.body.children()) {
      if (is_declaration(each.kind()) && each.text().find("require(") != std::string_view::npos)
        return true;
    }
    for (std::size_t i = 0; i < call.parameters.size(); ++i) {
      if (skip_parentheses(call.argument_of(i)).is(NodeKind::This) &&
          !uses_of(call.parameters[i]).empty())
        return true;
    }
    return call.this_argument.exists() && is_exports_object(call.this_argument) &&
           own_use_of(call.body, NodeKind::This, "").exists();
  }

  /// `exports.a` or `module.exports.a`, not assigned to.
  static bool is_property_read(NodeRef object) {
    NodeRef access = object.parent();
    if (access.child(Field::Property).text() == "exports" && object.text() == "module")
      access = access.parent();
    return access.is(NodeKind::MemberExpression) &&
           access.child(Field::Object).begin() == object.begin() && access.field() != Field::Left &&
           !access.parent().is(NodeKind::UpdateExpression) &&
           access.parent().token() != Token::Delete;
  }

  std::vector<const Reference*> uses_of(NodeRef parameter) const {
    std::vector<const Reference*> uses;
    const BindingId id = in_.bindings.binding_at(parameter);
    if (!id.exists()) return uses;
    for (const std::uint32_t index : in_.bindings.references_of(id)) {
      const Reference& reference = in_.bindings.references[index];
      if (in_.tree.at(reference.node) != parameter) uses.push_back(&reference);
    }
    return uses;
  }

  bool is_exports_object(NodeRef node) const {
    node = skip_parentheses(node);
    if (node.is(NodeKind::This)) return true;
    const auto is_wrapper = [&](NodeRef each, std::string_view name) {
      const BindingId id = in_.bindings.wrapper(name);
      return each.is(NodeKind::Identifier) && in_.bindings.binding_at(each) == id &&
             in_.bindings.bindings[id].write_count == 0 && !in_.bindings.bindings[id].is_redeclared;
    };
    return is_wrapper(node, "exports");
  }

  bool keeps_this(const ImmediateCall& call) const {
    if (call.function.is(NodeKind::ArrowFunction)) return true;
    if (call.this_argument.exists() && is_exports_object(call.this_argument)) return true;
    if (call.this_argument.exists()) {
      return is_inert(in_, call.this_argument) &&
             !own_use_of(call.body, NodeKind::This, "").exists();
    }
    // Called plainly, sloppy code sees the global object.
    return !own_use_of(call.body, NodeKind::This, "").exists() ||
           !in_.bindings.scopes[scope_].is_strict;
  }

  static bool is_directive(NodeRef statement) {
    return statement.is(NodeKind::ExpressionStatement) &&
           statement.first_child().is(NodeKind::String);
  }

  bool keeps_strictness(NodeRef statement, const ImmediateCall& call) const {
    const bool strict = in_.bindings.scopes[scope_].is_strict;
    if (in_.bindings.scopes[in_.bindings.module_scope()].is_strict == strict) return true;
    // Its directive becomes the module's: then there must be nothing else.
    for (NodeRef each : in_.tree.root().children()) {
      if (each != statement && !each.is(NodeKind::EmptyStatement) && !each.is(NodeKind::HashBang))
        return false;
    }
    return is_directive(call.body.first_child());
  }

  bool has_obstacle(const ImmediateCall& call) const {
    const bool is_arrow = call.function.is(NodeKind::ArrowFunction);
    if (!is_arrow && own_use_of(call.function, NodeKind::Identifier, "arguments").exists())
      return true;
    if (own_use_of(call.function, NodeKind::MetaProperty, "").exists()) return true;
    if (const NodeRef name = call.function.child(Field::Name); name.exists() && !is_declared_) {
      if (uses_of(name).size() != 0) return true;
    }
    // Only a direct `eval` sees the scope that it is called in.
    return std::any_of(in_.bindings.references.begin(), in_.bindings.references.end(),
                       [&](const Reference& reference) {
                         return in_.bindings.names[reference.name] == "eval" &&
                                call.function.range().contains(in_.tree.at(reference.node).range());
                       });
  }

  /// The function may return once, at its end: a value, if the call's value is used.
  bool find_return(const ImmediateCall& call) {
    NodeRef last;
    for (NodeRef each : call.body.children()) last = each;
    const NodeRef first_return = own_use_of(call.body, NodeKind::ReturnStatement, "");
    return_ = first_return;
    if (!first_return.exists()) return !target_.exists();
    if (first_return != last) return false;
    const NodeRef value = first_return.first_child();
    if (target_.exists()) return value.exists();
    return !value.exists() || is_inert(in_, value);
  }

  /// Parameters that are used become variables in front of the body.
  bool declare_parameters(const ImmediateCall& call, std::string& text) {
    const std::string_view newline =
        in_.tree.source().find("\r\n") == std::string_view::npos ? "\n" : "\r\n";
    declared_.clear();
    for (std::size_t i = 0; i < std::max(call.parameters.size(), call.arguments.size()); ++i) {
      const NodeRef argument = call.argument_of(i);
      const bool is_used = i < call.parameters.size() && !uses_of(call.parameters[i]).empty();
      if (!is_used) {
        if (!argument.exists() || is_inert(in_, argument)) continue;
        text += std::string(argument.text()) + ";" + std::string(newline);
        continue;
      }
      const std::string_view name = call.parameters[i].text();
      if (name == "undefined") return false;
      if (argument.exists() && argument.text() == name &&
          !in_.bindings.bindings[in_.bindings.binding_at(call.parameters[i])].write_count &&
          is_same_variable(name))
        continue;
      if (!argument.exists()) return false;
      declared_.push_back(name);
      text +=
          (in_.tree.source().find("const ") != std::string_view::npos &&
                   !in_.bindings.bindings[in_.bindings.binding_at(call.parameters[i])].write_count
               ? "const "
               : "var ");
      text += std::string(name) + " = " + std::string(argument.text()) + ";" + std::string(newline);
    }
    NodeRef first = call.body.first_child();
    while (is_directive(first)) first = first.next_sibling();
    if (!text.empty() && first.text().find("require(") == std::string_view::npos) text += newline;
    return true;
  }

  /// `(function (exports) {})(exports)`: the parameter is a copy of a variable that never changes.
  bool is_same_variable(std::string_view name) const {
    const BindingId outer = in_.bindings.lookup(name, in_.bindings.module_scope());
    if (!outer.exists()) return name == "window" || name == "document" || name == "global";
    return in_.bindings.bindings[outer].write_count == 0 ||
           in_.bindings.bindings[outer].kind == BindingKind::Function;
  }

  /// Whether a name of the function would mean something else outside of it, or the other way
  /// round.
  bool has_clash(const ImmediateCall& call) const {
    const auto is_inside = [&](NodeRef node) { return call.body.range().contains(node.range()); };
    for (std::uint32_t raw = 0; raw < in_.bindings.bindings.size(); ++raw) {
      const Binding& binding = in_.bindings.bindings[BindingId{raw}];
      if (binding.scope_id != scope_) continue;
      const std::string_view name = in_.bindings.names[binding.name];
      if (name == "arguments") continue;
      const bool is_parameter = binding.kind == BindingKind::Parameter;
      if (is_parameter && std::find(declared_.begin(), declared_.end(), name) == declared_.end())
        continue;
      if (in_.bindings.declared_in(name, in_.bindings.module_scope()).exists()) return true;
      for (const Reference& reference : in_.bindings.references) {
        if (in_.bindings.names[reference.name] == name && !reference.binding_id.exists() &&
            !is_inside(in_.tree.at(reference.node)))
          return true;
      }
    }
    return false;
  }

  /// `;(function () {})()`: the semicolon only shielded the parenthesis.
  ByteRange with_shield(NodeRef statement) const {
    NodeRef previous;
    for (NodeRef each : in_.tree.root().children()) {
      if (each == statement) break;
      previous = each;
    }
    const bool is_shielded =
        previous.is(NodeKind::EmptyStatement) && previous.end() == statement.begin();
    return {is_shielded ? previous.begin() : statement.begin(), statement.end()};
  }

  void write(NodeRef statement, const ImmediateCall& call, const std::string& declarations) {
    const ByteRange outer = is_declared_ ? call.function.range() : with_shield(statement);
    if (is_declared_) delete_statement(in_.tree, statement.range(), edits_);
    const ByteRange inside = inside_of_block(in_.tree, call.body);
    std::uint32_t insert = inside.begin;
    for (NodeRef each : call.body.children()) {
      if (!is_directive(each)) break;
      NodeRef next = each.next_sibling();
      insert = next.exists() ? next.begin() : each.end();
    }
    ByteRange kept = inside;
    if (return_.exists() && !target_.exists()) {
      kept.end = return_.begin();
      while (kept.end > kept.begin &&
             std::string_view(" \t\r\n").find(in_.tree.source()[kept.end - 1]) !=
                 std::string_view::npos)
        --kept.end;
    }
    const bool may_continue = outer.begin == statement.begin() || is_declared_;
    keep_inner(
        in_.tree, outer, kept, edits_,
        may_continue ? shield(in_.tree, is_declared_ ? call.function : statement, kept.begin) : "",
        shield_behind(
            in_.tree, call.body, kept.end,
            is_declared_ && call.function.next_sibling() != statement ? call.function : statement));
    if (!call.function.is(NodeKind::ArrowFunction) && !call.this_argument.exists()) {
      for_each_own_use(call.body, NodeKind::This, [&](NodeRef use) {
        edits_.add({use.range(), "globalThis", kAuthor, 0});
      });
    }
    if (!declarations.empty()) edits_.add({{insert, insert}, declarations, kAuthor, 2});
    if (return_.exists() && target_.exists()) {
      const NodeRef value = return_.first_child();
      edits_.add(
          {{return_.begin(), value.begin()}, std::string(target_.text()) + " = ", kAuthor, 0});
    }
  }

  const NormaliseInput& in_;
  StepState& state_;
  EditSet& edits_;
  ScopeId scope_;
  NodeRef target_;  ///< what the call's value is assigned to
  NodeRef return_;
  bool is_declared_ = false;  ///< the function is declared beside its one call
  std::vector<std::string_view> declared_;
};

}  // namespace

void unwrap_function(const NormaliseInput& input, StepState& state, EditSet& edits) {
  Unwrapper(input, state, edits).run();
}

}  // namespace esmigrate
