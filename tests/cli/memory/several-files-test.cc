// SPDX-License-Identifier: GPL-3.0-or-later
// One report in two files of a folder: what is remembered of one file is not lost because only the
// other one was read.
#include <filesystem>

#include "tests/support/catch.h"
#include "tests/support/documents.h"
#include "tests/support/process.h"
#include "tests/support/sample.h"
#include "tests/support/typeset.h"

using namespace gouji;
using namespace gouji::test;

namespace {

/// 草稿.pdf has a wrong total, 正式.pdf of the same body and year does not.
class TwoFiles {
 public:
  TwoFiles() {
    folder_.write("d/草稿.pdf", draft());
    folder_.write("d/正式.pdf", typeset(build("base 2021\nself 「我局」\n").report));
  }
  static std::string draft() {
    return typeset(build("base 2021\n"
                         "replace 「全年因政府信息公开被申请行政复议3件，被提起行政诉讼1件。」 "
                         "「有关情况见下表。」\n"
                         "set t4.cases.review.total = 9\n")
                       .report);
  }
  ProcessResult run(const std::vector<std::string>& words) const {
    return run_gouji(words, {folder_.path(), "", {}});
  }
  /// The number of the only error.
  std::string number() const {
    const std::string list = run({"review", "list", "d"}).out;
    INFO(list);
    const std::size_t at = list.find(" A04 ");
    REQUIRE(at != std::string::npos);
    return list.substr(list.rfind('\n', at) + 1, 8);
  }
  void write(const std::string& name, const std::string& bytes) const {
    folder_.write(name, bytes);
  }
  [[nodiscard]] std::string read(const std::string& name) const {
    return read_file(folder_ / name);
  }

 private:
  TemporaryFolder folder_;
};

bool holds(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("一份报告两个文件：有问题的那个读不出时，意见不算失效") {
  const TwoFiles files;
  REQUIRE(files.run({"review", "confirm", files.number(), "d", "--by", "张三"}).exit_code == 0);
  CHECK(holds(files.read("d/gouji-review.toml"), "file = \"草稿.pdf\""));
  files.write("d/草稿.pdf", TwoFiles::draft().substr(0, 900));
  const ProcessResult check = files.run({"check", "d", "-q"});
  INFO(check.out << check.err);
  CHECK(!holds(check.out + check.err, "已不存在"));
  CHECK(holds(files.run({"review", "list", "d"}).out, "本次未核对"));
  files.run({"review", "prune", "d", "--yes"});
  CHECK(holds(files.read("d/gouji-review.toml"), "A04"));
  // Nor is it gone where only the other file was named.
  files.write("d/草稿.pdf", TwoFiles::draft());
  files.run({"review", "prune", "d/正式.pdf", "--yes", "--review", "d/gouji-review.toml"});
  CHECK(holds(files.read("d/gouji-review.toml"), "A04"));
  // It is gone once the draft is mended.
  files.write("d/草稿.pdf", files.read("d/正式.pdf") + "\n%\n");
  files.run({"review", "prune", "d", "--yes"});
  CHECK(!holds(files.read("d/gouji-review.toml"), "A04"));
}

TEST_CASE("一份报告两个文件：只核对一个时，另一个的问题不从基线中删去") {
  const TwoFiles files;
  files.run({"check", "d", "--write-baseline", "b.json", "-q"});
  const std::string before = files.read("b.json");
  CHECK(holds(before, "\"d/草稿.pdf\""));
  const ProcessResult strict =
      files.run({"check", "d/正式.pdf", "--baseline", "b.json", "--strict-baseline"});
  INFO(strict.out << strict.err);
  CHECK(strict.exit_code == 0);
  files.run({"check", "d/正式.pdf", "--baseline", "b.json", "--prune-baseline"});
  CHECK(files.read("b.json") == before);
  // Mended, it is gone, and the sentence names the file that had it.
  files.write("d/草稿.pdf", files.read("d/正式.pdf") + "\n%\n");
  const ProcessResult mended =
      files.run({"check", "d", "--baseline", "b.json", "--strict-baseline"});
  CHECK(mended.exit_code == 1);
  CHECK(holds(mended.out + mended.err, "d/草稿.pdf 的 A04"));
}

TEST_CASE("一份报告两个文件：更正只用于人看过的那个，文件改名后仍有效") {
  const TwoFiles files;
  const ProcessResult corrected = files.run({"review", "override", "t4.cases.review.total=3",
                                             "d/草稿.pdf", "--by", "张三", "--reason", "印得不清"});
  REQUIRE(corrected.exit_code == 0);
  const ProcessResult check = files.run({"check", "d"});
  INFO(check.out << check.err);
  CHECK(check.exit_code == 0);
  CHECK(!holds(check.out, "正式.pdf: 人工更正"));
  CHECK(!holds(check.err, "人工更正未采用"));
  files.write("d/新名.pdf", TwoFiles::draft());
  files.write("d/草稿.pdf", "");
  CHECK(holds(files.run({"check", "d/新名.pdf"}).out, "错误 A04"));  // 草稿.pdf is still there
}
