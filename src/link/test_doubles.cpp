// Some packages load a module with stand-ins for what it requires, by standing between the module
// and its `require`. Nothing stands between an ES module and its imports (Node documentation,
// "Modules: ECMAScript modules", differences to CommonJS: no `require.cache`, no
// `require.extensions`), so what they load stays CommonJS.
#include <algorithm>
#include <array>

#include "link/linker.h"

namespace esmigrate {
namespace {

struct DoubleMaker {
  std::string_view name;  ///< of the package, or of the function
  bool replaces = false;  ///< takes the place of the named module, whoever requires it
  std::string_view advice;
  bool asks_for_caller = false;  ///< finds the caller by its path, which is a URL in an ES module
};

constexpr std::array kPackages{
    DoubleMaker{"proxyquire", false, "the package `esmock` does it for ES modules"},
    DoubleMaker{"rewire", false, "the package `esmock` does it for ES modules"},
    DoubleMaker{"mock-require", true, "the package `esmock` does it for ES modules"},
    DoubleMaker{"mockery", true, "the package `esmock` does it for ES modules"},
    DoubleMaker{"import-fresh", false, "an `import()` with a query loads an ES module anew", true},
    DoubleMaker{"testdouble", true, "`td.replaceEsm` does it for ES modules"},
};
constexpr std::string_view kJestAdvice =
    "`jest.unstable_mockModule` before an `import()` does it for ES modules";
constexpr std::string_view kImportAdvice = "`import()` does it for ES modules";
constexpr std::array kJestCalls{
    DoubleMaker{"jest.mock", true, kJestAdvice},
    DoubleMaker{"jest.doMock", true, kJestAdvice},
    DoubleMaker{"jest.setMock", true, kJestAdvice},
    DoubleMaker{"jest.requireActual", false, kImportAdvice},
    DoubleMaker{"jest.requireMock", false, kImportAdvice},
    DoubleMaker{"jest.createMockFromModule", false, kImportAdvice},
    DoubleMaker{"jest.genMockFromModule", false, kImportAdvice},
};

struct FoundMaker {
  const DoubleMaker* maker = nullptr;
  ByteRange place;
};

FoundMaker find_maker(const ModuleFacts& facts, const FileText& text) {
  for (const RequireSite& site : facts.requires_) {
    for (const DoubleMaker& maker : kPackages) {
      if (site.specifier == maker.name) return {&maker, site.call_range};
    }
  }
  if (!facts.mentions_jest) return {};
  const std::string_view source = text;
  for (const DoubleMaker& maker : kJestCalls) {
    const std::size_t at = source.find(std::string(maker.name) + "(");
    if (at == std::string_view::npos) continue;
    const auto begin = static_cast<std::uint32_t>(at);
    return {&maker, {begin, begin + static_cast<std::uint32_t>(maker.name.size())}};
  }
  return {};
}

}  // namespace

bool is_double_maker(std::string_view package) {
  return std::any_of(kPackages.begin(), kPackages.end(),
                     [package](const DoubleMaker& maker) { return maker.name == package; });
}

void Linker::respect_test_doubles() {
  if (!makers_of_doubles_) {
    makers_of_doubles_.emplace();
    each_module([this](FileId from) {
      const FoundMaker found = find_maker(*facts(from), in_.files[from].source->text);
      if (found.maker != nullptr) makers_of_doubles_->push_back(from);
    });
  }
  for (const FileId from : *makers_of_doubles_) {
    const FoundMaker found = find_maker(*facts(from), in_.files[from].source->text);
    const std::string name = "`" + std::string(found.maker->name) + "`";
    const auto keep = [&](FileId id, const std::string& what) {
      keep_name(id);
      demote(id, ModuleForm::CommonJs,
             {what + "; " + std::string(found.maker->advice), from, found.place},
             DiagnosticKind::StaysCommonJs);
    };
    if (found.maker->asks_for_caller) keep(from, name + " loads what its caller names");
    if (found.maker->replaces) keep(from, name + " replaces modules that are required");
    for_each_named_path(from, [&](FileId target, ByteRange path) {
      const auto& sites = facts(from)->requires_;
      if (std::any_of(sites.begin(), sites.end(), [path](const RequireSite& site) {
            return site.argument_range.contains(path);
          }))
        return;
      if (!found.maker->replaces) {
        keep(target, found.maker->asks_for_caller ? name + " loads it anew"
                     : name.starts_with("`jest.")
                         ? name + " loads it by `require`, which gives no ES modules in jest"
                         : name + " loads it with stand-ins for what it requires");
        return;
      }
      // It is asked what its stand-in has to look like.
      if (name.starts_with("`jest."))
        keep(target, name + " loads it by `require`, which gives no ES modules in jest");
      for (const FileId requirer : graph_.requirers[target])
        keep(requirer, name + " replaces a module that it requires");
    });
  }
}

}  // namespace esmigrate
