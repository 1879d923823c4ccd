import { expect, test } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver';
import { endpointHoverAt } from '../../src/server/endpointHover.ts';
import { fileUris } from '../../src/server/fileUris.ts';
import { at, effect, endpoint, finding, report, service } from '../report/sample.ts';

const uris = fileUris('/home/me/shop');
const lines = Array.from({ length: 40 }, () => '');
lines[18] = 'async def read_item(id, read_item_too):';
lines[4] = "app.get('/health', async (req, res) => {";
const quick = effect({ call: 'json.dumps', kind: 'serialize', blocking: false, weight: 'minor', range: at(13) });
const sample = report(
  {
    services: [
      service({
        endpoints: [
          endpoint({ effects: [quick, effect({ confidence: 'probable' })] }),
          endpoint({ path: '/health', handler: '(inline)', place: { file: 'app/main.py', range: at(5) } }),
        ],
      }),
    ],
  },
  [finding()],
);

function textAt(line: number, character: number): string | undefined {
  const hover = endpointHoverAt(sample, 'app/main.py', { line, character }, lines, uris);
  return (hover?.contents as MarkupContent | undefined)?.value;
}

test('a hover on the name of a handler says what the endpoint is, why, what it does where, and what was found', () => {
  const text = textAt(18, 12) ?? '';

  expect(text).toContain('is I/O-bound: blocks the event loop on 1 database call');
  expect(text).toContain('limited by: event loop');
  expect(text).toContain(
    '- `` psycopg2.cursor.execute `` at [app/repo\\.py:12](file:///home/me/shop/app/repo.py#L12): blocks the event loop, probable\n- `` json',
  );
  expect(text).toContain('**Findings**\n- [app/repo\\.py:12]');
});

test('an inline handler has the hover on the path that it is registered under', () => {
  expect(textAt(4, 12)).toContain('**GET /health** is trivial');
  expect(textAt(4, 25)).toBeUndefined();
});

test('beside the name there is no hover', () => {
  expect(textAt(18, 2)).toBeUndefined();
  expect(textAt(18, 30)).toBeUndefined();
  expect(textAt(7, 0)).toBeUndefined();
});
