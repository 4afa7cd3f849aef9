// Early errors beyond the grammar. One pass over the rows in source order with a stack of what is
// around: functions, classes and loops change what `return`, `super`, `yield` or `break` may do.
// A function's surroundings begin with its parameters, not with its node: the computed name of a
// method belongs to the code around it.
#include "esmigrate/scope/early_errors.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "esmigrate/syntax/walk.h"
#include "scope/early_classes.h"
#include "scope/early_names.h"

namespace esmigrate {
namespace {

/// What is around a place of the code.
struct Surroundings {
  std::uint32_t end = UINT32_MAX;  ///< row behind the last one they hold for
  bool is_strict = false;
  bool is_function = false;  ///< `return` is allowed
  bool is_async = false;
  bool is_generator = false;
  bool has_new_target = false;
  bool has_super = false;
  bool has_super_call = false;
  bool has_arguments = true;  ///< not in the fields and static blocks of a class
  bool is_loop = false;
  bool is_switch = false;
  std::size_t first_label = 0;  ///< labels of outer functions are out of reach
};

struct Label {
  std::string_view name;
  bool is_loop;
  std::uint32_t end;
};

bool is_loop(NodeKind kind) {
  return kind == NodeKind::ForStatement || kind == NodeKind::ForInStatement ||
         kind == NodeKind::WhileStatement || kind == NodeKind::DoStatement;
}

bool has_use_strict(NodeRef body) {
  for (NodeRef statement : body.children()) {
    if (statement.is(NodeKind::HashBang)) continue;
    const NodeRef expr = statement.first_child();
    if (!statement.is(NodeKind::ExpressionStatement) || !expr.is(NodeKind::String)) return false;
    const std::string_view text = expr.text();
    if (text.size() > 2 && text.substr(1, text.size() - 2) == "use strict") return true;
  }
  return false;
}

/// `017`, `08`.
bool is_legacy_octal(std::string_view number) {
  return number.size() > 1 && number[0] == '0' && number[1] >= '0' && number[1] <= '9';
}

/// `\07`, `\8`; not `\0` alone.
bool has_octal_escape(std::string_view text) {
  for (std::size_t at = text.find('\\'); at != std::string_view::npos && at + 1 < text.size();
       at = text.find('\\', at + 2)) {
    const char digit = text[at + 1];
    if (digit >= '1' && digit <= '9') return true;
    const char next = at + 2 < text.size() ? text[at + 2] : ' ';
    if (digit == '0' && next >= '0' && next <= '9') return true;
  }
  return false;
}

class Walker {
 public:
  Walker(const SyntaxTree& tree, Goal goal) : tree_(tree), goal_(goal) {}

  std::optional<EarlyError> run() {
    Surroundings top;
    top.is_strict = goal_ == Goal::Module || has_use_strict(tree_.root());
    top.is_function = goal_ == Goal::CommonJs;
    top.has_new_target = goal_ == Goal::CommonJs;
    top.is_async = goal_ == Goal::Module;
    around_.push_back(top);
    for (std::uint32_t i = 0; i < tree_.size() && !error_; ++i) {
      while (around_.back().end <= i) around_.pop_back();
      while (!labels_.empty() && labels_.back().end <= i) labels_.pop_back();
      const NodeRef node(&tree_, i);
      enter_part(node);
      check(node);
    }
    check_comments();
    return std::move(error_);
  }

 private:
  void fail(NodeRef node, std::string message) {
    note(EarlyError{node.range(), std::move(message)});
  }
  void note(std::optional<EarlyError> found) {
    if (!error_) error_ = std::move(found);
  }
  const Surroundings& now() const { return around_.back(); }
  std::uint32_t end_of(NodeRef node) const { return tree_.row(node.index()).subtree_end; }

  // ---- what changes the surroundings

  /// Parameters and bodies of functions, values of fields.
  void enter_part(NodeRef node) {
    const NodeRef parent = node.parent();
    if (!parent.exists()) return;
    const Field field = node.field();
    if (is_function(parent.kind())) {
      const bool is_first = field == Field::Parameters || field == Field::Parameter ||
                            (field == Field::Body && !parent.child(Field::Parameters).exists() &&
                             !parent.child(Field::Parameter).exists());
      if (is_first) enter_function(parent);
    } else if (parent.is(NodeKind::FieldDefinition) && field == Field::Value) {
      enter_class_code(end_of(parent));
    }
  }

