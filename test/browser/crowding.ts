import type { Page } from 'playwright-core';

/** What stands in the way of something else, or is cut off: a line for each. */
export function crowding(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const name = (element) => element.localName + ' "' + (element.textContent || element.getAttribute('aria-label') || '').trim().slice(0, 40) + '"';
    const seen = (element) => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
    // Pictures have tables beside them, what scrolls has room, and the query tool is not ours.
    const excepted = '.hidden, svg, .table-frame, .chart-picture, .console-frame, .skip, .suggestions';
    const lines = (element) => [...element.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
    const told = [...document.querySelectorAll('a, button, input, select, summary, h1, h2, h3, p, dt, dd, label')]
      .filter((element) => !element.closest(excepted) && seen(element))
      .map((element) => ({ element, rectangles: lines(element) }));
    const found = [];
    for (const [index, one] of told.entries())
      for (const other of told.slice(index + 1)) {
        if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
        if (one.element.closest('label')?.control === other.element || other.element.closest('label')?.control === one.element) continue;
        const overlaps = one.rectangles.some((a) => other.rectangles.some((b) =>
          Math.min(a.right, b.right) - Math.max(a.left, b.left) > 3 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 5));
        if (overlaps) found.push(name(one.element) + ' and ' + name(other.element) + ' overlap');
      }
    for (const element of document.querySelectorAll('header *, main *, footer *')) {
      if (element.closest(excepted) || element.closest('select, .chosen') || !seen(element)) continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      if (overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0) found.push(name(element) + ' is cut off at its side');
      if (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1 && element.clientHeight > 0) found.push(name(element) + ' is cut off below');
    }
    return found;
  })()`);
}
