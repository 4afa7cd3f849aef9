#pragma once

#include <cstdint>

#include "esmigrate/support/byte_range.h"

namespace esmigrate {

/// Something in a text was replaced by `new_size` bytes.
struct TextChange {
  ByteRange range;  ///< in the text before, half open; empty for an insertion
  std::uint32_t new_size = 0;
};

}  // namespace esmigrate
