// The grammar of tree-sitter-javascript lacks corners of the language that Node reads. They are
// repaired in the text, not in the tree: what the parser gets to see is a copy in which the corner
// is spelt in another way, with the same number of bytes and the same tokens.
//
//     let rest                     let rest;
//     [rest, b] = pair             [rest, b] = pair
//
// A mask must never let through what Node refuses, nor change what a text means. So each is tied to
// a place where the language leaves no choice: behind `let rest` and a line end, `[` can only begin
// a new statement (ECMA-262 section 12.10, automatic semicolon insertion).
//
// Not attempted: parentheses in destructuring targets (`[(a)] = b`), members of legacy octal
// numbers (`01.a`), letters beyond the alphabets that the grammar knows.
#include "syntax/parser_gaps.h"

#include <algorithm>
#include <array>

#include "esmigrate/syntax/utf8.h"

namespace esmigrate {
namespace {

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '$' || c == '\\' || static_cast<unsigned char>(c) >= 0x80;
}

struct Piece {
  ByteRange range;
  bool is_opaque = false;  ///< a string, a regular expression, a piece of a template
  bool is_comment = false;
};

/// The leaves of a tree, broken or not, in source order.
std::vector<Piece> pieces_of(TSTree* tree) {
  std::vector<Piece> pieces;
  const Grammar& grammar = javascript_grammar();
  TSTreeCursor cursor = ts_tree_cursor_new(ts_tree_root_node(tree));
  for (bool is_done = false; !is_done;) {
    const TSNode node = ts_tree_cursor_current_node(&cursor);
    const std::string_view type = ts_node_type(node);
    const TSSymbol symbol = ts_node_symbol(node);
    const EsmSymbol info =  // ERROR is symbol 65535
        symbol < grammar.symbols.size() ? grammar.symbols[symbol] : EsmSymbol{};
    const bool is_comment = info.role == static_cast<std::uint8_t>(SymbolRole::Comment);
    const auto kind = static_cast<NodeKind>(info.kind);
    const bool is_opaque = kind == NodeKind::String || kind == NodeKind::Regex ||
                           type == "string_fragment" || type == "escape_sequence" ||
                           type == "jsx_text";
    if (!is_comment && !is_opaque && ts_tree_cursor_goto_first_child(&cursor)) continue;
    const ByteRange range{ts_node_start_byte(node), ts_node_end_byte(node)};
    if (!range.empty()) pieces.push_back({range, is_opaque, is_comment});
    while (!is_done && !ts_tree_cursor_goto_next_sibling(&cursor)) {
      is_done = !ts_tree_cursor_goto_parent(&cursor);
    }
  }
  ts_tree_cursor_delete(&cursor);
  return pieces;
}

class GapFinder {
 public:
  GapFinder(TSTree* tree, MaskedText& masked) : masked_(masked), text_(masked.text) {
    for (const Piece& piece : pieces_of(tree)) {
      (piece.is_comment ? comments_ : tokens_).push_back(piece);
    }
  }

  bool run() {
    end_declarations();
    end_jumps();
    end_arrow_functions();
    end_class_fields();
    spell_names_like_operators();
    spell_words_as_names();
    spell_reserved_specifiers();
    spell_tagged_escapes();
    end_lines_by_comments();
    spell_html_comments();
    return is_changed_;
  }

 private:
  std::string_view text(std::size_t i) const { return text_at(text_, tokens_[i].range); }
  bool is(std::size_t i, std::string_view word) const {
    return i < tokens_.size() && !tokens_[i].is_opaque && text(i) == word;
  }
  bool is_one_of(std::size_t i, std::initializer_list<std::string_view> words) const {
    return std::any_of(words.begin(), words.end(), [&](auto word) { return is(i, word); });
  }
  bool is_word(std::size_t i) const {
    return i < tokens_.size() && !tokens_[i].is_opaque &&
           is_word_byte(text_[tokens_[i].range.begin]);
  }
  bool is_name(std::size_t i) const {
    return is_word(i) &&
           !(text_[tokens_[i].range.begin] >= '0' && text_[tokens_[i].range.begin] <= '9');
  }
  bool ends_line(std::uint32_t begin, std::uint32_t end) const {
    return has_line_end(std::string_view(text_).substr(begin, end - begin));
  }
  bool starts_line(std::size_t i) const {
    return i > 0 && i < tokens_.size() &&
           ends_line(tokens_[i - 1].range.end, tokens_[i].range.begin);
  }
  bool starts_with_one_of(std::size_t i, std::string_view bytes) const {
    return i < tokens_.size() &&
           bytes.find(text_[tokens_[i].range.begin]) != std::string_view::npos;
  }

