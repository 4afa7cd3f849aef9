#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "discover/project_root.h"
#include "esmigrate/discover/file_list.h"
#include "esmigrate/discover/ignore_rules.h"
#include "esmigrate/source/path.h"
#include "esmigrate/support/json.h"

// Which files there are.
//
//     esmigrate lib/db.js     requested: lib/db.js; context: everything else of its project
//     esmigrate .             requested: all of it
//
// First each given path is walked or taken as Requested, then the projects they belong to are
// walked for what is left, as Context. Roots are real paths and links inside are not followed, so
// every path met is real, a walk ends, and no file is met under two names. Only a file named by the
// user may have come through a link.

namespace esmigrate {
namespace {

constexpr std::uint64_t kLargestScript = 8 * 1024 * 1024;  ///< without an extension

/// A directory of the user's and how paths below it are shown.
struct Root {
  std::string path;
  std::string shown;
  FileRole role;
};

/// What holds for the directory being walked.
struct Place {
  std::string path;
  std::string shown;
  std::string package_directory;
  FileRole role;
};

class Discovery {
 public:
  explicit Discovery(const DiscoverInput& input);
  FileList run();

 private:
  void take_given(const std::string& given);
  void take_given_file(const std::string& path, const std::string& given, std::uint64_t size);
  std::string project_around(const std::string& directory) const;
  void walk(const Root& root);
  void walk_directory(Place place);
  void visit(const Place& place, const DirectoryEntry& entry);
  void visit_file(const Place& place, const std::string& path, const std::string& shown,
                  std::uint64_t size);
  void visit_link(const Place& place, const std::string& path, const std::string& shown);
  void read_package(Place& place);
  void read_bins(const std::string& directory, const JsonDocument& json);
  void read_outer_ignores(const std::string& directory);
  void read_ignores(const std::string& directory, const std::string& file);
  std::string git_directory_of(const std::string& root) const;
  FileRole role_of(const std::string& path, bool is_directory, FileRole around) const;
  std::optional<ScriptKind> script_kind(const std::string& path, std::uint64_t size) const;
  std::string package_directory_of(const std::string& path) const;
  std::string shown_from_here(const std::string& path) const;
  std::string shown_child(const Place& place, const std::string& name) const;
  FileStatus status_of(const std::string& path, const DirectoryEntry& entry) const;
  void report(DiagnosticKind kind, std::string shown, std::vector<std::string> args = {});

