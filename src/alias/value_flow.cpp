// A flow analysis of the cheap kind that is known to find nearly all calls of real JavaScript
// (Feldthaus and others, "Efficient construction of approximate call graphs for JavaScript IDE
// services", 2013): variables are exact, properties are told apart by name only.
//
//     var o = { m: function () {} };       the function may be the value of `o.m`,
//     var f = o.m;                         of `f`, and so of the callee here:
//     f();
//
// Not attempted: what is read with a computed name out of objects whose literal is not seen, what
// goes through generators, prototypes and the language's own containers.
#include "alias/value_flow.h"

#include <algorithm>
#include <array>

#include "alias/mentions.h"
#include "esmigrate/syntax/walk.h"

namespace esmigrate {
namespace {

constexpr std::size_t kMaxArrivals = 2000;
/// Of arrays in arrays, functions that return functions.
constexpr int kMaxDepth = 3;

bool is_global_object(NodeRef node) {
  const std::string_view text = node.text();
  return text == "globalThis" || text == "global";
}

bool is_called(NodeRef node) {
  return node.parent().is(NodeKind::CallExpression) && node.field() == Field::Function;
}

bool is_assigned(NodeRef access) {
  const NodeRef node = outermost_parentheses(access);
  return node.parent().is(NodeKind::AssignmentExpression) && node.field() == Field::Left;
}

/// `Object.freeze(x)` and its like give back what they are given.
bool gives_back(std::string_view callee) {
  static constexpr std::array<std::string_view, 7> kSame = {"Object.freeze",
                                                            "Object.seal",
                                                            "Object.preventExtensions",
                                                            "Object.defineProperty",
                                                            "Object.defineProperties",
                                                            "Object.assign",
                                                            "Object.setPrototypeOf"};
  return std::find(kSame.begin(), kSame.end(), callee) != kSame.end();
}

NodeRef parameter_of(NodeRef function, std::size_t index) {
  const NodeRef only = function.child(Field::Parameter);
  if (only.exists()) return index == 0 ? only : NodeRef();
  std::size_t at = 0;
  for (NodeRef each : function.child(Field::Parameters).children()) {
    if (at++ == index) return each;
  }
  return {};
}

}  // namespace

void ValueFlow::Work::add(NodeRef node) {
  node = outermost_parentheses(node);
  if (!node.exists() || !seen.insert(node.index()).second) return;
  open.push_back(node);
}

const ValueFlow::Flow& ValueFlow::from(NodeRef value) const {
  static const Flow kGivenUp = {.arrivals = {}, .is_complete = false};
  if (depth_ >= kMaxDepth) return kGivenUp;
  // The same values are asked for again and again: the functions that all others are handed to.
  const std::uint64_t key = std::uint64_t{value.index()} * kMaxDepth + depth_;
  if (const auto known = known_.find(key); known != known_.end()) {
    steps_ += known->second.arrivals.size() / 16;
    return known->second;
  }
  Work work;
  ++depth_;
  start(value, work);
  while (!work.open.empty() && work.flow.arrivals.size() < kMaxArrivals && !is_exhausted()) {
    ++steps_;
    const NodeRef node = work.open.back();
    work.open.pop_back();
    const bool is_followed = step(node, work);
    work.flow.arrivals.push_back({node, is_followed});
  }
  work.flow.is_complete = work.open.empty();
  --depth_;
  return known_.emplace(key, std::move(work.flow)).first->second;
}

void ValueFlow::start(NodeRef value, Work& work) const {
  if (value.is(NodeKind::MethodDefinition)) {
    const auto name = property_name(value.child(Field::Name));
    if (value.has(kGetter) || value.has(kSetter)) {
      // Out of a descriptor.
      into_property(value.has(kGetter) ? "get" : "set", work);
    } else if (name) {
      into_property(*name, work);
    }
    return;
  }
  if (is_function_declaration(value.kind()) || value.is(NodeKind::ClassDeclaration)) {
    into_variable(bindings_.binding_at(value.child(Field::Name)), work);
    return;
  }
  const NodeRef own_name = value.child(Field::Name);
  if (is_function_expression(value.kind()) && own_name.exists())
    into_variable(bindings_.binding_at(own_name), work);
  work.add(value);
}

bool ValueFlow::step(NodeRef node, Work& work) const {
  const NodeRef parent = node.parent();
  switch (parent.kind()) {
    case NodeKind::VariableDeclarator:
      return into_target(parent.child(Field::Name), work);
    case NodeKind::AssignmentExpression:
    case NodeKind::AugmentedAssignment: {
      if (node.field() != Field::Right) return true;
      const bool is_followed = into_target(skip_parentheses(parent.child(Field::Left)), work);
      work.add(parent);
      return is_followed;
    }
    case NodeKind::AssignmentPattern:
    case NodeKind::ObjectAssignmentPattern:
      return node.field() != Field::Right || into_target(parent.child(Field::Left), work);
    case NodeKind::TernaryExpression:
      if (node.field() != Field::Condition) work.add(parent);
      return true;
    case NodeKind::BinaryExpression: {
      const Token token = parent.token();
      const bool is_choice =
          token == Token::LogicalAnd || token == Token::LogicalOr || token == Token::Nullish;
      if (is_choice && (token != Token::LogicalAnd || node.field() == Field::Right))
        work.add(parent);
      return is_choice;
    }
    case NodeKind::SequenceExpression: {
      NodeRef last;
      for (NodeRef child : parent.children()) last = child;
      if (last == node) work.add(parent);
      return true;
    }
    case NodeKind::AwaitExpression:
      work.add(parent);
      return true;
    case NodeKind::Pair:
      if (const auto name = property_name(parent.child(Field::Key))) into_property(*name, work);
      into_holder_of(parent.parent(), work);
      return false;
    case NodeKind::Object:
      if (node.is(NodeKind::ShorthandProperty)) {
        into_property(std::string(node.text()), work);
        into_holder_of(parent, work);
      }
      return false;
    case NodeKind::Array:
      into_elements_of(parent, work);
      return false;
    case NodeKind::Arguments:
      return into_argument(parent, node, work);
    case NodeKind::ReturnStatement:
      out_of_function(enclosing_function(parent), work);
      return false;
    case NodeKind::YieldExpression:
      out_of_function(enclosing_function(parent), work);
      return false;
    case NodeKind::ArrowFunction:
      if (node.field() == Field::Body) out_of_function(parent, work);
      return false;
    default:
      return false;
  }
}

bool ValueFlow::into_target(NodeRef target, Work& work) const {
  if (target.is(NodeKind::Identifier) || target.is(NodeKind::ShorthandPropertyPattern)) {
    const BindingId id = bindings_.binding_at(target);
    into_variable(id, work);
    if (!id.exists()) into_global(std::string(target.text()), work);
    return id.exists();
  }
  if (target.is(NodeKind::MemberExpression)) {
    if (const auto name = property_name(target.child(Field::Property))) {
      into_property(*name, work);
      if (is_global_object(target.child(Field::Object))) into_global(*name, work);
    }
    return false;
  }
  if (target.is(NodeKind::SubscriptExpression)) {
    if (const auto name = constant_text(target.child(Field::Index))) {
      into_property(*name, work);
    } else {
      into_members_of(target.child(Field::Object), work);
    }
    return false;
  }
  // A pattern takes pieces out of the value.
  return true;
}

bool ValueFlow::into_argument(NodeRef arguments, NodeRef node, Work& work) const {
  const NodeRef call = arguments.parent();
  std::size_t index = 0;
  for (NodeRef child : arguments.children()) {
    if (child == node) break;
    if (child.is(NodeKind::SpreadElement)) return false;
    ++index;
  }
  const NodeRef callee = skip_parentheses(call.child(Field::Function));
  if (index == 0 && gives_back(callee.text())) {
    work.add(call);
    return true;
  }
  const std::string_view method =
      callee.is(NodeKind::MemberExpression) ? callee.child(Field::Property).text() : "";
  if (method == "push" || method == "unshift") {
    const NodeRef receiver = skip_parentheses(callee.child(Field::Object));
    if (receiver.is(NodeKind::Identifier)) out_of_elements(receiver, work);
    if (receiver.is(NodeKind::MemberExpression)) {
      for (const NodeRef read : reads_of(std::string(receiver.child(Field::Property).text())))
        out_of_elements(outermost_parentheses(read), work);
    }
    return false;
  }
  if (method == "set" && index == 1) {
    // A Map, or what works like one.
    for (const NodeRef read : reads_of("get")) {
      const NodeRef access = outermost_parentheses(read);
      if (is_called(access)) work.add(access.parent());
    }
  }
  std::vector<NodeRef> functions = functions_called(call);
  bool is_followed = !functions.empty();
  // By its name alone, a method may be another object's.
  if (functions.empty() && !method.empty()) functions = methods_of(std::string(method));
  for (const NodeRef function : functions) {
    const NodeRef parameter = parameter_of(function, index);
    if (parameter.is(NodeKind::Identifier)) {
      into_variable(bindings_.binding_at(parameter), work);
    } else if (parameter.is(NodeKind::AssignmentPattern)) {
      is_followed &= into_target(parameter.child(Field::Left), work);
    } else {
      // It may be among `arguments`.
      is_followed = false;
    }
  }
  return is_followed;
}

std::vector<NodeRef> ValueFlow::functions_called(NodeRef call) const {
  const NodeRef callee = skip_parentheses(
      call.child(call.is(NodeKind::NewExpression) ? Field::Constructor : Field::Function));
  if (is_function(callee.kind())) return {callee};
  if (!callee.is(NodeKind::Identifier)) return {};
  const NodeRef function = bound_function(bindings_.binding_at(callee), bindings_, tree_);
  if (!function.exists()) return {};
  return {function};
}

void ValueFlow::into_variable(BindingId id, Work& work) const {
  if (!id.exists()) return;
  for (const std::uint32_t index : bindings_.references_of(id)) {
    const Reference& reference = bindings_.references[index];
    if (reference.access == Access::Read || reference.access == Access::ReadWrite)
      work.add(tree_.at(reference.node));
  }
}

/// The uses of a name that nothing declares.
void ValueFlow::into_global(const std::string& name, Work& work) const {
  if (!has_globals_) {
    has_globals_ = true;
    for (const Reference& reference : bindings_.references) {
      if (!reference.binding_id.exists() && reference.access == Access::Read)
        globals_[bindings_.names[reference.name]].push_back(tree_.at(reference.node));
    }
  }
  const auto found = globals_.find(name);
  if (found == globals_.end()) return;
  for (const NodeRef use : found->second) work.add(use);
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
  }
}

