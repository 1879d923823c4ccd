// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import type { FromPage } from '../../src/report/pageMessages.ts';
import type { Report } from '../../src/report/report.ts';
import type { Host } from '../../webview/host.ts';
import { showReport } from '../../webview/page.ts';
import { revealEndpoint } from '../../webview/reveal.ts';
import { firstState } from '../../webview/viewState.ts';
import type { ViewState } from '../../webview/viewState.ts';
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

function show({
  isEditor = true,
  given = sample,
  abilities = [],
}: { isEditor?: boolean; given?: Report; abilities?: Host['abilities'] } = {}): void {
  const host: Host = {
    isEditor,
    abilities,
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
  expect(texts('tr.more:not([hidden]) h3')).toEqual(['Findings', 'What it does', 'Working']);
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

test('a target says how many instances a service needs', () => {
  show();
  const field = [...document.querySelectorAll('vscode-text-field')].find(({ textContent }) =>
    textContent.startsWith('Target'),
  ) as HTMLElement & { value: string };
  field.value = '1,000,000';
  field.dispatchEvent(new Event('input'));

  expect(texts('#what-if [role=status]').join(' ')).toMatch(/1,000,000 requests\/s need [\d,]+ instances/);
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

const capacity = () => texts('#what-if .capacity p').join(' ');

function choosePreset(preset: string): void {
  const picker = document.querySelector('.traffic vscode-dropdown') as HTMLElement & { value: string };
  picker.value = preset;
  picker.dispatchEvent(new Event('change'));
}

function weigh(label: string, weight: string): void {
  const input = document.querySelector<HTMLInputElement>(`.share input[aria-label="Weight of ${label}"]`);
  if (!input) throw new Error(`no weight of ${label}`);
  input.value = weight;
  input.dispatchEvent(new Event('input'));
}

test('a traffic mix changes what an instance serves, and the answer whether the framework fits', () => {
  show();
  expect(capacity()).toContain('at its typical endpoint');
  const [before, answer] = [capacity(), texts('#advice [role=status]')[0]];

  choosePreset('even');
  expect(capacity()).toMatch(/over its traffic mix.* Most of it goes to GET \/items\/\{id\}/);
  choosePreset('custom');
  document.querySelector('.shares details')?.dispatchEvent(new Event('toggle'));
  weigh('GET /items/{id}', '0');

  expect(texts('.share output')).toContain('0 %');
  expect(capacity()).not.toBe(before);
  expect(texts('#advice [role=status]')[0]).not.toBe(answer);
  expect(Object.values(saved.mixes)[0]?.preset).toBe('custom');
});

test('what the reader set of the mix is kept in the workspace file when asked', () => {
  show();
  choosePreset('even');
  [...document.querySelectorAll('.traffic vscode-button')][0]?.dispatchEvent(new Event('click'));

  const [{ id: first = '' } = {}] = sample.endpoints;
  expect(posted).toEqual([{ type: 'keep', fit: { traffic: expect.objectContaining({ [first]: 1 }) as unknown } }]);
});

test('a target above the break-even changes the verdict in the page at once', () => {
  show();
  const field = [...document.querySelectorAll('#what-if vscode-text-field')][0] as HTMLElement & { value: string };
  field.value = '90000000';
  field.dispatchEvent(new Event('input'));

  expect(texts('#advice h3')[0]).not.toContain('keep and tune');
});

test('each fix says its kind, its gain and its steps, and why there is no edit', () => {
  const edits = [{ file: 'app/repo.py', range: at(12), newText: 'await cur.execute' }];
  const given = report({ services: [service({ endpoints })] }, [
    finding({
      fixes: [
        { title: 'Await it', kind: 'safe', edits },
        { title: 'Use asyncpg', kind: 'preview', edits, steps: ['Install asyncpg.'] },
        { title: 'Make it a def', kind: 'preview', refusedBecause: 'it awaits something' },
      ],
    }),
  ]);
  show({ given });

  expect(texts('.findings .kind')).toEqual(['Safe edit', 'Edit to look at', 'What to do']);
  expect(texts('.findings .fix ol li')).toEqual(['Install asyncpg.']);
  expect(texts('.findings .fix p')).toEqual(['No edit is offered: it awaits something.']);
  const press = (text: string) =>
    [...document.querySelectorAll('.findings vscode-button')]
      .find(({ textContent }) => textContent === text)
      ?.dispatchEvent(new Event('click'));
  press('Apply');
  press('Preview Change');
  const [{ id = '' } = {}] = given.findings;
  expect(posted).toEqual([
    { type: 'fix', finding: id, title: 'Await it' },
    { type: 'fix', finding: id, title: 'Use asyncpg' },
  ]);
});

test('in a file of its own nothing can be applied: the change is there to be read', () => {
  const edits = [{ file: 'app/repo.py', range: at(1, 0, 3), newText: 'two' }];
  const made = report({ services: [service({ endpoints })] }, [
    finding({ fixes: [{ title: 'Count on', kind: 'safe', edits }] }),
  ]);
  const [found] = made.findings;
  const fix = found?.fixes[0];
  if (!found || !fix) throw new Error('no fix');
  const diff = '--- a/app/repo.py\n+++ b/app/repo.py\n@@ -1,1 +1,1 @@\n-one\n+two\n';
  show({ isEditor: false, given: { ...made, findings: [{ ...found, fixes: [{ ...fix, diff }] }] } });

  expect(document.querySelectorAll('#findings vscode-button')).toHaveLength(0);
  expect(texts('.findings .removed')).toEqual(['-one\n']);
  expect(texts('.findings .added')).toEqual(['+two\n']);
});

test('what was measured stands beside what was expected, with its day, its machine and what it was before', () => {
  const [first, ...rest] = sample.endpoints;
  if (!first) throw new Error('no endpoint');
  const measured = {
    ...{ rps: 900, at: '2026-11-24T10:00:00Z', tool: 'autocannon' as const, errors: 0, connections: 20 },
    ...{ machine: 'EPYC 7B13', expected: { low: 800, mid: 1000, high: 1400 }, ratio: 0.9 },
    earlier: [{ rps: 700, at: '2026-11-20T10:00:00Z' }],
  };
  show({ given: { ...sample, endpoints: [{ ...first, measured }, ...rest] }, abilities: ['measure'] });
  document.querySelector<HTMLElement>(`tr[data-endpoint="${CSS.escape(first.id)}"] .toggle`)?.click();
  const open = texts('tr.more:not([hidden]) p').join(' ');

  expect(document.querySelectorAll('.rate-dot')).toHaveLength(1);
  expect(open).toContain(
    'Measured 900 requests/s on 2026-11-24, within the expected 800–1,400 (0.9 times its middle).',
  );
  expect(open).toContain('By autocannon with 20 connections, on EPYC 7B13.');
  expect(open).toContain('Before: 700 requests/s on 2026-11-20.');
  document.querySelector('tr.more vscode-button')?.dispatchEvent(new Event('click'));
  expect(posted).toEqual([{ type: 'measure', endpoint: first.id }]);
});

test('the report is exported from the page', () => {
  show();
  for (const exported of document.querySelectorAll('.actions vscode-button'))
    exported.dispatchEvent(new Event('click'));

  expect(posted).toEqual([
    { type: 'analyze' },
    { type: 'export', format: 'html' },
    { type: 'export', format: 'markdown' },
    { type: 'export', format: 'json' },
  ]);
});

test('three services have a part of the table each, and each has its own mix and capacity', () => {
  const ofNode = endpoint({ framework: 'express', path: '/web', effects: [effect({ library: 'pg' })] });
  const node = { root: 'web', ecosystem: 'node' as const, dependencies: new Map<string, never>(), deployments: [] };
  const given = report({
    services: [
      service({ root: 'api', endpoints }),
      service({ root: 'web', framework: 'express', project: node, endpoints: [ofNode] }),
    ],
  });
  show({ given });

  expect(texts('#endpoints .group th')).toEqual([
    'api: FastAPI (version unknown) 3 endpoints',
    'web: Express (version unknown) 1 endpoint',
  ]);
  expect(document.querySelectorAll('.traffic')).toHaveLength(2);
  expect(capacity()).toMatch(/of api serves.*of web serves/);
});

test('the sections are a click away, and the next Tab is in them', () => {
  show();
  const [, toEndpoints] = document.querySelectorAll<HTMLElement>('nav button');
  toEndpoints?.click();

  expect(document.activeElement?.id).toBe('endpoints-title');
});

test('what only people know is answered in the page', () => {
  show();
  const [cost] = document.querySelectorAll<HTMLElement & { value: string }>('.questions vscode-dropdown');
  if (!cost) throw new Error('no question');
  cost.value = 'yes';
  cost.dispatchEvent(new Event('change'));
  document.querySelector('.questions > vscode-button')?.dispatchEvent(new Event('click'));

  expect(posted).toEqual([{ type: 'keep', fit: { infrastructureCostMatters: true } }]);
});
