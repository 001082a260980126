// The dashboard works without this file. With it: tooltips and arrow keys over charts, sorting tables, a progress bar, clicks on chart targets swapped by htmx.
(() => {
  'use strict';
  const root = document.documentElement;
  const tip = document.getElementById('tip');
  const hitsOf = map => [...map.querySelectorAll('a, g[tabindex]')];

  // Targets carry their sentence as an SVG <title>, which browsers show slowly and in their own style: it becomes the label and our tooltip.
  const prepare = map => {
    if (map.dataset.ready) return;
    map.dataset.ready = '1';
    hitsOf(map).forEach((hit, index) => {
      const title = hit.querySelector('title');
      if (title) { hit.setAttribute('aria-label', title.textContent); title.remove(); }
      hit.setAttribute('tabindex', index === 0 ? '0' : '-1');
    });
  };
  const prepareAll = () => { document.querySelectorAll('.hits').forEach(prepare); document.querySelectorAll('.months').forEach(slide); };

  const show = hit => {
    tip.textContent = hit.getAttribute('aria-label');
    tip.hidden = false;
    const mark = hit.getBoundingClientRect(), box = tip.getBoundingClientRect();
    const left = Math.min(Math.max(8, mark.left + mark.width / 2 - box.width / 2), innerWidth - box.width - 8);
    const above = mark.top - box.height - 8;
    tip.style.left = `${left}px`;
    tip.style.top = `${above > 8 ? above : Math.min(mark.bottom + 8, innerHeight - box.height - 8)}px`;
  };
  const hide = () => { tip.hidden = true; };
  const hitAt = target => target instanceof Element ? target.closest('.hits a, .hits g[tabindex]') : null;

  document.addEventListener('pointerover', e => { const hit = hitAt(e.target); hit ? show(hit) : hide(); });
  document.addEventListener('focusin', e => { const hit = hitAt(e.target); hit ? show(hit) : hide(); });
  document.addEventListener('focusout', hide);
  addEventListener('scroll', hide, { passive: true });

  document.addEventListener('keydown', e => {
    if (e.key === 'Escape') {
      hide();
      const open = e.target.closest?.('details[open].filter, details[open].menu');
      if (open) { open.open = false; open.querySelector('summary').focus(); }
      return;
    }
    const hit = hitAt(e.target);
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -1e6, End: 1e6 }[e.key];
    if (!hit || !step) return;
    e.preventDefault();
    const all = hitsOf(hit.closest('.hits'));
    const next = all[Math.min(all.length - 1, Math.max(0, all.indexOf(hit) + step))];
    hit.setAttribute('tabindex', '-1');
    next.setAttribute('tabindex', '0');
    next.focus();
  });

  document.addEventListener('click', e => {
    const button = e.target.closest?.('th > button');
    if (button) return sort(button);
    document.querySelectorAll('details[open].filter, details[open].menu').forEach(open => { if (!open.contains(e.target)) open.open = false; });
    const hit = hitAt(e.target);
    const href = hit?.getAttribute('href');
    if (!href || !window.htmx || e.ctrlKey || e.metaKey || e.shiftKey) return;
    e.preventDefault();
    hide();
    htmx.ajax('GET', href, { target: '#app', select: '#app', swap: 'outerHTML show:none', push: 'true' });
  });

  const sort = button => {
    const head = button.parentElement, table = head.closest('table'), index = [...head.parentElement.children].indexOf(head);
    const down = head.getAttribute('aria-sort') !== 'descending';
    head.parentElement.querySelectorAll('th').forEach(th => th.removeAttribute('aria-sort'));
    head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    const key = row => { const v = row.children[index]?.dataset.value ?? ''; const n = Number(v); return v !== '' && !Number.isNaN(n) ? n : v; };
    const rows = [...table.tBodies[0].rows].sort((a, b) => {
      const [x, y] = [key(a), key(b)];
      const order = typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y), root.lang);
      return down ? -order : order;
    });
    table.tBodies[0].append(...rows);
  };

  // A list of months becomes a slider; letting go of it follows the link of its month.
  const slide = months => {
    const links = [...months.querySelectorAll('a')], list = months.querySelector('ol');
    if (links.length < 2 || months.querySelector('input')) return;
    const slider = document.createElement('input'), shown = document.createElement('output');
    slider.type = 'range';
    slider.max = String(links.length - 1);
    slider.value = String(Math.max(0, links.findIndex(link => link.hasAttribute('aria-current'))));
    slider.setAttribute('aria-label', months.getAttribute('aria-label'));
    const tell = () => { shown.textContent = links[slider.value].dataset.month; slider.setAttribute('aria-valuetext', shown.textContent); };
    slider.addEventListener('input', tell);
    slider.addEventListener('change', () => links[slider.value].click());
    tell();
    list.hidden = true;
    list.before(slider, shown);
  };

  // Open disclosures stay open over a swap, and focus returns to the same place of the same part; htmx itself finds only elements with an id.
  let opened = [], held = null;
  const places = part => [...part.querySelectorAll('a, button, summary, input')];
  const hold = focused => {
    const part = focused.closest('[id]');
    return part && part.id !== 'app' ? { id: part.id, index: places(part).indexOf(focused) } : null;
  };
  const refocus = () => {
    if (document.activeElement !== document.body) return;
    const part = held && document.getElementById(held.id);
    const place = part && (held.index < 0 ? part : places(part)[held.index]);
    (place ?? document.getElementById('main')).focus({ preventScroll: true });
  };
  document.addEventListener('htmx:beforeRequest', () => root.classList.add('is-busy'));
  document.addEventListener('htmx:beforeSwap', () => { held = hold(document.activeElement); opened = [...document.querySelectorAll('details[open][id]')].map(d => d.id); });
  document.addEventListener('htmx:afterSettle', () => {
    opened.forEach(id => { const again = document.getElementById(id); if (again && !again.closest('.menu')) again.open = true; });
    prepareAll();
    refocus();
  });
  document.addEventListener('htmx:historyRestore', prepareAll);
  for (const end of ['htmx:afterRequest', 'htmx:sendError', 'htmx:responseError']) document.addEventListener(end, () => root.classList.remove('is-busy'));
  // A page that answers with an error is still a page made to be read.
  document.addEventListener('htmx:beforeOnLoad', e => { if (e.detail.xhr.status >= 400) location.assign(e.detail.xhr.responseURL); });

  prepareAll();
})();
