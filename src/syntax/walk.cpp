#include "esmigrate/syntax/walk.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace esmigrate {

NodeRef skip_parentheses(NodeRef node) {
  while (node.is(NodeKind::Parenthesized)) node = node.first_child();
  return node;
}

NodeRef outermost_parentheses(NodeRef node) {
  while (node.parent().is(NodeKind::Parenthesized)) node = node.parent();
  return node;
}

NodeRef enclosing_function(NodeRef node) {
  for (NodeRef at = node.parent(); at.exists(); at = at.parent()) {
    if (is_function(at.kind())) return at;
  }
  return {};
}

NodeRef function_of_code(NodeRef node) {
  for (NodeRef at = node; at.parent().exists(); at = at.parent()) {
    const NodeRef parent = at.parent();
    const bool is_key = at.is(NodeKind::ComputedPropertyName);
    const bool is_of_field = parent.is(NodeKind::FieldDefinition) && at.field() == Field::Value;
    if ((is_function(parent.kind()) && !is_key) || is_of_field) return parent;
  }
  return {};
}

bool is_generator(NodeRef function) {
  return function.has(kGenerator) || function.is(NodeKind::GeneratorFunction) ||
         function.is(NodeKind::GeneratorFunctionDeclaration);
}

NodeRef top_level_statement(NodeRef node) {
  while (node.exists() && !node.parent().is(NodeKind::Program)) node = node.parent();
  return node;
}

NodeRef argument(NodeRef call, std::size_t index) {
  const NodeRef arguments = call.child(Field::Arguments);
  if (!arguments.is(NodeKind::Arguments)) return {};
  for (NodeRef child : arguments.children()) {
    if (index-- == 0) return child;
  }
  return {};
}

std::size_t argument_count(NodeRef call) {
  const NodeRef arguments = call.child(Field::Arguments);
  std::size_t count = 0;
  for ([[maybe_unused]] NodeRef child : arguments.children()) ++count;
  return count;
}

static void append_utf8(std::string& out, std::uint32_t code) {
  const auto put = [&out](std::uint32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xC0 | (code >> 6));
    put(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    put(0xE0 | (code >> 12));
    put(0x80 | ((code >> 6) & 0x3F));
    put(0x80 | (code & 0x3F));
  } else {
    put(0xF0 | (code >> 18));
    put(0x80 | ((code >> 12) & 0x3F));
    put(0x80 | ((code >> 6) & 0x3F));
    put(0x80 | (code & 0x3F));
  }
}

static int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

/// Reads `count` hex digits at `at`, moving it behind them.
static std::optional<std::uint32_t> read_hex(std::string_view text, std::size_t& at, int count) {
  std::uint32_t value = 0;
  for (int i = 0; i < count; ++i) {
    const int digit = at < text.size() ? hex_digit(text[at]) : -1;
    if (digit < 0) return std::nullopt;
    value = value * 16 + static_cast<std::uint32_t>(digit);
    ++at;
  }
  return value;
}

/// Behind `\u`: `XXXX` or `{X...}`.
static std::optional<std::uint32_t> read_unicode_escape(std::string_view text, std::size_t& at) {
  if (at >= text.size() || text[at] != '{') return read_hex(text, at, 4);
  std::uint32_t value = 0;
  for (++at; at < text.size() && text[at] != '}'; ++at) {
    const int digit = hex_digit(text[at]);
    if (digit < 0) return std::nullopt;
    value = value * 16 + static_cast<std::uint32_t>(digit);
    if (value > 0x10FFFF) return std::nullopt;
  }
  ++at;
  return value;
}

static bool is_high_surrogate(std::uint32_t code) { return code >= 0xD800 && code < 0xDC00; }
static bool is_surrogate(std::uint32_t code) { return code >= 0xD800 && code < 0xE000; }

/// One escape behind its backslash (ECMA-262 section 12.9.4). False: no UTF-8 form, or legacy
/// octal.
static bool read_escape(std::string_view text, std::size_t& at, std::string& out) {
  const char c = text[at++];
  switch (c) {
    case 'n':
      out.push_back('\n');
      return true;
    case 't':
      out.push_back('\t');
      return true;
    case 'r':
      out.push_back('\r');
      return true;
    case 'b':
      out.push_back('\b');
      return true;
    case 'f':
      out.push_back('\f');
      return true;
    case 'v':
      out.push_back('\v');
      return true;
    case '\r':
      if (at < text.size() && text[at] == '\n') ++at;
      return true;
    case '\n':
      return true;
    case '\xE2':
      // A line may be continued behind U+2028 and U+2029 too.
      if (text.substr(at, 2) == "\x80\xA8" || text.substr(at, 2) == "\x80\xA9") {
        at += 2;
      } else {
        out.push_back(c);
      }
      return true;
    case 'x': {
      const auto code = read_hex(text, at, 2);
      if (code) append_utf8(out, *code);
      return code.has_value();
    }
    case 'u': {
      auto code = read_unicode_escape(text, at);
      if (!code) return false;
      if (is_high_surrogate(*code) && text.substr(at, 2) == "\\u") {
        at += 2;
        const auto low = read_unicode_escape(text, at);
        if (!low || !is_surrogate(*low) || is_high_surrogate(*low)) return false;
        code = 0x10000 + ((*code - 0xD800) << 10) + (*low - 0xDC00);
      }
      if (is_surrogate(*code)) return false;
      append_utf8(out, *code);
      return true;
    }
    default:
      if (c == '0' && (at >= text.size() || text[at] < '0' || text[at] > '9')) {
        out.push_back('\0');
        return true;
      }
      if (c >= '0' && c <= '7') return false;
      out.push_back(c);
      return true;
  }
}

