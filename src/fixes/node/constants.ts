import type { Effect } from '../../analysis/service.ts';
import type { FixContext } from '../context.ts';
import { attempt, refuse, type Fix } from '../fix.ts';
import { rewriting } from '../rewrite.ts';
import { importName, importOf } from './imports.ts';

/** Gives brotli the quality that is meant for answers, where it is given no options. */
export function brotliQualityFix(context: FixContext, { file, range }: Effect): Fix {
  return attempt({ title: 'Use quality 4', kind: 'safe', becomes: 'faster' }, () =>
    rewriting(context, (rewrite) => {
      const outline = context.outline(file);
      const call = outline.callAt(range);
      if (call === undefined) return refuse('it is not a plain call');
      const written = outline.text.slice(call.callee.start, call.callee.end);
      const [first, second] = call.arguments;
      const given = second && outline.text.slice(second.start, second.end);
      const isCallback = given !== undefined && /^(async\s*)?(\(|function\b|\w+\s*=>)/.test(given);
      if (first === undefined || first.spread || (given !== undefined && !isCallback) || call.arguments.length > 2)
        return refuse('it has options, or arguments that are not known');
      const whole = importOf(outline, ['zlib', 'node:zlib']);
      const object = /^(\w+)\.\w+$/.exec(written)?.[1];
      const constants =
        whole && whole.local === object
          ? `${whole.local}.constants`
          : importName(rewrite, file, 'node:zlib', 'constants');
      rewrite.insert(file, first.end, `, { params: { [${constants}.BROTLI_PARAM_QUALITY]: 4 } }`);
    }),
  );
}

/** Makes the key of jsonwebtoken once. */
export function secretKeyFix(context: FixContext, { file, range }: Effect): Fix {
  return attempt(
    {
      title: 'Make the key once with createSecretKey',
      kind: 'preview',
      becomes: 'faster',
      steps: [
        'The secret is read when the module is loaded: look whether the environment is filled by then (dotenv, tests).',
        'A secret that is missing ends the process at its start instead of failing requests.',
      ],
    },
    () =>
      rewriting(context, (rewrite) => {
        const outline = context.outline(file);
        const call = outline.callAt(range);
        const secret = call?.arguments[1];
        if (call?.fn === undefined || secret === undefined) return refuse('it is not a plain call in a function');
        const written = outline.text.slice(secret.start, secret.end);
        const variable = /^process\.env(?:\.(\w+)|\[['"](\w+)['"]\])!?$/.exec(written);
        if (variable === null) return refuse(`the secret is ${written}, which may be known only in the function`);
        const statement = outline.statements.find(({ start, end }) => start <= call.start && call.end <= end);
        if (statement === undefined) return refuse('no statement of the module holds it');
        const createSecretKey = importName(rewrite, file, 'node:crypto', 'createSecretKey');
        const name = `${variable[1] ?? variable[2] ?? ''}_KEY`;
        if (!outline.isFree(name)) refuse(`the name ${name} is taken`);
        const end =
          outline.text.slice(statement.start, statement.end).endsWith(';') || /;\s*$/m.test(outline.text) ? ';' : '';
        rewrite.insert(
          file,
          outline.bodyOffset,
          `const ${name} = ${createSecretKey}(Buffer.from(${written}, 'utf8'))${end}\n\n`,
        );
        rewrite.replace(file, secret, name);
      }),
  );
}
