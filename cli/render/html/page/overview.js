// SPDX-License-Identifier: GPL-3.0-or-later
// All reports of the run: how they stand, which rules found what, and what could not be told.

/** That nothing was found, and what could not be checked; '' of a report that was not checked. */
function silence(report) {
  return report.lack ? `${report.none}（${report.lack}）` : report.none || '';
}

function reportRow(report) {
  const count = (severity) => h('td.number.' + kinds[severity], {'data-label': words[kinds[severity]]},
    report.counts[severity] > 0 ? String(report.counts[severity]) : h('span.none', {}, '·'));
  return h('tr.report.' + report.group, {'data-report': report.index},
    h('td.name', {},
      h('a', {href: '#/' + report.index}, nameOf(report)),
      nameOf(report) === shortPath(report.path) ? null :
        h('span.path', {title: report.path}, shortPath(report.path))),
    h('td.number.year', {'data-label': words.year}, report.y ? String(report.y) : '—'),
    data.scored ? h('td.number.points', {'data-label': words.deduction},
      report.points === undefined ? h('span.quiet', {title: words.notScored}, '—') : String(report.points)) : null,
    count(2), count(1), count(0),
    h('td.number.unknown', {'data-label': words.unknown},
      report.unknown > 0 && !report.x ? String(report.unknown) : h('span.none', {}, '·')),
    makeWorst(report));
}

/** In one line what is gravest of what the filter shows, and the way there. Its elements stay: a
 *  filter changes hundreds of them. */
function makeWorst(report) {
  const code = h('span.code'), title = document.createTextNode(''), message = document.createTextNode('');
  const link = h('a', {}, code, title), cell = h('td.worst', {}, link, message);
  let shows = null;
  cell.show = (findings) => {
    let worst = -1, rank = -1;
    for (const each of findings) {
      const own = (each.a ? 0 : 10) + each.s;
      if (own > rank) [worst, rank] = [each.number, own];
    }
    if (shows === worst) return;
    shows = worst;
    const finding = report.f[worst];
    const text = finding ? finding.m : report.x || report.s || silence(report);
    const linked = finding || report.lack;
    code.textContent = finding ? data.rules[finding.r].code : '';
    title.data = finding ? ' ' + data.rules[finding.r].title : linked ? text : '';
    message.data = finding ? ' ' + text : linked ? '' : text;
    cell.title = text;
    if (linked) link.setAttribute('href', pathOf(report, finding));
    else link.removeAttribute('href');
  };
  return cell;
}

function groupTiles(changed) {
  return h('div.tiles', {role: 'group', 'aria-label': words.byWorst}, groups.map((group) =>
    h('button.tile.' + group, {
      type: 'button', 'aria-pressed': 'false', 'data-group': group,
      onclick: () => {
        filter.group = filter.group === group ? '' : group;
        changed();
      },
    }, h('b'), h('span', {}, words['group_' + group]))));
}

/** How many reports there are of each kind, of those that the other filters let through. */
function updateTiles(view) {
  const counts = new Map(groups.map((group) => [group, 0]));
  for (const report of data.documents) {
    if (shownFindings(report, {ofAnyGroup: true})) counts.set(report.group, counts.get(report.group) + 1);
  }
  for (const tile of view.querySelectorAll('.tile')) {
    const count = counts.get(tile.dataset.group), chosen = filter.group === tile.dataset.group;
    tile.querySelector('b').textContent = String(count);
    tile.setAttribute('aria-pressed', String(chosen));
    tile.disabled = count === 0 && !chosen;
  }
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
    h('td.levels'), h('td.number.reports', {}), h('td.number.findings', {}));
}

const fewUntold = 12;  // so many of a long list are shown at first

/** Reports that could not be read, and those of which a part could not be told, the most first; as
 *  far as their rows are shown. */
function untoldSection(rows) {
  const unreadable = ranked.filter((report) => report.x);
  const partly = ranked.filter((report) => !report.x && report.unknown > 0)
    .sort((a, b) => b.unknown - a.unknown);
  const items = [...unreadable, ...partly].map((report) => h('li', {'data-report': report.index},
    h('span', {}, h('a', {href: '#/' + report.index}, nameOf(report)),
      report.x ? null : h('span.quiet', {}, ' ', say('unknownOf', report.unknown))),
    h('span', {}, report.x || report.lack)));
  const section = h('section.untold', {'aria-labelledby': 'untold'},
    h('h2', {id: 'untold'}, words.untold),
    items.length > 0 ? h('ul.reasons', {}, items) : h('p.quiet', {}, words.allTold));
  let all = false;
  const more = h('button.link.more', {type: 'button', hidden: true, onclick: () => {
    all = true;
    section.update();
  }});
  section.append(more);
  section.update = () => {
    let shown = 0;
    for (const item of items) {
      const passes = !rows[item.dataset.report].hidden;
      if (passes) shown += 1;
      item.hidden = !passes;
      item.classList.toggle('later', !all && shown > fewUntold);
    }
    section.hidden = items.length > 0 && shown === 0;
    more.hidden = all || shown <= fewUntold;
    more.textContent = say('moreReports', shown - fewUntold);
  };
  return section;
}

/** Files that are no documents of the run, and what files above the documents did; null where there
 *  are none. */
function skippedSection() {
  if (data.skipped.length === 0 && data.used.length === 0) return null;
  return h('section.untold', {'aria-labelledby': 'skipped'},
    h('h2', {id: 'skipped'}, words.skippedTitle, ' ', h('span.quiet', {}, String(data.skipped.length))),
    h('ul.reasons', {},
      data.used.map((sentence) => h('li', {}, h('span', {}, sentence))),
      data.skipped.map(([path, why]) => h('li', {}, h('span.path', {title: path}, shortPath(path)), h('span', {}, why)))));
}

