import type { SourceLanguage } from '../language.ts';
import { findersOf, inFunction } from './finders.ts';
import { grouped, once } from './once.ts';
import { linesOf } from './lines.ts';
import { scopesOf, wordsOf } from './names.ts';
import type { CallSite, FunctionSite, ImportSite, NameUse, Outline, Role, StatementSite } from './outline.ts';
import { ancestors, childOf, everyNode, namedChildren, spanOf, type Span, type TreeNode } from './tree.ts';

const FUNCTIONS = new Set([
  'function_declaration',
  'function_expression',
  'generator_function',
  'generator_function_declaration',
  'arrow_function',
  'method_definition',
]);
const CALLS = new Set(['call_expression', 'new_expression']);
const SUITES = new Set(['program', 'statement_block', 'switch_case', 'switch_default', 'class_body']);
const BLOCKS = new Set([
  'program',
  'statement_block',
  'for_statement',
  'for_in_statement',
  'catch_clause',
  'switch_body',
]);
const NAMES = new Set(['identifier', 'shorthand_property_identifier', 'shorthand_property_identifier_pattern']);
const DECLARED = new Set(['function_declaration', 'generator_function_declaration', 'class_declaration']);

/** The outline of a JavaScript or TypeScript text. */
export function javascriptOutline(text: string, root: TreeNode, hasErrors: boolean, language: SourceLanguage): Outline {
  const lines = linesOf(text);
  const textOf = ({ start, end }: Span): string => text.slice(start, end);
  const opens = (node: TreeNode): boolean => FUNCTIONS.has(node.type) || BLOCKS.has(node.type);
  const scopes = scopesOf(root, textOf, { opens, bindings, chain });
  const words = wordsOf(root, textOf);
  const sites = new Map<TreeNode, FunctionSite>();

  function bindings(from: TreeNode, bind: (scope: TreeNode, name: string) => void): void {
    for (const node of everyNode(from)) {
      if (!NAMES.has(node.type)) continue;
      const declaration = declarationOf(node);
      if (declaration) bind(scopeFor(node, declaration), textOf(node));
    }
  }

  function* chain(identifier: TreeNode): Iterable<TreeNode> {
    for (const node of ancestors(identifier)) if (opens(node)) yield node;
  }

  /** The scope in which a declaration puts its name. */
  function scopeFor(node: TreeNode, declaration: TreeNode): TreeNode {
    const isVar = declaration.type === 'variable_declaration';
    // The name of a function declaration belongs to what is around it, that of an expression to itself.
    const from = DECLARED.has(declaration.type) ? declaration : node;
    for (const up of ancestors(from)) if (isVar ? FUNCTIONS.has(up.type) || up === root : opens(up)) return up;
    return root;
  }

  function functionOf(node: TreeNode): FunctionSite | undefined {
    const up = [...ancestors(node)].find(({ type }) => FUNCTIONS.has(type));
    return up && siteOf(up);
  }

  function siteOf(node: TreeNode): FunctionSite {
    const known = sites.get(node);
    if (known) return known;
    const body = node.children.at(-1) ?? node;
    const list = childOf(node, 'formal_parameters') ?? childOf(node, 'identifier');
    const isArrow = node.type === 'arrow_function';
    const name = isArrow
      ? undefined
      : childOf(node, 'identifier', 'property_identifier', 'private_property_identifier');
    const async = childOf(node, 'async');
    const returns = childOf(node, 'type_annotation');
    const inner = ownNodes(body);
    const next = async ? node.children[node.children.indexOf(async) + 1] : undefined;
    const start = isArrow ? list : node.type === 'method_definition' ? name : childOf(node, 'function');
    const holder = node.parent?.type === 'class_body' ? node.parent.parent : undefined;
    const className = holder && childOf(holder, 'identifier', 'type_identifier');
    const site: FunctionSite = {
      ...spanOf(node),
      name: name ? textOf(name) : nameGiven(node),
      isAsync: async !== undefined,
      isGenerator: node.type.startsWith('generator') || childOf(node, '*') !== undefined,
      awaits: inner.some(({ type }) => type === 'await_expression' || type === 'await'),
      isExpression: isArrow && body.type !== 'statement_block',
      keywordStart: start?.start ?? node.start,
      ...(async && { asyncSpan: { start: async.start, end: next?.start ?? async.end } }),
      ...(name && { nameSpan: spanOf(name) }),
      parameters:
        list?.type === 'formal_parameters' ? { start: list.start + 1, end: list.end - 1 } : spanOf(list ?? node),
      body: spanOf(body),
      ...(returns && { returns: spanOf(namedChildren(returns)[0] ?? returns) }),
      ...(className && { className: textOf(className) }),
      role: roleOf(node),
      around: functionOf(node),
      decorators: 0,
    };
    sites.set(node, site);
    return site;
  }

  /** `const handler = () => …` */
  function nameGiven(node: TreeNode): string {
    const { parent } = node;
    const name = parent?.type === 'variable_declarator' || parent?.type === 'pair' ? parent.children[0] : undefined;
    return name ? textOf(name) : '<anonymous>';
  }

  function callSite(node: TreeNode): CallSite {
    const isNew = node.type === 'new_expression';
    const list = childOf(node, 'arguments');
    const callee = namedChildren(node)[0] ?? node;
    const awaited = awaitAround(node);
    return {
      ...spanOf(node),
      callee: isNew ? { start: node.start, end: callee.end } : spanOf(callee),
      argumentList: list ? spanOf(list) : { start: node.end, end: node.end },
      arguments: list
        ? namedChildren(list).map((argument) => ({
            ...spanOf(argument),
            value: spanOf(argument),
            ...(argument.type === 'spread_element' && { spread: true as const }),
          }))
        : [],
      bindsTight: bindsTight(node),
      ...(awaited && { awaitedBy: spanOf(awaited) }),
      statement: statementOf(node),
      fn: functionOf(node),
      ...noAwait(node),
      role: roleOf(node),
    };
  }

  function statementOf(node: TreeNode): StatementSite {
    let from = node;
    for (const up of ancestors(node)) {
      if (SUITES.has(up.type)) break;
      from = up;
    }
    const start = lines.lineStart(from.start);
    const after = /^[^\r\n]*/.exec(text.slice(from.end))?.[0] ?? '';
    const assigns = assignedName(from);
    return {
      ...spanOf(from),
      indent: /^[^\S\r\n]*/.exec(text.slice(start))?.[0] ?? '',
      ownLines: text.slice(start, from.start).trim() === '' && /^\s*(\/\/.*)?$/.test(after),
      ...(assigns !== undefined && { assigns }),
      kind: statementKind(from),
    };
  }

  function assignedName(statement: TreeNode): string | undefined {
    const declarators = namedChildren(statement).filter(({ type }) => type === 'variable_declarator');
    const [only] = declarators;
    const target = declarators.length === 1 && only ? only.children[0] : undefined;
    return target?.type === 'identifier' ? textOf(target) : undefined;
  }

  function useOf(identifier: TreeNode): NameUse {
    const attributes: string[] = [];
    let whole = identifier;
    while (whole.parent?.type === 'member_expression' && whole.parent.children[0] === whole) {
      whole = whole.parent;
      const name = whole.children.at(-1);
      if (name) attributes.push(textOf(name));
    }
    const { parent } = whole;
    const called = parent && CALLS.has(parent.type) && namedChildren(parent)[0] === whole ? parent : undefined;
    return {
      ...spanOf(identifier),
      name: textOf(identifier),
      kind: kindOf(identifier),
      fn: functionOf(identifier),
      attributes,
      whole: spanOf(whole),
      ...(called && { call: callSite(called) }),
      role: roleOf(called ?? whole),
      statement: statementOf(identifier),
    };
  }

  function kindOf(node: TreeNode): NameUse['kind'] {
    if ([...ancestors(node)].some(({ type }) => type === 'import_statement')) return 'import';
    if (declarationOf(node)) return 'declare';
    const { parent } = node;
    const isTarget =
      parent !== undefined &&
      /^(augmented_)?assignment_expression$|^update_expression$/.test(parent.type) &&
      (parent.children[0] === node || parent.type === 'update_expression');
    return isTarget ? 'write' : 'read';
  }

  const nodes = once(() => [...everyNode(root)]);
  const identifiers = once(() => nodes().filter(({ type }) => NAMES.has(type)));
  const byName = once(() => grouped(identifiers(), textOf));
  const usesIn = (scope: TreeNode | undefined, name: string): NameUse[] =>
    (byName().get(name) ?? []).filter((node) => scopes.scopeOf(node) === scope).map(useOf);

  function importSites(): ImportSite[] {
    const found: ImportSite[] = [];
    for (const node of everyNode(root)) {
      if (node.type === 'import_statement') found.push(...esmImports(node));
      else if (node.type === 'variable_declarator') found.push(...requireImports(node));
    }
    return found;
  }

  function esmImports(node: TreeNode): ImportSite[] {
    const source = childOf(node, 'string');
    const clause = childOf(node, 'import_clause');
    if (!source || !clause) return [];
    const base = {
      module: unquoted(textOf(source)),
      statement: statementOf(node),
      typeOnly: childOf(node, 'type') !== undefined,
      style: 'esm' as const,
    };
    return namedChildren(clause).flatMap((part): ImportSite[] => {
      const removal = lines.wholeLines(node);
      if (part.type === 'identifier')
        return [{ ...base, ...spanOf(part), imported: 'default', local: textOf(part), removal }];
      const names = namedChildren(part);
      if (part.type === 'namespace_import')
        return [{ ...base, ...spanOf(part), local: textOf(names[0] ?? part), removal }];
      return names.map((specifier) => {
        const [name, alias] = namedChildren(specifier);
        const imported = name ? textOf(name) : '';
        return {
          ...base,
          ...spanOf(specifier),
          imported,
          local: alias ? textOf(alias) : imported,
          removal: names.length === 1 && namedChildren(clause).length === 1 ? removal : entryRemoval(specifier, names),
        };
      });
    });
  }

  /** `const fs = require('fs')`, `const { readFileSync } = require('fs')`. */
  function requireImports(node: TreeNode): ImportSite[] {
    const value = node.children.at(-1);
    const [callee, list] = value?.type === 'call_expression' ? namedChildren(value) : [];
    const given = list?.type === 'arguments' ? namedChildren(list) : [];
    const [source] = given;
    if (!callee || textOf(callee) !== 'require' || source?.type !== 'string') return [];
    const declaration = node.parent;
    const target = node.children[0];
    if (!target || !declaration || declaration.parent !== root) return [];
    const base = {
      module: unquoted(textOf(source)),
      statement: statementOf(node),
      typeOnly: false,
      style: 'commonjs' as const,
    };
    const alone = namedChildren(declaration).length === 1;
    const removal = alone ? lines.wholeLines(declaration) : { start: node.end, end: node.end };
    if (target.type === 'identifier') return [{ ...base, ...spanOf(target), local: textOf(target), removal }];
    if (target.type !== 'object_pattern') return [];
    const names = namedChildren(target);
    return names.flatMap((entry) => {
      const [key, local] = entry.type === 'pair_pattern' ? namedChildren(entry) : [entry, entry];
      if (!key || !local || !NAMES.has(local.type)) return [];
      return [
        {
          ...base,
          ...spanOf(entry),
          imported: textOf(key),
          local: textOf(local),
          removal: names.length === 1 ? removal : entryRemoval(entry, names),
        },
      ];
    });
  }

  /** A name of a list with the comma that goes with it. */
  function entryRemoval(entry: TreeNode, all: readonly TreeNode[]): Span {
    const at = all.indexOf(entry);
    const next = all[at + 1];
    if (next) return { start: entry.start, end: next.start };
    return { start: all[at - 1]?.end ?? entry.start, end: entry.end };
  }

  const top = namedChildren(root).filter(({ type }) => type !== 'hash_bang_line');
  const isImport = (node: TreeNode): boolean =>
    node.type === 'import_statement' || (/_declaration$/.test(node.type) && requires(node));
  const requires = (node: TreeNode): boolean =>
    namedChildren(node).some((one) => one.type === 'variable_declarator' && requireImports(one).length > 0);
  const isDirective = (node: TreeNode): boolean =>
    node.type === 'expression_statement' && namedChildren(node)[0]?.type === 'string';

  const imports = once(importSites);
  const { allFunctions, ...finders } = findersOf({
    ...{ root, lines, nodes, identifiers, callSite, siteOf, useOf },
    isCall: ({ type }) => CALLS.has(type),
    isFunction: ({ type }) => FUNCTIONS.has(type),
    declares: (node) => declarationOf(node) !== undefined,
  });

  return {
    text,
    language,
    lines,
    hasErrors,
    ...finders,
    functionNamedAt(range) {
      const { start } = lines.spanOf(range);
      const named = nodes().filter(({ type }) => FUNCTIONS.has(type));
      const node =
        named.find((one) => siteOf(one).nameSpan?.start === start) ??
        named.find((one) => one.parent?.children[0]?.start === start && one.parent.children.at(-1) === one) ??
        named.find((one) => one.start === start);
      return node && siteOf(node);
    },
    get functions() {
      return allFunctions();
    },
    usesOfGlobal: (name) => usesIn(root, name),
    usesOfLocal: (fn, name) =>
      inFunction(byName().get(name) ?? [], fn, (node) => scopes.scopeOf(node), root).map(useOf),
    isFree: (word) => !words.has(word),
    isTaken: (name) => {
      const imported = new Set(imports().map(({ start, local }) => `${String(start)}:${local}`));
      return (byName().get(name) ?? []).some((node) => {
        if (declarationOf(node) === undefined) return scopes.scopeOf(node) === undefined;
        return ![...ancestors(node), node].some(({ start }) => imported.has(`${String(start)}:${name}`));
      });
    },
    get imports() {
      return imports();
    },
    get importOffset() {
      const last = top.filter(isImport).at(-1);
      if (last) return lines.lineAfter(last.end);
      const directive = top.find(isDirective);
      return directive ? lines.lineAfter(directive.end) : top[0] ? lines.lineStart(top[0].start) : 0;
    },
    get bodyOffset() {
      const first = top.find((node) => !isImport(node) && !isDirective(node));
      return first ? lines.lineStart(first.start) : text.length;
    },
    get statements() {
      return top.map(statementOf);
    },
  };
}

