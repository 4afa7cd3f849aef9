// How a cycle loads, as CommonJS and as ES modules, told apart.
//
//     // a.js                                // b.js
//     exports.first = function () {};        const a = require('./a');
//     exports.b = require('./b');            exports.second = a.first;
//     exports.last = 1;
//
// Whoever loads `a` first makes `b` run in the middle of it. CommonJS `b` sees what `a` has put on
// its exports object so far; as ES modules `b` runs before any line of `a`, and sees hoisted
// functions, what `a` passes on from modules that have run, and else nothing yet.
//
// Both ways of loading are played through from every module that the outside may load first. In
// each state every look at another module of the cycle is judged: what is there in CommonJS must be
// there as ES modules, and be the same. Loading order is the same for both, depth first in the
// order of the requires, since all of them are imports and those hoist only where nothing can tell;
// what differs is how far a module that waits for another has come.
//
// Code in functions counts where a statement may run it: its own module's from the first call on,
// another's when it is called or handed to a call, and whatever those call in turn. A statement
// that calls what nobody can name may run any function of a module that has begun.
//
// If part of the cycle has been loaded by an earlier entry, it is closed under requires, and what
// is left loads as it would alone: so entries can be played through one by one.
#include "link/cycle_loading.h"

#include <algorithm>
#include <unordered_map>

#include "link/default_function.h"

namespace esmigrate {
namespace {

constexpr std::string_view kHalfFilled = "a cycle reads exports while they are being filled";

/// What somebody finds who looks at a module, or at a name of it.
enum class Found : std::uint8_t {
  Final,      ///< what is there in the end
  Hoisted,    ///< the function that is there in the end, before any code touched it
  Undefined,  ///< nothing yet, which reads as undefined
  Stale,      ///< an object that is no longer what the module exports in the end
  Unknown,    ///< cannot be told, or an error
};

class CycleLoading {
 public:
  explicit CycleLoading(const CycleInput& input) : in_(input) {
    for (const FileId id : in_.members) {
      is_member_.emplace(id.raw, members_.size());
      members_.emplace_back().id = id;
    }
  }

  Because run() {
    if (Because fixed = standing_reason(); !fixed.text.empty()) return fixed;
    for (Member& member : members_) collect_events(member);
    for (const FileId entry : in_.certain) {
      if (Because reason = play(entry, true); !reason.text.empty()) return reason;
    }
    for (const FileId entry : in_.possible) {
      if (Because reason = play(entry, false); !reason.text.empty()) return reason;
    }
    return {};
  }

 private:
  enum class State : std::uint8_t { Waiting, Running, Done };

  struct Event {
    enum class Kind : std::uint8_t { Load, Look, Calls };
    std::uint32_t at = 0;
    Kind kind = Kind::Load;
    std::uint32_t site = UINT32_MAX;  ///< Load, Look
    std::uint32_t use = UINT32_MAX;   ///< Look: of the site
    std::uint32_t statement = UINT32_MAX;
  };

  struct Member {
    FileId id;
    std::vector<Event> events;  ///< of the top level, in the order in which they happen
    // as CommonJS, while one entry is played
    State state = State::Waiting;
    std::uint32_t position = 0;  ///< how far a running one has come
    std::vector<Found> held;     ///< by require site: which object it got
    bool is_settled = false;     ///< all members that it requires are there for good
    // as an ES module
    std::uint32_t finished = UINT32_MAX;  ///< its place in the order of evaluation
    std::uint32_t parent = UINT32_MAX;    ///< who imported it first
    std::uint32_t parent_at = 0;          ///< by the import that stands there
  };

  const ModuleFacts& facts(FileId id) const { return *in_.in.files[id].facts; }
  const ModuleInterface& interface(FileId id) const { return in_.modules[id]; }
  Member* member(FileId id) {
    const auto found = id.exists() ? is_member_.find(id.raw) : is_member_.end();
    return found == is_member_.end() ? nullptr : &members_[found->second];
  }
  FileId target(FileId from, std::uint32_t site) const {
    return in_.graph.requires_[from][site].target;
  }
  static Because because(std::string_view text, FileId id, ByteRange range) {
    return {std::string(text), id, range};
  }

