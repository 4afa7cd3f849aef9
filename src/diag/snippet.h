#pragma once

#include <string>
#include <string_view>

#include "esmigrate/source/line_map.h"
#include "esmigrate/support/byte_range.h"

namespace esmigrate {

/// The line of code at `range.begin` and carets below it, without line ends.
struct Snippet {
  std::string code;    ///< `   12 | register(module);`
  std::string gutter;  ///< `      | `
  std::string carets;  ///< indent and `^^^^^^`, to stand behind the gutter
};

/// At most about 100 columns wide: of a longer line only what is around the place is shown, with
/// `...` where something is left out. A range over several lines is underlined to the end of the
/// first; an empty one gets one caret. Tabs become spaces.
Snippet make_snippet(std::string_view source, const LineMap& lines, ByteRange range);

}  // namespace esmigrate
