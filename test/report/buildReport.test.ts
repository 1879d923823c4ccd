import { describe, expect, test } from 'vitest';
import { printText } from '../../src/report/text.ts';
import { reportSchema } from '../../src/report/report.ts';
import type { Endpoint } from '../../src/analysis/service.ts';
import { at, effect, endpoint, factsWith, finding, report, service } from './sample.ts';

describe('the report', () => {
  test('keeps the contract, with one-based lines and columns', () => {
    const made = report({ services: [service({ endpoints: [endpoint({ effects: [effect()] })] })] }, [finding()]);
    expect(reportSchema.parse(made)).toEqual(made);
    expect(made.findings[0]).toMatchObject({ file: 'app/repo.py', line: 12, column: 5, endLine: 12, endColumn: 15 });
    expect(made.endpoints[0]).toMatchObject({ line: 19, routeLine: 18, findings: [made.findings[0]?.id] });
    expect(made.endpoints[0]?.effects[0]).toMatchObject({ line: 12, path: [{ line: 20 }, { line: 12 }] });
    expect(made.durationMs).toBe(123);
  });

  test('puts what hurts most endpoints most first', () => {
    const made = report({ services: [service()] }, [
      finding({ message: 'hint', severity: 'hint', endpoints: ['a', 'b', 'c', 'd'] }),
      finding({ message: 'one endpoint' }),
      finding({ message: 'less sure', endpoints: ['a', 'b', 'c'], confidence: 'probable' }),
      finding({ message: 'three endpoints', endpoints: ['a', 'b', 'c'] }),
      finding({ message: 'error', severity: 'error' }),
    ]);
    expect(made.findings.map(({ message }) => message)).toEqual([
      'error',
      'three endpoints',
      'less sure',
      'one endpoint',
      'hint',
    ]);
  });

  test('is the same in whatever order things come', () => {
    const endpoints = [endpoint({ path: '/b' }), endpoint({ path: '/a' }), endpoint({ path: '/a', method: 'DELETE' })];
    const findings = [finding({ range: at(30) }), finding(), finding({ file: 'app/a.py' })];
    const services = [service({ root: 'b', endpoints }), service({ root: 'a', endpoints: [] })];
    const unresolved = [2, 1].map((line) => ({ file: 'x.py', line, what: 'w', why: 'y' }));
    const backwards = {
      services: services.map((one) => ({ ...one, endpoints: [...one.endpoints].reverse() })).reverse(),
      unresolved: [...unresolved].reverse(),
    };
    expect(report(backwards, [...findings].reverse())).toEqual(report({ services, unresolved }, findings));
  });

  test('leaves out what is only possible', () => {
    const effects = [effect(), effect({ confidence: 'possible', range: at(40) }), effect({ weight: 'trivial' })];
    const made = report({ services: [service({ endpoints: [endpoint({ effects })] })] }, [
      finding({ confidence: 'possible' }),
    ]);
    expect(made.findings).toEqual([]);
    expect(made.endpoints[0]?.effects).toHaveLength(1);
  });

  test('says which files were left out, and what could not be resolved', () => {
    const unresolved = [{ file: 'a.py', line: 3, what: 'include_router(r)', why: 'r comes from a loop' }];
    expect(report({ unresolved }).unresolved).toEqual(unresolved);
  });
});

describe('the id of a finding', () => {
  const idsOf = (findings: Parameters<typeof report>[1], files = {}, line = 12) =>
    report(
      { services: [service({ endpoints: [endpoint({ effects: [effect({ range: at(line) })] })] })] },
      findings,
      files,
    ).findings.map(({ id }) => id);

  test('stays when lines above it come and go', () => {
    const before = idsOf([finding()], { 'app/repo.py': factsWith([['find', 10, 14]]) });
    const after = idsOf([finding({ range: at(112) })], { 'app/repo.py': factsWith([['find', 110, 114]]) }, 112);
    expect(after).toEqual(before);
  });

  test('differs between functions, rules, code and repeated code', () => {
    const files = {
      'app/repo.py': factsWith([
        ['find', 10, 14],
        ['save', 16, 20],
      ]),
    };
    const ids = idsOf(
      [
        finding(),
        finding({ range: at(13) }),
        finding({ range: at(14) }),
        finding({ range: at(17) }),
        finding({ rule: 'x' }),
      ],
      files,
    );
    expect(new Set(ids).size).toBe(5);
  });
});

describe('the summary of a service', () => {
  const place = { file: 'pyproject.toml', line: 3 };

  test('tells versions, workers, pools and how JSON is written', () => {
    const made = report({
      services: [
        service({
          project: {
            ecosystem: 'python',
            root: '',
            dependencies: new Map([['fastapi', { specifier: '>=0.110', version: '0.131.2', extras: [], place }]]),
            pythonVersion: { specifier: '>=3.11', extras: [], place },
            deployments: [],
          },
          deployments: [
            {
              source: 'dockerfile',
              server: 'uvicorn',
              flags: {},
              development: false,
              place: { file: 'Dockerfile', line: 9 },
            },
            {
              source: 'kubernetes',
              server: 'gunicorn',
              flags: {},
              development: false,
              workers: { count: 4, expression: '4', place },
              replicas: { count: 3, place },
              place,
            },
          ],
          resources: [
            {
              creates: 'engine',
              library: 'sqlalchemy',
              call: 'sqlalchemy.create_engine',
              text: 'create_engine',
              arguments: { pool_size: 20, echo: false },
              unknownArguments: ['max_overflow', 'url'],
              created: 'module',
              file: 'app/db.py',
              range: at(5),
            },
          ],
        }),
      ],
    }).services[0];
    expect(made).toMatchObject({
      frameworkVersion: '0.131.2',
      runtimeVersion: '>=3.11',
      deployment: [{ workers: '1 (default)', file: 'Dockerfile', line: 9 }, { workers: '4 in each of 3 replicas' }],
      pool: [{ size: 'pool_size=20, max_overflow set at run time', file: 'app/db.py', line: 5 }],
    });
    expect(made?.serializer).toContain('Pydantic in Rust');
  });

  test('tells of a Go service what Go has: its version, one process on all cores, and its own JSON', () => {
    const made = report({
      services: [
        service({
          framework: 'chi',
          project: {
            ecosystem: 'go',
            root: '',
            dependencies: new Map(),
            goVersion: { version: '1.25.1', extras: [], place },
            deployments: [],
          },
          deployments: [{ source: 'dockerfile', server: 'go', flags: {}, development: false, place }],
        }),
      ],
    });

    expect(made.services[0]).toMatchObject({
      runtimeVersion: '1.25.1',
      deployment: [{ workers: '1 process on all cores' }],
      serializer: 'encoding/json',
    });
    expect(printText(made)).toContain('chi (version unknown), Go 1.25.1');
    expect(printText(made)).not.toContain('worker processes');
  });

  test('names the response class that the application sets', () => {
    const response = endpoint().response;
    response.class = {
      name: 'ORJSONResponse',
      library: 'fastapi',
      from: 'app',
      place: { file: 'app/main.py', range: at(1) },
    };
    const serializerOf = (endpoints: Endpoint[]) =>
      report({ services: [service({ endpoints })] }).services[0]?.serializer;
    expect(serializerOf([endpoint({ response })])).toBe('ORJSONResponse, set on the application');
    expect(serializerOf([endpoint({ response }), endpoint({ path: '/a' }), endpoint({ path: '/b' })])).toBe(
      "the framework's default",
    );
  });
});
