// Every `require` of a file: when it runs, how its value is held, what is done with it. Where a
// require is spelt in a way that is no plain call (an alias, a computed argument,
// `module.require`), the facts say so.
#include "alias/requires.h"

#include <algorithm>
#include <optional>

#include "alias/fold_path.h"
#include "alias/loader_tables.h"
#include "alias/made_requires.h"
#include "alias/mentions.h"
#include "alias/require_holders.h"
#include "alias/value_shape.h"
#include "esmigrate/syntax/walk.h"

namespace esmigrate {

std::uint32_t statement_index(NodeRef node) {
  const NodeRef statement = top_level_statement(node);
  std::uint32_t index = 0;
  for (NodeRef at = statement.parent().first_child(); at.exists();
       at = at.next_sibling(), ++index) {
    if (at == statement) return index;
  }
  return UINT32_MAX;
}

static RequireContext context_of(NodeRef node) {
  RequireContext context = RequireContext::TopLevel;
  for (NodeRef below = node, at = node.parent(); at.exists(); below = at, at = at.parent()) {
    switch (at.kind()) {
      case NodeKind::FunctionDeclaration:
      case NodeKind::GeneratorFunctionDeclaration:
      case NodeKind::FunctionExpression:
      case NodeKind::GeneratorFunction:
      case NodeKind::ArrowFunction:
      case NodeKind::MethodDefinition:
      case NodeKind::FieldDefinition:
        return RequireContext::Function;
      case NodeKind::TryStatement:
        if (below.field() != Field::Finalizer) context = RequireContext::Try;
        break;
      case NodeKind::IfStatement:
      case NodeKind::TernaryExpression:
        if (below.field() != Field::Condition && context == RequireContext::TopLevel)
          context = RequireContext::Conditional;
        break;
      case NodeKind::BinaryExpression:
        if (below.field() == Field::Right && context == RequireContext::TopLevel &&
            (at.token() == Token::LogicalAnd || at.token() == Token::LogicalOr ||
             at.token() == Token::Nullish)) {
          context = RequireContext::Conditional;
        }
        break;
      case NodeKind::AugmentedAssignment:
        if (at.token() != Token::OtherAssign && context == RequireContext::TopLevel)
          context = RequireContext::Conditional;
        break;
      case NodeKind::SwitchCase:
      case NodeKind::SwitchDefault:
      case NodeKind::ForStatement:
      case NodeKind::ForInStatement:
      case NodeKind::WhileStatement:
      case NodeKind::DoStatement:
      case NodeKind::LabeledStatement:
      case NodeKind::WithStatement:
      case NodeKind::AssignmentPattern:
      case NodeKind::ObjectAssignmentPattern:
        if (context == RequireContext::TopLevel) context = RequireContext::Conditional;
        break;
      default:
        if (at.has(kOptionalChain) && context == RequireContext::TopLevel &&
            below.field() != Field::Object && below.field() != Field::Function) {
          context = RequireContext::Conditional;
        }
        break;
    }
  }
  return context;
}

std::string_view declaration_keyword(NodeRef declaration) {
  if (declaration.is(NodeKind::VariableDeclaration)) return "var";
  return declaration.token() == Token::Let ? "let" : "const";
}

bool is_only_tested(NodeRef value) {
  for (;;) {
    value = outermost_parentheses(value);
    const NodeRef parent = value.parent();
    switch (parent.kind()) {
      case NodeKind::IfStatement:
      case NodeKind::WhileStatement:
      case NodeKind::TernaryExpression:
        return value.field() == Field::Condition;
      case NodeKind::ExpressionStatement:
        return true;
      case NodeKind::UnaryExpression:
        return parent.token() == Token::Not;
      case NodeKind::BinaryExpression:
        if (parent.token() != Token::LogicalAnd && parent.token() != Token::LogicalOr) return false;
        value = parent;
        break;
      default:
        return false;
    }
  }
}

bool is_tested_or_guards(NodeRef use) {
  const NodeRef parent = use.parent();
  const bool guards = parent.is(NodeKind::BinaryExpression) && use.field() == Field::Left &&
                      parent.token() == Token::LogicalAnd;
  return guards || is_only_tested(use) ||
         (parent.is(NodeKind::UnaryExpression) && parent.token() == Token::Typeof);
}

bool compares_with_module(NodeRef member, const Bindings& bindings, VariableUse& use) {
  const NodeRef outer = outermost_parentheses(member);
  const NodeRef compare = outer.parent();
  if (!compare.is(NodeKind::BinaryExpression)) return false;
  const Token token = compare.token();
  const bool equal = token == Token::StrictEqual || token == Token::LooseEqual;
  const bool unequal = token == Token::StrictNotEqual || token == Token::LooseNotEqual;
  if (!equal && !unequal) return false;
  NodeRef other = compare.child(Field::Left);
  if (other == outer) other = compare.child(Field::Right);
  other = skip_parentheses(other);
  if (!other.is(NodeKind::Identifier) ||
      !(bindings.binding_at(other) == bindings.wrapper("module")))
    return false;
  use.is_negated = unequal;
  use.range = compare.range();
  return true;
}

/// Up to where a name is certain to mean what the loader gave, at the top level.
static std::uint32_t first_replacement(const AliasInput& in, BindingId wrapper) {
  std::uint32_t first = UINT32_MAX;
  for (const std::uint32_t index : in.bindings.references_of(wrapper)) {
    const Reference& reference = in.bindings.references[index];
    const NodeRef node = in.tree.at(reference.node);
    if (reference.access == Access::Read) continue;
    const bool is_any_time = enclosing_function(node).exists();
    first = std::min(first, is_any_time ? 0 : top_level_statement(node).begin());
  }
  return first;
}

namespace {

class RequireFinder {
 public:
  RequireFinder(const AliasInput& input, ModuleFacts& facts) : in_(input), facts_(facts) {}

