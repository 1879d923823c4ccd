import { MessageType, ShowMessageNotification } from 'vscode-languageserver';
import type { Connection } from 'vscode-languageserver';

/** Where every fault of the server ends: its details in the log, and one calm message to the person. */
export interface Faults {
  /** @param what what was being done: `analyse shop`. */
  tell(what: string, error: unknown): void;
  /** Runs a handler; a fault is told and gives undefined. */
  guard<Result>(what: string, run: () => Promise<Result> | Result): Promise<Result | undefined>;
}

export function faultsOf(connection: Connection): Faults {
  const told = new Set<string>();
  const tell = (what: string, error: unknown): void => {
    connection.console.error(
      `Could not ${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    // The same fault comes back at every keystroke.
    if (told.has(what)) return;
    told.add(what);
    const message = `Framework Fit could not ${what}. The output "Framework Fit" says why.`;
    void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
  };
  return {
    tell,
    async guard(what, run) {
      try {
        return await run();
      } catch (error) {
        tell(what, error);
        return undefined;
      }
    },
  };
}
