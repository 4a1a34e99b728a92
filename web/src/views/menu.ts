// Menus are <details>: they open without script, and close by Escape, by a choice, and when
// the focus goes elsewhere.

const menuOf = (event: Event): HTMLDetailsElement | null => (event.target as Element).closest('details.menu');

export function closeMenu(event: Event): void {
  const menu = menuOf(event);
  if (menu) menu.open = false;
}

export function onMenuKey(event: KeyboardEvent): void {
  const menu = menuOf(event);
  if (event.key !== 'Escape' || !menu?.open) return;
  menu.open = false;
  menu.querySelector('summary')?.focus();
  event.stopPropagation();
}

export function onMenuLeft(event: FocusEvent): void {
  const menu = event.currentTarget as HTMLDetailsElement;
  if (event.relatedTarget instanceof Node && !menu.contains(event.relatedTarget)) menu.open = false;
}

const kGap = 6;

// Below its button, or above where there is more room; what has no room is scrolled to.
function place(menu: HTMLDetailsElement): void {
  const items = menu.querySelector<HTMLElement>('.menu-items');
  if (!items) return;
  const { top, bottom } = menu.getBoundingClientRect();
  const below = innerHeight - bottom - 2 * kGap;
  const above = top - 2 * kGap;
  const up = items.scrollHeight > below && above > below;
  items.classList.toggle('upwards', up);
  items.style.maxHeight = `${Math.max(up ? above : below, 0)}px`;
}

/** A click beside an open menu closes it. */
export function installMenus(): void {
  // The event does not bubble.
  addEventListener('toggle', ({ target }) => {
    if (target instanceof HTMLDetailsElement && target.matches('.menu[open]')) place(target);
  }, true);
  addEventListener('pointerdown', (event) => {
    for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.menu[open]')) {
      if (!(event.target instanceof Node && menu.contains(event.target))) menu.open = false;
    }
  });
}
