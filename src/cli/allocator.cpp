// Where the program's small objects live: `new` and `delete` for everything up to 1 KiB.
//
// Facts are millions of short strings and vectors, made by several threads at once and let go all
// at the end. The C library's heap pays for each with a header and some list work, asks the system
// for a thread's memory page by page, and has all that to do again when it is freed. Here a size
// class is a list of free blocks per thread: taking one and giving it back is a few instructions
// without a lock, and memory comes in slabs of 64 KiB, each with blocks of one size, cut from one
// range of addresses that is reserved at the start. So the address says which slab a block is
// from, and the slab its size.
//
// What is freed waits for the next object of its size; a thread that ends leaves its lists to the
// ones that come. Nothing goes back to the system, which suits a program that runs for seconds.
// Anything larger, and everything when the range cannot be had, is left to `malloc`.
//
// Sanitizers have to see every object, so their builds go without.
#if defined(__linux__) && !defined(ESMIGRATE_PLAIN_MALLOC)

#include <sys/mman.h>

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <mutex>
#include <new>

namespace {

constexpr std::size_t kGrain = 16;  // what `new` has to be aligned to
constexpr std::size_t kLargest = 1024;
constexpr std::size_t kClassCount = kLargest / kGrain + 1;
constexpr std::size_t kSlabSize = 64U << 10;
constexpr std::size_t kSlabCount = 256U << 10;
constexpr std::size_t kRangeSize = kSlabSize * kSlabCount;

struct Block {
  Block* next;
  Block* next_list;  ///< only of the first block of a list in `Left`
};

/// The addresses that slabs are cut from.
struct Range {
  std::atomic<char*> begin = nullptr;
  std::atomic<std::size_t> slabs_taken = 0;
  std::array<std::uint8_t, kSlabCount> class_of_slab = {};
  std::once_flag is_reserved;
};
constinit Range range;

/// Lists of free blocks of threads that have ended, by size class.
struct Left {
  std::mutex mutex;
  std::array<Block*, kClassCount> lists = {};
};
constinit Left left;

void reserve_range() {
  void* const begin = ::mmap(nullptr, kRangeSize, PROT_READ | PROT_WRITE,
                             MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (begin == MAP_FAILED) return;
  ::madvise(begin, kRangeSize, MADV_HUGEPAGE);  // slabs fill up one behind the other
  range.begin = static_cast<char*>(begin);
}

class ThreadHeap {
 public:
  constexpr ThreadHeap() = default;
  ThreadHeap(const ThreadHeap&) = delete;
  ThreadHeap& operator=(const ThreadHeap&) = delete;
  ~ThreadHeap() {
    const std::scoped_lock lock(left.mutex);
    for (std::size_t size_class = 1; size_class < kClassCount; ++size_class) {
      Block* const first = lists_[size_class];
      if (first == nullptr) continue;
      first->next_list = left.lists[size_class];
      left.lists[size_class] = first;
      lists_[size_class] = nullptr;
    }
  }

  void* take(std::size_t size_class) {
    Block* const block = lists_[size_class];
    if (block == nullptr) return take_new(size_class);
    lists_[size_class] = block->next;
    return block;
  }
  void give_back(void* memory, std::size_t size_class) {
    auto* const block = static_cast<Block*>(memory);
    block->next = lists_[size_class];
    lists_[size_class] = block;
  }

 private:
  /// From what is left of this thread's slab, from an ended thread or from a new slab; null if
  /// there is no more.
  [[gnu::noinline]] void* take_new(std::size_t size_class) {
    const std::size_t size = size_class * kGrain;
    Fresh& fresh = fresh_[size_class];
    if (static_cast<std::size_t>(fresh.end - fresh.at) < size) {
      if (Block* const inherited = take_left(size_class)) {
        lists_[size_class] = inherited->next;
        return inherited;
      }
      if (!take_slab(size_class, fresh)) return nullptr;
    }
    void* const memory = fresh.at;
    fresh.at += size;
    return memory;
  }

  static Block* take_left(std::size_t size_class) {
    const std::scoped_lock lock(left.mutex);
    Block* const list = left.lists[size_class];
    if (list != nullptr) left.lists[size_class] = list->next_list;
    return list;
  }

  struct Fresh {
    char* at = nullptr;
    char* end = nullptr;
  };

  static bool take_slab(std::size_t size_class, Fresh& fresh) {
    std::call_once(range.is_reserved, reserve_range);
    char* const begin = range.begin;
    if (begin == nullptr || range.slabs_taken >= kSlabCount) return false;
    const std::size_t slab = range.slabs_taken++;
    if (slab >= kSlabCount) return false;
    range.class_of_slab[slab] = static_cast<std::uint8_t>(size_class);
    fresh.at = begin + slab * kSlabSize;
    fresh.end = fresh.at + kSlabSize;
    return true;
  }

  std::array<Block*, kClassCount> lists_ = {};
  std::array<Fresh, kClassCount> fresh_ = {};
};
constinit thread_local ThreadHeap heap;

/// 0 for memory that `malloc` gave.
std::size_t size_class_of(const void* memory) {
  const char* const begin = range.begin.load(std::memory_order_relaxed);
  const auto offset = static_cast<std::size_t>(static_cast<const char*>(memory) - begin);
  if (begin == nullptr || offset >= kRangeSize) return 0;
  return range.class_of_slab[offset / kSlabSize];
}

void* take_large(std::size_t size) {
  while (true) {
    if (void* const memory = std::malloc(size)) return memory;
    const std::new_handler handler = std::get_new_handler();
    if (handler == nullptr) throw std::bad_alloc();
    handler();
  }
}

}  // namespace

void* operator new(std::size_t size) {
  if (size <= kLargest) {
    const std::size_t size_class = size == 0 ? 1 : (size + kGrain - 1) / kGrain;
    if (void* const memory = heap.take(size_class)) return memory;
  }
  return take_large(size == 0 ? 1 : size);
}

void operator delete(void* memory) noexcept {
  if (memory == nullptr) return;
  if (const std::size_t size_class = size_class_of(memory)) {
    heap.give_back(memory, size_class);
  } else {
    std::free(memory);
  }
}

void operator delete(void* memory, std::size_t /*size*/) noexcept { ::operator delete(memory); }

#endif
