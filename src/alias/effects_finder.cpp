// Walks code and adds up what it does to, or sees of, the world when it runs. An
// over-approximation, except for one trust: calling into a package and using what it returns
// (`const app = express()`) is taken as reading only, while a call whose result is dropped
// (`require('dotenv').config()`) is taken as changing the world.
//
// Each top-level statement is walked with everything it may run on the spot: functions it calls by
// name, callbacks it hands out, methods of objects the module made, and the code that no call shows
// (getters, `toString`). All functions together make up what a later call from outside may do.
#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "alias/effects_known.h"
#include "alias/effects_origin.h"
#include "alias/mentions.h"
#include "alias/used_in_place.h"
#include "alias/variables.h"
#include "esmigrate/syntax/walk.h"

namespace esmigrate {
namespace {

void add_once(std::vector<std::uint32_t>& list, std::uint32_t site) {
  if (std::find(list.begin(), list.end(), site) == list.end()) list.push_back(site);
}

class EffectFinder {
 public:
  EffectFinder(const AliasInput& in, ModuleFacts& facts)
      : in_(in), facts_(facts), origins_(in, facts) {}

  void run() {
    find_implicit_code();
    at_top_level_ = false;
    current_ = &facts_.implicit_effects;
    for (const auto& [name, functions] : accessors_) walk_all(functions, true);
    walk_all(descriptors_, true);
    walk_all(late_descriptors_, true);
    walk_all(coercions_, true);
    current_ = &facts_.function_effects;
    for (std::uint32_t i = 0; i < in_.tree.size(); ++i) {
      const NodeRef node(&in_.tree, i);
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
      std::sort(top.effects.calls.begin(), top.effects.calls.end());
      facts_.statements.push_back(std::move(top));
    }
  }