void ValueFlow::into_property(const std::string& name, Work& work) const {
  for (const NodeRef read : reads_of(name)) {
    if (read.is(NodeKind::ShorthandPropertyPattern)) {
      into_variable(bindings_.binding_at(read), work);
    } else if (read.is(NodeKind::PairPattern)) {
      NodeRef target = read.child(Field::Value);
      if (target.is(NodeKind::AssignmentPattern)) target = target.child(Field::Left);
      into_target(target, work);
    } else {
      work.add(read);
    }
  }
}

static std::optional<std::string> name_of_read(NodeRef node) {
  switch (node.kind()) {
    case NodeKind::MemberExpression:
      return property_name(node.child(Field::Property));
    case NodeKind::SubscriptExpression:
      return constant_text(node.child(Field::Index));
    case NodeKind::PairPattern:
      return property_name(node.child(Field::Key));
    case NodeKind::ShorthandPropertyPattern:
      return std::string(node.text());
    default:
      return std::nullopt;
  }
}

/// The property that a function is put into where it is made.
static std::optional<std::string> name_of_method(NodeRef function) {
  if (function.is(NodeKind::MethodDefinition)) return property_name(function.child(Field::Name));
  const NodeRef node = outermost_parentheses(function);
  const NodeRef parent = node.parent();
  if (parent.is(NodeKind::Pair)) return property_name(parent.child(Field::Key));
  if (parent.is(NodeKind::AssignmentExpression) && node.field() == Field::Right)
    return property_name(parent.child(Field::Left).child(Field::Property));
  return std::nullopt;
}

