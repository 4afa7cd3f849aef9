// ES modules of installed packages. What `require` gives of one is its namespace, so an import of
// the same file gives the same:
//
//     const { helper } = require('modern');      ->      import { helper } from 'modern';
//
// A package may keep one file for `import` and another for `require`. The two are taken for the
// same only where the first is a shell around the CommonJS code, as published by hand or by tools:
//
//     // wrapper.mjs
//     import shell from './index.js';
//     export const { Command, Option } = shell;
//
// Then the names of the shell are those of the one and only instance. Of other dual packages an
// import would make a second instance, or give something dressed up: the require stays a call.
//
// Not attempted: the value as a whole of such a shell (its `default` may be anything), and an
// export named 'module.exports'.
#include <algorithm>

#include "esmigrate/syntax/parse_text.h"
#include "esmigrate/syntax/walk.h"
#include "link/linker.h"

namespace esmigrate {
namespace {

bool exports_name(const ExportedNames& names, std::string_view name) {
  return name == "default" ? names.has_default
                           : std::binary_search(names.names.begin(), names.names.end(), name);
}

/// Whether a use sees no difference between the namespace and the object that Node makes of it for
/// `require`, where there is a default export: that has a property `__esModule` as well.
bool is_same_of_namespace(const ImportUse& use) {
  switch (use.kind) {
    case ImportUseKind::Discard:
    case ImportUseKind::Truth:
      return true;
    case ImportUseKind::MemberRead:
    case ImportUseKind::MemberCall:
    case ImportUseKind::MemberNew:
      return use.name != "__esModule" && !is_object_prototype_member(use.name);
    default:
      return false;
  }
}

/// `const { a, b: c } = require('x')` and `const a = require('x').a`, of names that are there.
bool takes_names(const RequireSite& site, const ExportedNames& names) {
  if (!site.is_module_level || site.context != RequireContext::TopLevel) return false;
  if (site.shape == RequireShape::Member) {
    return site.is_whole_member && !site.local.empty() && !site.is_reassigned &&
           exports_name(names, site.member);
  }
  return site.shape == RequireShape::Pattern && site.is_flat_pattern && !site.names.empty() &&
         std::all_of(site.names.begin(), site.names.end(), [&](const PatternName& name) {
           return !name.is_reassigned && exports_name(names, name.imported);
         });
}

/// `{ a, b }` of something named, or `a` of `something.a`.
bool takes_same_names(NodeRef declarator) {
  const NodeRef name = declarator.child(Field::Name);
  const NodeRef value = declarator.child(Field::Value);
  if (name.is(NodeKind::ObjectPattern)) {
    for (NodeRef part : name.children()) {
      if (!part.is(NodeKind::ShorthandPropertyPattern)) return false;
    }
    return value.is(NodeKind::Identifier);
  }
  return value.is(NodeKind::MemberExpression) &&
         value.child(Field::Object).is(NodeKind::Identifier) &&
         value.child(Field::Property).text() == name.text();
}

/// Whether a statement of a shell gives each name what the CommonJS code has by that name: it may
/// do nothing else, or there would be two of something.
bool passes_names_on(NodeRef statement) {
  switch (statement.kind()) {
    case NodeKind::ImportStatement:
    case NodeKind::EmptyStatement:
      return true;
    case NodeKind::LexicalDeclaration:
    case NodeKind::VariableDeclaration:
      for (NodeRef declarator : statement.children()) {
        if (!takes_same_names(declarator)) return false;
      }
      return true;
    case NodeKind::ExportStatement: {
      if (const NodeRef declared = statement.child(Field::Declaration); declared.exists())
        return passes_names_on(declared);
      if (const NodeRef value = statement.child(Field::Value); value.exists())
        return value.is(NodeKind::Identifier) || value.is(NodeKind::MemberExpression);
      for (NodeRef item : statement.first_child().children()) {
        const NodeRef alias = item.child(Field::Alias);
        if (alias.exists() && alias.text() != "default") return false;
      }
      return true;
    }
    default:
      return false;
  }
}

/// `export let` and `export var`: what is taken of them once may be another value later.
bool may_rebind(NodeRef statement) {
  if (!statement.is(NodeKind::ExportStatement)) return false;
  const NodeRef declared = statement.child(Field::Declaration);
  return declared.exists() &&
         (declared.text().starts_with("let") || declared.text().starts_with("var"));
}

}  // namespace

const Linker::OutsideModule& Linker::outside_module(const std::string& path) {
  const auto [found, is_new] = outside_modules_.try_emplace(path);
  OutsideModule& module = found->second;
  if (!is_new || in_.disk == nullptr || package_exports_ == nullptr) return module;
  const ExportedNames& names = package_exports_->names_of(path);
  if (!names.is_es_module || !names.parsed || names.has_module_exports_name) return module;
  const Result<std::string> text = in_.disk->read_file(path);
  const auto tree = text ? parse_text(*text) : Unexpected{SyntaxProblem{}};
  if (!tree) return module;
  module.names = &names;
  bool imports_commonjs = false;
  bool imports_esm = false;
  bool is_passed_on = true;
  for (NodeRef statement : tree->root().children()) is_passed_on &= passes_names_on(statement);
  for (std::uint32_t i = 0; i < tree->size(); ++i) {
    const NodeRef node(&*tree, i);
    if (node.is(NodeKind::AwaitExpression) && !enclosing_function(node).exists())
      module.names = nullptr;  // only `import` waits
    if (!node.is(NodeKind::ImportStatement) && !node.is(NodeKind::ExportStatement)) continue;
    module.may_rebind |= may_rebind(node);
    const auto specifier = constant_text(node.child(Field::Source));
    if (!specifier || !specifier->starts_with('.')) continue;
    const ResolvedTarget& target = in_.resolver.import(*specifier, path);
    imports_commonjs |= target.format == ModuleFormat::CommonJs;
    imports_esm |= target.format == ModuleFormat::EsModule;
  }
  module.is_shell = imports_commonjs && !imports_esm && is_passed_on;
  return module;
}

bool Linker::imports_outside_module(FileId from, std::uint32_t index) {
  const RequireSite& site = facts(from)->requires_[index];
  const ResolvedRequire& required = graph_.requires_[from][index];
  if (!site.specifier || site.is_reexport || in_.options.is_single_text) return false;
  if (required.nature == TargetNature::EsModule && !required.specifier.empty()) {
    const OutsideModule& module = outside_module(required.found().path);
    if (module.names == nullptr) return false;
    if (takes_names(site, *module.names) || !module.names->has_default) return true;
    return std::all_of(site.uses.begin(), site.uses.end(), is_same_of_namespace);
  }
  if (required.nature != TargetNature::CommonJs || !required.specifier.empty()) return false;
  const ResolvedTarget& other = in_.resolver.import(*site.specifier, in_.files[from].listed->path);
  if (other.kind != TargetKind::File || other.format != ModuleFormat::EsModule) return false;
  const OutsideModule& module = outside_module(other.path);
  // (Its `default` is the whole of what `require` gives.)
  ExportedNames names = module.names != nullptr ? *module.names : ExportedNames{};
  names.has_default = false;
  return module.is_shell && !module.may_rebind && takes_names(site, names) &&
         !std::binary_search(touched_.begin(), touched_.end(), target_key(required));
}

void Linker::import_outside_module(FileId from, std::uint32_t index, LinkedRequire& linked) {
  const ResolvedRequire& required = graph_.requires_[from][index];
  if (required.nature != TargetNature::EsModule && !required.specifier.empty()) return;
  if (linked.decision != RequireDecision::Import || required.target.exists()) return;
  const std::string& specifier = *facts(from)->requires_[index].specifier;
  const ResolvedTarget& target = in_.resolver.import(specifier, in_.files[from].listed->path);
  if (required.specifier.empty()) linked.specifier = specifier;
  const OutsideModule& module =
      outside_module(required.specifier.empty() ? target.path : required.found().path);
  if (module.names == nullptr) return;
  linked.nature = TargetNature::EsModule;
  linked.is_namespace = true;
  if (module.may_rebind) return;
  std::vector<std::string> names = module.names->names;
  if (module.names->has_default)
    names.insert(std::lower_bound(names.begin(), names.end(), "default"), "default");
  linked.names = SharedNames(std::move(names));
}

}  // namespace esmigrate
