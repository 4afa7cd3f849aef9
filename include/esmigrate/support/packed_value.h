#pragma once

#include <cstdint>
#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "esmigrate/support/byte_range.h"
#include "esmigrate/support/fields.h"
#include "esmigrate/support/ids.h"

namespace esmigrate {

/// Values as bytes and back: numbers, enumerations, texts, lists of such, structs of such. Good for
/// reading by the same build only: a struct that changes changes its bytes.
///
/// Numbers have seven bits to a byte; 32-bit ones are written plus one, since many say "none".
/// Ranges and lists of plain numbers are copied as they lie in memory.
class ValuePacker {
 public:
  /// The file that values are about: only its own id can be written, as "this one".
  explicit ValuePacker(FileId own) : own_(own) {}

  template <class T>
  void put(const T& value);
  /// False if the value knows of another file.
  bool is_good() const { return is_good_; }
  std::string take() { return std::move(bytes_); }

 private:
  void put_number(std::uint64_t number) {
    for (; number >= 0x80; number >>= 7) bytes_.push_back(static_cast<char>(number | 0x80));
    bytes_.push_back(static_cast<char>(number));
  }

  template <class T>
  void put_as_is(const T* values, std::size_t count) {
    bytes_.append(reinterpret_cast<const char*>(values), count * sizeof(T));
  }

  FileId own_;
  bool is_good_ = true;
  std::string bytes_;
};

/// Reads what a `ValuePacker` wrote. `std::string_view`s lead into `bytes`, which must stay.
/// Whatever the bytes are, reading ends within them; `is_good` says afterwards whether they made
/// sense.
class ValueReader {
 public:
  ValueReader(FileId own, std::string_view bytes)
      : own_(own), at_(bytes.data()), end_(bytes.data() + bytes.size()) {}

  template <class T>
  void get(T& value);
  bool is_good() const { return is_good_; }
  bool is_at_end() const { return at_ == end_; }

 private:
  template <class T>
  [[gnu::always_inline]] void get_member(T& value) {
    if constexpr (std::is_enum_v<T> || std::is_same_v<T, bool>) {
      value = static_cast<T>(get_number());
    } else {
      get(value);
    }
  }
  /// In line, since nearly all there is to read is numbers of one byte.
  [[gnu::always_inline]] std::uint64_t get_number() {
    if (at_ != end_ && static_cast<unsigned char>(*at_) < 0x80)
      return static_cast<unsigned char>(*at_++);
    return get_long_number();
  }
  [[gnu::noinline]] std::uint64_t get_long_number() {
    std::uint64_t number = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      if (at_ == end_) break;
      const auto byte = static_cast<unsigned char>(*at_++);
      number |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
      if (byte < 0x80) return number;
    }
    is_good_ = false;
    return 0;
  }
  template <class T>
  void get_as_is(T* values, std::size_t count) {
    const std::size_t size = count * sizeof(T);
    if (size > static_cast<std::size_t>(end_ - at_)) {
      is_good_ = false;
      return;
    }
    if (size != 0) std::memcpy(values, at_, size);
    at_ += size;
  }
  /// How many bytes or elements follow; each takes one byte at least.
  std::size_t get_size() {
    const std::uint64_t size = get_number();
    if (size <= static_cast<std::uint64_t>(end_ - at_)) return static_cast<std::size_t>(size);
    is_good_ = false;
    return 0;
  }

  FileId own_;
  const char* at_;
  const char* end_;
  bool is_good_ = true;
};

namespace packed {

template <class T>
struct Traits {
  static constexpr bool kIsVector = false;
  static constexpr bool kIsOptional = false;
  static constexpr bool kIsPointer = false;
};
template <class T>
struct Traits<std::unique_ptr<T>> : Traits<void> {
  static constexpr bool kIsPointer = true;
};
template <class T>
struct Traits<std::vector<T>> : Traits<void> {
  static constexpr bool kIsVector = true;
};
template <class T>
struct Traits<std::optional<T>> : Traits<void> {
  static constexpr bool kIsOptional = true;
};

/// What is put as it lies in memory: ranges, of which there are more than of anything else, and
/// lists of them and of plain numbers.
template <class T>
inline constexpr bool kIsRange = std::is_same_v<T, ByteRange>;
template <class T>
inline constexpr bool kIsPlain = kIsRange<T> || std::is_same_v<T, std::uint32_t>;

/// A class that shows its members itself.
template <class T>
concept ShowsFields = requires(T& value) {
  value.for_each_field([](auto&) {});
};

}  // namespace packed

