import { posix } from 'node:path';
import type { Env } from '../env.ts';
import type { World } from '../world.ts';
import { NONE, UNKNOWN, type ClassValue, type Value } from '../values.ts';

/** The pseudo-module under which the catalogue names what is always there: `globals.fetch`. */
const GLOBALS = 'globals';

/** What a name means in JavaScript that no scope binds. */
export function freeName(world: World, env: Env, name: string): Value {
  switch (name) {
    case 'this':
      return thisValue(world, env);
    case 'super':
      return superValue(world, env);
    case 'undefined':
      return NONE;
    case 'arguments':
      return UNKNOWN;
    case 'exports':
      return { t: 'module', file: env.file };
    case 'module':
      return {
        t: 'dict',
        entries: [
          [
            { t: 'const', value: 'exports' },
            { t: 'module', file: env.file },
          ],
        ],
      };
    case '__dirname':
      return { t: 'const', value: folderOf(env.file) };
    case '__filename':
      return { t: 'const', value: `/${env.file}` };
    default:
      return { t: 'external', path: `${GLOBALS}.${name}` };
  }
}

/** The folder of a file as an absolute path whose root is the analysed folder. */
export function folderOf(file: string): string {
  return posix.join('/', posix.dirname(file));
}

/** `this`: the object of the method around, also inside arrow functions. */
function thisValue(world: World, env: Env): Value {
  for (let at: Env | undefined = env; at !== undefined; at = at.parent) {
    if (at.self !== undefined) return at.self;
    if (at.fn >= 0 && world.facts(at.file).functions[at.fn]?.arrow !== true) return UNKNOWN;
  }
  return UNKNOWN;
}

function superValue(world: World, env: Env): Value {
  for (let at: Env | undefined = env; at !== undefined; at = at.parent) {
    const cls = at.fn >= 0 ? (world.facts(at.file).functions[at.fn]?.cls ?? -1) : -1;
    if (cls < 0 || at.self === undefined) continue;
    const holder: ClassValue = { t: 'class', file: at.file, cls, env: at.parent ?? world.moduleEnv(at.file) };
    return { t: 'super', cls: holder, self: at.self };
  }
  return UNKNOWN;
}
