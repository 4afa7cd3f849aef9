// What the imports of a file look like together: one import a module, and no other statement
// between imports that stood together as requires. Imports run before everything else wherever
// they stand, so this changes no order: the imports keep theirs, and so do the statements.
#include <algorithm>

#include "esmigrate/syntax/walk.h"
#include "plan/planner.h"

namespace esmigrate {

static std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

bool has_comment(std::string_view text) {
  return text.find("/*") != std::string_view::npos || text.find("//") != std::string_view::npos;
}

bool stands_alone(const Planner& p, ByteRange statement) {
  const std::string_view before = p.source.substr(0, statement.begin);
  const std::string_view above = trimmed(before);
  const std::size_t code_end = above.empty() ? 0 : above.data() + above.size() - before.data();
  const std::string_view gap = before.substr(code_end);
  const auto lines = std::count(gap.begin(), gap.end(), '\n');
  if (lines == 0 && !above.empty()) return false;
  const bool is_below_comment =
      lines == 1 && std::any_of(p.facts.comments.begin(), p.facts.comments.end(),
                                [&](ByteRange comment) { return comment.end == code_end; });
  const std::size_t end = std::min(p.source.find('\n', statement.end), p.source.size());
  return !is_below_comment && trimmed(p.source.substr(statement.end, end - statement.end)).empty();
}

namespace {

constexpr std::size_t kLineLimit = 80;

/// `value, { a, b as c }` taken apart.
struct Clause {
  std::string value;               ///< `value` or `* as value`
  std::vector<std::string> names;  ///< entries between the braces
  bool has_braces = false;
  bool is_open = false;  ///< one entry a line
};

Clause clause_of(std::string_view text) {
  Clause clause;
  const std::size_t brace = text.find('{');
  std::string_view value = trimmed(text.substr(0, brace));
  if (value.ends_with(',')) value.remove_suffix(1);
  clause.value = std::string(trimmed(value));
  if (brace == std::string_view::npos) return clause;
  clause.has_braces = true;
  std::string_view inner = text.substr(brace + 1, text.rfind('}') - brace - 1);
  clause.is_open = inner.find('\n') != std::string_view::npos;
  while (!inner.empty()) {
    const std::size_t comma = std::min(inner.find(','), inner.size());
    const std::string_view name = trimmed(inner.substr(0, comma));
    if (!name.empty()) clause.names.emplace_back(name);
    inner.remove_prefix(std::min(comma + 1, inner.size()));
  }
  return clause;
}

class LayoutPlanner {
 public:
  explicit LayoutPlanner(Planner& planner) : p_(planner), actions_(planner.plan.actions) {}

  void run() {
    merge_imports();
    sink_statements();
    lift_head();
  }

 private:
  void drop(std::size_t action, std::string because) {
    Action& gone = actions_[action];
    const ByteRange range = gone.range;
    gone = Action{};
    gone.kind = ActionKind::DropStatement;
    gone.range = range;
    gone.because = std::move(because);
  }

  // ---- one import a module ----

  bool may_go(const Action& action) const {
    if (action.kind == ActionKind::ImportInserted) return true;
    return action.kind == ActionKind::ImportDeclaration && action.count <= 1 &&
           action.parts.front().trailing.empty() &&
           !has_comment(text_at(p_.source, action.range)) && stands_alone(p_, action.range);
  }

  /// Indices of what becomes imports, in the order of the text.
  std::vector<std::size_t> imports() const {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < actions_.size(); ++i) {
      if (actions_[i].kind == ActionKind::ImportDeclaration ||
          actions_[i].kind == ActionKind::ImportInserted)
        found.push_back(i);
    }
    std::stable_sort(found.begin(), found.end(), [this](std::size_t a, std::size_t b) {
      const Action& x = actions_[a];
      const Action& y = actions_[b];
      return x.range.begin != y.range.begin ? x.range.begin < y.range.begin : x.order < y.order;
    });
    return found;
  }

