// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/typed/run.h"

#include <charconv>

#include "parser/base/say.h"

namespace gouji {
namespace {

constexpr int kMostWorkers = 256;       // more than any machine needs
constexpr double kLongest = 24 * 3600;  // seconds
constexpr int kLeastMemory = 16;        // MiB: needed to read any report

/// 20, or 0.5. Error kUsage.
Expected<double> seconds(const std::string& word) {
  double number = 0;
  const auto [end, error] =
      std::from_chars(word.data(), word.data() + word.size(), number, std::chars_format::fixed);
  // 10 ms: finer than the kernel's CPU accounting.
  const bool good = error == std::errc() && end == word.data() + word.size() && number >= 0.01 &&
                    number <= kLongest;
  if (!good) {
    return wrong_use(say("--timeout 需要 0.01 到 86400 秒，如 20 或 0.5，不能是 {}", word));
  }
  return number;
}

}  // namespace

void TypedRun::bind_limits(CommandLine& line) {
  line.value(
      "-j,--jobs", jobs, "N",
      "同时核对几份（默认与处理器核数相同；0 为在本进程内逐份核对，不设隔离和限额，供调试）");
  line.flag("--isolate", isolate, "每份文件用一个新进程核对");
  line.value("--timeout", timeout, "秒", "每份文件最多用多少处理器时间（默认 20）");
  line.value("--max-memory", max_memory, "MiB", "每份文件最多用多少内存（默认 512）");
}

void TypedRun::bind(CommandLine& line) {
  bind_limits(line);
  line.value("--cache", cache, "文件夹",
             "在这个文件夹中保留结果：再次运行只核对有变化的文件，中断后可接着核对（默认不保留）",
             Takes::kFolder);
  line.value("--progress", progress, "auto|never", "是否在终端上显示进度（默认 auto）");
}

Expected<RunOptions> TypedRun::options() const {
  RunOptions options;
  if (jobs == "0") {
    options.jobs = 0;
  } else if (!jobs.empty()) {
    const auto number = positive_number("--jobs", jobs);
    if (!number) return unexpected(number.error());
    if (*number > kMostWorkers) return wrong_use(say("--jobs 不能超过 {}", kMostWorkers));
    options.jobs = static_cast<std::size_t>(*number);
  }
  options.isolate = isolate;
  options.cache = cache;
  if (options.jobs == 0U && isolate) return wrong_use(say("--isolate 与 -j 0 不能同时使用"));
  if (!timeout.empty()) {
    const auto number = seconds(timeout);
    if (!number) return unexpected(number.error());
    options.timeout = *number;
  }
  if (!max_memory.empty()) {
    const auto number = positive_number("--max-memory", max_memory);
    if (!number) return unexpected(number.error());
    if (*number < kLeastMemory) return wrong_use(say("--max-memory 不能小于 {}", kLeastMemory));
    options.max_memory = static_cast<std::size_t>(*number);
  }
  const auto shown = choice("--progress", progress, {"auto", "never"});
  if (!shown) return unexpected(shown.error());
  options.progress = *shown == 0;
  return options;
}

}  // namespace gouji
