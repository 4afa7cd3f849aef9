#pragma once

#include <string>
#include <string_view>

namespace esmigrate {

/// One code point of untrusted text as a terminal may see it.
struct DisplayCell {
  std::string text;       ///< the character itself, or an escape such as `\x1b` or `\u{202e}`
  std::size_t bytes = 1;  ///< how many bytes of the input it stands for, at least 1
  std::size_t width = 1;  ///< terminal columns of `text`
};

/// The cell at byte `at` of `text`. Control characters, characters that reorder or hide their
/// neighbours and bytes that are not UTF-8 become escapes, so that no input can drive a terminal.
/// A tab is an escape too; who shows code expands it first.
DisplayCell display_cell(std::string_view text, std::size_t at);

/// All of `text` through `display_cell`.
std::string display_text(std::string_view text);

/// `text` as a JSON string with its quotes, always valid UTF-8: bytes that are not become U+FFFD.
std::string json_string(std::string_view text);

}  // namespace esmigrate
