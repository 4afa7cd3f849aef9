#include "diag/display_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>

namespace esmigrate {
namespace {

struct CodePoint {
  char32_t value = 0;
  std::size_t bytes = 1;
};

struct CodePointRange {
  char32_t first;
  char32_t last;
};

// Cf and friends: they move, join or hide what stands around them (Unicode TR 36, "bidi").
constexpr CodePointRange kHidden[] = {
    {0x00AD, 0x00AD}, {0x061C, 0x061C}, {0x180E, 0x180E}, {0x200B, 0x200F},   {0x2028, 0x202E},
    {0x2060, 0x206F}, {0xFEFF, 0xFEFF}, {0xFFF9, 0xFFFB}, {0xE0000, 0xE007F},
};

// The common combining marks.
constexpr CodePointRange kZeroWidth[] = {
    {0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x0610, 0x061A},
    {0x064B, 0x065F}, {0x093C, 0x093C}, {0x0941, 0x0948}, {0x0E34, 0x0E3A},
    {0x0E47, 0x0E4E}, {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x20D0, 0x20FF},
    {0x302A, 0x302D}, {0x3099, 0x309A}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F},
};

// East Asian Wide and Fullwidth (Unicode TR 11), with the emoji blocks taken whole.
constexpr CodePointRange kWide[] = {
    {0x1100, 0x115F},   {0x231A, 0x231B},   {0x23E9, 0x23EC},   {0x2614, 0x2615},
    {0x26A1, 0x26A1},   {0x2705, 0x2705},   {0x270A, 0x270B},   {0x2728, 0x2728},
    {0x274C, 0x274C},   {0x2753, 0x2757},   {0x2795, 0x2797},   {0x2B50, 0x2B50},
    {0x2E80, 0x303E},   {0x3041, 0x33FF},   {0x3400, 0x4DBF},   {0x4E00, 0x9FFF},
    {0xA000, 0xA4CF},   {0xA960, 0xA97F},   {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},
    {0xFE30, 0xFE6F},   {0xFF00, 0xFF60},   {0xFFE0, 0xFFE6},   {0x1F300, 0x1F64F},
    {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD},
};

template <std::size_t kSize>
bool is_in(const CodePointRange (&ranges)[kSize], char32_t value) {
  return std::any_of(std::begin(ranges), std::end(ranges), [value](const CodePointRange& range) {
    return range.first <= value && value <= range.last;
  });
}

/// Nothing when the bytes at `at` are not UTF-8: overlong, a surrogate, cut off or past U+10FFFF.
std::optional<CodePoint> decode(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80) return CodePoint{lead, 1};
  const std::size_t bytes = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || at + bytes > text.size()) return std::nullopt;
  char32_t value = lead & (0xFFU >> (bytes + 1));
  for (std::size_t i = 1; i < bytes; ++i) {
    const auto next = static_cast<unsigned char>(text[at + i]);
    if ((next & 0xC0) != 0x80) return std::nullopt;
    value = (value << 6) | (next & 0x3F);
  }
  constexpr char32_t kSmallest[] = {0, 0, 0x80, 0x800, 0x10000};
  const bool is_surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value < kSmallest[bytes] || is_surrogate || value > 0x10FFFF) return std::nullopt;
  return CodePoint{value, bytes};
}

DisplayCell escape(std::string text, std::size_t bytes) {
  const std::size_t width = text.size();
  return {std::move(text), bytes, width};
}

}  // namespace

DisplayCell display_cell(std::string_view text, std::size_t at) {
  const std::optional<CodePoint> found = decode(text, at);
  if (!found) return escape(fmt::format("\\x{:02x}", static_cast<unsigned char>(text[at])), 1);
  const char32_t value = found->value;
  if (value == '\n') return escape("\\n", 1);
  if (value == '\r') return escape("\\r", 1);
  if (value == '\t') return escape("\\t", 1);
  if (value < 0x20 || (value >= 0x7F && value < 0xA0)) {
    return escape(fmt::format("\\x{:02x}", static_cast<std::uint32_t>(value)), found->bytes);
  }
  if (is_in(kHidden, value)) {
    return escape(fmt::format("\\u{{{:x}}}", static_cast<std::uint32_t>(value)), found->bytes);
  }
  std::size_t width = 1;
  if (is_in(kZeroWidth, value)) width = 0;
  if (is_in(kWide, value)) width = 2;
  return {std::string(text.substr(at, found->bytes)), found->bytes, width};
}

std::string display_text(std::string_view text) {
  std::string shown;
  for (std::size_t at = 0; at < text.size();) {
    const DisplayCell cell = display_cell(text, at);
    shown += cell.text;
    at += cell.bytes;
  }
  return shown;
}

std::string json_string(std::string_view text) {
  std::string json = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const std::optional<CodePoint> found = decode(text, at);
    if (!found) {
      json += "\xEF\xBF\xBD";
      ++at;
      continue;
    }
    const char32_t value = found->value;
    if (value == '"' || value == '\\') {
      json += '\\';
      json += static_cast<char>(value);
    } else if (value == '\n') {
      json += "\\n";
    } else if (value == '\t') {
      json += "\\t";
    } else if (value < 0x20 || (value >= 0x7F && value < 0xA0) || is_in(kHidden, value)) {
      // JSON asks for this below U+0020 only; the others would act on a terminal all the same.
      if (value > 0xFFFF) {
        const std::uint32_t rest = static_cast<std::uint32_t>(value) - 0x10000;
        json += fmt::format("\\u{:04x}\\u{:04x}", 0xD800 + (rest >> 10), 0xDC00 + (rest & 0x3FF));
      } else {
        json += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(value));
      }
    } else {
      json += text.substr(at, found->bytes);
    }
    at += found->bytes;
  }
  return json + '"';
}

}  // namespace esmigrate
