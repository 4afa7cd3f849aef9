// One value that replaces `module.exports`, exported as default. The value keeps or gets a local
// name only when other code speaks of it.
#include <algorithm>
#include <span>

#include "esmigrate/alias/repointed_exports.h"
#include "esmigrate/syntax/walk.h"
#include "plan/planner.h"

namespace esmigrate {
namespace {

class DefaultPlanner {
 public:
  explicit DefaultPlanner(Planner& planner) : p_(planner) {
    const auto site = std::find_if(p_.facts.sites.begin(), p_.facts.sites.end(),
                                   [](const ReplaceSite& each) { return each.is_slot; });
    ESM_CHECK(site != p_.facts.sites.end() && site->chain != UINT32_MAX,
              "a default export replaces `module.exports` by a statement");
    chain_ = &p_.facts.chains[site->chain];
  }

  void run() {
    drop_statements();
    const bool mentioned = is_spoken_of();
    const std::vector<std::string>& names = p_.interface.public_names;
    if (chain_->is_declaration) {
      export_declared();
    } else if (has_other_targets()) {
      export_beside();
    } else if (mentioned || p_.interface.gives_module_exports || !names.empty() ||
               is_hoisted_in_cycle()) {
      export_with_local();
    } else {
      export_in_place();
    }
    for (const ExportUse& use : p_.facts.uses) replace_use(use);
    dead_object();
    public_exports(names);
  }

 private:
  bool is_final(const ExportUse& use) const { return use.object.is_exactly(p_.facts.final_slot); }
  bool is_dropped(ByteRange range) const {
    return std::any_of(dropped_.begin(), dropped_.end(),
                       [range](ByteRange gone) { return gone.contains(range); });
  }
  /// Spelt through what will not exist: has to be spelt through a local.
  bool needs_local(const ExportUse& use) const {
    const bool is_own_target = use.kind == UseKind::Replace && use.chain != UINT32_MAX &&
                               &p_.facts.chains[use.chain] == chain_;
    return is_final(use) && !use.alias.exists() && !is_dropped(use.range) && !is_own_target;
  }

  /// `exports = module.exports` after the replacement says what the local name says anyway.
  void drop_statements() {
    for (const AssignmentChain& chain : p_.facts.chains) {
      if (&chain == chain_ || chain.is_declaration || chain.targets.size() != 1) continue;
      if (chain.targets[0].kind != ChainTarget::Kind::Variable) continue;
      const bool is_sync =
          std::any_of(p_.facts.uses.begin(), p_.facts.uses.end(), [&](const ExportUse& use) {
            return use.kind == UseKind::Replace && use.range == chain.value.range && is_final(use);
          });
      if (!is_sync) continue;
      p_.add(ActionKind::DropStatement, chain.statement_range, "both names mean the same value");
      dropped_.push_back(chain.statement_range);
    }
  }

  Action& statement_action(std::string because) {
    Action& action = p_.add(ActionKind::ExportDefault,
                            {chain_->statement_range.begin, chain_->value.outer_range.begin},
                            std::move(because));
    action.value = chain_->value;
    action.exported = "default";
    return action;
  }

  bool is_declarable() const {
    const ValueShape& value = chain_->value;
    const bool kind = value.kind == ValueKind::Function || value.kind == ValueKind::Class;
    if (!kind || !(value.outer_range == value.range)) return false;
    return value.name_range.empty() ||
           (!value.own_name_clashes && !value.own_name_written &&
            is_valid_binding_name(text_at(p_.source, value.name_range)));
  }

  void export_in_place() {
    p_.export_name("default");
    if (export_from()) return;
    Action& action = statement_action("`module.exports` is replaced once and not mentioned again");
    action.as_declaration = is_declarable();
  }

  /// The local that `module.exports = require('x')` reads, if that require became an import.
  std::string imported_local() const {
    const ValueShape& value = chain_->value;
    if (value.kind != ValueKind::Require || value.require_site == UINT32_MAX) return {};
    return p_.site_locals[value.require_site];
  }

