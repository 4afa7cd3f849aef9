// What a variable of a loop, a callback or a helper may hold: `load('users')` and
// `function load(name) { return require('./routes/' + name); }` say which files are meant.
//
// Every value counts or none does: a list that somebody else may change, a function that somebody
// else may call, `arguments` and direct `eval` end it.
#include "alias/possible_values.h"

#include <algorithm>
#include <array>

#include "alias/mentions.h"
#include "esmigrate/syntax/walk.h"

namespace esmigrate {
namespace {

using Nodes = std::vector<NodeRef>;

/// Methods of lists that call back with each element first, and do not change the list.
constexpr std::array<std::string_view, 8> kEach = {"forEach", "map",  "filter",    "some",
                                                   "every",   "find", "findIndex", "flatMap"};
/// Other members that only read it.
constexpr std::array<std::string_view, 6> kReading = {"length",   "join",  "indexOf",
                                                      "includes", "slice", "concat"};

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// `a.b` of which nothing is assigned or deleted.
bool is_only_read(NodeRef node) {
  const NodeRef outer = outermost_parentheses(node);
  const NodeRef above = outer.parent();
  switch (above.kind()) {
    case NodeKind::AssignmentExpression:
    case NodeKind::AugmentedAssignment:
    case NodeKind::ForInStatement:
      return !(outer.field() == Field::Left);
    case NodeKind::UpdateExpression:
    case NodeKind::ArrayPattern:
    case NodeKind::PairPattern:
    case NodeKind::RestPattern:
    case NodeKind::AssignmentPattern:
      return false;
    case NodeKind::UnaryExpression:
      return above.token() != Token::Delete;
    default:
      return true;
  }
}

class Values {
 public:
  explicit Values(const AliasInput& in) : in_(in) {}

  Nodes of(NodeRef node) const {
    if (node.is(NodeKind::SubscriptExpression) && is_only_read(node))
      return elements(node.child(Field::Object));
    if (!node.is(NodeKind::Identifier)) return {};
    const BindingId id = in_.bindings.binding_at(node);
    if (!is_kept(id)) return {};
    const NodeRef name = in_.tree.at(in_.bindings.bindings[id].declaration);
    const NodeRef holder = name.parent();
    if (holder.is(NodeKind::ForInStatement)) {
      const BindingKind kind = in_.bindings.bindings[id].kind;
      const bool is_own = kind == BindingKind::Const || kind == BindingKind::Let;
      return is_own && holder.has(kForOf) ? elements(holder.child(Field::Right)) : Nodes{};
    }
    if (in_.bindings.bindings[id].kind != BindingKind::Parameter) return {};
    return of_parameter(name, holder);
  }

 private:
  bool is_kept(BindingId id) const {
    if (!id.exists()) return false;
    const Binding& binding = in_.bindings.bindings[id];
    return binding.write_count == 0 && !binding.is_redeclared;
  }

  /// The elements of a list that nothing changes.
  Nodes elements(NodeRef list) const {
    list = skip_parentheses(list);
    if (list.is(NodeKind::Identifier)) {
      const BindingId id = in_.bindings.binding_at(list);
      if (!is_kept(id) || !all_read_it(id)) return {};
      const NodeRef declarator = in_.tree.at(in_.bindings.bindings[id].declaration).parent();
      if (!declarator.is(NodeKind::VariableDeclarator)) return {};
      list = skip_parentheses(declarator.child(Field::Value));
    }
    if (!list.is(NodeKind::Array)) return {};
    Nodes found;
    for (NodeRef element : list.children()) {
      if (element.is(NodeKind::SpreadElement)) return {};
      found.push_back(element);
    }
    return found;
  }

  bool all_read_it(BindingId id) const {
    const auto references = in_.bindings.references_of(id);
    return std::all_of(references.begin(), references.end(), [&](std::uint32_t index) {
      const Reference& reference = in_.bindings.references[index];
      return reference.access == Access::Declare || reads_list(in_.tree.at(reference.node));
    });
  }

  bool reads_list(NodeRef list) const {
    const NodeRef outer = outermost_parentheses(list);
    const NodeRef above = outer.parent();
    if (above.is(NodeKind::ForInStatement)) return above.child(Field::Right) == outer;
    if (!(above.child(Field::Object) == outer) || !is_only_read(above)) return false;
    const bool is_called =
        outermost_parentheses(above).parent().is(NodeKind::CallExpression) &&
        outermost_parentheses(above).parent().first_child() == outermost_parentheses(above);
    // A function among the elements would get the list as its `this`; these are texts or nothing.
    if (above.is(NodeKind::SubscriptExpression)) return !is_called;
    if (!above.is(NodeKind::MemberExpression)) return false;
    const std::string_view member = above.child(Field::Property).text();
    if (is_one_of(member, kReading)) return is_called || member == "length";
    return is_called && is_one_of(member, kEach) &&
           !is_handed_list(outermost_parentheses(above).parent());
  }

