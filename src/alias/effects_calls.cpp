// What a call may run: functions of the module and what they lead to, the language's own, and other
// modules through what was required.
#include <utility>

#include "alias/effects_finder.h"
#include "alias/effects_known.h"
#include "alias/made_requires.h"
#include "alias/mentions.h"
#include "alias/used_in_place.h"
#include "esmigrate/syntax/walk.h"

namespace esmigrate {

void EffectFinder::add_call(std::uint32_t site, bool is_dropped, bool is_method) {
  current_->add(SiteEffect::Call, site);
  if (is_method) current_->add(SiteEffect::MethodCall, site);
  if (is_dropped) current_->add(SiteEffect::DroppedCall, site);
}

/// A function handed to a call may be run by it on the spot.
void EffectFinder::walk_callbacks(NodeRef node) {
  if (nested_) return;  // all functions are walked anyway
  if (only_inherits(node)) return;
  const bool was_callback = std::exchange(in_callback_, true);
  for (NodeRef given : node.child(Field::Arguments).children()) {
    const NodeRef bare = skip_parentheses(given);
    NodeRef function = is_function(bare.kind()) ? bare : NodeRef();
    if (bare.is(NodeKind::Identifier))
      function = bound_function(in_.bindings.binding_at(bare), in_.bindings, in_.tree);
    if (!function.exists() || !enter(function.index())) continue;
    walk_function(function, false);
  }
  in_callback_ = was_callback;
}

/// A method of a literal or class of the module. Where it goes on through `this`, any of its
/// neighbours may be next.
void EffectFinder::walk_methods(NodeRef holder, std::string_view method) {
  if (nested_ || entered_holders_.contains(holder.index())) return;
  const std::vector<Method>& methods = methods_of(holder);
  const Method* named = nullptr;
  bool is_alone = false;
  for (const Method& each : methods) {
    if (method.empty() || each.name != method) continue;
    is_alone = named == nullptr;
    named = &each;
  }
  if (is_alone && !uses_this(named->function)) {
    if (enter(named->function.index())) walk_function(named->function, false);
    return;
  }
  entered_holders_.insert(holder.index());
  for (const Method& each : methods) {
    if (enter(each.function.index())) walk_function(each.function, false);
  }
}

/// All functions in a literal or class, however deep.
const std::vector<EffectFinder::Method>& EffectFinder::methods_of(NodeRef holder) {
  const auto [found, is_new] = methods_.try_emplace(holder.index());
  if (!is_new) return found->second;
  for (std::uint32_t i = holder.index() + 1; i < in_.tree.row(holder.index()).subtree_end; ++i) {
    const NodeRef function(&in_.tree, i);
    if (!is_function(function.kind())) continue;
    const NodeRef owner = function.is(NodeKind::MethodDefinition) ? function : function.parent();
    const NodeRef key = owner.child(owner.is(NodeKind::Pair) ? Field::Key : Field::Name);
    found->second.push_back({key.text(), function});
  }
  return found->second;
}

/// The requires whose values an object literal holds somewhere: a call on it may be one on them.
const std::vector<std::uint32_t>& EffectFinder::imports_in(NodeRef literal) {
  const auto [found, is_new] = literal_imports_.try_emplace(literal.index());
  if (!is_new) return found->second;
  for (std::uint32_t i = literal.index(); i < in_.tree.row(literal.index()).subtree_end; ++i) {
    const NodeRef node(&in_.tree, i);
    std::uint32_t site = UINT32_MAX;
    if (node.is(NodeKind::CallExpression)) site = origins_.site_of_call(node);
    if (node.is(NodeKind::Identifier) || node.is(NodeKind::ShorthandProperty))
      site = origins_.import_of(in_.bindings.binding_at(node));
    if (site != UINT32_MAX) add_once(found->second, site);
  }
  return found->second;
}

bool EffectFinder::uses_this(NodeRef function) const {
  for (std::uint32_t i = function.index(); i < in_.tree.row(function.index()).subtree_end; ++i) {
    const NodeKind kind = in_.tree.row(i).kind;
    if (kind == NodeKind::This || kind == NodeKind::Super) return true;
  }
  return false;
}

/// `process.env`, `console`, `require('fs')`: what all modules have.
bool EffectFinder::is_everybodys(NodeRef value, int depth) const {
  value = skip_parentheses(value);
  const std::string_view text = value.text();
  const auto is_node_site = [this](std::uint32_t site) {
    const auto& specifier = facts_.requires_[site].specifier;
    return specifier && is_node_module(*specifier);
  };
  if (origins_.is_require(value)) {
    const std::uint32_t site = origins_.site_of_call(value);
    return site != UINT32_MAX && is_node_site(site);
  }
  if (value.is(NodeKind::MemberExpression))
    return text == "process.env" && !in_.bindings.binding_at(value.child(Field::Object)).exists();
  if (!value.is(NodeKind::Identifier) && !value.is(NodeKind::ShorthandProperty)) return false;
  const BindingId id = in_.bindings.binding_at(value);
  const std::uint32_t site = id.exists() ? origins_.import_of(id) : UINT32_MAX;
  if (site != UINT32_MAX) return is_node_site(site) && origins_.held_part(site, id).empty();
  if (id.exists()) return depth < 2 && is_everybodys(origins_.initializer_of(id), depth + 1);
  return text == "process" || text == "console" || text == "global" || text == "globalThis";
}

/// What a package is handed and all modules have, it may change, also where its result is used.
bool EffectFinder::hands_on_everybodys(NodeRef call) const {
  const NodeRef arguments = call.child(Field::Arguments);
  if (!arguments.is(NodeKind::Arguments)) return false;
  for (const NodeRef given : arguments.children()) {
    if (is_everybodys(given, 0)) return true;
    if (!given.is(NodeKind::Object)) continue;
    for (const NodeRef property : given.children()) {  // `make({ fs, env: process.env })`
      const NodeRef value = property.is(NodeKind::Pair) ? property.child(Field::Value) : property;
      if (is_everybodys(value, 0)) return true;
    }
  }
  return false;
}

/// `format('%s', { toString() {} })`
bool EffectFinder::hands_on_literal(NodeRef call) {
  const NodeRef arguments = call.child(Field::Arguments);
  if (!arguments.is(NodeKind::Arguments)) return false;
  for (const NodeRef given : arguments.children()) {
    const NodeKind kind = skip_parentheses(given).kind();
    if (kind == NodeKind::Object || kind == NodeKind::Array || kind == NodeKind::NewExpression)
      return true;
  }
  return false;
}

EffectFinder::CallShape EffectFinder::shape_of(NodeRef node, NodeRef callee) {
  CallShape shape;
  if (callee.is(NodeKind::MemberExpression)) shape.method = callee.child(Field::Property).text();
  shape.is_reading = only_reads(shape.method);
  shape.is_borrowed = shape.method == "call" || shape.method == "apply";
  const bool is_statement = outermost_parentheses(node).parent().is(NodeKind::ExpressionStatement);
  shape.is_dropped =
      sets_up(shape.method) || always_changes(shape.method) || (is_statement && !shape.is_reading);
  return shape;
}

/// `inherits(Child, Parent)` of a package and a function of the module: nobody else's is changed.
bool EffectFinder::inherits_here(NodeRef node, NodeRef root) {
  const NodeRef child = skip_parentheses(argument(node, 0));
  if (!only_inherits(node) || !is_foreign(root) || !child.is(NodeKind::Identifier)) return false;
  const BindingId binding = in_.bindings.binding_at(child);
  if (!bound_function(binding, in_.bindings, in_.tree).exists()) return false;
  current_->add(kMayThrow);
  return true;
}

void EffectFinder::call(NodeRef node) {
  const NodeRef callee = skip_parentheses(node.first_child());
  if (origins_.is_require(node)) {
    load(node);
    return;
  }
  if (makes_require(node, in_)) return;
  CallShape shape = shape_of(node, callee);
  walk_callbacks(node);
  borrow(node, callee, shape);
  const NodeRef root = origins_.root_of(callee);
  if (at_top_level_ && may_run_own_function(node, root))
    facts_.first_local_call = std::min(facts_.first_local_call, node.begin());
  if (at_top_level_) hands_on_own_ |= hands_on_own(node, root);
  if (origins_.is_require(root)) {
    const std::uint32_t site = origins_.site_of_call(root);
    shape.is_dropped |= hands_on_everybodys(node);
    if (site != UINT32_MAX) add_call(site, shape.is_dropped, !(callee == root));
    return;
  }
  if (is_function(root.kind())) return;  // its body is walked in place
  if (only_computes(node, callee)) return;
  if (!root.is(NodeKind::Identifier)) {
    current_->add(kConstructs);
    current_->add(kMayThrow);
    return;
  }
  const BindingId binding = in_.bindings.binding_at(root);
  if (!binding.exists()) {
    global_call(node, callee, root);
  } else if (const std::uint32_t site = origins_.import_of(binding); site != UINT32_MAX) {
    if (inherits_here(node, root)) return;
    // A method that was taken out by its name.
    const std::string part = callee == root ? origins_.held_part(site, binding) : std::string();
    shape.is_dropped |= sets_up(part.substr(part.rfind('.') + 1));
    shape.is_dropped |= hands_on_everybodys(node);
    // It may convert what it is handed, or look at it.
    if (hands_on_own(node, root) || hands_on_literal(node)) coerce();
    add_call(site, shape.is_dropped, !(callee == root));
  } else if (const NodeRef function = bound_function(binding, in_.bindings, in_.tree);
             function.exists()) {
    call_own_function(node, function, callee == root, shape);
  } else {
    call_on_variable(node, binding, shape);
  }
}

/// `require(...)`: at the top level its own site speaks for it, in a function whoever calls that.
void EffectFinder::load(NodeRef node) {
  const std::uint32_t site = origins_.site_of_call(node);
  if (site == UINT32_MAX) {
    current_->add(kOutput);  // `require()` throws
  } else if (facts_.require_variable_declared && !facts_.requires_[site].is_plain &&
             !facts_.requires_[site].is_of_made && !makes_own_require()) {
    calls_unknown_local();  // of a function that the module put in its place
    current_->bits |= kOutput | kReadsWorld | kWritesWorld | kConstructs;
  } else if (facts_.requires_[site].context == RequireContext::Function) {
    current_->add(SiteEffect::Load, site);
  }
}

/// `const require = createRequire(import.meta.url)`, which loads as the loader's own does.
bool EffectFinder::makes_own_require() const {
  if (!facts_.is_esm) return false;
  for (NodeRef statement : in_.tree.root().children()) {
    if (statement.is(NodeKind::LexicalDeclaration) && is_link_only(statement)) return true;
  }
  return false;
}

/// `push.apply(list, more)` changes the list, whoever owns it.
void EffectFinder::borrow(NodeRef node, NodeRef callee, const CallShape& shape) {
  if (!shape.is_borrowed) return;
  NodeRef function = skip_parentheses(callee.child(Field::Object));
  if (function.is(NodeKind::Identifier))
    function = origins_.initializer_of(in_.bindings.binding_at(function));
  if (function.is(NodeKind::MemberExpression) &&
      always_changes(function.child(Field::Property).text()))
    write_through(argument(node, 0));
}

/// On what a function of the module returned: one of its own, or what it has from another module,
/// also as an argument: `interop(require('./store')).default.init()`.
void EffectFinder::call_on_returned(const CallShape& shape) {
  calls_unknown_local();
  for (std::uint32_t site = 0; site < facts_.requires_.size(); ++site) {
    const auto& uses = facts_.requires_[site].uses;
    if (std::any_of(uses.begin(), uses.end(),
                    [](const ImportUse& use) { return use.kind == ImportUseKind::Escape; }))
      add_call(site, shape.is_dropped, true);
  }
}

void EffectFinder::call_own_function(NodeRef node, NodeRef function, bool is_plain,
                                     const CallShape& shape) {
  if (!is_plain) {
    call_on_returned(shape);
  } else if (at_top_level_) {
    facts_.first_direct_call = std::min(facts_.first_direct_call, node.begin());
  }
  if (!nested_ && enter(function.index())) walk_function(function, false);
}

void EffectFinder::call_on_variable(NodeRef node, BindingId binding, const CallShape& shape) {
  const NodeRef callee = skip_parentheses(node.first_child());
  const Origin origin = origins_.of(binding);
  const bool is_method = callee.is(NodeKind::MemberExpression);
  const bool is_plain = callee.is(NodeKind::Identifier);
  if (origin.global.exists()) {
    global_call(node, callee, origin.global);
  } else if (origin.kind == Origin::Kind::World && !shape.is_reading && is_method &&
             !(in_.bindings.bindings[binding].kind == BindingKind::Parameter)) {
    current_->add(kWritesWorld);
  }
  // `const { set } = ctx; set();`
  if (origin.kind == Origin::Kind::World && origin.site != UINT32_MAX)
    add_call(origin.site, shape.is_dropped, true);
  if (origin.kind == Origin::Kind::ImportCall && origin.site != UINT32_MAX) {
    current_->add(SiteEffect::ResultCall, origin.site);
    if (hands_on_everybodys(node)) current_->add(kWritesWorld);
  }
  if (origin.literal.exists()) {
    walk_methods(origin.literal, shape.method);
    for (const std::uint32_t site : imports_in(origin.literal))
      add_call(site, shape.is_dropped, true);
  }
  if (origin.made_class.exists()) walk_methods(origin.made_class, shape.method);
  if (origin.is_of_own_call && is_method) {
    call_on_returned(shape);
  } else if (is_plain || origin.is_of_own_call) {
    calls_unknown_local();
  }
  if (!is_plain || !is_class_without_parent(binding)) current_->add(kConstructs);
  current_->add(kMayThrow);
  if (nested_ && is_module_state(binding) && is_method && !shape.is_reading)
    current_->add(kWritesWorld);
}

/// Making one runs code of the module only.
bool EffectFinder::is_class_without_parent(BindingId id) const {
  const Binding& binding = in_.bindings.bindings[id];
  if (binding.kind != BindingKind::Class || binding.write_count > 0) return false;
  const NodeRef parts = in_.tree.at(binding.declaration).parent();
  for (const NodeRef part : parts.children()) {
    if (part.is(NodeKind::ClassHeritage)) return false;
  }
  return true;
}

/// Some function of the module runs: any of them may be the one.
void EffectFinder::calls_unknown_local() {
  if (nested_ || std::exchange(done_.all_functions, true)) return;
  current_->join(facts_.function_effects);
}

void EffectFinder::global_call(NodeRef node, NodeRef callee, NodeRef root) {
  const std::string_view name = root.text();
  const std::string_view method = callee.child(Field::Property).text();
  if (name == "console") {
    current_->add(kOutput);
  } else if (name == "process" || name == "setTimeout" || name == "setInterval" ||
             name == "setImmediate" || name == "queueMicrotask" || name == "fetch") {
    current_->add(kOutput);
    current_->add(kReadsWorld);
    if (name == "process" && changes_process(method)) current_->add(kWritesWorld);
  } else if (is_pure_global(name)) {
    if (looks_into_its_arguments(method)) {
      coerce();
      run_accessors();
    }
    if (name == "Object") reads_members_of(argument(node, 0));
    // A list of names may hold one that was defined before, for good.
    if (method == "defineProperty" && !constant_text(argument(node, 1))) current_->add(kMayThrow);
    if (changes_its_argument(method)) {
      write_through(argument(node, 0));
    } else if (name == "JSON" && method == "parse") {
      current_->add(kOutput);  // throws
    } else if (name == "Function") {
      current_->add(kReadsWorld);
    }
  } else {
    current_->add(kOutput);
    current_->add(kReadsWorld);
    current_->add(kWritesWorld);
  }
}

/// `' '.charCodeAt(0)`: a method of a constant string that is given constants.
bool EffectFinder::only_computes(NodeRef call, NodeRef callee) {
  if (!callee.is(NodeKind::MemberExpression) ||
      !skip_parentheses(callee.child(Field::Object)).is(NodeKind::String) ||
      !is_string_method(callee.child(Field::Property).text()))
    return false;
  const NodeRef arguments = call.child(Field::Arguments);
  if (!arguments.is(NodeKind::Arguments)) return false;
  for (const NodeRef given : arguments.children()) {
    if (!given.is(NodeKind::String) && !given.is(NodeKind::Number)) return false;
  }
  return true;
}

bool EffectFinder::may_run_own_function(NodeRef call, NodeRef root) const {
  const NodeRef callee = skip_parentheses(call.first_child());
  if (only_inherits(call)) return false;
  if (callee.is(NodeKind::MemberExpression)) {
    const NodeRef object = skip_parentheses(callee.child(Field::Object));
    const std::string_view method = callee.child(Field::Property).text();
    if (object.text() == "Object" && method != "groupBy" && method != "fromEntries") return false;
  }
  if (is_function(root.kind())) return true;
  if (root.is(NodeKind::Identifier)) {
    const BindingId binding = in_.bindings.binding_at(root);
    if (binding.exists() && origins_.import_of(binding) == UINT32_MAX) return true;
  } else if (!origins_.is_require(root)) {
    return !root.is(NodeKind::String) && !root.is(NodeKind::Regex) &&
           !root.is(NodeKind::TemplateString);
  }
  const NodeRef arguments = call.child(Field::Arguments);
  for (std::uint32_t i = arguments.exists() ? arguments.index() : 0;
       arguments.exists() && i < in_.tree.row(arguments.index()).subtree_end; ++i) {
    const NodeRef node(&in_.tree, i);
    if (is_function(node.kind()) || node.is(NodeKind::This)) return true;
    if (!node.is(NodeKind::Identifier) && !node.is(NodeKind::ShorthandProperty)) continue;
    const BindingId binding = in_.bindings.binding_at(node);
    if (binding.exists() && origins_.import_of(binding) == UINT32_MAX &&
        in_.bindings.name_of(binding) != "__dirname" &&
        in_.bindings.name_of(binding) != "__filename") {
      return true;
    }
  }
  return false;
}

/// Apart from functions, which are walked where they are handed to a call.
bool EffectFinder::hands_on_own(NodeRef call, NodeRef root) const {
  if (root.text() == "Object" || root.text() == "console" || only_inherits(call)) return false;
  const NodeRef arguments = call.child(Field::Arguments);
  if (!arguments.exists()) return false;
  // A function of the module is walked with what it does to its parameters.
  if (skip_parentheses(call.first_child()) == root && root.is(NodeKind::Identifier) &&
      bound_function(in_.bindings.binding_at(root), in_.bindings, in_.tree).exists())
    return false;
  for (std::uint32_t i = arguments.index(); i < in_.tree.row(arguments.index()).subtree_end;) {
    const NodeRef node(&in_.tree, i);
    if (is_function(node.kind())) {
      i = in_.tree.row(i).subtree_end;
      continue;
    }
    ++i;
    if (node.is(NodeKind::This)) return true;
    if (!node.is(NodeKind::Identifier) && !node.is(NodeKind::ShorthandProperty)) continue;
    const BindingId binding = in_.bindings.binding_at(node);
    if (binding.exists() && origins_.import_of(binding) == UINT32_MAX &&
        !in_.bindings.name_of(binding).starts_with("__") &&
        !bound_function(binding, in_.bindings, in_.tree).exists())
      return true;
  }
  return false;
}

}  // namespace esmigrate