  /// What stands against an import of a member, whoever is loaded first.
  Because standing_reason() {
    for (const Member& each : members_) {
      const auto& sites = facts(each.id).requires_;
      for (std::uint32_t i = 0; i < sites.size(); ++i) {
        const FileId to = target(each.id, i);
        if (member(to) == nullptr) continue;
        const ModuleForm form = interface(to).form;
        if (form == ModuleForm::CommonJs || form == ModuleForm::EsModule)
          return because("a cycle runs through a module that stays CommonJS", each.id,
                         sites[i].call_range);
        if (sites[i].context != RequireContext::Function && !in_.may_import(each.id, i))
          return because("a `require` that leads back to this module must stay at its place",
                         each.id, sites[i].call_range);
      }
    }
    return {};
  }

  // ---- what happens at the top level of a module ----

  static bool is_taken_at_once(const RequireSite& site) {
    return site.shape != RequireShape::Declarator && site.shape != RequireShape::Statement;
  }

  void collect_events(Member& each) {
    const ModuleFacts& own = facts(each.id);
    for (std::uint32_t i = 0; i < own.requires_.size(); ++i) {
      const RequireSite& site = own.requires_[i];
      if (member(target(each.id, i)) == nullptr || site.context == RequireContext::Function)
        continue;
      each.events.push_back({site.call_range.begin, Event::Kind::Load, i});
      for (std::uint32_t u = 0; u < site.uses.size(); ++u) {
        const bool at_once = is_taken_at_once(site);
        if (!at_once && site.uses[u].in_function && !site.uses[u].is_through_alias) continue;
        const std::uint32_t begin = at_once ? site.call_range.begin : site.uses[u].range.begin;
        each.events.push_back({begin, Event::Kind::Look, i, u});
      }
    }
    for (std::uint32_t s = 0; s < own.statements.size(); ++s) {
      if (own.statements[s].is_declaration_only) continue;
      each.events.push_back(
          {own.statements[s].range.end, Event::Kind::Calls, UINT32_MAX, UINT32_MAX, s});
    }
    std::stable_sort(each.events.begin(), each.events.end(),
                     [](const Event& a, const Event& b) { return a.at < b.at; });
    each.held.resize(own.requires_.size());
  }

  // ---- playing one entry ----

  Because play(FileId entry, bool is_certain) {
    for (Member& each : members_) {
      each.state = State::Waiting;
      each.position = 0;
      std::fill(each.held.begin(), each.held.end(), Found::Unknown);
      each.finished = each.parent = UINT32_MAX;
      each.is_settled = false;
    }
    finished_ = 0;
    is_certain_ = is_certain;
    is_abandoned_ = false;
    reason_ = {};
    import(*member(entry));
    require(*member(entry));
    return std::move(reason_);
  }

  /// ECMA-262 section 16.2.1.6.1.3: depth first, each module after what it imports.
  void import(Member& root) {
    struct Open {
      Member* module;
      std::size_t next;
    };
    std::vector<Open> open{{&root, 0}};
    std::vector<bool> is_seen(members_.size(), false);
    is_seen[index_of(root)] = true;
    while (!open.empty()) {
      Member& at = *open.back().module;
      if (open.back().next == at.events.size()) {
        at.finished = finished_++;
        open.pop_back();
        continue;
      }
      const Event& event = at.events[open.back().next++];
      if (event.kind != Event::Kind::Load) continue;
      Member& next = *member(target(at.id, event.site));
      if (is_seen[index_of(next)]) continue;
      is_seen[index_of(next)] = true;
      next.parent = index_of(at);
      next.parent_at = event.at;
      open.push_back({&next, 0});
    }
  }

  std::uint32_t index_of(const Member& each) const {
    return static_cast<std::uint32_t>(&each - members_.data());
  }

  bool is_over() const { return is_abandoned_ || !reason_.text.empty(); }

