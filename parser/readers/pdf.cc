// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "parser/base/say.h"
#include "parser/layout/lay-out.h"
#include "parser/readers/readers.h"

namespace gouji {
namespace {

bool knows(std::string_view bytes) {
  constexpr std::size_t kHeaderWithin = 1024;  // ISO 32000-1, implementation note 13
  // An archive may store members uncompressed: the header of the first one is not that of the file.
  return !is_packed(bytes) &&
         bytes.substr(0, kHeaderWithin).find("%PDF-") != std::string_view::npos;
}

/// Without poppler-data, text in Chinese fonts that are not embedded vanishes without an error, and
/// missing figures must not become findings. The check reads a small PDF, so it runs once, and only
/// if a PDF gives cause: the library complained, or a page shows nothing at all.
bool text_may_be_lost(const Pdf& pdf) {
  const auto shows_nothing = [](const Page& page) {
    return page.glyphs.empty() && page.hidden.empty() && page.images.empty();
  };
  if (pdf.troubles.empty() && std::none_of(pdf.pages.begin(), pdf.pages.end(), shows_nothing)) {
    return false;
  }
  static const bool readable = chinese_fonts_readable();
  return !readable;
}

Expected<Pdf> draw(std::string_view bytes, const ReadOptions& options) {
  Expected<Pdf> pdf = read_pdf(bytes, options.limits, options.passwords);
  if (pdf && text_may_be_lost(*pdf)) {
    return unexpected(Error{ErrorKind::kUsage,
                            say("缺少 poppler-data，未嵌入字体的中文会读不出来，请先安装：apt-get "
                                "install poppler-data（gouji doctor 可检查）")});
  }
  return pdf;
}

Expected<Flow> read(std::string_view bytes, const ReadOptions& options) {
  const Expected<Pdf> pdf = draw(bytes, options);
  if (!pdf) return unexpected(pdf.error());
  return lay_out(*pdf);
}

constexpr std::string_view kEndings[] = {".pdf"};

}  // namespace

extern const Reader pdf_reader = {
    .name = "pdf",
    .title = "PDF",
    .endings = kEndings,
    .knows = knows,
    .read = read,
    .draw = draw,
};

}  // namespace gouji
