// What a class body may not hold: two constructors, private names declared twice, members whose
// names the language keeps for itself.
#include "scope/early_classes.h"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "esmigrate/syntax/walk.h"

namespace esmigrate {
namespace {

using Found = std::optional<EarlyError>;

Found error_at(NodeRef node, std::string message) {
  return EarlyError{node.range(), std::move(message)};
}

bool is_accessor(NodeRef member) { return member.has(kGetter) || member.has(kSetter); }

/// The private names of one class body. A getter and a setter may share one, if both are static or
/// neither is.
class PrivateNames {
 public:
  Found add(NodeRef member, NodeRef name) {
    const std::string text = decoded_identifier(name.text());
    if (text == "#constructor") return error_at(name, "`#constructor` cannot be a private name");
    const int kind = (member.has(kGetter) ? kGetter : 0) | (member.has(kSetter) ? kSetter : 0) |
                     (member.has(kStatic) ? kStatic : 0);
    const int counterpart = kind ^ (kGetter | kSetter);
    const bool is_new = names_.insert(text).second;
    const bool is_pair = is_accessor(member) && accessors_.contains({text, counterpart}) &&
                         !accessors_.contains({text, kind});
    if (is_accessor(member)) accessors_.insert({text, kind});
    if (is_new || is_pair) return std::nullopt;
    return error_at(name, "`" + text + "` is declared twice");
  }

 private:
  std::set<std::string> names_;
  std::set<std::pair<std::string, int>> accessors_;
};

Found member_name_error(NodeRef member, NodeRef name, bool is_field) {
  if (name.is(NodeKind::ComputedPropertyName)) return std::nullopt;
  const auto text = property_name(name);
  if (text == "constructor" && is_field)
    return error_at(name, "a field cannot be called `constructor`");
  if (text == "prototype" && member.has(kStatic))
    return error_at(name, "a static member cannot be called `prototype`");
  if (is_constructor(member) &&
      (is_accessor(member) || member.has(kAsync) || member.has(kGenerator)))
    return error_at(name, "a constructor can be no accessor, generator or async method");
  return std::nullopt;
}

NodeRef name_of(NodeRef member) {
  return member.child(member.is(NodeKind::FieldDefinition) ? Field::Property : Field::Name);
}

bool declares_private(NodeRef body, std::string_view name) {
  for (NodeRef member : body.children()) {
    const NodeRef own = name_of(member);
    if (own.is(NodeKind::PrivateName) && decoded_identifier(own.text()) == name) return true;
  }
  return false;
}

}  // namespace

bool is_constructor(NodeRef member) {
  if (!member.is(NodeKind::MethodDefinition) || member.has(kStatic)) return false;
  const NodeRef name = member.child(Field::Name);
  return (name.is(NodeKind::PropertyName) || name.is(NodeKind::String)) &&
         property_name(name) == "constructor";
}

bool is_derived_constructor(NodeRef function) {
  const NodeRef body = function.parent();
  if (!is_constructor(function) || !body.is(NodeKind::ClassBody)) return false;
  for (NodeRef part : body.parent().children()) {
    if (part.is(NodeKind::ClassHeritage)) return true;
  }
  return false;
}

Found find_class_error(NodeRef body) {
  int constructors = 0;
  PrivateNames private_names;
  for (NodeRef member : body.children()) {
    const bool is_field = member.is(NodeKind::FieldDefinition);
    if (!is_field && !member.is(NodeKind::MethodDefinition)) continue;
    if (is_constructor(member) && ++constructors > 1)
      return error_at(member, "a second constructor");
    const NodeRef name = name_of(member);
    Found found = name.is(NodeKind::PrivateName) ? private_names.add(member, name)
                                                 : member_name_error(member, name, is_field);
    if (found) return found;
  }
  return std::nullopt;
}

Found find_private_name_error(NodeRef node) {
  const NodeRef parent = node.parent();
  const bool is_declaration =
      parent.is(NodeKind::MethodDefinition) ||
      (parent.is(NodeKind::FieldDefinition) && node.field() == Field::Property);
  if (is_declaration) return std::nullopt;
  const std::string name = decoded_identifier(node.text());
  for (NodeRef at = parent; at.exists(); at = at.parent()) {
    if (at.is(NodeKind::ClassBody) && declares_private(at, name)) return std::nullopt;
  }
  return error_at(node, "no class around declares `" + name + "`");
}

Found find_accessor_error(NodeRef method) {
  std::size_t parameters = 0;
  bool has_rest = false;
  for (NodeRef one : method.child(Field::Parameters).children()) {
    ++parameters;
    has_rest |= one.is(NodeKind::RestPattern);
  }
  if (method.has(kGetter) && parameters != 0) return error_at(method, "a getter with parameters");
  if (method.has(kSetter) && (parameters != 1 || has_rest))
    return error_at(method, "a setter has exactly one parameter");
  return std::nullopt;
}

}  // namespace esmigrate
