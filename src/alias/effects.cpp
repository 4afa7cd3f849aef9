// What code does to, or sees of, the world when it runs. An over-approximation, except for one
// trust: calling into a package and using what it returns (`const app = express()`) is taken as
// reading only, while a call whose result is dropped (`require('dotenv').config()`) is taken as
// changing the world.
#include "esmigrate/alias/effects.h"

#include <algorithm>
#include <unordered_set>

#include "alias/mentions.h"
#include "alias/variables.h"
#include "esmigrate/syntax/walk.h"

namespace esmigrate {

void EffectSummary::join(const EffectSummary& other) {
  bits |= other.bits;
  for (const std::uint32_t call : other.calls) {
    if (std::find(calls.begin(), calls.end(), call) == calls.end()) calls.push_back(call);
  }
  std::sort(calls.begin(), calls.end());
}

bool conflict(std::uint8_t a, std::uint8_t b) {
  const auto one_way = [](std::uint8_t x, std::uint8_t y) {
    if ((x & kOutput) != 0 && (y & kOutput) != 0) return true;
    return (x & kWritesWorld) != 0 && y != 0;
  };
  return one_way(a, b) || one_way(b, a);
}

std::string effects_to_text(std::uint8_t bits) {
  std::string out;
  const auto add = [&out, bits](EffectBit bit, std::string_view name) {
    if ((bits & bit) == 0) return;
    if (!out.empty()) out += '+';
    out += name;
  };
  add(kOutput, "output");
  add(kReadsWorld, "reads");
  add(kWritesWorld, "writes");
  add(kConstructs, "constructs");
  return out.empty() ? "none" : out;
}

namespace {

bool is_pure_global(std::string_view name) {
  static const std::unordered_set<std::string_view> kPure = {"Object",
                                                             "Array",
                                                             "Math",
                                                             "JSON",
                                                             "String",
                                                             "Number",
                                                             "Boolean",
                                                             "Symbol",
                                                             "Promise",
                                                             "Map",
                                                             "Set",
                                                             "WeakMap",
                                                             "WeakSet",
                                                             "WeakRef",
                                                             "RegExp",
                                                             "Error",
                                                             "TypeError",
                                                             "RangeError",
                                                             "SyntaxError",
                                                             "ReferenceError",
                                                             "EvalError",
                                                             "URIError",
                                                             "AggregateError",
                                                             "Buffer",
                                                             "BigInt",
                                                             "Reflect",
                                                             "Proxy",
                                                             "parseInt",
                                                             "parseFloat",
                                                             "isNaN",
                                                             "isFinite",
                                                             "encodeURIComponent",
                                                             "decodeURIComponent",
                                                             "encodeURI",
                                                             "decodeURI",
                                                             "Uint8Array",
                                                             "Int8Array",
                                                             "Uint16Array",
                                                             "Int16Array",
                                                             "Uint32Array",
                                                             "Int32Array",
                                                             "Float32Array",
                                                             "Float64Array",
                                                             "Uint8ClampedArray",
                                                             "BigInt64Array",
                                                             "BigUint64Array",
                                                             "ArrayBuffer",
                                                             "SharedArrayBuffer",
                                                             "DataView",
                                                             "URL",
                                                             "URLSearchParams",
                                                             "TextEncoder",
                                                             "TextDecoder",
                                                             "Intl",
                                                             "AbortController",
                                                             "undefined",
                                                             "NaN",
                                                             "Infinity",
                                                             "Function",
                                                             "structuredClone",
                                                             "arguments",
                                                             "Date",
                                                             "escape",
                                                             "unescape",
                                                             "Atomics",
                                                             "FinalizationRegistry"};
  return kPure.contains(name);
}

bool returns_its_target(std::string_view method) {
  return method == "assign" || method == "defineProperty" || method == "defineProperties" ||
         method == "setPrototypeOf" || method == "freeze" || method == "seal" ||
         method == "preventExtensions" || method == "set" || method == "deleteProperty";
}

class EffectFinder {
 public:
  EffectFinder(const AliasInput& in, ModuleFacts& facts) : in_(in), facts_(facts) {
    for (std::uint32_t i = 0; i < facts.requires_.size(); ++i) {
      const RequireSite& site = facts.requires_[i];
      if (site.binding_id.exists()) import_of_binding_.emplace_back(site.binding_id, i);
      for (const PatternName& name : site.names) {
        if (name.binding_id.exists()) import_of_binding_.emplace_back(name.binding_id, i);
      }
    }
  }

