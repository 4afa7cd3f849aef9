// Writes and deletes that fail. Sloppy code goes on as if nothing had happened, strict code throws
// (ECMA-262 sections 6.2.5.6 and 13.5.1.2). `Reflect.set` and `Reflect.deleteProperty` say whether
// they succeeded and never throw for that:
//
//     frozen.a = 2;                  ->    Reflect.set(frozen, 'a', 2);
//     delete Object.prototype        ->    Reflect.deleteProperty(Object, 'prototype')
//
// Nearly all writes succeed, so only those are repaired where the object may be one that this file
// freezes, seals or gives such a property, or one that the language has made so. Objects are
// followed as in value_flow.h; what prototypes and classes lock is told by the property's name.
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>

#include "alias/mentions.h"
#include "alias/strict_finder.h"
#include "alias/value_flow.h"
#include "esmigrate/syntax/walk.h"

namespace esmigrate {
namespace {

using Role = StrictPlace::Role;

bool is_access(NodeRef node) {
  return node.is(NodeKind::MemberExpression) || node.is(NodeKind::SubscriptExpression);
}

constexpr std::array<std::string_view, 9> kRegexProperties = {
    "source", "flags",   "global", "ignoreCase", "multiline",
    "sticky", "unicode", "dotAll", "hasIndices"};
constexpr std::array<std::string_view, 1> kSizeProperty = {"size"};
constexpr std::array<std::string_view, 4> kBufferProperties = {"length", "byteLength", "byteOffset",
                                                               "buffer"};
constexpr std::array<std::string_view, 3> kOsProperties = {"EOL", "devNull", "constants"};
constexpr std::array<std::string_view, 14> kProcessProperties = {
    "version", "versions", "arch",   "platform", "release", "config", "features",
    "pid",     "stdout",   "stderr", "stdin",    "argv0",   "report", "moduleLoadList"};
constexpr std::array<std::string_view, 16> kConstructors = {
    "Object", "Array", "Function", "String", "Number",  "Boolean", "Date",    "RegExp",
    "Error",  "Map",   "Set",      "Symbol", "Promise", "WeakMap", "WeakSet", "Proxy"};

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// The properties of some object that may not be written.
struct Locks {
  bool all = false;                  ///< frozen, sealed, not extensible, or a proxy
  bool is_primitive = false;         ///< a symbol, which has no properties of its own at all
  std::set<std::string> properties;  ///< only these
  std::set<std::string> kept;        ///< these cannot be deleted
  NodeRef place;                     ///< what locks, if that happens at a place

  bool locks(const std::optional<std::string>& name, bool is_delete) const {
    return all || (name && (is_delete ? kept : properties).contains(*name));
  }
};

class WriteFinder {
 public:
  explicit WriteFinder(StrictFinder& find) : find_(find), flow_(find.tree, find.bindings) {}

  void run() {
    find_writes();
    if (writes_.empty()) return;
    collect();
    for (const auto& [access, writer] : writes_) {
      if (writer.is(NodeKind::UnaryExpression)) {
        deletion(writer, access);
      } else {
        target(writer, access);
      }
    }
    find_.give_up_with(flow_);
  }

 private:
  /// What writes or deletes the property, if anything does: an assignment, a pattern, `delete`.
  static NodeRef writer_of(NodeRef access) {
    const NodeRef node = outermost_parentheses(access);
    const NodeRef parent = node.parent();
    switch (parent.kind()) {
      case NodeKind::AssignmentExpression:
      case NodeKind::AugmentedAssignment:
      case NodeKind::ForInStatement:
      case NodeKind::AssignmentPattern:
        return node.field() == Field::Left ? parent : NodeRef();
      case NodeKind::PairPattern:
        return node.field() == Field::Value ? parent : NodeRef();
      case NodeKind::UpdateExpression:
      case NodeKind::ArrayPattern:
      case NodeKind::RestPattern:
        return parent;
      case NodeKind::UnaryExpression:
        return parent.token() == Token::Delete ? parent : NodeRef();
      default:
        return {};
    }
  }

