import { defineLibrary } from '../schema.ts';

const zips = {
  effect: { does: 'cpu', blocking: true, blocksEvenIfAwaited: true, weight: 'major', cpuMs: 0.8 },
} as const;

// Figures: measured on Node 20, 2.4 GHz vCPU, 2026-11-24.
export default defineLibrary({
  id: 'archives',
  name: 'Archives',
  language: 'javascript',
  family: 'files',
  packages: ['archiver', 'adm-zip', 'jszip', 'tar', 'unzipper', 'decompress', 'extract-zip', 'yauzl'],
  modules: ['archiver', 'adm-zip', 'jszip', 'tar', 'unzipper', 'extract-zip'],
  sources: [
    'https://www.npmjs.com/package/archiver',
    'https://www.npmjs.com/package/adm-zip',
    'https://www.npmjs.com/package/jszip',
    'https://www.npmjs.com/package/tar',
    'https://www.npmjs.com/package/unzipper',
  ],
  checked: '2026-11-24',
  functions: {
    archiver: { returns: 'archiver.Archiver', versions: '<8' },
    'archiver.create': { returns: 'archiver.Archiver', versions: '<8' },
    'tar.create|extract|list|update|replace|c|x|t|r|u': {
      effect: { does: 'fs', blocking: false, threadPool: 'libuv' },
    },
    'extract-zip': { effect: { does: 'fs', blocking: false, threadPool: 'libuv' } },
    'unzipper.Extract|Parse|ParseOne': { effect: { does: 'fs', blocking: false, threadPool: 'libuv' } },
  },
  types: {
    // It compresses with zlib, on the threads of libuv.
    'archiver.Archiver': {
      aliases: ['archiver.ZipArchive', 'archiver.TarArchive'],
      methods: {
        finalize: { effect: { does: 'cpu', blocking: false, threadPool: 'libuv' } },
        'append|file|directory|glob|pipe|on|abort': { returns: 'self' },
      },
    },
    // 150 KB of JSON: 0.8 ms to write, 0.4 ms to read.
    'adm-zip': {
      construct: zips,
      methods: {
        'toBuffer|writeZip|extractAllTo|extractEntryTo|addLocalFile|addLocalFolder': zips,
        'readAsText|readFile': {
          effect: { does: 'cpu', blocking: true, blocksEvenIfAwaited: true, weight: 'minor', cpuMs: 0.4 },
        },
        'addFile|getEntries|getEntry|deleteFile': {},
      },
    },
    // Its promises compute in slices on the event loop, 2.3 ms for 150 KB of JSON.
    jszip: {
      methods: {
        'generateAsync|loadAsync': {
          effect: { does: 'cpu', blocking: true, blocksEvenIfAwaited: true, weight: 'major', cpuMs: 2.3 },
        },
        'generateNodeStream|file|folder|forEach|filter|remove': {},
      },
    },
  },
});
