// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of pages, drawn when they are wanted. picture-data.h says how they are written.

function blockLines(id) {
  let lines = null;
  return (number) => {
    lines ??= document.getElementById(id).textContent.split('\n');
    return lines[number];
  };
}
const outline = blockLines('outlines');
const image = blockLines('images');
const picturesRead = new Map();

function shapesOf(number) {
  let shapes = picturesRead.get(number);
  if (!shapes) {
    if (picturesRead.size > 40) picturesRead.clear();
    shapes = JSON.parse(document.getElementById('picture-' + number).textContent);
    picturesRead.set(number, shapes);
  }
  return shapes;
}

const color = (number) => '#' + number.toString(16).padStart(6, '0');
const matrix = (m, x, y) =>
  `matrix(${m[0] / 1e6} ${m[1] / 1e6} ${m[2] / 1e6} ${m[3] / 1e6} ${x / 100} ${y / 100})`;

/** Top and bottom of path data, in its own units. */
function reach(path) {
  let y = 0, startY = 0, top = Infinity, bottom = -Infinity;
  for (const [, letter, list] of path.matchAll(/([mlhvqcz])([^mlhvqcz]*)/g)) {
    const numbers = (list.match(/-?\d+/g) || []).map(Number);
    const step = {m: 2, l: 2, h: 1, v: 1, q: 4, c: 6}[letter] || 1;
    if (letter === 'z') y = startY;
    for (let i = 0; i < numbers.length; i += step) {
      if (letter !== 'h') y += numbers[i + step - 1];
      if (letter === 'm' && i === 0) startY = y;
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  return [top, bottom];
}

function glyphs(shape, group, view) {
  const [, , , , width, m, list] = shape;
  if (width > 0) {
    const scale = Math.sqrt(Math.abs(m[0] * m[3] - m[1] * m[2])) / 1e6;
    group.setAttribute('stroke', group.getAttribute('fill'));
    group.setAttribute('stroke-width', width / 100 / scale);
  }
  let x = 0, y = 0;
  for (let i = 0; i < list.length; i += 3) {
    x += list[i + 1];
    y += list[i + 2];
    if (y < view.top - 4000 || y > view.bottom + 4000) continue;  // glyphs are no larger
    group.append(svg('path', {d: outline(list[i]), transform: matrix(m, x, y)}));
  }
}

function element(shape, view) {
  const kind = shape[0];
  if (kind === 'i') {
    if (shape[4] < 0) return null;
    const m = shape[3];
    // The unit square has its origin at the lower left; a picture is told from the upper left.
    const flipped = [m[0], m[1], -m[2], -m[3]];
    return svg('image', {
      href: image(shape[4]), width: 1, height: 1, preserveAspectRatio: 'none', opacity: shape[2] / 100,
      transform: matrix(flipped, m[4] + m[2] / 1e4, m[5] + m[3] / 1e4),
    });
  }
  const paint = color(shape[2]);
  if (kind === 'f' || kind === 's') {
    const path = shape[shape.length - 1];
    const [top, bottom] = reach(path);
    if (bottom < view.top || top > view.bottom) return null;
    if (kind === 'f') {
      return svg('path', {d: path, fill: paint, 'fill-rule': shape[4] ? 'evenodd' : 'nonzero',
        'fill-opacity': shape[3] / 100, transform: 'scale(.01)'});
    }
    const line = svg('path', {d: path, fill: 'none', stroke: paint, 'stroke-opacity': shape[3] / 100,
      'stroke-width': Math.max(shape[4], 30), transform: 'scale(.01)'});
    if (shape[5].length > 0) line.setAttribute('stroke-dasharray', shape[5].join(' '));
    return line;
  }
  const group = svg('g', {fill: paint, 'fill-opacity': shape[3] / 100});
  if (kind === 'g') {
    glyphs(shape, group, view);
  } else {
    const m = shape[4];  // a font of the reader's own, as its em stands on the page
    const text = svg('text', {'font-size': 1000, transform: matrix([m[0], m[1], -m[2], -m[3]], m[4], m[5])});
    text.textContent = shape[5];
    group.append(text);
  }
  return group;
}

let clips = 0;

/** The page, or a part of it, in points. */
function drawPage(number, width, height, {left = 0, top = 0, right = width, bottom = height} = {}) {
  const page = svg('svg', {viewBox: `${left} ${top} ${right - left} ${bottom - top}`, 'aria-hidden': 'true'});
  const view = {top: top * 100, bottom: bottom * 100};
  for (const shape of shapesOf(number)) {
    const drawn = element(shape, view);
    if (!drawn) continue;
    if (shape[1] === 0) {
      page.append(drawn);
      continue;
    }
    const [x, y, w, tall] = shape[1].map((value) => value / 100);
    const id = 'clip-' + (clips += 1);
    const clip = svg('clipPath', {id});
    clip.append(svg('rect', {x, y, width: Math.max(w, 0), height: Math.max(tall, 0)}));
    const group = svg('g', {'clip-path': `url(#${id})`});
    group.append(drawn);
    page.append(clip, group);
  }
  return page;
}

/** What stands on the page around the finding, with its box and those of evidence near by: as wide
    as the page, or on a small screen no wider than it has to be. */
function drawCrop(report, finding, small = false) {
  if (!finding.b) return null;
  const [pageNumber, x0, y0, x1, y1] = finding.b[0];
  const drawing = report.d.find(([page]) => page === pageNumber);
  if (!drawing) return null;
  const [, width, height, number] = drawing;
  let [left, top, right, bottom] = [x0, y0, x1, y1];
  for (const each of finding.e || []) {
    for (const [page, boxLeft, boxTop, boxRight, boxBottom] of each.b || []) {
      if (page !== pageNumber || Math.abs((boxTop + boxBottom - y0 - y1) / 2) > 120) continue;
      [left, top] = [Math.min(left, boxLeft), Math.min(top, boxTop)];
      [right, bottom] = [Math.max(right, boxRight), Math.max(bottom, boxBottom)];
    }
  }
  const wanted = Math.min(width, Math.max(right - left + 60, 270));
  left = Math.min(Math.max(0, (left + right - wanted) / 2), width - wanted);
  const part = {top: Math.max(0, top - 28), bottom: Math.min(height, bottom + 28)};
  if (small) Object.assign(part, {left, right: left + wanted});
  const picture = drawPage(number, width, height, part);
  const frame = (boxes, kind) => {
    for (const [page, x, y, toX, toY] of boxes || []) {
      if (page !== pageNumber) continue;
      picture.append(svg('rect', {x: x - 1, y: y - 1, width: toX - x + 2, height: toY - y + 2,
        class: 'frame ' + kind}));
    }
  };
  for (const each of finding.e || []) frame(each.b, 'evidence');
  frame(finding.gap ? [finding.gap] : finding.b, kinds[finding.s]);
  return picture;
}
