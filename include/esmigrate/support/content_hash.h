#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

namespace esmigrate {

/// 128 bits that tell texts apart unless somebody wants them to be confused.
struct ContentHash {
  std::uint64_t low = 0;
  std::uint64_t high = 0;
  friend auto operator<=>(const ContentHash&, const ContentHash&) = default;
};

/// Of the text, and of what `seed` stands for.
ContentHash content_hash(std::string_view text, ContentHash seed = {});

}  // namespace esmigrate
