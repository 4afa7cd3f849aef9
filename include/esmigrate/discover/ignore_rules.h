#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace esmigrate {

/// One line of a .gitignore, taken apart.
struct IgnorePattern {
  std::string glob;             ///< without `!` in front and `/` at the ends
  bool is_negated = false;      ///< `!keep.js`
  bool only_directory = false;  ///< `build/`
  bool is_path = false;         ///< has another slash: matches the path, not just the base name
};

/// Nothing for a blank line or a comment. Source: gitignore(5), "Pattern format".
std::optional<IgnorePattern> parse_ignore_line(std::string_view line);

/// Matches one glob against a path: `*`, `?` and `[a-z]` stop at `/`; `**/`, `/**/` and `/**` cross
/// it; `\` takes the next character literally. Bytes, not characters, as in git.
bool glob_matches(std::string_view glob, std::string_view path);

/// The rules of any number of .gitignore files.
class IgnoreRules {
 public:
  /// The text of a .gitignore in `directory` (absolute); goes behind what that directory has.
  void add_text(const std::string& directory, std::string_view text);
  /// A single line, as if from a .gitignore in `directory`.
  void add_line(const std::string& directory, std::string_view line);

  enum class Verdict : std::uint8_t { Unmentioned, Ignored, Kept };
  /// What the rules say of this very path (absolute): the last matching pattern of the innermost
  /// directory that has one. The path's parents are not looked at.
  Verdict verdict(std::string_view path, bool is_directory) const;
  /// Whether git ignores the path: it is ignored itself, or a directory above it and below `root`
  /// is. Nothing below an ignored directory can be kept.
  bool is_ignored(std::string_view path, bool is_directory, std::string_view root) const;

 private:
  std::map<std::string, std::vector<IgnorePattern>, std::less<>> patterns_;  ///< by directory
};

}  // namespace esmigrate
