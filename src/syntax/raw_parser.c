/* tree-sitter, the grammar and what stands closest to them, compiled as one.
 *
 * The sources are used as they come; being in one translation unit lets the compiler see through
 * three seams that cost a good part of the time of a parse: the allocator (parse_arena.h), the call per
 * character from the grammar's lexer back into the runtime, and the cursor's general steps, of which
 * flattening a tree needs few.
 */
#include "syntax/parse_arena.h"
#define ts_malloc esm_arena_malloc
#define ts_calloc esm_arena_calloc
#define ts_realloc esm_arena_realloc
#define ts_free esm_arena_free

#include "tree-sitter/vendor/tree-sitter/lib/src/lib.c"

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
