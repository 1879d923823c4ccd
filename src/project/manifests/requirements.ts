import type { ManifestDependency, ManifestFacts } from './facts.ts';
import { addDependency, emptyFacts, normaliseName } from './facts.ts';
import { readSpecifier } from './versions.ts';

/**
 * Requirements are read here and not by `pip-requirements-js`, the one npm library for them: it refuses lines with hashes, options or
 * a trailing comma, which is what locked files are made of, takes 0.3 ms a line, and brings a parser generator of 1.9 MB.
 */

/** One PEP 508 requirement: `fastapi[standard]>=0.110,<1; python_version >= "3.9"`. Undefined when it is not one. */
export function readRequirement(
  text: string,
  line: number,
): { name: string; dependency: ManifestDependency } | undefined {
  const match = /^\s*([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\s*(?:\[([^\]]*)\])?\s*([^;]*)/.exec(text);
  const [, name, extrasText = '', rest = ''] = match ?? [];
  if (name === undefined) return undefined;
  const extras = extrasText.split(',').flatMap((extra) => (extra.trim() === '' ? [] : [normaliseName(extra)]));
  const specifier = rest.trim();
  // `name @ https://...`: where it comes from says nothing that can be compared.
  if (specifier.startsWith('@')) return { name: normaliseName(name), dependency: { specifier, extras, line } };
  if (specifier !== '' && !/^\(?\s*[=<>!~]/.test(specifier)) return undefined;
  const bare = specifier.replace(/^\(|\)$/g, '');
  return { name: normaliseName(name), dependency: { ...readSpecifier(bare), extras, line } };
}

/** A `requirements.txt` or `requirements.in`. Lines that are no requirement (paths, URLs, other options) are passed over, as they name no package. */
export function readRequirements(text: string): ManifestFacts {
  const facts = emptyFacts('manifest');
  for (const { content, line } of logicalLines(text)) {
    const option = /^(-r|--requirement|-c|--constraint)(?:\s+|=)?(\S+)/.exec(content);
    if (option) {
      const list = option[1] === '-c' || option[1] === '--constraint' ? facts.constraints : facts.includes;
      list.push(option[2] ?? '');
      continue;
    }
    const fromSource = /^(?:-e\s+|--editable[\s=]+)?\S+#egg=([A-Za-z0-9._-]+)/.exec(content);
    if (fromSource?.[1] !== undefined) {
      addDependency(facts.dependencies, normaliseName(fromSource[1]), { extras: [], line });
      continue;
    }
    // Options of one requirement (`--hash=sha256:...`) follow it.
    const found = readRequirement(content.replace(/\s--[a-z].*$/, ''), line);
    if (found) addDependency(facts.dependencies, found.name, found.dependency);
  }
  return facts;
}

/** Lines with their continuations joined and comments gone; `line` is where each starts. */
function logicalLines(text: string): { content: string; line: number }[] {
  const logical: { content: string; line: number }[] = [];
  let open: { content: string; line: number } | undefined;
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const continued = /\\\s*$/.test(raw) && !/^\s*#/.test(raw);
    const content = raw.replace(/(^|\s)#.*$/, '').replace(/\\\s*$/, ' ');
    open ??= { content: '', line: index + 1 };
    open.content += content;
    if (continued) continue;
    if (open.content.trim() !== '') logical.push({ content: open.content.trim(), line: open.line });
    open = undefined;
  }
  if (open && open.content.trim() !== '') logical.push({ content: open.content.trim(), line: open.line });
  return logical;
}
