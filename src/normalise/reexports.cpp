// What compilers made of `export { a } from './x'` and `export * from './x'`:
//
//     Object.defineProperty(exports, "a", { enumerable: true, get: function () { return x_1.a; }
//     });
//     __createBinding(exports, x_1, "a");
//     __exportStar(require("./x"), exports);
//     Object.keys(_x).forEach(function (key) { ... });
//
// Getters give what the other module's property holds at any later time. Where that is loaded by
// then and never changes it, `exports.a = x_1.a` gives the same, and for a star one such assignment
// for each name.
//
// `module.exports = require("./x");` gives all names as well, where nothing else is exported.
//
// A star leaves out `default` and what `exports` has already. What is written behind it under a
// name of its own would fail on the getter, so such a star stays.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "esmigrate/syntax/walk.h"
#include "normalise/immediate_call.h"
#include "normalise/interop_helpers.h"
#include "normalise/spelling.h"
#include "normalise/step.h"
#include "normalise/text_edits.h"

namespace esmigrate {
namespace {

constexpr std::string_view kAuthor = "normalise";

/// One place that puts a property on `exports`.
struct ExportWrite {
  std::uint32_t at = 0;
  bool is_certain = false;    ///< a statement of the top level does it
  bool is_undefined = false;  ///< `exports.a = void 0`
};

class ReexportSpeller {
 public:
  ReexportSpeller(const NormaliseInput& in, StepState& state, EditSet& edits)
      : in_(in), state_(state), edits_(edits) {}

  void run() {
    find_loops();
    find_writes();
    for (NodeRef statement : in_.tree.root().children()) {
      const NodeRef call = statement.first_child();
      if (!statement.is(NodeKind::ExpressionStatement)) continue;
      if (call.is(NodeKind::AssignmentExpression)) spell_barrel(statement, call);
      if (!call.is(NodeKind::CallExpression)) continue;
      if (spell_star(statement, call) || spell_loop(statement, call) || in_.targets->requires_only)
        continue;
      if (!spell_getter(statement, call)) spell_binding(statement, call);
    }
  }

 private:
  /// Babel's spelling of a star.
  struct Loop {
    NodeRef call;
    NodeRef variable;
    std::string specifier;
    std::ptrdiff_t mentions = 0;  ///< of the variable
  };

  void find_loops() {
    for (NodeRef statement : in_.tree.root().children()) {
      const NodeRef call = statement.first_child();
      const NodeRef keys = call.child(Field::Function).child(Field::Object);
      const NodeRef variable = argument(keys, 0);
      const BindingId id =
          variable.is(NodeKind::Identifier) ? in_.bindings.binding_at(variable) : BindingId{};
      if (!statement.is(NodeKind::ExpressionStatement) || !call.is(NodeKind::CallExpression) ||
          !id.exists())
        continue;
      const auto specifier = held_specifier(in_, id);
      const auto own = own_names();
      if (!specifier || !own) continue;
      const auto mentions =
          loop_mentions(compact(call.text()), std::string(variable.text()), !own->empty());
      if (mentions == 0) continue;
      loops_.push_back({call, variable, *specifier, mentions});
      state_.starred.insert(state_.starred.end(), static_cast<std::size_t>(mentions), *specifier);
    }
  }

  // ---- what is written to `exports` ----

  void find_writes() {
    for (std::uint32_t i = 0; i < in_.tree.size(); ++i) {
      const NodeRef node(&in_.tree, i);
      if (node.is(NodeKind::AssignmentExpression)) {
        assigned(node);
      } else if (node.is(NodeKind::CallExpression)) {
        defined(node);
      }
    }
  }

