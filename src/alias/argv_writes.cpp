// An ES module knows by `process.argv[1]` whether it is the program. Code may change that:
//
//     process.argv = ['node', 'tool', '--fast'];       process.argv.shift();
//
// What keeps the program's path where it is (`process.argv.push(x)`, `.splice(2, 1)`) is no such
// place. Not attempted: what functions do to an argument that is `process.argv`.
#include "alias/argv_writes.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "alias/fold_path.h"
#include "esmigrate/syntax/walk.h"

namespace esmigrate {
namespace {

constexpr int kDepth = 4;

std::optional<int> number_of(NodeRef node) {
  node = skip_parentheses(node);
  int value = 0;
  const std::string_view text = node.exists() ? node.text() : std::string_view();
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return node.is(NodeKind::Number) && error == std::errc() && end == text.data() + text.size()
             ? std::optional(value)
             : std::nullopt;
}

class ArgvFinder {
 public:
  ArgvFinder(const AliasInput& in, ModuleFacts& facts) : in_(in), facts_(facts) {}

  void run() {
    for (std::uint32_t i = 0; i < in_.tree.size(); ++i) {
      const NodeRef node(&in_.tree, i);
      if (is_argv(node)) use(outermost_parentheses(node), 0);
      if (node.is(NodeKind::ObjectPattern)) take_out(node);
      if (node.is(NodeKind::CallExpression) && argument(node, 0).exists() &&
          argument(node, 0).text() == "process" && constant_text(argument(node, 1)) == "argv")
        add(node, {});
    }
  }

 private:
  static bool is_argv(NodeRef node) {
    return node.is(NodeKind::MemberExpression) && node.text() == "process.argv";
  }

  void add(NodeRef node, NodeRef program) {
    ArgvWrite write;
    write.range = node.range();
    write.in_function = enclosing_function(node).exists();
    if (program.exists()) {
      FoldedPath path = fold_argument(program, in_).path;
      const auto constant = constant_text(skip_parentheses(program));
      if (path.is_whole) write.program = std::move(path.text);
      write.is_from_here = path.is_whole && !constant;
    }
    facts_.argv_writes.push_back(std::move(write));
  }

  /// `const { argv } = process`
  void take_out(NodeRef pattern) {
    const NodeRef declarator = pattern.parent();
    if (!declarator.is(NodeKind::VariableDeclarator) ||
        skip_parentheses(declarator.child(Field::Value)).text() != "process")
      return;
    for (const NodeRef part : pattern.children()) {
      const bool is_pair = part.is(NodeKind::PairPattern);
      const NodeRef key = is_pair ? part.child(Field::Key) : part;
      if (key.text() == "argv") follow(is_pair ? part.child(Field::Value) : part, 1);
    }
  }

  void follow(NodeRef name, int depth) {
    const BindingId id = in_.bindings.binding_at(name);
    if (!id.exists() || depth > kDepth) return;
    for (const std::uint32_t index : in_.bindings.references_of(id)) {
      const Reference& reference = in_.bindings.references[index];
      if (reference.access == Access::Read)
        use(outermost_parentheses(in_.tree.at(reference.node)), depth);
    }
  }

  void use(NodeRef argv, int depth) {
    const NodeRef parent = argv.parent();
    const bool is_target =
        argv.field() == Field::Left &&
        (parent.is(NodeKind::AssignmentExpression) || parent.is(NodeKind::AugmentedAssignment));
    if (is_target) {
      replace(parent, parent.child(Field::Right));
    } else if (parent.is(NodeKind::VariableDeclarator)) {
      follow(parent.child(Field::Name), depth + 1);
    } else if (parent.is(NodeKind::SubscriptExpression) && parent.child(Field::Object) == argv) {
      write_element(parent);
    } else if (parent.is(NodeKind::MemberExpression) && parent.child(Field::Object) == argv) {
      use_member(parent);
    }
  }

