// Myers' greedy algorithm (E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986)
// on lines, after what both texts begin and end with is cut off. Its memory grows with the square
// of the number of differences; beyond a bound the rest counts as replaced, which is right but not
// the shortest.
#include "driver/unified_diff.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <unordered_map>
#include <vector>

#include "diag/display_text.h"

namespace esmigrate {
namespace {

constexpr std::ptrdiff_t kContext = 3;
constexpr std::ptrdiff_t kMostDifferences = 3000;

/// Lines with their ends, so that a missing newline at the end is a difference like any other.
std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

/// One stretch of lines: the same in both texts, or only in one.
struct Change {
  std::ptrdiff_t old_begin = 0;
  std::ptrdiff_t old_end = 0;
  std::ptrdiff_t new_begin = 0;
  std::ptrdiff_t new_end = 0;
};

using Lines = std::vector<std::uint32_t>;  ///< equal lines have equal numbers

class Differ {
 public:
  Differ(const Lines& a, const Lines& b) : a_(a), b_(b) {}

  /// The changed stretches, in order, never touching one another.
  std::vector<Change> run() {
    std::ptrdiff_t begin = 0;
    std::ptrdiff_t a_end = std::ssize(a_);
    std::ptrdiff_t b_end = std::ssize(b_);
    while (begin < std::min(a_end, b_end) && a_[begin] == b_[begin]) ++begin;
    while (a_end > begin && b_end > begin && a_[a_end - 1] == b_[b_end - 1]) {
      --a_end;
      --b_end;
    }
    offset_ = begin;
    n_ = a_end - begin;
    m_ = b_end - begin;
    if (n_ == 0 || m_ == 0 || !find_path()) add(begin, a_end, begin, b_end);
    std::reverse(changes_.begin(), changes_.end());
    return std::move(changes_);
  }

 private:
  bool is_equal(std::ptrdiff_t x, std::ptrdiff_t y) const {
    return a_[offset_ + x] == b_[offset_ + y];
  }

  /// Runs forward, keeping the furthest points of every round, then walks back along them.
  bool find_path() {
    const std::ptrdiff_t most = std::min(n_ + m_, kMostDifferences);
    std::vector<std::ptrdiff_t> furthest(2 * most + 3, 0);
    std::vector<std::vector<std::ptrdiff_t>> rounds;
    for (std::ptrdiff_t d = 0; d <= most; ++d) {
      rounds.emplace_back(furthest.begin() + (most - d), furthest.begin() + (most + d + 3));
      for (std::ptrdiff_t k = -d; k <= d; k += 2) {
        auto* const at = &furthest[most + 1 + k];
        std::ptrdiff_t x = (k == -d || (k != d && at[-1] < at[1])) ? at[1] : at[-1] + 1;
        while (x < n_ && x - k < m_ && is_equal(x, x - k)) ++x;
        *at = x;
        if (x >= n_ && x - k >= m_) {
          walk_back(rounds);
          return true;
        }
      }
    }
    return false;
  }

  /// `rounds[d]` holds the furthest points before round `d`, for diagonals -d-1 to d+1.
  void walk_back(const std::vector<std::vector<std::ptrdiff_t>>& rounds) {
    std::ptrdiff_t x = n_;
    std::ptrdiff_t y = m_;
    for (std::ptrdiff_t d = std::ssize(rounds) - 1; d > 0; --d) {
      const std::ptrdiff_t k = x - y;
      const auto before = [&](std::ptrdiff_t diagonal) { return rounds[d][diagonal + d + 1]; };
      const bool is_insertion = k == -d || (k != d && before(k - 1) < before(k + 1));
      const std::ptrdiff_t from_x = is_insertion ? before(k + 1) : before(k - 1);
      const std::ptrdiff_t from_y = from_x - (is_insertion ? k + 1 : k - 1);
      add(offset_ + from_x, offset_ + from_x + (is_insertion ? 0 : 1), offset_ + from_y,
          offset_ + from_y + (is_insertion ? 1 : 0));
      x = from_x;
      y = from_y;
    }
  }

  /// Changes come from the last to the first.
  void add(std::ptrdiff_t old_begin, std::ptrdiff_t old_end, std::ptrdiff_t new_begin,
           std::ptrdiff_t new_end) {
    if (old_begin == old_end && new_begin == new_end) return;
    if (!changes_.empty() && changes_.back().old_begin == old_end &&
        changes_.back().new_begin == new_end) {
      changes_.back().old_begin = old_begin;
      changes_.back().new_begin = new_begin;
      return;
    }
    changes_.push_back({old_begin, old_end, new_begin, new_end});
  }

  const Lines& a_;
  const Lines& b_;
  std::ptrdiff_t offset_ = 0;
  std::ptrdiff_t n_ = 0;
  std::ptrdiff_t m_ = 0;
  std::vector<Change> changes_;
};

class Printer {
 public:
  Printer(const DiffInput& input, std::vector<std::string_view> old_lines,
          std::vector<std::string_view> new_lines)
      : in_(input), old_lines_(std::move(old_lines)), new_lines_(std::move(new_lines)) {}

