// SPDX-License-Identifier: GPL-3.0-or-later
// Another body's name where the report names its own author: 由…编制, 现公布…, …（以下简称…）, the
// signature. In the contact sentence an office of the same government is usual, so there it is a
// warning. Two names are of two bodies only where both are of one kind and level and share neither
// place nor task, or where one is a bureau and the other a township or street office, which is a
// warning: short forms, merged names, superior bodies and offices pass, and so do words
// that name no body of their own (我局, 局办公室). Also the body's own name with a character lost.
#include <algorithm>
#include <initializer_list>
#include <utility>

#include "parser/base/say.h"
#include "parser/edition/ids.h"
#include "parser/report/words/clauses.h"
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

/// Nothing but words that any body may be called by: 我局, 全县, 局办公室, 党政综合办公室.
bool is_common(std::string_view name) {
  static constexpr std::string_view kWords[] = {
      "领导小组", "办公室", "办公厅", "办事处", "管委会", "委员会", "街道", "人民", "政府", "政务",
      "信息",     "公开",   "党政",   "党委",   "党组",   "综合",   "机关", "单位", "部门", "中心",
      "法规",     "宣传",   "秘书",   "督查",   "工作",   "政策",   "服务", "管理", "本级", "行政",
      "我",       "本",     "该",     "全",     "各",     "省",     "市",   "县",   "区",   "旗",
      "州",       "盟",     "镇",     "乡",     "局",     "委",     "办",   "厅",   "署",   "处",
      "室",       "科",     "股",     "院",     "站",     "队",     "所",   "街",   "场",   "村"};
  while (!name.empty()) {
    const auto word =
        std::find_if(std::begin(kWords), std::end(kWords),
                     [name](std::string_view each) { return name.starts_with(each); });
    if (word == std::end(kWords)) return false;
    name.remove_prefix(word->size());
  }
  return true;
}

std::vector<std::string_view> characters_of(std::string_view text) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    next_code(text, at);
    out.push_back(text.substr(begin, at - begin));
  }
  return out;
}

/// A character that short forms leave out: 岚浦水利局 for 岚浦县水利局, 发展改革局.
bool may_be_left_out(std::string_view character) {
  constexpr std::string_view kSuch = "省市县区镇乡州旗盟和与及的";
  return kSuch.find(character) != std::string_view::npos;
}

