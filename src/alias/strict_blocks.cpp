// Functions declared in blocks. Strict code sees them in the block only. In sloppy code (ECMA-262
// Annex B.3.2, "B.3.3" before 2022) the function around it gets a variable of that name as well,
// which is assigned when the declaration is passed:
//
//     if (old) { function trim(s) {} }           if (old) { function trim(s) {} var _trim = trim; }
//     exports.trim = trim;                 ->    exports.trim = _trim;
//
// Keeping both variables is exact in loops and closures too, where making the two one would not be.
#include <algorithm>
#include <map>

#include "alias/strict_finder.h"
#include "esmigrate/syntax/walk.h"

namespace esmigrate {
namespace {

using Role = StrictPlace::Role;

class BlockFinder {
 public:
  explicit BlockFinder(StrictFinder& find) : find_(find) {}

  void run() {
    for (const BlockFunction& leak : find_.bindings.block_functions) {
      if (leaks(leak)) groups_[{leak.function_scope.raw, binding(leak).name.raw}].push_back(leak);
    }
    for (const auto& [key, leaks] : groups_) report(leaks);
  }

 private:
  const Binding& binding(const BlockFunction& leak) const {
    return find_.bindings.bindings[leak.binding_id];
  }

  /// A `var` of that name in the block's place must not be an error, nor may it be a parameter.
  bool leaks(const BlockFunction& leak) const {
    const Bindings& all = find_.bindings;
    const std::string_view name = all.names[binding(leak).name];
    const NodeRef function = find_.tree.at(binding(leak).declaration).parent();
    if (!function.is(NodeKind::FunctionDeclaration) || function.has(kAsync)) return false;
    ScopeId at = all.scopes[binding(leak).scope_id].parent;
    for (; at.exists() && !(at == leak.function_scope); at = all.scopes[at].parent) {
      const BindingId between = all.declared_in(name, at);
      if (!between.exists()) continue;
      const bool is_simple_catch =
          all.bindings[between].kind == BindingKind::Catch &&
          find_.tree.at(all.bindings[between].declaration).parent().is(NodeKind::CatchClause);
      if (!is_simple_catch) return false;
    }
    const BindingId outer = all.declared_in(name, leak.function_scope);
    if (!outer.exists()) return true;
    const BindingKind kind = all.bindings[outer].kind;
    return kind == BindingKind::Var || kind == BindingKind::Function;
  }

  /// Whether a scope is the one of the function or one around it.
  bool is_outside(ScopeId scope, ScopeId function_scope) const {
    for (ScopeId at = function_scope; at.exists(); at = find_.bindings.scopes[at].parent) {
      if (at == scope) return true;
    }
    return false;
  }

  void report(const std::vector<BlockFunction>& leaks) {
    const Bindings& all = find_.bindings;
    const ScopeId function_scope = leaks.front().function_scope;
    const NameId name = binding(leaks.front()).name;
    const NodeRef owner = find_.tree.at(all.scopes[function_scope].node);
    const NodeRef parameters = owner.child(Field::Parameters);
    StrictHazard hazard;
    NodeRef seen;
    bool redeclares_function = false;
    for (const Reference& reference : all.references) {
      if (!(reference.name == name)) continue;
      const NodeRef node = find_.tree.at(reference.node);
      if (!node.is_inside(owner) || node.is_inside(parameters)) continue;
      if (node.parent() == owner) continue;  // the function's own name
      if (reference.binding_id.exists() &&
          !is_outside(all.bindings[reference.binding_id].scope_id, function_scope))
        continue;
      hazard.places.push_back(strict_name(node));
      const bool declares = reference.access == Access::Declare;
      redeclares_function |= declares && is_function_declaration(node.parent().kind());
      if (!seen.exists() && !declares) seen = node;
    }
    if (!seen.exists()) return;
    hazard.what = "the function `" + std::string(all.names[name]) +
                  "` is seen outside its block only in sloppy code";
    hazard.range = seen.range();
    hazard.name = all.names[name];
    bool is_declared_once = true;
    for (const BlockFunction& leak : leaks) {
      is_declared_once &= !binding(leak).is_redeclared;
      const NodeRef function = find_.tree.at(binding(leak).declaration).parent();
      StrictPlace place = strict_place(Role::Site, {function.end(), function.end()});
      place.name = hazard.name;
      hazard.places.push_back(std::move(place));
    }
    // The name of a function beside it would change, and functions know their names.
    hazard.repair =
        redeclares_function || !is_declared_once ? StrictRepair::None : StrictRepair::Leak;
    StrictHazard& added = find_.add("", {});
    added = std::move(hazard);
  }

  StrictFinder& find_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<BlockFunction>> groups_;
};

}  // namespace

void find_strict_blocks(StrictFinder& find) { BlockFinder(find).run(); }

}  // namespace esmigrate
