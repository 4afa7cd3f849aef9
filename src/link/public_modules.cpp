#include "link/public_modules.h"

#include <algorithm>
#include <unordered_set>

#include "esmigrate/source/path.h"
#include "esmigrate/support/json.h"

namespace esmigrate {

namespace {

class PublicFinder {
 public:
  PublicFinder(const LinkInput& in, const ModuleGraph& graph) : in_(in), graph_(graph) {}

  std::vector<FileId> run() {
    for (const PackageFile& package : in_.list.packages) package_entries(package);
    std::sort(found_.begin(), found_.end(), [](FileId a, FileId b) { return a.raw < b.raw; });
    found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
    return std::move(found_);
  }

 private:
  void package_entries(const PackageFile& package) {
    auto parsed = parse_json(package.text);
    if (!parsed) return;
    const JsonDocument& json = *parsed;
    const JsonId root = json.root();
    if (!json.is(json.find(root, "name"), JsonKind::String)) return;
    if (json.is(json.find(root, "private"), JsonKind::True)) return;
    const JsonId exports = json.find(root, "exports");
    if (exports.exists()) {
      add_targets(json, exports, package.directory);
      return;
    }
    // Without "exports" every published file can be named: those that "files" lists, or all that
    // the entry points load.
    const std::string main =
        in_.resolver.require(package.directory, package.directory + "/package.json").path;
    const JsonId files = json.find(root, "files");
    if (json.is(files, JsonKind::Array)) {
      add(main);
      for (const JsonChild& child : json[files].children) {
        if (const auto text = json.string_of(child.value)) add_published(package.directory, *text);
      }
    } else {
      add_loaded(main);
    }
  }

  /// An entry of "files": a file, a folder, or a pattern whose fixed part is taken.
  void add_published(const std::string& directory, const std::string& entry) {
    if (entry.starts_with("!")) return;
    const std::string fixed = entry.substr(0, entry.find_first_of("*?[{"));
    const bool is_pattern = fixed.size() != entry.size();
    std::string path = join_path(directory, fixed);
    if (is_pattern && fixed.ends_with("/")) path += "/";
    // Not a pattern: the file itself or what is in the folder.
    if (!is_pattern) add_of_package(path, directory);
    const IndexRange range =
        is_pattern ? files_starting_with(in_.list, path) : files_below(in_.list, path);
    for (std::uint32_t raw = range.begin; raw < range.end; ++raw) {
      add_of_package(in_.list.files[raw].path, directory);
    }
  }

  void add_of_package(const std::string& path, const std::string& directory) {
    const auto file = graph_.by_path.find(path);
    if (file == graph_.by_path.end()) return;
    const FileId id = file->second;
    if (in_.files[id].listed->package_directory == directory) found_.push_back(id);
  }

  void add_loaded(const std::string& main) {
    const auto entry = graph_.by_path.find(main);
    if (entry == graph_.by_path.end()) return;
    // What one package loads is public with all that it loads in turn: once is enough.
    std::vector<FileId> open{entry->second};
    while (!open.empty()) {
      const FileId id = open.back();
      open.pop_back();
      if (!is_loaded_.insert(id.raw).second) continue;
      found_.push_back(id);
      for (const ResolvedRequire& edge : graph_.requires_[id]) {
        if (edge.target.exists()) open.push_back(edge.target);
      }
    }
  }

  void add_targets(const JsonDocument& json, JsonId value, const std::string& directory) {
    switch (json[value].kind) {
      case JsonKind::String: {
        const auto text = json.string_of(value);
        if (!text) return;
        const std::size_t star = text->find('*');
        if (star == std::string::npos) {
          add(join_path(directory, *text));
        } else {
          add_matching(join_path(directory, text->substr(0, star)), text->substr(star + 1));
        }
        return;
      }
      case JsonKind::Array:
      case JsonKind::Object:
        for (const JsonChild& child : json[value].children)
          add_targets(json, child.value, directory);
        return;
      default:
        return;
    }
  }

  void add_matching(const std::string& prefix, const std::string& suffix) {
    const IndexRange range = files_starting_with(in_.list, prefix);
    for (std::uint32_t raw = range.begin; raw < range.end; ++raw) {
      const std::string& path = in_.list.files[raw].path;
      if (path.ends_with(suffix)) add(path);
    }
  }

  void add(const std::string& path) {
    const auto file = graph_.by_path.find(path);
    if (file != graph_.by_path.end()) found_.push_back(file->second);
  }

  const LinkInput& in_;
  const ModuleGraph& graph_;
  std::vector<FileId> found_;
  std::unordered_set<std::uint32_t> is_loaded_;
};

}  // namespace

std::vector<FileId> public_modules(const LinkInput& input, const ModuleGraph& graph) {
  if (!input.options.keep_compat) return {};
  return PublicFinder(input, graph).run();
}

}  // namespace esmigrate
