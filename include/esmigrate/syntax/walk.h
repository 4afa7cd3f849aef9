#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "esmigrate/syntax/tree.h"

namespace esmigrate {

/// Small questions about nodes that several rooms ask. None of them decides anything.

/// Strips parentheses: `((a))` answers `a`.
NodeRef skip_parentheses(NodeRef node);
/// Climbs while the parent is a pair of parentheses: the outermost spelling of the same value.
NodeRef outermost_parentheses(NodeRef node);
/// The nearest enclosing function (arrow functions and methods included), or nothing at top level.
NodeRef enclosing_function(NodeRef node);
/// The function, or the field of a class with that value, whose code the node is; nothing at top
/// level: what `yield`, `await` and `arguments` there belong to. The computed key of a method is
/// code of the function around it.
NodeRef function_of_code(NodeRef node);
/// Whether a function (a method, too) is a generator.
bool is_generator(NodeRef function);
/// The child of the program that holds `node` (or is it).
NodeRef top_level_statement(NodeRef node);
/// Arguments node's argument number `index` (0-based), or nothing.
NodeRef argument(NodeRef call, std::size_t index);
std::size_t argument_count(NodeRef call);
/// The value of a string literal, escapes decoded; nothing for another node, or where an escape has
/// no UTF-8 form (a lone surrogate).
std::optional<std::string> string_value(NodeRef node);
/// Value of a string, or of a template without substitutions.
std::optional<std::string> constant_text(NodeRef node);
/// The name a property access or object key stands for: `a` for `.a`, `['a']`, `'a':`, `a:`;
/// nothing if it is computed from something that is no constant.
std::optional<std::string> property_name(NodeRef key);
/// Whether the text is an identifier that ECMA-262 allows as a binding in module code (no reserved
/// or strict-reserved word, no escapes); non-ASCII letters count as identifier parts.
bool is_valid_binding_name(std::string_view name);
/// Whether it can stand as IdentifierName (reserved words included), as in `export { a as default
/// }`.
bool is_identifier_name(std::string_view name);
/// Whether the name of an identifier is spelt with a unicode escape.
bool has_escape(std::string_view identifier_text);
/// What an identifier spelt with unicode escapes stands for: `abc` for `\u0061bc`. An escape that
/// is none stays as it is.
std::string decoded_identifier(std::string_view identifier_text);

}  // namespace esmigrate