  void run() {
    at_top_level_ = false;
    current_ = &facts_.function_effects;
    for (std::uint32_t i = 0; i < in_.tree.size(); ++i) {
      const NodeRef node(&in_.tree, i);
      if (!is_function(node.kind()) || enclosing_function(node).exists()) continue;
      walk_function(node, true);
    }
    for (NodeRef statement : in_.tree.root().children()) {
      TopStatement top;
      top.range = statement.range();
      const NodeKind kind = statement.kind();
      top.is_declaration_only =
          is_function_declaration(kind) || kind == NodeKind::HashBang ||
          kind == NodeKind::EmptyStatement ||
          (kind == NodeKind::ExpressionStatement && statement.first_child().is(NodeKind::String));
      if (!top.is_declaration_only) {
        current_ = &top.effects;
        at_top_level_ = true;
        entered_.clear();
        walk(statement);
      }
      std::sort(top.effects.calls.begin(), top.effects.calls.end());
      facts_.statements.push_back(std::move(top));
    }
  }

 private:
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
      const NodeKind kind = at.kind();
      if (is_function(kind)) {
        if (!nested_ && !is_called_here(at)) {
          i = tree.row(i).subtree_end;
          continue;
        }
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
        break;
      case NodeKind::UpdateExpression:
        write(node.child(Field::Argument));
        break;
      case NodeKind::UnaryExpression:
        if (node.token() == Token::Delete) write(node.child(Field::Argument));
        break;
      case NodeKind::ThrowStatement:
        if (at_top_level_ && facts_.top_level_throw.empty()) facts_.top_level_throw = node.range();
        current_->add(kOutput);
        break;
      case NodeKind::AwaitExpression:
        current_->add(kOutput);
        break;
      case NodeKind::Identifier:
      case NodeKind::ShorthandProperty:
        read(node);
        break;
      default:
        break;
    }
  }

  /// The expression at the start of a chain of accesses and calls.
  static NodeRef root_of(NodeRef node) {
    for (;;) {
      node = skip_parentheses(node);
      if (node.is(NodeKind::MemberExpression) || node.is(NodeKind::SubscriptExpression)) {
        node = node.child(Field::Object);
      } else if (node.is(NodeKind::CallExpression) && !is_require_call(node)) {
        node = node.first_child();
      } else {
        return node;
      }
    }
  }

  static bool is_require_call(NodeRef node) {
    return node.is(NodeKind::CallExpression) && node.first_child().is(NodeKind::Identifier) &&
           node.first_child().text() == "require";
  }

  std::uint32_t import_of(BindingId id) const {
    for (const auto& [binding, site] : import_of_binding_) {
      if (binding == id) return site;
    }
    return UINT32_MAX;
  }

  std::uint32_t site_of_call(NodeRef call) const {
    for (std::uint32_t i = 0; i < facts_.requires_.size(); ++i) {
      if (facts_.requires_[i].call_range == call.range()) return i;
    }
    return UINT32_MAX;
  }

  void read(NodeRef node) {
    const BindingId binding = in_.bindings.binding_at(node);
    if (binding.exists()) {
      // To other modules, the variables behind a module's functions are part of the world.
      if (nested_ && is_module_state(binding)) current_->add(kReadsWorld);
      if (in_.bindings.reference_at(node)->access == Access::Read &&
          import_of(binding) != UINT32_MAX) {
        current_->add(kReadsWorld);
      }
      return;
    }
    if (in_.bindings.reference_at(node) == nullptr) return;
    if (!is_pure_global(node.text()) && node.text() != "console") current_->add(kReadsWorld);
  }

