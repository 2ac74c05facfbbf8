// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/batch/supervisor.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include <fcntl.h>
#include <malloc.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "parser/base/error.h"
#include "tests/support/catch.h"
#include "tests/support/process.h"
#include "tests/support/skip.h"

using namespace gouji;
using namespace gouji::test;

namespace {

struct Taken {
  RunEnd end = RunEnd::kDone;
  std::vector<TaskResult> results;  // in the order in which they were handed over
};

WorkerSettings two_workers() {
  WorkerSettings settings;
  settings.workers = 2;
  settings.limits.cpu_seconds = 0.2;
  settings.limits.memory_mib = 64;
  settings.limits.result_mib = 1;
  return settings;
}

Taken run(std::size_t count, const Work& work, const WorkerSettings& settings = two_workers()) {
  Taken taken;
  taken.end = run_tasks(
      count, work,
      [&](std::size_t task, TaskResult result) {
        CHECK(task == taken.results.size());
        taken.results.push_back(std::move(result));
        return true;
      },
      [](std::size_t) {}, settings);
  return taken;
}

/// The second of three tasks is `bad`; the others must not notice.
TaskResult amid_good_ones(const std::function<std::string()>& bad,
                          const WorkerSettings& settings = two_workers()) {
  const Taken taken = run(
      3, [&](std::size_t task) { return task == 1 ? bad() : "task " + std::to_string(task); },
      settings);
  CHECK(taken.end == RunEnd::kDone);
  REQUIRE(taken.results.size() == 3);
  CHECK(taken.results[0].bytes == "task 0");
  CHECK(taken.results[2].bytes == "task 2");
  CHECK(taken.results[1].bytes.empty());
  return taken.results[1];
}

std::size_t children() {
  const std::filesystem::path file = "/proc/self/task";
  std::size_t count = 0;
  for (const auto& thread : std::filesystem::directory_iterator(file)) {
    std::string text;
    const int list = ::open((thread.path() / "children").c_str(), O_RDONLY | O_CLOEXEC);
    char byte = 0;
    while (list >= 0 && ::read(list, &byte, 1) == 1) count += byte == ' ' ? 1 : 0;
    if (list >= 0) ::close(list);
  }
  return count;
}

std::size_t open_files() {
  const std::filesystem::directory_iterator files("/proc/self/fd");
  return static_cast<std::size_t>(std::distance(begin(files), end(files)));
}

volatile std::size_t sink = 0;

}  // namespace

TEST_CASE("进程池：结果按编号交出，与进程数无关") {
  const Work work = [](std::size_t task) {
    if (task % 7 == 0) ::usleep(2000);  // those behind it are done before
    return std::to_string(task * task);
  };
  for (const std::size_t workers : {0U, 1U, 2U, 5U}) {
    WorkerSettings settings = two_workers();
    settings.workers = workers;
    const Taken taken = run(60, work, settings);
    CHECK(taken.end == RunEnd::kDone);
    REQUIRE(taken.results.size() == 60);
    for (std::size_t i = 0; i < 60; ++i) CHECK(taken.results[i].bytes == std::to_string(i * i));
  }
}

TEST_CASE("进程池：出错的任务各有说法，其余不受影响，不留进程和文件") {
  const std::size_t files_before = open_files();
  CHECK(amid_good_ones([]() -> std::string { std::abort(); }).failure == Failure::kCrashed);
  CHECK(amid_good_ones([]() -> std::string {
          *static_cast<volatile int*>(nullptr) = 1;
          return "";
        }).failure == Failure::kCrashed);
  CHECK(amid_good_ones([]() -> std::string { ::_exit(0); }).failure == Failure::kCrashed);
  CHECK(amid_good_ones([]() -> std::string {
          while (true) sink = sink + 1;
        }).failure == Failure::kTimedOut);
  CHECK(amid_good_ones([] { return std::string(std::size_t{2} << 20U, 'x'); }).failure ==
        Failure::kResultTooLarge);
  const TaskResult thrown =
      amid_good_ones([]() -> std::string { throw std::runtime_error("broken in the worker"); });
  CHECK(thrown.failure == Failure::kFault);
  CHECK(thrown.last_words == "broken in the worker\n");
  const TaskResult asserted = amid_good_ones([]() -> std::string {
    GOUJI_ASSERT(sink == ~std::size_t{0});
    return "";
  });
  CHECK(asserted.failure == Failure::kFault);
  CHECK(asserted.last_words.find("broken invariant") != std::string::npos);
  CHECK(children() == 0);
  CHECK(open_files() == files_before);
}

