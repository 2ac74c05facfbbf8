// SPDX-License-Identifier: GPL-3.0-or-later
// One report: its findings at one side, the pages at the other. A finding and its boxes select each
// other.

function evidenceButton(view, finding, index, ...children) {
  const evidence = finding.e[index];
  const places = evidence.b || evidence.n;
  return h('button.term', {type: 'button', 'data-evidence': index, disabled: !places,
    onclick: () => view.selectEvidence(index)}, ...children);
}

const fewAddends = 5;  // more than so many lines, and zeros stand in one

/** One side of an equation, an addend a line, and below them their sum where there are several. */
function side(view, finding, from, to, sum) {
  const all = finding.e.slice(from, to).map((each, offset) => from + offset);
  const some = all.filter((index) => !/^-?0*\.?0*$/.test(finding.e[index].t));
  const lines = h('div.side-of-equation');
  const line = (index) => evidenceButton(view, finding, index,
    h('span.label', {}, finding.e[index].l), h('b', {}, finding.e[index].t));
  const fill = (indexes, hidden) => {
    const shown = indexes.map(line);
    if (hidden > 0) {
      shown.push(h('button.term.zeros', {type: 'button', onclick: () => {
        fill(all, 0);
        view.markEvidence();
      }}, h('span.label', {}, say('zeros', hidden)), h('b', {}, '0')));
    }
    if (all.length > 1) shown.push(h('div.sum', {}, h('span.label', {}, words.sum), h('b', {}, sum)));
    lines.replaceChildren(...shown);
  };
  if (all.length <= fewAddends) fill(all, 0);
  else fill(some, all.length - some.length);
  return lines;
}

/** A ledger: the addends of both sides, their sums, and what is between these. */
function equation(view, finding) {
  return h('div.equation', {role: 'group', 'aria-label': words.equation},
    side(view, finding, 0, finding.k, finding.l),
    side(view, finding, finding.k, finding.e.length, finding.q),
    h('div.difference', {}, h('span.label', {}, words.difference), h('b', {}, finding.z)));
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
    finding.h ? h('span.chip' + (finding.a ? '' : '.confirmed'), {}, finding.h) : null,
    h('span.place', {}, placeWords(finding)),
    finding.points ? h('span.points-off', {}, say('pointsOff', finding.points)) : null),
  h('span.message', {}, finding.m),
  finding.v ? h('span.standing', {}, finding.v) : null));
  return item;
}

function codeButton(rule) {
  return h('button.link.code', {type: 'button', title: data.rules[rule].title, onclick: () => openRule(rule)},
    data.rules[rule].code);
}

function coverageSection(report) {
  const letters = [...report.c];
  const count = (letter) => letters.filter((each) => each === letter).length;
  const rulesWith = (letter) => letters.map((each, index) => index).filter((index) => letters[index] === letter);
  /** Rules for which the same is said stand in one line. */
  const byReason = (rules) => {
    const reasons = new Map();
    for (const rule of rules) {
      const reason = data.reasons[report.why[rule]] || '';
      reasons.set(reason, [...reasons.get(reason) || [], rule]);
    }
    return [...reasons].sort((a, b) => b[1].length - a[1].length).map(([reason, some]) => h('li', {},
      h('span.reason', {}, reason), h('span.codes', {}, some.map(codeButton))));
  };
  const list = (letter, open, items) => {
    const rules = rulesWith(letter);
    if (rules.length === 0) return null;
    return h('details', {open}, h('summary', {}, say('verdict_' + letter, rules.length)), h('ul', {}, items(rules)));
  };
  const each = (rules) => rules.map((rule) =>
    h('li', {}, codeButton(rule), h('span', {}, data.rules[rule].title)));
  const section = h('section.coverage', {'aria-labelledby': 'coverage'},
    h('h2', {id: 'coverage'}, words.coverage));
  if (report.x) {  // why, is said above
    section.append(h('p', {}, say('nothing_told', count('c'))), ...[list('f', false, each)].filter(Boolean));
    return section;
  }
  section.append(
    h('p', {}, say('coverage_line', letters.length - count('-'), count('p'), count('f'), count('n'), count('c'))),
    ...[list('c', true, byReason), list('f', false, each), list('n', false, byReason), list('p', false, each),
      list('-', false, each)].filter(Boolean));
  return section;
}

/** The way to the reports before and behind, as far as the filters show them. */
function makeSteps(report) {
  const steps = h('nav.steps', {'aria-label': words.reportsTitle});
  const step = (other, label, key) => h('a.step', {href: other ? '#/' + other.index : null,
    'aria-disabled': other ? null : 'true', title: label + '（' + key + '）', 'aria-label': label},
  key === '[' ? '←' : '→');
  steps.update = () => {
    const {before, behind, at, count} = around(report);
    steps.replaceChildren(h('a.up', {href: '#/'}, words.overview), step(before, words.previous, '['),
      h('span.quiet', {id: 'counter'}, `${at < 0 ? '–' : at + 1} / ${count}`), step(behind, words.next, ']'));
  };
  return steps;
}

function headOf(report, steps) {
  const pages = report.p > 0 ?
    (report.pr < report.p ? say('pages_read', report.p, report.pr) : say('pages', report.p)) :
    report.t ? words.plainText : '';
  return h('div.report-head', {},
    steps,
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
  const steps = data.documents.length > 1 ? makeSteps(report) : null;
  const hiddenNote = h('p.quiet.more', {hidden: true}), asideNote = h('p.quiet.more', {hidden: true});
  const list = h('section.findings', {'aria-labelledby': 'findings'},
    headOf(report, steps),
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
  view.path = () => pathOf(report, report.f[view.chosen]);
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
    stay(view.path());
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
    if (steps) steps.update();
    sheet.update();
  };
  return view;
}
