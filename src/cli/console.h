#pragma once

#include <string>
#include <string_view>

namespace esmigrate {

enum class ColorWhen { Auto, Always, Never };

/// The program's two streams. A reader that goes away early (`| head`) ends the output quietly; a
/// disk that fills up does not: see `failure`.
class Console {
 public:
  Console(ColorWhen color, bool is_quiet);
  Console(const Console&) = delete;
  Console& operator=(const Console&) = delete;
  ~Console() { clear_progress(); }

  /// What was asked for: goes to stdout.
  void out(std::string_view text);
  /// Diagnostics and news: go to stderr.
  void err(std::string_view text);
  /// A line on a terminal that the next one replaces; nowhere else.
  void progress(std::string_view text);

  void clear_progress();

  bool is_quiet() const { return is_quiet_; }
  bool colors_out() const { return colors_out_; }
  bool colors_err() const { return colors_err_; }
  /// Why output was lost, if it was.
  const std::string& failure() const { return failure_; }

 private:
  void write_all(int descriptor, std::string_view text);

  bool is_quiet_;
  bool colors_out_;
  bool colors_err_;
  bool shows_progress_;
  bool has_progress_ = false;
  bool is_out_closed_ = false;
  std::string failure_;
};

}  // namespace esmigrate
