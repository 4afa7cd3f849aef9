#include "transforms/import_declaration.h"

#include "transforms/util.h"

namespace esmigrate {

static constexpr std::string_view kName = "import-declaration";

static std::string with_trailing(const TransformInput& in, const Action& action,
                                 const ActionPart& part, std::string_view indent) {
  if (part.is_bare_trailing) return action.keyword + " " + part.trailing;
  std::string text = import_text(in, part);
  if (part.trailing.empty()) return text;
  return text + std::string(semicolon(in)) + std::string(in.facts.newline) + std::string(indent) +
         action.keyword + " " + part.trailing;
}

/// The white space a statement's line begins with.
static std::string_view indent_at(std::string_view source, std::uint32_t offset) {
  const std::size_t line = source.substr(0, offset).find_last_of("\r\n");
  const std::size_t begin = line == std::string_view::npos ? 0 : line + 1;
  const std::string_view before = source.substr(begin, offset - begin);
  return before.find_first_not_of(" \t") == std::string_view::npos ? before : std::string_view{};
}

/// What stands between two declarators that become two statements: its comma goes, comments stay.
static std::string new_gap(const TransformInput& in, std::string_view gap,
                           std::string_view indent) {
  std::string out;
  bool in_line_comment = false;
  bool in_block_comment = false;
  bool had_comma = false;
  for (std::size_t i = 0; i < gap.size(); ++i) {
    const char c = gap[i];
    const char next = i + 1 < gap.size() ? gap[i + 1] : ' ';
    if (in_line_comment) {
      in_line_comment = c != '\n';
    } else if (in_block_comment) {
      if (c == '*' && next == '/') {
        out += "*/";
        ++i;
        in_block_comment = false;
        continue;
      }
    } else if (c == '/' && next == '/') {
      in_line_comment = true;
    } else if (c == '/' && next == '*') {
      out += "/*";
      ++i;
      in_block_comment = true;
      continue;
    } else if (c == ',' && !had_comma) {
      had_comma = true;
      continue;
    }
    out.push_back(c);
  }
  while (!out.empty() && (out.back() == ' ' || out.back() == '\t')) out.pop_back();
  if (out.empty() || (out.back() != '\n' && out.back() != '\r')) out += in.facts.newline;
  return std::string(semicolon(in)) + out + std::string(indent);
}

static const ActionPart* part_at(const Action& action, std::uint32_t index) {
  for (const ActionPart& part : action.parts) {
    if (part.index == index) return &part;
  }
  return nullptr;
}

/// Every declarator's range: the plan gives all of them, `Keep` ones too.
static void several(const TransformInput& in, const Action& action, std::vector<Edit>& edits) {
  const std::string_view indent = indent_at(in.source, action.range.begin);
  std::uint32_t at = action.range.begin;  // behind what has been spelt
  bool is_first = true;
  bool previous_kept = false;
  std::uint32_t gone_from = UINT32_MAX;  // where declarators begin that an import stands for
  for (std::uint32_t i = 0; i < action.count; ++i) {
    const ActionPart* part = part_at(action, i);
    ESM_CHECK(part != nullptr, "every declarator of an import declaration is planned");
    if (part->kind == ActionPart::Kind::Gone) {
      gone_from = std::min(gone_from, at);
      at = part->range.end;
      continue;
    }
    const bool is_kept = part->kind == ActionPart::Kind::Keep;
    std::string begin;
    for (const ActionPart& import : part->leading) {
      begin += import_text(in, import) + std::string(semicolon(in)) +
               std::string(in.facts.newline) + std::string(indent);
    }
    begin += is_kept ? action.keyword + " " : with_trailing(in, action, *part, indent);
    const std::uint32_t end = is_kept ? part->range.begin : part->range.end;
    const std::uint32_t from = std::min(at, gone_from);
    if (is_first) {
      edits.push_back({{action.range.begin, end}, begin, kName, 0});
    } else if (!(is_kept && previous_kept && part->leading.empty())) {
      edits.push_back({{from, end},
                       new_gap(in, in.source.substr(at, part->range.begin - at), indent) + begin,
                       kName,
                       0});
    } else if (gone_from != UINT32_MAX) {
      edits.push_back({{gone_from, at}, "", kName, 0});
    }
    at = part->range.end;
    gone_from = UINT32_MAX;
    is_first = false;
    previous_kept = is_kept;
  }
  if (gone_from != UINT32_MAX) edits.push_back({{gone_from, at}, "", kName, 0});
}

std::vector<Edit> import_declaration(const TransformInput& in) {
  std::vector<Edit> edits;
  for (const Action& action : in.plan.actions) {
    if (action.kind != ActionKind::ImportDeclaration) continue;
    if (action.count > 1) {
      several(in, action, edits);
      continue;
    }
    ESM_CHECK(action.parts.size() == 1, "a declaration with one declarator has one part");
    const ActionPart& part = action.parts.front();
    const ByteRange replaced{action.range.begin, part.range.end};
    std::string text = with_trailing(in, action, part, indent_at(in.source, action.range.begin));
    if (part.trailing.empty() && part.text.find("/*") == std::string::npos &&
        part.text.find("//") == std::string::npos) {
      text = kept_comments(in, replaced) + text;
    }
    edits.push_back({replaced, std::move(text), kName, 0});
  }
  return edits;
}

}  // namespace esmigrate
