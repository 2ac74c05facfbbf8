// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/batch/progress.h"

#include "tests/support/catch.h"
#include "tests/support/documents.h"
#include "tests/support/process.h"

using namespace gouji;
using namespace gouji::test;

TEST_CASE("进度：份数、结果、速度、剩余时间") {
  Summary counts;
  counts.errors = 12;
  counts.warnings = 40;
  counts.unreadable = 2;
  CHECK(progress_line(0, 300, counts, 0) == "0/300 份，错误 12，警告 40，无法读取 2");
  CHECK(progress_line(100, 300, counts, 10) ==
        "100/300 份，错误 12，警告 40，无法读取 2，每秒 10.0 份，还需 20 秒");
  CHECK(progress_line(100, 1300, counts, 10).ends_with("，还需 2 分 0 秒"));
  CHECK(progress_line(100, 150'000, counts, 10).ends_with("，还需 4 小时 9 分"));
  CHECK(progress_line(300, 300, counts, 10).ends_with("，每秒 30.0 份"));
}

TEST_CASE("进度：不是终端就没有") {
  const std::string report = repository_path("corpus/base/2021.txt");
  const ProcessResult result =
      run_gouji({"check", report, repository_path("corpus/base/2019.txt")});
  CHECK(result.err.empty());
  CHECK(run_gouji({"check", "--progress", "always", report}).exit_code == 2);
}