TEST_CASE("进程池：不用处理器时间的任务按钟表时间结束") {
  WorkerSettings settings = two_workers();
  settings.limits.wall_factor = 1.5;
  CHECK(amid_good_ones(
            []() -> std::string {
              ::usleep(60'000'000);
              return "";
            },
            settings)
            .failure == Failure::kTimedOut);
}

#ifndef __SANITIZE_ADDRESS__  // it maps terabytes: no limit on memory there
constexpr std::size_t kMib = std::size_t{1} << 20U;

/// Leaves one hole of this size in the heap of this process, as earlier tests or documents may. It
/// is made of pieces below what malloc() maps for themselves, and pinned so that it stays.
class IdleMemory {
 public:
  explicit IdleMemory(std::size_t mib) {
    constexpr std::size_t kPiece = 64 << 10U;
    std::vector<void*> pieces(mib * kMib / kPiece);
    for (void*& piece : pieces) piece = std::malloc(kPiece);
    pin_ = pieces.back();  // smaller holes were filled before it, so it stands behind the others
    pieces.pop_back();
    for (void* piece : pieces) std::free(piece);
  }
  ~IdleMemory() { std::free(pin_); }
  IdleMemory(const IdleMemory&) = delete;
  IdleMemory& operator=(const IdleMemory&) = delete;

 private:
  void* pin_ = nullptr;
};

void check_memory_limit() {
  // A fork takes over what this process gave back to malloc(), and can use it before anything has
  // to be asked for: up to all of it, where it lies in one piece. So as much is asked for besides.
  // To fill it takes time: with 300 MiB of it a task used up the 0.2 s of the other tests, on a
  // busy machine with less, and had timed out before it was out of memory.
  WorkerSettings settings = two_workers();
  settings.limits.cpu_seconds = 20;
  const std::size_t idle = (::mallinfo2().fordblks / kMib + 1) * kMib;
  const auto hoard = [&]() -> std::string {
    std::vector<std::string> kept;
    for (std::size_t had = 0; had < idle + 100 * kMib; had += kMib) kept.emplace_back(kMib, 'x');
    return std::to_string(kept.size());
  };
  CHECK(amid_good_ones(hoard, settings).failure == Failure::kOutOfMemory);
  // A library that asks malloc() itself, and gives up.
  CHECK(amid_good_ones(
            [&]() -> std::string {
              void* volatile much = std::malloc(idle + 100 * kMib);
              if (much == nullptr) {
                std::fputs("Out of memory\n", stderr);
                std::abort();
              }
              std::free(much);
              return "enough";
            },
            settings)
            .failure == Failure::kOutOfMemory);
}

TEST_CASE("进程池：内存超限") { check_memory_limit(); }

TEST_CASE("进程池：内存超限，主进程的堆中有空闲内存也一样") {
  const IdleMemory idle(300);
  CHECK(::mallinfo2().fordblks >= 250 * kMib);  // smaller holes that were there take some
  check_memory_limit();
}
#endif

TEST_CASE("进程池：被别人终止的任务重做一次，再被终止才算失败") {
  for (const int kills : {1, 2}) {
    const TemporaryFolder folder;
    const std::string mark = folder.write("kill", "");
    int waiting[2] = {};  // a worker that waits to be killed says its number
    REQUIRE(::pipe(waiting) == 0);
    const pid_t killer = ::fork();
    if (killer == 0) {
      for (int i = 0; i < kills; ++i) {
        pid_t worker = 0;
        if (::read(waiting[0], &worker, sizeof worker) != sizeof worker) ::_exit(1);
        if (i + 1 == kills) ::unlink(mark.c_str());
        ::kill(worker, SIGKILL);
      }
      ::_exit(0);
    }
    WorkerSettings settings = two_workers();
    settings.limits.cpu_seconds = 5;
    const Taken taken = run(
        4,
        [&](std::size_t task) -> std::string {
          while (task == 2 && ::access(mark.c_str(), F_OK) == 0) {
            const pid_t self = ::getpid();
            if (::write(waiting[1], &self, sizeof self) == sizeof self) ::sleep(60);
          }
          return std::to_string(task);
        },
        settings);
    int status = 0;
    CHECK(::waitpid(killer, &status, 0) == killer);
    CHECK(status == 0);
    ::close(waiting[0]);
    ::close(waiting[1]);
    REQUIRE(taken.results.size() == 4);
    CHECK(taken.results[3].bytes == "3");
    if (kills == 1) {
      CHECK(taken.results[2].bytes == "2");
    } else {
      CHECK(taken.results[2].failure == Failure::kCrashed);
    }
  }
}

