// Named exports of a module that fills the loader's own object. Each name gets one of these
// spellings:
//
// - `exports.a = 1` -> `export const a = 1`: written once, at the top level, not seen before;
// - `exports.f = function () {}` -> `export function f() {}`: likewise, a function;
// - `exports.g = g` -> `export { g }`: the value is a variable that never changes again;
// - `if (x) exports.h = 1` -> `export let h; if (x) h = 1`: everything else.
//
// `var` takes the place of `const` and `let` where code may look at the export before it is
// written: a property reads as undefined then, and so does `var`.
#include <algorithm>
#include <map>

#include "esmigrate/syntax/walk.h"
#include "plan/export_references.h"
#include "plan/plan_reexports.h"
#include "plan/planner.h"

namespace esmigrate {
namespace {

/// All that happens to one exported name.
struct NameUses {
  std::string name;
  std::vector<const ExportUse*> writes;  ///< in source order
  std::vector<const ExportUse*> reads;
  bool in_place = false;  ///< its only (or first) write is a statement that can declare it
  std::string local;
  bool is_list_entry = false;
};

/// Export lists behind statements come before whatever else is inserted there.
constexpr std::int32_t kListOrder = -5000;

class NamedPlanner {
 public:
  explicit NamedPlanner(Planner& planner) : p_(planner) {}

  void run() {
    collect();
    drop_undefined_beginnings();
    if (p_.interface.drops_marker) drop_marker();
    for (NameUses& name : names_) decide(name);
    spell_chains();
    for (NameUses& name : names_) {
      if (!name.in_place) declare_ahead(name);
    }
    std::vector<std::string> exported;
    for (const NameUses& name : names_) {
      replace_references(name);
      p_.export_name(name.name);
      exported.push_back(name.name);
    }
    plan_reexports(p_, passed_, exported);
    replace_unknown_reads();
    drop_aliases(p_);
    plan_local_exports(p_);
    if (p_.interface.has_default &&
        std::none_of(names_.begin(), names_.end(),
                     [](const NameUses& n) { return n.name == "default"; })) {
      default_object();
    }
  }

 private:
  static bool is_write(const ExportUse& use) {
    return use.kind == UseKind::Write || use.kind == UseKind::Update || use.kind == UseKind::Marker;
  }
  static bool on_exports(const ExportUse& use) {
    return use.object.is_exactly(PointsTo::initial_exports());
  }

  void collect() {
    for (const ExportUse& use : p_.facts.uses) {
      if (!on_exports(use) || use.name.empty()) continue;
      if (is_write(use)) entry(use.name).writes.push_back(&use);
    }
    for (const ExportUse& use : p_.facts.uses) {
      if (!on_exports(use) || is_write(use)) continue;
      for (NameUses& name : names_) {
        if (name.name == use.name) name.reads.push_back(&use);
      }
    }
  }

  /// Compilers begin with `exports.a = exports.b = void 0`. An export that is assigned again is
  /// undefined until then without it.
  void drop_undefined_beginnings() {
    for (const AssignmentChain& chain : p_.facts.chains) {
      const std::string_view value = text_at(p_.source, chain.value.range);
      if (chain.is_declaration || (value != "void 0" && value != "undefined")) continue;
      const bool all_again =
          std::all_of(chain.targets.begin(), chain.targets.end(), [&](const ChainTarget& target) {
            if (target.kind != ChainTarget::Kind::Member) return false;
            const ExportUse& use = p_.facts.uses[target.index];
            const auto& writes = on_exports(use) ? entry(use.name).writes : no_writes_;
            return writes.size() > 1 && writes.front() == &use;
          });
      if (!all_again) continue;
      for (const ChainTarget& target : chain.targets) {
        auto& writes = entry(p_.facts.uses[target.index].name).writes;
        writes.erase(writes.begin());
      }
      p_.add(ActionKind::DropStatement, chain.statement_range,
             "what is assigned later is undefined until then");
    }
  }

  /// Nobody asks whether the module was compiled from an ES module: it is one.
  void drop_marker() {
    std::erase_if(names_, [&](const NameUses& name) {
      if (name.name != "__esModule") return false;
      for (const ExportUse* write : name.writes) {
        p_.add(ActionKind::DropStatement, p_.facts.statements[write->statement].range,
               "nobody asks for the marker of a compiled module");
      }
      return true;
    });
  }

  bool is_passed_on(const AssignmentChain& chain) const {
    return std::any_of(passed_.begin(), passed_.end(),
                       [&](const PassedOn& each) { return each.chain == &chain; });
  }

  bool is_dropped_marker(const AssignmentChain& chain) const {
    return p_.interface.drops_marker &&
           std::any_of(chain.targets.begin(), chain.targets.end(), [&](const ChainTarget& target) {
             return p_.facts.uses[target.index].kind == UseKind::Marker;
           });
  }

  NameUses& entry(const std::string& name) {
    for (NameUses& known : names_) {
      if (known.name == name) return known;
    }
    names_.push_back({name, {}, {}, false, "", false});
    return names_.back();
  }

