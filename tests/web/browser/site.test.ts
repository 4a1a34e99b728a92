// The site edition on hosts as they are: in a sub-path, with wrong types, without TLS, gone.
import { afterEach, describe, expect, it } from 'vitest';
import { cellsOf, clipboard, host, indicators, kReportA, notices, paste, pasteBox, visit, type Host, type Session } from './support';

describe('the site', () => {
  const open: (Session | Host)[] = [];
  afterEach(async () => {
    for (const one of open.splice(0).reverse()) await ('stop' in one ? one.stop() : one.close());
  });

  async function begin(options: Parameters<typeof host>[0] = {}): Promise<{ site: Host; session: Session }> {
    const site = await host(options);
    open.push(site);
    const session = await visit(site.url);
    open.push(session);
    return { site, session };
  }

  async function worksOn({ page, errors }: Session): Promise<void> {
    await paste(page, kReportA);
    expect((await cellsOf(page)).some((cells) => cells[1] === '253')).toBe(true);
    expect(errors).toEqual([]);
  }

  // Installed and in charge after the first visit.
  const settled = ({ page }: Session): Promise<unknown> =>
    page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready;
      while (active!.state !== 'activated') await new Promise((resolve) => setTimeout(resolve, 50));
    });

  it('works in a sub-path', async () => {
    const { session } = await begin({ prefix: '/tools/a%20b/'.replace('%20', ' ') });
    await worksOn(session);
  });

  it('works where .wasm has the wrong type', async () => {
    const { session } = await begin({ types: { '.wasm': 'text/plain' } });
    await worksOn(session);
  });

  it('works after one visit with the server stopped', async () => {
    const { site, session } = await begin({ prefix: '/sub/' });
    await settled(session);
    await site.stop();
    await session.page.reload();
    await worksOn(session);
    await session.page.locator('.settings summary').click();
    await session.page.getByRole('button', { name: '关于“指标”' }).click();
    await expect.poll(() => session.page.locator('.licences').textContent()).toContain('utf8proc');
    await session.page.keyboard.press('Escape');
    await session.page.reload();
    await session.page.getByRole('button', { name: /载入全部/ }).click();
    await indicators(session.page).waitFor();
  });

  it('takes a new version only when the person agrees', async () => {
    const { site, session } = await begin();
    const { page } = session;
    await settled(session);
    await page.reload(); // now the worker is in charge
    site.change = (path, bytes) => {
      if (path === 'index.html') return Buffer.from(bytes.toString().replace('</body>', '<!-- newer --></body>'));
      return path === 'sw.js' ? Buffer.concat([Buffer.from(bytes.toString().replace(
        /(url:"index\.html",revision:")[^"]*|("url":"index\.html","revision":")[^"]*/, '$1$2newer')), Buffer.from('\n')]) : bytes;
    };
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.update());
    const update = page.getByRole('button', { name: '更新' });
    await update.waitFor();
    const isNewer = () => page.content().then((html) => html.includes('<!-- newer -->'));
    await paste(page, kReportA); // the old one goes on under the person's hands
    expect(await isNewer()).toBe(false);
    await update.click();
    await expect.poll(isNewer, { timeout: 10_000 }).toBe(true);
    await pasteBox(page).waitFor();
  });

  it('works and copies on plain http, where the modern clipboard is missing', async () => {
    const site = await host();
    open.push(site);
    const session = await visit(`http://intranet.example:${site.port}/`);
    open.push(session);
    const { page } = session;
    expect(await page.evaluate(() => isSecureContext || 'clipboard' in navigator)).toBe(false);
    await worksOn(session);
    await page.getByRole('button', { name: '复制表格' }).click();
    await expect.poll(() => notices(page).allTextContents().then((all) => all.join())).toContain('已复制');
    const { plain, html } = await clipboard(page);
    expect(plain).toContain('253');
    expect(html).toContain('<table');
  });

  it('says that the core did not load', async () => {
    const site = await host();
    open.push(site);
    site.change = (path, bytes) => (path.endsWith('.wasm') ? Buffer.from('not this') : bytes);
    const session = await visit(site.url);
    open.push(session);
    await pasteBox(session.page).fill(kReportA);
    await expect.poll(() => session.page.locator('main').textContent()).toContain('不能运行分析程序');
  });
});
