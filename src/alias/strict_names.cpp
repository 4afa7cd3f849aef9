// Names: those that strict code or modules reserve, those that nobody declares, those declared
// twice, and those that cannot be assigned.
#include <algorithm>
#include <array>

#include "alias/known_globals.h"
#include "alias/strict_finder.h"
#include "alias/value_flow.h"
#include "esmigrate/syntax/walk.h"

namespace esmigrate {
namespace {

using Role = StrictPlace::Role;

constexpr std::array<std::string_view, 12> kReserved = {
    "await",      "eval",      "arguments", "let",     "static",    "yield",
    "implements", "interface", "package",   "private", "protected", "public"};

bool is_reserved(std::string_view name) {
  return std::find(kReserved.begin(), kReserved.end(), name) != kReserved.end();
}

bool is_read_only_global(std::string_view name) {
  return name == "NaN" || name == "Infinity" || name == "undefined";
}

class NameFinder {
 public:
  explicit NameFinder(StrictFinder& find) : find_(find) {}

  void run() {
    reserved_bindings();
    duplicate_parameters();
    duplicate_declarations();
    labels();
    references();
    undefined_targets();
  }

 private:
  const Bindings& bindings() const { return find_.bindings; }
  NodeRef node_of(const Reference& reference) const { return find_.tree.at(reference.node); }

  // ---- reserved names

  /// The grammar takes `await (x)` for a call and `[yield]` for a key; in an async function and in
  /// a generator they are none.
  static bool is_operator(NodeRef node) {
    if (node.text() == "yield")
      return node.parent().is(NodeKind::ComputedPropertyName) &&
             is_generator(function_of_code(node));
    return node.text() == "await" && function_of_code(node).has(kAsync);
  }

  void reserved_bindings() {
    for (std::uint32_t raw = 0; raw < bindings().bindings.size(); ++raw) {
      const BindingId id{raw};
      const Binding& binding = bindings().bindings[id];
      const std::string_view name = bindings().names[binding.name];
      if (!is_reserved(name) || !binding.declaration.exists()) continue;
      const NodeRef declaration = find_.tree.at(binding.declaration);
      StrictHazard& hazard =
          find_.add("`" + std::string(name) + "` cannot be the name of a variable in modules",
                    declaration.range(), StrictRepair::Rename);
      hazard.name = name;
      // A block's function of this name takes the place of the `arguments` around it.
      const bool is_known = name == "arguments" || name == "eval";
      if (is_known && is_function_declaration(declaration.parent().kind()) &&
          bindings().scopes[binding.scope_id].kind == ScopeKind::Block)
        hazard.repair = StrictRepair::None;
      // Its own `arguments` comes before the name of a function expression.
      if (name == "arguments" && binding.kind == BindingKind::OwnName &&
          is_function(declaration.parent().kind()))
        hazard.repair = StrictRepair::None;
      if (shows_its_name(declaration) || (name == "arguments" && starts_as_arguments(id)))
        hazard.repair = StrictRepair::None;
      for (const std::uint32_t index : bindings().references_of(id)) {
        const NodeRef node = node_of(bindings().references[index]);
        if (!is_operator(node)) hazard.places.push_back(strict_name(node));
      }
      if (name == "await" || name == "yield") misread_uses(hazard, binding.name);
    }
  }

  /// A function or class knows its name, and the file asks some function for it.
  bool shows_its_name(NodeRef declaration) const {
    const NodeRef holder = declaration.parent();
    if ((!is_function(holder.kind()) && !is_class(holder.kind())) ||
        declaration.field() != Field::Name)
      return false;
    const ValueFlow flow(find_.tree, bindings());
    const ValueFlow::Flow& uses = flow.from(holder);
    return std::any_of(uses.arrivals.begin(), uses.arrivals.end(), [](const auto& arrival) {
      return arrival.node.field() == Field::Object &&
             arrival.node.parent().child(Field::Property).text() == "name";
    });
  }

  /// `var arguments` holds the arguments object until something else is assigned.
  bool starts_as_arguments(BindingId id) const {
    if (bindings().bindings[id].kind != BindingKind::Var) return false;
    for (const std::uint32_t index : bindings().references_of(id)) {
      const NodeRef node = node_of(bindings().references[index]);
      // The first mention in the text.
      const NodeRef holder = node.parent();
      return !holder.is(NodeKind::VariableDeclarator) || !holder.child(Field::Value).exists() ||
             holder.parent().parent().is(NodeKind::ForInStatement);
    }
    return false;
  }

