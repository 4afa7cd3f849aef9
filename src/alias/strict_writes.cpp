// Writes and deletes that fail. Sloppy code goes on as if nothing had happened, strict code throws
// (ECMA-262 sections 6.2.5.6 and 13.5.1.2). `Reflect.set` and `Reflect.deleteProperty` say whether
// they succeeded and never throw for that:
//
//     frozen.a = 2;                  ->    Reflect.set(frozen, 'a', 2);
//     delete Object.prototype        ->    Reflect.deleteProperty(Object, 'prototype')
//
// Nearly all writes succeed, so only those are repaired that may land on a locked object
// (strict_locks.h) or on a primitive value. For the latter `Reflect.set` would throw itself; where
// the object is not known to be one, and where the value of the assignment is used, a function at
// the end of the file does what sloppy code does:
//
//     total = frozen.a = 2;          ->    total = setProperty(frozen, 'a', 2);
//
// Not attempted: `++`, patterns and loop heads that write such a property.
#include "alias/locked_properties.h"
#include "alias/mentions.h"
#include "alias/strict_finder.h"
#include "alias/strict_locks.h"
#include "alias/value_flow.h"
#include "alias/value_type.h"
#include "esmigrate/syntax/walk.h"

namespace esmigrate {
namespace {

using Role = StrictPlace::Role;

class WriteFinder {
 public:
  explicit WriteFinder(StrictFinder& find)
      : find_(find), flow_(find.tree, find.bindings), types_(find.tree, find.bindings) {}

  void run() {
    find_writes();
    const std::vector<bool> fails = failing_writes(find_, flow_, writes_);
    for (std::size_t i = 0; i < writes_.size(); ++i) {
      if (writes_[i].is_delete()) {
        if (fails[i] || deletes_from_text(writes_[i])) deletion(writes_[i]);
      } else {
        target(writes_[i], fails[i]);
      }
    }
    find_.give_up_with(flow_);
  }

 private:
  void find_writes() {
    if (find_.module_is_strict()) return;
    for (std::uint32_t i = 0; i < find_.tree.size(); ++i) {
      const NodeRef node(&find_.tree, i);
      const bool is_access =
          node.is(NodeKind::MemberExpression) || node.is(NodeKind::SubscriptExpression);
      if (!is_access) continue;
      const NodeRef writer = writer_of(node);
      if (writer.exists() && find_.is_sloppy(node)) writes_.push_back({node, writer});
    }
  }

  void target(const PropertyWrite& write, bool fails) {
    const NodeRef object = skip_parentheses(write.access.child(Field::Object));
    if (object.is(NodeKind::Super)) {
      // It is `this` that is written, but what `super` inherits may forbid it.
      find_.add("a write that fails is ignored only in sloppy code", write.writer.range());
      return;
    }
    const ValueType type = types_.of(object);
    const bool is_primitive = type == ValueType::Primitive || type == ValueType::NoObject ||
                              (type == ValueType::MayBeEither && is_given_primitive(object));
    if (!fails && !is_primitive) return;
    StrictHazard& hazard =
        find_.add(is_primitive ? "writing a property of a primitive value is ignored only in "
                                 "sloppy code"
                               : "a write that fails is ignored only in sloppy code",
                  write.writer.range());
    const bool is_plain = write.writer.is(NodeKind::AssignmentExpression);
    const bool is_statement = is_statement_expression(write.writer);
    const bool is_quiet = object.is(NodeKind::Identifier) || !object.first_child().exists();
    if (type == ValueType::Primitive && is_plain && is_quiet && !defines_setters() &&
        write.access.is(NodeKind::MemberExpression)) {
      discard(hazard, write, is_statement);
      return;
    }
    if (!is_plain || !can_be_spelt()) return;
    hazard.repair = StrictRepair::Reflect;
    hazard.places = {place_of(Role::Statement, write, is_statement && is_direct(type))};
    hazard.places.front().inner = write.writer.child(Field::Right).range();
  }

  /// `Reflect` itself will do.
  bool is_direct(ValueType type) const {
    if (find_.is_declared("Reflect")) return false;
    return type == ValueType::Object || type == ValueType::Nothing;
  }

