#include "cli/flags.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>

#include "esmigrate/source/path.h"

namespace esmigrate {
namespace {

constexpr std::string_view kHelp = R"(Rewrites CommonJS programs as ES modules that behave the same.

usage: esmigrate [OPTIONS] [PATH...]

A PATH is a file, a directory, or - for the standard input. Around a file its
whole project is looked at, since consumers decide what a module must export.

what to do (without one of these: print the converted text of one file)
  -w, --write             rewrite in place, and package.json with it
  -o, --out-dir DIR       write a converted copy, leave the original alone
  -c, --check             list what would change; exit 1 if anything does
  -d, --diff              print what would change as a unified diff
      --undo              put back what an interrupted -w has left half done
                          (the same -w again finishes it instead)
      --explain           print each module's form and exports, with reasons
      --report FORMAT     print a report: text, json, sarif; alone it writes
                          nothing, else it comes after -w, -o or -c

how to convert
      --exclude GLOB      leave these files alone, GLOB as in .gitignore
                          (repeatable)
      --target TARGET     what will run it: node20.19 (default), node18, bundler
      --node-protocol     write node:fs for fs
      --compat WHAT       keep (default): a package gives others what it gave
                          before; none: nobody outside of the project uses it
      --hoist WHEN        auto (default): a require becomes an import where
                          that changes nothing; always: every top-level one
      --stdin-filepath F  where the standard input is from

how to run
  -j, --jobs N            threads (default: one per processor)
      --no-cache          analyse the rest of the project afresh, keep nothing
      --force             write into a directory that is not empty, over files
                          that git could not give back, and to hard links
  -q, --quiet             print only errors and refusals
      --verbose           narrate what takes how long
      --color WHEN        auto (default), always, never
      --debug-print STAGE print what a stage found (repeatable; list, all)
      --stop-after STAGE  go no further than this stage
      --version           print the version
  -h, --help              print this

examples
  esmigrate lib/db.js           print lib/db.js as an ES module
  esmigrate -w .                convert the project in this directory
  esmigrate -o /tmp/esm app     convert a copy of it, to try it first
  esmigrate --explain app       why does a module not get named exports?
  esmigrate -c src              keep CommonJS from coming back, in a hook

exit codes
  0  all that was asked for is ES modules now, or there was nothing to do
  1  some modules stay CommonJS (each is named, with its reason),
     or --check found work
  2  wrong usage, or a file could not be read or written
  3  a bug in esmigrate
)";

/// CLI11's help is a table of flags; this one is written for reading.
class WrittenHelp final : public CLI::Formatter {
 public:
  std::string make_help(const CLI::App* /*app*/, std::string /*name*/,
                        CLI::AppFormatMode /*mode*/) const override {
    return std::string(kHelp);
  }
};

/// What stands on the command line before it is judged.
struct Words {
  std::vector<std::string> paths;
  bool write = false;
  bool check = false;
  bool diff = false;
  bool explain = false;
  bool undo = false;
  bool no_cache = false;
  std::string out_directory;
  std::string report;
  std::string target = "node20.19";
  std::string compat = "keep";
  std::string hoist = "auto";
  std::string color = "auto";
  std::vector<std::string> debug_print;
};

void declare(CLI::App& app, Words& words, Flags& flags) {
  Options& options = flags.options;
  app.formatter(std::make_shared<WrittenHelp>());
  app.set_version_flag("--version", "esmigrate " ESMIGRATE_VERSION);
  app.add_option("paths", words.paths);
  CLI::Option* const write = app.add_flag("-w,--write", words.write);
  CLI::Option* const check = app.add_flag("-c,--check", words.check);
  CLI::Option* const diff = app.add_flag("-d,--diff", words.diff);
  CLI::Option* const explain = app.add_flag("--explain", words.explain);
  CLI::Option* const undo = app.add_flag("--undo", words.undo);
  CLI::Option* const out = app.add_option("-o,--out-dir", words.out_directory);
  for (CLI::Option* one : {write, check, diff, explain, undo, out}) {
    for (CLI::Option* other : {write, check, diff, explain, undo, out}) {
      if (one != other) one->excludes(other);
    }
  }
  app.add_option("--report", words.report)->check(CLI::IsMember({"text", "json", "sarif"}));
  app.add_option("--exclude", options.exclude)->allow_extra_args(false);
  app.add_option("--target", words.target)
      ->check(CLI::IsMember({"node20.19", "node18", "bundler"}));
  app.add_flag("--node-protocol", options.link.node_protocol);
  app.add_option("--compat", words.compat)->check(CLI::IsMember({"keep", "none"}));
  app.add_option("--hoist", words.hoist)->check(CLI::IsMember({"auto", "always"}));
  app.add_option("--stdin-filepath", flags.stdin_path);
  app.add_option("-j,--jobs", options.jobs)->check(CLI::Range(1U, 1024U));
  app.add_flag("--force", flags.is_forced);
  app.add_flag("--no-cache", words.no_cache);
  app.add_flag("-q,--quiet", flags.is_quiet);
  app.add_flag("--verbose", flags.is_verbose);
  app.add_option("--color", words.color)->check(CLI::IsMember({"auto", "always", "never"}));
  std::vector<std::string> stages(kStageNames.begin(), kStageNames.end());
  app.add_option("--stop-after", options.stop_after)->check(CLI::IsMember(stages));
  stages.insert(stages.end(), {"list", "all"});
  app.add_option("--debug-print", words.debug_print)
      ->allow_extra_args(false)
      ->check(CLI::IsMember(stages));
}

Mode mode_of(const Words& words) {
  if (words.write) return Mode::Write;
  if (words.check) return Mode::Check;
  if (words.diff) return Mode::Diff;
  if (words.explain) return Mode::Explain;
  if (words.undo) return Mode::Undo;
  if (!words.out_directory.empty()) return Mode::OutDir;
  return words.report.empty() ? Mode::Print : Mode::Report;
}

void take(const Words& words, Flags& flags) {
  Options& options = flags.options;
  options.mode = mode_of(words);
  options.out_directory = words.out_directory;
  if (words.report == "json") flags.report = ReportFormat::Json;
  if (words.report == "sarif") flags.report = ReportFormat::Sarif;
  if (words.target == "node18") options.link.target = LinkOptions::Target::OlderNode;
  if (words.target == "bundler") options.link.target = LinkOptions::Target::Bundler;
  options.link.keep_compat = words.compat == "keep";
  options.link.always_hoist = words.hoist == "always";
  if (words.color == "always") flags.color = ColorWhen::Always;
  if (words.color == "never") flags.color = ColorWhen::Never;
  for (const std::string& stage : words.debug_print) {
    if (stage == "list") flags.lists_stages = true;
    if (stage == "all") options.debug_print.assign(kStageNames.begin(), kStageNames.end());
    if (stage != "list" && stage != "all") options.debug_print.push_back(stage);
  }
}

/// What the flags say together, or why that makes no sense.
std::string judge(const Words& words, Flags& flags) {
  Options& options = flags.options;
  flags.reads_stdin = std::count(words.paths.begin(), words.paths.end(), "-") != 0;
  options.paths = words.paths;
  if (flags.lists_stages) return "";
  if (options.mode == Mode::Undo && words.paths.empty()) options.paths = {"."};
  if (options.mode == Mode::Undo && !flags.reads_stdin) return "";
  if (words.paths.empty()) return "name a file or a directory (`.` for this one), or - for stdin";
  if (!flags.reads_stdin) {
    return flags.stdin_path.empty() ? "" : "--stdin-filepath needs - as the path";
  }
  if (words.paths.size() > 1) return "- cannot be given together with other paths";
  const bool writes =
      options.mode == Mode::Write || options.mode == Mode::OutDir || options.mode == Mode::Undo;
  return writes ? "standard input has no place to be written to: leave out -w and -o" : "";
}

}  // namespace

