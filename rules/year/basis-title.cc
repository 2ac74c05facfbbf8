// SPDX-License-Identifier: GPL-3.0-or-later
// The few documents that every report cites (rules/terms/basis-titles.txt), with a word of their
// title lost or another in its place. What names another issuer, a place, a year or another matter
// is another document. Short names are as good as full ones.
#include <algorithm>
#include <set>

#include "parser/base/say.h"
#include "parser/report/clauses.h"
#include "parser/text/distance.h"
#include "parser/text/pattern.h"
#include "rules/form/shared-places.h"
#include "rules/rule.h"
#include "rules/terms.h"

namespace gouji {
namespace {

/// The national prefix stands before a title that is no short name then.
constexpr std::string_view kNation = "中华人民共和国";

/// The title without what does not tell it apart: issuer, 关于印发, brackets, marks.
std::string core_of(std::string_view title) {
  static const Pattern lead(
      "^(?:国务院办公厅)?(?:政府信息与政务公开办公室)?(?:关于)?(?:印发)?(?:中华人民共和国)?");
  static const Pattern brackets("[（(][^（）()]*[）)]");
  std::string bare(title);
  for (auto match = brackets.find(bare); match; match = brackets.find(bare)) {
    bare.erase(match->at.begin, match->at.size());
  }
  bare = fold(bare);
  const auto match = lead.find(bare);
  return match ? bare.substr(match->at.end) : bare;
}

/// Words of another document, or of one about these.
bool is_another(std::string_view title) {
  return title.find_first_of("0123456789") != std::string_view::npos ||
         contains_any(title, {"实施", "贯彻",   "转发", "编制", "开展", "做好", "要求",   "解读",
                              "细则", "省",     "市",   "县",   "区",   "州",   "加强",   "推进",
                              "全面", "进一步", "落实", "培训", "任务", "要点", "指引",   "暂行",
                              "基层", "审查",   "目录", "指南", "教育", "医疗", "企事业", "许可"});
}

bool is_short_name(const std::string& core) {
  static const std::set<std::string_view> names = [] {
    std::set<std::string_view> all;
    for (const auto& entry : term_table("short-titles")) all.insert(entry.front());
    return all;
  }();
  return names.contains(core);
}

/// The known title that this one is meant to be, or null: one or two characters differ, or a word
/// is lost.
const std::string* meant(std::string_view title, const std::string& core) {
  constexpr std::size_t kShortest = 5;  // code points
  if (length_in_codes(core) < kShortest) return nullptr;
  const std::string* best = nullptr;
  int least = 3;
  for (const auto& entry : term_table("basis-titles")) {
    const int limit = length_in_codes(entry[0]) >= 8 ? 2 : 1;
    if (entry[0] == core) return nullptr;
    if (contains_any(core, {entry[2]}) && core.size() <= entry[2].size()) return &entry[1];
    // 政府信息公开制度 is no misprint of 条例: the last word is the kind of the document.
    constexpr std::size_t kKind = 6;  // bytes: two characters
    if (!core.ends_with(std::string_view(entry[0]).substr(entry[0].size() - kKind))) continue;
    const int distance = edit_distance(core, entry[0], limit);
    if (distance <= limit && distance < least) {
      least = distance;
      best = &entry[1];
    }
  }
  // 中华人民共和国信息公开条例: with the nation's name before it a short name is none.
  const bool national = title.find(kNation) != std::string_view::npos;
  return is_short_name(core) && !national ? nullptr : best;
}

class Reader {
 public:
  explicit Reader(const Report& report) : report_(report) {}

  Outcome read() {
    for (const Prose& prose : report_.paragraphs) {
      const std::string_view text = prose.text.text;
      const bool quotes = text.find("《") != std::string_view::npos ||
                          text.find("〈") != std::string_view::npos ||
                          text.find('<') != std::string_view::npos;
      if (quotes) read_titles(prose);
      read_issuer(prose);
    }
    return any_ ? std::move(out_) : Outcome::not_applicable(say("没有引用可核对名称的文件"));
  }

 private:
  void read_titles(const Prose& prose) {
    static const Pattern quoted("[《〈<]([^《》〈〉<>]{4,150})[》〉>]");
    static const Pattern local("^[一-龥]{1,8}(?:省|自治区|市)(?:行政程序|(?:政府)?信息公开)$",
                               {"行政程序", "信息公开"});
    const std::string_view text = prose.text.text;
    for (const Match& match : quoted.find_all(text)) {
      const Span at = *match.groups[0];
      const std::string_view title = slice(text, at);
      if (local.matches(title)) {
        any_ = true;
        Finding finding =
            finding_at_words(report_, prose, at, say("“{}”不是完整的文件名称", title));
        finding.severity = Severity::kInfo;
        out_.find(std::move(finding));
        continue;
      }
      if (!contains_any(title, {"公开", "信息", "秘密", "保密"})) continue;
      any_ = true;
      if (is_another(title)) continue;
      tell(prose, at, title, meant(title, core_of(title)));
    }
  }

  /// 国务院办公厅政府信息与政务公开办公室, with one character of it wrong.
  void read_issuer(const Prose& prose) {
    static const Pattern issuer("国务院办公厅(政府信息[一-龥]{0,2}政[一-龥]公开办公室)",
                                {"国务院办公厅"});
    constexpr std::string_view kRight = "政府信息与政务公开办公室";
    for (const Match& match : issuer.find_all(prose.text.text)) {
      const Span at = *match.groups[0];
      const std::string_view name = slice(prose.text.text, at);
      any_ = true;
      if (name == kRight) continue;
      const std::string right(kRight);
      out_.find(with_right(
          finding_at_words(report_, prose, at, say("“{}”的名称是“{}”", name, right)), name, right));
    }
  }

  void tell(const Prose& prose, Span at, std::string_view title, const std::string* right) {
    if (right == nullptr) return;
    out_.find(with_right(
        finding_at_words(report_, prose, at, say("引用的文件“{}”，名称应为{}", title, *right)),
        title, *right));
  }

  static Finding with_right(Finding finding, std::string_view printed, const std::string& right) {
    finding.left = right;
    finding.right = printed;
    finding.suggestion = say("改为“{}”", right);
    return finding;
  }

  const Report& report_;
  Outcome out_;
  bool any_ = false;
};

Outcome check(const Case& in) { return Reader(in.report).read(); }

}  // namespace

extern const Rule basis_title = {
    .code = "Y10",
    .name = "basis-title",
    .severity = Severity::kWarning,
    .title = "依据文件名称有误",
    .title_en = "Title of a document cited wrongly",
    .basis =
        "《中华人民共和国政府信息公开条例》、国办公开办函〔2019〕60号、国办公开办函〔2021〕30号",
    .check = check,
};

}  // namespace gouji
