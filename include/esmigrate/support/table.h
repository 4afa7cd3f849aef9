#pragma once

#include <utility>
#include <vector>

#include "esmigrate/support/check.h"

namespace esmigrate {

/// Rows named by their `IdT`, in the order they were added. Build it, then hand it out as const:
/// a reference from `[]` does not survive the next `add`.
template <class IdT, class T>
class Table {
 public:
  IdT add(T row) {
    rows_.push_back(std::move(row));
    return IdT{static_cast<std::uint32_t>(rows_.size() - 1)};
  }
  const T& operator[](IdT id) const {
    ESM_CHECK(id.raw < rows_.size(), "id names a row of this table");
    return rows_[id.raw];
  }
  T& operator[](IdT id) {
    ESM_CHECK(id.raw < rows_.size(), "id names a row of this table");
    return rows_[id.raw];
  }
  std::uint32_t size() const { return static_cast<std::uint32_t>(rows_.size()); }
  bool empty() const { return rows_.empty(); }
  auto begin() const { return rows_.begin(); }
  auto end() const { return rows_.end(); }
  auto begin() { return rows_.begin(); }
  auto end() { return rows_.end(); }

 private:
  std::vector<T> rows_;
};

}  // namespace esmigrate
