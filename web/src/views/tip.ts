// The one tooltip, for whatever has data-tip, on hover and on focus.

let owner: Element | null = null;

export function installTip(root: HTMLElement): void {
  const tip = (): HTMLElement | null => document.getElementById('tip');

  const hide = (): void => {
    owner?.removeAttribute('aria-describedby');
    owner = null;
    tip()?.setAttribute('hidden', '');
  };
  const show = (event: Event): void => {
    const target = (event.target as Element).closest<HTMLElement>('[data-tip]');
    const box = tip();
    if (target === owner || !box) return;
    hide();
    if (!target) return;
    owner = target;
    box.textContent = target.dataset.tip ?? '';
    box.removeAttribute('hidden');
    target.setAttribute('aria-describedby', 'tip');
    place(box, target.getBoundingClientRect());
  };

  root.addEventListener('pointerover', show);
  root.addEventListener('focusin', show);
  root.addEventListener('focusout', hide);
  root.addEventListener('pointerleave', hide);
  root.addEventListener('scroll', hide, true);
  root.addEventListener('click', hide);
  document.addEventListener('keydown', (event) => event.key === 'Escape' && hide());
}

// Above its owner, or below where there is no room; never out of the window.
function place(box: HTMLElement, at: DOMRect): void {
  const kGap = 6;
  const { width, height } = box.getBoundingClientRect();
  const left = Math.max(kGap, Math.min(at.right - width, innerWidth - width - kGap));
  const above = at.top - height - kGap;
  box.style.left = `${left}px`;
  box.style.top = `${above >= kGap ? above : at.bottom + kGap}px`;
}
