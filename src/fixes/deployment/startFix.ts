import { linesOf } from '../../facts/outline/lines.ts';
import { readDeployments } from '../../project/deployment/deployments.ts';
import { ManifestError } from '../../project/manifests/facts.ts';
import type { Deployment } from '../../project/program.ts';
import type { FixContext } from '../context.ts';
import { attempt, refuse, type Fix } from '../fix.ts';
import { commandAt, type Command, type Replacement } from './command.ts';

/** A change of how a server is started. */
export interface StartChange {
  title: string;
  steps: string[];
  /** Changes the text of the command. */
  edit: (command: Command) => Replacement;
  /** The line of the command, where it is not that of the deployment. */
  line?: number;
  /** What the deployment must say afterwards, besides what it says now. */
  expects: (deployment: Deployment) => Deployment;
}

/**
 * Changes the command of a deployment in its file. What comes out is read again, and must say what is wanted and otherwise the same
 * as before: whatever the form of the file, nothing else changes.
 */
export function startFix(context: FixContext, deployment: Deployment, change: StartChange): Fix {
  const { title, steps, edit, expects, line = deployment.place.line } = change;
  return attempt({ title, kind: 'preview', becomes: 'faster', steps }, () => {
    const { file } = deployment.place;
    const text = context.program.readText(file) ?? refuse(`${file} cannot be read`);
    const replacement = edit(commandAt(text, file, line));
    const after = text.slice(0, replacement.start) + replacement.newText + text.slice(replacement.end);
    requireAsWanted(read(file, text), read(file, after), line, expects);
    const range = linesOf(text).rangeOf(replacement);
    const newText = replacement.newText.replaceAll('\n', linesOf(text).lineBreak);
    return { edits: [{ file, range, newText }], holds: [{ file, range }] };
  });
}

function read(file: string, text: string): Deployment[] {
  try {
    return readDeployments(file, text, () => refuse(`${file} is a program`)).deployments;
  } catch (error) {
    if (error instanceof ManifestError) return refuse(`${file} would not be read: ${error.message}`);
    throw error;
  }
}

function requireAsWanted(
  before: readonly Deployment[],
  after: readonly Deployment[],
  line: number,
  expects: StartChange['expects'],
): void {
  const wanted = before.map((one) => (one.place.line === line ? expects(one) : one));
  const isSame = said(wanted) === said(after);
  if (!isSame || said(before) === said(after)) refuse('it is not certain what else would change');
}

/** What deployments say, wherever they say it. */
function said(deployments: readonly Deployment[]): string {
  const all = deployments.map(({ reload, ...rest }) => ({ ...rest, reloads: reload !== undefined }));
  return JSON.stringify(all, (key, value: unknown) => {
    if (key === 'place') return undefined;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
