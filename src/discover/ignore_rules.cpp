#include "esmigrate/discover/ignore_rules.h"

#include <algorithm>

#include "esmigrate/source/path.h"

// .gitignore as git understands it.
//
//     build/          every directory named build
//     /lib/*.js       right below lib, next to this .gitignore
//     !lib/keep.js    but not this one
//     docs/**/*.js    at any depth below docs
//
// Follows the parsing of lines in git's dir.c and the matching of its wildmatch.c, which the manual
// describes: trailing spaces go unless escaped, `\r` before the newline goes, an unclosed `[`
// matches nothing. Not attempted: core.ignoreCase, the user's global excludes, and files that are
// tracked although ignored (that would take reading the index).

namespace esmigrate {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Matches by backtracking over the stars. Failed (glob, path) places are remembered, so that no
/// pattern takes more than glob size x path size steps.
class GlobMatch {
 public:
  GlobMatch(std::string_view glob, std::string_view path)
      : glob_(glob), path_(path), failed_((glob.size() + 1) * (path.size() + 1), false) {}

  bool matches(std::size_t g, std::size_t p);

 private:
  bool matches_stars(std::size_t g, std::size_t p);
  bool matches_class(std::size_t& g, char c) const;

  std::string_view glob_;
  std::string_view path_;
  std::vector<bool> failed_;
};

}  // namespace

static std::string_view without_trailing_spaces(std::string_view line) {
  std::size_t keep = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == ' ') continue;
    if (line[i] == '\\') ++i;
    keep = i + 1;
  }
  return line.substr(0, std::min(keep, line.size()));
}

std::optional<IgnorePattern> parse_ignore_line(std::string_view line) {
  if (line.starts_with("#")) return std::nullopt;
  line = without_trailing_spaces(line);
  IgnorePattern pattern;
  if (line.starts_with("!")) {
    pattern.is_negated = true;
    line.remove_prefix(1);
  }
  if (line.ends_with("/")) {
    pattern.only_directory = true;
    line.remove_suffix(1);
  }
  if (line.empty()) return std::nullopt;
  pattern.is_path = line.find('/') != std::string_view::npos;
  if (line.starts_with("/")) line.remove_prefix(1);
  pattern.glob = line;
  return pattern;
}

static bool is_in_class(std::string_view name, char c) {
  const auto byte = static_cast<unsigned char>(c);
  const bool is_upper = byte >= 'A' && byte <= 'Z';
  const bool is_lower = byte >= 'a' && byte <= 'z';
  const bool is_digit = byte >= '0' && byte <= '9';
  const bool is_graph = byte > 0x20 && byte < 0x7F;
  if (name == "alnum") return is_upper || is_lower || is_digit;
  if (name == "alpha") return is_upper || is_lower;
  if (name == "blank") return c == ' ' || c == '\t';
  if (name == "cntrl") return byte < 0x20 || byte == 0x7F;
  if (name == "digit") return is_digit;
  if (name == "graph") return is_graph;
  if (name == "lower") return is_lower;
  if (name == "print") return is_graph || c == ' ';
  if (name == "punct") return is_graph && !(is_upper || is_lower || is_digit);
  if (name == "space") return c == ' ' || (byte >= 9 && byte <= 13);
  if (name == "upper") return is_upper;
  return name == "xdigit" &&
         (is_digit || (byte >= 'A' && byte <= 'F') || (byte >= 'a' && byte <= 'f'));
}

// At `[`; leaves `g` behind the `]`. An unclosed or malformed class matches nothing.
bool GlobMatch::matches_class(std::size_t& g, char c) const {
  ++g;
  const bool is_negated = g < glob_.size() && (glob_[g] == '!' || glob_[g] == '^');
  if (is_negated) ++g;
  const auto wanted = static_cast<unsigned char>(c);
  bool is_in = false;
  bool is_first = true;
  int previous = -1;  // a range's left end, if one can follow
  for (;; is_first = false) {
    if (g >= glob_.size()) return false;
    if (glob_[g] == ']' && !is_first) break;
    if (glob_[g] == '-' && previous >= 0 && g + 1 < glob_.size() && glob_[g + 1] != ']') {
      ++g;
      if (glob_[g] == '\\' && ++g >= glob_.size()) return false;
      const auto last = static_cast<unsigned char>(glob_[g++]);
      is_in = is_in || (wanted >= previous && wanted <= last);
      previous = -1;
    } else if (glob_.substr(g, 2) == "[:") {
      const std::size_t end = glob_.find(']', g + 2);
      if (end == std::string_view::npos) return false;
      if (end > g + 2 && glob_[end - 1] == ':') {
        is_in = is_in || is_in_class(glob_.substr(g + 2, end - g - 3), c);
        g = end + 1;
        previous = -1;
      } else {
        is_in = is_in || c == '[';
        previous = '[';
        ++g;
      }
    } else {
      if (glob_[g] == '\\' && ++g >= glob_.size()) return false;
      previous = static_cast<unsigned char>(glob_[g++]);
      is_in = is_in || wanted == previous;
    }
  }
  ++g;
  return is_in != is_negated && c != '/';
}

