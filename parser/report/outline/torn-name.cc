// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/outline/torn-name.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <vector>

#include "parser/report/words/clauses.h"
#include "parser/text/normalize.h"

namespace gouji {
namespace {

// Code points of a line that may be the beginning of a title.
constexpr std::size_t kLongestStart = 36;
// Code points of a line above what may be a whole name, in plain text, where nothing but the
// letters tells that the two belong together: above 浦县水利局 (易县 is a county), above 县水利局,
// above 技术开发区管理委员会.
constexpr std::size_t kAboveOneLetter = 2, kAbovePlace = 3, kAboveCommonWord = 4;
// Shares of a line's height: how far two lines of one size differ (boxes are those of the glyphs),
// and how far apart they stand where they are set as one title.
constexpr double kSameSize = 0.2, kFarthest = 2.0;
// Share of a line's height by which edges or middles of aligned lines differ at most.
constexpr double kAligned = 0.6;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Code points before the first word for a kind of place; npos where there is none.
std::size_t letters_before_place(std::string_view text) {
  std::size_t first = std::string_view::npos;
  for (const std::string_view word :
       {"省", "市", "县", "区", "旗", "州", "镇", "乡", "街道", "盟"}) {
    first = std::min(first, text.find(word));
  }
  return first == std::string_view::npos ? first : length_in_codes(text.substr(0, first));
}

bool begins_with_common_word(std::string_view name) {
  return starts_with_any(name, {"自治", "技术开发", "经济技术", "经济开发", "开发区", "高新区",
                                "工业园", "产业园", "新区", "示范区", "管理区", "度假区"});
}

/// A name that begins with that of a place: two letters and 县, not 市场监督管理局 or 县水利局.
bool begins_with_place(std::string_view name) {
  const std::size_t before = letters_before_place(name);
  return before != std::string_view::npos && before >= 2 && !begins_with_common_word(name);
}

/// Letters of a name, and digits of a year at one end.
bool may_begin_title(std::string_view text) {
  if (text.empty() || length_in_codes(text) > kLongestStart) return false;
  if (contains_any(text, {"公开", "网站", "门户", "首页", "栏目", "公告", "通知", "附件", "打印",
                          "正文", "索引", "来源", "日期", "发布", "浏览", "字号", "字体", "位置",
                          "报告", "年报", "专栏", "目录", "文件", "工作", "简介"})) {
    return false;
  }
  if (ends_with_any(text, {"号", "日", "月", "页", "次", "版", "网"})) return false;
  if (text.starts_with("《")) text.remove_prefix(std::string_view("《").size());
  std::size_t runs = 0, digits = 0;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    while (i < text.size() && is_digit(text[i])) ++i;
    if (i > begin) {
      ++runs;
      digits = i - begin;
      if (digits > 4 || runs > 1) return false;
      continue;
    }
    next_code(text, i);
    const auto lead = static_cast<unsigned char>(text[begin]);
    if (i - begin != 3 || lead < 0xE4 || lead > 0xE9) return false;  // CJK ideographs
  }
  return true;
}

/// Words of two letters over the columns of a web site.
bool is_column_name(std::string_view text) {
  constexpr std::string_view kColumns[] = {"法治", "政务", "政府", "信息", "党务", "业务", "动态",
                                           "要闻", "新闻", "专题", "其他", "其它", "年度", "统计",
                                           "机构", "服务", "互动", "概况", "正式", "全文"};
  return std::find(std::begin(kColumns), std::end(kColumns), text) != std::end(kColumns);
}

std::string without_year(std::string_view text) {
  std::string name;
  for (const char c : text) {
    if (!is_digit(c)) name += c;
  }
  if (name.size() != text.size()) {
    for (const std::string_view word : {"年度", "年"}) {
      if (const auto at = name.find(word); at != std::string::npos) name.erase(at, word.size());
    }
  }
  return name;
}

std::vector<PageBox> boxes_of(const SourceText& source, Span at) {
  std::vector<PageBox> boxes = source.boxes(at);
  std::erase_if(boxes, [](const PageBox& each) { return each.box.height() <= 0; });
  return boxes;
}

bool adjoin_on_page(const PageBox& above, const PageBox& below) {
  if (above.page != below.page) return false;
  const double height = std::max(above.box.height(), below.box.height());
  const double gap = below.box.y0 - above.box.y1;
  if (std::abs(above.box.height() - below.box.height()) > kSameSize * height) return false;
  if (gap < -height / 2 || gap > kFarthest * height) return false;
  return std::abs(above.box.center_x() - below.box.center_x()) <= kAligned * height ||
         std::abs(above.box.x0 - below.box.x0) <= kAligned * height;
}

}  // namespace

