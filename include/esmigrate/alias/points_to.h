#pragma once

#include <bit>
#include <concepts>
#include <cstdint>
#include <string>

namespace esmigrate {

/// A join-semilattice: `bottom()` is the least element, `join` moves up in place and says whether
/// it changed anything.
template <class L>
concept Lattice = requires(L a, const L b) {
  { L::bottom() } -> std::same_as<L>;
  { a.join(b) } -> std::same_as<bool>;
  { b.to_text() } -> std::same_as<std::string>;
  { a == b } -> std::same_as<bool>;
};

/// The set of abstract objects an expression may stand for: a bit per object. Objects: everything
/// the analysis does not follow (`Other`), the loader's first exports object, the `module` object,
/// and one object per assignment that replaces `module.exports` or `exports`
/// ("site"). Sites beyond the last bit share it.
class PointsTo {
 public:
  static constexpr int kFirstSite = 3;
  static constexpr int kMaxSites = 60;

  static constexpr PointsTo bottom() { return PointsTo(0); }
  static constexpr PointsTo other() { return PointsTo(1); }
  static constexpr PointsTo initial_exports() { return PointsTo(2); }
  static constexpr PointsTo module_object() { return PointsTo(4); }
  /// `site` counts from 0.
  static constexpr PointsTo site(std::uint32_t site) {
    const std::uint32_t bit = kFirstSite + (site < kMaxSites ? site : kMaxSites - 1);
    return PointsTo(std::uint64_t{1} << bit);
  }

  constexpr bool join(PointsTo other) {
    const std::uint64_t before = bits_;
    bits_ |= other.bits_;
    return bits_ != before;
  }
  constexpr bool is_bottom() const { return bits_ == 0; }
  constexpr bool may_be(PointsTo object) const { return (bits_ & object.bits_) != 0; }
  constexpr bool is_exactly(PointsTo object) const { return bits_ == object.bits_; }
  /// Something that can be, or could become, what the module exports.
  constexpr bool may_be_exports() const { return (bits_ & ~std::uint64_t{1 | 4}) != 0; }
  /// Anything the analysis follows.
  constexpr bool is_tracked() const { return (bits_ & ~std::uint64_t{1}) != 0; }
  constexpr bool has_site() const { return (bits_ >> kFirstSite) != 0; }
  /// The only object in the set is one site: its number.
  constexpr bool is_one_site() const { return has_site() && std::has_single_bit(bits_); }
  constexpr std::uint32_t site_number() const {
    return static_cast<std::uint32_t>(std::countr_zero(bits_ >> kFirstSite));
  }
  constexpr std::uint64_t bits() const { return bits_; }
  /// For whoever keeps values on disk.
  template <class Visit>
  void for_each_field(const Visit& visit) {
    visit(bits_);
  }
  constexpr friend bool operator==(PointsTo, PointsTo) = default;

  /// `{initial, site2, other}`
  std::string to_text() const;

 private:
  constexpr explicit PointsTo(std::uint64_t bits) : bits_(bits) {}
  std::uint64_t bits_;
};

static_assert(Lattice<PointsTo>);

}  // namespace esmigrate