 private:
  /// Whether some function of the module needs a variable of its top level that has no value before
  /// the code has come there.
  bool find_variables_of_functions() const {
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
  bool is_added_to(BindingId function) const {
    const auto& references = in_.bindings.references_of(function);
    return std::any_of(references.begin(), references.end(), [this](std::uint32_t index) {
      const Reference& reference = in_.bindings.references[index];
      const NodeRef node = in_.tree.at(reference.node);
      return reference.access != Access::Declare && !is_used_in_place(node, in_.bindings) &&
             !enclosing_function(node).exists();
    });
  }

  /// What an ES module says to its loader, and the `require` that it makes for itself.
  static bool is_link_only(NodeRef statement) {
    if (statement.is(NodeKind::ImportStatement)) return true;
    if (statement.is(NodeKind::ExportStatement)) {
      return !statement.child(Field::Declaration).exists() &&
             !statement.child(Field::Value).exists();
    }
    const NodeRef declarator = statement.first_child();
    return declarator.is(NodeKind::VariableDeclarator) &&
           declarator.child(Field::Name).text() == "require" &&
           declarator.child(Field::Value).first_child().text() == "createRequire";
  }

  /// Functions that run without a call: getters and setters by their name, and what coercion calls.
  void find_implicit_code() {
    for (std::uint32_t i = 0; i < in_.tree.size(); ++i) {
      const NodeRef node(&in_.tree, i);
      if (node.is(NodeKind::Pair)) {
        const std::string_view key = node.child(Field::Key).text();
        const NodeRef value = skip_parentheses(node.child(Field::Value));
        if (!is_function(value.kind())) continue;
        if (is_called_implicitly(key)) coercions_.push_back(value);
        if (key == "get" || key == "set") add_descriptor(node, value);
        continue;
      }
      if (!node.is(NodeKind::MethodDefinition)) continue;
      const std::string_view name = node.child(Field::Name).text();
      if (node.has(kGetter) || node.has(kSetter)) accessors_[std::string(name)].push_back(node);
      if (is_called_implicitly(name)) coercions_.push_back(node);
    }
    for (const auto& [name, functions] : accessors_) accessors_by_name_.emplace(name, &functions);
  }

  /// `get: function () {}` of a descriptor. Which property it belongs to stands around it, or
  /// cannot be told.
  void add_descriptor(NodeRef pair, NodeRef function) {
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

  static bool is_call_of(NodeRef call, std::string_view method) {
    const NodeRef callee = skip_parentheses(call.first_child());
    return call.is(NodeKind::CallExpression) && callee.is(NodeKind::MemberExpression) &&
           callee.child(Field::Property).text() == method;
  }

  void walk_all(const std::vector<NodeRef>& functions, bool with_nested) {
    for (const NodeRef function : functions) {
      if (with_nested || enter(function.index())) walk_function(function, with_nested);
    }
  }

  /// Each function counts once for a statement, however often the statement leads to it.
  bool enter(std::uint32_t function) { return entered_.insert(function).second; }

  void walk_function(NodeRef function, bool with_nested) {
    const bool before = nested_;
    nested_ = with_nested;
    for (NodeRef child : function.children()) walk(child);
    nested_ = before;
  }

  void walk(NodeRef node) {
    const SyntaxTree& tree = in_.tree;
    for (std::uint32_t i = node.index(); i < tree.row(node.index()).subtree_end;) {
      const NodeRef at(&tree, i);
      if (is_function(at.kind()) && !nested_ && !is_called_here(at)) {
        i = tree.row(i).subtree_end;
        continue;
      }
      visit(at);
      ++i;
    }
  }

  static bool is_called_here(NodeRef function) {
    const NodeRef outer = outermost_parentheses(function);
    NodeRef parent = outer.parent();
    if (parent.is(NodeKind::MemberExpression)) parent = parent.parent();
    return (parent.is(NodeKind::CallExpression) || parent.is(NodeKind::NewExpression)) &&
           !function.parent().is(NodeKind::Arguments);
  }

  void visit(NodeRef node) {
    switch (node.kind()) {
      case NodeKind::CallExpression:
      case NodeKind::NewExpression:
        call(node);
        break;
      case NodeKind::AssignmentExpression:
      case NodeKind::AugmentedAssignment:
        write(node.child(Field::Left));
        if (node.is(NodeKind::AugmentedAssignment)) coerce();
        break;
      case NodeKind::UpdateExpression:
        write(node.child(Field::Argument));
        break;
      case NodeKind::UnaryExpression:
        if (node.token() == Token::Delete) write(node.child(Field::Argument));
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
            node.token() == Token::LooseEqual)
          coerce();
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
      default:
        break;
    }
  }

  /// A member may be a getter: of an object made here by its name, of an import by what that has.
  void access(NodeRef node) {
    const NodeRef object = skip_parentheses(node.child(Field::Object));
    if (!is_wrapper_variable(object)) current_->add(kUsesBuiltins);
    const std::uint32_t site = origins_.is_require(object) ? origins_.site_of_call(object)
                               : object.is(NodeKind::Identifier)
                                   ? origins_.import_of(in_.bindings.binding_at(object))
                                   : UINT32_MAX;
    if (site != UINT32_MAX) add_once(current_->members_read, site);
    if (origins_.is_require(object)) {
      site == UINT32_MAX ? current_->add(kReadsWorld) : add_read(site, object, {});
    }
    if (nested_) return;  // all functions are walked anyway
    const auto found = accessors_by_name_.find(node.child(Field::Property).text());
    if (found != accessors_by_name_.end()) walk_all(*found->second, false);
    if (node.is(NodeKind::SubscriptExpression)) run_accessors();
    if (!is_foreign(object)) run_descriptors();
  }

  /// `Object`, `Math`, a package: nothing that the module defines properties on, by names that only
  /// a run knows.
  bool is_foreign(NodeRef object) const {
    if (!object.is(NodeKind::Identifier)) return false;
    const BindingId binding = in_.bindings.binding_at(object);
    if (!binding.exists()) return is_pure_global(object.text());
    const std::uint32_t site = origins_.import_of(binding);
    if (site == UINT32_MAX || !facts_.requires_[site].specifier) return false;
    return facts_.requires_[site].specifier->find_first_of("./#") != 0;
  }

  void run_descriptors() {
    if (!std::exchange(done_.descriptors, true)) walk_all(descriptors_, false);
    if (!may_have_run_functions_ && facts_.first_local_call == UINT32_MAX) return;
    if (!std::exchange(done_.late_descriptors, true)) walk_all(late_descriptors_, false);
  }

  /// Whether functions of the module may have run before the statement, or in it before its end
  /// without a call that stands in front: by who has got an export so far, or in a loop.
  bool may_have_run_functions(NodeRef statement) const {
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

  /// `exports`, `module`: the loader's own objects, which nobody patches.
  bool is_wrapper_variable(NodeRef node) const {
    if (!node.is(NodeKind::Identifier)) return false;
    const BindingId id = in_.bindings.binding_at(node);
    return id.exists() && in_.bindings.bindings[id].kind == BindingKind::Wrapper;
  }

  void run_accessors() {
    if (nested_) return;
    if (!std::exchange(done_.accessors, true)) {
      for (const auto& [name, functions] : accessors_) walk_all(functions, false);
    }
    run_descriptors();
  }

  void coerce() {
    if (!nested_ && !std::exchange(done_.coercions, true)) walk_all(coercions_, false);
  }

  static void add_let_go(std::vector<std::string>& names, const std::string& path) {
    std::string name = path.empty() ? "*" : path.substr(0, path.find('.'));
    if (std::find(names.begin(), names.end(), name) == names.end())
      names.push_back(std::move(name));
  }

  static constexpr int kMaxAliases = 4;

  /// `var utils = lib.utils`: what is read of the variable, at any time, is read of the import.
  bool add_alias_reads(std::uint32_t site, NodeRef value, const std::string& path, int depth) {
    const NodeRef declarator = value.parent();
    const NodeRef name = declarator.child(Field::Name);
    if (!declarator.is(NodeKind::VariableDeclarator) || !name.is(NodeKind::Identifier) ||
        declarator.parent().parent().is(NodeKind::ExportStatement))
      return false;
    const BindingId alias = in_.bindings.binding_at(name);
    if (!alias.exists() || in_.bindings.bindings[alias].write_count > 0 ||
        in_.bindings.bindings[alias].is_redeclared)
      return false;
    for (const std::uint32_t index : in_.bindings.references_of(alias)) {
      const Reference& reference = in_.bindings.references[index];
      if (reference.access != Access::Declare)
        add_read(site, in_.tree.at(reference.node), path, depth + 1);
    }
    return true;
  }

  void add_read(std::uint32_t site, NodeRef object, std::string path, int depth = 0) {
    ImportRead read{site, std::move(path)};
    NodeRef at = outermost_parentheses(object);
    for (NodeRef above = at.parent();; above = at.parent()) {
      const bool is_subscript = above.is(NodeKind::SubscriptExpression);
      if (!is_subscript && !above.is(NodeKind::MemberExpression)) break;
      if (!(above.child(Field::Object) == at)) break;
      if (!read.path.empty()) read.path += '.';
      const NodeRef key = above.child(Field::Property);
      read.path += is_subscript || key.is(NodeKind::PrivateName) ? "*" : key.text();
      if (is_subscript) break;
      at = outermost_parentheses(above);
    }
    if (!is_used_in_place(at, in_.bindings) && !only_inherits(at.parent().parent())) {
      const bool is_followed = depth < kMaxAliases && add_alias_reads(site, at, read.path, depth);
      if (!is_followed) {
        add_let_go(facts_.requires_[site].let_go, read.path);
        // What lies below may be looked at wherever the value goes from here.
        if (!read.path.ends_with('*')) read.path += read.path.empty() ? "*" : ".*";
      }
    }
    auto& reads = current_->reads;
    const auto place = std::lower_bound(reads.begin(), reads.end(), read);
    if (place == reads.end() || *place != read) reads.insert(place, std::move(read));
  }

  void read(NodeRef node) {
    const BindingId binding = in_.bindings.binding_at(node);
    if (binding.exists()) {
      // To other modules, the variables behind a module's functions are part of the world.
      if (nested_ && is_module_state(binding)) current_->add(kReadsWorld);
      const std::uint32_t site = origins_.import_of(binding);
      if (in_.bindings.reference_at(node)->access == Access::Read && site != UINT32_MAX)
        add_read(site, node, origins_.held_part(site, binding));
      return;
    }
    if (in_.bindings.reference_at(node) == nullptr) return;
    current_->add(kUsesBuiltins);
    if (!is_pure_global(node.text()) && node.text() != "console") current_->add(kReadsWorld);
  }

  void write(NodeRef target) {
    target = skip_parentheses(target);
    if (target.is(NodeKind::ObjectPattern) || target.is(NodeKind::ArrayPattern)) {
      for (NodeRef child : target.children())
        write(child.is(NodeKind::PairPattern) ? child.child(Field::Value) : child);
      return;
    }
    const NodeRef root = origins_.root_of(target);
    if (root.is(NodeKind::Identifier)) {
      const BindingId binding = in_.bindings.binding_at(root);
      const bool is_member = !(root == target);
      if (!binding.exists()) {
        write_to_global(root);
      } else if (is_wrapper_variable(root)) {
        if (changes_required_export(target) || changes_required_value(target)) {
          current_->add(kWritesWorld);
          facts_.changes_required_export = true;
        }
      } else if (is_member && origins_.import_of(binding) != UINT32_MAX) {
        current_->add(kWritesWorld);
      }
      if (nested_ && binding.exists() && is_module_state(binding)) current_->add(kWritesWorld);
      if (is_member && binding.exists() && origins_.import_of(binding) == UINT32_MAX)
        write_to_variable(binding);
    } else if (origins_.is_require(root)) {
      current_->add(kWritesWorld);
    }
  }

  /// `module.exports.b = value`, where `module.exports` is what another module exports.
  bool changes_required_value(NodeRef target) const {
    const NodeRef object = skip_parentheses(target.child(Field::Object));
    if (!object.exists() || object.text() == "module") return false;
    return std::any_of(facts_.sites.begin(), facts_.sites.end(), [this](const ReplaceSite& site) {
      if (!site.is_slot) return false;
      if (site.value.require_site != UINT32_MAX) return true;
      const auto& bindings = in_.bindings;
      return site.value.kind == ValueKind::Identifier &&
             origins_.import_of(bindings.declared_in(site.value.name, bindings.module_scope())) !=
                 UINT32_MAX;
    });
  }

  /// `exports.a.b = value`, where `exports.a` came from another module.
  bool changes_required_export(NodeRef target) const {
    NodeRef object = skip_parentheses(target.child(Field::Object));
    for (; object.is(NodeKind::MemberExpression) || object.is(NodeKind::SubscriptExpression);
         object = skip_parentheses(object.child(Field::Object))) {
      const std::string_view name = object.child(Field::Property).text();
      if (std::any_of(facts_.uses.begin(), facts_.uses.end(), [name](const ExportUse& use) {
            return use.name == name && use.value.require_site != UINT32_MAX;
          }))
        return true;
    }
    return false;
  }

  /// A module-level variable that is no function: what functions do to it is seen by later calls.
  bool is_module_state(BindingId id) const {
    const Binding& binding = in_.bindings.bindings[id];
    if (!(binding.scope_id == in_.bindings.module_scope())) return false;
    if (in_.bindings.name_of(id) == "require" || in_.bindings.name_of(id).starts_with("__"))
      return false;
    if (origins_.import_of(id) != UINT32_MAX && binding.write_count == 0) return false;
    return !bound_function(id, in_.bindings, in_.tree).exists();
  }

  /// `Date.now = ...`: what even code that names no global relies on.
  void write_to_global(NodeRef global) {
    current_->add(kWritesWorld);
    if (is_pure_global(global.text())) current_->add(kPatchesBuiltins);
  }

  void write_to_variable(BindingId id) {
    const Origin origin = origins_.of(id);
    if (origin.kind == Origin::Kind::World) current_->add(kWritesWorld);
    if (origin.global.exists()) write_to_global(origin.global);
    if (origin.kind == Origin::Kind::ImportCall && origin.site != UINT32_MAX)
      add_once(current_->written_results, origin.site);
  }

  void add_call(std::uint32_t site, bool is_dropped, bool is_method) {
    add_once(current_->calls, site);
    if (is_method) add_once(current_->method_calls, site);
    if (is_dropped) add_once(current_->dropped_calls, site);
  }

  /// A function handed to a call may be run by it on the spot.
  void walk_callbacks(NodeRef node) {
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
  void walk_methods(NodeRef holder, std::string_view method) {
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

  struct Method {
    std::string_view name;  ///< empty if it has none of its own
    NodeRef function;
  };

  /// All functions in a literal or class, however deep.
  const std::vector<Method>& methods_of(NodeRef holder) {
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
  const std::vector<std::uint32_t>& imports_in(NodeRef literal) {
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

  bool uses_this(NodeRef function) const {
    for (std::uint32_t i = function.index(); i < in_.tree.row(function.index()).subtree_end; ++i) {
      const NodeKind kind = in_.tree.row(i).kind;
      if (kind == NodeKind::This || kind == NodeKind::Super) return true;
    }
    return false;
  }

  /// How a call's shape tells what it is for.
  struct CallShape {
    std::string_view method;   ///< empty if the callee is no member
    bool is_reading = false;   ///< a method that changes nothing
    bool is_dropped = false;   ///< called for what it does, not for what it returns
    bool is_borrowed = false;  ///< `f.call(x)`, `f.apply(x, y)`
  };

  static CallShape shape_of(NodeRef node, NodeRef callee) {
    CallShape shape;
    if (callee.is(NodeKind::MemberExpression)) shape.method = callee.child(Field::Property).text();
    shape.is_reading = only_reads(shape.method);
    shape.is_borrowed = shape.method == "call" || shape.method == "apply";
    const bool is_statement =
        outermost_parentheses(node).parent().is(NodeKind::ExpressionStatement);
    shape.is_dropped = sets_up(shape.method) || always_changes(shape.method) ||
                       (is_statement && !shape.is_reading);
    return shape;
  }

  /// `inherits(Child, Parent)` of a package and a function of the module: nobody else's is changed.
  bool inherits_here(NodeRef node, NodeRef root) {
    const NodeRef child = skip_parentheses(argument(node, 0));
    if (!only_inherits(node) || !is_foreign(root) || !child.is(NodeKind::Identifier)) return false;
    const BindingId binding = in_.bindings.binding_at(child);
    if (!bound_function(binding, in_.bindings, in_.tree).exists()) return false;
    current_->add(kMayThrow);
    return true;
  }

  void call(NodeRef node) {
    const NodeRef callee = skip_parentheses(node.first_child());
    if (origins_.is_require(node)) {
      load(node);
      return;
    }
    const CallShape shape = shape_of(node, callee);
    walk_callbacks(node);
    borrow(node, callee, shape);
    const NodeRef root = origins_.root_of(callee);
    if (at_top_level_ && may_run_own_function(node, root))
      facts_.first_local_call = std::min(facts_.first_local_call, node.begin());
    if (at_top_level_) hands_on_own_ |= hands_on_own(node, root);
    if (origins_.is_require(root)) {
      const std::uint32_t site = origins_.site_of_call(root);
      if (site != UINT32_MAX) add_call(site, shape.is_dropped, !(callee == root));
      return;
    }
    if (is_function(root.kind())) return;  // its body is walked in place
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
      add_call(site, shape.is_dropped, !(callee == root));
    } else if (const NodeRef function = bound_function(binding, in_.bindings, in_.tree);
               function.exists()) {
      call_own_function(node, function, callee == root, shape);
    } else {
      call_on_variable(node, binding, shape);
    }
  }

  /// `require(...)`: at the top level its own site speaks for it, in a function whoever calls that.
  void load(NodeRef node) {
    const std::uint32_t site = origins_.site_of_call(node);
    if (site == UINT32_MAX) {
      current_->add(kOutput);  // `require()` throws
    } else if (facts_.require_variable_declared && !facts_.requires_[site].is_plain) {
      calls_unknown_local();  // of a function that the module put in its place
      current_->bits |= kOutput | kReadsWorld | kWritesWorld | kConstructs;
    } else if (facts_.requires_[site].context == RequireContext::Function) {
      add_once(current_->loads, site);
    }
  }

  /// `push.apply(list, more)` changes the list, whoever owns it.
  void borrow(NodeRef node, NodeRef callee, const CallShape& shape) {
    if (!shape.is_borrowed) return;
    NodeRef function = skip_parentheses(callee.child(Field::Object));
    if (function.is(NodeKind::Identifier))
      function = origins_.initializer_of(in_.bindings.binding_at(function));
    if (function.is(NodeKind::MemberExpression) &&
        always_changes(function.child(Field::Property).text()))
      write_through(argument(node, 0));
  }

  /// On what a function of the module returned: one of its own, or what it has from another module.
  void call_on_returned(const CallShape& shape) {
    calls_unknown_local();
    for (std::uint32_t site = 0; site < facts_.requires_.size(); ++site) {
      const auto& uses = facts_.requires_[site].uses;
      if (std::any_of(uses.begin(), uses.end(), [](const ImportUse& use) {
            return use.in_function && use.kind == ImportUseKind::Escape;
          }))
        add_call(site, shape.is_dropped, true);
    }
  }

  void call_own_function(NodeRef node, NodeRef function, bool is_plain, const CallShape& shape) {
    if (!is_plain) {
      call_on_returned(shape);
    } else if (at_top_level_) {
      facts_.first_direct_call = std::min(facts_.first_direct_call, node.begin());
    }
    if (!nested_ && enter(function.index())) walk_function(function, false);
  }

  void call_on_variable(NodeRef node, BindingId binding, const CallShape& shape) {
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
    if (origin.kind == Origin::Kind::ImportCall && origin.site != UINT32_MAX)
      add_once(current_->result_calls, origin.site);
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
  bool is_class_without_parent(BindingId id) const {
    const Binding& binding = in_.bindings.bindings[id];
    if (binding.kind != BindingKind::Class || binding.write_count > 0) return false;
    const NodeRef parts = in_.tree.at(binding.declaration).parent();
    for (const NodeRef part : parts.children()) {
      if (part.is(NodeKind::ClassHeritage)) return false;
    }
    return true;
  }

  /// Some function of the module runs: any of them may be the one.
  void calls_unknown_local() {
    if (nested_ || std::exchange(done_.all_functions, true)) return;
    current_->join(facts_.function_effects);
  }

  void global_call(NodeRef node, NodeRef callee, NodeRef root) {
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

  /// An object handed to a function that changes it.
  void write_through(NodeRef target) {
    const NodeRef root = origins_.root_of(target);
    if (origins_.is_require(root)) current_->add(kWritesWorld);
    if (!root.is(NodeKind::Identifier)) return;
    const BindingId binding = in_.bindings.binding_at(root);
    if (!binding.exists()) {
      write_to_global(root);
      return;
    }
    if (origins_.import_of(binding) != UINT32_MAX) {
      current_->add(kWritesWorld);
      return;
    }
    if (nested_ && is_module_state(binding)) current_->add(kWritesWorld);
    write_to_variable(binding);
  }

  bool may_run_own_function(NodeRef call, NodeRef root) const {
    const NodeRef callee = skip_parentheses(call.first_child());
    if (only_inherits(call)) return false;
    if (callee.is(NodeKind::MemberExpression)) {
      const NodeRef object = skip_parentheses(callee.child(Field::Object));
      if (object.text() == "Object") return false;
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
  bool hands_on_own(NodeRef call, NodeRef root) const {
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

  const AliasInput& in_;
  ModuleFacts& facts_;
  const Origins origins_;
  std::map<std::string, std::vector<NodeRef>, std::less<>> accessors_;  ///< by property name
  /// Asked for each member access.
  std::unordered_map<std::string_view, const std::vector<NodeRef>*> accessors_by_name_;
  std::vector<NodeRef> descriptors_;
  std::vector<NodeRef> late_descriptors_;  ///< made by functions
  std::vector<NodeRef> coercions_;
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> literal_imports_;  ///< by literal
  std::unordered_map<std::uint32_t, std::vector<Method>> methods_;  ///< by literal or class
  std::unordered_set<std::uint32_t> entered_;  ///< functions walked for the current statement
  std::unordered_set<std::uint32_t> entered_holders_;  ///< literals and classes, wholly walked
  EffectSummary* current_ = nullptr;
  bool nested_ = false;
  bool at_top_level_ = false;
  bool hands_on_own_ = false;
  /// What the current statement has run already; it makes no difference a second time.
  struct Done {
    bool accessors = false;
    bool descriptors = false;
    bool late_descriptors = false;
    bool coercions = false;
    bool all_functions = false;
  };
  Done done_;
  bool may_have_run_functions_ = false;
  bool in_callback_ = false;
};

}  // namespace

void find_effects(const AliasInput& input, ModuleFacts& facts) { EffectFinder(input, facts).run(); }

}  // namespace esmigrate
