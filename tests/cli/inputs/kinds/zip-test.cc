// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/inputs/kinds/zip.h"

#include "cli/inputs/kinds/skipped-file.h"
#include "tests/support/catch.h"
#include "tests/support/dice.h"
#include "tests/support/documents.h"
#include "tests/support/holds.h"
#include "tests/support/process.h"
#include "tests/support/write-zip.h"

using namespace gouji;
using namespace gouji::test;

namespace {

std::vector<std::string> names(const ZipListing& listing) {
  std::vector<std::string> out;
  for (const ZipMember& member : listing.members) out.push_back(member.name);
  return out;
}

std::string content(const std::string& path, const ZipMember& member,
                    const ZipLimits& limits = {}) {
  const auto bytes = read_zip_member(path, member.offset, member.number, limits);
  return bytes ? std::string(bytes->view()) : "error: " + bytes.error().message;
}

}  // namespace

TEST_CASE("压缩包：文件按名称排列，名称可以是 GBK，同名的分得清") {
  const TemporaryFolder folder;
  const std::string path = folder / "a.zip";
  const std::string gbk = "\xC4\xEA\xB1\xA8\\b.PDF";  // 年报\b.PDF
  write_zip(path, {{"乙.txt", "second", true},
                   {gbk, "third"},
                   {"a.pdf", "first"},
                   {"a.pdf", "again"},
                   {"下级/", "", true},
                   {"说明.docx", "other", true},
                   {"__MACOSX/._a.pdf", "other"}});
  const auto listing = list_zip(path);
  REQUIRE(listing);
  CHECK(names(*listing) == std::vector<std::string>{"a.pdf", "a (2).pdf", "乙.txt", "年报/b.PDF"});
  REQUIRE(listing->skipped.size() == 2);
  CHECK(listing->skipped[0].path == "__MACOSX/._a.pdf");
  CHECK(listing->skipped[0].reason == SkipReason::kNoise);
  CHECK(listing->skipped[1].path == "说明.docx");
  CHECK(listing->skipped[1].reason == SkipReason::kOtherFormat);
  CHECK(listing->skipped[1].may_be_report);
  CHECK(content(path, listing->members[0]) == "first");
  CHECK(content(path, listing->members[1]) == "again");
  CHECK(content(path, listing->members[3]) == "third");
}

TEST_CASE("压缩包：内容先于名称，也看名称像不像报告") {
  const TemporaryFolder folder;
  const std::string path = folder / "a.zip";
  write_zip(path, {{"附件", "%PDF-1.7"},
                   {"页面.dat", "<!doctype html><html></html>"},
                   {"2024年度报告.dat", "\x89PNG\r\n\x1A\n"},
                   {"信息公开/唯一.doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"},
                   {"包.zip", "PK"}});
  const auto listing = list_zip(path);
  REQUIRE(listing);
  CHECK(names(*listing) ==
        std::vector<std::string>{"2024年度报告.dat", "信息公开/唯一.doc", "附件"});
  REQUIRE(listing->skipped.size() == 2);
  CHECK(listing->skipped[0].path == "包.zip");
  CHECK(listing->skipped[1].path == "页面.dat");
  CHECK(listing->skipped[1].may_be_report);
  // A document of Office is an archive, whatever it is called.
  write_zip(path, {{"[Content_Types].xml", "x"}, {"word/document.xml", "x"}});
  CHECK(list_zip(path).error().kind == ErrorKind::kUnsupportedFormat);
  const ProcessResult result = run_gouji({"check", path});
  CHECK(result.exit_code == 3);
  CHECK(result.out.find("格式不支持：DOCX 文档，本版本只读 PDF 和纯文本") != std::string::npos);
}

