import { nameByPath } from '../go/imports.ts';
import { findersOf, inFunction, isIn } from './finders.ts';
import { grouped, once } from './once.ts';
import type { GoIf, GoLiteral, GoOutline, GoParameter, GoStatement, ImportDeclaration } from './goOutline.ts';
import { GO_FUNCTIONS, GO_NAMES, goScopes } from './goScopes.ts';
import { linesOf, type Lines } from './lines.ts';
import { wordsOf } from './names.ts';
import type { ArgumentSite, CallSite, FunctionSite, ImportSite, NameUse, Role, StatementSite } from './outline.ts';
import { ancestors, childOf, everyNode, innermost, namedChildren, spanOf, type Span, type TreeNode } from './tree.ts';

const CALLS = new Set(['call_expression', 'composite_literal']);
const PARTS = new Set(['selector_expression', 'index_expression', 'parenthesized_expression']);
const LISTS = new Set(['source_file', 'statement_list']);
const LEAVING = new Set(['return_statement', 'continue_statement', 'break_statement', 'goto_statement']);
/** Functions after which nothing runs. */
const ENDING = /^(panic|os\.Exit|runtime\.Goexit|(\w+\.)?(Fatal|Fatalf|Fatalln|Panic|Panicf|Panicln))$/;

/** The outline of a Go text. */
export function goOutline(text: string, root: TreeNode, hasErrors: boolean): GoOutline {
  const lines = linesOf(text);
  const textOf = ({ start, end }: Span): string => text.slice(start, end);
  const nodes = once(() => [...everyNode(root)]);
  const specs = nodes().filter(({ type }) => type === 'import_spec');
  const scopes = goScopes(
    root,
    textOf,
    specs.map((spec) => localOf(spec)),
  );
  const words = wordsOf(root, textOf);
  const sites = new Map<TreeNode, FunctionSite>();
  const top = namedChildren(root);

  function localOf(spec: TreeNode): string {
    const [name] = spec.children.length > 1 ? spec.children : [];
    return name ? textOf(name) : nameByPath(pathOf(spec));
  }

  function pathOf(spec: TreeNode): string {
    const path = spec.children.at(-1);
    return path ? textOf(path).slice(1, -1) : '';
  }

  function functionOf(node: TreeNode): FunctionSite | undefined {
    for (const up of ancestors(node)) if (GO_FUNCTIONS.has(up.type)) return siteOf(up);
    return undefined;
  }

  function siteOf(node: TreeNode): FunctionSite {
    const known = sites.get(node);
    if (known) return known;
    const body = childOf(node, 'block') ?? node;
    const lists = node.children.filter(({ type }) => type === 'parameter_list');
    const isMethod = node.type === 'method_declaration';
    const parameters = lists[isMethod ? 1 : 0];
    const name = childOf(node, isMethod ? 'field_identifier' : 'identifier');
    const result = node.children[node.children.indexOf(parameters ?? node) + 1];
    const receiver = isMethod ? /([\p{L}_][\p{L}\p{Nd}_]*)\s*(\[.*\])?\s*\)$/su.exec(textOf(lists[0] ?? node)) : null;
    const site: FunctionSite = {
      ...spanOf(node),
      name: name ? textOf(name) : '<anonymous>',
      isAsync: false,
      isGenerator: false,
      awaits: false,
      isExpression: node.type === 'func_literal',
      keywordStart: node.start,
      ...(name && { nameSpan: spanOf(name) }),
      parameters: parameters ? { start: parameters.start + 1, end: parameters.end - 1 } : spanOf(node),
      body: spanOf(body),
      ...(result && result !== body && { returns: spanOf(result) }),
      ...(receiver?.[1] !== undefined && { className: receiver[1] }),
      role: roleOf(node),
      around: functionOf(node),
      decorators: 0,
    };
    sites.set(node, site);
    return site;
  }

  function callSite(node: TreeNode): CallSite {
    const list = childOf(node, 'argument_list', 'literal_value');
    const callee = namedChildren(node)[0] ?? node;
    return {
      ...spanOf(node),
      callee: spanOf(callee),
      argumentList: list ? spanOf(list) : { start: node.end, end: node.end },
      arguments: list ? elementsOf(list) : [],
      bindsTight: false,
      statement: statementOf(node),
      fn: functionOf(node),
      role: roleOf(node),
    };
  }

  function elementsOf(list: TreeNode): ArgumentSite[] {
    return namedChildren(list).map((element): ArgumentSite => {
      const [key, value] = element.type === 'keyed_element' ? namedChildren(element) : [];
      if (key && value) return { ...spanOf(element), name: textOf(key), value: spanOf(value) };
      const spread = element.type === 'variadic_argument';
      return { ...spanOf(element), value: spanOf(element), ...(spread && { spread: true as const }) };
    });
  }

  function statementNode(node: TreeNode): TreeNode {
    let from = node;
    for (const up of ancestors(node)) {
      if (LISTS.has(up.type)) break;
      from = up;
    }
    return from;
  }

  function statementOf(node: TreeNode): StatementSite {
    return goStatement(statementNode(node));
  }

  function goStatement(node: TreeNode): GoStatement {
    const start = lines.lineStart(node.start);
    const after = /^[^\r\n]*/.exec(text.slice(node.end))?.[0] ?? '';
    const [left, operator, right] = node.children;
    const isAssignment = node.type === 'short_var_declaration' || node.type === 'assignment_statement';
    const spec = onlySpec(node);
    const targets = isAssignment && left ? listed(left) : (spec?.children ?? []).filter(isIdentifier);
    const given = isAssignment ? right : spec && childOf(spec, 'expression_list');
    const names = targets.map((target) => (isIdentifier(target) ? textOf(target) : ''));
    const [only] = names;
    return {
      ...spanOf(node),
      indent: /^[^\S\r\n]*/.exec(text.slice(start))?.[0] ?? '',
      ownLines: text.slice(start, node.start).trim() === '' && /^\s*(\/\/.*)?$/.test(after),
      ...(names.length === 1 && only !== undefined && only !== '' && { assigns: only }),
      kind: statementKind(node),
      names,
      targets: targets.map(spanOf),
      declares: node.type !== 'assignment_statement' && targets.length > 0,
      ...(isAssignment && operator && { operator: spanOf(operator) }),
      values: given ? listed(given).map(spanOf) : [],
      ...ifOf(node),
      ...(node.type === 'defer_statement' && { defers: spanOf(namedChildren(node)[0] ?? node) }),
      leaves: leaves(node),
    };
  }

  function ifOf(node: TreeNode): { if?: GoIf } {
    if (node.type !== 'if_statement') return {};
    const parts = namedChildren(node);
    const at = parts.findIndex(({ type }) => type === 'block');
    const [consequence, condition, initializer, alternative] = [parts[at], parts[at - 1], parts[at - 2], parts[at + 1]];
    if (!consequence || !condition) return {};
    return {
      if: {
        ...(initializer && { initializer: spanOf(initializer) }),
        condition: spanOf(condition),
        consequence: spanOf(consequence),
        leaves: leaves(consequence),
        ...(alternative && { alternative: spanOf(alternative) }),
      },
    };
  }

  function leaves(node: TreeNode): boolean {
    if (LEAVING.has(node.type)) return true;
    if (node.type === 'block' || node.type === 'statement_list') {
      const last = namedChildren(node).at(-1);
      return last !== undefined && leaves(last);
    }
    const [call] = node.type === 'expression_statement' ? namedChildren(node) : [];
    const [callee] = call?.type === 'call_expression' ? namedChildren(call) : [];
    return callee !== undefined && ENDING.test(textOf(callee));
  }

  function useOf(identifier: TreeNode): NameUse {
    const attributes: string[] = [];
    let whole = identifier;
    while (whole.parent?.type === 'selector_expression' && whole.parent.children[0] === whole) {
      whole = whole.parent;
      const name = whole.children.at(-1);
      if (name) attributes.push(textOf(name));
    }
    const { parent } = whole;
    const called = parent?.type === 'call_expression' && parent.children[0] === whole ? parent : undefined;
    return {
      ...spanOf(identifier),
      name: textOf(identifier),
      kind: kindOf(identifier, whole),
      fn: functionOf(identifier),
      attributes,
      whole: spanOf(whole),
      ...(called && { call: callSite(called) }),
      role: roleOf(called ?? whole),
      statement: statementOf(identifier),
    };
  }

  /** A part of it that is set, and its address that is taken, count as written. */
  function kindOf(node: TreeNode, whole: TreeNode): NameUse['kind'] {
    if (node.parent?.type === 'import_spec') return 'import';
    if (scopes.declares(node)) return 'declare';
    let target = whole;
    while (target.parent && PARTS.has(target.parent.type) && target.parent.children[0] === target)
      target = target.parent;
    const { parent } = target;
    if (parent?.type === 'inc_statement' || parent?.type === 'dec_statement') return 'write';
    if (parent !== undefined && isAddress(parent)) return 'write';
    const left = parent?.type === 'expression_list' ? parent : target;
    const isTarget = /^(assignment_statement|short_var_declaration|range_clause|receive_statement)$/.test(
      left.parent?.type ?? '',
    );
    return isTarget && left.parent?.children[0] === left ? 'write' : 'read';
  }

  /** Names of fields in struct literals, and of packages in package clauses, are none that a scope has. */
  function isName(node: TreeNode): boolean {
    if (!GO_NAMES.has(node.type) || node.parent?.type === 'package_clause' || textOf(node) === '_') return false;
    const key = node.parent?.type === 'literal_element' ? node.parent : undefined;
    const element = key?.parent?.type === 'keyed_element' && key.parent.children[0] === key ? key.parent : undefined;
    if (element === undefined) return node.parent?.type !== 'qualified_type' || node.type === 'package_identifier';
    const literal = element.parent?.parent;
    const type = literal?.type === 'composite_literal' ? literal.children[0]?.type : undefined;
    if (type === 'map_type' || type === 'slice_type' || type === 'array_type') return true;
    // What has no name for its type, or that of another package, may be a map; exported names are fields.
    return !/^\p{Lu}/u.test(textOf(node));
  }

  const identifiers = once(() => nodes().filter(isName));
  const byName = once(() => grouped(identifiers(), textOf));
  const { allFunctions, ...finders } = findersOf({
    ...{ root, lines, nodes, identifiers, callSite, siteOf, useOf },
    isCall: ({ type }) => CALLS.has(type),
    isFunction: ({ type }) => GO_FUNCTIONS.has(type),
    declares: (node) => scopes.declares(node),
  });
  const imports = once(() => specs.map(importSite));
  const texts = once(() => nodes().filter(({ type }) => type === 'raw_string_literal'));
  const declarations = top.filter(({ type }) => type === 'import_declaration');

  function importSite(spec: TreeNode): ImportSite {
    const declaration = [...ancestors(spec)].find(({ type }) => type === 'import_declaration') ?? spec;
    const isAlone = specs.filter((one) => isIn(one, declaration)).length === 1;
    return {
      ...spanOf(spec),
      module: pathOf(spec),
      local: localOf(spec),
      removal: lines.wholeLines(isAlone ? declaration : spec),
      statement: statementOf(declaration),
      typeOnly: false,
      style: 'go',
    };
  }

  function importDeclaration(node: TreeNode): ImportDeclaration {
    const list = childOf(node, 'import_spec_list');
    return {
      ...spanOf(node),
      ...(list && { list: { start: list.start + 1, end: list.end - 1 } }),
      specs: specs.filter((spec) => isIn(spec, node)).map((spec) => ({ ...spanOf(spec), path: pathOf(spec) })),
    };
  }

  function isGlobal(scope: TreeNode | undefined): boolean {
    return scope === undefined || scope === root;
  }

  function identifierAt({ start, end }: Span): TreeNode | undefined {
    return innermost(root, { start, end }, (one) => GO_NAMES.has(one.type) && one.start === start && one.end === end);
  }

  const clause = top.find(({ type }) => type === 'package_clause');
  const isImport = ({ type }: TreeNode): boolean => type === 'import_declaration' || type === 'package_clause';

  return {
    text,
    language: 'go',
    lines,
    hasErrors,
    ...finders,
    functionNamedAt(range) {
      const { start } = lines.spanOf(range);
      return allFunctions().find(({ nameSpan }) => nameSpan?.start === start);
    },
    get functions() {
      return allFunctions();
    },
    // What no block of the file declares may be declared in another file of the package.
    usesOfGlobal: (name) => (byName().get(name) ?? []).filter((node) => isGlobal(scopes.scopeOf(node))).map(useOf),
    usesOfLocal: (fn, name) =>
      inFunction(byName().get(name) ?? [], fn, (node) => scopes.scopeOf(node), root).map(useOf),
    isFree: (word) => !words.has(word),
    isTaken: (name) =>
      (byName().get(name) ?? []).some((node) => node.parent?.type !== 'import_spec' && scopes.declares(node)),
    get imports() {
      return imports();
    },
    get importOffset() {
      return lines.lineAfter(declarations.at(-1)?.end ?? clause?.end ?? 0);
    },
    get bodyOffset() {
      const first = top.find((node) => !isImport(node));
      return first ? aboveComments(text, lines, first.start) : text.length;
    },
    get statements() {
      return top.map(statementOf);
    },
    packageEnd: clause ? lines.lineAfter(clause.end) : 0,
    get importDeclarations() {
      return declarations.map(importDeclaration);
    },
    statementAt(offset) {
      const node = innermost(root, { start: offset, end: offset }, ({ parent }) => LISTS.has(parent?.type ?? ''));
      return node && goStatement(node);
    },
    statementsAfter(statement) {
      const node = innermost(
        root,
        statement,
        (one) => one.start === statement.start && LISTS.has(one.parent?.type ?? ''),
      );
      const all = node?.parent ? namedChildren(node.parent) : [];
      return node ? all.slice(all.indexOf(node) + 1).map(goStatement) : [];
    },
    statementsIn(block) {
      const node = innermost(root, block, ({ type }) => type === 'block');
      const list = node && childOf(node, 'statement_list');
      return list ? namedChildren(list).map(goStatement) : [];
    },
    parametersOf(fn) {
      const node = innermost(root, fn, (one) => GO_FUNCTIONS.has(one.type) && one.start === fn.start);
      return (node?.children ?? [])
        .filter(({ type }) => type === 'parameter_list')
        .flatMap(namedChildren)
        .flatMap((declaration): GoParameter[] => {
          const type = declaration.children.filter(({ named }) => named).at(-1);
          return declaration.children
            .filter((child) => isIdentifier(child) && child !== type)
            .map((name) => ({ ...spanOf(name), name: textOf(name), type: type ? textOf(type) : '' }));
        });
    },
    isInLoop(offset) {
      const node = innermost(root, { start: offset, end: offset }, () => true);
      for (const up of node ? [node, ...ancestors(node)] : []) {
        if (GO_FUNCTIONS.has(up.type)) return false;
        if (up.type === 'for_statement') return true;
      }
      return false;
    },
    isInText: (offset) => texts().some(({ start, end }) => start < offset && offset < end),
    scopeOf(use) {
      const node = identifierAt(use);
      const scope = node && scopes.scopeOf(node);
      return scope === root ? undefined : scope && spanOf(scope);
    },
    usesOfVariable(name) {
      const node = identifierAt(name);
      if (!node) return [];
      const scope = scopes.scopeOf(node);
      return (byName().get(textOf(node)) ?? []).filter((one) => scopes.scopeOf(one) === scope).map(useOf);
    },
    literalAround(span): GoLiteral | undefined {
      const node = innermost(root, span, ({ type }) => type === 'composite_literal');
      const [type, body] = node ? namedChildren(node) : [];
      if (!node || !type || !body) return undefined;
      const { assigns } = goStatement(statementNode(node));
      return {
        ...spanOf(node),
        type: spanOf(type),
        body: spanOf(body),
        elements: elementsOf(body),
        ...(assigns !== undefined && { assigns }),
      };
    },
  };
}

