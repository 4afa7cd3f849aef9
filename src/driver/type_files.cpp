// A module that becomes `a.cjs` takes its types along: TypeScript finds them in `a.d.cts` only, and
// whoever wrote `./a` or `./a.js` in a TypeScript file means that module.
#include "driver/type_files.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "esmigrate/source/path.h"

namespace esmigrate {
namespace {

using Renames = std::map<std::string, std::string, std::less<>>;

constexpr std::string_view kDeclaration = ".d.ts";

bool is_typescript(std::string_view path) {
  static constexpr std::array<std::string_view, 4> kExtensions = {".ts", ".tsx", ".mts", ".cts"};
  return std::any_of(kExtensions.begin(), kExtensions.end(),
                     [path](std::string_view each) { return path.ends_with(each); });
}

std::string without(std::string_view path, std::string_view extension) {
  return std::string(path.substr(0, path.size() - extension.size()));
}

/// Whether the string behind `before` names a module or a file: `from '`, `import('`, `path="`.
bool is_specifier_place(std::string_view before) {
  const std::size_t end = before.find_last_not_of(" \t\r\n(");
  before = before.substr(0, end == std::string_view::npos ? 0 : end + 1);
  static constexpr std::array<std::string_view, 5> kWords = {"from", "import", "require", "module",
                                                             "path="};
  return std::any_of(kWords.begin(), kWords.end(),
                     [before](std::string_view each) { return before.ends_with(each); });
}

class Follower {
 public:
  Follower(const Renames& modules, const Renames& types) : modules_(modules), types_(types) {}

  std::string followed(std::string_view text, std::string_view directory) const {
    std::string out;
    std::size_t done = 0;
    for (std::size_t at = text.find("./"); at != std::string_view::npos;
         at = text.find("./", at + 1)) {
      std::size_t begin = at;
      if (begin > 0 && text[begin - 1] == '.') --begin;
      if (begin == 0 || begin < done) continue;
      const char quote = text[begin - 1];
      if ((quote != '\'' && quote != '"') || !is_specifier_place(text.substr(0, begin - 1)))
        continue;
      const std::size_t end = text.find(quote, begin);
      if (end == std::string_view::npos) break;
      const std::string named = renamed(text.substr(begin, end - begin), directory);
      if (named.empty()) continue;
      out += text.substr(done, begin - done);
      out += named;
      done = end;
    }
    return out + std::string(text.substr(done));
  }

 private:
  /// The specifier of what is renamed; empty if that is nothing.
  std::string renamed(std::string_view specifier, std::string_view directory) const {
    const std::string path = join_path(directory, specifier);
    if (types_.contains(path)) return without(specifier, kDeclaration) + ".d.cts";
    if (modules_.contains(path)) return without(specifier, ".js") + ".cjs";
    const std::string stem(specifier.ends_with('/') ? specifier.substr(0, specifier.size() - 1)
                                                    : specifier);
    if (modules_.contains(path + ".js")) return stem + ".cjs";
    if (modules_.contains(path + "/index.js")) return stem + "/index.cjs";
    return {};
  }

  const Renames& modules_;
  const Renames& types_;
};

Renames renamed_modules(const std::vector<ConvertedFile>& files) {
  Renames modules;
  for (const ConvertedFile& file : files) {
    if (file.is_renamed() && file.old_path.ends_with(".js") && file.new_path.ends_with(".cjs"))
      modules.emplace(file.old_path, file.new_path);
  }
  return modules;
}

}  // namespace

Renames renamed_types(const FileList& list, const std::vector<ConvertedFile>& files) {
  const Renames modules = renamed_modules(files);
  Renames types;
  if (modules.empty()) return types;
  for (const OtherFile& other : list.others) {
    if (other.role == FileRole::Excluded || !other.path.ends_with(kDeclaration)) continue;
    const std::string stem = without(other.path, kDeclaration);
    if (modules.contains(stem + ".js")) types.emplace(other.path, stem + ".d.cts");
  }
  for (const OtherFile& other : list.others) {  // the name may be taken
    std::erase_if(types, [&](const auto& each) { return each.second == other.path; });
  }
  return types;
}

std::vector<ConvertedPackage> edit_type_files(const FileList& list, const FileSystem& disk,
                                              const std::vector<ConvertedFile>& files,
                                              const Renames& types) {
  std::vector<ConvertedPackage> edited;
  const Renames modules = renamed_modules(files);
  if (modules.empty()) return edited;
  const Follower follower(modules, types);
  for (const OtherFile& other : list.others) {
    if (other.role == FileRole::Excluded || !is_typescript(other.path)) continue;
    const Result<std::string> text = disk.read_file(other.path);
    if (!text) continue;
    std::string followed = follower.followed(*text, directory_of(other.path));
    const auto renamed = types.find(other.path);
    if (renamed == types.end() && followed == *text) continue;
    ConvertedPackage file{other.path, other.shown_path, *text, std::move(followed), false, {}};
    if (renamed != types.end()) file.new_path = renamed->second;
    edited.push_back(std::move(file));
  }
  return edited;
}

}  // namespace esmigrate
