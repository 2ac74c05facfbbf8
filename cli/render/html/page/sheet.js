// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of a report of which something is to be said, with a box for each finding and, of the
// chosen one, for each piece of evidence. Pages are drawn when they come near the screen.

function place(box, width, height) {
  const [, x0, y0, x1, y1] = box;
  const edge = 1.5;  // points around, so that the frame does not stand on the text
  return {left: (x0 - edge) / width, top: (y0 - edge) / height, width: (x1 - x0 + 2 * edge) / width,
    height: (y1 - y0 + 2 * edge) / height};
}

function putBox(button, box, width, height) {
  for (const [side, share] of Object.entries(place(box, width, height))) {
    button.style[side] = (share * 100).toFixed(3) + '%';
  }
}

function makePaper(drawing, report, view, watcher) {
  const [page, width, height, number] = drawing;
  const paper = h('div.paper');
  paper.style.aspectRatio = `${width} / ${height}`;
  paper.draw = () => {
    paper.draw = () => {};
    paper.prepend(drawPage(number, width, height));
  };
  const taken = new Set();  // tints of boxes in one place would add up to paint
  for (const finding of report.f) {
    for (const box of finding.b || []) {
      if (box[0] !== page) continue;
      const again = taken.has(String(box));
      taken.add(String(box));
      const button = h('button.box.' + kinds[finding.s] + (again ? '.again' : '') +
        (finding.gap ? '.at-gap' : ''), {type: 'button', 'data-finding': finding.number,
        'aria-label': `${words[kinds[finding.s]]} ${data.rules[finding.r].code} ${finding.m}`,
        title: say('number', finding.id) + ' ' + finding.m,
        onclick: (event) => view.select(nextAt(event, paper, view), {focus: true})});
      putBox(button, box, width, height);
      paper.append(button);
    }
  }
  for (const finding of report.f) {
    if (finding.gap && finding.gap[0] === page) paper.append(makeGap(finding, view, width, height));
  }
  watcher.observe(paper);
  return h('figure.page', {'data-page': page},
    h('figcaption', {}, say('page_of', page, report.p)), paper);
}

/** The line in a table where a row or column belongs that is not there. */
function makeGap(finding, view, width, height) {
  const [, x0, y0, x1, y1] = finding.gap;
  const gap = h('button.gap' + (x1 - x0 > y1 - y0 ? '.row' : '.column'), {type: 'button',
    'data-gap': finding.number, title: say('number', finding.id) + ' ' + finding.m,
    onclick: () => view.select(finding.number, {focus: true})}, h('span', {}, finding.m));
  Object.assign(gap.style, {left: x0 / width * 100 + '%', top: y0 / height * 100 + '%',
    width: (x1 - x0) / width * 100 + '%', height: (y1 - y0) / height * 100 + '%'});
  return gap;
}

/** Boxes may lie over one another: each further click takes the next one below. */
function nextAt(event, paper, view) {
  const clicked = Number(event.currentTarget.dataset.finding);
  if (event.detail === 0) return clicked;  // by keyboard
  const under = [...paper.querySelectorAll('.box:not(.evidence):not([hidden])')].filter((box) => {
    const edge = box.getBoundingClientRect();
    return edge.left <= event.clientX && event.clientX <= edge.right &&
      edge.top <= event.clientY && event.clientY <= edge.bottom;
  }).map((box) => Number(box.dataset.finding));
  const at = under.indexOf(view.chosen);
  return at < 0 || under.length < 2 ? clicked : under[(at + 1) % under.length];
}

function textLines(report, view) {
  const list = h('ol.lines');
  let before = 0;
  for (const [number, text] of report.t) {
    if (before > 0 && number > before + 1) list.append(h('li.gap', {'aria-hidden': 'true'}, '⋯'));
    before = number;
    const here = report.f.filter((finding) => finding.n === number);
    const worst = here.reduce((most, finding) => Math.max(most, finding.s), -1);
    list.append(h('li' + (worst >= 0 ? '.' + kinds[worst] : ''), {'data-line': number},
      h('span.no', {}, String(number)),
      h(here.length > 0 ? 'button.text' : 'span.text', {
        type: here.length > 0 ? 'button' : null,
        onclick: here.length > 0 ? () => {
          const at = here.findIndex((finding) => finding.number === view.chosen);
          view.select(here[(at + 1) % here.length].number, {focus: true});
        } : undefined,
      }, text || ' ')));
  }
  return list;
}

