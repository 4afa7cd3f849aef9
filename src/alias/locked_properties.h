#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "esmigrate/syntax/tree.h"

namespace esmigrate {

/// The properties of some object that may not be written or deleted.
struct Locks {
  bool all = false;                  ///< frozen, sealed, not extensible, or a proxy
  std::set<std::string> properties;  ///< only these
  std::set<std::string> kept;        ///< these cannot be deleted
  bool elements = false;             ///< so are its elements
  bool kept_elements = false;        ///< which can be written, but not deleted
  bool is_explicit = false;          ///< the file locks it, not the language
  NodeRef place;                     ///< what locks, if that happens at a place
  std::uint32_t origin = 0;          ///< which lock it is, with those of the heirs; 0 for a new one

  bool locks(const std::optional<std::string>& name, bool is_delete) const;
  bool is_empty() const;

  /// What the descriptor of one property locks.
  void add_described(const std::string& name, NodeRef descriptor);
  /// The properties that `Object.defineProperties` makes.
  void add_all_described(NodeRef descriptors);
};

/// Whether a name is that of an element: `0`, `17`.
bool is_index(std::string_view name);
/// What is read-only of an object literal or of what a class body makes: getters without a setter.
Locks getters_of(NodeRef body);
/// What a proxy with that handler may refuse: anything, if it looks at writes at all.
Locks locks_of_proxy(NodeRef handler);

}  // namespace esmigrate
