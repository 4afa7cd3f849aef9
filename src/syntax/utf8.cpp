#include "esmigrate/syntax/utf8.h"

#include <algorithm>

namespace esmigrate {

std::optional<std::uint32_t> first_invalid_utf8(std::string_view text, std::uint32_t from) {
  const auto byte = [text](std::size_t at) -> unsigned {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
  };
  for (std::size_t at = from; at < text.size();) {
    const unsigned lead = byte(at);
    std::size_t length = 0;
    unsigned low = 0x80;
    unsigned high = 0xBF;
    if (lead < 0x80) {
      ++at;
      continue;
    }
    if (lead >= 0xC2 && lead <= 0xDF) {
      length = 2;
    } else if (lead >= 0xE0 && lead <= 0xEF) {
      length = 3;
      if (lead == 0xE0) low = 0xA0;
      if (lead == 0xED) high = 0x9F;
    } else if (lead >= 0xF0 && lead <= 0xF4) {
      length = 4;
      if (lead == 0xF0) low = 0x90;
      if (lead == 0xF4) high = 0x8F;
    } else {
      return static_cast<std::uint32_t>(at);
    }
    if (at + length > text.size()) return static_cast<std::uint32_t>(at);
    for (std::size_t i = 1; i < length; ++i) {
      const unsigned next = byte(at + i);
      if (next < low || next > high) return static_cast<std::uint32_t>(at);
      low = 0x80;
      high = 0xBF;
    }
    at += length;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> first_foreign_byte(const SyntaxTree& tree) {
  const std::vector<ByteRange>& comments = tree.comments();
  for (auto bad = first_invalid_utf8(tree.source()); bad;) {
    const auto comment = std::find_if(comments.begin(), comments.end(), [&](ByteRange each) {
      return each.begin <= *bad && *bad < each.end;
    });
    if (comment == comments.end()) return bad;
    bad = first_invalid_utf8(tree.source(), comment->end);
  }
  return std::nullopt;
}

}  // namespace esmigrate
