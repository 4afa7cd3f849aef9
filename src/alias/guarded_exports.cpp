// What a module exports that strict code treats otherwise than sloppy code, wherever it is used.
// Objects that are locked where they are made, or by name afterwards:
//
//     module.exports = { limits: Object.freeze({ max: 5 }) };          `limits`
//     const codes = { ok: 0 }; Object.freeze(codes); exports.codes = codes;      `codes`
//     class Box { get size() { return 1; } } exports.box = new Box();            `size` of `box`
//
// Not attempted: objects that functions lock and return, and those put into others afterwards.
#include "alias/guarded_exports.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <vector>

#include "alias/effects_origin.h"
#include "alias/locked_properties.h"
#include "alias/mentions.h"
#include "esmigrate/syntax/walk.h"

namespace esmigrate {
namespace {

constexpr int kMaxDepth = 6;
/// Objects in variables that are put into others.
constexpr int kRounds = 2;

/// Without any of these words nothing is locked; most files have none.
bool may_lock(std::string_view text) {
  static constexpr std::array<std::string_view, 6> kWords = {"reeze",   "seal", "preventExt",
                                                             "defineP", "get ", "Object.create"};
  return std::any_of(kWords.begin(), kWords.end(), [text](std::string_view word) {
    return text.find(word) != std::string_view::npos;
  });
}

class GuardedExportFinder {
 public:
  GuardedExportFinder(const AliasInput& in, ModuleFacts& facts) : in_(in), facts_(facts) {}

  void run() {
    const bool may_lock_something = may_lock(in_.tree.source());
    find_exported_values();
    // The values that a CommonJS module exports are among its facts.
    for (int round = 0; round < kRounds && (may_lock_something || facts_.is_esm); ++round)
      follow_values();
    lock_functions();
    hand_on();
    find_methods();
    if (!may_lock_something) return;
    for (std::uint32_t i = 0; i < in_.tree.size(); ++i) {
      const NodeRef node(&in_.tree, i);
      switch (node.kind()) {
        case NodeKind::CallExpression:
          call(node);
          break;
        case NodeKind::Object:
          add(node, getters_of(node));
          break;
        case NodeKind::NewExpression:
          made(node);
          break;
        default:
          break;
      }
    }
  }

 private:
  using Paths = std::vector<ExportPath>;

  void add_binding(const ExportPath& path, BindingId id) {
    if (!id.exists()) return;
    Paths& paths = paths_of_binding_[id.raw];
    if (std::find(paths.begin(), paths.end(), path) == paths.end()) paths.push_back(path);
  }

  void add_value(const ExportPath& path, const ValueShape& value) {
    if (value.range.empty()) return;
    paths_of_value_[value.range.begin].push_back({path, value.range.end});
    if (value.kind == ValueKind::Identifier) add_binding(path, value.binding_id);
  }

  void find_exported_values() {
    if (facts_.is_esm) {
      // As `require` gives them.
      const BindingId whole = facts_.esm.whole_binding;
      if (whole.exists()) return add_binding("", whole);
      for (const EsmExport& each : facts_.esm.exports) add_binding(each.name, each.binding_id);
      return;
    }
    for (const ReplaceSite& site : facts_.sites) add_value("", site.value);
    for (const ExportUse& use : facts_.uses) {
      if (use.kind == UseKind::Write) add_value(use.name, use.value);
    }
    for (const ReplaceSite& site : facts_.sites) {
      for (const LiteralProperty& property : site.properties) {
        if (!property.name.empty()) add_value(property.name, property.value);
      }
    }
  }

  /// What is put into exported objects under a name: `exports.codes = codes`, `{ codes }`.
  void follow_values() {
    for (std::uint32_t i = 0; i < in_.tree.size(); ++i) {
      const NodeRef node(&in_.tree, i);
      if (node.is(NodeKind::AssignmentExpression)) {
        const NodeRef target = skip_parentheses(node.child(Field::Left));
        if (target.is(NodeKind::MemberExpression))
          put(paths_of(target), skip_parentheses(node.child(Field::Right)));
      } else if (node.is(NodeKind::ShorthandProperty) && node.parent().is(NodeKind::Object)) {
        Paths paths;
        extend(paths_of(node.parent()), node.text(), paths);
        put(paths, node);
      } else if (node.is(NodeKind::Identifier) && node.parent().is(NodeKind::Pair) &&
                 node.field() == Field::Value) {
        put(paths_of(node), node);
      }
    }
  }