  const AssignmentChain* chain_of(const ExportUse& use) const {
    return use.chain == UINT32_MAX ? nullptr : &p_.facts.chains[use.chain];
  }

  const ExportName* fact_of(const std::string& name) const {
    for (const ExportName& fact : p_.facts.names) {
      if (fact.name == name) return &fact;
    }
    return nullptr;
  }

  /// A chain whose targets are all members of exports objects, so that its statement can be
  /// replaced.
  static bool is_member_chain(const AssignmentChain& chain) {
    return std::all_of(chain.targets.begin(), chain.targets.end(), [](const ChainTarget& target) {
      return target.kind == ChainTarget::Kind::Member;
    });
  }

  /// Whether code may look at the export before the statement at `offset` has run.
  bool may_be_seen_before(const NameUses& name, std::uint32_t offset, std::uint32_t end) const {
    if (p_.interface.is_in_cycle) return true;
    const auto early = [&](const ExportUse* use) {
      if (use->in_function) return p_.facts.first_local_call < end && !is_made_behind(*use, end);
      return use->range.begin < end && use->range.begin != offset;
    };
    return std::any_of(name.reads.begin(), name.reads.end(), early) ||
           std::any_of(name.writes.begin(), name.writes.end(), [&](const ExportUse* use) {
             return use->in_function && p_.facts.first_local_call < end &&
                    !is_made_behind(*use, end);
           });
  }

  /// Whether the function around a use does not exist before `offset`: its expression stands
  /// behind.
  bool is_made_behind(const ExportUse& use, std::uint32_t offset) const {
    if (use.statement == UINT32_MAX) return false;
    const TopStatement& statement = p_.facts.statements[use.statement];
    return statement.range.begin >= offset && !statement.is_declaration_only;
  }

  bool value_may_go_by_its_name(const NameUses& name, const AssignmentChain& chain) const {
    if (name.writes.size() != 1) return false;
    const bool hidden = std::any_of(name.reads.begin(), name.reads.end(),
                                    [](const ExportUse* use) { return use->hides_value_name; });
    if (hidden) return false;
    if (chain.is_declaration) return chain.local_is_stable && is_valid_binding_name(chain.local);
    if (chain.value.kind != ValueKind::Identifier || !chain.value.is_module_binding ||
        !chain.value.is_stable)
      return false;
    return !is_reassigned_import(chain.value);
  }

  /// `let x = require('y'); x = ...` lives on as a variable; a stable one is the import itself or
  /// constant.
  bool is_reassigned_import(const ValueShape& value) const {
    return value.require_site != UINT32_MAX &&
           p_.facts.requires_[value.require_site].is_reassigned && !value.is_stable;
  }

  void decide(NameUses& name) {
    const ExportUse& first = *name.writes.front();
    const AssignmentChain* chain = chain_of(first);
    if (chain != nullptr && name.writes.size() == 1 && name.reads.empty()) {
      if (auto passed = passed_on(p_, *chain)) {
        passed_.push_back(*std::move(passed));
        declared_.push_back(chain);
        name.in_place = true;
        return;
      }
    }
    if (chain != nullptr && is_member_chain(*chain) && first.kind == UseKind::Write) {
      if (value_may_go_by_its_name(name, *chain)) {
        name.in_place = name.is_list_entry = true;
        name.local =
            chain->is_declaration ? std::string(chain->local) : std::string(chain->value.name);
        return;
      }
      if (name.writes.size() == 1 && is_inline_import(*chain)) {
        name.in_place = name.is_list_entry = true;
        name.local = p_.site_locals[chain->value.require_site];
        return;
      }
      name.in_place = !chain->is_declaration && first_is_alone(name, *chain);
    }
    if (chain == nullptr && first.kind == UseKind::Marker) {
      mark(name, first);
      return;
    }
    if (chain != nullptr && first.kind == UseKind::Marker)
      name.in_place = !chain->is_declaration && chain->targets.size() == 1;
    pick_local(name);
  }

  /// `Object.defineProperty(exports, '__esModule', ...)` is a constant like any other.
  void mark(NameUses& name, const ExportUse& use) {
    pick_local(name);
    name.in_place = true;
    marked_.push_back(&use);
    const ByteRange statement = p_.facts.statements[use.statement].range;
    Action& action =
        p_.add(ActionKind::ExportMarker, statement, "importers that were compiled look for it");
    action.local = name.local;
    action.exported = name.name;
    action.with_export = name.local == name.name;
  }

  bool is_inline_import(const AssignmentChain& chain) const {
    return !chain.is_declaration && chain.value.kind == ValueKind::Require &&
           chain.value.require_site != UINT32_MAX &&
           !p_.site_locals[chain.value.require_site].empty();
  }

  /// Other writes come later in the text and cannot run earlier.
  bool first_is_alone(const NameUses& name, const AssignmentChain& chain) const {
    if (chain.targets.size() > 1 && name.writes.size() > 1) return false;
    const bool makes_function =
        chain.value.kind == ValueKind::Function || chain.value.kind == ValueKind::Arrow;
    return std::all_of(name.writes.begin() + 1, name.writes.end(), [&](const ExportUse* write) {
      return write->range.begin > chain.statement_range.end ||
             (makes_function && chain.value.range.contains(write->range));
    });
  }

