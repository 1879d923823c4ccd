import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build, cli, frameworkFit, sampleService } from './builtCli.ts';

const folder = mkdtempSync(join(tmpdir(), 'framework-fit-mcp-'));
const client = new Client({ name: 'test', version: '1' });

beforeAll(async () => {
  build();
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [cli, 'mcp', sampleService],
      env: { XDG_CACHE_HOME: folder, HOME: folder },
    }),
  );
}, 60_000);

afterAll(async () => {
  await client.close();
  rmSync(folder, { recursive: true, force: true });
});

async function ask(name: string, given: Record<string, unknown> = {}): Promise<string> {
  const { content } = await client.callTool({ name, arguments: given });
  return (content as { type: string; text: string }[]).map(({ text }) => text).join('\n');
}

describe('an agent that speaks the Model Context Protocol', { timeout: 60_000 }, () => {
  test('is told the tools with what they take, and that they only read', async () => {
    const { tools } = await client.listTools();

    expect(tools.map(({ name }) => name)).toEqual([
      'analyze_service',
      'list_endpoints',
      'explain_endpoint',
      'list_findings',
      'explain_finding',
      'explain_rule',
    ]);
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint)).toBe(true);
    expect(tools[2]?.inputSchema.required).toEqual(['endpoint']);
  });

  test('gets the summary, then one endpoint with the path that proves what it does', async () => {
    expect(await ask('analyze_service')).toContain('FastAPI');
    expect(await ask('list_endpoints', { filter: 'orders' })).toContain('`GET /api/v1/orders`');
    const endpoint = await ask('explain_endpoint', { endpoint: 'GET /api/v1/orders' });
    expect(endpoint).toContain('# `GET /api/v1/orders`');
    expect(endpoint).toMatch(/- db: .*\n {2}- `app\/routers\/orders.py:\d+`/);
  });

  test('gets findings, one in full by its id, and why its rule matters', async () => {
    const [, rule = '', id = ''] =
      /^- warning ([\w-]+) at .*\[(\w+)\]$/m.exec(await ask('list_findings', { minimumSeverity: 'warning' })) ?? [];

    const finding = await ask('explain_finding', { finding: id });
    expect(finding).toContain(`# ${rule} at `);
    expect(finding).toContain('## Path');
    expect(finding).toContain(await ask('explain_rule', { rule }));
  });

  test('a name that does not exist is answered with what to ask instead', async () => {
    expect(await ask('explain_endpoint', { endpoint: 'GET /nowhere' })).toContain('list_endpoints names them');
    expect(await ask('explain_rule', { rule: 'nothing' })).toContain('There is no rule');
  });

  test('a wrong argument is an error that says which', async () => {
    const { isError, content } = await client.callTool({
      name: 'list_findings',
      arguments: { minimumSeverity: 'awful' },
    });

    expect(isError).toBe(true);
    expect(JSON.stringify(content)).toContain('minimumSeverity');
  });
});

test('a folder that does not exist is said at once', () => {
  expect(frameworkFit(folder, 'mcp', 'nowhere')).toMatchObject({ code: 2 });
});
