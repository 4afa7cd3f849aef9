#pragma once

#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "esmigrate/parse/parsed_file.h"
#include "esmigrate/support/ids.h"
#include "esmigrate/support/name_table.h"
#include "esmigrate/support/table.h"
#include "esmigrate/syntax/tree.h"

namespace esmigrate {

enum class ScopeKind : std::uint8_t {
  Module,    ///< the function body CommonJS wraps a file into: its parameters and top-level names
  Function,  ///< parameters and body of one function
  FunctionName,  ///< holds only a function expression's own name
  Block,         ///< block, loop head, switch body, catch clause
  Class,         ///< holds the class's own name
  StaticBlock,
};

enum class BindingKind : std::uint8_t {
  Wrapper,  ///< exports, require, module, __filename, __dirname: the loader's own parameters
  Var,
  Let,
  Const,
  Function,
  Class,
  Parameter,
  Catch,
  Import,
  OwnName,  ///< the name of a function or class expression, seen only inside it
};

struct Scope {
  ScopeKind kind = ScopeKind::Module;
  ScopeId parent;
  ScopeId
      function_scope;  ///< nearest enclosing Function, StaticBlock or Module scope, itself included
  NodeId node;
  bool is_strict = false;
  bool is_arrow = false;  ///< a Function scope that has no `this` and `arguments` of its own
};

struct Binding {
  NameId name;
  ScopeId scope_id;
  BindingKind kind = BindingKind::Var;
  NodeId declaration;  ///< the declaring identifier; a Wrapper that is not redeclared has none
  bool is_redeclared = false;  ///< declared more than once, or a Wrapper name declared by the code
  std::uint32_t write_count = 0;      ///< assignments apart from the declaration's own initialiser
  std::uint32_t first_reference = 0;  ///< into `Bindings::by_binding`
  std::uint32_t reference_count = 0;
};

enum class Access : std::uint8_t { Read, Write, ReadWrite, Declare };

/// One use of a name: an identifier that is no property name and no label.
struct Reference {
  NodeId node;
  NameId name;
  ScopeId scope_id;
  BindingId binding_id;  ///< does not exist: the name is free (a global)
  Access access = Access::Read;
};

/// A function declared in a block of sloppy code: Annex B.3.3 of ECMA-262 lets its name leak out.
struct BlockFunction {
  BindingId binding_id;
  ScopeId function_scope;
};

/// Every name of one file and what it refers to, as ECMA-262 sections 8.2 and 10.2.11 bind them for
/// a CommonJS module: `var` and top-level functions belong to the wrapper function.
class Bindings {
 public:
  Table<ScopeId, Scope> scopes;
  Table<BindingId, Binding> bindings;
  std::vector<Reference> references;             ///< in source order
  std::vector<std::uint32_t> by_binding;         ///< indices of references, grouped by binding
  NameTable names;                               ///< every name declared or referred to, decoded
  std::deque<std::string> decoded_names;         ///< text of names that are spelt with escapes
  std::vector<std::uint32_t> reference_of_node;  ///< by node index; UINT32_MAX where there is none

  std::vector<BlockFunction> block_functions;  ///< sloppy functions in blocks (Annex B.3.3)

  std::string_view name_of(BindingId id) const { return names[bindings[id].name]; }
  /// The reference made by an identifier node, or nullptr.
  const Reference* reference_at(NodeRef node) const {
    const std::uint32_t index = reference_of_node[node.index()];
    return index == UINT32_MAX ? nullptr : &references[index];
  }
  /// The binding an identifier node refers to, or none (free, or no reference).
  BindingId binding_at(NodeRef node) const {
    const Reference* reference = reference_at(node);
    return reference ? reference->binding_id : BindingId{};
  }
  std::span<const std::uint32_t> references_of(BindingId id) const {
    const Binding& binding = bindings[id];
    return {by_binding.data() + binding.first_reference, binding.reference_count};
  }
  /// Looks a name up from a scope outwards; none if it is free there.
  BindingId lookup(std::string_view name, ScopeId from) const;
  /// A binding declared in exactly that scope.
  BindingId declared_in(std::string_view name, ScopeId scope) const;
  ScopeId module_scope() const { return ScopeId{0}; }
  /// Wrapper bindings by name; they always exist.
  BindingId wrapper(std::string_view name) const { return declared_in(name, module_scope()); }

  PairMap declared;  ///< (scope, name) -> binding
};

struct ScopeInput {
  const SyntaxTree& tree;
};

/// Finds every scope, binding and reference of one file. Cannot fail: whatever parsed has scopes.
Bindings analyse_scopes(const ScopeInput& input);

/// For `--debug-print=scope`: bindings and free names with their ranges, one per line, in source
/// order.
std::string to_text(const Bindings& bindings, const SyntaxTree& tree);

}  // namespace esmigrate
