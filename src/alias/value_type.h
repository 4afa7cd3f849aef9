#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "esmigrate/scope/bindings.h"
#include "esmigrate/syntax/tree.h"

namespace esmigrate {

/// What is known of an expression's value without following it.
enum class ValueType : std::uint8_t {
  Nothing,      ///< null or undefined, and nothing else
  Object,       ///< an object, null or undefined
  Primitive,    ///< always a string, number, boolean, bigint or symbol
  NoObject,     ///< a primitive value, null or undefined
  MayBeEither,  ///< primitive values are seen, and others
  Unknown,
};

/// What is known of a value that is the one or the other.
ValueType either(ValueType a, ValueType b);

/// Answers what type the value of an expression has. Variables are asked for all that this file
/// puts into them, parameters for what the calls of their function give, if all of them can be
/// seen.
class ValueTypes {
 public:
  ValueTypes(const SyntaxTree& tree, const Bindings& bindings) : tree_(tree), bindings_(bindings) {}

  ValueType of(NodeRef expression);

 private:
  ValueType of_part(NodeRef expression);
  ValueType of_expression(NodeRef node);
  ValueType of_operator(NodeRef node);
  ValueType of_call(NodeRef call);
  ValueType of_method(NodeRef callee);
  ValueType of_loop(NodeRef loop);
  ValueType of_result(NodeRef function);
  ValueType of_member(NodeRef node);
  ValueType of_name(NodeRef node);
  ValueType of_variable(BindingId id);
  ValueType of_write(NodeRef target);
  ValueType of_parameter(NodeRef parameter);
  ValueType of_argument(NodeRef call, std::size_t at);
  bool is_free(NodeRef node) const;
  ValueType of_prototypes();
  ValueType of_property(NodeRef object, const std::string& name);
  ValueType of_put(NodeRef put);
  ValueType of_element(NodeRef access);
  ValueType of_list(NodeRef list);
  bool is_made_here(NodeRef object, const std::string& name);
  bool is_grown(NodeRef use) const;
  void index_properties();

  const SyntaxTree& tree_;
  const Bindings& bindings_;
  struct Property {
    std::vector<NodeRef> puts;  ///< what gives it a value: pairs, assignments, fields, methods
    std::vector<NodeRef> uses;  ///< accesses of that name
  };
  std::optional<std::unordered_map<std::string, Property>> properties_;
  std::vector<BindingId> open_;  ///< variables that are being asked
  std::unordered_map<std::uint32_t, ValueType> known_;
  std::optional<ValueType> prototypes_;
  int depth_ = 0;
  int steps_ = 0;
};

/// What writes or deletes a property access or a variable, if anything does: an assignment, an
/// update, a pattern, the head of a loop, `delete`.
NodeRef writer_of(NodeRef target);

}  // namespace esmigrate
