// Draws charts as SVG text, away from the page: it has no document and needs none. The page
// shows the text as a picture, so that no style of it meets the page's policy.
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, TitleComponent } from 'echarts/components';
import { init, use, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartReply, ChartRequest, ChartSpec } from './types';

use([BarChart, LineChart, GridComponent, TitleComponent, SVGRenderer]);

const kWidth = 720;
const kLineHeight = 300;
const kBarHeight = 30; // of a bar with what is around it
const kHead = 76; // title and axis
const kFont = 'PingFang SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif'; // quotes would end the attribute
// Dark on white, on any page and on paper.
const kInk = '#1b2422';
const kMuted = '#5a6664';
const kRule = '#d9dedb';
const kAccent = '#0b665a';

function option(spec: ChartSpec): EChartsCoreOption {
  const bars = spec.kind === 'bars';
  const names = { type: 'category', data: spec.names, axisLabel: { color: kInk, fontSize: 13 }, axisLine: { lineStyle: { color: kMuted } }, axisTick: { show: false } };
  const values = { type: 'value', scale: !bars, axisLabel: { color: kMuted, fontSize: 12 }, splitLine: { lineStyle: { color: kRule } } };
  const label = { show: true, position: bars ? 'right' : 'top', color: kInk, fontSize: 13, formatter: ({ dataIndex }: { dataIndex: number }) => spec.texts[dataIndex] ?? '' };
  return {
    animation: false,
    backgroundColor: '#ffffff',
    textStyle: { fontFamily: kFont },
    title: { text: spec.title, subtext: spec.unit, left: 12, top: 8, itemGap: 4, textStyle: { color: kInk, fontSize: 15, width: kWidth - 24, overflow: 'truncate' }, subtextStyle: { color: kMuted, fontSize: 12 } },
    grid: { left: 16, right: 90, top: 62, bottom: 12, containLabel: true },
    xAxis: bars ? values : names,
    yAxis: bars ? { ...names, inverse: true } : values,
    series: [{
      type: bars ? 'bar' : 'line',
      data: spec.values,
      barMaxWidth: 18,
      symbolSize: 7,
      connectNulls: false,
      itemStyle: { color: kAccent },
      lineStyle: { color: kAccent, width: 2 },
      label,
    }],
  };
}

function draw(spec: ChartSpec): string {
  const height = spec.kind === 'bars' ? kHead + kBarHeight * Math.max(2, spec.names.length) : kLineHeight;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: kWidth, height });
  chart.setOption(option(spec));
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

self.onmessage = ({ data: { id, spec } }: MessageEvent<ChartRequest>) => {
  (self as unknown as Worker).postMessage({ id, svg: draw(spec) } satisfies ChartReply);
};
