#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "esmigrate/support/result.h"
#include "esmigrate/support/text_change.h"
#include "esmigrate/syntax/parse_text.h"
#include "esmigrate/syntax/tree.h"

namespace esmigrate {

/// A syntax tree in about five bytes per node: good for nothing but to be unpacked, small enough to
/// be kept for each file of a program.
class PackedTree {
 public:
  PackedTree() = default;
  explicit PackedTree(const SyntaxTree& tree);

  bool exists() const { return row_count_ != 0; }
  /// The rows and comments as they were.
  SyntaxTree unpack(std::string_view source) const;
  std::size_t size_in_bytes() const { return bytes_.capacity(); }

  /// For whoever keeps values on disk.
  template <class Visit>
  void for_each_field(const Visit& visit) {
    visit(bytes_);
    visit(row_count_);
    visit(comment_count_);
  }

 private:
  std::vector<std::uint8_t> bytes_;
  std::uint32_t row_count_ = 0;
  std::uint32_t comment_count_ = 0;
};

/// A text that came about from another one whose tree is known.
struct EditedText {
  std::string_view text;
  std::string_view source;  ///< the text before
  const SyntaxTree& tree;   ///< of `source`
  /// Sorted by range, without overlaps; of several at one offset the insertions first.
  const std::vector<TextChange>& changes;
};

/// What `parse_text(text)` gives, row for row, but only what stands around the changes is parsed:
/// bodies and literals that no change touches keep the rows that they had.
Result<SyntaxTree, SyntaxProblem> parse_edited(const EditedText& input);

}  // namespace esmigrate
