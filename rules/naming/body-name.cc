// SPDX-License-Identifier: GPL-3.0-or-later
// Another body's name where the report names its own author: 由…编制, …（以下简称…）, the
// signature. In the contact sentence an office of the same government is usual, so there it is a
// warning. Two names are of two bodies only where both are of one kind and level and share neither
// place nor task: short forms, merged names, superior bodies and offices pass.
#include <algorithm>

#include "parser/base/say.h"
#include "parser/text/pattern.h"
#include "rules/form/shared-places.h"
#include "rules/rule.h"

namespace gouji {
namespace {

/// 岚浦县水利局 → 岚浦县, 水利局. The task of a government is empty.
struct NameParts {
  std::string place, task;
};

NameParts parts_of(std::string_view name) {
  static const Pattern place(
      "^([一-龥]*(?:省|自治区|市|自治州|州|盟|县|区|旗|镇|乡|街道|苏木))(.*)$");
  static const Pattern government("^(?:人民政府|政府|办事处|办)$");
  const std::string folded = fold(name);
  const auto match = place.find(folded);
  if (!match) return {"", folded};
  NameParts parts{std::string(slice(folded, *match->groups[0])),
                  std::string(slice(folded, *match->groups[1]))};
  if (government.matches(parts.task)) parts.task.clear();
  return parts;
}

bool contains(std::string_view a, std::string_view b) {
  return a.find(b) != std::string_view::npos || b.find(a) != std::string_view::npos;
}

/// The names share a character that tells something: 水利局 and 水务局 may be one body.
bool tasks_are_akin(std::string_view a, std::string_view b) {
  constexpr std::string_view kCommon = "局委办厅处室中心和与管理员会人民政府市区县服务";
  for (std::size_t at = 0; at < a.size();) {
    const std::size_t begin = at;
    next_code(a, at);
    const std::string_view character = a.substr(begin, at - begin);
    if (kCommon.find(character) == std::string_view::npos &&
        b.find(character) != std::string_view::npos) {
      return true;
    }
  }
  return false;
}

/// Surely the names of two bodies.
bool are_two_bodies(std::string_view a, std::string_view b) {
  const BodyType type = body_type_of(a);
  if (type.kind == BodyKind::kUnknown || !(body_type_of(b) == type)) return false;
  if (contains(fold(a), fold(b))) return false;
  const NameParts left = parts_of(a), right = parts_of(b);
  const bool same_place =
      left.place.empty() || right.place.empty() || contains(left.place, right.place);
  if (left.task.empty() != right.task.empty()) return false;
  // The office of the government leads the work of all its departments.
  for (const std::string_view lead : {"政府", "政务"}) {
    if (left.task != right.task && right.task.find(lead) != std::string::npos) return false;
  }
  if (left.task.empty()) {
    // 岚浦县跃进街道 and 跃进街道: the last place tells.
    return !same_place && !left.place.ends_with(right.place) && !right.place.ends_with(left.place);
  }
  const bool akin = contains(left.task, right.task) || tasks_are_akin(left.task, right.task);
  return akin ? left.task == right.task && !same_place : true;
}

struct Named {
  const Prose* prose;
  Span at;
  std::string name;
  bool contact = false;
};

void add_names(const Prose& prose, const Pattern& pattern, bool contact, std::vector<Named>& out) {
  for (const Match& match : pattern.find_all(prose.text.text)) {
    Span at = *match.groups[0];
    // 本报告由岚浦县水利局（以下简称我局）: the name begins behind 由.
    constexpr std::string_view kBy = "由";
    const std::size_t by = slice(prose.text.text, at).rfind(kBy);
    if (by != std::string_view::npos) at.begin += static_cast<std::uint32_t>(by + kBy.size());
    out.push_back({&prose, at, std::string(slice(prose.text.text, at)), contact});
  }
}

/// The line above the date that ends the report.
void add_signature(const Report& report, std::vector<Named>& out) {
  static const Pattern date("^[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日$");
  constexpr std::size_t kLongest = 90;  // bytes
  const auto& prose = report.paragraphs;
  if (prose.size() < 2 || !date.matches(prose.back().text.text)) return;
  const Prose& above = prose[prose.size() - 2];
  if (above.text.text.size() > kLongest || above.heading) return;
  const auto end = static_cast<std::uint32_t>(above.text.text.size());
  out.push_back({&above, {0, end}, above.text.text, false});
}

std::vector<Named> named_authors(const Report& report) {
  static const Pattern author(
      "(?:报告|年报)(?:是|系)?由([一-龥]+?)(?:根据|按照|依据|依照|负责|组织|编制|，)",
      {"报告由", "报告是由", "报告系由", "年报由", "年报是由", "年报系由"});
  static const Pattern short_form(
      "([一-龥]+)（以下简称[“\"]?(?:我|本|[一-龥]*(?:局|委|办|镇|乡|街道|政府))", {"（以下简称"});
  static const Pattern contact(
      "(?:请|可)(?:与|同|向|联系)：?([一-龥]+?)(?:联系|（|\\(|，|。|$)",
      {"请与", "请同", "请向", "请联系", "可与", "可同", "可向", "可联系"});
  std::vector<Named> found;
  for (const Prose& prose : report.paragraphs) {
    const bool early = prose.section < 0 ||
                       report.sections[static_cast<std::size_t>(prose.section)].standard == "一";
    if (!early || prose.heading) continue;
    const std::string_view text = prose.text.text;
    if (text.find("编制") != std::string_view::npos) add_names(prose, author, false, found);
    add_names(prose, short_form, false, found);
    if (text.find("联系") != std::string_view::npos) add_names(prose, contact, true, found);
  }
  add_signature(report, found);
  return found;
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  if (body_type_of(report.body).kind == BodyKind::kUnknown) {
    return Outcome::not_applicable(say("题名中的机关名称不明"));
  }
  Outcome out;
  for (const Named& named : named_authors(report)) {
    if (!are_two_bodies(report.body, named.name)) continue;
    Finding finding =
        finding_at_words(report, *named.prose, named.at,
                         say("题名的机关为“{}”，{}为“{}”", report.body,
                             named.contact ? say("联系单位") : say("编制单位"), named.name));
    finding.left = report.body;
    finding.right = named.name;
    finding.evidence.push_back({say("题名"), report.title, report.title_at, Where{}});
    if (named.contact) finding.severity = Severity::kWarning;
    out.find(std::move(finding));
  }
  return out;
}

}  // namespace

extern const Rule body_name = {
    .code = "N01",
    .name = "body-name",
    .severity = Severity::kError,
    .title = "机关名称前后不一致",
    .title_en = "Another body is named as the author",
    .basis = "国办公开办函〔2021〕30号：内容准确，不得雷同",
    .check = check,
};

}  // namespace gouji
