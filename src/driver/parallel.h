#pragma once

#include <cstddef>
#include <functional>

namespace esmigrate {

/// Calls `work(0)` ... `work(count - 1)`, each once, on at most `jobs` threads (0: as many as the
/// machine has) and comes back when all are done. The order is not determined, so each call writes
/// only what belongs to its index. The threads have stacks deep enough for every tree that parses.
/// If calls throw, the exception of the lowest index is thrown here.
void for_each_index(unsigned jobs, std::size_t count, const std::function<void(std::size_t)>& work);

/// Calls `work` once on a thread with such a stack.
void on_deep_stack(const std::function<void()>& work);

}  // namespace esmigrate
