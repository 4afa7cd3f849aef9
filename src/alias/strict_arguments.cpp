// `arguments`. In a sloppy function with plain parameters `arguments[0]` and the first parameter
// are one variable, if that argument was passed (ECMA-262 section 10.4.4). Strict code keeps them
// apart. The difference shows only if one of the two is read after the other was written, so first
// the order is looked at; the everyday
//
//     function cat(options, files) { files = [].slice.call(arguments, 1); ... }
//
// never looks back. Where it does, a statement behind the write keeps both in step:
//
//     message = modify(message);       ->    message = modify(message);
//     next.apply(this, arguments);           arguments[0] = message;
//                                            next.apply(this, arguments);
//
// It must not create an element for an argument that was not passed, unless all that follows counts
// by `arguments.length`. Not attempted: writes in nested functions or inside expressions, computed
// elements that are written, attributes of the elements.
#include <algorithm>
#include <array>
#include <map>

#include "alias/arguments_use.h"
#include "alias/strict_finder.h"
#include "alias/value_flow.h"
#include "alias/value_type.h"
#include "esmigrate/syntax/walk.h"

namespace esmigrate {
namespace {

using Role = StrictPlace::Role;

struct ParameterUse {
  NodeRef node;
  std::uint32_t index = 0;
  bool is_write = false;
  bool is_declaration = false;
  NodeRef owner;
};

bool is_loop(NodeKind kind) {
  return kind == NodeKind::ForStatement || kind == NodeKind::ForInStatement ||
         kind == NodeKind::WhileStatement || kind == NodeKind::DoStatement;
}

class ArgumentsFinder {
 public:
  explicit ArgumentsFinder(StrictFinder& find) : find_(find), flow_(find.tree, find.bindings) {}

  void run() {
    std::map<std::uint32_t, std::vector<NodeRef>> by_owner;
    for (const Reference& reference : find_.bindings.references) {
      if (reference.binding_id.exists()) continue;
      if (find_.bindings.names[reference.name] != "arguments") continue;
      const NodeRef node = find_.tree.at(reference.node);
      const NodeRef owner = this_owner(node);
      if (is_function(owner.kind())) by_owner[owner.index()].push_back(node);
    }
    for (const auto& [owner, nodes] : by_owner) {
      const NodeRef function(&find_.tree, owner);
      if (find_.is_sloppy(function)) judge(function, nodes);
    }
    find_.give_up_with(flow_);
  }

 private:
  // ---- when

  /// Whether the nested function that holds `inner` exists only once `outer` has run.
  static bool is_made_after(NodeRef function, NodeRef inner, NodeRef outer) {
    NodeRef nested;
    for (NodeRef at = inner.parent(); !(at == function); at = at.parent()) {
      if (is_function(at.kind())) nested = at;
    }
    return !is_function_declaration(nested.kind()) && outer.end() <= nested.begin();
  }

  /// Whether `later` may run after `earlier` has, in one call of the function.
  static bool may_follow(NodeRef function, NodeRef earlier, std::uint32_t earlier_end,
                         NodeRef earlier_owner, NodeRef later, NodeRef later_owner) {
    if (!(later_owner == function)) return true;
    if (!(earlier_owner == function) && !is_made_after(function, earlier, later)) return true;
    for (NodeRef at = earlier.parent(); !(at == function); at = at.parent()) {
      if (is_loop(at.kind()) && later.is_inside(at)) return true;
    }
    if (later.begin() < earlier_end) return false;
    for (NodeRef at = earlier; !(at == function); at = at.parent()) {
      const NodeRef parent = at.parent();
      if (later.is_inside(parent)) {
        const bool is_choice =
            parent.is(NodeKind::IfStatement) || parent.is(NodeKind::TernaryExpression);
        return !(is_choice && at.field() == Field::Consequence);
      }
      if (!parent.is(NodeKind::StatementBlock)) continue;
      NodeRef last;
      for (NodeRef child : parent.children()) last = child;
      if (last.is(NodeKind::ReturnStatement) || last.is(NodeKind::ThrowStatement)) return false;
    }
    return true;
  }

  /// The end of the expression or declarator that carries out a write.
  static std::uint32_t end_of_write(NodeRef target) {
    const NodeRef holder = outermost_parentheses(target).parent();
    return std::max(holder.end(), target.end());
  }

  // ---- one function

