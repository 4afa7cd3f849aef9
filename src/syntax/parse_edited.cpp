// Parsing what changed only.
//
//     exports.sum = function (list) { ...forty lines... };         the text before
//     export function sum(list) { ...forty lines... }              the text
//     export function sum(list) {}                                 what is parsed
//
// Whatever stands between a pair of braces or brackets that no change touches is left out, and its
// old rows are put in at the place of the empty pair. That gives the rows of a whole parse because
// the grammar is context free and its lexer starts afresh behind a bracket: what stands between
// them is read the same wherever the pair is the same node in the same role. Exactly that is looked
// up; where it is not so, where the text between has changed after all, and where the rest does not
// parse, the whole text is parsed instead. So is a text with comments as in HTML, which are
// comments in scripts only: an edit elsewhere may make a module of it.
#include <algorithm>
#include <optional>
#include <string>

#include "esmigrate/syntax/packed_tree.h"

namespace esmigrate {
namespace {

/// Shorter ones are not worth it.
constexpr std::uint32_t kSmallestGap = 24;

/// A pair of brackets whose inside is left out.
struct Gap {
  std::uint32_t row;           ///< in the tree before
  std::uint32_t begin;         ///< in the new text
  std::uint32_t size;          ///< in both texts
  std::uint32_t parsed_begin;  ///< in the text that is parsed
  std::uint32_t found = 0;     ///< its row in the tree of that text
};

bool is_bracketed(const NodeRow& row) {
  switch (row.kind) {
    case NodeKind::StatementBlock:
    case NodeKind::ClassBody:
    case NodeKind::Object:
    case NodeKind::Array:
      return row.range.size() >= kSmallestGap;
    default:
      return false;
  }
}

class EditedParse {
 public:
  explicit EditedParse(const EditedText& input) : in_(input), before_(input.tree) {}

  std::optional<SyntaxTree> run() {
    find_gaps();
    if (gaps_.empty()) return std::nullopt;
    leave_out();
    auto parsed = parse_text(parsed_text_);
    if (!parsed || !find_rows(*parsed)) return std::nullopt;
    return merged(*parsed);
  }

 private:
  /// Outermost brackets that no change touches.
  void find_gaps() {
    std::size_t change = 0;  // the first that does not end before the row
    std::int64_t moved = 0;  // by the changes before that
    for (std::uint32_t i = 0; i < before_.size();) {
      const NodeRow& row = before_.row(i);
      while (change < in_.changes.size() && in_.changes[change].range.end <= row.range.begin) {
        moved += std::int64_t{in_.changes[change].new_size} - in_.changes[change].range.size();
        ++change;
      }
      const bool is_touched =
          change < in_.changes.size() && in_.changes[change].range.begin < row.range.end;
      const std::uint32_t begin = static_cast<std::uint32_t>(row.range.begin + moved);
      if (is_touched || !is_bracketed(row) || !is_same(row.range, begin)) {
        ++i;
        continue;
      }
      gaps_.push_back({i, begin, row.range.size(), 0});
      i = row.subtree_end;
    }
  }

  bool is_same(ByteRange range, std::uint32_t begin) const {
    return std::size_t{begin} + range.size() <= in_.text.size() &&
           in_.text.substr(begin, range.size()) == text_at(in_.source, range);
  }

  void leave_out() {
    std::uint32_t at = 0;
    for (Gap& gap : gaps_) {
      parsed_text_.append(in_.text, at, gap.begin - at);
      gap.parsed_begin = static_cast<std::uint32_t>(parsed_text_.size());
      parsed_text_ += in_.text[gap.begin];
      parsed_text_ += in_.text[gap.begin + gap.size - 1];
      at = gap.begin + gap.size;
    }
    parsed_text_.append(in_.text, at);
  }

  /// Whether each empty pair is the node that it was.
  bool find_rows(const SyntaxTree& parsed) {
    std::size_t next = 0;
    for (std::uint32_t i = 0; i < parsed.size() && next < gaps_.size(); ++i) {
      Gap& gap = gaps_[next];
      const NodeRow& row = parsed.row(i);
      const NodeRow& old = before_.row(gap.row);
      if (row.range.begin != gap.parsed_begin || row.kind != old.kind) continue;
      if (row.range.size() != 2 || row.field != old.field || row.subtree_end != i + 1) {
        return false;
      }
      gap.found = i;
      ++next;
    }
    return next == gaps_.size();
  }

  /// An offset of the parsed text in the new one. `gap` is the first that does not end before it.
  std::uint32_t moved(std::uint32_t offset, std::size_t gap) const {
    if (gap == 0) return offset;
    const Gap& last = gaps_[gap - 1];
    return offset - (last.parsed_begin + 2) + (last.begin + last.size);
  }

  std::size_t gap_after(std::uint32_t offset) const {
    const auto found = std::partition_point(gaps_.begin(), gaps_.end(), [offset](const Gap& gap) {
      return gap.parsed_begin + 2 <= offset;
    });
    return static_cast<std::size_t>(found - gaps_.begin());
  }

  std::uint32_t rows_in(const Gap& gap) const { return before_.row(gap.row).subtree_end - gap.row; }

