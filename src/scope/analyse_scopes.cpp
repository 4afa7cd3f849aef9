// Names in two passes over one walk: the walk declares every binding in the scope it belongs to and
// notes every use with the scope it stands in; uses are resolved afterwards, when all hoisted names
// are known. `var` and top-level functions of a CommonJS file live in the wrapper function together
// with its parameters, so `var exports = ...` is the wrapper's own `exports`, not a new variable.
#include <array>

#include "esmigrate/scope/bindings.h"
#include "esmigrate/syntax/walk.h"

namespace esmigrate {
namespace {

constexpr std::array<std::string_view, 5> kWrapperNames = {"exports", "require", "module",
                                                           "__filename", "__dirname"};

bool has_use_strict(NodeRef body) {
  for (NodeRef statement : body.children()) {
    if (statement.is(NodeKind::HashBang)) continue;
    if (!statement.is(NodeKind::ExpressionStatement)) return false;
    const NodeRef expr = statement.first_child();
    if (!expr.is(NodeKind::String)) return false;
    const std::string_view text = expr.text();
    if (text.substr(1, text.size() - 2) == "use strict") return true;
  }
  return false;
}

bool declares_lexically(NodeRef block) {
  for (NodeRef child : block.children()) {
    const NodeKind kind = child.kind();
    if (kind == NodeKind::LexicalDeclaration || kind == NodeKind::ClassDeclaration ||
        kind == NodeKind::UsingDeclaration || is_function_declaration(kind)) {
      return true;
    }
    if ((kind == NodeKind::SwitchCase || kind == NodeKind::SwitchDefault) &&
        declares_lexically(child)) {
      return true;
    }
  }
  return false;
}

class Analyser {
 public:
  explicit Analyser(const SyntaxTree& tree) : tree_(tree) {}

  Bindings run() {
    out_.reference_of_node.assign(tree_.size(), UINT32_MAX);
    const NodeRef program = tree_.root();
    const ScopeId module =
        add_scope(ScopeKind::Module, ScopeId{}, program, has_use_strict(program));
    for (const std::string_view name : kWrapperNames)
      add_binding(name, BindingKind::Wrapper, module, NodeRef());
    visit_children(program, module);
    resolve();
    return std::move(out_);
  }

 private:
  ScopeId add_scope(ScopeKind kind, ScopeId parent, NodeRef node, bool is_strict) {
    Scope scope;
    scope.kind = kind;
    scope.parent = parent;
    scope.node = node.id();
    scope.is_strict = is_strict || (parent.exists() && out_.scopes[parent].is_strict);
    scope.is_arrow = node.is(NodeKind::ArrowFunction);
    const bool owns_vars =
        kind == ScopeKind::Module || kind == ScopeKind::Function || kind == ScopeKind::StaticBlock;
    if (!owns_vars) scope.function_scope = out_.scopes[parent].function_scope;
    const ScopeId id = out_.scopes.add(scope);
    if (owns_vars) out_.scopes[id].function_scope = id;
    return id;
  }

  BindingId add_binding(std::string_view name, BindingKind kind, ScopeId scope,
                        NodeRef declaration) {
    Binding binding;
    binding.name = out_.names.intern(name);
    binding.scope_id = scope;
    binding.kind = kind;
    binding.declaration = declaration.id();
    const BindingId id = out_.bindings.add(binding);
    out_.declared.insert(scope.raw, binding.name.raw, id.raw);
    return id;
  }

  /// Declares the name of an identifier node; a second declaration in one scope is the same
  /// binding.
  BindingId declare(NodeRef identifier, BindingKind kind, ScopeId scope, bool has_initializer) {
    const std::string_view name = name_of(identifier);
    BindingId id = out_.declared_in(name, scope);
    if (!id.exists()) {
      id = add_binding(name, kind, scope, identifier);
    } else {
      Binding& binding = out_.bindings[id];
      const bool had_value =
          binding.kind != BindingKind::Var || binding.is_redeclared || was_initialized_[id.raw];
      if (kind == BindingKind::Function) {
        if (binding.kind != BindingKind::Wrapper) binding.kind = BindingKind::Function;
        ++binding.write_count;
      } else if (has_initializer && had_value) {
        ++binding.write_count;
      }
      binding.is_redeclared = true;
      if (!binding.declaration.exists()) binding.declaration = identifier.id();
    }
    if (was_initialized_.size() <= id.raw) was_initialized_.resize(id.raw + 1, false);
    if (has_initializer) was_initialized_[id.raw] = true;
    add_reference(identifier, scope, Access::Declare, id);
    return id;
  }

  /// `\u0061bc` is the name `abc`.
  std::string_view name_of(NodeRef identifier) {
    const std::string_view text = identifier.text();
    if (!has_escape(text)) return text;
    return out_.decoded_names.emplace_back(decoded_identifier(text));
  }

