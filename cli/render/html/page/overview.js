// SPDX-License-Identifier: GPL-3.0-or-later
// All reports of the run: how they stand, which rules found what, and what could not be told.

/** That nothing was found, and what could not be checked; '' of a report that was not checked. */
function silence(report) {
  return report.lack ? `${report.none}（${report.lack}）` : report.none || '';
}

function reportRow(report) {
  const count = (severity) => h('td.number.' + kinds[severity], {'data-label': words[kinds[severity]]},
    report.counts[severity] > 0 ? String(report.counts[severity]) : h('span.none', {}, '·'));
  const worst = report.x || (report.f.find((finding) => finding.s === report.worst) || {}).m ||
    report.s || silence(report);
  return h('tr.report.' + report.group, {'data-report': report.index},
    h('td.name', {},
      h('a', {href: '#/' + report.index}, nameOf(report)),
      h('span.path', {}, report.path)),
    h('td.number.year', {'data-label': words.year}, report.y ? String(report.y) : '—'),
    data.scored ? h('td.number.points', {'data-label': words.deduction},
      report.points === undefined ? h('span.quiet', {title: words.notScored}, '—') : String(report.points)) : null,
    count(2), count(1), count(0),
    h('td.number.unknown', {'data-label': words.unknown},
      report.unknown > 0 && !report.x ? String(report.unknown) : h('span.none', {}, '·')),
    h('td.worst', {}, report.lack ? h('a', {href: '#/' + report.index}, worst) : worst));
}

function groupTiles(changed) {
  return h('div.tiles', {role: 'group', 'aria-label': words.byWorst}, groups.map((group) => {
    const count = data.documents.filter((report) => report.group === group).length;
    return h('button.tile.' + group, {
      type: 'button', 'aria-pressed': 'false', 'data-group': group, disabled: count === 0,
      onclick: () => {
        filter.group = filter.group === group ? '' : group;
        changed();
      },
    }, h('b', {}, String(count)), h('span', {}, words['group_' + group]));
  }));
}

function ruleRow(index, changed) {
  const rule = data.rules[index];
  const open = h('button.link.code', {type: 'button', title: words.rulePage, onclick: () => openRule(index)},
    rule.code);
  return h('tr', {'data-rule': index},
    h('td', {}, open),
    h('td', {}, h('button.link.title', {type: 'button', onclick: () => {
      filter.rule = filter.rule === index ? -1 : index;
      changed();
    }}, rule.title)),
    h('td', {}, mark(kinds.indexOf(rule.severity))),
    h('td.number.reports', {}), h('td.number.findings', {}));
}

/** Reasons for which rules could not tell, each with its rules and reports. */
function untold() {
  const reasons = new Map();
  for (const report of data.documents) {
    if (report.x) continue;
    [...report.c].forEach((letter, rule) => {
      if (letter !== 'c') return;
      const reason = data.reasons[report.why[rule]] || '';
      if (!reasons.has(reason)) reasons.set(reason, {rules: new Set(), reports: new Set()});
      reasons.get(reason).rules.add(rule);
      reasons.get(reason).reports.add(report);
    });
  }
  return [...reasons].sort((a, b) => b[1].reports.size - a[1].reports.size);
}

function untoldSection() {
  const unreadable = data.documents.filter((report) => report.x);
  const reasons = untold();
  if (unreadable.length === 0 && reasons.length === 0) {
    return h('section.untold', {'aria-labelledby': 'untold'},
      h('h2', {id: 'untold'}, words.untold), h('p.quiet', {}, words.allTold));
  }
  return h('section.untold', {'aria-labelledby': 'untold'},
    h('h2', {id: 'untold'}, words.untold),
    unreadable.length > 0 ? h('ul.reasons', {}, unreadable.map((report) => h('li', {},
      h('a', {href: '#/' + report.index}, nameOf(report)), h('span', {}, report.x)))) : null,
    reasons.length > 0 ? h('ul.reasons', {}, reasons.slice(0, 40).map(([reason, {rules, reports}]) =>
      h('li', {},
        h('span.codes', {}, [...rules].map((rule) =>
          h('button.link.code', {type: 'button', onclick: () => openRule(rule)}, data.rules[rule].code))),
        h('span', {}, reason),
        h('span.quiet', {}, reports.size === 1 ?
          h('a', {href: '#/' + [...reports][0].index}, nameOf([...reports][0])) :
          say('reports', reports.size))))) : null);
}

