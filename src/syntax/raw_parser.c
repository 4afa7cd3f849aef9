/* tree-sitter, the grammar and what stands closest to them, compiled as one.
 *
 * The sources are used as they come; being in one translation unit lets the compiler see through the
 * seams between them, and lets single functions be put in the place of theirs where the general one costs
 * a good part of the time of a parse: the allocator (parse_arena.h), the call per character from the
 * grammar's lexer back into the runtime, the search in the parse table, the walk down a stack without
 * branches, the balancing of a tree that no edit will ever reach, and the cursor's general steps, of
 * which flattening needs few.
 */
#include "syntax/parse_arena.h"
#define ts_malloc esm_arena_malloc
#define ts_calloc esm_arena_calloc
#define ts_realloc esm_arena_realloc
#define ts_free esm_arena_free

#include <tree_sitter/api.h>
#define set_contains set_contains_search
#include "tree-sitter/vendor/tree-sitter/lib/src/parser.h"
#undef set_contains
#define ts_language_lookup ts_language_lookup_search
#include "tree-sitter/vendor/tree-sitter/lib/src/language.h"
#undef ts_language_lookup
#include "tree-sitter/vendor/tree-sitter/lib/src/stack.h"

/* Whether a character belongs to a set of sorted ranges; nearly all are ASCII, whose ranges come first. */
static inline bool set_contains(const TSCharacterRange* ranges, uint32_t len, int32_t lookahead) {
  if (lookahead >= 0x80) return set_contains_search(ranges, len, lookahead);
  for (uint32_t i = 0; i < len && lookahead >= ranges[i].start; i++) {
    if (lookahead <= ranges[i].end) return true;
  }
  return false;
}

/* Most states have their row of the parse table as a list of pairs, which is searched for each symbol.
 * A state that is met gets a row to index. */
enum { kEsmRows = 4096 };
static const uint16_t* esm_rows[kEsmRows]; /* by state; of the one grammar that is linked */

static const uint16_t* esm_make_row(const TSLanguage* self, TSStateId state) {
  uint16_t* row = (uint16_t*)calloc(self->symbol_count, sizeof(uint16_t));
  if (!row) esm_out_of_memory(self->symbol_count * sizeof(uint16_t));
  const uint16_t* data =
      &self->small_parse_table[self->small_parse_table_map[state - self->large_state_count]];
  for (uint16_t groups = *data++; groups > 0; groups--) {
    const uint16_t value = *data++;
    for (uint16_t symbols = *data++; symbols > 0; symbols--) {
      const uint16_t symbol = *data++;
      if (row[symbol] == 0) row[symbol] = value;
    }
  }
  const uint16_t* other = NULL; /* a thread that was faster */
  if (__atomic_compare_exchange_n(&esm_rows[state], &other, row, false, __ATOMIC_ACQ_REL,
                                  __ATOMIC_ACQUIRE)) return row;
  free(row);
  return other;
}

static inline uint16_t ts_language_lookup(const TSLanguage* self, TSStateId state, TSSymbol symbol) {
  if (state < self->large_state_count) {
    return self->parse_table[state * self->symbol_count + symbol];
  }
  if (state >= kEsmRows) return ts_language_lookup_search(self, state, symbol);
  const uint16_t* row = __atomic_load_n(&esm_rows[state], __ATOMIC_ACQUIRE);
  return (row ? row : esm_make_row(self, state))[symbol];
}

#include "tree-sitter/vendor/tree-sitter/lib/src/alloc.c"
#include "tree-sitter/vendor/tree-sitter/lib/src/get_changed_ranges.c"
#include "tree-sitter/vendor/tree-sitter/lib/src/language.c"
#include "tree-sitter/vendor/tree-sitter/lib/src/lexer.c"
#include "tree-sitter/vendor/tree-sitter/lib/src/node.c"
#define ts_stack_pop_count ts_stack_pop_count_branching
#include "tree-sitter/vendor/tree-sitter/lib/src/stack.c"
#undef ts_stack_pop_count

/* Takes `count` subtrees and the extras between them off the stack. Without branches, as nearly always,
 * one path leads down. */
StackSliceArray ts_stack_pop_count(Stack* self, StackVersion version, uint32_t count) {
  uint32_t size = 0;
  StackNode* node = array_get(&self->heads, version)->node;
  for (uint32_t found = 0; found < count; size++) {
    if (node->link_count != 1 || !node->links[0].subtree.ptr) {
      return ts_stack_pop_count_branching(self, version, count);
    }
    if (!ts_subtree_extra(node->links[0].subtree)) found++;
    node = node->links[0].node;
  }
  SubtreeArray subtrees = array_new();
  array_reserve(&subtrees, (uint32_t)(ts_subtree_alloc_size(size) / sizeof(Subtree)));
  subtrees.size = size;
  node = array_get(&self->heads, version)->node;
  for (uint32_t i = size; i > 0; i--) {
    subtrees.contents[i - 1] = node->links[0].subtree;
    ts_subtree_retain(node->links[0].subtree);
    node = node->links[0].node;
  }
  array_clear(&self->slices);
  ts_stack__add_slice(self, version, node, &subtrees);
  return self->slices;
}

