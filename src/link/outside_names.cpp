// Which names link: of targets outside the conversion, and of our own modules for the world
// outside.
#include <algorithm>

#include "link/builtin_exports.h"
#include "link/linker.h"

namespace esmigrate {

void Linker::find_touched_targets() {
  each_module([this](FileId from) {
    for (std::uint32_t i = 0; i < facts(from)->requires_.size(); ++i) {
      const auto& uses = facts(from)->requires_[i].uses;
      const bool touches = std::any_of(uses.begin(), uses.end(), [](const ImportUse& use) {
        return use.kind == ImportUseKind::Mutate || use.kind == ImportUseKind::Escape;
      });
      if (touches) touched_.push_back(target_key(graph_.requires_[from][i]));
    }
  });
  std::sort(touched_.begin(), touched_.end());
}

const std::string& Linker::target_key(const ResolvedRequire& resolved) {
  return resolved.found.path.empty() ? resolved.found.builtin_name : resolved.found.path;
}

std::vector<std::string> Linker::outside_names(const ResolvedRequire& resolved) const {
  if (resolved.nature != TargetNature::Builtin && resolved.nature != TargetNature::CommonJs)
    return {};
  if (std::binary_search(touched_.begin(), touched_.end(), target_key(resolved))) return {};
  if (resolved.nature == TargetNature::Builtin) {
    const std::string& name = resolved.found.builtin_name;
    return builtin_exports(name.empty() ? std::string_view(resolved.specifier)
                                        : std::string_view(name));
  }
  if (package_exports_ == nullptr || resolved.found.path.empty()) return {};
  return package_exports_->names_of(resolved.found.path).names;
}

void Linker::choose_public_names() {
  each_module([this](FileId id) {
    ModuleInterface& interface = module(id);
    if (!interface.is_public ||
        (interface.form != ModuleForm::Default && interface.form != ModuleForm::Object))
      return;
    std::vector<std::string> names;
    if (package_exports_ == nullptr) {
      for (const ExportName& name : facts(id)->names) names.push_back(name.name);
    } else {
      for (const std::string& name : package_exports_->names_of(in_.files[id].listed->path).names)
        names.push_back(name);
    }
    if (holds_primitive(id)) names.clear();
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    std::erase_if(names, [](const std::string& name) {
      return name == "default" || name == "__esModule" || name == "module.exports";
    });
    interface.names.clear();
    for (const std::string& name : names) interface.names.push_back({name, false});
    interface.public_names = std::move(names);
  });
}

}  // namespace esmigrate
