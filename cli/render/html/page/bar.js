// SPDX-License-Identifier: GPL-3.0-or-later
// The bar at the top: what is counted, and the filters. Made once.

function severityToggle(severity, changed) {
  return h('button.toggle.' + kinds[severity], {
    type: 'button', 'aria-pressed': 'true', id: 'toggle-' + kinds[severity],
    onclick: () => {
      if (!filter.severities.delete(severity)) filter.severities.add(severity);
      changed();
    },
  }, words[kinds[severity]], h('span.count'));
}

/** Findings that people set aside are shown on demand; null where there are none. */
function asideToggle(changed) {
  const total = data.documents.reduce((sum, report) => sum + report.aside, 0);
  if (total === 0) return null;
  return h('button.toggle.aside', {type: 'button', 'aria-pressed': 'false', id: 'toggle-aside', onclick: () => {
    filter.aside = !filter.aside;
    changed();
  }}, words.aside, h('span.count', {}, String(total)));
}

function choices(id, label, all, options, chosen) {
  return h('label.choice', {}, h('span', {}, label),
    h('select', {id, onchange: (event) => chosen(event.target.value)},
      h('option', {value: ''}, all),
      options.map(([value, text]) => h('option', {value}, text))));
}

let searchWaits = 0;

function takeSearch(input, changed) {
  clearTimeout(searchWaits);
  const text = input.value.trim();
  if (filter.text === text) return;
  filter.text = text;
  changed();
}

/** On a small screen the filters are folded away. */
function openFilters(open = !document.querySelector('.bar').classList.contains('open')) {
  document.querySelector('.bar').classList.toggle('open', open);
  document.getElementById('open-filters').setAttribute('aria-expanded', String(open));
}

function makeBar(changed) {
  const found = new Set(data.documents.flatMap((report) => report.f.map((finding) => finding.r)));
  const rules = data.rules.map((rule, index) => [index, rule.code + ' ' + rule.title])
    .filter(([index]) => found.has(index));
  const bodies = [...new Set(data.documents.map((report) => report.body).filter(Boolean))].sort();
  return h('header.bar', {},
    h('a.brand', {href: '#/', 'aria-label': words.toOverview}, h('b', {}, '勾稽'), h('span', {}, 'gouji')),
    h('button.plain.open-filters', {type: 'button', id: 'open-filters', 'aria-expanded': 'false',
      onclick: () => openFilters()}, words.filters, h('span.count')),
    h('form.filters', {role: 'search', 'aria-label': words.filters, onsubmit: (event) => event.preventDefault()},
      h('div.toggles', {role: 'group', 'aria-label': words.severity},
        [2, 1, 0].map((severity) => severityToggle(severity, changed)), asideToggle(changed)),
      choices('rule', words.rule, words.allRules, rules, (value) => {
        filter.rule = value === '' ? -1 : Number(value);
        changed();
      }),
      choices('body', words.body, words.allBodies, bodies.map((body) => [body, body]), (value) => {
        filter.body = value;
        changed();
      }),
      h('label.choice.search', {}, h('span', {}, words.search),
        h('input', {type: 'search', id: 'text', placeholder: words.searchHint, autocomplete: 'off',
          oninput: (event) => {
            clearTimeout(searchWaits);
            searchWaits = setTimeout(() => takeSearch(event.target, changed), 60);
          }})),
      h('button.plain', {type: 'button', id: 'clear', hidden: true, onclick: () => clearFilter(changed)},
        words.clear)),
    h('button.plain.keys', {type: 'button', onclick: openHelp, 'aria-label': words.keys}, '?'));
}

function isFiltered() {
  return filtersFindings() || filter.body !== '' || filter.text !== '' || filter.group !== '';
}

function clearFilter(changed) {
  filter.severities = new Set([0, 1, 2]);
  filter.rule = -1;
  filter.body = filter.text = filter.group = '';
  clearTimeout(searchWaits);
  document.getElementById('text').value = '';
  changed();
}

/** Shows in the bar what the filter is, whoever set it. */
function updateBar() {
  const counts = countsBySeverity();
  for (const severity of [0, 1, 2]) {
    const toggle = document.getElementById('toggle-' + kinds[severity]);
    toggle.setAttribute('aria-pressed', String(filter.severities.has(severity)));
    toggle.querySelector('.count').textContent = String(counts[severity]);
  }
  const aside = document.getElementById('toggle-aside');
  if (aside) aside.setAttribute('aria-pressed', String(filter.aside));
  document.getElementById('rule').value = filter.rule < 0 ? '' : String(filter.rule);
  document.getElementById('body').value = filter.body;
  const search = document.getElementById('text');
  if (document.activeElement !== search) search.value = filter.text;  // else it is being typed
  document.getElementById('clear').hidden = !isFiltered();
  const active = [filter.severities.size < 3, filter.rule >= 0, filter.body !== '', filter.text !== '',
    filter.group !== ''].filter(Boolean).length;
  document.querySelector('#open-filters .count').textContent = active > 0 ? String(active) : '';
}
