// SPDX-License-Identifier: GPL-3.0-or-later
// What stands over the page for a moment: a rule's page, the keys.

function dialog(id, title, ...children) {
  const old = document.getElementById(id);
  if (old) old.remove();
  const close = () => box.close();
  const box = h('dialog', {id, 'aria-labelledby': id + '-title', onclick: (event) => {
    if (event.target === box) close();
  }}, h('div.inside', {},
    h('header', {}, h('h2', {id: id + '-title'}, title),
      h('button.plain', {type: 'button', 'aria-label': words.close, onclick: close}, '✕')),
    ...children));
  document.body.append(box);
  box.showModal();
  return box;
}

function openRule(index) {
  const rule = data.rules[index];
  const page = h('div.rule-page');
  // The only markup that comes with the data: the rule pages that are part of the program.
  page.innerHTML = rule.page;
  dialog('rule-dialog', `${rule.code} ${rule.title}`,
    h('p.facts', {}, mark(kinds.indexOf(rule.severity)), h('code', {}, rule.name),
      rule.basis ? h('span', {}, say('basis', rule.basis)) : null), page);
}

function openHelp() {
  dialog('help-dialog', words.keys, h('dl.keys', {}, words.keyList.flatMap(([keys, what]) => [
    h('dt', {}, keys.split(' ').map((key) => h('kbd', {}, key))), h('dd', {}, what)])));
}