  void assigned(NodeRef assignment) {
    const NodeRef member = skip_parentheses(assignment.child(Field::Left));
    if (!is_held_exports(in_, member.child(Field::Object))) return;
    const auto name = property_name(
        member.child(member.is(NodeKind::MemberExpression) ? Field::Property : Field::Index));
    NodeRef value = assignment;
    while (value.is(NodeKind::AssignmentExpression))
      value = skip_parentheses(value.child(Field::Right));
    NodeRef outer = assignment;
    while (outer.parent().is(NodeKind::AssignmentExpression)) outer = outer.parent();
    const bool is_undefined = value.is(NodeKind::Undefined) ||
                              (value.is(NodeKind::UnaryExpression) && value.token() == Token::Void);
    add_write(name.value_or(""), assignment.begin(), outer, is_undefined);
  }

  void defined(NodeRef call) {
    const NodeRef callee = call.child(Field::Function);
    const bool defines = callee.is(NodeKind::MemberExpression) &&
                         callee.child(Field::Property).text() == "defineProperty";
    if (defines && is_held_exports(in_, argument(call, 0)))
      add_write(constant_text(argument(call, 1)).value_or(""), call.begin(), call, false);
    if (defines) return;
    const InteropHelper helper = called_helper(in_, call.child(Field::Function));
    if (helper == InteropHelper::CreateBinding && constant_text(argument(call, 2))) {
      const auto name = constant_text(argument(call, argument_count(call) - 1));
      add_write(name.value_or(""), call.begin(), call, false);
    } else if (helper != InteropHelper::ExportStar) {
      for (NodeRef each : call.child(Field::Arguments).children()) {
        if (is_held_exports(in_, each)) add_write("", call.begin(), call, false);
      }
    }
  }

  void add_write(const std::string& name, std::uint32_t at, NodeRef expression, bool is_undefined) {
    const bool is_of_loop = std::any_of(loops_.begin(), loops_.end(), [&](const Loop& loop) {
      return expression.is_inside(loop.call);
    });
    if (is_of_loop) return;
    const NodeRef statement = expression.parent();
    writes_[name].push_back(
        {at,
         statement.is(NodeKind::ExpressionStatement) && statement.parent().is(NodeKind::Program),
         is_undefined});
  }

  /// Whether anything but `exports.a = void 0` in front of it, and itself, writes the name.
  bool is_written_elsewhere(const std::string& name, NodeRef call) const {
    const auto writes = writes_.find(name);
    return writes != writes_.end() &&
           std::any_of(writes->second.begin(), writes->second.end(), [&](const ExportWrite& each) {
             const bool is_beginning =
                 each.is_certain && each.is_undefined && each.at < call.begin();
             return each.at != call.begin() && !is_beginning;
           });
  }

  // ---- single names ----

  const InteropTarget* target_at(const std::optional<std::string>& specifier) const {
    if (!specifier) return nullptr;
    state_.asked = true;
    const auto found = in_.targets->by_specifier.find(*specifier);
    return found == in_.targets->by_specifier.end() ? nullptr : &found->second;
  }

  static bool has_name(const InteropTarget& target, std::string_view name) {
    return std::binary_search(target.names.begin(), target.names.end(), name);
  }

  /// The statement that declares a variable of the top level.
  NodeRef declaration_of(BindingId id) const {
    return in_.tree.at(in_.bindings.bindings[id].declaration).parent().parent();
  }

  /// `exports.name = variable.member`, if that is what the getter gives whenever it is asked.
  bool assign(NodeRef statement, const std::string& name, NodeRef variable,
              const std::string& member) {
    const BindingId id =
        variable.is(NodeKind::Identifier) ? in_.bindings.binding_at(variable) : BindingId{};
    if (!id.exists() || name == "__esModule" || name == "__proto__" ||
        is_written_elsewhere(name, statement.first_child()))
      return false;
    const InteropTarget* target = target_at(held_specifier(in_, id));
    if (target == nullptr || !target->is_loaded || !has_name(*target, member)) return false;
    const NodeRef declaration = declaration_of(id);
    const std::string text = assignment(name, std::string(variable.text()), member);
    state_.made_writable = true;
    if (declaration.end() <= statement.begin()) {
      edits_.add({statement.range(), text, kAuthor, 0});
      return true;
    }
    // Babel's getters stand above the require. Modules of a cycle may see them there.
    if (in_.targets->is_in_cycle) return false;
    delete_statement_only(statement);
    edits_.add({{declaration.end(), declaration.end()}, "\n" + text, kAuthor, next_order_++});
    return true;
  }