  void put(const Paths& paths, NodeRef value) {
    const bool is_name = value.is(NodeKind::Identifier) || value.is(NodeKind::ShorthandProperty);
    for (const ExportPath& path : paths) {
      if (is_name) {
        add_binding(path, in_.bindings.binding_at(value));
        continue;
      }
      std::vector<ValuePath>& known = paths_of_value_[value.begin()];
      const auto is_known = [&](const ValuePath& each) {
        return each.path == path && each.end == value.end();
      };
      if (std::none_of(known.begin(), known.end(), is_known)) known.push_back({path, value.end()});
    }
  }

  /// `const sum = function () {}`. Of functions that are exported as they stand, the facts say that
  /// they are.
  void lock_functions() {
    for (const auto& [raw, paths] : paths_of_binding_) {
      const BindingId id{raw};
      const NodeRef function = bound_function(id, in_.bindings, in_.tree);
      if (!function.exists()) continue;
      if (is_function_declaration(function.kind()) && !facts_.is_esm) continue;
      for (const ExportPath& path : paths)
        facts_.locked_exports.push_back({path, false, false, {"length", "name"}, {}});
    }
  }

  /// `const lib = require('./lib'); exports.lib = lib;`
  void hand_on() {
    const Origins origins(in_, facts_);
    for (const auto& [raw, paths] : paths_of_binding_) {
      const std::uint32_t site = origins.import_of(BindingId{raw});
      if (site == UINT32_MAX) continue;
      for (const ExportPath& path : paths)
        facts_.handed_on.push_back({path, site, origins.held_part(site, BindingId{raw})});
    }
  }

  /// `exports.greet = function () { return this.name; }`
  void find_methods() {
    if (facts_.unfollowed_this.empty()) return;
    std::unordered_map<std::uint32_t, NodeRef> functions;  // by where they begin
    for (std::uint32_t i = 0; i < in_.tree.size(); ++i) {
      const NodeRef node(&in_.tree, i);
      if (is_function(node.kind())) functions.emplace(node.begin(), node);
    }
    for (const ByteRange range : facts_.unfollowed_this) {
      const auto found = functions.find(range.begin);
      if (found == functions.end() || !(found->second.range() == range)) continue;
      const NodeRef node = found->second;
      Paths paths = paths_of(node);
      if (is_function_declaration(node.kind()))
        paths_of_variable(in_.bindings.binding_at(node.child(Field::Name)), paths);
      for (ExportPath& path : paths) facts_.exported_methods.push_back({std::move(path), range});
    }
  }

  static void extend(Paths paths, std::string_view name, Paths& out) {
    for (ExportPath& path : paths) {
      if (!path.empty()) path += '.';
      path.append(name);
      out.push_back(std::move(path));
    }
  }

  /// Where in the exports an expression's value lies.
  Paths paths_of(NodeRef node, int depth = 0) const {
    Paths paths;
    node = skip_parentheses(node);
    if (!node.exists() || depth > kMaxDepth) return paths;
    if (const auto found = paths_of_value_.find(node.begin()); found != paths_of_value_.end()) {
      for (const auto& [path, end] : found->second) {
        if (end == node.end()) paths.push_back(path);
      }
    }
    named_paths(node, depth, paths);
    const NodeRef holder = outermost_parentheses(node).parent();
    if (holder.is(NodeKind::Pair) && outermost_parentheses(node).field() == Field::Value) {
      if (const auto name = property_name(holder.child(Field::Key)))
        extend(paths_of(holder.parent(), depth + 1), *name, paths);
    } else if (holder.is(NodeKind::VariableDeclarator)) {
      paths_of_variable(in_.bindings.binding_at(holder.child(Field::Name)), paths);
    } else if (holder.is(NodeKind::Arguments) && gives_back(holder.parent()) &&
               skip_parentheses(argument(holder.parent(), 0)) == node) {
      const Paths outer = paths_of(holder.parent(), depth + 1);
      paths.insert(paths.end(), outer.begin(), outer.end());
    }
    return paths;
  }

  /// `exports.limits`, `limits`
  void named_paths(NodeRef node, int depth, Paths& paths) const {
    if (node.is(NodeKind::Identifier)) {
      const BindingId id = in_.bindings.binding_at(node);
      if (id.exists() && id == in_.bindings.wrapper("exports")) paths.emplace_back();
      paths_of_variable(id, paths);
    } else if (node.is(NodeKind::MemberExpression)) {
      const NodeRef object = skip_parentheses(node.child(Field::Object));
      const std::string_view name = node.child(Field::Property).text();
      const BindingId id = in_.bindings.binding_at(object);
      if (name == "exports" && id.exists() && id == in_.bindings.wrapper("module")) {
        paths.emplace_back();
      } else {
        extend(paths_of(object, depth + 1), name, paths);
      }
    }
  }

