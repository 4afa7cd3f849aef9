#pragma once

#include <cstdint>
#include <vector>

#include "esmigrate/syntax/node_kind.h"
#include "syntax/raw_parser.h"

namespace esmigrate {

/// What flattening does with a node of one grammar symbol (kEsmRow and so on in raw_parser.c).
enum class SymbolRole : std::uint8_t {
  Row,      ///< becomes a row of `kind`
  Leaf,     ///< becomes a row; its children do not matter (strings, regular expressions)
  Keyword,  ///< sets `token` or `flags` of its parent
  Comment,
  Skip,  ///< punctuation
};

/// The JavaScript grammar with its symbols and fields translated once.
struct Grammar {
  const TSLanguage* language = nullptr;
  std::vector<EsmSymbol> symbols;    ///< by TSSymbol, those without a public name of their own, too
  std::vector<std::uint8_t> fields;  ///< Field by TSFieldId
};

const Grammar& javascript_grammar();

}  // namespace esmigrate
