#pragma once

#include <string>
#include <string_view>

namespace esmigrate {

/// Lexical path arithmetic on absolute `/`-separated paths; nothing here looks at a disk.

/// Resolves `.`, `..`, doubled and trailing slashes. `..` above the root stays at the root.
std::string normalize_path(std::string_view path);
/// `path` itself if absolute, else `base/path`; normalised.
std::string join_path(std::string_view base, std::string_view path);
/// Everything before the last `/` (`/` for a top-level name).
std::string_view directory_of(std::string_view path);
/// Everything after the last `/`.
std::string_view base_name(std::string_view path);
/// From the last dot of the base name on (`.js`), empty if there is none or the name starts with
/// its only dot (`.eslintrc`).
std::string_view extension_of(std::string_view path);
/// `to` as seen from directory `from_directory`, always starting with `./` or `../`: the way a
/// relative module specifier is written.
std::string relative_specifier(std::string_view from_directory, std::string_view to);
/// Whether `path` is `directory` or lies below it.
bool is_inside(std::string_view path, std::string_view directory);

}  // namespace esmigrate