  void run() {
    const BindingId require = in_.bindings.wrapper("require");
    const Binding& binding = in_.bindings.bindings[require];
    facts_.require_variable_declared = binding.is_redeclared || binding.write_count > 0;
    first_replaced_ = first_replacement(in_, require);
    is_made_here_ = binding.write_count <= 1 && makes_own_require(require);
    for (const std::uint32_t index : in_.bindings.references_of(require)) {
      const Reference& reference = in_.bindings.references[index];
      reference_of_require(in_.tree.at(reference.node), reference.access);
    }
    const auto by_place = [](const auto& a, const auto& b) { return begin_of(a) < begin_of(b); };
    std::stable_sort(facts_.requires_.begin(), facts_.requires_.end(), by_place);
    std::stable_sort(facts_.variables.begin(), facts_.variables.end(), by_place);
    std::stable_sort(facts_.resolves.begin(), facts_.resolves.end(),
                     [](const ResolveSite& a, const ResolveSite& b) {
                       return a.argument_range.begin < b.argument_range.begin;
                     });
  }

  /// `const require = createRequire(import.meta.url)`, which an earlier run has made, is the
  /// loader's for all that can be told.
  bool makes_own_require(BindingId require) const {
    const auto references = in_.bindings.references_of(require);
    return std::any_of(references.begin(), references.end(), [&](std::uint32_t index) {
      const Reference& reference = in_.bindings.references[index];
      const NodeRef value = in_.tree.at(reference.node).parent().child(Field::Value);
      return reference.access != Access::Read && value.exists() && makes_require(value, in_) &&
             fold_directory(argument(value, 0), in_) == "./";
    });
  }

  void add_site(NodeRef call, bool is_plain, bool is_alias = false,
                const MadeRequire* made = nullptr) {
    RequireSite site;
    site.call_range = call.range();
    site.outer_range = outermost_parentheses(call).range();
    site.is_plain = is_plain && argument_count(call) == 1;
    const NodeRef given = argument(call, 0);
    site.argument_range = given.range();
    FoldedArgument folded = fold_argument(given, in_);
    if (folded.path.is_whole) {
      site.specifier = std::move(folded.path.text);
    } else {
      site.known_prefix = std::move(folded.path.text);
      site.choices = std::move(folded.choices);
    }
    if (made != nullptr) take_directory(*made, given, site);
    site.is_of_bundle = is_alias && given.is(NodeKind::Identifier) && is_bundle();
    site.context = context_of(call);
    if (site.context == RequireContext::TopLevel && facts_.early_exit.may_skip(call.begin()))
      site.context = RequireContext::Conditional;
    site.statement = statement_index(call);
    describe_holder(in_, call, facts_, site);
    facts_.requires_.push_back(std::move(site));
  }

