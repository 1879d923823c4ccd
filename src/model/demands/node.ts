import type { Endpoint, MiddlewareUse, Service } from '../../analysis/service.ts';
import type { ConstantId } from '../constants.ts';
import type { InputId } from '../environment.ts';
import type { Work } from '../workload.ts';
import { nodeMajorOf } from './versions.ts';

/** What Node and the framework do for one request of an endpoint. */
export function nodeWork(service: Service, endpoint: Endpoint): Work[] {
  const { response, framework } = endpoint;
  const { rows, fields, bytes } = response.size ?? {};
  const isRaw = response.writes === 'raw';
  const work: Work[] = [...baseWork(service, framework, isRaw), on('node.handler', 'the handler')];
  const slower = framework === 'express' && isOldNode(service) ? OLD_NODE_FACTOR : 1;
  for (const middleware of endpoint.middleware ?? service.middleware)
    work.push({ ...middlewareWork(middleware, endpoint), times: slower });
  const awaits = endpoint.effects.filter(({ blocking }) => !blocking).length;
  if (awaits > 0) work.push(on('node.await', 'coming back to the handler', Math.min(awaits, 10)));
  if (/^(POST|PUT|PATCH)$/.test(endpoint.method) && parsesBodies(service, endpoint)) {
    work.push(on('node.json-body', 'reading the body'));
    work.push(on('node.json-parse-kb', 'parsing the body', 1 / 1024, ['fieldsPerRow', 'fieldBytes']));
  }
  const queried = endpoint.effects.find(({ kind, details }) => kind === 'db' && details?.goesTo === 'response');
  const count = rows ?? queried?.amount?.size?.rows;
  const cells: InputId[] = [
    ...(count === undefined && queried !== undefined && /(query|find|all|many|select)/i.test(queried.call)
      ? (['rowsPerList'] as const)
      : []),
    ...((fields ?? queried?.amount?.size?.fields) === undefined ? (['fieldsPerRow'] as const) : []),
  ];
  const times = ((count ?? 1) * (fields ?? queried?.amount?.size?.fields ?? 1)) / 1024;
  if (bytes !== undefined) work.push(on('node.write-kb', 'writing the response', bytes / 1024));
  else {
    const by: InputId[] = [...cells, 'fieldBytes'];
    if (!isRaw) {
      work.push(on('node.stringify-kb', 'JSON.stringify', times, by));
      if (framework === 'express') work.push(on('node.etag-kb', 'the ETag', times, by));
    }
    work.push(on('node.write-kb', 'writing the response', times, by));
  }
  return work;
}

/** Express on Node 20 against Node 24, hello world (fastify/benchmarks, 2026-01): what hangs in it pays it as well. */
const OLD_NODE_FACTOR = 2.8;

function isOldNode(service: Service): boolean {
  const major = nodeMajorOf(service);
  return major !== undefined && major < 24;
}

function on(constant: ConstantId, what: string, times = 1, by: InputId[] = []): Work {
  return { constant, what, times, ...(by.length > 0 && { by }), on: 'loop' };
}

/** Express gets dear on Node 12.18 to 22, where `Object.setPrototypeOf` of each request makes V8 slow; Node 24 is not. */
function baseWork(service: Service, framework: string, isRaw: boolean): Work[] {
  const major = nodeMajorOf(service);
  const version = major === undefined ? 'unknown' : major >= 24 ? 'node24' : major >= 22 ? 'node22' : 'node20';
  const express = on(
    `express.${isRaw ? 'raw' : 'json'}-${version}`,
    `Express on Node ${String(major ?? '(version unknown)')}`,
  );
  switch (framework) {
    case 'express':
      return [express];
    case 'nestjs':
      return service.project.dependencies.has('@nestjs/platform-fastify')
        ? [on('fastify.json', 'Fastify'), on('nest.interceptors', 'NestJS')]
        : [express, on('nest.interceptors', 'NestJS')];
    case 'fastify':
      return [on('fastify.json', 'Fastify')];
    case 'hono':
      return [on('hono.json', 'Hono')];
    case 'koa':
      return [on('koa.json', 'Koa')];
    default:
      return [on('node.http', 'node:http')];
  }
}

function middlewareWork({ name, style, file, range }: MiddlewareUse, { method }: Endpoint): Work {
  const at = `${file}:${String(range[0] + 1)}`;
  if (style !== 'library') return { ...on('node.function-middleware', name), at };
  if (isParser(name) && !/^(POST|PUT|PATCH)$/.test(method)) return { ...on('node.body-parser-idle', name), at };
  if (/morgan|pino|winston|logger/i.test(name)) return { ...on('node.logger', name), at };
  return { ...on('node.library-middleware', name), at };
}

function isParser(name: string): boolean {
  return /(^|\.)(json|urlencoded|text|raw|bodyParser)$|body-parser/.test(name);
}

function parsesBodies(service: Service, { middleware, framework }: Endpoint): boolean {
  return framework !== 'express' || (middleware ?? service.middleware).some(({ name }) => isParser(name));
}
