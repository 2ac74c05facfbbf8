// SPDX-License-Identifier: GPL-3.0-or-later
// A page without scripts: for reading, printing and mailing. Its policy allows only its one
// embedded style, and no addresses.
#include <iterator>
#include <string_view>

#include <fmt/format.h>

#include "cli/base/plain.h"
#include "cli/commands/compare/print-comparison.h"
#include "cli/commands/compare/shown-comparison.h"
#include "cli/language/language.h"
#include "cli/render/html/base64.h"
#include "parser/base/say.h"
#include "version.h"

namespace gouji {
namespace {

constexpr std::string_view kStyle = R"(
:root { color-scheme: light dark; --ink: #1c2126; --dim: #5c6670; --line: #d5dae0; --ground: #fff;
  --bad: #b3261e; --open: #8a5300; --good: #1b6e3a; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ec; --dim: #a3adb6; --line: #3b444d;
  --ground: #15191d; --bad: #ff9d94; --open: #f0bd6a; --good: #82d7a1; } }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem 1rem 4rem; background: var(--ground);
  color: var(--ink); font: 1rem/1.65 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
h1 { font-size: 1.4rem; margin: 0 0 .25rem; } h2 { font-size: 1.15rem; margin: 0; }
h3 { font-size: 1rem; margin: 1rem 0 .25rem; }
p { margin: .25rem 0; } .dim { color: var(--dim); overflow-wrap: anywhere; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
th, td { border-bottom: 1px solid var(--line); padding: .3rem .6rem; text-align: right; }
th:first-child, td:first-child { text-align: left; } th { font-weight: 600; }
td { font-variant-numeric: tabular-nums; }
section { border-top: 2px solid var(--line); margin-top: 2rem; padding-top: 1rem;
  break-inside: avoid-page; }
ul { margin: 0; padding-left: 1.4rem; } li { overflow-wrap: anywhere; }
li div { color: var(--dim); } a { color: inherit; }
.added h3, .bad { color: var(--bad); } .standing h3, .unclear h3 { color: var(--open); }
.mended h3 { color: var(--good); }
)";

std::string escaped(std::string_view text) { return xml_escaped(plain(text)); }

void add_row(std::string& out, const ComparedPair& pair, std::size_t number) {
  const Comparison& each = pair.comparison;
  fmt::format_to(std::back_inserter(out), "<tr><td><a href=\"#p{}\">{}</a></td>", number,
                 escaped(heading_of(pair)));
  if (!pair.refusal.empty()) {
    fmt::format_to(std::back_inserter(out), "<td colspan=\"6\" class=\"bad\">{}</td></tr>\n",
                   say("未对比"));
    return;
  }
  for (const std::size_t count : {each.added.size(), each.standing.size(), each.unclear.size(),
                                  each.mended.size(), each.figures.size(), each.wording.size()}) {
    fmt::format_to(std::back_inserter(out), "<td>{}</td>", count);
  }
  out += "</tr>\n";
}

void add_table(std::string& out, const ComparisonRun& run) {
  out += "<div class=\"scroll\"><table><thead><tr>";
  for (const std::string& head : {say("报告"), say("新出现"), say("仍存在"), say("无法判断"),
                                  say("已改正"), say("数字"), say("文字")}) {
    fmt::format_to(std::back_inserter(out), "<th scope=\"col\">{}</th>", head);
  }
  out += "</tr></thead><tbody>\n";
  for (std::size_t i = 0; i < run.pairs.size(); ++i) add_row(out, run.pairs[i], i + 1);
  out += "</tbody></table></div>\n";
}

void add_item(std::string& out, const ShownItem& item) {
  fmt::format_to(std::back_inserter(out), "<li>{}", escaped(item.words));
  for (const std::string& line : item.below) {
    fmt::format_to(std::back_inserter(out), "<div>{}</div>", escaped(line));
  }
  out += "</li>\n";
}

void add_pair(std::string& out, const ComparedPair& pair, std::size_t number) {
  fmt::format_to(std::back_inserter(out),
                 "<section id=\"p{}\">\n<h2>{}</h2>\n<p class=\"dim\">{}</p>\n", number,
                 escaped(heading_of(pair)), escaped(paths_of(pair)));
  if (!pair.refusal.empty()) {
    fmt::format_to(std::back_inserter(out), "<p class=\"bad\">{}</p>\n</section>\n",
                   escaped(say("未对比：{}", pair.refusal)));
    return;
  }
  for (const std::string& remark : pair.comparison.remarks) {
    fmt::format_to(std::back_inserter(out), "<p>{}</p>\n", escaped(say("注意：{}", remark)));
  }
  const std::vector<ShownGroup> groups = groups_of(pair.comparison);
  if (groups.empty()) {
    fmt::format_to(std::back_inserter(out), "<p>{}</p>\n", say("没有变化。"));
  }
  for (const ShownGroup& group : groups) {
    fmt::format_to(std::back_inserter(out), "<div class=\"{}\">\n<h3>{}</h3>\n<ul>\n", group.name,
                   escaped(group.title));
    for (const ShownItem& item : group.items) add_item(out, item);
    out += "</ul>\n</div>\n";
  }
  if (const std::string silence = silence_of(pair); !silence.empty()) {
    fmt::format_to(std::back_inserter(out), "<p class=\"dim\">{}</p>\n", escaped(silence));
  }
  out += "</section>\n";
}

}  // namespace

std::string comparison_html(const ComparisonRun& run) {
  const std::string title = say("年度报告改正前后对比");
  std::string out = fmt::format(
      "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"generator\" content=\"gouji {}\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src {}; "
      "base-uri 'none'; form-action 'none'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n<h1>{}</h1>\n"
      "<p class=\"dim\">{} → {}</p>\n<p>{}</p>\n",
      spoken() == Language::kChinese ? "zh-CN" : "en", kVersion, policy_hash(kStyle), title, kStyle,
      title, escaped(run.old_path), escaped(run.new_path), escaped(counts_line(run)));
  if (run.folders && !run.pairs.empty()) add_table(out, run);
  for (std::size_t i = 0; i < run.pairs.size(); ++i) add_pair(out, run.pairs[i], i + 1);
  if (!run.unpaired.empty()) {
    fmt::format_to(std::back_inserter(out), "<section>\n<h2>{}</h2>\n<ul>\n",
                   say("{}（{}）", say("未配对"), run.unpaired.size()));
    for (const UnpairedDocument& each : run.unpaired) add_item(out, item_of(each));
    out += "</ul>\n</section>\n";
  }
  return out + "</body>\n</html>\n";
}

}  // namespace gouji