bool is_agency_like(std::string_view text) {
  if (text.empty() || text.size() > 90) return false;
  if (contains_any(text, {"：", ":", "/", ">", "》", "|", "公开", "首页", "网站", "年"}))
    return false;
  return ends_with_any(text, {"政府", "办公室", "办公厅", "局", "委员会", "管委会", "委",   "办",
                              "街道", "办事处", "镇",     "乡", "厅",     "中心",   "处",   "部",
                              "院",   "署",     "站",     "队", "总队",   "支队",   "公司", "省",
                              "市",   "县",     "区",     "旗", "州",     "盟",     "苏木"});
}

bool names_place(std::string_view text) {
  return contains_any(text, {"省", "市", "县", "区", "旗", "州", "镇", "乡", "街道"});
}

bool is_torn(std::string_view body) {
  if (body.empty()) return false;
  if (is_digit(body.front()) || body.starts_with("年") || body.starts_with("府办")) {
    return true;
  }
  if (body.starts_with("度") && !body.starts_with("度假")) return true;
  for (const std::string_view tail :
       {"府",     "政府",   "民政府", "人民政府", "办公室",     "公室",
        "室",     "办公厅", "公厅",   "厅",       "局",         "委员会",
        "员会",   "会",     "管委会", "委会",     "管理委员会", "理委员会",
        "办事处", "事处",   "处",     "道办事处", "街道办事处", "中心",
        "心",     "委",     "办",     "院",       "部"}) {
    if (body == tail) return true;
  }
  return length_in_codes(body) == 2 && !body.starts_with("某") &&
         ends_with_any(body, {"局", "室", "府", "会", "处", "厅", "心"});
}

bool adjoin(const SourceText& source, const Prose& above, const Prose& below) {
  if (above.at.empty() || below.at.empty()) return false;
  if (!source.traits().pages) {
    return source.line_of(below.at.begin) == source.line_of(above.at.end - 1) + 1;
  }
  const std::vector<PageBox> upper = boxes_of(source, above.at);
  const std::vector<PageBox> lower = boxes_of(source, below.at);
  return !upper.empty() && !lower.empty() && adjoin_on_page(upper.back(), lower.front());
}

bool makes_one_word(std::string_view above, std::string_view below) {
  if (above.empty() || below.empty() || !may_begin_title(above)) return false;
  if (below.starts_with("府")) return above.ends_with("政");
  std::size_t before = 0, behind = 0;
  while (before < above.size() && is_digit(above[above.size() - 1 - before])) ++before;
  while (behind < below.size() && is_digit(below[behind])) ++behind;
  return before > 0 && before + behind == 4 && below.substr(behind).starts_with("年");
}

bool continues_name(std::string_view above, std::string_view body, std::string_view joined,
                    bool on_pages) {
  if (!may_begin_title(above) || is_torn(joined)) return false;
  if (is_torn(body)) return true;
  if (!is_agency_like(body) || begins_with_place(body)) return false;
  if (!is_agency_like(joined) || !begins_with_place(joined)) return false;
  const std::string name = without_year(above);
  const bool ends_in_place =
      ends_with_any(name, {"省", "市", "县", "区", "旗", "州", "镇", "乡", "盟"});
  if (is_agency_like(name) && !ends_in_place) return false;  // a whole name, of the page perhaps
  if (begins_with_place(name)) return true;
  const std::size_t letters = length_in_codes(name);
  if (letters == 0 || is_column_name(name)) return false;
  const auto within = [&](std::size_t most) { return on_pages || letters <= most; };
  if (begins_with_common_word(body)) return within(kAboveCommonWord);
  const std::size_t before = letters_before_place(body);
  if (before == 0) {
    return within(kAbovePlace) && !body.starts_with("市场") && !body.starts_with("乡村");
  }
  return before == 1 && within(kAboveOneLetter);
}

}  // namespace gouji
