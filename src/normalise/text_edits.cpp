#include "normalise/text_edits.h"

#include <algorithm>
#include <vector>

namespace esmigrate {
namespace {

constexpr std::string_view kAuthor = "normalise";

bool is_blank(char c) { return c == ' ' || c == '\t'; }
bool is_space(char c) { return is_blank(c) || c == '\n' || c == '\r'; }

std::uint32_t line_begin(std::string_view source, std::uint32_t offset) {
  while (offset > 0 && source[offset - 1] != '\n' && source[offset - 1] != '\r') --offset;
  return offset;
}

/// Behind the line end that follows `offset`, if only blanks stand between; else `offset`.
std::uint32_t behind_line_end(std::string_view source, std::uint32_t offset) {
  std::uint32_t at = offset;
  while (at < source.size() && is_blank(source[at])) ++at;
  if (at == source.size()) return at;
  if (source[at] == '\r') ++at;
  if (at < source.size() && source[at] == '\n') return at + 1;
  return at > 0 && source[at - 1] == '\r' ? at : offset;
}

bool begins_line(std::string_view source, std::uint32_t offset) {
  const std::uint32_t line = line_begin(source, offset);
  return std::all_of(source.begin() + line, source.begin() + offset, is_blank);
}

/// Where the comments begin that stand on lines of their own directly above `offset`.
std::uint32_t with_comments_above(const SyntaxTree& tree, std::uint32_t offset) {
  const std::string_view source = tree.source();
  const auto& comments = tree.comments();
  for (auto comment = comments.rbegin(); comment != comments.rend(); ++comment) {
    if (comment->begin >= offset) continue;
    const bool is_directly_above =
        behind_line_end(source, comment->end) == line_begin(source, offset) &&
        begins_line(source, comment->begin) && comment->end < offset;
    if (!is_directly_above) break;
    offset = comment->begin;
  }
  return offset;
}

/// Tokens that run over a line end and whose text counts.
std::vector<ByteRange> texts_over_lines(const SyntaxTree& tree, ByteRange range) {
  std::vector<ByteRange> found;
  for (std::uint32_t i = 0; i < tree.size(); ++i) {
    const NodeRow& row = tree.row(i);
    if (row.kind != NodeKind::TemplateString && row.kind != NodeKind::String) continue;
    if (!range.contains(row.range)) continue;
    if (text_at(tree.source(), row.range).find_first_of("\r\n") != std::string_view::npos)
      found.push_back(row.range);
  }
  return found;
}

bool is_in_text(const std::vector<ByteRange>& texts, std::uint32_t offset) {
  return std::any_of(texts.begin(), texts.end(),
                     [offset](ByteRange text) { return text.begin < offset && offset < text.end; });
}

/// The indentation of the first line of `inner`, or of its least indented one if `inner` begins
/// behind other text.
std::string_view indent_of_lines(std::string_view source, ByteRange inner,
                                 const std::vector<ByteRange>& texts) {
  if (begins_line(source, inner.begin)) return indent_at(source, inner.begin);
  std::string_view least;
  bool is_first = true;
  for (std::uint32_t at = inner.begin; at < inner.end; ++at) {
    if (source[at] != '\n' || is_in_text(texts, at + 1)) continue;
    const std::string_view indent = indent_at(source, at + 1);
    const std::size_t behind = at + 1 + indent.size();
    if (behind >= source.size() || source[behind] == '\n' || source[behind] == '\r') continue;
    if (is_first || indent.size() < least.size()) least = indent;
    is_first = false;
  }
  return least;
}

/// Whether a statement without a semicolon would take in what begins like an operator behind it.
bool may_go_on(NodeKind kind) {
  switch (kind) {
    case NodeKind::ExpressionStatement:
    case NodeKind::VariableDeclaration:
    case NodeKind::LexicalDeclaration:
    case NodeKind::IfStatement:
    case NodeKind::ForStatement:
    case NodeKind::ForInStatement:
    case NodeKind::WhileStatement:
    case NodeKind::DoStatement:
    case NodeKind::LabeledStatement:
      return true;
    default:
      return false;
  }
}

}  // namespace

std::string_view indent_at(std::string_view source, std::uint32_t offset) {
  const std::uint32_t line = line_begin(source, offset);
  std::uint32_t end = line;
  while (end < source.size() && is_blank(source[end])) ++end;
  return source.substr(line, end - line);
}

void delete_statement(const SyntaxTree& tree, ByteRange statement, EditSet& edits) {
  const std::string_view source = tree.source();
  ByteRange range = statement;
  const std::uint32_t behind = behind_line_end(source, range.end);
  if (begins_line(source, range.begin) && behind != range.end) {
    range.begin = line_begin(source, with_comments_above(tree, range.begin));
    range.end = behind;
  }
  edits.add({range, "", kAuthor, 0});
}

bool is_below_comment(const SyntaxTree& tree, ByteRange statement) {
  return with_comments_above(tree, statement.begin) != statement.begin;
}

void keep_inner(const SyntaxTree& tree, ByteRange outer, ByteRange inner, EditSet& edits,
                std::string_view before, std::string_view behind) {
  const std::string_view source = tree.source();
  edits.add({{outer.begin, inner.begin}, std::string(before), kAuthor, 0});
  edits.add({{inner.end, outer.end}, std::string(behind), kAuthor, 0});
  const std::vector<ByteRange> texts = texts_over_lines(tree, inner);
  const std::string_view old_indent = indent_of_lines(source, inner, texts);
  const std::string_view new_indent = indent_at(source, outer.begin);
  if (old_indent.substr(0, new_indent.size()) != new_indent) return;
  const std::size_t removed = old_indent.size() - new_indent.size();
  if (removed == 0) return;
  for (std::uint32_t at = inner.begin; at < inner.end; ++at) {
    if (source[at] != '\n') continue;
    const std::uint32_t line = at + 1;
    if (is_in_text(texts, line) || source.substr(line, old_indent.size()) != old_indent) continue;
    const auto begin = line + static_cast<std::uint32_t>(new_indent.size());
    edits.add({{begin, begin + static_cast<std::uint32_t>(removed)}, "", kAuthor, 0});
  }
}

std::string_view shield(const SyntaxTree& tree, NodeRef statement, std::uint32_t begin) {
  const std::string_view source = tree.source();
  if (begin >= source.size() ||
      std::string_view("([`+-/").find(source[begin]) == std::string_view::npos)
    return {};
  NodeRef previous;
  for (NodeRef each : statement.parent().children()) {
    if (each == statement) break;
    previous = each;
  }
  return previous.exists() && may_go_on(previous.kind()) && source[previous.end() - 1] != ';' ? ";"
                                                                                              : "";
}

bool begins_like_operator(const SyntaxTree& tree, NodeRef statement) {
  return statement.exists() && std::string_view("([`+-/").find(tree.source()[statement.begin()]) !=
                                   std::string_view::npos;
}

std::string shield_behind(const SyntaxTree& tree, NodeRef body, std::uint32_t end,
                          NodeRef statement) {
  const std::string_view source = tree.source();
  if (!begins_like_operator(tree, statement.next_sibling())) return {};
  NodeRef last;
  for (NodeRef each : body.children()) {
    if (each.end() <= end) last = each;
  }
  const bool is_result = last.is(NodeKind::ReturnStatement) || last.is(NodeKind::ThrowStatement);
  if (!last.exists() || !(is_result || may_go_on(last.kind())) || source[last.end() - 1] == ';')
    return {};
  const bool is_value =
      is_result || last.is(NodeKind::ExpressionStatement) || is_declaration(last.kind());
  if (!is_value && source[last.end() - 1] == '}') return {};
  // Not into a comment.
  return last.end() == end ? ";" : "\n;";
}

ByteRange inside_of_block(const SyntaxTree& tree, NodeRef block) {
  const std::string_view source = tree.source();
  ByteRange inside{block.begin() + 1, block.end() - 1};
  while (inside.begin < inside.end && is_space(source[inside.begin])) ++inside.begin;
  while (inside.begin < inside.end && is_space(source[inside.end - 1])) --inside.end;
  return inside;
}

}  // namespace esmigrate
