// SPDX-License-Identifier: GPL-3.0-or-later
// #/ is the overview, #/3 a report, #/3/2 a finding of it.

const app = document.getElementById('app');
let overview = null, current = null;

function changed() {
  updateBar();
  current.update();
  if (isFiltered() && !current.report) announce(document.getElementById('shown').textContent);
}

function route() {
  let [, number, finding] = location.hash.split('/');
  if (!number && data.documents.length === 1) number = '0';
  const report = number ? data.documents[Number(number)] : undefined;
  if (report && current && current.report === report) {
    if (finding) current.select(Number(finding) - 1);
    return;
  }
  const next = report ? makeReport(report, changed) : overview ??= makeOverview(changed);
  if (current) current.replaceWith(next);
  else app.append(next);
  current = next;
  document.body.classList.toggle('reading', Boolean(report));
  document.title = report ? `${nameOf(report)} · ${words.title}` : words.title;
  updateBar();
  current.update();
  if (report) {
    const shown = report.f.filter((each) => showsFinding(report, each));
    const first = shown.find((each) => each.s === Math.max(...shown.map((other) => other.s)));
    if (finding && report.f[Number(finding) - 1]) current.select(Number(finding) - 1, {focus: true});
    else if (first && !narrow.matches) current.select(first.number, {scroll: false});
  }
  window.scrollTo(0, 0);
}

app.append(h('a.skip', {href: '#main', onclick: (event) => {
  event.preventDefault();
  document.getElementById('main').focus();
}}, words.skip), makeBar(changed), h('div.hidden', {id: 'live', 'aria-live': 'polite'}));
route();
window.addEventListener('hashchange', route);
document.addEventListener('keydown', (event) => key(event, current, changed));
window.addEventListener('beforeprint', () => preparePrint(current));
window.addEventListener('afterprint', endPrint);
