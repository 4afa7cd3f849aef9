// The parser has already told code from strings, comments and regular expressions; the tree's table
// drops punctuation, though, which is most of what Node's lexer looks at. So the tokens between are
// read from the text, and the tree answers what the text alone cannot.
#include "link/cjs_token_reader.h"

#include <algorithm>

#include "esmigrate/syntax/walk.h"

namespace esmigrate {

static void add_template_parts(NodeRef node, std::vector<Atom>& atoms) {
  Atom part{Atom::Kind::Template, false, false, {node.begin(), node.end()}, node.index()};
  for (NodeRef child : node.children()) {
    if (!child.is(NodeKind::TemplateSubstitution)) continue;
    part.range.end = child.begin() + 2;
    part.opens_substitution = true;
    atoms.push_back(part);
    part = {Atom::Kind::Template, true, false, {child.end() - 1, node.end()}, node.index()};
  }
  atoms.push_back(part);
}

std::vector<Atom> atoms_of(const SyntaxTree& tree) {
  std::vector<Atom> atoms;
  for (std::uint32_t i = 0; i < tree.size(); ++i) {
    const NodeRow& row = tree.row(i);
    switch (row.kind) {
      case NodeKind::String:
        atoms.push_back({Atom::Kind::String, false, false, row.range, i});
        break;
      case NodeKind::Regex:
        atoms.push_back({Atom::Kind::Regex, false, false, row.range, i});
        break;
      case NodeKind::HashBang:
        atoms.push_back({Atom::Kind::HashBang, false, false, row.range, i});
        break;
      case NodeKind::TemplateString:
        add_template_parts(NodeRef(&tree, i), atoms);
        break;
      default:
        break;
    }
  }
  for (ByteRange comment : tree.comments()) {
    atoms.push_back({Atom::Kind::Comment, false, false, comment, UINT32_MAX});
  }
  std::sort(atoms.begin(), atoms.end(),
            [](const Atom& a, const Atom& b) { return a.range.begin < b.range.begin; });
  return atoms;
}

bool is_identifier_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '$' || static_cast<unsigned char>(c) >= 0x80;
}

std::size_t blank_length(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  const char c = text[at];
  if (c == ' ' || (c >= '\t' && c <= '\r')) return 1;
  return text.substr(at, 2) == "\xC2\xA0" ? 2 : 0;
}

bool is_keyword_start(std::string_view text, std::size_t at) {
  if (at == 0) return true;
  if (at >= 2 && text.substr(at - 2, 2) == "\xC2\xA0") return true;
  const char before = text[at - 1];
  if (before == ' ' || (before >= '\t' && before <= '\r')) return true;
  return std::string_view("!%&()*+,-/:;<=>?[]^{|}~").find(before) != std::string_view::npos;
}

void CjsTokenReader::skip_blank() {
  const std::string_view text = source();
  for (;;) {
    if (const std::size_t length = blank_length(text, position_); length != 0) {
      position_ += length;
    } else if (starts_with("//")) {
      position_ = std::min(text.find_first_of("\r\n", position_), text.size());
    } else if (starts_with("/*")) {
      const std::size_t end = text.find("*/", position_ + 2);
      position_ = end == std::string_view::npos ? text.size() : end + 2;
    } else {
      return;
    }
  }
}

char CjsTokenReader::here() const {
  return position_ < source().size() ? source()[position_] : '\0';
}

bool CjsTokenReader::at_blank() const {
  return blank_length(source(), position_) != 0 || starts_with("//") || starts_with("/*");
}

bool CjsTokenReader::take(std::string_view punctuation) {
  skip_blank();
  if (!starts_with(punctuation)) return false;
  position_ += punctuation.size();
  return true;
}

bool CjsTokenReader::take_word(std::string_view word) {
  const auto identifier = take_identifier();
  return identifier && *identifier == word;
}

bool CjsTokenReader::take_optional(std::string_view punctuation) {
  const std::size_t start = position_;
  if (take(punctuation)) return true;
  position_ = start;
  return false;
}

bool CjsTokenReader::take_optional_word(std::string_view word) {
  const std::size_t start = position_;
  if (take_word(word)) return true;
  position_ = start;
  return false;
}

// Beyond ASCII, the lexer asks Unicode's tables of its own time. Letters outside the basic plane
// and whitespace that looks like a letter here are left alone: a name less, never one too many.
static bool is_certain_identifier(std::string_view name) {
  for (std::size_t i = 0; i < name.size(); ++i) {
    const auto byte = static_cast<unsigned char>(name[i]);
    if (byte >= 0xF0) return false;
    if (byte < 0xC2 || byte > 0xF0) continue;
    const std::string_view rest = name.substr(i, 3);
    if (rest.starts_with("\xC2\xA0") || rest.starts_with("\xE1\x9A\x80") ||
        rest.starts_with("\xE2\x80") || rest.starts_with("\xE2\x81") || rest == "\xE3\x80\x80" ||
        rest == "\xEF\xBB\xBF") {
      return false;
    }
  }
  return true;
}

std::optional<std::string_view> CjsTokenReader::take_identifier() {
  skip_blank();
  const std::string_view text = source();
  std::size_t end = position_;
  // U+00A0 would count as a letter by its bytes.
  while (end < text.size() && is_identifier_byte(text[end]) && blank_length(text, end) == 0) ++end;
  if (end == position_ || (text[position_] >= '0' && text[position_] <= '9')) return std::nullopt;
  if (end < text.size() && text[end] == '\\') return std::nullopt;  // it knows no escapes
  const std::string_view name = text.substr(position_, end - position_);
  if (!is_certain_identifier(name)) return std::nullopt;
  position_ = end;
  return name;
}

std::optional<CjsTokenReader::Text> CjsTokenReader::take_string() {
  skip_blank();
  const auto atom = std::lower_bound(
      atoms_->begin(), atoms_->end(), position_,
      [](const Atom& candidate, std::size_t position) { return candidate.range.begin < position; });
  if (atom == atoms_->end() || atom->range.begin != position_ || atom->kind != Atom::Kind::String) {
    return std::nullopt;
  }
  position_ = atom->range.end;
  return Text{string_value(NodeRef(tree_, atom->row))};
}

bool CjsTokenReader::take_plain_string(std::string_view value) {
  skip_blank();
  const std::size_t start = position_ + 1;
  return take_string() && source().substr(start, position_ - start - 1) == value;
}

bool CjsTokenReader::take_exports() {
  const auto identifier = take_identifier();
  if (!identifier) return false;
  if (*identifier == "exports") return true;
  return *identifier == "module" && take(".") && take_word("exports");
}

std::optional<CjsTokenReader::Text> CjsTokenReader::take_require() {
  if (!take_word("require") || !take("(")) return std::nullopt;
  auto specifier = take_string();
  if (!specifier || !take(")")) return std::nullopt;
  return specifier;
}

}  // namespace esmigrate
