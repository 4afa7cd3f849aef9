#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "esmigrate/support/byte_range.h"
#include "esmigrate/support/ids.h"
#include "esmigrate/support/result.h"
#include "esmigrate/support/table.h"

namespace esmigrate {

using JsonId = Id<struct JsonTag>;

enum class JsonKind : std::uint8_t { Null, False, True, Number, String, Array, Object };

/// A member of an object (`"key": value`) or an element of an array (then `key_range` is empty).
struct JsonChild {
  ByteRange key_range;  ///< with its quotes
  JsonId value;
  ByteRange range;  ///< from the key, or from the value of an element, to the end of the value
};

struct JsonValue {
  JsonKind kind = JsonKind::Null;
  ByteRange range;                  ///< strings with their quotes, containers with their brackets
  std::vector<JsonChild> children;  ///< in the order of the text, duplicate keys included
};

struct JsonError {
  std::uint32_t offset = 0;  ///< byte where the text stops being JSON
  std::string message;       ///< what was expected there; lower case, no final period
};

/// A parsed text that knows where each value stands, so that an edit can leave the rest alone.
/// Owns the text; moving a document keeps its ids and ranges valid.
class JsonDocument {
 public:
  JsonDocument(std::string text, Table<JsonId, JsonValue> values, JsonId root)
      : text_(std::move(text)), values_(std::move(values)), root_(root) {}

  std::string_view text() const { return text_; }
  JsonId root() const { return root_; }
  const JsonValue& operator[](JsonId id) const { return values_[id]; }
  /// The member's value; of several with one key the last, as `JSON.parse` has it. Does not exist
  /// when there is none or `object` is not an object (or does not exist itself).
  JsonId find(JsonId object, std::string_view key) const;
  /// As `find`, but the whole member.
  const JsonChild* find_member(JsonId object, std::string_view key) const;
  bool is(JsonId id, JsonKind kind) const { return id.exists() && values_[id].kind == kind; }
  /// The decoded text of a string; nothing for every other kind. A lone surrogate becomes U+FFFD.
  std::optional<std::string> string_of(JsonId id) const;
  std::string key_of(const JsonChild& member) const;

 private:
  std::string text_;
  Table<JsonId, JsonValue> values_;
  JsonId root_;
};

/// Strict JSON (RFC 8259): no comments, no trailing commas; a byte order mark in front is
/// tolerated. Nesting beyond 512 levels and texts of 4 GiB and up are errors. Does not recurse.
Result<JsonDocument, JsonError> parse_json(std::string text);

/// `text` as a JSON string with its quotes; only what must be escaped is.
std::string json_quote(std::string_view text);

}  // namespace esmigrate
