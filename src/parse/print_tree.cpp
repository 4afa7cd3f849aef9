#include <fmt/format.h>

#include <vector>

#include "esmigrate/parse/parsed_file.h"

namespace esmigrate {

std::string to_text(const SyntaxTree& tree) {
  std::string text;
  std::vector<std::uint32_t> open;  // ends of the subtrees around the current row
  for (std::uint32_t i = 0; i < tree.size(); ++i) {
    const NodeRow& row = tree.row(i);
    while (!open.empty() && open.back() <= i) open.pop_back();
    text += fmt::format("{:{}}{} [{},{})\n", "", 2 * (open.size() + 1), to_text(row.kind),
                        row.range.begin, row.range.end);
    open.push_back(row.subtree_end);
  }
  return text;
}

}  // namespace esmigrate
