#include <fmt/format.h>

#include "cli/report.h"
#include "cli/run.h"

namespace esmigrate {
namespace {

constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kReset = "\x1b[0m";

std::string_view meaning_of(ModuleForm form) {
  switch (form) {
    case ModuleForm::Named:
      return "named exports";
    case ModuleForm::Default:
      return "one default export";
    case ModuleForm::Object:
      return "a real exports object";
    case ModuleForm::CommonJs:
      return "stays CommonJS";
    case ModuleForm::EsModule:
      return "an ES module already";
    case ModuleForm::None:
      return "not converted";
  }
  return "";
}

std::string explain_file(const Conversion& conversion, const ConvertedFile& file, bool is_colored) {
  std::string text =
      fmt::format("{}{}{}: {}, {}\n", is_colored ? kBold : "", shown_text(file.shown_path),
                  is_colored ? kReset : "", to_text(file.form), meaning_of(file.form));
  if (!file.because.empty()) {
    text += fmt::format("  because {}", shown_text(file.because));
    if (file.evidence.file_id.exists()) {
      text +=
          fmt::format(" ({})", place_text(conversion, file.evidence.file_id, file.evidence.range));
    }
    text += '\n';
  }
  if (file.is_renamed()) text += fmt::format("  becomes {}\n", shown_text(new_shown_path(file)));
  for (const StrictRepairNote& repair : file.repaired) {
    text +=
        fmt::format("  repairs {} because {}\n", place_text(conversion, file.file_id, repair.range),
                    shown_text(repair.because));
  }
  if (const auto& methods = file.taken_for_methods; !methods.empty()) {
    const std::string more =
        methods.size() == 1 ? "" : fmt::format(" and {} more", methods.size() - 1);
    text += fmt::format("  keeps `this` of {}{}: not all calls are seen, taken for methods\n",
                        place_text(conversion, file.file_id, methods.front()), more);
  }
  for (const KeptCall& kept : file.kept) {
    text +=
        fmt::format("  {} ({}) because {}", kept.is_awaited ? "awaits an import" : "calls require",
                    place_text(conversion, file.file_id, kept.range), shown_text(kept.because));
    if (!kept.evidence.empty())
      text += fmt::format(" ({})", place_text(conversion, file.file_id, kept.evidence));
    text += '\n';
  }
  for (const ExportOrigin& origin : file.exported) {
    text += fmt::format("  exports {}", shown_text(origin.name));
    if (!origin.range.empty()) {
      text += fmt::format(" ({})", place_text(conversion, file.file_id, origin.range));
    }
    if (!origin.because.empty()) text += fmt::format(" because {}", shown_text(origin.because));
    text += '\n';
  }
  return text;
}

}  // namespace

int run_explain(const ModeInput& input) {
  if (input.flags.report != ReportFormat::Text) return run_report(input);
  for (const ConvertedFile& file : input.conversion.files) {
    if (!file.is_requested) continue;
    input.console.out(explain_file(input.conversion, file, input.console.colors_out()));
  }
  return exit_code_of(input.conversion);
}

int run_report(const ModeInput& input) {
  input.console.out(report_text(input.conversion, input.flags.report));
  return exit_code_of(input.conversion);
}

}  // namespace esmigrate