  void add_made(const MadeRequire& made) {
    for (const NodeRef call : made.calls) add_site(call, false, false, &made);
    for (const NodeRef member : made.members) add_made_member(member, made);
    for (const NodeRef node : made.handed_on) add_made_use(node, VariableKind::RequireOther, "");
  }

 private:
  /// What a specifier says to a `require` that looks it up from another directory.
  static void take_directory(const MadeRequire& made, NodeRef given, RequireSite& site) {
    site.is_of_made = true;
    if (made.directory == "./") return;
    const auto constant = constant_text(given);
    if (constant && !constant->starts_with('.')) return;
    site.choices.clear();
    if (site.specifier && (made.directory || !constant))
      site.choices = {constant ? *made.directory + *constant : *site.specifier};
    site.specifier.reset();
    site.known_prefix = made.directory.value_or("");
  }

  void add_made_use(NodeRef node, VariableKind kind, std::string_view name) {
    VariableUse use;
    use.kind = kind;
    use.range = node.range();
    use.name = name;
    use.in_function = enclosing_function(node).exists();
    use.is_of_made = true;
    facts_.variables.push_back(std::move(use));
  }

  void add_made_member(NodeRef member, const MadeRequire& made) {
    const std::string_view name = member.child(Field::Property).text();
    if (is_loader_member(name)) {
      add_made_use(member, VariableKind::RequireOther, name);
    } else if (name == "resolve") {
      const NodeRef call = outermost_parentheses(member).parent();
      const NodeRef given = call.is(NodeKind::CallExpression) ? argument(call, 0) : NodeRef();
      const auto specifier = constant_text(given);
      if (specifier && (made.directory == "./" || !specifier->starts_with('.'))) {
        facts_.resolves.push_back({*specifier, given.range()});
      } else if (given.exists()) {
        add_made_use(member, VariableKind::RequireResolve, "");  // may lead anywhere
      }
    }
  }

  static std::uint32_t begin_of(const RequireSite& site) { return site.call_range.begin; }
  static std::uint32_t begin_of(const VariableUse& use) { return use.range.begin; }

  void reference_of_require(NodeRef node, Access access) {
    const NodeRef outer = outermost_parentheses(node);
    const NodeRef parent = outer.parent();
    if (access != Access::Read) return;
    // Where calls of `require` go to another function, that may hand on any path to the alias.
    if ((!facts_.require_variable_declared || is_made_here_) && follow_alias(node)) return;
    if (add_members_of_pattern(outer)) return;
    add_members_of_alias(outer);
    if (parent.is(NodeKind::CallExpression) && parent.first_child() == outer &&
        !parent.has(kOptionalChain) && argument_count(parent) >= 1) {
      const bool is_still_own =
          node.begin() < first_replaced_ &&
          (first_replaced_ == UINT32_MAX || !enclosing_function(node).exists());
      add_site(parent, is_still_own);
      return;
    }
    VariableUse use;
    use.kind = VariableKind::RequireOther;
    use.range = node.range();
    use.is_shorthand = node.is(NodeKind::ShorthandProperty);
    use.in_function = enclosing_function(node).exists();
    if (parent.is(NodeKind::UnaryExpression) && parent.token() == Token::Typeof) {
      use.kind = VariableKind::TypeofGuard;
      use.name = "require";
      use.range = parent.range();
    } else if (parent.is(NodeKind::MemberExpression) && parent.child(Field::Object) == outer) {
      use.name = std::string(parent.child(Field::Property).text());
      use.range = parent.range();
      if (use.name == "resolve") {
        use.kind = VariableKind::RequireResolve;
        const NodeRef call = outermost_parentheses(parent).parent();
        const NodeRef given = call.is(NodeKind::CallExpression) ? argument(call, 0) : NodeRef();
        if (const auto specifier = constant_text(given)) {
          facts_.resolves.push_back({*specifier, given.range()});
        } else if (call.is(NodeKind::CallExpression) &&
                   call.first_child() == outermost_parentheses(parent) &&
                   given.text() != "process.argv[1]") {
          use.name.clear();  // may lead anywhere
          use.known_prefix = fold_argument(given, in_).path.text;
        }
      }
      if (use.name == "main") main_module(parent, use);
      if (use.name == "cache") use.cache_key = cache_key(parent, in_);
      if (is_loader_member(use.name)) use.table = use_of_loader_table(parent, use.name);
    } else if (is_loader_subscript(parent, outer)) {
      use.name = *constant_text(skip_parentheses(parent.child(Field::Index)));
      use.range = parent.range();
    }
    facts_.variables.push_back(std::move(use));
  }

