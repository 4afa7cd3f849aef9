// Which properties may not be written or deleted: those of objects that this file freezes, seals or
// defines so, that classes and literals give only a getter, and that the language has made so.
// Objects are followed as in value_flow.h, keys as in key_names.h; what prototypes and classes lock
// is told by the property's name.
#include "alias/strict_locks.h"

#include <algorithm>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "alias/key_names.h"
#include "alias/locked_builtins.h"
#include "alias/locked_places.h"
#include "alias/locked_properties.h"
#include "alias/mentions.h"
#include "alias/value_flow_places.h"
#include "alias/value_type.h"
#include "esmigrate/syntax/walk.h"

namespace esmigrate {
namespace {

class LockFinder {
 public:
  LockFinder(const StrictFinder& find, const ValueFlow& flow,
             const std::vector<PropertyWrite>& writes)
      : find_(find),
        flow_(flow),
        keys_(find.tree, find.bindings, flow),
        places_(find, flow, keys_, writes) {
    collect();
  }

  const LockedPlaces& places() const { return places_; }

 private:
  void collect() {
    for (std::uint32_t i = 0; i < find_.tree.size(); ++i) {
      const NodeRef node(&find_.tree, i);
      switch (node.kind()) {
        case NodeKind::CallExpression:
          if (node.child(Field::Arguments).is(NodeKind::TemplateString)) lock_template(node);
          locking_call(node);
          break;
        case NodeKind::MemberExpression:
          handed_on(node);
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
      if (!reference.binding_id.exists())
        builtin(find_.tree.at(reference.node), find_.bindings.names[reference.name]);
    }
  }

  /// `var M = Math`: where the language's own object goes.
  void builtin(NodeRef use, std::string_view name) {
    const NodeRef parent = outermost_parentheses(use).parent();
    if (parent.is(NodeKind::MemberExpression) || parent.is(NodeKind::CallExpression) ||
        parent.is(NodeKind::NewExpression))
      return;
    if (name == "process") {
      lock_names(use, "process");
    } else if (name == "Math" || is_builtin_constant(name, "prototype")) {
      Locks locks;
      for (const std::string& written : places_.written()) {
        if (is_builtin_constant(name, written)) locks.properties.insert(written);
      }
      locks.kept = locks.properties;
      places_.lock(use, std::move(locks));
    }
  }

  /// The first parameter of a tag is a frozen array, with another in its property `raw`.
  void lock_template(NodeRef call) {
    Locks locks;
    locks.all = true;
    for (const NodeRef tag : flow_.functions_called(call)) {
      const NodeRef strings = tag.child(Field::Parameters).first_child();
      const BindingId id = find_.bindings.binding_at(strings);
      if (!id.exists()) continue;
      for (const std::uint32_t index : find_.bindings.references_of(id))
        places_.lock(find_.tree.at(find_.bindings.references[index].node), locks);
      lock_property_reads("raw", locks);
    }
  }

  /// The properties that every function has.
  void lock_function(NodeRef function) {
    Locks locks;
    for (const std::string_view name : {"name", "length"}) lock_if_written(name, locks);
    if (is_class(function.kind())) {
      lock_if_written("prototype", locks);
      for (NodeRef member : function.child(Field::Body).children()) {
        if (!member.is(NodeKind::FieldDefinition)) continue;
        if (const auto name = property_name(member.child(Field::Property)))
          locks.properties.erase(*name);
      }
    }
    places_.lock(function, std::move(locks));
  }

  /// There is one for each function: nothing is set up for names that nobody writes.
  void lock_if_written(std::string_view name, Locks& locks) const {
    if (places_.written().contains(name)) locks.properties.emplace(name);
  }

  void lock_names(NodeRef object, std::string_view maker) {
    Locks locks;
    for (const std::string_view name : read_only_properties(maker)) lock_if_written(name, locks);
    locks.elements = locks.kept_elements = maker == "String";
    locks.kept_elements |= maker == "Buffer" || (maker.ends_with("Array") && maker != "Array");
    if (locks.elements) locks.kept = locks.properties;
    places_.lock(object, std::move(locks));
  }

  /// Locks an object that exists already: wherever it may have come from.
  void lock_existing(NodeRef object, const Locks& locks) {
    if (object.is(NodeKind::AssignmentExpression)) {
      // `Object.freeze(defaults = {})`
      lock_existing(skip_parentheses(object.child(Field::Left)), locks);
      return lock_existing(skip_parentheses(object.child(Field::Right)), locks);
    }
    if (object.is(NodeKind::Object) && locks.all) lock_members(object);
    if (object.is(NodeKind::This) && locks.all) lock_instances(object, locks);
    if (locks.all && places_.is_free_path(object)) {
      places_.lock_path(object.text());
      for (const std::string_view name : inherited_properties(object.text()))
        places_.lock_name(name);
    }
    if (object.is(NodeKind::NewExpression) && locks.all) lock_methods_of(object);
    if (object.is(NodeKind::SubscriptExpression) && locks.all && is_recursive(object))
      lock_all_literals();
    if (object.is(NodeKind::Identifier)) {
      const BindingId id = find_.bindings.binding_at(object);
      if (!id.exists()) return;
      if (find_.bindings.bindings[id].kind == BindingKind::Parameter) lock_given(id, locks);
      if (id == find_.bindings.wrapper("exports")) lock_exports(locks, "module.exports");
      for (const std::uint32_t index : find_.bindings.references_of(id)) {
        const Reference& reference = find_.bindings.references[index];
        const NodeRef node = find_.tree.at(reference.node);
        const NodeRef holder = node.parent();
        NodeRef value;
        if (holder.is(NodeKind::VariableDeclarator)) value = holder.child(Field::Value);
        if (holder.is(NodeKind::AssignmentExpression) && node.field() == Field::Left)
          value = holder.child(Field::Right);
        if (value.exists()) places_.lock(skip_parentheses(value), locks);
        if (locks.all && skip_parentheses(value).is(NodeKind::NewExpression))
          lock_methods_of(skip_parentheses(value));
        if (reference.access == Access::Read) places_.lock(node, locks);
      }
      return;
    }
    const bool is_prototype = object.is(NodeKind::MemberExpression) &&
                              object.child(Field::Property).text() == "prototype";
    if (is_prototype || object.is(NodeKind::This)) places_.lock_by_name(locks);
    if (object.text() == "module.exports") lock_exports(locks, "exports");
    if (object.is(NodeKind::MemberExpression)) {
      lock_property_reads(object.child(Field::Property).text(), locks);
    } else {
      places_.lock(object, locks);
    }
  }

  /// `function constant(target, name) { Object.defineProperty(target, name, ...) }`: what the calls
  /// of the function give.
  void lock_given(BindingId parameter, const Locks& locks) {
    const NodeRef declared = find_.tree.at(find_.bindings.bindings[parameter].declaration);
    if (!declared.parent().is(NodeKind::FormalParameters)) return;
    const NodeRef function = declared.parent().parent();
    const std::size_t at = parameter_index(declared);
    if (!given_.insert(parameter.raw).second) return;
    const BindingId name = function_binding(function, find_.bindings);
    if (!(bound_function(name, find_.bindings, find_.tree) == function)) return;
    for (const std::uint32_t index : find_.bindings.references_of(name)) {
      const NodeRef use = find_.tree.at(find_.bindings.references[index].node);
      const NodeRef call = use.parent();
      if (!call.is(NodeKind::CallExpression) || use.field() != Field::Function) continue;
      const NodeRef given = skip_parentheses(argument(call, at));
      if (!given.exists() || given.is(NodeKind::MemberExpression)) continue;
      Locks later = locks;
      later.place = call;
      lock_existing(given, later);
    }
  }

  /// `deepFreeze(value[key])`, or `Object.freeze(value[key])` in a loop.
  static bool is_recursive(NodeRef object) {
    return !constant_text(object.child(Field::Index)) &&
           !skip_parentheses(object.child(Field::Index)).is(NodeKind::Number);
  }

  void lock_all_literals() {
    if (has_locked_literals_) return;
    has_locked_literals_ = true;
    std::vector<NodeRef> literals;
    for (std::uint32_t i = 0; i < find_.tree.size(); ++i) {
      const NodeRef node(&find_.tree, i);
      if (node.is(NodeKind::Object) || node.is(NodeKind::Array)) literals.push_back(node);
    }
    Locks locks;
    locks.all = locks.is_explicit = true;
    places_.lock_each(literals, std::move(locks));
  }

  /// `Object.freeze(new Point())`: its methods write to it by `this`.
  void lock_methods_of(NodeRef made) {
    const NodeRef maker = bound_function(find_.bindings.binding_at(made.child(Field::Constructor)),
                                         find_.bindings, find_.tree);
    if (maker.exists()) places_.add_locking_maker(maker);
    for (std::uint32_t i = 0; i < find_.tree.size(); ++i) {
      const NodeRef node(&find_.tree, i);
      if (!node.is(NodeKind::This) || this_owner(node) == maker) continue;
      const NodeRef access = node.parent();
      if (access.is(NodeKind::MemberExpression) && writer_of(access).exists())
        places_.lock_by_this(access.child(Field::Property).text());
    }
  }

  /// The exports object has two names.
  void lock_exports(const Locks& locks, std::string_view other_name) {
    for (std::uint32_t i = 0; i < find_.tree.size(); ++i) {
      const NodeRef node(&find_.tree, i);
      const bool is_named = node.is(NodeKind::MemberExpression) || node.is(NodeKind::Identifier);
      if (is_named && node.field() == Field::Object && node.text() == other_name)
        places_.lock(node, locks);
    }
  }

  /// `Object.freeze(this)` in a constructor.
  void lock_instances(NodeRef self, const Locks& locks) {
    const NodeRef maker = this_owner(self);
    const bool is_class_part = maker.parent().is(NodeKind::ClassBody);
    Locks made = locks;
    made.place = {};
    places_.lock_made_by(is_class_part ? maker.parent().parent() : maker, made);
    for (std::uint32_t i = maker.index(); i < find_.tree.row(maker.index()).subtree_end; ++i) {
      const NodeRef node(&find_.tree, i);
      if (!node.is(NodeKind::MemberExpression) || !node.child(Field::Object).is(NodeKind::This))
        continue;
      places_.lock_by_this(node.child(Field::Property).text());
    }
    places_.add_locking_maker(maker);
  }

  /// Methods of a frozen literal write to it by `this`.
  void lock_members(NodeRef literal) {
    for (NodeRef member : literal.children()) {
      if (const auto name = property_name(member.child(Field::Key))) places_.lock_by_this(*name);
    }
  }

  /// `a.list` is locked: so may be what any `.list` gives.
  void lock_property_reads(std::string_view property, const Locks& locks) {
    if (members_.empty()) {
      for (std::uint32_t i = 0; i < find_.tree.size(); ++i) {
        const NodeRef node(&find_.tree, i);
        if (node.is(NodeKind::MemberExpression))
          members_[node.child(Field::Property).text()].push_back(node);
      }
    }
    places_.lock_each(members_[property], locks);
  }

  /// What a callee is called by where it is the language's own: `var freeze = Object.freeze`,
  /// `const { freeze } = Object`, `Object['freeze']`.
  std::string name_of_callee(NodeRef callee) const {
    callee = skip_parentheses(callee);
    if (callee.is(NodeKind::SubscriptExpression)) {
      const auto key = constant_text(callee.child(Field::Index));
      return key ? std::string(callee.child(Field::Object).text()) + "." + *key : "";
    }
    const BindingId id = find_.bindings.binding_at(callee);
    if (!id.exists() || !find_.bindings.bindings[id].declaration.exists() ||
        find_.bindings.bindings[id].write_count > 0)
      return std::string(callee.text());
    NodeRef holder = find_.tree.at(find_.bindings.bindings[id].declaration).parent();
    const bool is_taken = holder.is(NodeKind::ObjectPattern);
    if (is_taken) holder = holder.parent();
    const NodeRef value = skip_parentheses(holder.child(Field::Value));
    if (!holder.is(NodeKind::VariableDeclarator) || !value.exists() || !places_.is_free_path(value))
      return std::string(callee.text());
    return is_taken ? std::string(value.text()) + "." + std::string(callee.text())
                    : std::string(value.text());
  }

  /// `list.forEach(Object.freeze)`: any literal may be in there.
  void handed_on(NodeRef access) {
    const std::string_view name = access.child(Field::Property).text();
    if (access.child(Field::Object).text() == "Object" && access.parent().is(NodeKind::Arguments) &&
        (name == "freeze" || name == "seal" || name == "preventExtensions"))
      lock_all_literals();
  }

  void locking_call(NodeRef call) {
    const std::string callee = name_of_callee(call.child(Field::Function));
    const NodeRef object = skip_parentheses(argument(call, 0));
    Locks locks;
    locks.place = call;
    locks.is_explicit = true;
    if (callee == "Object.freeze" || callee == "Object.seal" ||
        callee == "Object.preventExtensions" || callee == "Reflect.preventExtensions") {
      locks.all = true;
    } else if (callee == "Object.defineProperty" || callee == "Reflect.defineProperty") {
      for (const std::string& name : keys_.names_of(argument(call, 1)))
        locks.add_described(name, skip_parentheses(argument(call, 2)));
      if (locks.is_empty()) return;
    } else if (callee == "Object.defineProperties" ||
               (callee == "Object.create" && argument_count(call) > 1)) {
      const NodeRef described = skip_parentheses(argument(call, 1));
      // What is made by a helper and handed to another is taken to be as it was there.
      const bool is_direct = call.child(Field::Function).text() == callee;
      if (!is_direct && !described.is(NodeKind::Object)) return;
      locks.add_all_described(described);
    } else if (callee == "Proxy.revocable") {
      lock_property_reads("proxy", locks_of_proxy(skip_parentheses(argument(call, 1))));
      return;
    } else if (callee == "Object.create") {
      // It inherits what the prototype locks.
      inherit(call, object);
      return;
    } else if (callee == "Symbol") {
      // It takes no properties at all.
      locks.all = true;
      locks.place = {};
      places_.lock(call, std::move(locks));
      return;
    } else if (callee.ends_with(".bind")) {
      lock_names(call, "Function");
      return;
    } else if (callee == "Object" && constant_text(object)) {
      lock_names(call, "String");
      return;
    } else if (callee.starts_with("Buffer.") || callee == "RegExp") {
      lock_names(call, callee == "RegExp" ? callee : "Buffer");
      return;
    } else if (callee == "require") {
      if (const auto name = constant_text(object)) required(call, *name);
      return;
    } else {
      old_getter(call, locks);
      return;
    }
    if (callee == "Object.create") {
      places_.lock(call, locks);
    } else {
      given_.clear();
      lock_existing(object, locks);
      places_.lock(call, std::move(locks));
    }
  }

  /// Modules of Node: their constants are frozen.
  void required(NodeRef call, std::string_view module) {
    if (module.starts_with("node:")) module.remove_prefix(5);
    if (read_only_properties(module).empty()) return;
    lock_names(call, module);
    for (const ValueFlow::Arrival& arrival : flow_.from(call).arrivals) {
      const NodeRef access = arrival.node.parent();
      if (access.is(NodeKind::VariableDeclarator)) lock_taken_constants(access.child(Field::Name));
      if (!access.is(NodeKind::MemberExpression) ||
          access.child(Field::Property).text() != "constants")
        continue;
      Locks constants;
      constants.all = true;
      places_.lock(access, std::move(constants));
    }
  }

  /// `const { constants } = require('fs')`
  void lock_taken_constants(NodeRef pattern) {
    for (NodeRef item : pattern.children()) {
      const bool is_pair = item.is(NodeKind::PairPattern);
      const NodeRef local = is_pair ? item.child(Field::Value) : item;
      const auto name = is_pair ? property_name(item.child(Field::Key)) : std::string(item.text());
      const BindingId id = find_.bindings.binding_at(local);
      if (name != "constants" || !id.exists()) continue;
      Locks locks;
      locks.all = true;
      for (const std::uint32_t index : find_.bindings.references_of(id))
        places_.lock(find_.tree.at(find_.bindings.references[index].node), locks);
    }
  }

  void inherit(NodeRef call, NodeRef prototype) {
    if (prototype.is(NodeKind::Object)) places_.lock(call, getters_of(prototype));
    if (!prototype.is(NodeKind::Identifier)) return;
    const BindingId id = find_.bindings.binding_at(prototype);
    if (!id.exists() || !find_.bindings.bindings[id].declaration.exists()) return;
    const NodeRef holder = find_.tree.at(find_.bindings.bindings[id].declaration).parent();
    const NodeRef literal = skip_parentheses(holder.child(Field::Value));
    if (holder.is(NodeKind::VariableDeclarator) && literal.is(NodeKind::Object))
      places_.lock(call, getters_of(literal));
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
    given_.clear();
    lock_existing(skip_parentheses(callee.child(Field::Object)), locks);
  }

  void made(NodeRef call) {
    const NodeRef maker = call.child(Field::Constructor);
    if (!places_.is_free_path(maker)) return;
    const std::string_view name = maker.text();
    if (name == "Proxy") {
      Locks locks = locks_of_proxy(skip_parentheses(argument(call, 1)));
      places_.lock(call, std::move(locks));
    } else {
      lock_names(call, name);
    }
  }

  /// The literal's own methods reach it by `this`.
  void literal(NodeRef node) {
    Locks locks = getters_in(node);
    for (const std::string& name : locks.properties) places_.lock_by_this(name);
    places_.lock(node, std::move(locks));
  }

  void class_getters(NodeRef body) { places_.lock_by_name(getters_in(body)); }

  /// With `get [kName]() {}`.
  Locks getters_in(NodeRef body) const {
    Locks locks = getters_of(body);
    for (NodeRef member : body.children()) {
      const NodeRef name = member.child(Field::Name);
      if (!member.has(kGetter) || !name.is(NodeKind::ComputedPropertyName)) continue;
      for (std::string& key : keys_.names_of(name.first_child()))
        locks.properties.insert(std::move(key));
    }
    return locks;
  }

  const StrictFinder& find_;
  const ValueFlow& flow_;
  KeyNames keys_;
  LockedPlaces places_;
  std::set<std::uint32_t> given_;  ///< parameters whose calls were looked at for one lock
  bool has_locked_literals_ = false;
  std::unordered_map<std::string_view, std::vector<NodeRef>> members_;  ///< by property
};

}  // namespace

std::optional<std::string> name_of_access(NodeRef access) {
  if (access.is(NodeKind::MemberExpression)) return property_name(access.child(Field::Property));
  const NodeRef key = skip_parentheses(access.child(Field::Index));
  if (key.is(NodeKind::Number)) return std::string(key.text());
  auto name = constant_text(key);
  return name ? name : symbol_name(key);
}

std::vector<bool> failing_writes(const StrictFinder& find, const ValueFlow& flow,
                                 const std::vector<PropertyWrite>& writes) {
  if (writes.empty()) return {};
  const LockFinder locks(find, flow, writes);
  std::vector<bool> failing;
  failing.reserve(writes.size());
  for (const PropertyWrite& write : writes)
    failing.push_back(locks.places().is_locked(write.access, write.is_delete()));
  return failing;
}

}  // namespace esmigrate