#include "tree-sitter/vendor/tree-sitter/lib/src/parser.c"
#include "tree-sitter/vendor/tree-sitter/lib/src/query.c"
#include "tree-sitter/vendor/tree-sitter/lib/src/subtree.c"
#include "tree-sitter/vendor/tree-sitter/lib/src/tree.c"
#include "tree-sitter/vendor/tree-sitter/lib/src/tree_cursor.c"
#include "tree-sitter/vendor/tree-sitter/lib/src/wasm_store.c"

#undef ts_malloc
#undef ts_calloc
#undef ts_realloc
#undef ts_free

#include "syntax/raw_parser.h"

/* One ASCII character further within the text; what else may be next is the runtime's business. */
static inline void esm_advance(TSLexer* data, bool skip) {
  Lexer* self = (Lexer*)data;
  const uint32_t next = self->current_position.bytes + 1;
  const uint32_t offset = next - self->chunk_start;
  if (self->chunk && self->lookahead_size == 1 && offset < self->chunk_size &&
      (uint8_t)self->chunk[offset] < 0x80 && !self->logger.log && self->included_range_count == 1 &&
      next < self->included_ranges[0].end_byte) {
    if (self->data.lookahead == '\n') {
      self->current_position.extent.row++;
      self->current_position.extent.column = 0;
      ts_lexer__set_column_data(self, 0);
    } else {
      self->current_position.extent.column++;
      ts_lexer__increment_column_data(self);
    }
    self->current_position.bytes = next;
    if (skip) self->token_start_position = self->current_position;
    self->data.lookahead = (uint8_t)self->chunk[offset];
    return;
  }
  ts_lexer__advance(data, skip);
}

/* As in the grammar's parser.h, but for the direct call. */
#undef START_LEXER
#define START_LEXER()         \
  bool result = false;        \
  bool skip = false;          \
  UNUSED bool eof = false;    \
  int32_t lookahead;          \
  goto start;                 \
  next_state:                 \
  esm_advance(lexer, skip);   \
  start:                      \
  skip = false;               \
  lookahead = lexer->lookahead;

#include "tree-sitter-javascript/src/parser.c"
#include "tree-sitter-javascript/src/scanner.c"

/* ---- parsing ---- */

/* As ts_parser_parse does it for a text without a tree before it, but that the tree is not balanced:
 * that only helps who edits it. */
TSTree* esm_parse(TSParser* self, const char* text, uint32_t size) {
  TSStringInput input = {text, size};
  ts_lexer_set_input(&self->lexer,
                     (TSInput){&input, ts_string_input_read, TSInputEncodingUTF8, NULL});
  ts_parser__external_scanner_create(self);
  reusable_node_clear(&self->reusable_node);
  uint32_t last_position = 0;
  uint32_t version_count = 0;
  do {
    for (StackVersion version = 0;
         version_count = ts_stack_version_count(self->stack), version < version_count; version++) {
      while (ts_stack_is_active(self->stack, version)) {
        if (!ts_parser__advance(self, version, false)) return NULL;
        const uint32_t position = ts_stack_position(self->stack, version).bytes;
        if (position > last_position || (version > 0 && position == last_position)) {
          last_position = position;
          break;
        }
      }
    }
    const unsigned least_cost = ts_parser__condense_stack(self);
    if (self->finished_tree.ptr && ts_subtree_error_cost(self->finished_tree) < least_cost) break;
  } while (version_count != 0);
  if (!self->finished_tree.ptr) return NULL;
  return ts_tree_new(self->finished_tree, self->language, self->lexer.included_ranges,
                     self->lexer.included_range_count);
}

/* ---- flattening ---- */

enum { kEsmRow, kEsmLeaf, kEsmKeyword, kEsmComment, kEsmSkip }; /* as SymbolRole */

/* A node whose children are being visited. */
typedef struct {
  const Subtree* children;
  uint32_t count, next;
  uint32_t structural; /* extras (comments) do not count in productions */
  uint32_t position;   /* where the next child begins, in bytes */
  const TSSymbol* aliases;
  const TSFieldMapEntry *fields, *fields_end;
  uint16_t own_field; /* of a hidden node: its children have it, unless they have their own */
  bool is_row;
} EsmFrame;

typedef struct {
  const TSLanguage* language;
  const EsmSymbol* symbols;
  const uint8_t* fields;
  EsmFlatTree out;
  uint32_t row_room, comment_room;
  uint32_t open, depth; /* the innermost open row */
  EsmFrame* frames;
  uint32_t frame_count, frame_room;
} EsmFlattener;

static void* esm_grow(void* items, uint32_t* room, size_t size) {
  *room = *room ? *room * 2 : 256;
  return esm_arena_realloc(items, *room * size);
}

