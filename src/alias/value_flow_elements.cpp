// What is put into arrays, maps and objects with computed keys comes out again at the places that
// take from such a container: any element may be any other.
//
//     handlers[event].push(function () {});        the function may be the value of `each`
//     handlers[name].forEach(function (each) { each(); });
#include <algorithm>
#include <array>

#include "alias/value_flow.h"
#include "alias/value_flow_places.h"
#include "esmigrate/syntax/walk.h"

namespace esmigrate {

/// Calls whose result has the elements of what they are given.
static bool hands_on_elements(NodeRef call) {
  const std::string_view callee = call.child(Field::Function).text();
  return callee == "Promise.all" || callee == "Array.from" || callee == "Object.values";
}

/// `store[key] = value`: whatever is read from that variable, if it holds a literal.
void ValueFlow::into_members_of(NodeRef object, Work& work) const {
  const BindingId id = bindings_.binding_at(skip_parentheses(object));
  if (!id.exists() || !bindings_.bindings[id].declaration.exists()) return;
  const NodeRef holder = tree_.at(bindings_.bindings[id].declaration).parent();
  const NodeRef literal = skip_parentheses(holder.child(Field::Value));
  if (!literal.is(NodeKind::Object) && !literal.is(NodeKind::Array)) return;
  for (const std::uint32_t index : bindings_.references_of(id)) {
    const NodeRef node = outermost_parentheses(tree_.at(bindings_.references[index].node));
    const NodeRef access = node.parent();
    const bool is_access =
        access.is(NodeKind::MemberExpression) || access.is(NodeKind::SubscriptExpression);
    if (is_access && node.field() == Field::Object && !is_assigned(access)) work.add(access);
    if (literal.is(NodeKind::Array)) out_of_elements(node, work);
  }
}

/// `handlers[event]` where the variable holds the literal.
void ValueFlow::into_holder_of(NodeRef literal, Work& work) const {
  const NodeRef holder = outermost_parentheses(literal).parent();
  if (!holder.is(NodeKind::VariableDeclarator)) return;
  const NodeRef name = holder.child(Field::Name);
  if (!name.is(NodeKind::Identifier)) return;
  const BindingId id = bindings_.binding_at(name);
  if (!id.exists()) return;
  for (const std::uint32_t index : bindings_.references_of(id)) {
    const NodeRef node = tree_.at(bindings_.references[index].node);
    const NodeRef access = outermost_parentheses(node).parent();
    if (access.is(NodeKind::SubscriptExpression) &&
        outermost_parentheses(node).field() == Field::Object && !is_assigned(access))
      work.add(access);
  }
}

/// `(lists[key] = lists[key] || []).push(value)`: out of every list that may be there.
void ValueFlow::into_list(NodeRef list, Work& work) const {
  list = skip_parentheses(list);
  switch (list.kind()) {
    case NodeKind::Identifier:
      return into_list_of(bindings_.binding_at(list), list, work);
    case NodeKind::MemberExpression:
    case NodeKind::SubscriptExpression:
      for (const NodeRef place : places_like(list)) {
        if (!is_assigned(place)) into_elements_of(outermost_parentheses(place), work);
      }
      return;
    case NodeKind::AssignmentExpression:
    case NodeKind::BinaryExpression:
      into_list(list.child(Field::Left), work);
      return into_list(list.child(Field::Right), work);
    default:
      return;
  }
}

/// A variable with a list: its own uses, and where it has the list from.
void ValueFlow::into_list_of(BindingId id, NodeRef use, Work& work) const {
  out_of_elements(use, work);
  if (!id.exists()) return;
  for (const std::uint32_t index : bindings_.references_of(id)) {
    const NodeRef node = tree_.at(bindings_.references[index].node);
    const NodeRef holder = node.parent();
    NodeRef value;
    if (holder.is(NodeKind::VariableDeclarator)) value = holder.child(Field::Value);
    if (holder.is(NodeKind::AssignmentExpression) && node.field() == Field::Left)
      value = holder.child(Field::Right);
    value = skip_parentheses(value);
    if (!value.is(NodeKind::Identifier) && work.seen_lists.insert(value.index()).second)
      into_list(value, work);
  }
}

/// The places that say the same with other keys: each `x.handlers[name][at]` for one of them.
std::vector<NodeRef> ValueFlow::places_like(NodeRef place) const {
  place = skip_parentheses(place);
  if (place.is(NodeKind::MemberExpression))
    return reads_of(std::string(place.child(Field::Property).text()));
  std::vector<NodeRef> places;
  if (place.is(NodeKind::SubscriptExpression)) {
    for (const NodeRef object : places_like(place.child(Field::Object))) {
      const NodeRef node = outermost_parentheses(object);
      const NodeRef access = node.parent();
      if (access.is(NodeKind::SubscriptExpression) && node.field() == Field::Object)
        places.push_back(access);
    }
  } else if (const BindingId id = bindings_.binding_at(place); id.exists()) {
    for (const std::uint32_t index : bindings_.references_of(id))
      places.push_back(tree_.at(bindings_.references[index].node));
  }
  return places;
}

void ValueFlow::into_elements_of(NodeRef array, Work& work) const {
  const NodeRef entries = array.parent();
  const NodeRef map = entries.parent().parent();
  if (entries.is(NodeKind::Array) && map.child(Field::Constructor).text() == "Map") {
    // `new Map([[key, value]])`
    out_of_maps(work);
    into_holders_elements(outermost_parentheses(map), work);
  }
  const Flow& flow = from(array);
  for (const Arrival& arrival : flow.arrivals) out_of_elements(arrival.node, work);
}

/// `function f([first]) {}` with `f([value])`.
void ValueFlow::into_pattern_of(NodeRef arguments, NodeRef list, Work& work) const {
  std::size_t index = 0;
  for (NodeRef each : arguments.children()) {
    if (each == list) break;
    ++index;
  }
  for (const NodeRef function : functions_called(arguments.parent())) {
    const NodeRef pattern = parameter_of(function, index);
    if (!pattern.is(NodeKind::ArrayPattern)) continue;
    for (NodeRef target : pattern.children()) into_target(target, work);
  }
}

/// The element comes out again at one place where its array is used.
void ValueFlow::out_of_elements(NodeRef container, Work& work) const {
  if (is_exhausted()) return;
  ++steps_;
  if (container.is(NodeKind::Identifier)) {
    // A receiver of `push`: all that its variable is used for.
    const BindingId id = bindings_.binding_at(container);
    if (!id.exists()) return;
    for (const std::uint32_t index : bindings_.references_of(id)) {
      const NodeRef node = outermost_parentheses(tree_.at(bindings_.references[index].node));
      if (node.is(NodeKind::Identifier) && !(node == container) &&
          work.seen.insert(node.index()).second)
        out_of_elements(node, work);
    }
  }
  const NodeRef parent = container.parent();
  if (parent.is(NodeKind::Arguments)) {
    into_pattern_of(parent, container, work);
    // `new Set([value])`
    const NodeRef call = parent.parent();
    NodeRef made = outermost_parentheses(call);
    if (made.parent().is(NodeKind::AwaitExpression)) made = outermost_parentheses(made.parent());
    if (call.child(Field::Constructor).text() != "Set" && !hands_on_elements(call)) return;
    out_of_elements(made, work);
    into_holders_elements(made, work);
  } else if (parent.is(NodeKind::SubscriptExpression) && container.field() == Field::Object) {
    if (!is_assigned(parent)) work.add(parent);
  } else if (parent.is(NodeKind::ForInStatement) && container.field() == Field::Right) {
    into_target(skip_parentheses(parent.child(Field::Left)), work);
  } else if (parent.is(NodeKind::VariableDeclarator) &&
             parent.child(Field::Name).is(NodeKind::ArrayPattern)) {
    for (NodeRef target : parent.child(Field::Name).children()) into_target(target, work);
  } else if (parent.is(NodeKind::MemberExpression) && is_called(outermost_parentheses(parent))) {
    static constexpr std::array<std::string_view, 4> kTake = {"pop", "shift", "at", "find"};
    static constexpr std::array<std::string_view, 7> kSameElements = {
        "filter", "slice", "concat", "reverse", "sort", "splice", "values"};
    const std::string_view method = parent.child(Field::Property).text();
    const NodeRef call = outermost_parentheses(parent).parent();
    const NodeRef callback = skip_parentheses(argument(call, 0));
    // `list.map(Object.freeze)`
    const bool maps_to_same = method == "map" && callback.is(NodeKind::MemberExpression);
    if (maps_to_same ||
        std::find(kSameElements.begin(), kSameElements.end(), method) != kSameElements.end()) {
      out_of_elements(outermost_parentheses(call), work);
      into_holders_elements(outermost_parentheses(call), work);
    }
    if (std::find(kTake.begin(), kTake.end(), method) != kTake.end()) work.add(call);
    if (!is_function(callback.kind())) return;
    const NodeRef parameter = parameter_of(callback, method == "reduce" ? 1 : 0);
    if (parameter.is(NodeKind::Identifier)) into_variable(bindings_.binding_at(parameter), work);
  }
}

/// Whatever is taken from a Map, or what works like one.
void ValueFlow::out_of_maps(Work& work) const {
  for (const NodeRef read : reads_of("get")) {
    const NodeRef access = outermost_parentheses(read);
    if (is_called(access)) work.add(access.parent());
  }
}

/// An array that is made here: its elements come out where its variable is used.
void ValueFlow::into_holders_elements(NodeRef array, Work& work) const {
  const NodeRef holder = array.parent();
  if (!holder.is(NodeKind::VariableDeclarator)) return;
  const BindingId id = bindings_.binding_at(holder.child(Field::Name));
  if (!id.exists()) return;
  for (const std::uint32_t index : bindings_.references_of(id))
    out_of_elements(outermost_parentheses(tree_.at(bindings_.references[index].node)), work);
}

}  // namespace esmigrate