  /// Where each row of the parsed text goes; one more for the end.
  std::vector<std::uint32_t> places(const SyntaxTree& parsed) const {
    std::vector<std::uint32_t> places(parsed.size() + 1);
    std::uint32_t place = 0;
    std::size_t next = 0;
    for (std::uint32_t i = 0; i < parsed.size(); ++i) {
      places[i] = place;
      const bool is_gap = next < gaps_.size() && gaps_[next].found == i;
      place += is_gap ? rows_in(gaps_[next++]) : 1;
    }
    places.back() = place;
    return places;
  }

  SyntaxTree merged(const SyntaxTree& parsed) const {
    const std::vector<std::uint32_t> place = places(parsed);
    std::vector<NodeRow> rows;
    rows.reserve(place.back());
    std::size_t next = 0;
    std::size_t gaps_before = 0;  // rows begin in order
    for (std::uint32_t i = 0; i < parsed.size(); ++i) {
      NodeRow row = parsed.row(i);
      const std::uint32_t parent = row.parent == UINT32_MAX ? UINT32_MAX : place[row.parent];
      if (next < gaps_.size() && gaps_[next].found == i) {
        add_old_rows(gaps_[next++], parent, rows);
        continue;
      }
      while (gaps_before < gaps_.size() && gaps_[gaps_before].parsed_begin + 2 <= row.range.begin) {
        ++gaps_before;
      }
      row.range = {moved(row.range.begin, gaps_before),
                   moved(row.range.end, gap_after(row.range.end))};
      row.parent = parent;
      row.subtree_end = place[row.subtree_end];
      rows.push_back(row);
    }
    return SyntaxTree(in_.text, std::move(rows), merged_comments(parsed));
  }

  void add_old_rows(const Gap& gap, std::uint32_t parent, std::vector<NodeRow>& rows) const {
    const auto first = static_cast<std::uint32_t>(rows.size());
    const std::uint32_t old_begin = before_.row(gap.row).range.begin;
    const std::uint32_t end = before_.row(gap.row).subtree_end;
    for (std::uint32_t i = gap.row; i < end; ++i) {
      NodeRow row = before_.row(i);
      row.range.begin += gap.begin - old_begin;  // modulo 2^32 both ways
      row.range.end += gap.begin - old_begin;
      row.parent = i == gap.row ? parent : row.parent - gap.row + first;
      row.subtree_end = row.subtree_end - gap.row + first;
      rows.push_back(row);
    }
  }

  std::vector<ByteRange> merged_comments(const SyntaxTree& parsed) const {
    std::vector<ByteRange> comments;
    const std::vector<ByteRange>& old = before_.comments();
    auto outside = parsed.comments().begin();
    const auto add_outside_until = [&](std::uint32_t parsed_end) {
      for (; outside != parsed.comments().end() && outside->begin < parsed_end; ++outside) {
        const std::size_t gap = gap_after(outside->begin);
        comments.push_back({moved(outside->begin, gap), moved(outside->end, gap)});
      }
    };
    for (const Gap& gap : gaps_) {
      add_outside_until(gap.parsed_begin);
      const ByteRange range = before_.row(gap.row).range;
      auto inside = std::partition_point(old.begin(), old.end(), [&](const ByteRange& comment) {
        return comment.begin < range.begin;
      });
      for (; inside != old.end() && inside->begin < range.end; ++inside) {
        const std::uint32_t by = gap.begin - range.begin;
        comments.push_back({inside->begin + by, inside->end + by});
      }
    }
    add_outside_until(UINT32_MAX);
    return comments;
  }

  const EditedText& in_;
  const SyntaxTree& before_;
  std::vector<Gap> gaps_;
  std::string parsed_text_;
};

/// Whether what stands there is the text of a string, of a template, of a regular expression or of
/// a comment that is no comment of HTML.
bool is_mere_text(std::uint32_t at, const SyntaxTree& tree, std::string_view source) {
  const std::vector<ByteRange>& comments = tree.comments();
  const auto comment = std::partition_point(comments.begin(), comments.end(),
                                            [at](const ByteRange& each) { return each.end <= at; });
  if (comment != comments.end() && comment->begin <= at) return source[comment->begin] == '/';
  std::uint32_t begin = 0;  // the last row that does not begin behind it
  for (std::uint32_t end = tree.size(); end - begin > 1;) {
    const std::uint32_t middle = begin + (end - begin) / 2;
    (tree.row(middle).range.begin <= at ? begin : end) = middle;
  }
  while (tree.row(begin).range.end <= at && tree.row(begin).parent != UINT32_MAX)
    begin = tree.row(begin).parent;
  const NodeRow& row = tree.row(begin);
  return row.kind == NodeKind::String || row.kind == NodeKind::TemplateString ||
         row.kind == NodeKind::Regex;
}

/// Whether `<!--` or `-->` stands in the code.
bool may_hold_html_comments(const EditedText& input) {
  for (const std::string_view mark : {"<!--", "-->"}) {
    for (std::size_t at = input.source.find(mark); at != std::string_view::npos;
         at = input.source.find(mark, at + 1)) {
      if (!is_mere_text(static_cast<std::uint32_t>(at), input.tree, input.source)) return true;
    }
  }
  return false;
}

}  // namespace

Result<SyntaxTree, SyntaxProblem> parse_edited(const EditedText& input) {
  if (may_hold_html_comments(input)) return parse_text(input.text);
  if (std::optional<SyntaxTree> tree = EditedParse(input).run()) return *std::move(tree);
  return parse_text(input.text);
}

}  // namespace esmigrate
