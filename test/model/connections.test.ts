import { expect, test } from 'vitest';
import type { Resource, Service } from '../../src/analysis/service.ts';
import { connectionsOf } from '../../src/model/connections.ts';
import { assumedEnvironment } from '../../src/model/environment.ts';
import { at, effect, endpoint, service } from '../report/sample.ts';

function messageOf(library: string, made: Partial<Resource>, more: Partial<Service>, given: Record<string, number>) {
  const environment = assumedEnvironment();
  for (const [id, value] of Object.entries(given))
    Object.assign(environment.inputs, { [id]: { value, gsd: 1, origin: 'configured', source: 'test' } });
  const pool: Resource = {
    ...{ creates: 'pool', library, call: `${library}.create`, text: '', arguments: {}, unknownArguments: [] },
    ...{ created: 'module', file: 'app/db.py', range: at(1) },
    ...made,
  };
  const using = endpoint({ effects: [effect({ library })] });
  return connectionsOf(service({ endpoints: [using], resources: [pool], ...more }), environment)[0]?.message;
}

test('the connections of workers and instances are added up and held against the database', () => {
  const given = { workers: 4, replicas: 3 };

  expect(messageOf('asyncpg', { arguments: { max_size: 10 } }, {}, given)).toBe(
    'asyncpg: 4 workers x 10 connections x 3 instances = 120, the database allows 97 (assumed): connections will be refused',
  );
});

test('a Go service is one process: of workers nothing is said, whatever the settings have for its neighbours', () => {
  const project = { root: '', ecosystem: 'go' as const, dependencies: new Map<string, never>(), deployments: [] };
  const go = { framework: 'chi', project };

  expect(messageOf('pgx', {}, go, { workers: 4, replicas: 2 })).toBe(
    'pgx: 4 connections x 2 instances = 8, the database allows 97 (assumed): fits',
  );
  expect(messageOf('pgx', {}, go, { workers: 4 })).toBe('pgx: 4 connections, the database allows 97 (assumed): fits');
});
