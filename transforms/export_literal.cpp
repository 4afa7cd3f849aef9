#include "transforms/export_literal.h"

#include <algorithm>
#include <optional>

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

/// Where lines begin that are no part of a template literal. Nothing if that cannot be told: a `/`
/// beside a template may begin a regular expression with anything in it.
static std::optional<std::vector<std::size_t>> movable_lines(std::string_view text) {
  std::vector<std::size_t> lines;
  std::vector<std::size_t> templates;  // depth of braces at each open `${`
  const bool has_template = text.find('`') != std::string_view::npos;
  bool in_template = false;
  std::size_t depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\n' && !in_template) lines.push_back(i + 1);
    if (!has_template) continue;
    if (in_template) {
      if (c == '\\') ++i;
      if (c == '`') in_template = false;
      if (c == '$' && text.substr(i + 1).starts_with('{')) {
        templates.push_back(depth);
        in_template = false;
        ++i;
      }
    } else if (c == '`') {
      in_template = true;
    } else if (c == '\'' || c == '"') {
      for (++i; i < text.size() && text[i] != c && text[i] != '\n'; ++i) i += text[i] == '\\';
    } else if (text.substr(i).starts_with("//")) {
      i = std::min(text.find('\n', i), text.size()) - 1;
    } else if (text.substr(i).starts_with("/*")) {
      const std::size_t end = std::min(text.find("*/", i), text.size());
      for (; i < end; ++i) {
        if (text[i] == '\n') lines.push_back(i + 1);
      }
      ++i;
    } else if (c == '/') {
      return std::nullopt;
    } else if (c == '{') {
      ++depth;
    } else if (c == '}' && !templates.empty() && templates.back() == depth) {
      templates.pop_back();
      in_template = true;
    } else if (c == '}') {
      --depth;
    }
  }
  return lines;
}

/// Moves the lines behind the first to the left. Text inside a template literal must not move.
static std::string dedent(const std::string& text, std::size_t columns) {
  const auto lines = movable_lines(text);
  if (columns == 0 || !lines) return text;
  std::string out;
  std::size_t at = 0;
  for (const std::size_t line : *lines) {
    out += text.substr(at, line - at);
    at = line;
    for (std::size_t i = 0;
         i < columns && at < text.size() && (text[at] == ' ' || text[at] == '\t'); ++i)
      ++at;
  }
  return out + text.substr(at);
}

static std::size_t column_of(std::string_view source, std::uint32_t offset) {
  const std::size_t line = source.substr(0, offset).find_last_of("\r\n");
  return offset - (line == std::string_view::npos ? 0 : line + 1);
}

