// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/pdf/poppler/open-document.h"

#include <cstddef>
#include <optional>

#include "parser/base/say.h"
#include "parser/pdf/poppler/poppler.h"

namespace gouji {
namespace {

constexpr std::size_t kMostTroubles = 20;
thread_local std::vector<std::string>* current_troubles = nullptr;

void keep_trouble(ErrorCategory /*category*/, Goffset /*position*/, const char* message) {
  if (current_troubles != nullptr && current_troubles->size() < kMostTroubles) {
    current_troubles->emplace_back(message);
  }
}

// Poppler's only global: fonts and character collections of poppler-data.
void prepare_poppler() {
  static const bool ready = [] {
    globalParams = std::make_unique<GlobalParams>();
    setErrorCallback(keep_trouble);
    return true;
  }();
  (void)ready;
}

/// Annotations of reviewers are remarks on the document, not part of it: a box drawn around a cell
/// would be taken for its border.
bool is_no_remark(Annot* annotation, void* /*data*/) {
  switch (annotation->getType()) {
    case Annot::typeText:
    case Annot::typePopup:
    case Annot::typeSquare:
    case Annot::typeCircle:
    case Annot::typePolygon:
    case Annot::typePolyLine:
    case Annot::typeLine:
    case Annot::typeInk:
    case Annot::typeCaret:
    case Annot::typeHighlight:
    case Annot::typeUnderline:
    case Annot::typeSquiggly:
    case Annot::typeStrikeOut:
      return false;
    default:
      return true;
  }
}

/// Tries the password as user and as owner password: people are given either.
std::unique_ptr<PDFDoc> opened(std::string_view bytes, bool& repaired,
                               const std::optional<GooString>& password) {
  auto* stream = new MemStream(bytes.data(), 0, static_cast<Goffset>(bytes.size()),
                               Object(objNull));  // owned by the document
  return std::make_unique<PDFDoc>(stream, password, password, nullptr,
                                  [&repaired] { repaired = true; });
}

}  // namespace

TroubleKeeper::TroubleKeeper(std::vector<std::string>& troubles) { current_troubles = &troubles; }
TroubleKeeper::~TroubleKeeper() { current_troubles = nullptr; }

Expected<std::unique_ptr<PDFDoc>> open_document(std::string_view bytes, bool& repaired,
                                                const std::vector<std::string>& passwords) {
  prepare_poppler();
  auto document = opened(bytes, repaired, std::nullopt);
  for (const std::string& password : passwords) {
    if (document->isOk() || document->getErrorCode() != errEncrypted) break;
    document = opened(bytes, repaired, GooString(password));
  }
  if (!document->isOk()) {
    if (document->getErrorCode() == errEncrypted) {
      return unexpected(Error{ErrorKind::kEncrypted,
                              passwords.empty() ? say("文件需要密码才能打开，请提供未加密的版本")
                                                : say("文件需要密码才能打开，所给的密码都不对")});
    }
    return unexpected(
        Error{ErrorKind::kUnreadable, say("PDF 文件已损坏，无法打开，请重新下载或重新导出")});
  }
  if (document->getNumPages() <= 0) {
    return unexpected(
        Error{ErrorKind::kUnreadable, say("PDF 文件中没有页面，请重新下载或重新导出")});
  }
  return document;
}

void draw(PDFDoc& document, OutputDev& device, int page, bool with_remarks, bool (*stop)(void*),
          void* data) {
  constexpr double kPointsPerInch = 72;  // device units are then points
  document.displayPage(&device, page, kPointsPerInch, kPointsPerInch, 0, /*useMediaBox=*/false,
                       /*crop=*/true, /*printing=*/false, stop, data,
                       with_remarks ? nullptr : is_no_remark);
}

}  // namespace gouji
