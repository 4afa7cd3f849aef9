// What reading a name or a member shows of other modules, and what writing to one changes.
#include <utility>

#include "alias/effects_finder.h"
#include "alias/effects_known.h"
#include "alias/mentions.h"
#include "alias/used_in_place.h"
#include "esmigrate/syntax/walk.h"

namespace esmigrate {

/// The require whose value it is, if it is one: reading its members fails where there is none.
std::uint32_t EffectFinder::reads_members_of(NodeRef object) {
  const std::uint32_t site = origins_.is_require(object) ? origins_.site_of_call(object)
                             : object.is(NodeKind::Identifier)
                                 ? origins_.import_of(in_.bindings.binding_at(object))
                                 : UINT32_MAX;
  if (site != UINT32_MAX) current_->add(SiteEffect::MemberRead, site);
  return site;
}

/// `const { a } = x;` of what was required before.
void EffectFinder::take_apart(NodeRef target, NodeRef value) {
  value = skip_parentheses(value);
  if (!target.is(NodeKind::ObjectPattern) && !target.is(NodeKind::ArrayPattern)) return;
  if (value.is(NodeKind::Identifier)) reads_members_of(value);
  if (!nested_ && !origins_.is_require(value) && !is_foreign(value)) run_descriptors();
}

/// `{ a, b: c }` on the left: reads members as `x.a` does.
void EffectFinder::read_pattern(NodeRef pattern) {
  if (nested_) return;  // all functions are walked anyway
  for (const NodeRef child : pattern.children()) {
    const NodeRef key = child.is(NodeKind::PairPattern)               ? child.child(Field::Key)
                        : child.is(NodeKind::ObjectAssignmentPattern) ? child.child(Field::Left)
                                                                      : child;
    if (key.is(NodeKind::RestPattern) || key.is(NodeKind::ComputedPropertyName)) {
      run_accessors();
    } else if (const auto found = accessors_by_name_.find(key.text());
               found != accessors_by_name_.end()) {
      walk_all(*found->second, false);
    }
  }
}

/// A member may be a getter: of an object made here by its name, of an import by what that has.
void EffectFinder::access(NodeRef node) {
  const NodeRef object = skip_parentheses(node.child(Field::Object));
  if (!is_wrapper_variable(object)) current_->add(kUsesBuiltins);
  const std::uint32_t site = reads_members_of(object);
  if (origins_.is_require(object)) {
    site == UINT32_MAX ? current_->add(kReadsWorld) : add_read(site, object, {});
  }
  if (nested_) return;  // all functions are walked anyway
  const auto found = accessors_by_name_.find(node.child(Field::Property).text());
  if (found != accessors_by_name_.end()) walk_all(*found->second, false);
  if (node.is(NodeKind::SubscriptExpression)) run_accessors();
  if (!is_foreign(object)) run_descriptors();
}

/// `Object`, `Math`, a package: nothing that the module defines properties on, by names that only
/// a run knows.
bool EffectFinder::is_foreign(NodeRef object) const {
  if (!object.is(NodeKind::Identifier)) return false;
  const BindingId binding = in_.bindings.binding_at(object);
  if (!binding.exists()) return is_pure_global(object.text());
  const std::uint32_t site = origins_.import_of(binding);
  if (site == UINT32_MAX || !facts_.requires_[site].specifier) return false;
  return facts_.requires_[site].specifier->find_first_of("./#") != 0;
}

/// `exports`, `module`: the loader's own objects, which nobody patches.
bool EffectFinder::is_wrapper_variable(NodeRef node) const {
  if (!node.is(NodeKind::Identifier)) return false;
  const BindingId id = in_.bindings.binding_at(node);
  return id.exists() && in_.bindings.bindings[id].kind == BindingKind::Wrapper;
}

void EffectFinder::add_let_go(std::vector<std::string>& names, const std::string& path) {
  std::string name = path.empty() ? "*" : path.substr(0, path.find('.'));
  if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
}

/// `var utils = lib.utils`: what is read of the variable, at any time, is read of the import.
bool EffectFinder::add_alias_reads(std::uint32_t site, NodeRef value, const std::string& path,
                                   int depth) {
  const NodeRef declarator = value.parent();
  const NodeRef name = declarator.child(Field::Name);
  if (!declarator.is(NodeKind::VariableDeclarator) || !name.is(NodeKind::Identifier) ||
      declarator.parent().parent().is(NodeKind::ExportStatement))
    return false;
  const BindingId alias = in_.bindings.binding_at(name);
  if (!alias.exists() || in_.bindings.bindings[alias].write_count > 0 ||
      in_.bindings.bindings[alias].is_redeclared)
    return false;
  for (const std::uint32_t index : in_.bindings.references_of(alias)) {
    const Reference& reference = in_.bindings.references[index];
    if (reference.access != Access::Declare)
      add_read(site, in_.tree.at(reference.node), path, depth + 1);
  }
  return true;
}

void EffectFinder::add_read(std::uint32_t site, NodeRef object, std::string path, int depth) {
  ImportRead read{site, std::move(path)};
  NodeRef at = outermost_parentheses(object);
  for (NodeRef above = at.parent();; above = at.parent()) {
    const bool is_subscript = above.is(NodeKind::SubscriptExpression);
    if (!is_subscript && !above.is(NodeKind::MemberExpression)) break;
    if (!(above.child(Field::Object) == at)) break;
    if (!read.path.empty()) read.path += '.';
    const NodeRef key = above.child(Field::Property);
    read.path += is_subscript || key.is(NodeKind::PrivateName) ? "*" : key.text();
    if (is_subscript) break;
    at = outermost_parentheses(above);
  }
  // The value as a whole was there when it was required; what its call does is said elsewhere.
  if (read.path.empty() && at.parent().is(NodeKind::CallExpression) &&
      at.field() == Field::Function)
    return;
  if (!is_used_in_place(at, in_.bindings) && !only_inherits(at.parent().parent())) {
    const bool is_followed = depth < kMaxAliases && add_alias_reads(site, at, read.path, depth);
    if (!is_followed) {
      add_let_go(facts_.requires_[site].let_go, read.path);
      // What lies below may be looked at wherever the value goes from here.
      if (!read.path.ends_with('*')) read.path += read.path.empty() ? "*" : ".*";
    }
  }
  auto& reads = current_->reads;
  const auto place = std::lower_bound(reads.begin(), reads.end(), read);
  if (place == reads.end() || *place != read) reads.insert(place, std::move(read));
}

void EffectFinder::read(NodeRef node) {
  const BindingId binding = in_.bindings.binding_at(node);
  if (binding.exists()) {
    // To other modules, the variables behind a module's functions are part of the world.
    if (nested_ && is_module_state(binding)) current_->add(kReadsWorld);
    const std::uint32_t site = origins_.import_of(binding);
    if (in_.bindings.reference_at(node)->access != Access::Read) return;
    if (const auto copy = copies_.find(binding); copy != copies_.end())
      current_->add(SiteEffect::CopyRead, copy->second);
    if (site != UINT32_MAX) add_read(site, node, origins_.held_part(site, binding));
    return;
  }
  if (in_.bindings.reference_at(node) == nullptr) return;
  current_->add(kUsesBuiltins);
  if (!is_pure_global(node.text()) && node.text() != "console") current_->add(kReadsWorld);
}

void EffectFinder::write(NodeRef target) {
  target = skip_parentheses(target);
  if (target.is(NodeKind::ObjectPattern) || target.is(NodeKind::ArrayPattern)) {
    for (NodeRef child : target.children())
      write(child.is(NodeKind::PairPattern) ? child.child(Field::Value) : child);
    return;
  }
  const NodeRef root = origins_.root_of(target);
  if (root.is(NodeKind::Identifier)) {
    const BindingId binding = in_.bindings.binding_at(root);
    const bool is_member = !(root == target);
    if (!binding.exists()) {
      write_to_global(root);
    } else if (is_wrapper_variable(root)) {
      if (changes_required_export(target) || changes_required_value(target)) {
        current_->add(kWritesWorld);
        facts_.changes_required_export = true;
      }
    } else if (is_member && origins_.import_of(binding) != UINT32_MAX) {
      current_->add(kWritesWorld);
    }
    if (nested_ && binding.exists() && is_module_state(binding)) current_->add(kWritesWorld);
    if (is_member && binding.exists() && origins_.import_of(binding) == UINT32_MAX)
      write_to_variable(binding);
  } else if (origins_.is_require(root)) {
    current_->add(kWritesWorld);
  }
}

/// `module.exports.b = value`, where `module.exports` is what another module exports.
bool EffectFinder::changes_required_value(NodeRef target) const {
  const NodeRef object = skip_parentheses(target.child(Field::Object));
  if (!object.exists() || object.text() == "module") return false;
  return std::any_of(facts_.sites.begin(), facts_.sites.end(), [this](const ReplaceSite& site) {
    if (!site.is_slot) return false;
    if (site.value.require_site != UINT32_MAX) return true;
    const auto& bindings = in_.bindings;
    return site.value.kind == ValueKind::Identifier &&
           origins_.import_of(bindings.declared_in(site.value.name, bindings.module_scope())) !=
               UINT32_MAX;
  });
}

/// `exports.a.b = value`, where `exports.a` came from another module.
bool EffectFinder::changes_required_export(NodeRef target) const {
  NodeRef object = skip_parentheses(target.child(Field::Object));
  for (; object.is(NodeKind::MemberExpression) || object.is(NodeKind::SubscriptExpression);
       object = skip_parentheses(object.child(Field::Object))) {
    const std::string_view name = object.child(Field::Property).text();
    if (std::any_of(facts_.uses.begin(), facts_.uses.end(), [name](const ExportUse& use) {
          return use.name == name && use.value.require_site != UINT32_MAX;
        }))
      return true;
  }
  return false;
}

/// A module-level variable that is no function: what functions do to it is seen by later calls.
bool EffectFinder::is_module_state(BindingId id) const {
  const Binding& binding = in_.bindings.bindings[id];
  if (!(binding.scope_id == in_.bindings.module_scope())) return false;
  if (in_.bindings.name_of(id) == "require" || in_.bindings.name_of(id).starts_with("__"))
    return false;
  if (origins_.import_of(id) != UINT32_MAX && binding.write_count == 0) return false;
  return !bound_function(id, in_.bindings, in_.tree).exists();
}

/// `Date.now = ...`: what even code that names no global relies on.
void EffectFinder::write_to_global(NodeRef global) {
  current_->add(kWritesWorld);
  if (is_pure_global(global.text())) current_->add(kPatchesBuiltins);
}

void EffectFinder::write_to_variable(BindingId id) {
  const Origin origin = origins_.of(id);
  if (origin.kind == Origin::Kind::World) current_->add(kWritesWorld);
  if (origin.global.exists()) write_to_global(origin.global);
  if (origin.kind == Origin::Kind::ImportCall && origin.site != UINT32_MAX)
    current_->add(SiteEffect::WrittenResult, origin.site);
}

/// An object handed to a function that changes it.
void EffectFinder::write_through(NodeRef target) {
  const NodeRef root = origins_.root_of(target);
  if (origins_.is_require(root)) current_->add(kWritesWorld);
  if (!root.is(NodeKind::Identifier)) return;
  const BindingId binding = in_.bindings.binding_at(root);
  if (!binding.exists()) {
    write_to_global(root);
    return;
  }
  if (origins_.import_of(binding) != UINT32_MAX) {
    current_->add(kWritesWorld);
    return;
  }
  if (nested_ && is_module_state(binding)) current_->add(kWritesWorld);
  write_to_variable(binding);
}

}  // namespace esmigrate
