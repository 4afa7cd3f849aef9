// What an ES module says, in the words of the facts of a CommonJS one: an import is a require at
// the top, an export a write to the exports object. So a module that was converted yesterday weighs
// as much in the decisions about its neighbours as on the day before, and a project converted file
// by file comes out as if it had been converted at once.
//
//     import { a } from './b.js'            as    const { a } = require('./b')
//     export function f() {}                as    exports.f = function () {}
//     export default value                  as    module.exports = value
//
// Not attempted: what only an ES module can say. `export * from` counts as passing the namespace
// on.
#include "alias/esm_facts.h"

#include <algorithm>

#include "alias/mentions.h"
#include "alias/requires.h"
#include "alias/value_shape.h"
#include "esmigrate/source/path.h"
#include "esmigrate/syntax/walk.h"

namespace esmigrate {
namespace {

class EsmReader {
 public:
  EsmReader(const AliasInput& input, ModuleFacts& facts) : in_(input), facts_(facts) {}

  void run() {
    for (NodeRef statement : in_.tree.root().children()) {
      if (statement.is(NodeKind::ImportStatement)) read_import(statement);
      if (statement.is(NodeKind::ExportStatement)) read_export(statement);
      ++statement_;
    }
    std::stable_sort(facts_.requires_.begin(), facts_.requires_.end(),
                     [](const RequireSite& a, const RequireSite& b) {
                       return a.call_range.begin < b.call_range.begin;
                     });
  }

 private:
  // ---- imports ---------------------------------------------------------------------------------

  RequireSite* add_site(NodeRef statement) {
    const NodeRef source = statement.child(Field::Source);
    auto specifier = string_value(source);
    if (!specifier) return nullptr;
    RequireSite site;
    site.esm = EsmClause::Bare;
    site.call_range = site.outer_range = site.declaration_range = statement.range();
    site.argument_range = source.range();
    site.specifier = std::move(specifier);
    site.shape = RequireShape::Statement;
    site.statement = statement_;
    site.is_module_level = true;
    facts_.requires_.push_back(std::move(site));
    return &facts_.requires_.back();
  }

  void read_import(NodeRef statement) {
    RequireSite* site = add_site(statement);
    if (site == nullptr) return;
    for (NodeRef clause : statement.children()) {
      if (!clause.is(NodeKind::ImportClause)) continue;
      for (NodeRef part : clause.children()) read_import_part(part, *site);
    }
  }

  void read_import_part(NodeRef part, RequireSite& site) {
    if (part.is(NodeKind::Identifier)) {
      take_whole(part, EsmClause::Default, site);
    } else if (part.is(NodeKind::NamespaceImport)) {
      take_whole(part.first_child(), EsmClause::Namespace, site);
    } else if (part.is(NodeKind::NamedImports)) {
      for (NodeRef item : part.children()) {
        if (item.is(NodeKind::ImportSpecifier)) take_name(item, site);
      }
    }
  }

  void take_whole(NodeRef local, EsmClause clause, RequireSite& site) {
    site.esm = clause;
    site.shape = RequireShape::Declarator;
    site.local = local.text();
    site.binding_id = in_.bindings.binding_at(local);
    if (site.binding_id.exists()) {
      for (ImportUse& use : uses_of_binding(site.binding_id, in_.bindings, in_.tree))
        site.uses.push_back(std::move(use));
    }
  }

  void take_name(NodeRef item, RequireSite& site) {
    const NodeRef name = item.child(Field::Name);
    const NodeRef alias = item.child(Field::Alias);
    const NodeRef local = alias.exists() ? alias : name;
    PatternName taken;
    taken.range = item.range();
    taken.imported = !name.exists()              ? "default"
                     : name.is(NodeKind::String) ? string_value(name).value_or("")
                                                 : std::string(name.text());
    taken.local = local.text();
    taken.binding_id = in_.bindings.binding_at(local);
    if (taken.imported == "default") {
      take_whole(local, EsmClause::Default, site);
      return;
    }
    if (site.esm == EsmClause::Bare) {
      site.esm = EsmClause::Names;
      site.shape = RequireShape::Pattern;
    }
    add_read(site, taken.imported, item.range());
    site.names.push_back(std::move(taken));
  }

  static void add_read(RequireSite& site, std::string name, ByteRange range) {
    ImportUse use;
    use.kind = ImportUseKind::MemberRead;
    use.name = std::move(name);
    use.range = range;
    site.uses.push_back(std::move(use));
  }

  // ---- exports ---------------------------------------------------------------------------------

