import * as z from 'zod';
import type { Report } from '../report/report.ts';
import { severities } from '../report/order.ts';
import { describeEndpoint, describeFinding, describeRule, listEndpoints, listFindings, summarize } from './answers.ts';

/** What an agent can ask about a service: the same tools in the MCP server and in the editor. */
export interface AgentTool<Input extends z.ZodObject = z.ZodObject> {
  /** As agents call it. */
  name: string;
  title: string;
  /** Says to a model when to use it and what it gives. */
  description: string;
  input: Input;
  /** The answer as Markdown. */
  answer(this: void, report: Report, input: z.infer<Input>): string;
}

/** All tools, in the order in which they are usually needed. */
export const agentTools: readonly AgentTool[] = [
  defineTool({
    name: 'analyze_service',
    title: 'Analyze service',
    description:
      'Summary of the FastAPI, Express, Fastify, NestJS or Go services in the folder: frameworks and versions, deployment, pools, number of endpoints by class (CPU-bound, I/O-bound, trivial), the findings that matter most, and what could not be resolved. Start here when asked about performance, blocking calls, connection pools or which framework fits.',
    input: z.object({}),
    answer: (report) => summarize(report),
  }),
  defineTool({
    name: 'list_endpoints',
    title: 'List endpoints',
    description:
      'Every HTTP endpoint with its handler, class, bottleneck, expected rate where it is known, and how many findings it has. Give a filter to see only endpoints whose id, handler or file contains it.',
    input: z.object({
      filter: z.string().optional().describe('part of a method, path, handler or file, such as /orders'),
    }),
    answer: (report, { filter }) => listEndpoints(report, filter),
  }),
  defineTool({
    name: 'explain_endpoint',
    title: 'Explain endpoint',
    description:
      'What one endpoint really does: every database, HTTP, file, CPU or other call that it reaches, where each runs, whether it blocks, and the path of calls that proves it.',
    input: z.object({ endpoint: z.string().describe('its id, such as GET /orders/{id}') }),
    answer: (report, { endpoint }) => describeEndpoint(report, endpoint),
  }),
  defineTool({
    name: 'list_findings',
    title: 'List findings',
    description:
      'Problems that were found, the worst first, each with its place, message and the endpoints it reaches.',
    input: z.object({
      rule: z.string().optional().describe('only of this rule'),
      file: z.string().optional().describe('only in files whose path contains this'),
      minimumSeverity: z.enum(severities).optional().describe('leave out what is less severe'),
    }),
    answer: listFindings,
  }),
  defineTool({
    name: 'explain_finding',
    title: 'Explain finding',
    description:
      'One finding in full: its proof (the path of calls from the route), why it matters, and its fixes or why no edit is safe.',
    input: z.object({ finding: z.string().describe('its id, as list_findings gives it') }),
    answer: (report, { finding }) => describeFinding(report, finding),
  }),
  defineTool({
    name: 'explain_rule',
    title: 'Explain rule',
    description: 'Why a rule matters, with the figures and sources, and which versions it depends on.',
    input: z.object({ rule: z.string().describe('its id, such as blocking-db-driver') }),
    answer: (_report, { rule }) => describeRule(rule),
  }),
];

/** Keeps the types of a tool's input together, then forgets them: callers check input by its schema. */
function defineTool<Input extends z.ZodObject>(tool: AgentTool<Input>): AgentTool {
  return { ...tool, answer: (report, input) => tool.answer(report, tool.input.parse(input)) };
}

/** What a tool answers about several folders; what is wrong with the question is said in the answer. */
export function answerOf(toolName: string, given: unknown, reports: readonly Report[]): string {
  const tool = agentTools.find(({ name }) => name === toolName);
  if (!tool) return `There is no tool ${toolName}: there are ${agentTools.map(({ name }) => name).join(', ')}.`;
  const input = tool.input.safeParse(given);
  if (!input.success) return `These arguments do not fit: ${z.prettifyError(input.error)}`;
  if (reports.length === 0) return 'Nothing is analysed yet: open the folder of a service, and ask again.';
  const answers = reports.map((report) => ({ root: report.root, text: tool.answer(report, input.data) }));
  return reports.length === 1
    ? (answers[0]?.text ?? '')
    : answers.map(({ root, text }) => `# Folder ${root}\n\n${text}`).join('\n\n');
}
