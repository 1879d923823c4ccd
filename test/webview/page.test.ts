// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import type { FromPage } from '../../src/report/pageMessages.ts';
import type { Report } from '../../src/report/report.ts';
import { firstState } from '../../webview/host.ts';
import type { Host, ViewState } from '../../webview/host.ts';
import { showReport } from '../../webview/page.ts';
import { revealEndpoint } from '../../webview/reveal.ts';
import { at, effect, endpoint, finding, report, service } from '../report/sample.ts';

// The toolkit's own drawing needs a real browser, which the real VS Code test has.
vi.mock('@vscode/webview-ui-toolkit', () => ({}));

const endpoints = [
  endpoint({ path: '/items/{id}', effects: [effect()] }),
  endpoint({ method: 'POST', path: '/users', place: { file: 'app/users.py', range: at(7) }, handler: 'add_user' }),
  endpoint({ path: '/<img src=x onerror=alert(1)>', place: { file: 'app/zoo.py', range: at(3) } }),
];
const sample = report(
  {
    services: [service({ endpoints })],
    unresolved: [{ file: 'app/x.py', line: 3, what: 'router', why: 'made in a loop' }],
  },
  [finding({ message: 'psycopg2 <b>blocks</b> the event loop' })],
);

let posted: FromPage[];
let saved: ViewState;
beforeEach(() => {
  document.body.innerHTML = '<div id="app"></div>';
  posted = [];
  saved = firstState;
});

function show({ isEditor = true, given = sample }: { isEditor?: boolean; given?: Report } = {}): void {
  const host: Host = {
    isEditor,
    post: (message) => void posted.push(message),
    loadState: () => saved,
    saveState: (state) => void (saved = state),
  };
  showReport(given, host);
}

const texts = (selector: string) => [...document.querySelectorAll(selector)].map((found) => found.textContent);
const paths = () => texts('#endpoints .endpoints > tbody > tr > th[scope=row]');
const buttons = (text: string) =>
  [...document.querySelectorAll('button')].filter((button) => button.textContent === text);
const filter = () => document.querySelector('vscode-text-field') as HTMLElement & { value: string };

test('the page has the findings, the endpoints, the service and what was not resolved', () => {
  show();

  expect(texts('h2')).toEqual(['Findings', 'Endpoints', 'What if', 'Framework fit', 'Services', 'Not resolved']);
  expect(texts('.path li')).toEqual(['app/main.py:20 read_item calls repo.find', 'app/repo.py:12 cur.execute']);
  expect(paths()).toEqual(['/<img src=x onerror=alert(1)>', '/items/{id}', '/users']);
  expect(texts('#unresolved li')).toEqual(['app/x.py:3 router: made in a loop']);
});

test('names from the code are text, whatever is in them', () => {
  show();

  expect(document.querySelector('img, b')).toBeNull();
  expect(texts('.message')).toEqual(['psycopg2 <b>blocks</b> the event loop']);
});

test('a click on a place asks the editor to open it', () => {
  show();
  buttons('/users')[0]?.click();
  buttons('app/main.py:20')[0]?.click();

  expect(posted).toEqual([
    { type: 'open', file: 'app/users.py', line: 7 },
    { type: 'open', file: 'app/main.py', line: 20 },
  ]);
});

test('in a file of its own, places are text: nothing could open them', () => {
  show({ isEditor: false });

  expect(buttons('/users')).toEqual([]);
  expect(texts('.path .code')).toEqual(['app/main.py:20', 'app/repo.py:12']);
  expect(texts('.title vscode-button')).toEqual([]);
});

test('what blocks the event loop is counted by what was found, not by every small call', () => {
  const small = effect({ call: 'json.dumps', kind: 'serialize', range: at(99) });
  const given = report(
    { services: [service({ endpoints: [...endpoints, endpoint({ path: '/z', effects: [small] })] })] },
    [finding()],
  );
  show({ given });
  const numbers = Object.fromEntries(texts('.numbers dt').map((name, index) => [name, texts('.numbers dd')[index]]));

  expect(numbers).toMatchObject({ endpoints: '4', 'block the event loop': '1' });
});

test('of very many endpoints the first are drawn, and all when asked', () => {
  const many = Array.from({ length: 600 }, (_, number) => endpoint({ path: `/${String(number)}` }));
  show({ given: report({ services: [service({ endpoints: many })] }) });
  expect(paths()).toHaveLength(500);

  buttons('show all')[0]?.click();
  expect(paths()).toHaveLength(600);
  expect(buttons('show all')[0]?.hidden).toBe(true);
});

test('the table is sorted by a click on its head, the other way at the second click', () => {
  show();
  buttons('Path')[0]?.click();
  const ascending = paths();
  buttons('Path')[0]?.click();

  expect(paths()).toEqual([...ascending].reverse());
  expect(document.querySelector('[aria-sort=descending]')?.textContent).toBe('Path');
});