/** Rules that found something, the gravest and most frequent first. */
function rulesFound() {
  const counts = new Map();
  for (const report of data.documents) {
    for (const finding of report.f) counts.set(finding.r, (counts.get(finding.r) || 0) + 1);
  }
  const worst = new Map();
  for (const report of data.documents) {
    for (const finding of report.f) worst.set(finding.r, Math.max(worst.get(finding.r) || 0, finding.s));
  }
  const severity = (index) => worst.get(index);
  return [...counts.keys()].sort((a, b) =>
    severity(b) - severity(a) || counts.get(b) - counts.get(a) || a - b);
}

/** The head of a column: each click sorts by it, the other way round, as it was. */
function sortHead(key, label, kind, changed) {
  const numeric = key !== 'body';
  const head = h('th' + (kind ? '.' + kind : ''), {scope: 'col', 'data-sort': key, 'data-label': label},
    h('button', {type: 'button', title: words.sortBy, onclick: () => {
      if (sorting.by !== key) Object.assign(sorting, {by: key, down: numeric});
      else if (sorting.down === numeric) sorting.down = !numeric;
      else Object.assign(sorting, {by: '', down: false});
      changed();
    }}, label));
  head.update = () => {
    const own = sorting.by === key;
    if (own) head.setAttribute('aria-sort', sorting.down ? 'descending' : 'ascending');
    else head.removeAttribute('aria-sort');
  };
  return head;
}

function titleOf() {
  return h('header.run', {},
    h('h1', {}, words.title, folderName ? h('span.folder', {title: folder}, folderName) : null),
    h('p.quiet', {}, writtenOn + ' · gouji ' + data.version));
}

function makeOverview(changed) {
  const rows = data.documents.map(reportRow);
  const found = rulesFound();
  const ruleRows = found.map((index) => ruleRow(index, changed));
  const shownCount = h('span.quiet', {id: 'shown'});
  const head = (label, kind) => h('th' + (kind ? '.' + kind : ''), {scope: 'col'}, label);
  const heads = [['body', words.body], ['year', words.year, 'number'],
    data.scored ? ['points', words.deduction, 'number'] : null,
    ['error', words.error, 'number'], ['warning', words.warning, 'number'], ['info', words.info, 'number'],
    ['unknown', words.unknown, 'number.unknown']]
    .filter(Boolean).map(([key, label, kind]) => sortHead(key, label, kind, changed));
  const body = h('tbody'), untold = untoldSection(rows);
  const view = h('main.overview', {id: 'main', tabindex: '-1'},
    titleOf(),
    groupTiles(changed),
    h('div.columns', {},
      h('section.reports', {'aria-labelledby': 'reports'},
        h('h2', {id: 'reports'}, words.reportsTitle, ' ', shownCount),
        h('table', {}, h('thead', {}, h('tr', {}, heads, head(words.worst))), body),
        h('p.quiet.empty', {hidden: true}, words.noReport)),
      h('div.side', {},
        h('section.rules', {'aria-labelledby': 'rules'},
          h('h2', {id: 'rules'}, words.rulesTitle),
          found.length === 0 ? h('p.quiet', {}, words.nothingFound) :
            h('table', {}, h('thead', {}, h('tr', {}, head(words.rule), head(words.ruleTitle), head(words.severity),
              head(words.reportCount, 'number'), head(words.findingCount, 'number'))), h('tbody', {}, ruleRows))),
        untold, skippedSection())));
  let order = null, place = 0;
  view.path = () => '#/';
  view.leave = () => { place = window.scrollY; };
  /** Back where one was, on the report that one comes from. */
  view.enter = (report) => {
    if (!report) return;
    window.scrollTo(0, place);
    const link = rows[report.index].querySelector('.name a');
    link.focus({preventScroll: true});
    rows[report.index].scrollIntoView({block: 'nearest'});
  };
  view.update = () => {
    const wanted = sorting.by + sorting.down;
    if (order !== wanted) body.append(...ordered().map((report) => rows[report.index]));
    order = wanted;
    for (const each of heads) each.update();
    const perRule = new Map(found.map((index) => [index, [0, 0, new Set()]]));
    let shown = 0;
    for (const row of rows) {
      const report = data.documents[row.dataset.report];
      const findings = shownFindings(report);
      row.hidden = findings === null;
      if (!findings) continue;
      shown += 1;
      row.lastElementChild.show(findings);
      const seen = new Set();
      for (const finding of findings) {
        const counts = perRule.get(finding.r);
        counts[1] += 1;
        counts[2].add(finding.s);
        if (!seen.has(finding.r)) counts[0] += 1;
        seen.add(finding.r);
      }
    }
    for (const row of ruleRows) {
      const [reports, findings, levels] = perRule.get(Number(row.dataset.rule));
      // A rule may find faults of several levels: as they are, not as the rule is listed.
      row.querySelector('.levels').replaceChildren(...[2, 1, 0].filter((level) => levels.has(level)).map(mark));
      row.querySelector('.reports').textContent = reports;
      row.querySelector('.findings').textContent = findings;
      row.classList.toggle('chosen', filter.rule === Number(row.dataset.rule));
      row.hidden = findings === 0 && filter.rule !== Number(row.dataset.rule);
    }
    updateTiles(view);
    untold.update();
    shownCount.textContent = isFiltered() ? say('shownOf', shown, data.documents.length) :
      say('reports', data.documents.length);
    view.querySelector('.empty').hidden = shown > 0;
  };
  return view;
}
