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
#include "alias/value_flow_places.h"
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

std::optional<std::string> name_of_index(NodeRef access) {
  const NodeRef index = access.child(Field::Index);
  auto name = constant_text(index);
  return name ? name : symbol_name(index);
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
    const auto name = name_of_key(value.child(Field::Name));
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
      if (const auto name = name_of_key(parent.child(Field::Key))) into_property(*name, work);
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
    case NodeKind::ThrowStatement:
      into_catches(work);
      return false;
    case NodeKind::ReturnStatement:
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
    if (const auto name = name_of_index(target)) {
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
  // What a proxy is asked for its target is asked for as well.
  if (index == 0 && call.child(Field::Constructor).text() == "Proxy") work.add(call);
  const std::string_view method =
      callee.is(NodeKind::MemberExpression) ? callee.child(Field::Property).text() : "";
  if (method == "push" || method == "unshift") {
    into_list(callee.child(Field::Object), work);
    return false;
  }
  if (method == "set" && index == 1) {
    out_of_maps(work);
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
      into_arguments_of(function, work);
      is_followed = false;
    }
  }
  return is_followed;
}

/// `arguments[0]`, with any index, in a function without parameters for it.
void ValueFlow::into_arguments_of(NodeRef function, Work& work) const {
  for (std::uint32_t i = function.index() + 1; i < tree_.row(function.index()).subtree_end; ++i) {
    const NodeRef node(&tree_, i);
    if (!node.is(NodeKind::Identifier) || node.text() != "arguments") continue;
    if (!(this_owner(node) == function)) continue;
    const NodeRef access = node.parent();
    if (access.is(NodeKind::SubscriptExpression) && node.field() == Field::Object &&
        !is_assigned(access))
      work.add(access);
  }
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

/// What is thrown may be caught wherever anything is.
void ValueFlow::into_catches(Work& work) const {
  index();
  for (const NodeRef clause : catches_) {
    const NodeRef parameter = clause.child(Field::Parameter);
    if (parameter.exists()) into_target(parameter, work);
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
      return name_of_index(node);
    case NodeKind::PairPattern:
      return name_of_key(node.child(Field::Key));
    case NodeKind::ShorthandPropertyPattern:
      return std::string(node.text());
    default:
      return std::nullopt;
  }
}

/// The property that a function is put into where it is made.
static std::optional<std::string> name_of_method(NodeRef function) {
  if (function.is(NodeKind::MethodDefinition)) return name_of_key(function.child(Field::Name));
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
    } else if (node.is(NodeKind::CatchClause)) {
      catches_.push_back(node);
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

void ValueFlow::out_of_function(NodeRef function, Work& work) const {
  if (!function.exists()) return;
  if (function.has(kGetter)) {
    if (const auto name = name_of_key(function.child(Field::Name))) into_property(*name, work);
    return;
  }
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
    if (is_generator(function)) {
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
