// Tries what the page must not be able to do, and takes the fingerprints of its parts.
import type { Edition } from './edition/edition';

export interface Check {
  key: 'policy' | 'network' | 'image' | 'script' | 'secure' | 'analyze' | 'review' | 'page';
  ok: boolean;
  says: string;
}

const kElsewhere = 'https://elsewhere.invalid/';
const kWait = 1500; // ms

export const policy = (): string =>
  document.querySelector<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy"]')?.content ?? '';

export async function runSelfcheck(edition: Edition): Promise<Check[]> {
  const [network, image, script] = await Promise.all([
    isBlocked('connect-src', () => void fetch(kElsewhere).catch(() => {})),
    isBlocked('img-src', () => { new Image().src = `${kElsewhere}x.png`; }),
    isBlocked('script-src-elem', addScript),
  ]);
  return [
    { key: 'policy', ok: policy() !== '', says: '' },
    { key: 'network', ok: network, says: kElsewhere },
    { key: 'image', ok: image, says: '' },
    { key: 'script', ok: script, says: '' },
    { key: 'secure', ok: isSecureContext, says: location.protocol },
    await fingerprint('analyze', edition.analyzeBytes),
    await fingerprint('review', edition.reviewBytes),
    await fingerprint('page', edition.pageBytes),
  ];
}

// The browser tells of every request that the policy stopped.
function isBlocked(directive: string, attempt: () => void): Promise<boolean> {
  return new Promise((resolve) => {
    const seen = (event: SecurityPolicyViolationEvent): void => {
      if (event.effectiveDirective === directive) done(true);
    };
    const done = (blocked: boolean): void => {
      document.removeEventListener('securitypolicyviolation', seen);
      resolve(blocked);
    };
    document.addEventListener('securitypolicyviolation', seen);
    setTimeout(() => done(false), kWait);
    attempt();
  });
}

function addScript(): void {
  const script = document.createElement('script');
  script.textContent = 'void 0';
  document.body.append(script);
  script.remove();
}

async function fingerprint(key: 'analyze' | 'review' | 'page', bytes: () => Promise<ArrayBuffer>): Promise<Check> {
  // Absent on plain http.
  if (!('subtle' in crypto)) return { key, ok: false, says: 'crypto.subtle' };
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await bytes()));
  return { key, ok: true, says: `SHA-256 ${[...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')}` };
}
