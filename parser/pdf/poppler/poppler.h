// SPDX-License-Identifier: GPL-3.0-or-later
// The headers of Poppler, which is private C++ without a stable interface. Included only by the
// files of this folder; written for and tested with Poppler 22.12 (Debian 12).
#pragma once

#include <Annot.h>
#include <ErrorCodes.h>
#include <GfxFont.h>
#include <GfxState.h>
#include <GlobalParams.h>
#include <OutputDev.h>
#include <PDFDoc.h>
#include <SplashOutputDev.h>
#include <Stream.h>
#include <fofi/FoFiTrueType.h>
#include <goo/JpegWriter.h>
#include <goo/PNGWriter.h>
#include <poppler-config.h>
#include <splash/SplashFont.h>
#include <splash/SplashPath.h>
