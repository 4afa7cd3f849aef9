// Early errors: what a module cannot even be parsed with (ECMA-262 Annex C, Annex B.1 and B.3), and
// the few constructs that nothing strict can stand for.
#include <algorithm>

#include "alias/strict_finder.h"
#include "esmigrate/syntax/walk.h"

namespace esmigrate {
namespace {

using Role = StrictPlace::Role;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool has_octal_escape(std::string_view text) {
  for (std::size_t at = 0; at + 1 < text.size(); ++at) {
    if (text[at] != '\\') continue;
    const char next = text[at + 1];
    const char after = at + 2 < text.size() ? text[at + 2] : ' ';
    if (next >= '1' && next <= '9') return true;
    if (next == '0' && is_digit(after)) return true;
    ++at;
  }
  return false;
}

class SyntaxFinder {
 public:
  explicit SyntaxFinder(StrictFinder& find) : find_(find) {}

  void run() {
    for (std::uint32_t i = 0; i < find_.tree.size(); ++i) node(NodeRef(&find_.tree, i));
    comments();
  }

 private:
  void node(NodeRef node) {
    switch (node.kind()) {
      case NodeKind::WithStatement:
        find_.add("`with` has no counterpart in modules", {node.begin(), node.begin() + 4});
        break;
      case NodeKind::Number:
        number(node);
        break;
      case NodeKind::String:
        string(node);
        break;
      case NodeKind::UnaryExpression:
        if (node.token() == Token::Delete) delete_name(node);
        break;
      case NodeKind::IfStatement:
      case NodeKind::ElseClause:
        for (NodeRef child : node.children()) {
          if (!is_function_declaration(child.kind())) continue;
          find_
              .add("a function declared as the body of a statement is an error in modules",
                   child.range(), StrictRepair::Braces)
              .places = {strict_place(Role::Site, child.range())};
        }
        break;
      case NodeKind::LabeledStatement:
        label(node);
        break;
      case NodeKind::CallExpression:
        call(node);
        break;
      case NodeKind::YieldExpression:
      case NodeKind::AwaitExpression:
        if (is_name_for_operator(node) && !is_declared(node.text().substr(0, 5))) {
          find_.add("`" + std::string(node.text().substr(0, 5)) + "` cannot be a name in modules",
                    {node.begin(), node.begin() + 5});
        }
        break;
      case NodeKind::ForInStatement:
        // `for (var i = 0 in o)`, Annex B.3.5.
        if (node.token() == Token::Var && node.child(Field::Value).exists()) {
          find_.add("a loop variable with an initialiser is an error in modules",
                    node.child(Field::Value).range());
        }
        break;
      default:
        break;
    }
  }

  void number(NodeRef node) {
    const std::string_view text = node.text();
    if (text.size() < 2 || text[0] != '0' || !is_digit(text[1])) return;
    if (!find_.is_sloppy(node)) return;
    find_
        .add("the legacy octal literal `" + std::string(text) + "` is an error in modules",
             node.range(), StrictRepair::Literal)
        .places = {strict_place(Role::Site, node.range())};
  }

  void string(NodeRef node) {
    if (!has_octal_escape(node.text()) || !find_.is_sloppy(node)) return;
    find_.add("a legacy octal escape is an error in modules", node.range(), StrictRepair::Literal)
        .places = {strict_place(Role::Site, node.range())};
  }

  /// Deleting a variable does nothing and says so; anything else is a property of the global object
  /// (ECMA-262 section 13.5.1.2).
  void delete_name(NodeRef node) {
    const NodeRef name = skip_parentheses(node.child(Field::Argument));
    const bool is_name = name.is(NodeKind::Identifier) || name.is(NodeKind::Undefined);
    if (!is_name || !find_.is_sloppy(node)) return;
    StrictHazard& hazard =
        find_.add("deleting a variable is an error in modules", node.range(), StrictRepair::Delete);
    const bool is_variable = find_.bindings.binding_at(name).exists() || is_block_function(name) ||
                             name.is(NodeKind::Undefined) || name.text() == "arguments" ||
                             name.text() == "NaN" || name.text() == "Infinity";
    Role role = Role::Site;
    if (!is_variable) role = is_statement_expression(node) ? Role::Statement : Role::Value;
    if (!is_variable && find_.global_name().empty()) hazard.repair = StrictRepair::None;
    StrictPlace place = strict_place(role, node.range());
    place.name = name.text();
    hazard.places = {std::move(place)};
    hazard.name = find_.global_name();
  }

  /// A variable that a function in some block makes around it.
  bool is_block_function(NodeRef name) const {
    const Bindings& all = find_.bindings;
    return std::any_of(all.block_functions.begin(), all.block_functions.end(),
                       [&](const BlockFunction& leak) {
                         return all.names[all.bindings[leak.binding_id].name] == name.text();
                       });
  }

  /// No `break` can name the label of a function declaration.
  void label(NodeRef node) {
    NodeRef body = node.child(Field::Body);
    if (!body.exists()) {
      for (NodeRef child : node.children()) body = child;
    }
    if (!is_function_declaration(body.kind())) return;
    find_
        .add("a function declared as the body of a statement is an error in modules", body.range(),
             StrictRepair::Unlabel)
        .places = {strict_place(Role::Site, {node.begin(), body.begin()})};
  }

  void call(NodeRef node) {
    const NodeRef callee = skip_parentheses(node.child(Field::Function));
    const bool is_direct = callee.is(NodeKind::Identifier) && callee.text() == "eval" &&
                           !find_.bindings.binding_at(callee).exists();
    if (is_direct && find_.is_sloppy(node)) {
      find_.add("a direct `eval` may declare variables here, which strict code does not allow",
                callee.range());
    }
  }

  bool is_declared(std::string_view name) const {
    const Bindings& all = find_.bindings;
    return std::any_of(all.bindings.begin(), all.bindings.end(),
                       [&](const Binding& binding) { return all.names[binding.name] == name; });
  }

  void comments() {
    const std::string_view source = find_.tree.source();
    for (const ByteRange comment : find_.tree.comments()) {
      const std::string_view text = text_at(source, comment);
      if (text.starts_with("<!--")) html_comment({comment.begin, comment.begin + 4});
      if (text.starts_with("-->")) html_comment({comment.begin, comment.begin + 3});
    }
    if (source.find("<!--") == std::string_view::npos) return;
    // Behind an operand the grammar takes `a <!--b` for `a < !(--b)`, which is what a module makes
    // of it.
    for (std::uint32_t i = 0; i < find_.tree.size(); ++i) {
      const NodeRef node(&find_.tree, i);
      if (!node.is(NodeKind::BinaryExpression)) continue;
      NodeRef right = node.child(Field::Right);
      while (right.is(NodeKind::BinaryExpression)) right = right.child(Field::Left);
      if (!right.is(NodeKind::UnaryExpression) || right.begin() == 0) continue;
      const std::uint32_t begin = right.begin() - 1;
      if (source.substr(begin, 4) == "<!--") html_comment({begin, begin + 4});
    }
  }

  void html_comment(ByteRange mark) {
    find_.add("an HTML-like comment is an error in modules", mark, StrictRepair::Comment).places = {
        strict_place(Role::Site, mark)};
  }

  StrictFinder& find_;
};

}  // namespace

void find_strict_syntax(StrictFinder& find) { SyntaxFinder(find).run(); }

}  // namespace esmigrate
