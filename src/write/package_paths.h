#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "esmigrate/write/package_json_edit.h"

namespace esmigrate {

using RenamedFiles = decltype(PackageJsonEditInput::renamed);

/// What a path may leave out.
enum class PathForm : std::uint8_t {
  Exact,
  Extension,  ///< `lib/a` for `lib/a.js`
  Main,       ///< that, or a directory for its `index.js`
};

/// `path` as it must read after the renames, with its `./` or the like kept; nothing if none of
/// them concerns it.
std::optional<std::string> follow_path(const RenamedFiles& renamed, std::string_view path,
                                       PathForm form);

/// The words of a shell command that name renamed files, replaced; behind a glob, the files that it
/// no longer matches. `command` may be the raw text of a JSON string. Nothing if all stays.
///
///     mocha -r test/setup && node . lib/*.js
///     mocha -r test/setup.cjs && node . lib/*.js lib/a.cjs
std::optional<std::string> follow_command(const RenamedFiles& renamed, std::string_view command);

/// The same for the text of a settings file, JSON or YAML: patterns in it stay as they are.
std::optional<std::string> follow_settings(const RenamedFiles& renamed, std::string_view text);

/// Whether an entry of "files" takes `path` into the package.
bool files_entry_covers(std::string_view entry, std::string_view path);

}  // namespace esmigrate
