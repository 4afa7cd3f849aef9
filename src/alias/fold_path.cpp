// Constant folding, for arguments of `require` only: what a computed one begins with tells which
// files it can reach, and one that turns out constant is as good as a literal.
//
// A text that begins with the module's directory is kept as `\0dir` followed by the rest until it
// is known to be a whole path; only then may it be called relative.
#include "alias/fold_path.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "alias/possible_values.h"
#include "esmigrate/source/path.h"
#include "esmigrate/syntax/walk.h"

namespace esmigrate {
namespace {

constexpr std::string_view kDirectory("\0dir", 4);
constexpr int kDepth = 12;

/// More alternatives than that are as good as not known.
constexpr std::size_t kMost = 64;

struct Text {
  std::string text;
  bool is_whole = true;
};

/// All that an expression may be; never empty.
struct Texts {
  std::vector<Text> all;
  bool is_number = false;  ///< some of them may be, and two of those are added
  bool is_picked = false;  ///< one of several values of a variable, or of an expression's branches

  bool are_known() const {
    return std::any_of(all.begin(), all.end(),
                       [](const Text& each) { return each.is_whole || !each.text.empty(); });
  }
};

Texts one(std::string text, bool is_whole = true) { return {{{std::move(text), is_whole}}}; }
Texts unknown() { return one("", false); }

class Folder {
 public:
  explicit Folder(const AliasInput& in) : in_(in) {}

  Texts fold(NodeRef node, int depth) const {
    node = skip_parentheses(node);
    if (depth > kDepth || !node.exists()) return unknown();
    if (const auto constant = constant_text(node)) return one(*constant);
    switch (node.kind()) {
      case NodeKind::Number:
        return number(node.text());
      case NodeKind::Identifier:
      case NodeKind::SubscriptExpression:
        return variable(node, depth);
      case NodeKind::TemplateString:
        return pattern(node, depth);
      case NodeKind::TernaryExpression:
        return any_of({node.child(Field::Consequence), node.child(Field::Alternative)}, depth);
      case NodeKind::BinaryExpression:
        if (node.token() != Token::Plus) return unknown();
        return append(fold(node.child(Field::Left), depth + 1),
                      fold(node.child(Field::Right), depth + 1));
      case NodeKind::MemberExpression:
        return is_own_directory(node) ? one(std::string(kDirectory)) : unknown();
      case NodeKind::CallExpression:
        return path_method(node).empty() ? unknown() : joined(node, depth);
      default:
        return unknown();
    }
  }

 private:
  /// Numbers that are spelt as they are printed.
  static Texts number(std::string_view text) {
    const bool is_plain = text.size() < 10 && (text.size() == 1 || text.front() != '0') &&
                          text.find_first_not_of("0123456789") == std::string_view::npos;
    Texts out = is_plain ? one(std::string(text)) : unknown();
    out.is_number = true;
    return out;
  }

  static Texts append(const Texts& left, const Texts& right) {
    if (left.is_number && right.is_number) return unknown();
    Texts out;
    out.is_picked = left.is_picked || right.is_picked;
    for (const Text& begun : left.all) {
      for (const Text& rest : right.all) {
        out.all.push_back(begun);
        if (!begun.is_whole) break;
        out.all.back().text += rest.text;
        out.all.back().is_whole = rest.is_whole;
      }
    }
    return out.all.size() > kMost ? unknown() : out;
  }
  static Texts append(const Texts& left, std::string_view right) {
    return append(left, one(std::string(right)));
  }

  Texts any_of(const std::vector<NodeRef>& nodes, int depth) const {
    Texts out;
    for (const NodeRef node : nodes) {
      Texts more = fold(node, depth + 1);
      out.all.insert(out.all.end(), more.all.begin(), more.all.end());
      out.is_number = out.is_number || more.is_number;
      if (out.all.size() > kMost) return unknown();
    }
    out.is_picked = true;
    return out.all.empty() || !out.are_known() ? unknown() : out;
  }

  /// `import.meta.dirname`, which an earlier run has made of `__dirname`.
  static bool is_own_directory(NodeRef node) {
    return node.child(Field::Object).is(NodeKind::MetaProperty) &&
           node.child(Field::Object).text() == "import.meta" &&
           node.child(Field::Property).text() == "dirname";
  }

  Texts variable(NodeRef node, int depth) const {
    const BindingId id = in_.bindings.binding_at(node);
    const NodeRef value = id.exists() ? kept_value(node, id) : NodeRef();
    if (id.exists() && id == in_.bindings.wrapper("__dirname") && is_kept(id))
      return one(std::string(kDirectory));
    return value.exists() ? fold(value, depth + 1) : any_of(possible_values(node, in_), depth);
  }

  bool is_kept(BindingId id) const {
    const Binding& binding = in_.bindings.bindings[id];
    return binding.write_count == 0 && !binding.is_redeclared;
  }

