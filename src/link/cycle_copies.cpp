// Variables of a cycle that become imports, since what they take a member of comes after them.
//
//     // api.js                              // format.js
//     exports.limits = { line: 80 };         const api = require('./api');
//     exports.format = require('./format');  const limits = api.limits;
//                                            module.exports = (s) => s.slice(0, limits.line);
//
// As CommonJS the member is there when `format` takes it. As ES modules `format` runs first, and a
// declaration would find nothing: `import { limits } from './api.js'` does, from `api`'s evaluation
// on. The two are the same if the member never gets another value, and nothing reads the variable
// before it is declared (there it is undefined) or before `api` has run.
#include <algorithm>

#include "link/cycle_play.h"

namespace esmigrate {

std::uint32_t CycleLoading::copy_of(const Member& in, std::uint32_t site, std::uint32_t use) const {
  const auto& copies = facts(in.id).copies;
  for (std::uint32_t i = 0; i < copies.size(); ++i) {
    if (copies[i].site == site && copies[i].use == use) return i;
  }
  return UINT32_MAX;
}

bool CycleLoading::is_live(const Member& in, std::uint32_t copy) const {
  return std::find(live_.begin(), live_.end(), LiveCopy{in.id, copy}) != live_.end();
}

/// Whether the variable is an import, or can be. In the latter case its reads have not been looked
/// at, and all has to be played again.
bool CycleLoading::may_be_live(const Member& in, std::uint32_t copy) {
  if (is_live(in, copy)) return true;
  const auto& copies = facts(in.id).copies;
  const std::uint32_t site = copies[copy].site;
  const RequireSite& require = facts(in.id).requires_[site];
  const Member& of = *member(target(in.id, site));
  // One clause imports all of a pattern, or none.
  const bool is_whole = require.shape == RequireShape::Pattern;
  std::size_t settled = 0;
  for (const MemberCopy& each : copies) {
    if (each.site == site && is_settled_name(of, each.name)) ++settled;
  }
  if (is_whole ? settled != require.names.size() : !is_settled_name(of, copies[copy].name))
    return false;
  live_.push_back({in.id, copy});
  has_new_live_ = true;
  return true;
}

/// Whether an import of the name holds, once the module has run, what has been written there by one
/// statement of its top level, whenever that was read.
bool CycleLoading::is_settled_name(const Member& of, std::string_view name) const {
  const ModuleInterface& module = interface(of.id);
  if (module.form != ModuleForm::Named ||
      std::none_of(module.names.begin(), module.names.end(), [name](const InterfaceName& each) {
        return each.name == name && !each.changes_later;
      }))
    return false;
  const ModuleFacts& own = facts(of.id);
  if (module.is_literal_named) {
    return std::any_of(own.sites.begin(), own.sites.end(), [name](const ReplaceSite& site) {
      return std::any_of(
          site.properties.begin(), site.properties.end(), [name](const LiteralProperty& property) {
            return property.name == name && property.kind != LiteralProperty::Kind::Accessor;
          });
    });
  }
  std::vector<const ExportUse*> writes;
  return collect_writes(of.id, name, writes) && writes.size() == 1 &&
         writes[0]->kind == UseKind::Write && !writes[0]->in_function &&
         writes[0]->chain != UINT32_MAX;
}

void CycleLoading::add_reads(Member& each) {
  const auto& copies = facts(each.id).copies;
  for (std::uint32_t i = 0; i < copies.size(); ++i) {
    if (!is_live(each, i)) continue;
    for (const MemberCopy::Read& read : copies[i].reads) {
      if (!read.in_function)
        each.events.push_back({read.range.begin, Event::Kind::Read, UINT32_MAX, i});
    }
  }
}

/// Code of `in`, which has come to that position, reads such a variable while the top level of `at`
/// runs.
void CycleLoading::read_copy(const Member& in, const Member& at, std::uint32_t index,
                             std::uint32_t position) {
  if (is_over()) return;
  const MemberCopy& copy = facts(in.id).copies[index];
  const RequireSite& require = facts(in.id).requires_[copy.site];
  const Member& of = *member(target(in.id, copy.site));
  const ByteRange declared =
      copy.declarator_range.empty() ? require.declarator_range : copy.declarator_range;
  const bool has_value = in.state == State::Done || position >= declared.end;
  if (!has_value && !is_certain_) {
    is_abandoned_ = true;
    return;
  }
  if (has_value && name_after(of, at, copy.name) == Seen::Final && !runs_into_cycle(of, copy.name))
    return;
  reason_ = because(kHalfFilled, in.id, require.uses[copy.use].range);
}

bool CycleLoading::is_read_by_functions(const MemberCopy& copy) {
  return std::any_of(copy.reads.begin(), copy.reads.end(),
                     [](const MemberCopy::Read& read) { return read.in_function; });
}

}  // namespace esmigrate
