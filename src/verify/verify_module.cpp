// Verification reads the output afresh and knows nothing of how it came about: whatever plan and
// transforms believed, a text that fails here is not written. What is checked is what Node would
// report before running the module, plus the two things that would only show later: a CommonJS
// variable that no longer exists, and an import of a name that its module does not export.
#include "esmigrate/verify/verify_module.h"

#include <algorithm>
#include <optional>

#include "esmigrate/link/builtin_exports.h"
#include "esmigrate/scope/bindings.h"
#include "esmigrate/scope/early_errors.h"
#include "esmigrate/source/path.h"
#include "esmigrate/syntax/parse_text.h"
#include "esmigrate/syntax/walk.h"

namespace esmigrate {
namespace {

bool is_under_typeof(NodeRef identifier) {
  const NodeRef parent = outermost_parentheses(identifier).parent();
  return parent.is(NodeKind::UnaryExpression) && parent.token() == Token::Typeof;
}

/// The name in an import or export specifier: an identifier, a string, or `default`, which as a
/// keyword is no row of the tree.
std::string specifier_name(NodeRef name) {
  if (!name.exists()) return "default";
  return string_value(name).value_or(std::string(name.text()));
}

/// The name behind `as`, or the one in front if there is no `as`.
std::string specifier_alias(NodeRef specifier) {
  const NodeRef name = specifier.child(Field::Name);
  const NodeRef alias = specifier.child(Field::Alias);
  const bool has_keyword_alias = !alias.exists() && name.exists() && specifier.end() != name.end();
  return has_keyword_alias ? "default" : specifier_name(alias.exists() ? alias : name);
}

/// The path part of a specifier with `%41` and the like decoded; query and fragment dropped.
std::string decoded_path(std::string_view specifier) {
  std::string path;
  const auto digit = [](char c) -> int {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
  };
  for (std::size_t i = 0; i < specifier.size() && specifier[i] != '?' && specifier[i] != '#'; ++i) {
    const bool is_encoded = specifier[i] == '%' && i + 2 < specifier.size() &&
                            digit(specifier[i + 1]) >= 0 && digit(specifier[i + 2]) >= 0;
    path += is_encoded ? static_cast<char>(digit(specifier[i + 1]) * 16 + digit(specifier[i + 2]))
                       : specifier[i];
    if (is_encoded) i += 2;
  }
  return path;
}

bool is_relative(std::string_view specifier) {
  return specifier.starts_with("./") || specifier.starts_with("../") || specifier == "." ||
         specifier == "..";
}

class Verifier {
 public:
  Verifier(const VerifyInput& input, const SyntaxTree& tree)
      : in_(input), tree_(tree), bindings_(analyse_scopes({tree})) {}

  Verification run() {
    // What was an ES module before has whatever it had; only its specifiers may have been edited.
    const bool was_converted = in_.program.modules[in_.file_id].form != ModuleForm::EsModule;
    if (was_converted) {
      check_wrapper_variables();
      check_free_names();
      check_top_level_this();
      check_early_errors();
      check_writes_to_imports();
    }
    for (NodeRef statement : tree_.root().children()) {
      if (statement.is(NodeKind::ImportStatement)) {
        check_import(statement);
        if (was_converted) check_package_import(statement);
      }
      if (statement.is(NodeKind::ExportStatement)) read_export(statement);
    }
    std::sort(out_.exported.begin(), out_.exported.end());
    if (was_converted) check_promised_names();
    return std::move(out_);
  }

 private:
  void fail(std::string problem, ByteRange range) {
    if (!out_.problem.empty()) return;
    out_.problem = std::move(problem);
    out_.range = range;
  }

  void check_wrapper_variables() {
    for (const std::string_view name :
         {"exports", "require", "module", "__filename", "__dirname"}) {
      const BindingId id = bindings_.wrapper(name);
      if (bindings_.bindings[id].declaration.exists()) continue;
      for (const std::uint32_t index : bindings_.references_of(id)) {
        const NodeRef node = tree_.at(bindings_.references[index].node);
        if (is_under_typeof(node)) continue;
        fail("`" + std::string(name) + "` is used, which no ES module has", node.range());
      }
    }
  }