  /// `await (x)` and `yield + 1`, which the grammar reads as operators. Renamed they read right; to
  /// whom they refer is clear where there is only one variable of that name.
  void misread_uses(StrictHazard& hazard, NameId name) {
    const auto count =
        std::count_if(bindings().bindings.begin(), bindings().bindings.end(),
                      [name](const Binding& binding) { return binding.name == name; });
    for (std::uint32_t i = 0; i < find_.tree.size(); ++i) {
      const NodeRef node(&find_.tree, i);
      if (!is_name_for_operator(node) || !node.text().starts_with(hazard.name)) continue;
      if (count > 1) hazard.repair = StrictRepair::None;
      hazard.places.push_back(strict_place(Role::Name, {node.begin(), node.begin() + 5}));
    }
  }

  /// Labels have names of their own; one word is enough for all labels that are spelt so.
  void labels() {
    std::vector<std::string> done;
    for (std::uint32_t i = 0; i < find_.tree.size(); ++i) {
      const NodeRef node(&find_.tree, i);
      if (!node.is(NodeKind::StatementLabel)) continue;
      const std::string name = decoded_identifier(node.text());
      if (!is_reserved(name) || name == "eval" || name == "arguments") continue;
      if (std::find(done.begin(), done.end(), name) != done.end()) continue;
      done.push_back(name);
      StrictHazard& hazard = find_.add("`" + name + "` cannot be the name of a label in modules",
                                       node.range(), StrictRepair::Rename);
      hazard.name = name;
      for (std::uint32_t j = i; j < find_.tree.size(); ++j) {
        const NodeRef label(&find_.tree, j);
        if (label.is(NodeKind::StatementLabel) && decoded_identifier(label.text()) == name)
          hazard.places.push_back(strict_place(Role::Name, label.range()));
      }
    }
  }

  // ---- declared twice

  /// The last of several parameters of one name has it; the others are only counted.
  void duplicate_parameters() {
    for (std::uint32_t i = 0; i < find_.tree.size(); ++i) {
      const NodeRef function(&find_.tree, i);
      if (!is_function(function.kind())) continue;
      std::vector<NodeRef> names;
      for (NodeRef parameter : function.child(Field::Parameters).children()) {
        if (parameter.is(NodeKind::Identifier)) names.push_back(parameter);
      }
      for (std::size_t a = 0; a < names.size(); ++a) {
        const bool is_repeated =
            std::any_of(names.begin() + static_cast<std::ptrdiff_t>(a) + 1, names.end(),
                        [&](NodeRef later) { return later.text() == names[a].text(); });
        if (!is_repeated) continue;
        StrictHazard& hazard = find_.add("the parameter `" + std::string(names[a].text()) +
                                             "` is declared twice, an error in modules",
                                         names[a].range(), StrictRepair::Rename);
        hazard.name = names[a].text();
        hazard.places = {strict_place(Role::Name, names[a].range())};
      }
    }
  }

  /// In a module, and in any strict block, a function's name is declared like a `let`. In the
  /// wrapper function of CommonJS it is declared like a `var` (ECMA-262 sections 16.2.1.5, 14.2.2).
  void duplicate_declarations() {
    for (std::uint32_t raw = 0; raw < bindings().bindings.size(); ++raw) {
      const BindingId id{raw};
      const Binding& binding = bindings().bindings[id];
      if (!binding.is_redeclared) continue;
      const ScopeKind scope = bindings().scopes[binding.scope_id].kind;
      if (scope != ScopeKind::Module && scope != ScopeKind::Block) continue;
      if (is_reserved(bindings().names[binding.name])) continue;
      duplicates_of(id, binding.kind == BindingKind::Wrapper);
    }
  }

  void duplicates_of(BindingId id, bool is_wrapper) {
    std::vector<NodeRef> functions;
    std::vector<NodeRef> variables;
    for (const std::uint32_t index : bindings().references_of(id)) {
      const Reference& reference = bindings().references[index];
      if (reference.access != Access::Declare) continue;
      const NodeRef node = node_of(reference);
      const bool is_function_name =
          is_function_declaration(node.parent().kind()) && node.field() == Field::Name;
      (is_function_name ? functions : variables).push_back(node);
    }
    if (functions.empty() || is_wrapper) return;
    const std::string what = "`" + std::string(functions.back().text()) +
                             "` is declared as a function and again, an error in modules";
    for (std::size_t i = 0; i + 1 < functions.size(); ++i) {
      StrictHazard& hazard = find_.add(what, functions[i].range(), StrictRepair::Rename);
      hazard.name = functions[i].text();
      hazard.places = {strict_place(Role::Name, functions[i].range())};
    }
    for (const NodeRef variable : variables) repeated_variable(variable, what);
  }

