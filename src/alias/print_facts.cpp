#include <fmt/format.h>

#include <array>

#include "esmigrate/alias/module_facts.h"

namespace esmigrate {
namespace {

constexpr std::array<std::string_view, 10> kValueKinds = {
    "other",  "function",   "arrow",   "class", "primitive",
    "object", "identifier", "require", "call",  "new"};
constexpr std::array<std::string_view, 17> kUses = {
    "read",   "call",          "write",          "update",  "delete",    "define",
    "marker", "computed-read", "computed-write", "extend",  "enumerate", "compare",
    "truth",  "alias",         "replace",        "discard", "escape"};
constexpr std::array<std::string_view, 4> kContexts = {"top-level", "conditional", "try",
                                                       "function"};
constexpr std::array<std::string_view, 5> kShapes = {"declarator", "pattern", "member", "statement",
                                                     "inline"};
constexpr std::array<std::string_view, 12> kImportUses = {
    "member-read", "member-call", "member-new", "call",      "new",   "mutate",
    "enumerate",   "compare",     "escape",     "re-export", "truth", "discard"};
constexpr std::array<std::string_view, 14> kVariables = {
    "dirname",       "filename",      "require-main", "require-resolve", "require-alias",
    "require-other", "module-member", "module-value", "module-truth",    "typeof-guard",
    "return",        "arguments",     "new-target",   "main-module"};
static_assert(kVariables.size() == static_cast<std::size_t>(VariableKind::MainModule) + 1);

template <std::size_t kCount, class Enum>
std::string_view word(const std::array<std::string_view, kCount>& words, Enum value) {
  return words.at(static_cast<std::size_t>(value));
}

std::string range_text(ByteRange range) { return fmt::format("[{},{})", range.begin, range.end); }

std::string value_text(const ValueShape& value) {
  std::string text = fmt::format("{} {}", word(kValueKinds, value.kind), range_text(value.range));
  if (value.kind != ValueKind::Identifier) return text;
  text += fmt::format(" `{}`", value.name);
  if (value.is_hoisted) text += " hoisted";
  if (value.is_stable) text += " stable";
  return text;
}

std::string flags_text(std::initializer_list<std::pair<bool, std::string_view>> flags) {
  std::string text;
  for (const auto& [is_set, name] : flags) {
    if (is_set) text += fmt::format(", {}", name);
  }
  return text;
}

/// `  label  rest`, so that the columns stand in line.
std::string line(std::string_view label, const std::string& rest) {
  return fmt::format("  {:<8}  {}\n", label, rest);
}

std::string effects_text(const EffectSummary& effects) {
  std::string text = effects_to_text(effects.bits);
  for (const auto& call : effects.with(SiteEffect::Call))
    text += fmt::format(", calls require {}", call.site);
  return text;
}

std::string head_text(const ModuleFacts& facts) {
  if (facts.is_esm) return line("form", "es module");
  return line("slot", facts.final_slot.to_text() +
                          flags_text({{facts.slot_changes_later, "changes later"}})) +
         line("file",
              fmt::format("commonjs: {}{}", facts.uses_commonjs ? "yes" : "no",
                          flags_text({{facts.is_strict, "strict"},
                                      {facts.exports_variable_declared, "declares exports"},
                                      {facts.module_variable_declared, "declares module"},
                                      {facts.require_variable_declared, "declares require"}})));
}

std::string use_text(const ExportUse& use) {
  std::string text =
      fmt::format("{} {} {}", range_text(use.range), to_text(use.kind), use.object.to_text());
  if (!use.name.empty()) text += fmt::format(" .{}", use.name);
  if (use.kind == UseKind::Write) text += " = " + value_text(use.value);
  return text + flags_text({{use.is_this, "as this"},
                            {use.alias.exists(), "through an alias"},
                            {use.in_function, "in function"},
                            {use.may_run_later, "may run later"},
                            {!use.is_reached, "never reached"}});
}

std::string require_text(const RequireSite& site) {
  std::string text = fmt::format("{} {} {} {}", range_text(site.call_range),
                                 site.specifier ? "'" + *site.specifier + "'" : "computed",
                                 word(kShapes, site.shape), word(kContexts, site.context));
  if (!site.local.empty()) text += fmt::format(" as {}", site.local);
  for (const PatternName& name : site.names) {
    text += fmt::format(" {{{}: {}}}", name.imported, name.local);
  }
  if (!site.member.empty()) text += fmt::format(" .{}", site.member);
  if (!site.known_prefix.empty()) text += fmt::format(" beginning with '{}'", site.known_prefix);
  for (const std::string& choice : site.choices) text += fmt::format(" | '{}'", choice);
  return text + flags_text({{!site.is_plain, "not plain"},
                            {site.is_reassigned, "reassigned"},
                            {site.is_reexport, "re-exported"}});
}

std::string import_use_text(const ImportUse& use) {
  std::string text = fmt::format("  {} {}", range_text(use.range), word(kImportUses, use.kind));
  if (!use.name.empty()) text += fmt::format(" .{}", use.name);
  return text + flags_text({{use.in_function, "in function"}});
}

}  // namespace

std::string_view to_text(UseKind kind) { return word(kUses, kind); }

std::string to_text(const ModuleFacts& facts, std::string_view source) {
  std::string text = head_text(facts);
  for (const ReplaceSite& site : facts.sites) {
    text += line("site", fmt::format("{} {} = {}{}", range_text(site.range),
                                     text_at(source, site.target_range), value_text(site.value),
                                     flags_text({{site.is_compound, "compound"},
                                                 {site.may_run_later, "may run later"}})));
  }
  for (const ExportUse& use : facts.uses) text += line("use", use_text(use));
  for (const ExportName& name : facts.names) {
    text += line("name", name.name + (name.is_free ? ", free" : ", taken"));
  }
  for (const auto& alias : facts.aliases) {
    text +=
        line("alias", fmt::format("{} {}{}", range_text(alias.declarator_range),
                                  alias.value.to_text(), flags_text({{alias.is_plain, "plain"}})));
  }
  for (const RequireSite& site : facts.requires_) {
    text += line("require", require_text(site));
    for (const ImportUse& use : site.uses) text += line("", import_use_text(use));
  }
  for (const VariableUse& use : facts.variables) {
    text += line("variable",
                 fmt::format("{} {} {}{}", range_text(use.range), word(kVariables, use.kind),
                             use.name, flags_text({{use.is_negated, "negated"}})));
  }
  for (const TopStatement& statement : facts.statements) {
    text += line("effect", fmt::format("{} {}", range_text(statement.range),
                                       effects_text(statement.effects)));
  }
  for (const StrictHazard& hazard : facts.hazards) {
    text += line("hazard", fmt::format("{} {}", range_text(hazard.range), hazard.what));
  }
  return text;
}

}  // namespace esmigrate
