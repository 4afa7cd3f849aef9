#include "cli/report.h"

#include <fmt/format.h>

#include <array>
#include <map>

#include "diag/display_text.h"
#include "esmigrate/diag/render.h"
#include "esmigrate/source/path.h"

namespace esmigrate {
namespace {

/// The files as the renderer wants them, with texts and line maps only where something is shown.
class Rendered {
 public:
  explicit Rendered(const Conversion& conversion) : conversion_(conversion) {
    if (conversion.diagnostics.empty()) return;
    for (const std::string& shown_path : conversion.shown_paths)
      files_.push_back({shown_path, {}, nullptr});
    for (const Diagnostic& diagnostic : conversion.diagnostics) {
      need_lines(diagnostic.file_id);
      for (const DiagnosticNote& note : diagnostic.notes) need_lines(note.file_id);
    }
  }
  const std::vector<RenderedFile>& files() const { return files_; }

 private:
  void need_lines(FileId file_id) {
    if (!file_id.exists() || files_[file_id.raw].line_map != nullptr) return;
    RenderedFile& file = files_[file_id.raw];
    file.source = conversion_.sources[file_id.raw].text;
    file.line_map = &maps_.try_emplace(file_id.raw, file.source).first->second;
  }

  const Conversion& conversion_;
  std::vector<RenderedFile> files_;
  std::map<std::uint32_t, LineMap> maps_;
};

struct Counts {
  std::map<ModuleForm, std::size_t> forms;
  std::size_t changed = 0;
  std::size_t renamed = 0;
  std::size_t total = 0;
  std::size_t added = 0;  ///< package.json files
};

Counts count(const Conversion& conversion) {
  Counts counts;
  for (const ConvertedFile& file : conversion.files) {
    if (!file.is_requested) continue;
    ++counts.total;
    ++counts.forms[file.form];
    if (file.is_changed) ++counts.changed;
    if (file.is_renamed()) ++counts.renamed;
  }
  for (const ConvertedPackage& package : conversion.packages) {
    if (package.is_new) ++counts.added;
  }
  return counts;
}

/// How often each kind was found, in the order of kinds.def.
std::map<DiagnosticKind, std::size_t> count_kinds(const Conversion& conversion) {
  std::map<DiagnosticKind, std::size_t> kinds;
  for (const Diagnostic& diagnostic : conversion.diagnostics) ++kinds[diagnostic.kind];
  return kinds;
}

constexpr std::array<ModuleForm, 6> kForms = {ModuleForm::Named,    ModuleForm::Default,
                                              ModuleForm::Object,   ModuleForm::CommonJs,
                                              ModuleForm::EsModule, ModuleForm::None};

std::string summary_json(const Conversion& conversion) {
  Counts counts = count(conversion);
  std::string json = fmt::format("{{\"modules\":{}", counts.total);
  for (const ModuleForm form : kForms) {
    json += fmt::format(",\"{}\":{}", to_text(form), counts.forms[form]);
  }
  json += fmt::format(",\"changed\":{},\"renamed\":{},\"packages\":{},\"added\":{}", counts.changed,
                      counts.renamed, conversion.packages.size(), counts.added);
  std::string warnings;
  for (const auto& [kind, number] : count_kinds(conversion))
    warnings +=
        fmt::format("{}\"{}\":{}", warnings.empty() ? "" : ",", kind_info(kind).name, number);
  return json + fmt::format(",\"warnings\":{{{}}}}}", warnings);
}

std::string because_json(const Conversion& conversion, const ConvertedFile& file) {
  if (file.because.empty()) return "null";
  const Because& because = file.evidence;
  std::string json = fmt::format("{{\"text\":{}", json_string(file.because));
  if (because.file_id.exists()) {
    const LineColumn at =
        LineMap(conversion.sources[because.file_id.raw].text).at(because.range.begin);
    json +=
        fmt::format(",\"path\":{},\"line\":{},\"column\":{}",
                    json_string(conversion.shown_paths[because.file_id.raw]), at.line, at.column);
  }
  return json + "}";
}

std::string module_json(const Conversion& conversion, const ConvertedFile& file) {
  std::string exports;
  for (const ExportOrigin& origin : file.exported) {
    if (!exports.empty()) exports += ',';
    exports += json_string(origin.name);
  }
  const std::string renamed = file.is_renamed() ? json_string(new_shown_path(file)) : "null";
  return fmt::format(
      "{{\"path\":{},\"form\":{},\"renamedTo\":{},\"changed\":{},\"because\":{},\"exports\":[{}]}}",
      json_string(file.shown_path), json_string(to_text(file.form)), renamed, file.is_changed,
      because_json(conversion, file), exports);
}

template <class Items, class MakeText>
std::string joined(const Items& items, const MakeText& make_text) {
  std::string text;
  for (const auto& item : items) {
    const std::string one = make_text(item);
    if (!text.empty() && !one.empty()) text += ",\n    ";
    text += one;
  }
  return text;
}

std::string report_json(const Conversion& conversion) {
  const Rendered rendered(conversion);
  const std::string modules = joined(conversion.files, [&](const ConvertedFile& file) {
    return file.is_requested ? module_json(conversion, file) : std::string();
  });
  const std::string diagnostics = joined(conversion.diagnostics, [&](const Diagnostic& one) {
    return render_json(one, rendered.files());
  });
  return fmt::format(
      "{{\n  \"version\": {},\n  \"summary\": {},\n  \"modules\": [\n    {}\n  ],\n"
      "  \"diagnostics\": [\n    {}\n  ]\n}}\n",
      json_string(ESMIGRATE_VERSION), summary_json(conversion), modules, diagnostics);
}

std::string_view sarif_level(Severity severity) {
  switch (severity) {
    case Severity::Hint:
    case Severity::Note:
      return "note";
    case Severity::Warning:
      return "warning";
    case Severity::Refused:
    case Severity::Error:
      return "error";
  }
  return "error";
}

/// A relative path as a URI reference.
std::string uri_of(std::string_view path) { return encode_specifier(path); }

std::string sarif_result(const Conversion& conversion, const Diagnostic& one) {
  const KindInfo& kind = kind_info(one.kind);
  const bool has_file = one.file_id.exists();
  const std::string& path = has_file ? conversion.shown_paths[one.file_id.raw] : one.path;
  std::string region;
  if (has_file) {
    const LineMap lines(conversion.sources[one.file_id.raw].text);
    const LineColumn begin = lines.at(one.range.begin);
    const LineColumn end = lines.at(one.range.end);
    region = fmt::format(
        ",\"region\":{{\"startLine\":{},\"startColumn\":{},\"endLine\":{},\"endColumn\":{}}}",
        begin.line, begin.column, end.line, end.column);
  }
  return fmt::format(
      "{{\"ruleId\":{},\"level\":\"{}\",\"message\":{{\"text\":{}}},\"locations\":[{{"
      "\"physicalLocation\":{{\"artifactLocation\":{{\"uri\":{}}}{}}}}}]}}",
      json_string(kind.name), sarif_level(kind.severity), json_string(message_of(one)),
      json_string(uri_of(path)), region);
}

/// Source: OASIS "Static Analysis Results Interchange Format (SARIF) Version 2.1.0".
std::string report_sarif(const Conversion& conversion) {
  const std::string rules = joined(all_kinds(), [](DiagnosticKind kind) {
    return fmt::format("{{\"id\":{}}}", json_string(kind_info(kind).name));
  });
  const std::string results = joined(
      conversion.diagnostics, [&](const Diagnostic& one) { return sarif_result(conversion, one); });
  return fmt::format(
      "{{\n  \"version\": \"2.1.0\",\n  \"runs\": [{{\n  \"columnKind\": \"unicodeCodePoints\",\n"
      "  \"tool\": {{\"driver\": {{\"name\": \"esmigrate\", \"version\": {}, \"rules\": [\n    {}\n"
      "  ]}}}},\n  \"results\": [\n    {}\n  ]}}]\n}}\n",
      json_string(ESMIGRATE_VERSION), rules, results);
}

}  // namespace

std::string shown_text(std::string_view text) { return display_text(text); }

/// Shown by another name than its own if it was given through a link.
static std::string shown_as(std::string_view shown_path, std::string_view new_path) {
  return std::string(shown_path.substr(0, shown_path.size() - base_name(shown_path).size())) +
         std::string(base_name(new_path));
}

std::string new_shown_path(const ConvertedFile& file) {
  return file.is_renamed() ? shown_as(file.shown_path, file.new_path) : file.shown_path;
}

std::string new_shown_path(const ConvertedPackage& file) {
  return file.new_path.empty() ? file.shown_path : shown_as(file.shown_path, file.new_path);
}

std::string diagnostics_text(const Conversion& conversion, bool is_quiet, bool is_colored) {
  const Rendered rendered(conversion);
  std::string text;
  for (const Diagnostic& diagnostic : conversion.diagnostics) {
    const Severity severity = kind_info(diagnostic.kind).severity;
    if (severity < (is_quiet ? Severity::Refused : Severity::Note)) continue;
    text += render_text(diagnostic, rendered.files(), {is_colored, true});
  }
  return text;
}

std::string place_text(const Conversion& conversion, FileId file_id, ByteRange range) {
  const LineColumn at = LineMap(conversion.sources[file_id.raw].text).at(range.begin);
  return fmt::format("{}:{}:{}", shown_text(conversion.shown_paths[file_id.raw]), at.line,
                     at.column);
}

std::string summary_text(const Conversion& conversion) {
  Counts counts = count(conversion);
  if (counts.total == 0) return "no JavaScript files\n";
  std::string forms;
  for (const ModuleForm form : kForms) {
    if (counts.forms[form] == 0) continue;
    const std::string_view name = form == ModuleForm::None ? "not read" : to_text(form);
    forms += fmt::format("{}{} {}", forms.empty() ? "" : ", ", counts.forms[form], name);
  }
  std::string text =
      fmt::format("{} module{}: {}", counts.total, counts.total == 1 ? "" : "s", forms);
  if (counts.renamed != 0) text += fmt::format("; {} renamed", counts.renamed);
  if (counts.added != 0) text += fmt::format("; {} package.json added", counts.added);
  text += '\n';
  std::string warnings;
  for (const auto& [kind, number] : count_kinds(conversion))
    warnings += fmt::format("{}{} {}", warnings.empty() ? "warnings: " : ", ", number,
                            kind_info(kind).name);
  return warnings.empty() ? text : text + warnings + "\n";
}

std::string report_text(const Conversion& conversion, ReportFormat format) {
  switch (format) {
    case ReportFormat::Json:
      return report_json(conversion);
    case ReportFormat::Sarif:
      return report_sarif(conversion);
    case ReportFormat::Text:
      return summary_text(conversion);
  }
  return "";
}

}  // namespace esmigrate
