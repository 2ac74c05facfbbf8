// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/text/look-alikes.h"

#include <string_view>

namespace gouji {
namespace {

// U+2F00…2FD5, as Unicode decomposes them, except 户 and 青: where a PDF shows the radical in
// simplified text, these are meant, not the old forms 戶 and 靑.
constexpr std::u32string_view kKangxi =
    U"一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕"
    U"大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈户手支攴文斗斤方无日"
    U"曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿"
    U"目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行"
    U"衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨青非面革韋韭音"
    U"頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

// U+2E80…2EF3, by their look: Unicode decomposes almost none of them. Components that are not
// ideographs map to the component in the ordinary block (扌 氵 艹 辶).
constexpr std::u32string_view kSupplement =
    U"冫厂乛乚乙亻冂几刀刂卜㔾小小兀尣尢尣巳幺彑彐忄心扌攵⺚旡日月歺"
    U"母"
    U"民"
    U"氵"
    U"氺"
    U"灬"
    U"爫爫丬牛犭王疋目示礻竹糹纟罓罒㓁网网羊羊羊耂肀聿月臼艹艹艹虎衤覀西见角角"
    U"讠贝足车辶辶辶阝钅長镸长门阜阝雨青韦页风飞食食食食首马骨鬼鱼鸟卤麦黄黾斉"
    U"齐齿齿龙龙龜亀龟";

// U+FE10…FE19 and U+FE30…FE4F: punctuation for vertical lines.
constexpr std::u32string_view kVertical = U"，、。：；！？〖〗…";
constexpr std::u32string_view kVerticalBrackets =
    U"‥—–__（）｛｝〔〕【】《》〈〉「」『』﹅﹆［］﹉﹊﹋﹌___";

// U+FE50…FE6B: small forms.
constexpr std::u32string_view kSmall = U"，、.\uFE53；：？！—（）｛｝〔〕#&*+-<>=\uFE67\\$%@";

static_assert(kKangxi.size() == 0x2FD5 - 0x2F00 + 1);
static_assert(kSupplement.size() == 0x2EF3 - 0x2E80 + 1);
static_assert(kVertical.size() == 0xFE19 - 0xFE10 + 1);
static_assert(kVerticalBrackets.size() == 0xFE4F - 0xFE30 + 1);
static_assert(kSmall.size() == 0xFE6B - 0xFE50 + 1);

constexpr std::u32string_view kFullWidthPunctuation = U"！＂＇（），：；？［］｛｝～";

}  // namespace

char32_t ordinary_form(char32_t code) {
  const auto from = [code](std::u32string_view table, char32_t first) {
    return code - first < table.size() ? table[code - first] : code;
  };
  // Fonts return the horizontal bar for each of the two em dashes of Chinese.
  if (code == 0x2015) return 0x2014;
  if (code < 0x2E80) return code;
  if (code < 0x2F00) return from(kSupplement, 0x2E80);
  if (code < 0x3000) return from(kKangxi, 0x2F00);
  if (code < 0xFE10) return code;
  if (code < 0xFE30) return from(kVertical, 0xFE10);
  if (code < 0xFE50) return from(kVerticalBrackets, 0xFE30);
  if (code < 0xFF01) return from(kSmall, 0xFE50);
  if (code > 0xFF5E || kFullWidthPunctuation.find(code) != std::u32string_view::npos) return code;
  return code - 0xFF01 + U'!';
}

}  // namespace gouji