  /// What a variable is declared with, if it never holds anything else.
  NodeRef kept_value(NodeRef node, BindingId id) const {
    const NodeRef declarator = in_.tree.at(in_.bindings.bindings[id].declaration).parent();
    if (!is_kept(id) || !declarator.is(NodeKind::VariableDeclarator) ||
        !declarator.child(Field::Name).is(NodeKind::Identifier))
      return {};
    // A `var` may be read before its declaration ran.
    if (in_.bindings.bindings[id].kind == BindingKind::Var &&
        enclosing_function(node) == enclosing_function(declarator) &&
        node.begin() < declarator.begin())
      return {};
    return declarator.child(Field::Value);
  }

  /// A template: its text up to the first substitution that is not constant.
  Texts pattern(NodeRef node, int depth) const {
    Texts out = one("");
    std::uint32_t at = node.begin() + 1;
    for (NodeRef part : node.children()) {
      if (!part.is(NodeKind::TemplateSubstitution)) continue;
      out = append(append(out, literal({at, part.begin()})), fold(part.first_child(), depth + 1));
      at = part.end();
    }
    return append(out, literal({at, node.end() - 1}));
  }

  Texts literal(ByteRange range) const {
    const std::string_view text = text_at(in_.file.text, range);
    const bool has_escape = text.find('\\') != std::string_view::npos;
    return one(std::string(has_escape ? text.substr(0, text.find('\\')) : text), !has_escape);
  }

  /// The `join` of `path.join(...)`, likewise `resolve`; empty if the call is not of the builtin.
  std::string_view path_method(NodeRef call) const {
    const NodeRef callee = skip_parentheses(call.first_child());
    std::string_view method;
    if (callee.is(NodeKind::MemberExpression) &&
        holds_path(skip_parentheses(callee.child(Field::Object)))) {
      method = callee.child(Field::Property).text();
    } else if (callee.is(NodeKind::Identifier)) {
      method = method_taken_out(in_.bindings.binding_at(callee));
    }
    return method == "join" || method == "resolve" ? method : std::string_view();
  }

  /// `const { join } = require('path')`, `import { join as j } from 'path'`
  std::string_view method_taken_out(BindingId id) const {
    if (!id.exists() || in_.bindings.bindings[id].write_count > 0) return {};
    const NodeRef name = in_.tree.at(in_.bindings.bindings[id].declaration);
    NodeRef holder = name.parent();
    if (holder.is(NodeKind::ImportSpecifier)) {
      const NodeRef imported = holder.child(Field::Name);
      while (holder.exists() && !holder.is(NodeKind::ImportStatement)) holder = holder.parent();
      return is_path(constant_text(holder.child(Field::Source))) ? imported.text() : "";
    }
    NodeRef key = name;
    if (holder.is(NodeKind::PairPattern)) {
      key = holder.child(Field::Key);
      holder = holder.parent();
    }
    const NodeRef declarator = holder.parent();
    const bool is_taken = holder.is(NodeKind::ObjectPattern) &&
                          declarator.is(NodeKind::VariableDeclarator) &&
                          holds_path(skip_parentheses(declarator.child(Field::Value)));
    return is_taken ? key.text() : "";
  }

