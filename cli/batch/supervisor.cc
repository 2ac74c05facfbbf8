// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/batch/supervisor.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <list>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli/batch/frames.h"
#include "cli/batch/interrupts.h"

namespace gouji {
namespace {

using Clock = std::chrono::steady_clock;

// Results wait for those before them, so a slow document delays the others: at most this many are
// kept, some kB each.
constexpr std::size_t kMostAhead = 4096;
constexpr std::chrono::milliseconds kTick{200};  // longest time between calls of `done`

struct Worker {
  pid_t process = 0;
  int channel = -1;
  int errors = -1;  // a file in memory, usually empty
  FrameReader frames;
  std::optional<std::size_t> task;
  Clock::time_point deadline;
  bool leaving = false;
};

/// What it wrote before it died: the last kilobyte.
std::string last_words_of(int file) {
  constexpr off_t kMost = 1024;
  const off_t size = ::lseek(file, 0, SEEK_END);
  if (size <= 0) return {};
  std::string words(static_cast<std::size_t>(std::min(size, kMost)), '\0');
  const ssize_t got =
      ::pread(file, words.data(), words.size(), size - static_cast<off_t>(words.size()));
  words.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
  return words;
}

Failure failure_of(int status, const std::string& last_words) {
  if (WIFEXITED(status) && WEXITSTATUS(status) == kExitOutOfTime) return Failure::kTimedOut;
  if (WIFEXITED(status) && WEXITSTATUS(status) == kExitOutOfMemory) return Failure::kOutOfMemory;
  if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU) return Failure::kTimedOut;
  const bool asserted = last_words.find("broken invariant") != std::string::npos;  // GOUJI_ASSERT
  if (asserted || (WIFEXITED(status) && WEXITSTATUS(status) == kExitException)) {
    return Failure::kFault;
  }
  // Poppler's allocator prints this and aborts.
  if (last_words.find("Out of memory") != std::string::npos) return Failure::kOutOfMemory;
  return Failure::kCrashed;
}

class Supervisor {
 public:
  Supervisor(std::size_t count, const Work& work, const WorkerSettings& settings)
      : count_(count), work_(work), settings_(settings) {}
  ~Supervisor() { end_all(); }
  Supervisor(const Supervisor&) = delete;
  Supervisor& operator=(const Supervisor&) = delete;

  RunEnd run(const std::function<bool(std::size_t, TaskResult)>& take,
             const std::function<void(std::size_t)>& done);

 private:
  [[nodiscard]] bool work_left() const {
    return !again_.empty() || (next_task_ < count_ && next_task_ < next_taken_ + kMostAhead);
  }
  bool fork_worker();
  void hand_out();
  void wait();
  void hear(Worker& worker);
  /// Ends the process and records the outcome of its task. `blame`: null if it ended by itself.
  void bury(Worker& worker, const Failure* blame);
  void end_all();
  void finish(std::size_t task, TaskResult result) {
    finished_.emplace(task, std::move(result));
    ++done_;
  }

  const std::size_t count_;
  const Work& work_;
  const WorkerSettings& settings_;
  Interrupts interrupts_;
  Sandbox sandbox_;
  std::list<Worker> workers_;
  std::size_t next_task_ = 0;   // first task not handed out
  std::size_t next_taken_ = 0;  // first result not taken
  std::size_t done_ = 0;
  std::vector<std::size_t> again_;  // tasks whose worker was killed from outside
  std::set<std::size_t> repeated_;
  std::map<std::size_t, TaskResult> finished_;  // results not taken yet
};

bool Supervisor::fork_worker() {
  std::array<int, 2> channels{};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, channels.data()) != 0) return false;
  const int errors = ::memfd_create("errors", MFD_CLOEXEC);
  const pid_t supervisor = ::getpid();
  const pid_t process = ::fork();
  if (process == 0) {
    // Dies with the supervisor, however that ends; it may already have ended.
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != supervisor) ::_exit(0);
    ::close(channels[0]);
    for (const Worker& other : workers_) {
      ::close(other.channel);
      if (other.errors >= 0) ::close(other.errors);
    }
    ::sigprocmask(SIG_SETMASK, &interrupts_.while_waiting(), nullptr);
    serve_tasks(channels[1], errors, work_, settings_.limits, sandbox_, settings_.one_task_each);
  }
  ::close(channels[1]);
  if (process < 0) {
    ::close(channels[0]);
    if (errors >= 0) ::close(errors);
    return false;
  }
  ::fcntl(channels[0], F_SETFL, O_NONBLOCK);
  workers_.push_back({process,
                      channels[0],
                      errors,
                      FrameReader(settings_.limits.result_mib << 20U),
                      std::nullopt,
                      {},
                      false});
  return true;
}

void Supervisor::hand_out() {
  // Never more workers than documents.
  const std::size_t wanted = std::min(settings_.workers, count_ - next_taken_);
  while (workers_.size() < wanted && work_left() && fork_worker()) {
  }
  for (Worker& worker : workers_) {
    if (worker.task || worker.leaving || !work_left()) continue;
    if (again_.empty()) {
      worker.task = next_task_++;
    } else {
      worker.task = again_.back();
      again_.pop_back();
    }
    const std::chrono::duration<double> wall(settings_.limits.cpu_seconds *
                                             settings_.limits.wall_factor);
    worker.deadline = Clock::now() + std::chrono::duration_cast<Clock::duration>(wall);
    // If this fails the worker is dead, and its channel reports it next.
    send_task(worker.channel, static_cast<std::uint32_t>(*worker.task));
  }
}