  void find_writes() {
    if (find_.module_is_strict()) return;
    for (std::uint32_t i = 0; i < find_.tree.size(); ++i) {
      const NodeRef node(&find_.tree, i);
      if (!is_access(node) || node.has(kOptionalChain)) continue;
      const NodeRef writer = writer_of(node);
      if (!writer.exists() || !find_.is_sloppy(node)) continue;
      writes_.emplace_back(node, writer);
      if (auto name = name_of(node)) written_.insert(*std::move(name));
    }
  }

  // ---- what is locked

  void collect() {
    for (std::uint32_t i = 0; i < find_.tree.size(); ++i) {
      const NodeRef node(&find_.tree, i);
      switch (node.kind()) {
        case NodeKind::CallExpression:
          locking_call(node);
          break;
        case NodeKind::NewExpression:
          made(node);
          break;
        case NodeKind::Regex:
          lock_names(node, kRegexProperties);
          break;
        case NodeKind::Object:
          literal(node);
          break;
        case NodeKind::ClassBody:
          class_getters(node);
          break;
        default:
          if (is_function(node.kind()) || is_class(node.kind())) lock_function(node);
          break;
      }
    }
    for (const Reference& reference : find_.bindings.references) {
      if (!reference.binding_id.exists() && find_.bindings.names[reference.name] == "process")
        lock_names(find_.tree.at(reference.node), kProcessProperties);
    }
  }

  /// The properties that every function has.
  void lock_function(NodeRef function) {
    Locks locks;
    locks.properties = {"name", "length"};
    if (is_class(function.kind())) {
      locks.properties.insert("prototype");
      for (NodeRef member : function.child(Field::Body).children()) {
        if (!member.is(NodeKind::FieldDefinition)) continue;
        if (const auto name = property_name(member.child(Field::Property)))
          locks.properties.erase(*name);
      }
    }
    lock(function, std::move(locks));
  }

  /// Marks the places where the object may be.
  void lock(NodeRef object, Locks locks) {
    const auto is_unwritten = [this](const std::string& name) { return !written_.contains(name); };
    std::erase_if(locks.properties, is_unwritten);
    std::erase_if(locks.kept, is_unwritten);
    if (!locks.all && locks.properties.empty() && locks.kept.empty()) return;
    all_locks_.push_back(std::move(locks));
    const std::size_t index = all_locks_.size() - 1;
    for (const ValueFlow::Arrival& arrival : flow_.from(object).arrivals) {
      const NodeRef parent = arrival.node.parent();
      if (is_access(parent) && arrival.node.field() == Field::Object)
        locked_[parent.index()].push_back(index);
      if (all_locks_[index].all) lock_heirs(arrival.node, all_locks_[index].place);
    }
  }

  /// What has a locked object for its prototype cannot get properties of those names.
  void lock_heirs(NodeRef prototype, NodeRef place) {
    const NodeRef parent = prototype.parent();
    // An heir may be its heir's prototype, for what is told of names alone.
    const std::uint32_t by = place.exists() ? place.index() : UINT32_MAX;
    if (!heirs_.emplace(prototype.index(), by).second) return;
    Locks locks;
    locks.all = true;
    locks.place = place;
    if (parent.is(NodeKind::Pair) && property_name(parent.child(Field::Key)) == "__proto__") {
      lock(parent.parent(), std::move(locks));
    } else if (parent.is(NodeKind::Arguments)) {
      const NodeRef call = parent.parent();
      const std::string_view callee = call.child(Field::Function).text();
      if ((callee == "Object.create" && argument(call, 0) == prototype) ||
          (callee == "Object.setPrototypeOf" && argument(call, 1) == prototype)) {
        lock(call, std::move(locks));
      }
    }
  }

  template <std::size_t N>
  void lock_names(NodeRef object, const std::array<std::string_view, N>& names) {
    Locks locks;
    for (const std::string_view name : names) locks.properties.insert(std::string(name));
    lock(object, std::move(locks));
  }

