#pragma once

#include <spdlog/spdlog.h>

#include <chrono>
#include <cstddef>
#include <string_view>

namespace esmigrate {

/// Tells developers what takes how long.
class Stopwatch {
 public:
  void lap(std::string_view what, std::size_t count) {
    const auto now = std::chrono::steady_clock::now();
    spdlog::debug("{}: {} files in {:.1f} ms", what, count,
                  std::chrono::duration<double, std::milli>(now - last_).count());
    last_ = now;
  }

 private:
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

}  // namespace esmigrate