  void judge(NodeRef function, const std::vector<NodeRef>& nodes) {
    std::vector<ArgumentsUse> uses;
    for (const NodeRef node : nodes) uses.push_back(arguments_use(node));
    callee(function, uses);
    names_callee(function);
    escapes(function, uses);
    locked_elements(uses);
    std::map<std::uint32_t, std::uint32_t> parameters;  // binding -> index
    std::uint32_t index = 0;
    for (NodeRef parameter : function.child(Field::Parameters).children()) {
      if (!parameter.is(NodeKind::Identifier)) return;
      const BindingId id = find_.bindings.binding_at(parameter);
      if (!id.exists() || !parameters.emplace(id.raw, index++).second) return;
    }
    if (parameters.empty()) return;
    const std::vector<ParameterUse> parameter_uses = uses_of(function, parameters);
    for (const ParameterUse& write : parameter_uses) {
      if (write.is_write) parameter_written(function, write, uses);
    }
    for (const ArgumentsUse& use : uses) {
      if (use.kind == ArgumentsUse::WriteElement || use.kind == ArgumentsUse::Change)
        element_written(function, use, parameter_uses);
    }
  }

  std::vector<ParameterUse> uses_of(NodeRef function,
                                    const std::map<std::uint32_t, std::uint32_t>& parameters) {
    std::vector<ParameterUse> found;
    for (const auto& [raw, index] : parameters) {
      for (const std::uint32_t at : find_.bindings.references_of(BindingId{raw})) {
        const Reference& reference = find_.bindings.references[at];
        ParameterUse use;
        use.node = find_.tree.at(reference.node);
        use.index = index;
        use.owner = enclosing_function(use.node);
        if (reference.access == Access::Declare) {
          const NodeRef parent = use.node.parent();
          if (parent == function.child(Field::Parameters)) continue;
          // `function f(a) { function a() {} }`: the inner function is there from the start.
          use.is_declaration = is_function_declaration(parent.kind());
          const bool has_value =
              parent.is(NodeKind::VariableDeclarator) && parent.child(Field::Value).exists();
          if (!use.is_declaration && !has_value && !parent.is(NodeKind::ForInStatement)) continue;
          if (use.is_declaration) use.owner = function;
          use.is_write = true;
        } else {
          use.is_write = reference.access != Access::Read;
        }
        found.push_back(use);
      }
    }
    return found;
  }

  StrictHazard& add(NodeRef at) {
    return find_.add(
        "`arguments` and the parameters are changed together, which strict code keeps apart",
        at.range());
  }

  void parameter_written(NodeRef function, const ParameterUse& write,
                         const std::vector<ArgumentsUse>& uses) {
    const std::uint32_t end = end_of_write(write.node);
    NodeRef seen;
    bool is_counted = true;
    bool is_seen_at_once = false;
    const NodeRef statement = statement_of(write.node);
    if (copies_element(write.node, write.index) || is_mirrored(statement, write)) return;
    for (const ArgumentsUse& use : uses) {
      if (use.kind == ArgumentsUse::Count || use.kind == ArgumentsUse::Callee ||
          use.kind == ArgumentsUse::WriteElement)
        continue;
      if (use.kind == ArgumentsUse::Element && use.index != write.index) continue;
      const bool follows = use.kind == ArgumentsUse::Hold || write.is_declaration ||
                           may_follow(function, write.node, end, write.owner, use.node, use.owner);
      if (!follows) continue;
      if (!seen.exists()) seen = use.node;
      is_counted &= use.kind == ArgumentsUse::Consume;
      is_seen_at_once |= use.node.is_inside(statement) && use.node.begin() >= end;
    }
    if (!seen.exists()) return;
    StrictHazard& hazard = add(seen);
    if (!statement.exists() || is_seen_at_once || !(write.owner == function) ||
        write.is_declaration)
      return;
    hazard.repair = StrictRepair::Mirror;
    StrictPlace place = mirror_place(Role::Element, statement, write.index);
    place.name = write.node.text();
    place.is_guarded = !is_counted;
    hazard.places = {std::move(place)};
  }

  void element_written(NodeRef function, const ArgumentsUse& use,
                       const std::vector<ParameterUse>& parameter_uses) {
    const std::uint32_t end = end_of_write(use.access.exists() ? use.access : use.node);
    const NodeRef statement = use.access.exists() ? statement_of(use.access) : NodeRef();
    const ParameterUse* seen = nullptr;
    bool is_seen_at_once = false;
    for (const ParameterUse& parameter : parameter_uses) {
      if (use.kind == ArgumentsUse::WriteElement && parameter.index != use.index) continue;
      if (parameter.is_declaration) continue;
      if (!may_follow(function, use.node, end, use.owner, parameter.node, parameter.owner))
        continue;
      if (seen == nullptr) seen = &parameter;
      is_seen_at_once |= parameter.node.is_inside(statement) && parameter.node.begin() >= end;
    }
    if (seen == nullptr) return;
    if (use.kind == ArgumentsUse::WriteElement) {
      const NodeRef value =
          skip_parentheses(outermost_parentheses(use.access).parent().child(Field::Right));
      // The parameter's own value: what a repair looks like.
      if (value.is(NodeKind::Identifier) &&
          find_.bindings.binding_at(value) == find_.bindings.binding_at(seen->node))
        return;
      if (statement.exists() && is_element_mirrored(statement, use.index)) return;
    }
    StrictHazard& hazard = add(use.node);
    const Reference* reference = find_.bindings.reference_at(use.node);
    const BindingId named = find_.bindings.lookup(seen->node.text(), reference->scope_id);
    if (use.kind != ArgumentsUse::WriteElement || !statement.exists() || is_seen_at_once ||
        !(use.owner == function) || !(named == find_.bindings.binding_at(seen->node)))
      return;
    hazard.repair = StrictRepair::Mirror;
    StrictPlace place = mirror_place(Role::Parameter, statement, use.index);
    place.name = seen->node.text();
    place.is_guarded = true;
    hazard.places = {std::move(place)};
  }