  void replace(NodeRef assignment, NodeRef value) {
    value = skip_parentheses(value);
    if (keeps_program(value, 0)) return;
    if (!value.is(NodeKind::Array)) {
      add(assignment, {});
      return;
    }
    NodeRef second;
    std::uint32_t index = 0;
    for (const NodeRef element : value.children()) {
      if (element.is(NodeKind::SpreadElement)) break;
      if (index++ == 1) second = element;
    }
    add(assignment, second);
  }

  /// Whether what an expression gives has the same program as `process.argv` has.
  bool keeps_program(NodeRef value, int depth) const {
    value = skip_parentheses(value);
    if (depth > kDepth || !value.exists()) return false;
    if (is_argv(value)) return true;
    if (value.is(NodeKind::Identifier)) {
      const BindingId id = in_.bindings.binding_at(value);
      if (!id.exists() || in_.bindings.bindings[id].write_count > 0) return false;
      const NodeRef declarator = in_.tree.at(in_.bindings.bindings[id].declaration).parent();
      return declarator.is(NodeKind::VariableDeclarator) &&
             keeps_program(declarator.child(Field::Value), depth + 1);
    }
    if (value.is(NodeKind::Array)) {
      std::uint32_t index = 0;
      for (const NodeRef element : value.children()) {
        if (element.is(NodeKind::SpreadElement))
          return index == 0 && keeps_program(element.first_child(), depth + 1);
        if (index++ == 1) return element.text() == "process.argv[1]";
      }
      return false;
    }
    if (!value.is(NodeKind::CallExpression)) return false;
    const NodeRef callee = skip_parentheses(value.first_child());
    if (!callee.is(NodeKind::MemberExpression) ||
        !keeps_program(callee.child(Field::Object), depth + 1))
      return false;
    const std::string_view method = callee.child(Field::Property).text();
    if (method == "concat") return true;
    return method == "slice" &&
           (argument_count(value) == 0 ||
            (number_of(argument(value, 0)) == 0 &&
             (argument_count(value) == 1 || number_of(argument(value, 1)).value_or(0) >= 2)));
  }

  void write_element(NodeRef element) {
    const NodeRef outer = outermost_parentheses(element);
    const NodeRef parent = outer.parent();
    const bool is_assigned =
        outer.field() == Field::Left &&
        (parent.is(NodeKind::AssignmentExpression) || parent.is(NodeKind::AugmentedAssignment));
    const bool is_deleted = parent.is(NodeKind::UnaryExpression) && parent.token() == Token::Delete;
    if (!is_assigned && !is_deleted) return;
    const auto index = number_of(element.child(Field::Index));
    if (index && *index != 1) return;
    add(parent, parent.is(NodeKind::AssignmentExpression) ? parent.child(Field::Right) : NodeRef());
  }

  void use_member(NodeRef member) {
    static constexpr std::array<std::string_view, 6> kMoving = {"shift", "unshift", "reverse",
                                                                "sort",  "fill",    "copyWithin"};
    const std::string_view name = member.child(Field::Property).text();
    const NodeRef parent = outermost_parentheses(member).parent();
    if (name == "length") {
      if (parent.is(NodeKind::AssignmentExpression) && member.field() == Field::Left &&
          number_of(parent.child(Field::Right)).value_or(0) < 2)
        add(parent, {});
    } else if (parent.is(NodeKind::CallExpression)) {
      const bool moves = std::find(kMoving.begin(), kMoving.end(), name) != kMoving.end() ||
                         (name == "splice" && number_of(argument(parent, 0)).value_or(0) < 2);
      if (!moves) return;
      add(parent, {});
      facts_.argv_writes.back().only_moves = argument_count(parent) < (name == "splice" ? 3 : 1);
    }
  }

  const AliasInput& in_;
  ModuleFacts& facts_;
};

}  // namespace

void find_argv_writes(const AliasInput& in, ModuleFacts& facts) {
  if (in.file.text.find("argv") != std::string::npos) ArgvFinder(in, facts).run();
}

}  // namespace esmigrate
