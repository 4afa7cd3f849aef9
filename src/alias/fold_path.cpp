// Constant folding, for arguments of `require` only: what a computed one begins with tells which
// files it can reach, and one that turns out constant is as good as a literal.
//
// A text that begins with the module's directory is kept as `\0dir` followed by the rest until it
// is known to be a whole path; only then may it be called relative.
#include "alias/fold_path.h"

#include <optional>
#include <string_view>

#include "esmigrate/syntax/walk.h"

namespace esmigrate {
namespace {

constexpr std::string_view kDirectory("\0dir", 4);
constexpr int kDepth = 12;

struct Text {
  std::string text;
  bool is_whole = true;
};

Text unknown() { return {"", false}; }

class Folder {
 public:
  explicit Folder(const AliasInput& in) : in_(in) {}

  Text fold(NodeRef node, int depth) const {
    node = skip_parentheses(node);
    if (depth > kDepth || !node.exists()) return unknown();
    if (const auto constant = constant_text(node)) return {*constant, true};
    switch (node.kind()) {
      case NodeKind::Identifier:
        return variable(node, depth);
      case NodeKind::TemplateString:
        return pattern(node, depth);
      case NodeKind::BinaryExpression:
        if (node.token() != Token::Plus) return unknown();
        return append(fold(node.child(Field::Left), depth + 1),
                      fold(node.child(Field::Right), depth + 1));
      case NodeKind::MemberExpression:
        return is_own_directory(node) ? Text{std::string(kDirectory), true} : unknown();
      case NodeKind::CallExpression:
        return is_path_call(node) ? joined(node, depth) : unknown();
      default:
        return unknown();
    }
  }

 private:
  static Text append(Text left, const Text& right) {
    if (!left.is_whole) return left;
    left.text += right.text;
    left.is_whole = right.is_whole;
    return left;
  }

  /// `import.meta.dirname`, which an earlier run has made of `__dirname`.
  static bool is_own_directory(NodeRef node) {
    return node.child(Field::Object).is(NodeKind::MetaProperty) &&
           node.child(Field::Object).text() == "import.meta" &&
           node.child(Field::Property).text() == "dirname";
  }

  Text variable(NodeRef node, int depth) const {
    const BindingId id = in_.bindings.binding_at(node);
    if (!id.exists()) return unknown();
    const Binding& binding = in_.bindings.bindings[id];
    if (binding.write_count > 0 || binding.is_redeclared) return unknown();
    if (id == in_.bindings.wrapper("__dirname")) return {std::string(kDirectory), true};
    const NodeRef declarator = in_.tree.at(binding.declaration).parent();
    if (!declarator.is(NodeKind::VariableDeclarator) ||
        !declarator.child(Field::Name).is(NodeKind::Identifier))
      return unknown();
    // A `var` may be read before its declaration ran.
    if (binding.kind == BindingKind::Var &&
        enclosing_function(node) == enclosing_function(declarator) &&
        node.begin() < declarator.begin())
      return unknown();
    return fold(declarator.child(Field::Value), depth + 1);
  }

  /// A template: its text up to the first substitution that is not constant.
  Text pattern(NodeRef node, int depth) const {
    Text out;
    std::uint32_t at = node.begin() + 1;
    for (NodeRef part : node.children()) {
      if (!part.is(NodeKind::TemplateSubstitution)) continue;
      out = append(std::move(out), literal({at, part.begin()}));
      out = append(std::move(out), fold(part.first_child(), depth + 1));
      at = part.end();
    }
    return append(std::move(out), literal({at, node.end() - 1}));
  }

  Text literal(ByteRange range) const {
    const std::string_view text = text_at(in_.file.text, range);
    const bool has_escape = text.find('\\') != std::string_view::npos;
    return {std::string(has_escape ? text.substr(0, text.find('\\')) : text), !has_escape};
  }

  /// `path.join(...)`, `path.resolve(...)` of the builtin.
  bool is_path_call(NodeRef call) const {
    const NodeRef callee = skip_parentheses(call.first_child());
    if (!callee.is(NodeKind::MemberExpression)) return false;
    const std::string_view method = callee.child(Field::Property).text();
    if (method != "join" && method != "resolve") return false;
    NodeRef object = skip_parentheses(callee.child(Field::Object));
    if (object.is(NodeKind::Identifier)) {
      const BindingId id = in_.bindings.binding_at(object);
      if (!id.exists() || in_.bindings.bindings[id].write_count > 0) return false;
      if (in_.bindings.bindings[id].kind == BindingKind::Import) return is_import_of_path(id);
      const NodeRef declarator = in_.tree.at(in_.bindings.bindings[id].declaration).parent();
      if (!declarator.is(NodeKind::VariableDeclarator) ||
          !declarator.child(Field::Name).is(NodeKind::Identifier))
        return false;
      object = skip_parentheses(declarator.child(Field::Value));
    }
    if (!object.is(NodeKind::CallExpression) || object.first_child().text() != "require")
      return false;
    return is_path(constant_text(argument(object, 0)));
  }

