// Light, dark or of high contrast: as chosen, else as the system is; on paper always light.
// And the size of the text.
import type { Theme } from './state/model';

const systemDark = matchMedia('(prefers-color-scheme: dark)');
const systemContrast = matchMedia('(prefers-contrast: more)');
const paper = matchMedia('print');

let chosen: Theme = 'auto';

function effective(): Exclude<Theme, 'auto'> {
  if (paper.matches) return 'light';
  if (chosen !== 'auto') return chosen;
  if (systemContrast.matches) return 'contrast';
  return systemDark.matches ? 'dark' : 'light';
}

function apply(): void {
  const theme = effective();
  if (document.documentElement.dataset.theme !== theme) document.documentElement.dataset.theme = theme;
}

export function setAppearance(theme: Theme, textSize: number): void {
  chosen = theme;
  apply();
  const { style } = document.documentElement;
  if (style.getPropertyValue('--text-size') !== String(textSize)) style.setProperty('--text-size', String(textSize));
}

export function followAppearance(): void {
  for (const query of [systemDark, systemContrast, paper]) query.addEventListener('change', apply);
}
