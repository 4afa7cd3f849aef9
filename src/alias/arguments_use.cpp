#include "alias/arguments_use.h"

#include <algorithm>
#include <array>

#include "alias/value_type.h"
#include "esmigrate/syntax/walk.h"

namespace esmigrate {

static void member(ArgumentsUse& use, std::string_view property) {
  if (property == "callee") {
    use.kind = ArgumentsUse::Callee;
  } else {
    use.kind = writer_of(use.access).exists() ? ArgumentsUse::Change : ArgumentsUse::Count;
  }
}

static void element(ArgumentsUse& use) {
  const NodeRef key = skip_parentheses(use.access.child(Field::Index));
  if (key.is(NodeKind::String) && string_value(key) == "callee") {
    use.kind = ArgumentsUse::Callee;
    return;
  }
  if (key.text().starts_with("Symbol.")) return;
  const bool is_constant = key.is(NodeKind::Number) && key.text().size() < 4 &&
                           key.text().find_first_not_of("0123456789") == std::string_view::npos;
  const bool is_plain_write =
      outermost_parentheses(use.access).parent().is(NodeKind::AssignmentExpression);
  if (is_constant) use.index = static_cast<std::uint32_t>(std::stoul(std::string(key.text())));
  if (writer_of(use.access).exists()) {
    use.kind = is_constant && is_plain_write ? ArgumentsUse::WriteElement : ArgumentsUse::Change;
  } else {
    use.kind = is_constant ? ArgumentsUse::Element : ArgumentsUse::Any;
  }
}

static ArgumentsUse::Kind passed(NodeRef arguments, NodeRef node) {
  static constexpr std::array<std::string_view, 8> kChanging = {
      "shift", "unshift", "pop", "push", "splice", "sort", "reverse", "fill"};
  const NodeRef call = arguments.parent();
  const NodeRef callee = skip_parentheses(call.child(Field::Function));
  const bool is_first = arguments.first_child() == node;
  if (!callee.is(NodeKind::MemberExpression)) return ArgumentsUse::HandOn;
  const std::string_view method = callee.child(Field::Property).text();
  const NodeRef object = skip_parentheses(callee.child(Field::Object));
  if (method == "apply" && !is_first) return ArgumentsUse::Consume;
  if (callee.text() == "Array.from") return ArgumentsUse::Consume;
  if ((method == "call" || method == "apply") && is_first) {
    const std::string_view name = object.child(Field::Property).text();
    const bool changes = std::find(kChanging.begin(), kChanging.end(), name) != kChanging.end();
    return changes                                 ? ArgumentsUse::Change
           : object.is(NodeKind::MemberExpression) ? ArgumentsUse::Consume
                                                   : ArgumentsUse::HandOn;
  }
  const bool configures = object.is(NodeKind::Identifier) &&
                          (object.text() == "Object" || object.text() == "Reflect") &&
                          method != "keys" && method != "values" && method != "entries" &&
                          method != "assign";
  return configures ? ArgumentsUse::Change : ArgumentsUse::HandOn;
}

ArgumentsUse arguments_use(NodeRef node) {
  ArgumentsUse use;
  use.node = node;
  use.owner = enclosing_function(node);
  const NodeRef outer = outermost_parentheses(node);
  const NodeRef parent = outer.parent();
  const bool is_object = outer.field() == Field::Object;
  if (parent.is(NodeKind::MemberExpression) && is_object) {
    use.access = parent;
    member(use, parent.child(Field::Property).text());
  } else if (parent.is(NodeKind::SubscriptExpression) && is_object) {
    use.access = parent;
    element(use);
  } else if (parent.is(NodeKind::Arguments)) {
    use.kind = passed(parent, outer);
  } else if (parent.is(NodeKind::SpreadElement) ||
             (parent.is(NodeKind::ForInStatement) && outer.field() == Field::Right)) {
    use.kind = ArgumentsUse::Consume;
  } else if (parent.is(NodeKind::ReturnStatement)) {
    use.kind = ArgumentsUse::HandOn;
  } else if (parent.is(NodeKind::UnaryExpression) || parent.is(NodeKind::IfStatement)) {
    use.kind = ArgumentsUse::Count;
  }
  return use;
}

}  // namespace esmigrate
