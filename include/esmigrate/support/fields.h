#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>

namespace esmigrate {

/// Visits the members of plain structs without being told what they are, so that code which must
/// know all of them (what is put on disk and read again) cannot miss one that was added later.
/// More than kMostFields of them do not compile.
namespace fields {

/// Stands for a value of any type; only in code that is never run.
struct Anything {
  template <class T>
  operator T() const;  // NOLINT(google-explicit-constructor)
};

template <class T, std::size_t... kIndices>
constexpr bool takes(std::index_sequence<kIndices...>) {
  return requires { T{(static_cast<void>(kIndices), Anything{})...}; };
}

inline constexpr std::size_t kMostFields = 64;

template <class T, std::size_t kGuess = kMostFields + 1>
constexpr std::size_t count() {
  if constexpr (takes<T>(std::make_index_sequence<kGuess>())) {
    return kGuess;
  } else {
    return count<T, kGuess - 1>();
  }
}

}  // namespace fields

// clang-format off
// NOLINTBEGIN(bugprone-macro-parentheses): what is between them are lists
#define ESM_FIELDS_1 f1
#define ESM_FIELDS_2 ESM_FIELDS_1, f2
#define ESM_FIELDS_3 ESM_FIELDS_2, f3
#define ESM_FIELDS_4 ESM_FIELDS_3, f4
#define ESM_FIELDS_5 ESM_FIELDS_4, f5
#define ESM_FIELDS_6 ESM_FIELDS_5, f6
#define ESM_FIELDS_7 ESM_FIELDS_6, f7
#define ESM_FIELDS_8 ESM_FIELDS_7, f8
#define ESM_FIELDS_9 ESM_FIELDS_8, f9
#define ESM_FIELDS_10 ESM_FIELDS_9, f10
#define ESM_FIELDS_11 ESM_FIELDS_10, f11
#define ESM_FIELDS_12 ESM_FIELDS_11, f12
#define ESM_FIELDS_13 ESM_FIELDS_12, f13
#define ESM_FIELDS_14 ESM_FIELDS_13, f14
#define ESM_FIELDS_15 ESM_FIELDS_14, f15
#define ESM_FIELDS_16 ESM_FIELDS_15, f16
#define ESM_FIELDS_17 ESM_FIELDS_16, f17
#define ESM_FIELDS_18 ESM_FIELDS_17, f18
#define ESM_FIELDS_19 ESM_FIELDS_18, f19
#define ESM_FIELDS_20 ESM_FIELDS_19, f20
#define ESM_FIELDS_21 ESM_FIELDS_20, f21
#define ESM_FIELDS_22 ESM_FIELDS_21, f22
#define ESM_FIELDS_23 ESM_FIELDS_22, f23
#define ESM_FIELDS_24 ESM_FIELDS_23, f24
#define ESM_FIELDS_25 ESM_FIELDS_24, f25
#define ESM_FIELDS_26 ESM_FIELDS_25, f26
#define ESM_FIELDS_27 ESM_FIELDS_26, f27
#define ESM_FIELDS_28 ESM_FIELDS_27, f28
#define ESM_FIELDS_29 ESM_FIELDS_28, f29
#define ESM_FIELDS_30 ESM_FIELDS_29, f30
#define ESM_FIELDS_31 ESM_FIELDS_30, f31
#define ESM_FIELDS_32 ESM_FIELDS_31, f32
#define ESM_FIELDS_33 ESM_FIELDS_32, f33
#define ESM_FIELDS_34 ESM_FIELDS_33, f34
#define ESM_FIELDS_35 ESM_FIELDS_34, f35
#define ESM_FIELDS_36 ESM_FIELDS_35, f36
#define ESM_FIELDS_37 ESM_FIELDS_36, f37
#define ESM_FIELDS_38 ESM_FIELDS_37, f38
#define ESM_FIELDS_39 ESM_FIELDS_38, f39
#define ESM_FIELDS_40 ESM_FIELDS_39, f40
#define ESM_FIELDS_41 ESM_FIELDS_40, f41
#define ESM_FIELDS_42 ESM_FIELDS_41, f42
#define ESM_FIELDS_43 ESM_FIELDS_42, f43
#define ESM_FIELDS_44 ESM_FIELDS_43, f44
#define ESM_FIELDS_45 ESM_FIELDS_44, f45
#define ESM_FIELDS_46 ESM_FIELDS_45, f46
#define ESM_FIELDS_47 ESM_FIELDS_46, f47
#define ESM_FIELDS_48 ESM_FIELDS_47, f48
#define ESM_FIELDS_49 ESM_FIELDS_48, f49
#define ESM_FIELDS_50 ESM_FIELDS_49, f50
#define ESM_FIELDS_51 ESM_FIELDS_50, f51
#define ESM_FIELDS_52 ESM_FIELDS_51, f52
#define ESM_FIELDS_53 ESM_FIELDS_52, f53
#define ESM_FIELDS_54 ESM_FIELDS_53, f54
#define ESM_FIELDS_55 ESM_FIELDS_54, f55
#define ESM_FIELDS_56 ESM_FIELDS_55, f56
#define ESM_FIELDS_57 ESM_FIELDS_56, f57
#define ESM_FIELDS_58 ESM_FIELDS_57, f58
#define ESM_FIELDS_59 ESM_FIELDS_58, f59
#define ESM_FIELDS_60 ESM_FIELDS_59, f60
#define ESM_FIELDS_61 ESM_FIELDS_60, f61
#define ESM_FIELDS_62 ESM_FIELDS_61, f62
#define ESM_FIELDS_63 ESM_FIELDS_62, f63
#define ESM_FIELDS_64 ESM_FIELDS_63, f64

/// Calls `visit` with each member of an aggregate, in order.
template <class T, class Visit>
void for_each_field(T& value, const Visit& visit) {
  constexpr std::size_t kCount = fields::count<std::remove_const_t<T>>();
  static_assert(kCount > 0 && kCount <= fields::kMostFields);
  const auto visit_all = [&visit](auto&... members) { (visit(members), ...); };
#define ESM_VISIT(n) if constexpr (kCount == n) { auto& [ESM_FIELDS_##n] = value; visit_all(ESM_FIELDS_##n); }
  ESM_VISIT(1)  ESM_VISIT(2)  ESM_VISIT(3)  ESM_VISIT(4)  ESM_VISIT(5)  ESM_VISIT(6)
  ESM_VISIT(7)  ESM_VISIT(8)  ESM_VISIT(9)  ESM_VISIT(10)  ESM_VISIT(11)  ESM_VISIT(12)
  ESM_VISIT(13)  ESM_VISIT(14)  ESM_VISIT(15)  ESM_VISIT(16)  ESM_VISIT(17)  ESM_VISIT(18)
  ESM_VISIT(19)  ESM_VISIT(20)  ESM_VISIT(21)  ESM_VISIT(22)  ESM_VISIT(23)  ESM_VISIT(24)
  ESM_VISIT(25)  ESM_VISIT(26)  ESM_VISIT(27)  ESM_VISIT(28)  ESM_VISIT(29)  ESM_VISIT(30)
  ESM_VISIT(31)  ESM_VISIT(32)  ESM_VISIT(33)  ESM_VISIT(34)  ESM_VISIT(35)  ESM_VISIT(36)
  ESM_VISIT(37)  ESM_VISIT(38)  ESM_VISIT(39)  ESM_VISIT(40)  ESM_VISIT(41)  ESM_VISIT(42)
  ESM_VISIT(43)  ESM_VISIT(44)  ESM_VISIT(45)  ESM_VISIT(46)  ESM_VISIT(47)  ESM_VISIT(48)
  ESM_VISIT(49)  ESM_VISIT(50)  ESM_VISIT(51)  ESM_VISIT(52)  ESM_VISIT(53)  ESM_VISIT(54)
  ESM_VISIT(55)  ESM_VISIT(56)  ESM_VISIT(57)  ESM_VISIT(58)  ESM_VISIT(59)  ESM_VISIT(60)
  ESM_VISIT(61)  ESM_VISIT(62)  ESM_VISIT(63)  ESM_VISIT(64)
#undef ESM_VISIT
}

#undef ESM_FIELDS_1
#undef ESM_FIELDS_2
#undef ESM_FIELDS_3
#undef ESM_FIELDS_4
#undef ESM_FIELDS_5
#undef ESM_FIELDS_6
#undef ESM_FIELDS_7
#undef ESM_FIELDS_8
#undef ESM_FIELDS_9
#undef ESM_FIELDS_10
#undef ESM_FIELDS_11
#undef ESM_FIELDS_12
#undef ESM_FIELDS_13
#undef ESM_FIELDS_14
#undef ESM_FIELDS_15
#undef ESM_FIELDS_16
#undef ESM_FIELDS_17
#undef ESM_FIELDS_18
#undef ESM_FIELDS_19
#undef ESM_FIELDS_20
#undef ESM_FIELDS_21
#undef ESM_FIELDS_22
#undef ESM_FIELDS_23
#undef ESM_FIELDS_24
#undef ESM_FIELDS_25
#undef ESM_FIELDS_26
#undef ESM_FIELDS_27
#undef ESM_FIELDS_28
#undef ESM_FIELDS_29
#undef ESM_FIELDS_30
#undef ESM_FIELDS_31
#undef ESM_FIELDS_32
#undef ESM_FIELDS_33
#undef ESM_FIELDS_34
#undef ESM_FIELDS_35
#undef ESM_FIELDS_36
#undef ESM_FIELDS_37
#undef ESM_FIELDS_38
#undef ESM_FIELDS_39
#undef ESM_FIELDS_40
#undef ESM_FIELDS_41
#undef ESM_FIELDS_42
#undef ESM_FIELDS_43
#undef ESM_FIELDS_44
#undef ESM_FIELDS_45
#undef ESM_FIELDS_46
#undef ESM_FIELDS_47
#undef ESM_FIELDS_48
#undef ESM_FIELDS_49
#undef ESM_FIELDS_50
#undef ESM_FIELDS_51
#undef ESM_FIELDS_52
#undef ESM_FIELDS_53
#undef ESM_FIELDS_54
#undef ESM_FIELDS_55
#undef ESM_FIELDS_56
#undef ESM_FIELDS_57
#undef ESM_FIELDS_58
#undef ESM_FIELDS_59
#undef ESM_FIELDS_60
#undef ESM_FIELDS_61
#undef ESM_FIELDS_62
#undef ESM_FIELDS_63
#undef ESM_FIELDS_64
// NOLINTEND(bugprone-macro-parentheses)
// clang-format on

}  // namespace esmigrate
