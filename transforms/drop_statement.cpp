#include "transforms/drop_statement.h"

#include <algorithm>

#include "transforms/util.h"

namespace esmigrate {

static constexpr std::string_view kName = "drop-statement";

/// Whether something is inserted behind `begin` and in front of `end`.
static bool has_insertion(const TransformInput& in, std::uint32_t begin, std::uint32_t end) {
  return std::any_of(in.plan.actions.begin(), in.plan.actions.end(), [&](const Action& action) {
    return action.range.empty() && action.range.begin > begin && action.range.begin < end;
  });
}

/// The statement's semicolon may be all that keeps the line before it from going on: `a = b` and
/// `[c].d()` once `e();` between them is gone.
static std::string_view kept_end(const TransformInput& in, ByteRange gone) {
  const std::size_t before = in.source.substr(0, gone.begin).find_last_not_of(" \t\r\n");
  if (before == std::string_view::npos) return "";
  const bool is_ended = std::string_view(";{}").find(in.source[before]) != std::string_view::npos;
  return is_ended || in.facts.has_semicolons ? "" : semicolon_before(in, gone.end, true);
}

std::vector<Edit> drop_statement(const TransformInput& in) {
  std::vector<Edit> edits;
  std::uint32_t gone_behind_blank = 0;  // where the statements end that left nothing of their block
  for (const Action& action : in.plan.actions) {
    if (action.kind == ActionKind::StatementMoved) {
      edits.push_back(head_line(in, action, action.local, kName));
      continue;
    }
    if (action.kind != ActionKind::DropStatement && action.kind != ActionKind::DropDirective)
      continue;
    ByteRange range = whole_line(in.source, action.range);
    const bool had_line = range.end > action.range.end;
    if (had_line) {
      // One of the blank lines around it goes as well.
      const std::string_view rest = in.source.substr(range.end);
      const bool blank_before = range.begin == gone_behind_blank ||
                                in.source.substr(0, range.begin).ends_with("\n\n") ||
                                in.source.substr(0, range.begin).ends_with("\n\r\n") ||
                                action.kind == ActionKind::DropDirective;
      const std::uint32_t end = range.end;
      if (blank_before) gone_behind_blank = end;
      if (blank_before && rest.starts_with("\r\n")) {
        range.end += 2;
      } else if (blank_before && rest.starts_with("\n")) {
        range.end += 1;
      }
      if (has_insertion(in, action.range.end, range.end)) range.end = end;
    }
    // A comment behind it takes its place.
    while (!had_line && range.end < in.source.size() && in.source[range.end] == ' ') ++range.end;
    edits.push_back({range, std::string(kept_end(in, range)), kName, 0});
  }
  return edits;
}

}  // namespace esmigrate
