#include "alias/locked_properties.h"

#include "alias/value_flow_places.h"
#include "esmigrate/syntax/walk.h"

namespace esmigrate {

static bool is_configurable(NodeRef descriptor) {
  for (NodeRef member : descriptor.children()) {
    if (member.is(NodeKind::Pair) && property_name(member.child(Field::Key)) == "configurable")
      return member.child(Field::Value).is(NodeKind::True);
  }
  return false;
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
      return skip_parentheses(member.child(Field::Value)).is(NodeKind::Undefined);
    if (name == "writable") return member.child(Field::Value).is(NodeKind::False);
  }
  return true;
}

bool Locks::locks(const std::optional<std::string>& name, bool is_delete) const {
  if (all || (name && (is_delete ? kept : properties).contains(*name))) return true;
  if (!name && is_explicit) {
    // It may be any of them. The mark of compiled modules is what nobody writes that way.
    for (const std::string& each : is_delete ? kept : properties) {
      if (each != "__esModule") return true;
    }
  }
  return (elements || (is_delete && kept_elements)) && (!name || is_index(*name));
}

bool Locks::is_empty() const {
  return !all && !elements && !kept_elements && properties.empty() && kept.empty();
}

void Locks::add_described(const std::string& name, NodeRef descriptor) {
  if (!is_configurable(descriptor)) {
    kept.insert(name);
    // An array cannot become shorter than that.
    if (is_index(name)) properties.insert("length");
  }
  if (!is_locking(descriptor)) return;
  properties.insert(name);
  // Nor longer.
  elements |= name == "length";
}

void Locks::add_all_described(NodeRef descriptors) {
  if (!descriptors.is(NodeKind::Object)) {
    all = true;
    return;
  }
  for (NodeRef member : descriptors.children()) {
    const auto name = property_name(member.child(Field::Key));
    if (!member.is(NodeKind::Pair) || !name) {
      all = true;
      return;
    }
    add_described(*name, skip_parentheses(member.child(Field::Value)));
  }
}

bool is_index(std::string_view name) {
  return !name.empty() && name.find_first_not_of("0123456789") == std::string_view::npos;
}

Locks getters_of(NodeRef body) {
  Locks locks;
  std::set<std::string> written;
  for (NodeRef member : body.children()) {
    if (!member.is(NodeKind::MethodDefinition)) continue;
    const auto name = name_of_key(member.child(Field::Name));
    if (!name) continue;
    if (member.has(kGetter)) locks.properties.insert(*name);
    if (member.has(kSetter)) written.insert(*name);
  }
  for (const std::string& name : written) locks.properties.erase(name);
  return locks;
}

Locks locks_of_proxy(NodeRef handler) {
  Locks locks;
  locks.all = true;
  if (!handler.is(NodeKind::Object)) return locks;
  locks.all = false;
  for (NodeRef member : handler.children()) {
    const auto name = property_name(
        member.child(member.is(NodeKind::MethodDefinition) ? Field::Name : Field::Key));
    locks.all |= !name || *name == "set" || *name == "defineProperty" ||
                 *name == "deleteProperty" || *name == "getOwnPropertyDescriptor";
  }
  return locks;
}

}  // namespace esmigrate