static std::optional<std::string> decode(std::string_view inner) {
  std::string out;
  out.reserve(inner.size());
  for (std::size_t at = 0; at < inner.size();) {
    if (inner[at] != '\\') {
      out.push_back(inner[at++]);
      continue;
    }
    ++at;
    if (at >= inner.size() || !read_escape(inner, at, out)) return std::nullopt;
  }
  return out;
}

std::optional<std::string> string_value(NodeRef node) {
  if (!node.is(NodeKind::String)) return std::nullopt;
  const std::string_view text = node.text();
  return text.size() < 2 ? std::nullopt : decode(text.substr(1, text.size() - 2));
}

std::optional<std::string> constant_text(NodeRef node) {
  node = skip_parentheses(node);
  if (node.is(NodeKind::String)) return string_value(node);
  if (!node.is(NodeKind::TemplateString) || node.first_child().exists()) return std::nullopt;
  const std::string_view text = node.text();
  return decode(text.substr(1, text.size() - 2));
}

static std::optional<std::string> any_property_name(NodeRef key);

std::optional<std::string> property_name(NodeRef key) {
  // The empty name is as good as computed: nothing can be called by it.
  std::optional<std::string> name = any_property_name(key);
  return name && name->empty() ? std::nullopt : name;
}

static std::optional<std::string> any_property_name(NodeRef key) {
  switch (key.kind()) {
    case NodeKind::PropertyName:
    case NodeKind::Identifier:
    case NodeKind::ShorthandProperty:
    case NodeKind::ShorthandPropertyPattern:
      if (has_escape(key.text())) return decode(key.text());
      return std::string(key.text());
    case NodeKind::Undefined:
      return std::string("undefined");
    case NodeKind::String:
      return string_value(key);
    case NodeKind::TemplateString:
      return constant_text(key);
    case NodeKind::Number: {
      // Only plain decimal integers read the same as their property name.
      const std::string_view text = key.text();
      const bool plain = !text.empty() && std::all_of(text.begin(), text.end(),
                                                      [](char c) { return c >= '0' && c <= '9'; });
      if (!plain || (text.size() > 1 && text[0] == '0') || text.size() > 15) return std::nullopt;
      return std::string(text);
    }
    case NodeKind::Parenthesized:
    case NodeKind::ComputedPropertyName: {
      const NodeRef inner = skip_parentheses(key.first_child());
      return inner.is(NodeKind::Identifier) ? std::nullopt : property_name(inner);
    }
    default:
      return std::nullopt;
  }
}

static bool is_word_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '$' || byte >= 0x80;
}

bool is_identifier_name(std::string_view name) {
  if (name.empty() || (name[0] >= '0' && name[0] <= '9')) return false;
  return std::all_of(name.begin(), name.end(), is_word_byte);
}

bool is_valid_binding_name(std::string_view name) {
  // ECMA-262 section 12.7.2 with the strict-mode and module additions, and `eval`/`arguments`,
  // which strict code may not bind. `undefined`, `NaN` and `Infinity` may be bound in a module, but
  // a reader would not survive it.
  static constexpr std::array<std::string_view, 51> kReserved = {
      "arguments", "await",      "break",   "case",    "catch",      "class",     "const",
      "continue",  "debugger",   "default", "delete",  "do",         "else",      "enum",
      "eval",      "export",     "extends", "false",   "finally",    "for",       "function",
      "if",        "implements", "import",  "in",      "instanceof", "interface", "let",
      "new",       "null",       "package", "private", "protected",  "public",    "return",
      "static",    "super",      "switch",  "this",    "throw",      "true",      "try",
      "typeof",    "undefined",  "var",     "void",    "while",      "with",      "yield",
      "NaN",       "Infinity"};
  return is_identifier_name(name) &&
         std::find(kReserved.begin(), kReserved.end(), name) == kReserved.end();
}

bool has_escape(std::string_view identifier_text) {
  return identifier_text.find('\\') != std::string_view::npos;
}

std::string decoded_identifier(std::string_view identifier_text) {
  return decode(identifier_text).value_or(std::string(identifier_text));
}

}  // namespace esmigrate
