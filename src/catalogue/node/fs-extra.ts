import { defineLibrary } from '../schema.ts';

const lookup = {
  effect: { does: 'fs', blocking: true, blocksEvenIfAwaited: true, weight: 'trivial', cpuMs: 0.002 },
} as const;
const small = { effect: { does: 'fs', blocking: true, blocksEvenIfAwaited: true, weight: 'minor' } } as const;
const large = { effect: { does: 'fs', blocking: true, blocksEvenIfAwaited: true, weight: 'major' } } as const;
const inPool = { effect: { does: 'fs', blocking: false, weight: 'minor', threadPool: 'libuv' } } as const;
const looksUp = 'existsSync|accessSync|statSync|lstatSync|realpathSync|openSync|closeSync';

export default defineLibrary({
  id: 'fs-extra',
  name: 'fs-extra',
  language: 'javascript',
  family: 'files',
  packages: ['fs-extra', 'graceful-fs', 'jsonfile'],
  modules: ['fs-extra', 'graceful-fs', 'jsonfile'],
  asyncTwin: 'Every function has a twin without `Sync` that gives a promise.',
  sources: [
    'https://github.com/jprichardson/node-fs-extra#readme',
    'https://www.npmjs.com/package/graceful-fs',
    'https://www.npmjs.com/package/jsonfile',
  ],
  checked: '2026-11-24',
  functions: {
    [`fs-extra.${looksUp}`]: lookup,
    [`graceful-fs.${looksUp}`]: lookup,
    'fs-extra.readFileSync|writeFileSync|appendFileSync|mkdirSync|unlinkSync|renameSync|readdirSync|rmdirSync|mkdtempSync|symlinkSync|readJsonSync|readJSONSync|writeJsonSync|writeJSONSync|outputFileSync|outputJsonSync|outputJSONSync|ensureDirSync|ensureFileSync|mkdirpSync|mkdirsSync|createFileSync|ensureSymlinkSync|ensureLinkSync':
      { ...small, instead: 'await the function without `Sync`' },
    'fs-extra.copySync|removeSync|emptyDirSync|emptydirSync|moveSync|cpSync|rmSync|copyFileSync': {
      ...large,
      instead: 'await the function without `Sync`',
    },
    'graceful-fs.readFileSync|writeFileSync|appendFileSync|mkdirSync|unlinkSync|renameSync|readdirSync|rmdirSync|mkdtempSync|symlinkSync':
      small,
    'graceful-fs.rmSync|copyFileSync|cpSync': large,
    'jsonfile.readFileSync|writeFileSync': small,
    'fs-extra.access|appendFile|chmod|chown|copyFile|exists|lstat|mkdir|mkdtemp|open|opendir|readdir|readFile|readlink|realpath|rename|rm|rmdir|stat|symlink|truncate|unlink|utimes|writeFile|copy|remove|emptyDir|emptydir|ensureDir|ensureFile|mkdirp|mkdirs|createFile|ensureSymlink|ensureLink|move|outputFile|outputJson|outputJSON|readJson|readJSON|writeJson|writeJSON|pathExists|createReadStream|createWriteStream':
      inPool,
    'graceful-fs.access|appendFile|chmod|copyFile|exists|lstat|mkdir|mkdtemp|open|readdir|readFile|realpath|rename|rm|rmdir|stat|symlink|truncate|unlink|writeFile|createReadStream|createWriteStream':
      inPool,
    'jsonfile.readFile|writeFile': inPool,
  },
});
