// How TypeScript writes an enum or a namespace that is exported:
//
//     var Color;
//     (function (Color) {
//         Color[Color["Red"] = 0] = "Red";
//     })(Color || (exports.Color = Color = {}));
//
// and before version 5.1 `(Color = exports.Color || (exports.Color = {}))`. The export may as well
// get the variable's value behind it, where nothing inside can look: where nothing is called.
#include <string>

#include "esmigrate/syntax/walk.h"
#include "normalise/immediate_call.h"
#include "normalise/spelling.h"
#include "normalise/step.h"

namespace esmigrate {
namespace {

constexpr std::string_view kAuthor = "normalise";

class EnumSpeller {
 public:
  EnumSpeller(const NormaliseInput& in, EditSet& edits) : in_(in), edits_(edits) {}

  void run() {
    for (NodeRef statement : in_.tree.root().children()) {
      if (statement.is(NodeKind::ExpressionStatement)) spell(statement);
    }
  }

 private:
  void spell(NodeRef statement) {
    const auto call = immediate_call(statement.first_child());
    if (!call || call->arguments.size() != 1 || call->this_argument.exists()) return;
    const NodeRef argument = skip_parentheses(call->arguments.front());
    const NodeRef name = variable_of(argument);
    if (!name.exists() || runs_code(call->body) || is_said_elsewhere(name, argument)) return;
    const std::string variable(name.text());
    const std::string_view source = in_.tree.source();
    const std::string end = source[statement.end() - 1] == ';' ? ";" : "";
    edits_.add({argument.range(), variable + " || (" + variable + " = {})", kAuthor, 0});
    edits_.add({{statement.end(), statement.end()},
                "\nexports." + variable + " = " + variable + end,
                kAuthor,
                1});
  }

  /// `exports.Color` of that very name.
  bool is_export(NodeRef member, std::string_view name) const {
    return member.is(NodeKind::MemberExpression) &&
           is_exports_spelling(in_, member.child(Field::Object)) &&
           member.child(Field::Property).text() == name;
  }

  static bool is_empty_object(NodeRef value) {
    value = skip_parentheses(value);
    return value.is(NodeKind::Object) && !value.first_child().exists();
  }

  static bool is_or(NodeRef node) {
    return node.is(NodeKind::BinaryExpression) && node.token() == Token::LogicalOr;
  }

  /// The variable, if the argument gives it and the export an object.
  NodeRef variable_of(NodeRef argument) const {
    if (is_or(argument)) {
      // `Color || (exports.Color = Color = {})`
      const NodeRef name = argument.child(Field::Left);
      const NodeRef outer = skip_parentheses(argument.child(Field::Right));
      const NodeRef inner = skip_parentheses(outer.child(Field::Right));
      const bool fits = name.is(NodeKind::Identifier) && outer.is(NodeKind::AssignmentExpression) &&
                        is_export(outer.child(Field::Left), name.text()) &&
                        inner.is(NodeKind::AssignmentExpression) &&
                        inner.child(Field::Left).text() == name.text() &&
                        is_empty_object(inner.child(Field::Right));
      return fits ? name : NodeRef();
    }
    // `Color = exports.Color || (exports.Color = {})`
    const NodeRef name = argument.child(Field::Left);
    const NodeRef either = skip_parentheses(argument.child(Field::Right));
    const NodeRef assigned = skip_parentheses(either.child(Field::Right));
    const bool fits = argument.is(NodeKind::AssignmentExpression) &&
                      name.is(NodeKind::Identifier) && is_or(either) &&
                      is_export(either.child(Field::Left), name.text()) &&
                      assigned.is(NodeKind::AssignmentExpression) &&
                      is_export(assigned.child(Field::Left), name.text()) &&
                      is_empty_object(assigned.child(Field::Right));
    return fits ? name : NodeRef();
  }

  static bool runs_code(NodeRef body) {
    for (std::uint32_t i = body.index(); i < body.tree().row(body.index()).subtree_end; ++i) {
      switch (body.tree().row(i).kind) {
        case NodeKind::CallExpression:
        case NodeKind::NewExpression:
        case NodeKind::YieldExpression:
        case NodeKind::AwaitExpression:
        case NodeKind::ReturnStatement:
        case NodeKind::ThrowStatement:
        case NodeKind::TemplateSubstitution:
          return true;
        default:
          break;
      }
    }
    return false;
  }

  /// Whether the variable has another value at some time, or other code says the export than to
  /// begin with undefined.
  bool is_said_elsewhere(NodeRef name, NodeRef argument) const {
    const BindingId id = in_.bindings.binding_at(name);
    if (!id.exists()) return true;
    const Binding& binding = in_.bindings.bindings[id];
    const NodeRef declarator = in_.tree.at(binding.declaration).parent();
    if (binding.kind != BindingKind::Var || binding.is_redeclared || binding.write_count != 1 ||
        binding.scope_id != in_.bindings.module_scope() ||
        !declarator.is(NodeKind::VariableDeclarator) || declarator.child(Field::Value).exists() ||
        declarator.end() > argument.begin())
      return true;
    for (std::uint32_t i = 0; i < in_.tree.size(); ++i) {
      const NodeRef node(&in_.tree, i);
      if (node.is_inside(argument) || !is_export(node, name.text())) continue;
      if (node.field() != Field::Left || !begins_undefined(node.parent()) ||
          node.begin() > argument.begin())
        return true;
    }
    return false;
  }

  static bool begins_undefined(NodeRef assignment) {
    if (!assignment.is(NodeKind::AssignmentExpression)) return false;
    NodeRef value = assignment;
    while (value.is(NodeKind::AssignmentExpression))
      value = skip_parentheses(value.child(Field::Right));
    return value.is(NodeKind::Undefined) ||
           (value.is(NodeKind::UnaryExpression) && value.token() == Token::Void);
  }

  const NormaliseInput& in_;
  EditSet& edits_;
};

}  // namespace

void spell_enums(const NormaliseInput& input, EditSet& edits) { EnumSpeller(input, edits).run(); }

}  // namespace esmigrate
