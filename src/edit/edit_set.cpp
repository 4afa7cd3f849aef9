#include "esmigrate/edit/edit_set.h"

#include <algorithm>
#include <tuple>

#include "esmigrate/support/check.h"

namespace esmigrate {

/// Position first; author and text only so that the result never depends on the order of arrival,
/// not even which of two conflicting edits is called the first.
static auto sort_key(const Edit& edit) {
  return std::tuple(edit.range.begin, edit.range.end, edit.order, edit.author,
                    std::string_view(edit.text));
}

static bool is_conflict(const Edit& first, const Edit& second) {
  if (first.range.empty() && second.range.empty() && first.range == second.range) {
    return first.order == second.order;
  }
  // Sorted by (begin, end): an insertion at a range's begin comes before it, one at its end behind.
  return second.range.begin < first.range.end;
}

void EditSet::add(Edit edit) {
  ESM_CHECK(edit.range.begin <= edit.range.end, "an edit's range does not end before it begins");
  finished_ = false;
  edits_.push_back(std::move(edit));
}

std::optional<EditConflict> EditSet::finish() {
  std::sort(edits_.begin(), edits_.end(),
            [](const Edit& a, const Edit& b) { return sort_key(a) < sort_key(b); });
  finished_ = false;
  // Neighbours are enough: before the first overlap, ends are as sorted as begins.
  const auto found = std::adjacent_find(edits_.begin(), edits_.end(), is_conflict);
  if (found != edits_.end()) return EditConflict{*found, *std::next(found)};
  finished_ = true;
  return std::nullopt;
}

std::string EditSet::apply(std::string_view source) const {
  ESM_CHECK(finished_ || edits_.empty(), "edits are applied after a finish without conflict");
  std::size_t size = source.size();
  for (const Edit& edit : edits_) size += edit.text.size();
  std::string result;
  result.reserve(size);
  std::size_t copied = 0;
  for (const Edit& edit : edits_) {
    ESM_CHECK(edit.range.end <= source.size(), "an edit lies inside the text it refers to");
    result.append(source, copied, edit.range.begin - copied);
    result += edit.text;
    copied = edit.range.end;
  }
  result.append(source, copied);
  return result;
}

std::vector<TextChange> EditSet::changes() const {
  std::vector<TextChange> changes;
  changes.reserve(edits_.size());
  for (const Edit& edit : edits_) {
    changes.push_back({edit.range, static_cast<std::uint32_t>(edit.text.size())});
  }
  return changes;
}

}  // namespace esmigrate
