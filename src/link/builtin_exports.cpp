#include "esmigrate/link/builtin_exports.h"

#include <algorithm>

namespace esmigrate {

namespace {

struct Row {
  std::string_view builtin;
  std::string_view names;  ///< separated by one space
};

constexpr Row kRows[] = {
#define ESM_BUILTIN(name, names) {name, names},
#include "link/builtin_exports.def"
#undef ESM_BUILTIN
};

}  // namespace

std::vector<std::string> builtin_exports(std::string_view builtin) {
  std::vector<std::string> out;
  if (builtin.starts_with("node:")) builtin.remove_prefix(5);  // `node:test` has no other name
  const auto row = std::find_if(std::begin(kRows), std::end(kRows),
                                [builtin](const Row& each) { return each.builtin == builtin; });
  if (row == std::end(kRows)) return out;
  for (std::size_t at = 0; at < row->names.size();) {
    const std::size_t end = std::min(row->names.find(' ', at), row->names.size());
    out.emplace_back(row->names.substr(at, end - at));
    at = end + 1;
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace esmigrate
