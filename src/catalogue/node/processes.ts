import { defineLibrary } from '../schema.ts';

const waits = { effect: { does: 'process', blocking: true, blocksEvenIfAwaited: true, weight: 'severe' } } as const;
const started = { effect: { does: 'process', blocking: false } } as const;

export default defineLibrary({
  id: 'processes',
  name: 'Packages that run programs',
  language: 'javascript',
  family: 'process',
  packages: ['execa', 'cross-spawn', 'shelljs', 'simple-git', 'fluent-ffmpeg', 'gm', 'imagemagick'],
  modules: ['execa', 'cross-spawn', 'shelljs', 'simple-git', 'fluent-ffmpeg', 'gm', 'imagemagick'],
  asyncTwin: 'Use the function that gives a promise; for many requests, a queue with a limit.',
  sources: [
    'https://www.npmjs.com/package/execa',
    'https://www.npmjs.com/package/cross-spawn',
    'https://www.npmjs.com/package/shelljs',
    'https://www.npmjs.com/package/simple-git',
    'https://www.npmjs.com/package/fluent-ffmpeg',
    'https://www.npmjs.com/package/gm',
  ],
  checked: '2026-11-24',
  functions: {
    'execa.execaSync|execaCommandSync': waits,
    'execa.sync': { ...waits, versions: '<6' },
    'execa.execa|execaNode|execaCommand': started,
    execa: started,
    'cross-spawn.sync': waits,
    'cross-spawn': started,
    'cross-spawn.spawn': started,
    'shelljs.exec': {
      ...waits,
      harmlessIf: { argument: 'async', equals: true },
      instead: 'await promisify(exec)(...)',
    },
    'shelljs.cp|mv|rm|mkdir|ls|find|grep|sed|cat|test|touch': {
      effect: { does: 'fs', blocking: true, blocksEvenIfAwaited: true, weight: 'major' },
    },
    'simple-git': { returns: 'simple-git.SimpleGit' },
    'simple-git.simpleGit': { returns: 'simple-git.SimpleGit' },
    'fluent-ffmpeg': { returns: 'fluent-ffmpeg.FfmpegCommand' },
    'fluent-ffmpeg.ffprobe': started,
    gm: { returns: 'gm.State' },
    'gm.subClass': {},
    'imagemagick.convert|resize|crop|identify|readMetadata': started,
  },
  types: {
    'simple-git.SimpleGit': { methods: { 'cwd|env|outputHandler': { returns: 'self' }, '*': started } },
    'fluent-ffmpeg.FfmpegCommand': {
      methods: {
        'run|save|saveToFile|output|pipe|stream|mergeToFile|ffprobe|screenshots|takeScreenshots': started,
        '*': { returns: 'self' },
      },
    },
    'gm.State': {
      methods: { 'write|stream|toBuffer|identify|size|format|depth|color': started, '*': { returns: 'self' } },
    },
  },
});