/// `name` is the end of `body`, or all of it, with one character lost that no short form leaves
/// out. What begins or ends one character later may be a short form, but for the last of a
/// department (教育 for 教育局).
bool lacks_a_character(std::string_view body, std::string_view name) {
  constexpr std::size_t kShortest = 5;  // characters; shorter names may be other places
  const std::vector<std::string_view> whole = characters_of(body), part = characters_of(name);
  if (part.size() < kShortest || whole.size() < part.size() + 1) return false;
  const std::size_t first = whole.size() - part.size() - 1;
  std::size_t same = 0;
  while (same < part.size() && whole[first + same] == part[same]) ++same;
  if (same == 0) return false;
  for (std::size_t i = same; i < part.size(); ++i) {
    if (whole[first + i + 1] != part[i]) return false;
  }
  const bool office = same == part.size() && whole.back() == "办";  // 街道 for 街道办
  return !office && !may_be_left_out(whole[first + same]);
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

/// 岚浦区人民政府柳塘街道办事处 is 岚浦区柳塘街道办事处: the government that a body belongs to may
/// be named by its place alone. At its end the word is the body's own.
std::string without_government(std::string name) {
  for (const std::string_view word : {"人民政府", "政府"}) {
    const std::size_t at = name.find(word);
    if (at != std::string::npos && at > 0 && at + word.size() < name.size()) {
      name.erase(at, word.size());
      break;
    }
  }
  return name;
}

/// Surely the names of two bodies.
bool are_two_bodies(std::string_view a, std::string_view b) {
  const BodyType type = body_type_of(a);
  if (type.kind == BodyKind::kUnknown || !(body_type_of(b) == type)) return false;
  if (contains(fold(a), fold(b))) return false;
  if (contains(without_government(fold(a)), without_government(fold(b)))) return false;
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

bool is_grassroots(const BodyType& type) {
  return type.kind == BodyKind::kStreetOffice ||
         (type.kind == BodyKind::kGovernment && type.level == BodyLevel::kTownship);
}

/// A bureau as the author of the report of a township or street office, or the other way round:
/// neither writes the other's, but for an office that leads the work or belongs to the body.
bool is_bureau_for_township(std::string_view body, std::string_view name) {
  const BodyType own = body_type_of(body), other = body_type_of(name);
  const bool crossed = (is_grassroots(own) && other.kind == BodyKind::kDepartment) ||
                       (own.kind == BodyKind::kDepartment && is_grassroots(other));
  if (!crossed || contains(fold(body), fold(name))) return false;
  if (contains_any(name,
                   {"会同", "联合", "牵头", "指导", "政府办", "政务", "党政", "公开", "审批"})) {
    return false;
  }
  // 柏桥镇财政局 belongs to 岚浦县柏桥镇; 岚浦县水利局 does not.
  std::string township = parts_of(body).place, bureau = parts_of(name).place;
  if (!is_grassroots(own)) std::swap(township, bureau);
  return !township.empty() && !bureau.empty() && !township.ends_with(bureau);
}

enum class Role : unsigned char { kAuthor, kSignature, kContact };

std::string in_words(Role role) {
  switch (role) {
    case Role::kContact:
      return say("联系单位");
    case Role::kSignature:
      return say("落款");
    case Role::kAuthor:
      break;
  }
  return say("编制单位");
}

struct Named {
  const Prose* prose;
  Span at;
  std::string name;
  Role role = Role::kAuthor;
  bool compiled = false;  // 由…汇总: a superior of the same place may do that
};

void add_name(const Prose& prose, Span at, Role role, std::vector<Named>& out) {
  // 本报告由岚浦县水利局（以下简称我局）: the name begins behind 由.
  constexpr std::string_view kBy = "由";
  const std::size_t by = slice(prose.text.text, at).rfind(kBy);
  if (by != std::string_view::npos) at.begin += static_cast<std::uint32_t>(by + kBy.size());
  const bool compiled = prose.text.text.substr(at.end).starts_with("汇总");
  out.push_back({&prose, at, std::string(slice(prose.text.text, at)), role, compiled});
}

void add_names(const Prose& prose, const Pattern& pattern, Role role, std::vector<Named>& out) {
  for (const Match& match : pattern.find_all(prose.text.text)) {
    add_name(prose, *match.groups[0], role, out);
  }
}

using Words = std::initializer_list<std::string_view>;

/// The Han characters between one of `leads` (and a colon) and the nearest of `ends`, or the end of
/// the text with `to_end`. By hand: expressions for these cost a hundredth of a whole check.
std::vector<Span> names_between(std::string_view text, Words leads, Words ends, bool to_end) {
  std::vector<Span> names;
  std::uint32_t from = 0;
  while (const auto lead = find_any(text, leads, from)) {
    constexpr std::string_view kColon = "：";
    std::size_t begin = lead->end;
    if (to_end && text.substr(begin).starts_with(kColon)) begin += kColon.size();
    std::size_t end = begin;
    const auto ended = [&] {
      return end > begin &&
             ((to_end && end == text.size()) || starts_with_any(text.substr(end), ends));
    };
    while (!ended() && end < text.size()) {
      std::size_t next = end;
      const char32_t code = next_code(text, next);
      if (code < U'一' || code > U'龥') break;
      end = next;
    }
    if (ended()) {
      names.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    }
    from = std::max(lead->end, static_cast<std::uint32_t>(end));
  }
  return names;
}

/// Names with their short form where the author stands: at the start of a sentence, behind 由 or
/// 现将. Behind 根据 or 请与 it is that of another body or of a document.
void add_short_forms(const Prose& prose, std::vector<Named>& out) {
  static const Pattern short_form(
      "(?:^|。|由|现将|现公布)([一-龥]+)（以下简称[“\"]?"
      "(?:我|本|[一-龥]*(?:局|委|办|镇|乡|街道|政府))",
      {"（以下简称"});
  std::vector<Named> found;
  add_names(prose, short_form, Role::kAuthor, found);
  for (Named& named : found) {
    const bool other =
        contains_any(named.name, {"根据", "按照", "依据", "依照", "请", "联系", "咨询", "向"});
    if (!other) out.push_back(std::move(named));
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
  out.push_back({&above, {0, end}, above.text.text, Role::kSignature});
}

std::vector<Named> named_authors(const Report& report) {
  static const Pattern published("(?:公布|现将)《?([一-龥]+?)的?20[0-9]{2}年", {"公布", "现将"});
  std::vector<Named> found;
  for (const Prose& prose : report.paragraphs) {
    const bool early = prose.section < 0 || report.stands_in(prose, kOverviewSection);
    if (!early || prose.heading) continue;
    const std::string_view text = prose.text.text;
    if (text.find("编制") != std::string_view::npos) {
      for (const Span at : names_between(
               text, {"报告由", "报告是由", "报告系由", "年报由", "年报是由", "年报系由"},
               {"根据", "按照", "依据", "依照", "负责", "组织", "汇总", "编制", "编写", "，"},
               false)) {
        add_name(prose, at, Role::kAuthor, found);
      }
    }
    if (text.find("（以下简称") != std::string_view::npos) add_short_forms(prose, found);
    add_names(prose, published, Role::kAuthor, found);
    if (text.find("联系") != std::string_view::npos) {
      for (const Span at :
           names_between(text, {"请与", "请同", "请向", "请联系", "可与", "可同", "可向", "可联系"},
                         {"联系", "（", "(", "，", "。"}, true)) {
        add_name(prose, at, Role::kContact, found);
      }
    }
  }
  add_signature(report, found);
  return found;
}

/// The body's name without 办事处 and 人民政府, as it stands in the prose with a character lost.
/// Not the first one, by which neighbouring places differ (新城北街街道, 城北街街道).
void find_shortened(const Report& report, Outcome& out) {
  constexpr std::size_t kShortest = 6;  // characters
  std::string_view body = report.body;
  for (const std::string_view end : {"办事处", "人民政府", "办公室"}) {
    if (body.ends_with(end)) body.remove_suffix(end.size());
  }
  const std::vector<std::string_view> place = characters_of(body);
  // The part behind the last superior place: 兴和区.
  std::size_t first = 0;
  for (std::size_t i = 0; i + kShortest < place.size(); ++i) {
    if (place[i] == "省" || place[i] == "市" || place[i] == "县" || place[i] == "区") first = i + 1;
  }
  if (place.size() < first + kShortest) return;
  for (std::size_t lost = first + 1; lost + 2 < place.size(); ++lost) {
    if (may_be_left_out(place[lost]) || place[lost] == place[lost - 1]) continue;
    std::string name;
    for (std::size_t i = first; i < place.size(); ++i) {
      if (i != lost) name += place[i];
    }
    for (const Prose& prose : report.paragraphs) {
      const std::size_t at = prose.text.text.find(name);
      if (at == std::string::npos) continue;
      const Span span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + name.size())};
      Finding finding = finding_at_words(
          report, prose, span,
          say("题名的机关为“{}”，此处写作“{}”，少了“{}”字", report.body, name, place[lost]));
      finding.left = report.body;
      finding.right = name;
      finding.severity = Severity::kWarning;
      finding.evidence.push_back({say("题名"), report.title, report.title_at, Where{}});
      out.find(std::move(finding));
      return;
    }
  }
}

/// The name stands anywhere besides the title.
bool names_itself(const Report& report) {
  return std::any_of(report.paragraphs.begin(), report.paragraphs.end(), [&](const Prose& prose) {
    const bool title = prose.at.begin < report.title_at.end && report.title_at.begin < prose.at.end;
    return !title && prose.text.text.find(report.body) != std::string::npos;
  });
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  if (body_type_of(report.body).kind == BodyKind::kUnknown) {
    return Outcome::not_applicable(say("题名中的机关名称不明"));
  }
  Outcome out;
  const std::vector<Named> authors = named_authors(report);
  for (const Named& named : authors) {
    if (is_common(named.name)) continue;
    const bool contact = named.role == Role::kContact;
    const bool altered = !contact && lacks_a_character(report.body, named.name);
    const bool two = are_two_bodies(report.body, named.name);
    if (!altered && !two && (contact || !is_bureau_for_township(report.body, named.name))) continue;
    const NameParts own = parts_of(report.body), other = parts_of(named.name);
    if (named.compiled && !own.place.empty() && contains(own.place, other.place)) continue;
    Finding finding = finding_at_words(
        report, *named.prose, named.at,
        say("题名的机关为“{}”，{}为“{}”", report.body, in_words(named.role), named.name));
    finding.left = report.body;
    finding.right = named.name;
    finding.evidence.push_back({say("题名"), report.title, report.title_at, Where{}});
    if (contact || (!two && !altered)) finding.severity = Severity::kWarning;
    out.find(std::move(finding));
  }
  if (out.findings().empty()) find_shortened(report, out);
  if (authors.empty() && out.findings().empty() && !names_itself(report)) {
    return Outcome::not_applicable(say("题名之外没有写机关名称"));
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
