#include "alias/key_names.h"

#include "alias/value_flow_places.h"
#include "esmigrate/syntax/walk.h"

namespace esmigrate {

static std::vector<std::string> elements_of(NodeRef array) {
  std::vector<std::string> elements;
  if (!array.is(NodeKind::Array)) return elements;
  for (NodeRef each : array.children()) {
    auto text = constant_text(each);
    if (!text) return {};
    elements.push_back(*std::move(text));
  }
  return elements;
}

std::size_t parameter_index(NodeRef parameter) {
  std::size_t at = 0;
  for (NodeRef each : parameter.parent().children()) {
    if (each == parameter) break;
    ++at;
  }
  return at;
}

std::vector<std::string> KeyNames::names_of(NodeRef key) const {
  key = skip_parentheses(key);
  if (key.is(NodeKind::Number)) return {std::string(key.text())};
  if (const auto name = constant_text(key)) return {*name};
  if (const auto name = symbol_name(key)) return {*name};
  if (!key.is(NodeKind::Identifier)) return {};
  const BindingId id = bindings_.binding_at(key);
  if (!id.exists() || bindings_.bindings[id].write_count > 0 ||
      !bindings_.bindings[id].declaration.exists())
    return {};
  const NodeRef declared = tree_.at(bindings_.bindings[id].declaration);
  const NodeRef holder = declared.parent();
  if (holder.is(NodeKind::VariableDeclarator)) {
    const NodeRef value = skip_parentheses(holder.child(Field::Value));
    // A symbol is the same property wherever that variable is the key.
    if (value.child(Field::Function).text() == "Symbol") return {"@" + std::to_string(id.raw)};
    const auto name = constant_text(value);
    return name ? std::vector{*name} : std::vector<std::string>{};
  }
  if (holder.is(NodeKind::ForInStatement))
    return elements_of(skip_parentheses(holder.child(Field::Right)));
  return holder.is(NodeKind::FormalParameters) ? names_given(declared) : std::vector<std::string>{};
}

std::vector<std::string> KeyNames::names_given(NodeRef parameter) const {
  const std::size_t at = parameter_index(parameter);
  std::vector<std::string> names;
  for (const ValueFlow::Arrival& arrival : flow_.from(parameter.parent().parent()).arrivals) {
    const NodeRef parent = arrival.node.parent();
    if (parent.is(NodeKind::CallExpression) && arrival.node.field() == Field::Function) {
      if (const auto name = constant_text(skip_parentheses(argument(parent, at))))
        names.push_back(*name);
    } else if (parent.is(NodeKind::Arguments) && at == 0) {
      // `['a', 'b'].forEach(function (name) { ... })`
      const NodeRef callee = skip_parentheses(parent.parent().child(Field::Function));
      for (std::string& name : elements_of(skip_parentheses(callee.child(Field::Object))))
        names.push_back(std::move(name));
    }
  }
  return names;
}

}  // namespace esmigrate
