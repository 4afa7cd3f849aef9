// What a compiler made of `import` in an ES module asks what it requires whether that was an ES
// module as well, and goes on with `{ default: value }` if it was not:
//
//     const path_1 = __importDefault(require("path"));    const path_1 = require("path");
//     path_1.default.join(a, b);                          path_1.join(a, b);
//     const parse_1 = __importDefault(require("./parse"));  const parse_1 = require("./parse");
//     (0, parse_1.default)(text);                         (0, parse_1.default)(text);
//
// Where the answer is known the helper goes. The value of a marked module is itself. For another
// one every use has to be seen: only members are read of the object that the helper makes, and
// those are known.
//
// Not attempted: helpers whose value is handed on (`import('./x')` as a promise), where the module
// is not marked.
#include <algorithm>
#include <string>
#include <vector>

#include "esmigrate/syntax/walk.h"
#include "normalise/interop_helpers.h"
#include "normalise/spelling.h"
#include "normalise/step.h"
#include "normalise/text_edits.h"

namespace esmigrate {
namespace {

constexpr std::string_view kAuthor = "normalise";

class RequireUnwrapper {
 public:
  RequireUnwrapper(const NormaliseInput& in, StepState& state, EditSet& edits)
      : in_(in), state_(state), edits_(edits) {}

  void run() {
    for (std::uint32_t i = 0; i < in_.tree.size(); ++i) {
      const NodeRef call(&in_.tree, i);
      if (!call.is(NodeKind::CallExpression) || argument_count(call) != 1) continue;
      const NodeRef value = skip_parentheses(argument(call, 0));
      const auto specifier = specifier_of(value);
      if (!specifier) continue;
      const auto target = in_.targets->by_specifier.find(*specifier);
      const bool is_known = target != in_.targets->by_specifier.end();
      if (!is_known && !state_.only_asks) continue;
      const InteropHelper helper = called_helper(in_, call.child(Field::Function));
      if (helper != InteropHelper::ImportDefault && helper != InteropHelper::ImportStar &&
          helper != InteropHelper::ImportCopy)
        continue;
      state_.asked = true;
      if (!is_known || !unwrap(call, value, helper, target->second)) continue;
      state_.unwrapped.insert(*specifier);
      if (helper == InteropHelper::ImportCopy) state_.copied.insert(*specifier);
    }
  }

 private:
  /// Of `require('x')`, or of a variable that holds it.
  std::optional<std::string> specifier_of(NodeRef value) const {
    if (!value.is(NodeKind::Identifier)) return required_specifier(in_, value);
    const BindingId id = in_.bindings.binding_at(value);
    return id.exists() ? held_specifier(in_, id) : std::nullopt;
  }

  bool unwrap(NodeRef call, NodeRef value, InteropHelper helper, const InteropTarget& target) {
    switch (target.value) {
      case InteropTarget::Value::Marked:
        keep_only(call.range(), value.range());
        return true;
      case InteropTarget::Value::Unmarked:
        return unwrap_made(call, value, helper, target);
      case InteropTarget::Value::Unknown:
        return false;
    }
    return false;
  }

  void keep_only(ByteRange outer, ByteRange inner) {
    if (outer.begin < inner.begin) edits_.add({{outer.begin, inner.begin}, "", kAuthor, 0});
    if (inner.end < outer.end) edits_.add({{inner.end, outer.end}, "", kAuthor, 0});
  }

  /// One reading of a member of the object that a helper made.
  struct MemberUse {
    NodeRef object;  ///< what holds it: the variable, or the helper's call
    NodeRef member;
    std::string name;
  };

  /// Nothing if `object` is used in any other way than `object.name`, read.
  std::optional<MemberUse> member_use(NodeRef object) const {
    const NodeRef outer = outermost_parentheses(object);
    const NodeRef member = outer.parent();
    const bool is_dotted = member.is(NodeKind::MemberExpression);
    if ((!is_dotted && !member.is(NodeKind::SubscriptExpression)) ||
        !(member.child(Field::Object) == outer) || member.has(kOptionalChain))
      return std::nullopt;
    const NodeRef key = member.child(is_dotted ? Field::Property : Field::Index);
    const auto name = is_dotted ? std::optional(std::string(key.text())) : constant_text(key);
    if (!name || key.is(NodeKind::PrivateName) || is_changed(member)) return std::nullopt;
    return MemberUse{object, member, *name};
  }

