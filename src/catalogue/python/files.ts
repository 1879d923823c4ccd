import { defineLibrary } from '../schema.ts';

const small = { effect: { does: 'fs', blocking: true, weight: 'minor' } } as const;
const large = { effect: { does: 'fs', blocking: true, weight: 'major' } } as const;

export default defineLibrary({
  id: 'files',
  name: 'files',
  language: 'python',
  family: 'files',
  packages: [],
  modules: ['builtins', 'io', 'os', 'pathlib', 'shutil', 'tempfile', 'glob'],
  asyncTwin: 'Use `anyio.open_file` or `aiofiles`, or run the whole piece with `run_in_threadpool`.',
  sources: ['https://docs.python.org/3/library/functions.html#open', 'https://docs.python.org/3/library/pathlib.html'],
  checked: '2026-11-24',
  functions: {
    'builtins.open': { ...small, returns: 'io.TextIOWrapper', instead: 'async with await anyio.open_file(...)' },
    'io.open': { ...small, returns: 'io.TextIOWrapper' },
    'os.listdir|scandir|remove|unlink|rename|replace|makedirs|mkdir|rmdir|removedirs|truncate|symlink|link': small,
    'os.walk|fwalk': large,
    'shutil.copy|copy2|copyfile|copyfileobj|copytree|move|rmtree|make_archive|unpack_archive|disk_usage': large,
    'tempfile.NamedTemporaryFile|TemporaryFile|SpooledTemporaryFile': { ...small, returns: 'io.TextIOWrapper' },
    'tempfile.mkstemp|mkdtemp|TemporaryDirectory': small,
    'glob.glob|iglob': large,
  },
  types: {
    'io.TextIOWrapper': {
      aliases: ['typing.TextIO', 'typing.IO', 'io.BufferedReader', 'io.BufferedWriter', 'io.FileIO'],
      methods: {
        'read|readline|readlines|write|writelines|flush|truncate': small,
      },
      iterate: small,
    },
    'pathlib.Path': {
      aliases: ['pathlib.PosixPath'],
      methods: {
        open: { ...small, returns: 'io.TextIOWrapper' },
        'read_text|read_bytes|write_text|write_bytes|mkdir|unlink|rmdir|rename|replace|touch': small,
        'iterdir|glob|rglob|walk': large,
        'joinpath|with_suffix|with_name|resolve|absolute|expanduser|relative_to': { returns: 'self' },
      },
      attributes: { parent: 'pathlib.Path' },
    },
  },
});