  static StrictPlace mirror_place(Role role, NodeRef statement, std::uint32_t index) {
    StrictPlace place = strict_place(role, statement.range());
    place.index = index;
    const NodeKind parent = statement.parent().kind();
    place.is_bare = parent == NodeKind::StatementBlock || parent == NodeKind::SwitchCase ||
                    parent == NodeKind::SwitchDefault;
    return place;
  }

  /// The statement that does nothing but the write; none where the write is part of something else.
  static NodeRef statement_of(NodeRef target) {
    const NodeRef holder = outermost_parentheses(target).parent();
    if (holder.is(NodeKind::VariableDeclarator)) {
      const NodeRef declaration = holder.parent();
      return declaration.parent().is(NodeKind::ForStatement) ? NodeRef() : declaration;
    }
    const bool is_write =
        holder.is(NodeKind::UpdateExpression) ||
        ((holder.is(NodeKind::AssignmentExpression) || holder.is(NodeKind::AugmentedAssignment)) &&
         outermost_parentheses(target).field() == Field::Left);
    if (!is_write) return {};
    const NodeRef statement = outermost_parentheses(holder).parent();
    return statement.is(NodeKind::ExpressionStatement) ? statement : NodeRef();
  }

  // ---- what a repair looks like: it must not be repaired again

  static bool is_element_of(NodeRef node, std::uint32_t index) {
    node = skip_parentheses(node);
    return node.is(NodeKind::SubscriptExpression) &&
           node.child(Field::Object).text() == "arguments" &&
           node.child(Field::Index).text() == std::to_string(index);
  }

  /// `a = arguments[0]`
  static bool copies_element(NodeRef target, std::uint32_t index) {
    const NodeRef holder = target.parent();
    return holder.is(NodeKind::AssignmentExpression) &&
           is_element_of(holder.child(Field::Right), index);
  }

  /// The assignment that follows a statement, looking through `if (arguments.length > i)`.
  static NodeRef assignment_behind(NodeRef statement, std::uint32_t index) {
    NodeRef next = statement.next_sibling();
    if (next.is(NodeKind::IfStatement)) {
      const NodeRef test = skip_parentheses(next.child(Field::Condition));
      if (test.text() != "arguments.length > " + std::to_string(index)) return {};
      next = next.child(Field::Consequence);
    }
    const NodeRef assignment = next.first_child();
    return next.is(NodeKind::ExpressionStatement) && assignment.is(NodeKind::AssignmentExpression)
               ? assignment
               : NodeRef();
  }

  static bool is_mirrored(NodeRef statement, const ParameterUse& write) {
    if (!statement.exists()) return false;
    const NodeRef assignment = assignment_behind(statement, write.index);
    return is_element_of(assignment.child(Field::Left), write.index) &&
           assignment.child(Field::Right).text() == write.node.text();
  }

  static bool is_element_mirrored(NodeRef statement, std::uint32_t index) {
    const NodeRef assignment = assignment_behind(statement, index);
    return assignment.child(Field::Left).is(NodeKind::Identifier) &&
           is_element_of(assignment.child(Field::Right), index);
  }

  // ---- arguments.callee

