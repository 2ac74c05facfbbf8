// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/typed/input.h"

namespace gouji {

void TypedInput::bind(CommandLine& line) {
  line.file("--edition", edition, "auto|2019|2021|文件.toml",
            "按哪一版格式核对（默认 auto，按报告年度）", Takes::kToml);
  line.value("--max-pages", max_pages, "N", "每份 PDF 最多读前 N 页（默认 2000）");
  line.file("--password-file", password_file, "文件", "加密文件的密码，每行一个，依次试用");
  line.values("--files-from", inputs.lists, "清单", "从清单文件读取路径，每行一个；- 为标准输入",
              Takes::kFile);
  line.flag("-0,--null", inputs.nul_separated, "清单中的路径以 NUL 分隔");
  line.only_here({"files-from", "null"});
}

}  // namespace gouji