  /// Only what is assigned is still evaluated.
  static void discard(StrictHazard& hazard, const PropertyWrite& write, bool is_statement) {
    hazard.repair = StrictRepair::Discard;
    StrictPlace place =
        strict_place(is_statement ? Role::Statement : Role::Value, write.writer.range());
    place.inner = write.writer.child(Field::Right).range();
    hazard.places = {std::move(place)};
  }

  /// A parameter that this file gives primitive values, as in `mark('text')`, or a variable that
  /// was given one just before. What else variables hold is left to them: most start out with a
  /// value that nothing is ever written to.
  bool is_given_primitive(NodeRef object) {
    const BindingId id = find_.bindings.binding_at(object);
    if (!id.exists()) return false;
    const Binding& binding = find_.bindings.bindings[id];
    if (binding.kind == BindingKind::Parameter && binding.write_count == 0) return true;
    NodeRef last;
    for (const std::uint32_t index : find_.bindings.references_of(id)) {
      const Reference& reference = find_.bindings.references[index];
      const NodeRef node = find_.tree.at(reference.node);
      if (reference.access != Access::Read && node.end() < object.begin()) last = node;
    }
    const NodeRef holder = outermost_parentheses(last).parent();
    const NodeRef value = skip_parentheses(
        holder.child(holder.is(NodeKind::VariableDeclarator) ? Field::Value : Field::Right));
    NodeRef statement = holder.parent();
    if (statement.is(NodeKind::Parenthesized)) statement = statement.parent();
    const bool always_runs =
        object.is_inside(statement.parent()) &&
        enclosing_function(statement) == enclosing_function(object) &&
        (statement.is(NodeKind::ExpressionStatement) ||
         statement.is(NodeKind::VariableDeclaration) || statement.is(NodeKind::LexicalDeclaration));
    return always_runs && value.exists() && types_.of(value) == ValueType::Primitive;
  }

  /// The file's own setters for primitive values see the writes.
  bool defines_setters() const {
    const std::string_view source = find_.tree.source();
    return source.find("set") != std::string_view::npos &&
           source.find("prototype") != std::string_view::npos;
  }

  /// Whether the function at the end of the file means what it says.
  bool can_be_spelt() const {
    return !find_.is_declared_at_top("Reflect") && !find_.is_declared_at_top("Object");
  }

  /// The characters of a text, and their number.
  bool deletes_from_text(const PropertyWrite& write) {
    const auto name = name_of_access(write.access);
    if (!name || (*name != "length" && !is_index(*name))) return false;
    return types_.of(write.access.child(Field::Object)) == ValueType::NoObject;
  }

  void deletion(const PropertyWrite& write) {
    StrictHazard& hazard =
        find_.add("a delete that fails says so only in sloppy code", write.writer.range());
    if (!can_be_spelt() || is_optional(write.access)) return;
    hazard.repair = StrictRepair::Reflect;
    const ValueType type = types_.of(write.access.child(Field::Object));
    hazard.places = {place_of(Role::Value, write, is_direct(type))};
  }

  /// `delete a?.b.c`, which does nothing where there is no `a`.
  static bool is_optional(NodeRef access) {
    for (NodeRef at = access; at.exists() && !at.is(NodeKind::Parenthesized);
         at = at.child(at.is(NodeKind::CallExpression) ? Field::Function : Field::Object)) {
      if (at.has(kOptionalChain)) return true;
    }
    return false;
  }

  static StrictPlace place_of(Role role, const PropertyWrite& write, bool is_direct) {
    StrictPlace place = strict_place(role, write.writer.range());
    const NodeRef object = write.access.child(Field::Object);
    const NodeRef bare = skip_parentheses(object);
    place.object = bare.is(NodeKind::SequenceExpression) ? object.range() : bare.range();
    place.is_computed = write.access.is(NodeKind::SubscriptExpression);
    place.property = place.is_computed ? write.access.child(Field::Index).range()
                                       : write.access.child(Field::Property).range();
    place.is_guarded = !is_direct;
    return place;
  }

  StrictFinder& find_;
  ValueFlow flow_;
  ValueTypes types_;
  std::vector<PropertyWrite> writes_;
};

}  // namespace

void find_strict_writes(StrictFinder& find) { WriteFinder(find).run(); }

}  // namespace esmigrate