  void write(NodeRef target) {
    target = skip_parentheses(target);
    if (target.is(NodeKind::ObjectPattern) || target.is(NodeKind::ArrayPattern)) {
      for (NodeRef child : target.children())
        write(child.is(NodeKind::PairPattern) ? child.child(Field::Value) : child);
      return;
    }
    const NodeRef root = root_of(target);
    if (root.is(NodeKind::Identifier)) {
      const BindingId binding = in_.bindings.binding_at(root);
      const bool is_member = !(root == target);
      if (!binding.exists() || (is_member && import_of(binding) != UINT32_MAX))
        current_->add(kWritesWorld);
      if (nested_ && binding.exists() && is_module_state(binding)) current_->add(kWritesWorld);
      if (is_member && binding.exists() && import_of(binding) == UINT32_MAX)
        write_to_variable(binding);
    } else if (is_require_call(root)) {
      current_->add(kWritesWorld);
    }
  }

  /// A module-level variable that is no function: what functions do to it is seen by later calls.
  bool is_module_state(BindingId id) const {
    const Binding& binding = in_.bindings.bindings[id];
    if (!(binding.scope_id == in_.bindings.module_scope())) return false;
    if (in_.bindings.name_of(id) == "require" || in_.bindings.name_of(id).starts_with("__"))
      return false;
    if (import_of(id) != UINT32_MAX && binding.write_count == 0) return false;
    return !bound_function(id, in_.bindings, in_.tree).exists();
  }

  static bool only_reads(std::string_view method) {
    static const std::unordered_set<std::string_view> kReading = {
        "get",         "has",         "indexOf",        "lastIndexOf", "map",
        "filter",      "join",        "slice",          "concat",      "forEach",
        "test",        "exec",        "match",          "matchAll",    "replace",
        "replaceAll",  "split",       "trim",           "toString",    "keys",
        "values",      "entries",     "includes",       "find",        "findIndex",
        "some",        "every",       "reduce",         "reduceRight", "startsWith",
        "endsWith",    "charAt",      "charCodeAt",     "substr",      "substring",
        "toLowerCase", "toUpperCase", "hasOwnProperty", "at",          "flat",
        "flatMap",     "call",        "apply",          "bind",        "search",
        "padStart",    "padEnd",      "repeat",         "valueOf",     "isPrototypeOf"};
    return kReading.contains(method);
  }

  /// Methods that packages change the world by, also where their result is used.
  static bool sets_up(std::string_view method) {
    static const std::unordered_set<std::string_view> kSetup = {
        "config", "install", "register", "setup",    "init", "patch", "mock",
        "load",   "enable",  "activate", "polyfill", "stub", "shim"};
    return kSetup.contains(method);
  }

  /// What an object held by a variable of the module may really be.
  struct Origin {
    enum class Kind : std::uint8_t { Own, World, ImportCall } kind = Kind::Own;
    std::uint32_t site = UINT32_MAX;  ///< of ImportCall
    NodeRef literal;                  ///< of an object literal
    NodeRef global;                   ///< of World: the free identifier it comes from
  };
  static Origin own() { return {}; }
  static Origin world(NodeRef global) { return {Origin::Kind::World, UINT32_MAX, {}, global}; }
  static Origin from_import(std::uint32_t site, bool is_call) {
    return {is_call ? Origin::Kind::ImportCall : Origin::Kind::World, site, {}, {}};
  }

  NodeRef initializer_of(const Binding& binding) const {
    NodeRef at = in_.tree.at(binding.declaration);
    while (at.exists() && !at.is(NodeKind::VariableDeclarator)) {
      if (is_function(at.kind()) || at.is(NodeKind::Program)) return {};
      at = at.parent();
    }
    return skip_parentheses(at.child(Field::Value));
  }

  /// `process.env || {}`: any part may be it.
  Origin origin_of_parts(NodeRef value) const {
    for (std::uint32_t i = value.index() + 1; i < in_.tree.row(value.index()).subtree_end; ++i) {
      const NodeRef part(&in_.tree, i);
      if (!part.is(NodeKind::Identifier) || in_.bindings.binding_at(part).exists()) continue;
      if (!is_pure_global(part.text())) return world(part);
    }
    return own();
  }

