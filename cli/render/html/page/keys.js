// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that can be done with the mouse, by keys.

function moveInOverview(by) {
  const links = [...document.querySelectorAll('.overview tr.report:not([hidden]) .name a')];
  if (links.length === 0) return;
  const at = links.indexOf(document.activeElement);
  links[at < 0 ? (by > 0 ? 0 : links.length - 1) : Math.min(Math.max(at + by, 0), links.length - 1)].focus();
}

function otherReport(view, by) {
  const {before, behind} = around(view.report);
  const other = by < 0 ? before : behind;
  if (other) go('#/' + other.index);
}

/** Of the search: Esc takes back what was typed, Enter goes to what was found. Both leave it. */
function keyInSearch(event, current, changed) {
  if (event.key !== 'Escape' && event.key !== 'Enter') return;
  event.preventDefault();
  if (event.key === 'Escape') event.target.value = '';
  takeSearch(event.target, changed);
  event.target.blur();
  if (event.key === 'Enter' && current.report) current.step(1);
  else if (event.key === 'Enter') moveInOverview(1);
}

function key(event, current, changed) {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
  if (event.target.matches('input')) return keyInSearch(event, current, changed);
  const choosing = event.target.matches('select');
  if (event.key === 'Escape') {
    if (choosing) event.target.blur();
    else if (current.classList.contains('sheet-open')) current.showSheet(false);
    else if (isFiltered()) clearFilter(changed);
    else if (current.report && data.documents.length > 1) go('#/');
    return;
  }
  if (choosing) return;
  const one = Boolean(current.report);
  const move = (by) => one ? current.step(by) : moveInOverview(by);
  const actions = {
    j: () => move(1), k: () => move(-1), ArrowDown: () => move(1), ArrowUp: () => move(-1),
    '/': () => {
      openFilters(true);
      document.getElementById('text').focus();
    },
    '?': openHelp,
    '[': () => one && otherReport(current, -1), ']': () => one && otherReport(current, 1),
    u: () => { if (one && data.documents.length > 1) go('#/'); },
    r: () => one && current.chosen >= 0 && openRule(current.report.f[current.chosen].r),
    '+': () => one && current.querySelector('.sheet').zoomBy(1.25),
    '=': () => one && current.querySelector('.sheet').zoomBy(1.25),
    '-': () => one && current.querySelector('.sheet').zoomBy(0.8),
    0: () => one && current.querySelector('.sheet').zoomBy(0),
    1: () => document.getElementById('toggle-error').click(),
    2: () => document.getElementById('toggle-warning').click(),
    3: () => document.getElementById('toggle-info').click(),
  };
  // Arrows scroll the pages where these have the focus.
  if (event.key.startsWith('Arrow') && event.target.matches('.scroll')) return;
  const action = actions[event.key];
  if (!action) return;
  event.preventDefault();
  action();
}