  void require(Member& root) {
    struct Open {
      Member* module;
      std::size_t next;
    };
    std::vector<Open> open{{&root, 0}};
    root.state = State::Running;
    while (!open.empty() && !is_over()) {
      Member& at = *open.back().module;
      if (open.back().next == at.events.size()) {
        at.state = State::Done;
        open.pop_back();
        continue;
      }
      const Event& event = at.events[open.back().next];
      at.position = event.at;
      if (event.kind == Event::Kind::Load) {
        Member& next = *member(target(at.id, event.site));
        if (next.state == State::Waiting) {
          next.state = State::Running;
          open.push_back({&next, 0});
          continue;  // comes back to the same event
        }
        at.held[event.site] = object_now(next);
        hold(at, event.site);
      }
      ++open.back().next;
      if (event.kind == Event::Kind::Look) look(at, at, event.site, event.use);
      if (event.kind == Event::Kind::Calls) run_functions(at, event.statement);
    }
  }

  // ---- looking at a module ----

  /// Which object `require` gives for a module in its present state.
  Found object_now(const Member& of) const {
    if (of.state == State::Done) return Found::Final;
    const ModuleFacts& own = facts(of.id);
    const ReplaceSite* replaced = nullptr;
    for (const ReplaceSite& site : own.sites) {
      if (!site.is_slot) continue;
      if (replaced != nullptr || site.chain == UINT32_MAX || site.in_function)
        return Found::Unknown;
      replaced = &site;
    }
    if (replaced == nullptr) return Found::Final;
    return statement_end(own, replaced->range.begin) <= of.position ? Found::Final : Found::Stale;
  }

  /// What code in functions holds on to for good has to be what the module exports in the end.
  void hold(const Member& at, std::uint32_t index) {
    if (is_over() || at.held[index] == Found::Final) return;
    for (const ImportUse& use : facts(at.id).requires_[index].uses) {
      if (use.kind == ImportUseKind::Discard) continue;
      if (is_certain_) {
        reason_ = because("the cycle sees the exports object before it is replaced", at.id,
                          facts(at.id).requires_[index].call_range);
      }
      is_abandoned_ = true;
      return;
    }
  }

  static std::uint32_t statement_end(const ModuleFacts& own, std::uint32_t offset) {
    for (const TopStatement& statement : own.statements) {
      if (statement.range.contains(ByteRange{offset, offset})) return statement.range.end;
    }
    return UINT32_MAX;
  }

  /// Whether the module at `at`, as an ES module, runs after `of` has.
  bool is_evaluated(const Member& of, const Member& at) const { return of.finished < at.finished; }

  /// Where the import stands through which `of`, which waits, has led to `at`; 0 if it has not.
  std::uint32_t waits_at(const Member& of, const Member& at) const {
    for (const Member* each = &at; each->parent != UINT32_MAX; each = &members_[each->parent]) {
      if (each->parent == index_of(of)) return each->parent_at;
    }
    return 0;
  }

  /// `in` looks at the target of its site while the top level of `at` runs.
  void look(const Member& in, const Member& at, std::uint32_t site_index, std::uint32_t use_index) {
    if (is_over()) return;
    const RequireSite& site = facts(in.id).requires_[site_index];
    const ImportUse& use = site.uses[use_index];
    const Member& of = *member(target(in.id, site_index));
    const bool is_member_use = use.kind == ImportUseKind::MemberRead ||
                               use.kind == ImportUseKind::MemberCall ||
                               use.kind == ImportUseKind::MemberNew;
    Found before = in.held[site_index];
    Found after = Found::Unknown;
    if (before == Found::Final && is_member_use && !use.is_through_alias) {
      before = name_before(of, use.name);
      after = name_after(of, at, use.name);
      if (before == Found::Final && after == Found::Final && runs_into_cycle(of, use.name))
        after = Found::Unknown;
    } else if (before == Found::Final) {
      before = whole_before(of, use);
      after = whole_after(of, at, use);
    }
    const bool may_stay_undefined = !is_taken_at_once(site) && !use.is_through_alias;
    const bool is_same = before == after && (before == Found::Final || before == Found::Hoisted ||
                                             (before == Found::Undefined && may_stay_undefined));
    if (is_same) return;
    // Nobody begins with a module from which CommonJS only finds what is not there yet.
    if (!is_certain_ && before != Found::Final && before != Found::Hoisted) {
      is_abandoned_ = true;
      return;
    }
    reason_ = because(kHalfFilled, in.id, use.range.empty() ? site.call_range : use.range);
  }

