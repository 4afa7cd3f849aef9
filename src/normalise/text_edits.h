#pragma once

#include <string>
#include <string_view>

#include "esmigrate/edit/edit_set.h"
#include "esmigrate/syntax/tree.h"

namespace esmigrate {

/// The whitespace that the line of `offset` begins with.
std::string_view indent_at(std::string_view source, std::uint32_t offset);

/// Deletes a statement: with its lines if it has them for itself, and with the comments that stand
/// directly above it.
void delete_statement(const SyntaxTree& tree, ByteRange statement, EditSet& edits);

/// Whether a comment stands directly above a statement, or on its line.
bool is_below_comment(const SyntaxTree& tree, ByteRange statement);

/// Leaves of `outer` only `inner`, a run of lines of it, and moves those to the indentation of
/// `outer`. Lines that begin inside a template or a string stay as they are.
/// `before` and `behind` are put around it.
void keep_inner(const SyntaxTree& tree, ByteRange outer, ByteRange inner, EditSet& edits,
                std::string_view before = {}, std::string_view behind = {});

/// `;`, if text that begins at `begin` would be read as going on with the statement before
/// `statement`, which ends without a semicolon; else nothing.
std::string_view shield(const SyntaxTree& tree, NodeRef statement, std::uint32_t begin);

/// Whether a statement would be read as going on with one before it that has no semicolon.
bool begins_like_operator(const SyntaxTree& tree, NodeRef statement);

/// `;`, if what follows `statement` would be read as going on with the last statement of `body`
/// that ends before `end`, once that stands in its place; else nothing.
std::string shield_behind(const SyntaxTree& tree, NodeRef body, std::uint32_t end,
                          NodeRef statement);

/// What stands between the braces of a block, without the whitespace at both ends.
ByteRange inside_of_block(const SyntaxTree& tree, NodeRef block);

}  // namespace esmigrate
