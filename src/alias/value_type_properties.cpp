// What the properties and elements hold of objects that this file makes itself:
//
//     var options = { name: 'x' };      `options.name` is no object, and neither is `list[0]`
//     var list = ['a', 'b'];
//
// Nothing is told of properties that this file gives an object anywhere, under that name and to
// whatever object, nor of lists that grow.
#include <algorithm>
#include <array>

#include "alias/value_type.h"
#include "esmigrate/syntax/walk.h"

namespace esmigrate {
namespace {

/// What was put there may have been taken away again, or lie in another object of that name.
ValueType at_most_primitive(ValueType type) {
  const bool is_primitive = type == ValueType::Primitive || type == ValueType::NoObject;
  return is_primitive ? ValueType::NoObject : ValueType::Unknown;
}

std::optional<std::string> name_of_put(NodeRef node) {
  switch (node.kind()) {
    case NodeKind::Pair:
      return property_name(node.child(Field::Key));
    case NodeKind::ShorthandProperty:
      return std::string(node.text());
    case NodeKind::MethodDefinition:
      return property_name(node.child(Field::Name));
    case NodeKind::FieldDefinition:
      return property_name(node.child(Field::Property));
    default:
      return std::nullopt;
  }
}

std::optional<std::string> name_of_use(NodeRef node) {
  if (node.is(NodeKind::MemberExpression)) return property_name(node.child(Field::Property));
  if (node.is(NodeKind::SubscriptExpression)) return constant_text(node.child(Field::Index));
  return std::nullopt;
}

}  // namespace

void ValueTypes::index_properties() {
  if (properties_) return;
  properties_.emplace();
  for (std::uint32_t i = 0; i < tree_.size(); ++i) {
    const NodeRef node(&tree_, i);
    if (const auto put = name_of_put(node)) (*properties_)[*put].puts.push_back(node);
    const auto use = name_of_use(node);
    if (!use) continue;
    Property& property = (*properties_)[*use];
    property.uses.push_back(node);
    const NodeRef writer = writer_of(node);
    if (writer.exists() && !writer.is(NodeKind::UnaryExpression)) property.puts.push_back(writer);
  }
}

ValueType ValueTypes::of_property(NodeRef object, const std::string& name) {
  if (!is_made_here(object, name)) return ValueType::Unknown;
  ValueType type = ValueType::Nothing;
  for (const NodeRef put : (*properties_)[name].puts) {
    type = either(type, of_put(put));
    if (at_most_primitive(type) == ValueType::Unknown && type != ValueType::Nothing)
      return ValueType::Unknown;
  }
  return at_most_primitive(type);
}

ValueType ValueTypes::of_put(NodeRef put) {
  switch (put.kind()) {
    case NodeKind::Pair:
      return of_part(put.child(Field::Value));
    case NodeKind::FieldDefinition: {
      const NodeRef value = put.child(Field::Value);
      return value.exists() ? of_part(value) : ValueType::Nothing;
    }
    case NodeKind::ShorthandProperty:
      return of_name(put);
    case NodeKind::AssignmentExpression:
      return of_part(put.child(Field::Right));
    case NodeKind::UpdateExpression:
      return ValueType::Primitive;
    case NodeKind::MethodDefinition:
      return put.has(kGetter) ? of_result(put) : ValueType::Object;
    default:
      return ValueType::Unknown;
  }
}

/// Whether this file shows that it gives this very object the property: a literal, or `this`.
bool ValueTypes::is_made_here(NodeRef object, const std::string& name) {
  index_properties();
  const auto found = properties_->find(name);
  if (found == properties_->end()) return false;
  const std::vector<NodeRef>& puts = found->second.puts;
  const bool on_this = std::any_of(puts.begin(), puts.end(), [](NodeRef put) {
    return put.is(NodeKind::FieldDefinition) ||
           skip_parentheses(put.child(Field::Left)).child(Field::Object).is(NodeKind::This);
  });
  if (object.is(NodeKind::This)) return on_this;
  const auto is_literal_with = [&](NodeRef value) {
    return std::any_of(puts.begin(), puts.end(),
                       [&](NodeRef put) { return put.parent() == value; });
  };
  const auto makes = [&](NodeRef value) {
    value = skip_parentheses(value);
    return value.is(NodeKind::NewExpression) ? on_this : is_literal_with(value);
  };
  if (const auto outer = name_of_use(object)) {
    const std::vector<NodeRef>& holders = (*properties_)[*outer].puts;
    return std::any_of(holders.begin(), holders.end(), [&](NodeRef put) {
      return makes(put.child(put.is(NodeKind::AssignmentExpression) ? Field::Right : Field::Value));
    });
  }
  const BindingId id = bindings_.binding_at(object);
  if (!id.exists()) return false;
  const auto references = bindings_.references_of(id);
  return std::any_of(references.begin(), references.end(), [&](std::uint32_t index) {
    const NodeRef node = tree_.at(bindings_.references[index].node);
    const NodeRef holder = node.parent();
    if (holder.is(NodeKind::VariableDeclarator)) return makes(holder.child(Field::Value));
    return holder.is(NodeKind::AssignmentExpression) && node.field() == Field::Left &&
           makes(holder.child(Field::Right));
  });
}

/// `list[i]`, or a property under another spelling.
ValueType ValueTypes::of_element(NodeRef access) {
  const NodeRef object = skip_parentheses(access.child(Field::Object));
  if (const auto name = constant_text(access.child(Field::Index)))
    return of_property(object, *name);
  return at_most_primitive(of_list(object));
}

/// What the elements of a list are, or the characters of a text.
ValueType ValueTypes::of_list(NodeRef list) {
  list = skip_parentheses(list);
  if (list.is(NodeKind::String)) return ValueType::Primitive;
  if (list.is(NodeKind::Array)) {
    ValueType type = ValueType::Nothing;
    for (NodeRef element : list.children()) {
      if (element.is(NodeKind::SpreadElement)) return ValueType::Unknown;
      type = either(type, of_part(element));
    }
    return type;
  }
  if (list.is(NodeKind::CallExpression)) {
    const NodeRef callee = skip_parentheses(list.child(Field::Function));
    const bool is_texts = callee.child(Field::Property).text() == "split" ||
                          (callee.text() == "Object.keys" && is_free(callee));
    return is_texts ? ValueType::NoObject : ValueType::Unknown;
  }
  NodeRef literal;
  bool is_held = true;
  const auto look = [&](NodeRef use) {
    const NodeRef node = outermost_parentheses(use);
    const NodeRef holder = node.parent();
    NodeRef value;
    if (holder.is(NodeKind::VariableDeclarator)) value = holder.child(Field::Value);
    if (holder.is(NodeKind::AssignmentExpression) && node.field() == Field::Left)
      value = holder.child(Field::Right);
    if (value.exists()) {
      is_held &= !literal.exists();
      literal = skip_parentheses(value);
    }
    is_held &= !is_grown(node);
  };
  if (const auto name = name_of_use(list)) {
    index_properties();
    const Property& property = (*properties_)[*name];
    for (const NodeRef use : property.uses) look(use);
    for (const NodeRef put : property.puts) {
      if (!put.is(NodeKind::Pair)) continue;
      is_held &= !literal.exists();
      literal = skip_parentheses(put.child(Field::Value));
    }
  } else if (const BindingId id = bindings_.binding_at(list); id.exists()) {
    for (const std::uint32_t index : bindings_.references_of(id))
      look(tree_.at(bindings_.references[index].node));
  }
  if (!is_held || !literal.is(NodeKind::Array)) return ValueType::Unknown;
  return at_most_primitive(of_list(literal));
}

/// Whether more may be put into a list here, or may come to be where it goes.
bool ValueTypes::is_grown(NodeRef use) const {
  static constexpr std::array<std::string_view, 9> kHarmless = {
      "length", "forEach", "map", "filter", "join", "indexOf", "includes", "some", "every"};
  const NodeRef parent = use.parent();
  switch (parent.kind()) {
    case NodeKind::VariableDeclarator:
      return use.field() == Field::Value;
    case NodeKind::AssignmentExpression:
      return use.field() == Field::Right;
    case NodeKind::MemberExpression: {
      const std::string_view name = parent.child(Field::Property).text();
      return std::find(kHarmless.begin(), kHarmless.end(), name) == kHarmless.end();
    }
    case NodeKind::SubscriptExpression:
      return use.field() == Field::Object && writer_of(parent).exists();
    case NodeKind::ForInStatement:
      return use.field() != Field::Right;
    default:
      return true;
  }
}

}  // namespace esmigrate