test('the table is filtered by words, and comes back with the filter that was set', () => {
  show();
  filter().value = 'post users';
  filter().dispatchEvent(new Event('input'));

  expect(paths()).toEqual(['/users']);
  expect(texts('#endpoints span[role=status]')).toEqual(['1 of 3 endpoints']);
  show();
  expect(paths()).toEqual(['/users']);
});

test('a row opens to the reason of its class and what the endpoint does', () => {
  show();
  const row = [...document.querySelectorAll('tbody tr')].find((tr) => tr.textContent.includes('/items/{id}'));
  const toggle = row?.querySelector<HTMLElement>('[aria-expanded]');
  toggle?.click();

  expect(toggle?.getAttribute('aria-expanded')).toBe('true');
  expect(row?.nextElementSibling?.textContent).toContain('psycopg2.cursor.execute: db, blocks the event loop');
});

test('a report without findings says so', () => {
  show({ given: report() });

  expect(texts('#findings p')).toEqual(['Nothing that blocks or slows an endpoint was found.']);
});

test('the editor can open the entry of an endpoint', () => {
  show();
  revealEndpoint('GET /items/{id}');

  expect(document.activeElement?.getAttribute('aria-expanded')).toBe('true');
  expect(texts('tr.more:not([hidden]) h4')).toEqual(['Findings', 'What it does', 'Working']);
  expect(() => revealEndpoint('GET /gone')).not.toThrow();
});

const rateOf = (path: string) =>
  [...document.querySelectorAll('#endpoints tbody tr[data-endpoint]')]
    .find((row) => row.querySelector('th')?.textContent === path)
    ?.querySelector('.rate-text')?.textContent;

function move(id: string, step: number): void {
  const slider = document.querySelector<HTMLInputElement>(`#what-if-${id}`);
  if (!slider) throw new Error(`no slider ${id}`);
  slider.value = String(step);
  slider.dispatchEvent(new Event('input'));
}

test('moving a slider changes the rates of endpoints that depend on it, and reset brings them back', () => {
  show();
  const before = [rateOf('/items/{id}'), rateOf('/users')];

  move('dbRoundTripMs', 18);
  expect(rateOf('/items/{id}')).not.toBe(before[0]);
  expect(rateOf('/users')).toBe(before[1]);
  expect(saved.whatIf.dbRoundTripMs).toBe(100);

  [...document.querySelectorAll('vscode-button')]
    .find(({ textContent }) => textContent === 'Reset')
    ?.dispatchEvent(new Event('click'));
  expect([rateOf('/items/{id}'), rateOf('/users')]).toEqual(before);
});

test('an endpoint opens to its working: what it asks for, how full each resource is, and what that rests on', () => {
  show();
  document.querySelector<HTMLElement>('tr[data-endpoint="GET /items/{id}"] .toggle')?.click();

  expect(texts('.demands tbody td')).toContain('psycopg2.cursor.execute');
  expect(texts('#endpoints .more p').join(' ')).toMatch(/gives out first, at about [\d,]+ requests\/s an instance/);
  expect(texts('#endpoints .more li').join(' ')).toContain('database round trip');
});

test('a target says how many instances the endpoints that are shown need', () => {
  show();
  const field = [...document.querySelectorAll('vscode-text-field')].find(({ textContent }) =>
    textContent.startsWith('Target'),
  ) as HTMLElement & { value: string };
  field.value = '1,000,000';
  field.dispatchEvent(new Event('input'));

  expect(texts('#endpoints p[role=status]').join(' ')).toMatch(/1,000,000 requests\/s need [\d,]+ instances/);
});

test('the tuning checklist has each point with its state, its reason and its place', () => {
  show();

  expect(texts('.checklist tbody th')).toHaveLength(7);
  expect(texts('.checklist .state').every((state) => /^(done|missing|not applicable|unknown)$/.test(state))).toBe(true);
  expect(texts('#advice h3')[0]).toContain('keep and tune');
});

test('a rate that is not known yet has no bar, and its working says on what it depends', () => {
  const remote = endpoint({
    path: '/remote',
    effects: [effect({ kind: 'http', library: 'aiohttp', call: 'aiohttp.ClientSession.get', blocking: false })],
  });
  show({ given: report({ services: [service({ endpoints: [remote] })] }) });
  document.querySelector<HTMLElement>('tr[data-endpoint] .toggle')?.click();

  expect(texts('#endpoints td .quiet')).toContain('rate not known yet');
  expect(document.querySelector('.rate-bar')).toBeNull();
  expect(texts('#endpoints .more p').join(' ')).toContain('depends on what is only assumed');
});

test('of Go services nothing is said about an event loop or workers', () => {
  const go = endpoint({ framework: 'chi', runsOn: 'goroutine', effects: [effect({ runsOn: 'goroutine' })] });
  const project = { root: '', ecosystem: 'go' as const, dependencies: new Map<string, never>(), deployments: [] };
  show({ given: report({ services: [service({ framework: 'chi', project, endpoints: [go] })] }) });

  expect(texts('.numbers dt')).not.toContain('block the event loop');
  expect(document.querySelector('#what-if-cores')).not.toBeNull();
  expect(document.querySelector('#what-if-workers')).toBeNull();
});