  void read_export(NodeRef statement) {
    if (statement.child(Field::Source).exists()) {
      read_reexport(statement);
      return;
    }
    for (NodeRef child : statement.children()) {
      if (!child.is(NodeKind::ExportClause)) continue;
      for (NodeRef item : child.children()) {
        if (item.is(NodeKind::ExportSpecifier)) export_item(item);
      }
      return;
    }
    if (const NodeRef value = statement.child(Field::Value); value.exists()) {
      add_default(value, value_shape(value, in_.bindings));
      if (value.is(NodeKind::Identifier))
        facts_.esm.default_binding = in_.bindings.binding_at(value);
      add_export("default", facts_.esm.default_binding, value.range());
    } else {
      export_declaration(statement);
    }
  }

  void read_reexport(NodeRef statement) {
    RequireSite* site = add_site(statement);
    if (site == nullptr) return;
    site->is_reexport = true;
    bool has_clause = false;
    bool has_name = false;
    const auto index = static_cast<std::uint32_t>(facts_.requires_.size() - 1);
    std::vector<HandedOn> passed;
    for (NodeRef child : statement.children()) {
      if (child.is(NodeKind::NamespaceExport)) {
        add_export(name_of(child.first_child()), {}, child.range());
        has_name = true;
      }
      if (!child.is(NodeKind::ExportClause)) continue;
      has_clause = true;
      for (NodeRef item : child.children()) {
        if (!item.is(NodeKind::ExportSpecifier)) continue;
        const std::string name = name_of(item.child(Field::Name));
        const std::string exported = exported_name(item);
        if (exported == "module.exports" && name == "default" && names_itself(*site->specifier))
          facts_.esm.interim_range = statement.range();
        if (site->esm == EsmClause::Bare) site->esm = EsmClause::Names;
        if (name == "default") site->esm = EsmClause::Default;
        add_read(*site, name, item.range());
        add_export(exported, {}, item.range());
        passed.push_back({is_whole(exported) ? ExportPath() : exported, index,
                          is_whole(name) ? ExportPath() : name});
      }
    }
    if (facts_.esm.interim_range == statement.range()) {
      facts_.requires_.pop_back();
    } else {
      facts_.handed_on.insert(facts_.handed_on.end(), passed.begin(), passed.end());
    }
    if (has_clause) return;
    if (!has_name) facts_.handed_on.push_back({{}, index, {}});
    site->esm = EsmClause::Namespace;
    ImportUse use;
    use.kind = ImportUseKind::ReExport;
    use.range = statement.range();
    site->uses.push_back(std::move(use));
    facts_.esm.has_unknown_exports |= !has_name;
  }

  /// The names of what `require` gives.
  static bool is_whole(std::string_view name) {
    return name == "default" || name == "module.exports";
  }

  bool names_itself(std::string_view specifier) const {
    return specifier == "./" + std::string(base_name(in_.file.path));
  }

  static std::string name_of(NodeRef node) {
    if (!node.exists()) return "default";
    return node.is(NodeKind::String) ? string_value(node).value_or("") : std::string(node.text());
  }

  static std::string exported_name(NodeRef item) {
    const NodeRef name = item.child(Field::Name);
    const NodeRef alias = item.child(Field::Alias);
    // The keyword `default` is no node.
    const bool has_alias =
        alias.exists() || (name.exists() ? item.end() != name.end() : item.text().size() > 7);
    return has_alias ? name_of(alias) : name_of(name);
  }

  void export_item(NodeRef item) {
    const NodeRef name = item.child(Field::Name);
    const std::string exported = exported_name(item);
    const BindingId binding = in_.bindings.binding_at(name);
    if (exported == "default" || exported == "module.exports") {
      if (exported == "module.exports") facts_.esm.whole_binding = binding;
      if (exported == "default") facts_.esm.default_binding = binding;
      if (exported == "default") add_default(name, value_of(binding));
      add_export(exported, binding, item.range());
      return;
    }
    add_export(exported, binding, item.range());
  }

  /// What the module's one declaration of a variable says.
  ValueShape value_of(BindingId binding) const {
    const NodeRef value = initializer_of(binding);
    if (value.exists()) return value_shape(value, in_.bindings);
    return binding.exists() ? declared_value(binding) : ValueShape();
  }

  /// Of a function or class that is declared.
  ValueShape declared_value(BindingId id) const {
    ValueShape shape;
    const Binding& binding = in_.bindings.bindings[id];
    const NodeRef function = bound_function(id, in_.bindings, in_.tree);
    if (!function.exists() && binding.kind != BindingKind::Class) return shape;
    shape.kind = ValueKind::Identifier;
    shape.binding_id = id;
    shape.binding_kind = binding.kind;
    shape.is_module_binding = binding.scope_id == in_.bindings.module_scope();
    shape.is_stable = binding.write_count == 0 && !binding.is_redeclared;
    shape.this_use = function.exists() ? this_use_of(function, in_.bindings) : ThisUse::None;
    return shape;
  }

