// `createRequire` gives code a loader of its own. What that loads counts as loaded by `require`:
// ES modules it reaches have to give what a CommonJS module gave, and renamed files are followed.
#include "alias/made_requires.h"

#include "alias/fold_path.h"
#include "alias/requires.h"
#include "esmigrate/syntax/walk.h"

namespace esmigrate {
namespace {

bool is_maker_name(std::string_view name) {
  return name == "createRequire" || name == "createRequireFromPath";
}

class MadeRequireFinder {
 public:
  explicit MadeRequireFinder(const AliasInput& in) : in_(in) {}

  bool makes(NodeRef call) const {
    return call.is(NodeKind::CallExpression) && is_maker(call.first_child(), 0);
  }

  std::vector<MadeRequire> run() {
    std::vector<MadeRequire> found;
    for (std::uint32_t i = 0; i < in_.tree.size(); ++i) {
      const NodeRef call(&in_.tree, i);
      if (!makes(call)) continue;
      const NodeRef value = outermost_parentheses(call);
      const NodeRef name = held_by(value);
      if (name.exists() && in_.bindings.binding_at(name) == in_.bindings.wrapper("require"))
        continue;
      MadeRequire& made = found.emplace_back();
      made.directory = fold_directory(argument(call, 0), in_);
      if (name.exists()) {
        follow(in_.bindings.binding_at(name), name, made);
      } else {
        use(value, made);
      }
    }
    return found;
  }

 private:
  /// `createRequire`, `Module.createRequire`, a variable that holds it for good.
  bool is_maker(NodeRef value, int depth) const {
    static constexpr int kDepth = 4;
    value = skip_parentheses(value);
    if (depth > kDepth) return false;
    switch (value.kind()) {
      case NodeKind::MemberExpression:
        return is_maker_name(value.child(Field::Property).text());
      case NodeKind::BinaryExpression:
        return is_maker(value.child(Field::Left), depth + 1) ||
               is_maker(value.child(Field::Right), depth + 1);
      case NodeKind::TernaryExpression:
        return is_maker(value.child(Field::Consequence), depth + 1) ||
               is_maker(value.child(Field::Alternative), depth + 1);
      case NodeKind::Identifier:
        return holds_maker(in_.bindings.binding_at(value), depth);
      default:
        return false;
    }
  }

  bool holds_maker(BindingId id, int depth) const {
    if (!id.exists() || in_.bindings.bindings[id].write_count > 0) return false;
    const NodeRef declared = in_.tree.at(in_.bindings.bindings[id].declaration);
    const NodeRef holder = declared.parent();
    switch (holder.kind()) {
      case NodeKind::ObjectPattern:
        return is_maker_name(declared.text());
      case NodeKind::PairPattern:
        return is_maker_name(property_name(holder.child(Field::Key)).value_or(""));
      case NodeKind::ImportSpecifier:
        return is_maker_name(holder.child(Field::Name).text());
      case NodeKind::VariableDeclarator:
        return is_maker(holder.child(Field::Value), depth + 1);
      default:
        return false;
    }
  }

  /// The variable that holds nothing but this value.
  NodeRef held_by(NodeRef value) const {
    const NodeRef holder = value.parent();
    NodeRef name;
    if (holder.is(NodeKind::VariableDeclarator)) name = holder.child(Field::Name);
    const bool is_assigned = holder.is(NodeKind::AssignmentExpression) &&
                             value.field() == Field::Right &&
                             holder.parent().is(NodeKind::ExpressionStatement);
    if (is_assigned) name = holder.child(Field::Left);
    if (!name.is(NodeKind::Identifier)) return {};
    const BindingId id = in_.bindings.binding_at(name);
    if (!id.exists()) return {};
    const Binding& binding = in_.bindings.bindings[id];
    if (binding.kind == BindingKind::Wrapper)
      return id == in_.bindings.wrapper("require") ? name : NodeRef();
    if (binding.write_count != (is_assigned ? 1U : 0U)) return {};
    const NodeRef declarator = in_.tree.at(binding.declaration).parent();
    const bool is_only_value = declarator.is(NodeKind::VariableDeclarator) &&
                               !binding.is_redeclared &&
                               (!is_assigned || !declarator.child(Field::Value).exists());
    return is_only_value ? name : NodeRef();
  }

  void follow(BindingId id, NodeRef first, MadeRequire& made) const {
    for (const std::uint32_t index : in_.bindings.references_of(id)) {
      const Reference& reference = in_.bindings.references[index];
      const NodeRef node = in_.tree.at(reference.node);
      if (reference.access == Access::Declare || node == first) continue;
      use(outermost_parentheses(node), made);
    }
    const NodeRef declaration =
        in_.tree.at(in_.bindings.bindings[id].declaration).parent().parent();
    if (declaration.parent().is(NodeKind::ExportStatement)) made.handed_on.push_back(first);
  }

  static void use(NodeRef value, MadeRequire& made) {
    const NodeRef parent = value.parent();
    if (parent.is(NodeKind::CallExpression) && parent.first_child() == value) {
      if (argument_count(parent) >= 1) made.calls.push_back(parent);
    } else if (parent.is(NodeKind::MemberExpression) && parent.child(Field::Object) == value) {
      const std::string_view name = parent.child(Field::Property).text();
      const bool is_called_through = name == "call" || name == "apply" || name == "bind";
      (is_called_through ? made.handed_on : made.members).push_back(parent);
    } else if (!is_only_tested(value) &&
               !(parent.is(NodeKind::UnaryExpression) && parent.token() == Token::Typeof)) {
      made.handed_on.push_back(value);
    }
  }

  const AliasInput& in_;
};

}  // namespace

std::vector<MadeRequire> find_made_requires(const AliasInput& in) {
  if (in.file.text.find("createRequire") == std::string::npos) return {};
  return MadeRequireFinder(in).run();
}

bool makes_require(NodeRef call, const AliasInput& in) { return MadeRequireFinder(in).makes(call); }

}  // namespace esmigrate