TEST_CASE("进程池：一份一个进程") {
  WorkerSettings settings = two_workers();
  settings.one_task_each = true;
  const Taken taken = run(
      6, [](std::size_t) { return std::to_string(::getpid()); }, settings);
  std::vector<std::string> processes;
  for (const TaskResult& result : taken.results) processes.push_back(result.bytes);
  std::sort(processes.begin(), processes.end());
  CHECK(std::unique(processes.begin(), processes.end()) == processes.end());
  CHECK(processes.size() == 6);
}

TEST_CASE("进程池：限额按每份文件重新计算") {
  WorkerSettings settings = two_workers();
  settings.workers = 1;  // uses more in all than any task may
  const Taken taken = run(
      4,
      [](std::size_t) -> std::string {
        const std::clock_t until = std::clock() + CLOCKS_PER_SEC / 10;
        while (std::clock() < until) sink = sink + 1;
        return "done";
      },
      settings);
  for (const TaskResult& result : taken.results) CHECK(result.bytes == "done");
}

TEST_CASE("进程池：不要更多结果时立即结束") {
  std::size_t taken = 0;
  const RunEnd end = run_tasks(
      100000, [](std::size_t task) { return std::to_string(task); },
      [&](std::size_t, TaskResult) { return ++taken < 5; }, [](std::size_t) {}, two_workers());
  CHECK(end == RunEnd::kStopped);
  CHECK(taken == 5);
  CHECK(children() == 0);
}

TEST_CASE("进程池：中断") {
  const pid_t self = ::getpid();
  std::size_t taken = 0;
  const RunEnd end = run_tasks(
      1000, [](std::size_t task) { return std::to_string(task); },
      [&](std::size_t, TaskResult) {
        if (++taken == 3) ::kill(self, SIGINT);
        return true;
      },
      [](std::size_t) {}, two_workers());
  CHECK(end == RunEnd::kInterrupted);
  CHECK(taken < 1000);
  CHECK(children() == 0);
}

TEST_CASE("隔离：工作进程不能联网、写文件、运行程序、发信号，可以读文件") {
  const TemporaryFolder folder;
  const std::string file = folder.write("there", "content");
  if (!sandbox_fault().empty()) {
    skip("this kernel does not let processes confine themselves");
    return;
  }
  const Taken taken = run(1, [&](std::size_t) -> std::string {
    std::string refused;
    const auto attempt = [&](const char* what, bool worked) {
      if (worked || errno != EPERM) refused += std::string(what) + " ";
      errno = 0;
    };
    attempt("socket", ::socket(AF_INET, SOCK_STREAM, 0) >= 0);
    attempt("unix socket", ::socket(AF_UNIX, SOCK_STREAM, 0) >= 0);
    attempt("write", ::open(file.c_str(), O_WRONLY) >= 0);
    attempt("read and write", ::open(file.c_str(), O_RDWR) >= 0);
    attempt("truncate", ::open(file.c_str(), O_RDONLY | O_TRUNC) >= 0);
    attempt("create", ::open((file + "2").c_str(), O_RDONLY | O_CREAT, 0600) >= 0);
    attempt("unlink", ::unlink(file.c_str()) == 0);
    attempt("rename", ::rename(file.c_str(), (file + "3").c_str()) == 0);
    attempt("chmod", ::chmod(file.c_str(), 0777) == 0);
    attempt("exec", ::execl("/bin/true", "true", nullptr) == 0);
    attempt("fork", ::fork() >= 0);
    attempt("kill", ::kill(::getppid(), 0) == 0);
    const int readable = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    char bytes[16] = {};
    if (::read(readable, bytes, sizeof bytes) != 7) refused += "cannot read";
    return "refused all but: " + refused;
  });
  REQUIRE(taken.results.size() == 1);
  CHECK(taken.results[0].bytes == "refused all but: ");
}
