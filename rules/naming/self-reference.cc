// SPDX-License-Identifier: GPL-3.0-or-later
// The report calls its body by the word of another kind: 我局 in a township's. Only pairs that
// contradict each other (rules/terms/self-references.txt); a place word (我县) never does.
#include <algorithm>

#include "parser/base/say.h"
#include "parser/text/pattern.h"
#include "rules/form/shared-places.h"
#include "rules/quotation.h"
#include "rules/rule.h"
#include "rules/terms.h"

namespace gouji {
namespace {

struct Use {
  const Prose* prose;
  Span at;
  bool contradicts;
};

/// 我委托, 我局限 and the like begin other words.
bool is_self_reference(std::string_view text, std::size_t end) {
  constexpr std::string_view kOther[] = {"托", "派", "限", "面", "域", "部", "员", "定", "堂"};
  return std::none_of(std::begin(kOther), std::end(kOther),
                      [&](std::string_view other) { return text.substr(end).starts_with(other); });
}

/// town or rural: what kind of township the government is; empty where the name does not say.
std::string_view place_of(std::string_view name, BodyType body) {
  if (body.kind != BodyKind::kGovernment || body.level != BodyLevel::kTownship) return {};
  constexpr std::string_view kGovernment = "人民政府";
  if (name.ends_with(kGovernment)) name.remove_suffix(kGovernment.size());
  if (name.ends_with("镇")) return "town";
  return name.ends_with("乡") ? "rural" : std::string_view();
}

std::vector<Use> uses_of(const Report& report, const std::vector<std::string>& wrong) {
  static const Pattern self("我(?:街道|[局委署厅镇乡办处县区市])");
  std::vector<Use> uses;
  for (const Prose& prose : report.paragraphs) {
    const std::string_view text = prose.text.text;
    if (text.find("我") == std::string_view::npos) continue;
    for (const Match& match : self.find_all(text)) {
      if (within_quotes(text, match.at.begin) || !is_self_reference(text, match.at.end)) continue;
      const bool bad = std::find(wrong.begin(), wrong.end(), slice(text, match.at)) != wrong.end();
      uses.push_back({&prose, match.at, bad});
    }
  }
  return uses;
}

/// 督促街道各科室 in the report of a rural township: the body's own offices are called those of
/// another kind of body. A street that is named (东门街道各科室) or stands in a list is another
/// one.
void find_own_offices(const Case& in, std::string_view place, Outcome& out) {
  static const Pattern street(
      "(?:^|[，。；：]|督促|组织|要求|指导|明确|将|对|由|使)"
      "(街道(?:各科室|各站所|各办公室|机关各|领导班子))",
      {"街道各", "街道机关各", "街道领导班子"});
  static const Pattern township(
      "(?:^|[，。；：]|督促|组织|要求|指导|明确|将|对|由|使)"
      "([镇乡](?:各科室|各站所|各办公室|机关各|领导班子))",
      {"镇各", "乡各", "镇机关各", "乡机关各", "镇领导班子", "乡领导班子"});
  const bool of_street = in.body.level == BodyLevel::kTownship &&
                         in.body.kind != BodyKind::kGovernment &&
                         in.report.body.find("街道") != std::string::npos;
  if (place.empty() && !of_street) return;
  const Pattern& words = of_street ? township : street;
  for (const Prose& prose : in.report.paragraphs) {
    const std::string_view text = prose.text.text;
    for (const Match& match : words.find_all(text)) {
      const Span at = *match.groups[0];
      if (within_quotes(text, at.begin)) continue;
      out.find(finding_at_words(
          in.report, prose, at,
          say("“{}”的报告把本机关的科室写作“{}”", in.report.body, slice(text, at))));
    }
  }
}

Outcome check(const Case& in) {
  if (in.body.kind == BodyKind::kUnknown) return Outcome::not_applicable(say("机关类型不明"));
  std::vector<std::string> wrong;
  const std::string_view place = place_of(in.report.body, in.body);
  for (const auto& entry : term_table("self-references")) {
    if (entry[0] == word_of(in.body.kind) || entry[0] == place) wrong.push_back(entry[1]);
  }
  const std::vector<Use> uses = uses_of(in.report, wrong);
  const auto bad =
      std::count_if(uses.begin(), uses.end(), [](const Use& u) { return u.contradicts; });
  const auto good = static_cast<std::ptrdiff_t>(uses.size()) - bad;
  Outcome out;
  for (const std::string& word : wrong) {
    Finding finding;
    for (const Use& use : uses) {
      const std::string_view text = use.prose->text.text;
      if (slice(text, use.at) != word) continue;
      if (finding.evidence.empty()) finding = finding_at_words(in.report, *use.prose, use.at, "");
      finding.evidence.push_back(
          {say("自称"), quotation(text, use.at), use.prose->text.source(use.at), Where{}});
    }
    if (finding.evidence.empty()) continue;
    finding.message =
        say("“{}”的报告自称“{}”，共{}处", in.report.body, word, finding.evidence.size());
    // Once among the right ones it is a slip of the pen, not a copied report.
    if (bad == 1 && good >= 2) finding.severity = Severity::kInfo;
    out.find(std::move(finding));
  }
  find_own_offices(in, place, out);
  if (uses.empty() && out.findings().empty()) return Outcome::not_applicable(say("正文没有自称"));
  return out;
}

}  // namespace

extern const Rule self_reference = {
    .code = "N02",
    .name = "self-reference",
    .severity = Severity::kWarning,
    .title = "自称与机关类型不符",
    .title_en = "Body calls itself by the word of another kind",
    .basis = "国办公开办函〔2021〕30号：内容准确，不得雷同",
    .check = check,
};

}  // namespace gouji
