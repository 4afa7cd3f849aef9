#include "esmigrate/source/line_map.h"

#include <algorithm>

namespace esmigrate {

/// Length in bytes of the line end that starts at `at`; 0 if none does. U+2028 and U+2029 are the
/// bytes E2 80 A8 and E2 80 A9.
static std::size_t line_end_length(std::string_view text, std::size_t at) {
  switch (text[at]) {
    case '\n':
      return 1;
    case '\r':
      return at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1;
    case '\xE2':
      return at + 2 < text.size() && text[at + 1] == '\x80' &&
                     (text[at + 2] == '\xA8' || text[at + 2] == '\xA9')
                 ? 3
                 : 0;
    default:
      return 0;
  }
}

LineMap::LineMap(std::string_view text) : text_(text), line_starts_{0} {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = line_end_length(text, at);
    at += std::max<std::size_t>(length, 1);
    if (length > 0) line_starts_.push_back(static_cast<std::uint32_t>(at));
  }
}

LineColumn LineMap::at(std::uint32_t offset) const {
  const std::size_t end = std::min<std::size_t>(offset, text_.size());
  const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), end);
  const auto line = static_cast<std::uint32_t>(next - line_starts_.begin());
  std::size_t begin = line_starts_[line - 1];
  // Editors do not count the byte order mark as a column.
  if (begin == 0 && text_.starts_with("\xEF\xBB\xBF")) begin = std::min<std::size_t>(3, end);

  std::uint32_t column = 1;
  for (const char byte : text_.substr(begin, end - begin)) {
    const bool is_continuation = (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
    if (!is_continuation) ++column;
  }
  return {line, column};
}

std::string_view LineMap::line_text(std::uint32_t line) const {
  if (line == 0 || line > line_starts_.size()) return {};
  const std::size_t begin = line_starts_[line - 1];
  if (line == line_starts_.size()) return text_.substr(begin);
  std::string_view text = text_.substr(begin, line_starts_[line] - begin);
  if (text.ends_with("\r\n")) return text.substr(0, text.size() - 2);
  if (text.ends_with('\n') || text.ends_with('\r')) return text.substr(0, text.size() - 1);
  return text.substr(0, text.size() - 3);  // U+2028 or U+2029
}

}  // namespace esmigrate
