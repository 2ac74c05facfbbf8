// SPDX-License-Identifier: GPL-3.0-or-later
// One report: its findings at one side, the pages at the other. A finding and its boxes select each
// other.

function evidenceButton(view, finding, index, ...children) {
  const evidence = finding.e[index];
  const places = evidence.b || evidence.n;
  return h('button.term', {type: 'button', 'data-evidence': index, disabled: !places,
    onclick: () => view.selectEvidence(index)}, ...children);
}

/** The addends of one side; zeros, which most are, behind a button where there are many. */
function addends(view, finding, from, to) {
  const all = finding.e.slice(from, to).map((each, offset) => from + offset);
  const some = all.filter((index) => !/^-?0*\.?0*$/.test(finding.e[index].t));
  const row = h('div.addends');
  const fill = (indexes, hidden) => {
    const terms = indexes.map((index) => evidenceButton(view, finding, index,
      h('span.label', {}, finding.e[index].l), h('b', {}, finding.e[index].t)));
    if (hidden > 0) {
      terms.push(h('button.term.zeros', {type: 'button', onclick: () => {
        fill(all, 0);
        view.markEvidence();
      }}, h('span.label', {}, say('zeros', hidden)), h('b', {}, '0')));
    }
    row.replaceChildren(...terms.flatMap((term, position) =>
      position > 0 ? [h('span.sign', {}, '+'), term] : [term]));
  };
  if (all.length <= 7) fill(all, 0);
  else fill(some, all.length - some.length);
  return row;
}

/** Both sums below one another, with what they are made of. */
function equation(view, finding) {
  const count = finding.e.length;
  const sum = (value, terms) => h('b.sum', {}, terms > 1 ? h('span.sign', {}, '=') : null, value);
  return h('div.equation', {role: 'group', 'aria-label': words.equation},
    addends(view, finding, 0, finding.k), sum(finding.l, finding.k),
    h('div.unequal', {'aria-label': words.unequal, role: 'img'}, '≠'),
    addends(view, finding, finding.k, count), sum(finding.q, count - finding.k));
}

function evidenceList(view, finding) {
  return h('ul.evidence-list', {'aria-label': words.evidence}, finding.e.map((evidence, index) =>
    h('li', {}, evidenceButton(view, finding, index, h('span.label', {}, evidence.l),
      h('span.quote', {}, evidence.t === '' ? words.blank : evidence.t),
      h('span.place', {}, placeWords(evidence))))));
}

function detail(view, report, finding) {
  const rule = data.rules[finding.r];
  const crop = h('div.crop', {}, narrow.matches ? drawCrop(report, finding, true) : null);
  crop.addEventListener('click', () => view.showSheet(true));
  return h('div.detail', {},
    finding.k !== undefined ? equation(view, finding) : finding.e ? evidenceList(view, finding) : null,
    finding.g ? h('p.suggestion', {}, h('span.label', {}, words.suggestion), finding.g) : null,
    crop.firstChild ? crop : null,
    finding.b || finding.n ? null : h('p.quiet', {}, words.noPlace),
    h('p.foot', {},
      finding.b || finding.n ? h('button.plain.to-sheet', {type: 'button', onclick: () => view.showSheet(true)},
        words.seePage) : null,
      h('button.link', {type: 'button', onclick: () => openRule(finding.r)}, words.rulePage),
      rule.basis ? h('span.quiet', {}, say('basis', rule.basis)) : null,
      h('span.quiet.id', {}, say('number', finding.id))));
}

function card(view, report, finding) {
  const rule = data.rules[finding.r];
  const item = h('li.finding.' + kinds[finding.s] + (finding.a ? '.aside' : ''), {'data-finding': finding.number});
  item.append(h('button.head', {type: 'button', 'aria-expanded': 'false',
    onclick: () => view.select(finding.number, {toggle: true})},
  h('span.line', {}, h('span.ordinal', {}, String(finding.number + 1)), mark(finding.s),
    h('span.code', {}, rule.code), h('span.title', {}, rule.title),
    h('span.place', {}, placeWords(finding)),
    finding.points ? h('span.points-off', {}, say('pointsOff', finding.points)) : null),
  h('span.message', {}, finding.m),
  finding.a || finding.v ? h('span.standing', {}, finding.a || finding.v) : null));
  return item;
}

function coverageSection(report) {
  const letters = [...report.c];
  const count = (letter) => letters.filter((each) => each === letter).length;
  const list = (letter, open) => {
    const rules = letters.map((each, index) => index).filter((index) => letters[index] === letter);
    if (rules.length === 0) return null;
    return h('details', {open}, h('summary', {}, say('verdict_' + letter, rules.length)),
      h('ul', {}, rules.map((index) => h('li', {},
        h('button.link.code', {type: 'button', onclick: () => openRule(index)}, data.rules[index].code),
        h('span', {}, data.rules[index].title),
        report.why[index] !== undefined ? h('span.quiet', {}, data.reasons[report.why[index]]) : null))));
  };
  return h('section.coverage', {'aria-labelledby': 'coverage'},
    h('h2', {id: 'coverage'}, words.coverage),
    h('p', {}, say('coverage_line', letters.length - count('-'), count('p'), count('f'), count('n'), count('c'))),
    list('c', true), list('f', false), list('n', false), list('p', false), list('-', false));
}

