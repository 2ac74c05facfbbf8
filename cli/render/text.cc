// SPDX-License-Identifier: GPL-3.0-or-later
// Text for a person who reads hundreds of these: one line a finding, which can be read aloud and
// opens with the place; below it only quotes that the line does not hold already; last, what was
// checked and what could not be told, so that silence is explained.
#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "cli/language.h"
#include "cli/render/render.h"
#include "cli/render/review-words.h"
#include "cli/render/words.h"
#include "parser/base/say.h"
#include "parser/text/normalize.h"

namespace gouji {
namespace {

constexpr std::size_t kQuotedCodes = 60;   // longer quotes are cut: the page is named beside them
constexpr std::size_t kEvidenceLines = 5;  // a blank table has a hundred; -v shows all
constexpr std::string_view kBold = "1";

class Text {
 public:
  explicit Text(const RenderOptions& options) : options_(options) {}

  [[nodiscard]] std::string take() { return std::move(out_); }
  [[nodiscard]] bool empty() const { return out_.empty(); }
  [[nodiscard]] Detail detail() const { return options_.detail; }

  template <class... Parts>
  void line(fmt::format_string<Parts...> form, Parts&&... parts) {
    fmt::format_to(std::back_inserter(out_), form, std::forward<Parts>(parts)...);
    out_ += '\n';
  }
  void blank_line() { out_ += '\n'; }
  [[nodiscard]] std::string styled(std::string_view style, std::string_view words) const {
    return options_.color ? fmt::format("\x1b[{}m{}\x1b[0m", style, words) : std::string(words);
  }

 private:
  RenderOptions options_;
  std::string out_;
};

std::string_view style_of(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return "1;31";
    case Severity::kWarning:
      return "1;33";
    case Severity::kInfo:
      break;
  }
  return "1;36";
}

/// Nothing that a document or a file name holds may steer the terminal or break the line.
std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool c1 = byte == 0xC2 && i + 1 < text.size() &&
                    static_cast<unsigned char>(text[i + 1]) < 0xA0;  // U+0080…U+009F
    if (c1) ++i;
    out += (byte < 0x20 || byte == 0x7F || c1) ? ' ' : text[i];
  }
  return out;
}

std::string quoted(std::string_view text) {
  if (text.empty()) return "空白";
  std::size_t end = 0;
  for (std::size_t codes = 0; end < text.size() && codes < kQuotedCodes; ++codes) {
    next_code(text, end);
  }
  return fmt::format("「{}{}」", printable(text.substr(0, end)), end < text.size() ? "……" : "");
}

/// "report.pdf:4" or, of plain text, "report.txt:97".
std::string position(const std::string& path, const Place& place) {
  const std::uint32_t number = place.line > 0 ? place.line : place.page();
  return number > 0 ? fmt::format("{}:{}", printable(path), number) : printable(path);
}

std::string spoken(const Place& place) {
  if (place.line > 0) return fmt::format("（第{}行）", place.line);
  return place.page() > 0 ? fmt::format("（第{}页）", place.page()) : std::string();
}

/// A message of a sum holds both sides already; a quote of the prose it does not.
bool tells_more(const PlacedEvidence& evidence, std::string_view message) {
  const std::string& key = evidence.text.empty() ? evidence.label : evidence.text;
  return message.find(key) == std::string_view::npos;
}

void print_evidence(const PlacedFinding& finding, Text& out) {
  const bool all = out.detail() == Detail::kEveryRule;
  std::size_t shown = 0;
  std::size_t more = 0;
  for (const PlacedEvidence& evidence : finding.evidence) {
    if (!all && !tells_more(evidence, finding.message)) continue;
    if (!all && shown == kEvidenceLines) {
      ++more;
      continue;
    }
    ++shown;
    out.line("    {}{}：{}", printable(evidence.label), spoken(evidence.place),
             quoted(evidence.text));
  }
  if (more > 0) out.line("    另有 {} 处", more);
}

void print_finding(const std::string& path, const PlacedFinding& finding, Text& out) {
  std::string sentence = printable(finding.message);
  if (!finding.suggestion.empty()) sentence += "；" + printable(finding.suggestion);
  if (!finding.rule->basis.empty()) sentence += fmt::format("（依据：{}）", finding.rule->basis);
  out.line("{}: {} {} {}", position(path, finding.place),
           out.styled(style_of(finding.severity), chinese(finding.severity)),
           out.styled(kBold, finding.rule->code), sentence);
  print_evidence(finding, out);
  const std::string standing = printable(say_standing(finding));
  if (out.detail() == Detail::kEveryRule) {
    out.line("    {}{}{}", say("编号 {}", short_name(finding)), standing.empty() ? "" : "，",
             standing);
  } else if (!standing.empty()) {
    out.line("    {}", standing);
  }
}

std::string spoken_pages(const ReportFacts& facts) {
  if (facts.pages == 0) return "纯文本";
  if (facts.pages_read < facts.pages) {
    return fmt::format("共{}页，只读了前{}页", facts.pages, facts.pages_read);
  }
  return fmt::format("{}页", facts.pages);
}

/// 洪泽区人民政府，2023年度，5页
std::string spoken_report(const ReportFacts& facts) {
  std::string words = facts.body.empty() ? facts.title : facts.body;
  if (words.empty()) words = "机关名称不明";
  words += facts.year ? fmt::format("，{}年度", *facts.year) : std::string("，年度不明");
  return printable(words) + "，" + spoken_pages(facts);
}

