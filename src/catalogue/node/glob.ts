import { defineLibrary } from '../schema.ts';

const walks = { effect: { does: 'fs', blocking: true, blocksEvenIfAwaited: true, weight: 'major' } } as const;
const inPool = { effect: { does: 'fs', blocking: false, threadPool: 'libuv' } } as const;

export default defineLibrary({
  id: 'glob',
  name: 'File patterns',
  language: 'javascript',
  family: 'files',
  packages: ['glob', 'fast-glob', 'globby', 'rimraf', 'tinyglobby', 'del'],
  modules: ['glob', 'fast-glob', 'globby', 'rimraf', 'tinyglobby', 'del'],
  asyncTwin: 'Await the function without `Sync`.',
  sources: [
    'https://www.npmjs.com/package/glob',
    'https://www.npmjs.com/package/fast-glob',
    'https://www.npmjs.com/package/globby',
    'https://www.npmjs.com/package/rimraf',
  ],
  checked: '2026-11-24',
  functions: {
    'glob.globSync|globIterateSync|sync': walks,
    'fast-glob.sync|globSync': walks,
    'globby.globbySync|sync': walks,
    'tinyglobby.globSync': walks,
    'rimraf.rimrafSync|sync': walks,
    'del.deleteSync': walks,
    'glob.glob|globIterate|globStream': inPool,
    glob: inPool,
    'fast-glob': inPool,
    'fast-glob.glob|stream|async': inPool,
    'globby.globby|globbyStream': inPool,
    'tinyglobby.glob': inPool,
    'rimraf.rimraf': inPool,
    rimraf: inPool,
    'del.deleteAsync': inPool,
  },
});