  void put(std::uint32_t at, char byte) {
    if (text_[at] == byte) return;
    text_[at] = byte;
    is_changed_ = true;
  }

  /// A semicolon behind token `i`.
  void end_statement(std::size_t i) {
    const std::uint32_t at = tokens_[i].range.end;
    const Piece* comment = comment_at(at);
    is_changed_ |= masked_.end_statement(at, comment != nullptr ? &comment->range : nullptr);
  }
  const Piece* comment_at(std::uint32_t at) const {
    const auto after = std::upper_bound(
        comments_.begin(), comments_.end(), at,
        [](std::uint32_t place, const Piece& comment) { return place < comment.range.begin; });
    if (after == comments_.begin()) return nullptr;
    const Piece& before = *(after - 1);
    return at < before.range.end ? &before : nullptr;
  }

  /// `let a, b` and a line end, then something that would go on if it could.
  void end_declarations() {
    for (std::size_t i = 0; i + 2 < tokens_.size(); ++i) {
      if (!is_one_of(i, {"let", "var"}) || is(i - 1, ".") || is(i - 1, "?.")) continue;
      std::size_t last = i + 1;
      while (is_name(last) && is(last + 1, ",") && is_name(last + 2)) last += 2;
      if (!is_name(last) || is_one_of(last, {"in", "of", "instanceof"})) continue;
      if (starts_line(last + 1) && starts_with_one_of(last + 1, "([`/+-")) end_statement(last);
    }
  }

  /// `break outer` and a line end, then something that can be no part of it.
  void end_jumps() {
    for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
      if (!is_one_of(i, {"break", "continue"}) || is_one_of(i - 1, {".", "?."})) continue;
      const bool has_label = is_name(i + 1) && !starts_line(i + 1);
      const std::size_t last = has_label ? i + 1 : i;
      if (starts_line(last + 1) && starts_with_one_of(last + 1, "([`/+-*")) end_statement(last);
    }
  }

