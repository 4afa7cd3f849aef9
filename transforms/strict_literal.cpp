#include "transforms/strict_literal.h"

#include <algorithm>

namespace esmigrate {

static constexpr std::string_view kName = "strict-literal";

static bool is_octal(char c) { return c >= '0' && c <= '7'; }

/// `0644` is octal, `0689` decimal with a zero in front.
static std::string number(std::string_view text) {
  const std::size_t digits = text.find_first_not_of('0');
  const std::size_t end = std::min(text.find_first_not_of("0123456789"), text.size());
  if (digits == std::string_view::npos) return "0";
  if (text.substr(0, end).find_first_of("89") == std::string_view::npos)
    return "0o" + std::string(text.substr(1));
  return std::string(text.substr(digits));
}

/// One to three octal digits, at most 255.
static std::string octal_escape(std::string_view text, std::size_t& at) {
  static constexpr std::string_view kHex = "0123456789abcdef";
  unsigned value = 0;
  for (int i = 0; i < 3 && at < text.size() && is_octal(text[at]); ++i) {
    const unsigned next = value * 8 + static_cast<unsigned>(text[at] - '0');
    if (next > 255) break;
    value = next;
    ++at;
  }
  return {'\\', 'x', kHex[value / 16], kHex[value % 16]};
}

static std::string string(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] != '\\' || at + 1 >= text.size()) {
      out += text[at++];
      continue;
    }
    const char next = text[at + 1];
    const char after = at + 2 < text.size() ? text[at + 2] : ' ';
    if (next == '8' || next == '9') {
      out += next;
      at += 2;
    } else if (is_octal(next) && !(next == '0' && (after < '0' || after > '9'))) {
      out += octal_escape(text, ++at);
    } else {
      out += text.substr(at, 2);
      at += 2;
    }
  }
  return out;
}

std::vector<Edit> strict_literal(const TransformInput& in) {
  std::vector<Edit> edits;
  for (const Action& action : in.plan.actions) {
    if (action.kind == ActionKind::StrictComment) {
      edits.push_back({action.range, "//", kName, 0});
    } else if (action.kind == ActionKind::StrictLiteral) {
      const std::string_view text = text_at(in.source, action.range);
      const bool is_number = text[0] >= '0' && text[0] <= '9';
      edits.push_back({action.range, is_number ? number(text) : string(text), kName, 0});
    }
  }
  return edits;
}

}  // namespace esmigrate
