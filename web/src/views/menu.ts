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

/** A click beside an open menu closes it. */
export function installMenus(): void {
  addEventListener('pointerdown', (event) => {
    for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.menu[open]')) {
      if (!(event.target instanceof Node && menu.contains(event.target))) menu.open = false;
    }
  });
}