  /// `export { default } from 'x'`: nothing else needs the import, and no import comes after it.
  bool export_from() {
    const std::string local = imported_local();
    auto& actions = p_.plan.actions;
    const auto linked = std::span(p_.in.program.requires_[p_.in.file_id]);
    if (local.empty()) return false;
    const auto later = linked.subspan(chain_->value.require_site + 1);
    if (std::any_of(later.begin(), later.end(), [](const LinkedRequire& each) {
          return each.decision == RequireDecision::Import;
        }))
      return false;
    const auto inserted = std::find_if(actions.begin(), actions.end(), [&](const Action& each) {
      return each.kind == ActionKind::ImportInserted && each.parts.front().text == local;
    });
    const auto is_reference = [&](const Action& each) {
      return each.kind == ActionKind::ImportReference && each.local == local;
    };
    if (inserted == actions.end() ||
        std::count_if(actions.begin(), actions.end(), is_reference) != 1)
      return false;
    ActionPart part = inserted->parts.front();
    actions.erase(inserted);
    std::erase_if(actions, is_reference);
    part.text = "{ default }";
    Action& action = statement_action("it passes another module's value on");
    action.range.end = chain_->value.outer_range.end;
    action.keyword = "from";
    action.parts.push_back(std::move(part));
    return true;
  }

  void export_after(const std::string& local) {
    local_ = local;
    plan_value_exports(p_, local, {chain_->statement_range.end, chain_->statement_range.end}, 1);
  }

  void export_declared() {
    for (std::size_t i = 0; i < chain_->targets.size(); ++i) {
      const std::uint32_t end = i + 1 < chain_->targets.size() ? chain_->targets[i + 1].range.begin
                                                               : chain_->value.outer_range.begin;
      p_.add(ActionKind::ChainTargets, {chain_->targets[i].range.begin, end},
             "the variable itself is exported");
    }
    std::string local(chain_->local);
    const bool spoken_of =
        std::any_of(p_.facts.uses.begin(), p_.facts.uses.end(), [&](const ExportUse& use) {
          return needs_local(use) && !(use.is_variable && chain_->local == "exports");
        });
    if (!chain_->local_is_stable || (spoken_of && hides_local())) local = snapshot(local);
    export_after(local);
  }

  static bool is_other(const ChainTarget& target) {
    return target.kind == ChainTarget::Kind::Other;
  }

  bool has_other_targets() const {
    return std::any_of(chain_->targets.begin(), chain_->targets.end(), is_other);
  }

  /// `module.exports = f.create = f`: the rest of the statement stays.
  void export_beside() {
    const auto& targets = chain_->targets;
    for (std::size_t i = 0; i < targets.size(); ++i) {
      if (is_other(targets[i])) continue;
      const std::uint32_t end =
          i + 1 < targets.size() ? targets[i + 1].range.begin : chain_->value.outer_range.begin;
      p_.add(ActionKind::ChainTargets, {targets[i].range.begin, end},
             "the value has a name already");
    }
    std::string local(chain_->value.name);
    if (hides_local()) local = snapshot(local);
    export_after(local);
    if (is_hoisted_in_cycle()) p_.plan.actions.back().keyword = "list";
  }

  bool hides_local() const {
    return std::any_of(p_.facts.uses.begin(), p_.facts.uses.end(), [this](const ExportUse& use) {
      return needs_local(use) && use.hides_value_name;
    });
  }

  /// A constant that holds the value from the statement on.
  std::string snapshot(const std::string& of) {
    const std::string held = p_.names.fresh("_" + of);
    Action& action = p_.add(ActionKind::LocalVariable,
                            {chain_->statement_range.end, chain_->statement_range.end},
                            "the variable changes later");
    action.keyword = "const";
    action.local = held;
    action.exported = of;
    action.order = 0;
    return held;
  }

  void export_with_local() {
    const ValueShape& value = chain_->value;
    std::string known = imported_local();
    if (value.kind == ValueKind::Identifier && value.is_module_binding && value.is_stable &&
        !hides_local())
      known = std::string(value.name);
    if (!known.empty()) {
      if (p_.interface.gives_module_exports) {
        // The call goes with the statement.
        std::erase_if(p_.plan.actions, [&](const Action& other) {
          return other.kind == ActionKind::ImportReference &&
                 value.outer_range.contains(other.range);
        });
      }
      Action& action = statement_action("its value has a name already");
      action.local = std::move(known);
      action.gives_module_exports = p_.interface.gives_module_exports;
      // `export default f` would have its value only when the module has come there.
      action.keyword = is_hoisted_in_cycle() ? "list" : "name";
      p_.export_name("default");
      if (action.gives_module_exports) p_.export_name("module.exports");
      local_ = action.local;
      return;
    }
    const bool own_name = is_declarable() && !value.name_range.empty() && !hides_local();
    const std::string local = own_name         ? std::string(text_at(p_.source, value.name_range))
                              : is_spoken_of() ? p_.names.fresh(wanted_name())
                                               : p_.names.fresh_at_top(wanted_name());
    Action& action = statement_action("other code speaks of the value");
    action.local = local;
    action.as_declaration = is_declarable() && (own_name || value.name_range.empty());
    action.keyword =
        action.as_declaration ? (value.kind == ValueKind::Class ? "class" : "function") : "const";
    // `export default function f() {}` in one, unless the value needs a second name.
    if (action.as_declaration && !p_.interface.gives_module_exports) {
      action.with_export = true;
      p_.export_name("default");
      local_ = local;
    } else {
      action.with_export = false;
      export_after(local);
    }
  }

