// Requires become imports: which clause, under which local names, where.
#include <algorithm>
#include <unordered_set>

#include "esmigrate/syntax/walk.h"
#include "plan/planner.h"

namespace esmigrate {
namespace {

constexpr std::size_t kLineLimit = 80;

class RequirePlanner {
 public:
  explicit RequirePlanner(Planner& planner)
      : p_(planner), linked_(planner.in.program.requires_[planner.in.file_id]) {}

  void run() {
    p_.site_locals.resize(p_.facts.requires_.size());
    for (std::uint32_t i = 0; i < p_.facts.requires_.size(); ++i) {
      const RequireSite& site = p_.facts.requires_[i];
      if (p_.is_replaced(site.call_range)) continue;  // require(require('path').join(...))
      if (linked_[i].decision == RequireDecision::Call) {
        keep_call(i);
      } else if (linked_[i].decision == RequireDecision::Await) {
        await_import(i);
      } else if (site.shape != RequireShape::Inline && site.is_module_level && !can_declare(site)) {
        inline_import(i);
      } else if (site.shape == RequireShape::Statement ||
                 (site.shape != RequireShape::Inline && site.is_module_level)) {
        declared_import(i);
      } else {
        inline_import(i);
      }
    }
    for (Action& action : p_.plan.actions) {
      if (action.kind != ActionKind::ImportDeclaration) continue;
      if (action.count > 1) add_kept_declarators(action);
      drop_empty(action);
    }
  }

 private:
  const RequireSite& site(std::uint32_t i) const { return p_.facts.requires_[i]; }

  bool can_declare(const RequireSite& s) const {
    if (s.shape == RequireShape::Statement) return true;
    if (s.shape == RequireShape::Member) return !s.local.empty();
    if (s.shape == RequireShape::Declarator) return !s.local.empty();
    return true;
  }

  void keep_call(std::uint32_t i) {
    const RequireSite& s = site(i);
    p_.needs_create_require |= !s.is_of_made;
    if (!s.is_of_made && text_at(p_.source, s.call_range).starts_with("module")) {
      Action& action =
          p_.add(ActionKind::ImportReference, {s.call_range.begin, s.argument_range.begin},
                 "`module.require` is `require`");
      action.local = "require(";
    }
    if (s.specifier && linked_[i].specifier != *s.specifier) {
      p_.add(ActionKind::RequireSpecifier, s.argument_range, "the file it names is renamed").local =
          linked_[i].specifier;
    }
  }

  void await_import(std::uint32_t i) {
    Action& action = p_.add(ActionKind::AwaitImport, site(i).call_range,
                            "it has to run at its place, where nothing makes a `require`");
    action.local = linked_[i].specifier;
    if (site(i).shape != RequireShape::Statement) action.keyword = "default";
  }

  /// The interface of a target inside the conversion, if it becomes an ES module or stays CommonJS.
  const ModuleInterface* target_of(std::uint32_t i) const {
    return linked_[i].target.exists() ? &p_.in.program.modules[linked_[i].target] : nullptr;
  }

  /// Node imports JSON with an attribute, bundlers without one.
  bool needs_attribute(std::uint32_t i) const {
    return linked_[i].nature == TargetNature::Json &&
           p_.in.options.target != LinkOptions::Target::Bundler;
  }

  bool is_namespace(std::uint32_t i) const {
    const ModuleInterface* target = target_of(i);
    if (linked_[i].is_namespace) return true;
    return target != nullptr && is_taken_by_name(*target) && !linked_[i].takes_value;
  }

  /// Whether `name` may be imported by name and holds what a snapshot at load would hold.
  bool may_import_name(std::uint32_t i, std::string_view name) const {
    if (const ModuleInterface* target = target_of(i)) {
      const bool is_named = is_taken_by_name(*target);
      return std::any_of(
          target->names.begin(), target->names.end(), [name, is_named](const InterfaceName& each) {
            return each.name == name && (is_named ? !each.changes_later : each.holds_member);
          });
    }
    return std::binary_search(linked_[i].names.begin(), linked_[i].names.end(), name);
  }

