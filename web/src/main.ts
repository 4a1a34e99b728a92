// Puts the parts together: the store, the core's client, and the views that follow the store.
import { render } from 'lit-html';
import { edition } from '#edition';
import { followAppearance, setAppearance } from './appearance';
import { ChartClient } from './charts/client';
import { WorkerClient } from './core/client';
import { CorePool, poolWidth } from './core/pool';
import { CoreRouter } from './core/router';
import { kLanguageTags, loadMessages, messagesOf, type Language } from './i18n';
import { installDrop, installPaste } from './input/drop';
import { Intake } from './input/intake';
import { installKeys } from './input/keys';
import { followHistory } from './navigation';
import { Exporter } from './output/exporter';
import { OfficeClient } from './readers/client';
import { keepSettings, readSettings } from './settings';
import { Actions } from './state/actions';
import { ComparisonActions } from './state/comparison_actions';
import { ComparisonDriver } from './state/comparison_driver';
import { Desk } from './state/desk';
import { Driver } from './state/driver';
import { initialState, type State } from './state/model';
import { ProjectActions } from './state/project_actions';
import { ReportActions } from './state/report_actions';
import { RowActions } from './state/row_actions';
import { Store } from './state/store';
import { WordActions } from './state/word_actions';
import { titleOf } from './state/selectors';
import { appView } from './views/app';
import { comparisonInSight } from './views/comparison_sight';
import type { Context } from './views/context';
import { rowsInSight } from './views/indicator_table';
import { installMenus } from './views/menu';
import { LazyList } from './views/lazy';
import { rehearse } from './views/rehearsal';
import { Revealer } from './views/reveal';
import { installTip } from './views/tip';
import './style/index.css';

const store = new Store<State>(initialState(readSettings()));
const analysts = new CorePool(poolWidth(), () => new WorkerClient(edition.startWorker, edition.analyzeBytes));
const core = new CoreRouter(analysts, new WorkerClient(edition.startWorker, edition.reviewBytes));
const office = new OfficeClient(() => edition.startReader());
const exporter = new Exporter(core, office, {
  observations: (entry, base) => rowsInSight(contextOf(store.get()), entry, base).rows,
  comparison: (table) => comparisonInSight(contextOf(store.get()), table).rows,
});
const desk = new Desk(store);
const projectActions = new ProjectActions(desk, edition.startStore);
const reportActions = new ReportActions(desk, edition, new Intake(office), projectActions);
const actions = new Actions(desk, reportActions, new RowActions(desk, core), projectActions, new ComparisonActions(desk), new WordActions(desk, core), exporter);
const driver = new Driver(store, core, analysts.width, (entry) =>
  actions.notify('warning', { key: 'analysisFailed', name: titleOf(entry, null) }),
  (text, report) => rehearse(store, contextOf, text, report),
);

const redraw = (): void => store.tell();
const lists = { text: new LazyList(redraw, true), rows: new LazyList(redraw), comparison: new LazyList(redraw) };
const revealer = new Revealer();
const root = document.getElementById('app')!;

function contextOf(state: State): Context {
  return { state, t: messagesOf(state.view.language), actions, lists };
}

// Only on a change: the browser would style the whole page anew.
function setLanguage(language: Language): void {
  const tag = kLanguageTags[language];
  if (document.documentElement.lang === tag && document.title === messagesOf(language).title) return;
  document.documentElement.lang = tag;
  document.title = messagesOf(language).title;
}

function draw(state: State): void {
  const context = contextOf(state);
  const { language, theme, textSize } = state.view;
  setLanguage(language);
  setAppearance(theme, textSize);
  render(appView(context), root);
  lists.text.sync(document.getElementById('text'));
  lists.rows.sync(document.getElementById('rows'));
  lists.comparison.sync(document.getElementById('comparison'));
  revealer.follow(context);
}

function begin(): void {
  root.replaceChildren();
  draw(store.get());
  store.subscribe(draw);
  keepSettings(store.get().view);
  store.subscribe(({ view }) => keepSettings(view));
  driver.start();
  new ComparisonDriver(store, core, new ChartClient(() => edition.startCharts())).start();
  void projectActions.begin();
  installDrop(actions);
  installPaste(actions);
  installKeys(actions);
  installMenus();
  installTip(root);
  followAppearance();
  followHistory(store, actions);
  addEventListener('beforeprint', () => Object.values(lists).forEach((list) => list.bringInAll()));
  edition.keepOffline((apply) => actions.notify('info', { key: 'update' }, { label: 'reload', run: apply }));
}

// Where another language cannot be had, the page speaks Chinese.
void loadMessages(store.get().view.language).catch(() => {}).then(begin);
