#pragma once

#include <compare>
#include <cstdint>
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

struct EffectSummary {
  std::uint8_t bits = 0;
  std::vector<std::uint32_t> calls;          ///< require sites whose value is called into, unique
  std::vector<std::uint32_t> dropped_calls;  ///< those of them with a call whose result is not used
  std::vector<std::uint32_t> method_calls;   ///< those with a call of a member of the value
  std::vector<std::uint32_t> written_results;  ///< sites whose call's result is changed afterwards
  std::vector<std::uint32_t> result_calls;     ///< sites whose call's result has a method called
  std::vector<std::uint32_t> members_read;     ///< sites of whose value a member is read
  std::vector<std::uint32_t> loads;            ///< lazy require sites that run
  std::vector<std::uint32_t> copies_read;      ///< indices into ModuleFacts::copies
  std::vector<ImportRead> reads;               ///< sorted

  void add(EffectBit bit) { bits |= bit; }
  void join(const EffectSummary& other);
  bool is_pure() const { return bits == 0 && calls.empty(); }
};

/// Whether exchanging two pieces of code with these effects could be seen. Symmetric.
bool conflict(std::uint8_t a, std::uint8_t b);

/// Whether loading a module may be moved in front of code that stood before it: neither sees the
/// other, and where that code may throw, nobody could tell that the module was loaded all the same.
bool may_load_before(std::uint8_t loading, std::uint8_t code);

std::string effects_to_text(std::uint8_t bits);

}  // namespace esmigrate