  std::string whole_clause(std::uint32_t i, const std::string& local) const {
    return is_namespace(i) ? "* as " + local : local;
  }

  std::string imported_as(std::string_view imported, std::string_view local) const {
    const bool is_word = is_valid_binding_name(imported) || imported == "default";
    const std::string quote(1, p_.facts.quote);
    const std::string name =
        is_word ? std::string(imported) : quote + std::string(imported) + quote;
    return imported == local ? name : name + " as " + std::string(local);
  }

  /// Several declarators of one `var` share an action.
  Action& declaration_action(ByteRange declaration, std::string_view keyword) {
    for (Action& action : p_.plan.actions) {
      if (action.kind == ActionKind::ImportDeclaration && action.range == declaration)
        return action;
    }
    Action& action = p_.add(ActionKind::ImportDeclaration, declaration,
                            "nothing before it can tell when its target loads");
    action.keyword = keyword;
    p_.has_module_syntax = true;
    return action;
  }

  void declared_import(std::uint32_t i) {
    const RequireSite& s = site(i);
    ActionPart part;
    part.kind = ActionPart::Kind::Import;
    part.range = s.shape == RequireShape::Statement
                     ? ByteRange{s.declaration_range.begin, s.call_range.end}
                     : s.declarator_range;
    if (s.shape == RequireShape::Statement &&
        text_at(p_.source, {s.call_range.end, s.declaration_range.end}).starts_with(")")) {
      part.range.end = s.declaration_range.end;  // `(require('x'));`
    }
    part.specifier = linked_[i].specifier;
    part.is_json = needs_attribute(i);
    part.index = s.declarator_index;
    switch (s.shape) {
      case RequireShape::Declarator:
        if (s.is_reassigned) {
          const std::string held = p_.names.fresh("_" + std::string(s.local));
          held_name_ = held;
          part.text = whole_clause(i, held);
          part.trailing = std::string(s.local) + " = " + held;
        } else {
          part.text = whole_clause(i, std::string(s.local));
        }
        p_.site_locals[i] = s.is_reassigned         ? held_name_
                            : s.is_hidden_somewhere ? std::string()
                                                    : std::string(s.local);
        break;
      case RequireShape::Pattern:
        pattern_import(i, part);
        break;
      case RequireShape::Member:
        member_import(i, part);
        break;
      default:
        break;
    }
    const bool is_taken_apart = import_copies(i, part);
    Action& action = declaration_action(s.declaration_range, s.keyword);
    action.parts.push_back(std::move(part));
    action.count = s.declarator_count;
    if (is_taken_apart) p_.site_locals[i].clear();
  }

  // ---- variables of a cycle that have to be imports themselves ----

  /// One clause imports all of them: in place of the whole value, if nothing else is done with that
  /// (then it says so), else where the first of them stands.
  bool import_copies(std::uint32_t i, ActionPart& whole) {
    const RequireSite& s = site(i);
    if (s.shape != RequireShape::Declarator || linked_[i].live_copies.empty()) return false;
    std::vector<const MemberCopy*> copies;
    for (const std::uint32_t index : linked_[i].live_copies)
      copies.push_back(&p_.facts.copies[index]);
    std::sort(copies.begin(), copies.end(), [](const MemberCopy* a, const MemberCopy* b) {
      return a->declarator_range.begin < b->declarator_range.begin;
    });
    const bool stands_for_whole = copies.size() == s.uses.size() && is_only_import(i);
    std::vector<std::string> names;
    for (const MemberCopy* copy : copies) {
      const bool has_place = stands_for_whole || copy != copies.front();
      if (!has_place || !has_own_line(*copy)) names.push_back(imported_as(copy->name, copy->local));
    }
    for (const MemberCopy* copy : copies) {
      ActionPart part = whole;
      part.range = copy->declarator_range;
      part.index = copy->declarator_index;
      part.trailing.clear();
      if (copy == copies.front() && !stands_for_whole) {
        part.text = clause_of_names(i, names);
      } else if (has_own_line(*copy)) {
        part.text = "{ " + imported_as(copy->name, copy->local) + " }";
      } else {
        part.kind = ActionPart::Kind::Gone;
      }
      Action& action = declaration_action(copy->declaration_range, copy->keyword);
      action.because = "its cycle fills what it is taken from later";
      action.parts.push_back(std::move(part));
      action.count = copy->declarator_count;
    }
    if (stands_for_whole && !names.empty()) whole.text = clause_of_names(i, names);
    return stands_for_whole && !names.empty();
  }

