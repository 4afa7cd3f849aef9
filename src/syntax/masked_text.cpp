#include "syntax/masked_text.h"

#include <algorithm>

namespace esmigrate {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool has_line_end(std::string_view text) {
  return text.find('\n') != std::string_view::npos || text.find('\r') != std::string_view::npos ||
         text.find("\xE2\x80\xA8") != std::string_view::npos ||
         text.find("\xE2\x80\xA9") != std::string_view::npos;
}

bool MaskedText::end_statement(std::uint32_t at, const ByteRange* comment) {
  if (comment != nullptr) {
    std::fill(text.begin() + comment->begin, text.begin() + comment->end, ' ');
    hidden_comments.push_back(*comment);
  } else if (text[at] == '\xE2') {  // a line separator
    text[at + 1] = text[at + 2] = ' ';
  } else if (!is_space(text[at])) {
    return false;
  }
  text[at] = ';';
  semicolons.push_back(at);
  return true;
}

void MaskedText::sort() {
  std::sort(semicolons.begin(), semicolons.end());
  std::sort(hidden_comments.begin(), hidden_comments.end(),
            [](ByteRange one, ByteRange other) { return one.begin < other.begin; });
}

}  // namespace esmigrate