  Found whole_before(const Member& of, const ImportUse& use) const {
    if (of.state == State::Done) return Found::Final;
    if (use.kind == ImportUseKind::Truth || use.kind == ImportUseKind::Discard) return Found::Final;
    return default_function(facts(of.id)) != nullptr && is_untouched(of) ? Found::Hoisted
                                                                         : Found::Unknown;
  }

  /// Whether nothing but requires, declarations and the export itself has run so far.
  bool is_untouched(const Member& of) const {
    const ModuleFacts& own = facts(of.id);
    return std::all_of(
        own.statements.begin(), own.statements.end(), [&](const TopStatement& statement) {
          return statement.range.begin >= of.position || statement.is_declaration_only ||
                 is_export(own, statement.range) || is_require_list(own, statement.range);
        });
  }

  static bool is_export(const ModuleFacts& own, ByteRange statement) {
    const auto is_slot = [](const ChainTarget& target) {
      return target.kind == ChainTarget::Kind::Slot || target.kind == ChainTarget::Kind::Variable;
    };
    return std::any_of(own.chains.begin(), own.chains.end(), [&](const AssignmentChain& chain) {
      return chain.statement_range.begin == statement.begin &&
             std::all_of(chain.targets.begin(), chain.targets.end(), is_slot);
    });
  }

  /// A declaration of requires and nothing else.
  static bool is_require_list(const ModuleFacts& own, ByteRange range) {
    std::uint32_t found = 0;
    std::uint32_t wanted = UINT32_MAX;
    for (const RequireSite& site : own.requires_) {
      if (!range.contains(site.call_range)) continue;
      if (site.shape == RequireShape::Inline) return false;
      ++found;
      wanted = std::max(site.declarator_count, 1U);
    }
    return found == wanted;
  }

  Found whole_after(const Member& of, const Member& at, const ImportUse& use) const {
    if (is_evaluated(of, at)) return Found::Final;
    if (is_taken_by_name(interface(of.id))) {
      return use.kind == ImportUseKind::Truth || use.kind == ImportUseKind::Discard
                 ? Found::Final
                 : Found::Unknown;
    }
    return interface(of.id).form == ModuleForm::Default && default_function(facts(of.id)) != nullptr
               ? Found::Hoisted
               : Found::Unknown;
  }

  // ---- looking at a name ----

  /// The writes of a name, if all of them are plain to see.
  bool collect_writes(FileId id, std::string_view name,
                      std::vector<const ExportUse*>& writes) const {
    const ModuleFacts& own = facts(id);
    for (const ExportUse& use : own.uses) {
      const bool writes_some = use.kind == UseKind::Write || use.kind == UseKind::Update ||
                               use.kind == UseKind::Define || use.kind == UseKind::Marker ||
                               use.kind == UseKind::Delete;
      if (use.kind == UseKind::ComputedWrite || use.kind == UseKind::Extend ||
          use.kind == UseKind::Escape)
        return false;
      if (writes_some && use.name == name) writes.push_back(&use);
    }
    if (writes.size() > 1 && begins_undefined(id, *writes[0])) writes.erase(writes.begin());
    return true;
  }

  /// `exports.a = exports.b = void 0`, which goes as all of them are assigned again.
  bool begins_undefined(FileId id, const ExportUse& use) const {
    const ModuleFacts& own = facts(id);
    if (use.chain == UINT32_MAX) return false;
    const AssignmentChain& chain = own.chains[use.chain];
    const std::string_view value = text_at(in_.in.files[id].source->text, chain.value.range);
    return (value == "void 0" || value == "undefined") &&
           std::all_of(chain.targets.begin(), chain.targets.end(), [&](const ChainTarget& target) {
             return target.kind == ChainTarget::Kind::Member &&
                    is_written_again(own, own.uses[target.index]);
           });
  }

  static bool is_written_again(const ModuleFacts& own, const ExportUse& first) {
    return std::any_of(own.uses.begin(), own.uses.end(), [&](const ExportUse& use) {
      return use.name == first.name && use.range.begin > first.range.begin &&
             (use.kind == UseKind::Write || use.kind == UseKind::Update);
    });
  }

