// That no word of a report leaves the page: it asks its own host alone, and the browser refuses it any other.
import { expect } from 'vitest';

/** A page of either driver. */
interface Evaluator {
  evaluate<T>(run: () => Promise<T>): Promise<T>;
}

/** `requests`: the addresses asked for; `url`: the page's own. */
export function expectOwnHostOnly(requests: readonly string[], url: string): void {
  expect(requests.length).toBeGreaterThan(0);
  const own = new URL(url);
  for (const request of requests) {
    const { protocol, host } = new URL(request);
    expect(['data:', 'blob:'].includes(protocol) || (protocol === own.protocol && host === own.host), request).toBe(true);
  }
}

export async function expectOthersRefused(page: Evaluator): Promise<void> {
  const blocked = await page.evaluate(async () => {
    const violations = new Set<string>();
    const both = new Promise<void>((resolve) => document.addEventListener('securitypolicyviolation', (event) => {
      violations.add(event.effectiveDirective);
      if (violations.size === 2) resolve();
    }));
    const outcome = await fetch('https://other.example/').then(() => 'sent', () => 'refused');
    const image = new Image();
    image.src = 'https://other.example/pixel.png';
    await Promise.race([both, new Promise((resolve) => setTimeout(resolve, 5000))]);
    return { outcome, violations: [...violations].sort() };
  });
  expect(blocked).toEqual({ outcome: 'refused', violations: ['connect-src', 'img-src'] });
}