  void add_reference(NodeRef identifier, ScopeId scope, Access access, BindingId binding = {}) {
    Reference reference;
    reference.node = identifier.id();
    reference.name = out_.names.intern(name_of(identifier));
    reference.scope_id = scope;
    reference.binding_id = binding;
    reference.access = access;
    out_.reference_of_node[identifier.index()] = static_cast<std::uint32_t>(out_.references.size());
    out_.references.push_back(reference);
  }

  void visit_children(NodeRef node, ScopeId scope) {
    for (NodeRef child : node.children()) visit(child, scope);
  }

  void visit(NodeRef node, ScopeId scope) {
    switch (node.kind()) {
      case NodeKind::Identifier:
      case NodeKind::ShorthandProperty:
        add_reference(node, scope, Access::Read);
        return;
      case NodeKind::FunctionDeclaration:
      case NodeKind::GeneratorFunctionDeclaration:
        declare_function(node, scope);
        visit_function(node, scope);
        return;
      case NodeKind::FunctionExpression:
      case NodeKind::GeneratorFunction:
      case NodeKind::ArrowFunction:
      case NodeKind::MethodDefinition:
        visit_function(node, scope);
        return;
      case NodeKind::Class:
      case NodeKind::ClassDeclaration:
        visit_class(node, scope);
        return;
      case NodeKind::ClassStaticBlock:
        visit_children(node.child(Field::Body),
                       add_scope(ScopeKind::StaticBlock, scope, node, true));
        return;
      case NodeKind::VariableDeclaration:
      case NodeKind::LexicalDeclaration:
      case NodeKind::UsingDeclaration:
        visit_declaration(node, scope);
        return;
      case NodeKind::StatementBlock:
      case NodeKind::SwitchBody:
        visit_children(node, declares_lexically(node)
                                 ? add_scope(ScopeKind::Block, scope, node, false)
                                 : scope);
        return;
      case NodeKind::ForStatement:
        visit_children(node, node.child(Field::Initializer).is(NodeKind::LexicalDeclaration)
                                 ? add_scope(ScopeKind::Block, scope, node, false)
                                 : scope);
        return;
      case NodeKind::ForInStatement:
        visit_for_in(node, scope);
        return;
      case NodeKind::CatchClause:
        visit_catch(node, scope);
        return;
      case NodeKind::AssignmentExpression:
        visit_target(node.child(Field::Left), scope);
        visit(node.child(Field::Right), scope);
        return;
      case NodeKind::AugmentedAssignment:
        visit_updated(node.child(Field::Left), scope);
        visit(node.child(Field::Right), scope);
        return;
      case NodeKind::UpdateExpression:
        visit_updated(node.child(Field::Argument), scope);
        return;
      case NodeKind::ImportStatement:
        visit_import(node, scope);
        return;
      case NodeKind::ExportSpecifier:
        if (!node.parent().parent().child(Field::Source).exists())
          visit(node.child(Field::Name), scope);
        return;
      case NodeKind::JsxOpeningElement:
      case NodeKind::JsxClosingElement:
      case NodeKind::JsxSelfClosingElement:
        visit_jsx(node, scope);
        return;
      case NodeKind::JsxNamespaceName:
      case NodeKind::ImportAttribute:
      case NodeKind::NamespaceExport:
        return;
      default:
        visit_children(node, scope);
    }
  }

  void declare_function(NodeRef node, ScopeId scope) {
    const NodeRef name = node.child(Field::Name);
    if (!name.exists()) return;
    const BindingId id = declare(name, BindingKind::Function, scope, true);
    const Scope& in = out_.scopes[scope];
    if (!in.is_strict && in.function_scope.raw != scope.raw) {
      out_.block_functions.push_back({id, in.function_scope});
    }
  }

  void visit_function(NodeRef node, ScopeId scope) {
    const NodeRef name = node.child(Field::Name);
    const NodeRef body = node.child(Field::Body);
    if (node.is(NodeKind::MethodDefinition)) {
      for (NodeRef child : node.children()) {
        if (child.is(NodeKind::Decorator)) visit_children(child, scope);
      }
      if (name.is(NodeKind::ComputedPropertyName)) visit_children(name, scope);
    } else if (is_function_expression(node.kind()) && name.exists()) {
      scope = add_scope(ScopeKind::FunctionName, scope, node, false);
      declare(name, BindingKind::OwnName, scope, true);
    }
    const bool is_strict = body.is(NodeKind::StatementBlock) && has_use_strict(body);
    const ScopeId inner = add_scope(ScopeKind::Function, scope, node, is_strict);
    body_of_scope_.resize(inner.raw + 1, 0);
    body_of_scope_[inner.raw] = body.exists() ? body.index() : 0;
    if (const NodeRef single = node.child(Field::Parameter); single.exists()) {
      declare_pattern(single, BindingKind::Parameter, inner, inner, true);
    }
    for (NodeRef parameter : node.child(Field::Parameters).children()) {
      declare_pattern(parameter, BindingKind::Parameter, inner, inner, true);
    }
    if (body.is(NodeKind::StatementBlock)) {
      visit_children(body, inner);
    } else if (body.exists()) {
      visit(body, inner);
    }
  }

