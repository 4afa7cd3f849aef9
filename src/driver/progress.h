#pragma once

#include <mutex>
#include <string_view>

#include "esmigrate/driver/options.h"

namespace esmigrate {

/// Counts finished pieces of work of any thread and tells `Options::progress`.
class Progress {
 public:
  Progress(const Options& options, std::string_view what, std::size_t total)
      : options_(options), what_(what), total_(total) {}

  void step() {
    if (!options_.progress) return;
    const std::scoped_lock lock(mutex_);
    options_.progress(what_, ++done_, total_);
  }

 private:
  const Options& options_;
  std::string_view what_;
  std::size_t total_;
  std::size_t done_ = 0;
  std::mutex mutex_;
};

}  // namespace esmigrate