  static std::string assignment(const std::string& name, const std::string& object,
                                const std::string& member) {
    return "exports" + property_access(name) + " = " + object + property_access(member) + ";";
  }

  void delete_statement_only(NodeRef statement) {
    const std::string_view source = in_.tree.source();
    std::uint32_t end = statement.end();
    if (end < source.size() && source[end] == '\r') ++end;
    if (end < source.size() && source[end] == '\n') ++end;
    edits_.add({{statement.begin(), end}, "", kAuthor, 0});
  }

  /// `function () { return x_1.a; }`
  static NodeRef returned(NodeRef getter) {
    getter = skip_parentheses(getter);
    if (!is_function(getter.kind()) || getter.has(kAsync) || getter.has(kGenerator)) return {};
    const NodeRef body = getter.child(Field::Body);
    if (!body.is(NodeKind::StatementBlock)) return skip_parentheses(body);
    const NodeRef only = body.first_child();
    if (!only.is(NodeKind::ReturnStatement) || only.next_sibling().exists()) return {};
    return skip_parentheses(only.first_child());
  }

  bool spell_getter(NodeRef statement, NodeRef call) {
    const NodeRef callee = call.child(Field::Function);
    const NodeRef object = callee.child(Field::Object);
    if (!callee.is(NodeKind::MemberExpression) || object.text() != "Object" ||
        in_.bindings.binding_at(object).exists() ||
        callee.child(Field::Property).text() != "defineProperty" || argument_count(call) != 3 ||
        !is_exports_spelling(in_, argument(call, 0)))
      return false;
    const auto name = constant_text(argument(call, 1));
    const NodeRef descriptor = skip_parentheses(argument(call, 2));
    if (!name || !descriptor.is(NodeKind::Object)) return false;
    bool is_enumerable = false;
    NodeRef value;
    for (NodeRef each : descriptor.children()) {
      const bool is_pair = each.is(NodeKind::Pair);
      const auto key = property_name(each.child(is_pair ? Field::Key : Field::Name));
      if (key == "enumerable" && is_pair) {
        is_enumerable = skip_parentheses(each.child(Field::Value)).is(NodeKind::True);
      } else if (key == "get" && !each.has(kSetter)) {
        value = returned(is_pair ? each.child(Field::Value) : each);
      } else {
        return false;
      }
    }
    if (!is_enumerable || !value.is(NodeKind::MemberExpression) || value.has(kOptionalChain))
      return false;
    return assign(statement, *name, skip_parentheses(value.child(Field::Object)),
                  std::string(value.child(Field::Property).text()));
  }

  bool spell_binding(NodeRef statement, NodeRef call) {
    const std::size_t count = argument_count(call);
    if ((count != 3 && count != 4) || !is_exports_spelling(in_, argument(call, 0)) ||
        called_helper(in_, call.child(Field::Function)) != InteropHelper::CreateBinding)
      return false;
    const auto member = constant_text(argument(call, 2));
    const auto name = constant_text(argument(call, count - 1));
    return member && name && assign(statement, *name, skip_parentheses(argument(call, 1)), *member);
  }

  // ---- stars ----

  /// The names that a star adds here; nothing if that is not known.
  std::optional<std::vector<std::string>> star_names(const InteropTarget& target,
                                                     NodeRef statement) const {
    std::vector<std::string> names;
    for (const std::string& name : target.names) {
      if (name == "default" || starred_.contains(name)) continue;
      const auto writes = writes_.find(name);
      if (writes == writes_.end()) {
        names.push_back(name);
        continue;
      }
      const bool is_there = std::any_of(
          writes->second.begin(), writes->second.end(),
          [&](const ExportWrite& each) { return each.is_certain && each.at < statement.begin(); });
      if (!is_there) return std::nullopt;
    }
    return names;
  }

  static bool is_star_known(const InteropTarget* target) {
    return target != nullptr && target->is_loaded && target->has_all_names;
  }