  void visit_class(NodeRef node, ScopeId scope) {
    const NodeRef name = node.child(Field::Name);
    if (node.is(NodeKind::ClassDeclaration) && name.exists())
      declare(name, BindingKind::Class, scope, true);
    ScopeId inner = add_scope(ScopeKind::Class, scope, node, true);
    if (node.is(NodeKind::Class) && name.exists()) declare(name, BindingKind::OwnName, inner, true);
    for (NodeRef child : node.children()) {
      if (child.field() == Field::Name) continue;
      visit(child, inner);
    }
  }

  void visit_declaration(NodeRef node, ScopeId scope) {
    const bool is_var = node.is(NodeKind::VariableDeclaration);
    const BindingKind kind = is_var                       ? BindingKind::Var
                             : node.token() == Token::Let ? BindingKind::Let
                                                          : BindingKind::Const;
    const ScopeId home = is_var ? out_.scopes[scope].function_scope : scope;
    for (NodeRef declarator : node.children()) {
      if (!declarator.is(NodeKind::VariableDeclarator)) continue;
      const NodeRef value = declarator.child(Field::Value);
      declare_pattern(declarator.child(Field::Name), kind, home, scope, value.exists());
      if (value.exists()) visit(value, scope);
    }
  }

  void visit_for_in(NodeRef node, ScopeId scope) {
    const Token token = node.token();
    const NodeRef left = node.child(Field::Left);
    if (token == Token::Var) {
      if (const NodeRef value = node.child(Field::Value); value.exists()) visit(value, scope);
      declare_pattern(left, BindingKind::Var, out_.scopes[scope].function_scope, scope, true);
      visit(node.child(Field::Right), scope);
    } else if (token == Token::Let || token == Token::Const || token == Token::Using) {
      visit(node.child(Field::Right), scope);
      scope = add_scope(ScopeKind::Block, scope, node, false);
      declare_pattern(left, token == Token::Let ? BindingKind::Let : BindingKind::Const, scope,
                      scope, true);
    } else {
      visit_target(left, scope);
      visit(node.child(Field::Right), scope);
    }
    visit(node.child(Field::Body), scope);
  }

  void visit_catch(NodeRef node, ScopeId scope) {
    const ScopeId inner = add_scope(ScopeKind::Block, scope, node, false);
    if (const NodeRef parameter = node.child(Field::Parameter); parameter.exists()) {
      declare_pattern(parameter, BindingKind::Catch, inner, inner, true);
    }
    visit(node.child(Field::Body), inner);
  }

  void visit_import(NodeRef node, ScopeId scope) {
    for (NodeRef child : node.children()) {
      if (child.is(NodeKind::Identifier)) {
        declare(child, BindingKind::Import, scope, true);
      } else if (child.is(NodeKind::ImportSpecifier)) {
        const NodeRef alias = child.child(Field::Alias);
        declare(alias.exists() ? alias : child.child(Field::Name), BindingKind::Import, scope,
                true);
      } else if (!child.is(NodeKind::ImportAttribute)) {
        visit_import(child, scope);
      }
    }
  }

  /// JSX element names: lower-case words are tags, everything else refers to a binding.
  void visit_jsx(NodeRef node, ScopeId scope) {
    for (NodeRef child : node.children()) {
      if (child.is(NodeKind::Identifier)) {
        const char first = child.text().empty() ? 'a' : child.text()[0];
        if (first >= 'a' && first <= 'z') continue;
      }
      visit(child, scope);
    }
  }

  /// A pattern that declares: names go to `home`, default values and computed keys are read in
  /// `scope`.
  void declare_pattern(NodeRef pattern, BindingKind kind, ScopeId home, ScopeId scope,
                       bool has_value) {
    switch (pattern.kind()) {
      case NodeKind::Identifier:
      case NodeKind::ShorthandPropertyPattern:
        declare(pattern, kind, home, has_value);
        return;
      case NodeKind::AssignmentPattern:
      case NodeKind::ObjectAssignmentPattern:
        declare_pattern(pattern.child(Field::Left), kind, home, scope, has_value);
        visit(pattern.child(Field::Right), scope);
        return;
      case NodeKind::PairPattern:
        visit_computed_key(pattern.child(Field::Key), scope);
        declare_pattern(pattern.child(Field::Value), kind, home, scope, has_value);
        return;
      case NodeKind::ObjectPattern:
      case NodeKind::ArrayPattern:
      case NodeKind::RestPattern:
        for (NodeRef child : pattern.children())
          declare_pattern(child, kind, home, scope, has_value);
        return;
      case NodeKind::Undefined:
        return;
      default:
        visit(pattern, scope);
    }
  }

