// SPDX-License-Identifier: GPL-3.0-or-later
// Arguments → command → exit code. Catches exceptions caused by our bugs; for one document, its
// worker does (cli/batch/worker.cc).
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <new>
#include <string>
#include <variant>
#include <vector>

#include "cli/base/streams.h"
#include "cli/command-table.h"
#include "cli/language/language.h"
#include "cli/line/parse-arguments.h"
#include "parser/base/say.h"

namespace {

using gouji::ExitCode;

ExitCode run(std::vector<std::string> arguments) {
  const auto language = gouji::take_language(arguments);
  if (!language) return fault(language.error());
  gouji::speak(*language);
  const auto parsed = gouji::parse_arguments(gouji::all_commands(), std::move(arguments));
  if (!parsed) return fault(parsed.error());
  if (const auto* job = std::get_if<gouji::Job>(&*parsed)) return job->run();
  if (const auto error = gouji::write_results(std::get<gouji::Answer>(*parsed).text)) {
    return fault(*error);
  }
  return ExitCode::kClean;
}

/// Ends the process without freeing its memory piece by piece. Results are already written and
/// temporary files removed; leak checks of sanitizers run at the normal end.
[[noreturn]] void leave(ExitCode code) {
  std::fflush(nullptr);
#ifdef _GLIBCXX_ASSERTIONS
  std::exit(static_cast<int>(code));
#else
  std::_Exit(static_cast<int>(code));
#endif
}

}  // namespace

int main(int count, char** values) {
  ExitCode code = ExitCode::kFault;
  try {
    code = run({values + (count > 0 ? 1 : 0), values + count});
  } catch (const std::bad_alloc&) {
    gouji::complain(gouji::say("内存不足，未能完成"));
  } catch (const std::exception& error) {
    gouji::complain(gouji::say("程序内部错误：{}", error.what()));
  }
  leave(code);
}