  void enter_function(NodeRef function) {
    Surroundings inner = now();
    const bool is_arrow = function.is(NodeKind::ArrowFunction);
    const NodeRef body = function.child(Field::Body);
    const bool says_strict = body.is(NodeKind::StatementBlock) && has_use_strict(body);
    inner.end = end_of(function);
    inner.is_strict |= says_strict;
    inner.is_function = true;
    inner.is_async = function.has(kAsync);
    inner.is_generator = esmigrate::is_generator(function);
    inner.is_loop = false;
    inner.is_switch = false;
    inner.first_label = labels_.size();
    if (!is_arrow) {
      inner.has_new_target = true;
      inner.has_arguments = true;
      inner.has_super = function.is(NodeKind::MethodDefinition);
      inner.has_super_call = is_derived_constructor(function);
    }
    if (says_strict && !has_plain_parameters(function)) {
      fail(body, "`use strict` in a function whose parameters are not plain names");
    }
    around_.push_back(inner);
  }

  void enter_class_code(std::uint32_t end) {
    Surroundings inner = now();
    inner.end = end;
    inner.is_function = inner.is_async = inner.is_generator = false;
    inner.is_loop = inner.is_switch = false;
    inner.has_new_target = inner.has_super = true;
    inner.has_super_call = inner.has_arguments = false;
    inner.first_label = labels_.size();
    around_.push_back(inner);
  }

  void enter(NodeRef node, bool Surroundings::*what) {
    if (now().*what) return;
    Surroundings inner = now();
    inner.end = end_of(node);
    inner.*what = true;
    around_.push_back(inner);
  }

  static bool has_plain_parameters(NodeRef function) {
    for (NodeRef one : function.child(Field::Parameters).children()) {
      if (!one.is(NodeKind::Identifier) && !one.is(NodeKind::Undefined)) return false;
    }
    return true;
  }

  // ---- one node

  void check(NodeRef node) {
    switch (node.kind()) {
      case NodeKind::ClassDeclaration:
      case NodeKind::Class:
        if (const NodeRef name = node.child(Field::Name);
            name.text() == "eval" || name.text() == "arguments") {
          fail(name, "`" + std::string(name.text()) + "` cannot be a name here");
        }
        return enter(node, &Surroundings::is_strict);
      case NodeKind::ClassBody:
        return note(find_class_error(node));
      case NodeKind::ClassStaticBlock:
        return enter_class_code(end_of(node));
      case NodeKind::MethodDefinition:
        return note(find_accessor_error(node));
      case NodeKind::ForInStatement:
        check_for_in(node);
        [[fallthrough]];
      case NodeKind::ForStatement:
      case NodeKind::WhileStatement:
      case NodeKind::DoStatement:
        check_single_statement(node.child(Field::Body), false);
        return enter(node, &Surroundings::is_loop);
      case NodeKind::IfStatement:
        return check_single_statement(node.child(Field::Consequence), true);
      case NodeKind::ElseClause:
        return check_single_statement(node.first_child(), true);
      case NodeKind::SwitchBody:
        check_switch(node);
        return enter(node, &Surroundings::is_switch);
      case NodeKind::LabeledStatement:
        return check_label(node);
      case NodeKind::BreakStatement:
      case NodeKind::ContinueStatement:
        return check_jump(node);
      case NodeKind::ReturnStatement:
        if (!now().is_function) fail(node, "`return` outside of a function");
        return;
      case NodeKind::WithStatement:
        if (now().is_strict) fail(node, "`with` in strict code");
        return check_single_statement(node.child(Field::Body), false);
      case NodeKind::ImportStatement:
      case NodeKind::ExportStatement:
        if (!node.parent().is(NodeKind::Program) || goal_ == Goal::CommonJs) {
          fail(node, "`import` and `export` belong to the top level of a module");
        }
        return;
      case NodeKind::MetaProperty:
        return check_meta_property(node);
      case NodeKind::Super:
        return check_super(node);
      case NodeKind::YieldExpression:
        // In sloppy code it may be a name that the grammar misreads.
        if (!now().is_generator && now().is_strict) fail(node, "`yield` outside of a generator");
        return;
      case NodeKind::AwaitExpression:
        if (!now().is_async) fail(node, "`await` outside of an async function");
        return;
      case NodeKind::ArrowFunction:
        return check_arrow(node);
      case NodeKind::PrivateName:
        return note(find_private_name_error(node));
      case NodeKind::Identifier:
        if (!now().has_arguments && node.text() == "arguments") {
          fail(node, "`arguments` in a class field or static block");
        }
        return;
      case NodeKind::UnaryExpression:
        return check_delete(node);
      case NodeKind::Number:
        if (now().is_strict && is_legacy_octal(node.text())) {
          fail(node, "a legacy octal number in strict code");
        }
        return;
      case NodeKind::String:
        if (now().is_strict && has_octal_escape(node.text())) {
          fail(node, "an octal escape in strict code");
        }
        return;
      case NodeKind::Object:
        return check_object(node);
      case NodeKind::AssignmentExpression:
      case NodeKind::AugmentedAssignment:
        return check_target(node.child(Field::Left));
      case NodeKind::UpdateExpression:
        return check_target(node.child(Field::Argument));
      case NodeKind::VariableDeclaration:
      case NodeKind::LexicalDeclaration:
        return check_declaration(node);
      case NodeKind::RestPattern:
        if (node.next_sibling().exists() && node.field() != Field::Value) {
          fail(node, "a rest element that is not the last one");
        }
        return;
      default:
        return;
    }
  }

