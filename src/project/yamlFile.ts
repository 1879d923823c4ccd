import { LineCounter, isNode, parseAllDocuments } from 'yaml';
import { ManifestError } from './manifests/facts.ts';

/** One document of a YAML file. */
export interface YamlDocument {
  value: unknown;
  /** One-based line of the value at a path, or of the nearest one around it. */
  lineOf(...path: (string | number)[]): number;
}

/** Reads every document of a YAML file. Throws ManifestError. */
export function readYaml(file: string, text: string): YamlDocument[] {
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, { lineCounter: lines, logLevel: 'silent', merge: true });
  return [...documents].map((document) => {
    const [error] = document.errors;
    if (error) {
      const template = /\{\{[\s\S]*?\}\}/.test(text);
      const [reason = ''] = error.message.split('\n');
      throw new ManifestError(
        file,
        error.linePos?.[0].line,
        template ? 'is a template, which says what it starts only once it is rendered' : `is not valid YAML: ${reason}`,
      );
    }
    return {
      value: safeValue(document, file),
      lineOf: (...path) => {
        for (let length = path.length; length > 0; length--) {
          const node = document.getIn(path.slice(0, length), true);
          if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
        }
        return 1;
      },
    };
  });
}

/** Aliases that point nowhere, or that unfold without end, only show when the value is made. */
function safeValue(document: { toJS(options: { maxAliasCount: number }): unknown }, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    throw new ManifestError(
      file,
      undefined,
      `is not valid YAML: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
