// SPDX-License-Identifier: GPL-3.0-or-later
// Elements. Text only ever becomes text: there is no other way here to put any into the page.

/** h('a.link', {href: '#'}, 'text', child): attributes, on… listeners, and what stands within. */
function h(name, attributes, ...children) {
  const [tag, ...classes] = name.split('.');
  const element = document.createElement(tag || 'div');
  if (classes.length > 0) element.className = classes.join(' ');
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return element;
}

function svg(name, attributes) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

function mark(severity) {
  return h('span.mark.' + kinds[severity], {}, words[kinds[severity]]);
}

const narrow = window.matchMedia('(max-width: 60rem)');  // as in style.css
const calm = window.matchMedia('(prefers-reduced-motion: reduce)');

/** Scrolls `box` so that `target` stands in its middle, where it is not seen well already. */
function bringIntoView(box, target) {
  const outer = box.getBoundingClientRect(), inner = target.getBoundingClientRect();
  const margin = Math.min(60, outer.height / 6);
  if (inner.top >= outer.top + margin && inner.bottom <= outer.bottom - margin &&
      inner.left >= outer.left && inner.right <= outer.right) return;
  const down = inner.top - outer.top - (outer.height - inner.height) / 2;
  const near = Math.abs(down) < outer.height;  // further away, gliding is but waiting
  box.scrollTo({
    top: box.scrollTop + down,
    left: box.scrollLeft + inner.left - outer.left - (outer.width - inner.width) / 2,
    behavior: near && !calm.matches ? 'smooth' : 'auto',
  });
}

/** Tells people who listen. */
function announce(text) {
  document.getElementById('live').textContent = text;
}
