#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "transforms/transform.h"

namespace esmigrate {

/// Small pieces of spelling that several transforms share. None of them looks at more than the
/// source around a decided place and the file's own style.

std::string quoted(const TransformInput& in, std::string_view text);
/// `;` or nothing, as the file has it.
std::string_view semicolon(const TransformInput& in);
/// The same for a statement in front of `offset`: without a semicolon, what begins there could
/// continue it (ECMA-262 section 12.10, automatic semicolon insertion).
/// `ends_line`: a line end is put in between anyway.
std::string_view semicolon_before(const TransformInput& in, std::uint32_t offset,
                                  bool ends_line = true);
/// A name in an import or export list. Reserved words are quoted as well: every parser reads them
/// so.
std::string module_export_name(const TransformInput& in, std::string_view name);
/// `local as exported`, `local` if both are the same; names that are no identifiers are quoted.
std::string export_entry(const TransformInput& in, std::string_view local,
                         std::string_view exported);
/// `{ a, b as c }` on one line, or one entry a line where that would be long; `others` is the width
/// of what else stands on the line.
std::string brace_list(const TransformInput& in, const std::vector<std::string>& entries,
                       std::size_t others = 10);

/// `import ... from 'x'` or `export ... from 'x'` without its semicolon.
std::string from_text(const TransformInput& in, std::string_view keyword, const ActionPart& part);
/// One import declaration without its semicolon.
std::string import_text(const TransformInput& in, const ActionPart& part);

/// A line of its own at the head of the module: `text` and a line end.
Edit head_line(const TransformInput& in, const Action& action, std::string text,
               std::string_view author);
/// A line of its own behind the statement that ends at the action's place (and behind a comment
/// that ends its line).
Edit line_after(const TransformInput& in, const Action& action, std::string text,
                std::string_view author);
/// A line of its own at the end of the module, set off by a blank line from what stands before.
Edit end_line(const TransformInput& in, const Action& action, std::string text,
              std::string_view author);
/// head, end, or behind a statement: whichever the action's place is.
Edit own_line(const TransformInput& in, const Action& action, std::string text,
              std::string_view author);

/// The comments inside a range that is about to be replaced, each ready to stand in front of code.
std::string kept_comments(const TransformInput& in, ByteRange replaced);
/// Removes the semicolon behind a value that became a declaration; nothing if there is none.
std::vector<Edit> without_semicolon(const TransformInput& in, std::uint32_t value_end,
                                    std::string_view author);
/// `function name`, `async function* name`, `class Name` up to the parameters or body, from the
/// value's own head.
std::string named_head(const TransformInput& in, const ValueShape& value, std::string_view name);
/// The white space that begins the line of `offset`.
std::string_view line_indent(std::string_view source, std::uint32_t offset);
/// Whether nothing but a comment follows on the line of `offset`.
bool ends_line(std::string_view source, std::uint32_t offset);
/// The statement and the line it had to itself.
ByteRange whole_line(std::string_view source, ByteRange statement);

}  // namespace esmigrate
