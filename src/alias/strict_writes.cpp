// Writes and deletes that fail. Sloppy code goes on as if nothing had happened, strict code throws
// (ECMA-262 sections 6.2.5.6 and 13.5.1.2). `Reflect.set` and `Reflect.deleteProperty` say whether
// they succeeded and never throw for that:
//
//     frozen.a = 2;                  ->    Reflect.set(frozen, 'a', 2);
//     delete Object.prototype        ->    Reflect.deleteProperty(Object, 'prototype')
//
// Nearly all writes succeed, so only those are repaired whose object is seen to be frozen, sealed
// or to have such a property in this file.
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

#include "alias/strict_finder.h"
#include "esmigrate/syntax/walk.h"

namespace esmigrate {
namespace {

using Role = StrictPlace::Role;

bool is_access(NodeRef node) {
  return node.is(NodeKind::MemberExpression) || node.is(NodeKind::SubscriptExpression);
}

/// Why a property of some object may not be written.
struct Locks {
  bool all = false;                  ///< frozen, sealed or not extensible
  std::set<std::string> properties;  ///< only these
  std::set<std::string> kept;        ///< these cannot be deleted
  NodeRef first;                     ///< the first place that locks
};

class WriteFinder {
 public:
  explicit WriteFinder(StrictFinder& find) : find_(find) {}

  void run() {
    collect();
    for (std::uint32_t i = 0; i < find_.tree.size(); ++i) {
      const NodeRef node(&find_.tree, i);
      if (node.is(NodeKind::AssignmentExpression) || node.is(NodeKind::AugmentedAssignment)) {
        target(node, skip_parentheses(node.child(Field::Left)));
      } else if (node.is(NodeKind::UpdateExpression)) {
        target(node, skip_parentheses(node.child(Field::Argument)));
      } else if (node.is(NodeKind::UnaryExpression) && node.token() == Token::Delete) {
        deletion(node);
      }
    }
  }

 private:
  // ---- what is locked

  void collect() {
    for (std::uint32_t i = 0; i < find_.tree.size(); ++i) {
      const NodeRef node(&find_.tree, i);
      if (node.is(NodeKind::CallExpression)) {
        locking_call(node);
      } else if (node.is(NodeKind::Object)) {
        getters(node);
      }
    }
  }

  BindingId held_in(NodeRef value) const {
    const NodeRef node = outermost_parentheses(value);
    const NodeRef parent = node.parent();
    NodeRef name;
    if (parent.is(NodeKind::VariableDeclarator) && node.field() == Field::Value)
      name = parent.child(Field::Name);
    if (parent.is(NodeKind::AssignmentExpression) && node.field() == Field::Right)
      name = parent.child(Field::Left);
    return name.is(NodeKind::Identifier) ? find_.bindings.binding_at(name) : BindingId{};
  }

  void locking_call(NodeRef call) {
    const std::string_view callee = call.child(Field::Function).text();
    const NodeRef object = skip_parentheses(argument(call, 0));
    const bool locks_all = callee == "Object.freeze" || callee == "Object.seal" ||
                           callee == "Object.preventExtensions";
    const bool describes = callee == "Object.defineProperties" ||
                           (callee == "Object.create" && argument_count(call) > 1);
    if (!locks_all && !describes && callee != "Object.defineProperty") return;
    for (const BindingId id :
         {held_in(call),
          object.is(NodeKind::Identifier) ? find_.bindings.binding_at(object) : BindingId{}}) {
      if (!id.exists()) continue;
      Locks& locks = locks_[id.raw];
      if (!locks.first.exists()) locks.first = call;
      if (locks_all) {
        locks.all = true;
      } else if (describes) {
        lock_described(skip_parentheses(argument(call, 1)), locks);
      } else if (const auto name = constant_text(argument(call, 1))) {
        lock_property(*name, argument(call, 2), locks);
      }
    }
  }

  static void lock_property(const std::string& name, NodeRef descriptor, Locks& locks) {
    locks.kept.insert(name);
    if (is_locking(skip_parentheses(descriptor))) locks.properties.insert(name);
  }

  /// The properties that `Object.defineProperties` makes.
  static void lock_described(NodeRef descriptors, Locks& locks) {
    if (!descriptors.is(NodeKind::Object)) {
      locks.all = true;
      return;
    }
    for (NodeRef member : descriptors.children()) {
      const auto name = property_name(member.child(Field::Key));
      if (!member.is(NodeKind::Pair) || !name) {
        locks.all = true;
        return;
      }
      lock_property(*name, member.child(Field::Value), locks);
    }
  }

