// SPDX-License-Identifier: GPL-3.0-or-later
// Text for a person who reads hundreds of these: one line a finding, which can be read aloud and
// begins with the place; below it only quotes that the line does not contain; at the end, what was
// checked and what could not be told, so that silence is explained. For several documents the end
// says where to look first. On a terminal, lines are wrapped.
#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "cli/base/plain.h"
#include "cli/checked/words.h"
#include "cli/inputs/kinds/own-output.h"
#include "cli/inputs/kinds/skipped-file.h"
#include "cli/language/language.h"
#include "cli/memory/scoring/deduction.h"
#include "cli/render/findings.h"
#include "cli/render/format.h"
#include "cli/render/formats/coverage-words.h"
#include "cli/render/look-first.h"
#include "cli/render/review-words.h"
#include "cli/render/run-words.h"
#include "cli/render/silence-words.h"
#include "parser/base/say.h"
#include "parser/text/normalize.h"

namespace gouji {
namespace {

constexpr std::size_t kQuotedCodes = 60;   // longer quotes are cut: the page is given beside them
constexpr std::size_t kEvidenceLines = 5;  // a blank table has a hundred; -v shows all
constexpr std::string_view kBold = "1";

class Text {
 public:
  explicit Text(const RenderOptions& options) : options_(options) {}

  [[nodiscard]] std::string take() { return std::exchange(out_, {}); }
  [[nodiscard]] Detail detail() const { return options_.detail; }
  [[nodiscard]] const Weights& weights() const { return options_.weights; }

