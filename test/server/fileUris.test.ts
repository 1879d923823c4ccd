import { expect, test } from 'vitest';
import { fileUris } from '../../src/server/fileUris.ts';

const uris = fileUris('/home/me/my shop');

test('files and URIs are translated both ways, spaces and other letters included', () => {
  const uri = uris.uriOf('app/größe.py');

  expect(uri).toBe('file:///home/me/my%20shop/app/gr%C3%B6%C3%9Fe.py');
  expect(uris.fileOf(uri)).toBe('app/größe.py');
});

test.each([
  'file:///home/me/other/app.py',
  'file:///home/me/my%20shop',
  'untitled:Untitled-1',
  'git:/home/me/my shop/a.py',
])('%s is no file of the folder', (uri) => {
  expect(uris.fileOf(uri)).toBeUndefined();
});
