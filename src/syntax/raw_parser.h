#ifndef ESMIGRATE_SYNTAX_RAW_PARSER_H
#define ESMIGRATE_SYNTAX_RAW_PARSER_H

#include <stddef.h>
#include <stdint.h>
#include <tree_sitter/api.h>

/* What raw_parser.c, the one file in C, has for the rest of the room. */

#ifdef __cplusplus
extern "C" {
#endif

/* What flattening does with a symbol of the grammar: see SymbolInfo. */
typedef struct {
  uint8_t role, kind, token, flags;
} EsmSymbol;

/* Laid out as NodeRow. */
typedef struct {
  uint8_t kind, field, token, flags;
  uint32_t begin, end;
  uint32_t parent, subtree_end;
} EsmRow;

typedef struct {
  uint32_t begin, end;
} EsmRange;

typedef struct {
  EsmRow* rows;
  EsmRange* comments;
  uint32_t row_count, comment_count;
  uint32_t max_depth, deepest_offset;
} EsmFlatTree;

/* The tree of a text, from a parser that has not parsed before. The tree must not be edited. */
TSTree* esm_parse(TSParser* parser, const char* text, uint32_t size);

/* Writes the rows of a tree without errors. `symbols` by TSSymbol, `fields` by TSFieldId. The
 * result lies in the arena. */
EsmFlatTree esm_flatten(const TSTree* tree, const EsmSymbol* symbols, const uint8_t* fields);

/* The symbol that stands for this one outside of the parse tables. */
TSSymbol esm_public_symbol(const TSLanguage* language, TSSymbol symbol);

/* Lets go of all that tree-sitter has made on this thread: trees, parsers, cursors and results of
 * esm_flatten must not be touched afterwards. With `all` the thread keeps no memory. */
void esm_forget_parses(int all);

#ifdef __cplusplus
}
#endif

#endif
