#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "esmigrate/support/byte_range.h"

namespace esmigrate {

/// Replaces `range` of the original text by `text`. An empty range inserts; an empty text deletes.
struct Edit {
  ByteRange range;  ///< UTF-8 byte offsets of the original file, half open
  std::string text;
  std::string_view author;  ///< name of the transform; a string with static lifetime
  std::int32_t order = 0;   ///< only for insertions at one offset: lower comes first
};

}  // namespace esmigrate
