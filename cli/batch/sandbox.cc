// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/batch/sandbox.h"

#include <array>
#include <cerrno>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <linux/filter.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "parser/base/say.h"

namespace gouji {
namespace {

// All that is needed for reading, computing and answering. Anything else is refused (EPERM).
constexpr int kAllowed[] = {
    SCMP_SYS(read),
    SCMP_SYS(readv),
    SCMP_SYS(pread64),
    SCMP_SYS(write),
    SCMP_SYS(writev),
    SCMP_SYS(close),
    SCMP_SYS(lseek),
    SCMP_SYS(fstat),
    SCMP_SYS(stat),
    SCMP_SYS(lstat),
    SCMP_SYS(newfstatat),
    SCMP_SYS(statx),
    SCMP_SYS(access),
    SCMP_SYS(faccessat),
    SCMP_SYS(faccessat2),
    SCMP_SYS(readlink),
    SCMP_SYS(readlinkat),
    SCMP_SYS(getcwd),
    SCMP_SYS(getdents64),
    SCMP_SYS(munmap),
    SCMP_SYS(mremap),
    SCMP_SYS(madvise),
    SCMP_SYS(brk),
    SCMP_SYS(futex),
    SCMP_SYS(sched_yield),
    SCMP_SYS(getpid),
    SCMP_SYS(gettid),
    SCMP_SYS(getuid),
    SCMP_SYS(geteuid),
    SCMP_SYS(getrandom),
    SCMP_SYS(clock_gettime),
    SCMP_SYS(gettimeofday),
    SCMP_SYS(getrusage),
    SCMP_SYS(getrlimit),
    SCMP_SYS(setrlimit),
    SCMP_SYS(timer_settime),
    SCMP_SYS(rt_sigaction),
    SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(rt_sigreturn),
    SCMP_SYS(sigaltstack),
    SCMP_SYS(restart_syscall),
    SCMP_SYS(exit),
    SCMP_SYS(exit_group),
    SCMP_SYS(nanosleep),
    SCMP_SYS(clock_nanosleep),
};

bool add_rules(scmp_filter_ctx context) {
  bool good = true;
  const auto allow = [&](int call, unsigned count, const scmp_arg_cmp* conditions) {
    good = seccomp_rule_add_array(context, SCMP_ACT_ALLOW, call, count, conditions) == 0 && good;
  };
  for (const int call : kAllowed) allow(call, 0, nullptr);
  constexpr scmp_datum_t kWrites = O_ACCMODE | O_CREAT | O_TRUNC;
  const scmp_arg_cmp only_to_read[] = {
      {1, SCMP_CMP_MASKED_EQ, kWrites, O_RDONLY},
      {2, SCMP_CMP_MASKED_EQ, kWrites, O_RDONLY},
  };
  allow(SCMP_SYS(open), 1, &only_to_read[0]);
  allow(SCMP_SYS(openat), 1, &only_to_read[1]);
  const scmp_arg_cmp no_code = {2, SCMP_CMP_MASKED_EQ, PROT_EXEC, 0};
  allow(SCMP_SYS(mmap), 1, &no_code);
  allow(SCMP_SYS(mprotect), 1, &no_code);
  const scmp_arg_cmp of_itself = {0, SCMP_CMP_EQ, 0, 0};
  allow(SCMP_SYS(prlimit64), 1, &of_itself);
  const scmp_arg_cmp get_flags = {1, SCMP_CMP_EQ, F_GETFL, 0};
  allow(SCMP_SYS(fcntl), 1, &get_flags);
  return good;
}

/// libseccomp's rules in the form that the kernel takes. Empty if they cannot be made.
std::vector<sock_filter> made_filter() {
  std::vector<sock_filter> program;
  scmp_filter_ctx context = seccomp_init(SCMP_ACT_ERRNO(EPERM));
  if (context == nullptr) return program;
  const int file = ::memfd_create("filter", MFD_CLOEXEC);
  if (file >= 0 && add_rules(context) && seccomp_export_bpf(context, file) == 0) {
    const off_t size = ::lseek(file, 0, SEEK_END);
    program.resize(static_cast<std::size_t>(size) / sizeof(sock_filter));
    if (::pread(file, program.data(), static_cast<std::size_t>(size), 0) != size) program.clear();
  }
  if (file >= 0) ::close(file);
  seccomp_release(context);
  return program;
}

}  // namespace

struct Sandbox::Filter {
  std::vector<sock_filter> program = made_filter();
};

Sandbox::Sandbox() : filter_(std::make_unique<Filter>()) {}
Sandbox::~Sandbox() = default;

bool Sandbox::enter() const {
  std::vector<sock_filter>& program = filter_->program;
  if (program.empty()) return false;
  const sock_fprog rules{static_cast<unsigned short>(program.size()), program.data()};
  return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
         ::prctl(PR_SET_SECCOMP, 2 /* SECCOMP_MODE_FILTER */, &rules, 0, 0) == 0;
}

namespace {

enum Attempt : int { kAllRefused = 0, kNotEntered, kNetwork, kProgram, kWriting };

int try_everything() {
  if (!Sandbox().enter()) return kNotEntered;
  if (::socket(AF_INET, SOCK_STREAM, 0) >= 0) return kNetwork;
  if (::open("/dev/null", O_WRONLY | O_CLOEXEC) >= 0) return kWriting;
  std::array<char*, 1> none{};
  ::execve("/bin/true", none.data(), none.data());
  if (errno != EPERM) return kProgram;
  return kAllRefused;
}

}  // namespace

std::string sandbox_fault() {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(try_everything());
  int status = 0;
  if (child < 0 || ::waitpid(child, &status, 0) != child || !WIFEXITED(status)) {
    return say("无法试验");
  }
  switch (WEXITSTATUS(status)) {
    case kAllRefused:
      return {};
    case kNotEntered:
      return say("系统内核不允许");
    case kNetwork:
      return say("仍可联网");
    case kWriting:
      return say("仍可写文件");
    default:
      return say("仍可运行其他程序");
  }
}

}  // namespace gouji