  /// A descriptor that makes a property which cannot be assigned.
  static bool is_locking(NodeRef descriptor) {
    if (!descriptor.is(NodeKind::Object)) return false;
    for (NodeRef member : descriptor.children()) {
      if (member.is(NodeKind::SpreadElement)) return false;
      const auto name = property_name(
          member.child(member.is(NodeKind::MethodDefinition) ? Field::Name : Field::Key));
      if (member.is(NodeKind::ShorthandProperty) ? member.text() == "set" : name == "set")
        return false;
      if (name == "writable") return member.child(Field::Value).is(NodeKind::False);
    }
    return true;
  }

  void getters(NodeRef literal) {
    const BindingId id = held_in(literal);
    if (!id.exists()) return;
    std::set<std::string> read;
    std::set<std::string> written;
    for (NodeRef member : literal.children()) {
      if (!member.is(NodeKind::MethodDefinition)) continue;
      const auto name = property_name(member.child(Field::Name));
      if (!name) continue;
      if (member.has(kGetter)) read.insert(*name);
      if (member.has(kSetter)) written.insert(*name);
    }
    for (const std::string& name : read) {
      if (!written.contains(name)) locks_[id.raw].properties.insert(name);
    }
  }

  // ---- what is written

  static std::optional<std::string> name_of(NodeRef access) {
    if (access.is(NodeKind::MemberExpression)) return property_name(access.child(Field::Property));
    return constant_text(access.child(Field::Index));
  }

  bool is_literal(NodeRef object) const {
    object = skip_parentheses(object);
    if (object.is(NodeKind::String) || object.is(NodeKind::Number) ||
        object.is(NodeKind::TemplateString) || object.is(NodeKind::True) ||
        object.is(NodeKind::False))
      return true;
    if (!object.is(NodeKind::Identifier)) return false;
    const BindingId id = find_.bindings.binding_at(object);
    if (!id.exists() || find_.bindings.bindings[id].write_count > 0 ||
        find_.bindings.bindings[id].is_redeclared)
      return false;
    const NodeRef holder = find_.tree.at(find_.bindings.bindings[id].declaration).parent();
    if (!holder.is(NodeKind::VariableDeclarator)) return false;
    const NodeKind kind = skip_parentheses(holder.child(Field::Value)).kind();
    return kind == NodeKind::String || kind == NodeKind::Number ||
           kind == NodeKind::TemplateString || kind == NodeKind::True || kind == NodeKind::False;
  }

  bool is_function_value(NodeRef object) const {
    object = skip_parentheses(object);
    if (is_function(object.kind()) || is_class(object.kind())) return true;
    if (!object.is(NodeKind::Identifier)) return false;
    const BindingId id = find_.bindings.binding_at(object);
    if (!id.exists()) return false;
    const Binding& binding = find_.bindings.bindings[id];
    if (binding.kind == BindingKind::Function || binding.kind == BindingKind::Class ||
        binding.kind == BindingKind::OwnName)
      return true;
    return bound_function(id, find_.bindings, find_.tree).exists();
  }

  bool is_free(NodeRef object, std::string_view name) const {
    return object.is(NodeKind::Identifier) && object.text() == name &&
           !find_.bindings.binding_at(object).exists();
  }

  /// Properties of the language's own objects that nobody can change.
  bool is_builtin_constant(NodeRef object, const std::string& name) const {
    if (is_free(object, "Math"))
      return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
      });
    if (is_free(object, "globalThis") || is_free(object, "global"))
      return name == "undefined" || name == "NaN" || name == "Infinity";
    static constexpr std::array<std::string_view, 9> kConstructors = {
        "Object", "Array", "Function", "String", "Number", "Boolean", "Date", "RegExp", "Error"};
    const bool is_constructor =
        std::any_of(kConstructors.begin(), kConstructors.end(),
                    [&](std::string_view each) { return is_free(object, each); });
    if (!is_constructor) return false;
    if (name == "prototype") return true;
    return object.text() == "Number" &&
           (name.starts_with("MAX_") || name.starts_with("MIN_") || name == "NaN" ||
            name == "EPSILON" || name.ends_with("_INFINITY"));
  }

