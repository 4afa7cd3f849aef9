#include "transforms/export_literal.h"

#include <algorithm>

#include "transforms/util.h"

namespace esmigrate {

static constexpr std::string_view kName = "export-literal";

static bool is_list(const Action& action) {
  return std::all_of(action.parts.begin(), action.parts.end(),
                     [](const ActionPart& part) { return part.kind == ActionPart::Kind::Entry; });
}

static void as_list(const TransformInput& in, const Action& action, std::vector<Edit>& edits) {
  edits.push_back({{action.range.begin, action.value.range.begin}, "export ", kName, 0});
  for (const ActionPart& part : action.parts) {
    std::string text = export_entry(in, part.local, part.exported);
    if (text != text_at(in.source, part.range))
      edits.push_back({part.range, std::move(text), kName, 0});
  }
  const ByteRange behind{action.value.range.end, action.value.outer_range.end};
  if (!behind.empty()) edits.push_back({behind, "", kName, 0});
}

/// Moves the lines behind the first to the left. Text inside a template literal must not move.
static std::string dedent(std::string text, std::size_t columns) {
  if (columns == 0 || text.find('`') != std::string::npos) return text;
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t line = std::min(text.find('\n', at), text.size() - 1) + 1;
    out += text.substr(at, line - at);
    at = line;
    for (std::size_t i = 0;
         i < columns && at < text.size() && (text[at] == ' ' || text[at] == '\t'); ++i)
      ++at;
  }
  return out;
}

static std::size_t column_of(std::string_view source, std::uint32_t offset) {
  const std::size_t line = source.substr(0, offset).find_last_of("\r\n");
  return offset - (line == std::string_view::npos ? 0 : line + 1);
}

static std::string declaration(const TransformInput& in, const ActionPart& part) {
  const ValueShape& value = part.value;
  const std::string end(semicolon(in));
  const bool with_export = part.local == part.exported;
  std::string text = with_export ? "export " : "";
  if (part.kind == ActionPart::Kind::Declaration) {
    text +=
        "const " + part.local + " = " + std::string(text_at(in.source, value.outer_range)) + end;
  } else if (value.range == part.range) {  // a method
    text += value.is_async ? "async function" : "function";
    text += (value.is_generator ? "* " : " ") + part.local;
    if (in.facts.has_space_before_parameters) text += ' ';
    text += in.source.substr(value.head_range.end, value.range.end - value.head_range.end);
  } else if (value.name_range.empty()) {
    text += named_head(in, value, part.local);
    text += in.source.substr(value.head_range.end, value.range.end - value.head_range.end);
  } else {
    text += text_at(in.source, value.range);
  }
  if (!with_export) {
    text += std::string(in.facts.newline) + "export { " +
            export_entry(in, part.local, part.exported) + " }" + end;
  }
  return text;
}

/// Comments between two properties, each line of them moved to the left.
static std::string comments_in(const TransformInput& in, ByteRange gap, std::size_t columns) {
  std::string text(text_at(in.source, gap));
  const std::size_t comma = text.find(',');
  const std::size_t slash = text.find('/');
  if (comma != std::string::npos && (slash == std::string::npos || comma < slash))
    text.erase(0, comma + 1);
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string::npos) return {};
  const std::size_t end = text.find_last_not_of(" \t\r\n,");
  return dedent(text.substr(begin, end - begin + 1), columns) + std::string(in.facts.newline);
}

static void as_declarations(const TransformInput& in, const Action& action,
                            std::vector<Edit>& edits) {
  const std::string newline(in.facts.newline);
  const bool is_open = text_at(in.source, action.value.range).find('\n') != std::string_view::npos;
  std::string out;
  std::vector<std::string> entries;
  const auto flush = [&] {
    if (entries.empty()) return;
    if (!out.empty()) out += newline;
    out += "export " + brace_list(in, entries) + std::string(semicolon(in));
    entries.clear();
  };
  std::uint32_t at = action.value.range.begin + 1;
  bool previous_is_long = false;
  for (const ActionPart& part : action.parts) {
    const std::size_t columns = is_open ? column_of(in.source, part.range.begin) : 0;
    const std::string comment = comments_in(in, {at, part.range.begin}, columns);
    at = part.range.end;
    if (part.kind == ActionPart::Kind::Entry && comment.empty()) {
      entries.push_back(export_entry(in, part.local, part.exported));
      continue;
    }
    flush();
    std::string text = part.kind == ActionPart::Kind::Entry
                           ? "export { " + export_entry(in, part.local, part.exported) + " }" +
                                 std::string(semicolon(in))
                           : dedent(declaration(in, part), columns);
    const bool is_long = text.find('\n') != std::string::npos;
    if (!out.empty()) out += newline + (is_long || previous_is_long ? newline : "");
    out += comment + text;
    previous_is_long = is_long;
  }
  flush();
  const std::string last = comments_in(in, {at, action.value.range.end - 1}, 0);
  if (!last.empty()) out += newline + last.substr(0, last.size() - newline.size());
  edits.push_back({action.range, std::move(out), kName, 0});
}

std::vector<Edit> export_literal(const TransformInput& in) {
  std::vector<Edit> edits;
  for (const Action& action : in.plan.actions) {
    if (action.kind != ActionKind::ExportLiteral) continue;
    if (is_list(action)) {
      as_list(in, action, edits);
    } else {
      as_declarations(in, action, edits);
    }
  }
  return edits;
}

}  // namespace esmigrate