static std::string declaration(const TransformInput& in, const ActionPart& part,
                               const std::string& end) {
  const ValueShape& value = part.value;
  const bool with_export = part.local == part.exported;
  std::string text = with_export ? "export " : "";
  if (part.kind == ActionPart::Kind::Declaration) {
    text += "const " + part.local + " = " +
            (part.text.empty() ? std::string(text_at(in.source, value.outer_range)) : part.text) +
            end;
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

static std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

/// One property and the comments that belong to it.
struct Member {
  const ActionPart* part = nullptr;
  std::vector<std::string> above;  ///< comments in front of it
  std::string beside;              ///< the comment behind it on its line
  bool has_gap = false;            ///< a blank line stands in front of it
};

/// A comment, its further lines moved by the columns it stood at.
static std::string comment_text(const TransformInput& in, ByteRange comment) {
  return dedent(std::string(text_at(in.source, comment)), column_of(in.source, comment.begin));
}

/// The properties with their comments; the last one has no property, only what is left.
static std::vector<Member> members_of(const TransformInput& in, const Action& action) {
  std::vector<Member> members;
  std::uint32_t at = action.value.range.begin + 1;
  for (std::size_t i = 0; i <= action.parts.size(); ++i) {
    const bool is_end = i == action.parts.size();
    const std::uint32_t end = is_end ? action.value.range.end - 1 : action.parts[i].range.begin;
    const ByteRange gap{at, end};
    Member member;
    if (!is_end) member.part = &action.parts[i];
    std::uint32_t begin = gap.begin;
    const std::size_t line = std::min(in.source.find('\n', gap.begin), std::size_t{gap.end});
    for (const ByteRange comment : in.facts.comments) {
      if (!gap.contains(comment)) continue;
      const bool is_beside = !members.empty() && comment.begin < line && line < gap.end;
      if (is_beside) {
        members.back().beside += " " + comment_text(in, comment);
        begin = comment.end;
      } else {
        member.above.push_back(comment_text(in, comment));
      }
    }
    const std::string_view blank = in.source.substr(begin, end - begin);
    const std::string_view head = blank.substr(0, blank.find('/'));
    member.has_gap = i > 0 && std::count(head.begin(), head.end(), '\n') > 1;
    members.push_back(std::move(member));
    if (!is_end) at = action.parts[i].range.end;
  }
  return members;
}

static std::string above_text(const TransformInput& in, const Member& member,
                              std::string_view indent) {
  std::string text;
  for (const std::string& comment : member.above) {
    std::string moved = comment;
    for (std::size_t line = moved.find('\n'); line != std::string::npos;
         line = moved.find('\n', line + 1))
      moved.insert(line + 1, indent);
    text += moved + std::string(in.facts.newline) + std::string(indent);
  }
  return text;
}

/// All properties that only name variables, as one list.
static std::string list_of(const TransformInput& in, const std::vector<Member>& members,
                           std::string_view end) {
  std::vector<std::string> entries;
  std::string open = "{";
  bool has_comments = false;
  const Member* last = nullptr;
  for (const Member& member : members) {
    if (member.part != nullptr && member.part->kind == ActionPart::Kind::Entry) last = &member;
  }
  for (const Member& member : members) {
    if (member.part == nullptr || member.part->kind != ActionPart::Kind::Entry) continue;
    entries.push_back(export_entry(in, member.part->local, member.part->exported));
    has_comments |= !member.above.empty() || !member.beside.empty();
    open += std::string(in.facts.newline) + in.facts.indent +
            above_text(in, member, in.facts.indent) + entries.back() +
            (&member == last ? "" : ",") + member.beside;
  }
  open += std::string(in.facts.newline) + "}";
  return "export " + (has_comments ? open : brace_list(in, entries)) + std::string(end);
}

static void as_declarations(const TransformInput& in, const Action& action,
                            std::vector<Edit>& edits) {
  const std::string newline(in.facts.newline);
  const bool is_open = text_at(in.source, action.value.range).find('\n') != std::string_view::npos;
  const std::vector<Member> members = members_of(in, action);
  // What follows must not be read as going on with the last value.
  const ActionPart* last = action.parts.empty() ? nullptr : &action.parts.back();
  std::string out;
  bool has_list = false;
  bool previous_is_long = false;
  const auto add = [&](const std::string& text, bool has_gap) {
    const bool is_long = text.find('\n') != std::string::npos;
    if (!out.empty()) out += newline + (is_long || previous_is_long || has_gap ? newline : "");
    out += text;
    previous_is_long = is_long;
  };
  for (const Member& member : members) {
    if (member.part == nullptr) {
      std::string left = above_text(in, member, "");
      if (!left.empty()) add(std::string(trimmed(left)), member.has_gap);
    } else if (member.part->kind == ActionPart::Kind::Entry) {
      const auto is_entry = [](const ActionPart& part) {
        return part.kind == ActionPart::Kind::Entry;
      };
      const bool is_last =
          std::all_of(std::find_if(action.parts.begin(), action.parts.end(), is_entry),
                      action.parts.end(), is_entry);
      const std::string end(is_last ? semicolon_before(in, action.range.end, true) : semicolon(in));
      if (!has_list) add(list_of(in, members, end), member.has_gap);
      has_list = true;
    } else {
      const std::size_t columns = is_open ? column_of(in.source, member.part->range.begin) : 0;
      const std::string end(member.part == last ? semicolon_before(in, action.range.end, true)
                                                : semicolon(in));
      add(above_text(in, member, "") + dedent(declaration(in, *member.part, end), columns) +
              member.beside,
          member.has_gap);
    }
  }
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
