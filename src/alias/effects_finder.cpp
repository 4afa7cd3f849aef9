// Walks code and adds up what it does to, or sees of, the world when it runs. An
// over-approximation, except for one trust: calling into a package and using what it returns
// (`const app = express()`) is taken as reading only, while a call whose result is dropped
// (`require('dotenv').config()`) is taken as changing the world.
//
// Each top-level statement is walked with everything it may run on the spot: functions it calls by
// name, callbacks it hands out, methods of objects the module made, and the code that no call shows
// (getters, `toString`). All functions together make up what a later call from outside may do.
#include "alias/effects_finder.h"

#include <algorithm>
#include <utility>

#include "alias/effects_known.h"
#include "alias/made_requires.h"
#include "alias/used_in_place.h"
#include "esmigrate/syntax/walk.h"

namespace esmigrate {

void EffectFinder::run() {
  find_implicit_code();
  for (std::uint32_t i = 0; i < facts_.copies.size(); ++i)
    copies_.emplace(facts_.copies[i].binding_id, i);
  at_top_level_ = false;
  current_ = &facts_.implicit_effects;
  for (const auto& [name, functions] : accessors_) walk_all(functions, true);
  walk_all(descriptors_, true);
  walk_all(late_descriptors_, true);
  walk_all(coercions_, true);
  current_ = &facts_.function_effects;
  for (std::uint32_t i = 0; i < in_.tree.size(); ++i) {
    const NodeRef node(&in_.tree, i);
    if (node.is(NodeKind::ClassHeritage)) inherit(node);
    if (!is_function(node.kind()) || enclosing_function(node).exists()) continue;
    walk_function(node, true);
  }
  facts_.functions_use_variables = find_variables_of_functions();
  at_top_level_ = true;
  for (NodeRef statement : in_.tree.root().children()) {
    TopStatement top;
    top.range = statement.range();
    const NodeKind kind = statement.kind();
    top.is_declaration_only =
        is_function_declaration(kind) || kind == NodeKind::HashBang || is_link_only(statement) ||
        kind == NodeKind::EmptyStatement ||
        (kind == NodeKind::ExpressionStatement && statement.first_child().is(NodeKind::String));
    if (!top.is_declaration_only) {
      current_ = &top.effects;
      entered_.clear();
      entered_holders_.clear();
      done_ = {};
      hands_on_own_ = false;
      may_have_run_functions_ = !late_descriptors_.empty() && may_have_run_functions(statement);
      walk(statement);
      top.hands_on_own = hands_on_own_;
    }
    std::sort(top.effects.sites.begin(), top.effects.sites.end());
    facts_.statements.push_back(std::move(top));
  }
}

/// Whether some function of the module needs a variable of its top level that has no value before
/// the code has come there.
bool EffectFinder::find_variables_of_functions() const {
  const auto is_waiting = [this](const Binding& binding, BindingId id) {
    const std::string_view name = in_.bindings.name_of(id);
    if (binding.kind == BindingKind::Wrapper) return name == "exports" || name == "module";
    if (binding.kind == BindingKind::Function) return binding.write_count > 0 || is_added_to(id);
    return origins_.import_of(id) == UINT32_MAX || binding.write_count > 0;
  };
  return std::any_of(in_.bindings.references.begin(), in_.bindings.references.end(),
                     [&](const Reference& reference) {
                       const BindingId id = reference.binding_id;
                       if (!id.exists()) return false;
                       const Binding& binding = in_.bindings.bindings[id];
                       return binding.scope_id == in_.bindings.module_scope() &&
                              is_waiting(binding, id) &&
                              enclosing_function(in_.tree.at(reference.node)).exists();
                     });
}

/// Whether code of the top level puts something on the function.
bool EffectFinder::is_added_to(BindingId function) const {
  const auto& references = in_.bindings.references_of(function);
  return std::any_of(references.begin(), references.end(), [this](std::uint32_t index) {
    const Reference& reference = in_.bindings.references[index];
    const NodeRef node = in_.tree.at(reference.node);
    return reference.access != Access::Declare && !is_used_in_place(node, in_.bindings) &&
           !enclosing_function(node).exists();
  });
}

/// What an ES module says to its loader, and the `require` that it makes for itself.
bool EffectFinder::is_link_only(NodeRef statement) const {
  if (statement.is(NodeKind::ImportStatement)) return true;
  if (statement.is(NodeKind::ExportStatement)) {
    return !statement.child(Field::Declaration).exists() && !statement.child(Field::Value).exists();
  }
  const NodeRef declarator = statement.first_child();
  return declarator.is(NodeKind::VariableDeclarator) &&
         declarator.child(Field::Name).text() == "require" &&
         makes_require(declarator.child(Field::Value), in_);
}

/// Functions that run without a call: getters and setters by their name, and what coercion calls.
void EffectFinder::find_implicit_code() {
  for (std::uint32_t i = 0; i < in_.tree.size(); ++i) {
    const NodeRef node(&in_.tree, i);
    find_own_method(node);
    if (node.is(NodeKind::NewExpression) && !keeps_instances_)
      keeps_instances_ = keeps_instance(node);
    if (node.is(NodeKind::Pair)) {
      const std::string_view key = node.child(Field::Key).text();
      const NodeRef value = skip_parentheses(node.child(Field::Value));
      if (!is_function(value.kind())) continue;
      if (is_called_implicitly(key)) coercions_.push_back(value);
      if (key == "get" || key == "set" || is_of_proxy(node.parent())) add_descriptor(node, value);
      continue;
    }
    if (!node.is(NodeKind::MethodDefinition)) continue;
    const std::string_view name = node.child(Field::Name).text();
    if (node.has(kGetter) || node.has(kSetter)) {
      accessors_[std::string(name)].push_back(node);
    } else if (((name == "get" || name == "set") && is_descriptor(node.parent())) ||
               is_of_proxy(node.parent())) {
      add_descriptor(node, node);
    }
    if (is_called_implicitly(name)) coercions_.push_back(node);
  }
  for (const auto& [name, functions] : accessors_) accessors_by_name_.emplace(name, &functions);
}

/// `get: function () {}` of a descriptor. Which property it belongs to stands around it, or
/// cannot be told.
void EffectFinder::add_descriptor(NodeRef pair, NodeRef function) {
  const NodeRef literal = pair.parent();
  const NodeRef holder = outermost_parentheses(literal).parent();
  std::optional<std::string> name;
  if (holder.is(NodeKind::Arguments) && argument(holder.parent(), 2) == literal &&
      is_call_of(holder.parent(), "defineProperty")) {
    name = constant_text(argument(holder.parent(), 1));
  } else if (holder.is(NodeKind::Pair)) {
    const NodeRef list = holder.parent().parent();
    if (list.is(NodeKind::Arguments) &&
        (is_call_of(list.parent(), "defineProperties") || is_call_of(list.parent(), "create")))
      name = property_name(holder.child(Field::Key));
  }
  if (name) {
    accessors_[*name].push_back(function);
  } else {
    (enclosing_function(pair).exists() ? late_descriptors_ : descriptors_).push_back(function);
  }
}

/// Whether a literal is handed over as a descriptor. Methods of those names are common elsewhere.
bool EffectFinder::is_descriptor(NodeRef literal) {
  const NodeRef holder = outermost_parentheses(literal).parent();
  const NodeRef list = holder.is(NodeKind::Pair) ? holder.parent().parent() : holder;
  return list.is(NodeKind::Arguments) &&
         (is_call_of(list.parent(), "defineProperty") ||
          is_call_of(list.parent(), "defineProperties") || is_call_of(list.parent(), "create"));
}

/// Whether a literal holds the traps of a proxy: any access may run them.
bool EffectFinder::is_of_proxy(NodeRef literal) const {
  NodeRef made = outermost_parentheses(literal).parent();
  if (made.is(NodeKind::VariableDeclarator)) {
    const BindingId id = in_.bindings.binding_at(made.child(Field::Name));
    if (!id.exists()) return false;
    const auto& references = in_.bindings.references_of(id);
    return std::any_of(references.begin(), references.end(), [this](std::uint32_t index) {
      const NodeRef node = in_.tree.at(in_.bindings.references[index].node);
      return node.parent().is(NodeKind::Arguments) && is_proxy_call(node.parent().parent());
    });
  }
  return made.is(NodeKind::Arguments) && is_proxy_call(made.parent());
}

bool EffectFinder::is_proxy_call(NodeRef call) {
  const NodeRef callee = skip_parentheses(call.first_child());
  return callee.text() == "Proxy" || callee.text() == "Proxy.revocable";
}

bool EffectFinder::is_call_of(NodeRef call, std::string_view method) {
  const NodeRef callee = skip_parentheses(call.first_child());
  return call.is(NodeKind::CallExpression) && callee.is(NodeKind::MemberExpression) &&
         callee.child(Field::Property).text() == method;
}

void EffectFinder::walk_all(const std::vector<NodeRef>& functions, bool with_nested) {
  for (const NodeRef function : functions) {
    if (with_nested || enter(function.index())) walk_function(function, with_nested);
  }
}

void EffectFinder::walk_function(NodeRef function, bool with_nested) {
  const bool before = nested_;
  nested_ = with_nested;
  for (NodeRef child : function.children()) walk(child);
  nested_ = before;
}

void EffectFinder::walk(NodeRef node) {
  const SyntaxTree& tree = in_.tree;
  for (std::uint32_t i = node.index(); i < tree.row(node.index()).subtree_end;) {
    const NodeRef at(&tree, i);
    if (is_function(at.kind()) && !nested_ && !is_called_here(at)) {
      // The name of a method is computed where the method is made.
      if (const NodeRef key = at.child(Field::Name); key.is(NodeKind::ComputedPropertyName))
        walk(key);
      i = tree.row(i).subtree_end;
      continue;
    }
    visit(at);
    ++i;
  }
}

bool EffectFinder::is_called_here(NodeRef function) {
  const NodeRef outer = outermost_parentheses(function);
  NodeRef parent = outer.parent();
  if (parent.is(NodeKind::MemberExpression)) parent = parent.parent();
  return (parent.is(NodeKind::CallExpression) || parent.is(NodeKind::NewExpression)) &&
         !function.parent().is(NodeKind::Arguments);
}

void EffectFinder::visit(NodeRef node) {
  switch (node.kind()) {
    case NodeKind::CallExpression:
    case NodeKind::NewExpression:
      call(node);
      break;
    case NodeKind::AssignmentExpression:
    case NodeKind::AugmentedAssignment:
      write(node.child(Field::Left));
      take_apart(node.child(Field::Left), node.child(Field::Right));
      if (node.is(NodeKind::AugmentedAssignment)) coerce();
      break;
    case NodeKind::VariableDeclarator:
      take_apart(node.child(Field::Name), node.child(Field::Value));
      break;
    case NodeKind::UpdateExpression:
      write(node.child(Field::Argument));
      coerce();
      break;
    case NodeKind::UnaryExpression:
      if (node.token() == Token::Delete) write(node.child(Field::Argument));
      if (node.token() != Token::Not && node.token() != Token::Typeof &&
          node.token() != Token::Void && node.token() != Token::Delete)
        coerce();
      break;
    case NodeKind::ObjectPattern:
      read_pattern(node);
      break;
    case NodeKind::ArrayPattern:
      coerce();
      break;
    case NodeKind::ThrowStatement:
      // What a callee that is not known does with its callbacks is its own affair: an assertion
      // in one does not make a module that is expected to fail.
      if (at_top_level_ && !in_callback_ && facts_.top_level_throw.empty())
        facts_.top_level_throw = node.range();
      current_->add(kOutput);
      break;
    case NodeKind::AwaitExpression:
      current_->add(kOutput);
      break;
    case NodeKind::MemberExpression:
    case NodeKind::SubscriptExpression:
      access(node);
      break;
    case NodeKind::BinaryExpression:
      if (node.token() == Token::Plus || node.token() == Token::OtherBinary ||
          node.token() == Token::LooseEqual || node.token() == Token::LooseNotEqual ||
          node.token() == Token::Instanceof || node.token() == Token::In)
        coerce();
      if (node.token() == Token::In) run_descriptors();
      break;
    case NodeKind::TemplateSubstitution:
    case NodeKind::ForInStatement:
      coerce();
      break;
    case NodeKind::SpreadElement:
      coerce();
      run_accessors();
      break;
    case NodeKind::Identifier:
    case NodeKind::ShorthandProperty:
      read(node);
      break;
    case NodeKind::This:
    case NodeKind::MetaProperty:
      use_this(node);
      break;
    default:
      break;
  }
}

void EffectFinder::run_descriptors() {
  if (!std::exchange(done_.descriptors, true)) walk_all(descriptors_, false);
  if (!may_have_run_functions_ && facts_.first_local_call == UINT32_MAX) return;
  if (!std::exchange(done_.late_descriptors, true)) walk_all(late_descriptors_, false);
}

/// Whether functions of the module may have run before the statement, or in it before its end
/// without a call that stands in front: by who has got an export so far, or in a loop.
bool EffectFinder::may_have_run_functions(NodeRef statement) const {
  const auto is_before = [&](const auto& each) { return each.range.begin < statement.begin(); };
  switch (statement.kind()) {
    case NodeKind::ForStatement:
    case NodeKind::ForInStatement:
    case NodeKind::WhileStatement:
    case NodeKind::DoStatement:
      return true;
    default:
      break;
  }
  return std::any_of(facts_.sites.begin(), facts_.sites.end(), is_before) ||
         std::any_of(facts_.uses.begin(), facts_.uses.end(), [&](const ExportUse& use) {
           return use.kind != UseKind::Alias && use.kind != UseKind::Marker && is_before(use);
         });
}

void EffectFinder::run_accessors() {
  if (nested_) return;
  if (!std::exchange(done_.accessors, true)) {
    for (const auto& [name, functions] : accessors_) walk_all(functions, false);
  }
  run_descriptors();
}

void find_effects(const AliasInput& input, ModuleFacts& facts) { EffectFinder(input, facts).run(); }

}  // namespace esmigrate