  /// Continuation lines are indented like the first one.
  void line(const std::string& words) {
    const std::size_t own = std::min(words.find_first_not_of(' '), words.size());
    out_ += wrap(words, options_.width, own + 4);
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

std::string quoted(std::string_view text) {
  if (text.empty()) return say("空白");
  return say("「{}」", log_line(shortened(text, kQuotedCodes)));
}

/// "report.pdf:4" or, for plain text, "report.txt:97".
std::string position(const std::string& path, const Place& place) {
  const std::uint32_t number = place.line > 0 ? place.line : place.page();
  return number > 0 ? fmt::format("{}:{}", log_line(path), number) : log_line(path);
}

std::string in_brackets(const std::string& words) {
  return words.empty() ? words : say("（{}）", words);
}

/// The message of a sum already contains both sides, but not a quote of the prose.
bool tells_more(const PlacedEvidence& evidence, std::string_view message) {
  const std::string& key = evidence.text.empty() ? evidence.label : evidence.text;
  return message.find(key) == std::string_view::npos;
}

/// 第86行, or for evidence in another file, that file with its place.
std::string spoken_source(const PlacedEvidence& evidence) {
  if (evidence.file.empty()) return spoken_place(evidence.place);
  const std::string place = spoken_place(evidence.in_file);
  return log_line(evidence.file) + (place.empty() ? place : ' ' + place);
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
    out.line(say("    {}{}：{}", log_line(evidence.label), in_brackets(spoken_source(evidence)),
                 quoted(evidence.text)));
  }
  if (more > 0) out.line(say("    另有 {} 处", more));
}

void print_finding(const CheckedDocument& document, const PlacedFinding& finding, Text& out) {
  std::string words = log_line(sentence(finding));
  if (!basis_of(*finding.rule).empty()) words += say("（依据：{}）", basis_of(*finding.rule));
  const auto points = points_of(document, finding, out.weights());
  if (points && !points->is_zero()) words += say("（扣 {} 分）", to_string(*points));
  out.line(fmt::format("{}: {} {} {}", position(document.path, finding.place),
                       out.styled(style_of(finding.severity), shown(finding.severity)),
                       out.styled(kBold, finding.rule->code), words));
  print_evidence(finding, out);
  const std::string standing = log_line(say_standing(finding));
  if (out.detail() == Detail::kEveryRule) {
    const std::string name = say("编号 {}", short_name(finding));
    out.line("    " + (standing.empty() ? name : say("{}，{}", name, standing)));
  } else if (!standing.empty()) {
    out.line("    " + standing);
  }
}

std::string spoken_pages(const ReportFacts& facts) {
  if (facts.pages == 0) return say("纯文本");
  if (facts.pages_read < facts.pages) {
    return say("共{}页，只读了前{}页", facts.pages, facts.pages_read);
  }
  return say("{}页", facts.pages);
}

void print_head(const CheckedDocument& document, Text& out) {
  std::string words(shown(document.status));
  if (document.status == Status::kDuplicate) {
    words = say("与 {} 内容相同，不再列出", log_line(document.same_as));
  } else if (!document.error.empty()) {
    words = say("{}：{}", words, log_line(document.error));
  } else if (document.report) {
    const ReportFacts& facts = *document.report;
    words =
        say("{}，{}", document.status == Status::kChecked ? log_line(spoken_report(facts)) : words,
            spoken_pages(facts));
  }
  if (const auto points = deduction(document, out.weights())) {
    words = say("{}，扣 {} 分", words, to_string(*points));
  } else if (!out.weights().empty()) {
    words = say("{}；未计扣分", words);
  }
  out.line(fmt::format("{}: {}", out.styled(kBold, log_line(document.path)),
                       counts_as_unreadable(document.status)
                           ? out.styled(style_of(Severity::kError), words)
                           : words));
  if (!document.report || document.status == Status::kDuplicate) return;
  for (const std::string& note : document.report->notes) {
    out.line("    " + say("说明：{}", log_line(note)));
  }
}

void print_findings(const CheckedDocument& document, Text& out) {
  for (const CorrectedCell& cell : document.corrected) {
    out.line(log_line(document.path) + ": " + say("人工更正：{}", log_line(say_correction(cell))));
  }
  std::size_t set_aside = 0;
  for (const PlacedFinding& finding : document.findings) {
    if (open(finding.standing) || out.detail() == Detail::kEveryRule) {
      print_finding(document, finding, out);
    } else {
      ++set_aside;
    }
  }
  if (set_aside == 0 || out.detail() == Detail::kFindingsOnly) return;
  out.line(say("另有 {} 处不计：{}（-v 列出）", set_aside, say_set_aside(document.findings)));
}

void print_document(const CheckedDocument& document, Text& out) {
  const bool brief = out.detail() == Detail::kFindingsOnly;
  if (!brief || counts_as_unreadable(document.status)) print_head(document, out);
  print_findings(document, out);
  if (brief || !document.report) return;
  if (document.status == Status::kDuplicate) return;
  if (out.detail() == Detail::kEveryRule)
    for (const std::string& line : rule_lines(document.coverage)) out.line(line);
  if (document.status == Status::kChecked) out.line(coverage_words(document));
}

/// Padded on the left to a width in columns.
std::string right(const std::string& words, std::size_t width) {
  const std::size_t wide = display_width(words);
  return std::string(width > wide ? width - wide : 0, ' ') + words;
}

/// Texts before each line of the summary, with a head: the document's deduction. Empty if no
/// weights are given.
std::vector<std::string> deduction_column(const std::vector<LookFirst::Group>& groups,
                                          const Weights& weights) {
  std::vector<std::string> column(1);
  if (!weights.empty()) column[0] = say("扣分");
  std::size_t width = display_width(column[0]);
  for (const LookFirst::Group& group : groups) {
    for (const CheckedDocument& document : group.named) {
      const auto points = deduction(document, weights);
      column.push_back(weights.empty() ? "" : points ? to_string(*points) : "-");
      width = std::max(width, display_width(column.back()));
    }
  }
  if (weights.empty()) return column;
  for (std::string& words : column) words = right(words, width) + " ";
  return column;
}

/// The documents of a group that are not named.
std::string say_more(const LookFirst::Group& group, bool scored) {
  switch (group.urgency) {
    case Urgency::kError:
      return scored ? say("  另有 {} 份有问题的文件", group.more)
                    : say("  另有 {} 份有错误", group.more);
    case Urgency::kUnreadable:
      return say("  另有 {} 份无法读取", group.more);
    case Urgency::kWarning:
      return say("  另有 {} 份只有警告", group.more);
    case Urgency::kInfo:
      return say("  另有 {} 份只有提示", group.more);
    case Urgency::kUnchecked:
      break;
  }
  return say("  另有 {} 份未发现问题，但有未能核对的", group.more);
}

/// A document in the list: its name and, if it has no findings, why it is listed.
std::string named_in_list(const CheckedDocument& document, Urgency urgency) {
  std::string name = log_line(document.path);
  if (urgency == Urgency::kUnreadable) {
    return say("{}：{}", name, log_line(trouble_of(document, false)));
  }
  if (document.report) name += in_brackets(log_line(spoken_report(*document.report)));
  if (urgency == Urgency::kUnchecked) {
    name = say("{}：{}", name, log_line(say_silence_whole(document)));
  }
  return name;
}

void print_where_to_look(const LookFirst& first, Text& out) {
  const std::vector<LookFirst::Group> groups = first.groups();
  if (groups.empty()) return;
  const std::size_t width =
      std::max({display_width(shown(Severity::kError)), display_width(shown(Severity::kWarning)),
                display_width(shown(Severity::kInfo))});
  out.line(out.styled(kBold, say("先看这些：")));
  const std::vector<std::string> deductions = deduction_column(groups, out.weights());
  out.line(fmt::format("  {}{} {} {}  {}", deductions[0],
                       right(std::string(shown(Severity::kError)), width),
                       right(std::string(shown(Severity::kWarning)), width),
                       right(std::string(shown(Severity::kInfo)), width), say("文件")));
  std::size_t row = 0;
  for (const LookFirst::Group& group : groups) {
    for (const CheckedDocument& document : group.named) {
      const auto number = [&](Severity severity) {
        return right(group.urgency == Urgency::kUnreadable
                         ? "-"
                         : std::to_string(count_of(document, severity)),
                     width);
      };
      out.line(fmt::format("  {}{} {} {}  {}", deductions[++row], number(Severity::kError),
                           number(Severity::kWarning), number(Severity::kInfo),
                           named_in_list(document, group.urgency)));
    }
    if (group.more > 0) out.line(say_more(group, !out.weights().empty()));
  }
}

class TextStream final : public DocumentStream {
 public:
  explicit TextStream(const RenderOptions& options)
      : out_(options), marked_(options.marked), first_(options.weights) {}

