import { expect, test } from 'vitest';
import { pathsOfEndpoint, pathsOfExplanation, pathsOfFindings } from '../../src/extension/callPathNodes.ts';
import type { PathNode } from '../../src/extension/callPathNodes.ts';
import { at, effect, endpoint, finding, report, service } from '../report/sample.ts';

const awaited = effect({ call: 'asyncpg.fetch', library: 'asyncpg', blocking: false, range: at(3) });
const inThread = effect({ call: 'open', library: 'builtins', runsOn: 'thread-pool', offloadedBy: '`def` dependency', range: at(5) }); // prettier-ignore
const sample = report({ services: [service({ endpoints: [endpoint({ effects: [awaited, inThread, effect()] })] })] }, [
  finding({ alsoFrom: [{ file: 'app/jobs.py', range: at(7), label: 'nightly calls repo.find' }] }),
]);

function lines(nodes: readonly PathNode[] = [], indent = ''): string[] {
  return nodes.flatMap(({ label, detail, children }) => [
    `${indent}${label}: ${detail}`,
    ...lines(children, `${indent}  `),
  ]);
}

test('an endpoint shows what blocks first, each call with the way to it', () => {
  const paths = pathsOfEndpoint(sample, 'GET /items/{id}');

  expect(paths?.title).toBe('GET /items/{id}');
  expect(paths?.message).toMatch(/^I\/O-bound: .*\. Limited by: event loop\.$/);
  expect(lines(paths?.nodes).filter((line) => !line.startsWith(' '))).toEqual([
    'psycopg2.cursor.execute: blocks the event loop',
    'open (builtins): waits in the thread pool (def dependency)',
    'asyncpg.fetch: awaited',
  ]);
  expect(lines(paths?.nodes).slice(1, 3)).toEqual([
    '  read_item calls repo.find: app/main.py:20',
    '  cur.execute: app/repo.py:12',
  ]);
  expect(paths?.nodes.map(({ open }) => open)).toEqual([true, false, false]);
});

test('a finding shows the way to it, who else calls it, and the endpoints that reach it', () => {
  const paths = pathsOfFindings(sample, [sample.findings[0]?.id ?? '']);

  expect(lines(paths?.nodes)).toEqual([
    'blocking-database: app/repo.py:12',
    '  read_item calls repo.find: app/main.py:20',
    '  cur.execute: app/repo.py:12',
    '  also: nightly calls repo.find: app/jobs.py:7',
    '  GET /items/{id}: reaches it',
  ]);
});

test('what is no longer in the report has no paths', () => {
  expect(pathsOfEndpoint(sample, 'GET /gone')).toBeUndefined();
  expect(pathsOfFindings(sample, ['gone'])).toBeUndefined();
});

test('of one call the sentences stand above the tree, of several each below its call', () => {
  const call = (text: string) => ({ text, reasons: ['It is awaited.'], path: [] });
  const explained = { file: 'app/main.py', line: 3, summary: 'Not reported.' };
  const one = pathsOfExplanation({ ...explained, calls: [call('open')] });
  const two = pathsOfExplanation({ ...explained, calls: [call('open'), call('read')] });

  expect([one.title, one.message, ...lines(one.nodes)]).toEqual([
    'app/main.py:3',
    'Not reported. It is awaited.',
    'open: ',
  ]);
  expect([two.message, ...lines(two.nodes)]).toEqual([
    'Not reported.',
    'open: ',
    '  It is awaited.: ',
    'read: ',
    '  It is awaited.: ',
  ]);
});
