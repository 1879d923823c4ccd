import type { Effect } from '../../analysis/service.ts';
import type { FixContext } from '../context.ts';
import { attempt, refuse, type Fix } from '../fix.ts';
import { rewriting } from '../rewrite.ts';
import { requireMovable } from './constant.ts';
import { declareBefore } from './layout.ts';
import { freeName, goFile, nameAfter, outermost } from './package.ts';

/** `ok, _ := regexp.MatchString("…", s)` becomes a match of a pattern that the package has compiled once. */
export function matchFix(context: FixContext, { file, range, text: written }: Effect): Fix {
  return attempt({ title: `Compile the pattern of ${written} once`, kind: 'safe', becomes: 'once' }, () =>
    rewriting(context, (rewrite) => {
      const outline = goFile(context, file);
      const { text } = outline;
      const call = outline.callAt(range);
      const [pattern, ...rest] = call?.arguments ?? [];
      if (call?.fn === undefined || pattern === undefined || rest.length !== 1)
        return refuse('it is not a plain call in a function');
      const source = text.slice(pattern.start, pattern.end);
      requireMovable(context, file, outline, pattern);
      if (!isSurelyValid(source))
        refuse('whether the pattern is valid is not sure, and it would end the program if not');
      const statement = outline.statementAt(call.start);
      const [value, ignored] = statement?.targets ?? [];
      const isIgnored = statement?.names.length === 2 && statement.names[1] === '_' && statement.values.length === 1;
      if (statement === undefined || value === undefined || ignored === undefined || !isIgnored)
        return refuse('its error is looked at');
      const [module = '', method = ''] = text.slice(call.callee.start, call.callee.end).split('.');
      const name = freeName(context, file, nameAfter(outermost(call.fn), 'Pattern'));
      declareBefore(rewrite, file, outline, call.fn, `var ${name} = ${module}.MustCompile(${source})`);
      rewrite.replace(file, { start: value.end, end: ignored.end }, '');
      rewrite.replace(file, { start: call.start, end: rest[0]?.start ?? call.end }, `${name}.${method}(`);
    }),
  );
}

/** A text with nothing in it that RE2 may refuse: what is left after these means the same everywhere. https://github.com/google/re2/wiki/Syntax */
function isSurelyValid(literal: string): boolean {
  const source =
    /^`([^`]*)`$/.exec(literal)?.[1] ?? /^"((?:[^"\\]|\\\\)*)"$/.exec(literal)?.[1]?.replaceAll('\\\\', '\\');
  if (source === undefined || /\(\?[^:]|\\[^dDwWsSbB\W]|\\\d|\[\[:|\{/.test(source)) return false;
  try {
    new RegExp(source);
    return true;
  } catch {
    return false;
  }
}
