#include <fmt/format.h>

#include <array>

#include "esmigrate/link/linked_program.h"
#include "esmigrate/source/path.h"

namespace esmigrate {
namespace {

constexpr std::array<std::string_view, 3> kDecisions = {"import", "call", "keep"};
constexpr std::array<std::string_view, 8> kNatures = {"program", "commonjs", "esmodule", "builtin",
                                                      "json",    "addon",    "missing",  "unknown"};

std::string headline(const ModuleInterface& module, const ProgramFile& file) {
  std::string text = fmt::format("module {}: {}", file.listed->shown_path, to_text(module.form));
  if (!module.because.text.empty()) text += " because " + module.because.text;
  text += '\n';
  if (!module.output_path.empty() && module.output_path != file.listed->path) {
    text += fmt::format("  renamed  {}\n", base_name(module.output_path));
  }
  return text;
}

std::string exports_text(const ModuleInterface& module) {
  std::string text;
  for (const InterfaceName& name : module.names) {
    text +=
        fmt::format("  export   {}{}\n", name.name, name.changes_later ? ", changes later" : "");
  }
  if (module.has_default) text += "  export   default\n";
  if (module.gives_module_exports) text += "  export   module.exports\n";
  std::string flags;
  if (module.is_public) flags += " public";
  if (module.is_in_cycle) flags += " in-cycle";
  return flags.empty() ? text : text + "  seen     as" + flags + "\n";
}

std::string require_text(const LinkedRequire& linked, const RequireSite& site) {
  std::string text =
      fmt::format("  require  [{},{}) {} {} '{}'", site.call_range.begin, site.call_range.end,
                  kDecisions.at(static_cast<std::size_t>(linked.decision)),
                  kNatures.at(static_cast<std::size_t>(linked.nature)), linked.specifier);
  if (!linked.because.text.empty()) text += " because " + linked.because.text;
  return text + "\n";
}

}  // namespace

std::string to_text(const LinkedProgram& program, const Table<FileId, ProgramFile>& files) {
  std::string text;
  for (std::uint32_t raw = 0; raw < program.modules.size(); ++raw) {
    const FileId file_id{raw};
    const ProgramFile& file = files[file_id];
    text += headline(program.modules[file_id], file);
    text += exports_text(program.modules[file_id]);
    if (file.facts == nullptr) continue;
    const auto& linked = program.requires_[file_id];
    for (std::size_t i = 0; i < linked.size() && i < file.facts->requires_.size(); ++i) {
      text += require_text(linked[i], file.facts->requires_[i]);
    }
  }
  return text;
}

}  // namespace esmigrate