  void merge_imports() {
    const std::vector<std::size_t> order = imports();
    std::vector<std::size_t> gone;
    for (std::size_t later = 1; later < order.size(); ++later) {
      if (!may_go(actions_[order[later]])) continue;
      for (std::size_t earlier = 0; earlier < later; ++earlier) {
        if (std::find(gone.begin(), gone.end(), order[earlier]) != gone.end()) continue;
        if (!merge(actions_[order[earlier]], actions_[order[later]].parts.front())) continue;
        gone.push_back(order[later]);
        break;
      }
    }
    std::sort(gone.rbegin(), gone.rend());
    for (const std::size_t index : gone) {
      if (actions_[index].kind == ActionKind::ImportInserted) {
        actions_.erase(actions_.begin() + static_cast<std::ptrdiff_t>(index));
      } else {
        drop(index, "the module is imported above");
      }
    }
  }

  bool merge(Action& into, const ActionPart& from) {
    for (ActionPart& part : into.parts) {
      for (ActionPart& leading : part.leading) {
        if (merge(leading, from)) return true;
      }
      if (merge(part, from)) return true;
    }
    return false;
  }

  bool merge(ActionPart& part, const ActionPart& from) {
    if (part.kind != ActionPart::Kind::Import || part.is_bare_trailing ||
        part.specifier != from.specifier || part.is_json != from.is_json)
      return false;
    if (has_comment(part.text) || has_comment(from.text)) return false;
    if (from.text.empty()) return true;
    if (part.text.empty()) {
      part.text = from.text;
      return true;
    }
    Clause clause = clause_of(part.text);
    const Clause more = clause_of(from.text);
    if (!fits(clause, more)) return false;
    part.text = merged(std::move(clause), more, part);
    return true;
  }

  /// A namespace stands alone, and there is one default.
  static bool fits(const Clause& clause, const Clause& more) {
    if (more.value == clause.value && !more.has_braces) return true;
    if (!more.value.empty() && !clause.value.empty()) return false;
    const bool has_namespace = clause.value.starts_with('*') || more.value.starts_with('*');
    return !has_namespace && (clause.has_braces || !clause.value.empty());
  }

  std::string merged(Clause clause, const Clause& more, const ActionPart& part) const {
    if (clause.value.empty()) clause.value = more.value;
    clause.names.insert(clause.names.end(), more.names.begin(), more.names.end());
    if (clause.names.empty() && !clause.has_braces && !more.has_braces) return clause.value;
    const std::string value = clause.value.empty() ? "" : clause.value + ", ";
    std::string line = value + "{ ";
    for (const std::string& name : clause.names)
      line += (&name == &clause.names[0] ? "" : ", ") + name;
    line += " }";
    if (!clause.is_open && line.size() + part.specifier.size() + 17 <= kLineLimit) return line;
    std::string text = value + "{";
    for (const std::string& name : clause.names)
      text += (&name == &clause.names[0] ? "" : ",") + std::string(p_.facts.newline) +
              p_.facts.indent + name;
    return text + std::string(p_.facts.newline) + "}";
  }

  // ---- statements between imports ----

  /// What a statement of a run of imports leaves behind that is no import.
  struct Rest {
    std::string text;
    bool is_whole = false;   ///< nothing of the statement is an import
    bool is_import = false;  ///< an import is made of it, or would be but for `is_whole`
  };

  std::size_t import_of(ByteRange statement) const {
    for (std::size_t i = 0; i < actions_.size(); ++i) {
      if (actions_[i].kind == ActionKind::ImportDeclaration && actions_[i].range == statement)
        return i;
    }
    return SIZE_MAX;
  }

  bool is_dropped(ByteRange statement) const {
    return std::any_of(actions_.begin(), actions_.end(), [&](const Action& action) {
      return action.kind == ActionKind::DropStatement && action.range == statement;
    });
  }