  /// Whether a comment belongs to it: in front of it, or behind it in its line.
  bool has_own_line(const MemberCopy& copy) const {
    const std::string_view before =
        text_at(p_.source, {copy.declaration_range.begin, copy.declarator_range.begin});
    const std::string_view behind = p_.source.substr(copy.declarator_range.end);
    return has_comment(before.substr(before.find_last_of(',') + 1)) ||
           has_comment(behind.substr(0, behind.find('\n')));
  }

  bool is_only_import(std::uint32_t i) const {
    return std::count_if(linked_.begin(), linked_.end(), [&](const LinkedRequire& other) {
             return other.decision == RequireDecision::Import &&
                    other.specifier == linked_[i].specifier;
           }) == 1;
  }

  std::string clause_of_names(std::uint32_t i, const std::vector<std::string>& names) const {
    std::string line = "{ ";
    std::string open = "{";
    for (const std::string& name : names) {
      const std::string_view comma = &name == &names.front() ? "" : ",";
      line += std::string(comma.empty() ? "" : ", ") + name;
      open += std::string(comma) + std::string(p_.facts.newline) + p_.facts.indent + name;
    }
    constexpr std::size_t kOthers = 19;  // import, from, blanks and quotes
    if (line.size() + linked_[i].specifier.size() + kOthers <= kLineLimit) return line + " }";
    return open + std::string(p_.facts.newline) + "}";
  }

  /// A declaration of nothing but such variables goes as a whole.
  void drop_empty(Action& action) {
    const bool is_empty =
        action.parts.size() == action.count &&
        std::all_of(action.parts.begin(), action.parts.end(),
                    [](const ActionPart& part) { return part.kind == ActionPart::Kind::Gone; });
    if (!is_empty) return;
    action.kind = ActionKind::DropStatement;
    action.parts.clear();
  }

  /// The declarators between the imports stay a declaration of their own.
  void add_kept_declarators(Action& action) {
    for (const DeclaratorRange& each : p_.facts.declarators) {
      if (!(each.declaration_range == action.range)) continue;
      const bool known =
          std::any_of(action.parts.begin(), action.parts.end(),
                      [&](const ActionPart& part) { return part.range == each.range; });
      if (known) continue;
      ActionPart part;
      part.range = each.range;
      part.index = each.index;
      action.parts.push_back(std::move(part));
    }
  }

  void pattern_import(std::uint32_t i, ActionPart& part) {
    const RequireSite& s = site(i);
    const bool all_by_name =
        s.is_flat_pattern && !s.names.empty() &&
        std::all_of(s.names.begin(), s.names.end(), [&](const PatternName& name) {
          const bool is_plain = name.imported.find_first_of("'\"\\\n\r") == std::string::npos;
          return may_import_name(i, name.imported) && !name.is_reassigned && is_plain;
        });
    if (all_by_name) {
      // The pattern keeps its layout and comments; only renamed entries are spelt another way.
      std::uint32_t at = s.pattern_range.begin;
      for (const PatternName& name : s.names) {
        part.text += p_.source.substr(at, name.range.begin - at);
        part.text += imported_as(name.imported, name.local);
        at = name.range.end;
      }
      part.text += p_.source.substr(at, s.pattern_range.end - at);
      return;
    }
    const std::string held = held_import(i, part);
    part.trailing = std::string(text_at(p_.source, s.pattern_range)) + " = " + held;
  }