function makeSheet(view, report) {
  const scroll = h('div.scroll', {tabindex: '0', role: 'region', 'aria-label': words.pagesTitle});
  let zoom = narrow.matches ? 2 : 1;
  const apply = (value) => {
    zoom = Math.min(4, Math.max(0.5, value));
    scroll.style.setProperty('--zoom', zoom);
    percent.textContent = Math.round(zoom * 100) + '%';
  };
  const percent = h('output');
  const tool = (label, sign, run) => h('button.plain', {type: 'button', 'aria-label': label, title: label,
    onclick: run}, sign);
  const tabs = h('div.tabs', {role: 'group', 'aria-label': words.pagesTitle}, report.d.map(([page]) =>
    h('button.plain', {type: 'button', 'data-tab': page, onclick: () => {
      scroll.querySelector(`[data-page="${page}"]`).scrollIntoView({block: 'start'});
    }}, say('page', page))));
  const sheet = h('section.sheet', {'aria-label': words.pagesTitle},
    h('div.tools', {},
      h('button.plain.back', {type: 'button', onclick: () => view.showSheet(false)}, words.back),
      report.t ? h('div.tabs.quiet', {}, words.excerpt) : tabs,
      report.d.length > 0 ? h('div.zoom', {},
        tool(words.zoomOut, '−', () => apply(zoom / 1.25)), percent,
        tool(words.zoomIn, '+', () => apply(zoom * 1.25)), tool(words.fit, '⤢', () => apply(1))) : null),
    scroll);
  const watcher = new IntersectionObserver((entries) => {
    for (const entry of entries) if (entry.isIntersecting) entry.target.draw();
  }, {root: scroll, rootMargin: '800px'});
  for (const drawing of report.d) scroll.append(makePaper(drawing, report, view, watcher));
  const drawn = new Set(report.d.map(([page]) => page));
  const left = Array.from({length: report.pr || 0}, (_, index) => index + 1).filter((page) => !drawn.has(page));
  if (drawn.size > 0 && left.length > 0) scroll.append(h('p.quiet.left-out', {}, say('leftOut', left.join('、'))));
  if (report.t) scroll.append(textLines(report, view));
  if (!report.d.length && !report.t) {
    scroll.append(h('p.quiet.nothing', {}, report.x ? words.noPictureUnread :
      report.f.length > 0 ? words.noPicture : report.lack ? words.noPictureLack : words.noPictureNeeded));
  }
  apply(zoom);
  sheet.zoomBy = (factor) => apply(factor === 0 ? 1 : zoom * factor);

  const evidenceBoxes = () => {
    for (const old of scroll.querySelectorAll('.box.evidence')) old.remove();
    const finding = report.f[view.chosen];
    (finding && finding.e || []).forEach((evidence, index) => {
      for (const box of evidence.b || []) {
        const drawing = report.d.find(([page]) => page === box[0]);
        const paper = scroll.querySelector(`[data-page="${box[0]}"] .paper`);
        if (!drawing || !paper) continue;
        const same = (finding.b || []).some((own) => own.every((value, i) => value === box[i]));
        if (same) continue;
        const button = h('button.box.evidence' + (index === view.evidence ? '.chosen' : ''), {
          type: 'button', 'data-evidence': index, 'aria-label': `${words.evidence} ${evidence.l} ${evidence.t}`,
          title: `${evidence.l} ${evidence.t}`, onclick: () => view.selectEvidence(index)});
        putBox(button, box, drawing[1], drawing[2]);
        paper.append(button);
      }
    });
  };
  sheet.update = () => {
    for (const box of scroll.querySelectorAll('.box:not(.evidence)')) {
      const number = Number(box.dataset.finding);
      box.hidden = !showsFinding(report, report.f[number]);
      box.classList.toggle('chosen', number === view.chosen);
    }
    for (const gap of scroll.querySelectorAll('.gap')) {
      const number = Number(gap.dataset.gap);
      gap.hidden = !showsFinding(report, report.f[number]);
      gap.classList.toggle('chosen', number === view.chosen);
    }
    evidenceBoxes();
    const finding = report.f[view.chosen];
    const cited = new Set(finding ? (finding.e || []).map((evidence) => evidence.n) : []);
    for (const line of scroll.querySelectorAll('[data-line]')) {
      const number = Number(line.dataset.line);
      line.classList.toggle('chosen', Boolean(finding) && finding.n === number);
      line.classList.toggle('cited', cited.has(number));
    }
  };
  sheet.show = () => {
    const finding = report.f[view.chosen];
    if (!finding) return;
    const evidence = (finding.e || [])[view.evidence];
    const target = evidence ?
      scroll.querySelector(`.box.evidence.chosen`) || scroll.querySelector(`[data-line="${evidence.n}"]`) ||
        scroll.querySelector(`.box[data-finding="${finding.number}"]`) :
      scroll.querySelector(`.box[data-finding="${finding.number}"]`) ||
        scroll.querySelector(`[data-line="${finding.n}"]`);
    if (target) bringIntoView(scroll, target);
  };
  return sheet;
}
