// Node does not run a CommonJS file to learn what an `import` of it may name: a small lexer goes
// over its tokens, counts brackets, and tries a handful of frozen patterns where the words
// `exports`, `module`, `Object`, `require` and `__export` stand. An import that names anything else
// does not link, so claiming one name too many breaks a program, while one too few only costs a
// destructuring.
//
// Problem: that lexer is no parser. Whether a `/` divides or starts a regular expression it guesses
// from what stands before; where it guesses wrong, it reads the rest of the file in its own way.
// And some valid files make it throw, after which Node knows no name at all.
//
// Method: one pass over the text that keeps the same books as the lexer (bracket depth, last token,
// class bodies), with the parser's knowledge of what is a string, a comment, a template, a regular
// expression. At each `/` the lexer's guess is compared with the truth; a disagreement ends the
// pass with `gives_up`, since from there on only the lexer's own reading counts. Example:
//
//     if (ok) /x'/.test(s)     guessed right        x: { ok } /x'/.test(s)     guessed wrong
//     i++ / 2                  guessed right        getif(ok) / 2              guessed wrong
//
// Source: README of the npm package cjs-module-lexer 2.2 ("Grammar"), and its behaviour, which
// tests/link/compare_lexer.mjs compares file by file.
#include "link/cjs_export_names.h"

#include <array>

#include "link/cjs_export_patterns.h"
#include "link/cjs_token_reader.h"

namespace esmigrate {
namespace {

constexpr std::size_t kNoToken = SIZE_MAX;

/// What the lexer remembers of an opening bracket. It never forgets: a depth that is entered
/// without a note finds the note of the bracket that was there before.
struct Opening {
  std::size_t token_before = kNoToken;
  bool is_class_body = false;
};

class LexerPass {
 public:
  explicit LexerPass(const SyntaxTree& tree)
      : tree_(tree), text_(tree.source()), atoms_(atoms_of(tree)), openings_(1) {}

  CjsExportNames run() {
    if (!is_readable() || !scan() || depth_ != 0) return {{}, {}, true};
    return out_.take();
  }

 private:
  bool is_readable() const;
  bool scan();
  bool pass_atom(const Atom& atom);
  std::size_t pass_word(std::size_t begin);
  void pass_helper(std::string_view word, std::size_t begin, std::size_t end, bool is_start);
  void open(bool is_class_body);
  bool close();
  bool guesses_regex() const;
  bool ends_keyword() const;
  void bind_required(std::size_t before, const CjsTokenReader::Text& specifier);
  bool ends_with(std::size_t last, std::string_view word) const {
    return last != kNoToken && last + 1 >= word.size() &&
           text_.substr(last + 1 - word.size(), word.size()) == word;
  }
  CjsTokenReader reader_at(std::size_t position) const { return {tree_, atoms_, position}; }

