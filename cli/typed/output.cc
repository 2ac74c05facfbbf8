// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/typed/output.h"

#include <optional>
#include <utility>

#include "cli/output/formats.h"
#include "cli/render/render.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

Expected<std::size_t> known_format(const std::string& option, const std::string& name) {
  std::vector<std::string> names;
  for (const Format& each : formats()) names.emplace_back(each.name);
  return choice(option, name, names);
}

/// JSON in x.html would only be noticed by whoever opens it. `value`: of the option, as typed.
std::optional<Error> refuse_ending(const std::string& option, const std::string& format,
                                   const std::string& file, const std::string& value) {
  if (may_stand_in(*find_format(format), file)) return std::nullopt;
  return wrong_use(
             say("{} {} 的结尾不是 {} 的，会与内容不符，请换一个文件名", option, value, format))
      .value();
}

}  // namespace

void TypedOutput::bind(CommandLine& line) {
  line.value("--format", format, "格式", "标准输出的格式，默认 text（见下）", Takes::kFormat);
  line.value("-o,--output-file", file, "文件",
             "结果写入文件，格式看文件名的结尾（如 .html、.xlsx）", Takes::kFile);
  line.values("--output", more, "格式=文件", "另存一份，可多次使用", Takes::kFormatAndFile);
  line.value("--reply-by", reply_by, "YYYY-MM-DD", "整改清单中写明的回复期限");
  line.only_here({"output-file", "output"});
}

Expected<std::optional<Date>> TypedOutput::reply_day() const {
  if (reply_by.empty()) return std::optional<Date>();
  const std::optional<Date> day = parse_date(reply_by);
  if (!day) {
    return wrong_use(say("--reply-by 应是一个日期，例如 2024-03-15，不能是 {}", reply_by));
  }
  return day;
}

Expected<std::vector<OutputTarget>> TypedOutput::targets(const CommandLine& line) const {
  std::vector<OutputTarget> out(1);
  out[0].option = line.typed("output-file");
  out[0].file = file == "-" ? "" : file;
  if (format.empty() && !out[0].file.empty()) {
    const Format* by_ending = format_for_file(file);
    if (by_ending == nullptr) {
      return wrong_use(say("不知道 {} 是什么格式，请用 --format 指明", file));
    }
    out[0].format = by_ending->name;
  } else {
    out[0].format = format.empty() ? "text" : format;
    if (auto known = known_format("--format", out[0].format); !known) {
      return unexpected(known.error());
    }
  }
  if (auto error = refuse_ending(out[0].option, out[0].format, out[0].file, file)) {
    return unexpected(*std::move(error));
  }
  for (const std::string& each : more) {
    const std::size_t sign = each.find('=');
    if (sign == std::string::npos || sign + 1 == each.size() || each.substr(sign + 1) == "-") {
      return wrong_use(say("--output 的写法是 格式=文件，例如 --output json=结果.json"));
    }
    if (auto known = known_format("--output", each.substr(0, sign)); !known) {
      return unexpected(known.error());
    }
    if (auto error = refuse_ending("--output", each.substr(0, sign), each.substr(sign + 1), each)) {
      return unexpected(*std::move(error));
    }
    out.push_back({each.substr(0, sign), each.substr(sign + 1), "--output"});
  }
  return out;
}

}  // namespace gouji