  /// A name that became free lost its declaration on the way.
  void check_free_names() {
    if (in_.facts == nullptr) return;
    const auto& known = in_.facts->free_name_hashes;
    for (const Reference& reference : bindings_.references) {
      if (reference.binding_id.exists()) continue;
      const std::string_view name = bindings_.names[reference.name];
      if (name == "process" || std::binary_search(known.begin(), known.end(), name_hash(name)))
        continue;
      fail("`" + std::string(name) + "` has no declaration any more",
           tree_.at(reference.node).range());
    }
  }

  void check_top_level_this() {
    for (std::uint32_t i = 0; i < tree_.size(); ++i) {
      if (tree_.row(i).kind != NodeKind::This || has_own_this_above(NodeRef(&tree_, i))) continue;
      fail("`this` at the top level is undefined in an ES module", NodeRef(&tree_, i).range());
    }
  }

  static bool has_own_this_above(NodeRef node) {
    for (NodeRef at = node.parent(); at.exists(); at = at.parent()) {
      const NodeKind kind = at.kind();
      if (is_function(kind) && kind != NodeKind::ArrowFunction) return true;
      if (kind == NodeKind::FieldDefinition || kind == NodeKind::ClassStaticBlock) return true;
    }
    return false;
  }

  /// What Node would refuse before running anything.
  void check_early_errors() {
    const auto error = find_early_error(tree_, bindings_, Goal::Module);
    if (error) fail(error->message, error->range);
  }

  bool is_import(BindingId id) const {
    const Binding& binding = bindings_.bindings[id];
    if (binding.kind == BindingKind::Import) return true;
    if (binding.kind != BindingKind::Wrapper || !binding.declaration.exists()) return false;
    for (NodeRef at = tree_.at(binding.declaration); at.exists(); at = at.parent()) {
      if (at.is(NodeKind::ImportStatement)) return true;
    }
    return false;
  }

  void check_writes_to_imports() {
    for (const Reference& reference : bindings_.references) {
      const bool is_write =
          reference.access == Access::Write || reference.access == Access::ReadWrite;
      if (!is_write || !reference.binding_id.exists() || !is_import(reference.binding_id)) continue;
      const NodeRef node = tree_.at(reference.node);
      fail("the import `" + std::string(node.text()) + "` is assigned", node.range());
    }
  }

  // ---- imports
  // -----------------------------------------------------------------------------------

  /// The interface behind a relative specifier that leads to a module we know all names of.
  const ModuleInterface* target_of(NodeRef source) {
    const auto specifier = string_value(source);
    if (!specifier || !is_relative(*specifier)) return nullptr;
    const std::string& own_path = in_.program.modules[in_.file_id].output_path;
    const std::string path = join_path(directory_of(own_path), decoded_path(*specifier));
    if (const auto found = in_.paths.by_output.find(path); found != in_.paths.by_output.end()) {
      return &in_.program.modules[found->second];
    }
    if (in_.paths.gone.contains(path)) {
      fail("`" + *specifier + "` names a file that was renamed", source.range());
    }
    return nullptr;
  }

  void check_import(NodeRef statement) {
    const ModuleInterface* target = target_of(statement.child(Field::Source));
    if (target != nullptr) check_import_names(statement, *target);
  }

  void check_import_names(NodeRef node, const ModuleInterface& target) {
    for_each_imported(
        node, [&](const std::string& name, NodeRef place) { check_imported(name, place, target); });
  }

  /// The names that an import or a re-export asks its module for.
  template <class Use>
  static void for_each_imported(NodeRef node, const Use& use) {
    for (NodeRef child : node.children()) {
      if (child.is(NodeKind::Identifier)) {
        use("default", child);
      } else if (child.is(NodeKind::ImportSpecifier) || child.is(NodeKind::ExportSpecifier)) {
        use(specifier_name(child.child(Field::Name)), child);
      } else if (child.is(NodeKind::ImportClause) || child.is(NodeKind::NamedImports) ||
                 child.is(NodeKind::ExportClause)) {
        for_each_imported(child, use);
      }
    }
  }

