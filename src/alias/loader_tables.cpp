#include "alias/loader_tables.h"

#include <algorithm>
#include <array>

#include "alias/requires.h"
#include "esmigrate/syntax/walk.h"

namespace esmigrate {

/// Extensions whose files the loaders of both kinds of modules share.
static bool is_own_extension(std::string_view extension) {
  constexpr std::array<std::string_view, 6> kOwn = {".js", ".json", ".node", ".mjs", ".cjs", ""};
  return std::find(kOwn.begin(), kOwn.end(), extension) != kOwn.end();
}

/// `Object.keys(table)`, `for (key in table)`.
static bool is_listed(NodeRef outer) {
  const NodeRef above = outer.parent();
  if (above.is(NodeKind::ForInStatement)) return outer.field() == Field::Right;
  const NodeRef call = above.parent();
  if (!above.is(NodeKind::Arguments) || !call.is(NodeKind::CallExpression)) return false;
  const std::string_view callee = call.first_child().text();
  return callee == "Object.keys" || callee == "Object.getOwnPropertyNames";
}

static LoaderTable use_of_entry(NodeRef entry, std::string_view name) {
  const NodeRef outer = outermost_parentheses(entry);
  const NodeRef above = outer.parent();
  const bool is_dropped = above.is(NodeKind::UnaryExpression) && above.token() == Token::Delete;
  if (name == "extensions") {
    const auto key = constant_text(skip_parentheses(entry.child(Field::Index)));
    return key && !is_own_extension(*key) ? LoaderTable::OwnEntries : LoaderTable::Unknown;
  }
  if (is_dropped) return LoaderTable::Dropped;
  return is_only_tested(outer) ? LoaderTable::Read : LoaderTable::Unknown;
}

LoaderTable use_of_loader_table(NodeRef table, std::string_view name) {
  const NodeRef outer = outermost_parentheses(table);
  const NodeRef above = outer.parent();
  if (is_only_tested(outer) || is_listed(outer)) return LoaderTable::Read;
  if (above.is(NodeKind::SubscriptExpression) && above.child(Field::Object) == outer)
    return use_of_entry(above, name);
  return LoaderTable::Unknown;
}

}  // namespace esmigrate
