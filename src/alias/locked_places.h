#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "alias/key_names.h"
#include "alias/locked_properties.h"
#include "alias/strict_locks.h"
#include "alias/value_flow.h"

namespace esmigrate {

/// The property accesses of one file whose object may be locked. Filled from what the file locks,
/// then asked about each write.
class LockedPlaces {
 public:
  LockedPlaces(const StrictFinder& find, const ValueFlow& flow, const KeyNames& keys,
               const std::vector<PropertyWrite>& writes);

  /// Marks the places to which an object may get, and what inherits from it.
  void lock(NodeRef object, Locks locks);
  /// The same lock on each of them.
  void lock_each(const std::vector<NodeRef>& objects, Locks locks);
  /// What a constructor or class makes, and what inherits from it.
  void lock_made_by(NodeRef maker, const Locks& locks);
  /// For objects that cannot be followed: whatever has properties of those names.
  void lock_by_name(const Locks& locks);
  void lock_name(std::string_view name) { by_name_.properties.emplace(name); }
  /// `this.name`, but in a function that locks what it makes.
  void lock_by_this(std::string_view name) { by_this_.emplace(name); }
  void add_locking_maker(NodeRef function) { makers_.push_back(function); }
  /// An object that the language or Node has under a name: `Math`, `Array.prototype`.
  void lock_path(std::string_view path) { paths_.insert(path); }

  bool is_locked(NodeRef access, bool is_delete) const;
  /// The names of the properties that are written or deleted at all.
  const std::set<std::string, std::less<>>& written() const { return written_; }
  /// Whether the object is named by nothing but names that the file does not declare.
  bool is_free_path(NodeRef object) const;

 private:
  /// What is left of a lock where only what the file writes counts; none if that is nothing.
  std::optional<std::size_t> keep(Locks locks);
  void mark(NodeRef object, std::size_t lock);
  bool is_marked(NodeRef access, const std::optional<std::string>& name, bool is_delete) const;
  void lock_heirs(NodeRef prototype, std::size_t lock);
  void lock_made_with(NodeRef target, const Locks& locks);
  void lock_made_at(NodeRef use, const Locks& locks);
  bool is_known_to_fail(NodeRef access, NodeRef object, const std::string& name,
                        bool is_delete) const;
  bool is_function_value(NodeRef object) const;
  bool is_builtin_function(NodeRef object) const;
  bool is_before(NodeRef access, NodeRef lock) const;
  bool is_feature_test(NodeRef condition) const;
  bool is_fresh(NodeRef object, NodeRef function) const;
  bool is_held(NodeRef object, NodeKind kind) const;

  const StrictFinder& find_;
  const ValueFlow& flow_;
  const KeyNames& keys_;
  std::set<std::string, std::less<>> written_;
  bool has_element_writes_ = false;
  bool has_element_deletes_ = false;
  bool has_computed_writes_ = false;
  std::deque<Locks> locks_;
  /// By the index of an access that writes or deletes: what may have locked its object.
  std::unordered_map<std::uint32_t, std::vector<std::size_t>> locked_;
  /// Where a prototype is handed over, and by what it is locked.
  std::unordered_set<std::uint64_t> heirs_;
  Locks by_name_;
  std::set<std::string> by_this_;
  std::vector<NodeRef> makers_;
  std::set<std::string_view> paths_;
};

}  // namespace esmigrate