function headOf(report) {
  const at = ranked.indexOf(report);
  const step = (other, label, key) => h('a.step', {href: other ? '#/' + other.index : null,
    'aria-disabled': other ? null : 'true', title: label + '（' + key + '）', 'aria-label': label},
  key === '[' ? '←' : '→');
  const pages = report.p > 0 ?
    (report.pr < report.p ? say('pages_read', report.p, report.pr) : say('pages', report.p)) :
    report.t ? words.plainText : '';
  return h('div.report-head', {},
    data.documents.length > 1 ? h('nav.steps', {'aria-label': words.reportsTitle},
      h('a.up', {href: '#/'}, words.overview), step(ranked[at - 1], words.previous, '['),
      h('span.quiet', {}, `${at + 1} / ${ranked.length}`), step(ranked[at + 1], words.next, ']')) : null,
    h('h1', {}, nameOf(report), report.y ? h('span.year', {}, say('year_of', report.y)) : null),
    h('p.facts', {}, h('span.path', {}, report.path), pages ? h('span', {}, pages) : null,
      report.s ? h('span.status', {}, report.s) : null,
      data.scored ? h('b.points', {}, pointsWords(report)) : null,
      h('button.link', {type: 'button', onclick: () => window.print()}, words.print)));
}

function makeReport(report, changed) {
  const view = h('main.one', {id: 'main', tabindex: '-1'});
  const cards = report.f.map((finding) => card(view, report, finding));
  const sheet = makeSheet(view, report);
  const hiddenNote = h('p.quiet.more', {hidden: true}), asideNote = h('p.quiet.more', {hidden: true});
  const list = h('section.findings', {'aria-labelledby': 'findings'},
    headOf(report),
    h('h2.hidden', {id: 'findings'}, words.findings),
    report.x ? h('p.trouble', {role: 'note'}, report.x) : null,
    (report.o || []).map((each) => h('p.trouble', {role: 'note'}, each)),
    report.f.length > 0 ? h('ol', {}, cards) : null,
    report.none ? h('p.in-order', {}, silence(report)) : null,
    hiddenNote, asideNote,
    report.m ? h('section.corrected', {'aria-labelledby': 'corrected'}, h('h2', {id: 'corrected'}, words.corrected),
      h('ul', {}, report.m.map((each) => h('li', {}, each)))) : null,
    coverageSection(report));
  view.append(list, sheet);
  view.report = report;
  view.chosen = -1;
  view.evidence = -1;

  view.markEvidence = () => {
    for (const term of list.querySelectorAll('[data-evidence]')) {
      const own = Number(term.closest('.finding').dataset.finding) === view.chosen;
      term.classList.toggle('chosen', own && Number(term.dataset.evidence) === view.evidence);
    }
    sheet.update();
  };
  view.select = (number, {toggle = false, focus = false, scroll = true} = {}) => {
    const before = cards[view.chosen];
    const same = number === view.chosen;
    if (before) {
      before.classList.remove('chosen');
      before.querySelector('.head').setAttribute('aria-expanded', 'false');
      before.querySelector('.detail').remove();
    }
    view.evidence = -1;
    view.chosen = same && toggle ? -1 : number;
    const item = cards[view.chosen];
    if (item) {
      item.classList.add('chosen');
      item.querySelector('.head').setAttribute('aria-expanded', 'true');
      item.append(detail(view, report, report.f[number]));
      if (focus) item.querySelector('.head').focus({preventScroll: true});
      if (scroll) item.scrollIntoView({block: 'nearest', behavior: calm.matches ? 'auto' : 'smooth'});
    }
    view.markEvidence();
    sheet.show();
    history.replaceState(null, '', '#/' + report.index + (item ? '/' + (view.chosen + 1) : ''));
  };
  view.selectEvidence = (index) => {
    view.evidence = index;
    view.markEvidence();
    sheet.show();
    const evidence = report.f[view.chosen].e[index];
    announce([evidence.l, evidence.t || words.blank, placeWords(evidence)].join(' '));
  };
  view.step = (by) => {
    const open = cards.filter((item) => !item.hidden);
    if (open.length === 0) return;
    const at = open.findIndex((item) => item === cards[view.chosen]);
    const next = at < 0 ? (by > 0 ? 0 : open.length - 1) : Math.min(Math.max(at + by, 0), open.length - 1);
    view.select(Number(open[next].dataset.finding), {focus: true});
  };
  view.showSheet = (open) => {
    view.classList.toggle('sheet-open', open);
    if (open) sheet.show();
  };
  view.update = () => {
    let hidden = 0, aside = 0;
    for (const finding of report.f) {
      const shown = showsFinding(report, finding);
      cards[finding.number].hidden = !shown;
      if (!shown && finding.a && !filter.aside) aside += 1;
      else if (!shown) hidden += 1;
    }
    if (view.chosen >= 0 && cards[view.chosen].hidden) view.select(-1, {scroll: false});
    asideNote.hidden = aside === 0;
    asideNote.replaceChildren(say('hiddenAside', aside), ' ', h('button.link', {type: 'button', onclick: () => {
      filter.aside = true;
      changed();
    }}, words.showAside));
    hiddenNote.hidden = hidden === 0;
    hiddenNote.replaceChildren(say('hidden', hidden), ' ',
      h('button.link', {type: 'button', onclick: () => clearFilter(changed)}, words.clear));
    sheet.update();
  };
  return view;
}