  /// `var f = 1` beside `function f() {}`: only the assignment counts.
  void repeated_variable(NodeRef name, const std::string& what) {
    StrictHazard& hazard = find_.add(what, name.range());
    const NodeRef holder = name.parent();
    if (holder.is(NodeKind::ForInStatement)) {
      hazard.repair = StrictRepair::Undeclare;
      hazard.places = {keyword_of(holder.begin(), name)};
      return;
    }
    const NodeRef declaration = holder.parent();
    if (!holder.is(NodeKind::VariableDeclarator) || !declaration.is(NodeKind::VariableDeclaration))
      return;
    std::size_t count = 0;
    for ([[maybe_unused]] NodeRef each : declaration.children()) ++count;
    if (count != 1) return;
    const bool has_value = holder.child(Field::Value).exists();
    const bool is_loop_head = declaration.parent().is(NodeKind::ForStatement);
    if (!has_value && is_loop_head) return;
    hazard.repair = StrictRepair::Undeclare;
    hazard.places = {has_value ? keyword_of(declaration.begin(), name)
                               : strict_place(Role::Site, declaration.range())};
  }

  /// `var ` up to the name; in a loop head the keyword stands behind the parenthesis.
  StrictPlace keyword_of(std::uint32_t from, NodeRef name) const {
    const std::size_t at = find_.tree.source().rfind("var", name.begin());
    const auto begin = static_cast<std::uint32_t>(at == std::string_view::npos ? from : at);
    return strict_place(Role::Keyword, {begin, name.begin()});
  }

  // ---- assigned

  void references() {
    std::unordered_set<std::uint32_t> done;
    for (const Reference& reference : bindings().references) {
      const std::string_view name = bindings().names[reference.name];
      const NodeRef node = node_of(reference);
      if (reference.binding_id.exists()) {
        const Binding& binding = bindings().bindings[reference.binding_id];
        const bool writes =
            reference.access == Access::Write || reference.access == Access::ReadWrite;
        // A class's name is constant everywhere.
        const bool is_function_name =
            binding.kind == BindingKind::OwnName &&
            is_function(find_.tree.at(binding.declaration).parent().kind());
        if (is_function_name && writes && find_.is_sloppy(node)) {
          without_effect(node, "assigning a function's own name is ignored only in sloppy code");
        }
      } else if (is_reserved(name) && name != "eval" && name != "arguments") {
        if (!is_operator(node) && done.insert(reference.name.raw).second)
          free_reserved(reference, name);
      } else if (reference.access != Access::Read && find_.is_sloppy(node)) {
        free_write(reference, name, node);
      }
    }
  }

  void free_write(const Reference& reference, std::string_view name, NodeRef node) {
    if (name == "arguments" || name == "eval") {
      if (name == "arguments" || reference.access != Access::Read)
        find_.add("`" + std::string(name) + "` cannot be assigned in modules", node.range());
    } else if (is_read_only_global(name) || name == "crypto") {
      without_effect(node, "assigning `" + std::string(name) + "` is ignored only in sloppy code");
    } else if (reference.access == Access::ReadWrite && deletes_meanwhile(node)) {
      find_.add("assigning a global that was deleted meanwhile fails in strict code", node.range());
    } else if (reference.access == Access::Write && !is_known_global(name)) {
      // A compound assignment reads first, and so fails alike in both modes where there is nothing.
      StrictHazard& hazard = add_global(name, node);
      hazard.places = {strict_name(node)};
      if (is_defined_by_hand(name)) hazard.repair = StrictRepair::None;
    }
  }

  /// `count += (delete globalThis.count, 1)`: read before, written when it is gone.
  bool deletes_meanwhile(NodeRef node) const {
    const NodeRef value = outermost_parentheses(node).parent().child(Field::Right);
    if (!value.exists()) return false;
    for (std::uint32_t i = value.index(); i < find_.tree.row(value.index()).subtree_end; ++i) {
      const NodeRef at(&find_.tree, i);
      if (at.is(NodeKind::UnaryExpression) && at.token() == Token::Delete) return true;
    }
    return false;
  }