/// This very program: its version alone would take two builds of a working tree for one.
static std::string own_identity() {
  struct stat found = {};
  if (::stat("/proc/self/exe", &found) != 0) return {};
  return fmt::format("{} {} {} {}.{}", ESMIGRATE_VERSION, found.st_ino, found.st_size,
                     found.st_mtim.tv_sec, found.st_mtim.tv_nsec);
}

/// Source: XDG Base Directory Specification.
static std::string user_cache_directory(const std::string& home) {
  const char* const given = std::getenv("XDG_CACHE_HOME");
  if (given != nullptr && given[0] == '/') return given;
  return home.empty() ? std::string() : home + "/.cache";
}

std::variant<Flags, int> parse_flags(int argc, char** argv) {
  Flags flags;
  Words words;
  CLI::App app("esmigrate", "esmigrate");
  declare(app, words, flags);
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& asked) {
    app.exit(asked);
    return kExitDone;
  } catch (const CLI::ParseError& error) {
    Console console(ColorWhen::Never, false);
    console.err(fmt::format("esmigrate: {}\nTry `esmigrate --help`.\n", error.what()));
    return kExitUsage;
  }
  take(words, flags);
  if (const std::string problem = judge(words, flags); !problem.empty()) {
    Console console(ColorWhen::Never, false);
    console.err(fmt::format("esmigrate: {}\nTry `esmigrate --help`.\n", problem));
    return kExitUsage;
  }
  std::error_code error;
  flags.options.working_directory = std::filesystem::current_path(error).string();
  if (const char* home = std::getenv("HOME"); home != nullptr) flags.options.home_directory = home;
  if (!words.no_cache) {
    flags.options.cache_identity = own_identity();
    flags.options.cache_home = user_cache_directory(flags.options.home_directory);
  }
  if (error) {
    Console console(ColorWhen::Never, false);
    console.err("esmigrate: the current directory does not exist\n");
    return kExitUsage;
  }
  return flags;
}

}  // namespace esmigrate
