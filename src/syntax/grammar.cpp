#include "syntax/grammar.h"

#include <string_view>
#include <unordered_map>

extern "C" const TSLanguage* tree_sitter_javascript();

namespace esmigrate {

namespace {

struct SymbolInfo {
  SymbolRole role = SymbolRole::Row;
  NodeKind kind = NodeKind::Other;
  Token token = Token::None;
  std::uint8_t flags = 0;
};

}  // namespace

static NodeKind kind_named(std::string_view name) {
  static const std::unordered_map<std::string_view, NodeKind> kKinds = {
#define ESM_NODE(kind, grammar_name) {grammar_name, NodeKind::kind},
#include "esmigrate/syntax/node_kinds.def"
#undef ESM_NODE
  };
  const auto found = kKinds.find(name);
  return found == kKinds.end() ? NodeKind::Other : found->second;
}

static SymbolInfo keyword(std::string_view name) {
  struct Row {
    Token token;
    std::uint8_t flags;
  };
  static const std::unordered_map<std::string_view, Row> kKeywords = {
      {"var", {Token::Var, 0}},
      {"let", {Token::Let, 0}},
      {"const", {Token::Const, 0}},
      {"using", {Token::Using, 0}},
      {"=", {Token::Assign, 0}},
      {"&&=", {Token::LogicalAndAssign, 0}},
      {"||=", {Token::LogicalOrAssign, 0}},
      {"??=", {Token::NullishAssign, 0}},
      {"+=", {Token::OtherAssign, 0}},
      {"-=", {Token::OtherAssign, 0}},
      {"*=", {Token::OtherAssign, 0}},
      {"/=", {Token::OtherAssign, 0}},
      {"%=", {Token::OtherAssign, 0}},
      {"^=", {Token::OtherAssign, 0}},
      {"&=", {Token::OtherAssign, 0}},
      {"|=", {Token::OtherAssign, 0}},
      {">>=", {Token::OtherAssign, 0}},
      {">>>=", {Token::OtherAssign, 0}},
      {"<<=", {Token::OtherAssign, 0}},
      {"**=", {Token::OtherAssign, 0}},
      {"&&", {Token::LogicalAnd, 0}},
      {"||", {Token::LogicalOr, 0}},
      {"??", {Token::Nullish, 0}},
      {"===", {Token::StrictEqual, 0}},
      {"!==", {Token::StrictNotEqual, 0}},
      {"==", {Token::LooseEqual, 0}},
      {"!=", {Token::LooseNotEqual, 0}},
      {"in", {Token::In, 0}},
      {"of", {Token::None, kForOf}},
      {"instanceof", {Token::Instanceof, 0}},
      {"+", {Token::Plus, 0}},
      {"-", {Token::Minus, 0}},
      {"!", {Token::Not, 0}},
      {"~", {Token::BitNot, 0}},
      {"typeof", {Token::Typeof, 0}},
      {"void", {Token::Void, 0}},
      {"delete", {Token::Delete, 0}},
      {"++", {Token::Increment, 0}},
      {"--", {Token::Decrement, 0}},
      {"/", {Token::OtherBinary, 0}},
      {"%", {Token::OtherBinary, 0}},
      {"**", {Token::OtherBinary, 0}},
      {"<", {Token::OtherBinary, 0}},
      {"<=", {Token::OtherBinary, 0}},
      {">", {Token::OtherBinary, 0}},
      {">=", {Token::OtherBinary, 0}},
      {"<<", {Token::OtherBinary, 0}},
      {">>", {Token::OtherBinary, 0}},
      {">>>", {Token::OtherBinary, 0}},
      {"&", {Token::OtherBinary, 0}},
      {"|", {Token::OtherBinary, 0}},
      {"^", {Token::OtherBinary, 0}},
      {"async", {Token::None, kAsync}},
      {"*", {Token::OtherBinary, kGenerator}},
      {"static", {Token::None, kStatic}},
      {"get", {Token::None, kGetter}},
      {"set", {Token::None, kSetter}},
      {"static get", {Token::None, kStatic | kGetter}},
      {"await", {Token::None, kAwait}},
  };
  const auto found = kKeywords.find(name);
  if (found == kKeywords.end()) return {SymbolRole::Skip, NodeKind::Other, Token::None, 0};
  return {SymbolRole::Keyword, NodeKind::Other, found->second.token, found->second.flags};
}

static SymbolInfo translate(std::string_view name, TSSymbolType type) {
  if (type == TSSymbolTypeAnonymous) return keyword(name);
  if (name == "comment" || name == "html_comment") {
    return {SymbolRole::Comment, NodeKind::Other, Token::None, 0};
  }
  if (name == "optional_chain")
    return {SymbolRole::Keyword, NodeKind::Other, Token::None, kOptionalChain};
  if (name == "escape_sequence" || name == "string_fragment" || name == "jsx_text" ||
      name == "html_character_reference") {
    return {SymbolRole::Skip, NodeKind::Other, Token::None, 0};
  }
  const NodeKind kind = kind_named(name);
  const bool is_leaf =
      kind == NodeKind::String || kind == NodeKind::Regex || kind == NodeKind::MetaProperty;
  return {is_leaf ? SymbolRole::Leaf : SymbolRole::Row, kind, Token::None, 0};
}

static Field field_named(std::string_view name) {
  static const std::unordered_map<std::string_view, Field> kFields = {
      {"alias", Field::Alias},
      {"alternative", Field::Alternative},
      {"arguments", Field::Arguments},
      {"body", Field::Body},
      {"condition", Field::Condition},
      {"consequence", Field::Consequence},
      {"constructor", Field::Constructor},
      {"declaration", Field::Declaration},
      {"decorator", Field::Decorator},
      {"finalizer", Field::Finalizer},
      {"function", Field::Function},
      {"handler", Field::Handler},
      {"increment", Field::Increment},
      {"index", Field::Index},
      {"initializer", Field::Initializer},
      {"key", Field::Key},
      {"label", Field::Label},
      {"left", Field::Left},
      {"member", Field::Member},
      {"name", Field::Name},
      {"object", Field::Object},
      {"parameter", Field::Parameter},
      {"parameters", Field::Parameters},
      {"property", Field::Property},
      {"right", Field::Right},
      {"source", Field::Source},
      {"value", Field::Value},
      {"argument", Field::Argument},
  };
  const auto found = kFields.find(name);
  return found == kFields.end() ? Field::None : found->second;
}

static Grammar build_grammar() {
  Grammar grammar;
  grammar.language = tree_sitter_javascript();
  const std::uint32_t symbol_count = ts_language_symbol_count(grammar.language);
  grammar.symbols.resize(symbol_count);
  for (std::uint32_t i = 0; i < symbol_count; ++i) {
    const TSSymbol symbol = esm_public_symbol(grammar.language, static_cast<TSSymbol>(i));
    const SymbolInfo info = translate(ts_language_symbol_name(grammar.language, symbol),
                                      ts_language_symbol_type(grammar.language, symbol));
    grammar.symbols[i] = {static_cast<std::uint8_t>(info.role),
                          static_cast<std::uint8_t>(info.kind),
                          static_cast<std::uint8_t>(info.token), info.flags};
  }
  const std::uint32_t field_count = ts_language_field_count(grammar.language);
  grammar.fields.assign(field_count + 1, 0);
  for (std::uint32_t i = 1; i <= field_count; ++i) {
    grammar.fields[i] = static_cast<std::uint8_t>(
        field_named(ts_language_field_name_for_id(grammar.language, static_cast<TSFieldId>(i))));
  }
  return grammar;
}

const Grammar& javascript_grammar() {
  static const Grammar grammar = build_grammar();
  return grammar;
}

}  // namespace esmigrate
