// `this` in functions that are called plainly. Sloppy code gives them the global object where
// strict code gives `undefined`, and wraps a primitive `this` into an object (ECMA-262
// section 10.2.1.2). An exact spelling exists for both, `this ?? globalThis` and `Object(this)`,
// but nearly every function that says `this` is a method and never sees the difference. So we ask
// for evidence: the function's own calls, as far as its name and the places it is handed to can be
// followed in this file. Where all of them are plain, `this` is simply the global object:
//
//     (function () { this.done = true })()           ->    globalThis.done = true
//     [1].map(function () { return this.a })         ->    (this ?? globalThis).a
//
// Code that itself asks whether it has got a `this` (`typeof this`, `this || root`, `this ===
// global`) is evidence as well, and gets a spelling that is right for every call. Functions that go
// where they cannot be followed and use `this` as an object are taken for methods: in popular
// packages all of them are (docs/strict-mode.md), and as a method nothing differs.
#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "alias/strict_finder.h"
#include "alias/value_flow.h"
#include "alias/value_type.h"
#include "esmigrate/syntax/walk.h"

namespace esmigrate {
namespace {

using Role = StrictPlace::Role;

/// What is known of the calls of one function.
struct Calls {
  bool is_plain = false;  ///< some calls give no `this`
  bool is_given = false;  ///< some calls may give one, or it goes where it cannot be followed
  bool is_boxed = false;  ///< some calls give a primitive value
  bool is_asked = false;  ///< no such calls are seen, but the code asks for them
};

constexpr std::array<std::string_view, 3> kCalls = {"call", "apply", "bind"};

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_nothing(NodeRef node) {
  node = skip_parentheses(node);
  return node.is(NodeKind::Undefined) || node.is(NodeKind::Null) ||
         (node.is(NodeKind::UnaryExpression) && node.token() == Token::Void);
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
  explicit CallFinder(const StrictFinder& find)
      : find_(find), flow_(find.tree, find.bindings), types_(find.tree, find.bindings) {}

  Calls calls_of(NodeRef function) {
    Calls calls;
    const ValueFlow::Flow& flow = flow_.from(function);
    calls.is_given = !flow.is_complete;
    if (function.is(NodeKind::MethodDefinition)) {
      calls.is_given = true;
      calls.is_boxed = is_on_primitive(function);
    }
    for (const ValueFlow::Arrival& arrival : flow.arrivals)
      value(arrival.node, arrival.is_followed, calls);
    return calls;
  }

  const ValueFlow& flow() const { return flow_; }

 private:
  /// What one place says where the function, or a variable or property that may hold it, stands.
  void value(NodeRef node, bool is_followed, Calls& calls) {
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
        calls.is_boxed |= target.is(NodeKind::MemberExpression) &&
                          is_primitive_prototype(target.child(Field::Object));
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

  void called(NodeRef callee, Calls& calls) {
    const bool has_receiver =
        callee.is(NodeKind::MemberExpression) || callee.is(NodeKind::SubscriptExpression);
    if (has_receiver) {
      given_this(callee.child(Field::Object), calls);
    } else {
      calls.is_plain = true;
    }
  }

  /// `f.call(x)`, `f.apply(x)`, `f.bind(x)`; any other member says that it is more than a function.
  void member(NodeRef access, Calls& calls) {
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

  void given_this(NodeRef node, Calls& calls) {
    if (!node.exists() || is_nothing(node)) {
      calls.is_plain = true;
      return;
    }
    calls.is_given = true;
    const ValueType type = types_.of(node);
    calls.is_boxed |= type == ValueType::Primitive || type == ValueType::NoObject ||
                      (type == ValueType::MayBeEither && is_parameter(node));
  }

  /// A parameter has what the calls give; a variable may have held something else before.
  bool is_parameter(NodeRef node) const {
    const BindingId id = find_.bindings.binding_at(skip_parentheses(node));
    return id.exists() && find_.bindings.bindings[id].kind == BindingKind::Parameter &&
           find_.bindings.bindings[id].write_count == 0;
  }

  /// The function is handed to a call that is not of this file.
  void argument_of(NodeRef arguments, NodeRef node, Calls& calls) {
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

  void method_argument(NodeRef call, NodeRef callee, std::size_t index, Calls& calls) {
    const std::string_view method = callee.child(Field::Property).text();
    const NodeRef object = skip_parentheses(callee.child(Field::Object));
    if (is_primitive_prototype(object) || definition_on_primitive(call)) calls.is_boxed = true;
    if (callee.text() == "Reflect.apply" && index == 0) {
      given_this(argument(call, 1), calls);
    } else if (callee.text() == "Array.from" && index == 1) {
      given_this(argument(call, 2), calls);
    } else if (is_one_of(method, kCalls) && object.is(NodeKind::MemberExpression) &&
               is_one_of(object.child(Field::Property).text(), kCalls) && index == 0) {
      // `Function.prototype.call.call(f, value)`
      given_this(argument(call, 1), calls);
    } else {
      // Other classes have methods of these names too, and may give what they like.
      calls.is_given |= !(is_array(object) || method == "nextTick");
      called_back(call, method, index, calls);
    }
  }

  void called_back(NodeRef call, std::string_view method, std::size_t index, Calls& calls) {
    static constexpr std::array<std::string_view, 10> kWithThis = {
        "forEach", "map",       "filter",   "some",          "every",
        "find",    "findIndex", "findLast", "findLastIndex", "flatMap"};
    static constexpr std::array<std::string_view, 8> kWithout = {
        "sort", "reduce", "reduceRight", "then", "catch", "finally", "nextTick", "toSorted"};
    if (index == 0 && is_one_of(method, kWithThis)) {
      given_this(argument(call, 1), calls);
    } else if (is_one_of(method, kWithout) ||
               (index == 1 && (method == "replace" || method == "replaceAll"))) {
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

  const StrictFinder& find_;
  ValueFlow flow_;
  ValueTypes types_;
};

class ThisFinder {
 public:
  explicit ThisFinder(StrictFinder& find) : find_(find), calls_(find) {}

  void run() {
    std::map<std::uint32_t, std::vector<NodeRef>> by_owner;
    for (std::uint32_t i = 0; i < find_.tree.size(); ++i) {
      if (find_.tree.row(i).kind != NodeKind::This) continue;
      const NodeRef node(&find_.tree, i);
      const NodeRef owner = this_owner(node);
      if (is_function(owner.kind())) by_owner[owner.index()].push_back(node);
    }
    collect_globals();
    for (const auto& [owner, uses] : by_owner) {
      const NodeRef function(&find_.tree, owner);
      if (find_.is_sloppy(function)) judge(function, uses);
    }
    find_.give_up_with(calls_.flow());
  }

 private:
  static bool is_instance_check(NodeRef use) {
    const NodeRef node = outermost_parentheses(use);
    return node.parent().is(NodeKind::BinaryExpression) &&
           node.parent().token() == Token::Instanceof && node.field() == Field::Left;
  }

  /// The code asks whether there is a `this`, or whether it is the global object.
  bool asks_for_this(NodeRef use) const {
    const NodeRef node = outermost_parentheses(use);
    const NodeRef parent = node.parent();
    switch (parent.kind()) {
      case NodeKind::UnaryExpression:
        return parent.token() == Token::Typeof || parent.token() == Token::Not;
      case NodeKind::BinaryExpression:
        switch (parent.token()) {
          case Token::LogicalAnd:
          case Token::LogicalOr:
          case Token::Nullish:
            return node.field() == Field::Left;
          case Token::StrictEqual:
          case Token::StrictNotEqual:
          case Token::LooseEqual:
          case Token::LooseNotEqual:
            return is_global_or_nothing(skip_parentheses(
                parent.child(node.field() == Field::Left ? Field::Right : Field::Left)));
          default:
            return false;
        }
      case NodeKind::IfStatement:
        return true;
      case NodeKind::TernaryExpression:
        return node.field() == Field::Condition;
      default:
        return false;
    }
  }

  /// What this file itself puts on the global object.
  void collect_globals() {
    for (std::uint32_t i = 0; i < find_.tree.size(); ++i) {
      const NodeRef node(&find_.tree, i);
      if (!node.is(NodeKind::AssignmentExpression)) continue;
      const NodeRef target = skip_parentheses(node.child(Field::Left));
      if (!target.is(NodeKind::MemberExpression)) continue;
      const std::string_view object = target.child(Field::Object).text();
      if (object == "globalThis" || object == "global")
        globals_.push_back(target.child(Field::Property).text());
    }
  }

  bool reads_own_global(NodeRef use) const {
    const NodeRef access = outermost_parentheses(use).parent();
    return access.is(NodeKind::MemberExpression) &&
           std::find(globals_.begin(), globals_.end(), access.child(Field::Property).text()) !=
               globals_.end();
  }

  bool is_global_or_nothing(NodeRef node) const {
    static constexpr std::array<std::string_view, 5> kGlobals = {"globalThis", "global", "window",
                                                                 "root", "self"};
    if (is_nothing(node)) return true;
    return node.is(NodeKind::Identifier) && is_one_of(node.text(), kGlobals);
  }

  /// `this ?? globalThis`, `Object(this)`: says already what sloppy code means.
  bool is_spelt_out(NodeRef use, const Calls& calls) const {
    NodeRef node = outermost_parentheses(use);
    bool is_object = false;
    const NodeRef choice = node.parent();
    if (choice.is(NodeKind::BinaryExpression) && choice.token() == Token::Nullish &&
        node.field() == Field::Left && is_global_or_nothing(choice.child(Field::Right))) {
      is_object = true;
      node = outermost_parentheses(choice);
    }
    const NodeRef arguments = node.parent();
    const NodeRef call = arguments.parent();
    const bool is_boxed = arguments.is(NodeKind::Arguments) && call.is(NodeKind::CallExpression) &&
                          call.child(Field::Function).text() == "Object";
    return (is_object || !calls.is_plain) && (is_boxed || !calls.is_boxed);
  }

  static bool is_typeof(NodeRef use) {
    const NodeRef parent = outermost_parentheses(use).parent();
    return parent.is(NodeKind::UnaryExpression) && parent.token() == Token::Typeof;
  }

  void judge(NodeRef function, const std::vector<NodeRef>& all_uses) {
    Calls calls = calls_.calls_of(function);
    const bool has_guard = std::any_of(all_uses.begin(), all_uses.end(), is_instance_check);
    // `if (!(this instanceof F)) return new F()` reads the same with no `this` at all.
    if (has_guard && !calls.is_boxed) return;
    if (!calls.is_plain && !calls.is_boxed) {
      const bool asks = std::any_of(all_uses.begin(), all_uses.end(), [this](NodeRef use) {
        return asks_for_this(use) || reads_own_global(use);
      });
      if (!asks) {
        find_.take_for_method(function);
        return;
      }
      calls.is_plain = calls.is_given = calls.is_asked = true;
      // Whoever asks for the type may be given a primitive value, which sloppy code never sees.
      calls.is_boxed = std::any_of(all_uses.begin(), all_uses.end(), is_typeof);
    }
    std::vector<NodeRef> uses;
    for (const NodeRef use : all_uses) {
      if (!is_spelt_out(use, calls)) uses.push_back(use);
    }
    if (!uses.empty()) report(function, uses, calls);
  }

  /// Where a primitive value and the object around it do the same.
  static bool is_same_unboxed(NodeRef use) {
    const NodeRef node = outermost_parentheses(use);
    const NodeRef parent = node.parent();
    switch (parent.kind()) {
      case NodeKind::MemberExpression:
      case NodeKind::SubscriptExpression:
        return node.field() == Field::Object && !is_written(parent);
      case NodeKind::TemplateSubstitution:
        return true;
      case NodeKind::BinaryExpression:
        return parent.token() == Token::Plus || parent.token() == Token::OtherBinary;
      case NodeKind::Arguments: {
        static constexpr std::array<std::string_view, 4> kConverts = {"String", "Number",
                                                                      "parseInt", "parseFloat"};
        const NodeRef callee = parent.parent().child(Field::Function);
        return parent.parent().is(NodeKind::CallExpression) && is_one_of(callee.text(), kConverts);
      }
      default:
        return false;
    }
  }

  static bool is_written(NodeRef access) {
    const NodeRef parent = access.parent();
    return ((parent.is(NodeKind::AssignmentExpression) ||
             parent.is(NodeKind::AugmentedAssignment)) &&
            access.field() == Field::Left) ||
           parent.is(NodeKind::UpdateExpression);
  }

  void report(NodeRef function, const std::vector<NodeRef>& uses, const Calls& calls) {
    std::vector<NodeRef> changed;
    bool writes = false;
    for (const NodeRef use : uses) {
      const bool is_access = use.parent().is(NodeKind::MemberExpression) ||
                             use.parent().is(NodeKind::SubscriptExpression);
      writes |= is_access && is_written(use.parent());
      if (calls.is_plain || !is_same_unboxed(use)) changed.push_back(use);
    }
    if (changed.empty()) return;
    StrictHazard& hazard = find_.add(
        calls.is_asked
            ? "the code asks for `this`, which may be the global object or a wrapped value "
              "in sloppy code only"
        : calls.is_plain
            ? "`this` is the global object in a function that is called plainly, but undefined in "
              "strict code"
            : "`this` is an object in a function that is called on a primitive value, but the "
              "value "
              "itself in strict code",
        changed.front().range(), StrictRepair::This);
    hazard.name = find_.global_name();
    if (hazard.name.empty()) hazard.repair = StrictRepair::None;
    hazard.this_value = !calls.is_boxed
                            ? (calls.is_given ? StrictThis::MaybeGlobal : StrictThis::Global)
                        : calls.is_plain ? StrictThis::MaybeBoxed
                                         : StrictThis::Boxed;
    // What is put on the object around a primitive value must be found there again.
    const bool keeps = calls.is_boxed && writes && uses.size() > 1;
    if (keeps) {
      const std::uint32_t body = function_body_begin(function);
      const bool in_parameters =
          body == 0 ||
          std::any_of(uses.begin(), uses.end(), [body](NodeRef use) { return use.begin() < body; });
      if (in_parameters) hazard.repair = StrictRepair::None;
      hazard.places.push_back(strict_place(Role::Head, {body, body}));
    }
    for (const NodeRef use : keeps ? uses : changed) {
      StrictPlace place = strict_place(Role::Site, use.range());
      place.is_bare = stands_alone(use);
      place.is_guarded = follows_open_statement(use);
      hazard.places.push_back(std::move(place));
    }
  }

  /// Without a semicolon in front, what begins with a parenthesis would be a call.
  static bool follows_open_statement(NodeRef use) {
    NodeRef statement = use;
    while (statement.exists() && !statement.is(NodeKind::ExpressionStatement))
      statement = statement.parent();
    if (!statement.exists() || statement.begin() != use.begin()) return false;
    const NodeKind parent = statement.parent().kind();
    if (parent != NodeKind::StatementBlock && parent != NodeKind::SwitchCase &&
        parent != NodeKind::SwitchDefault)
      return false;
    NodeRef before;
    for (NodeRef child : statement.parent().children()) {
      if (child == statement) break;
      before = child;
    }
    return before.exists() && !before.text().ends_with(';') &&
           (before.is(NodeKind::ExpressionStatement) || is_declaration(before.kind()));
  }

  /// Where an operator of low precedence needs no parentheses.
  static bool stands_alone(NodeRef use) {
    const NodeRef parent = use.parent();
    switch (parent.kind()) {
      case NodeKind::VariableDeclarator:
      case NodeKind::Arguments:
      case NodeKind::ReturnStatement:
      case NodeKind::Parenthesized:
      case NodeKind::ExpressionStatement:
      case NodeKind::Pair:
      case NodeKind::Array:
        return true;
      case NodeKind::AssignmentExpression:
        return use.field() == Field::Right;
      default:
        return false;
    }
  }

  StrictFinder& find_;
  CallFinder calls_;
  std::vector<std::string_view> globals_;
};

}  // namespace

void find_strict_this(StrictFinder& find) { ThisFinder(find).run(); }

}  // namespace esmigrate
