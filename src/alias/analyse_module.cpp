// Everything a later stage could want to know of a module is asked here, part by part, so that the
// tree can be dropped.
#include <algorithm>

#include "alias/argv_writes.h"
#include "alias/early_exit.h"
#include "alias/es_marker.h"
#include "alias/esm_facts.h"
#include "alias/export_facts.h"
#include "alias/foreign_uses.h"
#include "alias/guarded_exports.h"
#include "alias/interpreter.h"
#include "alias/made_requires.h"
#include "alias/module_head.h"
#include "alias/requires.h"
#include "alias/variables.h"
#include "esmigrate/alias/module_facts.h"
#include "esmigrate/support/fields.h"
#include "esmigrate/syntax/walk.h"

namespace esmigrate {

std::uint32_t name_hash(std::string_view name) {
  std::uint32_t hash = 2166136261U;
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash;
}

namespace {

bool has_module_syntax(const SyntaxTree& tree) {
  for (NodeRef statement : tree.root().children()) {
    if (statement.is(NodeKind::ImportStatement) || statement.is(NodeKind::ExportStatement))
      return true;
  }
  for (std::uint32_t i = 0; i < tree.size(); ++i) {
    const NodeKind kind = tree.row(i).kind;
    if (kind != NodeKind::MetaProperty && kind != NodeKind::AwaitExpression) continue;
    const NodeRef node(&tree, i);
    if (kind == NodeKind::MetaProperty ? node.text() == "import.meta"
                                       : !enclosing_function(node).exists())
      return true;
  }
  return false;
}

bool mentions_wrapper(const Bindings& bindings) {
  for (const std::string_view name : {"exports", "require", "module", "__filename", "__dirname"}) {
    if (bindings.bindings[bindings.wrapper(name)].reference_count > 0) return true;
  }
  return false;
}

void hash_names(const Bindings& bindings, ModuleFacts& facts) {
  facts.name_hashes.reserve(bindings.names.size());
  for (std::uint32_t i = 0; i < bindings.names.size(); ++i)
    facts.name_hashes.push_back(name_hash(bindings.names[NameId{i}]));
  std::sort(facts.name_hashes.begin(), facts.name_hashes.end());
  std::vector<bool> is_free(bindings.names.size(), false);
  for (const Reference& reference : bindings.references) {
    if (!reference.binding_id.exists()) is_free[reference.name.raw] = true;
  }
  for (std::uint32_t i = 0; i < is_free.size(); ++i) {
    if (is_free[i]) facts.free_name_hashes.push_back(name_hash(bindings.names[NameId{i}]));
  }
  std::sort(facts.free_name_hashes.begin(), facts.free_name_hashes.end());
  for (const Binding& binding : bindings.bindings) {
    if (binding.scope_id == bindings.module_scope())
      facts.module_name_hashes.push_back(name_hash(bindings.names[binding.name]));
  }
  std::sort(facts.module_name_hashes.begin(), facts.module_name_hashes.end());
}

}  // namespace

static EsmImport::Awaited awaited_of(NodeRef call) {
  const NodeRef await = outermost_parentheses(call).parent();
  if (!await.is(NodeKind::AwaitExpression) || enclosing_function(await).exists())
    return EsmImport::Awaited::Other;
  const NodeRef user = outermost_parentheses(await).parent();
  if (user.is(NodeKind::ExpressionStatement)) return EsmImport::Awaited::Nothing;
  return user.is(NodeKind::MemberExpression) && user.child(Field::Property).text() == "default"
             ? EsmImport::Awaited::Default
             : EsmImport::Awaited::Other;
}

static void find_esm_imports(const SyntaxTree& tree, ModuleFacts& facts) {
  const auto add = [&facts](NodeRef literal, bool is_dynamic,
                            EsmImport::Awaited awaited = EsmImport::Awaited::Other) {
    const auto specifier = constant_text(literal);
    if (specifier) facts.esm_imports.push_back({*specifier, literal.range(), is_dynamic, awaited});
  };
  for (std::uint32_t i = 0; i < tree.size(); ++i) {
    const NodeRef node(&tree, i);
    if (node.is(NodeKind::ImportStatement) || node.is(NodeKind::ExportStatement)) {
      add(node.child(Field::Source), false);
    } else if (node.is(NodeKind::Import) && node.parent().is(NodeKind::CallExpression)) {
      add(argument(node.parent(), 0), true, awaited_of(node.parent()));
    }
  }
}

static std::string_view wrapper_function(const AliasInput& input) {
  for (const std::string_view name : {"exports", "require", "module"}) {
    for (const std::uint32_t index : input.bindings.references_of(input.bindings.wrapper(name))) {
      const Reference& reference = input.bindings.references[index];
      const NodeRef holder = input.tree.at(reference.node).parent();
      if (reference.access == Access::Declare && !holder.is(NodeKind::VariableDeclarator))
        return name;
    }
  }
  return {};
}

/// Whether functions of the module use what is replaced at some time of its loading.
static bool depends_on_time(const ModuleFacts& facts) {
  return !facts.sites.empty() &&
         std::any_of(facts.uses.begin(), facts.uses.end(), [](const ExportUse& use) {
           return use.may_run_later && !use.object.is_bottom() && !use.object.is_one_site() &&
                  !use.object.is_exactly(PointsTo::initial_exports());
         });
}

/// Where anybody first may run functions of the module: its own code by a call, or by what no call
/// shows; a module that it loads, if that can have got some of the exports (a package, too, by way
/// of a global).
static std::uint32_t first_run_of_functions(const AliasInput& input, const ModuleFacts& facts) {
  for (std::uint32_t i = 0; i < input.tree.size(); ++i) {
    const NodeRef node(&input.tree, i);
    if (node.has(kGetter) || node.has(kSetter)) return 0;
  }
  for (const std::string_view word :
       {"define", "__lookup", "Proxy", "Symbol", "toString", "valueOf", "toJSON", "get:"}) {
    if (input.tree.source().find(word) != std::string_view::npos) return 0;
  }
  std::uint32_t first_export = UINT32_MAX;
  for (const ExportUse& use : facts.uses) first_export = std::min(first_export, use.range.begin);
  for (const ReplaceSite& site : facts.sites)
    first_export = std::min(first_export, site.range.begin);
  std::uint32_t first = facts.first_local_call;
  for (const RequireSite& site : facts.requires_) {
    if (site.call_range.begin > first_export) first = std::min(first, site.call_range.begin);
  }
  return first;
}

static void analyse_commonjs(const AliasInput& input, std::uint32_t functions_from,
                             ModuleFacts& facts);

/// Facts wait for those of the whole program; what vectors took in advance need not.
static void shrink(ModuleFacts& facts) {
  for_each_field(facts, [](auto& field) {
    if constexpr (requires { field.shrink_to_fit(); }) field.shrink_to_fit();
  });
}

static ModuleFacts find_facts(const AliasInput& input) {
  ModuleFacts facts;
  facts.file_id = input.file_id;
  facts.is_esm = has_module_syntax(input.tree);
  find_esm_imports(input.tree, facts);
  if (facts.is_esm) {
    // A `require` that the module made for itself loads like any other.
    if (input.bindings.bindings[input.bindings.wrapper("require")].is_redeclared ||
        !find_made_requires(input).empty())
      find_requires(input, facts);
    find_style(input, facts);
    find_esm_facts(input, facts);
    find_es_marker(input, facts);
    find_effects(input, facts);
    find_argv_writes(input, facts);
    find_guarded_exports(input, facts);
    find_foreign_uses(input, facts);
    return facts;
  }
  analyse_commonjs(input, 0, facts);
  if (!depends_on_time(facts)) return facts;
  const std::uint32_t functions_from = first_run_of_functions(input, facts);
  if (functions_from == 0) return facts;
  ModuleFacts refined;
  refined.file_id = input.file_id;
  find_esm_imports(input.tree, refined);
  analyse_commonjs(input, functions_from, refined);
  return refined;
}

ModuleFacts analyse_module(const AliasInput& input) {
  ModuleFacts facts = find_facts(input);
  facts.mentions_jest = input.file.text.find("jest.") != std::string::npos;
  shrink(facts);
  return facts;
}

static void analyse_commonjs(const AliasInput& input, std::uint32_t functions_from,
                             ModuleFacts& facts) {
  read_module_head(input, facts);
  hash_names(input.bindings, facts);
  find_style(input, facts);
  facts.comments = input.tree.comments();
  facts.uses_commonjs = mentions_wrapper(input.bindings);
  for (const auto& [name, declared] : {std::pair{"exports", &facts.exports_variable_declared},
                                       std::pair{"module", &facts.module_variable_declared}}) {
    const Binding& binding = input.bindings.bindings[input.bindings.wrapper(name)];
    *declared =
        binding.is_redeclared || (std::string_view(name) == "module" && binding.write_count > 0);
  }
  facts.wrapper_declared_as_function = wrapper_function(input);
  find_early_exit(input, facts);
  find_es_marker(input, facts);
  Interpreter interpreter(input.tree, input.bindings, functions_from);
  interpreter.run();
  find_requires(input, facts);
  find_member_copies(input, facts);
  find_variables(input, interpreter, facts);
  read_export_facts(input, interpreter, facts);
  find_effects(input, facts);
  find_argv_writes(input, facts);
  find_strict_hazards(input, facts);
  find_guarded_exports(input, facts);
  find_foreign_uses(input, facts);
  facts.uses_commonjs |= !facts.uses.empty() || !facts.variables.empty();
}

}  // namespace esmigrate
