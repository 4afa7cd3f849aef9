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
#include "alias/this_calls.h"
#include "alias/value_flow.h"
#include "alias/value_type.h"
#include "esmigrate/syntax/walk.h"

namespace esmigrate {
namespace {

using Role = StrictPlace::Role;

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// What is known of the calls of one function, and of what it asks itself.
struct Calls : ThisCalls {
  bool is_asked = false;  ///< no such calls are seen, but the code asks for them
};

class ThisFinder {
 public:
  explicit ThisFinder(StrictFinder& find)
      : find_(find), flow_(find.tree, find.bindings), types_(find.tree, find.bindings) {}

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
    find_.give_up_with(flow_);
  }

 private:
  static bool is_instance_check(NodeRef use) {
    const NodeRef node = outermost_parentheses(use);
    return node.parent().is(NodeKind::BinaryExpression) &&
           node.parent().token() == Token::Instanceof && node.field() == Field::Left;
  }

  /// The same of the variable that gets `this`: `var me = this; if (!(me instanceof F)) ...`
  bool is_checked_by_name(NodeRef use) const {
    const NodeRef declarator = outermost_parentheses(use).parent();
    if (!declarator.is(NodeKind::VariableDeclarator)) return false;
    const BindingId id = find_.bindings.binding_at(declarator.child(Field::Name));
    if (!id.exists()) return false;
    const auto references = find_.bindings.references_of(id);
    return std::any_of(references.begin(), references.end(), [this](std::uint32_t index) {
      return is_instance_check(find_.tree.at(find_.bindings.references[index].node));
    });
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
    Calls calls{this_calls_of(function, {find_.bindings, flow_, types_})};
    const bool has_guard = std::any_of(all_uses.begin(), all_uses.end(), [this](NodeRef use) {
      return is_instance_check(use) || is_checked_by_name(use);
    });
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
  ValueFlow flow_;
  ValueTypes types_;
  std::vector<std::string_view> globals_;
};

}  // namespace

void find_strict_this(StrictFinder& find) { ThisFinder(find).run(); }

}  // namespace esmigrate
