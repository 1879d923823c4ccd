import { expect, test } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver';
import { fileUris } from '../../src/server/fileUris.ts';
import { hoverAt } from '../../src/server/hover.ts';
import { finding, report } from '../report/sample.ts';

const uris = fileUris('/home/me/shop');
const sample = report(undefined, [finding({ message: 'cur.execute <b>blocks</b> [here](https://bad.example)' })]);
const onFinding = { line: 11, character: 6 };

function textAt(position: { line: number; character: number }, showsDiagnostics: boolean): string | undefined {
  const hover = hoverAt(sample, 'app/repo.py', position, uris, { showsDiagnostics });
  return (hover?.contents as MarkupContent | undefined)?.value;
}

test('a hover says what was found, who reaches it, the path to click through and what to do', () => {
  const text = textAt(onFinding, false);

  expect(text).toContain('**Reached by** 1 endpoint: `` GET /items/{id} ``');
  expect(text).toContain('(file:///home/me/shop/app/main.py#L20) read\\_item calls repo\\.find');
  expect(text).toContain('**What to do**\n- Use asyncpg');
});

test('names from the code cannot become markup', () => {
  const text = textAt(onFinding, false);

  expect(text).toContain('\\<b\\>');
  expect(text).not.toContain('](https://bad.example)');
});

test('what the editor shows by itself is not said twice', () => {
  const text = textAt(onFinding, true);

  expect(text).not.toContain('blocks');
  expect(text).not.toContain('Path of calls');
  expect(text).toContain('What to do');
});

test('there is no hover beside the finding or in another file', () => {
  expect(textAt({ line: 10, character: 6 }, false)).toBeUndefined();
  expect(textAt({ line: 11, character: 15 }, false)).toBeUndefined();
  expect(hoverAt(sample, 'app/main.py', onFinding, uris, { showsDiagnostics: false })).toBeUndefined();
});
