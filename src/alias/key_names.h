#pragma once

#include <string>
#include <vector>

#include "alias/value_flow.h"
#include "esmigrate/scope/bindings.h"
#include "esmigrate/syntax/tree.h"

namespace esmigrate {

/// Answers which property names a computed key stands for.
class KeyNames {
 public:
  KeyNames(const SyntaxTree& tree, const Bindings& bindings, const ValueFlow& flow)
      : tree_(tree), bindings_(bindings), flow_(flow) {}

  /// The names that a key stands for: a constant, a variable that always has it, a parameter or
  /// loop variable that takes them from a literal. Of a key that cannot be told there are none.
  std::vector<std::string> names_of(NodeRef key) const;

 private:
  std::vector<std::string> names_given(NodeRef parameter) const;

  const SyntaxTree& tree_;
  const Bindings& bindings_;
  const ValueFlow& flow_;
};

/// Which of its function's parameters one is, from 0.
std::size_t parameter_index(NodeRef parameter);

}  // namespace esmigrate