bool GlobMatch::matches_stars(std::size_t g, std::size_t p) {
  const bool is_at_start = g == 0 || glob_[g - 1] == '/';
  const std::size_t begin = g;
  while (g < glob_.size() && glob_[g] == '*') ++g;
  const std::string_view rest = glob_.substr(g);
  const bool is_whole = rest.empty() || rest.starts_with("/") || rest.starts_with("\\/");
  const bool crosses = g - begin > 1 && is_at_start && is_whole;
  // `a/**/b` matches `a/b`.
  if (crosses && rest.starts_with("/") && matches(g + 1, p)) return true;
  for (;; ++p) {
    if (matches(g, p)) return true;
    if (p == path_.size() || (path_[p] == '/' && !crosses)) return false;
  }
}

bool GlobMatch::matches(std::size_t g, std::size_t p) {
  const std::size_t place = g * (path_.size() + 1) + p;
  if (failed_[place]) return false;
  for (; g < glob_.size(); ++p) {
    if (glob_[g] == '*') {
      if (matches_stars(g, p)) return true;
      break;
    }
    if (p == path_.size()) break;
    if (glob_[g] == '[') {
      if (!matches_class(g, path_[p])) break;
      continue;
    }
    if (glob_[g] == '?') {
      if (path_[p] == '/') break;
    } else {
      if (glob_[g] == '\\' && ++g == glob_.size()) break;
      if (glob_[g] != path_[p]) break;
    }
    ++g;
  }
  if (g >= glob_.size() && p == path_.size()) return true;
  failed_[place] = true;
  return false;
}

bool glob_matches(std::string_view glob, std::string_view path) {
  return GlobMatch(glob, path).matches(0, 0);
}

void IgnoreRules::add_line(const std::string& directory, std::string_view line) {
  if (auto pattern = parse_ignore_line(line)) patterns_[directory].push_back(std::move(*pattern));
}

void IgnoreRules::add_text(const std::string& directory, std::string_view text) {
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (line.ends_with("\r") && end < text.size()) line.remove_suffix(1);
    add_line(directory, line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

// git compares the literal start by itself, so that `a**` + `/x` sees its stars stand alone and
// crosses directories, although the manual says otherwise.
static bool path_matches(std::string_view glob, std::string_view path) {
  const std::size_t literal = std::min(glob.find_first_of("*?[\\"), glob.size());
  return path.starts_with(glob.substr(0, literal)) &&
         glob_matches(glob.substr(literal), path.substr(literal));
}

static bool pattern_matches(const IgnorePattern& pattern, std::string_view name,
                            std::string_view path) {
  return pattern.is_path ? path_matches(pattern.glob, path) : glob_matches(pattern.glob, name);
}

IgnoreRules::Verdict IgnoreRules::verdict(std::string_view path, bool is_directory) const {
  const std::string_view name = base_name(path);
  for (std::string_view directory = path; directory != "/" && !directory.empty();) {
    directory = directory_of(directory);
    const auto found = patterns_.find(directory);
    if (found == patterns_.end()) continue;
    const std::string_view below = path.substr(directory == "/" ? 1 : directory.size() + 1);
    for (auto pattern = found->second.rbegin(); pattern != found->second.rend(); ++pattern) {
      if (pattern->only_directory && !is_directory) continue;
      if (!pattern_matches(*pattern, name, below)) continue;
      return pattern->is_negated ? Verdict::Kept : Verdict::Ignored;
    }
  }
  return Verdict::Unmentioned;
}

bool IgnoreRules::is_ignored(std::string_view path, bool is_directory,
                             std::string_view root) const {
  for (std::string_view at = path; at.size() > root.size() && at != "/"; at = directory_of(at)) {
    if (verdict(at, is_directory || at != path) == Verdict::Ignored) return true;
  }
  return false;
}

}  // namespace esmigrate
