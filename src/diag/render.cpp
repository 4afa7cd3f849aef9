#include "esmigrate/diag/render.h"

#include <fmt/args.h>
#include <fmt/format.h>

#include <optional>

#include "diag/display_text.h"
#include "diag/snippet.h"
#include "esmigrate/support/check.h"

namespace esmigrate {
namespace {

/// A place, resolved as far as it can be.
struct Place {
  std::string_view path;
  const RenderedFile* file = nullptr;  ///< none for what never became a file
  ByteRange range;
  LineColumn begin;
  LineColumn end;
};

/// The file's own line map, or one made for the occasion.
class Lines {
 public:
  explicit Lines(const RenderedFile& file) {
    if (file.line_map == nullptr) made_.emplace(file.source);
    map_ = made_ ? &*made_ : file.line_map;
  }
  Lines(const Lines&) = delete;
  Lines& operator=(const Lines&) = delete;
  const LineMap& map() const { return *map_; }

 private:
  std::optional<LineMap> made_;
  const LineMap* map_;
};

Place place_of(FileId file_id, ByteRange range, std::string_view path,
               const std::vector<RenderedFile>& files) {
  if (!file_id.exists()) return {path, nullptr, range, {}, {}};
  ESM_CHECK(file_id.raw < files.size(), "every file of a diagnostic is given to the renderer");
  const RenderedFile& file = files[file_id.raw];
  const Lines lines(file);
  return {file.shown_path, &file, range, lines.map().at(range.begin), lines.map().at(range.end)};
}

bool is_whole_file(ByteRange range) { return range == ByteRange{}; }

struct Style {
  std::string_view word;
  std::string_view color;
};

Style style_of(Severity severity) {
  switch (severity) {
    case Severity::Hint:
      return {"hint", "\x1b[1;36m"};
    case Severity::Note:
      return {"note", "\x1b[1;36m"};
    case Severity::Warning:
      return {"warning", "\x1b[1;33m"};
    case Severity::Refused:
      return {"refused", "\x1b[1;35m"};
    case Severity::Error:
      return {"error", "\x1b[1;31m"};
  }
  ESM_CHECK(false, "a severity is one of the five");
  return {};
}

constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kReset = "\x1b[0m";

/// Appends to a text, in colour where it is wanted.
class Painter {
 public:
  Painter(std::string& text, const RenderOptions& options) : text_(text), options_(options) {}

  void plain(std::string_view text) { text_ += text; }
  void painted(std::string_view color, std::string_view text) {
    if (options_.color) text_ += color;
    text_ += text;
    if (options_.color) text_ += kReset;
  }

  /// `path:line:col: severity: text [name]`
  void headline(const Place& place, Style style, std::string_view message, std::string_view name) {
    if (!place.path.empty()) {
      std::string where = display_text(place.path);
      if (place.file != nullptr)
        where += fmt::format(":{}:{}", place.begin.line, place.begin.column);
      painted(kBold, where + ":");
      plain(" ");
    }
    painted(style.color, fmt::format("{}:", style.word));
    plain(" ");
    plain(display_text(message));
    if (!name.empty()) plain(fmt::format(" [{}]", name));
    plain("\n");
  }

  void snippet(const Place& place, Style style, std::string_view beside) {
    if (!options_.snippets || place.file == nullptr || is_whole_file(place.range)) return;
    const Lines lines(*place.file);
    const Snippet snippet = make_snippet(place.file->source, lines.map(), place.range);
    plain(snippet.code + "\n" + snippet.gutter);
    painted(style.color, snippet.carets);
    if (!beside.empty()) plain(" " + display_text(beside));
    plain("\n");
  }

 private:
  std::string& text_;
  const RenderOptions& options_;
};

std::string json_place(const Place& place) {
  std::string json = fmt::format("\"path\":{}", json_string(place.path));
  if (place.file == nullptr) {
    return json + ",\"line\":null,\"column\":null,\"endLine\":null,\"endColumn\":null";
  }
  return json + fmt::format(",\"line\":{},\"column\":{},\"endLine\":{},\"endColumn\":{}",
                            place.begin.line, place.begin.column, place.end.line, place.end.column);
}

}  // namespace

std::string message_of(const Diagnostic& diagnostic) {
  fmt::dynamic_format_arg_store<fmt::format_context> args;
  for (const std::string& arg : diagnostic.args) args.push_back(std::cref(arg));
  const std::string_view message = kind_info(diagnostic.kind).message;
  try {
    return fmt::vformat(fmt::string_view(message.data(), message.size()), args);
  } catch (const fmt::format_error&) {
    ESM_CHECK(false, "a diagnostic has an argument for every {} of its message");
  }
  return {};
}

std::string render_text(const Diagnostic& diagnostic, const std::vector<RenderedFile>& files,
                        const RenderOptions& options) {
  const KindInfo& info = kind_info(diagnostic.kind);
  const Style style = style_of(info.severity);
  const Place place = place_of(diagnostic.file_id, diagnostic.range, diagnostic.path, files);

  // The first note on the same range needs no headline of its own, where there is an underline.
  const bool has_underline =
      options.snippets && place.file != nullptr && !is_whole_file(diagnostic.range);
  const DiagnosticNote* beside = nullptr;
  for (const DiagnosticNote& note : diagnostic.notes) {
    const bool is_same = note.file_id == diagnostic.file_id && note.range == diagnostic.range;
    if (has_underline && is_same && beside == nullptr) beside = &note;
  }

  std::string text;
  Painter painter(text, options);
  painter.headline(place, style, message_of(diagnostic), info.name);
  painter.snippet(place, style, beside != nullptr ? beside->text : std::string_view());
  const Style note_style = style_of(Severity::Note);
  for (const DiagnosticNote& note : diagnostic.notes) {
    if (&note == beside) continue;
    const Place note_place = place_of(note.file_id, note.range, {}, files);
    painter.headline(note_place, note_style, note.text, {});
    painter.snippet(note_place, note_style, {});
  }
  return text;
}

std::string render_json(const Diagnostic& diagnostic, const std::vector<RenderedFile>& files) {
  const KindInfo& info = kind_info(diagnostic.kind);
  std::string notes;
  for (const DiagnosticNote& note : diagnostic.notes) {
    if (!notes.empty()) notes += ',';
    notes += fmt::format("{{{},\"message\":{}}}",
                         json_place(place_of(note.file_id, note.range, {}, files)),
                         json_string(note.text));
  }
  return fmt::format(
      "{{\"kind\":{},\"severity\":{},{},\"message\":{},\"notes\":[{}]}}", json_string(info.name),
      json_string(style_of(info.severity).word),
      json_place(place_of(diagnostic.file_id, diagnostic.range, diagnostic.path, files)),
      json_string(message_of(diagnostic)), notes);
}

}  // namespace esmigrate