function unquoted(text: string): string {
  return text.slice(1, -1);
}

const PATTERNS = new Set([
  'object_pattern',
  'array_pattern',
  'pair_pattern',
  'object_assignment_pattern',
  'assignment_pattern',
  'rest_pattern',
]);

/** What declares the name at an identifier: the declaration, parameter list, import, function or class. */
function declarationOf(node: TreeNode): TreeNode | undefined {
  let from: TreeNode = node;
  let up = node.parent;
  while (up && PATTERNS.has(up.type)) {
    if (up.type === 'pair_pattern' && up.children[0] === from) return undefined;
    if (/assignment_pattern$/.test(up.type) && up.children[0] !== from) return undefined;
    from = up;
    up = up.parent;
  }
  if (!up) return undefined;
  switch (up.type) {
    case 'variable_declarator':
      return up.children[0] === from ? up.parent : undefined;
    case 'formal_parameters':
    case 'required_parameter':
    case 'optional_parameter':
      return up.type === 'formal_parameters' || up.children.find(({ named }) => named) === from ? up : undefined;
    case 'arrow_function':
      return up.children.at(-1) !== from ? up : undefined;
    case 'catch_clause':
      return from.type === 'statement_block' ? undefined : up;
    case 'for_in_statement':
      return up.children.some(({ type }) => /^(const|let|var)$/.test(type)) &&
        up.children.indexOf(from) < up.children.findIndex(({ type }) => type === 'of' || type === 'in')
        ? up
        : undefined;
    case 'import_clause':
    case 'namespace_import':
      return up;
    case 'import_specifier':
      return namedChildren(up).at(-1) === from ? up : undefined;
    case 'function_declaration':
    case 'generator_function_declaration':
    case 'function_expression':
    case 'generator_function':
    case 'class_declaration':
      return childOf(up, 'identifier') === from ? up : undefined;
    default:
      return undefined;
  }
}

