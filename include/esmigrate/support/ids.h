#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>

namespace esmigrate {

/// Four-byte name of a row in one `Table`; `Tag` keeps ids of different tables apart at compile
/// time. A default-constructed id names nothing: `exists()` is the one spelling of "is there one".
template <class Tag>
struct Id {
  static constexpr std::uint32_t kNone = UINT32_MAX;
  std::uint32_t raw = kNone;

  constexpr bool exists() const { return raw != kNone; }
  constexpr friend bool operator==(Id, Id) = default;
};

using FileId = Id<struct FileTag>;
using NodeId = Id<struct NodeTag>;
using NameId = Id<struct NameTag>;
using ScopeId = Id<struct ScopeTag>;
using BindingId = Id<struct BindingTag>;

}  // namespace esmigrate

template <class Tag>
struct std::hash<esmigrate::Id<Tag>> {
  std::size_t operator()(esmigrate::Id<Tag> id) const { return id.raw; }
};
