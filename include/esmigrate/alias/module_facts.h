#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "esmigrate/alias/effects.h"
#include "esmigrate/alias/foreign_uses.h"
#include "esmigrate/alias/points_to.h"
#include "esmigrate/alias/strict_hazard.h"
#include "esmigrate/parse/parsed_file.h"
#include "esmigrate/scope/bindings.h"

namespace esmigrate {

/// How a function uses `this`, as far as it matters to who calls it.
enum class ThisUse : std::uint8_t {
  None,          ///< an arrow, a class, or a function that never says `this`
  ReadsMembers,  ///< only `this.name` reads and calls, and `instanceof`
  Any,           ///< may change, compare or hand on `this`
  Unknown,       ///< not a function whose code stands here
};

enum class ValueKind : std::uint8_t {
  Other,
  Function,  ///< function expression
  Arrow,
  Class,
  Primitive,  ///< number, string, boolean, null, undefined, `void 0`, template, regex
  Object,     ///< object literal
  Identifier,
  Require,  ///< exactly `require(...)`
  Call,
  New,
};

/// What is known of an expression whose value gets exported.
struct ValueShape {
  ValueKind kind = ValueKind::Other;
  ByteRange range;        ///< without parentheses around it
  ByteRange outer_range;  ///< with them
  ByteRange name_range;   ///< own name of a function or class expression, empty if anonymous
  ByteRange head_range;   ///< of a function or class: from its first keyword to where a name stands
                          ///< or would
  bool is_async = false;
  ThisUse this_use = ThisUse::Unknown;
  bool is_generator = false;
  bool has_own_name_use = false;  ///< the expression refers to its own name inside
  bool own_name_clashes = false;  ///< its own name also means something else at module level
  bool own_name_written = false;  ///< the code assigns to that name inside
  // of an identifier
  std::string_view name;  ///< the identifier
  bool is_module_binding =
      false;  ///< it is declared at module level (not free, not local to a function)
  BindingKind binding_kind = BindingKind::Var;
  bool is_stable = false;   ///< holds the same value from here on, for ever
  bool is_hoisted = false;  ///< a function declaration: has its value before any code runs
  /// Of a hoisted one: where code of the top level first does more than call, construct, extend or
  /// export the function, so that it may have other members from there on.
  std::uint32_t touched_from = UINT32_MAX;
  bool is_touched_in_function = false;  ///< the same for code in functions
  /// Where it first does more to it than give it members of its own: `f.create = f`.
  std::uint32_t inherited_from = UINT32_MAX;
  BindingId binding_id;
  std::uint32_t require_site =
      UINT32_MAX;  ///< index into `requires`: of the value, or of the identifier's
};

/// One property of an object literal that replaces `module.exports`.
struct LiteralProperty {
  enum class Kind : std::uint8_t { Shorthand, Value, Method, Accessor, Spread, Computed };
  Kind kind = Kind::Value;
  std::string name;
  ByteRange range;  ///< the whole property
  ByteRange key_range;
  ValueShape value;           ///< of a method: the function
  bool name_is_free = false;  ///< see ExportName::is_free
};

/// One target of a chain of assignments.
struct ChainTarget {
  enum class Kind : std::uint8_t {
    Slot,      ///< `module.exports`
    Variable,  ///< `exports`
    Member,    ///< a property of an exports object
    Other,     ///< something else of the module's own
  };
  Kind kind = Kind::Other;
  std::uint32_t index = UINT32_MAX;  ///< into `sites` (Slot, Variable) or `uses` (Member)
  ByteRange range;                   ///< the target's spelling
  std::string_view name;             ///< of Other, if it is a plain variable
};

/// `a = b = value`, or `const a = b = value`, standing as a statement of the module's top level
/// with an exports object among its targets.
struct AssignmentChain {
  ByteRange statement_range;  ///< semicolon included
  std::uint32_t statement = UINT32_MAX;
  bool is_declaration = false;
  std::string_view keyword;  ///< of a declaration
  std::string_view local;    ///< declared name
  BindingId binding_id;
  std::uint32_t declarator_count = 0;
  bool local_is_stable = false;      ///< never assigned again
  std::vector<ChainTarget> targets;  ///< outermost first; without the declared name
  ValueShape value;
};

/// One place that replaces what `module.exports` or the variable `exports` holds.
struct ReplaceSite {
  std::uint32_t site = 0;                   ///< its abstract object
  ByteRange range;                          ///< the assignment, without parentheses
  ByteRange target_range;                   ///< `module.exports` or `exports`
  bool is_slot = true;                      ///< `module.exports`, else the variable
  bool is_compound = false;                 ///< `||=` and the like
  ValueShape value;                         ///< behind all chained `=`
  std::vector<LiteralProperty> properties;  ///< of an object literal
  bool may_run_later = false;               ///< inside a function that may run after evaluation
  bool in_function = false;
  std::uint32_t chain = UINT32_MAX;  ///< index into `chains`, if it stands in one
};

enum class UseKind : std::uint8_t {
  Read,    ///< `exports.a`
  Call,    ///< `exports.a()`: passes `this`
  Write,   ///< `exports.a = v`
  Update,  ///< compound, logical or destructuring assignment, `++`, loop target
  Delete,
  Define,  ///< `Object.defineProperty(exports, 'a', ...)`
  Marker,  ///< `exports.__esModule = true` in one of its spellings
  ComputedRead,
  ComputedWrite,
  Extend,     ///< `Object.assign(exports, ...)`
  Enumerate,  ///< keys, spread, `for in`, `in`
  Compare,    ///< `===`, `instanceof` on the left
  Truth,      ///< `typeof`, `!`, a condition: only that it is an object is seen
  Alias,      ///< put into a variable that the analysis follows
  Replace,    ///< assigned to `module.exports` or `exports`: no use of its own
  Discard,    ///< an expression statement of its own
  Escape,     ///< anything else: the object goes where the analysis does not follow
};

std::string_view to_text(UseKind kind);

/// One appearance of an exports object (initial or replaced) in the code.
struct ExportUse {
  UseKind kind = UseKind::Escape;
  PointsTo object = PointsTo::bottom();  ///< what the object may be, over all times it is reached
  std::string name;                      ///< the property, where it is constant
  ByteRange range;         ///< the whole access: `exports.a`, the assignment, the call's callee
  ByteRange object_range;  ///< the object's own spelling: `exports`, `module.exports`, `this`, `e`
  bool is_slot_read = false;   ///< spelt `module.exports` (in whatever way)
  bool is_this = false;        ///< spelt `this`
  bool is_variable = false;    ///< spelt `exports`
  BindingId alias;             ///< spelt through a variable of the code
  bool in_function = false;    ///< inside any function: may run at other times than its place says
  bool may_run_later = false;  ///< inside a function that may run after evaluation
  bool is_reached = true;
  bool is_certain = false;    ///< of writes: no load goes past it without assigning
  bool is_shorthand = false;  ///< `{ exports }`: a rewritten reference must keep the key
  // of writes
  ValueShape value;
  ByteRange expression_range;  ///< the assignment expression
  bool hides_value_name =
      false;  ///< an inner scope here has a variable of the name that the exported value goes by
  std::uint32_t chain = UINT32_MAX;      ///< index into `chains`, if it stands in one
  std::uint32_t statement = UINT32_MAX;  ///< index into `statements` of the statement around it
};

/// What stands in the way of using an exported name as a local name.
struct ExportName {
  std::string name;
  bool is_free = false;  ///< no binding of the module level has it, no global of that name is used,
                         ///< and at no use of the export is it shadowed
  bool is_binding_name = false;  ///< it is an identifier that may be bound at all
};

enum class RequireContext : std::uint8_t {
  TopLevel,     ///< runs exactly once, during evaluation, at its place
  Conditional,  ///< may be skipped
  Try,          ///< inside `try`: a failure is caught
  Function,     ///< inside a function: runs whenever that is called
};

enum class RequireShape : std::uint8_t {
  Declarator,  ///< `const x = require('y')`
  Pattern,     ///< `const { a, b: c } = require('y')`
  Member,      ///< `const x = require('y').a`
  Statement,   ///< `require('y');`
  Inline,      ///< anywhere else in an expression
};

/// One name taken out of a required value by a pattern: `imported: local`.
struct PatternName {
  ByteRange range;
  std::string imported;
  std::string_view local;
  BindingId binding_id;
  bool is_reassigned = false;
};

/// How a required value is used where it is held.
enum class ImportUseKind : std::uint8_t {
  MemberRead,
  MemberCall,
  MemberNew,
  Call,
  New,
  Mutate,  ///< write to or delete a member
  Enumerate,
  Compare,
  Escape,
  ReExport,  ///< `exports.x = value`, `module.exports = value`
  Truth,     ///< `typeof x`, `!x`, `if (x)`
  Discard,
};

struct ImportUse {
  ImportUseKind kind = ImportUseKind::Escape;
  std::string name;        ///< of member uses
  ByteRange range;         ///< the reference itself
  ByteRange member_range;  ///< `x.name`
  bool in_function = false;
  bool is_shorthand = false;      ///< `{ x }`
  bool is_through_alias = false;  ///< of another variable that was given the value
  bool is_argument = false;       ///< handed to a call, which may call it in turn
  bool is_changed_below = false;  ///< `x.name.other = value`
  bool is_inherited = false;      ///< handed to `inherits`, which asks for its prototype
};

/// A variable of the module's top level that takes a member of a required value once, for good:
/// `const { a } = require('y')`, `const a = require('y').a`, `const a = x.a`.
struct MemberCopy {
  std::uint32_t site = 0;          ///< index into `requires_`
  std::uint32_t use = UINT32_MAX;  ///< index into the site's `uses`: the read of the member
  std::string name;
  std::string_view local;
  BindingId binding_id;
  ByteRange declarator_range;   ///< of a declarator of its own; else the require stands in it
  ByteRange declaration_range;  ///< likewise, semicolon included
  std::uint32_t declarator_index = 0;
  std::uint32_t declarator_count = 0;
  std::string_view keyword;  ///< `var`, `let`, `const`
  struct Read {
    ByteRange range;
    bool in_function = false;
  };
  std::vector<Read> reads;  ///< of the variable, in source order
};

/// Which import or re-export of an ES module a site stands for.
enum class EsmClause : std::uint8_t {
  None,       ///< it is a `require`
  Bare,       ///< `import 'x'`
  Names,      ///< `import { a } from 'x'`
  Default,    ///< `import x from 'x'`, with or without names
  Namespace,  ///< `import * as x from 'x'`, `export * from 'x'`
};

struct RequireSite {
  EsmClause esm = EsmClause::None;
  ByteRange call_range;                  ///< `require('y')`
  ByteRange outer_range;                 ///< with the parentheses around it
  std::optional<std::string> specifier;  ///< nothing if the argument is not constant
  ByteRange argument_range;
  std::string known_prefix;          ///< what a computed argument begins with, as a specifier
  std::vector<std::string> choices;  ///< all that a computed argument may be; empty: not known
  bool is_of_bundle = false;         ///< a bundle's loader asks for a name out of the bundle's text
  RequireContext context = RequireContext::TopLevel;
  RequireShape shape = RequireShape::Inline;
  bool is_plain = true;     ///< spelt `require(<one string>)` with the loader's own require
  bool is_of_made = false;  ///< calls a `require` that the code has from `createRequire`
  std::uint32_t statement = UINT32_MAX;  ///< index into `statements`
  // of a declaration
  ByteRange declaration_range;  ///< the whole `const ... ;` (its semicolon included)
  ByteRange declarator_range;
  std::uint32_t declarator_index = 0;
  std::uint32_t declarator_count = 0;
  std::string_view keyword;  ///< `var`, `let`, `const`
  std::string_view local;    ///< of Declarator and Member
  BindingId binding_id;
  bool is_reassigned = false;        ///< the variable is assigned again, or declared twice
  bool is_module_level = false;      ///< declared at module level
  bool is_hidden_somewhere = false;  ///< some inner scope has a variable of that name
  std::vector<PatternName> names;    ///< of a pattern that is flat and complete
  bool is_flat_pattern = false;      ///< no default, rest, nesting, computed key
  ByteRange pattern_range;
  std::string member;            ///< of Member: the first property; of Inline: ditto, if accessed
  ByteRange member_range;        ///< `require('y').a`
  bool is_whole_member = false;  ///< Member: nothing follows the property
  std::vector<ImportUse> uses;   ///< of the held value, in source order
  bool is_reexport = false;      ///< the call is the value of an export
  /// A compiler's helper, gone from the text that was analysed, asked the value for `__esModule`.
  bool was_wrapped = false;
  bool was_star = false;    ///< stood for `export * from`: its names stand there instead
  bool was_copied = false;  ///< likewise, and copied what it got if that was false
  /// Members of the value, or `*` for itself, that are changed or that go where nobody follows, who
  /// may change them there.
  std::vector<std::string> let_go;
};

enum class VariableKind : std::uint8_t {
  Dirname,
  Filename,
  RequireMain,  ///< `require.main === module` in one of its spellings
  RequireResolve,
  RequireAlias,  ///< `const r = require`, where every call of `r` is among the requires
  RequireOther,  ///< `require.cache`, `require` as a value, computed `require`
  ModuleMember,  ///< `module.id` ...
  ModuleValue,   ///< the `module` object itself goes somewhere
  ModuleTruth,   ///< only whether there is a `module` is asked
  TypeofGuard,   ///< `typeof module`, `typeof exports`, `typeof require`
  TopLevelReturn,
  TopLevelArguments,
  NewTarget,
  MainModule,  ///< `process.mainModule`
};

/// What becomes of `require.cache` or `require.extensions` where they are mentioned.
enum class LoaderTable : std::uint8_t {
  Unknown,     ///< handed on, or changed in a way that is not followed
  Read,        ///< its keys are listed, an entry is asked for
  Dropped,     ///< an entry is deleted
  OwnEntries,  ///< only entries for files of other extensions than Node's own are made
};

struct VariableUse {
  VariableKind kind = VariableKind::ModuleMember;
  ByteRange range;
  std::string name;  ///< of members; of a guard the variable
  /// Of `require.cache[require.resolve('x')]` that is deleted, replaced or asked for its exports:
  /// the specifier. Empty for other uses of the cache.
  std::string cache_key;
  LoaderTable table = LoaderTable::Unknown;  ///< of `require.cache` and `require.extensions`
  std::string known_prefix;  ///< what the computed argument of `require.resolve` begins with
  bool is_negated = false;   ///< `require.main !== module`
  bool in_function = false;
  bool is_shorthand = false;
  bool is_of_made = false;  ///< of a `require` that the code has from `createRequire`
};

/// One statement of the module's top level, in source order.
struct TopStatement {
  ByteRange range;
  EffectSummary effects;
  bool is_declaration_only =
      false;  ///< function declarations, directives: nothing happens in place
  /// Hands an object or class of the module's own to a call, which may run any function of it.
  bool hands_on_own = false;
};

/// How a module with a `return` at its top level can be left early as an ES module: through a
/// labelled block around its rest, or as the branches of an `if`.
struct EarlyExit {
  static constexpr std::string_view kLabel = "main";
  struct Return {
    ByteRange range;
    ByteRange value_range;      ///< of what is evaluated, empty if nothing
    bool is_sole_body = false;  ///< the body of an `if` or a loop, without braces
  };
  struct Replacement {
    ByteRange range;
    std::string text;
  };
  std::vector<Return> returns;  ///< in source order; empty: the module never does
  std::uint32_t first_return = UINT32_MAX;
  std::uint32_t statement = UINT32_MAX;  ///< the first statement of the block
  ByteRange range;                       ///< of the statements in the block
  bool has_rest = false;                 ///< else the one statement takes the label
  bool is_at_end = false;                ///< that statement is the return: nothing is left
  bool is_label_used = false;            ///< `main` is a label of the file already
  ByteRange refused;       ///< the declaration that is needed in and outside of the block
  bool is_branch = false;  ///< the block is a branch of the `if` it begins with
  std::vector<Replacement> branch_edits;
  ByteRange condition;  ///< of that `if`, where it is turned round; without parentheses
  std::vector<Replacement> condition_edits;  ///< they turn it round

