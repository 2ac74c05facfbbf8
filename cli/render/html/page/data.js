// SPDX-License-Identifier: GPL-3.0-or-later
// The data blocks of the page, read once. findings-data.cc says what the short keys mean.
'use strict';

const data = JSON.parse(document.getElementById('data').textContent);
const words = data.words;
// The catalogue shares words with sentences; here they stand alone.
for (const [key, text] of Object.entries(words)) {
  if (typeof text === 'string') words[key] = text.charAt(0).toUpperCase() + text.slice(1);
}
const kinds = ['info', 'warning', 'error'];  // by the number of a severity

/** words[key] with each {} replaced in turn. */
function say(key, ...values) {
  return words[key].replace(/\{\}/g, () => values.shift());
}

// The folder that all documents lie in, with its stroke: rows leave it away.
const folder = data.documents.map((report) => report.path.slice(0, report.path.lastIndexOf('/') + 1))
  .reduce((common, each) => {
    let end = 0;
    while (end < common.length && common[end] === each[end]) end += 1;
    return common.slice(0, common.lastIndexOf('/', end - 1) + 1);
  }, data.documents.length > 0 ? data.documents[0].path.slice(0, data.documents[0].path.lastIndexOf('/') + 1) : '');
// Its last two names: 部门 alone does not tell whose.
const folderName = folder.split('/').filter((part) => part !== '' && part !== '.').slice(-2).join('/');
// The day on which this file was written. The page itself holds none, so that the same documents
// make the same page.
const writtenOn = new Date(document.lastModified).toLocaleDateString('sv');  // 2026-01-31

function shortPath(path) {
  return path.startsWith(folder) ? path.slice(folder.length) : path;
}

function nameOf(report) {
  return report.body || report.title || report.path.split('/').pop();
}

/** What a reviewer does about the report: one of words' group names. */
function groupOf(report) {
  if (report.x) return 'unreadable';
  if (report.same) return 'same';
  if (report.worst < 0) {
    return (report.none && !report.lack ? 'clean' : 'unchecked') + (report.aside ? '-aside' : '');
  }
  return kinds[report.worst];
}

const groups = ['error', 'unreadable', 'warning', 'info', 'unchecked', 'unchecked-aside',
  'clean-aside', 'clean'];  // the gravest first
if (data.documents.some((report) => report.same)) groups.push('same');

data.documents.forEach((report, index) => {
  report.index = index;
  report.counts = [0, 0, 0];
  report.aside = 0;
  for (const finding of report.f) {
    if (finding.a) report.aside += 1;
    else report.counts[finding.s] += 1;
  }
  report.worst = report.counts[2] ? 2 : report.counts[1] ? 1 : report.counts[0] ? 0 : -1;
  report.group = groupOf(report);
  report.unknown = [...report.c].filter((letter) => letter === 'c').length;
  report.words = [report.path, report.title, report.body, report.y].join('\n').toLowerCase();
  report.f.forEach((finding, number) => {
    const rule = data.rules[finding.r];
    finding.number = number;
    finding.words = [finding.id, rule.code, rule.name, rule.title, finding.m, finding.g].join('\n').toLowerCase();
  });
});
// Most runs set nothing aside.
for (const group of ['unchecked-aside', 'clean-aside']) {
  if (!data.documents.some((report) => report.group === group)) {
    groups.splice(groups.indexOf(group), 1);
  }
}

/** What a report loses, for the order alone: what could not be read comes before all others. */
function loss(report) {
  if (!data.scored) return 0;
  return report.x ? Infinity : report.points === undefined ? -1 : report.points;
}

/** Reports by their deduction where weights are given, then by their worst finding, then by how many
 *  there are, then as they were given. */
const ranked = [...data.documents].sort((a, b) =>
  (loss(a) === loss(b) ? 0 : loss(a) > loss(b) ? -1 : 1) ||
  groups.indexOf(a.group) - groups.indexOf(b.group) || b.counts[2] - a.counts[2] ||
  b.counts[1] - a.counts[1] || b.counts[0] - a.counts[0] || a.index - b.index);

const sorting = {by: '', down: false};  // '': as ranked

/** What the head of each column sorts by. */
const columnsOfReports = {
  body: (report) => nameOf(report),
  year: (report) => report.y || 0,
  points: (report) => report.points === undefined ? -1 : report.points,
  error: (report) => report.counts[2],
  warning: (report) => report.counts[1],
  info: (report) => report.counts[0],
  unknown: (report) => report.x ? -1 : report.unknown,
};

/** All reports in the order of the overview. */
function ordered() {
  const value = columnsOfReports[sorting.by];
  if (!value) return ranked;
  const sign = sorting.down ? -1 : 1;
  const order = (a, b) => typeof a === 'string' ? a.localeCompare(b, 'zh') : a - b;
  return [...ranked].sort((a, b) => sign * order(value(a), value(b)));
}

const filter = {severities: new Set([0, 1, 2]), rule: -1, body: '', text: '', group: '', aside: false};

let lowered = ['', ''];  // of what text, and how

function searched() {
  if (lowered[0] !== filter.text) lowered = [filter.text, filter.text.toLowerCase()];
  return lowered[1];
}

function filtersFindings() {
  return filter.severities.size < 3 || filter.rule >= 0;
}

function showsFinding(report, finding, {ofAnySeverity = false} = {}) {
  const text = searched();
  return (filter.aside || !finding.a) && (ofAnySeverity || filter.severities.has(finding.s)) &&
    (filter.rule < 0 || filter.rule === finding.r) &&
    (!text || report.words.includes(text) || finding.words.includes(text));
}

/** The findings that the filter lets through, or null where it hides the report. */
function shownFindings(report, {ofAnyGroup = false} = {}) {
  if (filter.body && report.body !== filter.body) return null;
  if (filter.group && !ofAnyGroup && report.group !== filter.group) return null;
  const shown = report.f.filter((finding) => showsFinding(report, finding));
  if (shown.length > 0) return shown;
  if (filtersFindings()) return null;
  return !filter.text || report.words.includes(searched()) ? shown : null;
}

/** Open findings of each severity that the filter lets through but for their severity. */
function countsBySeverity() {
  const counts = [0, 0, 0];
  for (const report of data.documents) {
    if (filter.body && report.body !== filter.body) continue;
    if (filter.group && report.group !== filter.group) continue;
    for (const finding of report.f) {
      if (!finding.a && showsFinding(report, finding, {ofAnySeverity: true})) counts[finding.s] += 1;
    }
  }
  return counts;
}

/** The shown reports before and behind one that may itself be hidden; its place among them, from
 *  0, or -1. */
function around(report) {
  const all = ordered(), at = all.indexOf(report);
  const shows = (each) => shownFindings(each) !== null;
  const before = all.slice(0, at).filter(shows), behind = all.slice(at + 1).filter(shows);
  const own = shows(report);
  return {before: before[before.length - 1], behind: behind[0], at: own ? before.length : -1,
    count: before.length + behind.length + (own ? 1 : 0)};
}

/** 扣 3.5 分; null of a run without weights. */
function pointsWords(report) {
  if (!data.scored) return null;
  return report.points === undefined ? words.notScored : say('pointsOff', report.points);
}

/** 第4页 · 表四 */
function placeWords(finding) {
  const parts = [];
  if (finding.b) parts.push(say('page', finding.b[0][0]));
  if (finding.n) parts.push(say('line', finding.n));
  if (finding.w) parts.push(finding.w);
  return parts.join(' · ');
}