  void paths_of_variable(BindingId id, Paths& paths) const {
    if (!id.exists()) return;
    const auto found = paths_of_binding_.find(id.raw);
    if (found != paths_of_binding_.end())
      paths.insert(paths.end(), found->second.begin(), found->second.end());
  }

  static bool is_freezing(std::string_view callee) {
    return callee == "Object.freeze" || callee == "Object.seal" ||
           callee == "Object.preventExtensions" || callee == "Reflect.preventExtensions";
  }

  /// `deepFreeze(config)`, `freezeAll(config)`
  static bool is_deep_freezing(NodeRef callee) {
    const NodeRef name =
        callee.is(NodeKind::MemberExpression) ? callee.child(Field::Property) : callee;
    return !is_freezing(callee.text()) && name.text().find("reeze") != std::string_view::npos;
  }

  static bool gives_back(NodeRef call) {
    const NodeRef callee = skip_parentheses(call.child(Field::Function));
    return is_freezing(callee.text()) || is_deep_freezing(callee) ||
           callee.text() == "Object.defineProperties" || callee.text() == "Object.defineProperty";
  }

  void call(NodeRef node) {
    const NodeRef callee = skip_parentheses(node.child(Field::Function));
    const std::string_view name = callee.text();
    const NodeRef object = skip_parentheses(argument(node, 0));
    Locks locks;
    if (is_freezing(name) || is_deep_freezing(callee)) {
      locks.all = true;
      add(object, locks, is_deep_freezing(callee));
    } else if (name == "Object.defineProperty" || name == "Reflect.defineProperty") {
      const auto key = constant_text(argument(node, 1));
      if (!key || *key == "__esModule") return;
      locks.add_described(*key, skip_parentheses(argument(node, 2)));
      add(object, locks);
    } else if (name == "Object.defineProperties") {
      locks.add_all_described(skip_parentheses(argument(node, 1)));
      add(object, locks);
    } else if (name == "Object.create" && argument_count(node) > 1) {
      locks.add_all_described(skip_parentheses(argument(node, 1)));
      add(node, locks);
    }
  }

  /// `new Box()`, with the getters of the class.
  void made(NodeRef node) {
    const BindingId id = in_.bindings.binding_at(node.child(Field::Constructor));
    if (!id.exists() || !in_.bindings.bindings[id].declaration.exists()) return;
    NodeRef maker = in_.tree.at(in_.bindings.bindings[id].declaration).parent();
    if (maker.is(NodeKind::VariableDeclarator)) maker = skip_parentheses(maker.child(Field::Value));
    const NodeRef body = maker.child(Field::Body);
    if (is_class(maker.kind())) add(node, getters_of(body));
  }

  void add(NodeRef object, const Locks& locks, bool is_deep = false) {
    if (locks.is_empty()) return;
    for (ExportPath& path : paths_of(object)) {
      facts_.locked_exports.push_back({std::move(path),
                                       locks.all,
                                       is_deep,
                                       {locks.properties.begin(), locks.properties.end()},
                                       {locks.kept.begin(), locks.kept.end()}});
    }
  }

  struct ValuePath {
    ExportPath path;
    std::uint32_t end;
  };

  const AliasInput& in_;
  ModuleFacts& facts_;
  std::unordered_map<std::uint32_t, std::vector<ValuePath>> paths_of_value_;  ///< by its begin
  std::unordered_map<std::uint32_t, Paths> paths_of_binding_;
};

}  // namespace

bool fails(const ForeignWrite& write, const LockedExport& lock) {
  const bool is_there = write.path == lock.path || write.path.ends_with('*') ||
                        (lock.is_deep && write.path.starts_with(lock.path));
  if (!is_there) return false;
  if (lock.all || write.name.empty()) return true;
  const auto& names = write.is_delete ? lock.kept : lock.properties;
  return std::find(names.begin(), names.end(), write.name) != names.end();
}

void find_guarded_exports(const AliasInput& input, ModuleFacts& facts) {
  GuardedExportFinder(input, facts).run();
}

}  // namespace esmigrate
