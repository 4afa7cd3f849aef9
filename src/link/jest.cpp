// jest runs CommonJS with a variable `jest` of its own. An ES module has to import it (jest's
// documentation, "ECMAScript Modules"), and jest has to be started with a flag to run one at all.
// Its `require` gives no ES modules then, and only "type" in package.json tells it which files are
// some: it does not look for `import` and `export` in them.
#include <algorithm>
#include <string_view>

#include "esmigrate/support/json.h"
#include "link/linker.h"

namespace esmigrate {

/// The first number in `^29.7.0`; 1 where there is none.
static std::uint32_t major_version(std::string_view range) {
  std::uint32_t version = 0;
  for (const char c : range) {
    const bool is_digit = c >= '0' && c <= '9';
    if (is_digit && version < 1000) version = version * 10 + static_cast<std::uint32_t>(c - '0');
    if (!is_digit && version > 0) break;
  }
  return std::max(version, 1U);
}

/// The version of jest the package depends on; 0 if it does not.
static std::uint32_t jest_version(const PackageFile& package) {
  if (package.text.find("\"jest\"") == std::string::npos) return 0;
  const auto json = parse_json(package.text);
  if (!json) return 0;
  for (const std::string_view member : {"devDependencies", "dependencies", "peerDependencies"}) {
    const JsonId list = json->find(json->root(), member);
    if (!json->is(list, JsonKind::Object)) continue;
    const JsonId range = json->find(list, "jest");
    if (range.exists()) return major_version(json->string_of(range).value_or(""));
  }
  return 0;
}

void Linker::find_jest_packages() {
  if (in_.options.is_single_text) return;
  for (const PackageFile& package : in_.list.packages) {
    const std::uint32_t version = jest_version(package);
    if (version == 0) continue;
    // The packages of a workspace are tested from its root.
    const IndexRange inside = files_below(in_.list, package.directory);
    for (std::uint32_t raw = inside.begin; raw < inside.end; ++raw)
      module(FileId{raw}).jest_version = version;
  }
}

void Linker::respect_jest() {
  each_module([this](FileId id) {
    if (module(id).jest_version == 0) return;
    const ListedFile& listed = *in_.files[id].listed;
    if (listed.path.find("/__mocks__/") != std::string::npos) respect_manual_mock(id);
    if (!is_convertible(id) || listed.kind != ScriptKind::Js || is_package_switched(listed)) return;
    const FormatAnswer answer = in_.resolver.format_of(listed.path);
    if (answer.format == ModuleFormat::EsModule && !answer.by_syntax) return;
    demote(id, ModuleForm::CommonJs,
           {"jest takes it for CommonJS, since its package.json cannot say \"type\": \"module\"",
            id,
            {}},
           DiagnosticKind::StaysCommonJs);
  });
}

/// `__mocks__/axios.js` takes the place of the package `axios`, but only for `require`.
void Linker::respect_manual_mock(FileId mock) {
  const std::string& path = in_.files[mock].listed->path;
  std::string_view mocked = path;
  mocked.remove_prefix(path.rfind("/__mocks__/") + std::string_view("/__mocks__/").size());
  if (const std::size_t dot = mocked.rfind('.'); dot != std::string_view::npos)
    mocked = mocked.substr(0, dot);
  keep_from_requires(mock, mock, {});
  each_module([&](FileId from) {
    if (module(from).jest_version == 0 || !is_convertible(from)) return;
    for (const RequireSite& site : facts(from)->requires_) {
      if (site.specifier != mocked) continue;
      demote(from, ModuleForm::CommonJs,
             {"jest replaces a module that it requires by the one in `__mocks__`", from,
              site.call_range},
             DiagnosticKind::StaysCommonJs);
      return;
    }
  });
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
    if (package.role != FileRole::Excluded && jest_version(package) != 0) serve_jest(package);
  }
}

}  // namespace esmigrate