TEST_CASE("压缩包：数量、大小和压缩比都有上限") {
  const TemporaryFolder folder;
  const std::string path = folder / "a.zip";
  write_zip(path, {{"a.txt", std::string(100'000, ' ')}, {"b.txt", "b"}, {"c.txt", "c"}});
  ZipLimits few;
  few.entries = 2;
  CHECK_FALSE(list_zip(path, few));
  few.entries = 3;
  CHECK(list_zip(path, few));
  ZipLimits small;
  small.total = 100'001;
  CHECK_FALSE(list_zip(path, small));
  const auto listing = list_zip(path);
  REQUIRE(listing);
  ZipLimits short_ones;
  short_ones.member = 99'999;
  CHECK(content(path, listing->members[0], short_ones).starts_with("error"));
  ZipLimits no_bombs;
  no_bombs.ratio_matters_above = 1000;
  CHECK(content(path, listing->members[0], no_bombs).find("压缩比") != std::string::npos);
  CHECK(content(path, listing->members[1], no_bombs) == "b");
}

TEST_CASE("压缩包：损坏、不是压缩包、大小不实") {
  const TemporaryFolder folder;
  const std::string path = folder / "a.zip";
  write_zip(path, {{"a.txt", std::string(5000, 'x')}, {"b.txt", "b"}});
  const std::string whole = read_file(path);
  CHECK(list_zip(folder / "none.zip").error().kind == ErrorKind::kUnsupportedFormat);
  CHECK(list_zip(folder.write("text.zip", "text")).error().kind == ErrorKind::kUnsupportedFormat);
  CHECK(list_zip(folder.path()).error().kind == ErrorKind::kUnsupportedFormat);
  const auto cut = list_zip(folder.write("cut.zip", whole.substr(0, whole.size() / 2)));
  REQUIRE_FALSE(cut);
  CHECK(cut.error().kind == ErrorKind::kUnreadable);
  // The directory says that a.txt is shorter than it is, and longer.
  const std::size_t entry = whole.find("PK\1\2");
  for (const char* size : {"\1\0\0\0", "\377\377\0\0"}) {
    std::string lying = whole;
    lying.replace(entry + 24, 4, size, 4);
    const std::string lie = folder.write("lie.zip", lying);
    const auto listing = list_zip(lie);
    if (listing) CHECK(content(lie, listing->members[0]).starts_with("error"));
  }
  Dice dice(3);
  for (int i = 0; i < 400; ++i) {
    std::string altered = whole;
    for (int k = dice.between(1, 6); k > 0; --k) {
      altered[static_cast<std::size_t>(dice.below(static_cast<int>(whole.size())))] =
          static_cast<char>(dice.below(256));
    }
    const std::string file = folder.write("altered.zip", altered);
    const auto listing = list_zip(file);
    if (!listing) continue;
    for (const ZipMember& member : listing->members) content(file, member);
  }
}

TEST_CASE("压缩包：文件夹中已有的，压缩包里的算副本") {
  const TemporaryFolder folder;
  const std::string report = read_file(repository_path("corpus/base/2021.txt"));
  folder.write("x/丙.txt", report);
  write_zip(folder / "x/甲.zip", {{"乙.txt", report}});
  const ProcessResult result = run_gouji({"check", "x"}, {folder.path(), "", {}});
  holds(result.out, "x/甲.zip!/乙.txt: 与 x/丙.txt 内容相同");
}

TEST_CASE("压缩包：与解压后的文件夹结果相同") {
  const TemporaryFolder folder;
  const std::string faulty =
      read_file(repository_path("corpus/producers/lanpu-forestry-2024.weasyprint.pdf"));
  const std::string lawful = read_file(repository_path("corpus/base/2021.txt"));
  folder.write("x/b/faulty.pdf", faulty);
  folder.write("x/a.txt", lawful);
  folder.write("x/other.doc", "x");
  write_zip(folder / "x.zip", {{"b/faulty.pdf", faulty}, {"a.txt", lawful}, {"other.doc", "x"}});
  const ProcessResult plain = run_gouji({"check", "x"}, {folder.path(), "", {}});
  const ProcessResult zipped = run_gouji({"check", "x.zip"}, {folder.path(), "", {}});
  CHECK(zipped.exit_code == plain.exit_code);
  std::string expected = plain.out;
  for (std::size_t at = 0; (at = expected.find("x/", at)) != std::string::npos; at += 7) {
    expected.replace(at, 2, "x.zip!/");
  }
  CHECK(zipped.out == expected);
  const ProcessResult missing = run_gouji({"check", "none.zip"}, {folder.path(), "", {}});
  CHECK(missing.exit_code == 3);
  CHECK(missing.out.find("找不到文件") != std::string::npos);
  write_zip(folder / "empty.zip", {{"other.doc", "x"}});
  const ProcessResult empty = run_gouji({"check", "empty.zip"}, {folder.path(), "", {}});
  CHECK(empty.exit_code == 2);
  // Once, and what lies in it instead.
  CHECK(empty.err ==
        "gouji: 压缩包 empty.zip 中没有可核对的文件（另有 1 个未核对）；"
        "未核对 empty.zip!/other.doc：其他格式：旧版 Office 或 WPS 文档（DOC、XLS、WPS）\n");
}

TEST_CASE("压缩包：名为 PDF 而是压缩包的，里面的文件都核对") {
  const TemporaryFolder folder;
  const std::string faulty =
      read_file(repository_path("corpus/producers/lanpu-forestry-2024.weasyprint.pdf"));
  // Stored as it is, the header of the member stands where that of a PDF is looked for.
  write_zip(folder / "stored.zip", {{"x.pdf", faulty, false, true}});
  const std::string zip = read_file(folder / "stored.zip");
  REQUIRE(zip.find("%PDF-") < 1024);
  folder.write("d/a.pdf", zip);
  folder.write("d/附件", zip);
  const ProcessOptions here{folder.path(), "", {}};
  const ProcessResult named = run_gouji({"check", "d/a.pdf"}, here);
  CHECK(named.exit_code == 1);
  CHECK(named.out.find("d/a.pdf!/x.pdf") != std::string::npos);
  const ProcessResult found = run_gouji({"check", "d"}, here);
  CHECK(found.out.find("d/a.pdf!/x.pdf") != std::string::npos);
  CHECK(found.out.find("d/附件!/x.pdf") != std::string::npos);
  write_zip(folder / "two.pdf", {{"甲.pdf", faulty}, {"乙.pdf", faulty + " "}});
  CHECK(run_gouji({"check", "two.pdf"}, here).out.find("two.pdf!/乙.pdf") != std::string::npos);
  // From standard input it cannot be opened, which is said.
  const ProcessResult input = run_gouji({"check", "-"}, {folder.path(), zip, {}});
  CHECK(input.exit_code == 3);
  CHECK(input.out.find("ZIP 压缩包，请解压") != std::string::npos);
}