  bool spell_star(NodeRef statement, NodeRef call) {
    if (argument_count(call) != 2 || !is_exports_spelling(in_, argument(call, 1)) ||
        called_helper(in_, call.child(Field::Function)) != InteropHelper::ExportStar)
      return false;
    const NodeRef required = skip_parentheses(argument(call, 0));
    const auto specifier = required_specifier(in_, required);
    if (specifier) state_.starred.push_back(*specifier);
    if (in_.targets->requires_only || !specifier || writes_.contains("")) return true;
    const InteropTarget* target = target_at(specifier);
    if (!is_star_known(target)) return true;
    const auto names = star_names(*target, statement);
    if (names) spell_names(statement, required, *names, *specifier);
    return true;
  }

  void spell_names(NodeRef statement, NodeRef required, const std::vector<std::string>& names,
                   const std::string& specifier) {
    // The call itself stays where it is, for whoever looks for its place.
    std::string before;
    std::string behind = ";";
    if (!names.empty()) {
      const std::string variable = fresh_name(specifier);
      before = "const " + variable + " = ";
      behind += assignments(names, variable);
    }
    edits_.add({{statement.begin(), required.begin()}, before, kAuthor, 0});
    edits_.add({{required.end(), statement.end()}, behind, kAuthor, 0});
    spread(names, specifier);
  }

  // ---- all of another module ----

  /// Whether nothing else in the file speaks of its exports.
  bool is_alone(NodeRef assignment) const {
    for (const std::string_view name : {"exports", "module"}) {
      const BindingId id = in_.bindings.wrapper(name);
      if (in_.bindings.bindings[id].is_redeclared) return false;
      for (const std::uint32_t index : in_.bindings.references_of(id)) {
        const NodeRef node = in_.tree.at(in_.bindings.references[index].node);
        if (!assignment.child(Field::Left).range().contains(node.range())) return false;
      }
    }
    return !own_use_of(in_.tree.root(), NodeKind::This, "").exists();
  }

  void spell_barrel(NodeRef statement, NodeRef assignment) {
    const NodeRef object = assignment.child(Field::Left);
    const NodeRef required = skip_parentheses(assignment.child(Field::Right));
    const auto specifier = required_specifier(in_, required);
    if (in_.targets->requires_only || in_.targets->is_in_cycle || !specifier ||
        !object.is(NodeKind::MemberExpression) || !is_exports_spelling(in_, object) ||
        !is_alone(assignment))
      return;
    const InteropTarget* target = target_at(specifier);
    if (target == nullptr || !target->is_list_of_names()) return;
    spell_names(statement, required, target->names, *specifier);
    state_.is_barrel = true;
  }

  std::string assignments(const std::vector<std::string>& names,
                          const std::string& variable) const {
    std::string text;
    for (const std::string& name : names) text += "\n" + assignment(name, variable, name);
    return text;
  }

  void spread(const std::vector<std::string>& names, const std::string& specifier) {
    state_.spread.insert(specifier);
    starred_.insert(names.begin(), names.end());
    state_.made_writable = true;
  }

  /// `sum_1` of `./sum`.
  std::string fresh_name(std::string_view specifier) {
    if (specifier.ends_with(".js")) specifier.remove_suffix(3);
    const std::size_t slash = specifier.find_last_of('/');
    if (slash != std::string_view::npos) specifier.remove_prefix(slash + 1);
    std::string base;
    for (const char c : specifier) {
      const bool fits = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                        (!base.empty() && c >= '0' && c <= '9');
      base += fits ? c : '_';
    }
    for (int number = 1;; ++number) {
      std::string name = base + "_" + std::to_string(number);
      if (!is_name_used(name) && made_.insert(name).second) return name;
    }
  }

  bool is_name_used(std::string_view name) const {
    for (std::uint32_t i = 0; i < in_.bindings.names.size(); ++i) {
      if (in_.bindings.names[NameId{i}] == name) return true;
    }
    return false;
  }