  /// Locks an object that exists already: wherever it may have come from.
  void lock_existing(NodeRef object, const Locks& locks) {
    if (object.is(NodeKind::Object) && locks.all) lock_members(object);
    if (object.is(NodeKind::This) && locks.all) lock_instances(object, locks);
    if (locks.all && is_free_path(object)) locked_paths_.insert(object.text());
    if (object.is(NodeKind::Identifier)) {
      const BindingId id = find_.bindings.binding_at(object);
      if (!id.exists()) return;
      for (const std::uint32_t index : find_.bindings.references_of(id)) {
        const Reference& reference = find_.bindings.references[index];
        const NodeRef node = find_.tree.at(reference.node);
        const NodeRef holder = node.parent();
        NodeRef value;
        if (holder.is(NodeKind::VariableDeclarator)) value = holder.child(Field::Value);
        if (holder.is(NodeKind::AssignmentExpression) && node.field() == Field::Left)
          value = holder.child(Field::Right);
        if (value.exists()) lock(skip_parentheses(value), locks);
        if (reference.access == Access::Read) lock(node, locks);
      }
      return;
    }
    const bool is_prototype = object.is(NodeKind::MemberExpression) &&
                              object.child(Field::Property).text() == "prototype";
    if (is_prototype || object.is(NodeKind::This)) lock_by_name(locks);
    if (object.is(NodeKind::MemberExpression)) {
      lock_property_reads(object.child(Field::Property), locks);
    } else {
      lock(object, locks);
    }
  }

  bool is_free_path(NodeRef object) const {
    if (object.is(NodeKind::MemberExpression)) return is_free_path(object.child(Field::Object));
    return object.is(NodeKind::Identifier) && !find_.bindings.binding_at(object).exists();
  }

  /// `Object.freeze(this)` in a constructor.
  void lock_instances(NodeRef self, const Locks& locks) {
    const NodeRef maker = this_owner(self);
    for (const ValueFlow::Arrival& arrival : flow_.from(maker).arrivals) {
      if (arrival.node.parent().is(NodeKind::NewExpression) &&
          arrival.node.field() == Field::Constructor) {
        Locks made = locks;
        made.place = {};
        lock(arrival.node.parent(), std::move(made));
      }
    }
    for (std::uint32_t i = maker.index(); i < find_.tree.row(maker.index()).subtree_end; ++i) {
      const NodeRef node(&find_.tree, i);
      if (!node.is(NodeKind::MemberExpression) || !node.child(Field::Object).is(NodeKind::This))
        continue;
      by_this_.properties.insert(std::string(node.child(Field::Property).text()));
    }
    frozen_makers_.push_back(maker);
  }

  /// Methods of a frozen literal write to it by `this`.
  void lock_members(NodeRef literal) {
    for (NodeRef member : literal.children()) {
      if (const auto name = property_name(member.child(Field::Key)))
        by_this_.properties.insert(*name);
    }
  }

  /// `a.list` is locked: so may be what any `.list` gives.
  void lock_property_reads(NodeRef property, const Locks& locks) {
    for (std::uint32_t i = 0; i < find_.tree.size(); ++i) {
      const NodeRef node(&find_.tree, i);
      if (node.is(NodeKind::MemberExpression) &&
          node.child(Field::Property).text() == property.text())
        lock(node, locks);
    }
  }

  /// What inherits it cannot be told.
  void lock_by_name(const Locks& locks) {
    by_name_.properties.insert(locks.properties.begin(), locks.properties.end());
  }

