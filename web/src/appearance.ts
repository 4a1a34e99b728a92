// Light or dark: as chosen, else as the system is; on paper always light.
import type { Theme } from './state/model';

const systemDark = matchMedia('(prefers-color-scheme: dark)');
const paper = matchMedia('print');

let chosen: Theme = 'auto';

function apply(): void {
  const dark = chosen === 'dark' || (chosen === 'auto' && systemDark.matches);
  const theme = dark && !paper.matches ? 'dark' : 'light';
  if (document.documentElement.dataset.theme !== theme) document.documentElement.dataset.theme = theme;
}

export function setAppearance(theme: Theme): void {
  chosen = theme;
  apply();
}

export function followAppearance(): void {
  systemDark.addEventListener('change', apply);
  paper.addEventListener('change', apply);
}