  /// It fails on a name that another star gave `exports` before, unless the value is the same.
  bool spell_loop(NodeRef statement, NodeRef call) {
    const auto loop = std::find_if(loops_.begin(), loops_.end(),
                                   [&](const Loop& each) { return each.call == call; });
    if (loop == loops_.end()) return false;
    const InteropTarget* target = target_at(loop->specifier);
    const NodeRef declaration = declaration_of(in_.bindings.binding_at(loop->variable));
    if (in_.targets->requires_only || writes_.contains("") || !is_star_known(target) ||
        declaration.end() > statement.begin())
      return true;
    const std::set<std::string> own = *own_names();
    std::vector<std::string> names;
    for (const std::string& name : target->names) {
      if (name == "default" || own.contains(name)) continue;
      if (starred_.contains(name) || writes_.contains(name)) return true;
      names.push_back(name);
    }
    std::string text = assignments(names, std::string(loop->variable.text()));
    if (!text.empty()) text.erase(0, 1);
    edits_.add({statement.range(), text, kAuthor, 0});
    spread(names, loop->specifier);
    return true;
  }

  /// How often a loop says the variable; 0 if it is no star.
  static std::ptrdiff_t loop_mentions(std::string_view text, const std::string& variable,
                                      bool has_own) {
    for (const bool checks : {true, false}) {
      for (const bool defines : {true, false}) {
        std::string known = "Object.keys(" + variable +
                            ").forEach(function(key){if(key===\"default\"||key===\"__esModule\")"
                            "return;";
        if (has_own) known += "if(Object.prototype.hasOwnProperty.call(_exportNames,key))return;";
        if (checks) known += "if(key in exports&&exports[key]===" + variable + "[key])return;";
        known += defines ? "Object.defineProperty(exports,key,{enumerable:true,get:function(){"
                           "return " +
                               variable + "[key]}})})"
                         : "exports[key]=" + variable + "[key]})";
        if (text == known) return checks ? 3 : 2;
      }
    }
    return 0;
  }

  /// The keys of `_exportNames`; nothing if that is no plain list.
  std::optional<std::set<std::string>> own_names() const {
    std::set<std::string> names;
    const BindingId id = in_.bindings.declared_in("_exportNames", in_.bindings.module_scope());
    if (!id.exists()) return names;
    const NodeRef list = own_name_list(in_, id);
    if (!list.exists()) return std::nullopt;
    for (NodeRef each : list.children()) names.insert(*property_name(each.child(Field::Key)));
    return names;
  }

 public:
  /// The literal of `var _exportNames = { a: true };`, which nobody changes.
  static NodeRef own_name_list(const NormaliseInput& in, BindingId id) {
    const NodeRef statement = helper_statement(in, id);
    const NodeRef list = statement.first_child().child(Field::Value);
    if (in.bindings.bindings[id].write_count != 0 || !list.is(NodeKind::Object)) return {};
    for (NodeRef each : list.children()) {
      if (!each.is(NodeKind::Pair) || !property_name(each.child(Field::Key)) ||
          !each.child(Field::Value).is(NodeKind::True))
        return {};
    }
    return list;
  }

 private:
  const NormaliseInput& in_;
  StepState& state_;
  EditSet& edits_;
  std::vector<Loop> loops_;
  std::map<std::string, std::vector<ExportWrite>> writes_;  ///< by name; empty: a computed one
  std::set<std::string> starred_;
  std::set<std::string> made_;
  std::int32_t next_order_ = 1;
};

}  // namespace

void spell_reexports(const NormaliseInput& input, StepState& state, EditSet& edits) {
  state.starred.clear();
  ReexportSpeller(input, state, edits).run();
  const BindingId names = input.bindings.declared_in("_exportNames", input.bindings.module_scope());
  if (!edits.empty() || !names.exists() || input.bindings.bindings[names].reference_count > 1)
    return;
  if (ReexportSpeller::own_name_list(input, names).exists())
    delete_statement(input.tree, helper_statement(input, names).range(), edits);
}

}  // namespace esmigrate