template <class T>
void ValuePacker::put(const T& value) {
  if constexpr (std::is_same_v<T, FileId>) {
    if (value.exists() && !(value == own_)) is_good_ = false;
    put_number(value.exists() ? 1 : 0);
  } else if constexpr (std::is_enum_v<T>) {
    put_number(static_cast<std::uint64_t>(value));
  } else if constexpr (std::is_same_v<T, std::uint32_t>) {
    put_number(value + 1U);
  } else if constexpr (std::is_integral_v<T>) {
    static_assert(std::is_unsigned_v<T> || std::is_same_v<T, char>);
    put_number(static_cast<
               std::make_unsigned_t<std::conditional_t<std::is_same_v<T, bool>, unsigned char, T>>>(
        value));
  } else if constexpr (std::is_same_v<T, std::string> || std::is_same_v<T, std::string_view>) {
    put_number(value.size());
    bytes_.append(value);
  } else if constexpr (packed::kIsRange<T>) {
    put_as_is(&value, 1);
  } else if constexpr (packed::Traits<T>::kIsVector) {
    put_number(value.size());
    if constexpr (packed::kIsPlain<typename T::value_type>) {
      put_as_is(value.data(), value.size());
      return;
    }
    for (const auto& each : value) put(each);
  } else if constexpr (packed::Traits<T>::kIsOptional || packed::Traits<T>::kIsPointer) {
    put_number(value ? 1 : 0);
    if (value) put(*value);
  } else if constexpr (packed::ShowsFields<T>) {
    const_cast<T&>(value).for_each_field([this](const auto& field) { this->put(field); });
  } else {
    for_each_field(value, [this](const auto& field) { this->put(field); });
  }
}

template <class T>
void ValueReader::get(T& value) {
  if constexpr (std::is_same_v<T, FileId>) {
    value = get_number() != 0 ? own_ : FileId{};
  } else if constexpr (std::is_same_v<T, std::uint32_t>) {
    value = static_cast<std::uint32_t>(get_number()) - 1U;
  } else if constexpr (std::is_same_v<T, bool>) {
    value = get_number() != 0;
  } else if constexpr (std::is_integral_v<T> || std::is_enum_v<T>) {
    value = static_cast<T>(get_number());
  } else if constexpr (std::is_same_v<T, std::string> || std::is_same_v<T, std::string_view>) {
    const std::size_t size = get_size();
    value = T(at_, size);
    at_ += size;
  } else if constexpr (packed::kIsRange<T>) {
    get_as_is(&value, 1);
  } else if constexpr (packed::Traits<T>::kIsVector) {
    const std::size_t size = get_size();
    value.clear();
    if constexpr (packed::kIsPlain<typename T::value_type>) {
      value.resize(size);
      get_as_is(value.data(), size);
      return;
    }
    value.reserve(size);
    for (std::size_t i = 0; i < size && is_good_; ++i) get(value.emplace_back());
  } else if constexpr (packed::Traits<T>::kIsOptional) {
    value.reset();
    if (get_number() != 0) get(value.emplace());
  } else if constexpr (packed::Traits<T>::kIsPointer) {
    value.reset();
    if (get_number() == 0) return;
    value = std::make_unique<typename T::element_type>();
    get(*value);
  } else if constexpr (packed::ShowsFields<T>) {
    value.for_each_field([this](auto& field) { this->get(field); });
  } else {
    for_each_field(value, [this](auto& field) { this->get_member(field); });
  }
}

}  // namespace esmigrate
