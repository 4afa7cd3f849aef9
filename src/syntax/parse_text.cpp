// Flattens tree-sitter's tree into rows right after parsing. The pointer tree is handy for editors
// but slow to ask questions of (every step recomputes positions); a preorder table makes "parent",
// "next sibling" and "inside" single array reads, and lets the big tree be freed before analysis
// starts: it is forgotten with its memory, never walked again (parse_arena.h).
#include "esmigrate/syntax/parse_text.h"

#include <algorithm>
#include <cstddef>
#include <cstring>

#include "esmigrate/syntax/walk.h"
#include "syntax/grammar.h"
#include "syntax/misread.h"
#include "syntax/parser_gaps.h"
#include "syntax/raw_parser.h"

namespace esmigrate {
namespace {

static_assert(sizeof(NodeRow) == sizeof(EsmRow) &&
              offsetof(NodeRow, field) == offsetof(EsmRow, field) &&
              offsetof(NodeRow, token) == offsetof(EsmRow, token) &&
              offsetof(NodeRow, flags) == offsetof(EsmRow, flags) &&
              offsetof(NodeRow, range) == offsetof(EsmRow, begin) &&
              offsetof(NodeRow, parent) == offsetof(EsmRow, parent) &&
              offsetof(NodeRow, subtree_end) == offsetof(EsmRow, subtree_end));
static_assert(sizeof(ByteRange) == sizeof(EsmRange));

/// Whatever tree-sitter makes on this thread while one of these lives goes with it.
class ParseMemory {
 public:
  ParseMemory() {
    // The thread's last piece of memory goes with the thread.
    struct ThreadEnd {
      ~ThreadEnd() { esm_forget_parses(1); }
    };
    thread_local ThreadEnd end;
    (void)end;
  }
  ~ParseMemory() { esm_forget_parses(0); }
  ParseMemory(const ParseMemory&) = delete;
  ParseMemory& operator=(const ParseMemory&) = delete;
};

TSTree* parse(std::string_view source) {
  TSParser* parser = ts_parser_new();
  ESM_CHECK(ts_parser_set_language(parser, javascript_grammar().language),
            "the grammar's ABI fits the runtime");
  TSTree* tree = esm_parse(parser, source.data(), static_cast<std::uint32_t>(source.size()));
  ESM_CHECK(tree != nullptr, "parsing without a time limit gives a tree");
  return tree;
}

/// What lies in the parser's memory as `RawItem` has the layout of `Item`.
template <class Item, class RawItem>
std::vector<Item> copied(const RawItem* items, std::uint32_t count) {
  const auto* first = static_cast<const Item*>(static_cast<const void*>(items));
  return std::vector<Item>(first, first + count);
}

/// A semicolon that only the parser has seen is no part of a statement.
void leave_out_semicolons(std::vector<NodeRow>& rows,
                          const std::vector<std::uint32_t>& semicolons) {
  for (std::size_t i = rows.size(); i-- > 1;) {  // children before their parents
    NodeRow& row = rows[i];
    const bool ends_masked =
        row.range.end > 0 &&
        std::binary_search(semicolons.begin(), semicolons.end(), row.range.end - 1);
    if (!ends_masked) continue;
    std::uint32_t last_end = row.range.end - 1;  // `return`
    if (row.subtree_end > i + 1) last_end = row.range.begin;
    for (std::size_t child = i + 1; child < row.subtree_end; child = rows[child].subtree_end) {
      last_end = rows[child].range.end;
    }
    row.range.end = last_end;
  }
}

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

bool has_error(TSTree* tree) { return ts_node_has_error(ts_tree_root_node(tree)); }

Result<SyntaxTree, SyntaxProblem> flatten(std::string_view source, TSTree* tree,
                                          const MaskedText& masked) {
  const Grammar& grammar = javascript_grammar();
  const EsmFlatTree flat = esm_flatten(tree, grammar.symbols.data(), grammar.fields.data());
  if (flat.max_depth > kMaxTreeDepth) {
    return Unexpected{SyntaxProblem{SyntaxProblem::Kind::TooDeep,
                                    {flat.deepest_offset, flat.deepest_offset},
                                    std::to_string(flat.max_depth)}};
  }
  auto rows = copied<NodeRow>(flat.rows, flat.row_count);
  auto comments = copied<ByteRange>(flat.comments, flat.comment_count);
  if (!masked.semicolons.empty()) leave_out_semicolons(rows, masked.semicolons);
  if (!masked.hidden_comments.empty()) {
    comments.insert(comments.end(), masked.hidden_comments.begin(), masked.hidden_comments.end());
    std::sort(comments.begin(), comments.end(),
              [](ByteRange a, ByteRange b) { return a.begin < b.begin; });
  }
  return SyntaxTree(source, std::move(rows), std::move(comments));
}

/// Masks more of a text with a broken tree as long as that helps, and answers the last tree.
TSTree* repair(TSTree* tree, MaskedText& masked) {
  constexpr int kRounds = 4;  // a repaired tree shows its other gaps more clearly
  constexpr std::size_t kMaximumSize = 8U << 20;  // every round's tree stays in memory
  if (masked.text.size() > kMaximumSize) return tree;
  for (int round = 0; round < kRounds && has_error(tree); ++round) {
    if (!mask_gaps(tree, masked)) break;
    tree = parse(masked.text);
  }
  return tree;
}

}  // namespace

Result<SyntaxTree, SyntaxProblem> parse_text(std::string_view source) {
  const ParseMemory memory;
  MaskedText masked;
  if (has_unreadable_bytes(source)) {
    masked.text = source;
    mask_unreadable_bytes(masked);
  }
  TSTree* tree = parse(masked.text.empty() ? source : masked.text);
  if (has_error(tree)) {
    if (masked.text.empty()) masked.text = source;
    tree = repair(tree, masked);
    if (has_error(tree)) return Unexpected{first_error(tree)};
  }
  Result<SyntaxTree, SyntaxProblem> flat = flatten(source, tree, masked);
  if (!flat) return flat;

  constexpr int kRounds = 3;  // what is read right may show more
  for (int round = 0; round < kRounds && mask_misread(*flat, masked); ++round) {
    tree = repair(parse(masked.text), masked);
    if (has_error(tree)) return Unexpected{first_error(tree)};
    flat = flatten(source, tree, masked);
    if (!flat) break;
  }
  return flat;
}

}  // namespace esmigrate