  /// What stands in front of the locking call has been written when it runs, and what stands in the
  /// other branch runs without it.
  static bool is_before(NodeRef access, NodeRef lock) {
    if (!lock.exists()) return false;
    const NodeRef function = enclosing_function(lock);
    if (!(enclosing_function(access) == function)) return false;
    if (access.begin() >= lock.begin()) {
      NodeRef at = access;
      while (!lock.is_inside(at)) at = at.parent();
      return at.is(NodeKind::IfStatement) && !lock.is_inside(at.child(Field::Condition));
    }
    for (NodeRef at = lock.parent(); at.exists() && !(at == function); at = at.parent()) {
      const bool is_loop = at.is(NodeKind::ForStatement) || at.is(NodeKind::ForInStatement) ||
                           at.is(NodeKind::WhileStatement) || at.is(NodeKind::DoStatement);
      if (is_loop && access.is_inside(at)) return false;
    }
    return true;
  }

  bool is_locked(NodeRef access, bool is_delete) const {
    const NodeRef object = skip_parentheses(access.child(Field::Object));
    const auto name = name_of(access);
    if (object.is(NodeKind::Identifier)) {
      const auto found = locks_.find(find_.bindings.binding_at(object).raw);
      if (find_.bindings.binding_at(object).exists() && found != locks_.end() &&
          !is_before(access, found->second.first)) {
        if (found->second.all) return true;
        const auto& names = is_delete ? found->second.kept : found->second.properties;
        if (name && names.contains(*name)) return true;
      }
    }
    if (!name) return false;
    if (is_builtin_constant(object, *name)) return true;
    if (is_function_value(object))
      return is_delete ? *name == "prototype" : *name == "name" || *name == "length";
    return is_delete && *name == "length" &&
           (object.is(NodeKind::Array) || object.is(NodeKind::String));
  }

  void target(NodeRef expression, NodeRef access) {
    if (!is_access(access) || !find_.is_sloppy(expression)) return;
    if (access.has(kOptionalChain)) return;
    const NodeRef value = expression.child(Field::Right);
    const bool is_plain = expression.is(NodeKind::AssignmentExpression);
    const bool is_statement = is_statement_expression(expression);
    if (is_literal(access.child(Field::Object))) {
      StrictHazard& hazard =
          find_.add("writing a property of a primitive value is ignored only in sloppy code",
                    expression.range());
      const bool is_simple = is_plain && access.is(NodeKind::MemberExpression);
      if (!is_simple) return;
      hazard.repair = StrictRepair::Discard;
      StrictPlace place =
          strict_place(is_statement ? Role::Statement : Role::Value, expression.range());
      place.inner = value.range();
      hazard.places = {std::move(place)};
      return;
    }
    if (!is_locked(access, false)) return;
    StrictHazard& hazard =
        find_.add("a write that fails is ignored only in sloppy code", expression.range());
    if (!is_plain || !is_statement) return;
    hazard.repair = StrictRepair::Reflect;
    hazard.places = {place_of(Role::Statement, expression, access)};
    hazard.places.front().inner = value.range();
  }

  void deletion(NodeRef expression) {
    const NodeRef access = skip_parentheses(expression.child(Field::Argument));
    if (!is_access(access) || access.has(kOptionalChain) || !find_.is_sloppy(expression)) return;
    if (!is_locked(access, true)) return;
    StrictHazard& hazard =
        find_.add("a delete that fails says so only in sloppy code", expression.range());
    const NodeRef object = skip_parentheses(access.child(Field::Object));
    if (object.is(NodeKind::String)) return;
    hazard.repair = StrictRepair::Reflect;
    hazard.places = {place_of(Role::Value, expression, access)};
  }

  static StrictPlace place_of(Role role, NodeRef expression, NodeRef access) {
    StrictPlace place = strict_place(role, expression.range());
    place.object = access.child(Field::Object).range();
    place.is_computed = access.is(NodeKind::SubscriptExpression);
    place.property = place.is_computed ? access.child(Field::Index).range()
                                       : access.child(Field::Property).range();
    return place;
  }

  StrictFinder& find_;
  std::map<std::uint32_t, Locks> locks_;
};

}  // namespace

void find_strict_writes(StrictFinder& find) { WriteFinder(find).run(); }

}  // namespace esmigrate
