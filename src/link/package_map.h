#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "esmigrate/link/package_json.h"

namespace esmigrate {

/// What an "exports" or "imports" map has for a key.
struct MapTarget {
  enum class Kind : std::uint8_t {
    None,     ///< nothing for these conditions, or forbidden by `null`
    Path,     ///< `text` starts with `./`, a URL path relative to the package directory
    Package,  ///< `text` is a bare specifier, to be resolved from the package directory
    Invalid,  ///< the map or the subpath breaks a rule
  };
  Kind kind = Kind::None;
  std::string text;
};

using Conditions = std::vector<std::string>;

/// `subpath` is `.` or starts with `./`. Requires `package.exports` to exist.
/// Source: Node.js "ECMAScript modules", PACKAGE_EXPORTS_RESOLVE.
MapTarget match_exports(const PackageJson& package, std::string_view subpath,
                        const Conditions& conditions);
/// `name` starts with `#`. Source: as above, PACKAGE_IMPORTS_RESOLVE.
MapTarget match_imports(const PackageJson& package, std::string_view name,
                        const Conditions& conditions);

/// Percent-decoded; nothing when a sequence is malformed.
std::optional<std::string> percent_decode(std::string_view text);
/// Whether it starts with a URL scheme (`node:`, `https:`).
bool has_url_scheme(std::string_view specifier);

}  // namespace esmigrate
