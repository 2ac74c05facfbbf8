// SPDX-License-Identifier: GPL-3.0-or-later
// Arguments → command → exit code. The only catch of the project for faults of ours.
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <new>
#include <string>
#include <variant>
#include <vector>

#include "cli/args/args.h"
#include "cli/base/streams.h"
#include "cli/check/check.h"
#include "cli/commands/commands.h"
#include "cli/language/language.h"
#include "parser/base/say.h"

namespace {

using gouji::ExitCode;

struct RunCommand {
  ExitCode operator()(const gouji::CheckOptions& options) const { return run_check(options); }
  ExitCode operator()(const gouji::ExtractOptions& options) const { return run_extract(options); }
  ExitCode operator()(const gouji::ReviewOptions& options) const { return run_review(options); }
  ExitCode operator()(const gouji::CompareOptions& options) const { return run_compare(options); }
  ExitCode operator()(const gouji::ExplainOptions& options) const { return run_explain(options); }
  ExitCode operator()(const gouji::RulesOptions& options) const { return run_rules(options); }
  ExitCode operator()(gouji::DoctorOptions) const { return gouji::run_doctor(); }
  ExitCode operator()(gouji::VersionOptions) const { return gouji::run_version(); }
  ExitCode operator()(const gouji::HelpOptions& options) const {
    if (const auto error = gouji::write_results(options.text)) return fault(*error);
    return ExitCode::kClean;
  }
};

ExitCode run(std::vector<std::string> arguments) {
  const auto language = gouji::take_language(arguments);
  if (!language) return fault(language.error());
  gouji::speak(*language);
  const auto options = gouji::parse_arguments(std::move(arguments));
  if (!options) return fault(options.error());
  return std::visit(RunCommand{}, *options);
}

/// Ends the process without giving back its memory piece by piece. Results are written and
/// temporary files removed by now; sanitizers look for what was lost at the usual end.
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
