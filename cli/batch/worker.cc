// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/batch/worker.h"

#include <csignal>
#include <cstdio>
#include <exception>

#include <fcntl.h>
#include <unistd.h>

#include "cli/batch/frames.h"

namespace gouji {
namespace {

/// An interrupt from the keyboard goes to all processes of a terminal; the supervisor handles it.
void leave_signals_to_the_supervisor() {
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) ::signal(signal, SIG_IGN);
  ::signal(SIGPIPE, SIG_DFL);
  for (const int signal : {SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL}) ::signal(signal, SIG_DFL);
}

/// Standard output belongs to the supervisor, and standard error may be somebody's log.
void let_go_of_streams(int errors) {
  const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (nowhere >= 0) ::dup2(nowhere, STDOUT_FILENO);
  ::dup2(errors >= 0 ? errors : nowhere, STDERR_FILENO);
}

}  // namespace

void serve_tasks(int channel, int errors, const Work& work, const WorkerLimits& limits,
                 const Sandbox& sandbox, bool once) {
  leave_signals_to_the_supervisor();
  let_go_of_streams(errors);
  limit_this_process(limits);
  sandbox.enter();  // if the kernel does not allow it, `gouji doctor` says so
  std::uint32_t number = 0;
  while (receive_task(channel, number)) {
    start_document_clock(limits);
    try {
      const std::string result = work(number);
      const bool leaving = once || keeps_too_much(limits);
      if (!send_frame(channel, result, leaving) || leaving) break;
    } catch (const std::exception& error) {
      std::fprintf(stderr, "%s\n", error.what());
      ::_exit(kExitException);
    }
  }
  ::_exit(0);
}

}  // namespace gouji