  /// `Object.defineProperty(global, 'name', ...)` may have made it read-only.
  bool is_defined_by_hand(std::string_view name) const {
    for (std::uint32_t i = 0; i < find_.tree.size(); ++i) {
      const NodeRef call(&find_.tree, i);
      if (!call.is(NodeKind::CallExpression)) continue;
      const std::string_view object = argument(call, 0).text();
      const bool is_global = object == "globalThis" || object == "global" || object == "this";
      if (is_global && call.child(Field::Function).text().ends_with(".defineProperty") &&
          constant_text(argument(call, 1)) == name)
        return find_.tree.source().find("writable: true") == std::string_view::npos;
    }
    return false;
  }

  StrictHazard& add_global(std::string_view name, NodeRef node) {
    StrictHazard& hazard = find_.add(
        "assigning the undeclared `" + std::string(name) + "` creates a global only in sloppy code",
        node.range(), StrictRepair::Global);
    hazard.name = find_.global_name();
    if (hazard.name.empty()) hazard.repair = StrictRepair::None;
    return hazard;
  }

  /// A global that a module cannot even name. Reads of it are repaired too if some code here
  /// assigns it: then there is such a global.
  void free_reserved(const Reference& first, std::string_view name) {
    const NodeRef node = node_of(first);
    if (name != "await" && !find_.is_sloppy(node)) return;
    if (is_operator(node)) return;
    StrictHazard& hazard = add_global(name, node);
    hazard.what = "`" + std::string(name) + "` cannot be a name in modules";
    bool is_written = false;
    for (const Reference& reference : bindings().references) {
      if (!(reference.name == first.name) || reference.binding_id.exists()) continue;
      if (is_operator(node_of(reference))) continue;
      is_written |= reference.access == Access::Write;
      hazard.places.push_back(strict_name(node_of(reference)));
    }
    if (!is_written) hazard.repair = StrictRepair::None;
  }

  /// `function (window, undefined) {}`: to the grammar that is no identifier, so it has no binding.
  static bool has_undefined_parameter(NodeRef function) {
    for (NodeRef each : function.child(Field::Parameters).children()) {
      if (each.is(NodeKind::Undefined)) return true;
    }
    return false;
  }

  static bool means_parameter(NodeRef undefined) {
    for (NodeRef at = undefined.parent(); at.exists(); at = at.parent()) {
      if (is_function(at.kind()) && has_undefined_parameter(at)) return true;
    }
    return false;
  }

  void undefined_targets() {
    const bool declares_undefined = find_.is_declared("undefined");
    for (std::uint32_t i = 0; i < find_.tree.size(); ++i) {
      const NodeRef node(&find_.tree, i);
      if (!node.is(NodeKind::Undefined) || node.field() == Field::Name) continue;
      const NodeRef target = outermost_parentheses(node);
      const NodeRef parent = target.parent();
      const bool is_target =
          ((parent.is(NodeKind::AssignmentExpression) || parent.is(NodeKind::AugmentedAssignment) ||
            parent.is(NodeKind::ForInStatement)) &&
           target.field() == Field::Left) ||
          parent.is(NodeKind::UpdateExpression);
      // Where a variable has that name, assigning it has an effect; that is not looked into.
      if (is_target && find_.is_sloppy(node) && !declares_undefined && !means_parameter(node))
        without_effect(node, "assigning `undefined` is ignored only in sloppy code");
    }
  }

  /// Only what is assigned is still evaluated.
  void without_effect(NodeRef target, std::string what) {
    StrictHazard& hazard = find_.add(std::move(what), target.range());
    const NodeRef assignment = outermost_parentheses(target).parent();
    if (!assignment.is(NodeKind::AssignmentExpression)) return;
    if (!(skip_parentheses(assignment.child(Field::Left)) == target)) return;
    hazard.repair = StrictRepair::Discard;
    StrictPlace place = strict_place(
        is_statement_expression(assignment) ? Role::Statement : Role::Value, assignment.range());
    place.inner = assignment.child(Field::Right).range();
    hazard.places = {std::move(place)};
  }

  StrictFinder& find_;
};

}  // namespace

void find_strict_names(StrictFinder& find) { NameFinder(find).run(); }

}  // namespace esmigrate
