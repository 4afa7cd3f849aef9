#include "esmigrate/edit/offset_map.h"

#include <algorithm>

namespace esmigrate {

OffsetMap::OffsetMap(const EditSet& edits) {
  std::uint32_t now = 0;
  std::uint32_t before = 0;
  for (const Edit& edit : edits.edits()) {
    const std::uint32_t size = edit.range.begin - before;
    kept_.push_back({now, before, size});
    now += size + static_cast<std::uint32_t>(edit.text.size());
    before = edit.range.end;
  }
  kept_.push_back({now, before, UINT32_MAX - now});
}

std::uint32_t OffsetMap::origin(std::uint32_t offset) const {
  if (kept_.empty()) return offset;
  const auto behind =
      std::upper_bound(kept_.begin(), kept_.end(), offset,
                       [](std::uint32_t at, const Kept& kept) { return at < kept.now; });
  if (behind == kept_.begin()) return kept_.front().before;
  const Kept& kept = *(behind - 1);
  return kept.before + std::min(offset - kept.now, kept.size);
}

ByteRange OffsetMap::origin(ByteRange range) const {
  const std::uint32_t begin = origin(range.begin);
  return {begin, std::max(begin, origin(range.end))};
}

}  // namespace esmigrate