void print_head(const CheckedDocument& document, Text& out) {
  std::string words(chinese(document.status));
  if (!document.error.empty()) {
    words += "：" + printable(document.error);
  } else if (document.report) {
    words = document.status == Status::kChecked ? spoken_report(*document.report)
                                                : words + "，" + spoken_pages(*document.report);
  }
  out.line("{}: {}", out.styled(kBold, printable(document.path)),
           counts_as_unreadable(document.status) ? out.styled(style_of(Severity::kError), words)
                                                 : words);
}

/// Reasons in order of first appearance, each with the codes that it holds for: a document that
/// cannot be read for one cause has that cause once.
std::string grouped_reasons(const std::vector<RuleResult>& coverage, Verdict verdict) {
  std::vector<std::pair<std::string, std::string>> groups;  // reason, codes
  for (const RuleResult& result : coverage) {
    if (!result.selected || result.verdict != verdict) continue;
    const auto same = std::find_if(groups.begin(), groups.end(),
                                   [&](const auto& group) { return group.first == result.reason; });
    if (same == groups.end()) {
      groups.emplace_back(result.reason, result.rule->code);
    } else {
      same->second += fmt::format("、{}", result.rule->code);
    }
  }
  std::string words;
  for (const auto& [reason, codes] : groups) {
    if (!words.empty()) words += "；";
    words += reason.empty() ? codes : fmt::format("{}：{}", codes, printable(reason));
  }
  return words;
}

std::string codes_with(const std::vector<RuleResult>& coverage, Verdict verdict) {
  std::string codes;
  for (const RuleResult& result : coverage) {
    if (!result.selected || result.verdict != verdict) continue;
    if (!codes.empty()) codes += "、";
    codes += result.rule->code;
  }
  return codes;
}

void print_coverage(const std::vector<RuleResult>& coverage, Text& out) {
  const auto count = [&](Verdict verdict) {
    return std::count_if(coverage.begin(), coverage.end(), [&](const RuleResult& result) {
      return result.selected && result.verdict == verdict;
    });
  };
  const auto left_out = std::count_if(coverage.begin(), coverage.end(),
                                      [](const RuleResult& result) { return !result.selected; });
  std::string words =
      fmt::format("共核对 {} 项规则：通过 {}，",
                  static_cast<std::int64_t>(coverage.size()) - left_out, count(Verdict::kPass));
  if (const auto failed = count(Verdict::kFail); failed > 0) {
    words += fmt::format("发现问题 {}（{}）", failed, codes_with(coverage, Verdict::kFail));
  } else {
    words += "未发现问题";
  }
  if (const auto none = count(Verdict::kNotApplicable); none > 0) {
    words += fmt::format("，不适用 {}", none);
  }
  if (const auto unknown = count(Verdict::kCannotTell); unknown > 0) {
    words += fmt::format("，无法判断 {}（{}）", unknown,
                         grouped_reasons(coverage, Verdict::kCannotTell));
  }
  if (left_out > 0) words += fmt::format("；另有 {} 项未选用", left_out);
  out.line("{}", words);
}

void print_every_rule(const std::vector<RuleResult>& coverage, Text& out) {
  for (const RuleResult& result : coverage) {
    const std::string_view verdict = result.selected ? chinese(result.verdict) : "未选用";
    out.line("  {} {} {}{}{}", result.rule->code, title_of(*result.rule), verdict,
             result.reason.empty() || !result.selected ? "" : "：",
             result.selected ? printable(result.reason) : std::string());
  }
}

void print_findings(const CheckedDocument& document, Text& out) {
  for (const CorrectedCell& cell : document.corrected) {
    out.line("{}: {}", printable(document.path),
             say("人工更正：{}", printable(say_correction(cell))));
  }
  std::size_t set_aside = 0;
  for (const PlacedFinding& finding : document.findings) {
    if (open(finding.standing) || out.detail() == Detail::kEveryRule) {
      print_finding(document.path, finding, out);
    } else {
      ++set_aside;
    }
  }
  if (set_aside == 0 || out.detail() == Detail::kFindingsOnly) return;
  out.line("{}", say("另有 {} 处不计：{}（-v 列出）", set_aside, say_set_aside(document.findings)));
}

void print_document(const CheckedDocument& document, Text& out) {
  const bool brief = out.detail() == Detail::kFindingsOnly;
  if (!brief && !out.empty()) out.blank_line();
  if (!brief || counts_as_unreadable(document.status)) print_head(document, out);
  print_findings(document, out);
  if (brief || !document.report) return;
  if (out.detail() == Detail::kEveryRule) print_every_rule(document.coverage, out);
  if (document.status == Status::kChecked) print_coverage(document.coverage, out);
}

void print_summary(const std::vector<CheckedDocument>& documents, Text& out) {
  const Summary sum = summarize(documents);
  out.blank_line();
  out.line("共 {} 份文件：错误 {}，警告 {}，提示 {}，无法读取 {} 份", sum.documents, sum.errors,
           sum.warnings, sum.infos, sum.unreadable);
}

}  // namespace

std::string render_text(const std::vector<CheckedDocument>& documents,
                        const RenderOptions& options) {
  Text out(options);
  for (const CheckedDocument& document : documents) print_document(document, out);
  if (documents.size() > 1 && options.detail != Detail::kFindingsOnly) {
    print_summary(documents, out);
  }
  return out.take();
}

}  // namespace gouji