  /// The left side of an assignment.
  void visit_target(NodeRef target, ScopeId scope) {
    switch (target.kind()) {
      case NodeKind::Identifier:
      case NodeKind::ShorthandPropertyPattern:
        add_reference(target, scope, Access::Write);
        return;
      case NodeKind::Parenthesized:
        visit_target(target.first_child(), scope);
        return;
      case NodeKind::AssignmentPattern:
      case NodeKind::ObjectAssignmentPattern:
        visit_target(target.child(Field::Left), scope);
        visit(target.child(Field::Right), scope);
        return;
      case NodeKind::PairPattern:
        visit_computed_key(target.child(Field::Key), scope);
        visit_target(target.child(Field::Value), scope);
        return;
      case NodeKind::ObjectPattern:
      case NodeKind::ArrayPattern:
      case NodeKind::RestPattern:
        for (NodeRef child : target.children()) visit_target(child, scope);
        return;
      default:
        visit(target, scope);
    }
  }

  void visit_updated(NodeRef target, ScopeId scope) {
    const NodeRef inner = skip_parentheses(target);
    if (inner.is(NodeKind::Identifier)) {
      add_reference(inner, scope, Access::ReadWrite);
    } else {
      visit(inner, scope);
    }
  }

  void visit_computed_key(NodeRef key, ScopeId scope) {
    if (key.is(NodeKind::ComputedPropertyName)) visit_children(key, scope);
  }

  void resolve() {
    arguments_ = out_.names.find("arguments");
    for (Reference& reference : out_.references) {
      if (!reference.binding_id.exists()) {
        reference.binding_id = lookup(reference);
      }
      if (!reference.binding_id.exists()) continue;
      Binding& binding = out_.bindings[reference.binding_id];
      ++binding.reference_count;
      if (reference.access == Access::Write || reference.access == Access::ReadWrite)
        ++binding.write_count;
    }
    group_by_binding();
  }

  BindingId lookup(const Reference& reference) const {
    for (ScopeId at = reference.scope_id; at.exists(); at = out_.scopes[at].parent) {
      const std::uint32_t found = out_.declared.find(at.raw, reference.name.raw);
      if (found != PairMap::kMissing && is_seen_from(reference.node, BindingId{found})) {
        return BindingId{found};
      }
      // Every function but an arrow has its own (ECMA-262 section 10.2.11).
      if (reference.name == arguments_ && out_.scopes[at].kind == ScopeKind::Function &&
          !out_.scopes[at].is_arrow)
        return {};
    }
    return {};
  }

  /// Default values of parameters do not see what the body declares: parameters with expressions
  /// have an environment of their own (ECMA-262 section 10.2.11, step 28).
  bool is_seen_from(NodeId node, BindingId id) const {
    const Binding& binding = out_.bindings[id];
    if (out_.scopes[binding.scope_id].kind != ScopeKind::Function) return true;
    return binding.kind == BindingKind::Parameter ||
           node.raw >= body_of_scope_[binding.scope_id.raw];
  }

  void group_by_binding() {
    std::uint32_t total = 0;
    for (Binding& binding : out_.bindings) {
      binding.first_reference = total;
      total += binding.reference_count;
    }
    out_.by_binding.resize(total);
    std::vector<std::uint32_t> next(out_.bindings.size(), 0);
    for (std::uint32_t i = 0; i < out_.references.size(); ++i) {
      const BindingId id = out_.references[i].binding_id;
      if (id.exists()) out_.by_binding[out_.bindings[id].first_reference + next[id.raw]++] = i;
    }
  }

  const SyntaxTree& tree_;
  Bindings out_;
  std::vector<bool> was_initialized_;
  NameId arguments_;
  std::vector<std::uint32_t> body_of_scope_;  ///< node index of a function's body, by scope
};

}  // namespace

Bindings analyse_scopes(const ScopeInput& input) { return Analyser(input.tree).run(); }

BindingId Bindings::declared_in(std::string_view name, ScopeId scope) const {
  const NameId id = names.find(name);
  if (!id.exists()) return {};
  const std::uint32_t found = declared.find(scope.raw, id.raw);
  return found == PairMap::kMissing ? BindingId{} : BindingId{found};
}

BindingId Bindings::lookup(std::string_view name, ScopeId from) const {
  for (ScopeId at = from; at.exists(); at = scopes[at].parent) {
    const BindingId id = declared_in(name, at);
    if (id.exists()) return id;
  }
  return {};
}

}  // namespace esmigrate
