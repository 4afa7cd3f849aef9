#pragma once

#include <map>
#include <random>
#include <string>
#include <vector>

namespace esmigrate::test {

/// A made-up project: relative path -> text, and relative link -> target.
struct Layout {
  std::map<std::string, std::string> files;
  std::map<std::string, std::string> links;
};

Layout random_layout(std::mt19937& random);
/// Specifiers that are interesting in such a layout, and the files they are asked from.
const std::vector<std::string>& layout_specifiers();
const std::vector<std::string>& layout_askers();

}  // namespace esmigrate::test
