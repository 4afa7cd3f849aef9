#pragma once

#include <stdexcept>
#include <string_view>

namespace esmigrate {

/// What a fuzz target throws when a promise is broken: libFuzzer takes the input for a crash then,
/// and the replay of the corpus fails.
class FuzzFinding : public std::logic_error {
 public:
  using std::logic_error::logic_error;
};

/// Converts the bytes as a module of their own. Promises: no internal error; what is converted
/// parses, and converting it again changes nothing; what is not converted comes back unchanged.
void fuzz_convert(std::string_view bytes);

/// Edits the bytes as a package.json in which files were renamed. Promises: edits do not
/// contradict each other, the result is JSON again, and the same edit once more changes nothing.
void fuzz_package_json(std::string_view bytes);

}  // namespace esmigrate
