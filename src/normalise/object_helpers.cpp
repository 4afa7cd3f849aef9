// `Object.assign(exports, { a, b })` and `Object.defineProperty(exports, 'a', { value: 1 })` put
// properties on the object whose names stand there: assignments say the same.
//
// A property that was defined is not writable, nor is an export: only a module that ends in named
// exports may lose the definition. One that is not enumerable is in no list of keys, which nobody
// makes of named exports, unless it be outside of the program.
#include <algorithm>

#include "esmigrate/syntax/walk.h"
#include "normalise/immediate_call.h"
#include "normalise/spelling.h"
#include "normalise/step.h"
#include "normalise/text_edits.h"

namespace esmigrate {
namespace {

constexpr std::string_view kAuthor = "normalise";

class HelperSpeller {
 public:
  HelperSpeller(const NormaliseInput& in, StepState& state, EditSet& edits)
      : in_(in), state_(state), edits_(edits) {}

  void run() {
    for (std::uint32_t i = 0; i < in_.tree.size(); ++i) {
      const NodeRef call(&in_.tree, i);
      if (!call.is(NodeKind::CallExpression) || !call.parent().is(NodeKind::ExpressionStatement) ||
          !is_in_list(call.parent()))
        continue;
      const NodeRef callee = call.child(Field::Function);
      const NodeRef object = callee.child(Field::Object);
      if (!callee.is(NodeKind::MemberExpression) || object.text() != "Object" ||
          in_.bindings.binding_at(object).exists() || !is_held_exports(in_, argument(call, 0)))
        continue;
      const std::string_view method = callee.child(Field::Property).text();
      if (method == "assign" && argument_count(call) == 2) assign(call);
      if (method == "defineProperty" && argument_count(call) == 3) define(call);
    }
  }

 private:
  /// Whether a value may be evaluated after properties before it have been set.
  bool is_quiet(NodeRef value) const {
    value = skip_parentheses(value);
    if (value.is(NodeKind::Regex)) return true;
    if (value.is(NodeKind::Identifier)) return in_.bindings.binding_at(value).exists();
    if (value.is(NodeKind::Array)) {
      for (NodeRef each : value.children()) {
        if (!is_quiet(each)) return false;
      }
      return true;
    }
    if (value.is(NodeKind::Object)) {
      for (NodeRef each : value.children()) {
        if (!each.is(NodeKind::Pair) || !is_quiet(each.child(Field::Value))) return false;
      }
      return true;
    }
    return is_inert(in_, value);
  }

  bool is_plain_property(NodeRef property, bool is_first) const {
    switch (property.kind()) {
      case NodeKind::ShorthandProperty:
        return true;
      case NodeKind::Pair:
        return property_name(property.child(Field::Key)).value_or("__proto__") != "__proto__" &&
               (is_first || is_quiet(property.child(Field::Value)));
      case NodeKind::MethodDefinition:
        return !property.has(kGetter) && !property.has(kSetter) &&
               property_name(property.child(Field::Name)).has_value() &&
               property.text().find("super") == std::string_view::npos;
      default:
        return false;
    }
  }

  void assign(NodeRef call) {
    const NodeRef literal = skip_parentheses(argument(call, 1));
    if (!literal.is(NodeKind::Object) || !literal.first_child().exists()) return;
    for (NodeRef property : literal.children()) {
      if (!is_plain_property(property, property == literal.first_child())) return;
    }
    const NodeRef statement = call.parent();
    const std::string target(argument(call, 0).text());
    const std::string end = in_.tree.source()[statement.end() - 1] == ';' ? ";" : "";
    ByteRange inside = inside_of_block(in_.tree, literal);
    if (in_.tree.source()[inside.end - 1] == ',') --inside.end;
    keep_inner(in_.tree, statement.range(), inside, edits_,
               shield(in_.tree, statement, statement.begin()));
    for (NodeRef property : literal.children()) {
      spell(property, target);
      separate(property, end, std::string(indent_at(in_.tree.source(), statement.begin())),
               inside.end);
    }
  }

  void spell(NodeRef property, const std::string& target) {
    if (property.is(NodeKind::ShorthandProperty)) {
      edits_.add({{property.begin(), property.begin()},
                  target + property_access(property.text()) + " = ",
                  kAuthor,
                  1});
      return;
    }
    const bool is_method = property.is(NodeKind::MethodDefinition);
    const NodeRef key = property.child(is_method ? Field::Name : Field::Key);
    std::string text = target + property_access(*property_name(key)) + " = ";
    NodeRef value = property.child(Field::Value);
    if (is_method) {
      value = property.child(Field::Parameters);
      text += property.has(kAsync) ? "async function" : "function";
      text += property.has(kGenerator) ? "* " : " ";
    }
    edits_.add({{property.begin(), outermost_parentheses(value).begin()}, text, kAuthor, 1});
  }

