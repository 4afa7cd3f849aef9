// `lib.limits.max = 6` and `const { greet } = lib; greet();` with `lib` from another module:
// whether strict mode sees a difference there is for link to find out.
#include "alias/foreign_uses.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "alias/effects_origin.h"
#include "alias/strict_finder.h"
#include "alias/strict_locks.h"
#include "alias/value_type.h"
#include "esmigrate/syntax/walk.h"

namespace esmigrate {
namespace {

/// Variables that are given parts of a required value, one after the other.
constexpr int kMaxAliases = 4;

class ForeignUseFinder {
 public:
  ForeignUseFinder(const AliasInput& in, ModuleFacts& facts)
      : in_(in), facts_(facts), find_(in, facts), origins_(in, facts) {}

  void run() {
    for (std::uint32_t i = 0; i < in_.tree.size(); ++i) {
      const NodeRef node(&in_.tree, i);
      if (node.is(NodeKind::MemberExpression) || node.is(NodeKind::SubscriptExpression))
        access(node);
      if (node.is(NodeKind::CallExpression)) call(node);
    }
  }

 private:
  void access(NodeRef node) {
    if (facts_.is_strict || facts_.is_esm) return;
    const NodeRef writer = writer_of(node);
    if (!writer.exists()) return;
    const auto object = source_of(skip_parentheses(node.child(Field::Object)), 0);
    if (!object || !find_.is_sloppy(node)) return;
    facts_.foreign_writes.push_back({object->first, object->second,
                                     name_of_access(node).value_or(""),
                                     writer.is(NodeKind::UnaryExpression), writer.range()});
  }

  /// `greet()`, `(0, lib.greet)()`, `lib.greet.call(null)`
  void call(NodeRef node) {
    NodeRef function = skip_parentheses(node.child(Field::Function));
    if (function.is(NodeKind::MemberExpression)) {
      const std::string_view name = function.child(Field::Property).text();
      if ((name != "call" && name != "apply") || !gives_no_object(node)) return;
      function = skip_parentheses(function.child(Field::Object));
    } else if (function.is(NodeKind::SequenceExpression)) {
      for (NodeRef part : function.children()) function = skip_parentheses(part);
    } else if (!function.is(NodeKind::Identifier) && !origins_.is_require(function)) {
      return;
    }
    const auto source = source_of(function, 0);
    if (!source || source->second.ends_with('*')) return;
    const bool is_known = std::any_of(
        facts_.foreign_calls.begin(), facts_.foreign_calls.end(), [&](const ForeignCall& each) {
          return each.site == source->first && each.path == source->second;
        });
    if (!is_known) facts_.foreign_calls.push_back({source->first, source->second, node.range()});
  }

  static bool gives_no_object(NodeRef call) {
    const NodeRef object = skip_parentheses(argument(call, 0));
    switch (object.exists() ? object.kind() : NodeKind::Null) {
      case NodeKind::Null:
      case NodeKind::Undefined:
      case NodeKind::Number:
      case NodeKind::String:
      case NodeKind::True:
      case NodeKind::False:
        return true;
      default:
        return object.text() == "void 0";
    }
  }

  using Source = std::pair<std::uint32_t, ExportPath>;

  /// The require that an expression's value comes from, and by which path.
  std::optional<Source> source_of(NodeRef node, int depth) const {
    if (is_exports(node)) return exported_source();
    if (node.is(NodeKind::MemberExpression) || node.is(NodeKind::SubscriptExpression)) {
      const auto source = source_of(skip_parentheses(node.child(Field::Object)), depth);
      return source ? std::optional(member_of(*source, name_of_access(node))) : std::nullopt;
    }
    if (origins_.is_require(node)) {
      const std::uint32_t site = origins_.site_of_call(node);
      return site == UINT32_MAX ? std::nullopt : std::optional(Source(site, ""));
    }
    if (!node.is(NodeKind::Identifier)) return std::nullopt;
    const BindingId id = in_.bindings.binding_at(node);
    if (!id.exists()) return std::nullopt;
    if (const std::uint32_t site = origins_.import_of(id); site != UINT32_MAX)
      return Source(site, origins_.held_part(site, id));
    const NodeRef value = depth < kMaxAliases ? origins_.initializer_of(id) : NodeRef();
    const auto source = value.exists() ? source_of(value, depth + 1) : std::nullopt;
    const NodeRef declared = in_.tree.at(in_.bindings.bindings[id].declaration);
    if (!source || declared.parent().is(NodeKind::VariableDeclarator)) return source;
    return member_of(*source, taken_name(declared));
  }

  static Source member_of(Source object, const std::optional<std::string>& name) {
    if (object.second.ends_with('*')) return object;
    if (!object.second.empty()) object.second += '.';
    object.second += name ? *name : "*";
    return object;
  }

  /// `const { limits, codes: c, depth = 3 } = lib`: which member the variable gets, if that is told
  /// by one name.
  static std::optional<std::string> taken_name(NodeRef variable) {
    NodeRef item = variable;
    if (item.parent().is(NodeKind::ObjectAssignmentPattern) ||
        item.parent().is(NodeKind::AssignmentPattern))
      item = item.parent();
    const bool is_pair = item.parent().is(NodeKind::PairPattern);
    const NodeRef pattern = is_pair ? item.parent().parent() : item.parent();
    if (!pattern.is(NodeKind::ObjectPattern) || !pattern.parent().is(NodeKind::VariableDeclarator))
      return std::nullopt;
    return is_pair ? property_name(item.parent().child(Field::Key)) : std::string(variable.text());
  }

  /// `exports`, `module.exports`
  bool is_exports(NodeRef node) const {
    const bool is_member =
        node.is(NodeKind::MemberExpression) && node.child(Field::Property).text() == "exports";
    const BindingId id =
        in_.bindings.binding_at(is_member ? skip_parentheses(node.child(Field::Object)) : node);
    return id.exists() && id == in_.bindings.wrapper(is_member ? "module" : "exports");
  }

  /// `module.exports = require('./shapes')`: what is written to it is written to that.
  std::optional<Source> exported_source() const {
    for (const ReplaceSite& site : facts_.sites) {
      if (site.value.kind == ValueKind::Require && site.value.require_site != UINT32_MAX)
        return Source(site.value.require_site, "");
      if (site.value.kind != ValueKind::Identifier || !site.value.binding_id.exists()) continue;
      const std::uint32_t import = origins_.import_of(site.value.binding_id);
      if (import != UINT32_MAX)
        return Source(import, origins_.held_part(import, site.value.binding_id));
    }
    return std::nullopt;
  }

  const AliasInput& in_;
  ModuleFacts& facts_;
  const StrictFinder find_;
  const Origins origins_;
};

}  // namespace

void find_foreign_uses(const AliasInput& input, ModuleFacts& facts) {
  if (!facts.requires_.empty()) ForeignUseFinder(input, facts).run();
}

}  // namespace esmigrate
