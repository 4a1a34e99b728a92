// Tables out of the page. The core renders them; here it is decided which rows, and where to.
import type { Arrangement, ComparisonTable, Report, Request, Workbook } from '../../../wasm/types';
import type { CoreClient } from '../core/client';
import { arrangedOf, arrangementFor } from '../state/arrangement';
import type { State } from '../state/model';
import { analysisOf, loaded, orderedFindings, selectedEntry, shownReport } from '../state/selectors';
import type { Entry } from '../state/work';
import { copyTable } from './clipboard';
import type { OfficeClient } from '../readers/client';
import { fileName, saveFile } from './download';

export type Exported = 'observations' | 'comparison' | 'trend' | 'topics' | 'checks';
type Format = Extract<Request, { op: 'render' }>['format'];

/** One table, and what holds everything. */
export type TableFormat = 'csv' | 'markdown' | 'json';
export type Published = 'workbook' | 'package' | 'page';

const kTypes = {
  csv: { extension: 'csv', type: 'text/csv;charset=utf-8' },
  markdown: { extension: 'md', type: 'text/markdown;charset=utf-8' },
  json: { extension: 'json', type: 'application/json' },
} as const;
const kXlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Which rows of a table are in sight, in order; the views know. */
export interface Sight {
  observations(entry: Entry, base: Report): readonly number[];
  comparison(table: ComparisonTable): readonly number[];
}

export class Exporter {
  constructor(
    private readonly core: CoreClient,
    private readonly office: OfficeClient,
    private readonly sight: Sight,
  ) {}

  /** Number of rows copied; 0 where the browser did not let us. */
  async copy(state: State, what: Exported): Promise<number> {
    const [plain, html] = await Promise.all([this.render(state, what, 'tsv'), this.render(state, what, 'html')]);
    const rows = plain.trimEnd().split('\n').length - 1;
    return (await copyTable(plain, html)) ? rows : 0;
  }

  /** The table in sight, as it is in sight. */
  async save(state: State, what: Exported, format: TableFormat, label: string): Promise<void> {
    const text = await this.render(state, what, format);
    const title = what === 'observations' ? (this.reports(state, what)[0]?.title ?? '') : '';
    saveFile(fileName([label, title], kTypes[format].extension), kTypes[format].type, text);
  }

  /** Everything, in one file for another program. */
  async publish(state: State, what: Published, label: string): Promise<void> {
    const all = loaded(state);
    const reports = all.map((one) => one.report);
    const texts = all.map(({ entry }) => state.analyses.get(entry.id)!.of.text);
    const { language } = state.view;
    const arrangement = arrangementFor(arrangedOf(state.project), reports);
    const ask = async (wanted: 'tidy' | 'descriptor' | 'workbook'): Promise<string> =>
      (await this.core.ask({ op: 'publish', what: wanted, reports, texts, language, arrangement })).text;
    if (what === 'workbook') {
      const workbook = JSON.parse(await ask('workbook')) as Workbook;
      return this.saveWritten({ kind: 'workbook', workbook }, fileName([label], 'xlsx'), kXlsx);
    }
    if (what === 'package') {
      const files = { 'observations.csv': await ask('tidy'), 'datapackage.json': await ask('descriptor') };
      return this.saveWritten({ kind: 'archive', files }, fileName([label], 'zip'), 'application/zip');
    }
    const at = all.findIndex(({ entry }) => entry.id === state.view.entry);
    if (at < 0) return;
    const [report, text] = [reports[at]!, texts[at]!];
    const page = await this.core.ask({ op: 'publish', what: 'page', reports: [report], texts: [text], language });
    saveFile(fileName([report.title], 'html'), 'text/html;charset=utf-8', page.text);
  }

  private async saveWritten(request: Parameters<OfficeClient['ask']>[0], name: string, type: string): Promise<void> {
    const reply = await this.office.ask(request, []);
    if (reply.kind === 'written') saveFile(name, type, reply.bytes);
  }

  private async render(state: State, what: Exported, format: Format): Promise<string> {
    const { language } = state.view;
    const reports = this.reports(state, what);
    const rows = this.rows(state, what);
    const asSeen = what === 'comparison' ? comparisonAsSeen(state, reports) : {};
    const { text } = await this.core.ask({ op: 'render', what, format, reports, language, ...asSeen, ...(rows && { rows }) });
    return text;
  }

  // Of the comparison and the checks: the rows as the page shows them.
  private rows(state: State, what: Exported): number[] | null {
    if (what === 'comparison' && state.comparison?.result) return [...this.sight.comparison(state.comparison.result)];
    if (what === 'checks' && state.checks?.result) {
      const places = new Map(state.checks.result.map((one, at) => [one, at]));
      return orderedFindings(state.checks.result, state.view.checks.onlyFailing).map((one) => places.get(one)!);
    }
    return null;
  }

  // Of the table of indicators: the report in sight, with the rows as filtered and sorted.
  private reports(state: State, what: Exported): Report[] {
    if (what !== 'observations') return loaded(state).map((one) => one.report);
    const entry = selectedEntry(state);
    const base = analysisOf(state, entry?.id ?? null)?.report;
    if (!entry || !base) return [];
    const shown = shownReport(entry, base);
    const rows = this.sight.observations(entry, base);
    return [{ ...shown, observations: rows.map((at) => shown.observations[at]!) }];
  }
}

// The comparison with what the person made of it, and what its cells show.
function comparisonAsSeen(state: State, reports: Report[]): { arrangement: Arrangement; derivation: string; base: number } {
  const { derivation, base } = state.view.comparison;
  const at = loaded(state).findIndex(({ entry }) => entry.id === base);
  return { arrangement: arrangementFor(arrangedOf(state.project), reports), derivation, base: Math.max(0, at) };
}
