// A tool loads its configuration with `require`, with `import()`, or with one after the other;
// which one it is no program text tells. A value that is `default` as well as 'module.exports'
// serves both. Some tools take nothing but CommonJS: Babel has to be synchronous (Babel
// documentation, "Config Files"), ESLint and mocha know `.cjs` for packages of ES modules.
#include "link/tool_modules.h"

#include <algorithm>
#include <array>
#include <string>

#include "esmigrate/source/path.h"
#include "esmigrate/support/json.h"

namespace esmigrate {

bool is_commonjs_config(std::string_view file_name) {
  static constexpr std::array<std::string_view, 5> kNames = {
      ".eslintrc.js", ".mocharc.js", ".babelrc.js", "babel.config.js", ".prettierrc.js"};
  return std::find(kNames.begin(), kNames.end(), file_name) != kNames.end();
}

namespace {

/// `.nycrc.js`, `karma.conf.js`, `webpack.config.js`, `webpack.config.prod.js`, `Gruntfile.js`.
bool is_config_name(std::string_view name) {
  static constexpr std::array<std::string_view, 7> kTaskFiles = {
      "Gruntfile.js", "gulpfile.js",   "Gulpfile.js", "Jakefile.js",
      "knexfile.js",  "dangerfile.js", "Brocfile.js"};
  if (std::find(kTaskFiles.begin(), kTaskFiles.end(), name) != kTaskFiles.end()) return true;
  return name.ends_with(".js") &&
         ((name.starts_with('.') && name.ends_with("rc.js")) || name.ends_with("-config.js") ||
          name.find(".config.") != std::string_view::npos ||
          name.find(".conf.") != std::string_view::npos);
}

/// A member of a package.json in which a tool keeps what would be its configuration file.
bool is_for_a_tool(std::string_view member) {
  static constexpr std::array<std::string_view, 16> kTools = {
      "jest",        "mocha",    "ava",        "nyc",     "c8",         "tap",
      "babel",       "prettier", "stylelint",  "release", "commitlint", "eslintConfig",
      "lint-staged", "postcss",  "browserify", "config"};
  return std::find(kTools.begin(), kTools.end(), member) != kTools.end();
}

class ToolModules {
 public:
  ToolModules(const LinkInput& in, const ModuleGraph& graph) : in_(in), graph_(graph) {}

  std::vector<FileId> run() {
    for (std::uint32_t i = 0; i < in_.files.size(); ++i) {
      const FileId id{i};
      if (graph_.requirers[id].empty() && is_config_name(base_name(in_.files[id].listed->path)))
        found_.push_back(id);
    }
    for (const PackageFile& package : in_.list.packages) add_named(package);
    std::sort(found_.begin(), found_.end(), [](FileId a, FileId b) { return a.raw < b.raw; });
    found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
    return std::move(found_);
  }

 private:
  void add_named(const PackageFile& package) {
    const auto parsed = parse_json(package.text);
    if (!parsed) return;
    const JsonId root = parsed->root();
    if (!parsed->is(root, JsonKind::Object)) return;
    for (const JsonChild& member : (*parsed)[root].children) {
      if (is_for_a_tool(parsed->key_of(member)))
        add_strings(*parsed, member.value, package.directory);
    }
  }

  void add_strings(const JsonDocument& json, JsonId value, const std::string& directory) {
    const JsonKind kind = json[value].kind;
    if (kind == JsonKind::Array || kind == JsonKind::Object) {
      for (const JsonChild& child : json[value].children) add_strings(json, child.value, directory);
      return;
    }
    if (kind != JsonKind::String) return;
    std::string text = json.string_of(value).value_or("");
    constexpr std::string_view kRoot = "<rootDir>/";
    if (text.starts_with(kRoot)) text = "./" + text.substr(kRoot.size());
    if (text.find('/') == std::string::npos || text.find('*') != std::string::npos) return;
    if (!text.starts_with('.')) text = "./" + text;
    const auto file =
        graph_.by_path.find(in_.resolver.require(text, directory + "/package.json").path);
    if (file != graph_.by_path.end()) found_.push_back(file->second);
  }

  const LinkInput& in_;
  const ModuleGraph& graph_;
  std::vector<FileId> found_;
};

}  // namespace

std::vector<FileId> modules_of_tools(const LinkInput& input, const ModuleGraph& graph) {
  if (input.options.is_single_text) return {};
  return ToolModules(input, graph).run();
}

}  // namespace esmigrate