/** The nodes of a body without those of the functions inside it. */
function ownNodes(body: TreeNode): TreeNode[] {
  const found: TreeNode[] = [];
  const todo = [body];
  for (let node = todo.pop(); node; node = todo.pop()) {
    found.push(node);
    todo.push(...node.children.filter(({ type }) => !FUNCTIONS.has(type)));
  }
  return found;
}

function awaitAround(node: TreeNode): TreeNode | undefined {
  let up = node.parent;
  while (up?.type === 'parenthesized_expression') up = up.parent;
  return up?.type === 'await_expression' ? up : undefined;
}

/** `await x` is no operand of `.`, `()`, `[]`, `**` or a tagged template without parentheses. */
function bindsTight(node: TreeNode): boolean {
  const { parent } = node;
  if (!parent) return false;
  if (parent.type === 'binary_expression') return childOf(parent, '**') !== undefined;
  if (parent.type === 'non_null_expression') return true;
  return (
    ['member_expression', 'subscript_expression', 'call_expression'].includes(parent.type) &&
    parent.children[0] === node
  );
}

function noAwait(node: TreeNode): { noAwaitBecause?: string } {
  for (const up of ancestors(node)) {
    if (up.type === 'formal_parameters') return { noAwaitBecause: 'it stands in the default of a parameter' };
    if (FUNCTIONS.has(up.type)) return {};
    if (/field_definition$/.test(up.type)) return { noAwaitBecause: 'it stands in a field of a class' };
  }
  return {};
}

