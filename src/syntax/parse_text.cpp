// Flattens tree-sitter's tree into rows right after parsing. The pointer tree is handy for editors
// but slow to ask questions of (every step recomputes positions); a preorder table makes "parent",
// "next sibling" and "inside" single array reads, and lets the big tree be freed before analysis
// starts: it is forgotten with its memory, never walked again (parse_arena.h).
#include "esmigrate/syntax/parse_text.h"

#include <cstddef>
#include <cstring>

#include "syntax/grammar.h"
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
  TSTree* tree = ts_parser_parse_string(parser, nullptr, source.data(),
                                        static_cast<std::uint32_t>(source.size()));
  ESM_CHECK(tree != nullptr, "parsing without a time limit gives a tree");
  return tree;
}

template <class Item, class RawItem>
std::vector<Item> copied(const RawItem* items, std::uint32_t count) {
  std::vector<Item> copy(count);
  if (count != 0) std::memcpy(static_cast<void*>(copy.data()), items, count * sizeof(Item));
  return copy;
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

}  // namespace

Result<SyntaxTree, SyntaxProblem> parse_text(std::string_view source) {
  const ParseMemory memory;
  TSTree* tree = parse(source);
  if (ts_node_has_error(ts_tree_root_node(tree))) return Unexpected{first_error(tree)};
  const Grammar& grammar = javascript_grammar();
  const EsmFlatTree flat = esm_flatten(tree, grammar.symbols.data(), grammar.fields.data());
  if (flat.max_depth > kMaxTreeDepth) {
    return Unexpected{SyntaxProblem{SyntaxProblem::Kind::TooDeep,
                                    {flat.deepest_offset, flat.deepest_offset},
                                    std::to_string(flat.max_depth)}};
  }
  return SyntaxTree(source, copied<NodeRow>(flat.rows, flat.row_count),
                    copied<ByteRange>(flat.comments, flat.comment_count));
}

}  // namespace esmigrate
