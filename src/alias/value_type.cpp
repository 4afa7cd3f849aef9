// Whether an expression may be a primitive value. It decides how a write that may fail is spelt:
// `Reflect.set` wants an object, and throws for a primitive value where sloppy code went on.
#include "alias/value_type.h"

#include <algorithm>
#include <array>

#include "alias/known_globals.h"
#include "alias/mentions.h"
#include "esmigrate/syntax/walk.h"

namespace esmigrate {
namespace {

constexpr int kMaxDepth = 8;
constexpr int kMaxSteps = 1000;  // of one question

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Calls of the language's own functions that give an object, or nothing at all.
bool makes_object(std::string_view callee) {
  static constexpr std::array<std::string_view, 19> kMakers = {"Object",
                                                               "Array",
                                                               "Function",
                                                               "RegExp",
                                                               "Error",
                                                               "TypeError",
                                                               "RangeError",
                                                               "Object.create",
                                                               "Object.assign",
                                                               "Object.defineProperty",
                                                               "Object.defineProperties",
                                                               "Object.getPrototypeOf",
                                                               "Object.keys",
                                                               "Object.values",
                                                               "Object.entries",
                                                               "Object.fromEntries",
                                                               "Array.from",
                                                               "Array.of",
                                                               "Reflect.construct"};
  return is_one_of(callee, kMakers) || callee.starts_with("Buffer.");
}

bool is_called(NodeRef node) {
  node = outermost_parentheses(node);
  return node.parent().is(NodeKind::CallExpression) && node.field() == Field::Function;
}

}  // namespace

ValueType either(ValueType a, ValueType b) {
  if (a == b) return a;
  if (a > b) std::swap(a, b);
  if (a == ValueType::Nothing) return b == ValueType::Primitive ? ValueType::NoObject : b;
  if (a == ValueType::Object && b == ValueType::Unknown) return b;
  if (a == ValueType::Primitive && b == ValueType::NoObject) return b;
  return ValueType::MayBeEither;
}

ValueType ValueTypes::of(NodeRef expression) {
  steps_ = 0;
  return of_part(expression);
}

ValueType ValueTypes::of_part(NodeRef expression) {
  if (depth_ >= kMaxDepth || ++steps_ > kMaxSteps) return ValueType::Unknown;
  ++depth_;
  const ValueType type = of_expression(skip_parentheses(expression));
  --depth_;
  return type;
}

ValueType ValueTypes::of_expression(NodeRef node) {
  if (is_function(node.kind()) || is_class(node.kind())) return ValueType::Object;
  switch (node.kind()) {
    case NodeKind::String:
    case NodeKind::Number:
    case NodeKind::TemplateString:
    case NodeKind::True:
    case NodeKind::False:
    case NodeKind::UpdateExpression:
      return ValueType::Primitive;
    case NodeKind::UnaryExpression:
      return node.token() == Token::Void ? ValueType::Nothing : ValueType::Primitive;
    case NodeKind::Null:
    case NodeKind::Undefined:
      return ValueType::Nothing;
    case NodeKind::Object:
    case NodeKind::Array:
    case NodeKind::Regex:
    case NodeKind::NewExpression:
    // In sloppy code it always is one.
    case NodeKind::This:
      return ValueType::Object;
    case NodeKind::AssignmentExpression:
      return of_part(node.child(Field::Right));
    case NodeKind::TernaryExpression:
      return either(of_part(node.child(Field::Consequence)),
                    of_part(node.child(Field::Alternative)));
    case NodeKind::BinaryExpression:
      return of_operator(node);
    case NodeKind::SequenceExpression: {
      NodeRef last;
      for (NodeRef child : node.children()) last = child;
      return of_part(last);
    }
    case NodeKind::CallExpression:
      return of_call(node);
    case NodeKind::MemberExpression:
      return of_member(node);
    case NodeKind::SubscriptExpression:
      return of_element(node);
    case NodeKind::Identifier:
      return of_name(node);
    default:
      return ValueType::Unknown;
  }
}

ValueType ValueTypes::of_operator(NodeRef node) {
  switch (node.token()) {
    case Token::LogicalAnd:
    case Token::LogicalOr:
    case Token::Nullish:
      return either(of_part(node.child(Field::Left)), of_part(node.child(Field::Right)));
    default:
      return ValueType::Primitive;
  }
}

bool ValueTypes::is_free(NodeRef node) const {
  if (node.is(NodeKind::MemberExpression)) return is_free(node.child(Field::Object));
  return node.is(NodeKind::Identifier) && !bindings_.binding_at(node).exists();
}

ValueType ValueTypes::of_call(NodeRef call) {
  const NodeRef callee = skip_parentheses(call.child(Field::Function));
  if (is_free(callee)) {
    static constexpr std::array<std::string_view, 3> kSame = {"Object.freeze", "Object.seal",
                                                              "Object.preventExtensions"};
    static constexpr std::array<std::string_view, 5> kPrimitives = {"Symbol", "String", "Number",
                                                                    "Boolean", "BigInt"};
    const std::string_view name = callee.text();
    if (is_one_of(name, kSame)) return of_part(argument(call, 0));
    if (is_one_of(name, kPrimitives)) return ValueType::Primitive;
    return makes_object(name) ? ValueType::Object : ValueType::Unknown;
  }
  if (callee.is(NodeKind::MemberExpression)) return of_method(callee);
  const BindingId id = bindings_.binding_at(callee);
  if (id == bindings_.wrapper("require"))
    return constant_text(argument(call, 0)) == "os" ? ValueType::Object : ValueType::Unknown;
  const NodeRef function =
      is_function(callee.kind()) ? callee : bound_function(id, bindings_, tree_);
  return function.exists() ? of_result(function) : ValueType::Unknown;
}

/// `'text'.trim()`, `[1, 2].join()`: nearly all methods of primitive values give one again.
ValueType ValueTypes::of_method(NodeRef callee) {
  static constexpr std::array<std::string_view, 3> kLists = {"split", "match", "matchAll"};
  static constexpr std::array<std::string_view, 6> kOfLists = {"join",        "indexOf", "includes",
                                                               "lastIndexOf", "some",    "every"};
  const std::string_view name = callee.child(Field::Property).text();
  const NodeRef object = skip_parentheses(callee.child(Field::Object));
  if (object.is(NodeKind::Array))
    return is_one_of(name, kOfLists) ? ValueType::Primitive : ValueType::Unknown;
  const bool is_literal = object.is(NodeKind::String) || object.is(NodeKind::Number) ||
                          object.is(NodeKind::TemplateString) ||
                          object.is(NodeKind::CallExpression);
  if (!is_literal || of_part(object) != ValueType::Primitive) return ValueType::Unknown;
  return is_one_of(name, kLists) ? ValueType::Object : ValueType::Primitive;
}

/// What a function of this file gives back.
ValueType ValueTypes::of_result(NodeRef function) {
  if (is_generator(function) || function.has(kAsync)) return ValueType::Object;
  const NodeRef body = function.child(Field::Body);
  if (!body.is(NodeKind::StatementBlock)) return of_part(body);
  ValueType type = ValueType::Nothing;
  for (std::uint32_t i = body.index(); i < tree_.row(body.index()).subtree_end; ++i) {
    const NodeRef node(&tree_, i);
    if (!node.is(NodeKind::ReturnStatement) || !(enclosing_function(node) == function)) continue;
    if (node.first_child().exists()) type = either(type, of_part(node.first_child()));
  }
  return type;
}

/// `Array.prototype`: what the language has there. `F.prototype`, if nothing else is put there.
ValueType ValueTypes::of_member(NodeRef node) {
  const NodeRef object = skip_parentheses(node.child(Field::Object));
  const auto name = property_name(node.child(Field::Property));
  if (name && name != "prototype") {
    if (object.text() == "Symbol" && is_free(object)) return ValueType::Primitive;
    return of_property(object, *name);
  }
  if (!object.is(NodeKind::Identifier) || of_name(object) != ValueType::Object)
    return ValueType::Unknown;
  return of_prototypes();
}

/// What this file puts into properties of the name `prototype`.
ValueType ValueTypes::of_prototypes() {
  if (prototypes_) return *prototypes_;
  prototypes_ = ValueType::Object;  // what they are made from are prototypes too
  for (std::uint32_t i = 0; i < tree_.size(); ++i) {
    const NodeRef node(&tree_, i);
    if (!node.is(NodeKind::MemberExpression) || node.child(Field::Property).text() != "prototype")
      continue;
    const NodeRef writer = writer_of(node);
    if (!writer.exists() || writer.is(NodeKind::UnaryExpression)) continue;
    prototypes_ = either(*prototypes_, writer.is(NodeKind::AssignmentExpression)
                                           ? of_part(writer.child(Field::Right))
                                           : ValueType::Unknown);
  }
  return *prototypes_;
}

ValueType ValueTypes::of_name(NodeRef node) {
  const BindingId id = bindings_.binding_at(node);
  if (!id.exists())
    return (is_known_global(node.text()) || node.text() == "arguments") ? ValueType::Object
                                                                        : ValueType::Unknown;
  if (std::find(open_.begin(), open_.end(), id) != open_.end()) return ValueType::Nothing;
  if (const auto known = known_.find(id.raw); known != known_.end()) return known->second;
  open_.push_back(id);
  const ValueType type = of_variable(id);
  open_.pop_back();
  // Inside of another question the answer may lack what is asked there.
  if (open_.empty()) known_.emplace(id.raw, type);
  return type;
}

ValueType ValueTypes::of_variable(BindingId id) {
  ValueType type = ValueType::Nothing;
  const Binding& binding = bindings_.bindings[id];
  if (binding.kind == BindingKind::Import || binding.kind == BindingKind::Catch) {
    type = ValueType::Unknown;
  } else if (binding.kind == BindingKind::Wrapper) {
    const bool is_path = bindings_.name_of(id).starts_with("__");
    type = is_path ? ValueType::Primitive : ValueType::Object;
  } else if (binding.kind == BindingKind::Parameter) {
    type = of_parameter(tree_.at(binding.declaration));
  }
  for (const std::uint32_t index : bindings_.references_of(id)) {
    const Reference& reference = bindings_.references[index];
    if (reference.access != Access::Read) type = either(type, of_write(tree_.at(reference.node)));
  }
  return type;
}

/// What one declaration or assignment puts into a variable.
ValueType ValueTypes::of_write(NodeRef target) {
  const NodeRef holder = outermost_parentheses(target).parent();
  // Of a parameter, the calls say what it is given.
  if (holder.is(NodeKind::FormalParameters)) return ValueType::Nothing;
  if (is_function(holder.kind()) || is_class(holder.kind()))
    return target.field() == Field::Parameter ? ValueType::Nothing : ValueType::Object;
  switch (holder.kind()) {
    case NodeKind::VariableDeclarator: {
      const NodeRef value = holder.child(Field::Value);
      if (value.exists()) return of_part(value);
      const NodeRef loop = holder.parent().parent();
      return loop.is(NodeKind::ForInStatement) ? of_loop(loop) : ValueType::Nothing;
    }
    case NodeKind::AssignmentExpression:
      return of_part(holder.child(Field::Right));
    case NodeKind::AugmentedAssignment: {
      const Token token = holder.token();
      const bool is_choice = token == Token::LogicalAndAssign || token == Token::LogicalOrAssign ||
                             token == Token::NullishAssign;
      return is_choice ? of_part(holder.child(Field::Right)) : ValueType::Primitive;
    }
    case NodeKind::UpdateExpression:
      return ValueType::Primitive;
    case NodeKind::ForInStatement:
      return of_loop(holder);
    default:
      return ValueType::Unknown;
  }
}

/// What a loop puts into its variable.
ValueType ValueTypes::of_loop(NodeRef loop) {
  return loop.has(kForOf) ? of_list(loop.child(Field::Right)) : ValueType::Primitive;
}

/// What the calls of the function give, if it is used for nothing else.
ValueType ValueTypes::of_parameter(NodeRef parameter) {
  const NodeRef parameters = parameter.parent();
  if (!parameters.is(NodeKind::FormalParameters)) return ValueType::Unknown;
  const NodeRef function = parameters.parent();
  std::size_t at = 0;
  for (NodeRef each : parameters.children()) {
    if (each == parameter) break;
    ++at;
  }
  const NodeRef arguments = outermost_parentheses(function).parent();
  if (arguments.is(NodeKind::Arguments)) {
    // `['a', 'b'].forEach(function (each) {})`
    const NodeRef callee = skip_parentheses(arguments.parent().first_child());
    const std::string_view method = callee.child(Field::Property).text();
    const bool is_each = method == "forEach" || method == "map" || method == "filter" ||
                         method == "some" || method == "every";
    return at == 0 && is_each ? of_list(callee.child(Field::Object)) : ValueType::Unknown;
  }
  if (is_called(function)) return of_argument(outermost_parentheses(function).parent(), at);
  const BindingId id = function_binding(function, bindings_);
  if (!(bound_function(id, bindings_, tree_) == function)) return ValueType::Unknown;
  bool is_known = true;
  ValueType type = ValueType::Nothing;
  for (const std::uint32_t index : bindings_.references_of(id)) {
    const Reference& reference = bindings_.references[index];
    if (reference.access == Access::Declare) continue;
    const NodeRef use = tree_.at(reference.node);
    if (is_called(use)) {
      type = either(type, of_argument(outermost_parentheses(use).parent(), at));
    } else {
      is_known = false;
    }
  }
  return is_known ? type : either(type, ValueType::Unknown);
}

ValueType ValueTypes::of_argument(NodeRef call, std::size_t at) {
  for (NodeRef each : call.child(Field::Arguments).children()) {
    if (each.is(NodeKind::SpreadElement)) return ValueType::Unknown;
  }
  const NodeRef given = argument(call, at);
  return given.exists() ? of_part(given) : ValueType::Nothing;
}

NodeRef writer_of(NodeRef target) {
  const NodeRef node = outermost_parentheses(target);
  const NodeRef parent = node.parent();
  switch (parent.kind()) {
    case NodeKind::AssignmentExpression:
    case NodeKind::AugmentedAssignment:
    case NodeKind::ForInStatement:
    case NodeKind::AssignmentPattern:
      return node.field() == Field::Left ? parent : NodeRef();
    case NodeKind::PairPattern:
      return node.field() == Field::Value ? parent : NodeRef();
    case NodeKind::UpdateExpression:
    case NodeKind::ArrayPattern:
    case NodeKind::RestPattern:
      return parent;
    case NodeKind::UnaryExpression:
      return parent.token() == Token::Delete ? parent : NodeRef();
    default:
      return {};
  }
}

}  // namespace esmigrate