  const SyntaxTree& tree_;
  std::string_view text_;
  std::vector<Atom> atoms_;
  CjsExportCollector out_;
  std::vector<Opening> openings_;
  std::size_t depth_ = 0;
  std::size_t last_token_ = kNoToken;  ///< offset of the last character that counted
  bool last_slash_divided_ = false;
  bool next_block_is_class_ = false;
  bool gives_up_ = false;
};

// Things the lexer knows nothing of, so that what it makes of the rest is anybody's guess.
bool LexerPass::is_readable() const {
  if (text_.starts_with("\xEF\xBB\xBF#")) return false;
  for (std::uint32_t i = 0; i < tree_.size(); ++i) {
    const NodeKind kind = tree_.row(i).kind;
    if (kind == NodeKind::JsxElement || kind == NodeKind::JsxSelfClosingElement) return false;
  }
  for (ByteRange comment : tree_.comments()) {
    const std::string_view text = text_at(text_, comment);
    if (text.starts_with("/*")) continue;
    if (!text.starts_with("//")) return false;  // `<!--`
    const bool ends_as_usual =
        comment.end == text_.size() || text_[comment.end] == '\n' || text_[comment.end] == '\r';
    if (!ends_as_usual) return false;  // at U+2028, which does not end a comment for the lexer
  }
  return true;
}

bool LexerPass::scan() {
  std::size_t position = 0;
  std::size_t next_atom = 0;
  while (position < text_.size()) {
    while (next_atom < atoms_.size() && atoms_[next_atom].range.begin < position) ++next_atom;
    if (next_atom < atoms_.size() && atoms_[next_atom].range.begin == position) {
      if (!pass_atom(atoms_[next_atom])) return false;
      position = atoms_[next_atom].range.end;
      continue;
    }
    const char c = text_[position];
    if (c == ' ' || (c >= '\t' && c <= '\r')) {
      ++position;
      continue;
    }
    if (is_identifier_byte(c)) {
      position = pass_word(position);
      if (gives_up_) return false;
      continue;
    }
    switch (c) {
      case '(':
        open(false);
        break;
      case '{':
        open(next_block_is_class_);
        next_block_is_class_ = false;
        break;
      case ')':
      case '}':
        if (!close()) return false;
        break;
      case '/':
        if (guesses_regex()) return false;
        last_slash_divided_ = true;
        break;
      default:
        break;
    }
    last_token_ = position;
    ++position;
  }
  return true;
}

// The parser lets a string or a regular expression run over the end of its line.
static bool has_bare_newline(std::string_view text) {
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (text[i] == '\n' || text[i] == '\r') return true;
    if (text[i] == '\\') i += text.substr(i + 1, 2) == "\r\n" ? 2 : 1;
  }
  return false;
}

bool LexerPass::pass_atom(const Atom& atom) {
  switch (atom.kind) {
    case Atom::Kind::Comment:
    case Atom::Kind::HashBang:
      return true;
    case Atom::Kind::String:
      if (has_bare_newline(text_at(text_, atom.range))) return false;
      break;
    case Atom::Kind::Regex:
      // `/*` is always a comment, even where the parser makes do with a regular expression.
      if (!guesses_regex() || text_[atom.range.begin + 1] == '*' ||
          has_bare_newline(text_at(text_, atom.range))) {
        return false;
      }
      last_slash_divided_ = false;
      break;
    case Atom::Kind::Template:
      if (atom.closes_substitution && !close()) return false;
      if (atom.opens_substitution) {
        ++depth_;  // without a note
        if (openings_.size() <= depth_) openings_.resize(depth_ + 1);
      }
      break;
  }
  last_token_ = atom.range.end - 1;
  return true;
}

void LexerPass::open(bool is_class_body) {
  openings_[depth_] = {last_token_, is_class_body};
  ++depth_;
  if (openings_.size() <= depth_) openings_.resize(depth_ + 1);
}

bool LexerPass::close() {
  if (depth_ == 0) return false;
  --depth_;
  return true;
}

// Passes an identifier, keyword or number, and tries the patterns that start with it.
std::size_t LexerPass::pass_word(std::size_t begin) {
  std::size_t end = begin + blank_length(text_, begin);
  if (end != begin) {  // U+00A0 is a token of its own here
    last_token_ = end - 1;
    return end;
  }
  while (end < text_.size() && is_identifier_byte(text_[end]) && blank_length(text_, end) == 0)
    ++end;
  const std::string_view word = text_.substr(begin, end - begin);
  const bool is_top_level = depth_ == 0;
  const bool is_start = is_keyword_start(text_, begin);
  last_token_ = end - 1;

  if (is_start) {
    if (word == "exports") match_exports(reader_at(end), out_);
    PassedOver passed_over;
    if (word == "module") passed_over = match_module(reader_at(end), out_);
    if (word == "Object") passed_over = match_object(reader_at(end), is_top_level, out_);
    if (passed_over) {  // its brackets leave no note behind
      last_token_ = *passed_over - 1;
      return *passed_over;
    }
    if (word == "class" && blank_length(text_, end) != 0) next_block_is_class_ = true;
  }
  if (!is_top_level) return end;

  if (is_start && word == "export") gives_up_ = true;
  if (is_start && word == "import" && !reader_at(end).take_optional("(")) gives_up_ = true;
  if (word.ends_with("require")) {
    CjsTokenReader reader = reader_at(end - std::string_view("require").size());
    if (const auto specifier = reader.take_require()) {
      if (is_start && word == "require") bind_required(begin, *specifier);
      last_token_ = reader.position() - 1;
      return reader.position();
    }
  }
  if (is_start || (begin > 0 && text_[begin - 1] == '.')) pass_helper(word, begin, end, is_start);
  return end;
}

// The functions transpilers write for `export *` and `import * as`. The bracket must stand right
// behind the name. Where the lexer finds something else there, it has passed that character over
// unread.
void LexerPass::pass_helper(std::string_view word, std::size_t begin, std::size_t end,
                            bool is_start) {
  const bool is_wildcard = word == "_interopRequireWildcard";
  if (!is_wildcard && word != "__export" && word != "__exportStar") return;
  std::size_t unread = end;
  if (reader_at(end).here() == '(') {
    CjsTokenReader reader = reader_at(end + 1);
    const bool is_adjacent = !reader.at_blank();
    const auto specifier = reader.take_require();
    if (!is_wildcard) {
      if (specifier && is_adjacent) out_.add_reexport(*specifier);
      return;
    }
    if (specifier && is_adjacent) {
      if (is_start) bind_required(begin, *specifier);
      return;
    }
    ++unread;
    const auto next = reader_at(unread).take_identifier();
    if (next && (*next == "exports" || *next == "module" || *next == "Object")) gives_up_ = true;
  }
  const bool matters =
      std::string_view("(){}'\"`/").find(reader_at(unread).here()) != std::string_view::npos;
  if (matters) gives_up_ = true;
}

// `var x = ` before a top-level require, with nothing but spaces between the words.
void LexerPass::bind_required(std::size_t before, const CjsTokenReader::Text& specifier) {
  std::size_t end = before;
  const auto skip_spaces = [&] {
    while (end > 0 && text_[end - 1] == ' ') --end;
  };
  skip_spaces();
  if (end == 0 || text_[--end] != '=') return;
  skip_spaces();
  const std::size_t name_end = end;
  while (end > 0 && is_identifier_byte(text_[end - 1])) --end;
  const std::string_view name = text_.substr(end, name_end - end);
  if (name.empty() || (name[0] >= '0' && name[0] <= '9')) return;
  if (end == 0 || text_[end - 1] != ' ') return;
  skip_spaces();
  for (std::string_view keyword : {"var", "let", "const"}) {
    if (end >= keyword.size() && text_.substr(end - keyword.size(), keyword.size()) == keyword) {
      out_.bind(name, specifier);
    }
  }
}

// Whether the last token is one of the keywords behind which the lexer expects an expression.
bool LexerPass::ends_keyword() const {
  static constexpr auto kKeywords = std::to_array<std::string_view>(
      {"await", "case", "debugger", "delete", "do", "else", "in", "instanceof", "new", "return",
       "throw", "typeof", "void", "yield"});
  for (std::string_view keyword : kKeywords) {
    if (!ends_with(last_token_, keyword)) continue;
    if (is_keyword_start(text_, last_token_ + 1 - keyword.size())) return true;
  }
  return false;
}

// The lexer's guess at a `/`: does a regular expression start here?
bool LexerPass::guesses_regex() const {
  if (last_token_ == kNoToken) return true;
  const char last = text_[last_token_];
  const char before = last_token_ > 0 ? text_[last_token_ - 1] : '\0';
  switch (last) {
    case '.':
      return !(before >= '0' && before <= '9');
    case '+':
    case '-':
      return before != last;
    case '/':
      return last_slash_divided_;
    case ')': {
      const std::size_t token = openings_[depth_].token_before;
      return ends_with(token, "if") || ends_with(token, "for") || ends_with(token, "while");
    }
    case '}': {
      const Opening& opening = openings_[depth_];
      const std::size_t token = opening.token_before;
      return opening.is_class_body || ends_with(token, "=>") || ends_with(token, ";") ||
             ends_with(token, ")") || ends_with(token, "catch") || ends_with(token, "finally") ||
             ends_with(token, "else");
    }
    default:
      if (std::string_view("!%&(*,:;<=>?[^{|~").find(last) != std::string_view::npos) return true;
      return ends_keyword();
  }
}

}  // namespace

CjsExportNames cjs_export_names(const SyntaxTree& tree) { return LexerPass(tree).run(); }

}  // namespace esmigrate
