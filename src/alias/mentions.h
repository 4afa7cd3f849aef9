#pragma once

#include <vector>

#include "esmigrate/scope/bindings.h"
#include "esmigrate/syntax/tree.h"

namespace esmigrate {

/// Which parts of a file the interpretation has to look at: a node is marked if it is, or holds, a
/// mention of something followed (the wrapper's variables, top-level `this`, aliases, functions
/// that mention such things). Unmarked subtrees are stepped over.
class Mentions {
 public:
  Mentions(const SyntaxTree& tree, const Bindings& bindings);

  bool is_marked(NodeRef node) const { return marked_[node.index()] || jumps_[node.index()]; }
  /// Marks all references of a binding; true if that was new.
  bool follow(BindingId binding);
  bool is_followed(BindingId binding) const { return followed_[binding.raw]; }
  /// Marks every `this` that belongs to the function itself.
  bool follow_this_of(NodeRef function);

 private:
  void mark(NodeRef node);
  void mark_jumps();
  void mark_top_level_this();
  void follow_function(NodeRef function);
  void settle();

  const SyntaxTree& tree_;
  const Bindings& bindings_;
  std::vector<bool> marked_;  ///< closed upwards: a marked node's ancestors are marked
  std::vector<bool> jumps_;   ///< holds a jump; closed upwards only to the function around it
  std::vector<bool> followed_;
  std::vector<NodeRef> new_functions_;
  std::vector<bool> this_followed_;
};

/// The function (or program, or class part) whose `this` a node would mean; arrows are looked
/// through.
NodeRef this_owner(NodeRef node);

/// The binding that names a function: its declaration's, or of `var f = function () {}`; else none.
BindingId function_binding(NodeRef function, const Bindings& bindings);

/// The one function a binding holds for ever, if that is so: declared once, never assigned again.
NodeRef bound_function(BindingId binding, const Bindings& bindings, const SyntaxTree& tree);

}  // namespace esmigrate
