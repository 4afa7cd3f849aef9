#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "alias/mentions.h"
#include "alias/value_flow.h"
#include "esmigrate/alias/module_facts.h"

namespace esmigrate {

/// What the finders of sloppy code share: one file's tree and names, and where their findings go.
class StrictFinder {
 public:
  StrictFinder(const AliasInput& input, ModuleFacts& facts)
      : tree(input.tree), bindings(input.bindings), facts_(facts) {}

  const SyntaxTree& tree;
  const Bindings& bindings;

  bool module_is_strict() const { return facts_.is_strict; }
  /// Whether the code at a node is sloppy. Asked where something was found, so climbing is fine.
  bool is_sloppy(NodeRef node) const;

  StrictHazard& add(std::string what, ByteRange range, StrictRepair repair = StrictRepair::None) {
    StrictHazard hazard{std::move(what), range};
    hazard.repair = repair;
    facts_.hazards.push_back(std::move(hazard));
    return facts_.hazards.back();
  }

  /// The calls of a function that says `this` are not all seen: it is taken for a method.
  void take_for_method(NodeRef function) { facts_.unfollowed_this.push_back(function.range()); }

  /// What was not followed to its end could be anything: then the module is left as it is.
  void give_up_with(const ValueFlow& flow) {
    if (flow.is_exhausted())
      add("values of this file go more ways than are followed, some perhaps where strict code "
          "differs",
          {});
  }

  /// Whether some scope of the file declares the name.
  bool is_declared(std::string_view name) const;
  bool is_declared_at_top(std::string_view name) const {
    return bindings.declared_in(name, bindings.module_scope()).exists();
  }

  /// How the code can name the global object here: `globalThis`, or `global` where that is taken;
  /// empty if both are.
  std::string_view global_name() const;

 private:
  ModuleFacts& facts_;
};

StrictPlace strict_place(StrictPlace::Role role, ByteRange range);
/// The place of a reference, with `{ name }` told apart.
StrictPlace strict_name(NodeRef reference);
/// `await` or `yield` that the grammar takes for the operator, where it can only be a variable.
bool is_name_for_operator(NodeRef node);
/// Whether an expression stands as a statement of its own, its value unused.
bool is_statement_expression(NodeRef expression);
/// Just behind the `{` of a function's body and its directives; 0 for an arrow with an expression.
std::uint32_t function_body_begin(NodeRef function);
/// A `'use strict'` directive, if it stands where directives do.
bool is_use_strict(NodeRef statement);

// Each finder adds the hazards of one idea.
void find_strict_syntax(StrictFinder& find);     // strict_syntax.cpp: early errors
void find_strict_names(StrictFinder& find);      // strict_names.cpp: names and their declarations
void find_strict_blocks(StrictFinder& find);     // strict_blocks.cpp: functions in blocks
void find_strict_this(StrictFinder& find);       // strict_this.cpp: `this` of plain calls
void find_strict_callers(StrictFinder& find);    // strict_callers.cpp: `f.caller`, `f.arguments`
void find_strict_arguments(StrictFinder& find);  // strict_arguments.cpp: `arguments` and parameters
void find_strict_writes(StrictFinder& find);     // strict_writes.cpp: writes that fail silently

}  // namespace esmigrate
