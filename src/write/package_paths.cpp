#include "write/package_paths.h"

#include "esmigrate/discover/ignore_rules.h"
#include "esmigrate/source/path.h"

namespace esmigrate {
namespace {

struct Word {
  std::size_t begin;
  std::size_t end;
};

}  // namespace

/// How many bytes in front are not the path: `./`, `/`, a negation, jest's root.
static std::size_t prefix_size(std::string_view path) {
  constexpr std::string_view kRootDir = "<rootDir>/";
  std::size_t at = path.starts_with("!") ? 1 : 0;
  if (path.substr(at).starts_with(kRootDir)) at += kRootDir.size();
  while (path.substr(at).starts_with("./")) at += 2;
  if (path.substr(at).starts_with("/")) ++at;
  return at;
}

static std::string_view without_slashes(std::string_view path) {
  while (path.ends_with("/")) path.remove_suffix(1);
  return path;
}

std::optional<std::string> follow_path(const RenamedFiles& renamed, std::string_view path,
                                       PathForm form) {
  const std::string_view prefix = path.substr(0, prefix_size(path));
  const std::string rest(path.substr(prefix.size()));
  const auto renamed_to = [&](const std::string& old) -> std::optional<std::string> {
    const auto found = renamed.find(old);
    if (found == renamed.end()) return std::nullopt;
    return std::string(prefix) + found->second;
  };
  if (auto exact = renamed_to(rest); exact || form == PathForm::Exact) return exact;
  if (!rest.empty() && !rest.ends_with("/")) {
    if (auto with_extension = renamed_to(rest + ".js")) return with_extension;
  }
  if (form != PathForm::Main) return std::nullopt;
  const std::string directory(rest == "." ? std::string_view() : without_slashes(rest));
  return renamed_to(directory.empty() ? "index.js" : directory + "/index.js");
}

bool files_entry_covers(std::string_view entry, std::string_view path) {
  if (entry.starts_with("!")) return false;
  const std::string_view glob = without_slashes(entry.substr(prefix_size(entry)));
  return glob.empty() || glob == "." || glob_matches(glob, path) ||
         glob_matches(std::string(glob) + "/**", path);
}

static bool is_separator(char c) {
  constexpr std::string_view kSeparators = " \t\n\r\"'`\\;&|()<>=,";
  return kSeparators.find(c) != std::string_view::npos;
}

static Word next_word(std::string_view command, std::size_t from) {
  while (from < command.size() && is_separator(command[from])) ++from;
  std::size_t end = from;
  while (end < command.size() && !is_separator(command[end])) ++end;
  return {from, end};
}

static bool takes_script(std::string_view previous) {
  return previous == "node" || previous == "nodejs" || previous == "-r" ||
         previous == "--require" || previous == "--import";
}

// Only what is sure to be a path: `test` alone may be a folder, a task or a message.
static std::optional<std::string> follow_word(const RenamedFiles& renamed, std::string_view word,
                                              std::string_view previous) {
  if (takes_script(previous)) return follow_path(renamed, word, PathForm::Main);
  const bool is_path = word.find('/') != std::string_view::npos;
  return follow_path(renamed, word, is_path ? PathForm::Extension : PathForm::Exact);
}

static std::string unmatched_files(const RenamedFiles& renamed, std::string_view glob) {
  const std::string_view pattern = glob.substr(prefix_size(glob));
  std::string out;
  for (const auto& [old_path, new_path] : renamed) {
    if (!glob_matches(pattern, old_path) || glob_matches(pattern, new_path)) continue;
    out += ' ';
    if (glob.starts_with("./")) out += "./";
    out += new_path;
  }
  return out;
}

static std::optional<std::string> follow_words(const RenamedFiles& renamed,
                                               std::string_view command, bool with_globs) {
  std::string out;
  std::size_t copied = 0;
  std::string_view previous;
  bool is_changed = false;
  for (Word word = next_word(command, 0); word.begin < command.size();
       word = next_word(command, word.end)) {
    const std::string_view text = command.substr(word.begin, word.end - word.begin);
    const bool is_glued = word.begin > 0 && command[word.begin - 1] == '=';
    if (auto followed = follow_word(renamed, text, previous)) {
      out += command.substr(copied, word.begin - copied);
      out += *followed;
      copied = word.end;
      is_changed = true;
    } else if (with_globs && text.find('*') != std::string_view::npos && !is_glued &&
               !previous.starts_with("-")) {
      // A closing quote, which JSON may have escaped, stands before the next word.
      std::size_t end = word.end;
      while (end < command.size() &&
             (command[end] == '\\' || command[end] == '"' || command[end] == '\'')) {
        ++end;
      }
      const std::string added = unmatched_files(renamed, text);
      out += command.substr(copied, end - copied);
      out += added;
      copied = end;
      is_changed = is_changed || !added.empty();
    }
    previous = text;
  }
  if (!is_changed) return std::nullopt;
  out += command.substr(copied);
  return out;
}

std::optional<std::string> follow_command(const RenamedFiles& renamed, std::string_view command) {
  return follow_words(renamed, command, true);
}

std::optional<std::string> follow_settings(const RenamedFiles& renamed, std::string_view text) {
  return follow_words(renamed, text, false);
}

}  // namespace esmigrate
