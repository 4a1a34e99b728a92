// The content security policies of the two editions, as <meta> in their pages.
import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

export const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const kSitePolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** No `connect-src`: it falls to `default-src`, and nothing may be fetched. */
export const filePolicy = (script: string, style: string): string =>
  [
    "default-src 'none'",
    `script-src ${hashOf(script)} 'wasm-unsafe-eval'`,
    `style-src ${hashOf(style)}`,
    'img-src data:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

export const policyTag = (policy: string): string => `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;

/** Puts the policy first into the head of the built page. */
export const withPolicy = (html: string, policy: string): string => {
  const mark = '<meta charset="utf-8" />';
  if (!html.includes(mark)) throw new Error('index.html has lost its <meta charset>');
  return html.replace(mark, `${mark}\n    ${policyTag(policy)}`);
};

export function sitePolicy(): Plugin {
  return {
    name: 'zhibiao-site-policy',
    apply: 'build',
    transformIndexHtml: { order: 'post', handler: (html) => withPolicy(html, kSitePolicy) },
  };
}