  bool is_hoisted_in_cycle() const {
    return p_.interface.is_in_cycle && chain_->value.kind == ValueKind::Identifier &&
           chain_->value.is_hoisted && !chain_->is_declaration;
  }

  bool is_spoken_of() const {
    return std::any_of(p_.facts.uses.begin(), p_.facts.uses.end(),
                       [this](const ExportUse& use) { return needs_local(use); });
  }

  std::string wanted_name() const {
    const ValueShape& value = chain_->value;
    if (value.kind == ValueKind::Identifier) return "_" + std::string(value.name);
    return name_for(p_.in.files[p_.in.file_id].listed->path);
  }

  void replace_use(const ExportUse& use) {
    if (is_dropped(use.range) || use.alias.exists()) return;
    if (is_local_object(p_.facts, use.object)) return;
    if (use.kind == UseKind::Replace && use.chain != UINT32_MAX &&
        &p_.facts.chains[use.chain] == chain_)
      return;
    if (is_final(use)) {
      if (use.is_variable && chain_->local == "exports") return;
      object_reference(use, local_);
      return;
    }
    needs_dead_object_ = true;
    if (use.is_slot_read || use.is_this) object_reference(use, "exports");
  }

  void object_reference(const ExportUse& use, const std::string& local) {
    Action& action = p_.add(ActionKind::ExportReference, use.object_range, "");
    action.local = local;
    action.exported = "exports";
    action.is_shorthand = use.is_shorthand;
  }

  /// What was put on the old object is not exported, but the code that does so stays.
  void dead_object() {
    if (!needs_dead_object_) {
      plan_local_exports(p_);
      return;
    }
    Action& action = p_.add(ActionKind::LocalObject, {p_.places.head, p_.places.head},
                            "code still writes to the old exports object");
    action.local = "exports";
    const auto& sites = p_.facts.sites;
    const bool is_assigned = std::any_of(sites.begin(), sites.end(), [&](const ReplaceSite& site) {
      return is_plain_repoint(p_.facts, site);
    });
    action.keyword = is_assigned ? "let" : "const";
    action.order = -2;
  }

  /// The variable whose value a name of the module's literal has for good; empty if there is none.
  std::string variable_of(const std::string& name) const {
    const ReplaceSite* literal = p_.interface.is_in_cycle ? nullptr : untouched_literal(p_.facts);
    std::string found;
    if (literal == nullptr) return found;
    for (const LiteralProperty& property : literal->properties) {
      const ValueShape& value = property.value;
      if (property.name != name) continue;
      found.clear();  // the last one of a name counts
      if (value.kind == ValueKind::Identifier && value.is_module_binding && value.is_stable)
        found = value.name;
      if (value.kind == ValueKind::Require && value.require_site != UINT32_MAX)
        found = p_.site_locals[value.require_site];
    }
    return found;
  }

  /// Names of the value for the world outside: variables that hold the same, else taken out of it.
  void public_exports(const std::vector<std::string>& names) {
    std::vector<ActionPart> variables;
    std::vector<ActionPart> members;
    for (const std::string& name : names) {
      ActionPart part;
      part.kind = ActionPart::Kind::Entry;
      part.exported = name;
      part.local = variable_of(name);
      std::vector<ActionPart>& list = part.local.empty() ? members : variables;
      list.push_back(std::move(part));
      p_.export_name(name);
    }
    for (ActionPart& part : members) part.local = p_.names.fresh_at_top(part.exported);
    if (!variables.empty()) {
      const std::uint32_t behind = chain_->statement_range.end;
      Action& action = p_.add(ActionKind::ExportList, {behind, behind},
                              "the world outside imports them by name");
      action.parts = std::move(variables);
      action.order = 2;
    }
    if (members.empty()) return;
    Action& action = p_.add(ActionKind::ExportObject, {p_.places.end, p_.places.end},
                            "the world outside imports them by name");
    action.local = names_source(p_, local_);
    action.keyword = "names";
    action.order = 7;
    action.parts = std::move(members);
  }

  Planner& p_;
  const AssignmentChain* chain_ = nullptr;
  std::string local_;
  std::vector<ByteRange> dropped_;
  bool needs_dead_object_ = false;
};

}  // namespace

void plan_default_export(Planner& planner) { DefaultPlanner(planner).run(); }

}  // namespace esmigrate
