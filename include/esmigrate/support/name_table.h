#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "esmigrate/support/ids.h"

namespace esmigrate {

/// Gives equal strings equal ids, in order of first sight. Keeps views: the text must outlive it.
class NameTable {
 public:
  NameId intern(std::string_view name) {
    if ((names_.size() + 1) * 2 > slots_.size()) grow();
    std::uint32_t& slot = find_slot(name);
    if (slot == kEmpty) {
      slot = static_cast<std::uint32_t>(names_.size());
      names_.push_back(name);
    }
    return NameId{slot};
  }
  /// The id of a name seen before, or none.
  NameId find(std::string_view name) const {
    if (slots_.empty()) return {};
    const std::uint32_t slot = const_cast<NameTable*>(this)->find_slot(name);
    return slot == kEmpty ? NameId{} : NameId{slot};
  }
  std::string_view operator[](NameId id) const { return names_[id.raw]; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(names_.size()); }

 private:
  static constexpr std::uint32_t kEmpty = UINT32_MAX;

  static std::uint64_t hash(std::string_view name) {
    std::uint64_t h = 0xcbf29ce484222325ULL;
    for (const char c : name) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    return h ^ (h >> 29);
  }
  std::uint32_t& find_slot(std::string_view name) {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = hash(name) & mask;; at = (at + 1) & mask) {
      if (slots_[at] == kEmpty || names_[slots_[at]] == name) return slots_[at];
    }
  }
  void grow() {
    slots_.assign(slots_.empty() ? 64 : slots_.size() * 2, kEmpty);
    for (std::uint32_t i = 0; i < names_.size(); ++i) find_slot(names_[i]) = i;
  }

  std::vector<std::string_view> names_;
  std::vector<std::uint32_t> slots_;
};

/// A map from pairs of 32-bit ids to 32-bit ids: open addressing, no erasing.
class PairMap {
 public:
  static constexpr std::uint32_t kMissing = UINT32_MAX;

  std::uint32_t find(std::uint32_t first, std::uint32_t second) const {
    if (slots_.empty()) return kMissing;
    const std::uint64_t key = key_of(first, second);
    for (std::size_t at = hash(key);; ++at) {
      const Slot& slot = slots_[at & (slots_.size() - 1)];
      if (slot.value == kMissing) return kMissing;
      if (slot.key == key) return slot.value;
    }
  }
  void insert(std::uint32_t first, std::uint32_t second, std::uint32_t value) {
    if ((count_ + 1) * 2 > slots_.size()) grow();
    place({key_of(first, second), value});
    ++count_;
  }

 private:
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t value = kMissing;
  };
  static std::uint64_t key_of(std::uint32_t first, std::uint32_t second) {
    return (static_cast<std::uint64_t>(first) << 32) | second;
  }
  static std::size_t hash(std::uint64_t key) { return (key * 0x9E3779B97F4A7C15ULL) >> 20; }
  void place(Slot slot) {
    std::size_t at = hash(slot.key);
    while (slots_[at & (slots_.size() - 1)].value != kMissing) ++at;
    slots_[at & (slots_.size() - 1)] = slot;
  }
  void grow() {
    std::vector<Slot> old(slots_.empty() ? 64 : slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old) {
      if (slot.value != kMissing) place(slot);
    }
  }

  std::vector<Slot> slots_;
  std::size_t count_ = 0;
};

}  // namespace esmigrate
