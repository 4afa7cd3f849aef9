#pragma once

#include <cstdint>
#include <string_view>

namespace esmigrate {

/// Node types, resolved once per grammar; kinds are compared as numbers, never as strings.
enum class NodeKind : std::uint8_t {
  Other,
#define ESM_NODE(name, grammar_name) name,
#include "esmigrate/syntax/node_kinds.def"
#undef ESM_NODE
};

/// The grammar's field names that the program asks for.
enum class Field : std::uint8_t {
  None,
  Alias,
  Alternative,
  Arguments,
  Body,
  Condition,
  Consequence,
  Constructor,
  Declaration,
  Decorator,
  Finalizer,
  Function,
  Handler,
  Increment,
  Index,
  Initializer,
  Key,
  Label,
  Left,
  Member,
  Name,
  Object,
  Parameter,
  Parameters,
  Property,
  Right,
  Source,
  Value,
  Argument,
};

/// The one operator or keyword of a node that matters to its meaning.
enum class Token : std::uint8_t {
  None,
  // declarations and loop heads
  Var,
  Let,
  Const,
  Using,
  // assignment
  Assign,
  LogicalAndAssign,
  LogicalOrAssign,
  NullishAssign,
  OtherAssign,
  // binary
  LogicalAnd,
  LogicalOr,
  Nullish,
  StrictEqual,
  StrictNotEqual,
  LooseEqual,
  LooseNotEqual,
  In,
  Instanceof,
  Plus,
  OtherBinary,
  // unary
  Not,
  Typeof,
  Void,
  Delete,
  Minus,
  BitNot,
  Increment,
  Decrement,
};

/// Further keywords of a node, as bits.
enum NodeFlag : std::uint8_t {
  kAsync = 1,
  kGenerator = 2,
  kStatic = 4,
  kGetter = 8,
  kSetter = 16,
  kOptionalChain = 32,  ///< `a?.b`, `a?.()`
  kAwait = 64,          ///< `for await`
  kForOf = 128,         ///< for_in_statement with `of`
};

std::string_view to_text(NodeKind kind);

constexpr bool is_function(NodeKind kind) {
  return kind == NodeKind::FunctionDeclaration || kind == NodeKind::FunctionExpression ||
         kind == NodeKind::GeneratorFunction || kind == NodeKind::GeneratorFunctionDeclaration ||
         kind == NodeKind::ArrowFunction || kind == NodeKind::MethodDefinition;
}
constexpr bool is_function_declaration(NodeKind kind) {
  return kind == NodeKind::FunctionDeclaration || kind == NodeKind::GeneratorFunctionDeclaration;
}
constexpr bool is_function_expression(NodeKind kind) {
  return kind == NodeKind::FunctionExpression || kind == NodeKind::GeneratorFunction;
}
constexpr bool is_class(NodeKind kind) {
  return kind == NodeKind::Class || kind == NodeKind::ClassDeclaration;
}
constexpr bool is_declaration(NodeKind kind) {
  return kind == NodeKind::VariableDeclaration || kind == NodeKind::LexicalDeclaration;
}

}  // namespace esmigrate
