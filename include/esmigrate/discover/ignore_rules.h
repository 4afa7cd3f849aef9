#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace esmigrate {

/// One line of a .gitignore, taken apart.
struct IgnorePattern {
  std::string glob;
  bool is_negated = false;      ///< `!keep.js`
  bool only_directory = false;  ///< `build/`
  bool has_slash = false;       ///< matches the path below its directory, not just the base name
};

/// Nothing for a blank line or a comment. Source: gitignore(5), "Pattern format".
std::optional<IgnorePattern> parse_ignore_line(std::string_view line);

/// Matches one glob against a path: `*`, `?` and `[a-z]` stop at `/`; `**/`, `/**/` and `/**` cross
/// it; `\` takes the next character literally.
bool glob_matches(std::string_view glob, std::string_view path);

/// The rules of several .gitignore files. Add them from the outermost to the innermost.
class IgnoreRules {
 public:
  /// The text of a .gitignore in `directory` (absolute).
  void add_text(const std::string& directory, std::string_view text);
  /// The rule of a single line, as if from a .gitignore in `directory`.
  void add_line(const std::string& directory, std::string_view line);
  bool empty() const { return groups_.empty(); }

  enum class Verdict : std::uint8_t { Unmentioned, Ignored, Kept };
  /// What the rules say of this very path (absolute); its parents are not looked at.
  Verdict verdict(std::string_view path, bool is_directory) const;
  /// Whether git ignores the path: it or a directory above it (below `root`) is ignored. Nothing
  /// below an ignored directory can be kept.
  bool is_ignored(std::string_view path, bool is_directory, std::string_view root) const;

 private:
  struct Group {
    std::string directory;
    std::vector<IgnorePattern> patterns;
  };
  std::vector<Group> groups_;
};

}  // namespace esmigrate