  /// An arrow function with a block is no operand of what the next line begins with.
  void end_arrow_functions() {
    std::vector<bool> is_arrow_body;  // of the braces that are open
    for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
      if (is_one_of(i, {"{", "${"})) {
        is_arrow_body.push_back(is(i - 1, "=>"));
      } else if (is(i, "}") && !is_arrow_body.empty()) {
        if (is_arrow_body.back() && starts_line(i + 1) && starts_with_one_of(i + 1, "([`/+-*"))
          end_statement(i);
        is_arrow_body.pop_back();
      }
    }
  }

  /// A field without a value, then a line with a computed name or a generator.
  void end_class_fields() {
    std::vector<bool> is_class_body;  // of the brackets that are open
    constexpr std::size_t kNone = SIZE_MAX;
    std::size_t head = kNone;  // how many were open at the last `class`
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (tokens_[i].is_opaque) continue;
      if (is(i, "class") && !is(i - 1, ".") && !is(i + 1, ":")) {
        head = is_class_body.size();
      } else if (is_one_of(i, {"{", "${", "(", "["})) {
        const bool is_body = is(i, "{") && head == is_class_body.size();
        if (is_body) head = kNone;
        is_class_body.push_back(is_body);
      } else if (is_one_of(i, {"}", ")", "]"})) {
        if (!is_class_body.empty()) is_class_body.pop_back();
      } else if (!is_class_body.empty() && is_class_body.back() && is_field_before_line(i)) {
        end_statement(i);
      }
    }
  }

  bool is_field_before_line(std::size_t i) const {
    const bool is_private = text(i).starts_with('#');
    if ((!is_name(i) && !is_private) || !starts_line(i + 1)) return false;
    if (is_one_of(i, {"static", "in", "instanceof"})) return false;
    const bool begins =
        is_one_of(i - 1, {"{", "}", ";", "static"}) ||
        (starts_line(i) && (is_word(i - 1) || tokens_[i - 1].is_opaque ||
                            is_one_of(i - 1, {")", "]", "`"}) || text(i - 1).starts_with('#')));
    if (!begins) return false;
    if (is(i + 1, "*")) return true;
    return is(i + 1, "[") && !is_one_of(i, {"get", "set", "accessor"});
  }

  /// At the start of a line the scanner takes `in58` for the operator `in`.
  void spell_names_like_operators() {
    for (const std::string_view word : {std::string_view("in"), std::string_view("instanceof")}) {
      for (std::size_t at = text_.find(word); at != std::string::npos;
           at = text_.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at > 0 && is_word_byte(text_[at - 1])) || end >= text_.size()) continue;
        const char next = text_[end];
        if ((next >= '0' && next <= '9') || next == '_' || next == '$') {
          put(static_cast<std::uint32_t>(end), 'x');
        }
      }
    }
  }

  /// Where no generator is, `yield` is a name in sloppy code; and so is `using` where it declares
  /// nothing.
  void spell_words_as_names() {
    bool has_generator = false;
    bool has_using = false;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      has_generator |=
          is(i, "*") &&
          (i == 0 || is_one_of(i - 1, {"function", "{", "}", ",", ";", "async", "static"}) ||
           starts_line(i));
      has_using |= is(i, "using") && is_name(i + 1) && !starts_line(i + 1);
      // `for (async of => {}; ...)`
      if (is(i, "async") && is(i + 1, "of") && is(i + 2, "=>"))
        put(tokens_[i + 1].range.end - 1, '_');
    }
    if (has_generator) {
      spell_yield_outside_generators();
    } else {
      spell_as_name("yield");
    }
    if (!has_using) spell_as_name("using");
  }
  void spell_as_name(std::string_view word) {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (is(i, word)) put(tokens_[i].range.end - 1, '_');
    }
  }

  /// What a bracket holds, as far as `yield` goes.
  struct Bracket {
    std::size_t at = 0;
    bool is_generator = false;
  };

  /// Beside generators it is a name where the heads of the functions around leave no doubt.
  void spell_yield_outside_generators() {
    std::vector<Bracket> open = {{}};
    std::size_t closed = 0;  // what the last `)` closes
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (is_one_of(i, {"(", "[", "{", "${"})) {
        bool is_generator = open.back().is_generator;
        if (is(i, "{")) is_generator = is_generator_body(i, closed, open.back());
        if (is(i, "(") && (is(i - 1, "function") || (is_name(i - 1) && is(i - 2, "function"))))
          is_generator = false;
        open.push_back({i, is_generator});
      } else if (is_one_of(i, {")", "]", "}"})) {
        closed = open.back().at;
        if (open.size() > 1) open.pop_back();
      } else if (is(i, "yield") && !open.back().is_generator) {
        put(tokens_[i].range.end - 1, '_');
      }
    }
  }

  /// Whether `{` begins code of a generator; `head` is the bracket that the token before closes.
  /// Blocks, and what could be one, are what is around them.
  bool is_generator_body(std::size_t i, std::size_t head, Bracket around) const {
    if (is(i - 1, "=>")) return false;
    if (!is(i - 1, ")") || starts_line(i) || head == 0) return around.is_generator;
    if (is_one_of(head - 1, {"if", "for", "while", "with", "switch", "catch", "await"}))
      return around.is_generator;
    if (is_one_of(head - 1, {"function", "*"})) return is(head - 1, "*");
    std::size_t name = head - 1;
    while (is(head - 1, "]") && name > 0 && !is(name, "[")) --name;
    return name > 0 && is(name - 1, "*");
  }

  /// `export { a as delete }`.
  void spell_reserved_specifiers() {
    static constexpr std::array<std::string_view, 37> kReserved = {
        "break",    "case",   "catch",  "class",  "const",      "continue", "debugger", "delete",
        "do",       "else",   "enum",   "export", "extends",    "false",    "finally",  "for",
        "function", "if",     "import", "in",     "instanceof", "new",      "null",     "return",
        "super",    "switch", "this",   "throw",  "true",       "try",      "typeof",   "var",
        "void",     "while",  "with",   "yield",  "let"};
    for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
      if (!is_one_of(i, {"import", "export"})) continue;
      std::size_t at = i + 1;
      if (is(i, "import") && is_name(at) && is(at + 1, ",")) at += 2;
      if (!is(at, "{")) continue;
      for (++at; at < tokens_.size() && !is(at, "}"); ++at) {
        if (tokens_[at].is_opaque) continue;
        if (std::find(kReserved.begin(), kReserved.end(), text(at)) != kReserved.end()) {
          put(tokens_[at].range.begin, '_');
        }
      }
    }
  }

  /// A tagged template may hold escapes that are none: String.raw`C:\users`.
  void spell_tagged_escapes() {
    for (std::size_t at = text_.find('`'); at != std::string::npos; at = text_.find('`', at + 1)) {
      if (at == 0) continue;
      const char before = text_[at - 1];
      if (!is_word_byte(before) && before != ')' && before != ']') continue;
      for (++at; at < text_.size() && text_[at] != '`'; ++at) {
        if (text_[at] == '$' && at + 1 < text_.size() && text_[at + 1] == '{') {
          at = end_of_substitution(at + 1);
          continue;
        }
        if (text_[at] != '\\' || at + 1 >= text_.size()) continue;
        ++at;
        const char escape = text_[at];
        if (escape == 'u' || escape == 'x' || (escape >= '0' && escape <= '9')) {
          put(static_cast<std::uint32_t>(at), 'n');
        }
      }
      if (at >= text_.size()) return;
    }
  }

  /// The brace that closes the one there, by their number.
  std::size_t end_of_substitution(std::size_t at) const {
    int depth = 0;
    for (; at < text_.size(); ++at) {
      if (text_[at] == '{') ++depth;
      if (text_[at] == '}' && --depth == 0) break;
    }
    return at;
  }

  /// A comment that holds a line end is a line end; the scanner sees that behind some statements
  /// only.
  void end_lines_by_comments() {
    std::vector<ByteRange> hidden;
    for (const Piece& comment : comments_) {
      const ByteRange range = comment.range;
      if (!text_at(text_, range).starts_with("/*") || !ends_line(range.begin, range.end)) continue;
      const auto next = std::upper_bound(
          tokens_.begin(), tokens_.end(), range.begin,
          [](std::uint32_t place, const Piece& token) { return place < token.range.begin; });
      if (next == tokens_.begin() || next == tokens_.end()) continue;
      if (ends_line((next - 1)->range.end, range.begin) ||
          ends_line(range.end, next->range.begin)) {
        continue;
      }
      for (std::uint32_t at = range.begin; at < range.end; ++at) put(at, ' ');
      put(range.begin, '\n');
      hidden.push_back(range);
    }
    masked_.hidden_comments.insert(masked_.hidden_comments.end(), hidden.begin(), hidden.end());
  }

  /// `<!--` where the grammar expects no comment. (Annex B.1.1; no module may contain one.) Behind
  /// code only where the rest of the line cannot end a string or an expression that is none yet.
  void spell_html_comments() {
    if (text_.find("<!--") == std::string::npos || has_module_syntax()) return;
    for (std::size_t at = text_.find("<!--"); at != std::string::npos;
         at = text_.find("<!--", at + 1)) {
      const std::size_t content = text_.find_last_not_of(" \t", at == 0 ? 0 : at - 1);
      const bool starts_line = at == 0 || content == std::string::npos || text_[content] == '\n';
      const auto covers = [at](const Piece& piece) {
        return piece.range.begin <= at && at < piece.range.end;
      };
      const bool is_inside = std::any_of(comments_.begin(), comments_.end(), covers) ||
                             std::any_of(tokens_.begin(), tokens_.end(), [&](const Piece& piece) {
                               return piece.is_opaque && covers(piece);
                             });
      const std::string_view line = std::string_view(text_).substr(at, text_.find('\n', at) - at);
      const bool is_apart = line.find_first_of("'\"`/") == std::string_view::npos;
      if ((!starts_line && !is_apart) || is_inside) continue;
      put(static_cast<std::uint32_t>(at), '/');
      put(static_cast<std::uint32_t>(at + 1), '/');
    }
  }

  bool has_module_syntax() const {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (!is(i, "export") && !is(i, "import")) continue;
      // Both are names of properties as well: `exports.import = f`, `{ export: 1 }`.
      const bool is_member = i > 0 && (is(i - 1, ".") || is(i - 1, "?."));
      if (!is_member && !is_one_of(i + 1, {"(", ".", ":", "="})) return true;
    }
    return false;
  }

  MaskedText& masked_;
  std::string& text_;
  std::vector<Piece> tokens_;
  std::vector<Piece> comments_;
  bool is_changed_ = false;
};

}  // namespace

static bool is_lone_carriage_return(std::string_view text, std::size_t at) {
  return text[at] == '\r' && (at + 1 == text.size() || text[at + 1] != '\n');
}

bool has_unreadable_bytes(std::string_view source) {
  if (source.find('\0') != std::string_view::npos || first_invalid_utf8(source)) return true;
  for (std::size_t at = source.find('\r'); at != std::string_view::npos;
       at = source.find('\r', at + 1)) {
    if (is_lone_carriage_return(source, at)) return true;
  }
  return false;
}

void mask_unreadable_bytes(MaskedText& masked) {
  std::string& text = masked.text;
  for (std::size_t at = 0; at < text.size(); ++at) {
    // In a string or a comment one control character is as good as another, and outside of them
    // neither is allowed.
    if (text[at] == '\0') text[at] = '\x01';
    if (is_lone_carriage_return(text, at)) text[at] = '\n';
  }
  for (auto bad = first_invalid_utf8(text); bad; bad = first_invalid_utf8(text, *bad))
    text[*bad] = '\x01';
}

bool mask_gaps(TSTree* tree, MaskedText& masked) {
  const bool is_changed = GapFinder(tree, masked).run();
  masked.sort();
  return is_changed;
}

}  // namespace esmigrate
