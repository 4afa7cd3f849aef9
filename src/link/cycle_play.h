#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "link/cycle_loading.h"

namespace esmigrate {

inline constexpr std::string_view kHalfFilled = "a cycle reads exports while they are being filled";

/// What somebody finds who looks at a module, or at a name of it.
enum class Seen : std::uint8_t {
  Final,      ///< what is there in the end
  Hoisted,    ///< the function that is there in the end, before any code touched it
  Undefined,  ///< nothing yet, which reads as undefined
  Stale,      ///< an object that is no longer what the module exports in the end
  Unknown,    ///< cannot be told, or an error
};

/// Plays one cycle through; cycle_loading.cpp says how.
class CycleLoading {
 public:
  CycleLoading(const CycleInput& input, std::vector<LiveCopy>& live) : in_(input), live_(live) {
    for (const FileId id : in_.members) {
      is_member_.emplace(id.raw, members_.size());
      members_.emplace_back().id = id;
    }
  }

  Because run();
  /// Whether more variables have to be imports than the run began with: then it does not count.
  bool has_new_live() const { return has_new_live_; }

 private:
  enum class State : std::uint8_t { Waiting, Running, Done };

  struct Event {
    enum class Kind : std::uint8_t { Load, Look, Read, Calls };
    std::uint32_t at = 0;
    Kind kind = Kind::Load;
    std::uint32_t site = UINT32_MAX;  ///< Load, Look
    std::uint32_t use = UINT32_MAX;   ///< Look: of the site; Read: index into `copies`
    std::uint32_t statement = UINT32_MAX;
  };

  struct Member {
    FileId id;
    std::vector<Event> events;  ///< of the top level, in the order in which they happen
    // as CommonJS, while one entry is played
    State state = State::Waiting;
    std::uint32_t position = 0;  ///< how far a running one has come
    std::vector<Seen> held;      ///< by require site: which object it got
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

  // cycle_loading.cpp
  Because standing_reason();
  static bool is_taken_at_once(const RequireSite& site);
  void collect_events(Member& each);
  Because play(FileId entry, bool is_certain);
  void import(Member& root);

  std::uint32_t index_of(const Member& each) const {
    return static_cast<std::uint32_t>(&each - members_.data());
  }

  bool is_over() const { return is_abandoned_ || !reason_.text.empty(); }

  void require(Member& root);

  // cycle_found.cpp
  Seen object_now(const Member& of) const;
  void hold(const Member& at, std::uint32_t index);
  static std::uint32_t statement_end(const ModuleFacts& own, std::uint32_t offset);

  /// Whether the module at `at`, as an ES module, runs after `of` has.
  bool is_evaluated(const Member& of, const Member& at) const { return of.finished < at.finished; }

  std::uint32_t waits_at(const Member& of, const Member& at) const;
  void look(const Member& in, const Member& at, std::uint32_t site_index, std::uint32_t use_index);
  Seen whole_before(const Member& of, const ImportUse& use) const;
  bool only_names(const Member& in, std::uint32_t site) const;
  bool is_untouched(const Member& of) const;
  static bool is_export(const ModuleFacts& own, ByteRange statement);
  static bool is_require_list(const ModuleFacts& own, ByteRange range);
  Seen whole_after(const Member& of, const Member& at, const ImportUse& use) const;
  bool collect_writes(FileId id, std::string_view name,
                      std::vector<const ExportUse*>& writes) const;
  bool begins_undefined(FileId id, const ExportUse& use) const;
  static bool is_written_again(const ModuleFacts& own, const ExportUse& first);
  Seen name_before(const Member& of, std::string_view name) const;
  Seen name_after(const Member& of, const Member& at, std::string_view name,
                  bool is_inherited = false) const;
  bool has_first_prototype(const Member& of) const;
  bool is_added_to(const Member& of, const ValueShape& function) const;
  Seen variable_after(const Member& of, const Member& at, const ValueShape& value,
                      bool is_inherited) const;
  Seen import_after(const Member& of, const Member& at, std::uint32_t index,
                    bool is_inherited) const;

  // cycle_copies.cpp
  std::uint32_t copy_of(const Member& in, std::uint32_t site, std::uint32_t use) const;
  bool is_live(const Member& in, std::uint32_t copy) const;
  bool may_be_live(const Member& in, std::uint32_t copy);
  bool is_settled_name(const Member& of, std::string_view name) const;
  void add_reads(Member& each);
  void read_copy(const Member& in, const Member& at, std::uint32_t copy, std::uint32_t position);
  static bool is_read_by_functions(const MemberCopy& copy);

  // cycle_functions.cpp
  bool runs_into_cycle(const Member& of, std::string_view name);
  bool loads_member(FileId id, const EffectSummary& effects);
  bool calls_member(FileId id, const EffectSummary& effects);
  void run_functions(const Member& at, std::uint32_t index);

  static Because may_load(FileId id, ByteRange range) {
    return because("a `require` of a cycle may run while the cycle loads", id, range);
  }

  void add_called(FileId id, const EffectSummary& effects) {
    for (const auto& call : effects.with(SiteEffect::Call)) run_functions_of(target(id, call.site));
    for (const auto& call : effects.with(SiteEffect::ResultCall))
      run_functions_of(target(id, call.site));
  }

  void run_functions_of(FileId id);
  void run_member(Member& each, const Member& at, ByteRange place);
  bool depends_on_begun(const Member& each) const;
  void look_from_functions(Member& each, const Member& at);
  void look_from_function(const Member& in, const Member& at, std::uint32_t index);

  const CycleInput& in_;
  std::vector<LiveCopy>& live_;
  bool has_new_live_ = false;
  std::vector<Member> members_;
  std::unordered_map<std::uint32_t, std::size_t> is_member_;
  std::uint32_t finished_ = 0;
  bool is_certain_ = true;
  bool is_abandoned_ = false;
  Because reason_;
  std::vector<bool> running_;
  std::vector<FileId> to_run_;
};

}  // namespace esmigrate