  /// Whether code at that offset may be skipped by a return in front of it.
  bool may_skip(std::uint32_t offset) const { return offset > first_return; }
  /// Whether code stands in the block, where neither imports nor exports can. The block may begin
  /// in front of the first return, to hold declarations.
  bool is_in_block(ByteRange code) const {
    return !returns.empty() && !is_branch && range.contains(code);
  }
};

/// `require.resolve('x')` with a constant specifier.
struct ResolveSite {
  std::string specifier;
  ByteRange argument_range;
};

/// A place that changes what `process.argv[1]` says.
struct ArgvWrite {
  ByteRange range;
  bool in_function = false;
  std::optional<std::string> program;  ///< what it says from there on, where that is constant
  bool is_from_here = false;           ///< that is a specifier of this file, not just a text
  bool only_moves = false;             ///< one of the program's own arguments may take its place
};

/// One declarator of a module-level declaration that requires something.
struct DeclaratorRange {
  ByteRange declaration_range;
  ByteRange range;
  std::uint32_t index = 0;
};

/// `import('x')` with a constant specifier, or a static import or re-export of an ES module.
struct EsmImport {
  std::string specifier;
  ByteRange specifier_range;  ///< the string literal
  bool is_dynamic = false;
  /// What a top-level `await import()` makes of the namespace.
  enum class Awaited : std::uint8_t {
    Other,    ///< anything, or nobody awaits it there
    Nothing,  ///< `await import('x');`
    Default,  ///< `(await import('x')).default`
  } awaited = Awaited::Other;
};

/// One name an ES module exports.
struct EsmExport {
  std::string name;
  BindingId binding_id;        ///< of this module; none: an expression, or another module's
  bool changes_later = false;  ///< a function assigns it
};

/// What only an ES module has.
struct EsmFacts {
  std::vector<EsmExport> exports;    ///< in source order
  bool has_unknown_exports = false;  ///< `export * from`
  BindingId default_binding;
  BindingId whole_binding;     ///< exported as 'module.exports'
  bool lists_exports = false;  ///< that is an object literal of nothing but exported variables
  /// `export { default as 'module.exports' } from './itself.js'`
  ByteRange interim_range;
  BindingId marked_binding;  ///< the variable whose object `ModuleFacts::marker` marks
};

/// All that one file says about what it exports and what it requires. Ranges and ids only.
struct ModuleFacts {
  FileId file_id;
  bool is_esm = false;  ///< has import or export syntax, import.meta or top-level await
  bool has_top_level_await = false;
  bool uses_commonjs = false;  ///< mentions any of the wrapper's variables, or returns at top level
  bool is_strict = false;      ///< says 'use strict' at the top
  bool mentions_jest = false;  ///< `jest.` stands somewhere in the text
  ByteRange directive_range;   ///< that directive's statement
  std::uint32_t body_begin = 0;       ///< behind BOM, `#!` line
  std::uint32_t first_statement = 0;  ///< where the first statement begins
  std::uint32_t insert_offset =
      0;  ///< where new declarations go when no imports lead: before the first
          ///< statement that is no directive, and before the comments that belong to it

