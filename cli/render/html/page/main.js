// SPDX-License-Identifier: GPL-3.0-or-later
// What the address says is shown.

const app = document.getElementById('app');
let overview = null, current = null;

/** After another filter, order or search. */
function changed() {
  updateBar();
  current.update();
  stay(current.path());
  if (isFiltered() && !current.report) announce(document.getElementById('shown').textContent);
}

function show(next, report, finding) {
  const left = current;
  if (left === overview && left) overview.leave();
  if (left) left.replaceWith(next);
  else app.append(next);
  current = next;
  document.body.classList.toggle('reading', Boolean(report));
  document.title = [report ? nameOf(report) : folderName, words.title].filter(Boolean).join(' · ');
  updateBar();
  current.update();
  window.scrollTo(0, 0);
  if (!report) {
    overview.enter(left && left.report);
    return;
  }
  if (left) current.focus({preventScroll: true});
  const shown = report.f.filter((each) => showsFinding(report, each));
  const first = shown.find((each) => each.s === Math.max(...shown.map((other) => other.s)));
  if (finding) current.select(finding.number, {focus: true});
  else if (first && !narrow.matches) current.select(first.number, {scroll: false});
}

function route() {
  const {report, finding} = pointedAt(readAddress());
  if (current && current.report === report) {
    updateBar();
    current.update();
    if (finding) current.select(finding.number);
    return;
  }
  show(report ? makeReport(report, changed) : overview ??= makeOverview(changed), report, finding);
}

app.append(h('a.skip', {href: '#main', onclick: (event) => {
  event.preventDefault();
  document.getElementById('main').focus();
}}, words.skip), makeBar(changed), h('div.hidden', {id: 'live', 'aria-live': 'polite'}));
route();
window.addEventListener('hashchange', route);
// A link within the page takes the filters along; one that is opened elsewhere does not.
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="#/"]');
  if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  go(link.getAttribute('href'));
});
document.addEventListener('keydown', (event) => key(event, current, changed));
window.addEventListener('beforeprint', () => preparePrint(current));
window.addEventListener('afterprint', endPrint);
