import { McpServer } from '@modelcontextprotocol/server';
import { StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import { agentTools } from '../agent/tools.ts';
import type { Report } from '../report/report.ts';
import { exitCodes } from './exitCodes.ts';
import type { ExitCode } from './exitCodes.ts';
import { reportOfFolder, type FolderOptions } from './reportOfFolder.ts';

/**
 * `framework-fit mcp`: the engine as a Model Context Protocol server on standard input and output, for one folder. It only reads.
 * Each call analyses again what changed since the last one. Ends when the client closes the input.
 */
export async function mcp(folder: string, options: FolderOptions, version: string): Promise<ExitCode> {
  const analyzed = () => reportOfFolder(folder, options, version).then(({ report }) => report);
  // A folder that cannot be analysed is better said at once than in the first answer.
  await analyzed();
  const server = serverOf(analyzed, version);
  const closed = new Promise<void>((done) => (server.server.onclose = done));
  await server.connect(new StdioServerTransport());
  process.stdin.once('end', () => void server.close());
  await closed;
  return exitCodes.clean;
}

function serverOf(analyzed: () => Promise<Report>, version: string): McpServer {
  const server = new McpServer({ name: 'framework-fit', title: 'Framework Fit', version });
  for (const { name, title, description, input, answer } of agentTools) {
    const annotations = { readOnlyHint: true, openWorldHint: false };
    server.registerTool(name, { title, description, inputSchema: input, annotations }, async (given) => ({
      content: [{ type: 'text', text: answer(await analyzed(), given) }],
    }));
  }
  return server;
}
