// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/text/pattern.h"
#include "rules/form/shared-slips.h"
#include "tests/support/catch.h"

namespace gouji::test {
namespace {

using Search = std::vector<Slip> (*)(std::string_view);

struct Written {
  Search search;
  const char* text;
  const char* at;  // the words that are found; null where nothing is wrong
};

}  // namespace

TEST_CASE("slips within a sentence are found where they stand, and nothing like them") {
  for (const Written& written : {
           Written{misplaced_list_marks, "各科室做到、及时更新。", "、"},
           Written{misplaced_list_marks, "按照、局里安排执行。", "、"},
           Written{misplaced_list_marks, "水库以及、河道的信息。", "、"},
           Written{misplaced_list_marks, "落实市、县、有关要求。", "、"},
           Written{misplaced_list_marks, "做到、想到、说到。", nullptr},
           Written{misplaced_list_marks, "做到、办实各项公开。", nullptr},
           Written{misplaced_list_marks, "依据、按照的文件见附件。", nullptr},
           Written{misplaced_list_marks, "纠正“做到、全面”的写法。", nullptr},
           Written{misplaced_list_marks, "落实省、市有关要求。", nullptr},
           Written{missing_stops, "全年完善目录现将2023年情况报告。", "现将"},
           Written{missing_stops, "县局办公室现将我局情况公布。", nullptr},
           Written{missing_stops, "根据规定现将我局情况公布。", nullptr},
           Written{missing_stops, "清江镇现将本镇情况公布。", nullptr},
           Written{missing_stops, "公开栏呈现将我局推上前台的态势。", nullptr},
           Written{missing_stops, "对网站进行月度排查每季度组织通报。", "每季度组织"},
           Written{missing_stops, "对网站进行月度排查，每季度组织通报。", nullptr},
           Written{missing_stops, "对网站进行排查情况的通报。", nullptr},
           Written{lost_words, "紧紧全县大局推进公开。", "紧紧"},
           Written{lost_words, "紧紧扭住重点、紧紧跟随县委步伐。", nullptr},
           Written{lost_words, "强宣传的力度，促公开。", "强宣传的力度"},
           Written{lost_words, "加强宣传的力度。", nullptr},
           Written{lost_words, "强宣传、强培训、强督查。", nullptr},
           Written{lost_words, "强信息发布的审核制度不断完善。", nullptr},
           Written{lost_words, "年报在县政府网站（www.example.org），如有疑问请来电。",
                   "在县政府网站（www.example.org）"},
           Written{lost_words, "年报在县政府网站登载，如有疑问请来电。", nullptr},
           Written{lost_words, "本报告通过县政府网站向社会公布，对内容有疑问的请来电。", nullptr},
           Written{lost_words, "本报告通过县长办公会审定，对内容负责。", nullptr},
           Written{said_twice, "方案分为目录、解读、培训等方面构成。",
                   "分为目录、解读、培训等方面构成"},
           Written{said_twice, "方案包括由目录、解读等方面构成的清单。", nullptr},
           Written{said_twice, "方案由三项组成，包括目录、解读等内容，队伍由三个部分组成。",
                   nullptr},
           Written{said_twice, "包括目录、解读。队伍由多方面组成。", nullptr},
           Written{said_twice, "不断优化栏目设置，持续优化栏目设置。", "持续优化栏目设置"},
           Written{said_twice, "不断优化栏目设置，持续优化解读形式。", nullptr},
           Written{said_twice, "不断优化栏目设置。持续优化栏目设置。", nullptr},
           Written{said_twice, "及时优化栏目设置，准确优化栏目设置。", nullptr},
       }) {
    INFO(written.text);
    const std::vector<Slip> slips = written.search(written.text);
    REQUIRE(slips.size() == (written.at != nullptr ? 1U : 0U));
    if (written.at == nullptr) continue;
    CHECK(slice(written.text, slips.front().at) == written.at);
    CHECK_FALSE(slips.front().what.empty());
  }
}

}  // namespace gouji::test
