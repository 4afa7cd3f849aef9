// How the statements of a module with named exports are written, once it is decided which of them
// declares each name.
#include <algorithm>

#include "esmigrate/syntax/walk.h"
#include "plan/export_references.h"
#include "plan/named_planner.h"

namespace esmigrate {

// ---- statements ----

void NamedPlanner::spell_chains() {
  for (const AssignmentChain& chain : p_.facts.chains) {
    if (!is_member_chain(chain) || is_dropped_marker(chain) || is_passed_on(chain)) continue;
    std::vector<NameUses*> members;
    for (const ChainTarget& target : chain.targets) {
      const ExportUse& use = p_.facts.uses[target.index];
      if (!on_exports(use)) {
        members.clear();
        break;
      }
      members.push_back(&entry(use.name));
    }
    if (members.empty()) continue;
    // A later write of a name is an ordinary assignment.
    const bool declares = std::all_of(members.begin(), members.end(), [&](const NameUses* name) {
      return name->in_place && chain_of(*name->writes.front()) == &chain;
    });
    if (!declares) {
      for (NameUses* name : members) {
        if (name->in_place && chain_of(*name->writes.front()) == &chain) demote(*name);
      }
      continue;
    }
    spell_chain(chain, members);
  }
}

/// The statement cannot declare it after all.
void NamedPlanner::demote(NameUses& name) {
  name.in_place = false;
  if (name.is_list_entry) pick_local(name);
  name.is_list_entry = false;
}

void NamedPlanner::spell_chain(const AssignmentChain& chain,
                               const std::vector<NameUses*>& members) {
  if (chain.is_declaration) {
    spell_declaration(chain, members);
    return;
  }
  const bool lists = std::all_of(members.begin(), members.end(),
                                 [](const NameUses* name) { return name->is_list_entry; });
  if (lists) {
    list_statement(chain, members);
    return;
  }
  // The innermost target declares, the others name the same value.
  NameUses& main = *members.back();
  declare_in_place(chain, main);
  if (members.size() > 1) {
    Action& action =
        p_.add(ActionKind::ExportList, {chain.statement_range.end, chain.statement_range.end},
               "one value under several names");
    for (std::size_t i = 0; i + 1 < members.size(); ++i) {
      action.parts.push_back(entry_part(main.local, members[i]->name, {}));
      members[i]->local = main.local;
    }
    action.order = kListOrder + next_list_++;
  }
  declared_.push_back(&chain);
}

ActionPart NamedPlanner::entry_part(std::string local, std::string exported, ByteRange range) {
  ActionPart part;
  part.kind = ActionPart::Kind::Entry;
  part.range = range;
  part.local = std::move(local);
  part.exported = std::move(exported);
  return part;
}

void NamedPlanner::list_statement(const AssignmentChain& chain,
                                  const std::vector<NameUses*>& members) {
  declared_.push_back(&chain);
  // An inline import takes the call out of the statement.
  std::erase_if(p_.plan.actions, [&](const Action& other) {
    return other.kind == ActionKind::ImportReference && chain.statement_range.contains(other.range);
  });
  last_list_ = SIZE_MAX;
  for (std::size_t i = 0; i < p_.plan.actions.size(); ++i) {
    const Action& each = p_.plan.actions[i];
    if (each.kind == ActionKind::ExportList && !each.range.empty()) last_list_ = i;
  }
  // Neighbouring statements share one list.
  Action* list = nullptr;
  if (!p_.plan.actions.empty() && last_list_ < p_.plan.actions.size()) {
    Action& last = p_.plan.actions[last_list_];
    const std::string_view gap =
        p_.source.substr(last.range.end, chain.statement_range.begin - last.range.end);
    const bool adjacent = gap.find_first_not_of(" \t\r\n") == std::string_view::npos &&
                          std::count(gap.begin(), gap.end(), '\n') <= 1;
    if (adjacent) list = &last;
  }
  if (list == nullptr) {
    list = &p_.add(ActionKind::ExportList, chain.statement_range,
                   "the value is a variable that does not change again");
    last_list_ = p_.plan.actions.size() - 1;
  }
  list->range.end = chain.statement_range.end;
  for (const NameUses* name : members)
    list->parts.push_back(entry_part(name->local, name->name, chain.statement_range));
}

/// `export default value` in the place of `exports.default = value`.
bool NamedPlanner::declare_default(const AssignmentChain& chain, const NameUses& name) {
  const ValueShape& value = chain.value;
  if (name.name != "default" || name.writes.size() != 1 || !name.reads.empty() ||
      chain.targets.size() != 1 || p_.interface.is_in_cycle)
    return false;
  const bool is_named = !value.name_range.empty();
  Action& action =
      p_.add(ActionKind::ExportDefault, {chain.statement_range.begin, value.outer_range.begin},
             "written once, at top level, and not mentioned again");
  action.value = value;
  action.exported = name.name;
  action.as_declaration =
      (value.kind == ValueKind::Function || value.kind == ValueKind::Class) &&
      value.outer_range == value.range &&
      (!is_named || (!value.own_name_clashes && !value.own_name_written &&
                     is_valid_binding_name(text_at(p_.source, value.name_range))));
  return true;
}

void NamedPlanner::declare_in_place(const AssignmentChain& chain, NameUses& name) {
  if (declare_default(chain, name)) return;
  const bool once = name.writes.size() == 1;
  const std::uint32_t start = chain.statement_range.begin;
  const bool early =
      may_be_seen_before(name, name.writes.front()->range.begin, chain.statement_range.end);
  const ValueShape& value = chain.value;
  Action& action = p_.add(ActionKind::ExportDeclaration, {start, value.outer_range.begin},
                          once ? "written once, at top level" : "written first here");
  action.range.end = value.outer_range.begin;
  action.value = value;
  action.local = name.local;
  action.exported = name.name;
  action.with_export = name.local == name.name;
  const bool function_ok =
      value.kind == ValueKind::Function && value.outer_range == value.range &&
      (value.name_range.empty() || text_at(p_.source, value.name_range) == name.local) &&
      !value.own_name_written;
  const bool class_ok =
      value.kind == ValueKind::Class && value.outer_range == value.range && !early &&
      (value.name_range.empty() || text_at(p_.source, value.name_range) == name.local);
  if (once && function_ok && !seen_before_as_undefined(name, chain)) {
    action.as_declaration = true;
    action.keyword = "function";
  } else if (once && class_ok) {
    action.as_declaration = true;
    action.keyword = "class";
  } else {
    action.keyword = early ? "var" : once ? "const" : "let";
  }
  if (!action.with_export) {
    Action& list =
        p_.add(ActionKind::ExportList, {chain.statement_range.end, chain.statement_range.end},
               "the name means something else here");
    list.parts.push_back(entry_part(name.local, name.name, {}));
    list.order = kListOrder + next_list_++;
  }
}

/// A hoisted function would be there where the export was still undefined.
bool NamedPlanner::seen_before_as_undefined(const NameUses& name,
                                            const AssignmentChain& chain) const {
  return std::any_of(name.reads.begin(), name.reads.end(), [&](const ExportUse* use) {
    if (!use->in_function) return use->range.begin < chain.statement_range.begin;
    return p_.facts.first_local_call < chain.statement_range.begin &&
           !is_made_behind(*use, chain.statement_range.begin);
  });
}

void NamedPlanner::spell_declaration(const AssignmentChain& chain,
                                     const std::vector<NameUses*>& members) {
  declared_.push_back(&chain);
  for (std::size_t i = 0; i < chain.targets.size(); ++i) {
    const std::uint32_t end = i + 1 < chain.targets.size() ? chain.targets[i + 1].range.begin
                                                           : chain.value.outer_range.begin;
    p_.add(ActionKind::ChainTargets, {chain.targets[i].range.begin, end},
           "the variable itself is exported");
  }
  if (members.size() == 1 && members[0]->name == members[0]->local && chain.declarator_count == 1) {
    p_.add(ActionKind::ExportPrefix, {chain.statement_range.begin, chain.statement_range.begin},
           "the variable has the export's name")
        .order = kPrefixOrder;
    return;
  }
  Action& list =
      p_.add(ActionKind::ExportList, {chain.statement_range.end, chain.statement_range.end},
             "the variable is exported");
  list.order = kListOrder + next_list_++;
  for (const NameUses* name : members)
    list.parts.push_back(entry_part(name->local, name->name, {}));
}

void NamedPlanner::declare_ahead(NameUses& name) {
  const ExportUse* first = name.writes.front();
  for (const ExportUse* read : name.reads) {
    if (read->range.begin < first->range.begin) first = read;
  }
  const std::uint32_t statement = p_.facts.statements[first->statement].range.begin;
  const std::uint32_t at = above_own_comments(statement);
  const std::string keyword = may_be_seen_before(name, statement, statement) ? "var" : "let";
  const bool with_export = name.local == name.name;
  for (Action& before : p_.plan.actions) {
    if (before.kind == ActionKind::ExportVariable && before.range == ByteRange{at, at} &&
        before.keyword == keyword && before.with_export && with_export) {
      before.local += ", " + name.local;
      return;
    }
  }
  Action& action =
      p_.add(ActionKind::ExportVariable, {at, at}, "assigned under conditions, or again");
  action.local = name.local;
  action.exported = name.name;
  action.with_export = with_export;
  action.keyword = keyword;
  action.order = 10 + next_order_++;
}

/// Where the comments directly above a statement begin.
std::uint32_t NamedPlanner::above_own_comments(std::uint32_t at) const {
  for (std::size_t i = p_.facts.comments.size(); i-- > 0;) {
    const ByteRange comment = p_.facts.comments[i];
    if (comment.end > at) continue;
    const std::string_view gap = p_.source.substr(comment.end, at - comment.end);
    if (gap.find_first_not_of(" \t\r\n") != std::string_view::npos ||
        std::count(gap.begin(), gap.end(), '\n') != 1)
      break;
    const std::size_t line = p_.source.find_last_of('\n', comment.begin) + 1;
    if (comment.begin > 0 && line != comment.begin) break;
    if (comment.begin < p_.facts.insert_offset) break;
    at = comment.begin;
  }
  return at;
}

bool NamedPlanner::is_declared_by(const ExportUse& use) const {
  return std::any_of(declared_.begin(), declared_.end(),
                     [&](const AssignmentChain* chain) { return chain_of(use) == chain; });
}

void NamedPlanner::replace_references(const NameUses& name) {
  for (const ExportUse* use : name.writes) {
    const bool is_marked = std::find(marked_.begin(), marked_.end(), use) != marked_.end();
    if (!is_declared_by(*use) && !is_marked) refer_to_export(p_, *use, name.local);
  }
  for (const ExportUse* use : name.reads) refer_to_export(p_, *use, name.local);
}

/// Names that nobody ever writes read as undefined.
void NamedPlanner::replace_unknown_reads() {
  for (const ExportUse& use : p_.facts.uses) {
    if (!on_exports(use) || is_write(use) || use.name.empty()) continue;
    const bool known = std::any_of(names_.begin(), names_.end(),
                                   [&](const NameUses& n) { return n.name == use.name; });
    if (!known) refer_to_export(p_, use, "undefined");
  }
}

/// The world outside also loads the module as one object.
void NamedPlanner::default_object() {
  const std::string object =
      p_.names.fresh_at_top(name_for(p_.in.files[p_.in.file_id].listed->path));
  Action& action = p_.add(ActionKind::ExportList, {p_.places.end, p_.places.end},
                          "the world outside loads it as one object");
  action.keyword = "const";
  action.local = object;
  action.order = 5;
  for (const NameUses& name : names_) action.parts.push_back(entry_part(name.local, name.name, {}));
  plan_value_exports(p_, object, {p_.places.end, p_.places.end}, 6);
}

}  // namespace esmigrate