  void locking_call(NodeRef call) {
    const std::string_view callee = call.child(Field::Function).text();
    const NodeRef object = skip_parentheses(argument(call, 0));
    Locks locks;
    locks.place = call;
    if (callee == "Object.freeze" || callee == "Object.seal" ||
        callee == "Object.preventExtensions" || callee == "Reflect.preventExtensions") {
      locks.all = true;
    } else if (callee == "Object.defineProperty" || callee == "Reflect.defineProperty") {
      const auto name = key_of(argument(call, 1));
      if (!name) return;
      lock_property(*name, argument(call, 2), locks);
    } else if (callee == "Object.defineProperties" ||
               (callee == "Object.create" && argument_count(call) > 1)) {
      lock_described(skip_parentheses(argument(call, 1)), locks);
    } else if (callee == "Object.create") {
      // It inherits what the prototype locks.
      inherit(call, object);
      return;
    } else if (callee == "Symbol") {
      locks.all = locks.is_primitive = true;
      lock(call, std::move(locks));
      return;
    } else if (callee.starts_with("Buffer.")) {
      lock_names(call, kBufferProperties);
      return;
    } else if (callee == "require") {
      if (constant_text(object) == "os") lock_names(call, kOsProperties);
      return;
    } else {
      old_getter(call, locks);
      return;
    }
    if (callee == "Object.create") {
      lock(call, locks);
    } else {
      lock_existing(object, locks);
      lock(call, std::move(locks));
    }
  }

  /// The name that a key stands for, through a variable that always has it.
  std::optional<std::string> key_of(NodeRef key) const {
    key = skip_parentheses(key);
    if (!key.is(NodeKind::Identifier)) {
      if (key.is(NodeKind::Number)) return std::string(key.text());
      return constant_text(key);
    }
    const BindingId id = find_.bindings.binding_at(key);
    if (!id.exists() || find_.bindings.bindings[id].write_count > 0) return std::nullopt;
    const NodeRef holder = find_.tree.at(find_.bindings.bindings[id].declaration).parent();
    if (!holder.is(NodeKind::VariableDeclarator)) return std::nullopt;
    return constant_text(skip_parentheses(holder.child(Field::Value)));
  }

  void inherit(NodeRef call, NodeRef prototype) {
    if (prototype.is(NodeKind::Object)) lock(call, getters(prototype));
    if (!prototype.is(NodeKind::Identifier)) return;
    const BindingId id = find_.bindings.binding_at(prototype);
    if (!id.exists() || !find_.bindings.bindings[id].declaration.exists()) return;
    const NodeRef holder = find_.tree.at(find_.bindings.bindings[id].declaration).parent();
    const NodeRef literal = skip_parentheses(holder.child(Field::Value));
    if (holder.is(NodeKind::VariableDeclarator) && literal.is(NodeKind::Object))
      lock(call, getters(literal));
  }

  /// `o.__defineGetter__('name', f)`
  void old_getter(NodeRef call, Locks& locks) {
    const NodeRef callee = skip_parentheses(call.child(Field::Function));
    if (!callee.is(NodeKind::MemberExpression) ||
        callee.child(Field::Property).text() != "__defineGetter__")
      return;
    const auto name = constant_text(argument(call, 0));
    if (!name || find_.tree.source().find("__defineSetter__") != std::string_view::npos) return;
    locks.properties.insert(*name);
    lock_existing(skip_parentheses(callee.child(Field::Object)), locks);
  }

  void made(NodeRef call) {
    const std::string_view name = call.child(Field::Constructor).text();
    if (name == "Proxy") {
      proxy(call);
    } else if (name == "Map" || name == "Set") {
      lock_names(call, kSizeProperty);
    } else if (name == "RegExp") {
      lock_names(call, kRegexProperties);
    } else if (name == "String") {
      Locks locks;
      locks.properties = locks.kept = {"length", "0", "1", "2", "3"};
      lock(call, std::move(locks));
    } else if (name == "ArrayBuffer" || name.ends_with("Array")) {
      if (name != "Array") lock_names(call, kBufferProperties);
    }
  }

  /// A proxy may refuse what it likes, if it looks at writes at all.
  void proxy(NodeRef call) {
    const NodeRef handler = skip_parentheses(argument(call, 1));
    Locks locks;
    locks.all = true;
    if (handler.is(NodeKind::Object)) {
      locks.all = false;
      for (NodeRef member : handler.children()) {
        const auto name = property_name(
            member.child(member.is(NodeKind::MethodDefinition) ? Field::Name : Field::Key));
        locks.all |= !name || *name == "set" || *name == "defineProperty" ||
                     *name == "deleteProperty" || *name == "getOwnPropertyDescriptor";
      }
    }
    lock(call, std::move(locks));
  }