  void member_import(std::uint32_t i, ActionPart& part) {
    const RequireSite& s = site(i);
    if (may_import_name(i, s.member) && !s.is_reassigned) {
      const bool is_clause = s.member == "default" && linked_[i].is_namespace;
      part.text = is_clause ? std::string(s.local) : "{ " + imported_as(s.member, s.local) + " }";
      return;
    }
    const std::string held = held_import(i, part);
    const std::string_view access = text_at(p_.source, {s.call_range.end, s.declarator_range.end});
    part.trailing = std::string(s.local) + " = " + held + std::string(access);
  }

  /// Whether the site's declaration gives its whole value a name every other site can use.
  bool declares_name(std::uint32_t i) const {
    const RequireSite& s = site(i);
    return linked_[i].decision == RequireDecision::Import && s.shape == RequireShape::Declarator &&
           s.is_module_level && !s.is_reassigned && !s.is_hidden_somewhere;
  }

  /// A variable that holds the whole value already, from an import further up, or for a site in a
  /// function from the one that loads the module.
  std::string held_elsewhere(std::uint32_t i) const {
    const std::uint32_t loading = loading_site(i);
    if (loading != i && declares_name(loading)) return std::string(site(loading).local);
    // The next import of the same module, if nothing else is loaded between the two.
    for (std::uint32_t next = i + 1; next < p_.facts.requires_.size(); ++next) {
      const RequireSite& s = site(next);
      if (linked_[next].decision != RequireDecision::Import) continue;
      if (linked_[next].specifier != linked_[i].specifier) return {};
      if (declares_name(next) && s.context == RequireContext::TopLevel) return std::string(s.local);
    }
    return {};
  }

  std::string held_before(std::uint32_t i) const {
    for (std::uint32_t before = 0; before < i; ++before) {
      if (linked_[before].decision != RequireDecision::Import ||
          linked_[before].specifier != linked_[i].specifier)
        continue;
      if (!p_.site_locals[before].empty()) return p_.site_locals[before];
    }
    return {};
  }

  /// The name of a later import of the same module that can give way to this one.
  std::string named_later(std::uint32_t i) const {
    for (std::uint32_t later = i + 1; later < p_.facts.requires_.size(); ++later) {
      const RequireSite& s = site(later);
      if (declares_name(later) && linked_[later].specifier == linked_[i].specifier &&
          s.declarator_count == 1 && stands_alone(p_, s.declaration_range) &&
          !has_comment(text_at(p_.source, s.declaration_range)))
        return std::string(s.local);
    }
    return {};
  }

  /// The whole value under a name of its own, for what is then taken out of it.
  std::string held_import(std::uint32_t i, ActionPart& part) {
    std::string known = held_before(i);
    if (known.empty()) known = held_elsewhere(i);
    if (!known.empty()) {
      part.is_bare_trailing = true;
      return known;
    }
    std::string held = named_later(i);
    if (held.empty()) held = p_.names.fresh(name_for(site(i).specifier.value_or("")));
    part.text = whole_clause(i, held);
    p_.site_locals[i] = held;
    return held;
  }