  /// The third parameter of the callback is the list itself.
  static bool is_handed_list(NodeRef call) {
    const NodeRef callback = argument(call, 0);
    if (!is_function(callback.kind()) || uses_arguments(callback)) return true;
    const NodeRef parameters = callback.child(Field::Parameters);
    if (!parameters.exists()) return false;  // `each => ...`
    std::size_t count = 0;
    for (NodeRef parameter : parameters.children()) {
      if (parameter.is(NodeKind::RestPattern)) return true;
      ++count;
    }
    return count > 2;
  }

  static bool uses_arguments(NodeRef function) {
    return function.text().find("arguments") != std::string_view::npos;
  }

  Nodes of_parameter(NodeRef name, NodeRef holder) const {
    const bool is_bare = is_function(holder.kind()) && holder.field() != Field::Body;
    const NodeRef function = is_bare ? holder : holder.parent();
    if (!is_function(function.kind()) || uses_arguments(function) ||
        in_.file.text.find("eval") != std::string_view::npos)
      return {};
    std::size_t position = 0;
    if (!is_bare) {
      if (!holder.is(NodeKind::FormalParameters)) return {};
      for (NodeRef parameter : holder.children()) {
        if (parameter == name) break;
        if (parameter.is(NodeKind::RestPattern)) return {};
        ++position;
      }
    }
    const NodeRef outer = outermost_parentheses(function);
    if (is_each_callback(outer)) {
      const NodeRef callee = skip_parentheses(outer.parent().parent().first_child());
      return position == 0 ? elements(callee.child(Field::Object)) : Nodes{};
    }
    return handed_over(function, position);
  }

  bool is_each_callback(NodeRef outer) const {
    const NodeRef call = outer.parent().parent();
    if (!outer.parent().is(NodeKind::Arguments) || !call.is(NodeKind::CallExpression) ||
        !(argument(call, 0) == outer))
      return false;
    const NodeRef function = skip_parentheses(outer);
    const BindingId own = own_name(function);
    if (own.exists() && is_referenced(own)) return false;
    const NodeRef callee = skip_parentheses(call.first_child());
    return callee.is(NodeKind::MemberExpression) &&
           is_one_of(callee.child(Field::Property).text(), kEach);
  }

  BindingId own_name(NodeRef function) const {
    const NodeRef name = function.child(Field::Name);
    return name.exists() ? in_.bindings.binding_at(name) : BindingId{};
  }
  bool is_referenced(BindingId id) const {
    const auto references = in_.bindings.references_of(id);
    return std::any_of(references.begin(), references.end(), [&](std::uint32_t index) {
      return in_.bindings.references[index].access != Access::Declare;
    });
  }

  /// What all calls of a function hand over at one position, if nothing but calls mentions it.
  Nodes handed_over(NodeRef function, std::size_t position) const {
    const BindingId id = function_binding(function, in_.bindings);
    if (!id.exists() || !(bound_function(id, in_.bindings, in_.tree) == function) ||
        is_known_outside(id))
      return {};
    const BindingId own = own_name(function);
    if (own.exists() && !(own == id) && is_referenced(own)) return {};
    Nodes found;
    for (const std::uint32_t index : in_.bindings.references_of(id)) {
      const Reference& reference = in_.bindings.references[index];
      if (reference.access == Access::Declare) continue;
      const NodeRef callee = outermost_parentheses(in_.tree.at(reference.node));
      const NodeRef call = callee.parent();
      if (!call.is(NodeKind::CallExpression) || !(call.first_child() == callee)) return {};
      for (std::size_t i = 0; i <= position; ++i) {
        const NodeRef given = argument(call, i);
        if (!given.exists() || given.is(NodeKind::SpreadElement)) return {};
      }
      found.push_back(argument(call, position));
    }
    return found;
  }

  /// Exported by its declaration, or leaking out of a block of sloppy code.
  bool is_known_outside(BindingId id) const {
    NodeRef at = in_.tree.at(in_.bindings.bindings[id].declaration);
    while (at.exists() && !is_declaration(at.kind()) && !is_function(at.kind())) at = at.parent();
    if (at.parent().is(NodeKind::ExportStatement)) return true;
    const auto& leaking = in_.bindings.block_functions;
    return std::any_of(leaking.begin(), leaking.end(),
                       [&](const BlockFunction& each) { return each.binding_id == id; });
  }

  const AliasInput& in_;
};

}  // namespace

std::vector<NodeRef> possible_values(NodeRef node, const AliasInput& in) {
  return Values(in).of(skip_parentheses(node));
}

}  // namespace esmigrate
