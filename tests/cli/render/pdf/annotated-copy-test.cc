// SPDX-License-Identifier: GPL-3.0-or-later
// Annotated copies as a user gets them, looked at by qpdf and drawn by Poppler.
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>
#include <sstream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <qpdf/Pl_Discard.hh>

#include "cli/render/pdf/page-space.h"
#include "parser/pdf/pictures/draw-page.h"
#include "tests/cli/render/pdf/qpdf.h"
#include "tests/support/catch.h"
#include "tests/support/documents.h"
#include "tests/support/process.h"
#include "tests/support/sample.h"
#include "tests/support/typeset.h"

namespace gouji::test {
namespace {

using nlohmann::json;

const char* const kReport = "corpus/producers/lanpu-forestry-2024.weasyprint.pdf";

std::string written(QPDF& pdf, bool encrypted = false) {
  QPDFWriter writer(pdf);
  writer.setOutputMemory();
  if (encrypted) {
    writer.setR6EncryptionParameters("", "owner", true, true, false, false, false, false,
                                     qpdf_r3p_none, true);
  }
  writer.write();
  const auto buffer = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

void open(QPDF& pdf, const std::string& bytes) {
  pdf.processMemoryFile("test", bytes.data(), bytes.size());
}

/// The report with every page turned and cut. Its text stays where it is on the paper.
std::string turned(const std::string& bytes, int degrees) {
  QPDF pdf;
  open(pdf, bytes);
  for (auto& page : QPDFPageDocumentHelper(pdf).getAllPages()) {
    QPDFObjectHandle object = page.getObjectHandle();
    object.replaceKey("/Rotate", QPDFObjectHandle::newInteger(degrees));
    object.replaceKey("/CropBox", QPDFObjectHandle::parse("[20 30 585 830]"));
  }
  return written(pdf);
}

/// Around path data in hundredths of a point that holds straight lines alone.
Rect around(const std::string& path) {
  std::istringstream in(path);
  Rect box;
  double x = 0, y = 0;
  bool first = true;
  char letter = 0;
  while (in >> std::ws && in.peek() != EOF) {
    if (std::isalpha(in.peek()) != 0) in >> letter;
    if (letter == 'z') continue;
    double step = 0;
    if (!(in >> step)) break;
    if (letter != 'v') x += step;
    if (letter == 'v') y += step;
    if (letter == 'm' || letter == 'l') {
      in >> step;
      y += step;
    }
    const Rect here{x / 100, y / 100, x / 100, y / 100};
    box = first ? here : cover(box, here);
    first = false;
  }
  return box;
}

bool close_to(const Rect& a, const Rect& b) {
  constexpr double kSlack = 1;  // of half a line's width, and of rounding
  return std::abs(a.x0 - b.x0) < kSlack && std::abs(a.y0 - b.y0) < kSlack &&
         std::abs(a.x1 - b.x1) < kSlack && std::abs(a.y1 - b.y1) < kSlack;
}

/// True where the page is drawn with a frame just around the box.
bool framed(const PageDrawing& page, const json& box) {
  constexpr double kEdge = 1.5;  // as annotate.cc has it, less half of the line
  const Rect wanted{box[0].get<double>() - kEdge, box[1].get<double>() - kEdge,
                    box[2].get<double>() + kEdge, box[3].get<double>() + kEdge};
  return std::any_of(page.shapes.begin(), page.shapes.end(), [&](const PaintedShape& shape) {
    return shape.kind == PaintedShape::Kind::kStroke && close_to(around(shape.path), wanted);
  });
}

std::map<std::string, int> raw_streams(QPDF& pdf) {
  std::map<std::string, int> streams;
  for (QPDFObjectHandle& object : pdf.getAllObjects()) {
    if (!object.isStream()) continue;
    const auto data = object.getRawStreamData();
    ++streams[{reinterpret_cast<const char*>(data->getBuffer()), data->getSize()}];
  }
  return streams;
}

/// What `qpdf --check` does.
void check_whole(QPDF& pdf) {
  Pl_Discard nowhere;
  QPDFWriter writer(pdf);
  writer.setOutputPipeline(&nowhere);
  writer.setDecodeLevel(qpdf_dl_all);
  writer.write();
  CHECK_FALSE(pdf.anyWarnings());
}

}  // namespace

TEST_CASE("页面坐标换回文件坐标") {
  const UserRect media{0, 0, 600, 800}, crop{10, 20, 590, 780};
  const Rect shown{1, 2, 4, 8};
  const auto corners = [&](int rotate) {
    const UserRect box = page_space(media, crop, rotate).to_user(shown);
    return std::vector<double>{box.x0, box.y0, box.x1, box.y1};
  };
  CHECK(corners(0) == std::vector<double>{11, 772, 14, 778});
  CHECK(corners(90) == std::vector<double>{12, 21, 18, 24});
  CHECK(corners(180) == std::vector<double>{586, 22, 589, 28});
  CHECK(corners(270) == std::vector<double>{582, 776, 588, 779});
  CHECK(corners(-90) == corners(270));
  // A crop box counts as far as it lies within the media box, and none means all.
  CHECK(page_space(media, {-5, -5, 300, 900}, 0).crop.y1 == 800);
  CHECK(page_space(media, {}, 0).crop.x1 == 600);
}

TEST_CASE("批注副本：旋转、裁切的页面上方框也在单元格上，原内容不变") {
  const std::string original = read_file(repository_path(kReport));
  for (const int degrees : {0, 90, 180, 270}) {
    INFO(degrees);
    const TemporaryFolder folder;
    folder.write("a.pdf", degrees == 0 ? original : turned(original, degrees));
    const ProcessResult run = run_gouji(
        {"check", "a.pdf", "--format", "json", "--output", "pdf=b.pdf"}, {folder.path(), "", {}});
    INFO(run.err);
    REQUIRE(run.exit_code == 1);
    const json findings = json::parse(run.out)["documents"][0]["findings"];
    const std::string before = read_file(folder / "a.pdf"), after = read_file(folder / "b.pdf");

    const auto pages = draw_pages(after, {1, 2, 3, 4});
    REQUIRE(pages);
    std::size_t boxes = 0;
    const auto look = [&](const json& place) {
      if (place["box"].is_null()) return;
      INFO(place.dump());
      CHECK(framed((*pages)[place["page"].get<std::size_t>() - 1], place["box"]));
      ++boxes;
    };
    for (const json& finding : findings) {
      look(finding);
      for (const json& evidence : finding["evidence"]) look(evidence);
    }
    CHECK(boxes > 8);

    QPDF was, is;
    open(was, before);
    open(is, after);
    auto kept = raw_streams(is);
    for (const auto& [data, count] : raw_streams(was)) CHECK(kept[data] >= count);
    check_whole(is);
    const auto text = [&](const char* file) {
      return run_gouji({"extract", "--format", "text", file}, {folder.path(), "", {}}).out;
    };
    CHECK(text("a.pdf") == text("b.pdf"));
  }
}

TEST_CASE("批注副本：书签按级别和页排列，批注里有问题全文") {
  const TemporaryFolder folder;
  folder.write("a.pdf", read_file(repository_path(kReport)));
  const ProcessResult run = run_gouji({"check", "a.pdf", "-o", "b.pdf"}, {folder.path(), "", {}});
  REQUIRE(run.exit_code == 1);
  const std::string copy = read_file(folder / "b.pdf");
  QPDF pdf;
  open(pdf, copy);
  QPDFObjectHandle first = pdf.getRoot().getKey("/Outlines").getKey("/First");
  CHECK(first.getKey("/Title").getUTF8Value() == "错误 3");
  CHECK(first.getKey("/First").getKey("/Title").getUTF8Value() == "第1页");
  CHECK(
      first.getKey("/First").getKey("/First").getKey("/Title").getUTF8Value().starts_with("C02 "));
  CHECK(first.getKey("/Next").getKey("/Title").getUTF8Value() == "警告 2");
  std::string notes;
  for (auto& page : QPDFPageDocumentHelper(pdf).getAllPages()) {
    for (QPDFObjectHandle& each : page.getObjectHandle().getKey("/Annots").getArrayAsVector()) {
      if (each.getKey("/Contents").isString())
        notes += each.getKey("/Contents").getUTF8Value() + "\n";
    }
  }
  CHECK(notes.find("A01 勾稽关系不平\n自然人：第一项4 + 第二项0 = 4，第三项总计3 + 第四项0 = 3") !=
        std::string::npos);
  CHECK(notes.find("A01 的佐证：第一项 4") != std::string::npos);
  // The cell of the finding itself has the finding's box already.
  CHECK(notes.find("A01 的佐证：第三项总计 3") == std::string::npos);
}

TEST_CASE("批注副本：加密的原文件说明缘由，原文件从不被覆盖") {
  const TemporaryFolder folder;
  QPDF pdf;
  const std::string original = read_file(repository_path(kReport));
  open(pdf, original);
  folder.write("locked.pdf", written(pdf, true));
  const ProcessResult locked =
      run_gouji({"check", "locked.pdf", "--output", "pdf=b.pdf"}, {folder.path(), "", {}});
  CHECK(locked.exit_code == 2);
  CHECK(locked.err.find("原文件已加密") != std::string::npos);
  CHECK(locked.out.find("A01") != std::string::npos);  // the rest of the run stands

  folder.write("a.pdf", original);
  CHECK(
      run_gouji({"check", "a.pdf", "--output", "pdf=./a.pdf"}, {folder.path(), "", {}}).exit_code ==
      2);
  CHECK(run_gouji({"check", "a.pdf", "--output", "pdf=./"}, {folder.path(), "", {}}).exit_code ==
        2);
  CHECK(read_file(folder / "a.pdf") == original);
}

TEST_CASE("批注副本：多份报告写入文件夹，保留原来的文件夹，同名的不相覆盖") {
  const TemporaryFolder folder;
  const std::string original = read_file(repository_path(kReport));
  folder.write("one/a.pdf", original);
  folder.write("two/a.pdf", original);
  folder.write("two/b.txt", read_file(repository_path("corpus/base/2021.txt")));
  CHECK(run_gouji({"check", "one", "two", "--output", "pdf=copy.pdf"}, {folder.path(), "", {}})
            .exit_code == 2);
  const ProcessResult run =
      run_gouji({"check", "one", "two", "--output", "pdf=copies/"}, {folder.path(), "", {}});
  CHECK(run.exit_code == 1);
  CHECK(run.err.find("two/b.txt：未生成批注副本：纯文本没有页面") != std::string::npos);
  for (const char* more : {"two/c.txt", "two/d.txt", "two/e.txt"}) {
    folder.write(more, read_file(folder / "two/b.txt"));
  }
  const ProcessResult several =
      run_gouji({"check", "one", "two", "--output", "pdf=copies/"}, {folder.path(), "", {}});
  CHECK(several.err.find("4 份纯文本没有页面，未生成批注副本：two/b.txt、two/c.txt、two/d.txt等") !=
        std::string::npos);
  CHECK(read_file(folder / "copies/one/a.pdf") == read_file(folder / "copies/two/a.pdf"));

  // One folder keeps what lies below it; files of one folder keep their names.
  folder.write("all/x/y/a.pdf", original);
  folder.write("all/b.pdf", turned(original, 90));
  CHECK(run_gouji({"check", "all", "--output", "pdf=o/"}, {folder.path(), "", {}}).exit_code == 1);
  CHECK(std::filesystem::exists(folder / "o/x/y/a.pdf"));
  CHECK(std::filesystem::exists(folder / "o/b.pdf"));
  CHECK(run_gouji({"check", "all/x/y/a.pdf", "--output", "pdf=p/"}, {folder.path(), "", {}})
            .exit_code == 1);
  CHECK(std::filesystem::exists(folder / "p/a.pdf"));
}

TEST_CASE("批注副本：加密的一份只说明，一份也生成不了才退出 2，输出中都写明") {
  const TemporaryFolder folder;
  QPDF pdf;
  const std::string original = read_file(repository_path(kReport));
  open(pdf, original);
  folder.write("d/locked.pdf", written(pdf, true));
  folder.write("d/open.pdf", original);
  const ProcessResult run =
      run_gouji({"check", "d", "--format", "json", "--output", "pdf=o/"}, {folder.path(), "", {}});
  CHECK(run.exit_code == 1);
  CHECK(run.err.find("d/locked.pdf：未生成批注副本：原文件已加密") != std::string::npos);
  const json outputs = json::parse(run.out)["outputs"];
  REQUIRE(outputs.size() == 2);
  CHECK(outputs[0]["document"] == "d/locked.pdf");
  CHECK(outputs[0]["path"].is_null());
  CHECK(outputs[0]["error"].get<std::string>().find("已加密") != std::string::npos);
  CHECK(outputs[1]["path"] == "o/open.pdf");
}

TEST_CASE("批注副本：只有纯文本或读不了的，退出码 2 或 3，不说已写入") {
  const TemporaryFolder folder;
  folder.write("good/a.txt", print_as_text(build("base 2021\n").report));
  for (const std::vector<std::string>& more :
       {std::vector<std::string>{"-o", "x.pdf"}, {"--output", "pdf=o/"}}) {
    std::vector<std::string> words = {"check", "good"};
    words.insert(words.end(), more.begin(), more.end());
    const ProcessResult none = run_gouji(words, {folder.path(), "", {}});
    INFO(none.err);
    CHECK(none.exit_code == 2);
    CHECK(none.err.find("good/a.txt：未生成批注副本：纯文本没有页面") != std::string::npos);
    CHECK(none.err.find("结果已写入") == std::string::npos);
    CHECK_FALSE(std::filesystem::exists(folder / "x.pdf"));
  }
  folder.write("good/a.txt", "");
  const ProcessResult unread = run_gouji({"check", "good", "-o", "x.pdf"}, {folder.path(), "", {}});
  INFO(unread.err);
  CHECK(unread.exit_code == 3);
  CHECK(unread.err.find("结果已写入") == std::string::npos);
}

TEST_CASE("批注副本：各种程序打印的，再次核对文件夹时都认得是自己的结果") {
  const TemporaryFolder folder;
  std::size_t prints = 0;
  for (const auto& each :
       std::filesystem::directory_iterator(repository_path("corpus/producers"))) {
    if (each.path().extension() != ".pdf") continue;
    folder.write("d/" + each.path().filename().string(), read_file(each.path().string()));
    ++prints;
  }
  const auto check = [&] {
    const ProcessResult run = run_gouji({"check", "d", "--format", "json", "--output", "pdf=d/o/"},
                                        {folder.path(), "", {}});
    return json::parse(run.out);
  };
  std::size_t copies = 0;
  const json first = check();
  for (const json& output : first["outputs"]) copies += output["path"].is_string() ? 1 : 0;
  CHECK(copies >= 40);
  const json again = check();
  CHECK(again["documents"].size() == prints);
  std::size_t own = 0;
  for (const json& skipped : again["skipped"]) own += skipped["reason"] == "own_output" ? 1 : 0;
  CHECK(own == copies);
  CHECK_FALSE(std::filesystem::exists(folder / "d/o/o"));
}

TEST_CASE("批注副本：文件夹中不是批注副本的文件不覆盖") {
  const TemporaryFolder folder;
  const std::string original = read_file(repository_path(kReport));
  folder.write("in/a.pdf", original);
  folder.write("out/a.pdf", "of somebody else");
  const auto run = [&] {
    return run_gouji({"check", "in", "--output", "pdf=out/"}, {folder.path(), "", {}});
  };
  const ProcessResult refused = run();
  CHECK(refused.exit_code == 2);
  CHECK(refused.err.find("out/a.pdf 已存在，不是本程序生成的批注副本") != std::string::npos);
  CHECK(read_file(folder / "out/a.pdf") == "of somebody else");
  std::filesystem::remove(folder / "out/a.pdf");
  CHECK(run().exit_code == 1);
  CHECK(run().exit_code == 1);  // over the copy of the first
}

TEST_CASE("批注副本：每个方框写明问题编号，与 JSON 中的相同") {
  const TemporaryFolder folder;
  folder.write("a.pdf", read_file(repository_path(kReport)));
  const ProcessResult run = run_gouji(
      {"check", "a.pdf", "--format", "json", "--output", "pdf=b.pdf"}, {folder.path(), "", {}});
  const std::string copy = read_file(folder / "b.pdf");
  QPDF pdf;
  open(pdf, copy);
  std::string notes;
  for (auto& page : QPDFPageDocumentHelper(pdf).getAllPages()) {
    for (QPDFObjectHandle& each : page.getObjectHandle().getKey("/Annots").getArrayAsVector()) {
      if (!each.getKey("/Contents").isString()) continue;
      notes += each.getKey("/Contents").getUTF8Value() + "\n";
      CHECK(each.getKey("/Contents").getUTF8Value().find("编号 ") != std::string::npos);
    }
  }
  for (const json& finding : json::parse(run.out)["documents"][0]["findings"]) {
    const auto number = finding["number"].get<std::string>();
    CHECK(number.size() >= 8);
    CHECK(finding["fingerprint"].get<std::string>().starts_with(number));
    CHECK(notes.find("编号 " + number) != std::string::npos);
  }
}

TEST_CASE("批注副本：原件含个人号码的，提醒副本中没有隐去") {
  const TemporaryFolder folder;
  folder.write("a.pdf", typeset(build("base 2021\nappend section 六 "
                                      "「联系人身份证号11010119900307803X。」\n")
                                    .report));
  folder.write("b.pdf", typeset(build("base 2021\n").report));
  const auto check = [&](const std::vector<std::string>& more) {
    std::vector<std::string> words = {"check", "a.pdf", "b.pdf", "--no-config"};
    words.insert(words.end(), more.begin(), more.end());
    return run_gouji(words, {folder.path(), "", {}}).err;
  };
  const std::string said = "个人号码没有隐去，发出前请处理：a.pdf\n";
  CHECK(check({"--output", "pdf=out/"}).find(said) != std::string::npos);
  CHECK(check({}).find("没有隐去") == std::string::npos);
}

TEST_CASE("密码文件 --password-file：逐个试用，页面图也画得出，密码不在任何输出中") {
  const TemporaryFolder folder;
  QPDF pdf;
  const std::string original = read_file(repository_path(kReport));
  open(pdf, original);
  QPDFWriter writer(pdf);
  writer.setOutputMemory();
  writer.setR6EncryptionParameters("qinghu-2024", "owner", true, true, true, true, true, true,
                                   qpdf_r3p_full, true);
  writer.write();
  const std::shared_ptr<Buffer> bytes = writer.getBufferSharedPointer();
  folder.write("locked.pdf", {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()});
  const auto check = [&](std::vector<std::string> words) {
    words.insert(words.begin(), {"check", "locked.pdf", "--no-config"});
    return run_gouji(words, {folder.path(), "", {}});
  };
  CHECK(check({}).exit_code == 3);
  folder.write("wrong.txt", "lanpu\n");
  const ProcessResult wrong = check({"--password-file", "wrong.txt"});
  CHECK(wrong.exit_code == 3);
  CHECK(wrong.out.find("所给的密码都不对") != std::string::npos);
  CHECK(check({"--password-file", "none.txt"}).exit_code == 2);
  folder.write("empty.txt", "\n\n");
  CHECK(check({"--password-file", "empty.txt"}).exit_code == 2);

  // 127 bytes of a password count.
  folder.write("long.txt", std::string(300, 'a') + "\nqinghu-2024\n");
  for (const std::vector<std::string>& more : {std::vector<std::string>{}, {"-j", "0"}}) {
    std::vector<std::string> words = {"--password-file", "long.txt", "--fail-on", "never"};
    words.insert(words.end(), more.begin(), more.end());
    CHECK(check(words).exit_code == 0);
  }

  folder.write("right.txt", "\xEF\xBB\xBFlanpu\r\nqinghu-2024\r\n");
  const ProcessResult right = check({"--password-file", "right.txt", "--format", "json", "--output",
                                     "html=r.html", "--output", "pdf=b.pdf"});
  CHECK(right.exit_code == 2);  // no copy, for it would not be encrypted
  const json document = json::parse(right.out)["documents"][0];
  CHECK(document["status"] == "checked");
  CHECK(document["findings"].size() > 3);
  const std::string page = read_file(folder / "r.html");
  CHECK(page.find("id=\"picture-0\"") != std::string::npos);
  for (const std::string& output : {right.out, right.err, page, wrong.out, wrong.err}) {
    CHECK(output.find("qinghu-2024") == std::string::npos);
    CHECK(output.find("lanpu\n") == std::string::npos);
  }
  CHECK(
      run_gouji({"extract", "locked.pdf", "--password-file", "right.txt"}, {folder.path(), "", {}})
          .exit_code == 0);
}

}  // namespace gouji::test