  Expected<std::string> document(const CheckedDocument& document) override {
    if (sum_.documents > 0 && out_.detail() != Detail::kFindingsOnly) out_.blank_line();
    sum_.add(document);
    remember(document);
    print_document(document, out_);
    return out_.take();
  }

  Expected<std::string> end(const RunFacts& facts) override {
    if (out_.detail() != Detail::kFindingsOnly) {
      if (out_.detail() == Detail::kEveryRule) print_skipped(facts);
      if (sum_.documents > 1) {
        print_summary(facts.skipped.size());
      } else if (sum_.documents > 0 && no_reports_ == sum_.documents) {
        out_.line(say("没有年度报告"));
      }
      for (const UsedFile& file : facts.used_files)
        out_.line(say("说明：{}", log_line(say_used(file))));
      for (const std::string& remark : facts.remarks) {
        out_.line(say("说明：{}", log_line(remark)));
      }
    }
    if (marked_) out_.line(text_mark());
    return out_.take();
  }

 private:
  void remember(const CheckedDocument& document) {
    if (document.status == Status::kNotAReport) ++no_reports_;
    if (read_in_part(document)) ++in_part_;
    first_.add(document);
  }
  void print_skipped(const RunFacts& facts) {
    if (facts.skipped.empty()) return;
    out_.blank_line();
    out_.line(out_.styled(kBold, say("未核对的文件：")));
    for (const SkippedFile& file : facts.skipped) {
      out_.line("  " + say("{}：{}", log_line(file.path), log_line(why_skipped(file))));
    }
  }
  void print_summary(std::size_t skipped) {
    out_.blank_line();
    print_where_to_look(first_, out_);
    std::string words = say_counts(sum_, skipped);
    if (in_part_ > 0) words += say("，未读完 {} 份", in_part_);
    if (no_reports_ == sum_.documents) {
      words = say("{}；{}", words, say("没有年度报告"));
    }
    out_.line(words);
  }

  Text out_;
  bool marked_;
  Summary sum_;
  LookFirst first_;
  std::size_t no_reports_ = 0, in_part_ = 0;
};

}  // namespace

std::unique_ptr<DocumentStream> stream_text(const RenderOptions& options) {
  return std::make_unique<TextStream>(options);
}

std::string render_text(const Documents& documents, const RenderOptions& options) {
  TextStream stream(options);
  return *all_at_once(stream, documents, options.facts);
}

extern const Format text_format = {
    .name = "text",
    .ending = ".txt",
    .title = "给人看的文字",
    .for_terminals = true,
    .render = always<render_text>,
    .stream = stream_text,
};

}  // namespace gouji
