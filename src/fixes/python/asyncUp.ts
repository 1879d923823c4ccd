import type { CallSite, FunctionSite, NameUse, Outline } from '../../facts/outline/outline.ts';
import type { FixContext } from '../context.ts';
import { refuse } from '../fix.ts';
import type { Rewrite } from '../rewrite.ts';

export interface Site {
  file: string;
  call: CallSite;
}

/**
 * Awaits calls. Plain functions around them become async, and so on up their callers, until all are async functions. Refuses where
 * one of them cannot, such as a method, or a function that is handed on as a value.
 */
export function awaitAll(rewrite: Rewrite, sites: readonly Site[]): void {
  const todo = [...sites];
  const done = new Set<string>();
  const once = (file: string, offset: number): boolean => {
    const key = `${file}:${String(offset)}`;
    if (done.has(key)) return false;
    done.add(key);
    return true;
  };
  for (let site = todo.pop(); site; site = todo.pop()) {
    const { file, call } = site;
    if (!once(file, call.start)) continue;
    const { fn, noAwaitBecause } = call;
    if (call.awaitedBy) refuse('it is already awaited');
    if (noAwaitBecause !== undefined) refuse(noAwaitBecause);
    if (fn === undefined) return refuse('it also runs when a module is loaded');
    rewrite.insert(file, call.start, call.bindsTight ? '(await ' : 'await ');
    if (call.bindsTight) rewrite.insert(file, call.end, ')');
    if (fn.isAsync || !once(file, fn.keywordStart)) continue;
    requireCanBeAsync(fn);
    rewrite.insert(file, fn.keywordStart, 'async ');
    rewrite.hold(file, { start: fn.keywordStart, end: fn.keywordStart + 1 });
    todo.push(...callersOf(rewrite.context, file, fn));
  }
}

function requireCanBeAsync(fn: FunctionSite): void {
  if (fn.isExpression) refuse('it stands in a lambda, which cannot await');
  if (fn.isGenerator) refuse(`${fn.name} is a generator: its callers would have to loop with async for`);
  if (fn.className !== undefined)
    refuse(`${fn.name} is a method of ${fn.className}, and calls of it through other names may exist`);
  if (fn.around !== undefined) refuse(`${fn.name} stands inside another function`);
  if (fn.decorators > 0) refuse(`${fn.name} has a decorator, which may need it to stay a plain function`);
}

/** Every call of a module-level function. Refuses where it is used in another way. */
export function callersOf(context: FixContext, file: string, fn: FunctionSite): Site[] {
  return usesOf(context, file, fn.name).map(({ file: at, use }) => {
    if (use.call === undefined || use.attributes.length > 0)
      return refuse(`${fn.name} is handed on as a value in ${at}, so not every call of it is known`);
    return { file: at, call: use.call };
  });
}

/** Every use of a name that a module binds, in its file and where it is imported; its own definition is none. */
export function usesOf(context: FixContext, file: string, name: string): { file: string; use: NameUse }[] {
  const { program } = context;
  const isUse = ({ kind }: NameUse): boolean => kind !== 'import' && kind !== 'declare';
  const found = context
    .outline(file)
    .usesOfGlobal(name)
    .filter(isUse)
    .map((use) => ({ file, use }));
  const others = program.files.filter((other) => other !== file && other.endsWith('.py'));
  for (const other of program.filesContaining([name], others)) {
    const facts = program.facts(other);
    for (const one of facts?.imports ?? []) {
      const target = program.resolveModule(other, one.module);
      const isOurs = target.kind === 'file' && target.file === file;
      if (isOurs && one.name === '*') refuse(`${other} imports everything of ${file}`);
      if (isOurs && one.name === name) {
        const outline = context.outline(other);
        if (one.scope !== -1) refuse(`${other} imports ${name} inside a function`);
        found.push(
          ...outline
            .usesOfGlobal(one.local)
            .filter(isUse)
            .map((use) => ({ file: other, use })),
        );
        // What it imports may be imported from it in turn.
        if (isReImported(context, other, one.local)) refuse(`${other} passes ${name} on to other modules`);
      } else if (isModule(context, other, one, file)) {
        const outline = context.outline(other);
        if (usesAttribute(outline, name)) refuse(`${other} uses ${name} as an attribute of its module`);
      }
    }
  }
  return found;
}

function isModule(
  { program }: FixContext,
  other: string,
  one: { module: string; name?: string | undefined },
  file: string,
): boolean {
  const names =
    one.name === undefined
      ? [one.module]
      : [one.module, `${one.module.replace(/\.$/, '')}.${one.name}`, `${one.module}${one.name}`];
  return names.some((module) => {
    const target = program.resolveModule(other, module);
    return target.kind === 'file' && target.file === file;
  });
}

function usesAttribute({ text }: Outline, name: string): boolean {
  return new RegExp(`\\.${name}\\b`).test(text);
}

function isReImported({ program }: FixContext, file: string, name: string): boolean {
  const others = program.files.filter((other) => other !== file && other.endsWith('.py'));
  return program.filesContaining([name], others).some((other) =>
    (program.facts(other)?.imports ?? []).some((one) => {
      if (one.name !== name && one.name !== '*') return false;
      const target = program.resolveModule(other, one.module);
      return target.kind === 'file' && target.file === file;
    }),
  );
}
