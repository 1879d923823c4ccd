import * as vscode from 'vscode';
import { contributes } from '../../package.json';
import type { Session } from './session.ts';

/** What the name of a tool starts with in the editor, where tools of all extensions stand side by side. */
const PREFIX = 'framework-fit_';

/** The tools that agents of the editor can use, as package.json declares them. The language server answers. */
export function registerLanguageModelTools(session: Session): vscode.Disposable {
  return vscode.Disposable.from(
    ...contributes.languageModelTools.map(({ name, displayName }) =>
      vscode.lm.registerTool<object>(name, {
        prepareInvocation: () => ({ invocationMessage: `Framework Fit: ${displayName}` }),
        async invoke({ input }) {
          const answer = await session.ask(name.slice(PREFIX.length), input);
          return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(answer)]);
        },
      }),
    ),
  );
}