static void esm_push_frame(EsmFlattener* self, const Subtree* node, uint32_t begin, uint16_t own_field,
                           bool is_row) {
  if (self->frame_count == self->frame_room) {
    self->frames = (EsmFrame*)esm_grow(self->frames, &self->frame_room, sizeof(EsmFrame));
  }
  const uint16_t production = node->ptr->production_id;
  EsmFrame* frame = &self->frames[self->frame_count++];
  frame->children = ts_subtree_children(*node);
  frame->count = node->ptr->child_count;
  frame->next = 0;
  frame->structural = 0;
  frame->position = begin;
  frame->aliases = ts_language_alias_sequence(self->language, production);
  ts_language_field_map(self->language, production, &frame->fields, &frame->fields_end);
  frame->own_field = own_field;
  frame->is_row = is_row;
  /* Most of the time goes into waiting for memory. */
  for (uint32_t i = 0; i < frame->count; i++) {
    if (!frame->children[i].data.is_inline) __builtin_prefetch(frame->children[i].ptr);
  }
}

static void esm_close(EsmFlattener* self) {
  EsmRow* row = &self->out.rows[self->open];
  row->subtree_end = self->out.row_count;
  self->open = row->parent;
  self->depth--;
}

static void esm_add_row(EsmFlattener* self, const EsmSymbol* info, uint8_t field, uint32_t begin,
                        uint32_t end) {
  EsmRow* row = &self->out.rows[self->out.row_count];
  *row = (EsmRow){info->kind, field, info->token, info->flags, begin, end, self->open, 0};
  self->open = self->out.row_count++;
  if (++self->depth > self->out.max_depth) {
    self->out.max_depth = self->depth;
    self->out.deepest_offset = begin;
  }
}

static void esm_add_comment(EsmFlattener* self, uint32_t begin, uint32_t end) {
  if (self->out.comment_count == self->comment_room) {
    self->out.comments =
        (EsmRange*)esm_grow(self->out.comments, &self->comment_room, sizeof(EsmRange));
  }
  self->out.comments[self->out.comment_count++] = (EsmRange){begin, end};
}

/* The next child of the innermost frame. */
static void esm_visit(EsmFlattener* self, EsmFrame* frame) {
  const Subtree* child = &frame->children[frame->next++];
  const uint32_t begin = frame->position;
  const uint32_t end = begin + ts_subtree_size(*child).bytes;
  frame->position = end;
  if (frame->next < frame->count) {
    frame->position += ts_subtree_padding(frame->children[frame->next]).bytes;
  }

  TSSymbol alias = 0;
  uint16_t field = 0;
  if (!ts_subtree_extra(*child)) {
    if (frame->aliases) alias = frame->aliases[frame->structural];
    field = frame->own_field;
    for (const TSFieldMapEntry* map = frame->fields; map < frame->fields_end; map++) {
      if (!map->inherited && map->child_index == frame->structural) {
        field = map->field_id;
        break;
      }
    }
    frame->structural++;
  }
  if (!alias && !ts_subtree_visible(*child)) {
    if (ts_subtree_visible_child_count(*child) > 0) esm_push_frame(self, child, begin, field, false);
    return;
  }

  const EsmSymbol* info = &self->symbols[alias ? alias : ts_subtree_symbol(*child)];
  EsmRow* parent = &self->out.rows[self->open];
  switch (info->role) {
    case kEsmRow:
      esm_add_row(self, info, self->fields[field], begin, end);
      if (ts_subtree_child_count(*child) > 0) {
        esm_push_frame(self, child, begin, 0, true);
      } else {
        esm_close(self);
      }
      return;
    case kEsmLeaf:
      esm_add_row(self, info, self->fields[field], begin, end);
      esm_close(self);
      return;
    case kEsmKeyword:
      if (parent->token == 0) parent->token = info->token;
      parent->flags |= info->flags;
      return;
    case kEsmComment:
      esm_add_comment(self, begin, end);
      return;
    default:
      return;
  }
}

EsmFlatTree esm_flatten(const TSTree* tree, const EsmSymbol* symbols, const uint8_t* fields) {
  EsmFlattener self = {.language = tree->language, .symbols = symbols, .fields = fields};
  const Subtree root = tree->root;
  const uint32_t begin = ts_subtree_padding(root).bytes;
  self.open = UINT32_MAX;
  /* No more rows than visible nodes; pages that are never written cost nothing. */
  self.row_room = ts_subtree_visible_descendant_count(root) + 1;
  self.out.rows = (EsmRow*)esm_arena_malloc(self.row_room * sizeof(EsmRow));
  esm_add_row(&self, &symbols[ts_subtree_symbol(root)], 0, begin, begin + ts_subtree_size(root).bytes);
  if (ts_subtree_child_count(root) > 0) esm_push_frame(&self, &root, begin, 0, true);
  while (self.frame_count > 0) {
    EsmFrame* frame = &self.frames[self.frame_count - 1];
    if (frame->next < frame->count) {
      esm_visit(&self, frame);
    } else {
      if (frame->is_row) esm_close(&self);
      self.frame_count--;
    }
  }
  if (self.open != UINT32_MAX) esm_close(&self);
  return self.out;
}

TSSymbol esm_public_symbol(const TSLanguage* language, TSSymbol symbol) {
  return ts_language_public_symbol(language, symbol);
}

void esm_forget_parses(int all) { esm_arena_clear(all); }
