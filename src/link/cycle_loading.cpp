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
// A variable that only takes a member of another module (`const limits = api.limits`) may become an
// import itself: then it is not its declaration that has to find the member, but each of its reads.
//
// If part of the cycle has been loaded by an earlier entry, it is closed under requires, and what
// is left loads as it would alone: so entries can be played through one by one.
#include "link/cycle_loading.h"

#include <algorithm>

#include "link/cycle_play.h"

namespace esmigrate {

Because CycleLoading::run() {
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

/// What stands against an import of a member, whoever is loaded first.
Because CycleLoading::standing_reason() {
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
        return because("a `require` that leads back to this module must stay at its place", each.id,
                       sites[i].call_range);
    }
  }
  return {};
}

// ---- what happens at the top level of a module ----

bool CycleLoading::is_taken_at_once(const RequireSite& site) {
  return site.shape != RequireShape::Declarator && site.shape != RequireShape::Statement;
}

void CycleLoading::collect_events(Member& each) {
  const ModuleFacts& own = facts(each.id);
  for (std::uint32_t i = 0; i < own.requires_.size(); ++i) {
    const RequireSite& site = own.requires_[i];
    if (member(target(each.id, i)) == nullptr || site.context == RequireContext::Function) continue;
    each.events.push_back({site.call_range.begin, Event::Kind::Load, i});
    for (std::uint32_t u = 0; u < site.uses.size(); ++u) {
      const bool at_once = is_taken_at_once(site);
      if (!at_once && site.uses[u].in_function && !site.uses[u].is_through_alias) continue;
      const std::uint32_t begin = at_once ? site.call_range.begin : site.uses[u].range.begin;
      each.events.push_back({begin, Event::Kind::Look, i, u});
    }
  }
  add_reads(each);
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

Because CycleLoading::play(FileId entry, bool is_certain) {
  for (Member& each : members_) {
    each.state = State::Waiting;
    each.position = 0;
    std::fill(each.held.begin(), each.held.end(), Seen::Unknown);
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
void CycleLoading::import(Member& root) {
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

void CycleLoading::require(Member& root) {
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
    if (event.kind == Event::Kind::Read) read_copy(at, at, event.use, event.at);
    if (event.kind == Event::Kind::Calls) run_functions(at, event.statement);
  }
}

// ---- looking at a name ----

Because cycle_reason(const CycleInput& input, std::vector<LiveCopy>& live) {
  for (;;) {
    CycleLoading loading(input, live);
    Because reason = loading.run();
    if (!reason.text.empty() || !loading.has_new_live()) return reason;
  }
}

}  // namespace esmigrate