  static bool is_changed(NodeRef member) {
    const NodeRef outer = outermost_parentheses(member);
    const NodeRef parent = outer.parent();
    switch (parent.kind()) {
      case NodeKind::AssignmentExpression:
      case NodeKind::AugmentedAssignment:
      case NodeKind::ForInStatement:
        return outer.field() == Field::Left;
      case NodeKind::UpdateExpression:
      case NodeKind::ArrayPattern:
      case NodeKind::RestPattern:
      case NodeKind::PairPattern:
      case NodeKind::AssignmentPattern:
      case NodeKind::ObjectAssignmentPattern:
        return true;
      case NodeKind::UnaryExpression:
        return parent.token() == Token::Delete;
      default:
        return false;
    }
  }

  /// `a.b()`: the function gets `a` as its `this`.
  static bool is_method_call(NodeRef member) {
    const NodeRef outer = outermost_parentheses(member);
    const NodeRef parent = outer.parent();
    return parent.is(NodeKind::CallExpression) && parent.child(Field::Function) == outer;
  }

  /// Whether what the member of a made object is, is known.
  bool is_known(const MemberUse& use, InteropHelper helper, const InteropTarget& target) const {
    const bool ignores_this =
        target.is_builtin ||
        (use.name == "default"
             ? target.ignores_this
             : std::binary_search(target.methods.begin(), target.methods.end(), use.name));
    if (is_method_call(use.member) && !ignores_this) return false;
    if (use.name == "default") return true;
    if (helper == InteropHelper::ImportDefault || !target.is_loaded || target.hides_names)
      return false;
    return std::binary_search(target.names.begin(), target.names.end(), use.name) ||
           (helper == InteropHelper::ImportStar &&
            std::binary_search(target.changing.begin(), target.changing.end(), use.name));
  }

  bool unwrap_made(NodeRef call, NodeRef value, InteropHelper helper, const InteropTarget& target) {
    if (const auto use = member_use(call)) {
      if (!is_known(*use, helper, target)) return false;
      if (use->name == "default") {
        keep_only(use->member.range(), value.range());
      } else {
        keep_only(call.range(), value.range());
      }
      return true;
    }
    const NodeRef declarator = outermost_parentheses(call).parent();
    const NodeRef name = declarator.child(Field::Name);
    if (!declarator.is(NodeKind::VariableDeclarator) || !name.is(NodeKind::Identifier))
      return false;
    const auto uses = uses_of(in_.bindings.binding_at(name), declarator);
    if (!uses || !std::all_of(uses->begin(), uses->end(),
                              [&](const MemberUse& use) { return is_known(use, helper, target); }))
      return false;
    keep_only(call.range(), value.range());
    for (const MemberUse& use : *uses) {
      if (use.name == "default") keep_object(use);
    }
    return true;
  }

  /// All uses of a variable that holds what its declaration gives it.
  std::optional<std::vector<MemberUse>> uses_of(BindingId id, NodeRef declarator) const {
    if (!id.exists()) return std::nullopt;
    const Binding& binding = in_.bindings.bindings[id];
    if (binding.write_count != 0 || binding.is_redeclared ||
        binding.scope_id != in_.bindings.module_scope() ||
        declarator.child(Field::Name).id() != binding.declaration ||
        !declarator.parent().parent().is(NodeKind::Program))
      return std::nullopt;
    std::vector<MemberUse> uses;
    for (const std::uint32_t index : in_.bindings.references_of(id)) {
      const Reference& reference = in_.bindings.references[index];
      if (reference.access == Access::Declare || reference.node == binding.declaration) continue;
      const NodeRef node = in_.tree.at(reference.node);
      if (!node.is(NodeKind::Identifier)) return std::nullopt;
      auto use = member_use(node);
      if (!use) return std::nullopt;
      uses.push_back(*std::move(use));
    }
    return uses;
  }