  /// The grammar takes it for an operand, which the language does not.
  void check_arrow(NodeRef node) {
    const NodeRef parent = node.parent();
    const bool is_operand =
        (parent.is(NodeKind::CallExpression) && node.field() == Field::Function) ||
        ((parent.is(NodeKind::MemberExpression) || parent.is(NodeKind::SubscriptExpression)) &&
         node.field() == Field::Object) ||
        parent.is(NodeKind::BinaryExpression) || parent.is(NodeKind::UnaryExpression);
    if (is_operand) fail(node, "an arrow function that needs parentheses around it");
  }

  // ---- statements

  /// Declarations need a block around them; Annex B.3.3 allows plain functions behind `if` in
  /// sloppy code.
  void check_single_statement(NodeRef body, bool may_be_function) {
    while (body.is(NodeKind::LabeledStatement)) {
      body = body.child(Field::Body);
      may_be_function = false;
    }
    const bool is_plain = body.is(NodeKind::FunctionDeclaration) && !body.has(kAsync);
    if (is_plain && may_be_function && !now().is_strict) return;
    if (is_function_declaration(body.kind()) || body.is(NodeKind::ClassDeclaration) ||
        body.is(NodeKind::LexicalDeclaration)) {
      fail(body, "a declaration where only a statement may stand");
    }
  }

  void check_for_in(NodeRef loop) {
    check_target(loop.child(Field::Left));
    if (loop.has(kAwait) && !now().is_async) fail(loop, "`for await` outside of an async function");
    if (loop.child(Field::Value).exists() && now().is_strict) {
      fail(loop, "a value in the head of `for`-`in` in strict code");
    }
  }

  void check_switch(NodeRef body) {
    int defaults = 0;
    for (NodeRef part : body.children()) {
      if (part.is(NodeKind::SwitchDefault) && ++defaults > 1) fail(part, "a second `default`");
    }
  }

  void check_label(NodeRef node) {
    const std::string_view name = node.child(Field::Label).text();
    for (std::size_t i = now().first_label; i < labels_.size(); ++i) {
      if (labels_[i].name == name) fail(node, "`" + std::string(name) + "` is a label twice");
    }
    const std::string word = decoded_identifier(name);
    if (word == "await" && goal_ == Goal::Module) fail(node, "`await` cannot be a label here");
    if (now().is_strict && (word == "yield" || word == "let" || word == "static")) {
      fail(node, "`" + word + "` cannot be a label in strict code");
    }
    NodeRef body = node.child(Field::Body);
    while (body.is(NodeKind::LabeledStatement)) body = body.child(Field::Body);
    const bool is_plain = body.is(NodeKind::FunctionDeclaration) && !body.has(kAsync);
    if ((is_function_declaration(body.kind()) && (now().is_strict || !is_plain)) ||
        body.is(NodeKind::ClassDeclaration) || body.is(NodeKind::LexicalDeclaration)) {
      fail(body, "a declaration behind a label");
    }
    labels_.push_back({name, is_loop(body.kind()), end_of(node)});
  }

  void check_jump(NodeRef node) {
    const bool is_continue = node.is(NodeKind::ContinueStatement);
    const NodeRef label = node.child(Field::Label);
    if (!label.exists()) {
      const bool has_target = now().is_loop || (!is_continue && now().is_switch);
      if (!has_target)
        fail(node, "`" + std::string(is_continue ? "continue" : "break") + "` has no target");
      return;
    }
    for (std::size_t i = now().first_label; i < labels_.size(); ++i) {
      if (labels_[i].name == label.text() && (!is_continue || labels_[i].is_loop)) return;
    }
    fail(label, "there is no label `" + std::string(label.text()) + "` around");
  }

