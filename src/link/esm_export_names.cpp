// Reads the export entries off a tree. The table drops the keyword `default`, so where the grammar
// allows it a missing name means `default`, and before a declaration the text is asked.
#include "link/esm_export_names.h"

#include <map>

#include "esmigrate/syntax/walk.h"
#include "link/cjs_token_reader.h"

namespace esmigrate {
namespace {

/// Where an imported local binding comes from.
struct ImportedBinding {
  std::string specifier;
  std::string name;  ///< `*`: the namespace
};

using ImportedBindings = std::map<std::string, ImportedBinding, std::less<>>;

}  // namespace

// `a`, `'a-b'`; a missing node stands for the keyword.
static std::string module_export_name(NodeRef node) {
  if (!node.exists()) return "default";
  if (node.is(NodeKind::String)) return string_value(node).value_or("");
  return std::string(node.text());
}

static void add_imports(NodeRef statement, ImportedBindings& bindings) {
  const std::string specifier = string_value(statement.child(Field::Source)).value_or("");
  const auto add = [&](NodeRef local, std::string name) {
    bindings[std::string(local.text())] = {specifier, std::move(name)};
  };
  for (NodeRef clause : statement.children()) {
    if (!clause.is(NodeKind::ImportClause)) continue;
    for (NodeRef part : clause.children()) {
      if (part.is(NodeKind::Identifier)) add(part, "default");
      if (part.is(NodeKind::NamespaceImport)) add(part.first_child(), "*");
      if (!part.is(NodeKind::NamedImports)) continue;
      for (NodeRef item : part.children()) {
        if (!item.is(NodeKind::ImportSpecifier)) continue;
        const NodeRef name = item.child(Field::Name);
        const NodeRef alias = item.child(Field::Alias);
        add(alias.exists() ? alias : name, module_export_name(name));
      }
    }
  }
}

// The names a declarator or one of its patterns declares.
static void add_pattern_names(NodeRef pattern, std::vector<EsmExportName>& names) {
  switch (pattern.kind()) {
    case NodeKind::Identifier:
    case NodeKind::Undefined:
    case NodeKind::ShorthandPropertyPattern:
      names.push_back({std::string(pattern.text()), {}, {}});
      break;
    case NodeKind::PairPattern:
      add_pattern_names(pattern.child(Field::Value), names);
      break;
    case NodeKind::AssignmentPattern:
    case NodeKind::ObjectAssignmentPattern:
      add_pattern_names(pattern.child(Field::Left), names);
      break;
    case NodeKind::ArrayPattern:
    case NodeKind::ObjectPattern:
    case NodeKind::RestPattern:
      for (NodeRef child : pattern.children()) add_pattern_names(child, names);
      break;
    default:
      break;
  }
}

static void add_declared_names(NodeRef decl, std::vector<EsmExportName>& names) {
  if (is_function(decl.kind()) || is_class(decl.kind())) {
    names.push_back({std::string(decl.child(Field::Name).text()), {}, {}});
    return;
  }
  for (NodeRef declarator : decl.children()) {
    if (declarator.is(NodeKind::VariableDeclarator)) {
      add_pattern_names(declarator.child(Field::Name), names);
    }
  }
}

static bool is_default_export(NodeRef statement) {
  if (statement.child(Field::Value).exists()) return true;
  std::size_t begin = statement.begin();
  for (NodeRef child : statement.children()) {
    if (!child.is(NodeKind::Decorator)) break;
    if (statement.tree().source().substr(begin, 6) != "export") begin = child.end();
  }
  const std::vector<Atom> no_atoms;
  CjsTokenReader reader(statement.tree(), no_atoms, begin);
  return reader.take_word("export") && reader.take_optional_word("default");
}

static void add_clause(NodeRef clause, const std::optional<std::string>& source,
                       const ImportedBindings& imports, std::vector<EsmExportName>& names) {
  for (NodeRef item : clause.children()) {
    if (!item.is(NodeKind::ExportSpecifier)) continue;
    const NodeRef name = item.child(Field::Name);
    const NodeRef alias = item.child(Field::Alias);
    const std::string local = module_export_name(name);
    // `a as default` ends behind the name; nothing but the alias can stand there.
    const bool has_alias =
        alias.exists() || (name.exists() ? item.end() != name.end() : item.text().size() > 7);
    EsmExportName entry{has_alias ? module_export_name(alias) : local, {}, {}};
    if (source) {
      entry.specifier = *source;
      entry.imported_name = local;
    } else if (const auto found = imports.find(local); found != imports.end()) {
      entry.specifier = found->second.specifier;
      entry.imported_name = found->second.name;
    }
    names.push_back(std::move(entry));
  }
}

static void add_exports(NodeRef statement, const ImportedBindings& imports, EsmExportNames& out) {
  std::optional<std::string> source;
  if (const NodeRef node = statement.child(Field::Source); node.exists()) {
    source = string_value(node).value_or("");
  }
  for (NodeRef child : statement.children()) {
    if (child.is(NodeKind::ExportClause)) {
      add_clause(child, source, imports, out.names);
      return;
    }
    if (child.is(NodeKind::NamespaceExport)) {
      out.names.push_back({module_export_name(child.first_child()), source.value_or(""), "*"});
      return;
    }
  }
  if (source) {
    out.star_sources.push_back(*source);
  } else if (is_default_export(statement)) {
    out.names.push_back({"default", {}, {}});
  } else {
    add_declared_names(statement.child(Field::Declaration), out.names);
  }
}

EsmExportNames esm_export_names(const SyntaxTree& tree) {
  ImportedBindings imports;
  for (NodeRef statement : tree.root().children()) {
    if (statement.is(NodeKind::ImportStatement)) add_imports(statement, imports);
  }
  EsmExportNames out;
  for (NodeRef statement : tree.root().children()) {
    if (statement.is(NodeKind::ExportStatement)) add_exports(statement, imports, out);
  }
  return out;
}

}  // namespace esmigrate
