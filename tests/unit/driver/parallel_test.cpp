#include "driver/parallel.h"

#include <atomic>
#include <stdexcept>
#include <vector>

#include "unit/catch.h"

namespace esmigrate {

TEST_CASE("every index is visited once, whatever the number of jobs", "[driver]") {
  for (const unsigned jobs : {0U, 1U, 2U, 7U}) {
    std::vector<std::atomic<int>> visits(100);
    for_each_index(jobs, visits.size(), [&](std::size_t index) { ++visits[index]; });
    for (const auto& count : visits) CHECK(count == 1);
  }
  for_each_index(4, 0, [](std::size_t) { FAIL("there is nothing to visit"); });
}

TEST_CASE("the failure of the lowest index is the one that is thrown", "[driver]") {
  std::atomic<int> visits = 0;
  const auto run = [&] {
    for_each_index(8, 50, [&](std::size_t index) {
      ++visits;
      if (index % 10 == 3) throw std::runtime_error(std::to_string(index));
    });
  };
  std::string thrown;
  try {
    run();
  } catch (const std::runtime_error& error) {
    thrown = error.what();
  }
  CHECK(thrown == "3");
  CHECK(visits == 50);
}

// Not the compiler's business how deep this goes.
static std::size_t descend(std::size_t depth, volatile char* above) {
  volatile char frame[1024];
  frame[0] = *above;
  return depth == 0 ? frame[0] : descend(depth - 1, frame) + 1;
}

TEST_CASE("a deep stack holds what an ordinary one does not", "[driver]") {
  volatile char start = 0;
  std::size_t reached = 0;
  on_deep_stack([&] { reached = descend(40'000, &start); });
  CHECK(reached == 40'000);
}

}  // namespace esmigrate
