#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "esmigrate/edit/edit.h"
#include "esmigrate/support/text_change.h"

namespace esmigrate {

/// Two edits that cannot both be applied: overlapping ranges, or insertions at one offset with the
/// same order.
struct EditConflict {
  Edit first;
  Edit second;
};

/// The edits of one module. They refer to the original text only and their order of arrival does
/// not matter. Touching ranges are fine: an insertion at the edge of a replaced range stands
/// outside it (before it at `begin`, behind it at `end`).
class EditSet {
 public:
  void add(Edit edit);
  bool empty() const { return edits_.empty(); }
  std::size_t size() const { return edits_.size(); }

  /// Sorts by position and returns the first conflict, if any. Nothing is ever dropped.
  std::optional<EditConflict> finish();
  /// Sorted by (begin, end, order) after `finish`.
  const std::vector<Edit>& edits() const { return edits_; }
  /// One left-to-right pass. Requires a `finish` that found no conflict.
  std::string apply(std::string_view source) const;
  /// What `apply` does to a text, in order. Requires the same.
  std::vector<TextChange> changes() const;

 private:
  std::vector<Edit> edits_;
  bool finished_ = false;
};

}  // namespace esmigrate
