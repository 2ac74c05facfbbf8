// SPDX-License-Identifier: GPL-3.0-or-later
// One stage of a check, N times over one PDF, in one process: `gouji-bench STAGE N FILE` prints the
// median time of a pass in microseconds. Under callgrind two runs with different N give the
// instructions of a pass without those of starting up.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli/check/check.h"
#include "cli/check/place.h"
#include "cli/render/render.h"
#include "parser/layout/lay-out.h"
#include "parser/recognize/recognize.h"
#include "rules/assess.h"

namespace gouji {
namespace {

template <class T>
T need(Expected<T> value) {
  if (value) return *std::move(value);
  std::fprintf(stderr, "gouji-bench: %s\n", value.error().message.c_str());
  std::exit(2);
}

/// Everything that the stage needs is made once; the function is one pass over the stage alone.
std::function<void()> pass_of(std::string_view stage, const std::string& path) {
  struct Made {
    Document document;
    ReadSettings settings = need(read_settings("auto", 0));
    Report report;
    std::vector<CheckedDocument> checked;
    explicit Made(Document opened) : document(std::move(opened)) {}
  };
  const auto made = std::make_shared<Made>(open_document({path, false, {}}, false));
  const std::string_view bytes = made->document.bytes.view();
  if (stage == "null") return [made, bytes] { need(draw_into_nothing(bytes)); };
  if (stage == "pdf") return [made, bytes] { need(read_pdf(bytes)); };
  if (stage == "layout") {
    const auto pdf = std::make_shared<Pdf>(need(read_pdf(bytes)));
    return [pdf] { lay_out(*pdf); };
  }
  if (stage == "recognize") {
    const auto flow = std::make_shared<Flow>(lay_out(need(read_pdf(bytes))));
    return [made, flow] { recognize(*flow, made->settings.editions); };
  }
  if (stage == "read") return [made] { need(read_report(made->document, made->settings)); };
  if (stage == "check") {
    return [made] {
      render_text(
          {need(check_document(made->document, made->settings, {all_rules(), {}, nullptr}))}, {});
    };
  }
  made->report = need(read_report(made->document, made->settings));
  if (stage == "rules") {
    return [made] { placed_findings(made->report, assess({made->report}, all_rules()), ""); };
  }
  made->checked.push_back(
      need(check_document(made->document, made->settings, {all_rules(), {}, nullptr})));
  if (stage == "text") return [made] { render_text(made->checked, {}); };
  if (stage == "json") return [made] { render_json(made->checked, {}); };
  std::fprintf(stderr, "gouji-bench: no stage %s\n", std::string(stage).c_str());
  std::exit(2);
}

double median_microseconds(const std::function<void()>& pass, int passes) {
  std::vector<double> times;
  for (int i = 0; i < passes; ++i) {
    const auto start = std::chrono::steady_clock::now();
    pass();
    const std::chrono::duration<double, std::micro> taken =
        std::chrono::steady_clock::now() - start;
    times.push_back(taken.count());
  }
  std::nth_element(times.begin(), times.begin() + passes / 2, times.end());
  return times[static_cast<std::size_t>(passes) / 2];
}

/// `gouji-bench process N COMMAND…`: median time of a whole process in microseconds, and the
/// greatest memory of any of them in KiB. Its output goes nowhere.
int measure_process(int runs, char** command) {
  rusage usage{};
  const auto run = [&] {
    const pid_t child = fork();
    if (child == 0) {
      if (std::freopen("/dev/null", "w", stdout) == nullptr) _exit(126);
      execvp(command[0], command);
      _exit(127);
    }
    int status = 0;
    wait4(child, &status, 0, &usage);
    if (!WIFEXITED(status) || WEXITSTATUS(status) > 1) std::exit(2);
  };
  const double median = median_microseconds(run, runs);
  getrusage(RUSAGE_CHILDREN, &usage);
  std::printf("%.1f %ld\n", median, usage.ru_maxrss);
  return 0;
}

std::vector<std::string> lines_of(const char* list) {
  const Bytes bytes = need(read_file_once(list));
  std::vector<std::string> lines;
  std::string_view rest = bytes.view();
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    lines.emplace_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return lines;
}

/// `gouji-bench pool J LIST`: Poppler's do-nothing pass over the files of a list in J processes
/// that share nothing to do: the floor of a run on J cores. Milliseconds.
int measure_pool(int processes, const char* list) {
  const std::vector<std::string> files = lines_of(list);
  need(draw_into_nothing(need(read_file_once(files.front())).view()));  // shared from then on
  const auto start = std::chrono::steady_clock::now();
  for (int process = 0; process < processes; ++process) {
    if (fork() != 0) continue;
    for (std::size_t i = static_cast<std::size_t>(process); i < files.size();
         i += static_cast<std::size_t>(processes)) {
      need(draw_into_nothing(need(read_file_once(files[i])).view()));
    }
    _exit(0);
  }
  int status = 0;
  while (wait(&status) > 0) {
    if (status != 0) std::exit(2);
  }
  const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - start;
  rusage usage{};
  getrusage(RUSAGE_CHILDREN, &usage);
  std::printf("%.1f %ld\n", taken.count(), usage.ru_maxrss);
  return 0;
}

}  // namespace
}  // namespace gouji

int main(int count, char** values) {
  const int passes = count > 3 ? std::atoi(values[2]) : 0;
  if (passes < 1) {
    std::fprintf(stderr,
                 "gouji-bench null|pdf|layout|recognize|read|rules|text|json|check N FILE\n"
                 "gouji-bench process N COMMAND…\n"
                 "gouji-bench pool PROCESSES LIST\n");
    return 2;
  }
  if (std::string_view(values[1]) == "process") return gouji::measure_process(passes, values + 3);
  if (std::string_view(values[1]) == "pool") return gouji::measure_pool(passes, values[3]);
  const auto pass = gouji::pass_of(values[1], values[3]);
  std::printf("%.1f\n", gouji::median_microseconds(pass, passes));
  return 0;
}
