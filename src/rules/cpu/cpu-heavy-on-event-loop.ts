import type { Effect } from '../../analysis/service.ts';
import { holdsEventLoop } from '../async/blocking.ts';
import { threadFixes } from '../async/blocking.ts';
import { findingAt, named, sitesOf, whoWaits, type Site } from '../effects.ts';
import { defineRule, type Severity } from '../rule.ts';

export default defineRule({
  id: 'cpu-heavy-on-event-loop',
  summary: 'Work that computes for milliseconds or longer runs on the event loop.',
  category: 'cpu',
  severity: 'warning',
  why: 'A password hash takes about 200 ms on one core, resizing a photo tens of milliseconds, a model much longer: the process serves nobody meanwhile. A thread helps where the library releases the GIL (hashing, images, numpy); pure Python work needs a process. In Node the asynchronous functions of crypto and bcrypt work on the threads of libuv; bcryptjs and other pure JavaScript does not, also when it is awaited: with 4 logins at once a light route took 1 ms with bcrypt, 111 ms with bcryptjs.',
  sources: [
    'https://fastapi.tiangolo.com/async/',
    'https://docs.python.org/3/library/concurrent.futures.html#processpoolexecutor',
    'https://nodejs.org/en/learn/asynchronous-work/dont-block-the-event-loop',
  ],
  *check(service) {
    for (const site of sitesOf(service, (effect) => isComputing(effect) && holdsEventLoop(effect))) {
      const severity = severityOf(site);
      if (severity === undefined) continue;
      const { effect } = site;
      const cost = effect.cpuMs === undefined ? '' : `, about ${String(effect.cpuMs)} ms of one core`;
      const message = `${named(effect)} computes on the event loop${cost}: every other request of this process waits as well (${whoWaits(site)}).`;
      yield findingAt(site, 'cpu-heavy-on-event-loop', severity, message);
    }
  },
  fix: threadFixes,
});

/** Brotli has a rule of its own, for it is not the thread that matters there. */
function isComputing({ kind, call }: Effect): boolean {
  return (kind === 'cpu' || kind === 'serialize') && !call.startsWith('zlib.brotliCompress');
}

/** A request of so many milliseconds is bound by its computing; below it waits for something else. */
const NOTICED_MS = 5;

/** What takes less than a millisecond counts only where a loop repeats it. */
function severityOf({ effect }: Site): Severity | undefined {
  const { cpuMs, loopDepth } = effect;
  if (effect.weight !== 'minor')
    return cpuMs !== undefined && cpuMs < NOTICED_MS && loopDepth === 0 ? 'information' : 'warning';
  return effect.loopDepth > 0 && effect.kind === 'cpu' ? 'hint' : undefined;
}
