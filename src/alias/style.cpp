#include <algorithm>
#include <map>

#include "alias/variables.h"
#include "esmigrate/syntax/walk.h"

namespace esmigrate {

static std::string_view newline_of(std::string_view text) {
  const std::size_t at = text.find_first_of("\r\n");
  if (at == std::string_view::npos || text[at] == '\n') return "\n";
  return at + 1 < text.size() && text[at + 1] == '\n' ? "\r\n" : "\r";
}

/// The smallest indentation step seen in blocks near the start.
static std::string indent_of(std::string_view text) {
  int tabs = 0;
  std::map<std::size_t, int> widths;
  std::size_t previous = 0;
  int lines = 0;
  for (std::size_t at = 0; at < text.size() && lines < 400; ++lines) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::size_t width = 0;
    while (at + width < end && text[at + width] == ' ') ++width;
    if (at < end && text[at] == '\t') ++tabs;
    const bool is_comment = at + width < end && text[at + width] == '*';
    if (at + width < end && !is_comment) {
      if (width > previous) ++widths[width - previous];
      previous = width;
    }
    at = end + 1;
  }
  std::size_t best = 2;
  int votes = 0;
  for (const auto& [width, count] : widths) {
    if (count > votes && width <= 8) {
      votes = count;
      best = width;
    }
  }
  return tabs > votes ? "\t" : std::string(best, ' ');
}

void find_style(const AliasInput& in, ModuleFacts& facts) {
  const std::string_view text = in.file.text;
  facts.newline = newline_of(text);
  facts.indent = indent_of(text);
  int single = 0;
  int twofold = 0;
  int ended = 0;
  int open = 0;
  int spaced = 0;
  int tight = 0;
  for (std::uint32_t i = 0; i < in.tree.size(); ++i) {
    const NodeRow& row = in.tree.row(i);
    switch (row.kind) {
      case NodeKind::String:
        // JSX attributes and directives say little; strings holding the other quote say nothing.
        ++(text[row.range.begin] == '"' ? twofold : single);
        break;
      case NodeKind::ExpressionStatement:
      case NodeKind::VariableDeclaration:
      case NodeKind::LexicalDeclaration:
      case NodeKind::ReturnStatement:
        ++(row.range.end > 0 && text[row.range.end - 1] == ';' ? ended : open);
        break;
      case NodeKind::FunctionDeclaration: {
        const NodeRef parameters = NodeRef(&in.tree, i).child(Field::Parameters);
        if (parameters.exists()) ++(text[parameters.begin() - 1] == ' ' ? spaced : tight);
        break;
      }
      default:
        break;
    }
  }
  facts.quote = twofold > single ? '"' : '\'';
  facts.has_semicolons = ended >= open;
  facts.has_space_before_parameters = spaced > tight;
}

}  // namespace esmigrate