  /// The statement's text after the references in it are replaced; empty if more happens in it.
  std::string rewritten(ByteRange statement) const {
    std::vector<const Action*> inside;
    for (const Action& action : actions_) {
      if (action.range.empty()
              ? action.range.begin <= statement.begin || action.range.begin > statement.end
              : !statement.contains(action.range))
        continue;
      if (action.kind != ActionKind::ImportReference && action.kind != ActionKind::RequireSpecifier)
        return {};
      inside.push_back(&action);
    }
    std::sort(inside.begin(), inside.end(),
              [](const Action* a, const Action* b) { return a->range.begin < b->range.begin; });
    std::string text;
    std::uint32_t at = statement.begin;
    for (const Action* action : inside) {
      text += p_.source.substr(at, action->range.begin - at);
      const std::string quote(action->kind == ActionKind::RequireSpecifier, p_.facts.quote);
      text += quote + action->local + quote;
      at = action->range.end;
    }
    return text + std::string(p_.source.substr(at, statement.end - at));
  }

  /// Whether the statement belongs to a run of imports, and what has to move out of it.
  bool belongs(std::uint32_t s, bool in_run, Rest& rest) const {
    const ByteRange statement = p_.facts.statements[s].range;
    const std::size_t import = import_of(statement);
    rest.is_import = import != SIZE_MAX;
    const bool ends = statement.end > 0 && p_.source[statement.end - 1] == ';';
    const std::string end = ends || p_.facts.has_semicolons ? ";" : "";
    if (rest.is_import) {
      const Action& action = actions_[import];
      if (std::any_of(action.parts.begin(), action.parts.end(),
                      [](const ActionPart& part) { return part.kind == ActionPart::Kind::Keep; }))
        return false;
      for (const ActionPart& part : action.parts) {
        if (part.trailing.empty()) continue;
        if (part.is_bare_trailing && action.parts.size() > 1) return false;
        if (part.is_bare_trailing && !stands_alone(p_, statement)) return false;
        rest.is_whole = part.is_bare_trailing;
        if (!rest.text.empty()) rest.text += p_.facts.newline;
        rest.text += action.keyword + " " + part.trailing + end;
      }
      return true;
    }
    if (is_dropped(statement)) return true;
    if (!stands_among_imports(p_, s, in_run)) return false;
    rest.text = rewritten(statement);
    rest.is_whole = true;
    if (!rest.text.empty() && !ends) rest.text += end;
    return !rest.text.empty();
  }

  void sink_statements() {
    const auto& statements = p_.facts.statements;
    for (std::uint32_t first = 0; first < statements.size();) {
      std::vector<Rest> rests;
      std::uint32_t end = first;
      std::uint32_t last_import = UINT32_MAX;
      for (; end < statements.size(); ++end) {
        Rest rest;
        if (!belongs(end, end > first, rest)) break;
        if (rest.is_import && !rest.is_whole) last_import = end;
        rests.push_back(std::move(rest));
      }
      if (last_import != UINT32_MAX) sink(first, last_import, rests);
      first = std::max(end, first + 1);
    }
  }

  /// What stays above the head must not need what is declared there.
  void lift_head() {
    for (const std::uint32_t s : p_.places.followers) {
      const ByteRange statement = p_.facts.statements[s].range;
      const std::uint32_t head = p_.places.head;
      const bool is_sunk = std::find(sunk_.begin(), sunk_.end(), s) != sunk_.end();
      if (is_sunk || statement.begin >= head) continue;
      move_head(statement.begin);
      p_.places.head_is_after = false;
    }
  }

  bool is_followed_by_import(std::uint32_t at) const {
    return std::any_of(actions_.begin(), actions_.end(), [at](const Action& action) {
      return action.range == ByteRange{at, at} && (action.kind == ActionKind::CreateRequire ||
                                                   action.kind == ActionKind::ImportInserted);
    });
  }

  void move_head(std::uint32_t offset) {
    const ByteRange head{p_.places.head, p_.places.head};
    for (Action& action : actions_) {
      if (action.range == head && action.kind != ActionKind::ImportInserted)
        action.range = {offset, offset};
    }
    p_.places.head = offset;
  }

