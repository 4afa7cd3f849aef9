// The lattice of effects: a few bits, joined by union, and which of them must keep their order.
#include "esmigrate/alias/effects.h"

#include <algorithm>

namespace esmigrate {

template <class T>
static void unite(std::vector<T>& own, const std::vector<T>& other) {
  if (other.empty()) return;
  own.insert(own.end(), other.begin(), other.end());
  std::sort(own.begin(), own.end());
  own.erase(std::unique(own.begin(), own.end()), own.end());
}

void EffectSummary::join(const EffectSummary& other) {
  bits |= other.bits;
  for (const auto list :
       {&EffectSummary::calls, &EffectSummary::dropped_calls, &EffectSummary::method_calls,
        &EffectSummary::written_results, &EffectSummary::result_calls, &EffectSummary::members_read,
        &EffectSummary::loads, &EffectSummary::copies_read})
    unite(this->*list, other.*list);
  unite(reads, other.reads);
}

bool conflict(std::uint8_t a, std::uint8_t b) {
  const auto one_way = [](std::uint8_t x, std::uint8_t y) {
    if ((x & kOutput) != 0 && (y & kOutput) != 0) return true;
    if ((x & kPatchesBuiltins) != 0 && y != 0) return true;
    return (x & kWritesWorld) != 0 && (y & ~(kUsesBuiltins | kMayThrow)) != 0;
  };
  return one_way(a, b) || one_way(b, a);
}

bool may_load_before(std::uint8_t loading, std::uint8_t code) {
  const bool leaves_traces = (loading & (kOutput | kWritesWorld | kPatchesBuiltins)) != 0;
  return !conflict(code, loading) && !((code & kMayThrow) != 0 && leaves_traces);
}

std::string effects_to_text(std::uint8_t bits) {
  std::string out;
  const auto add = [&out, bits](EffectBit bit, std::string_view name) {
    if ((bits & bit) == 0) return;
    if (!out.empty()) out += '+';
    out += name;
  };
  add(kOutput, "output");
  add(kReadsWorld, "reads");
  add(kWritesWorld, "writes");
  add(kConstructs, "constructs");
  add(kPatchesBuiltins, "patches");
  add(kMayThrow, "may throw");
  return out.empty() ? "none" : out;
}

}  // namespace esmigrate