  Origin origin_of(BindingId id, int depth = 0) const {
    const Binding& binding = in_.bindings.bindings[id];
    if (binding.kind == BindingKind::Parameter) return world({});
    const NodeRef value = initializer_of(binding);
    if (!value.exists() || depth > 6) return own();
    switch (value.kind()) {
      case NodeKind::Object:
        return {Origin::Kind::Own, UINT32_MAX, value, {}};
      case NodeKind::BinaryExpression:
      case NodeKind::TernaryExpression:
        return origin_of_parts(value);
      case NodeKind::MemberExpression:
      case NodeKind::SubscriptExpression:
      case NodeKind::Identifier:
      case NodeKind::CallExpression:
        break;
      default:
        return own();
    }
    const NodeRef root = root_of(value);
    const bool is_call = value.is(NodeKind::CallExpression);
    if (is_require_call(root)) return from_import(site_of_call(root), is_call && !(root == value));
    if (!root.is(NodeKind::Identifier)) return own();
    const BindingId from = in_.bindings.binding_at(root);
    if (!from.exists()) {
      const bool is_fresh = is_call || (root == value && is_pure_global(root.text()));
      return is_fresh ? own() : world(root);
    }
    if (const std::uint32_t site = import_of(from); site != UINT32_MAX)
      return from_import(site, is_call);
    return is_call ? own() : origin_of(from, depth + 1);
  }

  void write_to_variable(BindingId id) {
    const Origin origin = origin_of(id);
    if (origin.kind == Origin::Kind::World) current_->add(kWritesWorld);
    if (origin.kind != Origin::Kind::ImportCall || origin.site == UINT32_MAX) return;
    auto& written = current_->written_results;
    if (std::find(written.begin(), written.end(), origin.site) == written.end()) {
      written.push_back(origin.site);
    }
  }

  void add_call(std::uint32_t site, bool is_dropped, bool is_method) {
    auto& methods = current_->method_calls;
    if (is_method && std::find(methods.begin(), methods.end(), site) == methods.end()) {
      methods.push_back(site);
    }
    if (std::find(current_->calls.begin(), current_->calls.end(), site) == current_->calls.end()) {
      current_->calls.push_back(site);
    }
    if (is_dropped && std::find(current_->dropped_calls.begin(), current_->dropped_calls.end(),
                                site) == current_->dropped_calls.end()) {
      current_->dropped_calls.push_back(site);
    }
  }

  /// A function handed to a call may be run by it on the spot.
  void walk_callbacks(NodeRef node) {
    if (nested_) return;  // all functions are walked anyway
    for (NodeRef given : node.child(Field::Arguments).children()) {
      const NodeRef bare = skip_parentheses(given);
      NodeRef function = is_function(bare.kind()) ? bare : NodeRef();
      if (bare.is(NodeKind::Identifier))
        function = bound_function(in_.bindings.binding_at(bare), in_.bindings, in_.tree);
      if (!function.exists() || !enter(function.index())) continue;
      walk_function(function, false);
    }
  }

  /// A method of a literal that the module holds: any of its functions may be the one.
  void walk_methods(NodeRef literal) {
    if (nested_) return;
    for (std::uint32_t i = literal.index() + 1; i < in_.tree.row(literal.index()).subtree_end;
         ++i) {
      const NodeRef function(&in_.tree, i);
      if (!is_function(function.kind()) || !enter(i)) continue;
      walk_function(function, false);
    }
  }

  void call(NodeRef node) {
    const NodeRef callee = skip_parentheses(node.first_child());
    if (is_require_call(node)) {
      if (site_of_call(node) == UINT32_MAX) current_->add(kOutput);  // `require()` throws
      return;
    }
    const bool is_reading =
        callee.is(NodeKind::MemberExpression) && only_reads(callee.child(Field::Property).text());
    const bool is_setup =
        callee.is(NodeKind::MemberExpression) && sets_up(callee.child(Field::Property).text());
    const bool is_statement =
        outermost_parentheses(node).parent().is(NodeKind::ExpressionStatement);
    const bool is_dropped = is_setup || (is_statement && !is_reading);
    walk_callbacks(node);
    const NodeRef root = root_of(callee);
    if (at_top_level_ && may_run_own_function(node, root))
      facts_.first_local_call = std::min(facts_.first_local_call, node.begin());
    if (is_require_call(root)) {
      const std::uint32_t site = site_of_call(root);
      if (site != UINT32_MAX) add_call(site, is_dropped, !(callee == root));
      return;
    }
    if (is_function(root.kind())) return;  // its body is walked in place
    if (!root.is(NodeKind::Identifier)) {
      current_->add(kConstructs);
      return;
    }
    const BindingId binding = in_.bindings.binding_at(root);
    if (!binding.exists()) {
      global_call(node, callee, root);
      return;
    }
    if (const std::uint32_t site = import_of(binding); site != UINT32_MAX) {
      add_call(site, is_dropped, !(callee == root));
      return;
    }
    if (const NodeRef function = bound_function(binding, in_.bindings, in_.tree);
        function.exists() && callee == root) {
      if (at_top_level_)
        facts_.first_direct_call = std::min(facts_.first_direct_call, node.begin());
      if (!nested_ && enter(function.index())) walk_function(function, false);
      return;
    }
    const Origin origin = origin_of(binding);
    if (origin.global.exists()) {
      global_call(node, callee, origin.global);
    } else if (origin.kind == Origin::Kind::World && !is_reading &&
               callee.is(NodeKind::MemberExpression) &&
               in_.bindings.bindings[binding].kind != BindingKind::Parameter) {
      current_->add(kWritesWorld);
    }
    if (origin.literal.exists()) walk_methods(origin.literal);
    current_->add(kConstructs);
    if (nested_ && is_module_state(binding) && callee.is(NodeKind::MemberExpression) &&
        !only_reads(callee.child(Field::Property).text())) {
      current_->add(kWritesWorld);
    }
    if (callee == root && !nested_) calls_unknown_local();
  }

