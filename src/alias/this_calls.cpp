// Who calls a function, and with what as `this`. The function's value is followed to all places of
// the file that may have it (value_flow.h), and each place is asked for the call it is part of:
//
//     function show() {}    show();    list.forEach(show);    show.call('text');
//
// A place that is no call of ours, an argument of another file's function for one, may be a call
// that gives a `this`.
#include "alias/this_calls.h"

#include <algorithm>
#include <array>

#include "esmigrate/syntax/walk.h"

namespace esmigrate {
namespace {

constexpr std::array<std::string_view, 3> kCalls = {"call", "apply", "bind"};

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// `String.prototype` and its like: what lies there is called on primitive values.
bool is_primitive_prototype(NodeRef node) {
  static constexpr std::array<std::string_view, 6> kTypes = {"String", "Number", "Boolean",
                                                             "Symbol", "BigInt", "Object"};
  return node.is(NodeKind::MemberExpression) && node.child(Field::Property).text() == "prototype" &&
         is_one_of(node.child(Field::Object).text(), kTypes);
}

class CallFinder {
 public:
  explicit CallFinder(const ThisCallsInput& in) : in_(in) {}

  ThisCalls calls_of(NodeRef function) {
    ThisCalls calls;
    const ValueFlow::Flow& flow = in_.flow.from(function);
    calls.is_given = !flow.is_complete;
    if (function.is(NodeKind::MethodDefinition)) {
      calls.is_given = true;
      calls.is_boxed = is_on_primitive(function);
    }
    for (const ValueFlow::Arrival& arrival : flow.arrivals)
      value(arrival.node, arrival.is_followed, calls);
    return calls;
  }

 private:
  /// What one place says where the function, or a variable or property that may hold it, stands.
  void value(NodeRef node, bool is_followed, ThisCalls& calls) {
    const NodeRef parent = node.parent();
    switch (parent.kind()) {
      case NodeKind::CallExpression:
        if (node.field() == Field::Function) called(node, calls);
        return;
      case NodeKind::Arguments:
        if (!is_followed) argument_of(parent, node, calls);
        return;
      case NodeKind::MemberExpression:
        member(parent, calls);
        return;
      case NodeKind::BinaryExpression:
        calls.is_given |= parent.token() == Token::Instanceof;
        return;
      case NodeKind::UnaryExpression:
      case NodeKind::ExpressionStatement:
      case NodeKind::IfStatement:
        return;
      case NodeKind::AssignmentExpression: {
        const NodeRef target = skip_parentheses(parent.child(Field::Left));
        calls.is_given |= !is_followed;
        const bool is_access =
            target.is(NodeKind::MemberExpression) || target.is(NodeKind::SubscriptExpression);
        calls.is_boxed |= is_access && is_primitive_prototype(target.child(Field::Object));
        return;
      }
      case NodeKind::Pair:
        calls.is_given = true;
        calls.is_boxed |= is_on_primitive(parent);
        return;
      default:
        calls.is_given |= !is_followed;
    }
  }

  void called(NodeRef callee, ThisCalls& calls) {
    const bool has_receiver =
        callee.is(NodeKind::MemberExpression) || callee.is(NodeKind::SubscriptExpression);
    if (has_receiver) {
      given_this(callee.child(Field::Object), calls);
    } else {
      calls.is_plain = true;
    }
  }

  /// `f.call(x)`, `f.apply(x)`, `f.bind(x)`; any other member says that it is more than a function.
  void member(NodeRef access, ThisCalls& calls) {
    const std::string_view property = access.child(Field::Property).text();
    const NodeRef node = outermost_parentheses(access);
    const NodeRef call = node.parent();
    const bool is_called = call.is(NodeKind::CallExpression) && node.field() == Field::Function;
    if (is_called && is_one_of(property, kCalls)) {
      given_this(argument(call, 0), calls);
    } else if (property == "prototype" || is_one_of(property, kCalls)) {
      calls.is_given = true;
    }
  }

  void given_this(NodeRef node, ThisCalls& calls) {
    if (!node.exists() || is_nothing(node)) {
      calls.is_plain = true;
      return;
    }
    calls.is_given = true;
    const ValueType type = in_.types.of(node);
    // A parameter is nothing where the call gives nothing; a variable was given something.
    calls.is_plain |=
        type == ValueType::Nothing || (type == ValueType::NoObject && is_parameter(node));
    calls.is_boxed |= type == ValueType::Primitive || type == ValueType::NoObject ||
                      (type == ValueType::MayBeEither && is_parameter(node));
  }

  /// A parameter has what the calls give; a variable may have held something else before.
  bool is_parameter(NodeRef node) const {
    const BindingId id = in_.bindings.binding_at(skip_parentheses(node));
    return id.exists() && in_.bindings.bindings[id].kind == BindingKind::Parameter &&
           in_.bindings.bindings[id].write_count == 0;
  }