  void check_declaration(NodeRef node) {
    for (NodeRef declarator : node.children()) {
      if (!declarator.is(NodeKind::VariableDeclarator)) continue;
      const NodeRef name = declarator.child(Field::Name);
      const bool needs_value = node.token() == Token::Const || name.is(NodeKind::ObjectPattern) ||
                               name.is(NodeKind::ArrayPattern);
      if (needs_value && !declarator.child(Field::Value).exists()) {
        fail(declarator, "a declaration that needs a value");
      }
    }
  }

  // ---- expressions

  void check_meta_property(NodeRef node) {
    const bool is_new_target = node.text().starts_with("new");
    if (is_new_target && !now().has_new_target) fail(node, "`new.target` outside of a function");
    if (!is_new_target && goal_ != Goal::Module) fail(node, "`import.meta` outside of a module");
  }

  void check_super(NodeRef node) {
    const bool is_call = node.parent().is(NodeKind::CallExpression);
    if (is_call ? !now().has_super_call : !now().has_super) {
      fail(node, "`super` where there is none");
    }
  }

  void check_delete(NodeRef node) {
    if (node.token() != Token::Delete) return;
    const NodeRef operand = skip_parentheses(node.child(Field::Argument));
    if (now().is_strict && (operand.is(NodeKind::Identifier) || operand.is(NodeKind::Undefined))) {
      fail(node, "`delete` of a variable in strict code");
    }
    if (operand.is(NodeKind::MemberExpression) &&
        operand.child(Field::Property).is(NodeKind::PrivateName)) {
      fail(node, "`delete` of a private name");
    }
  }

  void check_object(NodeRef object) {
    bool has_prototype = false;
    for (NodeRef member : object.children()) {
      if (member.is(NodeKind::ObjectAssignmentPattern)) fail(member, "`=` in an object");
      if (!member.is(NodeKind::Pair)) continue;
      const NodeRef key = member.child(Field::Key);
      if (key.is(NodeKind::ComputedPropertyName) || property_name(key) != "__proto__") continue;
      if (has_prototype) fail(member, "`__proto__` is set twice");
      has_prototype = true;
    }
  }

  /// Calls are refused when they run, not before (as browsers need it).
  void check_target(NodeRef target) {
    target = skip_parentheses(target);
    switch (target.kind()) {
      case NodeKind::MemberExpression:
      case NodeKind::SubscriptExpression:
        if (is_optional_chain(target)) fail(target, "an assignment to an optional chain");
        return;
      case NodeKind::Identifier:
      case NodeKind::Undefined:
      case NodeKind::ObjectPattern:
      case NodeKind::ArrayPattern:
      case NodeKind::CallExpression:
      case NodeKind::Other:
        return;
      default:
        fail(target, "an assignment to what is no variable or property");
    }
  }

  static bool is_optional_chain(NodeRef node) {
    for (NodeRef at = node; at.exists();) {
      if (at.has(kOptionalChain)) return true;
      if (at.is(NodeKind::CallExpression)) {
        at = at.child(Field::Function);
      } else if (at.is(NodeKind::MemberExpression) || at.is(NodeKind::SubscriptExpression)) {
        at = at.child(Field::Object);
      } else {
        return false;
      }
    }
    return false;
  }

  /// What HTML makes of a comment is none in a module.
  void check_comments() {
    if (goal_ != Goal::Module || error_) return;
    for (const ByteRange range : tree_.comments()) {
      const std::string_view text = text_at(tree_.source(), range);
      if (text.starts_with("<!--") || text.starts_with("-->")) {
        error_ = EarlyError{range, "a comment as in HTML"};
        return;
      }
    }
  }

  const SyntaxTree& tree_;
  const Goal goal_;
  std::vector<Surroundings> around_;
  std::vector<Label> labels_;
  std::optional<EarlyError> error_;
};

}  // namespace

std::optional<EarlyError> find_early_error(const SyntaxTree& tree, const Bindings& bindings,
                                           Goal goal) {
  std::optional<EarlyError> walked = Walker(tree, goal).run();
  std::optional<EarlyError> named = find_name_error(tree, bindings, goal);
  if (!walked) return named;
  return named && named->range.begin < walked->range.begin ? named : walked;
}

}  // namespace esmigrate
