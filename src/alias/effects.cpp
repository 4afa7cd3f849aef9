// The lattice of effects: a few bits, joined by union, and which of them must keep their order.
#include "esmigrate/alias/effects.h"

#include <algorithm>

namespace esmigrate {

static bool comes_first(const EffectSummary::Entry& a, const EffectSummary::Entry& b) {
  return a.effect < b.effect;
}

std::span<const EffectSummary::Entry> EffectSummary::with(SiteEffect effect) const {
  const auto [first, last] =
      std::equal_range(sites.begin(), sites.end(), Entry{effect, 0}, comes_first);
  return {first, last};
}

bool EffectSummary::has(SiteEffect effect, std::uint32_t site) const {
  const auto entries = with(effect);
  return std::any_of(entries.begin(), entries.end(),
                     [site](const Entry& entry) { return entry.site == site; });
}

void EffectSummary::add(SiteEffect effect, std::uint32_t site) {
  if (has(effect, site)) return;
  const Entry entry{effect, site};
  sites.insert(std::upper_bound(sites.begin(), sites.end(), entry, comes_first), entry);
}

template <class T>
static void unite(std::vector<T>& own, const std::vector<T>& other) {
  if (other.empty()) return;
  own.insert(own.end(), other.begin(), other.end());
  std::sort(own.begin(), own.end());
  own.erase(std::unique(own.begin(), own.end()), own.end());
}

void EffectSummary::join(const EffectSummary& other) {
  bits |= other.bits;
  unite(sites, other.sites);
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