  /// `(0, a.default)(x)` -> `a(x)`: a variable is called without a `this` anyway.
  void keep_object(const MemberUse& use) {
    const NodeRef sequence = use.member.parent();
    const NodeRef outer = sequence.parent();
    const bool is_call = sequence.is(NodeKind::SequenceExpression) &&
                         sequence.first_child().is(NodeKind::Number) &&
                         sequence.first_child().next_sibling() == use.member &&
                         outer.is(NodeKind::Parenthesized) && is_method_call(outer);
    // `return(0, a.default)(x)` needs what stands between the words.
    const std::string_view before = in_.tree.source().substr(0, outer.begin());
    const bool follows_word =
        !before.empty() && is_identifier_name(before.substr(before.size() - 1));
    keep_only(is_call && !follows_word ? outer.range() : use.member.range(), use.object.range());
  }

  const NormaliseInput& in_;
  StepState& state_;
  EditSet& edits_;
};

/// A statement's lines, without the comments above it, which may be the file's.
void delete_lines(const SyntaxTree& tree, ByteRange statement, EditSet& edits) {
  const std::string_view source = tree.source();
  const auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
  std::uint32_t end = statement.end;
  while (end < source.size() && is_blank(source[end])) ++end;
  const bool begins = statement.begin == 0 || source[statement.begin - 1] == '\n';
  if (begins && end < source.size() && source[end] == '\n') {
    edits.add({{statement.begin, end + 1}, "", kAuthor, 0});
  } else {
    edits.add({statement, "", kAuthor, 0});
  }
}

/// The statement may have been all that kept the next line from going on with the one before.
void shield_line_before(const SyntaxTree& tree, NodeRef statement, EditSet& edits) {
  const NodeRef next = statement.next_sibling();
  if (!begins_like_operator(tree, next)) return;
  NodeRef before;
  for (NodeRef each : statement.parent().children()) {
    if (each == statement) break;
    before = each;
  }
  if (before.exists() && !before.text().ends_with(';'))
    edits.add({{next.begin(), next.begin()}, ";", kAuthor, 0});
}

/// Whether everything that mentions the variable stands inside `holder`, its declaration apart.
bool is_only_used_in(const NormaliseInput& input, BindingId id, NodeRef holder) {
  const auto references = input.bindings.references_of(id);
  return std::all_of(references.begin(), references.end(), [&](std::uint32_t index) {
    const Reference& reference = input.bindings.references[index];
    return reference.node == input.bindings.bindings[id].declaration ||
           input.tree.at(reference.node).is_inside(holder);
  });
}

/// `var cache;` of a helper.
void drop_cache(const NormaliseInput& input, NodeRef helper, EditSet& edits) {
  const BindingId id = input.bindings.declared_in("cache", input.bindings.module_scope());
  if (!id.exists()) return;
  const NodeRef statement = helper_statement(input, id);
  const NodeRef declarator = statement.first_child();
  if (!declarator.is(NodeKind::VariableDeclarator) || declarator.child(Field::Value).exists() ||
      input.bindings.bindings[id].reference_count < 2 || !is_only_used_in(input, id, helper))
    return;
  delete_lines(input.tree, statement.range(), edits);
}

}  // namespace

void unwrap_requires(const NormaliseInput& input, StepState& state, EditSet& edits) {
  RequireUnwrapper(input, state, edits).run();
}

void drop_interop_helpers(const NormaliseInput& input, StepState& state, EditSet& edits) {
  for (std::uint32_t raw = 0; raw < input.bindings.bindings.size(); ++raw) {
    const BindingId id{raw};
    const NodeRef statement = helper_statement(input, id);
    if (!statement.exists() || !is_only_used_in(input, id, statement)) continue;
    const auto specifier = held_specifier(input, id);
    const bool is_runtime = specifier &&
                            (*specifier == "tslib" || specifier->starts_with("@babel/runtime")) &&
                            (state.only_asks || input.targets->by_specifier.contains(*specifier));
    if (!is_runtime && helper_of(input, id) == InteropHelper::None) continue;
    state.asked = true;
    if (state.only_asks) return;
    delete_lines(input.tree, statement.range(), edits);
    shield_line_before(input.tree, statement, edits);
    drop_cache(input, statement, edits);
  }
}

}  // namespace esmigrate