  /// A builtin that the program writes to may not be asked by name, but has its names: the
  /// import of `createRequire` that a kept call needs links all the same.
  static SharedNames names_of_package(const LinkedRequire& required) {
    if (required.nature != TargetNature::Builtin) return required.names;
    std::string_view builtin = required.specifier;
    if (builtin.starts_with("node:")) builtin.remove_prefix(5);
    return SharedNames(builtin_exports(builtin));
  }

  /// What a package or a builtin does not export under a name cannot be imported by it.
  void check_package_import(NodeRef statement) {
    const NodeRef source = statement.child(Field::Source);
    const auto specifier = string_value(source);
    if (!specifier || in_.file_id.raw >= in_.program.requires_.size()) return;
    for (const LinkedRequire& required : in_.program.requires_[in_.file_id]) {
      const bool is_known = required.nature == TargetNature::CommonJs ||
                            required.nature == TargetNature::EsModule ||
                            required.nature == TargetNature::Builtin;
      if (!is_known || required.decision != RequireDecision::Import ||
          required.specifier != *specifier) {
        continue;
      }
      const SharedNames names = names_of_package(required);
      for_each_imported(statement, [&](const std::string& name, NodeRef place) {
        const bool is_there = (name == "default" && required.nature != TargetNature::EsModule) ||
                              std::binary_search(names.begin(), names.end(), name);
        if (!is_there) {
          fail("`" + name + "` is imported from `" + *specifier + "`, which does not export it",
               place.range());
        }
      });
      return;
    }
  }

  void check_imported(const std::string& name, NodeRef place, const ModuleInterface& target) {
    if (target.form == ModuleForm::EsModule || target.form == ModuleForm::None) return;
    // What Node finds in a CommonJS text it finds under its new name as well.
    if (in_.program.modules[in_.file_id].form == ModuleForm::EsModule &&
        target.form == ModuleForm::CommonJs)
      return;
    const bool is_there = name == "default"
                              ? target.has_default || target.form == ModuleForm::CommonJs
                          : name == "module.exports"
                              ? target.gives_module_exports
                              : std::any_of(target.names.begin(), target.names.end(),
                                            [&](const auto& known) { return known.name == name; });
    if (!is_there) {
      fail("`" + name + "` is imported from `" + std::string(base_name(target.output_path)) +
               "`, which does not export it",
           place.range());
    }
  }

  // ---- exports
  // -----------------------------------------------------------------------------------

  void add_export(std::string name, NodeRef place) {
    if (std::find(out_.exported.begin(), out_.exported.end(), name) != out_.exported.end()) {
      fail("`" + name + "` is exported twice", place.range());
    }
    out_.exported.push_back(std::move(name));
  }

  void read_export(NodeRef statement) {
    const NodeRef source = statement.child(Field::Source);
    if (source.exists()) check_import(statement);
    if (const NodeRef declaration = statement.child(Field::Declaration); declaration.exists()) {
      read_exported_declaration(statement, declaration);
      return;
    }
    bool has_clause = false;
    for (NodeRef child : statement.children()) {
      if (child.is(NodeKind::NamespaceExport)) {
        add_export(specifier_name(child.first_child()), child);
        has_clause = true;
      } else if (child.is(NodeKind::ExportClause)) {
        read_clause(child, source.exists());
        has_clause = true;
      }
    }
    if (has_clause) return;
    if (source.exists()) {
      has_star_ = true;
    } else {
      add_export("default", statement);
    }
  }

  void read_exported_declaration(NodeRef statement, NodeRef declaration) {
    if (is_default(statement)) {
      add_export("default", statement);
      return;
    }
    for (std::uint32_t i = declaration.index(); i < tree_.row(declaration.index()).subtree_end;
         ++i) {
      const NodeRef node(&tree_, i);
      const Reference* reference = bindings_.reference_at(node);
      if (reference == nullptr || reference->access != Access::Declare) continue;
      if (bindings_.bindings[reference->binding_id].scope_id == bindings_.module_scope() &&
          is_declared_by(node, declaration)) {
        add_export(std::string(node.text()), node);
      }
    }
  }