void ValueFlow::index() const {
  if (is_indexed_) return;
  is_indexed_ = true;
  for (std::uint32_t i = 0; i < tree_.size(); ++i) {
    const NodeRef node(&tree_, i);
    if (is_function(node.kind())) {
      if (const auto name = name_of_method(node)) methods_[*name].push_back(node);
    } else if (const auto read = name_of_read(node); read && !is_assigned(node)) {
      reads_[*read].push_back(node);
    }
  }
}

static const std::vector<NodeRef>& found_in(
    const std::unordered_map<std::string, std::vector<NodeRef>>& index, const std::string& name) {
  static const std::vector<NodeRef> kNone;
  const auto found = index.find(name);
  return found == index.end() ? kNone : found->second;
}

const std::vector<NodeRef>& ValueFlow::reads_of(const std::string& name) const {
  index();
  return found_in(reads_, name);
}

const std::vector<NodeRef>& ValueFlow::methods_of(const std::string& name) const {
  index();
  return found_in(methods_, name);
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

void ValueFlow::into_elements_of(NodeRef array, Work& work) const {
  const Flow& flow = from(array);
  for (const Arrival& arrival : flow.arrivals) out_of_elements(arrival.node, work);
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
    // `new Set([value])`
    const NodeRef made = outermost_parentheses(parent.parent());
    const std::string_view maker = parent.parent().child(Field::Constructor).text();
    if (maker != "Set") return;
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
    if (std::find(kSameElements.begin(), kSameElements.end(), method) != kSameElements.end())
      out_of_elements(outermost_parentheses(call), work);
    if (std::find(kTake.begin(), kTake.end(), method) != kTake.end()) work.add(call);
    const NodeRef callback = skip_parentheses(argument(call, 0));
    if (!is_function(callback.kind())) return;
    const NodeRef parameter = parameter_of(callback, method == "reduce" ? 1 : 0);
    if (parameter.is(NodeKind::Identifier)) into_variable(bindings_.binding_at(parameter), work);
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

void ValueFlow::out_of_function(NodeRef function, Work& work) const {
  if (!function.exists()) return;
  const bool is_generator = function.has(kGenerator) || function.is(NodeKind::GeneratorFunction) ||
                            function.is(NodeKind::GeneratorFunctionDeclaration);
  const Flow& flow = from(function);
  for (const Arrival& arrival : flow.arrivals) {
    if (arrival.node.parent().is(NodeKind::Arguments)) {
      // `list.map(function () { return value })`
      const NodeRef call = arrival.node.parent().parent();
      const std::string_view method =
          skip_parentheses(call.child(Field::Function)).child(Field::Property).text();
      if (method == "map" || method == "flatMap" || method == "from") {
        out_of_elements(outermost_parentheses(call), work);
        into_holders_elements(outermost_parentheses(call), work);
      }
    }
    if (!is_called(arrival.node)) continue;
    const NodeRef call = outermost_parentheses(arrival.node.parent());
    if (is_generator) {
      out_of_elements(call, work);
    } else if (!function.has(kAsync)) {
      work.add(call);
    } else if (call.parent().is(NodeKind::AwaitExpression)) {
      work.add(call.parent());
    } else if (call.parent().is(NodeKind::MemberExpression) && call.field() == Field::Object) {
      // `.then(function (value) {})`
      out_of_elements(call, work);
    }
  }
}

}  // namespace esmigrate
