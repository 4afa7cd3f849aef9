// Which form a module's own code allows. The ladder is tried from the top; the first use that does
// not fit a rung is the reason for the next one.
#include "link/local_form.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "esmigrate/alias/repointed_exports.h"
#include "link/commonjs_reason.h"

namespace esmigrate {
namespace {

PointsTo initial() { return PointsTo::initial_exports(); }

Because because(const ModuleFacts& facts, std::string text, ByteRange range) {
  return {std::move(text), facts.file_id, range};
}

std::string_view phrase(UseKind kind) {
  switch (kind) {
    case UseKind::Delete:
      return "an export is deleted";
    case UseKind::Define:
      return "an export is defined by its descriptor";
    case UseKind::ComputedRead:
      return "an export is read by a computed name";
    case UseKind::ComputedWrite:
      return "an export is written by a computed name";
    case UseKind::Extend:
      return "exports are copied from an object";
    case UseKind::Enumerate:
      return "the exports are enumerated";
    case UseKind::Compare:
      return "the exports object is compared";
    case UseKind::Truth:
      return "the exports object is tested";
    case UseKind::Escape:
      return "the exports object is passed on";
    case UseKind::Discard:
      return "the exports object stands alone";
    case UseKind::Replace:
      return "the exports object is assigned";
    case UseKind::Alias:
      return "the exports object is held in a variable that changes";
    default:
      return "the exports object is used as a value";
  }
}

bool is_plain_alias(const ModuleFacts& facts, BindingId binding, PointsTo object) {
  return std::any_of(
      facts.aliases.begin(), facts.aliases.end(), [&](const ModuleFacts::AliasDeclaration& alias) {
        return alias.binding_id == binding && alias.is_plain && alias.value.is_exactly(object);
      });
}

/// Whether an appearance of the object in a variable's declaration can go together with the
/// declaration.
bool is_removable_alias_use(const ModuleFacts& facts, const ExportUse& use, PointsTo object) {
  return std::any_of(
      facts.aliases.begin(), facts.aliases.end(), [&](const ModuleFacts::AliasDeclaration& alias) {
        return alias.is_plain && alias.value.is_exactly(object) && alias.value_range == use.range;
      });
}

/// `Object.defineProperty(exports, '__esModule', { value: true });` as a statement of its own.
bool is_own_statement(const ModuleFacts& facts, const ExportUse& use) {
  if (use.statement == UINT32_MAX || use.in_function) return false;
  const ByteRange statement = facts.statements[use.statement].range;
  return statement.begin == use.expression_range.begin &&
         statement.end - use.expression_range.end <= 1;
}

bool is_written(const ModuleFacts& facts, std::string_view name) {
  return std::any_of(facts.names.begin(), facts.names.end(),
                     [name](const ExportName& each) { return each.name == name; });
}

/// The reason why one use of the loader's object does not fit `named`; empty if it does.
std::string named_blocker(const ModuleFacts& facts, const LocalForm& form, const ExportUse& use) {
  if (!use.object.is_exactly(initial())) return "what `exports` stands for here depends on the run";
  if (use.alias.exists() && !is_plain_alias(facts, use.alias, initial())) {
    return std::string(phrase(UseKind::Alias));
  }
  switch (use.kind) {
    case UseKind::Read:
    case UseKind::Write:
    case UseKind::Update:
      if (use.name == "__proto__" ||
          (is_object_prototype_member(use.name) && !is_written(facts, use.name)))
        return "the exports object's prototype is used";
      return {};
    case UseKind::Marker:
      return use.chain != UINT32_MAX || is_own_statement(facts, use)
                 ? std::string()
                 : std::string(phrase(UseKind::Define));
    case UseKind::Call: {
      const ThisUse called = this_use_of_export(facts, form, use.name);
      return called == ThisUse::None
                 ? std::string()
                 : "`" + use.name +
                       "` is called as a method of the exports object and may use `this`";
    }
    case UseKind::Alias:
      return is_removable_alias_use(facts, use, initial()) ? std::string()
                                                           : std::string(phrase(use.kind));
    default:
      return std::string(phrase(use.kind));
  }
}

void collect_names(const ModuleFacts& facts, LocalForm& form, PointsTo object) {
  const auto add = [&form](const std::string& name, bool changes_later) {
    for (InterfaceName& known : form.names) {
      if (known.name != name) continue;
      known.changes_later |= changes_later;
      return;
    }
    form.names.push_back({name, changes_later});
  };
  for (const ExportUse& use : facts.uses) {
    if (!use.object.may_be(object) || use.name.empty()) continue;
    if (use.kind == UseKind::Write || use.kind == UseKind::Update || use.kind == UseKind::Marker ||
        use.kind == UseKind::Define) {
      add(use.name, use.may_run_later);
    }
  }
}

/// Where only whether there is a `module` is asked, or nullptr: an object of that name answers.
const VariableUse* module_test(const ModuleFacts& facts) {
  const auto test =
      std::find_if(facts.variables.begin(), facts.variables.end(),
                   [](const VariableUse& use) { return use.kind == VariableKind::ModuleTruth; });
  return test == facts.variables.end() ? nullptr : &*test;
}

bool try_named(const ModuleFacts& facts, LocalForm& form) {
  if (!facts.final_slot.is_exactly(initial()) || facts.slot_changes_later) return false;
  if (std::any_of(facts.sites.begin(), facts.sites.end(),
                  [](const ReplaceSite& site) { return site.is_slot; })) {
    return false;
  }
  // The variable `exports` alone may be re-pointed by one plain statement; what follows is local
  // code.
  if (facts.exports_variable_declared) {
    form.because = because(facts, "`exports` is declared again over the loader's own", {});
    return false;
  }
  for (const ReplaceSite& site : facts.sites) {
    if (!is_plain_repoint(facts, site)) {
      form.because = because(facts, "`exports` is assigned inside other code", site.range);
      return false;
    }
  }
  collect_names(facts, form, initial());
  for (const ExportUse& use : facts.uses) {
    if (!use.object.may_be(initial()) && !use.object.is_bottom()) continue;
    if (use.object.is_bottom()) {
      form.because =
          because(facts, "the exports object is used in code that is never reached", use.range);
      return false;
    }
    std::string blocker = named_blocker(facts, form, use);
    if (blocker.empty()) continue;
    form.because = because(facts, std::move(blocker), use.range);
    return false;
  }
  for (const ModuleFacts::AliasDeclaration& alias : facts.aliases) {
    if (alias.is_plain &&
        (alias.value.is_exactly(initial()) || alias.value.is_exactly(PointsTo::module_object())))
      continue;
    if (!alias.value.may_be_exports() && !alias.value.may_be(PointsTo::module_object())) continue;
    if (alias.value.is_one_site()) continue;
    form.because = because(facts, std::string(phrase(UseKind::Alias)), alias.declarator_range);
    return false;
  }
  if (const VariableUse* test = module_test(facts)) {
    form.because = because(facts, "the `module` object is tested", test->range);
    return false;
  }
  form.form = ModuleForm::Named;
  return true;
}

bool is_method_like(ThisUse use) { return use == ThisUse::Any || use == ThisUse::ReadsMembers; }

bool is_plain_list(const ReplaceSite& site) {
  return std::all_of(
      site.properties.begin(), site.properties.end(), [](const LiteralProperty& property) {
        const ValueShape& value = property.value;
        return value.kind == ValueKind::Require ||
               (value.kind == ValueKind::Identifier && value.is_module_binding && value.is_stable);
      });
}

/// Taking the literal apart moves its text, which must not change in other ways at the same time.
bool has_edits_inside(const ModuleFacts& facts, ByteRange statement) {
  const auto inside = [statement](const auto& each) { return statement.contains(each.range); };
  return std::any_of(facts.variables.begin(), facts.variables.end(), inside) ||
         std::any_of(
             facts.requires_.begin(), facts.requires_.end(),
             [statement](const RequireSite& each) { return statement.contains(each.call_range); });
}

/// `module.exports = { a, b: c, d() {} }` whose properties can stand as declarations.
bool literal_allows_named(const ModuleFacts& facts, const ReplaceSite& site,
                          const AssignmentChain& chain) {
  if (site.value.kind != ValueKind::Object || chain.is_declaration || chain.targets.size() != 1)
    return false;
  if (site.properties.empty()) return false;
  std::unordered_set<std::string_view> seen;
  for (const LiteralProperty& property : site.properties) {
    switch (property.kind) {
      case LiteralProperty::Kind::Shorthand:
      case LiteralProperty::Kind::Value:
      case LiteralProperty::Kind::Method:
        break;
      default:
        return false;
    }
    if (property.name == "__proto__" || property.name == "default") return false;
    if (!seen.insert(property.name).second) return false;
    if (property.value.kind == ValueKind::Function && is_method_like(property.value.this_use))
      return false;
  }
  if (!is_plain_list(site) && has_edits_inside(facts, chain.statement_range)) return false;
  // Nothing else may touch either object: then nobody can tell that the literal was never built.
  return std::none_of(facts.uses.begin(), facts.uses.end(),
                      [](const ExportUse& use) { return use.object.may_be_exports(); });
}

/// Under a name that will not exist: not `exports`.
bool reads_old_object(const ModuleFacts& facts) {
  return std::any_of(facts.uses.begin(), facts.uses.end(), [](const ExportUse& use) {
    return use.object.may_be(initial()) && (use.is_slot_read || use.is_this);
  });
}

bool try_default(const ModuleFacts& facts, LocalForm& form) {
  const auto decline = [&](std::string text, ByteRange range) {
    form.because = because(facts, std::move(text), range);
    return false;
  };
  const ReplaceSite* slot_site = nullptr;
  for (const ReplaceSite& site : facts.sites) {
    if (!site.is_slot) continue;
    if (slot_site != nullptr)
      return decline("`module.exports` is replaced in several places", site.range);
    slot_site = &site;
  }
  if (slot_site == nullptr) return false;
  if (facts.slot_changes_later || slot_site->may_run_later) {
    return decline("`module.exports` may be replaced after loading", slot_site->range);
  }
  if (slot_site->chain == UINT32_MAX || slot_site->is_compound) {
    return decline("`module.exports` is replaced inside other code", slot_site->range);
  }
  const AssignmentChain& chain = facts.chains[slot_site->chain];
  if (!facts.final_slot.is_one_site())
    return decline("what `module.exports` holds in the end depends on the run", slot_site->range);
  const PointsTo final_value = facts.final_slot;
  const bool own_exports = chain.is_declaration && chain.local == "exports";
  if (facts.exports_variable_declared && !own_exports)
    return decline("`exports` is declared again over the loader's own", slot_site->range);
  // `module.exports = Parser.create = Parser` is `Parser.create = Parser` and an export.
  const bool has_name = chain.value.kind == ValueKind::Identifier &&
                        chain.value.is_module_binding && chain.value.is_stable &&
                        !chain.is_declaration;
  for (const ChainTarget& target : chain.targets) {
    if ((target.kind == ChainTarget::Kind::Other && !has_name) ||
        target.kind == ChainTarget::Kind::Member) {
      return decline("`module.exports` is replaced together with something else", slot_site->range);
    }
  }
  for (const ReplaceSite& site : facts.sites) {
    if (!site.is_slot && site.chain != slot_site->chain &&
        !(is_plain_repoint(facts, site) && !own_exports && !reads_old_object(facts)))
      return decline("`exports` is assigned on its own as well", site.range);
  }
  if (chain.is_declaration && chain.declarator_count > 1)
    return decline("`module.exports` is replaced in a list of declarations", slot_site->range);
  for (const ExportUse& use : facts.uses) {
    if (use.kind == UseKind::Replace && use.chain == slot_site->chain) continue;
    if (use.object.is_bottom())
      return decline("the exports object is used in code that is never reached", use.range);
    const bool is_final = use.object.is_exactly(final_value);
    const bool is_dead = use.object.is_exactly(initial());
    if (is_local_object(facts, use.object) && use.kind != UseKind::Replace) continue;
    if (!is_final && !is_dead)
      return decline("what `exports` stands for here depends on the run", use.range);
    if (is_dead && use.kind == UseKind::Replace)
      return decline("the old exports object is assigned", use.range);
    if (use.alias.exists() && is_dead && !is_plain_alias(facts, use.alias, initial())) {
      return decline(std::string(phrase(UseKind::Alias)), use.range);
    }
  }
  for (const ModuleFacts::AliasDeclaration& alias : facts.aliases) {
    if (alias.value.may_be(PointsTo::module_object()))
      return decline("the `module` object is held in a variable", alias.declarator_range);
  }
  if (const VariableUse* test = module_test(facts))
    return decline("the `module` object is tested", test->range);
  form.form = ModuleForm::Default;
  form.chain = slot_site->chain;
  form.site = static_cast<std::uint32_t>(slot_site - facts.sites.data());
  collect_names(facts, form, final_value);
  form.is_literal_named = literal_allows_named(facts, *slot_site, chain);
  if (form.is_literal_named) {
    form.form = ModuleForm::Named;
    form.names.clear();
    for (const LiteralProperty& property : slot_site->properties)
      form.names.push_back({property.name, false});
  }
  return true;
}

}  // namespace

ThisUse this_use_of_export(const ModuleFacts& facts, const LocalForm& form, std::string_view name) {
  ThisUse worst = ThisUse::None;
  bool found = false;
  const auto take = [&](const ValueShape& value) {
    found = true;
    worst = std::max(worst, value.this_use);
  };
  for (const ExportUse& use : facts.uses) {
    if (use.name != name) continue;
    if (use.kind == UseKind::Write) take(use.value);
    if (use.kind == UseKind::Update || use.kind == UseKind::Define) return ThisUse::Unknown;
  }
  if (form.is_literal_named || form.form == ModuleForm::Default) {
    for (const ReplaceSite& site : facts.sites) {
      for (const LiteralProperty& property : site.properties) {
        if (property.name == name) take(property.value);
      }
    }
  }
  return found ? worst : ThisUse::Unknown;
}

/// Whether the first exports object lives on beside the slot: under the name `exports`, as `this`.
static bool needs_two_objects(const ModuleFacts& facts) {
  return std::any_of(facts.sites.begin(), facts.sites.end(),
                     [](const ReplaceSite& site) { return !site.is_slot; }) ||
         std::any_of(facts.uses.begin(), facts.uses.end(), [](const ExportUse& use) {
           return use.is_variable || use.is_this || (!use.is_slot_read && !use.alias.exists());
         });
}

LocalForm object_form(const ModuleFacts& facts, Because reason) {
  LocalForm form;
  form.form = ModuleForm::Object;
  form.because = std::move(reason);
  const bool module_is_held = std::any_of(facts.aliases.begin(), facts.aliases.end(),
                                          [](const ModuleFacts::AliasDeclaration& alias) {
                                            return alias.value.may_be(PointsTo::module_object());
                                          }) ||
                              module_test(facts) != nullptr;
  form.object_shape = facts.exports_variable_declared || facts.module_variable_declared
                          ? ObjectShape::Module
                      : facts.sites.empty() && !module_is_held     ? ObjectShape::Exports
                      : module_is_held || needs_two_objects(facts) ? ObjectShape::Module
                                                                   : ObjectShape::Variable;
  form.names.clear();
  for (const ExportName& name : facts.names) form.names.push_back({name.name, false});
  const auto refuse = [&](DiagnosticKind kind, std::string text, ByteRange range) {
    form.form = ModuleForm::CommonJs;
    form.diagnostic = kind;
    form.because = because(facts, std::move(text), range);
  };
  if (facts.slot_changes_later) {
    for (const ReplaceSite& site : facts.sites) {
      if (site.is_slot && site.may_run_later) {
        refuse(DiagnosticKind::StaysCommonJs,
               "`module.exports` may be replaced after loading, which an import cannot see",
               site.range);
        return form;
      }
    }
  }
  const bool is_declared = facts.exports_variable_declared || facts.module_variable_declared;
  for (const ExportUse& use : facts.uses) {
    if (use.is_this && is_declared) {
      refuse(DiagnosticKind::WrapperRedeclared,
             facts.exports_variable_declared ? "exports" : "module", use.range);
      return form;
    }
    if (use.is_this && form.object_shape == ObjectShape::Module &&
        (std::any_of(facts.sites.begin(), facts.sites.end(),
                     [](const ReplaceSite& site) { return !site.is_slot; }) ||
         std::any_of(facts.uses.begin(), facts.uses.end(), [](const ExportUse& other) {
           return other.kind == UseKind::Replace && other.is_variable;
         }))) {
      refuse(DiagnosticKind::StaysCommonJs, "`this` is the first exports object, which is replaced",
             use.range);
      return form;
    }
  }
  return form;
}

bool is_object_prototype_member(std::string_view name) {
  static constexpr std::array<std::string_view, 12> kMembers = {
      "constructor",      "hasOwnProperty",   "isPrototypeOf",    "propertyIsEnumerable",
      "toLocaleString",   "toString",         "valueOf",          "__proto__",
      "__defineGetter__", "__defineSetter__", "__lookupGetter__", "__lookupSetter__"};
  return std::find(kMembers.begin(), kMembers.end(), name) != kMembers.end();
}

bool may_lack_names(const ModuleFacts& facts) {
  const std::vector<ExportUse>& uses = facts.uses;
  const auto is_sure = [](const ExportUse& use) {
    if (use.kind == UseKind::Write && use.chain != UINT32_MAX) return true;
    return use.is_certain &&
           (use.kind == UseKind::Write ||
            (use.kind == UseKind::Update && !is_object_prototype_member(use.name)));
  };
  return std::any_of(uses.begin(), uses.end(), [&](const ExportUse& use) {
    if ((use.kind != UseKind::Update && use.kind != UseKind::Write) || is_sure(use)) return false;
    return std::none_of(uses.begin(), uses.end(), [&](const ExportUse& other) {
      return is_sure(other) && other.name == use.name && other.range.begin < use.range.begin;
    });
  });
}

LocalForm local_form(const ModuleFacts& facts) {
  LocalForm form;
  if (find_commonjs_reason(facts, form)) return form;
  if (facts.module_variable_declared) {
    return object_form(facts, because(facts, "`module` is declared again over the loader's own",
                                      {facts.first_statement, facts.first_statement}));
  }
  if (facts.sites.empty() && facts.uses.empty() && facts.aliases.empty() &&
      !facts.slot_changes_later) {
    const VariableUse* test = module_test(facts);
    if (test == nullptr) return form;
    return object_form(facts, because(facts, "the `module` object is tested", test->range));
  }
  if (try_named(facts, form)) return form;
  const Because named_reason = form.because;
  form = LocalForm{};
  if (try_default(facts, form)) return form;
  return object_form(facts, form.because.text.empty() ? named_reason : form.because);
}

}  // namespace esmigrate
