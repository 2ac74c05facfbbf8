// SPDX-License-Identifier: GPL-3.0-or-later
// #/ is the overview, #/3 a report, #/3/3f2a9c01 a finding of it, by its number: that stays the same
// in the page of a later run, where the report may stand elsewhere. Behind a "?" stand the filters
// and the order, so that they last when the page is loaded again or its address is handed on.
// Nothing is stored anywhere else.

/** `path` with the filters as they are. */
function address(path) {
  const words = new URLSearchParams();
  const levels = kinds.filter((_, severity) => filter.severities.has(severity));
  if (levels.length < kinds.length) words.set('level', levels.join(' ') || 'none');
  if (filter.rule >= 0) words.set('rule', data.rules[filter.rule].code);
  if (filter.body) words.set('body', filter.body);
  if (filter.text) words.set('find', filter.text);
  if (filter.group) words.set('group', filter.group);
  if (filter.aside) words.set('aside', 'shown');
  if (sorting.by) words.set('sort', (sorting.down ? '-' : '') + sorting.by);
  const query = words.toString();
  return path + (query ? '?' + query : '');
}

/** Sets the filters as the address has them; what it does not know of is left out. Answers with
 *  the path: the number of a report and of a finding, each may be missing. */
function readAddress() {
  const [path, query = ''] = location.hash.split('?', 2);
  const words = new URLSearchParams(query);
  const level = words.get('level');
  filter.severities = new Set([0, 1, 2].filter((severity) =>
    level === null || level.split(' ').includes(kinds[severity])));
  filter.rule = data.rules.findIndex((rule) => rule.code === words.get('rule'));
  filter.body = words.get('body') || '';
  filter.text = words.get('find') || '';
  filter.group = groups.includes(words.get('group')) ? words.get('group') : '';
  filter.aside = words.get('aside') === 'shown';
  const sort = words.get('sort') || '';
  sorting.down = sort.startsWith('-');
  sorting.by = columnsOfReports[sort.replace('-', '')] ? sort.replace('-', '') : '';
  return path.split('/').slice(1);
}

/** The address of a report, or of a finding of it. */
function pathOf(report, finding) {
  return '#/' + report.index + (finding ? '/' + finding.id : '');
}

/** What the parts of a path point at; nothing for a finding that is not there. */
function pointedAt([first = '', second = '']) {
  const shortest = 8;  // digits of a finding's number
  const id = [second, first].find((part) => part.length >= shortest);
  if (!id) {
    const report = data.documents[Number(first || (data.documents.length === 1 ? 0 : NaN))];
    return {report, finding: report && report.f[Number(second) - 1]};
  }
  // A report may be there several times: the one that the address names goes first.
  const report = [data.documents[Number(first)], ...data.documents].find(
    (each) => each && each.f.some((finding) => finding.id === id));
  return {report, finding: report && report.f.find((finding) => finding.id === id)};
}

/** A step that the browser's own button takes back. */
function go(path) {
  location.hash = address(path);
}

/** The same step with other filters, or another finding chosen. */
function stay(path) {
  const wanted = address(path);
  if (location.hash !== wanted) history.replaceState(null, '', wanted);
}
