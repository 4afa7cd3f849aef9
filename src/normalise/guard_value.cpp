#include "normalise/guard_value.h"

#include "esmigrate/syntax/walk.h"

namespace esmigrate {
namespace {

using Kind = GuardValue::Kind;

/// `(function () {})()`, `.call(this)` on it, or a function that such a call is handed.
bool is_called_on_the_spot(NodeRef function) {
  NodeRef outer = outermost_parentheses(function);
  if (outer.parent().is(NodeKind::Arguments)) {
    const NodeRef callee = skip_parentheses(outer.parent().parent().child(Field::Function));
    return is_function(callee.kind());
  }
  if (outer.field() == Field::Function) return true;
  const NodeRef member = outer.parent();
  return member.is(NodeKind::MemberExpression) && outer.field() == Field::Object &&
         member.field() == Field::Function &&
         (member.child(Field::Property).text() == "call" ||
          member.child(Field::Property).text() == "apply");
}

/// Whether the place runs once, in source order: in no loop, and in no function that waits.
bool is_straight(NodeRef node) {
  for (NodeRef at = node.parent(); at.exists(); at = at.parent()) {
    switch (at.kind()) {
      case NodeKind::ForStatement:
      case NodeKind::ForInStatement:
      case NodeKind::WhileStatement:
      case NodeKind::DoStatement:
        return false;
      default:
        if (is_function(at.kind()) && !is_called_on_the_spot(at)) return false;
    }
  }
  return true;
}

class Evaluator {
 public:
  explicit Evaluator(const NormaliseInput& in) : in_(in) {}

  GuardValue value(NodeRef node) const {
    node = skip_parentheses(node);
    switch (node.kind()) {
      case NodeKind::Identifier:
        return loader_variable(node).empty() ? GuardValue() : of_loader(Kind::Object);
      case NodeKind::This:
        return is_module_this(node) ? of_loader(Kind::Object) : GuardValue();
      case NodeKind::MemberExpression:
        return member(node);
      case NodeKind::UnaryExpression:
        return unary(node);
      case NodeKind::BinaryExpression:
        return binary(node);
      case NodeKind::String:
        if (const auto text = string_value(node)) return {Kind::Text, *text, false};
        return {};
      case NodeKind::Undefined:
        return {Kind::Undefined, {}, false};
      case NodeKind::True:
        return {Kind::True, {}, false};
      case NodeKind::False:
        return {Kind::False, {}, false};
      default:
        return {};
    }
  }

 private:
  static GuardValue of_loader(Kind kind, std::string text = {}) {
    return {kind, std::move(text), true};
  }

  /// The name, if the identifier is the loader's own variable and still holds what it began with.
  std::string_view loader_variable(NodeRef node) const {
    const std::string_view name = node.text();
    if (name != "module" && name != "exports" && name != "require") return {};
    const BindingId id = in_.bindings.binding_at(node);
    if (!id.exists() || id != in_.bindings.wrapper(name)) return {};
    if (in_.bindings.bindings[id].is_redeclared) return {};
    return is_unwritten_before(id, node) ? name : std::string_view();
  }

  bool is_unwritten_before(BindingId id, NodeRef node) const {
    if (in_.bindings.bindings[id].write_count == 0) return true;
    if (!is_straight(node)) return false;
    for (const std::uint32_t index : in_.bindings.references_of(id)) {
      const Reference& reference = in_.bindings.references[index];
      const bool writes =
          reference.access == Access::Write || reference.access == Access::ReadWrite;
      if (writes && in_.tree.at(reference.node).begin() < node.begin()) return false;
    }
    return true;
  }

  bool is_module_this(NodeRef node) const {
    for (NodeRef at = node.parent(); at.exists(); at = at.parent()) {
      if (is_class(at.kind())) return false;
      if (is_function(at.kind()) && !at.is(NodeKind::ArrowFunction)) return false;
    }
    return true;
  }

  /// No variable of the file, and no global that it makes.
  bool is_nowhere_defined(std::string_view name) const {
    for (const Reference& reference : in_.bindings.references) {
      if (in_.bindings.names[reference.name] != name) continue;
      if (reference.binding_id.exists() || reference.access != Access::Read) return false;
    }
    return is_never_written(name);
  }

  /// Nobody puts a property of that name anywhere.
  bool is_never_written(std::string_view name) const {
    for (std::uint32_t i = 0; i < in_.tree.size(); ++i) {
      const NodeRef node(&in_.tree, i);
      if (!node.is(NodeKind::MemberExpression) || node.child(Field::Property).text() != name)
        continue;
      const NodeRef outer = outermost_parentheses(node);
      const NodeRef parent = outer.parent();
      const bool is_target = outer.field() == Field::Left || parent.is(NodeKind::UpdateExpression);
      if (is_target) return false;
    }
    return true;
  }

  /// Whether the value is an object whatever happens, so that a test for it has one answer.
  bool is_object(NodeRef value) const {
    value = skip_parentheses(value);
    while (value.is(NodeKind::AssignmentExpression))
      value = skip_parentheses(value.child(Field::Right));
    switch (value.kind()) {
      case NodeKind::Object:
      case NodeKind::Array:
      case NodeKind::NewExpression:
        return true;
      case NodeKind::Identifier: {
        const BindingId id = in_.bindings.binding_at(value);
        if (!id.exists()) return false;
        const Binding& binding = in_.bindings.bindings[id];
        return binding.kind == BindingKind::Function && binding.write_count == 0 &&
               !binding.is_redeclared;
      }
      default:
        return is_function(value.kind()) || is_class(value.kind());
    }
  }

