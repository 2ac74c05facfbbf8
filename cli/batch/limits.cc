// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/batch/limits.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <new>

#include <fcntl.h>
#include <malloc.h>
#include <sys/resource.h>
#include <unistd.h>

#include "parser/base/error.h"

namespace gouji {
namespace {

constexpr std::size_t kMib = std::size_t{1} << 20U;

// A sanitizer maps terabytes of address space.
#if defined(__SANITIZE_ADDRESS__)
constexpr bool kLimitMemory = false;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
constexpr bool kLimitMemory = false;
#else
constexpr bool kLimitMemory = true;
#endif
#else
constexpr bool kLimitMemory = true;
#endif

timer_t document_timer{};
std::size_t mapped_at_start = 0;

/// Memory of this process in bytes; 0 if /proc is missing.
struct Mapped {
  std::size_t all = 0;       // address space
  std::size_t writable = 0;  // the private and writable part, as RLIMIT_DATA counts
};

Mapped mapped_now() {
  const int file = ::open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
  if (file < 0) return {};
  std::array<char, 128> text{};
  const ssize_t got = ::read(file, text.data(), text.size() - 1);
  ::close(file);
  if (got <= 0) return {};
  std::array<std::size_t, 6> pages{};  // size, resident, shared, text, 0, data and stack
  char* at = text.data();
  for (std::size_t& field : pages) field = std::strtoull(at, &at, 10);
  const auto page = static_cast<std::size_t>(::getpagesize());
  return {pages[0] * page, pages[5] * page};
}

void lower(int resource, rlim_t to) {
  rlimit limit{};
  if (::getrlimit(static_cast<__rlimit_resource>(resource), &limit) != 0) return;
  limit.rlim_cur = std::min(limit.rlim_cur, to);
  limit.rlim_max = std::min(limit.rlim_max, to);
  ::setrlimit(static_cast<__rlimit_resource>(resource), &limit);
}

}  // namespace

void limit_this_process(const WorkerLimits& limits) {
  lower(RLIMIT_CORE, 0);
  lower(RLIMIT_FSIZE, kMib);  // for its last words; it writes no other file
  const Mapped mapped = mapped_now();
  mapped_at_start = mapped.all;
  if (kLimitMemory && mapped.all > 0) {
    // Memory that the parent gave back to malloc() is still mapped and can be reused without new
    // mappings: it is part of what the document may use. If it alone exceeds the limit, no kernel
    // limit keeps a document from using it. RLIMIT_DATA also counts the use of address space that
    // malloc() had only reserved, for arenas of threads.
    const std::size_t idle = std::min(::mallinfo2().fordblks, mapped.writable);
    lower(RLIMIT_AS, mapped.all - idle + limits.memory_mib * kMib);
    lower(RLIMIT_DATA, mapped.writable - idle + limits.memory_mib * kMib);
  }
  std::set_new_handler([] { ::_exit(kExitOutOfMemory); });

  struct sigaction over {};
  over.sa_handler = [](int) { ::_exit(kExitOutOfTime); };
  ::sigaction(SIGPROF, &over, nullptr);
  sigevent event{};
  event.sigev_notify = SIGEV_SIGNAL;
  event.sigev_signo = SIGPROF;
  GOUJI_ASSERT(::timer_create(CLOCK_PROCESS_CPUTIME_ID, &event, &document_timer) == 0);
}

void start_document_clock(const WorkerLimits& limits) {
  itimerspec span{};
  const double whole = std::floor(limits.cpu_seconds);
  span.it_value.tv_sec = static_cast<time_t>(whole);
  span.it_value.tv_nsec = static_cast<long>((limits.cpu_seconds - whole) * 1e9);
  ::timer_settime(document_timer, 0, &span, nullptr);

  // If the timer's signal is ever lost, the kernel ends the process by its own count.
  timespec used{};
  ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
  rlimit backstop{};
  ::getrlimit(RLIMIT_CPU, &backstop);
  const rlim_t end = static_cast<rlim_t>(used.tv_sec) + static_cast<rlim_t>(whole) + 3;
  backstop.rlim_cur = std::min(backstop.rlim_max, end);
  ::setrlimit(RLIMIT_CPU, &backstop);
}

bool keeps_too_much(const WorkerLimits& limits) {
  const std::size_t most = mapped_at_start + limits.renewed_above_mib * kMib;
  if (mapped_now().all <= most) return false;
  ::malloc_trim(0);
  return mapped_now().all > most;
}

}  // namespace gouji