/** Files that are no documents of the run, and what files above the documents did; null where there
 *  are none. */
function skippedSection() {
  if (data.skipped.length === 0 && data.used.length === 0) return null;
  return h('section.untold', {'aria-labelledby': 'skipped'},
    h('h2', {id: 'skipped'}, words.skippedTitle, ' ', h('span.quiet', {}, String(data.skipped.length))),
    h('ul.reasons', {},
      data.used.map((sentence) => h('li', {}, h('span', {}, sentence))),
      data.skipped.map(([path, why]) => h('li', {}, h('span.path', {}, path), h('span', {}, why)))));
}

/** Rules that found something, the gravest and most frequent first. */
function rulesFound() {
  const counts = new Map();
  for (const report of data.documents) {
    for (const finding of report.f) counts.set(finding.r, (counts.get(finding.r) || 0) + 1);
  }
  const severity = (index) => kinds.indexOf(data.rules[index].severity);
  return [...counts.keys()].sort((a, b) =>
    severity(b) - severity(a) || counts.get(b) - counts.get(a) || a - b);
}

function makeOverview(changed) {
  const rows = ranked.map(reportRow);
  const found = rulesFound();
  const ruleRows = found.map((index) => ruleRow(index, changed));
  const shownCount = h('span.quiet', {id: 'shown'});
  const head = (label, kind) => h('th' + (kind ? '.' + kind : ''), {scope: 'col'}, label);
  const view = h('main.overview', {id: 'main', tabindex: '-1'},
    h('h1.hidden', {}, words.title),
    groupTiles(changed),
    h('div.columns', {},
      h('section.reports', {'aria-labelledby': 'reports'},
        h('h2', {id: 'reports'}, words.reportsTitle, ' ', shownCount),
        h('table', {}, h('thead', {}, h('tr', {},
          head(words.body), head(words.year, 'number'),
          data.scored ? head(words.deduction, 'number') : null,
          head(words.error, 'number'), head(words.warning, 'number'),
          head(words.info, 'number'), head(words.unknown, 'number.unknown'), head(words.worst))),
        h('tbody', {}, rows)),
        h('p.quiet.empty', {hidden: true}, words.noReport)),
      h('div.side', {},
        h('section.rules', {'aria-labelledby': 'rules'},
          h('h2', {id: 'rules'}, words.rulesTitle),
          found.length === 0 ? h('p.quiet', {}, words.nothingFound) :
            h('table', {}, h('thead', {}, h('tr', {}, head(words.rule), head(words.ruleTitle), head(words.severity),
              head(words.reportCount, 'number'), head(words.findingCount, 'number'))), h('tbody', {}, ruleRows))),
        untoldSection(), skippedSection())));
  view.update = () => {
    const perRule = new Map(found.map((index) => [index, [0, 0]]));
    let shown = 0;
    for (const row of rows) {
      const report = data.documents[row.dataset.report];
      const findings = shownFindings(report);
      row.hidden = findings === null;
      if (!findings) continue;
      shown += 1;
      const seen = new Set();
      for (const finding of findings) {
        const counts = perRule.get(finding.r);
        counts[1] += 1;
        if (!seen.has(finding.r)) counts[0] += 1;
        seen.add(finding.r);
      }
    }
    for (const row of ruleRows) {
      const [reports, findings] = perRule.get(Number(row.dataset.rule));
      row.querySelector('.reports').textContent = reports;
      row.querySelector('.findings').textContent = findings;
      row.classList.toggle('chosen', filter.rule === Number(row.dataset.rule));
      row.hidden = findings === 0 && filter.rule !== Number(row.dataset.rule);
    }
    for (const tile of view.querySelectorAll('.tile')) {
      tile.setAttribute('aria-pressed', String(filter.group === tile.dataset.group));
    }
    shownCount.textContent = isFiltered() ? say('shownOf', shown, data.documents.length) :
      say('reports', data.documents.length);
    view.querySelector('.empty').hidden = shown > 0;
  };
  return view;
}
