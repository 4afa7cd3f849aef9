#pragma once

#include <string>
#include <vector>

#include "esmigrate/alias/module_facts.h"
#include "plan/plan_reexports.h"
#include "plan/planner.h"

namespace esmigrate {

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
inline constexpr std::int32_t kListOrder = -5000;

/// Decides how each name of the loader's own object is spelt (plan_named.cpp), and spells the
/// statements (plan_named_spelling.cpp).
class NamedPlanner {
 public:
  explicit NamedPlanner(Planner& planner) : p_(planner) {}

  void run();

 private:
  static bool is_write(const ExportUse& use);
  static bool on_exports(const ExportUse& use);
  void collect();
  void drop_undefined_beginnings();
  void drop_marker();
  bool is_passed_on(const AssignmentChain& chain) const;
  bool is_dropped_marker(const AssignmentChain& chain) const;
  NameUses& entry(const std::string& name);
  const AssignmentChain* chain_of(const ExportUse& use) const;
  const ExportName* fact_of(const std::string& name) const;
  static bool is_member_chain(const AssignmentChain& chain);
  bool may_be_seen_before(const NameUses& name, std::uint32_t offset, std::uint32_t end) const;
  bool is_made_behind(const ExportUse& use, std::uint32_t offset) const;
  bool value_may_go_by_its_name(const NameUses& name, const AssignmentChain& chain) const;
  bool is_reassigned_import(const ValueShape& value) const;
  void decide(NameUses& name);
  void mark(NameUses& name, const ExportUse& use);
  bool is_inline_import(const AssignmentChain& chain) const;
  bool first_is_alone(const NameUses& name, const AssignmentChain& chain) const;
  void pick_local(NameUses& name);
  void spell_chains();
  void demote(NameUses& name);
  void spell_chain(const AssignmentChain& chain, const std::vector<NameUses*>& members);
  static ActionPart entry_part(std::string local, std::string exported, ByteRange range);
  void list_statement(const AssignmentChain& chain, const std::vector<NameUses*>& members);
  bool declare_default(const AssignmentChain& chain, const NameUses& name);
  void declare_in_place(const AssignmentChain& chain, NameUses& name);
  bool seen_before_as_undefined(const NameUses& name, const AssignmentChain& chain) const;
  void spell_declaration(const AssignmentChain& chain, const std::vector<NameUses*>& members);
  void declare_ahead(NameUses& name);
  std::uint32_t above_own_comments(std::uint32_t at) const;
  bool is_declared_by(const ExportUse& use) const;
  void replace_references(const NameUses& name);
  void replace_unknown_reads();
  void default_object();

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

}  // namespace esmigrate