  void callee(NodeRef function, const std::vector<ArgumentsUse>& uses) {
    StrictHazard hazard;
    bool is_named = true;
    bool is_only_read = true;
    bool asks_for_name = false;
    const BindingId known = name_of(function);
    for (const ArgumentsUse& use : uses) {
      if (use.kind != ArgumentsUse::Callee) continue;
      if (hazard.places.empty()) {
        hazard.what = "`arguments.callee` does not exist in strict code";
        hazard.range = use.access.range();
      }
      hazard.places.push_back(strict_place(Role::Name, use.access.range()));
      is_only_read &= !writer_of(use.access).exists();
      asks_for_name |=
          outermost_parentheses(use.access).parent().child(Field::Property).text() == "name";
      // Called as a method, it gets the arguments object as `this`.
      const NodeRef called = outermost_parentheses(use.access);
      if (called.parent().is(NodeKind::CallExpression) && called.field() == Field::Function)
        is_only_read &= !uses_this(function);
      if (known.exists()) {
        const std::string_view name = find_.bindings.name_of(known);
        const Reference* reference = find_.bindings.reference_at(use.node);
        is_named &= find_.bindings.lookup(name, reference->scope_id) == known;
        hazard.places.back().name = name;
      }
    }
    if (hazard.places.empty()) return;
    const bool can_be_named =
        is_function_expression(function.kind()) && !function.child(Field::Name).exists();
    // The name that an anonymous function gets shows as its `.name`.
    if (!known.exists() && asks_for_name) is_only_read = false;
    if (!is_only_read) {
      hazard.repair = StrictRepair::None;
    } else if (known.exists() && is_named) {
      hazard.repair = StrictRepair::Callee;
    } else if (can_be_named) {
      hazard.repair = StrictRepair::Callee;
      hazard.name = "self";
      for (StrictPlace& place : hazard.places) place.name.clear();
      const std::uint32_t at = function.child(Field::Parameters).begin();
      hazard.places.push_back(strict_place(Role::Head, {at, at}));
    }
    StrictHazard& added = find_.add("", {});
    added = std::move(hazard);
  }

  bool uses_this(NodeRef function) const {
    for (std::uint32_t i = function.index() + 1; i < find_.tree.row(function.index()).subtree_end;
         ++i) {
      const NodeRef node(&find_.tree, i);
      if (node.is(NodeKind::This) && this_owner(node) == function) return true;
    }
    return false;
  }

  /// The variable that holds the function for ever; none if it has no such name.
  BindingId name_of(NodeRef function) const {
    if (is_function_expression(function.kind()) && function.child(Field::Name).exists())
      return find_.bindings.binding_at(function.child(Field::Name));
    const BindingId id = function_binding(function, find_.bindings);
    return bound_function(id, find_.bindings, find_.tree) == function ? id : BindingId{};
  }

  /// What the object is used for under other names, and by other functions.
  void escapes(NodeRef function, const std::vector<ArgumentsUse>& uses) {
    const bool has_parameters = function.child(Field::Parameters).first_child().exists();
    for (const ArgumentsUse& use : uses) {
      if (use.kind != ArgumentsUse::Hold && use.kind != ArgumentsUse::HandOn) continue;
      for (const ValueFlow::Arrival& arrival : flow_.from(use.node).arrivals) {
        if (!(arrival.node == outermost_parentheses(use.node)))
          escape(arrival.node, has_parameters);
      }
      const NodeRef pattern = outermost_parentheses(use.node).parent().child(Field::Name);
      if (pattern.is(NodeKind::ObjectPattern) && pattern.text().find("callee") != std::string::npos)
        find_.add("`arguments.callee` does not exist in strict code", pattern.range());
    }
  }

  void escape(NodeRef node, bool has_parameters) {
    const NodeRef access = node.parent();
    if (node.field() != Field::Object) return;
    if (access.is(NodeKind::MemberExpression) && access.child(Field::Property).text() == "callee") {
      find_.add("`arguments.callee` does not exist in strict code", access.range());
    } else if (access.is(NodeKind::SubscriptExpression) && has_parameters &&
               writer_of(access).exists()) {
      add(access);
    }
  }

  /// `Object.freeze(arguments)`: then even writing an element may fail.
  void locked_elements(const std::vector<ArgumentsUse>& uses) {
    const auto locks = [](const ArgumentsUse& use) {
      return use.kind == ArgumentsUse::Change && use.node.parent().is(NodeKind::Arguments) &&
             use.node.parent().parent().child(Field::Function).text().starts_with("Object.");
    };
    if (std::none_of(uses.begin(), uses.end(), locks)) return;
    for (const ArgumentsUse& use : uses) {
      if (use.access.exists() && writer_of(use.access).exists()) add(use.access);
    }
  }

  /// `Object.getOwnPropertyDescriptor(arguments, 'callee')` sees what strict code has differently.
  void names_callee(NodeRef function) {
    for (std::uint32_t i = function.index() + 1; i < find_.tree.row(function.index()).subtree_end;
         ++i) {
      const NodeRef node(&find_.tree, i);
      if (!node.is(NodeKind::String) || string_value(node) != "callee") continue;
      const NodeRef parent = outermost_parentheses(node).parent();
      const bool is_described =
          parent.is(NodeKind::Arguments) && parent.first_child().text() == "arguments";
      if (!is_described && !parent.is(NodeKind::VariableDeclarator)) continue;
      find_.add("the property `callee` of `arguments` is another one in strict code", node.range());
      return;
    }
  }

  StrictFinder& find_;
  ValueFlow flow_;
};

}  // namespace

void find_strict_arguments(StrictFinder& find) { ArgumentsFinder(find).run(); }

}  // namespace esmigrate
