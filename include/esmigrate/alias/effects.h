#pragma once

#include <compare>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace esmigrate {

/// What running some code can do or see beyond the module's own variables. Two pieces of code may
/// change places unless one's bits conflict with the other's (see `conflict`).
enum EffectBit : std::uint8_t {
  kOutput = 1,       ///< console, streams, files, processes, throwing, leaving: seen from outside
  kReadsWorld = 2,   ///< reads what other code may change: globals, process.env, the time
  kWritesWorld = 4,  ///< changes globals, process.env, prototypes, objects of other modules
  kConstructs =
      8,  ///< calls into a package and uses what comes back: may read, is trusted not to write
  kUsesBuiltins = 16,     ///< reads or calls what the language brings: members, `Date`, `Math`
  kPatchesBuiltins = 32,  ///< changes those: prototypes, `Date.now`
  kMayThrow = 64,         ///< calls or converts what may not allow it, so nothing may follow
};

/// A look at a required value, or at what lies at `path` in it: `a.b` of `x.a.b`.
struct ImportRead {
  std::uint32_t site = 0;
  std::string path;  ///< empty: the value itself; ends in `*` where a name is computed
  auto operator<=>(const ImportRead&) const = default;
};

/// What is done with the value of a require site.
enum class SiteEffect : std::uint8_t {
  Call,           ///< it is called into
  DroppedCall,    ///< likewise, and once the result is not used
  MethodCall,     ///< likewise, and once it is a member of the value that is called
  WrittenResult,  ///< the result of its call is changed afterwards
  ResultCall,     ///< the result of its call has a method called
  MemberRead,     ///< a member of it is read
  Load,           ///< the lazy require runs
  CopyRead,       ///< a variable that holds a member of it is read: not the site but the index into
                  ///< ModuleFacts::copies is kept
};

struct EffectSummary {
  struct Entry {
    SiteEffect effect = SiteEffect::Call;
    std::uint32_t site = 0;
    auto operator<=>(const Entry&) const = default;
  };

  std::uint8_t bits = 0;
  std::vector<Entry> sites;       ///< by effect, each once; most code has few or none
  std::vector<ImportRead> reads;  ///< sorted

  void add(EffectBit bit) { bits |= bit; }
  /// Behind the others with that effect, unless it is there.
  void add(SiteEffect effect, std::uint32_t site);
  std::span<const Entry> with(SiteEffect effect) const;
  bool has(SiteEffect effect, std::uint32_t site) const;
  void join(const EffectSummary& other);
};

/// Whether exchanging two pieces of code with these effects could be seen. Symmetric.
bool conflict(std::uint8_t a, std::uint8_t b);

/// Whether loading a module may be moved in front of code that stood before it: neither sees the
/// other, and where that code may throw, nobody could tell that the module was loaded all the same.
bool may_load_before(std::uint8_t loading, std::uint8_t code);

std::string effects_to_text(std::uint8_t bits);

}  // namespace esmigrate