  /// A name that fits where the value goes: of the export it becomes, else of the module.
  std::string wanted_local(std::uint32_t i) const {
    for (const AssignmentChain& chain : p_.facts.chains) {
      if (chain.value.require_site != i || chain.value.kind != ValueKind::Require ||
          chain.targets.empty())
        continue;
      const ChainTarget& first = chain.targets.front();
      if (first.kind == ChainTarget::Kind::Member && p_.interface.form == ModuleForm::Named) {
        const std::string& name = p_.facts.uses[first.index].name;
        if (is_valid_binding_name(name)) return name;
      }
    }
    for (const ReplaceSite& replaced : p_.facts.sites) {
      for (const LiteralProperty& property : replaced.properties) {
        if (property.value.require_site == i && property.value.kind == ValueKind::Require &&
            is_valid_binding_name(property.name))
          return property.name;
      }
    }
    return maker_name(i, name_for(site(i).specifier.value_or("")));
  }

  /// `const debug = require('debug')('app')`: what makes a `debug` is a `createDebug`.
  std::string maker_name(std::uint32_t i, std::string name) const {
    const RequireSite& s = site(i);
    const ByteRange statement = p_.facts.statements[s.statement].range;
    if (p_.source.substr(s.outer_range.end, 1) != "(" || !is_import_like(p_, s.statement) ||
        name.empty())
      return name;
    std::string_view declared = text_at(p_.source, {statement.begin, s.call_range.begin});
    declared.remove_prefix(declared.find(' '));
    declared = declared.substr(0, declared.find('='));
    declared.remove_prefix(std::min(declared.find_first_not_of(" \t\r\n"), declared.size()));
    declared = declared.substr(0, declared.find_last_not_of(" \t\r\n") + 1);
    if (declared != name) return name;
    if (name[0] >= 'a' && name[0] <= 'z') name[0] = static_cast<char>(name[0] - 'a' + 'A');
    return "create" + name;
  }

  /// Whether no scope but the module's can lie around the only mention of this module.
  bool stands_at_top(std::uint32_t i) const {
    const RequireSite& s = site(i);
    for (const AssignmentChain& chain : p_.facts.chains) {
      if (chain.value.require_site == i) return false;  // reads of the export speak of it, too
    }
    const std::string_view before =
        text_at(p_.source, {p_.facts.statements[s.statement].range.begin, s.call_range.begin});
    for (const std::string_view opener : {"{", "=>", "function", "class", "for"}) {
      if (before.find(opener) != std::string_view::npos) return false;
    }
    for (std::uint32_t other = 0; other < p_.facts.requires_.size(); ++other) {
      if (other != i && linked_[other].specifier == linked_[i].specifier) return false;
    }
    return true;
  }

  void inline_import(std::uint32_t i) {
    std::string held = held_before(i);
    if (held.empty()) held = held_elsewhere(i);
    if (!held.empty()) {
      p_.site_locals[i] = held;
      p_.add(ActionKind::ImportReference, reference_range(i, held), "imported before").local =
          std::move(held);
      return;
    }
    if (member_reference(i)) return;
    std::string local = named_later(i);
    if (local.empty()) {
      local = stands_at_top(i) ? p_.names.fresh_at_top(wanted_local(i))
                               : p_.names.fresh(wanted_local(i));
    }
    p_.site_locals[i] = local;
    ActionPart part;
    part.kind = ActionPart::Kind::Import;
    part.specifier = linked_[i].specifier;
    part.is_json = needs_attribute(i);
    part.text = whole_clause(i, local);
    insert(i, std::move(part));
    p_.add(ActionKind::ImportReference, reference_range(i, local), "the call becomes an import")
        .local = local;
  }

  void insert(std::uint32_t i, ActionPart part) {
    p_.has_module_syntax = true;
    if (insert_between(loading_site(i), part)) return;
    Action& action = p_.add(ActionKind::ImportInserted, insertion_place(loading_site(i)),
                            "its value is used inside other code");
    action.parts.push_back(std::move(part));
    action.order = static_cast<std::int32_t>(loading_site(i)) + kFirstImportOrder;
  }