void Supervisor::wait() {
  std::vector<pollfd> channels;
  Clock::duration longest = kTick;
  const Clock::time_point now = Clock::now();
  for (const Worker& worker : workers_) {
    channels.push_back({worker.channel, POLLIN, 0});
    if (worker.task) longest = std::clamp(worker.deadline - now, Clock::duration::zero(), longest);
  }
  const auto nanoseconds = std::chrono::duration_cast<std::chrono::nanoseconds>(longest).count();
  const timespec timeout{static_cast<time_t>(nanoseconds / 1'000'000'000),
                         static_cast<long>(nanoseconds % 1'000'000'000)};
  if (::ppoll(channels.data(), channels.size(), &timeout, &interrupts_.while_waiting()) < 0) return;
  auto channel = channels.begin();
  for (auto worker = workers_.begin(); worker != workers_.end(); ++channel) {
    if (channel->revents != 0) hear(*worker);
    if (worker->task && Clock::now() >= worker->deadline) {
      constexpr Failure kTimedOut = Failure::kTimedOut;
      bury(*worker, &kTimedOut);
    }
    worker = worker->process == 0 ? workers_.erase(worker) : std::next(worker);
  }
}

void Supervisor::hear(Worker& worker) {
  switch (worker.frames.read_from(worker.channel)) {
    case FrameReader::State::kMore:
      return;
    case FrameReader::State::kWhole:
      if (!worker.task) break;  // nobody asked
      worker.leaving = worker.frames.leaving();
      finish(*worker.task, {worker.frames.take(), std::nullopt, {}});
      worker.task.reset();
      return;
    case FrameReader::State::kTooLarge: {
      constexpr Failure kTooLarge = Failure::kResultTooLarge;
      return bury(worker, &kTooLarge);
    }
    case FrameReader::State::kClosed:
      // It has exited, or closed its channel and continues, which no honest worker does.
      return bury(worker, nullptr);
  }
  bury(worker, nullptr);
}

void Supervisor::bury(Worker& worker, const Failure* blame) {
  int status = 0;
  bool ended = ::waitpid(worker.process, &status, WNOHANG) == worker.process;
  if (!ended && blame == nullptr) {
    // The channel closes shortly before the process can be waited for.
    for (int i = 0; i < 100 && !ended; ++i) {
      ::usleep(1000);
      ended = ::waitpid(worker.process, &status, WNOHANG) == worker.process;
    }
  }
  const bool by_itself = ended;
  if (!ended) {
    ::kill(worker.process, SIGKILL);
    while (::waitpid(worker.process, &status, 0) < 0 && errno == EINTR) {
    }
  }
  if (worker.task) {
    const bool killed = by_itself && WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
    if (killed && repeated_.insert(*worker.task).second) {
      again_.push_back(*worker.task);  // caused from outside: it gets a second chance
    } else {
      std::string words = worker.errors >= 0 ? last_words_of(worker.errors) : std::string();
      const Failure failure = blame != nullptr ? *blame : failure_of(status, words);
      finish(*worker.task, {{}, failure, std::move(words)});
    }
  }
  ::close(worker.channel);
  if (worker.errors >= 0) ::close(worker.errors);
  worker.process = 0;
  worker.task.reset();
}

void Supervisor::end_all() {
  for (const Worker& worker : workers_) ::kill(worker.process, SIGKILL);
  for (const Worker& worker : workers_) {
    while (::waitpid(worker.process, nullptr, 0) < 0 && errno == EINTR) {
    }
    ::close(worker.channel);
    if (worker.errors >= 0) ::close(worker.errors);
  }
  workers_.clear();
}

RunEnd Supervisor::run(const std::function<bool(std::size_t, TaskResult)>& take,
                       const std::function<void(std::size_t)>& done) {
  while (next_taken_ < count_) {
    if (Interrupts::came()) return RunEnd::kInterrupted;
    hand_out();
    if (workers_.empty()) return RunEnd::kNoProcess;
    wait();
    for (auto next = finished_.begin(); next != finished_.end() && next->first == next_taken_;
         next = finished_.erase(next)) {
      if (!take(next_taken_, std::move(next->second))) return RunEnd::kStopped;
      ++next_taken_;
    }
    done(done_);
  }
  return RunEnd::kDone;
}

}  // namespace

RunEnd run_tasks(std::size_t count, const Work& work,
                 const std::function<bool(std::size_t, TaskResult)>& take,
                 const std::function<void(std::size_t)>& done, const WorkerSettings& settings) {
  if (settings.workers > 0) return Supervisor(count, work, settings).run(take, done);
  for (std::size_t task = 0; task < count; ++task) {
    if (Interrupts::came()) return RunEnd::kInterrupted;
    if (!take(task, {work(task), std::nullopt, {}})) return RunEnd::kStopped;
    done(task + 1);
  }
  return RunEnd::kDone;
}

}  // namespace gouji
