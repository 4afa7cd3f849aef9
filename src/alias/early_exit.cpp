// A `return` at the top level ends a CommonJS module (its body is a function's). A module has no
// such thing, but a labelled block can be left from the same places, through `finally` as well:
//
//     if (done) { log(); return; }          main: {
//     rest();                        ->     if (done) { log(); break main; }
//                                           rest();
//                                           }
//
// What is declared inside the block is not seen outside of it, so the block begins early enough to
// hold every use of such a name, ends before trailing function declarations, and there is none
// where the names do not allow it. Where the only `return` ends a plain `if`, that becomes if and
// else.
#include "alias/early_exit.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "esmigrate/syntax/walk.h"

namespace esmigrate {
namespace {

class ExitFinder {
 public:
  ExitFinder(const AliasInput& in, ModuleFacts& facts) : in_(in), exit_(facts.early_exit) {}

  void run() {
    for (std::uint32_t i = 0; i < in_.tree.size(); ++i) {
      const NodeRef node(&in_.tree, i);
      if (node.is(NodeKind::ReturnStatement) && !enclosing_function(node).exists()) add(node);
      if (node.is(NodeKind::LabeledStatement))
        exit_.is_label_used |= node.first_child().text() == EarlyExit::kLabel;
    }
    if (exit_.returns.empty()) return;
    for (NodeRef statement : in_.tree.root().children()) statements_.push_back(statement);
    first_ = index_of(returns_.front());
    exit_.first_return = returns_.front().begin();
    // Where nothing follows but function declarations, the statement itself takes the label.
    std::uint32_t last = static_cast<std::uint32_t>(statements_.size()) - 1;
    while (last > first_ && is_inert(statements_[last])) --last;
    exit_.has_rest = last > first_;
    exit_.is_at_end = !exit_.has_rest && statements_[first_] == returns_.front();
    begin_ = first_;
    if (exit_.has_rest) include_uses(last);
    exit_.statement = begin_;
    exit_.range = {statements_[begin_].begin(), statements_[last].end()};
    if (exit_.has_rest && exit_.refused.empty() && begin_ == first_ && !is_rest_used_before())
      look_for_branch();
  }

 private:
  void add(NodeRef node) {
    EarlyExit::Return found;
    found.range = node.range();
    if (node.first_child().exists()) found.value_range = node.first_child().range();
    const NodeRef parent = node.parent();
    found.is_sole_body = !parent.is(NodeKind::StatementBlock) && !parent.is(NodeKind::Program) &&
                         !parent.is(NodeKind::SwitchCase) && !parent.is(NodeKind::SwitchDefault);
    exit_.returns.push_back(found);
    returns_.push_back(node);
  }

  std::uint32_t index_of(NodeRef node) const {
    const NodeRef statement = top_level_statement(node);
    return static_cast<std::uint32_t>(std::find(statements_.begin(), statements_.end(), statement) -
                                      statements_.begin());
  }

  static bool is_inert(NodeRef statement) {
    return is_function_declaration(statement.kind()) || statement.is(NodeKind::EmptyStatement);
  }

  /// Moves the block's beginning up to the first use of what is declared inside.
  void include_uses(std::uint32_t last) {
    const std::uint32_t end = statements_[last].end();
    for (bool again = true; again && exit_.refused.empty();) {
      again = false;
      const std::uint32_t begin = statements_[begin_].begin();
      for (const BindingId id : block_bindings_in({begin, end})) {
        const Binding& binding = in_.bindings.bindings[id];
        if (binding.is_redeclared) refuse(binding.declaration);
        for (const std::uint32_t index : in_.bindings.references_of(id)) {
          const NodeRef use = in_.tree.at(in_.bindings.references[index].node);
          if (use.begin() >= end) refuse(binding.declaration);
          if (use.begin() >= begin) continue;
          begin_ = std::min(begin_, index_of(use));
          again = true;
        }
      }
    }
  }

  /// The module's names declared in `range` that would belong to a block around them.
  std::vector<BindingId> block_bindings_in(ByteRange range) const {
    std::vector<BindingId> found;
    for (std::uint32_t i = 0; i < in_.bindings.bindings.size(); ++i) {
      const Binding& binding = in_.bindings.bindings[BindingId{i}];
      if (!(binding.scope_id == in_.bindings.module_scope()) ||
          binding.kind == BindingKind::Wrapper || binding.kind == BindingKind::Var)
        continue;
      const std::uint32_t declared = in_.tree.at(binding.declaration).begin();
      if (declared >= range.begin && declared < range.end) found.push_back(BindingId{i});
    }
    return found;
  }

  /// Whether the statement that returns uses what is declared behind it: a hoisted function is not
  /// seen from there once it stands in the other branch.
  bool is_rest_used_before() const {
    const std::uint32_t end = statements_[first_].end();
    for (const BindingId id : block_bindings_in({end, exit_.range.end}))
      for (const std::uint32_t index : in_.bindings.references_of(id))
        if (in_.tree.at(in_.bindings.references[index].node).begin() < end) return true;
    return false;
  }

