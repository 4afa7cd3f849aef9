#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "esmigrate/normalise/normalise_module.h"

namespace esmigrate {

/// A function called on the spot: `(function (a) {})(b)`, `(() => {})()`, `.call(this, b)` on it.
struct ImmediateCall {
  NodeRef call;
  NodeRef function;
  NodeRef body;                     ///< a block
  std::vector<NodeRef> parameters;  ///< plain names only
  std::vector<NodeRef> arguments;
  NodeRef this_argument;  ///< of `.call`

  /// What a parameter is called with; none: it is undefined.
  NodeRef argument_of(std::size_t parameter) const {
    return parameter < arguments.size() ? arguments[parameter] : NodeRef();
  }
};

/// Nothing if the node is no such call, or its function is async, a generator, or has parameters
/// that are more than a name.
std::optional<ImmediateCall> immediate_call(NodeRef expression);

/// The one call of a function that is declared at the top level and mentioned nowhere else; nothing
/// if the node is no such call, or under the conditions of `immediate_call`.
std::optional<ImmediateCall> only_call(const NormaliseInput& input, NodeRef expression);

/// Whether evaluating the expression does nothing and cannot throw.
bool is_inert(const NormaliseInput& input, NodeRef expression);

/// Visits nodes of a kind in the function itself, arrow functions inside it included.
void for_each_own_use(NodeRef function, NodeKind kind, const std::function<void(NodeRef)>& visit);

/// The place where the function itself (arrow functions inside it included) says `this` or
/// `arguments` or `new.target`; nothing if it does not.
NodeRef own_use_of(NodeRef function, NodeKind kind, std::string_view text);

/// Scope of a function's parameters and body.
ScopeId scope_of(const NormaliseInput& input, NodeRef function);

}  // namespace esmigrate
