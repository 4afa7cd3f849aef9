#include "esmigrate/support/json.h"

#include <array>

// A strict JSON reader that remembers where everything stands.
//
// package.json files are edited in place, so what is wanted of `{"main": "lib/a.js"}` is less the
// value than the range [9,19) of its text. The reader checks the grammar, records a range per value
// and per member, and decodes a string only when somebody asks for it. Open containers stand on an
// explicit stack: hostile nesting costs memory, never the C++ stack. Not attempted: numbers (nobody
// needs their value) and streaming.

namespace esmigrate {
namespace {

constexpr std::size_t kMaxDepth = 512;

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  Result<JsonId, JsonError> read();
  Table<JsonId, JsonValue>&& take_values() { return std::move(values_); }

 private:
  struct Open {
    JsonId id;
    ByteRange key_range;  ///< of the member that is being read
  };

  bool at_end() const { return at_ >= text_.size(); }
  char peek() const { return at_end() ? '\0' : text_[at_]; }
  void skip_space();
  bool fail(std::string message);
  bool read_value();
  bool read_string();
  bool read_escape();
  bool read_number();
  bool read_digits();
  bool read_word(std::string_view word);
  bool open(JsonKind kind);
  bool begin_member();
  bool after_value();
  void close();

  std::string_view text_;
  std::size_t at_ = 0;
  Table<JsonId, JsonValue> values_;
  std::vector<Open> open_;
  JsonId root_;
  JsonError error_;
};

}  // namespace

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

