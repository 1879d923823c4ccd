import { expect, test } from 'vitest';
import { progressLine, terminalOptions } from '../../src/cli/terminal.ts';

const terminal = { isTTY: true, columns: 100 };

test('a terminal gets colours and lines of its width', () => {
  expect(terminalOptions(terminal, {})).toEqual({ colour: true, width: 100 });
});

test.each([{ NO_COLOR: '1' }, { TERM: 'dumb' }])('no colours with %j', (env) => {
  expect(terminalOptions(terminal, env)).toEqual({ colour: false, width: 100 });
});

test('a file or a pipe gets neither', () => {
  expect(terminalOptions({ isTTY: false, columns: 80 }, {})).toEqual({ colour: false });
});

test('progress is one line that is cleared in the end, and nothing where there is no terminal', () => {
  const written: string[] = [];
  const write = (text: string | Uint8Array) => written.push(String(text)) > 0;
  progressLine({ isTTY: false, write }).show('Reading');
  expect(written).toEqual([]);

  const line = progressLine({ isTTY: true, write });
  line.show('Reading');
  line.clear();
  expect(written.join('')).toBe('\r\u001b[KReading\r\u001b[K');
});
