// `caller` and `arguments` of functions. Engines give them to plain sloppy functions only: as
// properties of their own that say who is calling, and nothing where that is strict code (ECMA-262
// section 17.1, "forbidden extensions", leaves them that much).
#include "alias/mentions.h"
#include "alias/strict_finder.h"
#include "esmigrate/syntax/walk.h"

namespace esmigrate {
namespace {

class CallerFinder {
 public:
  explicit CallerFinder(StrictFinder& find) : find_(find) {}

  void run() {
    for (std::uint32_t i = 0; i < find_.tree.size(); ++i) {
      const NodeRef node(&find_.tree, i);
      switch (node.kind()) {
        case NodeKind::MemberExpression:
          function_member(node);
          break;
        case NodeKind::String:
          function_member_by_name(node);
          break;
        case NodeKind::CallExpression:
          function_keys(node);
          made_function(node);
          break;
        case NodeKind::NewExpression:
          made_function(node);
          break;
        default:
          break;
      }
    }
  }

 private:
  /// `f.caller` and `f.arguments` exist on sloppy functions only, and only in engines.
  void function_member(NodeRef node) {
    const std::string_view property = node.child(Field::Property).text();
    if (property != "caller" && property != "arguments") return;
    if (!is_sloppy_function(node.child(Field::Object))) return;
    find_.add("a function's `" + std::string(property) + "` does not exist in strict code",
              node.range());
  }

  /// Whether a plain function of this file, sloppy so far, stands there or is named.
  bool is_sloppy_function(NodeRef node) const {
    node = skip_parentheses(node);
    if (node.is(NodeKind::Identifier))
      node = bound_function(find_.bindings.binding_at(node), find_.bindings, find_.tree);
    const bool is_plain =
        node.is(NodeKind::FunctionDeclaration) || node.is(NodeKind::FunctionExpression);
    return is_plain && !node.has(kAsync) && find_.is_sloppy(node);
  }

  /// `f.hasOwnProperty('caller')`, `Object.getOwnPropertyDescriptor(f, 'arguments')`.
  void function_member_by_name(NodeRef string) {
    const auto name = string_value(string);
    if (name != "caller" && name != "arguments") return;
    const NodeRef parent = outermost_parentheses(string).parent();
    bool is_asked = parent.is(NodeKind::BinaryExpression) && parent.token() == Token::In &&
                    is_sloppy_function(parent.child(Field::Right));
    if (parent.is(NodeKind::Arguments)) {
      const NodeRef callee = skip_parentheses(parent.parent().child(Field::Function));
      is_asked = is_sloppy_function(callee.child(Field::Object)) ||
                 is_sloppy_function(parent.first_child());
    }
    if (is_asked)
      find_.add("a function has a property `" + *name + "` in sloppy code only", string.range());
  }

  /// `Object.getOwnPropertyNames(f)`
  void function_keys(NodeRef call) {
    const std::string_view callee = call.child(Field::Function).text();
    const bool lists = callee == "Object.getOwnPropertyNames" || callee == "Reflect.ownKeys" ||
                       callee == "Object.getOwnPropertyDescriptors";
    if (lists && is_sloppy_function(argument(call, 0)))
      find_.add("a function has properties `caller` and `arguments` in sloppy code only",
                call.range());
  }

  /// `Function('return f.caller')`: who calls is asked by sloppy code for ever.
  void made_function(NodeRef call) {
    const NodeRef callee = call.first_child();
    if (callee.text() != "Function") return;
    for (NodeRef each : call.child(Field::Arguments).children()) {
      const auto text = constant_text(each);
      if (text && text->find(".caller") != std::string::npos)
        find_.add("a function cannot be asked who calls it where that is strict code",
                  each.range());
    }
  }

  StrictFinder& find_;
};

}  // namespace

void find_strict_callers(StrictFinder& find) { CallerFinder(find).run(); }

}  // namespace esmigrate
