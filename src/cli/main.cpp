#include <fmt/format.h>
#include <spdlog/cfg/env.h>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <exception>

#include "cli/run.h"

// Narration for developers goes to stderr: SPDLOG_LEVEL=debug, or --verbose.
static void set_up_logging(bool is_verbose) {
  spdlog::set_default_logger(spdlog::stderr_color_st("esmigrate"));
  spdlog::set_level(is_verbose ? spdlog::level::debug : spdlog::level::off);
  spdlog::cfg::load_env_levels();
}

int main(int argc, char** argv) {
  using namespace esmigrate;
  const std::variant<Flags, int> parsed = parse_flags(argc, argv);
  if (const int* const code = std::get_if<int>(&parsed)) return *code;
  const Flags& flags = std::get<Flags>(parsed);
  set_up_logging(flags.is_verbose);
  Console console(flags.color, flags.is_quiet);
  try {
    return run(flags, real_file_system(), console);
  } catch (const std::bad_alloc&) {
    console.err("esmigrate: out of memory; nothing more was written\n");
    return kExitUsage;
  } catch (const std::exception& error) {
    console.err(fmt::format(
        "esmigrate: a bug in esmigrate, please report it with the command that shows it: {}\n",
        error.what()));
    return kExitBug;
  }
}
