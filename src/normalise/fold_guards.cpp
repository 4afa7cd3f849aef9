// Code that runs in pages, AMD loaders and Node asks for the loader it finds itself in. As a module
// of Node it always got the same answer; what the other answers led to was dead code.
#include <algorithm>

#include "esmigrate/syntax/walk.h"
#include "normalise/guard_value.h"
#include "normalise/spelling.h"
#include "normalise/step.h"
#include "normalise/text_edits.h"

namespace esmigrate {
namespace {

constexpr std::string_view kAuthor = "normalise";

class Folder {
 public:
  Folder(const NormaliseInput& in, EditSet& edits) : in_(in), edits_(edits) {}

  void run() {
    for (std::uint32_t i = 0; i < in_.tree.size();) {
      const NodeRef node(&in_.tree, i);
      i = fold(node) ? in_.tree.row(i).subtree_end : i + 1;
    }
  }

 private:
  bool fold(NodeRef node) {
    switch (node.kind()) {
      case NodeKind::IfStatement:
        return fold_if(node);
      case NodeKind::TernaryExpression:
        return fold_ternary(node);
      case NodeKind::BinaryExpression:
        return fold_logical(node);
      default:
        return false;
    }
  }

  /// Nothing outside of what goes refers to a variable declared in it. `keep` is what stays.
  bool may_go(ByteRange range, ByteRange keep) const {
    const auto goes = [&](NodeRef node) {
      return range.contains(node.range()) && !keep.contains(node.range());
    };
    for (std::uint32_t raw = 0; raw < in_.bindings.bindings.size(); ++raw) {
      const BindingId id{raw};
      const auto references = in_.bindings.references_of(id);
      const auto reference_goes = [&](std::uint32_t index) {
        return goes(in_.tree.at(in_.bindings.references[index].node));
      };
      const NodeRef declaration = in_.tree.at(in_.bindings.bindings[id].declaration);
      const bool declared_here =
          (declaration.exists() && goes(declaration)) ||
          std::any_of(references.begin(), references.end(), [&](std::uint32_t index) {
            return in_.bindings.references[index].access == Access::Declare &&
                   reference_goes(index);
          });
      if (declared_here && !std::all_of(references.begin(), references.end(), reference_goes))
        return false;
    }
    return true;
  }

  static bool has_block_scope(NodeRef block) {
    for (NodeRef child : block.children()) {
      if (child.is(NodeKind::LexicalDeclaration) || child.is(NodeKind::ClassDeclaration) ||
          child.is(NodeKind::UsingDeclaration) || is_function_declaration(child.kind()))
        return true;
    }
    return false;
  }

  bool fold_if(NodeRef node) {
    const GuardValue value = guard_value(in_, node.child(Field::Condition));
    if (!value.is_known() || !value.is_of_loader) return false;
    NodeRef kept = value.is_truthy() ? node.child(Field::Consequence)
                                     : node.child(Field::Alternative).first_child();
    if (!may_go(node.range(), kept.range())) return false;
    if (!kept.exists() && is_in_list(node)) {
      delete_statement(in_.tree, node.range(), edits_);
    } else if (!kept.exists() && node.parent().is(NodeKind::ElseClause)) {
      std::uint32_t begin = node.parent().begin();
      while (begin > 0 && std::string_view(" \t\r\n").find(in_.tree.source()[begin - 1]) !=
                              std::string_view::npos)
        --begin;
      edits_.add({{begin, node.end()}, "", kAuthor, 0});
    } else if (!kept.exists()) {
      edits_.add({node.range(), "{}", kAuthor, 0});
    } else if (kept.is(NodeKind::StatementBlock) && is_in_list(node) && !has_block_scope(kept)) {
      const ByteRange inside = inside_of_block(in_.tree, kept);
      if (inside.empty()) {
        delete_statement(in_.tree, node.range(), edits_);
      } else {
        keep_inner(in_.tree, node.range(), inside, edits_, shield(in_.tree, node, inside.begin),
                   shield_behind(in_.tree, kept, inside.end, node));
      }
    } else {
      keep_inner(in_.tree, node.range(), kept.range(), edits_, shield(in_.tree, node, kept.begin()),
                 kept.is(NodeKind::ExpressionStatement) && !kept.text().ends_with(';') &&
                         begins_like_operator(in_.tree, node.next_sibling())
                     ? ";"
                     : "");
    }
    return true;
  }

  bool fold_ternary(NodeRef node) {
    const GuardValue value = guard_value(in_, node.child(Field::Condition));
    if (!value.is_known() || !value.is_of_loader) return false;
    const NodeRef kept = node.child(value.is_truthy() ? Field::Consequence : Field::Alternative);
    return keep_operand(node, kept);
  }

  bool fold_logical(NodeRef node) {
    if (node.token() != Token::LogicalAnd && node.token() != Token::LogicalOr)
      return fold_comparison(node);
    const GuardValue left = guard_value(in_, node.child(Field::Left));
    if (!left.is_known() || !left.is_of_loader) return false;
    if (left.is_truthy() == (node.token() == Token::LogicalAnd))
      return keep_operand(node, node.child(Field::Right));
    // The value is the left side's own. It reads well only where it is an object, or is not used.
    if (left.kind == GuardValue::Kind::Object) return keep_operand(node, node.child(Field::Left));
    const NodeRef outer = outermost_parentheses(node);
    if (!outer.parent().is(NodeKind::ExpressionStatement) || !is_in_list(outer.parent()))
      return false;
    if (!may_go(outer.parent().range(), {})) return false;
    delete_statement(in_.tree, outer.parent().range(), edits_);
    return true;
  }

  /// `const isNode = typeof module !== 'undefined'`
  bool fold_comparison(NodeRef node) {
    const GuardValue value = guard_value(in_, node);
    if (!value.is_of_loader || node.parent().is(NodeKind::IfStatement)) return false;
    if (value.kind != GuardValue::Kind::True && value.kind != GuardValue::Kind::False) return false;
    edits_.add({node.range(), value.is_truthy() ? "true" : "false", kAuthor, 0});
    return true;
  }

  bool keep_operand(NodeRef node, NodeRef kept) {
    // A function or a literal in braces would be read as a statement at the beginning of one.
    const NodeKind kind = kept.kind();
    const bool is_bare = is_function_expression(kind) || is_class(kind) || kind == NodeKind::Object;
    if (is_bare && node.parent().is(NodeKind::ExpressionStatement)) return false;
    if (kept.is(NodeKind::Parenthesized) && node.parent().is(NodeKind::ExpressionStatement) &&
        skip_parentheses(kept).is(NodeKind::AssignmentExpression))
      kept = skip_parentheses(kept);
    if (!may_go(node.range(), kept.range())) return false;
    NodeRef statement = node;
    while (statement.exists() && statement.parent().begin() == node.begin() &&
           !statement.is(NodeKind::ExpressionStatement))
      statement = statement.parent();
    const bool begins_statement = statement.is(NodeKind::ExpressionStatement);
    keep_inner(in_.tree, node.range(), kept.range(), edits_,
               begins_statement ? shield(in_.tree, statement, kept.begin()) : std::string_view());
    return true;
  }

  const NormaliseInput& in_;
  EditSet& edits_;
};

}  // namespace

void fold_guards(const NormaliseInput& input, EditSet& edits) { Folder(input, edits).run(); }

}  // namespace esmigrate
