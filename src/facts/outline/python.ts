import type { SourceLanguage } from '../language.ts';
import { findersOf } from './finders.ts';
import { grouped, once } from './once.ts';
import { linesOf } from './lines.ts';
import { scopesOf, wordsOf } from './names.ts';
import type {
  ArgumentSite,
  CallSite,
  FunctionSite,
  ImportSite,
  NameUse,
  Outline,
  Role,
  StatementSite,
} from './outline.ts';
import { ancestors, childOf, everyNode, innermost, namedChildren, spanOf, type Span, type TreeNode } from './tree.ts';

const FUNCTIONS = new Set(['function_definition', 'lambda']);
const COMPREHENSIONS = new Set([
  'list_comprehension',
  'set_comprehension',
  'dictionary_comprehension',
  'generator_expression',
]);
const OPENS = new Set([...FUNCTIONS, ...COMPREHENSIONS, 'class_definition', 'module']);
const SUITES = new Set(['module', 'block']);

/** The outline of a Python text. */
export function pythonOutline(text: string, root: TreeNode, hasErrors: boolean, language: SourceLanguage): Outline {
  const lines = linesOf(text);
  const textOf = ({ start, end }: Span): string => text.slice(start, end);
  const scopes = scopesOf(root, textOf, { opens: (node) => OPENS.has(node.type), bindings, chain });
  const words = wordsOf(root, textOf);
  const sites = new Map<TreeNode, FunctionSite>();

  function bindings(from: TreeNode, bind: (scope: TreeNode, name: string) => void): void {
    const declared = new Map<TreeNode, Set<string>>();
    for (const node of everyNode(from)) {
      if (node.type !== 'global_statement' && node.type !== 'nonlocal_statement') continue;
      const scope = scopeAround(node);
      const names = declared.get(scope) ?? new Set<string>();
      for (const name of namedChildren(node)) names.add(textOf(name));
      declared.set(scope, names);
      if (node.type === 'global_statement') for (const name of namedChildren(node)) bind(from, textOf(name));
    }
    for (const node of everyNode(from)) {
      if (node.type !== 'identifier' || !isBinding(node)) continue;
      const scope = bindingScope(node);
      if (declared.get(scope)?.has(textOf(node)) !== true) bind(scope, textOf(node));
    }
  }

  /** The scopes that can bind a name here. Class bodies bind only for what stands directly in them. */
  function* chain(identifier: TreeNode): Iterable<TreeNode> {
    let direct = true;
    let from: TreeNode = identifier;
    for (const node of ancestors(identifier)) {
      if (OPENS.has(node.type) && !isOutside(node, from)) {
        if (node.type !== 'class_definition' || direct) yield node;
        if (FUNCTIONS.has(node.type)) direct = false;
      }
      from = node;
    }
  }

  function functionOf(node: TreeNode): FunctionSite | undefined {
    let from = node;
    for (const up of ancestors(node)) {
      if (FUNCTIONS.has(up.type) && !isOutside(up, from)) return siteOf(up);
      from = up;
    }
    return undefined;
  }

  function siteOf(node: TreeNode): FunctionSite {
    const known = sites.get(node);
    if (known) return known;
    const isLambda = node.type === 'lambda';
    const body = node.children.at(-1) ?? node;
    const first = node.children[0];
    const keyword = childOf(node, 'def', 'lambda') ?? node;
    const list = childOf(node, 'parameters', 'lambda_parameters');
    const name = childOf(node, 'identifier');
    const arrow = node.children.findIndex(({ type }) => type === '->');
    const returns = arrow < 0 ? undefined : node.children[arrow + 1];
    const decorated = node.parent?.type === 'decorated_definition' ? node.parent : undefined;
    const inner = ownNodes(body);
    const site: FunctionSite = {
      start: decorated?.start ?? node.start,
      end: node.end,
      name: isLambda ? '<lambda>' : name ? textOf(name) : '',
      isAsync: first?.type === 'async',
      isGenerator: inner.some(({ type }) => type === 'yield'),
      awaits: inner.some((one) => one.type === 'await' || one.type === 'async'),
      isExpression: isLambda,
      keywordStart: keyword.start,
      ...(first?.type === 'async' && { asyncSpan: { start: first.start, end: keyword.start } }),
      ...(name && !isLambda && { nameSpan: spanOf(name) }),
      parameters: list
        ? isLambda
          ? spanOf(list)
          : { start: list.start + 1, end: list.end - 1 }
        : { start: keyword.end, end: keyword.end },
      body: spanOf(body),
      ...(returns && { returns: spanOf(returns) }),
      ...classAround(decorated ?? node),
      role: isLambda ? roleOf(node) : 'other',
      around: functionOf(decorated ?? node),
      decorators: decorated?.children.filter(({ type }) => type === 'decorator').length ?? 0,
    };
    sites.set(node, site);
    return site;
  }

  function classAround(node: TreeNode): { className?: string } {
    const holder = node.parent?.type === 'block' ? node.parent.parent : undefined;
    const name = holder?.type === 'class_definition' ? childOf(holder, 'identifier') : undefined;
    return name ? { className: textOf(name) } : {};
  }

  function callSite(node: TreeNode): CallSite {
    const [callee = node, given = node] = namedChildren(node);
    const awaited = awaitAround(node);
    const fn = functionOf(node);
    const because = noAwaitBecause(node);
    return {
      ...spanOf(node),
      callee: spanOf(callee),
      argumentList: spanOf(given),
      arguments: given.type === 'argument_list' ? namedChildren(given).map(argumentOf) : [argumentOf(given)],
      bindsTight: bindsTight(node),
      ...(awaited && { awaitedBy: spanOf(awaited) }),
      statement: statementOf(node),
      fn,
      ...(because !== undefined && { noAwaitBecause: because }),
      role: roleOf(node),
    };
  }

  function argumentOf(node: TreeNode): ArgumentSite {
    if (node.type === 'keyword_argument') {
      const [name, value] = namedChildren(node);
      return { ...spanOf(node), ...(name && { name: textOf(name) }), value: spanOf(value ?? node) };
    }
    const spread = node.type === 'list_splat' || node.type === 'dictionary_splat';
    return { ...spanOf(node), value: spanOf(node), ...(spread && { spread: true }) };
  }

  function statementOf(node: TreeNode): StatementSite {
    let from = node;
    for (const up of ancestors(node)) {
      if (SUITES.has(up.type)) break;
      from = up;
    }
    const start = lines.lineStart(from.start);
    const before = text.slice(start, from.start);
    const after = /^[^\r\n]*/.exec(text.slice(from.end))?.[0] ?? '';
    const only = namedChildren(from)[0];
    const target = only?.type === 'assignment' ? only.children[0] : undefined;
    const assigns = target?.type === 'identifier' ? textOf(target) : undefined;
    return {
      ...spanOf(from),
      indent: /^\s*/.exec(text.slice(start))?.[0] ?? '',
      ownLines: before.trim() === '' && /^\s*(#.*)?$/.test(after),
      ...(assigns !== undefined && { assigns }),
      kind: statementKind(from, only),
    };
  }

  function useOf(identifier: TreeNode): NameUse {
    const attributes: string[] = [];
    let whole = identifier;
    while (whole.parent?.type === 'attribute' && whole.parent.children[0] === whole) {
      whole = whole.parent;
      const name = whole.children.at(-1);
      if (name) attributes.push(textOf(name));
    }
    const called = whole.parent?.type === 'call' && whole.parent.children[0] === whole ? whole.parent : undefined;
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
    if (!isBinding(node))
      return [...ancestors(node)].some(({ type }) => type === 'delete_statement') ? 'delete' : 'read';
    if (importAround(node)) return 'import';
    const parent = node.parent?.type ?? '';
    return FUNCTIONS.has(parent) || parent === 'class_definition' || parent.includes('parameter') ? 'declare' : 'write';
  }

  const nodes = once(() => [...everyNode(root)]);
  const identifiers = once(() => nodes().filter(isName));
  const byName = once(() => grouped(identifiers(), textOf));
  const usesIn = (scope: TreeNode | undefined, name: string): NameUse[] =>
    (byName().get(name) ?? []).filter((node) => scopes.scopeOf(node) === scope).map(useOf);

  function importSites(): ImportSite[] {
    const found: ImportSite[] = [];
    for (const node of everyNode(root)) {
      if (node.type !== 'import_statement' && node.type !== 'import_from_statement') continue;
      const [first, ...rest] = namedChildren(node);
      const isFrom = node.type === 'import_from_statement';
      const names = isFrom ? rest : [first, ...rest];
      for (const entry of names) {
        if (!entry || entry.type === 'wildcard_import') continue;
        const [path, alias] = entry.type === 'aliased_import' ? namedChildren(entry) : [entry];
        const written = path ? textOf(path) : '';
        const local = alias ? textOf(alias) : isFrom ? written : (written.split('.')[0] ?? '');
        found.push({
          ...spanOf(entry),
          module: isFrom ? (first ? textOf(first) : '') : written,
          ...(isFrom && { imported: written }),
          local,
          removal: removalOf(node, entry, names.length),
          statement: statementOf(node),
          typeOnly: isTypeOnly(node),
          style: 'python',
        });
      }
    }
    return found;
  }

  function removalOf(statement: TreeNode, entry: TreeNode, count: number): Span {
    if (count === 1) return lines.wholeLines(statement);
    const siblings = namedChildren(statement);
    const isLast = siblings.at(-1) === entry;
    const before = text.slice(0, entry.start).replace(/\s+$/, '');
    const comma = /^\s*,[^\S\n]*/.exec(text.slice(entry.end))?.[0] ?? '';
    if (isLast && before.endsWith(',')) return { start: before.length - 1, end: entry.end };
    // A name that has its line takes it along.
    const line = lines.lineStart(entry.start);
    const alone = text.slice(line, entry.start).trim() === '' && /^\s*\n/.test(text.slice(entry.end + comma.length));
    if (alone) return { start: line, end: text.indexOf('\n', entry.end) + 1 };
    return { start: entry.start, end: entry.end + comma.length };
  }

  const moduleStatements = namedChildren(root);
  const isImport = ({ type }: TreeNode): boolean => /^(future_)?import/.test(type);
  const importBlockEnd = (): number => {
    let last: TreeNode | undefined;
    for (const node of moduleStatements) {
      if (isImport(node)) last = node;
      else if (!isDocstring(node) || last) break;
    }
    const after = last ?? moduleStatements.find((node, at) => at === 0 && isDocstring(node));
    if (after) return lines.lineAfter(after.end);
    // After the shebang, the coding line and other comments at the top.
    return /^(?:#.*\r?\n)*/.exec(text)?.[0].length ?? 0;
  };

  const imports = once(importSites);
  const { allFunctions, ...finders } = findersOf({
    ...{ root, lines, nodes, identifiers, callSite, siteOf, useOf },
    isCall: ({ type }) => type === 'call',
    isFunction: ({ type }) => FUNCTIONS.has(type),
    declares: isBinding,
  });

  return {
    text,
    language,
    lines,
    hasErrors,
    ...finders,
    functionNamedAt(range) {
      const { start } = lines.spanOf(range);
      const node = innermost(root, { start, end: start + 1 }, ({ type }) => type === 'identifier')?.parent;
      return node && FUNCTIONS.has(node.type) ? siteOf(node) : undefined;
    },
    get functions() {
      return allFunctions();
    },
    usesOfGlobal: (name) => usesIn(root, name),
    usesOfLocal(fn, name) {
      const node = [...sites].find(([, site]) => site === fn)?.[0];
      return node ? usesIn(node, name) : [];
    },
    isFree: (word) => !words.has(word),
    isTaken: (name) =>
      (byName().get(name) ?? []).some((node) =>
        isBinding(node) ? importAround(node) === undefined : scopes.scopeOf(node) === undefined,
      ),
    get imports() {
      return imports();
    },
    get importOffset() {
      return importBlockEnd();
    },
    get bodyOffset() {
      const first = moduleStatements.find((node, at) => !isImport(node) && !(at === 0 && isDocstring(node)));
      return first ? lines.lineStart(first.start) : text.length;
    },
    get statements() {
      return moduleStatements.map(statementOf);
    },
  };
}

/** Decorators, defaults and annotations of a function belong to what is around it. */
function isOutside(scope: TreeNode, child: TreeNode): boolean {
  if (scope.type === 'function_definition') return child.type !== 'block' && child.type !== 'parameters';
  if (scope.type === 'class_definition') return child.type !== 'block';
  return false;
}

function scopeAround(node: TreeNode): TreeNode {
  let from = node;
  let last = node;
  for (const up of ancestors(node)) {
    if (OPENS.has(up.type) && !isOutside(up, from)) return up;
    from = up;
    last = up;
  }
  return last;
}

/** The scope in which a binding of this identifier puts its name. */
function bindingScope(node: TreeNode): TreeNode {
  const { parent } = node;
  if (parent && (parent.type === 'function_definition' || parent.type === 'class_definition'))
    return scopeAround(parent);
  let scope = scopeAround(node);
  // `:=` inside a comprehension binds in the function around it.
  if (parent?.type === 'named_expression') while (COMPREHENSIONS.has(scope.type)) scope = scopeAround(scope);
  return scope;
}

/** An identifier that names a variable, not an attribute or the keyword of an argument. */
function isName(node: TreeNode): boolean {
  if (node.type !== 'identifier') return false;
  const { parent } = node;
  if (parent?.type === 'attribute') return parent.children[0] === node;
  if (parent?.type === 'keyword_argument') return parent.children[0] !== node;
  if (parent?.type === 'dotted_name' || parent?.type === 'aliased_import') return isBinding(node);
  return true;
}

const PATTERNS = new Set([
  'pattern_list',
  'tuple_pattern',
  'list_pattern',
  'list_splat_pattern',
  'dictionary_splat_pattern',
  'as_pattern_target',
  'tuple',
  'list',
  'parenthesized_expression',
]);

function isBinding(node: TreeNode): boolean {
  if (node.type !== 'identifier') return false;
  let from: TreeNode = node;
  let up = node.parent;
  while (up && PATTERNS.has(up.type)) {
    from = up;
    up = up.parent;
  }
  if (!up) return false;
  switch (up.type) {
    case 'assignment':
    case 'augmented_assignment':
    case 'named_expression':
      return up.children[0] === from;
    case 'for_statement':
    case 'for_in_clause':
      return up.children[up.children.findIndex(({ type }) => type === 'for') + 1] === from;
    case 'as_pattern':
      return from.type === 'as_pattern_target';
    case 'function_definition':
    case 'class_definition':
      return childOf(up, 'identifier') === from;
    case 'parameters':
    case 'lambda_parameters':
      return true;
    case 'default_parameter':
    case 'typed_parameter':
    case 'typed_default_parameter':
      return up.children[0] === from;
    case 'aliased_import':
      return up.children.at(-1) === from;
    case 'dotted_name':
      return (
        importAround(node) !== undefined &&
        up.children[0] === from &&
        up.parent?.type !== 'aliased_import' &&
        isImported(up)
      );
    case 'case_pattern':
    case 'keyword_pattern':
    case 'splat_pattern':
      return true;
    default:
      return false;
  }
}

/** `a` of `import a.b`, and `b` of `from a import b`, but not `a` of the latter. */
function isImported(path: TreeNode): boolean {
  const statement = path.parent;
  if (statement?.type !== 'import_from_statement') return true;
  return namedChildren(statement)[0] !== path;
}

function importAround(node: TreeNode): TreeNode | undefined {
  return [...ancestors(node)].find(({ type }) => type === 'import_statement' || type === 'import_from_statement');
}

function isTypeOnly(node: TreeNode): boolean {
  return [...ancestors(node)].some(
    (up) => up.type === 'if_statement' && (namedChildren(up)[0]?.type ?? '') !== '' && holdsTypeChecking(up),
  );
}

function holdsTypeChecking(statement: TreeNode): boolean {
  const test = namedChildren(statement)[0];
  // `TYPE_CHECKING` or `typing.TYPE_CHECKING`: nothing else is an if around imports that is so short.
  return test?.type === 'identifier' || test?.type === 'attribute';
}

function isDocstring(node: TreeNode): boolean {
  return node.type === 'expression_statement' && /string$/.test(namedChildren(node)[0]?.type ?? '');
}

/** The nodes of a body without those of the functions inside it. */
function ownNodes(body: TreeNode): TreeNode[] {
  const found: TreeNode[] = [];
  const todo = [body];
  for (let node = todo.pop(); node; node = todo.pop()) {
    found.push(node);
    for (const child of node.children) {
      if (!FUNCTIONS.has(child.type)) todo.push(child);
      else if (child.type === 'function_definition')
        // Defaults are worked out here.
        todo.push(...child.children.filter(({ type }) => type === 'parameters'));
    }
  }
  return found;
}

function awaitAround(node: TreeNode): TreeNode | undefined {
  let up = node.parent;
  while (up?.type === 'parenthesized_expression') up = up.parent;
  return up?.type === 'await' ? up : undefined;
}

/** `await x` binds looser than `.`, `()` and `[]`, and is no operand of them without parentheses. */
function bindsTight(node: TreeNode): boolean {
  const { parent } = node;
  if (!parent) return false;
  if (['attribute', 'subscript', 'call'].includes(parent.type)) return parent.children[0] === node;
  return parent.type === 'await';
}

function noAwaitBecause(node: TreeNode): string | undefined {
  let from = node;
  for (const up of ancestors(node)) {
    if (up.type === 'lambda') return 'it stands in a lambda, which cannot await';
    if (up.type === 'generator_expression' && !isFirstIterable(up, from))
      return 'it stands in a generator expression, which would become an asynchronous one';
    if (up.type === 'decorator' || up.type === 'parameters') return 'it runs where the function is defined';
    if (up.type === 'class_definition') return 'it stands in the body of a class';
    if (up.type === 'type') return 'it stands in a type';
    if (up.type === 'interpolation') {
      from = up;
      continue;
    }
    if (up.type === 'function_definition') return undefined;
    from = up;
  }
  return undefined;
}

/** The iterable of the first `for` of a comprehension is worked out before it starts. */
function isFirstIterable(comprehension: TreeNode, clause: TreeNode): boolean {
  return comprehension.children.find(({ type }) => type === 'for_in_clause') === clause;
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
    case 'assignment':
    case 'named_expression':
      return 'assigned';
    case 'return_statement':
      return 'returned';
    case 'argument_list':
    case 'keyword_argument':
      return 'argument';
    case 'with_item':
      return 'with';
    case 'as_pattern':
      return up.parent?.type === 'with_item' ? 'with' : 'other';
    case 'for_statement':
      return up.children[up.children.findIndex(({ type }) => type === 'in') + 1] === from ? 'iterated' : 'other';
    case 'for_in_clause':
      return 'iterated';
    case 'attribute':
    case 'subscript':
    case 'call':
      return up.children[0] === from ? 'receiver' : 'other';
    case 'await':
      return 'awaited';
    default:
      return 'other';
  }
}

function statementKind(node: TreeNode, only: TreeNode | undefined): StatementSite['kind'] {
  switch (node.type) {
    case 'expression_statement':
      return only?.type === 'assignment' ? 'assignment' : 'expression';
    case 'return_statement':
      return 'return';
    case 'with_statement':
      return 'with';
    case 'for_statement':
      return 'for';
    case 'import_statement':
    case 'import_from_statement':
    case 'future_import_statement':
      return 'import';
    case 'decorated_definition':
      return node.children.at(-1)?.type === 'class_definition' ? 'class' : 'function';
    case 'function_definition':
      return 'function';
    case 'class_definition':
      return 'class';
    default:
      return 'other';
  }
}
