#include "alias/module_head.h"

#include <algorithm>

#include "esmigrate/syntax/walk.h"

namespace esmigrate {
namespace {

bool is_licence(std::string_view comment) {
  if (comment.starts_with("/*!")) return true;
  for (const std::string_view word : {"icense", "ICENSE", "opyright", "@preserve"}) {
    if (comment.find(word) != std::string_view::npos) return true;
  }
  return false;
}

/// The start of the comments that stand directly above a statement, but not above `floor`: what is
/// set off by a blank line, or is a licence, belongs to the file instead.
std::uint32_t before_own_comments(const AliasInput& in, std::uint32_t offset, std::uint32_t floor) {
  const std::string_view text = in.file.text;
  const auto& comments = in.tree.comments();
  for (std::size_t i = comments.size(); i-- > 0;) {
    const ByteRange comment = comments[i];
    if (comment.end > offset) continue;
    if (comment.begin < floor) break;
    const std::string_view gap = text.substr(comment.end, offset - comment.end);
    if (gap.find_first_not_of(" \t\r\n") != std::string_view::npos) break;
    if (std::count(gap.begin(), gap.end(), '\n') > 1 || is_licence(text_at(text, comment))) break;
    // A comment behind other code on its line belongs to that code.
    const std::size_t line = text.find_last_of('\n', comment.begin) + 1;
    if (comment.begin > 0 &&
        text.substr(line, comment.begin - line).find_first_not_of(" \t\xEF\xBB\xBF") !=
            std::string_view::npos)
      break;
    offset = comment.begin;
  }
  return offset;
}

}  // namespace

void read_module_head(const AliasInput& in, ModuleFacts& facts) {
  const std::string_view text = in.file.text;
  facts.body_begin = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  facts.first_statement = static_cast<std::uint32_t>(text.size());
  bool in_directives = true;
  NodeRef first_code;
  for (NodeRef statement : in.tree.root().children()) {
    if (statement.is(NodeKind::HashBang)) {
      const std::size_t end = text.find_first_of("\r\n", statement.begin());
      facts.body_begin = static_cast<std::uint32_t>(std::min(end, text.size()));
      while (facts.body_begin < text.size() &&
             (text[facts.body_begin] == '\r' || text[facts.body_begin] == '\n')) {
        ++facts.body_begin;
        if (text[facts.body_begin - 1] == '\n') break;
      }
      continue;
    }
    facts.first_statement = std::min(facts.first_statement, statement.begin());
    if (!in_directives) break;
    const NodeRef expr = statement.first_child();
    if (!statement.is(NodeKind::ExpressionStatement) || !expr.is(NodeKind::String)) {
      in_directives = false;
      first_code = statement;
      continue;
    }
    const std::string_view inner = expr.text().substr(1, expr.text().size() - 2);
    if (inner == "use strict") {
      facts.is_strict = true;
      if (facts.directive_range.empty()) facts.directive_range = statement.range();
    }
  }
  facts.insert_offset = first_code.exists()
                            ? before_own_comments(in, first_code.begin(), facts.directive_range.end)
                            : static_cast<std::uint32_t>(text.size());
}

}  // namespace esmigrate