  /// `const a = require('./a'), b = use(require('./b'));`: behind the import of `./a`.
  bool insert_between(std::uint32_t own, const ActionPart& import) {
    if (loads_silently(own)) return false;
    const auto holds = [&](const DeclaratorRange& each) {
      return each.range.contains(site(own).call_range);
    };
    const auto declarator =
        std::find_if(p_.facts.declarators.begin(), p_.facts.declarators.end(), holds);
    if (declarator == p_.facts.declarators.end()) return false;
    const auto is_in_front = [&](const ActionPart& part) {
      return part.kind == ActionPart::Kind::Import && part.index < declarator->index;
    };
    for (Action& action : p_.plan.actions) {
      if (action.kind != ActionKind::ImportDeclaration || action.count < 2 ||
          !(action.range == declarator->declaration_range) ||
          std::none_of(action.parts.begin(), action.parts.end(), is_in_front))
        continue;
      const auto known =
          std::find_if(action.parts.begin(), action.parts.end(),
                       [&](const ActionPart& part) { return part.range == declarator->range; });
      ActionPart& kept = known == action.parts.end() ? action.parts.emplace_back() : *known;
      kept.range = declarator->range;
      kept.index = declarator->index;
      kept.leading.push_back(import);
      stands_between_.insert(own);
      return true;
    }
    return false;
  }

  /// The site that loads the module while the code of the top level runs. One in a function is an
  /// import only because of such a one, which says when.
  std::uint32_t loading_site(std::uint32_t i) const {
    if (site(i).context == RequireContext::TopLevel) return i;
    for (std::uint32_t other = 0; other < p_.facts.requires_.size(); ++other) {
      if (site(other).context == RequireContext::TopLevel &&
          linked_[other].decision == RequireDecision::Import &&
          linked_[other].specifier == linked_[i].specifier)
        return std::max(i, other);  // what is loaded before may be imported anywhere behind
    }
    return i;
  }

  bool is_taken_by_name_elsewhere(std::uint32_t i) const {
    for (std::uint32_t other = 0; other < p_.facts.requires_.size(); ++other) {
      const RequireSite& s = site(other);
      if (linked_[other].decision != RequireDecision::Import || !s.is_module_level ||
          linked_[other].specifier != linked_[i].specifier)
        continue;
      if (s.shape == RequireShape::Member && may_import_name(other, s.member)) return true;
    }
    return false;
  }

  /// `require('./x').y` beside `const z = require('./x').z`: another name of that import.
  bool member_reference(std::uint32_t i) {
    const RequireSite& s = site(i);
    if (!is_namespace(i) || !linked_[i].target.exists() || s.member.empty() ||
        s.member_range.begin != s.outer_range.begin || !may_import_name(i, s.member) ||
        !is_taken_by_name_elsewhere(i) || !is_valid_binding_name(s.member) || may_say_this(i))
      return false;
    const std::string local = p_.names.fresh(s.member);
    ActionPart part;
    part.kind = ActionPart::Kind::Import;
    part.specifier = linked_[i].specifier;
    part.text = "{ " + imported_as(s.member, local) + " }";
    insert(i, std::move(part));
    p_.add(ActionKind::ImportReference, s.member_range, "the member becomes an import").local =
        local;
    return true;
  }

  /// Whether the member is called and its function may tell what it is called on.
  bool may_say_this(std::uint32_t i) const {
    const RequireSite& s = site(i);
    const std::string_view behind = p_.source.substr(s.member_range.end);
    const std::size_t next = behind.find_first_not_of(" \t\r\n");
    if (next == std::string_view::npos || (behind[next] != '(' && behind[next] != '`'))
      return false;
    const ModuleFacts& target = *p_.in.files[linked_[i].target].facts;
    return std::any_of(target.uses.begin(), target.uses.end(), [&](const ExportUse& use) {
      return use.name == s.member && use.value.this_use != ThisUse::None &&
             use.kind != UseKind::Read && use.kind != UseKind::Call;
    });
  }