  Found name_before(const Member& of, std::string_view name) const {
    if (of.state == State::Done) return Found::Final;
    const ModuleFacts& own = facts(of.id);
    const bool is_replaced = std::any_of(own.sites.begin(), own.sites.end(),
                                         [](const ReplaceSite& site) { return site.is_slot; });
    if (is_replaced) return interface(of.id).is_literal_named ? Found::Final : Found::Unknown;
    std::vector<const ExportUse*> writes;
    if (!collect_writes(of.id, name, writes)) return Found::Unknown;
    bool all = true;
    bool none = true;
    for (const ExportUse* use : writes) {
      if (use->in_function) return Found::Unknown;
      const ByteRange range = use->expression_range.empty() ? use->range : use->expression_range;
      const bool is_behind = range.end > of.position;
      if (!is_behind && use->chain == UINT32_MAX) return Found::Unknown;
      (is_behind ? all : none) = false;
    }
    if (none) return Found::Undefined;
    return all ? Found::Final : Found::Unknown;
  }

  Found name_after(const Member& of, const Member& at, std::string_view name) const {
    if (is_evaluated(of, at)) return Found::Final;
    const ModuleFacts& own = facts(of.id);
    const ModuleInterface& module = interface(of.id);
    if (module.form != ModuleForm::Named) return Found::Unknown;
    if (module.is_literal_named) {
      for (const ReplaceSite& site : own.sites) {
        for (const LiteralProperty& property : site.properties) {
          if (property.name == name) return variable_after(of, at, property.value);
        }
      }
      return Found::Undefined;
    }
    std::vector<const ExportUse*> writes;
    if (!collect_writes(of.id, name, writes)) return Found::Unknown;
    if (!writes.empty() && writes[0]->kind != UseKind::Write) return Found::Unknown;
    if (writes.empty() || writes.size() > 1 || writes[0]->chain == UINT32_MAX)
      return Found::Undefined;  // a `var` that waits
    const bool is_read = std::any_of(
        own.uses.begin(), own.uses.end(),
        [name](const ExportUse& use) { return use.name == name && use.kind != UseKind::Write; });
    const AssignmentChain& chain = own.chains[writes[0]->chain];
    const ValueShape& value = chain.value;
    if (value.kind == ValueKind::Function) {
      const bool is_declared = !is_read && !chain.is_declaration && chain.targets.size() == 1 &&
                               value.outer_range == value.range && value.name_range.empty();
      return is_declared ? Found::Final : Found::Unknown;
    }
    if (chain.is_declaration || chain.targets.size() != 1) return Found::Unknown;
    return is_read && value.kind == ValueKind::Identifier ? Found::Unknown
                                                          : variable_after(of, at, value);
  }

  /// Whether the code that CommonJS has run so far may have put something on the function.
  bool is_added_to(const Member& of, const ValueShape& function) const {
    return function.touched_from < of.position ||
           (function.is_touched_in_function && facts(of.id).first_local_call < of.position);
  }

  /// What an exported value holds before its module has run.
  Found variable_after(const Member& of, const Member& at, const ValueShape& value) const {
    const bool is_stable = value.is_module_binding && value.is_stable;
    if (value.kind == ValueKind::Identifier && !is_stable) return Found::Undefined;
    if (value.require_site != UINT32_MAX &&
        (value.kind == ValueKind::Identifier || value.kind == ValueKind::Require))
      return import_after(of, at, value.require_site);
    if (value.kind != ValueKind::Identifier)
      return interface(of.id).is_literal_named ? Found::Unknown : Found::Undefined;
    if (value.is_hoisted) return is_added_to(of, value) ? Found::Unknown : Found::Final;
    return value.binding_kind == BindingKind::Var ? Found::Undefined : Found::Unknown;
  }

