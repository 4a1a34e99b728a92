// The chart of the row that is open: a picture, and its ways out of the page.
import { html, type TemplateResult } from 'lit-html';
import { savePng, saveSvg } from '../charts/save';
import { chartInSight } from '../state/chart_spec';
import type { Context } from './context';

export function chartView(context: Context): TemplateResult {
  const { state, t } = context;
  const spec = chartInSight(state);
  const drawn = state.chart;
  if (!spec || drawn?.state === 'busy' || !drawn) return html`<figure class="chart"><p class="blank slow">${t.chartBusy}</p></figure>`;
  if (drawn.state === 'failed' || !drawn.result) return html`<figure class="chart"><p class="blank bad-text">${t.chartFailed}</p></figure>`;
  const svg = drawn.result;
  const said = spec.names.map((name, at) => (spec.values[at] === null ? '' : `${name} ${spec.texts[at]}`)).filter(Boolean).join(t.listSign);
  return html`<figure class="chart">
    <img src=${`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`} alt=${t.chartOf(spec.title, spec.unit, said)} />
    <figcaption>
      <button type="button" class="link" @click=${() => saveSvg(svg, spec.title)}>${t.saveAs('SVG')}</button>
      <button type="button" class="link" @click=${() => void savePng(svg, spec.title)}>${t.saveAs('PNG')}</button>
    </figcaption>
  </figure>`;
}
