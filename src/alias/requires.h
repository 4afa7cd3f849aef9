#pragma once

#include "esmigrate/alias/module_facts.h"

namespace esmigrate {

/// Finds every `require` of the file with the way it is held and used, and the uses of `require`
/// that load nothing. Both in source order.
void find_requires(const AliasInput& input, ModuleFacts& facts);

/// Finds the variables that take one member each: ModuleFacts::copies. The requires are known.
void find_member_copies(const AliasInput& input, ModuleFacts& facts);

/// How a value held by a binding (or standing as an expression) is used.
std::vector<ImportUse> uses_of_binding(BindingId binding, const Bindings& bindings,
                                       const SyntaxTree& tree);
ImportUse use_of_expression(NodeRef expression);

/// Index of the top-level statement around a node.
std::uint32_t statement_index(NodeRef node);

/// `var`, `let` or `const`.
std::string_view declaration_keyword(NodeRef declaration);

/// Whether `require.main` or its like is compared with `module`, either way round, `!==` and loose
/// spellings included; then the use covers the comparison.
bool compares_with_module(NodeRef member, const Bindings& bindings, VariableUse& use);

/// Whether nothing but the truth of a value is asked: in a condition, behind `!`, in front of `&&`
/// and `||` whose own value is dropped or only asked for its truth.
bool is_only_tested(NodeRef value);
/// The same, or `typeof value`, or `value && other`, which gives away at most that there is none.
bool is_tested_or_guards(NodeRef value);

}  // namespace esmigrate