  /// `export default function f() {}`: the keyword is no row of the tree.
  bool is_default(NodeRef statement) const {
    const std::string_view text = statement.text();
    std::size_t at = std::string_view("export").size();
    while (at < text.size()) {
      if (text[at] == ' ' || text[at] == '\t' || text[at] == '\n' || text[at] == '\r') {
        ++at;
      } else if (text.substr(at, 2) == "/*") {
        at = std::min(text.find("*/", at), text.size() - 2) + 2;
      } else if (text.substr(at, 2) == "//") {
        at = std::min(text.find('\n', at), text.size());
      } else {
        break;
      }
    }
    return text.substr(at).starts_with("default");
  }

  /// A `var` inside a function expression of an initialiser is none of the declaration's own names.
  static bool is_declared_by(NodeRef identifier, NodeRef declaration) {
    if (identifier.parent() == declaration) return true;
    for (NodeRef at = identifier.parent(); at.exists() && !(at == declaration); at = at.parent()) {
      if (is_function(at.kind()) || is_class(at.kind())) return false;
    }
    return true;
  }

  void read_clause(NodeRef clause, bool has_source) {
    for (NodeRef specifier : clause.children()) {
      if (!specifier.is(NodeKind::ExportSpecifier)) continue;
      add_export(specifier_alias(specifier), specifier);
      if (has_source) continue;
      const NodeRef name = specifier.child(Field::Name);
      const BindingId id = bindings_.lookup(name.text(), bindings_.module_scope());
      if (!id.exists() || !bindings_.bindings[id].declaration.exists()) {
        fail("`" + std::string(name.text()) + "` is exported but not declared", name.range());
      }
    }
  }

  /// What consumers were told about must be there.
  void check_promised_names() {
    const ModuleInterface& own = in_.program.modules[in_.file_id];
    if (has_star_) return;
    const auto expect = [&](const std::string& name) {
      if (std::binary_search(out_.exported.begin(), out_.exported.end(), name)) return;
      fail("`" + name + "` is not exported", {});
    };
    for (const InterfaceName& known : own.names) expect(known.name);
    if (own.has_default) expect("default");
    if (own.gives_module_exports) expect("module.exports");
    for (const std::string& name : in_.plan.exported) expect(name);
  }

  const VerifyInput& in_;
  const SyntaxTree& tree_;
  Bindings bindings_;
  Verification out_;
  bool has_star_ = false;  ///< `export * from`: exports more than it says
};

}  // namespace

ProgramPaths program_paths(const LinkedProgram& program, const Table<FileId, ProgramFile>& files) {
  ProgramPaths paths;
  paths.by_output.reserve(program.modules.size());
  for (std::uint32_t raw = 0; raw < program.modules.size(); ++raw) {
    const FileId file_id{raw};
    const std::string& old_path = files[file_id].listed->path;
    const std::string& new_path = program.modules[file_id].output_path;
    paths.by_output.emplace(new_path, file_id);
    // What could not be read has no new path: it stays where it is.
    if (!new_path.empty() && new_path != old_path) paths.gone.insert(old_path);
  }
  // A renamed module's old place may have been taken by another one.
  for (const auto& [path, file_id] : paths.by_output) paths.gone.erase(path);
  return paths;
}

Verification verify_module(const VerifyInput& input) {
  const ModuleForm form = input.program.modules[input.file_id].form;
  Verification failed;
  if (form == ModuleForm::None) return failed;
  const auto tree = input.edited != nullptr ? parse_edited(*input.edited) : parse_text(input.text);
  if (!tree) {
    failed.problem = "the converted text does not parse: " + tree.error().message;
    failed.range = tree.error().range;
    return failed;
  }
  if (form == ModuleForm::CommonJs) {
    if (const auto error = find_early_error(*tree, analyse_scopes({*tree}), Goal::CommonJs)) {
      failed.problem = error->message;
      failed.range = error->range;
    }
    return failed;
  }
  return Verifier(input, *tree).run();
}

}  // namespace esmigrate