  static bool is_loader_member(std::string_view name) {
    return name == "cache" || name == "extensions" || name == "main";
  }

  /// `require['cache']`.
  static bool is_loader_subscript(NodeRef node, NodeRef object) {
    if (!node.is(NodeKind::SubscriptExpression) || !(node.child(Field::Object) == object))
      return false;
    const auto name = constant_text(skip_parentheses(node.child(Field::Index)));
    return name && is_loader_member(*name);
  }

  void add_member(NodeRef node, std::string name) {
    VariableUse use;
    use.kind = VariableKind::RequireOther;
    use.range = node.range();
    use.in_function = enclosing_function(node).exists();
    if (name == "resolve") {
      use.kind = VariableKind::RequireResolve;
      name.clear();  // may lead anywhere
    }
    use.name = std::move(name);
    facts_.variables.push_back(std::move(use));
  }

  /// `const { cache, main } = require`.
  bool add_members_of_pattern(NodeRef value) {
    const NodeRef holder = value.parent();
    NodeRef pattern;
    if (holder.is(NodeKind::VariableDeclarator)) pattern = holder.child(Field::Name);
    if (holder.is(NodeKind::AssignmentExpression) && value.field() == Field::Right)
      pattern = holder.child(Field::Left);
    if (!pattern.is(NodeKind::ObjectPattern)) return false;
    for (NodeRef part : pattern.children()) {
      NodeRef key = part;
      if (part.is(NodeKind::PairPattern)) key = part.child(Field::Key);
      if (part.is(NodeKind::ObjectAssignmentPattern)) key = part.child(Field::Left);
      const auto name = part.is(NodeKind::RestPattern) ? std::nullopt : property_name(key);
      add_member(part, name.value_or("cache"));  // any of them, the cache as well
    }
    return true;
  }

  /// `const r = require`, then `r.cache`.
  void add_members_of_alias(NodeRef value) {
    const NodeRef name = value.parent().child(Field::Name);
    if (!value.parent().is(NodeKind::VariableDeclarator) || !name.is(NodeKind::Identifier)) return;
    const BindingId id = in_.bindings.binding_at(name);
    if (!id.exists()) return;
    for (const std::uint32_t index : in_.bindings.references_of(id)) {
      const NodeRef use = outermost_parentheses(in_.tree.at(in_.bindings.references[index].node));
      const NodeRef member = use.parent();
      const bool is_named = member.is(NodeKind::MemberExpression) &&
                            member.child(Field::Object) == use &&
                            is_loader_member(member.child(Field::Property).text());
      if (is_named) {
        add_member(member, std::string(member.child(Field::Property).text()));
      } else if (is_loader_subscript(member, use)) {
        add_member(member, *constant_text(skip_parentheses(member.child(Field::Index))));
      }
    }
  }

