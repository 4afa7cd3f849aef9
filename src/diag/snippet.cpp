#include "diag/snippet.h"

#include <fmt/format.h>

#include <algorithm>

#include "diag/display_text.h"

namespace esmigrate {
namespace {

constexpr std::size_t kMaximumWidth = 100;  // columns of code
constexpr std::size_t kWidthBefore = 40;    // at least so many of them before the place, if cut
constexpr std::size_t kTabWidth = 4;
constexpr std::string_view kLeftOut = "...";

DisplayCell code_cell(std::string_view line, std::size_t at) {
  if (line[at] == '\t') return {std::string(kTabWidth, ' '), 1, kTabWidth};
  return display_cell(line, at);
}

/// How far from `at` one gets in `width` columns.
std::size_t forward(std::string_view line, std::size_t at, std::size_t width) {
  while (at < line.size()) {
    const DisplayCell cell = code_cell(line, at);
    if (cell.width > width) break;
    width -= cell.width;
    at += cell.bytes;
  }
  return at;
}

/// The start of the character before `at` (which is not 0).
std::size_t previous(std::string_view line, std::size_t at) {
  for (std::size_t bytes = std::min<std::size_t>(4, at); bytes > 1; --bytes) {
    if (display_cell(line, at - bytes).bytes == bytes) return at - bytes;
  }
  return at - 1;
}

std::size_t backward(std::string_view line, std::size_t at, std::size_t width) {
  while (at > 0) {
    const std::size_t before = previous(line, at);
    const DisplayCell cell = code_cell(line, before);
    if (cell.width > width) break;
    width -= cell.width;
    at = before;
  }
  return at;
}

std::size_t width_of(std::string_view line, std::size_t begin, std::size_t end) {
  std::size_t width = 0;
  while (begin < end) {
    const DisplayCell cell = code_cell(line, begin);
    width += cell.width;
    begin += cell.bytes;
  }
  return width;
}

struct Window {
  std::size_t begin;
  std::size_t end;
};

/// The part of the line to show so that the place at `at` is seen with what surrounds it.
Window window_around(std::string_view line, std::size_t at) {
  if (const std::size_t end = forward(line, 0, kMaximumWidth); end == line.size()) return {0, end};
  constexpr std::size_t kWidth = kMaximumWidth - 2 * kLeftOut.size();
  const std::size_t end_of_line = forward(line, at, kWidth - kWidthBefore);
  const std::size_t width_after = width_of(line, at, end_of_line);
  const std::size_t begin = backward(line, at, kWidth - width_after);
  return {begin, forward(line, begin, kWidth)};
}

}  // namespace

Snippet make_snippet(std::string_view source, const LineMap& lines, ByteRange range) {
  const std::uint32_t number = lines.at(range.begin).line;
  const std::string_view full_line = lines.line_text(number);
  const auto line_begin = static_cast<std::size_t>(full_line.data() - source.data());
  std::size_t begin = std::min(range.begin - line_begin, full_line.size());
  std::size_t end = std::clamp(range.end - line_begin, begin, full_line.size());

  std::string_view line = full_line;
  if (line_begin == 0 && line.starts_with("\xEF\xBB\xBF")) {
    // As in an editor, the byte order mark is not seen.
    line.remove_prefix(3);
    begin -= std::min<std::size_t>(begin, 3);
    end -= std::min<std::size_t>(end, 3);
  }

  const Window window = window_around(line, begin);
  std::string code;
  std::size_t indent = 0;
  std::size_t carets = 0;
  if (window.begin > 0) {
    code += kLeftOut;
    indent += kLeftOut.size();
  }
  for (std::size_t at = window.begin; at < window.end;) {
    const DisplayCell cell = code_cell(line, at);
    code += cell.text;
    // A range may begin inside a character, if the source is not what it was said to be.
    if (at + cell.bytes <= begin) {
      indent += cell.width;
    } else if (at < end) {
      carets += cell.width;
    }
    at += cell.bytes;
  }
  if (window.end < line.size()) code += kLeftOut;

  constexpr int kGutterWidth = 5;
  std::string head = fmt::format("{:>{}} | ", number, kGutterWidth);
  std::string gutter(head.size() - 2, ' ');
  gutter += "| ";
  return {head + code, std::move(gutter),
          std::string(indent, ' ') + std::string(std::max<std::size_t>(carets, 1), '^')};
}

}  // namespace esmigrate
