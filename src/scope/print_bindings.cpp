#include <fmt/format.h>

#include "esmigrate/scope/bindings.h"

namespace esmigrate {
namespace {

std::string_view to_text(BindingKind kind) {
  switch (kind) {
    case BindingKind::Wrapper:
      return "wrapper";
    case BindingKind::Var:
      return "var";
    case BindingKind::Let:
      return "let";
    case BindingKind::Const:
      return "const";
    case BindingKind::Function:
      return "function";
    case BindingKind::Class:
      return "class";
    case BindingKind::Parameter:
      return "parameter";
    case BindingKind::Catch:
      return "catch";
    case BindingKind::Import:
      return "import";
    case BindingKind::OwnName:
      return "own-name";
  }
  return "";
}

std::string_view to_text(ScopeKind kind) {
  switch (kind) {
    case ScopeKind::Module:
      return "module";
    case ScopeKind::Function:
      return "function";
    case ScopeKind::FunctionName:
      return "function-name";
    case ScopeKind::Block:
      return "block";
    case ScopeKind::Class:
      return "class";
    case ScopeKind::StaticBlock:
      return "static-block";
  }
  return "";
}

std::string_view to_text(Access access) {
  switch (access) {
    case Access::Read:
      return "read";
    case Access::Write:
      return "write";
    case Access::ReadWrite:
      return "update";
    case Access::Declare:
      return "declare";
  }
  return "";
}

std::string range_text(ByteRange range) { return fmt::format("[{},{})", range.begin, range.end); }

/// `name  const in function [10,20)  redeclared, 2 writes`
std::string headline(const Bindings& bindings, const SyntaxTree& tree, BindingId id) {
  const Binding& binding = bindings.bindings[id];
  const Scope& scope = bindings.scopes[binding.scope_id];
  std::string line = fmt::format("  {}  {} in {}", bindings.name_of(id), to_text(binding.kind),
                                 to_text(scope.kind));
  if (scope.kind != ScopeKind::Module) line += " " + range_text(tree.at(scope.node).range());
  if (scope.is_strict) line += ", strict";
  if (binding.is_redeclared) line += ", redeclared";
  if (binding.write_count != 0) line += fmt::format(", writes: {}", binding.write_count);
  return line + "\n";
}

}  // namespace

std::string to_text(const Bindings& bindings, const SyntaxTree& tree) {
  std::string text;
  for (std::uint32_t raw = 0; raw < bindings.bindings.size(); ++raw) {
    const BindingId id{raw};
    const Binding& binding = bindings.bindings[id];
    // The loader's parameters are there in every file.
    if (binding.kind == BindingKind::Wrapper && binding.reference_count == 0) continue;
    text += headline(bindings, tree, id);
    for (const std::uint32_t index : bindings.references_of(id)) {
      const Reference& reference = bindings.references[index];
      text += fmt::format("    {} {}\n", to_text(reference.access),
                          range_text(tree.at(reference.node).range()));
    }
  }
  for (const Reference& reference : bindings.references) {
    if (reference.binding_id.exists()) continue;
    const NodeRef node = tree.at(reference.node);
    text += fmt::format("  {}  free, {} {}\n", node.text(), to_text(reference.access),
                        range_text(node.range()));
  }
  return text;
}

}  // namespace esmigrate