  bool holds_path(NodeRef object) const {
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
  Texts joined(NodeRef call, int depth) const {
    Texts out = fold(argument(call, 0), depth + 1);
    if (!begins_with_directory(out)) return unknown();
    const bool resolves = path_method(call) == "resolve";
    for (std::size_t i = 1; i < argument_count(call); ++i) {
      const NodeRef given = argument(call, i);
      if (given.is(NodeKind::SpreadElement)) return append(append(out, "/"), unknown());
      const Texts part = fold(given, depth + 1);
      for (const Text& each : part.all) {
        if (resolves && (each.text.starts_with('/') || (each.text.empty() && !each.is_whole)))
          return unknown();
        if (each.text.starts_with(kDirectory)) return unknown();
      }
      out = append(append(out, "/"), part);
    }
    return out;
  }

  static bool begins_with_directory(const Texts& texts) {
    return std::all_of(texts.all.begin(), texts.all.end(), [](const Text& each) {
      return each.is_whole && each.text.starts_with(kDirectory);
    });
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

static FoldedPath as_path(const Text& text) {
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

/// `__dirname`, `path.join(__dirname, '..')`: the directory, or before it a file of its name.
static std::vector<std::string> directory_choices(const Text& text, const AliasInput& in) {
  if (!text.is_whole || !text.text.starts_with(kDirectory)) return {};
  std::string_view rest = std::string_view(text.text).substr(kDirectory.size());
  const bool asks_for_file = !rest.ends_with('/');
  std::string up = "./";
  std::string_view directory = directory_of(in.file.path);
  for (; !rest.empty(); rest.remove_prefix(std::min<std::size_t>(3, rest.size()))) {
    if (rest == "/") break;
    if (rest != "/.." && !rest.starts_with("/../")) return {};
    up = up == "./" ? "../" : up + "../";
    directory = directory_of(directory);
  }
  if (!asks_for_file) return {up};
  const std::string above = up == "./" ? "../" : up + "../";
  return {up, above + std::string(base_name(directory))};
}

/// What both begin with.
static std::string common_prefix(const std::string& a, const std::string& b) {
  return a.substr(0, std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
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

/// The `x` of `require.resolve(x)`: what that gives leads where `x` does. Else the node itself.
static NodeRef resolved_argument(NodeRef node, const AliasInput& in) {
  NodeRef value = skip_parentheses(node);
  if (value.is(NodeKind::Identifier)) value = skip_parentheses(kept_value(value, in));
  if (!value.is(NodeKind::CallExpression) || argument_count(value) != 1) return node;
  const NodeRef callee = skip_parentheses(value.first_child());
  const bool is_resolve =
      callee.is(NodeKind::MemberExpression) && callee.child(Field::Property).text() == "resolve" &&
      in.bindings.binding_at(callee.child(Field::Object)) == in.bindings.wrapper("require");
  return is_resolve ? argument(value, 0) : node;
}

FoldedArgument fold_argument(NodeRef node, const AliasInput& in) {
  node = resolved_argument(node, in);
  const Texts texts = Folder(in).fold(node, 0);
  FoldedArgument out;
  out.path = as_path(texts.all.front());
  if (!texts.is_picked && directory_choices(texts.all.front(), in).empty()) return out;
  bool are_whole = true;
  for (const Text& each : texts.all) {
    const FoldedPath path = as_path(each);
    out.path.text = common_prefix(out.path.text, path.text);
    std::vector<std::string> meant = directory_choices(each, in);
    are_whole = are_whole && (path.is_whole || !meant.empty());
    if (meant.empty()) meant.push_back(path.text);
    for (std::string& choice : meant) {
      if (std::find(out.choices.begin(), out.choices.end(), choice) == out.choices.end())
        out.choices.push_back(std::move(choice));
    }
  }
  out.path.is_whole = false;
  if (!are_whole) out.choices.clear();
  return out;
}

/// `__filename`, `import.meta.url`, and what makes one out of the other.
static bool is_own_path(NodeRef node, const AliasInput& in) {
  node = skip_parentheses(node);
  if (node.is(NodeKind::Identifier)) {
    if (in.bindings.binding_at(node) == in.bindings.wrapper("__filename"))
      return in.bindings.bindings[in.bindings.wrapper("__filename")].write_count == 0;
    const NodeRef value = kept_value(node, in);
    return value.exists() && !skip_parentheses(value).is(NodeKind::Identifier) &&
           is_own_path(value, in);
  }
  if (node.is(NodeKind::MemberExpression)) {
    if (node.text() == "import.meta.url" || node.text() == "import.meta.filename") return true;
    return node.child(Field::Property).text() == "href" &&
           is_own_path(node.child(Field::Object), in);
  }
  if (!node.is(NodeKind::CallExpression) || argument_count(node) != 1) return false;
  const NodeRef callee = skip_parentheses(node.first_child());
  const std::string_view name =
      callee.is(NodeKind::MemberExpression) ? callee.child(Field::Property).text() : callee.text();
  return (name == "pathToFileURL" || name == "fileURLToPath") && is_own_path(argument(node, 0), in);
}

std::optional<std::string> fold_directory(NodeRef node, const AliasInput& in) {
  node = skip_parentheses(node);
  if (!node.exists()) return std::nullopt;
  if (is_own_path(node, in)) return "./";
  std::string path;
  if (node.is(NodeKind::NewExpression) && node.first_child().text() == "URL" &&
      is_own_path(argument(node, 1), in)) {
    path = constant_text(argument(node, 0)).value_or("");
    if (path.empty() || path.find(':') != std::string::npos || path.front() == '/') return {};
    path.insert(0, "/");
  } else {
    const Texts texts = Folder(in).fold(node, 0);
    const Text& text = texts.all.front();
    if (texts.all.size() > 1 || !text.is_whole || !text.text.starts_with(kDirectory))
      return std::nullopt;
    path = text.text.substr(kDirectory.size());
    // `resolve` drops the slash at the end, `join` one behind nothing.
    if (path.ends_with('/') && node.is(NodeKind::CallExpression)) return std::nullopt;
  }
  if (path.empty()) return "../";
  const std::string_view last = std::string_view(path).substr(path.rfind('/') + 1);
  if (path.front() != '/' || last == "." || last == "..") return std::nullopt;
  const auto directory = as_specifier(path.substr(0, path.rfind('/')));
  return directory ? *directory + "/" : "./";
}

}  // namespace esmigrate