  std::string run(const std::vector<Change>& changes) {
    print_header(!changes.empty());
    for (std::size_t first = 0; first < changes.size();) {
      std::size_t last = first;
      while (last + 1 < changes.size() &&
             changes[last + 1].old_begin - changes[last].old_end <= 2 * kContext) {
        ++last;
      }
      print_hunk(changes, first, last);
      first = last + 1;
    }
    return std::move(text_);
  }

 private:
  void paint(std::string_view color, std::string_view text) {
    text_ += in_.is_colored ? fmt::format("\x1b[{}m{}\x1b[0m", color, text) : std::string(text);
  }

  static std::string named(std::string_view side, std::string_view name) {
    while (name.starts_with('/')) name.remove_prefix(1);
    while (name.starts_with("./")) name.remove_prefix(2);
    return fmt::format("{}/{}", side, display_text(name));
  }

  void print_header(bool has_changes) {
    const bool is_new = in_.old_name.empty();
    const std::string to = named("b", in_.new_name);
    const std::string from = is_new ? "/dev/null" : named("a", in_.old_name);
    if (is_new) {
      paint("1",
            fmt::format("diff --git {} {}\nnew file mode 100644", named("a", in_.new_name), to));
      text_ += '\n';
    } else if (in_.old_name != in_.new_name) {
      paint("1", fmt::format("diff --git {} {}\nrename from {}\nrename to {}", from, to,
                             from.substr(2), to.substr(2)));
      text_ += '\n';
    }
    if (!has_changes) return;
    // `patch` takes a tab as the end of a name, which matters to names with spaces.
    const auto tab = [](const std::string& name) {
      return name.find(' ') == std::string::npos ? "" : "\t";
    };
    paint("1", fmt::format("--- {}{}", from, tab(from)));
    text_ += '\n';
    paint("1", fmt::format("+++ {}{}", to, tab(to)));
    text_ += '\n';
  }

  static std::string range_text(std::ptrdiff_t begin, std::ptrdiff_t end) {
    const std::ptrdiff_t count = end - begin;
    if (count == 1) return fmt::format("{}", begin + 1);
    return fmt::format("{},{}", count == 0 ? begin : begin + 1, count);
  }

  void print_hunk(const std::vector<Change>& changes, std::size_t first, std::size_t last) {
    const std::ptrdiff_t lead = std::min(kContext, changes[first].old_begin);
    const std::ptrdiff_t tail = std::min(kContext, std::ssize(old_lines_) - changes[last].old_end);
    paint("36",
          fmt::format("@@ -{} +{} @@",
                      range_text(changes[first].old_begin - lead, changes[last].old_end + tail),
                      range_text(changes[first].new_begin - lead, changes[last].new_end + tail)));
    text_ += '\n';
    std::ptrdiff_t at = changes[first].old_begin - lead;
    for (std::size_t i = first; i <= last; ++i) {
      print_lines(' ', old_lines_, at, changes[i].old_begin);
      print_lines('-', old_lines_, changes[i].old_begin, changes[i].old_end);
      print_lines('+', new_lines_, changes[i].new_begin, changes[i].new_end);
      at = changes[i].old_end;
    }
    print_lines(' ', old_lines_, at, at + tail);
  }

  void print_lines(char mark, const std::vector<std::string_view>& lines, std::ptrdiff_t begin,
                   std::ptrdiff_t end) {
    for (std::ptrdiff_t i = begin; i < end; ++i) {
      std::string_view line = lines[i];
      const bool has_newline = line.ends_with('\n');
      if (has_newline) line.remove_suffix(1);
      const std::string marked = mark + std::string(line);
      if (mark == ' ') {
        text_ += marked;
      } else {
        paint(mark == '-' ? "31" : "32", marked);
      }
      text_ += has_newline ? "\n" : "\n\\ No newline at end of file\n";
    }
  }

  const DiffInput& in_;
  std::vector<std::string_view> old_lines_;
  std::vector<std::string_view> new_lines_;
  std::string text_;
};

}  // namespace

std::string unified_diff(const DiffInput& input) {
  std::vector<std::string_view> old_lines = lines_of(input.old_text);
  std::vector<std::string_view> new_lines = lines_of(input.new_text);
  std::unordered_map<std::string_view, std::uint32_t> numbers;
  const auto numbered = [&numbers](const std::vector<std::string_view>& lines) {
    Lines out;
    for (const std::string_view line : lines) {
      out.push_back(
          numbers.try_emplace(line, static_cast<std::uint32_t>(numbers.size())).first->second);
    }
    return out;
  };
  const Lines a = numbered(old_lines);
  const Lines b = numbered(new_lines);
  const std::vector<Change> changes = Differ(a, b).run();
  if (changes.empty() && input.old_name == input.new_name) return "";
  return Printer(input, std::move(old_lines), std::move(new_lines)).run(changes);
}

}  // namespace esmigrate
