import { defineLibrary } from '../schema.ts';

/** Microseconds on a local disk, milliseconds on a network one. */
const lookup = {
  effect: { does: 'fs', blocking: true, blocksEvenIfAwaited: true, weight: 'minor', cpuMs: 0.002 },
} as const;
/** Of something that is open already: not worth a word. */
const handle = {
  effect: { does: 'fs', blocking: true, blocksEvenIfAwaited: true, weight: 'trivial', cpuMs: 0.002 },
} as const;
const small = { effect: { does: 'fs', blocking: true, blocksEvenIfAwaited: true, weight: 'minor' } } as const;
const large = { effect: { does: 'fs', blocking: true, blocksEvenIfAwaited: true, weight: 'major' } } as const;
const inPool = { effect: { does: 'fs', blocking: false, weight: 'minor', threadPool: 'libuv' } } as const;

/** 1 KB takes 142, 127 and 38 µs of CPU on Node 20, 24 and 26 (2.4 GHz vCPU), most of it for waking threads. */
const readInPool = {
  effect: { does: 'fs', blocking: false, weight: 'minor', threadPool: 'libuv', cpuMs: 0.1 },
} as const;
const promised =
  'access|appendFile|chmod|chown|copyFile|cp|glob|lchown|link|lstat|lutimes|mkdir|mkdtemp|opendir|readdir|readlink|realpath|rename|rm|rmdir|stat|statfs|symlink|truncate|unlink|utimes|writeFile';

export default defineLibrary({
  id: 'fs',
  name: 'fs',
  language: 'javascript',
  family: 'files',
  packages: [],
  modules: ['fs', 'fs/promises'],
  asyncTwin:
    'Read a file that never changes once, when the module loads. For others await the method of the same name of `fs/promises`.',
  sources: [
    'https://nodejs.org/api/fs.html',
    'https://nodejs.org/api/cli.html#uv_threadpool_sizesize',
    'https://nodejs.org/en/learn/asynchronous-work/dont-block-the-event-loop',
    'https://nodejs.org/en/learn/asynchronous-work/overview-of-blocking-vs-non-blocking',
  ],
  checked: '2026-11-24',
  functions: {
    // Measured on Node 24, 2.4 GHz vCPU: existsSync 1.4 µs, statSync 2 µs.
    'fs.existsSync': { ...lookup, instead: 'await fs.promises.access(...)' },
    'fs.accessSync': { ...lookup, instead: 'await fs.promises.access(...)' },
    'fs.statSync': { ...lookup, instead: 'await fs.promises.stat(...)' },
    'fs.lstatSync': { ...lookup, instead: 'await fs.promises.lstat(...)' },
    'fs.statfsSync|realpathSync|readlinkSync|openSync|chmodSync|lchmodSync|chownSync|lchownSync|utimesSync|lutimesSync|opendirSync':
      lookup,
    'fs.fstatSync|closeSync|fchmodSync|fchownSync|futimesSync': handle,
    // 1 KB takes 6 µs, 100 KB 31 to 55 µs when the kernel has it in memory; a cold disk or a network disk takes milliseconds.
    'fs.readFileSync': {
      effect: { does: 'fs', blocking: true, blocksEvenIfAwaited: true, weight: 'minor', cpuMs: 0.03 },
      instead: 'await fs.promises.readFile(...), or read it once when the module loads',
    },
    'fs.writeFileSync': { ...small, instead: 'await fs.promises.writeFile(...)' },
    'fs.appendFileSync': { ...small, instead: 'await fs.promises.appendFile(...)' },
    'fs.mkdirSync': { ...small, instead: 'await fs.promises.mkdir(...)' },
    'fs.unlinkSync': { ...small, instead: 'await fs.promises.unlink(...)' },
    'fs.renameSync': { ...small, instead: 'await fs.promises.rename(...)' },
    'fs.readdirSync': { ...small, instead: 'await fs.promises.readdir(...)' },
    'fs.readSync|readvSync|writeSync|writevSync|mkdtempSync|mkdtempDisposableSync|rmdirSync|linkSync|symlinkSync|truncateSync|ftruncateSync':
      small,
    // They wait for the disk itself.
    'fs.fsyncSync|fdatasyncSync': large,
    'fs.copyFileSync': { ...large, instead: 'await fs.promises.copyFile(...)' },
    'fs.cpSync': { ...large, instead: 'await fs.promises.cp(...)' },
    'fs.rmSync': { ...large, instead: 'await fs.promises.rm(...)' },
    'fs.globSync': { ...large, instead: 'fs.promises.glob(...) with for await' },
    'fs.access|appendFile|chmod|chown|close|copyFile|cp|exists|fchmod|fchown|fdatasync|fstat|fsync|ftruncate|futimes|glob|lchown|link|lstat|lutimes|mkdir|mkdtemp|open|openAsBlob|opendir|read|readdir|readFile|readlink|readv|realpath|rename|rm|rmdir|stat|statfs|symlink|truncate|unlink|utimes|write|writeFile|writev':
      inPool,
    'fs.createReadStream|createWriteStream': inPool,
    [`fs.promises.${promised}`]: inPool,
    'fs.promises.readFile': readInPool,
    'fs.promises.open': { ...inPool, returns: 'fs/promises.FileHandle' },
    [`fs/promises.${promised}`]: inPool,
    'fs/promises.readFile': readInPool,
    'fs/promises.open': { ...inPool, returns: 'fs/promises.FileHandle' },
  },
  types: {
    'fs/promises.FileHandle': {
      methods: {
        'appendFile|chmod|chown|datasync|read|readFile|readv|stat|sync|truncate|utimes|write|writeFile|writev|close':
          inPool,
        'createReadStream|createWriteStream|readLines': inPool,
      },
    },
  },
});
