import { describe, expect, test } from 'vitest';
import { linesOf } from '../extract.ts';

const imports = (text: string): string[] => linesOf(text, 'typescript', 'import');
const exports = (text: string): string[] => linesOf(text, 'typescript', 'export');

describe('imports', () => {
  test.each([
    ["import x from 'm'", ['import default from m as x']],
    ["import * as ns from 'm'", ['import from m as ns']],
    ["import { a as b, c } from './m'", ['import a from ./m as b', 'import c from ./m as c']],
    ["import x, { default as y } from 'm'", ['import default from m as x', 'import default from m as y']],
    ["import 'm'", ['import from m']],
    ["import data from './d.json' with { type: 'json' }", ['import default from ./d.json as data']],
    ["import x = require('m')", ['import export= from m as x']],
    ["const x = require('m')", ['import from m']],
    ["const { a } = require('./m')", ['import from ./m']],
    ["async function f() { await import('./late') }", ['import from ./late in f()']],
    ['require(name)', []],
    ["import type { T } from 'm'", ['import T from m as T typeOnly']],
    ["import { type T, run } from 'm'", ['import T from m as T typeOnly', 'import run from m as run']],
    ["import type from 'm'", ['import default from m as type']],
    ["/* type */ import x from 'm'", ['import default from m as x']],
    ["export { a } from 'm'", ['import from m']],
    ["export type { T } from 'm'", ['import from m typeOnly']],
  ])('%s', (text, lines) => expect(imports(text)).toEqual(lines));
});

describe('exports', () => {
  test.each([
    ['export const a = 1, b = 2', ['export a = a', 'export b = b']],
    ['export const { a, b: [c], ...rest } = d', ['export a = a', 'export c = c', 'export rest = rest']],
    ['export function f() {}', ['export f = f']],
    ['export function f(a: string): void;\nexport function f(a: any) {}', ['export f = f']],
    ['export abstract class A {}', ['export A = A']],
    ['@Injectable() export class A {}', ['export A = A']],
    ['@Injectable({ default: 1 }) export class A {}', ['export A = A']],
    ['export interface I {}', ['export I = I']],
    ['export type T = string', ['export T = T']],
    ['export enum E { A }', ['export E = E']],
    ['export declare const x: number', ['export x = x']],
    ['export namespace N.M { export const hidden = 1 }', ['export N = N']],
    ['export { a as b, c }', ['export b = a', 'export c = c']],
    ['export { a as default }', ['export default = a']],
    ["export { a as b, default as c } from 'm'", ['export b from m a', 'export c from m default']],
    ["export * from 'm'", ['export * from m']],
    ["export * as ns from 'm'", ['export ns from m *']],
    ["export type * from './m'", ['export * from ./m']],
    ['export default function f() {}', ['export default = f']],
    ['export default class A {}', ['export default = A']],
    ['export default function () {}', ['export default = <lambda>()']],
    ['export default class {}', ['export default = class <class>']],
    ['export default app', ['export default = app']],
    ['export default make()', ['export default = #0']],
    ['export = run', ['export export= = run']],
    ['export as namespace Run', []],
  ])('%s', (text, lines) => expect(exports(text)).toEqual(lines));

  test('what is only loaded for the types of a re-export is said so, and nothing is taken for an error', () => {
    expect(linesOf("export type * from './m';", 'typescript')).toEqual([
      'import from ./m typeOnly',
      'export * from ./m',
    ]);
  });

  test('CommonJS exports are bindings', () => {
    expect(
      linesOf(
        'module.exports = { a, b: 1 };\nexports.f = () => 1;\nmodule.exports.g = function () {};',
        'javascript',
        'assign',
      ),
    ).toEqual(['assign module.exports = {"a": a, "b": 1}', 'assign exports.f = f()', 'assign module.exports.g = g()']);
  });
});
