#include "alias/locked_places.h"

#include <algorithm>

#include "alias/effects_known.h"
#include "alias/locked_builtins.h"
#include "alias/mentions.h"
#include "esmigrate/syntax/walk.h"

namespace esmigrate {

LockedPlaces::LockedPlaces(const StrictFinder& find, const ValueFlow& flow, const KeyNames& keys,
                           const std::vector<PropertyWrite>& writes)
    : find_(find), flow_(flow), keys_(keys) {
  for (const PropertyWrite& write : writes) {
    auto name = name_of_access(write.access);
    if (!name || is_index(*name)) {
      has_element_writes_ = true;
      has_element_deletes_ |= write.is_delete();
    }
    has_computed_writes_ |= !name;
    if (name) written_.insert(*std::move(name));
    locked_.try_emplace(write.access.index());
  }
}

void LockedPlaces::lock(NodeRef object, Locks locks) {
  if (const auto kept = keep(std::move(locks))) mark(object, *kept);
}

void LockedPlaces::lock_each(const std::vector<NodeRef>& objects, Locks locks) {
  const auto kept = keep(std::move(locks));
  if (!kept) return;
  for (const NodeRef object : objects) mark(object, *kept);
}

std::optional<std::size_t> LockedPlaces::keep(Locks locks) {
  const auto is_unwritten = [this](const std::string& name) { return !written_.contains(name); };
  if (!locks.is_explicit || !has_computed_writes_) {
    std::erase_if(locks.properties, is_unwritten);
    std::erase_if(locks.kept, is_unwritten);
  }
  locks.elements &= has_element_writes_;
  locks.kept_elements &= has_element_deletes_;
  if (locks.is_empty()) return std::nullopt;
  const std::size_t index = locks_.size();
  if (locks.origin == 0) locks.origin = static_cast<std::uint32_t>(index) + 1;
  locks_.push_back(std::move(locks));
  return index;
}

void LockedPlaces::mark(NodeRef object, std::size_t lock) {
  for (const ValueFlow::Arrival& arrival : flow_.from(object).arrivals) {
    if (arrival.node.field() == Field::Object) {
      const auto access = locked_.find(arrival.node.parent().index());
      if (access != locked_.end()) access->second.push_back(lock);
    }
    lock_heirs(arrival.node, lock);
  }
}

/// What has a locked object for its prototype cannot get properties of those names.
void LockedPlaces::lock_heirs(NodeRef prototype, std::size_t lock) {
  const NodeRef parent = prototype.parent();
  NodeRef heir;
  NodeRef maker;
  if (parent.is(NodeKind::Pair)) {
    if (property_name(parent.child(Field::Key)) == "__proto__") heir = parent.parent();
  } else if (parent.is(NodeKind::Arguments)) {
    const NodeRef call = parent.parent();
    const std::string_view callee = call.child(Field::Function).text();
    if ((callee == "Object.create" && argument(call, 0) == prototype) ||
        (callee == "Object.setPrototypeOf" && argument(call, 1) == prototype))
      heir = call;
  } else if (parent.is(NodeKind::AssignmentExpression)) {
    maker = skip_parentheses(parent.child(Field::Left));
  }
  if (!heir.exists() && !maker.exists()) return;
  // An heir may be its heir's prototype, for what is told of names alone.
  const std::uint64_t key = std::uint64_t{prototype.index()} << 32 | locks_[lock].origin;
  if (!heirs_.insert(key).second) return;
  Locks inherited = locks_[lock];
  inherited.kept.clear();
  inherited.kept_elements = false;
  if (heir.exists()) {
    this->lock(heir, std::move(inherited));
  } else {
    lock_made_with(maker, inherited);
  }
}

/// `F.prototype = locked`: what `new F()` makes.
void LockedPlaces::lock_made_with(NodeRef target, const Locks& locks) {
  if (!target.is(NodeKind::MemberExpression) || target.child(Field::Property).text() != "prototype")
    return;
  lock_made_by(skip_parentheses(target.child(Field::Object)), locks);
}

void LockedPlaces::lock_made_by(NodeRef maker, const Locks& locks) {
  const std::uint64_t key = std::uint64_t{maker.index()} << 32 | locks.origin;
  if (locks.origin != 0 && !heirs_.insert(key).second) return;
  Locks made = locks;
  if (made.origin == 0) made.origin = static_cast<std::uint32_t>(locks_.size()) + 1;
  const BindingId id = find_.bindings.binding_at(maker);
  if (id.exists()) {
    for (const std::uint32_t index : find_.bindings.references_of(id))
      lock_made_at(find_.tree.at(find_.bindings.references[index].node), made);
    return;
  }
  for (const ValueFlow::Arrival& arrival : flow_.from(maker).arrivals)
    lock_made_at(arrival.node, made);
}

/// `new F()`, `class Other extends F`, `util.inherits(Other, F)`.
void LockedPlaces::lock_made_at(NodeRef use, const Locks& locks) {
  const NodeRef parent = use.parent();
  if (use.field() == Field::Constructor) {
    lock(parent, locks);
  } else if (parent.is(NodeKind::ClassHeritage)) {
    lock_made_by(parent.parent(), locks);
  } else if (parent.is(NodeKind::Arguments) && argument(parent.parent(), 1) == use &&
             parent.parent().child(Field::Function).text().ends_with("inherits")) {
    lock_made_by(skip_parentheses(argument(parent.parent(), 0)), locks);
  }
}

void LockedPlaces::lock_by_name(const Locks& locks) {
  by_name_.properties.insert(locks.properties.begin(), locks.properties.end());
}

bool LockedPlaces::is_locked(NodeRef access, bool is_delete) const {
  const NodeRef object = skip_parentheses(access.child(Field::Object));
  const auto name = name_of_access(access);
  // What a file does to the loader's own object is told by other means.
  if (find_.bindings.binding_at(object) == find_.bindings.wrapper("module")) return false;
  if (is_marked(access, name, is_delete)) return true;
  if (paths_.contains(object.text())) return true;
  // `Math[Symbol.toStringTag]`
  if (name && name->starts_with("@@") && is_builtin_function(object)) return true;
  return name && is_known_to_fail(access, object, *name, is_delete);
}

/// Whether a locked object may be there.
bool LockedPlaces::is_marked(NodeRef access, const std::optional<std::string>& name,
                             bool is_delete) const {
  const auto found = locked_.find(access.index());
  if (found == locked_.end()) return false;
  std::vector<std::string> names;
  if (!name) names = keys_.names_of(access.child(Field::Index));
  for (const std::size_t index : found->second) {
    const Locks& locks = locks_[index];
    const bool is_hit = names.empty()
                            ? locks.locks(name, is_delete)
                            : std::any_of(names.begin(), names.end(), [&](const std::string& each) {
                                return locks.locks(each, is_delete);
                              });
    if (is_hit && !is_before(access, locks.place)) return true;
  }
  return false;
}

bool LockedPlaces::is_known_to_fail(NodeRef access, NodeRef object, const std::string& name,
                                    bool is_delete) const {
  if (is_free_path(object) && is_builtin_constant(object.text(), name)) return true;
  if (!is_delete) {
    if (by_name_.properties.contains(name)) return true;
    if (object.is(NodeKind::This) && by_this_.contains(name) &&
        std::find(makers_.begin(), makers_.end(), this_owner(access)) == makers_.end())
      return true;
  }
  if (is_function_value(object) || is_builtin_function(object))
    return is_delete ? name == "prototype" : name == "name" || name == "length";
  if (!is_delete) return false;
  return (name == "length" && (object.is(NodeKind::Array) || is_held(object, NodeKind::Array))) ||
         ((name == "length" || is_index(name)) &&
          (object.is(NodeKind::String) || is_held(object, NodeKind::String))) ||
         (name == "lastIndex" && (object.is(NodeKind::Regex) || is_held(object, NodeKind::Regex)));
}

bool LockedPlaces::is_free_path(NodeRef object) const {
  while (object.is(NodeKind::MemberExpression)) object = object.child(Field::Object);
  return object.is(NodeKind::Identifier) && !find_.bindings.binding_at(object).exists();
}

bool LockedPlaces::is_function_value(NodeRef object) const {
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

/// `parseInt`, `Math.max`, `[].push`
bool LockedPlaces::is_builtin_function(NodeRef object) const {
  NodeRef root = object;
  while (root.is(NodeKind::MemberExpression)) root = skip_parentheses(root.child(Field::Object));
  if (root.is(NodeKind::Identifier))
    return is_pure_global(root.text()) && !find_.bindings.binding_at(root).exists();
  return object.is(NodeKind::MemberExpression) &&
         (root.is(NodeKind::Array) || root.is(NodeKind::String) || root.is(NodeKind::Regex));
}

/// What stands in front of the locking call has been written when it runs, and what stands in the
/// other branch runs without it.
bool LockedPlaces::is_before(NodeRef access, NodeRef lock) const {
  if (!lock.exists()) return false;
  const NodeRef function = enclosing_function(lock);
  if (!(enclosing_function(access) == function)) return false;
  // The same object may be there again when the function is called once more.
  const bool is_once =
      !function.exists() || is_fresh(skip_parentheses(access.child(Field::Object)), function);
  if (access.begin() >= lock.begin()) {
    NodeRef at = access;
    while (!lock.is_inside(at)) at = at.parent();
    const NodeRef condition = at.child(Field::Condition);
    return at.is(NodeKind::IfStatement) && !lock.is_inside(condition) &&
           (is_once || is_feature_test(skip_parentheses(condition)));
  }
  if (!is_once) return false;
  for (NodeRef at = lock.parent(); at.exists() && !(at == function); at = at.parent()) {
    const bool is_loop = at.is(NodeKind::ForStatement) || at.is(NodeKind::ForInStatement) ||
                         at.is(NodeKind::WhileStatement) || at.is(NodeKind::DoStatement);
    if (is_loop && access.is_inside(at)) return false;
  }
  return true;
}

/// `if (Object.defineProperty)`: it always goes the same way.
bool LockedPlaces::is_feature_test(NodeRef condition) const {
  if (condition.is(NodeKind::BinaryExpression))
    return is_feature_test(condition.child(Field::Left));
  if (condition.is(NodeKind::UnaryExpression)) return is_feature_test(condition.first_child());
  return is_free_path(condition);
}

/// Whether each call of the function has an object of its own here.
bool LockedPlaces::is_fresh(NodeRef object, NodeRef function) const {
  if (object.is(NodeKind::This)) return true;
  if (!object.is(NodeKind::Identifier)) return false;
  const BindingId id = find_.bindings.binding_at(object);
  if (!id.exists() || !find_.bindings.bindings[id].declaration.exists()) return false;
  const NodeRef declared = find_.tree.at(find_.bindings.bindings[id].declaration);
  if (!(enclosing_function(declared) == function)) return false;
  const NodeRef value = skip_parentheses(declared.parent().child(Field::Value));
  return value.is(NodeKind::Object) || value.is(NodeKind::Array) ||
         value.is(NodeKind::NewExpression) || is_function(value.kind()) ||
         value.child(Field::Function).text() == "Object.create";
}

/// Whether a variable starts out with a literal of that kind.
bool LockedPlaces::is_held(NodeRef object, NodeKind kind) const {
  if (!object.is(NodeKind::Identifier)) return false;
  const BindingId id = find_.bindings.binding_at(object);
  if (!id.exists() || !find_.bindings.bindings[id].declaration.exists()) return false;
  const NodeRef holder = find_.tree.at(find_.bindings.bindings[id].declaration).parent();
  return holder.is(NodeKind::VariableDeclarator) &&
         skip_parentheses(holder.child(Field::Value)).is(kind);
}

}  // namespace esmigrate
