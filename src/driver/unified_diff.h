#pragma once

#include <string>
#include <string_view>

namespace esmigrate {

struct DiffInput {
  std::string_view old_text;
  std::string_view new_text;
  std::string_view old_name;  ///< empty: there was no such file
  std::string_view new_name;
  bool is_colored = false;
};

/// The difference as `patch` and `git apply` read it, three lines around each change, with the
/// header of a new or renamed file where the names differ. Empty if neither text nor name differ.
std::string unified_diff(const DiffInput& input);

}  // namespace esmigrate
