import { intersects, validRange } from 'semver';
import type { Endpoint, Service } from '../../analysis/service.ts';
import { defineRule } from '../rule.ts';
import { dependencyOf, isAtLeastVersion, versionOf } from '../versions.ts';

const ID = 'unhandled-async-error';

export default defineRule({
  id: ID,
  summary: 'Async handlers of Express 4 whose errors nobody catches: one of them ends the process.',
  category: 'async',
  languages: ['javascript'],
  severity: 'warning',
  why: 'Express 4 does not look at the promise that a handler gives. When it is rejected, Node ends the process with exit code 1, and every other request with it, unless something listens to unhandledRejection: then the client waits until its timeout. That was verified with Express 4.22 on Node 24. Express 5 hands the error to the error handlers.',
  sources: [
    'https://expressjs.com/en/guide/migrating-5.html#rejected-promises',
    'https://nodejs.org/api/cli.html#--unhandled-rejectionsmode',
  ],
  versions: 'Express before 5, without express-async-errors.',
  *check(service) {
    const express = versionOf(service, 'express');
    if (express === undefined || isAtLeastVersion(express.version, '5.0.0') || mayBeFive(service)) return;
    if (PATCHES.some((name) => service.loads?.has(name))) return;
    for (const [file, endpoints] of byFile(service)) {
      const [first] = endpoints;
      if (first === undefined) continue;
      const { length } = endpoints;
      const who =
        length === 1 ? `${first.id} awaits` : `${String(length)} async handlers of this file, ${first.id} first, await`;
      yield {
        rule: ID,
        file,
        range: first.place.range,
        message: `${who} without try: with Express ${express.version.split('.')[0] ?? '4'} an error there reaches nobody: ${service.catchesRejections === true ? 'the request is never answered' : 'it ends the process'}.`,
        severity: service.catchesRejections === true ? 'information' : 'warning',
        confidence: 'definite',
        endpoints: endpoints.map(({ id }) => id),
        path: [],
        fixes: [{ title: 'Upgrade to Express 5, or load express-async-errors before the routes', kind: 'advice' }],
      };
    }
  },
  noEdit: 'Express 5 and express-async-errors change what all handlers of the application do with errors',
});

/** A range such as `>=4` allows Express 5 as well. */
function mayBeFive(service: Service): boolean {
  const dependency = dependencyOf(service, 'express');
  if (dependency?.version !== undefined || dependency?.specifier === undefined) return false;
  const range = validRange(dependency.specifier);
  return range === null || intersects(range, '>=5.0.0');
}

/** What makes Express 4 look at promises. */
const PATCHES = ['express-async-errors', 'express-async-patch', 'express-promise-router', '@awaitjs/express'];

/** One finding a file: the same is true of all its handlers, and so is what to do. */
function byFile({ endpoints }: Service): Map<string, Endpoint[]> {
  const files = new Map<string, Endpoint[]>();
  for (const endpoint of endpoints) {
    if (endpoint.unguarded !== true || endpoint.development === true || endpoint.framework !== 'express') continue;
    const { file } = endpoint.place;
    files.set(file, [...(files.get(file) ?? []), endpoint]);
  }
  return files;
}
