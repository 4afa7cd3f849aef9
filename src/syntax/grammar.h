#pragma once

#include <tree_sitter/api.h>

#include <cstdint>
#include <vector>

#include "esmigrate/syntax/node_kind.h"

namespace esmigrate {

/// What flattening does with a node of one grammar symbol.
enum class SymbolRole : std::uint8_t {
  Row,      ///< becomes a row of `kind`
  Leaf,     ///< becomes a row; its children do not matter (strings, regular expressions)
  Keyword,  ///< sets `token` or `flags` of its parent
  Comment,
  Skip,  ///< punctuation
};

struct SymbolInfo {
  SymbolRole role = SymbolRole::Row;
  NodeKind kind = NodeKind::Other;
  Token token = Token::None;
  std::uint8_t flags = 0;
};

/// The JavaScript grammar with its symbols and fields translated once.
struct Grammar {
  const TSLanguage* language = nullptr;
  std::vector<SymbolInfo> symbols;  ///< by TSSymbol
  std::vector<Field> fields;        ///< by TSFieldId

  const SymbolInfo& symbol(TSSymbol symbol) const {
    static const SymbolInfo error{SymbolRole::Row, NodeKind::Error, Token::None, 0};
    return symbol < symbols.size() ? symbols[symbol] : error;  // ERROR is symbol 65535
  }
};

const Grammar& javascript_grammar();

}  // namespace esmigrate