  /// The function is handed to a call that is not of this file.
  void argument_of(NodeRef arguments, NodeRef node, ThisCalls& calls) {
    const NodeRef call = arguments.parent();
    std::size_t index = 0;
    for (NodeRef child : arguments.children()) {
      if (child == node) break;
      if (child.is(NodeKind::SpreadElement)) {
        calls.is_given = true;
        return;
      }
      ++index;
    }
    if (call.is(NodeKind::NewExpression)) {
      const bool is_executor = call.child(Field::Constructor).text() == "Promise" && index == 0;
      (is_executor ? calls.is_plain : calls.is_given) = true;
      return;
    }
    const NodeRef callee = skip_parentheses(call.child(Field::Function));
    if (callee.is(NodeKind::MemberExpression)) {
      method_argument(call, callee, index, calls);
    } else if (callee.text() == "queueMicrotask") {
      calls.is_plain = true;
    } else {
      // Timers give their own object.
      calls.is_given = true;
    }
  }

  void method_argument(NodeRef call, NodeRef callee, std::size_t index, ThisCalls& calls) {
    const std::string_view method = callee.child(Field::Property).text();
    const NodeRef object = skip_parentheses(callee.child(Field::Object));
    if (is_primitive_prototype(object) || definition_on_primitive(call)) calls.is_boxed = true;
    if (callee.text() == "Reflect.apply" && index == 0) {
      given_this(argument(call, 1), calls);
    } else if (method == "from" && index == 1) {
      given_this(argument(call, 2), calls);
    } else if (method == "groupBy" && index == 1) {
      calls.is_plain = true;
    } else if (method == "call" && index > 0 && object.is(NodeKind::MemberExpression)) {
      // `Array.prototype.map.call(list, f)`
      calls.is_given = true;
      called_back(call, object.child(Field::Property).text(), index, 1, calls);
    } else if (is_one_of(method, kCalls) && object.is(NodeKind::MemberExpression) &&
               is_one_of(object.child(Field::Property).text(), kCalls) && index == 0) {
      // `Function.prototype.call.call(f, value)`
      given_this(argument(call, 1), calls);
    } else {
      // Other classes have methods of these names too, and may give what they like.
      calls.is_given |= !(is_array(object) || method == "nextTick");
      called_back(call, method, index, 0, calls);
    }
  }

  /// `first` is the place of the method's own first argument.
  void called_back(NodeRef call, std::string_view method, std::size_t index, std::size_t first,
                   ThisCalls& calls) {
    static constexpr std::array<std::string_view, 10> kWithThis = {
        "forEach", "map",       "filter",   "some",          "every",
        "find",    "findIndex", "findLast", "findLastIndex", "flatMap"};
    // The last four: of every assertion library.
    static constexpr std::array<std::string_view, 12> kWithout = {
        "sort",     "reduce",   "reduceRight", "then",         "catch",   "finally",
        "nextTick", "toSorted", "throws",      "doesNotThrow", "rejects", "doesNotReject"};
    const std::size_t place = index - first;
    if (place == 0 && is_one_of(method, kWithThis)) {
      given_this(argument(call, index + 1), calls);
    } else if (is_one_of(method, kWithout) ||
               (place == 1 && (method == "replace" || method == "replaceAll"))) {
      calls.is_plain = true;
    } else {
      calls.is_given = true;
    }
  }

  /// A property of a descriptor: `Object.defineProperty(String.prototype, 'x', { get() {} })`.
  static bool is_on_primitive(NodeRef property) {
    NodeRef literal = property.parent();
    while (literal.is(NodeKind::Object) && literal.parent().is(NodeKind::Pair))
      literal = literal.parent().parent();
    const NodeRef arguments = literal.parent();
    return literal.is(NodeKind::Object) && arguments.is(NodeKind::Arguments) &&
           definition_on_primitive(arguments.parent());
  }

  static bool definition_on_primitive(NodeRef call) {
    return is_primitive_prototype(skip_parentheses(argument(call, 0)));
  }

  static bool is_array(NodeRef node) {
    if (node.is(NodeKind::Array)) return true;
    if (!node.is(NodeKind::CallExpression)) return false;
    const NodeRef callee = node.child(Field::Function);
    const std::string_view text = callee.text();
    return text == "Object.keys" || text == "Object.values" || text == "Object.entries" ||
           text == "Array.from" || text == "Object.getOwnPropertyNames";
  }

  const ThisCallsInput& in_;
};

}  // namespace

bool is_nothing(NodeRef node) {
  node = skip_parentheses(node);
  return node.is(NodeKind::Undefined) || node.is(NodeKind::Null) ||
         (node.is(NodeKind::UnaryExpression) && node.token() == Token::Void);
}

ThisCalls this_calls_of(NodeRef function, const ThisCallsInput& in) {
  return CallFinder(in).calls_of(function);
}

}  // namespace esmigrate