  const DiscoverInput& input_;
  const FileSystem& disk_;
  std::string here_;
  IgnoreRules ignores_;
  IgnoreRules excludes_;
  std::set<std::string> ignores_read_;
  std::set<std::string> walked_;
  std::set<std::string> bins_;
  std::map<std::string, std::string> given_;  ///< real path -> as first given
  std::map<std::string, ListedFile> files_;   // by path, so that the lists come out sorted
  std::map<std::string, OtherFile> others_;
  std::map<std::string, PackageFile> packages_;
  std::set<std::string> projects_;
  std::vector<std::string> project_starts_;
  std::vector<Diagnostic> diagnostics_;
  bool is_project_walk_ = false;  ///< nobody typed these paths: they are shown from here
};

}  // namespace

static bool is_left_alone(std::string_view name) {
  return name == "node_modules" || name == ".git" || name == ".yarn" || name == ".pnp.cjs" ||
         name == ".pnp.js" || name == ".pnp.loader.mjs";
}

static std::string child_of(const std::string& directory, const std::string& name) {
  return directory.empty() || directory.ends_with("/") ? directory + name : directory + "/" + name;
}

static std::optional<ScriptKind> kind_of_extension(std::string_view path) {
  const std::string_view extension = extension_of(path);
  if (extension == ".js") return ScriptKind::Js;
  if (extension == ".cjs") return ScriptKind::Cjs;
  if (extension == ".mjs") return ScriptKind::Mjs;
  if (extension == ".jsx") return ScriptKind::Jsx;
  return std::nullopt;
}

// `#!/usr/bin/env node`, `#!/usr/local/bin/node --flag`, `#!/usr/bin/env -S node --flag`.
static bool runs_node(std::string_view text) {
  if (!text.starts_with("#!")) return false;
  std::string_view line = text.substr(2, text.find('\n') - 2);
  while (!line.empty()) {
    const std::size_t begin = std::min(line.find_first_not_of(" \t\r"), line.size());
    line.remove_prefix(begin);
    const std::string_view word = line.substr(0, line.find_first_of(" \t\r"));
    if (base_name(word) == "node" || base_name(word) == "nodejs") return true;
    line.remove_prefix(word.size());
  }
  return false;
}

Discovery::Discovery(const DiscoverInput& input)
    : input_(input),
      disk_(input.files),
      here_(disk_.real_path(input.working_directory)
                .value_or(normalize_path(input.working_directory))) {
  for (const std::string& line : input.exclude) {
    excludes_.add_line(here_, line);
    // A bare name holds outside of the working directory as well.
    const std::optional<IgnorePattern> pattern = parse_ignore_line(line);
    if (here_ != "/" && pattern && !pattern->is_path) excludes_.add_line("/", line);
  }
}

void Discovery::report(DiagnosticKind kind, std::string shown, std::vector<std::string> args) {
  diagnostics_.push_back({kind, {}, {}, std::move(args), {}, std::move(shown)});
}

std::string Discovery::shown_from_here(const std::string& path) const {
  const std::string relative = relative_specifier(here_, path);
  return relative.starts_with("./") ? relative.substr(2) : relative;
}

std::string Discovery::shown_child(const Place& place, const std::string& name) const {
  return is_project_walk_ ? shown_from_here(child_of(place.path, name))
                          : child_of(place.shown, name);
}

FileRole Discovery::role_of(const std::string& path, bool is_directory, FileRole around) const {
  if (around == FileRole::Excluded) return around;
  const bool is_excluded = excludes_.verdict(path, is_directory) == IgnoreRules::Verdict::Ignored;
  return is_excluded ? FileRole::Excluded : around;
}

std::string Discovery::package_directory_of(const std::string& path) const {
  for (std::string at(directory_of(path)); base_name(at) != "node_modules";
       at = std::string(directory_of(at))) {
    if (disk_.status(join_path(at, "package.json")).type == FileType::Regular) return at;
    if (at == "/") break;
  }
  return "";
}

void Discovery::read_ignores(const std::string& directory, const std::string& file) {
  if (!ignores_read_.insert(file).second) return;
  if (disk_.status(file).type != FileType::Regular) return;
  const Result<std::string> text = disk_.read_file(file);
  if (text) ignores_.add_text(directory, *text);
}

// `.git` is a file in a linked work tree or submodule: `gitdir: <path>`, where `commondir` may lead
// on.
std::string Discovery::git_directory_of(const std::string& root) const {
  std::string directory = join_path(root, ".git");
  if (disk_.status(directory).type != FileType::Regular) return directory;
  const auto first_line = [&](const std::string& file) {
    const Result<std::string> text = disk_.read_file(file);
    return text ? text->substr(0, text->find_first_of("\r\n")) : std::string();
  };
  const std::string line = first_line(directory);
  if (!line.starts_with("gitdir: ")) return directory;
  directory = join_path(root, line.substr(8));
  const std::string common = first_line(join_path(directory, "commondir"));
  return common.empty() ? directory : join_path(directory, common);
}

// The rules that stand above `directory` and hold in it.
void Discovery::read_outer_ignores(const std::string& directory) {
  const std::string root = find_git_root(disk_, directory);
  if (root.empty()) return;
  read_ignores(root, join_path(git_directory_of(root), "info/exclude"));
  std::vector<std::string> above;
  for (std::string at = directory; at != root;) {
    at = std::string(directory_of(at));
    above.push_back(at);
  }
  for (auto at = above.rbegin(); at != above.rend(); ++at) {
    read_ignores(*at, join_path(*at, ".gitignore"));
  }
}

void Discovery::read_bins(const std::string& directory, const JsonDocument& json) {
  const JsonId bin = json.find(json.root(), "bin");
  if (const auto path = json.string_of(bin)) bins_.insert(join_path(directory, "./" + *path));
  if (!json.is(bin, JsonKind::Object)) return;
  for (const JsonChild& member : json[bin].children) {
    if (const auto path = json.string_of(member.value)) {
      bins_.insert(join_path(directory, "./" + *path));
    }
  }
}

void Discovery::read_package(Place& place) {
  const std::string path = join_path(place.path, "package.json");
  const FileStatus status = disk_.status(path);
  if (status.type != FileType::Regular || status.is_symlink) return;
  const std::string shown = shown_child(place, "package.json");
  Result<std::string> text = disk_.read_file(path);
  if (!text) {
    report(DiagnosticKind::Unreadable, shown, {text.error().message});
    return;
  }
  const Result<JsonDocument, JsonError> json = parse_json(*text);
  if (json) {
    read_bins(place.path, *json);
  } else if (!packages_.contains(path)) {
    Diagnostic bad{DiagnosticKind::BadPackageJson, {}, {}, {json.error().message}, {}, shown};
    bad.range = {json.error().offset, json.error().offset};
    diagnostics_.push_back(std::move(bad));
  }
  place.package_directory = place.path;
  packages_.try_emplace(path, PackageFile{path, shown, place.path, std::move(*text), place.role});
}

std::optional<ScriptKind> Discovery::script_kind(const std::string& path,
                                                 std::uint64_t size) const {
  if (const auto kind = kind_of_extension(path)) return kind;
  if (!extension_of(path).empty() || base_name(path).starts_with(".")) return std::nullopt;
  if (size > 2 && size <= kLargestScript) {
    const Result<std::string> text = disk_.read_file(path);
    if (text && runs_node(*text)) return ScriptKind::Shebang;
    // A program for another interpreter, whoever calls it.
    if (text && text->starts_with("#!")) return std::nullopt;
  }
  if (bins_.contains(path)) return ScriptKind::Bin;
  return std::nullopt;
}

void Discovery::visit_file(const Place& place, const std::string& path, const std::string& shown,
                           std::uint64_t size) {
  // Most directories are met in the order of the list.
  const bool is_last = files_.empty() || files_.rbegin()->first < path;
  if ((!is_last && files_.contains(path)) || others_.contains(path) || packages_.contains(path))
    return;
  const FileRole role = role_of(path, false, place.role);
  const std::optional<ScriptKind> kind = script_kind(path, size);
  if (!kind) {
    others_[path] = {path, shown, role};
  } else if (size > UINT32_MAX) {
    report(DiagnosticKind::TooLarge, shown);
  } else {
    const auto place_in_list = is_last ? files_.end() : files_.lower_bound(path);
    files_.emplace_hint(place_in_list, path,
                        ListedFile{path, shown, place.package_directory, *kind, role});
  }
}

// The target inside the project is met by itself; one outside belongs to somebody else.
void Discovery::visit_link(const Place& place, const std::string& path, const std::string& shown) {
  if (disk_.status(path).type != FileType::Regular) return;
  const std::optional<std::string> target = disk_.real_path(path);
  const std::string git_root = find_git_root(disk_, place.path);
  const std::string project = git_root.empty() ? find_project(disk_, place.path) : git_root;
  if (target && !is_inside(*target, project)) {
    others_.try_emplace(path, OtherFile{path, shown, role_of(path, false, place.role)});
  }
}

// How large a script is, is seen when it is read.
FileStatus Discovery::status_of(const std::string& path, const DirectoryEntry& entry) const {
  const bool is_known = entry.type == FileType::Directory ||
                        (entry.type == FileType::Regular && !extension_of(path).empty());
  if (!is_known) return disk_.status(path);
  FileStatus status;
  status.type = entry.type;
  return status;
}

void Discovery::visit(const Place& place, const DirectoryEntry& entry) {
  if (is_left_alone(entry.name)) return;
  const std::string path = child_of(place.path, entry.name);
  const std::string shown = shown_child(place, entry.name);
  const FileStatus status = status_of(path, entry);
  const bool is_directory = status.type == FileType::Directory && !status.is_symlink;
  if (ignores_.verdict(path, is_directory) == IgnoreRules::Verdict::Ignored) return;
  if (status.is_symlink) {
    visit_link(place, path, shown);
  } else if (is_directory) {
    walk_directory({path, shown, place.package_directory, role_of(path, true, place.role)});
  } else if (status.type == FileType::Regular) {
    visit_file(place, path, shown, status.size);
  }
}

// Recursion is as deep as the directories are.
void Discovery::walk_directory(Place place) {
  if (!walked_.insert(place.path).second) return;
  Result<std::vector<DirectoryEntry>> entries = disk_.list_entries(place.path);
  if (!entries) {
    // Nobody asked for the rest of the project.
    if (is_project_walk_) return;
    const std::string shown = place.shown.empty() ? "." : place.shown;
    report(DiagnosticKind::Unreadable, shown, {entries.error().message});
    return;
  }
  std::sort(entries->begin(), entries->end(),
            [](const DirectoryEntry& a, const DirectoryEntry& b) { return a.name < b.name; });
  read_ignores(place.path, join_path(place.path, ".gitignore"));
  read_package(place);
  for (const DirectoryEntry& entry : *entries) visit(place, entry);
}

void Discovery::walk(const Root& root) {
  read_outer_ignores(root.path);
  const std::string package_directory = package_directory_of(child_of(root.path, "x"));
  const FileRole role = excludes_.is_ignored(root.path, true, "/") ? FileRole::Excluded : root.role;
  walk_directory({root.path, root.shown, package_directory, role});
}

void Discovery::take_given_file(const std::string& path, const std::string& given,
                                std::uint64_t size) {
  const FileRole role =
      excludes_.is_ignored(path, false, "/") ? FileRole::Excluded : FileRole::Requested;
  const std::string directory(directory_of(path));
  if (base_name(path) == "package.json") {
    Place place{directory, std::string(directory_of("/" + given)).substr(1), "", role};
    read_package(place);
    return;
  }
  if (extension_of(path) == ".json") {
    others_.try_emplace(path, OtherFile{path, given, role});
    return;
  }
  if (size > UINT32_MAX) {
    report(DiagnosticKind::TooLarge, given);
    return;
  }
  const ScriptKind kind = script_kind(path, size).value_or(ScriptKind::Named);
  files_[path] = {path, given, package_directory_of(path), kind, role};
}

// Without a package.json the program is what stands where the user stands.
std::string Discovery::project_around(const std::string& directory) const {
  const bool is_too_wide = here_ == "/" || here_ == input_.home_directory;
  const bool has_package = !package_directory_of(join_path(directory, "x")).empty();
  return has_package || is_too_wide || !is_inside(directory, here_) ? directory : here_;
}

void Discovery::take_given(const std::string& given) {
  const std::string lexical = join_path(here_, given);
  const FileStatus status = disk_.status(lexical);
  if (given.empty() || status.type == FileType::Missing) {
    const bool is_link = !given.empty() && status.is_symlink;
    // The reason tells a loop from a target that is gone.
    const Result<std::string> text = disk_.read_file(lexical);
    const bool is_loop =
        is_link && !text && text.error().message.find("symbolic link") != std::string::npos;
    report(is_loop   ? DiagnosticKind::SymlinkLoop
           : is_link ? DiagnosticKind::DanglingSymlink
                     : DiagnosticKind::NotFound,
           given);
    return;
  }
  if (status.type == FileType::Other) {
    report(DiagnosticKind::NotAFile, given);
    return;
  }
  const std::string path = disk_.real_path(lexical).value_or(lexical);
  const auto [first, is_new] = given_.try_emplace(path, given);
  if (!is_new) {
    report(DiagnosticKind::GivenTwice, given, {first->second});
    return;
  }
  if (status.type == FileType::Directory) {
    std::string shown = given;
    while (shown.size() > 1 && shown.ends_with("/")) shown.pop_back();
    walk({path, shown == "." ? "" : shown, FileRole::Requested});
    project_starts_.push_back(path);
  } else {
    take_given_file(path, given, status.size);
    project_starts_.push_back(project_around(std::string(directory_of(path))));
  }
}

template <class Row>
static std::vector<Row> rows_of(std::map<std::string, Row>& by_path) {
  std::vector<Row> rows;
  rows.reserve(by_path.size());
  for (auto& [path, row] : by_path) rows.push_back(std::move(row));
  return rows;
}

FileList Discovery::run() {
  // Files first: a given name is how a file is shown, even when its directory is given as well.
  std::vector<std::string> given = input_.paths;
  const auto is_directory = [&](const std::string& path) {
    return disk_.status(join_path(here_, path)).type == FileType::Directory;
  };
  std::stable_partition(given.begin(), given.end(),
                        [&](const std::string& path) { return !is_directory(path); });
  for (const std::string& path : given) take_given(path);
  for (const std::string& start : project_starts_) projects_.insert(find_project(disk_, start));
  is_project_walk_ = true;
  for (const std::string& project : projects_) {
    walk({project, shown_from_here(project), FileRole::Context});
  }
  FileList list;
  list.files = rows_of(files_);
  list.others = rows_of(others_);
  list.packages = rows_of(packages_);
  list.project_directories.assign(projects_.begin(), projects_.end());
  list.diagnostics = std::move(diagnostics_);
  return list;
}

FileList discover_files(const DiscoverInput& input) { return Discovery(input).run(); }

}  // namespace esmigrate
