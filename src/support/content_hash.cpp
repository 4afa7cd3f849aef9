// Two lanes that see every eight bytes each in their own way. For a lane's state, different words
// lead to different states, so texts that differ in one place never meet in either lane.
#include "esmigrate/support/content_hash.h"

#include <bit>
#include <cstring>

namespace esmigrate {
namespace {

constexpr std::uint64_t kFirst = 0x9E3779B185EBCA87ULL;  // odd, as multiplying must lose nothing
constexpr std::uint64_t kSecond = 0xC2B2AE3D27D4EB4FULL;
constexpr std::uint64_t kThird = 0x165667B19E3779F9ULL;
constexpr std::uint64_t kFourth = 0xD6E8FEB86659FD93ULL;

void take(ContentHash& hash, std::uint64_t word) {
  hash.low = std::rotl(hash.low ^ (word * kFirst), 29) * kSecond;
  hash.high = std::rotl(hash.high + std::rotl(word, 17) * kThird, 37) * kFourth;
}

std::uint64_t mixed(std::uint64_t bits) {
  bits = (bits ^ (bits >> 32)) * kFourth;
  bits = (bits ^ (bits >> 29)) * kThird;
  return bits ^ (bits >> 32);
}

}  // namespace

ContentHash content_hash(std::string_view text, ContentHash seed) {
  ContentHash hash{seed.low ^ kThird, seed.high ^ kFirst};
  std::uint64_t word = 0;
  std::size_t at = 0;
  for (; at + sizeof(word) <= text.size(); at += sizeof(word)) {
    std::memcpy(&word, text.data() + at, sizeof(word));
    take(hash, word);
  }
  word = 0;
  if (at < text.size()) std::memcpy(&word, text.data() + at, text.size() - at);
  take(hash, word);
  take(hash, text.size());
  return {mixed(hash.low + std::rotl(hash.high, 23)), mixed(hash.high ^ std::rotl(hash.low, 41))};
}

}  // namespace esmigrate
