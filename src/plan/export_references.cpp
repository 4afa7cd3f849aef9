#include "plan/export_references.h"

#include <algorithm>

namespace esmigrate {
namespace {

/// `{ name: exports.name }` reads `{ name }`: where the key begins, else `at`.
std::uint32_t key_before(std::string_view source, std::uint32_t at, std::string_view local) {
  const std::string_view before = source.substr(0, at);
  const std::size_t colon = before.find_last_not_of(" ");
  if (colon == std::string_view::npos || before[colon] != ':') return at;
  const std::string_view key = before.substr(0, colon);
  if (!key.ends_with(local)) return at;
  const std::string_view open = key.substr(0, key.size() - local.size());
  const std::size_t brace = open.find_last_not_of(" \t\r\n");
  if (brace == std::string_view::npos || (open[brace] != '{' && open[brace] != ',')) return at;
  const std::string_view line = open.substr(open.find_last_of('\n') + 1);
  if (line.find("case ") != std::string_view::npos) return at;  // `case a, name: exports.name`
  return static_cast<std::uint32_t>(open.size());
}

bool is_dispensable(const ModuleFacts::AliasDeclaration& alias) {
  return alias.is_plain && !alias.value.has_site();
}

}  // namespace

void refer_to_export(Planner& planner, const ExportUse& use, const std::string& local) {
  const std::uint32_t begin = key_before(planner.source, use.range.begin, local);
  planner.add(ActionKind::ExportReference, {begin, use.range.end}, "").local = local;
}

void drop_aliases(Planner& planner) {
  const auto& aliases = planner.facts.aliases;
  for (const ModuleFacts::AliasDeclaration& alias : aliases) {
    if (!is_dispensable(alias)) continue;
    const auto is_beside = [&](const ModuleFacts::AliasDeclaration& other) {
      return is_dispensable(other) && other.declaration_range == alias.declaration_range;
    };
    if (std::count_if(aliases.begin(), aliases.end(), is_beside) == alias.declarator_count) {
      if (&*std::find_if(aliases.begin(), aliases.end(), is_beside) == &alias)
        planner.add(ActionKind::DropStatement, alias.declaration_range,
                    "its uses name the exports directly");
    } else {
      Action& action = planner.add(ActionKind::ExportReference, alias.value_range,
                                   "nothing is left that it could name");
      action.local = "undefined";
    }
  }
}

}  // namespace esmigrate