function roleOf(node: TreeNode): Role {
  let from = node;
  let up = node.parent;
  while (up?.type === 'parenthesized_expression') {
    from = up;
    up = up.parent;
  }
  switch (up?.type) {
    case 'expression_statement':
      return 'statement';
    case 'variable_declarator':
    case 'assignment_expression':
    case 'pair':
      return 'assigned';
    case 'return_statement':
      return 'returned';
    case 'arrow_function':
      return 'returned';
    case 'arguments':
      return 'argument';
    case 'for_in_statement':
      return 'iterated';
    case 'member_expression':
    case 'subscript_expression':
    case 'call_expression':
    case 'new_expression':
      return namedChildren(up)[0] === from ? 'receiver' : 'other';
    case 'await_expression':
      return 'awaited';
    default:
      return 'other';
  }
}

function statementKind(node: TreeNode): StatementSite['kind'] {
  switch (node.type) {
    case 'expression_statement':
      return 'expression';
    case 'lexical_declaration':
    case 'variable_declaration':
      return 'assignment';
    case 'return_statement':
      return 'return';
    case 'for_statement':
    case 'for_in_statement':
      return 'for';
    case 'import_statement':
      return 'import';
    case 'class_declaration':
      return 'class';
    default:
      return FUNCTIONS.has(node.type) ? 'function' : 'other';
  }
}
