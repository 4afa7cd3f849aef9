// Which properties may not be written or deleted: those of objects that this file freezes, seals or
// defines so, that classes and literals give only a getter, and that the language has made so.
// Objects are followed as in value_flow.h; what prototypes and classes lock is told by the
// property's name.
#include "alias/strict_locks.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>

#include "alias/effects_known.h"
#include "alias/locked_builtins.h"
#include "alias/locked_properties.h"
#include "alias/mentions.h"
#include "esmigrate/syntax/walk.h"

namespace esmigrate {
namespace {

bool is_access(NodeRef node) {
  return node.is(NodeKind::MemberExpression) || node.is(NodeKind::SubscriptExpression);
}

class LockFinder {
 public:
  LockFinder(const StrictFinder& find, const ValueFlow& flow,
             const std::vector<PropertyWrite>& writes)
      : find_(find), flow_(flow) {
    for (const PropertyWrite& write : writes) {
      auto name = name_of_access(write.access);
      if (!name || is_index(*name)) {
        has_element_writes_ = true;
        has_element_deletes_ |= write.is_delete();
      }
      if (name) written_.insert(*std::move(name));
    }
    collect();
  }

  bool is_locked(NodeRef access, bool is_delete) const {
    const NodeRef object = skip_parentheses(access.child(Field::Object));
    const auto name = name_of_access(access);
    if (const auto found = locked_.find(access.index()); found != locked_.end()) {
      for (const std::size_t index : found->second) {
        const Locks& locks = all_locks_[index];
        if (locks.locks(name, is_delete) && !is_before(access, locks.place)) return true;
      }
    }
    if (locked_paths_.contains(object.text())) return true;
    if (!name) return false;
    if (is_free_path(object) && is_builtin_constant(object.text(), *name)) return true;
    if (!is_delete && by_name_.properties.contains(*name)) return true;
    if (!is_delete && object.is(NodeKind::This) && by_this_.properties.contains(*name) &&
        std::find(frozen_makers_.begin(), frozen_makers_.end(), this_owner(object)) ==
            frozen_makers_.end())
      return true;
    if (is_function_value(object) || is_builtin_function(object))
      return is_delete ? *name == "prototype" : *name == "name" || *name == "length";
    return is_delete &&
           ((*name == "length" && (object.is(NodeKind::Array) || object.is(NodeKind::String))) ||
            (object.is(NodeKind::String) && is_index(*name)) ||
            (object.is(NodeKind::Regex) && *name == "lastIndex") || is_held_array(object, *name));
  }

 private:
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
          lock_names(node, "RegExp");
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
        lock_names(find_.tree.at(reference.node), "process");
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
    locks.elements &= has_element_writes_;
    locks.kept_elements &= has_element_deletes_;
    if (locks.is_empty()) return;
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
    } else if (parent.is(NodeKind::AssignmentExpression)) {
      lock_made_by(skip_parentheses(parent.child(Field::Left)), std::move(locks));
    }
  }

  /// `F.prototype = frozen`: what `new F()` makes.
  void lock_made_by(NodeRef target, Locks locks) {
    if (!target.is(NodeKind::MemberExpression) ||
        target.child(Field::Property).text() != "prototype")
      return;
    const BindingId id = find_.bindings.binding_at(skip_parentheses(target.child(Field::Object)));
    if (!id.exists()) return;
    for (const std::uint32_t index : find_.bindings.references_of(id)) {
      const NodeRef use = find_.tree.at(find_.bindings.references[index].node);
      if (use.field() == Field::Constructor) lock(use.parent(), locks);
    }
  }

  void lock_names(NodeRef object, std::string_view maker) {
    Locks locks;
    for (const std::string_view name : read_only_properties(maker))
      locks.properties.insert(std::string(name));
    locks.elements = locks.kept_elements = maker == "String";
    locks.kept_elements |= maker == "Buffer" || (maker.ends_with("Array") && maker != "Array");
    if (locks.elements) locks.kept = locks.properties;
    lock(object, std::move(locks));
  }

