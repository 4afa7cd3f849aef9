#include "esmigrate/support/check.h"

namespace esmigrate {

void check_failed(const char* condition, const char* claim, const char* file, int line) {
  throw InternalError(std::string(file) + ":" + std::to_string(line) +
                      ": this must hold: " + claim + " (" + condition + ")");
}

}  // namespace esmigrate
