#pragma once

#include <cstdint>
#include <string_view>

namespace esmigrate {

/// UTF-8 byte offsets into one file's original text, half open: [begin, end).
struct ByteRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool contains(ByteRange inner) const {
    return begin <= inner.begin && inner.end <= end;
  }
  constexpr bool contains(std::uint32_t offset) const { return begin <= offset && offset < end; }
  constexpr friend bool operator==(ByteRange, ByteRange) = default;
};

constexpr std::string_view text_at(std::string_view source, ByteRange range) {
  return source.substr(range.begin, range.size());
}

}  // namespace esmigrate
