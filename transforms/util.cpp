#include "transforms/util.h"

#include <algorithm>

#include "esmigrate/syntax/walk.h"

namespace esmigrate {

static constexpr std::size_t kLineLimit = 80;

std::string quoted(const TransformInput& in, std::string_view text) {
  std::string out(1, in.facts.quote);
  for (const char c : text) {
    if (c == in.facts.quote || c == '\\') out.push_back('\\');
    if (c == '\n') {
      out += "\\n";
    } else if (c == '\r') {
      out += "\\r";
    } else {
      out.push_back(c);
    }
  }
  out.push_back(in.facts.quote);
  return out;
}

std::string_view semicolon(const TransformInput& in) { return in.facts.has_semicolons ? ";" : ""; }

static std::uint32_t next_code(std::string_view source, std::uint32_t offset) {
  for (;;) {
    offset = static_cast<std::uint32_t>(
        std::min(source.find_first_not_of(" \t\r\n", offset), source.size()));
    const std::string_view rest = source.substr(offset);
    if (rest.starts_with("//")) {
      offset = static_cast<std::uint32_t>(std::min(source.find('\n', offset), source.size()));
    } else if (rest.starts_with("/*")) {
      offset = static_cast<std::uint32_t>(std::min(source.find("*/", offset) + 2, source.size()));
    } else {
      return offset;
    }
  }
}

std::string_view semicolon_before(const TransformInput& in, std::uint32_t offset, bool ends_line) {
  if (in.facts.has_semicolons) return ";";
  const std::uint32_t next = next_code(in.source, offset);
  if (next >= in.source.size()) return "";
  const std::string_view between = in.source.substr(offset, next - offset);
  const bool same_line = between.find_first_of("\r\n") == std::string_view::npos;
  if (!ends_line && same_line && in.source[next] != ';' && in.source[next] != '}') return ";";
  return std::string_view("[(`/+-*").find(in.source[next]) != std::string_view::npos ? ";" : "";
}

std::string module_export_name(const TransformInput& in, std::string_view name) {
  const bool is_word = is_valid_binding_name(name) || name == "default";
  return is_word ? std::string(name) : quoted(in, name);
}

std::string export_entry(const TransformInput& in, std::string_view local,
                         std::string_view exported) {
  if (local == exported) return std::string(local);
  return std::string(local) + " as " + module_export_name(in, exported);
}

std::string brace_list(const TransformInput& in, const std::vector<std::string>& entries,
                       std::size_t others) {
  std::string one_line = "{ ";
  for (std::size_t i = 0; i < entries.size(); ++i) one_line += (i == 0 ? "" : ", ") + entries[i];
  one_line += " }";
  if (one_line.size() + others <= kLineLimit) return one_line;
  std::string out = "{";
  for (const std::string& entry : entries) {
    out += std::string(in.facts.newline) + in.facts.indent + entry + ",";
  }
  out.pop_back();
  return out + std::string(in.facts.newline) + "}";
}

std::string import_text(const TransformInput& in, const ActionPart& part) {
  return from_text(in, "import", part);
}

std::string from_text(const TransformInput& in, std::string_view keyword, const ActionPart& part) {
  std::string text = std::string(keyword) + " ";
  if (!part.text.empty()) text += part.text + " from ";
  text += quoted(in, part.specifier);
  if (part.is_json) text += " with { type: " + quoted(in, "json") + " }";
  return text;
}

/// Whether the next line cannot go on with `text`, which ends in no semicolon. Behind a value it
/// can, if that ends in `}`, too: `let old = {}`.
static bool ends_by_itself(std::string_view text) {
  return text.ends_with('}') && (text.starts_with("function ") || text.starts_with("import "));
}

Edit head_line(const TransformInput& in, const Action& action, std::string text,
               std::string_view author) {
  const std::uint32_t at = action.range.begin;
  const std::string newline(in.facts.newline);
  const bool opens_line =
      at == 0 || in.source[at - 1] == '\n' || in.source[at - 1] == '\r' || at < in.source.size();
  if (semicolon(in).empty() && !text.ends_with(';') && !ends_by_itself(text))
    text += semicolon_before(in, at);
  if (!opens_line) return {{at, at}, newline + text, author, action.order};
  return {{at, at}, text + newline, author, action.order};
}

Edit line_after(const TransformInput& in, const Action& action, std::string text,
                std::string_view author) {
  std::uint32_t at = action.range.begin;
  const std::size_t line_end = std::min(in.source.find_first_of("\r\n", at), in.source.size());
  const std::string_view rest = in.source.substr(at, line_end - at);
  const std::size_t content = rest.find_first_not_of(" \t;");
  if (content == std::string_view::npos || rest.substr(content).starts_with("//"))
    at = static_cast<std::uint32_t>(line_end);
  else if (rest[content] != '/')
    text += (text.ends_with(';') ? "" : ";") + std::string(in.facts.newline);
  if (semicolon(in).empty() && !text.ends_with(';')) text += semicolon_before(in, at);
  return {{at, at}, std::string(in.facts.newline) + text, author, action.order};
}

Edit end_line(const TransformInput& in, const Action& action, std::string text,
              std::string_view author) {
  const std::uint32_t at = action.range.begin;
  const std::string newline(in.facts.newline);
  const bool is_first =
      std::none_of(in.plan.actions.begin(), in.plan.actions.end(), [&](const Action& other) {
        return other.range == action.range && other.order < action.order;
      });
  const bool ends_line = in.source.empty() || in.source.back() == '\n' || in.source.back() == '\r';
  std::string gap;
  if (is_first && !in.source.empty()) gap = newline;
  if (ends_line) return {{at, at}, gap + text + newline, author, action.order};
  return {{at, at}, gap + newline + text, author, action.order};
}

Edit own_line(const TransformInput& in, const Action& action, std::string text,
              std::string_view author) {
  if (action.range.begin == in.source.size()) return end_line(in, action, std::move(text), author);
  return line_after(in, action, std::move(text), author);
}

std::string kept_comments(const TransformInput& in, ByteRange replaced) {
  std::string out;
  for (const ByteRange comment : in.facts.comments) {
    if (!replaced.contains(comment)) continue;
    const std::string_view text = text_at(in.source, comment);
    out += text;
    out += text.starts_with("//") ? in.facts.newline : std::string_view(" ");
  }
  return out;
}

std::vector<Edit> without_semicolon(const TransformInput& in, std::uint32_t value_end,
                                    std::string_view author) {
  // One that begins the next line guards the statement behind it.
  const std::size_t next = in.source.find_first_not_of(" \t", value_end);
  if (next == std::string_view::npos || in.source[next] != ';') return {};
  return {{{value_end, static_cast<std::uint32_t>(next + 1)}, "", author, 0}};
}

std::string named_head(const TransformInput& in, const ValueShape& value, std::string_view name) {
  std::string head(text_at(in.source, value.head_range));
  while (!head.empty() && (head.back() == ' ' || head.back() == '\t')) head.pop_back();
  head += ' ';
  head += name;
  const bool is_class = value.kind == ValueKind::Class;
  if (is_class || in.facts.has_space_before_parameters) head += ' ';
  return head;
}

std::string_view line_indent(std::string_view source, std::uint32_t offset) {
  const std::size_t line = source.find_last_of("\r\n", offset == 0 ? 0 : offset - 1);
  const std::size_t begin = line == std::string_view::npos ? 0 : line + 1;
  const std::size_t content = std::min(source.find_first_not_of(" \t", begin), source.size());
  return source.substr(begin, content - begin);
}

bool ends_line(std::string_view source, std::uint32_t offset) {
  const std::size_t next = source.find_first_not_of(" \t", offset);
  if (next == std::string_view::npos) return true;
  return source[next] == '\n' || source[next] == '\r' || source.substr(next, 2) == "//";
}

ByteRange whole_line(std::string_view source, ByteRange statement) {
  ByteRange range = statement;
  while (range.begin > 0 && (source[range.begin - 1] == ' ' || source[range.begin - 1] == '\t'))
    --range.begin;
  const bool opens =
      range.begin == 0 || source[range.begin - 1] == '\n' || source[range.begin - 1] == '\r';
  std::uint32_t end = range.end;
  while (end < source.size() && (source[end] == ' ' || source[end] == '\t')) ++end;
  const bool closes = end == source.size() || source[end] == '\n' || source[end] == '\r';
  if (!opens || !closes) return statement;
  if (end < source.size() && source[end] == '\r') ++end;
  if (end < source.size() && source[end] == '\n') ++end;
  range.end = end;
  return range;
}

}  // namespace esmigrate