  /// `({ a: module.exports } = value)`, `[module.exports] = value`.
  static bool is_pattern_part(NodeRef node) {
    const NodeRef parent = node.parent();
    return parent.is(NodeKind::PairPattern) || parent.is(NodeKind::ArrayPattern) ||
           parent.is(NodeKind::RestPattern) || parent.is(NodeKind::AssignmentPattern) ||
           parent.is(NodeKind::UpdateExpression);
  }

  enum class Slot { Initial, Replaced, Object };

  /// What `module.exports` may hold at a place: the loader's object, one that is surely there, or
  /// anything.
  Slot slot_at(NodeRef node) const {
    const bool straight = is_straight(node);
    Slot slot = Slot::Initial;
    for (const std::uint32_t index : in_.bindings.references_of(in_.bindings.wrapper("module"))) {
      const NodeRef object = in_.tree.at(in_.bindings.references[index].node);
      const NodeRef access = object.parent();
      if (!access.is(NodeKind::MemberExpression) ||
          access.child(Field::Property).text() != "exports")
        continue;
      const NodeRef target = outermost_parentheses(access);
      if (is_pattern_part(target)) return Slot::Replaced;
      if (target.field() != Field::Left || target.parent().is(NodeKind::BinaryExpression) ||
          (straight && access.begin() >= node.begin()))
        continue;
      if (!is_object(target.parent())) return Slot::Replaced;
      slot = Slot::Object;
    }
    return slot;
  }

  GuardValue member(NodeRef node) const {
    const NodeRef object = skip_parentheses(node.child(Field::Object));
    const std::string_view name = node.child(Field::Property).text();
    if (object.is(NodeKind::This)) {
      // `this.__awaiter`: compilers look for a helper that another file may have left.
      const bool is_helper = name.substr(0, 2) == "__" && name != "__proto__";
      return is_module_this(object) && is_helper && is_never_written(name)
                 ? of_loader(Kind::Undefined)
                 : GuardValue();
    }
    const std::string_view variable =
        object.is(NodeKind::Identifier) ? loader_variable(object) : std::string_view();
    if (variable == "module" && name == "exports") {
      switch (slot_at(node)) {
        case Slot::Initial:
          return of_loader(Kind::Object);
        case Slot::Object:
          return of_loader(Kind::Truthy);
        default:
          return {};
      }
    }
    // `module.nodeType`, `exports.nodeName`: is it an element of a page that has that id?
    const bool is_element_test = name == "nodeType" || name == "nodeName";
    if ((variable == "module" || variable == "exports") && is_element_test &&
        is_never_written(name))
      return of_loader(Kind::Undefined);
    return {};
  }

  GuardValue type_of(NodeRef operand) const {
    operand = skip_parentheses(operand);
    if (operand.is(NodeKind::Identifier)) {
      if (operand.text() == "define" && is_nowhere_defined("define"))
        return of_loader(Kind::Text, "undefined");
      const std::string_view variable = loader_variable(operand);
      if (variable.empty()) return {};
      return of_loader(Kind::Text, variable == "require" ? "function" : "object");
    }
    if (!operand.is(NodeKind::MemberExpression)) return {};
    switch (member(operand).kind) {
      case Kind::Object:
        return of_loader(Kind::Text, "object");
      case Kind::Undefined:
        return of_loader(Kind::Text, "undefined");
      default:
        return {};
    }
  }

  GuardValue unary(NodeRef node) const {
    if (node.token() == Token::Typeof) return type_of(node.child(Field::Argument));
    if (node.token() != Token::Not) return {};
    GuardValue operand = value(node.child(Field::Argument));
    if (operand.is_known()) operand.kind = operand.is_truthy() ? Kind::False : Kind::True;
    return operand;
  }

  GuardValue binary(NodeRef node) const {
    const NodeRef left = node.child(Field::Left);
    const NodeRef right = node.child(Field::Right);
    const Token token = node.token();
    if (token == Token::LogicalAnd || token == Token::LogicalOr) {
      const GuardValue first = value(left);
      if (!first.is_known()) return {};
      if (first.is_truthy() == (token == Token::LogicalOr)) return first;
      GuardValue second = value(right);
      second.is_of_loader |= first.is_of_loader;
      return second;
    }
    const bool is_equal = token == Token::StrictEqual || token == Token::LooseEqual;
    const bool is_unequal = token == Token::StrictNotEqual || token == Token::LooseNotEqual;
    if (!is_equal && !is_unequal) return {};
    const GuardValue first = value(left);
    const GuardValue second = value(right);
    const auto is_comparable = [](const GuardValue& each) {
      return each.kind == Kind::Text || each.kind == Kind::Undefined;
    };
    if (!is_comparable(first) || !is_comparable(second)) return {};
    const bool same = first.kind == second.kind && first.text == second.text;
    GuardValue result{same == is_equal ? Kind::True : Kind::False, {}, false};
    result.is_of_loader = first.is_of_loader || second.is_of_loader;
    return result;
  }

  const NormaliseInput& in_;
};

}  // namespace

GuardValue guard_value(const NormaliseInput& input, NodeRef expression) {
  return Evaluator(input).value(expression);
}

}  // namespace esmigrate