  void sink(std::uint32_t first, std::uint32_t last, const std::vector<Rest>& rests) {
    const auto behind = line_behind(p_.source, p_.facts.statements[last].range.end);
    if (!behind) return;
    const ByteRange place{*behind, *behind};
    std::string text;
    bool moves = false;
    for (std::uint32_t s = first; s <= last; ++s) {
      const Rest& rest = rests[s - first];
      if (rest.text.empty()) continue;
      moves |= s < last || is_followed_by_import(*behind);
      if (!text.empty()) text += p_.facts.newline;
      text += rest.text;
    }
    if (!moves) return;
    const auto is_follower = [&](std::uint32_t s) { return first <= s && s <= last; };
    // What is moved may need what is declared at the head.
    if (*behind < p_.places.head &&
        std::any_of(p_.places.followers.begin(), p_.places.followers.end(), is_follower))
      move_head(*behind);
    for (std::uint32_t s = first; s <= last; ++s) take_out(s, rests[s - first]);
    Action& moved = p_.add(ActionKind::StatementMoved, place, "no code stands between imports");
    moved.local = std::move(text);
    moved.order = kMovedOrder;
    if (*behind != p_.places.head) p_.add(ActionKind::HeadGap, place, "").order = kMovedOrder - 1;
  }

  void take_out(std::uint32_t s, const Rest& rest) {
    if (rest.text.empty()) return;
    const ByteRange statement = p_.facts.statements[s].range;
    sunk_.push_back(s);
    // Taking out the statements before may have moved the actions.
    const std::size_t at = import_of(statement);
    if (at != SIZE_MAX && !rest.is_whole) {
      for (ActionPart& part : actions_[at].parts) part.trailing.clear();
      return;
    }
    if (at != SIZE_MAX) {
      drop(at, "it stands below the imports");
      return;
    }
    std::erase_if(actions_, [&](const Action& action) {
      return (action.kind == ActionKind::ImportReference ||
              action.kind == ActionKind::RequireSpecifier) &&
             statement.contains(action.range);
    });
    p_.add(ActionKind::DropStatement, statement, "it stands below the imports");
  }

  Planner& p_;
  std::vector<Action>& actions_;
  std::vector<std::uint32_t> sunk_;  ///< statements that moved below imports
};

/// Nothing of the module's exports or of the loader's variables but `require` is in it.
bool is_indifferent(const ModuleFacts& facts, ByteRange statement) {
  const auto outside = [statement](const auto& each) { return !statement.contains(each.range); };
  return std::all_of(facts.uses.begin(), facts.uses.end(), outside) &&
         std::all_of(facts.sites.begin(), facts.sites.end(), outside) &&
         std::all_of(facts.variables.begin(), facts.variables.end(), outside) &&
         std::none_of(facts.aliases.begin(), facts.aliases.end(), [&](const auto& alias) {
           return statement.contains(alias.declarator_range);
         });
}

}  // namespace

bool stands_among_imports(const Planner& planner, std::uint32_t statement, bool in_run) {
  const ByteRange range = planner.facts.statements[statement].range;
  if (!line_behind(planner.source, range.end) || !stands_alone(planner, range)) return false;
  if (!is_indifferent(planner.facts, range)) return false;
  if (is_import_like(planner, statement)) return true;
  const std::string_view text = text_at(planner.source, range);
  if (!in_run || text.find('\n') != std::string_view::npos) return false;
  if (!text.starts_with("const ") && !text.starts_with("let ") && !text.starts_with("var "))
    return false;
  const std::uint32_t before = planner.facts.statements[statement - 1].range.end;
  const std::string_view gap = planner.source.substr(before, range.begin - before);
  return std::count(gap.begin(), gap.end(), '\n') == 1 && trimmed(gap).empty();
}

void plan_layout(Planner& planner) { LayoutPlanner(planner).run(); }

}  // namespace esmigrate
