// Which names may be declared side by side (ECMA-262 section 14.2.1 and others), and which words
// are no names.
#include "scope/early_names.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "esmigrate/syntax/walk.h"

namespace esmigrate {
namespace {

/// How a name came to be declared, as far as the rules tell them apart.
enum class Style : std::uint8_t { Var, Lexical, Function, Parameter, Catch };

Style style_of(NodeRef identifier) {
  for (NodeRef at = identifier.parent(); at.exists(); at = at.parent()) {
    switch (at.kind()) {
      case NodeKind::VariableDeclaration:
        return Style::Var;
      case NodeKind::ForInStatement:
        return at.token() == Token::Var ? Style::Var : Style::Lexical;
      case NodeKind::CatchClause:
        return Style::Catch;
      case NodeKind::FormalParameters:
      case NodeKind::ArrowFunction:
        return Style::Parameter;
      case NodeKind::FunctionDeclaration:
      case NodeKind::GeneratorFunctionDeclaration:
        return Style::Function;
      case NodeKind::LexicalDeclaration:
      case NodeKind::UsingDeclaration:
      case NodeKind::ClassDeclaration:
      case NodeKind::ImportStatement:
        return Style::Lexical;
      default:
        break;
    }
  }
  return Style::Var;
}

bool is_plain_function(NodeRef name) {
  const NodeRef function = name.parent();
  return function.is(NodeKind::FunctionDeclaration) && !function.has(kAsync);
}

class NameRules {
 public:
  NameRules(const SyntaxTree& tree, const Bindings& bindings, Goal goal)
      : tree_(tree), bindings_(bindings), goal_(goal) {}

  std::optional<EarlyError> run() {
    check_declared_twice();
    check_var_over_lexical();
    check_words();
    return std::move(error_);
  }

 private:
  void fail(NodeRef node, std::string message) {
    if (error_ && error_->range.begin <= node.begin()) return;
    error_ = EarlyError{node.range(), std::move(message)};
  }
  void fail_twice(NodeRef node) {
    fail(node, "`" + std::string(node.text()) + "` is declared twice");
  }

  bool is_strict(ScopeId id) const {
    return goal_ == Goal::Module || bindings_.scopes[id].is_strict;
  }

  // ---- declared twice

  void check_declared_twice() {
    for (std::uint32_t raw = 0; raw < bindings_.bindings.size(); ++raw) {
      if (bindings_.bindings[BindingId{raw}].is_redeclared) check_declarations_of(BindingId{raw});
    }
  }

  void check_declarations_of(BindingId id) {
    const Binding& binding = bindings_.bindings[id];
    NodeRef before;
    for (const std::uint32_t index : bindings_.references_of(id)) {
      const Reference& reference = bindings_.references[index];
      if (reference.access != Access::Declare) continue;
      const NodeRef node = tree_.at(reference.node);
      const bool is_wrappers_own =
          goal_ == Goal::CommonJs && binding.kind == BindingKind::Wrapper && !before.exists();
      if (is_wrappers_own && style_of(node) == Style::Lexical) fail_twice(node);
      if (before.exists() && !may_share_a_name(before, node, binding.scope_id)) fail_twice(node);
      before = node;
    }
  }

  bool may_share_a_name(NodeRef first, NodeRef second, ScopeId scope_id) const {
    const Style one = style_of(first);
    const Style other = style_of(second);
    if (one == Style::Lexical || other == Style::Lexical) return false;
    if (one == Style::Catch || other == Style::Catch) return false;
    if (one == Style::Parameter && other == Style::Parameter) {
      return !is_strict(scope_id) && has_plain_parameters(first);
    }
    if (one != Style::Function && other != Style::Function) return true;
    // At the top of a function body a function is declared as `var` is, elsewhere as `let`.
    const ScopeKind kind = bindings_.scopes[scope_id].kind;
    if (kind == ScopeKind::Function || kind == ScopeKind::StaticBlock) return true;
    if (kind == ScopeKind::Module) return goal_ == Goal::CommonJs;
    return !is_strict(scope_id) && is_plain_function(first) && is_plain_function(second);
  }

  /// Sloppy functions may repeat a parameter if all are plain names; arrows and methods never.
  static bool has_plain_parameters(NodeRef parameter) {
    const NodeRef function = enclosing_function(parameter);
    if (function.is(NodeKind::ArrowFunction) || function.is(NodeKind::MethodDefinition))
      return false;
    for (NodeRef one : function.child(Field::Parameters).children()) {
      if (!one.is(NodeKind::Identifier) && !one.is(NodeKind::Undefined)) return false;
    }
    return true;
  }

  // ---- `var` that would leave a block in which the name is lexical

