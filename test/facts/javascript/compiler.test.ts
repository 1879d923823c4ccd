import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import type { FileFacts } from '../../../src/facts/facts.ts';
import { factsOf } from '../extract.ts';

/** The compiler of TypeScript has a parser of its own: it must see the same in our own sources. */
const root = join(import.meta.dirname, '../../..');
const files = ['src/facts', 'src/project', 'src/analysis', 'src/report', 'src/server', 'src/extension'].flatMap(
  (folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(root, folder, file)),
);

/** Code that our own sources do not have. */
const UNUSUAL = `
import d, { type T, b as c } from 'm'; import * as ns from 'n'; import './o';
export { c as e }; export * from 'p'; export default class extends ns.Base<T> { m = async () => await ns.f<T>(1)(2); }
const x = await ns.load<{ a: () => void }>({ b: [...c()] }), y = 'a' + d.get<string>('b') + new ns.C<T>().go\`t\${c()}\`;
for await (const { q = c() } of d.all?.(x) ?? []) if (q) label: while (c(q)) break label; else switch (c()) { default: c() }
abstract class A { @d.dec() static async *[c()](@d.par() a = c(), { b } = c()) { yield* c(); } abstract n(): void; get o() { return c() } }
namespace N { export const z = c() } enum E { A = c(), B } const o = { m() { return c() }, get n() { return c() }, ['k' + c()]: c() };
export const { r, s: [t] } = c(), u = (c(), d.x!.y!()) as T; (function () { return c() })(); export async function v() { await Promise.all([c()]) }
`;

test.each([
  ...files.map((file) => [file.slice(root.length + 1), readFileSync(file, 'utf8')]),
  ['unusual code', UNUSUAL],
])('the compiler sees the same in %s', (_, text = '') => {
  const facts = factsOf(text, 'typescript');
  expect(facts.syntaxErrors).toEqual([]);
  expect(factsSummary(facts)).toEqual(compilerSummary(text));
});

interface Summary {
  calls: string[];
  functions: string[];
  classes: string[];
  imports: string[];
  exports: string[];
}

function factsSummary(facts: FileFacts): Summary {
  return sorted({
    calls: facts.calls.map(
      ({ range, args, new: made, awaited, tagged }) =>
        `${range.join(':')} ${String(args.length)}${made ? ' new' : ''}${awaited ? ' awaited' : ''}${tagged ? ' tagged' : ''}`,
    ),
    functions: facts.functions.map(
      ({ range, params, async, arrow }) =>
        `${String(range[0])}:${String(range[1])} ${String(params.length)}${async ? ' async' : ''}${arrow ? ' arrow' : ''}`,
    ),
    classes: facts.classes.map(({ range, bases }) => `${String(range[0])}:${String(range[1])} ${String(bases.length)}`),
    imports: facts.imports
      .filter(({ local }) => local !== '')
      .map(({ module, name, local, typeOnly }) => `${module} ${name ?? '*'} ${local}${typeOnly ? ' type' : ''}`),
    exports: facts.exports.map(({ name }) => name),
  });
}

function compilerSummary(text: string): Summary {
  const source = ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const found: Summary = { calls: [], functions: [], classes: [], imports: [], exports: [] };
  const start = (node: ts.Node): string => {
    const { line, character } = source.getLineAndCharacterOfPosition(node.getStart(source));
    return `${String(line)}:${String(character)}`;
  };
  const range = (node: ts.Node): string => {
    const { line, character } = source.getLineAndCharacterOfPosition(node.getEnd());
    return `${start(node)}:${String(line)}:${String(character)}`;
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return;
    const awaited = ts.isAwaitExpression(unparenthesised(node).parent) ? ' awaited' : '';
    if (ts.isCallExpression(node)) found.calls.push(`${range(node)} ${String(node.arguments.length)}${awaited}`);
    if (ts.isNewExpression(node))
      found.calls.push(`${range(node)} ${String(node.arguments?.length ?? 0)} new${awaited}`);
    if (ts.isTaggedTemplateExpression(node)) found.calls.push(`${range(node)} 1${awaited} tagged`);
    if (ts.isFunctionLike(node) && !ts.isIndexSignatureDeclaration(node)) {
      const isAsync =
        ts.canHaveModifiers(node) && node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword);
      found.functions.push(
        `${startInside(node)} ${String(node.parameters.length)}${isAsync ? ' async' : ''}${ts.isArrowFunction(node) ? ' arrow' : ''}`,
      );
    }
    if (ts.isClassLike(node) || ts.isInterfaceDeclaration(node)) {
      const bases = node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types ?? [];
      found.classes.push(`${startInside(node)} ${String(bases.length)}`);
    }
    if (ts.isImportDeclaration(node)) found.imports.push(...importsOf(node));
    if (node.parent === source) found.exports.push(...exportsOf(node));
    ts.forEachChild(node, visit);
  };
  /** Facts of what is exported start after \`export\` and \`export default\`. */
  const startInside = (node: ts.Node): string => {
    const modifiers = ts.canHaveModifiers(node) ? (node.modifiers ?? []) : [];
    const skipped = modifiers.filter(
      ({ kind }) => kind === ts.SyntaxKind.ExportKeyword || kind === ts.SyntaxKind.DefaultKeyword,
    );
    const last = skipped.at(-1);
    if (last === undefined) return start(node);
    const at = last.getEnd() + (/^\s*/.exec(text.slice(last.getEnd()))?.[0].length ?? 0);
    const { line, character } = source.getLineAndCharacterOfPosition(at);
    return `${String(line)}:${String(character)}`;
  };
  ts.forEachChild(source, visit);
  return sorted(found);
}

function unparenthesised(node: ts.Node): ts.Node {
  return ts.isParenthesizedExpression(node.parent) ? unparenthesised(node.parent) : node;
}

function importsOf({ importClause, moduleSpecifier }: ts.ImportDeclaration): string[] {
  const module = (moduleSpecifier as ts.StringLiteral).text;
  const all = importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword ? ' type' : '';
  const named = importClause?.namedBindings;
  return [
    ...(importClause?.name ? [`${module} default ${importClause.name.text}${all}`] : []),
    ...(named && ts.isNamespaceImport(named) ? [`${module} * ${named.name.text}${all}`] : []),
    ...(named && ts.isNamedImports(named)
      ? named.elements.map(
          ({ name, propertyName, isTypeOnly }) =>
            `${module} ${(propertyName ?? name).text} ${name.text}${isTypeOnly ? ' type' : all}`,
        )
      : []),
  ];
}

function exportsOf(node: ts.Node): string[] {
  if (ts.isExportAssignment(node)) return ['default'];
  if (ts.isExportDeclaration(node)) {
    const { exportClause: clause } = node;
    if (clause === undefined) return ['*'];
    return ts.isNamedExports(clause) ? clause.elements.map(({ name }) => name.text) : [clause.name.text];
  }
  const kinds = ts.canHaveModifiers(node) ? (node.modifiers ?? []).map(({ kind }) => kind) : [];
  if (!kinds.includes(ts.SyntaxKind.ExportKeyword)) return [];
  if (kinds.includes(ts.SyntaxKind.DefaultKeyword)) return ['default'];
  if (ts.isVariableStatement(node)) return node.declarationList.declarations.flatMap(({ name }) => namesIn(name));
  const { name } = node as ts.FunctionDeclaration;
  return name ? [name.text] : [];
}

function namesIn(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : namesIn(element.name)));
}

function sorted(summary: Summary): Summary {
  return Object.fromEntries(
    Object.entries(summary).map(([name, rows]: [string, string[]]) => [name, rows.sort()]),
  ) as unknown as Summary;
}