  /// `const r = require`, or `r = typeof require == 'function' && require`: if the variable holds
  /// nothing else and is only called or tested, its calls are calls of `require`.
  bool follow_alias(NodeRef node) {
    NodeRef value = outermost_parentheses(node);
    if (value.parent().is(NodeKind::BinaryExpression) && value.field() == Field::Right &&
        value.parent().token() == Token::LogicalAnd)
      value = outermost_parentheses(value.parent());
    const NodeRef holder = value.parent();
    NodeRef name;
    if (holder.is(NodeKind::VariableDeclarator)) name = holder.child(Field::Name);
    if (holder.is(NodeKind::AssignmentExpression) && value.field() == Field::Right &&
        holder.parent().is(NodeKind::ExpressionStatement))
      name = holder.child(Field::Left);
    if (!name.is(NodeKind::Identifier)) return false;
    const BindingId id = in_.bindings.binding_at(name);
    if (!id.exists() || in_.bindings.bindings[id].kind == BindingKind::Parameter ||
        in_.bindings.bindings[id].kind == BindingKind::Wrapper)
      return false;
    std::vector<NodeRef> calls;
    std::uint32_t writes = 0;
    for (const std::uint32_t index : in_.bindings.references_of(id)) {
      const Reference& reference = in_.bindings.references[index];
      const NodeRef use = in_.tree.at(reference.node);
      const NodeRef parent = outermost_parentheses(use).parent();
      const bool is_first = use == name;
      if (reference.access == Access::Write || reference.access == Access::ReadWrite) ++writes;
      if (is_first || reference.access == Access::Declare) continue;
      if (reference.access != Access::Read) return false;
      if (parent.is(NodeKind::CallExpression) &&
          parent.first_child() == outermost_parentheses(use) && argument_count(parent) >= 1) {
        calls.push_back(parent);
      } else if (!is_tested_or_guards(outermost_parentheses(use))) {
        return false;
      }
    }
    const bool is_declared_with = holder.is(NodeKind::VariableDeclarator);
    if (writes != (is_declared_with ? 0U : 1U)) return false;
    if (!is_declared_with && declared_with_a_value(id)) return false;
    for (const NodeRef call : calls) add_site(call, false, true);
    VariableUse use;
    use.kind = VariableKind::RequireAlias;
    use.range = node.range();
    use.in_function = enclosing_function(node).exists();
    facts_.variables.push_back(std::move(use));
    return true;
  }

  bool declared_with_a_value(BindingId id) const {
    const NodeRef declarator = in_.tree.at(in_.bindings.bindings[id].declaration).parent();
    return !declarator.is(NodeKind::VariableDeclarator) || declarator.child(Field::Value).exists();
  }

  /// A bundle carries its modules as functions with a `require` of their own: its loader asks the
  /// real one only for names that stand in its text.
  bool is_bundle() {
    if (!is_bundle_) {
      is_bundle_ = std::any_of(in_.bindings.bindings.begin(), in_.bindings.bindings.end(),
                               [this](const Binding& each) {
                                 return each.kind == BindingKind::Parameter &&
                                        in_.bindings.names[each.name] == "require";
                               });
    }
    return *is_bundle_;
  }

  void main_module(NodeRef member, VariableUse& use) {
    const NodeRef above = outermost_parentheses(member).parent();
    if (compares_with_module(member, in_.bindings, use)) {
      use.kind = VariableKind::RequireMain;
    } else if (above.is(NodeKind::MemberExpression) &&
               above.child(Field::Property).text() == "filename" && !above.has(kOptionalChain)) {
      use.name = "main.filename";
      use.range = above.range();
    }
  }

  const AliasInput& in_;
  ModuleFacts& facts_;
  std::optional<bool> is_bundle_;
  std::uint32_t first_replaced_ = UINT32_MAX;
  bool is_made_here_ = false;
};

}  // namespace

/// `module.require(...)` loads as well, as long as that is the loader's `module`.
static void add_calls_of_module(const AliasInput& in, RequireFinder& finder) {
  const BindingId module = in.bindings.wrapper("module");
  const std::uint32_t replaced = first_replacement(in, module);
  for (const std::uint32_t index : in.bindings.references_of(module)) {
    const NodeRef member = in.tree.at(in.bindings.references[index].node).parent();
    if (!member.is(NodeKind::MemberExpression) || member.child(Field::Property).text() != "require")
      continue;
    const NodeRef call = member.parent();
    const bool is_own =
        replaced == UINT32_MAX || (call.begin() < replaced && !enclosing_function(call).exists());
    if (is_own && call.is(NodeKind::CallExpression) && call.first_child() == member)
      finder.add_site(call, !call.has(kOptionalChain) && !member.has(kOptionalChain));
  }
}

void find_requires(const AliasInput& input, ModuleFacts& facts) {
  RequireFinder finder(input, facts);
  if (facts.wrapper_declared_as_function.empty()) add_calls_of_module(input, finder);
  for (const MadeRequire& made : find_made_requires(input)) finder.add_made(made);
  finder.run();
}

}  // namespace esmigrate