  /// The comma behind a property ends a statement now, and a line.
  void separate(NodeRef property, const std::string& end, const std::string& indent,
                std::uint32_t limit) {
    const NodeRef next = property.next_sibling();
    if (!next.exists()) {
      edits_.add({{property.end(), property.end()}, end, kAuthor, 3});
      return;
    }
    const std::uint32_t comma = comma_behind(property.end(), limit);
    const std::string_view gap = text_at(in_.tree.source(), {comma + 1, next.begin()});
    const bool same_line = gap.find_first_not_of(" \t") == std::string_view::npos;
    edits_.add({{property.end(), property.end()}, end, kAuthor, 3});
    edits_.add({{comma, same_line ? next.begin() : comma + 1},
                same_line ? "\n" + indent : "",
                kAuthor,
                0});
  }

  /// Comments may stand between a property and its comma.
  std::uint32_t comma_behind(std::uint32_t at, std::uint32_t limit) const {
    while (at < limit) {
      const auto comment = std::find_if(in_.tree.comments().begin(), in_.tree.comments().end(),
                                        [at](ByteRange each) { return each.begin == at; });
      if (comment != in_.tree.comments().end()) {
        at = comment->end;
        continue;
      }
      if (in_.tree.source()[at] == ',') break;
      ++at;
    }
    return at;
  }

  /// The property's value, if the descriptor gives nothing else that matters, and whether lists of
  /// keys show it.
  NodeRef defined_value(NodeRef descriptor, bool& is_enumerable) const {
    NodeRef value;
    for (NodeRef each : descriptor.children()) {
      const bool is_pair = each.is(NodeKind::Pair);
      const auto key = property_name(each.child(is_pair ? Field::Key : Field::Name));
      if (key == "value" && is_pair) {
        value = each.child(Field::Value);
      } else if (key == "get" && !each.has(kSetter)) {
        value = returned_variable(is_pair ? skip_parentheses(each.child(Field::Value)) : each);
        if (!value.exists()) return {};
      } else if (key == "enumerable" && is_pair) {
        is_enumerable = skip_parentheses(each.child(Field::Value)).is(NodeKind::True);
      } else if (!is_pair || (key != "writable" && key != "configurable")) {
        return {};
      }
    }
    return value;
  }

  /// `function () { return a; }` of a variable that has its one value already.
  NodeRef returned_variable(NodeRef getter) const {
    if (!is_function(getter.kind()) || getter.has(kAsync) || getter.has(kGenerator)) return {};
    NodeRef value = getter.child(Field::Body);
    if (value.is(NodeKind::StatementBlock)) {
      const NodeRef statement = value.first_child();
      if (!statement.is(NodeKind::ReturnStatement) || statement.next_sibling().exists()) return {};
      value = statement.first_child();
    }
    const BindingId id =
        value.is(NodeKind::Identifier) ? in_.bindings.binding_at(value) : BindingId{};
    if (!id.exists()) return {};
    const Binding& binding = in_.bindings.bindings[id];
    if (binding.scope_id != in_.bindings.module_scope() || binding.write_count != 0 ||
        binding.is_redeclared)
      return {};
    const NodeRef declaration = in_.tree.at(binding.declaration);
    const bool is_there =
        binding.kind == BindingKind::Function ||
        (binding.kind != BindingKind::Wrapper && declaration.end() < getter.begin());
    return is_there ? value : NodeRef();
  }

  void define(NodeRef call) {
    const auto name = constant_text(argument(call, 1));
    const NodeRef descriptor = skip_parentheses(argument(call, 2));
    if (!name || *name == "__esModule" || *name == "__proto__" || !descriptor.is(NodeKind::Object))
      return;
    bool is_enumerable = false;
    const NodeRef value = defined_value(descriptor, is_enumerable);
    const NodeRef statement = call.parent();
    if (!value.exists() || is_property_written(in_.tree, *name, statement.range())) return;
    const bool has_end = in_.tree.source()[statement.end() - 1] == ';';
    state_.made_writable = true;
    state_.made_enumerable |= !is_enumerable;
    keep_inner(in_.tree, statement.range(), outermost_parentheses(value).range(), edits_,
               std::string(argument(call, 0).text()) + property_access(*name) + " = ",
               has_end ? ";" : "");
  }

  const NormaliseInput& in_;
  StepState& state_;
  EditSet& edits_;
};

}  // namespace

void spell_object_helpers(const NormaliseInput& input, StepState& state, EditSet& edits) {
  HelperSpeller(input, state, edits).run();
}

}  // namespace esmigrate
