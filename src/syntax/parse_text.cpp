// Flattens tree-sitter's tree into rows right after parsing. The pointer tree is handy for editors
// but slow to ask questions of (every step recomputes positions); a preorder table makes "parent",
// "next sibling" and "inside" single array reads, and lets the big tree be freed before analysis
// starts.
#include "esmigrate/syntax/parse_text.h"

#include <memory>

#include "syntax/grammar.h"

namespace esmigrate {
namespace {

struct ParserDeleter {
  void operator()(TSParser* parser) const { ts_parser_delete(parser); }
};
struct TreeDeleter {
  void operator()(TSTree* tree) const { ts_tree_delete(tree); }
};
using TreePointer = std::unique_ptr<TSTree, TreeDeleter>;

TSParser* thread_parser() {
  thread_local std::unique_ptr<TSParser, ParserDeleter> parser;
  if (!parser) {
    parser.reset(ts_parser_new());
    ESM_CHECK(ts_parser_set_language(parser.get(), javascript_grammar().language),
              "the grammar's ABI fits the runtime");
  }
  return parser.get();
}

/// Walks one tree-sitter tree and writes its rows.
class Flattener {
 public:
  Flattener(TSTree* tree, std::size_t source_size)
      : grammar_(javascript_grammar()), cursor_(ts_tree_cursor_new(ts_tree_root_node(tree))) {
    rows_.reserve(source_size / 5 + 16);
  }
  ~Flattener() { ts_tree_cursor_delete(&cursor_); }
  Flattener(const Flattener&) = delete;
  Flattener& operator=(const Flattener&) = delete;

  void run() {
    add_row(ts_tree_cursor_current_node(&cursor_),
            grammar_.symbol(ts_node_symbol(ts_tree_cursor_current_node(&cursor_))));
    if (!ts_tree_cursor_goto_first_child(&cursor_)) {
      close();
      return;
    }
    for (;;) {
      const bool entered = visit();
      if (entered && ts_tree_cursor_goto_first_child(&cursor_)) continue;
      if (entered) close();
      while (!ts_tree_cursor_goto_next_sibling(&cursor_)) {
        if (!ts_tree_cursor_goto_parent(&cursor_) || open_.empty()) return;
        close();
        if (open_.empty()) return;
      }
    }
  }

  std::vector<NodeRow> take_rows() { return std::move(rows_); }
  std::vector<ByteRange> take_comments() { return std::move(comments_); }
  std::size_t max_depth() const { return max_depth_; }
  std::uint32_t deepest_offset() const { return deepest_offset_; }

 private:
  /// Handles the current node; says whether it opened a row whose children are to be visited.
  bool visit() {
    const TSNode node = ts_tree_cursor_current_node(&cursor_);
    const SymbolInfo& info = grammar_.symbol(ts_node_symbol(node));
    switch (info.role) {
      case SymbolRole::Row:
        add_row(node, info);
        return true;
      case SymbolRole::Leaf:
        add_row(node, info);
        close();
        return false;
      case SymbolRole::Keyword:
        add_keyword(info);
        return false;
      case SymbolRole::Comment:
        comments_.push_back({ts_node_start_byte(node), ts_node_end_byte(node)});
        return false;
      case SymbolRole::Skip:
        return false;
    }
    return false;
  }

  void add_row(TSNode node, const SymbolInfo& info) {
    NodeRow row;
    row.kind = info.kind;
    row.field = grammar_.fields[ts_tree_cursor_current_field_id(&cursor_)];
    row.range = {ts_node_start_byte(node), ts_node_end_byte(node)};
    row.parent = open_.empty() ? UINT32_MAX : open_.back();
    open_.push_back(static_cast<std::uint32_t>(rows_.size()));
    if (open_.size() > max_depth_) {
      max_depth_ = open_.size();
      deepest_offset_ = row.range.begin;
    }
    rows_.push_back(row);
  }

  void add_keyword(const SymbolInfo& info) {
    if (open_.empty()) return;
    NodeRow& row = rows_[open_.back()];
    if (row.token == Token::None) row.token = info.token;
    row.flags |= info.flags;
  }

  void close() {
    rows_[open_.back()].subtree_end = static_cast<std::uint32_t>(rows_.size());
    open_.pop_back();
  }

  const Grammar& grammar_;
  TSTreeCursor cursor_;
  std::vector<NodeRow> rows_;
  std::vector<ByteRange> comments_;
  std::vector<std::uint32_t> open_;
  std::size_t max_depth_ = 0;
  std::uint32_t deepest_offset_ = 0;
};

/// The first ERROR or missing node in source order.
SyntaxProblem first_error(TSTree* tree) {
  TSTreeCursor cursor = ts_tree_cursor_new(ts_tree_root_node(tree));
  SyntaxProblem problem;
  problem.message = "unexpected text";
  for (;;) {
    const TSNode node = ts_tree_cursor_current_node(&cursor);
    if (ts_node_is_missing(node)) {
      problem.range = {ts_node_start_byte(node), ts_node_end_byte(node)};
      problem.message = std::string("`") + ts_node_type(node) + "` is missing";
      break;
    }
    if (ts_node_is_error(node)) {
      problem.range = {ts_node_start_byte(node), ts_node_end_byte(node)};
      break;
    }
    if (ts_node_has_error(node) && ts_tree_cursor_goto_first_child(&cursor)) continue;
    bool moved = ts_tree_cursor_goto_next_sibling(&cursor);
    while (!moved && ts_tree_cursor_goto_parent(&cursor))
      moved = ts_tree_cursor_goto_next_sibling(&cursor);
    if (!moved) break;
  }
  ts_tree_cursor_delete(&cursor);
  return problem;
}

}  // namespace

Result<SyntaxTree, SyntaxProblem> parse_text(std::string_view source) {
  const TreePointer tree(ts_parser_parse_string(thread_parser(), nullptr, source.data(),
                                                static_cast<std::uint32_t>(source.size())));
  ESM_CHECK(tree != nullptr, "parsing without a time limit gives a tree");
  if (ts_node_has_error(ts_tree_root_node(tree.get()))) return Unexpected{first_error(tree.get())};
  Flattener flattener(tree.get(), source.size());
  flattener.run();
  if (flattener.max_depth() > kMaxTreeDepth) {
    return Unexpected{SyntaxProblem{SyntaxProblem::Kind::TooDeep,
                                    {flattener.deepest_offset(), flattener.deepest_offset()},
                                    std::to_string(flattener.max_depth())}};
  }
  return SyntaxTree(source, flattener.take_rows(), flattener.take_comments());
}

}  // namespace esmigrate
