// Threads by hand instead of std::jthread, because a std::jthread takes the system's stack size (8
// MiB, on some systems 128 KiB) and the stages walk syntax trees recursively. Only touched pages of
// a stack cost memory.
#include "driver/parallel.h"

#include <pthread.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <exception>
#include <limits>
#include <mutex>
#include <thread>
#include <vector>

#include "esmigrate/support/check.h"

namespace esmigrate {
namespace {

/// A thread that is joined when it goes out of scope.
class DeepThread {
 public:
  explicit DeepThread(std::function<void()> body) : body_(std::move(body)) {}
  DeepThread(const DeepThread&) = delete;
  DeepThread& operator=(const DeepThread&) = delete;
  ~DeepThread() {
    if (is_running_) pthread_join(thread_, nullptr);
  }

  /// Says whether the system could start it.
  bool start() {
    // Less where address space is limited.
    constexpr std::array<std::size_t, 3> kStackSizes = {256U << 20, 128U << 20, 64U << 20};
    for (const std::size_t size : kStackSizes) {
      pthread_attr_t attributes;
      if (pthread_attr_init(&attributes) != 0) return false;
      is_running_ = pthread_attr_setstacksize(&attributes, size) == 0 &&
                    pthread_create(&thread_, &attributes, run, this) == 0;
      pthread_attr_destroy(&attributes);
      if (is_running_) return true;
    }
    return false;
  }

 private:
  static void* run(void* self) {
    static_cast<DeepThread*>(self)->body_();
    return nullptr;
  }

  std::function<void()> body_;
  pthread_t thread_ = {};
  bool is_running_ = false;
};

/// The exception to throw in the end: the first in the order of the indices, whatever thread was
/// faster.
class FirstFailure {
 public:
  void note(std::size_t index, std::exception_ptr exception) {
    const std::scoped_lock lock(mutex_);
    if (index >= index_) return;
    index_ = index;
    exception_ = std::move(exception);
  }
  void rethrow() const {
    if (exception_) std::rethrow_exception(exception_);
  }

 private:
  std::mutex mutex_;
  std::size_t index_ = std::numeric_limits<std::size_t>::max();
  std::exception_ptr exception_;
};

std::size_t thread_count(unsigned jobs, std::size_t count) {
  const unsigned wanted = jobs != 0 ? jobs : std::max(1U, std::thread::hardware_concurrency());
  return std::min<std::size_t>(wanted, count);
}

}  // namespace

void for_each_index(unsigned jobs, std::size_t count,
                    const std::function<void(std::size_t)>& work) {
  if (count == 0) return;
  std::atomic<std::size_t> next = 0;
  FirstFailure failure;
  const auto take_turns = [&] {
    for (std::size_t index = next++; index < count; index = next++) {
      try {
        work(index);
      } catch (...) {
        failure.note(index, std::current_exception());
      }
    }
  };
  {
    std::vector<std::unique_ptr<DeepThread>> threads;
    for (std::size_t i = 0; i < thread_count(jobs, count); ++i) {
      auto thread = std::make_unique<DeepThread>(take_turns);
      if (!thread->start()) break;
      threads.push_back(std::move(thread));
    }
    ESM_CHECK(!threads.empty(), "the system starts at least one thread with a deep stack");
  }
  failure.rethrow();
}

void on_deep_stack(const std::function<void()>& work) {
  for_each_index(1, 1, [&work](std::size_t) { work(); });
}

}  // namespace esmigrate
