#include "cli/console.h"

#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <system_error>

namespace esmigrate {

static bool is_set(const char* variable) {
  const char* const value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

/// NO_COLOR: see no-color.org.
static bool wants_color(ColorWhen when, int descriptor) {
  if (when != ColorWhen::Auto) return when == ColorWhen::Always;
  const char* const terminal = std::getenv("TERM");
  const bool is_dumb = terminal != nullptr && std::string_view(terminal) == "dumb";
  return isatty(descriptor) == 1 && !is_set("NO_COLOR") && !is_dumb;
}

Console::Console(ColorWhen color, bool is_quiet)
    : is_quiet_(is_quiet),
      colors_out_(wants_color(color, STDOUT_FILENO)),
      colors_err_(wants_color(color, STDERR_FILENO)),
      shows_progress_(!is_quiet && isatty(STDERR_FILENO) == 1) {
  // A closed pipe is an answer of write(), not the end of a run that may be writing files.
  std::signal(SIGPIPE, SIG_IGN);
}

void Console::write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = ::write(descriptor, text.data(), text.size());
    if (count >= 0) {
      text.remove_prefix(static_cast<std::size_t>(count));
    } else if (errno != EINTR) {
      if (descriptor == STDOUT_FILENO) {
        is_out_closed_ = true;
        if (errno != EPIPE) failure_ = std::generic_category().message(errno);
      }
      return;
    }
  }
}

void Console::out(std::string_view text) {
  if (text.empty() || is_out_closed_) return;
  clear_progress();
  write_all(STDOUT_FILENO, text);
}

void Console::err(std::string_view text) {
  clear_progress();
  write_all(STDERR_FILENO, text);
}

void Console::progress(std::string_view text) {
  if (!shows_progress_) return;
  write_all(STDERR_FILENO, "\r\x1b[K");
  write_all(STDERR_FILENO, text);
  has_progress_ = true;
}

void Console::clear_progress() {
  if (!has_progress_) return;
  write_all(STDERR_FILENO, "\r\x1b[K");
  has_progress_ = false;
}

}  // namespace esmigrate
