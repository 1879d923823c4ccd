import { MessageType, ShowDocumentRequest, ShowMessageNotification } from 'vscode-languageserver';
import type { Connection } from 'vscode-languageserver';
import type { Explanation } from '../report/explanation.ts';
import type { Report } from '../report/report.ts';
import { effectText } from '../report/words.ts';
import type { FileUris } from './fileUris.ts';
import {
  CALL_PATH_COMMAND,
  ENDPOINT_COMMAND,
  EXPLAIN_COMMAND,
  FINDINGS_COMMAND,
  endpointTargetSchema,
  explainParamsSchema,
  findingsTargetSchema,
} from './protocol.ts';

/** The commands that an editor without our extension leaves to the server. */
export const serverCommands = [ENDPOINT_COMMAND, CALL_PATH_COMMAND, FINDINGS_COMMAND, EXPLAIN_COMMAND];

export interface CommandHost {
  connection: Connection;
  /** The editor opens documents that it is told to. */
  showsDocuments: boolean;
  folder(uri: string): { report: Report | undefined; uris: FileUris } | undefined;
  explain(uri: string, line: number): Promise<Explanation> | undefined;
}

/** Carries out a command of a lens or an action with what every editor has: a place that is opened, or a message. */
export async function runServerCommand(command: string, [given]: readonly unknown[], host: CommandHost): Promise<void> {
  switch (command) {
    case ENDPOINT_COMMAND: {
      const { folder, endpoint: id } = endpointTargetSchema.parse(given);
      const at = host.folder(folder);
      const endpoint = at?.report?.endpoints.find((each) => each.id === id);
      if (at && endpoint) await open(endpoint, `${id}: ${endpoint.classReason}`, at.uris, host);
      return;
    }
    case CALL_PATH_COMMAND: {
      const { folder, endpoint: id } = endpointTargetSchema.parse(given);
      const endpoint = host.folder(folder)?.report?.endpoints.find((each) => each.id === id);
      const lines = endpoint?.effects.flatMap((effect) => [
        `${effect.call}: ${effectText(effect)}`,
        ...effect.path.map(({ file, line, label }) => `  ${file}:${String(line)} ${label}`),
      ]);
      return tell([id, ...(lines ?? [])].join('\n'), host);
    }
    case FINDINGS_COMMAND: {
      const { folder, findings } = findingsTargetSchema.parse(given);
      const at = host.folder(folder);
      const [first] = at?.report?.findings.filter(({ id }) => findings.includes(id)) ?? [];
      if (at && first) await open(first, first.message, at.uris, host);
      return;
    }
    case EXPLAIN_COMMAND: {
      const { uri, line } = explainParamsSchema.parse(given);
      const explanation = await host.explain(uri, line);
      if (!explanation) return;
      const calls = explanation.calls.flatMap(({ text, reasons }) => [
        `${text}:`,
        ...reasons.map((each) => `  ${each}`),
      ]);
      return tell([explanation.summary, ...calls].join('\n'), host);
    }
  }
}

async function open(
  { file, line }: { file: string; line: number },
  otherwise: string,
  uris: FileUris,
  host: CommandHost,
): Promise<void> {
  if (!host.showsDocuments) return tell(`${file}:${String(line)} ${otherwise}`, host);
  const at = { line: line - 1, character: 0 };
  const params = { uri: uris.uriOf(file), takeFocus: true, selection: { start: at, end: at } };
  await host.connection.sendRequest(ShowDocumentRequest.type, params);
}

function tell(message: string, { connection }: CommandHost): Promise<void> {
  return connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
}