  void check_var_over_lexical() {
    std::unordered_map<std::uint32_t, ScopeId> scope_of_node;
    std::vector<std::uint8_t> bindings_of_name(bindings_.names.size(), 0);
    for (const Binding& binding : bindings_.bindings) {
      std::uint8_t& count = bindings_of_name[binding.name.raw];
      count = std::min<std::uint8_t>(static_cast<std::uint8_t>(count + 1), 2);
    }
    for (std::uint32_t raw = 0; raw < bindings_.scopes.size(); ++raw) {
      const Scope& scope = bindings_.scopes[ScopeId{raw}];
      if (scope.kind == ScopeKind::Block) scope_of_node.emplace(scope.node.raw, ScopeId{raw});
    }
    for (const Reference& reference : bindings_.references) {
      if (reference.access != Access::Declare || bindings_of_name[reference.name.raw] < 2) continue;
      check_way_out(reference, scope_of_node);
    }
  }

  void check_way_out(const Reference& reference,
                     const std::unordered_map<std::uint32_t, ScopeId>& scope_of_node) {
    const NodeRef node = tree_.at(reference.node);
    const Style style = style_of(node);
    const NodeRef home = tree_.at(bindings_.scopes[reference.scope_id].node);
    if (style == Style::Lexical || style == Style::Function) {
      // `catch (e) { let e }`: the body is a block of its own, but may not hide the parameter.
      const bool is_direct = style == Style::Lexical || node.parent().parent() == home;
      if (is_direct && home.parent().is(NodeKind::CatchClause) &&
          declares(home.parent(), reference, scope_of_node)) {
        fail_twice(node);
      }
      return;
    }
    if (style != Style::Var) return;
    for (NodeRef at = node.parent(); at.exists() && !(at == home); at = at.parent()) {
      if (at.is(NodeKind::CatchClause) && at.child(Field::Parameter).is(NodeKind::Identifier)) {
        continue;  // Annex B.3.4
      }
      if (declares(at, reference, scope_of_node)) fail_twice(node);
    }
  }

  bool declares(NodeRef node, const Reference& reference,
                const std::unordered_map<std::uint32_t, ScopeId>& scope_of_node) const {
    const auto scope = scope_of_node.find(node.index());
    if (scope == scope_of_node.end()) return false;
    return bindings_.declared.find(scope->second.raw, reference.name.raw) != PairMap::kMissing;
  }

  // ---- words that are no names

  void check_words() {
    static constexpr std::array kAlways = std::to_array<std::string_view>(
        {"break",  "case",     "catch",  "class",  "const",  "continue",   "debugger", "default",
         "delete", "do",       "else",   "enum",   "export", "extends",    "false",    "finally",
         "for",    "function", "if",     "import", "in",     "instanceof", "new",      "null",
         "return", "super",    "switch", "this",   "throw",  "true",       "try",      "typeof",
         "var",    "void",     "while",  "with"});
    static constexpr std::array kStrict =
        std::to_array<std::string_view>({"implements", "interface", "let", "package", "private",
                                         "protected", "public", "static", "yield"});
    for (const std::string_view word : kAlways) {
      check_word(word, [](const Reference&) { return true; });
    }
    for (const std::string_view word : kStrict) {
      check_word(word, [&](const Reference& one) {
        return is_strict(one.scope_id) && !is_in_generator(tree_.at(one.node));
      });
    }
    check_word("let", [&](const Reference& one) {
      return one.access == Access::Declare && style_of(tree_.at(one.node)) == Style::Lexical;
    });
    check_word("await", [&](const Reference& one) {
      // The grammar takes `await (x)` for a call.
      const NodeRef node = tree_.at(one.node);
      const bool is_callee =
          node.field() == Field::Function && node.parent().is(NodeKind::CallExpression);
      return goal_ == Goal::Module && !is_callee;
    });
    for (const std::string_view word : {"eval", "arguments"}) {
      check_word(word, [&](const Reference& one) {
        return one.access != Access::Read && is_strict(one.scope_id);
      });
    }
  }

  /// The grammar takes `[yield]` as the name of a member for a name.
  static bool is_in_generator(NodeRef node) {
    if (node.text() != "yield") return false;
    return is_generator(function_of_code(node));
  }

  template <class IsWrong>
  void check_word(std::string_view word, const IsWrong& is_wrong) {
    const NameId name = bindings_.names.find(word);
    if (!name.exists()) return;
    for (const Reference& reference : bindings_.references) {
      if (reference.name.raw != name.raw || !is_wrong(reference)) continue;
      fail(tree_.at(reference.node), "`" + std::string(word) + "` cannot be a name here");
    }
  }

  const SyntaxTree& tree_;
  const Bindings& bindings_;
  const Goal goal_;
  std::optional<EarlyError> error_;
};

}  // namespace

std::optional<EarlyError> find_name_error(const SyntaxTree& tree, const Bindings& bindings,
                                          Goal goal) {
  return NameRules(tree, bindings, goal).run();
}

}  // namespace esmigrate