  /// A variable that holds some function of the module: any of them may run.
  void calls_unknown_local() { current_->join(facts_.function_effects); }

  static bool changes_process(NodeRef callee) {
    const std::string_view method = callee.child(Field::Property).text();
    return method != "on" && method != "once" && method != "cwd" && method != "hrtime" &&
           method != "uptime" && method != "memoryUsage" && method != "write" &&
           method != "nextTick" && method != "exit";
  }

  void global_call(NodeRef node, NodeRef callee, NodeRef root) {
    const std::string_view name = root.text();
    if (name == "console") {
      current_->add(kOutput);
    } else if (name == "process" || name == "setTimeout" || name == "setInterval" ||
               name == "setImmediate" || name == "queueMicrotask" || name == "fetch") {
      current_->add(kOutput);
      current_->add(kReadsWorld);
      if (name == "process" && changes_process(callee)) current_->add(kWritesWorld);
    } else if (is_pure_global(name)) {
      const NodeRef first = argument(node, 0);
      if (callee.is(NodeKind::MemberExpression) &&
          returns_its_target(callee.child(Field::Property).text()) && first.exists()) {
        write_through(first);
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
    const NodeRef root = root_of(target);
    if (!root.is(NodeKind::Identifier)) return;
    const BindingId binding = in_.bindings.binding_at(root);
    if (!binding.exists() || import_of(binding) != UINT32_MAX) current_->add(kWritesWorld);
    if (binding.exists() && nested_ && is_module_state(binding)) current_->add(kWritesWorld);
    if (binding.exists() && import_of(binding) == UINT32_MAX) write_to_variable(binding);
  }

  bool may_run_own_function(NodeRef call, NodeRef root) const {
    const NodeRef callee = skip_parentheses(call.first_child());
    if (callee.is(NodeKind::MemberExpression)) {
      const NodeRef object = skip_parentheses(callee.child(Field::Object));
      if (object.text() == "Object" || callee.child(Field::Property).text() == "inherits")
        return false;
    }
    if (is_function(root.kind())) return true;
    if (root.is(NodeKind::Identifier)) {
      const BindingId binding = in_.bindings.binding_at(root);
      if (binding.exists() && import_of(binding) == UINT32_MAX) return true;
    } else if (!is_require_call(root)) {
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
      if (binding.exists() && import_of(binding) == UINT32_MAX &&
          in_.bindings.name_of(binding) != "__dirname" &&
          in_.bindings.name_of(binding) != "__filename") {
        return true;
      }
    }
    return false;
  }

  const AliasInput& in_;
  ModuleFacts& facts_;
  std::vector<std::pair<BindingId, std::uint32_t>> import_of_binding_;
  std::unordered_set<std::uint32_t> entered_;  ///< functions walked for the current statement
  EffectSummary* current_ = nullptr;
  bool nested_ = false;
  bool at_top_level_ = false;
};

}  // namespace

void find_effects(const AliasInput& input, ModuleFacts& facts) { EffectFinder(input, facts).run(); }

}  // namespace esmigrate