  /// The call, and parentheses that only held it apart for `new`. In front of a line's first token
  /// they stay: what is in front of that line may be waiting for something to call.
  ByteRange reference_range(std::uint32_t i, std::string_view local) const {
    const RequireSite& s = site(i);
    for (const ReplaceSite& replaced : p_.facts.sites) {
      for (const LiteralProperty& property : replaced.properties) {
        if (property.value.kind == ValueKind::Require && property.value.require_site == i &&
            property.kind == LiteralProperty::Kind::Value && property.name == local)
          return property.range;  // `{ x: require('x') }` reads `{ x }`
      }
    }
    if (s.outer_range == s.call_range ||
        s.outer_range.begin == p_.facts.statements[s.statement].range.begin)
      return s.call_range;
    const bool follows_word =
        s.outer_range.begin > 0 && is_identifier_name(p_.source.substr(s.outer_range.begin - 1, 1));
    return follows_word ? s.call_range : s.outer_range;
  }

  /// Loading it runs no code, or none that has not run already.
  bool loads_silently(std::uint32_t i) const {
    if (linked_[i].nature == TargetNature::Builtin || linked_[i].nature == TargetNature::Json)
      return true;
    return first_load(i) != i;
  }

  /// Imports evaluate in the order of the text: with the other imports at the head, but behind the
  /// last import in front of the site whose target could tell.
  ByteRange insertion_place(std::uint32_t own) const {
    const RequireSite& s = site(own);
    const std::uint32_t begin = p_.facts.statements[s.statement].range.begin;
    std::uint32_t at = p_.places.imports;
    if (begin < at) return {line_of(begin), line_of(begin)};
    // What loads it may be merged with this one, and stays where it is then.
    const std::uint32_t first = first_load(own);
    if (first != own && !has_place(first)) return insertion_place(first);
    if (first == own && loads_silently(own)) return {at, at};
    for (std::uint32_t i = 0; i <= first && i < own; ++i) {
      if (!has_place(i) || (i != first && loads_silently(i))) continue;
      const std::uint32_t behind = stands_between_.contains(i)
                                       ? p_.facts.statements[site(i).statement].range.end
                                       : site(i).declaration_range.end;
      const std::size_t line = p_.source.find('\n', behind);
      const auto end =
          line == std::string_view::npos ? p_.places.end : static_cast<std::uint32_t>(line + 1);
      at = std::max(at, std::min(end, begin));  // both may stand in one line
    }
    return {at, at};
  }

  /// Whether it becomes an import at its own place in the text.
  bool has_place(std::uint32_t i) const {
    const RequireSite& s = site(i);
    if (linked_[i].decision != RequireDecision::Import) return false;
    return stands_between_.contains(i) ||
           (s.shape != RequireShape::Inline &&
            (s.is_module_level || s.shape == RequireShape::Statement));
  }

  /// The first site whose import loads what this one does; itself, if there is none before it.
  std::uint32_t first_load(std::uint32_t own) const {
    for (std::uint32_t i = 0; i < own; ++i) {
      if (linked_[i].decision == RequireDecision::Import &&
          site(i).context == RequireContext::TopLevel &&
          linked_[i].specifier == linked_[own].specifier)
        return i;
    }
    return own;
  }

  /// Where a statement's line begins, if nothing else stands in front of it.
  std::uint32_t line_of(std::uint32_t statement) const {
    const std::size_t line = p_.source.substr(0, statement).find_last_of('\n');
    const auto begin = static_cast<std::uint32_t>(line == std::string_view::npos ? 0 : line + 1);
    const std::string_view before = p_.source.substr(begin, statement - begin);
    return before.find_first_not_of(" \t") == std::string_view::npos ? begin : statement;
  }

  Planner& p_;
  const std::vector<LinkedRequire>& linked_;
  std::string held_name_;
  std::unordered_set<std::uint32_t> stands_between_;  ///< sites; see insert_between
};

}  // namespace

void plan_requires(Planner& planner) { RequirePlanner(planner).run(); }

}  // namespace esmigrate
