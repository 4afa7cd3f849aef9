#include <fmt/format.h>
#include <spdlog/cfg/env.h>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <cstdlib>
#include <exception>
#include <memory>

#include "cli/run.h"

// Narration for developers goes to stderr: SPDLOG_LEVEL=debug, or --verbose.
static void set_up_logging(bool is_verbose) {
  spdlog::set_default_logger(spdlog::stderr_color_st("esmigrate"));
  spdlog::set_level(is_verbose ? spdlog::level::debug : spdlog::level::off);
  spdlog::cfg::load_env_levels();
}

/// Memory is taken in large steps and kept: what one file needed, the next one will need as well.
/// A heap of its own for each thread would be enlarged page by page; for small objects there is
/// one, in allocator.cpp.
static void set_up_memory() {
#ifdef __GLIBC__
  constexpr int kStep = 4 << 20;
  constexpr int kLarge = 32 << 20;  // from where on memory is asked of the system one by one
  mallopt(M_ARENA_MAX, 1);
  mallopt(M_TOP_PAD, kStep);
  mallopt(M_TRIM_THRESHOLD, 2 * kLarge);
  mallopt(M_MMAP_THRESHOLD, kLarge);
#endif
}

int main(int argc, char** argv) {
  using namespace esmigrate;
  set_up_memory();
  const std::variant<Flags, int> parsed = parse_flags(argc, argv);
  if (const int* const code = std::get_if<int>(&parsed)) return *code;
  const Flags& flags = std::get<Flags>(parsed);
  set_up_logging(flags.is_verbose);
  Console console(flags.color, flags.is_quiet);
  try {
    std::shared_ptr<const void> remains;
    const int code = run(flags, real_file_system(), console, remains);
#ifndef ESMIGRATE_PLAIN_MALLOC
    // Freeing millions of small things one by one takes longer than ending the process.
    console.clear_progress();
    std::_Exit(code);
#else
    return code;
#endif
  } catch (const FileChanged& changed) {
    console.err(
        fmt::format("esmigrate: {}: was changed meanwhile; run it again\n", changed.what()));
    return kExitUsage;
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
