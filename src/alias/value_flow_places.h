#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "esmigrate/syntax/walk.h"

namespace esmigrate {

// What both files of the value flow ask about a place.

inline bool is_called(NodeRef node) {
  return node.parent().is(NodeKind::CallExpression) && node.field() == Field::Function;
}

inline bool is_assigned(NodeRef access) {
  const NodeRef node = outermost_parentheses(access);
  return node.parent().is(NodeKind::AssignmentExpression) && node.field() == Field::Left;
}

/// The parameter at a place, counted from 0; none if there are fewer.
inline NodeRef parameter_of(NodeRef function, std::size_t index) {
  const NodeRef only = function.child(Field::Parameter);
  if (only.exists()) return index == 0 ? only : NodeRef();
  std::size_t at = 0;
  for (NodeRef each : function.child(Field::Parameters).children()) {
    if (at++ == index) return each;
  }
  return {};
}

/// `[Symbol.iterator]`: a name like any other, which no text can have.
inline std::optional<std::string> symbol_name(NodeRef key) {
  while (key.is(NodeKind::ComputedPropertyName) || key.is(NodeKind::Parenthesized))
    key = key.first_child();
  if (!key.is(NodeKind::MemberExpression) || !key.text().starts_with("Symbol."))
    return std::nullopt;
  return "@@" + std::string(key.child(Field::Property).text());
}

/// The name of the property that a key stands for, also where it is a well-known symbol.
inline std::optional<std::string> name_of_key(NodeRef key) {
  auto name = property_name(key);
  return name ? name : symbol_name(key);
}

}  // namespace esmigrate
