// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/batch/interrupts.h"

#include "cli/base/streams.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

volatile std::sig_atomic_t interrupted = 0;

}  // namespace

Interrupts::Interrupts() {
  interrupted = 0;
  sigset_t ours;
  sigemptyset(&ours);
  for (std::size_t i = 0; i < kSignals.size(); ++i) {
    struct sigaction remember {};
    remember.sa_handler = [](int) { interrupted = 1; };
    ::sigaction(kSignals[i], nullptr, &actions_[i]);
    // Started with nohup: a signal that the process was told to ignore must not end it.
    if (actions_[i].sa_handler == SIG_IGN) continue;
    ::sigaction(kSignals[i], &remember, nullptr);
    sigaddset(&ours, kSignals[i]);
  }
  ::sigprocmask(SIG_BLOCK, &ours, &before_);
}

Interrupts::~Interrupts() {
  ::sigprocmask(SIG_SETMASK, &before_, nullptr);  // a pending one is recorded, not obeyed
  for (std::size_t i = 0; i < kSignals.size(); ++i) {
    ::sigaction(kSignals[i], &actions_[i], nullptr);
  }
}

bool Interrupts::came() {
  if (interrupted != 0) return true;
  sigset_t waiting;
  sigpending(&waiting);
  for (const int signal : kSignals) {
    struct sigaction action {};
    ::sigaction(signal, nullptr, &action);
    if (sigismember(&waiting, signal) == 1 && action.sa_handler != SIG_IGN) return true;
  }
  return false;
}

ExitCode say_interrupted() {
  complain(say("已中断"));
  return ExitCode::kInterrupted;
}

}  // namespace gouji