  NodeRef initializer_of(BindingId binding) const {
    if (!binding.exists()) return {};
    const NodeRef declarator = in_.tree.at(in_.bindings.bindings[binding].declaration).parent();
    return declarator.is(NodeKind::VariableDeclarator) ? declarator.child(Field::Value) : NodeRef();
  }

  void add_default(NodeRef node, ValueShape value) {
    ReplaceSite site;
    site.range = site.target_range = node.range();
    site.value = std::move(value);
    facts_.sites.push_back(std::move(site));
  }

  void export_declaration(NodeRef statement) {
    const NodeRef declaration = statement.child(Field::Declaration);
    const std::string_view source = in_.tree.source();
    const std::string_view head =
        source.substr(statement.begin(), declaration.begin() - statement.begin());
    if (head.find("default") != std::string_view::npos) {
      add_default(declaration, value_shape(declaration, in_.bindings));
      facts_.esm.default_binding = in_.bindings.binding_at(declaration.child(Field::Name));
      add_export("default", facts_.esm.default_binding, declaration.range());
      return;
    }
    if (is_function(declaration.kind()) || is_class(declaration.kind())) {
      export_local(declaration.child(Field::Name));
      return;
    }
    for (NodeRef declarator : declaration.children()) {
      if (declarator.is(NodeKind::VariableDeclarator))
        export_pattern(declarator.child(Field::Name));
    }
  }

  void export_pattern(NodeRef pattern) {
    switch (pattern.kind()) {
      case NodeKind::Identifier:
      case NodeKind::Undefined:
      case NodeKind::ShorthandPropertyPattern:
        export_local(pattern);
        break;
      case NodeKind::PairPattern:
        export_pattern(pattern.child(Field::Value));
        break;
      case NodeKind::AssignmentPattern:
      case NodeKind::ObjectAssignmentPattern:
        export_pattern(pattern.child(Field::Left));
        break;
      default:
        for (NodeRef child : pattern.children()) export_pattern(child);
    }
  }

  void export_local(NodeRef name) {
    add_export(std::string(name.text()), in_.bindings.binding_at(name), name.range());
  }

  bool is_written_later(BindingId binding) const {
    for (const std::uint32_t index : in_.bindings.references_of(binding)) {
      const Reference& reference = in_.bindings.references[index];
      if (reference.access == Access::Read || reference.access == Access::Declare) continue;
      if (enclosing_function(in_.tree.at(reference.node)).exists()) return true;
    }
    return false;
  }

  void add_export(const std::string& name, BindingId binding, ByteRange range) {
    EsmExport exported;
    exported.name = name;
    exported.binding_id = binding;
    exported.changes_later = binding.exists() && is_written_later(binding);
    facts_.esm.exports.push_back(exported);
    if (name == "default" || name == "module.exports") return;
    ExportUse use;
    use.kind = UseKind::Write;
    use.object = PointsTo::initial_exports();
    use.name = name;
    use.range = use.object_range = use.expression_range = range;
    use.value = value_of(binding);
    facts_.uses.push_back(std::move(use));
  }

  const AliasInput& in_;
  ModuleFacts& facts_;
  std::uint32_t statement_ = 0;
};

/// `const shared = { a, b };` of exported variables only: the object that a module which exports by
/// name gives to the world outside.
bool lists_exports(const AliasInput& input, const ModuleFacts& facts) {
  const BindingId whole = facts.esm.whole_binding;
  if (!whole.exists()) return false;
  const NodeRef declarator = input.tree.at(input.bindings.bindings[whole].declaration).parent();
  const NodeRef value = declarator.child(Field::Value);
  if (!declarator.is(NodeKind::VariableDeclarator) || !value.is(NodeKind::Object)) return false;
  const auto is_exported = [&](BindingId binding) {
    return binding.exists() &&
           std::any_of(facts.esm.exports.begin(), facts.esm.exports.end(),
                       [&](const EsmExport& each) { return each.binding_id == binding; });
  };
  for (NodeRef property : value.children()) {
    const NodeRef held = property.is(NodeKind::Pair) ? property.child(Field::Value) : property;
    if (!held.is(NodeKind::Identifier) && !held.is(NodeKind::ShorthandProperty)) return false;
    if (!is_exported(input.bindings.binding_at(held))) return false;
  }
  return value.children().begin() != value.children().end();
}

}  // namespace

void find_esm_facts(const AliasInput& input, ModuleFacts& facts) {
  EsmReader(input, facts).run();
  facts.esm.lists_exports = lists_exports(input, facts);
  for (std::uint32_t i = 0; i < input.tree.size() && !facts.has_top_level_await; ++i) {
    const NodeRef node(&input.tree, i);
    const bool waits = node.is(NodeKind::AwaitExpression) ||
                       (node.is(NodeKind::ForInStatement) && node.text().starts_with("for await"));
    facts.has_top_level_await = waits && !enclosing_function(node).exists();
  }
}

}  // namespace esmigrate
