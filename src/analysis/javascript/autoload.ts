import type { CallSite } from '../call.ts';
import type { FrameworkObject } from '../objects.ts';
import type { World } from '../world.ts';
import { NO_ARGUMENTS, type Value } from '../values.ts';
import { exportOf, moduleValue } from './modules.ts';
import { option, type PlugInto } from './register.ts';

/** `@fastify/autoload`: every module below a folder is a plugin; the names of the folders are its prefix. */
export function autoload(
  world: World,
  object: FrameworkObject,
  options: Value | undefined,
  site: CallSite,
  plugInto: PlugInto,
): void {
  const dir = option(world, options, 'dir');
  if (dir?.t !== 'const' || typeof dir.value !== 'string') {
    world.report(site.place, 'plugins of a folder', 'the folder is not known before the program runs');
    return;
  }
  const folder = dir.value.replace(/^\//, '').replace(/\/$/, '');
  const inner = option(world, options, 'options');
  const base = option(world, inner, 'prefix');
  const named = option(world, options, 'dirNameRoutePrefix');
  const usesNames = !(named?.t === 'const' && named.value === false);
  for (const file of world.program.files) {
    if (!file.startsWith(`${folder}/`) || /(^|\/)[^/]*(autohooks|\.test|\.spec|\.d)\.[cm]?[jt]s$/.test(file)) continue;
    const plugin = pluginOf(world, file);
    if (plugin === undefined) continue;
    const isShared = plugin.t === 'deferred' && plugin.via === 'fastify-plugin';
    const fn = plugin.t === 'deferred' ? plugin.target : plugin;
    const prefix = [
      textOf(base),
      usesNames ? folderPrefix(folder, file) : '',
      textOf(exportOf(world, file, 'autoPrefix')),
    ].join('');
    const target = isShared ? object : childBelow(world, object, prefix, site);
    plugInto(world, target, fn, inner, site);
  }
}

function pluginOf(world: World, file: string): Value | undefined {
  if (world.scopes(file) === undefined) return undefined;
  const whole = moduleValue(world, file);
  const plugin = whole.t === 'module' ? exportOf(world, file, 'default') : whole;
  return plugin?.t === 'function' || plugin?.t === 'deferred' ? plugin : undefined;
}

/** `routes/api/users/index.ts` below `routes` gives `/api/users`; a folder `_id` is a parameter. */
function folderPrefix(folder: string, file: string): string {
  const folders = file
    .slice(folder.length + 1)
    .split('/')
    .slice(0, -1);
  return folders.map((name) => `/${name.replace(/^_/, ':')}`).join('');
}

function textOf(value: Value | undefined): string {
  return value?.t === 'const' && typeof value.value === 'string' ? value.value : '';
}

function childBelow(world: World, object: FrameworkObject, prefix: string, { place }: CallSite): FrameworkObject {
  const child = world.newObject({ kind: 'router', type: object.type, place, args: NO_ARGUMENTS });
  child.prefix = { t: 'const', value: prefix };
  object.registrations.push({
    kind: 'use',
    paths: [{ t: 'const', value: '' }],
    handlers: [{ t: 'object', object: child }],
    place,
  });
  return child;
}