  /// A name that passes another module on is bound to what that exports.
  Found import_after(const Member& of, const Member& at, std::uint32_t index) const {
    const RequireSite& site = facts(of.id).requires_[index];
    const bool is_whole = (site.shape == RequireShape::Declarator && !site.is_reassigned) ||
                          (site.shape == RequireShape::Inline && site.member.empty());
    if (!is_whole || site.context != RequireContext::TopLevel || !in_.may_import(of.id, index))
      return Found::Unknown;
    const auto other = is_member_.find(target(of.id, index).raw);
    if (target(of.id, index).exists() && other != is_member_.end())
      return is_evaluated(members_[other->second], at) ? Found::Final : Found::Unknown;
    return site.call_range.begin < waits_at(of, at) ? Found::Final : Found::Unknown;
  }

  // ---- functions that run while the cycle loads ----

  /// Whether reading the name runs a getter that loads a member of the cycle.
  bool runs_into_cycle(const Member& of, std::string_view name) {
    const ModuleFacts& own = facts(of.id);
    if (!loads_member(of.id, own.implicit_effects) && !calls_member(of.id, own.implicit_effects))
      return false;
    const LiteralProperty* found = nullptr;
    std::vector<ByteRange> properties;
    for (const ReplaceSite& site : own.sites) {
      for (const LiteralProperty& property : site.properties) {
        properties.push_back(property.range);
        if (property.name == name) found = &property;
      }
    }
    if (found == nullptr) return true;
    if (found->kind != LiteralProperty::Kind::Accessor)
      return found->kind == LiteralProperty::Kind::Spread ||
             found->kind == LiteralProperty::Kind::Computed;
    // The getter itself, and functions of the module that it may call.
    const auto may_run = [&](ByteRange range) {
      return found->range.contains(range) ||
             std::none_of(properties.begin(), properties.end(),
                          [range](ByteRange each) { return each.contains(range); });
    };
    for (std::uint32_t i = 0; i < own.requires_.size(); ++i) {
      if (own.requires_[i].context == RequireContext::Function &&
          may_run(own.requires_[i].call_range) && member(target(of.id, i)) != nullptr)
        return true;
    }
    const auto is_reading = [](const ExportUse& use) {
      return use.kind != UseKind::Write && use.kind != UseKind::ComputedWrite &&
             use.kind != UseKind::Delete && use.kind != UseKind::Replace;
    };
    return found->value.this_use != ThisUse::None ||
           std::any_of(own.uses.begin(), own.uses.end(), [&](const ExportUse& use) {
             return use.in_function && is_reading(use) && may_run(use.range);
           });
  }

  bool loads_member(FileId id, const EffectSummary& effects) {
    return std::any_of(effects.loads.begin(), effects.loads.end(), [&](std::uint32_t site) {
      return member(target(id, site)) != nullptr && !in_.may_import(id, site);
    });
  }

  bool calls_member(FileId id, const EffectSummary& effects) {
    const auto is_member = [&](std::uint32_t site) { return member(target(id, site)) != nullptr; };
    return std::any_of(effects.calls.begin(), effects.calls.end(), is_member) ||
           std::any_of(effects.result_calls.begin(), effects.result_calls.end(), is_member);
  }

  /// Everything that a statement of the top level may run.
  void run_functions(const Member& at, std::uint32_t index) {
    const ModuleFacts& own = facts(at.id);
    const TopStatement& statement = own.statements[index];
    if (loads_member(at.id, statement.effects)) {
      reason_ = may_load(at.id, statement.range);
      return;
    }
    running_.assign(members_.size(), false);
    if (statement.hands_on_own) run_functions_of(at.id);
    add_called(at.id, statement.effects);
    // Own functions that run have been followed.
    if (own.first_local_call < statement.range.end) {
      for (const ImportRead& read : statement.effects.reads) look_from_function(at, at, read.site);
    }
    if ((statement.effects.bits & kConstructs) != 0) {
      for (std::uint32_t i = 0; i < own.requires_.size(); ++i) {
        if (at.held[i] == Found::Final) run_functions_of(target(at.id, i));
      }
    }
    for (std::uint32_t i = 0; i < own.requires_.size(); ++i) {
      for (const ImportUse& use : own.requires_[i].uses) {
        if (use.is_argument && !use.in_function && statement.range.contains(use.range))
          run_functions_of(target(at.id, i));
      }
    }
    while (!to_run_.empty() && !is_over()) {
      const FileId id = to_run_.back();
      to_run_.pop_back();
      run_member(*member(id), at, statement.range);
    }
    to_run_.clear();
  }

