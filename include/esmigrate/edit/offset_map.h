#pragma once

#include <cstdint>
#include <vector>

#include "esmigrate/edit/edit_set.h"
#include "esmigrate/support/byte_range.h"

namespace esmigrate {

/// Leads from an edited text back to the one it was made of.
class OffsetMap {
 public:
  OffsetMap() = default;
  /// `edits` must be finished and without conflict.
  explicit OffsetMap(const EditSet& edits);

  /// The offset in the old text of a byte of the new one. Inserted text leads to the edit's place.
  std::uint32_t origin(std::uint32_t offset) const;
  ByteRange origin(ByteRange range) const;

  /// For whoever keeps values on disk.
  template <class Visit>
  void for_each_field(const Visit& visit) {
    visit(kept_);
  }

 private:
  struct Kept {
    std::uint32_t now = 0;
    std::uint32_t before = 0;
    std::uint32_t size = 0;
  };
  std::vector<Kept> kept_;  ///< stretches of text that both have, sorted
};

}  // namespace esmigrate
