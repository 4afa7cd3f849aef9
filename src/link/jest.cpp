// jest runs CommonJS with a variable `jest` of its own. An ES module has to import it (jest's
// documentation, "ECMAScript Modules"), and jest has to be started with a flag to run one at all.
#include <algorithm>
#include <string_view>

#include "esmigrate/support/json.h"
#include "link/linker.h"

namespace esmigrate {

static bool depends_on_jest(const PackageFile& package) {
  if (package.text.find("\"jest\"") == std::string::npos) return false;
  const auto json = parse_json(package.text);
  if (!json) return false;
  for (const std::string_view member : {"devDependencies", "dependencies", "peerDependencies"}) {
    const JsonId list = json->find(json->root(), member);
    if (json->is(list, JsonKind::Object) && json->find(list, "jest").exists()) return true;
  }
  return false;
}

/// `jest.fn()` with nothing in the file that would be it, and no question whether there is one.
static bool relies_on_jest(const ModuleFacts& facts, std::string_view text) {
  const std::uint32_t hash = name_hash("jest");
  return std::binary_search(facts.free_name_hashes.begin(), facts.free_name_hashes.end(), hash) &&
         text.find("jest.") != std::string_view::npos &&
         text.find("typeof jest") == std::string_view::npos;
}

static bool is_jest_test(std::string_view path) {
  return path.ends_with(".test.js") || path.ends_with(".spec.js") ||
         path.find("/__tests__/") != std::string_view::npos;
}

void Linker::serve_jest(const PackageFile& package) {
  bool has_modules = false;
  FileId unfound;
  const IndexRange inside = files_below(in_.list, package.directory);
  for (std::uint32_t raw = inside.begin; raw < inside.end; ++raw) {
    const FileId id{raw};
    if (facts(id) == nullptr) continue;
    const std::string& path = in_.files[id].listed->path;
    if (is_converted_now(module(id))) {
      has_modules = true;
      module(id).needs_jest = relies_on_jest(*facts(id), in_.files[id].source->text);
    } else if (stays_commonjs(id) && is_jest_test(path) && module(id).output_path != path) {
      unfound = id;
    }
  }
  const auto warn = [&](std::string text) {
    out_.diagnostics.push_back(
        {DiagnosticKind::JestSettings, {}, {}, {std::move(text)}, {}, package.shown_path});
  };
  if (has_modules && package.text.find("experimental-vm-modules") == std::string::npos)
    warn("`node --experimental-vm-modules node_modules/jest/bin/jest.js` runs tests of ES modules");
  if (unfound.exists() && package.text.find("cjs") == std::string::npos)
    warn("tests that end in `.cjs` are found by `\"testMatch\": [\"**/*.{test,spec}.{js,cjs}\"]`");
}

void Linker::serve_jest() {
  if (in_.options.is_single_text) return;
  for (const PackageFile& package : in_.list.packages) {
    if (package.role != FileRole::Excluded && depends_on_jest(package)) serve_jest(package);
  }
}

}  // namespace esmigrate
