// SPDX-License-Identifier: GPL-3.0-or-later
// On paper: of a report the list of what is to be mended, with the places cut from the pages; of
// the overview the list of reports. Made when the browser is about to print.

function printedFinding(report, finding, index) {
  const rule = data.rules[finding.r];
  return h('section.item', {},
    h('h3', {}, `${index + 1}. `, mark(finding.s), ` ${rule.code} ${rule.title}`,
      h('span.place', {}, [placeWords(finding), say('number', finding.id)].filter(Boolean).join(' · ')),
      finding.points ? ' ' + say('pointsOff', finding.points) : null),
    h('p', {}, finding.m),
    finding.h ? h('p', {}, finding.v ? `${finding.h}（${finding.v}）` : finding.h) : null,
    finding.g ? h('p', {}, h('span.label', {}, words.suggestion), finding.g) : null,
    rule.basis ? h('p.quiet', {}, say('basis', rule.basis)) : null,
    h('div.crop', {}, drawCrop(report, finding)),
    h('p.sign-off', {}, h('span', {}, words.mended), h('span', {}, words.mendedBy)));
}

function printedReport(report) {
  const findings = report.f.filter((finding) => showsFinding(report, finding));
  findings.sort((a, b) => b.s - a.s);  // errors first, else as they stand in the report
  return h('article', {},
    h('h1', {}, words.printTitle),
    h('h2', {}, nameOf(report), report.y ? ' ' + say('year_of', report.y) : ''),
    h('p.quiet', {}, report.path, ' · ', say('counts', report.counts[2], report.counts[1], report.counts[0]),
      data.scored ? ' · ' + pointsWords(report) : null),
    data.reply && findings.some((finding) => !finding.a) ? h('p', {}, data.reply) : null,
    report.x ? h('p', {}, report.x) : null,
    (report.o || []).map((each) => h('p', {}, each)),
    (report.put || []).map((each) => h('p', {}, each)),
    findings.map((finding, index) => printedFinding(report, finding, index)),
    report.none ? h('p', {}, silence(report)) : null,
    coverageLine(report));
}

/** Rules of which every finding was set aside: nothing to whom the list is sent, unless it shows them. */
function rulesSetAside(report) {
  if (filter.aside) return new Set();
  const open = new Set(report.f.filter((finding) => !finding.a).map((finding) => finding.r));
  return new Set(report.f.map((finding) => finding.r).filter((rule) => !open.has(rule)));
}

function coverageLine(report) {
  const aside = rulesSetAside(report);
  const letters = [...report.c].filter((letter, rule) => !aside.has(rule));
  const count = (letter) => letters.filter((each) => each === letter).length;
  return h('p.quiet', {},
    say('coverage_line', letters.length - count('-'), count('p'), count('f'), count('n'), count('c')));
}

function preparePrint(current) {
  const paper = document.getElementById('print');
  if (current.report) paper.replaceChildren(printedReport(current.report));
}

function endPrint() {
  document.getElementById('print').replaceChildren();
}