  static bool is_path(const std::optional<std::string>& loaded) {
    return loaded == "path" || loaded == "node:path";
  }

  /// `import path from 'path'`, `import * as path from 'path'`
  bool is_import_of_path(BindingId id) const {
    const NodeRef name = in_.tree.at(in_.bindings.bindings[id].declaration);
    NodeRef at = name.parent();
    if (at.is(NodeKind::ImportSpecifier)) return false;
    while (at.exists() && !at.is(NodeKind::ImportStatement)) at = at.parent();
    return is_path(constant_text(at.child(Field::Source)));
  }

  /// Joins behind the module's directory. An absolute part would begin anew in `resolve`.
  Text joined(NodeRef call, int depth) const {
    Text out = fold(argument(call, 0), depth + 1);
    if (!out.is_whole || !out.text.starts_with(kDirectory)) return unknown();
    const bool resolves =
        skip_parentheses(call.first_child()).child(Field::Property).text() == "resolve";
    for (std::size_t i = 1; i < argument_count(call); ++i) {
      const NodeRef given = argument(call, i);
      if (given.is(NodeKind::SpreadElement)) return {out.text + "/", false};
      const Text part = fold(given, depth + 1);
      if (resolves && (part.text.starts_with('/') || (part.text.empty() && !part.is_whole)))
        return unknown();
      if (part.text.starts_with(kDirectory)) return unknown();
      out.text += '/' + part.text;
      out.is_whole = part.is_whole;
      if (!out.is_whole) return out;
    }
    return out;
  }

  const AliasInput& in_;
};

/// `/a/../b` behind the directory, in the shortest form that a specifier may have; nothing if it
/// ends at a directory, which a file of the same name would be mistaken for.
std::optional<std::string> as_specifier(std::string_view rest) {
  std::vector<std::string_view> parts;
  std::size_t up = 0;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('/'), rest.size());
    const std::string_view part = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (part.empty() || part == ".") continue;
    if (part == "..") {
      if (parts.empty())
        ++up;
      else
        parts.pop_back();
      continue;
    }
    parts.push_back(part);
  }
  if (parts.empty()) return std::nullopt;
  std::string out = up == 0 ? "." : "..";
  for (std::size_t i = 1; i < up; ++i) out += "/..";
  for (const std::string_view part : parts) out += '/' + std::string(part);
  return out;
}

}  // namespace

FoldedPath fold_path(NodeRef node, const AliasInput& in) {
  const Text text = Folder(in).fold(node, 0);
  if (!text.text.starts_with(kDirectory)) {
    const bool has_directory = text.text.find('\0') != std::string::npos;
    if (has_directory) return {};
    return {text.text, text.is_whole};
  }
  const std::string_view rest = std::string_view(text.text).substr(kDirectory.size());
  if (!rest.empty() && !rest.starts_with('/')) return {};  // a neighbour of the directory
  if (!text.is_whole) return {"." + std::string(rest), false};
  const auto specifier = as_specifier(rest);
  return specifier ? FoldedPath{*specifier, true} : FoldedPath{"./", false};
}

/// The value that a variable is declared with and keeps.
static NodeRef kept_value(NodeRef node, const AliasInput& in) {
  const BindingId id = in.bindings.binding_at(node);
  if (!id.exists() || in.bindings.bindings[id].write_count > 0 ||
      in.bindings.bindings[id].is_redeclared)
    return {};
  const NodeRef declarator = in.tree.at(in.bindings.bindings[id].declaration).parent();
  const bool is_plain = declarator.is(NodeKind::VariableDeclarator) &&
                        declarator.child(Field::Name).is(NodeKind::Identifier) &&
                        declarator.end() <= node.begin();
  return is_plain ? declarator.child(Field::Value) : NodeRef();
}

std::vector<std::string> fold_choices(NodeRef node, const AliasInput& in) {
  std::vector<NodeRef> open{node};
  std::vector<std::string> choices;
  for (int steps = 0; !open.empty(); ++steps) {
    NodeRef at = skip_parentheses(open.back());
    open.pop_back();
    if (steps > kDepth) return {};
    if (at.is(NodeKind::TernaryExpression)) {
      open.push_back(at.child(Field::Alternative));
      open.push_back(at.child(Field::Consequence));
      continue;
    }
    FoldedPath folded = fold_path(at, in);
    if (folded.is_whole) {
      choices.push_back(std::move(folded.text));
      continue;
    }
    if (at.is(NodeKind::Identifier)) at = kept_value(at, in);
    if (!at.exists()) return {};
    open.push_back(at);
    if (!skip_parentheses(at).is(NodeKind::TernaryExpression)) return {};
  }
  return choices;
}

}  // namespace esmigrate
