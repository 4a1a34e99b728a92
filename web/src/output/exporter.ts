// Tables out of the page. The core renders them; here it is decided which rows, and where to.
import type { ComparisonTable, Report, Request } from '../../../wasm/types';
import type { CoreClient } from '../core/client';
import type { Entry, State } from '../state/model';
import { analysisOf, loaded, orderedFindings, selectedEntry, shownReport } from '../state/selectors';
import { copyTable } from './clipboard';
import { fileName, saveText } from './download';

export type Exported = 'observations' | 'comparison' | 'checks';
type Format = Extract<Request, { op: 'render' }>['format'];

const kTypes = { csv: 'text/csv;charset=utf-8', json: 'application/json' } as const;

/** Which rows of a table are in sight, in order; the views know. */
export interface Sight {
  observations(entry: Entry, base: Report): readonly number[];
  comparison(table: ComparisonTable): readonly number[];
}

export class Exporter {
  constructor(
    private readonly core: CoreClient,
    private readonly sight: Sight,
  ) {}

  /** Number of rows copied; 0 where the browser did not let us. */
  async copy(state: State, what: Exported): Promise<number> {
    const [plain, html] = await Promise.all([this.render(state, what, 'tsv'), this.render(state, what, 'html')]);
    const rows = plain.trimEnd().split('\n').length - 1;
    return (await copyTable(plain, html)) ? rows : 0;
  }

  async save(state: State, what: Exported, format: 'csv' | 'json', label: string): Promise<void> {
    const text = await this.render(state, what, format);
    const title = what === 'observations' ? (this.reports(state, what)[0]?.title ?? '') : '';
    saveText(fileName([label, title], format), kTypes[format], text);
  }

  private async render(state: State, what: Exported, format: Format): Promise<string> {
    const { language } = state.view;
    const reports = this.reports(state, what);
    const rows = this.rows(state, what);
    const { text } = await this.core.ask({ op: 'render', what, format, reports, language, ...(rows && { rows }) });
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
