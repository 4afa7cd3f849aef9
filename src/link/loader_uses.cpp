// Modules that look at the loader itself: its cache, its main module.
#include <algorithm>

#include "link/linker.h"

namespace esmigrate {

std::vector<FileId> Linker::closure(FileId id, bool of_consumers) const {
  std::vector<FileId> found{id};
  std::vector<bool> is_found(in_.files.size(), false);
  is_found[id.raw] = true;
  std::vector<std::uint32_t> next;
  for (std::size_t i = 0; i < found.size(); ++i) {
    next.clear();
    if (of_consumers) {
      for (const FileId consumer : graph_.requirers[found[i]]) next.push_back(consumer.raw);
    } else {
      for (const ResolvedRequire& edge : graph_.requires_[found[i]]) {
        if (edge.target.exists()) next.push_back(edge.target.raw);
      }
      std::sort(next.begin(), next.end());
    }
    for (const std::uint32_t other : next) {
      if (is_found[other]) continue;
      is_found[other] = true;
      found.push_back(FileId{other});
    }
  }
  return found;
}

void Linker::respect_loader_uses() {
  each_module([this](FileId id) {
    for (const VariableUse& use : facts(id)->variables) {
      const bool on_require = use.kind == VariableKind::RequireOther;
      if (on_require && (use.name == "cache" || use.name == "extensions")) {
        // An ES module that was dropped from the cache would not be evaluated again.
        for (const FileId loaded : closure(id, false)) {
          demote(loaded, ModuleForm::CommonJs,
                 {"it is loaded through an edited `require." + use.name + "`", id, use.range},
                 DiagnosticKind::StaysCommonJs);
        }
      } else if ((on_require && use.name == "main") || use.kind == VariableKind::MainModule ||
                 (on_require && use.name == "main.filename" && stays_commonjs(id))) {
        // Node knows a main module only when the program begins with a CommonJS one.
        for (const FileId loader : closure(id, true)) {
          demote(loader, ModuleForm::CommonJs,
                 {"it may be the program whose main module is asked for", id, use.range},
                 DiagnosticKind::StaysCommonJs);
        }
      }
    }
  });
}

}  // namespace esmigrate