  /// Locks an object that exists already: wherever it may have come from.
  void lock_existing(NodeRef object, const Locks& locks) {
    if (object.is(NodeKind::Object) && locks.all) lock_members(object);
    if (object.is(NodeKind::This) && locks.all) lock_instances(object, locks);
    if (locks.all && is_free_path(object)) {
      locked_paths_.insert(object.text());
      for (const std::string_view name : inherited_properties(object.text()))
        by_name_.properties.insert(std::string(name));
    }
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

  /// `parseInt`, `Math.max`, `[].push`
  bool is_builtin_function(NodeRef object) const {
    NodeRef root = object;
    while (root.is(NodeKind::MemberExpression)) root = skip_parentheses(root.child(Field::Object));
    if (root.is(NodeKind::Identifier))
      return is_pure_global(root.text()) && !find_.bindings.binding_at(root).exists();
    return object.is(NodeKind::MemberExpression) &&
           (root.is(NodeKind::Array) || root.is(NodeKind::String) || root.is(NodeKind::Regex));
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
      locks.add_described(*name, skip_parentheses(argument(call, 2)));
    } else if (callee == "Object.defineProperties" ||
               (callee == "Object.create" && argument_count(call) > 1)) {
      locks.add_all_described(skip_parentheses(argument(call, 1)));
    } else if (callee == "Object.create") {
      // It inherits what the prototype locks.
      inherit(call, object);
      return;
    } else if (callee == "Symbol") {
      // It takes no properties at all.
      locks.all = true;
      locks.place = {};
      lock(call, std::move(locks));
      return;
    } else if (callee.ends_with(".bind")) {
      lock_names(call, "Function");
      return;
    } else if (callee == "Object" && constant_text(object)) {
      lock_names(call, "String");
      return;
    } else if (callee.starts_with("Buffer.")) {
      lock_names(call, "Buffer");
      return;
    } else if (callee == "require") {
      if (const auto name = constant_text(object)) required(call, *name);
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

  /// Modules of Node: their constants are frozen.
  void required(NodeRef call, std::string_view module) {
    if (module.starts_with("node:")) module.remove_prefix(5);
    if (read_only_properties(module).empty()) return;
    lock_names(call, module);
    for (const ValueFlow::Arrival& arrival : flow_.from(call).arrivals) {
      const NodeRef access = arrival.node.parent();
      if (!access.is(NodeKind::MemberExpression) ||
          access.child(Field::Property).text() != "constants")
        continue;
      Locks constants;
      constants.all = true;
      lock(access, std::move(constants));
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
    if (prototype.is(NodeKind::Object)) lock(call, getters_of(prototype));
    if (!prototype.is(NodeKind::Identifier)) return;
    const BindingId id = find_.bindings.binding_at(prototype);
    if (!id.exists() || !find_.bindings.bindings[id].declaration.exists()) return;
    const NodeRef holder = find_.tree.at(find_.bindings.bindings[id].declaration).parent();
    const NodeRef literal = skip_parentheses(holder.child(Field::Value));
    if (holder.is(NodeKind::VariableDeclarator) && literal.is(NodeKind::Object))
      lock(call, getters_of(literal));
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
    const NodeRef maker = call.child(Field::Constructor);
    if (!is_free_path(maker)) return;
    const std::string_view name = maker.text();
    if (name == "Proxy") {
      Locks locks = locks_of_proxy(skip_parentheses(argument(call, 1)));
      lock(call, std::move(locks));
    } else {
      lock_names(call, name);
    }
  }

  /// The literal's own methods reach it by `this`.
  void literal(NodeRef node) {
    Locks locks = getters_of(node);
    by_this_.properties.insert(locks.properties.begin(), locks.properties.end());
    lock(node, std::move(locks));
  }

  void class_getters(NodeRef body) { lock_by_name(getters_of(body)); }

  // ---- what is written

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

  /// `delete list.length`
  bool is_held_array(NodeRef object, const std::string& name) const {
    if (name != "length" || !object.is(NodeKind::Identifier)) return false;
    const BindingId id = find_.bindings.binding_at(object);
    if (!id.exists() || !find_.bindings.bindings[id].declaration.exists()) return false;
    const NodeRef holder = find_.tree.at(find_.bindings.bindings[id].declaration).parent();
    return holder.is(NodeKind::VariableDeclarator) &&
           skip_parentheses(holder.child(Field::Value)).is(NodeKind::Array);
  }

  const StrictFinder& find_;
  const ValueFlow& flow_;
  std::set<std::string> written_;  ///< the names of the properties that are written at all
  bool has_element_writes_ = false;
  bool has_element_deletes_ = false;
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

std::optional<std::string> name_of_access(NodeRef access) {
  if (access.is(NodeKind::MemberExpression)) return property_name(access.child(Field::Property));
  const NodeRef key = skip_parentheses(access.child(Field::Index));
  return key.is(NodeKind::Number) ? std::string(key.text()) : constant_text(key);
}

std::vector<bool> failing_writes(const StrictFinder& find, const ValueFlow& flow,
                                 const std::vector<PropertyWrite>& writes) {
  if (writes.empty()) return {};
  const LockFinder locks(find, flow, writes);
  std::vector<bool> failing;
  failing.reserve(writes.size());
  for (const PropertyWrite& write : writes)
    failing.push_back(locks.is_locked(write.access, write.is_delete()));
  return failing;
}

}  // namespace esmigrate
