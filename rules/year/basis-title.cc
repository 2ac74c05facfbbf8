// SPDX-License-Identifier: GPL-3.0-or-later
// The few documents that every report cites (rules/terms/basis-titles.txt), with a word of their
// title lost or another in its place. What names another issuer, a place, a year or another matter
// is another document. Short names are as good as full ones.
#include <algorithm>
#include <optional>
#include <set>

#include "parser/base/say.h"
#include "parser/report/words/clauses.h"
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
  std::string bare(title);
  for (std::size_t open = bare.find("（"); open != std::string::npos; open = bare.find("（")) {
    const std::size_t close = bare.find("）", open);
    bare.erase(open, close == std::string::npos ? close : close + 3 - open);
  }
  bare = fold(bare);
  std::string_view core = bare;
  for (const std::string_view lead :
       {std::string_view("国务院办公厅"), std::string_view("政府信息与政务公开办公室"),
        std::string_view("关于"), std::string_view("印发"), kNation}) {
    if (core.starts_with(lead)) core.remove_prefix(lead.size());
  }
  return std::string(core);
}

/// The titles in 《》, 〈〉 and <>, each without what is quoted within it.
std::vector<Span> titles_in(std::string_view text) {
  constexpr std::size_t kShortest = 12, kLongest = 450;  // bytes
  std::vector<Span> titles;
  std::optional<std::size_t> open;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t code = next_code(text, at);
    if (code == U'《' || code == U'〈' || code == U'<') {
      open = at;
    } else if (code == U'》' || code == U'〉' || code == U'>') {
      const std::size_t size = open ? begin - *open : 0;
      if (size >= kShortest && size <= kLongest) {
        titles.push_back({static_cast<std::uint32_t>(*open), static_cast<std::uint32_t>(begin)});
      }
      open.reset();
    }
  }
  return titles;
}

/// 《某省行政程序》: the kind of the document is left out.
bool is_cut_local_title(std::string_view title) {
  for (const std::string_view end : {"行政程序", "政府信息公开", "信息公开"}) {
    if (!title.ends_with(end)) continue;
    const std::string_view place = title.substr(0, title.size() - end.size());
    return place.ends_with("省") || place.ends_with("市") || place.ends_with("自治区");
  }
  return false;
}

/// 《某市政府办公室发关于做好…的通知》: a verb within the title (印, 转 or 下 is lost, or 发 is
/// left over).
std::optional<Span> verb_within(std::string_view title) {
  static const Pattern verb("(?:[府室厅局委会])(发关于)", {"发关于"});
  const auto match = verb.find(title);
  return match ? match->groups[0] : std::nullopt;
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
    const std::string_view text = prose.text.text;
    for (const Span at : titles_in(text)) {
      const std::string_view title = slice(text, at);
      if (is_cut_local_title(title)) {
        any_ = true;
        Finding finding =
            finding_at_words(report_, prose, at, say("“{}”不是完整的文件名称", title));
        finding.severity = Severity::kInfo;
        out_.find(std::move(finding));
        continue;
      }
      if (!contains_any(title, {"公开", "信息", "秘密", "保密"})) continue;
      any_ = true;
      if (const auto verb = verb_within(title)) {
        const Span words{at.begin + verb->begin, at.begin + verb->end};
        Finding finding =
            finding_at_words(report_, prose, words, say("文件名称“{}”中的“发关于”有误", title));
        finding.severity = Severity::kInfo;
        out_.find(std::move(finding));
        continue;
      }
      if (is_another(title)) continue;
      tell(prose, at, title, meant(title, core_of(title)));
    }
  }

  /// 国务院办公厅政府信息与政务公开办公室, with one character of it wrong.
  void read_issuer(const Prose& prose) {
    constexpr std::string_view kOffice = "国务院办公厅政府信息", kEnd = "公开办公室";
    constexpr std::string_view kRight = "政府信息与政务公开办公室";
    constexpr std::size_t kMost = 5;  // bytes by which the printed name may be longer or shorter
    const std::string_view text = prose.text.text;
    for (std::size_t from = text.find(kOffice); from != std::string_view::npos;
         from = text.find(kOffice, from + 1)) {
      const std::size_t begin = from + std::string_view("国务院办公厅").size();
      const std::size_t end = text.find(kEnd, begin);
      if (end == std::string_view::npos) return;
      const std::size_t size = end + kEnd.size() - begin;
      if (size > kRight.size() + kMost || size + kMost < kRight.size()) continue;
      const Span at{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + size)};
      const std::string_view name = slice(text, at);
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
