#ifndef ESMIGRATE_SYNTAX_PARSE_ARENA_H
#define ESMIGRATE_SYNTAX_PARSE_ARENA_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The memory that tree-sitter parses in. One per thread; everything in it dies together.
 *
 * A parse makes millions of small objects, lets go of some of them, and all of its tree is thrown
 * away at once. So objects are cut from large chunks, what is let go of waits in a list for the
 * next object of its size, and the end of a parse sets the pointer back to the beginning instead of
 * walking the tree. A word in front of each object holds its size.
 */

enum {
  kEsmSmallest = 16,               /* bytes, the step between sizes of small objects */
  kEsmSmallSizes = 64,             /* up to 1 KiB in steps, then powers of two */
  kEsmSizes = kEsmSmallSizes + 40, /* 2^10 ... */
  kEsmChunk = 4 << 20
};

typedef struct EsmChunk {
  struct EsmChunk* next;
  size_t size;
} EsmChunk;

typedef struct {
  char* at;
  char* end;
  EsmChunk* chunks; /* the newest first; the last one is kept from parse to parse */
  void* free[kEsmSizes];
} EsmArena;

static _Thread_local EsmArena esm_arena __attribute__((tls_model("initial-exec")));

static inline void* esm_out_of_memory(size_t size) {
  fprintf(stderr, "esmigrate: no memory for %zu bytes of syntax tree\n", size);
  abort();
}

static void esm_add_chunk(size_t wanted) {
  size_t size = esm_arena.chunks ? esm_arena.chunks->size * 2 : kEsmChunk;
  if (size > (size_t)4 * kEsmChunk) size = (size_t)4 * kEsmChunk;
  if (size < wanted + sizeof(EsmChunk)) size = wanted + sizeof(EsmChunk);
  EsmChunk* chunk = (EsmChunk*)malloc(size);
  if (!chunk) esm_out_of_memory(size);
  chunk->next = esm_arena.chunks;
  chunk->size = size;
  esm_arena.chunks = chunk;
  esm_arena.at = (char*)(chunk + 1);
  esm_arena.end = (char*)chunk + size;
}

/* The list that a block of so many bytes, its first word included, belongs to. */
static inline unsigned esm_size_class(size_t block) {
  if (block <= kEsmSmallest * kEsmSmallSizes) return (unsigned)((block - 1) / kEsmSmallest);
  return kEsmSmallSizes + (unsigned)(63 - __builtin_clzll((unsigned long long)block - 1) - 9);
}

static inline size_t esm_class_size(unsigned size_class) {
  if (size_class < kEsmSmallSizes) return (size_t)(size_class + 1) * kEsmSmallest;
  return (size_t)1 << (size_class - kEsmSmallSizes + 10);
}

static inline void* esm_arena_malloc(size_t size) {
  const unsigned size_class = esm_size_class(size + sizeof(uint64_t));
  void* found = esm_arena.free[size_class];
  if (found) {
    memcpy(&esm_arena.free[size_class], found, sizeof(void*));
    return found;
  }
  const size_t block = esm_class_size(size_class);
  if ((size_t)(esm_arena.end - esm_arena.at) < block) esm_add_chunk(block);
  uint64_t* head = (uint64_t*)(void*)esm_arena.at;
  esm_arena.at += block;
  *head = size_class;
  return head + 1;
}

static inline void* esm_arena_calloc(size_t count, size_t size) {
  void* made = esm_arena_malloc(count * size);
  memset(made, 0, count * size);
  return made;
}

static inline void esm_arena_free(void* object) {
  if (!object) return;
  const unsigned size_class = (unsigned)((uint64_t*)object)[-1];
  memcpy(object, &esm_arena.free[size_class], sizeof(void*));
  esm_arena.free[size_class] = object;
}

static inline void* esm_arena_realloc(void* object, size_t size) {
  if (!object) return esm_arena_malloc(size);
  const size_t room = esm_class_size((unsigned)((uint64_t*)object)[-1]) - sizeof(uint64_t);
  if (size <= room) return object;
  void* made = esm_arena_malloc(size);
  memcpy(made, object, room);
  esm_arena_free(object);
  return made;
}

/* Ends the life of everything in the arena; with `all` it gives its last chunk back, too. */
static void esm_arena_clear(int all) {
  while (esm_arena.chunks && (all || esm_arena.chunks->next)) {
    EsmChunk* next = esm_arena.chunks->next;
    free(esm_arena.chunks);
    esm_arena.chunks = next;
  }
  memset(esm_arena.free, 0, sizeof(esm_arena.free));
  esm_arena.at = esm_arena.chunks ? (char*)(esm_arena.chunks + 1) : NULL;
  esm_arena.end = esm_arena.chunks ? (char*)esm_arena.chunks + esm_arena.chunks->size : NULL;
}

#endif
