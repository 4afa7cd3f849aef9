#include "esmigrate/diag/render.h"
#include "esmigrate/driver/pipeline.h"
#include "esmigrate/esmigrate.h"
#include "esmigrate/source/path.h"

namespace esmigrate {

static std::string_view to_text(Severity severity) {
  switch (severity) {
    case Severity::Hint:
      return "hint";
    case Severity::Note:
      return "note";
    case Severity::Warning:
      return "warning";
    case Severity::Refused:
      return "refused";
    case Severity::Error:
      return "error";
  }
  return "";
}

static ConvertDiagnostic converted_diagnostic(const Diagnostic& diagnostic, const LineMap& lines) {
  const KindInfo& kind = kind_info(diagnostic.kind);
  const LineColumn at = lines.at(diagnostic.range.begin);
  return {std::string(kind.name), std::string(to_text(kind.severity)), message_of(diagnostic),
          at.line, at.column};
}

static ConvertResult convert(std::string_view source, const ConvertOptions& options) {
  MemoryFileSystem files;
  const std::string path = join_path("/", options.path);
  files.add_file(path, std::string(source));
  Options run;
  run.paths = {path};
  run.working_directory = "/";
  run.jobs = 1;
  run.link.is_single_text = true;
  run.link.node_protocol = options.node_protocol;
  const Conversion conversion = run_pipeline(run, files);

  ConvertResult result{std::string(source), "none", "", {}};
  for (const ConvertedFile& file : conversion.files) {
    if (!file.is_requested) continue;
    result.form = to_text(file.form);
    result.because = file.because;
    if (file.form != ModuleForm::None) result.text = conversion.text_of(file);
  }
  const LineMap lines(source);
  for (const Diagnostic& diagnostic : conversion.diagnostics) {
    result.diagnostics.push_back(converted_diagnostic(diagnostic, lines));
  }
  return result;
}

ConvertResult convert_text(std::string_view source, const ConvertOptions& options) {
  try {
    return convert(source, options);
  } catch (const std::exception& error) {
    return {std::string(source), "none", "", {{"internal-error", "refused", error.what(), 1, 1}}};
  }
}

}  // namespace esmigrate
