// What parses, but not as Node reads it:
//
//     return                       ends at the line end (ECMA-262 section 12.10.1), as `yield` does
//     (function () {})()
//     f = () => {}                 an arrow function is no operand: the next line is a statement
//     [1, 2].forEach(f)
//     await                        goes on in the next line
//     1
//     yield + 1                    a sum where no generator is around
//     a<!--b                       a comment, where the text is a script
//
// The parser is given a copy in which each is spelt so that both read the same.
#include "syntax/misread.h"

#include <algorithm>
#include <string>

#include "esmigrate/syntax/walk.h"

namespace esmigrate {
namespace {

class MisreadFinder {
 public:
  MisreadFinder(const SyntaxTree& tree, MaskedText& masked) : tree_(tree), masked_(masked) {}

  bool run() {
    const bool has_await = mentions("await");
    const bool has_html_comments = mentions("<!--") && !is_module();
    is_await_name_at_top_ = has_await && declares("await");
    for (std::uint32_t i = 0; i < tree_.size(); ++i) {
      const NodeRef node(&tree_, i);
      switch (node.kind()) {
        case NodeKind::ReturnStatement:
          end_line(node, "return");
          break;
        case NodeKind::ArrowFunction:
          end_arrow(node);
          break;
        case NodeKind::YieldExpression:
          if (is_generator(function_of_code(node))) {
            if (!node.has(kGenerator)) end_line(node, "yield");  // with a star it goes on
          } else {
            spell_as_name(node, "yield");
          }
          break;
        case NodeKind::AwaitExpression:
          if (is_await_a_name(node)) spell_as_name(node, "await");
          break;
        case NodeKind::Identifier:
          if (has_await && node.text() == "await" && !is_await_a_name(node)) join_line(node.end());
          break;
        case NodeKind::BinaryExpression:
          if (has_html_comments) html_comment(node);
          break;
        default:
          break;
      }
    }
    masked_.sort();
    return is_changed_;
  }

 private:
  std::string_view source() const { return tree_.source(); }
  bool mentions(std::string_view word) const {
    return source().find(word) != std::string_view::npos;
  }
  void put(std::uint32_t at, char byte) {
    if (masked_.text.empty()) masked_.text = source();
    masked_.text[at] = byte;
    is_changed_ = true;
  }

  // ---- line ends

  /// `return` and `yield` take nothing from the next line.
  void end_line(NodeRef node, std::string_view keyword) {
    const NodeRef value = node.first_child();
    const auto from = static_cast<std::uint32_t>(node.begin() + keyword.size());
    if (value.exists() && has_line_end(source().substr(from, value.begin() - from)))
      end_statement(from);
  }

  /// What follows an arrow function with a block is no part of its expression; here it is anyway.
  void end_arrow(NodeRef arrow) {
    const NodeRef parent = arrow.parent();
    const std::uint32_t from = arrow.end();
    if (!arrow.child(Field::Body).is(NodeKind::StatementBlock) || parent.begin() != arrow.begin() ||
        parent.end() == from || !takes_operand(parent.kind()))
      return;
    std::uint32_t next = from;
    while (next < source().size() && (is_space(source()[next]) || comment_at(next) != nullptr))
      next = comment_at(next) != nullptr ? comment_at(next)->end : next + 1;
    if (has_line_end(source().substr(from, next - from))) end_statement(from);
  }
  static bool takes_operand(NodeKind kind) {
    return kind == NodeKind::CallExpression || kind == NodeKind::MemberExpression ||
           kind == NodeKind::SubscriptExpression || kind == NodeKind::BinaryExpression;
  }

  void end_statement(std::uint32_t at) {
    if (masked_.text.empty()) masked_.text = source();
    is_changed_ |= masked_.end_statement(at, comment_at(at));
  }

  /// `await` needs something to wait for, wherever that stands.
  void join_line(std::uint32_t at) {
    for (; at < source().size() && is_space(source()[at]); ++at) {
      if (source()[at] != ' ' && source()[at] != '\t') put(at, ' ');
    }
  }

  const ByteRange* comment_at(std::uint32_t at) const {
    const auto& comments = tree_.comments();
    const auto found = std::lower_bound(
        comments.begin(), comments.end(), at,
        [](ByteRange comment, std::uint32_t place) { return comment.begin < place; });
    return found != comments.end() && found->begin == at ? &*found : nullptr;
  }

  // ---- words

  /// `yield` and `await` are names where no generator and no async function is around, but the
  /// grammar takes them for operators wherever that parses.
  void spell_as_name(NodeRef node, std::string_view word) {
    put(static_cast<std::uint32_t>(node.begin() + word.size() - 1), '_');
  }

  /// At the top level `await` is what the text declares it to be.
  bool is_await_a_name(NodeRef node) const {
    const NodeRef function = function_of_code(node);
    return function.exists() ? !function.has(kAsync) : is_await_name_at_top_;
  }

  /// Whether the text has a variable or a function of that name.
  bool declares(std::string_view name) const {
    for (std::uint32_t i = 0; i < tree_.size(); ++i) {
      const NodeRef node(&tree_, i);
      if (!node.is(NodeKind::Identifier) || node.field() != Field::Name || node.text() != name)
        continue;
      const NodeKind parent = node.parent().kind();
      if (parent == NodeKind::VariableDeclarator || is_function_declaration(parent)) return true;
    }
    return false;
  }

  // ---- comments

  bool is_module() const {
    for (NodeRef statement : tree_.root().children()) {
      if (statement.is(NodeKind::ImportStatement) || statement.is(NodeKind::ExportStatement))
        return true;
    }
    return false;
  }

  /// In a script `<!--` begins a comment wherever it stands; the grammar sees that only where a
  /// statement may begin, and elsewhere a comparison.
  void html_comment(NodeRef node) {
    const std::uint32_t at = node.first_child().next_sibling().begin();
    if (at == 0 || source().substr(at - 1, 4) != "<!--") return;
    put(at - 1, '/');
    put(at, '/');
  }

  const SyntaxTree& tree_;
  MaskedText& masked_;
  bool is_await_name_at_top_ = false;
  bool is_changed_ = false;
};

}  // namespace

bool mask_misread(const SyntaxTree& tree, MaskedText& masked) {
  return MisreadFinder(tree, masked).run();
}

}  // namespace esmigrate