  PointsTo final_slot = PointsTo::bottom();  ///< what `module.exports` holds when evaluation ends
  bool slot_changes_later = false;           ///< a function that may run later replaces it
  /// The statement that gives `exports` (of an ES module: some variable's object) a true
  /// `__esModule`, by itself and for certain; empty if there is none.
  ByteRange marker;
  /// The module's value is made in this file, which never says `__esModule`; only uses of the
  /// exports object that facts.uses tells may still give it one.
  bool is_unmarked = false;
  bool is_marker_defined = false;       ///< by `Object.defineProperty`: nobody can change it
  std::vector<ReplaceSite> sites;       ///< by site number
  std::vector<ExportUse> uses;          ///< in source order
  std::vector<AssignmentChain> chains;  ///< in source order
  std::vector<ExportName> names;        ///< every property name written, in order of first write
  std::vector<RequireSite> requires_;   ///< in source order
  std::vector<MemberCopy> copies;       ///< by site, in source order
  std::vector<ResolveSite> resolves;    ///< in source order
  std::vector<ArgvWrite> argv_writes;
  std::vector<DeclaratorRange>
      declarators;                     ///< of declarations of several, with a require among them
  std::vector<EsmImport> esm_imports;  ///< of ES modules too
  std::vector<VariableUse> variables;  ///< in source order
  std::vector<TopStatement> statements;
  std::vector<StrictHazard> hazards;
  std::vector<ByteRange> unfollowed_this;  ///< sloppy functions that are taken for methods
  std::vector<LockedExport> locked_exports;
  std::vector<ExportedMethod> exported_methods;
  std::vector<HandedOn> handed_on;
  std::vector<ForeignCall> foreign_calls;    ///< one for each function
  std::vector<ForeignWrite> foreign_writes;  ///< in source order
  EarlyExit early_exit;
  bool changes_required_export = false;  ///< `exports.a.b = value`, and `a` is another module
  /// Some function needs a variable of the top level that is neither a function nor an import.
  bool functions_use_variables = false;
  EffectSummary function_effects;  ///< what any function of the module may do when called
  EffectSummary implicit_effects;  ///< what of that no call shows: getters, `toString`
  std::uint32_t first_local_call =
      UINT32_MAX;  ///< where top-level code first may run a function of its own
  std::uint32_t first_direct_call =
      UINT32_MAX;             ///< where it first calls a function of its own by name
  ByteRange top_level_throw;  ///< a `throw` that evaluation may reach, empty if none
  struct AliasDeclaration {
    BindingId binding_id;
    ByteRange declaration_range;
    ByteRange declarator_range;
    std::uint32_t declarator_index = 0;
    std::uint32_t declarator_count = 0;
    ByteRange value_range;                ///< of the initialiser
    bool is_plain = false;                ///< `const e = <value>`, never assigned again
    PointsTo value = PointsTo::bottom();  ///< all it ever holds
  };
  std::vector<AliasDeclaration> aliases;  ///< variables that hold an exports object or the module
  bool exports_variable_declared =
      false;  ///< the code declares a variable `exports` of its own at top level
  bool module_variable_declared = false;
  bool require_variable_declared = false;
  /// Which of the wrapper's variables is declared as a function, which it is before any code runs.
  std::string_view wrapper_declared_as_function;
  EsmFacts esm;                                 ///< of an ES module
  std::vector<std::uint32_t> name_hashes;       ///< of every identifier in the file, sorted
  std::vector<std::uint32_t> free_name_hashes;  ///< of those that are free somewhere, sorted
  std::vector<std::uint32_t>
      module_name_hashes;  ///< of those declared at module level, the wrapper's included, sorted
  std::vector<ByteRange> comments;  ///< in source order
  std::string_view newline = "\n";
  char quote = '\'';
  bool has_semicolons = true;
  bool has_space_before_parameters = false;  ///< `function f ()`
  std::string indent = "  ";
  std::vector<Diagnostic> diagnostics;
};

std::uint32_t name_hash(std::string_view name);

struct AliasInput {
  FileId file_id;
  const SourceFile& file;
  const SyntaxTree& tree;
  const Bindings& bindings;
};

/// Analyses one file. Cannot fail: what is not understood is in the facts as such (`Escape`,
/// several objects in `final_slot`, hazards).
ModuleFacts analyse_module(const AliasInput& input);

/// For `--debug-print=alias`.
std::string to_text(const ModuleFacts& facts, std::string_view source);

}  // namespace esmigrate
