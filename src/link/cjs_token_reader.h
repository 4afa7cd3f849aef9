#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "esmigrate/syntax/tree.h"

namespace esmigrate {

/// A stretch of source that is one token, or a part of one, whatever it contains.
struct Atom {
  enum class Kind : std::uint8_t { String, Regex, Template, Comment, HashBang } kind = Kind::String;
  bool closes_substitution = false;  ///< a Template part that begins with the `}` of a `${...}`
  bool opens_substitution = false;   ///< a Template part that ends with `${`
  ByteRange range;
  std::uint32_t row = UINT32_MAX;  ///< of the tree, but for comments
};

/// Strings, regular expressions, template parts and comments in source order.
std::vector<Atom> atoms_of(const SyntaxTree& tree);

bool is_identifier_byte(char c);
/// Length of the whitespace character at `at` as Node's lexer knows it (U+00A0 is the only one
/// beyond ASCII); 0 if there is none.
std::size_t blank_length(std::string_view text, std::size_t at);
/// Whether Node's lexer looks for a keyword at `at`: at the start of the file, behind whitespace
/// and behind punctuation, but not behind a dot, a quote or any other character.
bool is_keyword_start(std::string_view text, std::size_t at);

/// Reads tokens forward from a place where one starts. Every `take_` skips whitespace and comments
/// first, moves behind what it was asked for and says whether it was there; after a failure the
/// position is of no use.
class CjsTokenReader {
 public:
  CjsTokenReader(const SyntaxTree& tree, const std::vector<Atom>& atoms, std::size_t position)
      : tree_(&tree), atoms_(&atoms), position_(position) {}

  /// Exactly these characters, whatever follows: `=` is there in `==`, too.
  bool take(std::string_view punctuation);
  bool take_word(std::string_view word);
  /// As `take`, but stays put if it is not there.
  bool take_optional(std::string_view punctuation);
  bool take_optional_word(std::string_view word);
  std::optional<std::string_view> take_identifier();
  /// A quoted string. The value is empty where it has no UTF-8 form.
  struct Text {
    std::optional<std::string> value;
  };
  std::optional<Text> take_string();
  /// A string of that value, without escapes.
  bool take_plain_string(std::string_view value);
  /// `exports` or `module.exports`.
  bool take_exports();
  /// `require('x')`; the answer is what stands between the quotes.
  std::optional<Text> take_require();

  void skip_blank();
  /// The character right here, nothing skipped; 0 at the end.
  char here() const;
  /// Whether whitespace or a comment stands right here.
  bool at_blank() const;
  std::size_t position() const { return position_; }

 private:
  std::string_view source() const { return tree_->source(); }
  bool starts_with(std::string_view text) const {
    return source().substr(position_, text.size()) == text;
  }

  const SyntaxTree* tree_;
  const std::vector<Atom>* atoms_;
  std::size_t position_;
};

}  // namespace esmigrate
