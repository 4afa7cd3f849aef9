#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace esmigrate {

/// 1-based line and column; the column counts code points.
struct LineColumn {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};

/// Turns byte offsets of one text into lines and columns. Line ends are those of ECMA-262 section
/// 12.3: LF, CR, CRLF, U+2028, U+2029.
class LineMap {
 public:
  /// Keeps a view of `text`, which must outlive the map.
  explicit LineMap(std::string_view text);

  /// An offset past the end answers the position just behind the last character.
  LineColumn at(std::uint32_t offset) const;
  /// The text of a 1-based line without its line end; empty for a line that does not exist.
  std::string_view line_text(std::uint32_t line) const;

 private:
  std::string_view text_;
  std::vector<std::uint32_t> line_starts_;
};

}  // namespace esmigrate
