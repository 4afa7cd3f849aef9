// What a required value goes into: the declaration around the call, its pattern or member.
#include "alias/require_holders.h"

#include <algorithm>
#include <optional>

#include "alias/requires.h"
#include "esmigrate/syntax/walk.h"

namespace esmigrate {
namespace {

class HolderReader {
 public:
  HolderReader(const AliasInput& input, ModuleFacts& facts) : in_(input), facts_(facts) {}

  void run(NodeRef call, RequireSite& site) {
    const NodeRef outer = outermost_parentheses(call);
    const NodeRef parent = outer.parent();
    if (parent.is(NodeKind::ExpressionStatement)) {
      site.shape = RequireShape::Statement;
      site.declaration_range = parent.range();
      return;
    }
    if (parent.is(NodeKind::VariableDeclarator)) {
      describe_declarator(parent, site);
      return;
    }
    if (parent.is(NodeKind::MemberExpression) && parent.child(Field::Object) == outer) {
      site.member = std::string(parent.child(Field::Property).text());
      site.member_range = parent.range();
      const NodeRef above = outermost_parentheses(parent).parent();
      if (above.is(NodeKind::VariableDeclarator) && !parent.has(kOptionalChain) &&
          !parent.child(Field::Property).is(NodeKind::PrivateName)) {
        describe_declarator(above, site);
        site.is_whole_member = true;
      }
    }
    site.uses.push_back(use_of_expression(call));
    site.is_reexport = site.uses.back().kind == ImportUseKind::ReExport;
  }

 private:
  void describe_declarator(NodeRef declarator, RequireSite& site) {
    const NodeRef declaration = declarator.parent();
    const NodeRef name = declarator.child(Field::Name);
    const bool is_statement =
        is_declaration(declaration.kind()) &&
        (declaration.parent().is(NodeKind::Program) || enclosing_function(declaration).exists() ||
         declaration.parent().is(NodeKind::StatementBlock));
    const bool is_member = !site.member.empty();
    site.declaration_range = declaration.range();
    site.declarator_range = declarator.range();
    site.is_module_level = is_statement && declaration.parent().is(NodeKind::Program) &&
                           !facts_.early_exit.may_skip(declaration.begin());
    const bool is_new = std::none_of(
        facts_.declarators.begin(), facts_.declarators.end(),
        [&](const DeclaratorRange& each) { return each.declaration_range == declaration.range(); });
    for (NodeRef child : declaration.children()) {
      if (!child.is(NodeKind::VariableDeclarator)) continue;
      if (child == declarator) site.declarator_index = site.declarator_count;
      if (is_new)
        facts_.declarators.push_back({declaration.range(), child.range(), site.declarator_count});
      ++site.declarator_count;
    }
    site.keyword = declaration_keyword(declaration);
    if (name.is(NodeKind::Identifier)) {
      site.shape = is_member ? RequireShape::Member : RequireShape::Declarator;
      site.local = name.text();
      site.binding_id = in_.bindings.binding_at(name);
      if (site.binding_id.exists()) site.is_reassigned = is_reassigned(site.binding_id);
      for (const Binding& other : in_.bindings.bindings) {
        if (in_.bindings.names[other.name] == site.local &&
            !(other.scope_id == in_.bindings.module_scope())) {
          site.is_hidden_somewhere = true;
        }
      }
      if (!is_member && site.binding_id.exists()) {
        site.uses = uses_of_binding(site.binding_id, in_.bindings, in_.tree);
        // What a kept `exports.x = require('y')` has become.
        if (declaration.parent().is(NodeKind::ExportStatement)) {
          ImportUse use;
          use.kind = ImportUseKind::ReExport;
          use.range = name.range();
          site.uses.insert(site.uses.begin(), use);
        }
      }
      return;
    }
    if (is_member || !name.is(NodeKind::ObjectPattern)) return;
    site.shape = RequireShape::Pattern;
    site.pattern_range = name.range();
    describe_pattern(name, site);
  }

  bool is_reassigned(BindingId id) const {
    const Binding& binding = in_.bindings.bindings[id];
    return binding.write_count > 0 || binding.is_redeclared;
  }

  void describe_pattern(NodeRef pattern, RequireSite& site) {
    site.is_flat_pattern = true;
    for (NodeRef part : pattern.children()) {
      ImportUse use;
      use.kind = ImportUseKind::MemberRead;
      use.range = part.range();
      use.in_function = enclosing_function(pattern).exists();
      NodeRef target = part;
      NodeRef key = part;
      if (part.is(NodeKind::PairPattern)) {
        key = part.child(Field::Key);
        target = part.child(Field::Value);
      } else if (part.is(NodeKind::ObjectAssignmentPattern)) {
        key = part.child(Field::Left);
      }
      const auto name = property_name(key);
      use.name = name.value_or("");
      if (part.is(NodeKind::RestPattern) || !name) use.kind = ImportUseKind::Enumerate;
      const bool simple =
          target.is(NodeKind::Identifier) || target.is(NodeKind::ShorthandPropertyPattern);
      if (!name || !simple || part.is(NodeKind::RestPattern)) {
        site.is_flat_pattern = false;
      } else {
        PatternName taken;
        taken.range = part.range();
        taken.imported = *name;
        taken.local = target.text();
        taken.binding_id = in_.bindings.binding_at(target);
        taken.is_reassigned = taken.binding_id.exists() && is_reassigned(taken.binding_id);
        if (!is_valid_binding_name(taken.local)) site.is_flat_pattern = false;
        site.names.push_back(std::move(taken));
      }
      site.uses.push_back(std::move(use));
    }
  }

  const AliasInput& in_;
  ModuleFacts& facts_;
};

}  // namespace

void describe_holder(const AliasInput& input, NodeRef call, ModuleFacts& facts, RequireSite& site) {
  HolderReader(input, facts).run(call, site);
}

}  // namespace esmigrate