  static Because may_load(FileId id, ByteRange range) {
    return because("a `require` of a cycle may run while the cycle loads", id, range);
  }

  void add_called(FileId id, const EffectSummary& effects) {
    for (const std::uint32_t site : effects.calls) run_functions_of(target(id, site));
    for (const std::uint32_t site : effects.result_calls) run_functions_of(target(id, site));
  }

  void run_functions_of(FileId id) {
    const Member* each = member(id);
    if (each == nullptr || running_[index_of(*each)]) return;
    running_[index_of(*each)] = true;
    to_run_.push_back(id);
  }

  void run_member(Member& each, const Member& at, ByteRange place) {
    if (each.state == State::Waiting) return;
    const ModuleFacts& own = facts(each.id);
    if (&each != &at && !is_evaluated(each, at) && depends_on_begun(each)) {
      reason_ = because("a function of a cycle may run before its module does", at.id, place);
      return;
    }
    if (loads_member(each.id, own.function_effects)) {
      reason_ = may_load(at.id, place);
      return;
    }
    add_called(each.id, own.function_effects);
    if ((own.function_effects.bits & kConstructs) != 0) {
      for (const Member& other : members_) {
        if (other.state != State::Waiting) run_functions_of(other.id);
      }
    }
    for (std::uint32_t i = 0; i < own.requires_.size(); ++i) {
      for (const ImportUse& use : own.requires_[i].uses) {
        if (use.kind == ImportUseKind::ReExport) run_functions_of(target(each.id, i));
      }
    }
    if (!each.is_settled) look_from_functions(each, at);
  }

  /// Whether functions of the module find more after its code has come to its position than they
  /// would before the first line.
  bool depends_on_begun(const Member& each) const {
    const ModuleFacts& own = facts(each.id);
    const auto is_guard = [](const ImportUse& use) {
      return use.in_function && use.kind != ImportUseKind::MemberRead &&
             use.kind != ImportUseKind::MemberCall && use.kind != ImportUseKind::MemberNew &&
             use.kind != ImportUseKind::Call && use.kind != ImportUseKind::New;
    };
    return own.functions_use_variables ||
           std::any_of(own.uses.begin(), own.uses.end(),
                       [](const ExportUse& use) { return use.in_function; }) ||
           // What is required further on is undefined there, and an import is not.
           std::any_of(own.requires_.begin(), own.requires_.end(), [&](const RequireSite& site) {
             return site.context != RequireContext::Function &&
                    site.call_range.begin > each.position &&
                    std::any_of(site.uses.begin(), site.uses.end(), is_guard);
           });
  }

  void look_from_functions(Member& each, const Member& at) {
    const ModuleFacts& own = facts(each.id);
    each.is_settled = true;
    for (std::uint32_t i = 0; i < own.requires_.size() && !is_over(); ++i) {
      const Member* of = member(target(each.id, i));
      if (of == nullptr || own.requires_[i].context == RequireContext::Function) continue;
      each.is_settled &= of->state == State::Done && is_evaluated(*of, at);
      look_from_function(each, at, i);
    }
  }

  void look_from_function(const Member& in, const Member& at, std::uint32_t index) {
    const RequireSite& site = facts(in.id).requires_[index];
    if (member(target(in.id, index)) == nullptr || site.context == RequireContext::Function) return;
    for (std::uint32_t u = 0; u < site.uses.size(); ++u) {
      if (site.uses[u].in_function || takes_member(site)) look(in, at, index, u);
    }
  }

  const CycleInput& in_;
  std::vector<Member> members_;
  std::unordered_map<std::uint32_t, std::size_t> is_member_;
  std::uint32_t finished_ = 0;
  bool is_certain_ = true;
  bool is_abandoned_ = false;
  Because reason_;
  std::vector<bool> running_;
  std::vector<FileId> to_run_;
};

}  // namespace

Because cycle_reason(const CycleInput& input) { return CycleLoading(input).run(); }

}  // namespace esmigrate