  template <class NodeIdT>
  void refuse(NodeIdT declaration) {
    exit_.refused = in_.tree.at(declaration).range();
  }

  /// `if (a) return;` and `if (a) { ...; return; }` as the only exit.
  void look_for_branch() {
    const NodeRef statement = statements_[first_];
    if (returns_.size() != 1 || !statement.is(NodeKind::IfStatement)) return;
    if (statement.child(Field::Alternative).exists()) return;
    const NodeRef body = statement.child(Field::Consequence);
    const NodeRef condition = statement.child(Field::Condition);
    if (exit_.returns.front().value_range.end != 0) return;
    const bool is_bare = body == returns_.front() || (body.is(NodeKind::StatementBlock) &&
                                                      body.first_child() == returns_.front());
    const std::uint32_t after_condition = condition.end();
    if (is_bare && !has_comment({after_condition, body.end()})) {
      exit_.is_branch = true;
      const std::uint32_t end = before_blank_line(body.end());
      exit_.branch_edits.push_back({{after_condition, end}, " {"});
      describe_condition(skip_parentheses(condition));
      return;
    }
    if (!body.is(NodeKind::StatementBlock)) return;
    NodeRef last;
    for (NodeRef child : body.children()) last = child;
    if (!(last == returns_.front()) || !has_only_space({last.end(), body.end() - 1})) return;
    exit_.is_branch = true;
    const std::uint32_t line = line_begin(last.begin());
    exit_.branch_edits.push_back({{line, last.end()}, ""});
    exit_.branch_edits.push_back({{body.end(), before_blank_line(body.end())}, " else {"});
  }

  /// Where the line break in front of the first thing on a line begins, or the thing itself.
  std::uint32_t line_begin(std::uint32_t offset) const {
    const std::string_view text = in_.file.text;
    std::uint32_t at = offset;
    while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\t')) --at;
    if (at == 0 || text[at - 1] != '\n') return offset;
    return at > 1 && text[at - 2] == '\r' ? at - 2 : at - 1;
  }

  /// The end of a line, so that what begins a block there is not followed by a blank one.
  std::uint32_t before_blank_line(std::uint32_t offset) const {
    const std::string_view rest = std::string_view(in_.file.text).substr(offset);
    if (rest.starts_with("\n\n")) return offset + 1;
    return rest.starts_with("\r\n\r\n") ? offset + 2 : offset;
  }

  bool has_comment(ByteRange range) const {
    return std::any_of(in_.tree.comments().begin(), in_.tree.comments().end(),
                       [range](ByteRange comment) { return range.contains(comment); });
  }

  bool has_only_space(ByteRange range) const {
    return text_at(in_.file.text, range).find_first_not_of(" \t\r\n") == std::string_view::npos;
  }

  /// The condition's opposite: `!a` becomes `a`, `a === b` becomes `a !== b`, the rest `!(...)`.
  void describe_condition(NodeRef condition) {
    exit_.condition = condition.range();
    auto& edits = exit_.condition_edits;
    if (condition.is(NodeKind::UnaryExpression) && condition.token() == Token::Not) {
      edits.push_back({{condition.begin(), condition.child(Field::Argument).begin()}, ""});
      return;
    }
    if (condition.is(NodeKind::BinaryExpression)) {
      const ByteRange between{condition.child(Field::Left).end(),
                              condition.child(Field::Right).begin()};
      const auto flipped = opposite_of(condition.token());
      if (flipped && !has_comment(between)) {
        edits.push_back({between, std::string(*flipped)});
        return;
      }
    }
    const bool is_simple =
        condition.is(NodeKind::Identifier) || condition.is(NodeKind::MemberExpression) ||
        condition.is(NodeKind::SubscriptExpression) || condition.is(NodeKind::CallExpression);
    edits.push_back({{condition.begin(), condition.begin()}, is_simple ? "!" : "!("});
    if (!is_simple) edits.push_back({{condition.end(), condition.end()}, ")"});
  }

  static std::optional<std::string_view> opposite_of(Token token) {
    switch (token) {
      case Token::StrictEqual:
        return " !== ";
      case Token::StrictNotEqual:
        return " === ";
      case Token::LooseEqual:
        return " != ";
      case Token::LooseNotEqual:
        return " == ";
      default:
        return std::nullopt;
    }
  }

  const AliasInput& in_;
  EarlyExit& exit_;
  std::vector<NodeRef> statements_;
  std::vector<NodeRef> returns_;
  std::uint32_t first_ = 0;
  std::uint32_t begin_ = 0;
};

}  // namespace

void find_early_exit(const AliasInput& input, ModuleFacts& facts) {
  ExitFinder(input, facts).run();
}

}  // namespace esmigrate