  static void lock_property(const std::string& name, NodeRef descriptor, Locks& locks) {
    if (!is_configurable(skip_parentheses(descriptor))) locks.kept.insert(name);
    if (is_locking(skip_parentheses(descriptor))) locks.properties.insert(name);
  }

  static bool is_configurable(NodeRef descriptor) {
    for (NodeRef member : descriptor.children()) {
      if (member.is(NodeKind::Pair) && property_name(member.child(Field::Key)) == "configurable")
        return member.child(Field::Value).is(NodeKind::True);
    }
    return false;
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
    // What is copied from elsewhere is taken to be as it was there.
    if (!descriptor.is(NodeKind::Object)) return descriptor.is(NodeKind::Identifier);
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

  /// The literal's own methods reach it by `this`.
  void literal(NodeRef node) {
    Locks locks = getters(node);
    by_this_.properties.insert(locks.properties.begin(), locks.properties.end());
    lock(node, std::move(locks));
  }

  static Locks getters(NodeRef literal) {
    Locks locks;
    std::set<std::string> written;
    for (NodeRef member : literal.children()) {
      if (!member.is(NodeKind::MethodDefinition)) continue;
      const auto name = property_name(member.child(Field::Name));
      if (!name) continue;
      if (member.has(kGetter)) locks.properties.insert(*name);
      if (member.has(kSetter)) written.insert(*name);
    }
    for (const std::string& name : written) locks.properties.erase(name);
    return locks;
  }

  void class_getters(NodeRef body) { lock_by_name(getters(body)); }

  // ---- what is written

  static std::optional<std::string> name_of(NodeRef access) {
    if (access.is(NodeKind::MemberExpression)) return property_name(access.child(Field::Property));
    if (skip_parentheses(access.child(Field::Index)).is(NodeKind::Number))
      return std::string(skip_parentheses(access.child(Field::Index)).text());
    return constant_text(access.child(Field::Index));
  }

  static bool is_primitive_literal(NodeRef node) {
    node = skip_parentheses(node);
    return node.is(NodeKind::String) || node.is(NodeKind::Number) ||
           node.is(NodeKind::TemplateString) || node.is(NodeKind::True) || node.is(NodeKind::False);
  }

  /// A primitive value, or a variable that never holds anything else.
  bool is_literal(NodeRef object) const {
    object = skip_parentheses(object);
    if (is_primitive_literal(object)) return true;
    if (!object.is(NodeKind::Identifier)) return false;
    const BindingId id = find_.bindings.binding_at(object);
    if (!id.exists() || find_.bindings.bindings[id].kind == BindingKind::Parameter) return false;
    bool is_set = false;
    for (const std::uint32_t index : find_.bindings.references_of(id)) {
      const Reference& reference = find_.bindings.references[index];
      if (reference.access == Access::Read) continue;
      const NodeRef node = find_.tree.at(reference.node);
      const NodeRef holder = node.parent();
      NodeRef value;
      if (holder.is(NodeKind::VariableDeclarator)) {
        value = holder.child(Field::Value);
        if (!value.exists() && !holder.parent().parent().is(NodeKind::ForInStatement)) continue;
      } else if (holder.is(NodeKind::AssignmentExpression) && node.field() == Field::Left) {
        value = holder.child(Field::Right);
      } else if (holder.is(NodeKind::UpdateExpression)) {
        continue;
      }
      if (!is_primitive_literal(value)) return false;
      is_set = true;
    }
    return is_set;
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
      return name == "undefined" || name == "NaN" || name == "Infinity" || name == "crypto";
    if (is_free(object, "process")) return is_one_of(name, kProcessProperties);
    const bool is_constructor =
        std::any_of(kConstructors.begin(), kConstructors.end(),
                    [&](std::string_view each) { return is_free(object, each); });
    if (!is_constructor) return false;
    if (name == "prototype") return true;
    if (object.text() == "Symbol") return true;
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
    if (const auto found = locked_.find(access.index()); found != locked_.end()) {
      for (const std::size_t index : found->second) {
        const Locks& locks = all_locks_[index];
        if (locks.locks(name, is_delete) && !is_before(access, locks.place)) return true;
      }
    }
    if (locked_paths_.contains(object.text())) return true;
    if (!name) return false;
    if (is_builtin_constant(object, *name)) return true;
    if (!is_delete && by_name_.properties.contains(*name)) return true;
    if (!is_delete && object.is(NodeKind::This) && by_this_.properties.contains(*name) &&
        std::find(frozen_makers_.begin(), frozen_makers_.end(), this_owner(object)) ==
            frozen_makers_.end())
      return true;
    if (object.text() == "process.versions") return true;
    if (is_function_value(object))
      return is_delete ? *name == "prototype" : *name == "name" || *name == "length";
    return is_delete &&
           ((*name == "length" && (object.is(NodeKind::Array) || object.is(NodeKind::String))) ||
            (object.is(NodeKind::Regex) && *name == "lastIndex") || is_held_array(object, *name));
  }

  bool is_on_symbol(NodeRef access) const {
    const auto found = locked_.find(access.index());
    return found != locked_.end() &&
           std::any_of(found->second.begin(), found->second.end(),
                       [this](std::size_t index) { return all_locks_[index].is_primitive; });
  }

  /// `delete list.length`
  bool is_held_array(NodeRef object, const std::string& name) const {
    if (name != "length" || !object.is(NodeKind::Identifier)) return false;
    const BindingId id = find_.bindings.binding_at(object);
    if (!id.exists() || !find_.bindings.bindings[id].declaration.exists()) return false;
    const NodeRef holder = find_.tree.at(find_.bindings.bindings[id].declaration).parent();
    return holder.is(NodeKind::VariableDeclarator) &&
           skip_parentheses(holder.child(Field::Value)).is(NodeKind::Array);
  }

  void target(NodeRef expression, NodeRef access) {
    const NodeRef value = expression.child(Field::Right);
    const bool is_plain = expression.is(NodeKind::AssignmentExpression);
    const bool is_statement = is_statement_expression(expression);
    if (is_literal(access.child(Field::Object))) {
      StrictHazard& hazard =
          find_.add("writing a property of a primitive value is ignored only in sloppy code",
                    expression.range());
      const bool is_simple = is_plain && access.is(NodeKind::MemberExpression);
      if (!is_simple || defines_on_primitives()) return;
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
    if (!is_plain || !is_statement || is_on_symbol(access)) return;
    hazard.repair = StrictRepair::Reflect;
    hazard.places = {place_of(Role::Statement, expression, access)};
    hazard.places.front().inner = value.range();
  }

  /// Setters that primitive values inherit.
  bool defines_on_primitives() const {
    const std::string_view source = find_.tree.source();
    const bool has_setter = source.find("set") != std::string_view::npos ||
                            source.find("__defineSetter__") != std::string_view::npos;
    return has_setter && (source.find("Number.prototype") != std::string_view::npos ||
                          source.find("String.prototype") != std::string_view::npos ||
                          source.find("Boolean.prototype") != std::string_view::npos ||
                          source.find("Symbol.prototype") != std::string_view::npos ||
                          source.find("Object.prototype") != std::string_view::npos);
  }

  void deletion(NodeRef expression, NodeRef access) {
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
  ValueFlow flow_;
  std::vector<std::pair<NodeRef, NodeRef>> writes_;  ///< in sloppy code: what, and by what
  std::set<std::string> written_;                    ///< the names of those properties
  std::vector<Locks> all_locks_;
  /// By the index of an access: what may have locked its object.
  std::unordered_map<std::uint32_t, std::vector<std::size_t>> locked_;
  /// Where a prototype is handed over, and by what it is locked.
  std::set<std::pair<std::uint32_t, std::uint32_t>> heirs_;
  Locks by_name_;
  Locks by_this_;
  std::vector<NodeRef> frozen_makers_;       ///< constructors that freeze what they make
  std::set<std::string_view> locked_paths_;  ///< `Math`, `Array.prototype`
};

}  // namespace

void find_strict_writes(StrictFinder& find) { WriteFinder(find).run(); }

}  // namespace esmigrate
