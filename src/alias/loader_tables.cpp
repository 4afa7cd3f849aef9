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

/// The `x` of `require.resolve('x')`, or of a variable that holds it for good.
static std::string resolved_specifier(NodeRef key, const AliasInput& in) {
  if (key.is(NodeKind::Identifier)) {
    const BindingId id = in.bindings.binding_at(key);
    if (!id.exists() || in.bindings.bindings[id].write_count > 0 ||
        in.bindings.bindings[id].is_redeclared)
      return {};
    const NodeRef declarator = in.tree.at(in.bindings.bindings[id].declaration).parent();
    if (!declarator.is(NodeKind::VariableDeclarator)) return {};
    key = skip_parentheses(declarator.child(Field::Value));
  }
  if (!key.is(NodeKind::CallExpression) || argument_count(key) != 1) return {};
  const NodeRef callee = skip_parentheses(key.first_child());
  const NodeRef object = callee.child(Field::Object);
  const bool is_resolve = callee.is(NodeKind::MemberExpression) &&
                          callee.child(Field::Property).text() == "resolve" &&
                          object.is(NodeKind::Identifier) &&
                          in.bindings.binding_at(object) == in.bindings.wrapper("require");
  return is_resolve ? constant_text(argument(key, 0)).value_or("") : "";
}

std::string cache_key(NodeRef cache, const AliasInput& in) {
  const NodeRef entry = outermost_parentheses(cache).parent();
  if (!entry.is(NodeKind::SubscriptExpression) ||
      !(skip_parentheses(entry.child(Field::Object)) == cache))
    return {};
  const NodeRef outer = outermost_parentheses(entry);
  const NodeRef parent = outer.parent();
  const bool is_deleted = parent.is(NodeKind::UnaryExpression) && parent.token() == Token::Delete;
  const bool is_replaced =
      parent.is(NodeKind::AssignmentExpression) && outer.field() == Field::Left;
  const bool is_looked_into =
      parent.is(NodeKind::MemberExpression) && parent.child(Field::Property).text() == "exports";
  if (!is_deleted && !is_replaced && !is_looked_into && !is_tested_or_guards(outer)) return {};
  return resolved_specifier(skip_parentheses(entry.child(Field::Index)), in);
}

}  // namespace esmigrate