  void pick_local(NameUses& name) {
    const ExportName* fact = fact_of(name.name);
    if (fact != nullptr && fact->is_free && !p_.names.is_taken(name.name)) {
      name.local = name.name;
      p_.names.take(name.name);
    } else {
      name.local =
          p_.names.fresh(is_identifier_name(name.name) ? "_" + name.name : name_for(name.name));
    }
  }

  // ---- statements ----

  void spell_chains() {
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
  void demote(NameUses& name) {
    name.in_place = false;
    if (name.is_list_entry) pick_local(name);
    name.is_list_entry = false;
  }

  void spell_chain(const AssignmentChain& chain, const std::vector<NameUses*>& members) {
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

  static ActionPart entry_part(std::string local, std::string exported, ByteRange range) {
    ActionPart part;
    part.kind = ActionPart::Kind::Entry;
    part.range = range;
    part.local = std::move(local);
    part.exported = std::move(exported);
    return part;
  }

  void list_statement(const AssignmentChain& chain, const std::vector<NameUses*>& members) {
    declared_.push_back(&chain);
    // An inline import takes the call out of the statement.
    std::erase_if(p_.plan.actions, [&](const Action& other) {
      return other.kind == ActionKind::ImportReference &&
             chain.statement_range.contains(other.range);
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
  bool declare_default(const AssignmentChain& chain, const NameUses& name) {
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

  void declare_in_place(const AssignmentChain& chain, NameUses& name) {
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
  bool seen_before_as_undefined(const NameUses& name, const AssignmentChain& chain) const {
    return std::any_of(name.reads.begin(), name.reads.end(), [&](const ExportUse* use) {
      if (!use->in_function) return use->range.begin < chain.statement_range.begin;
      return p_.facts.first_local_call < chain.statement_range.begin &&
             !is_made_behind(*use, chain.statement_range.begin);
    });
  }

  void spell_declaration(const AssignmentChain& chain, const std::vector<NameUses*>& members) {
    declared_.push_back(&chain);
    for (std::size_t i = 0; i < chain.targets.size(); ++i) {
      const std::uint32_t end = i + 1 < chain.targets.size() ? chain.targets[i + 1].range.begin
                                                             : chain.value.outer_range.begin;
      p_.add(ActionKind::ChainTargets, {chain.targets[i].range.begin, end},
             "the variable itself is exported");
    }
    if (members.size() == 1 && members[0]->name == members[0]->local &&
        chain.declarator_count == 1) {
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

  void declare_ahead(NameUses& name) {
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
  std::uint32_t above_own_comments(std::uint32_t at) const {
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

  bool is_declared_by(const ExportUse& use) const {
    return std::any_of(declared_.begin(), declared_.end(),
                       [&](const AssignmentChain* chain) { return chain_of(use) == chain; });
  }

  void replace_references(const NameUses& name) {
    for (const ExportUse* use : name.writes) {
      const bool is_marked = std::find(marked_.begin(), marked_.end(), use) != marked_.end();
      if (!is_declared_by(*use) && !is_marked) refer_to_export(p_, *use, name.local);
    }
    for (const ExportUse* use : name.reads) refer_to_export(p_, *use, name.local);
  }

  /// Names that nobody ever writes read as undefined.
  void replace_unknown_reads() {
    for (const ExportUse& use : p_.facts.uses) {
      if (!on_exports(use) || is_write(use) || use.name.empty()) continue;
      const bool known = std::any_of(names_.begin(), names_.end(),
                                     [&](const NameUses& n) { return n.name == use.name; });
      if (!known) refer_to_export(p_, use, "undefined");
    }
  }

  /// The world outside also loads the module as one object.
  void default_object() {
    const std::string object =
        p_.names.fresh_at_top(name_for(p_.in.files[p_.in.file_id].listed->path));
    Action& action = p_.add(ActionKind::ExportList, {p_.places.end, p_.places.end},
                            "the world outside loads it as one object");
    action.keyword = "const";
    action.local = object;
    action.order = 5;
    for (const NameUses& name : names_)
      action.parts.push_back(entry_part(name.local, name.name, {}));
    plan_value_exports(p_, object, {p_.places.end, p_.places.end}, 6);
  }

  Planner& p_;
  std::vector<NameUses> names_;
  const std::vector<const ExportUse*> no_writes_;
  std::vector<const AssignmentChain*> declared_;
  std::vector<const ExportUse*> marked_;
  std::vector<PassedOn> passed_;
  std::size_t last_list_ = SIZE_MAX;
  std::int32_t next_order_ = 0;
  std::int32_t next_list_ = 0;  ///< several may be inserted at one place
};

}  // namespace

void plan_named_exports(Planner& planner) { NamedPlanner(planner).run(); }

}  // namespace esmigrate
