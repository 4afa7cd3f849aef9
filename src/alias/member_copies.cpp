// Variables that take one member of a required value each, and nothing else ever.
//
//     const api = require('./api'), limits = api.limits;      const { parse } = require('./parse');
//
// An import of the name means the same wherever the member has its last value by then; in a cycle
// it may be the only thing that means the same.
#include <algorithm>

#include "alias/requires.h"
#include "esmigrate/syntax/walk.h"

namespace esmigrate {
namespace {

class CopyFinder {
 public:
  CopyFinder(const AliasInput& input, ModuleFacts& facts) : in_(input), facts_(facts) {}

  void run() {
    for (std::uint32_t index = 0; index < facts_.requires_.size(); ++index) {
      const RequireSite& site = facts_.requires_[index];
      if (site.context != RequireContext::TopLevel || !site.is_module_level) continue;
      if (site.shape == RequireShape::Pattern && site.is_flat_pattern) {
        for (std::uint32_t i = 0; i < site.names.size(); ++i) {
          const PatternName& name = site.names[i];
          add(index, name.imported, name.local, name.binding_id, i);
        }
      } else if (site.shape == RequireShape::Member && site.is_whole_member) {
        add(index, site.member, site.local, site.binding_id, 0);
      } else if (site.shape == RequireShape::Declarator && !site.is_reassigned) {
        find_declarators(index);
      }
    }
  }

 private:
  MemberCopy* add(std::uint32_t site, std::string name, std::string_view local, BindingId id,
                  std::uint32_t use) {
    if (!id.exists() || in_.bindings.bindings[id].write_count > 0 ||
        in_.bindings.bindings[id].is_redeclared)
      return nullptr;
    MemberCopy copy;
    copy.site = site;
    copy.binding_id = id;
    copy.name = std::move(name);
    copy.local = local;
    copy.use = use;
    for (const std::uint32_t index : in_.bindings.references_of(id)) {
      const Reference& reference = in_.bindings.references[index];
      if (reference.access == Access::Declare) continue;
      const NodeRef node = in_.tree.at(reference.node);
      copy.reads.push_back({node.range(), enclosing_function(node).exists()});
    }
    facts_.copies.push_back(std::move(copy));
    return &facts_.copies.back();
  }

  /// `const a = x.a` for the variable `x` of the site.
  void find_declarators(std::uint32_t site_index) {
    const RequireSite& site = facts_.requires_[site_index];
    for (const std::uint32_t index : in_.bindings.references_of(site.binding_id)) {
      const Reference& reference = in_.bindings.references[index];
      if (reference.access != Access::Read) continue;
      const NodeRef node = in_.tree.at(reference.node);
      const NodeRef member = outermost_parentheses(node).parent();
      const NodeRef declarator = member.parent();
      const NodeRef name = declarator.child(Field::Name);
      if (!declarator.is(NodeKind::VariableDeclarator) || !name.is(NodeKind::Identifier) ||
          !declarator.parent().parent().is(NodeKind::Program) ||
          facts_.early_exit.may_skip(declarator.begin()))
        continue;
      const auto use = std::find_if(site.uses.begin(), site.uses.end(), [&](const ImportUse& each) {
        return each.kind == ImportUseKind::MemberRead && each.range == node.range() &&
               each.member_range == declarator.child(Field::Value).range();
      });
      if (use == site.uses.end()) continue;
      MemberCopy* copy = add(site_index, use->name, name.text(), in_.bindings.binding_at(name),
                             static_cast<std::uint32_t>(use - site.uses.begin()));
      if (copy != nullptr) describe(declarator, *copy);
    }
  }

  void describe(NodeRef declarator, MemberCopy& copy) {
    const NodeRef declaration = declarator.parent();
    copy.declarator_range = declarator.range();
    copy.declaration_range = declaration.range();
    copy.keyword = declaration_keyword(declaration);
    const bool is_new = std::none_of(
        facts_.declarators.begin(), facts_.declarators.end(),
        [&](const DeclaratorRange& each) { return each.declaration_range == declaration.range(); });
    for (const NodeRef child : declaration.children()) {
      if (!child.is(NodeKind::VariableDeclarator)) continue;
      if (child == declarator) copy.declarator_index = copy.declarator_count;
      if (is_new)
        facts_.declarators.push_back({declaration.range(), child.range(), copy.declarator_count});
      ++copy.declarator_count;
    }
  }

  const AliasInput& in_;
  ModuleFacts& facts_;
};

}  // namespace

void find_member_copies(const AliasInput& input, ModuleFacts& facts) {
  CopyFinder(input, facts).run();
}

}  // namespace esmigrate