static int hex_digit(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

void Reader::skip_space() {
  while (!at_end() && (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r')) ++at_;
}

bool Reader::fail(std::string message) {
  error_ = {static_cast<std::uint32_t>(at_), std::move(message)};
  return false;
}

bool Reader::read_escape() {
  ++at_;
  if (at_end()) return fail("the string is not closed");
  const char c = peek();
  if (std::string_view("\"\\/bfnrt").find(c) != std::string_view::npos) {
    ++at_;
    return true;
  }
  if (c != 'u') return fail("no such escape in a string");
  ++at_;
  for (int i = 0; i < 4; ++i, ++at_) {
    if (hex_digit(peek()) < 0) return fail("`\\u` wants four hexadecimal digits");
  }
  return true;
}

bool Reader::read_string() {
  const std::size_t begin = at_++;
  while (!at_end() && peek() != '"') {
    if (static_cast<unsigned char>(peek()) < 0x20) return fail("a control character in a string");
    if (peek() == '\\') {
      if (!read_escape()) return false;
    } else {
      ++at_;
    }
  }
  if (at_end()) {
    at_ = begin;
    return fail("the string is not closed");
  }
  ++at_;
  return true;
}

bool Reader::read_digits() {
  if (!is_digit(peek())) return fail("expected a digit");
  while (is_digit(peek())) ++at_;
  return true;
}

bool Reader::read_number() {
  if (peek() == '-') ++at_;
  if (peek() == '0') {
    ++at_;
    if (is_digit(peek())) return fail("a number cannot start with 0");
  } else if (!read_digits()) {
    return false;
  }
  if (peek() == '.') {
    ++at_;
    if (!read_digits()) return false;
  }
  if (peek() == 'e' || peek() == 'E') {
    ++at_;
    if (peek() == '+' || peek() == '-') ++at_;
    if (!read_digits()) return false;
  }
  return true;
}

bool Reader::read_word(std::string_view word) {
  if (text_.substr(at_, word.size()) != word) return fail("expected a value");
  at_ += word.size();
  return true;
}

bool Reader::open(JsonKind kind) {
  if (open_.size() >= kMaxDepth) return fail("nested too deeply");
  JsonValue value;
  value.kind = kind;
  value.range.begin = static_cast<std::uint32_t>(at_);
  open_.push_back({values_.add(std::move(value)), {}});
  ++at_;
  return true;
}

// Hands the value that just ended at `at_` to the container around it.
void Reader::close() {
  const JsonId id = open_.back().id;
  open_.pop_back();
  values_[id].range.end = static_cast<std::uint32_t>(at_);
  if (open_.empty()) {
    root_ = id;
    return;
  }
  const Open& parent = open_.back();
  const ByteRange range = values_[id].range;
  const std::uint32_t begin = parent.key_range.empty() ? range.begin : parent.key_range.begin;
  values_[parent.id].children.push_back({parent.key_range, id, {begin, range.end}});
}

// The key and colon in front of a member's value.
bool Reader::begin_member() {
  if (peek() != '"') return fail("expected a key in double quotes");
  const auto begin = static_cast<std::uint32_t>(at_);
  if (!read_string()) return false;
  open_.back().key_range = {begin, static_cast<std::uint32_t>(at_)};
  skip_space();
  if (peek() != ':') return fail("expected `:`");
  ++at_;
  return true;
}

// One value's first step: a scalar completely, a container up to where its first child stands.
bool Reader::read_value() {
  skip_space();
  const char c = peek();
  if (c == '{' || c == '[') {
    if (!open(c == '{' ? JsonKind::Object : JsonKind::Array)) return false;
    skip_space();
    if (peek() == (c == '{' ? '}' : ']')) {
      ++at_;
      close();
      return after_value();
    }
    return c == '[' || begin_member();
  }
  JsonValue value;
  value.range.begin = static_cast<std::uint32_t>(at_);
  bool good = true;
  if (c == '"') {
    value.kind = JsonKind::String;
    good = read_string();
  } else if (c == '-' || is_digit(c)) {
    value.kind = JsonKind::Number;
    good = read_number();
  } else if (c == 't') {
    value.kind = JsonKind::True;
    good = read_word("true");
  } else if (c == 'f') {
    value.kind = JsonKind::False;
    good = read_word("false");
  } else if (c == 'n') {
    good = read_word("null");
  } else {
    return fail(at_end() ? "ends where a value is expected" : "expected a value");
  }
  if (!good) return false;
  open_.push_back({values_.add(std::move(value)), {}});
  close();
  return after_value();
}

// Commas and closing brackets up to where the next value stands, or the end.
bool Reader::after_value() {
  while (!open_.empty()) {
    skip_space();
    const bool is_object = values_[open_.back().id].kind == JsonKind::Object;
    if (peek() == ',') {
      ++at_;
      skip_space();
      if (!is_object) return peek() != ']' || fail("a trailing comma");
      return peek() == '}' ? fail("a trailing comma") : begin_member();
    }
    if (peek() != (is_object ? '}' : ']')) {
      return fail(is_object ? "expected `,` or `}`" : "expected `,` or `]`");
    }
    ++at_;
    close();
  }
  return true;
}

Result<JsonId, JsonError> Reader::read() {
  if (text_.size() >= UINT32_MAX) return Unexpected{JsonError{0, "is larger than 4 GiB"}};
  if (text_.substr(0, 3) == "\xEF\xBB\xBF") at_ = 3;
  do {
    if (!read_value()) return Unexpected{error_};
  } while (!open_.empty());
  skip_space();
  if (!at_end()) {
    fail("something follows the value");
    return Unexpected{error_};
  }
  return root_;
}

static void append_utf8(std::string& out, std::uint32_t code_point) {
  if (code_point < 0x80) {
    out += static_cast<char>(code_point);
    return;
  }
  const int tail = code_point < 0x800 ? 1 : code_point < 0x10000 ? 2 : 3;
  constexpr std::array<std::uint32_t, 4> kLead{0, 0xC0, 0xE0, 0xF0};
  out += static_cast<char>(kLead[static_cast<std::size_t>(tail)] | (code_point >> (6 * tail)));
  for (int i = tail - 1; i >= 0; --i) {
    out += static_cast<char>(0x80 | ((code_point >> (6 * i)) & 0x3F));
  }
}

static std::uint32_t hex4(std::string_view digits) {
  std::uint32_t value = 0;
  for (const char c : digits.substr(0, 4)) {
    value = value * 16 + static_cast<std::uint32_t>(hex_digit(c));
  }
  return value;
}

// `\uXXXX` at the front of `rest`, joined with a second one that completes a surrogate pair;
// returns how many bytes were used.
static std::size_t append_unicode_escape(std::string& out, std::string_view rest) {
  const std::uint32_t unit = hex4(rest.substr(2));
  if (unit < 0xD800 || unit > 0xDFFF) {
    append_utf8(out, unit);
    return 6;
  }
  if (unit < 0xDC00 && rest.substr(6, 2) == "\\u") {
    const std::uint32_t low = hex4(rest.substr(8));
    if (low >= 0xDC00 && low <= 0xDFFF) {
      append_utf8(out, 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00));
      return 12;
    }
  }
  append_utf8(out, 0xFFFD);
  return 6;
}

// `quoted` was checked by the reader.
static std::string decode(std::string_view quoted) {
  const std::string_view body = quoted.substr(1, quoted.size() - 2);
  if (body.find('\\') == std::string_view::npos) return std::string(body);
  std::string out;
  for (std::size_t i = 0; i < body.size();) {
    if (body[i] != '\\') {
      out += body[i++];
      continue;
    }
    const char c = body[i + 1];
    if (c == 'u') {
      i += append_unicode_escape(out, body.substr(i));
      continue;
    }
    constexpr std::string_view kFrom = "bfnrt";
    constexpr std::string_view kTo = "\b\f\n\r\t";
    const std::size_t which = kFrom.find(c);
    out += which == std::string_view::npos ? c : kTo[which];
    i += 2;
  }
  return out;
}

const JsonChild* JsonDocument::find_member(JsonId object, std::string_view key) const {
  if (!is(object, JsonKind::Object)) return nullptr;
  const std::vector<JsonChild>& members = values_[object].children;
  for (std::size_t i = members.size(); i-- > 0;) {
    if (key_of(members[i]) == key) return &members[i];
  }
  return nullptr;
}

JsonId JsonDocument::find(JsonId object, std::string_view key) const {
  const JsonChild* member = find_member(object, key);
  return member == nullptr ? JsonId{} : member->value;
}

std::optional<std::string> JsonDocument::string_of(JsonId id) const {
  if (!is(id, JsonKind::String)) return std::nullopt;
  return decode(text_at(text_, values_[id].range));
}

std::string JsonDocument::key_of(const JsonChild& member) const {
  return member.key_range.empty() ? std::string() : decode(text_at(text_, member.key_range));
}

Result<JsonDocument, JsonError> parse_json(std::string text) {
  Reader reader(text);
  const Result<JsonId, JsonError> root = reader.read();
  if (!root) return Unexpected{root.error()};
  return JsonDocument(std::move(text), reader.take_values(), *root);
}

std::string json_quote(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    constexpr std::string_view kFrom = "\"\\\b\f\n\r\t";
    constexpr std::string_view kTo = "\"\\bfnrt";
    constexpr std::string_view kHex = "0123456789abcdef";
    const std::size_t which = kFrom.find(c);
    if (which != std::string_view::npos) {
      out += '\\';
      out += kTo[which];
    } else if (static_cast<unsigned char>(c) < 0x20) {
      out += "\\u00";
      out += kHex[static_cast<unsigned char>(c) >> 4];
      out += kHex[static_cast<unsigned char>(c) & 15];
    } else {
      out += c;
    }
  }
  return out + '"';
}

}  // namespace esmigrate