/** Where the comments that belong to what starts at an offset begin, or its line where it has none. */
function aboveComments(text: string, lines: Lines, offset: number): number {
  let start = lines.lineStart(offset);
  while (start > 0 && text.startsWith('//', lines.lineStart(start - 1))) start = lines.lineStart(start - 1);
  return start;
}

/** `var x = …` or `const x = …`, without parentheses around several. */
function onlySpec(node: TreeNode): TreeNode | undefined {
  if (node.type !== 'var_declaration' && node.type !== 'const_declaration') return undefined;
  const specs = node.children.filter(({ type }) => type === 'var_spec' || type === 'const_spec');
  return specs.length === 1 ? specs[0] : undefined;
}

function isIdentifier({ type }: TreeNode): boolean {
  return type === 'identifier';
}

/** The expressions of a list, or the one that stands alone. */
function listed(node: TreeNode): TreeNode[] {
  return node.type === 'expression_list' ? namedChildren(node) : [node];
}

function roleOf(node: TreeNode): Role {
  let from = node;
  let up = node.parent;
  while (up && (up.type === 'parenthesized_expression' || isAddress(up) || up.type === 'literal_element')) {
    from = up;
    up = up.parent;
  }
  const above = up?.type === 'expression_list' ? up.parent : up;
  switch (above?.type) {
    case 'expression_statement':
      return 'statement';
    case 'short_var_declaration':
    case 'assignment_statement':
    case 'var_spec':
      return above.children[0] === from || above.children[0] === up ? 'other' : 'assigned';
    case 'return_statement':
      return 'returned';
    case 'argument_list':
    case 'literal_value':
    case 'keyed_element':
      return 'argument';
    case 'range_clause':
      return 'iterated';
    case 'selector_expression':
    case 'index_expression':
    case 'call_expression':
      return above.children[0] === from ? 'receiver' : 'other';
    default:
      return 'other';
  }
}

/** `&x` */
function isAddress(node: TreeNode): boolean {
  return node.type === 'unary_expression' && node.children[0]?.type === '&';
}

function statementKind({ type }: TreeNode): StatementSite['kind'] {
  switch (type) {
    case 'expression_statement':
      return 'expression';
    case 'short_var_declaration':
    case 'assignment_statement':
    case 'var_declaration':
      return 'assignment';
    case 'return_statement':
      return 'return';
    case 'for_statement':
      return 'for';
    case 'import_declaration':
      return 'import';
    default:
      return GO_FUNCTIONS.has(type) ? 'function' : 'other';
  }
}
