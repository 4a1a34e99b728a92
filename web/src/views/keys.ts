// Arrow keys among the parts of a list, of which only one is a stop of the Tab key.
export function moveAlong(event: KeyboardEvent, from: Element, selector: string, steps: Record<string, number>): void {
  const list = from.closest('.scroller');
  if (!list) return;
  const all = [...list.querySelectorAll<HTMLElement>(selector)];
  const at = all.indexOf(from as HTMLElement);
  const to = event.key === 'Home' ? 0 : event.key === 'End' ? all.length - 1 : at + (steps[event.key] ?? 0);
  const target = all[to];
  if (!target || to === at) return;
  event.preventDefault();
  target.focus();
}
