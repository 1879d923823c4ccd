import type { Effect, Place } from '../../analysis/service.ts';
import type { FixContext } from '../context.ts';
import { attempt, refuse, type Fix } from '../fix.ts';
import { rewriting } from '../rewrite.ts';
import { addFields } from './fields.ts';
import { importOf, importPackage } from './imports.ts';
import { freeName, goFile, lowerFirst } from './package.ts';

const STEPS = [
  'The limit of 30 seconds is for all of a request, reading its body included: raise it for what takes longer, such as downloads and streams.',
];

/** Gives a client a time limit. */
export function clientTimeoutFix(context: FixContext, { file, range }: Place): Fix {
  return attempt({ title: 'Give the client a Timeout of 30 seconds', kind: 'preview', steps: [...STEPS] }, () =>
    rewriting(context, (rewrite) => {
      const outline = goFile(context, file);
      const site = outline.callAt(range);
      const literal = site && outline.literalAround(site);
      if (site === undefined || literal?.start !== site.start) return refuse('it is not a plain literal');
      const time = importPackage(rewrite, file, 'time');
      addFields(rewrite, file, outline, literal, [['Timeout', `30 * ${time}.Second`]]);
    }),
  );
}

/** `http.Get(url)` goes through a client of the package that has a time limit. */
export function ownClientFix(context: FixContext, effects: readonly Effect[]): Fix {
  const [first] = effects;
  return attempt(
    {
      title: `Use a client with a Timeout of 30 seconds for ${first?.text ?? 'it'}`,
      kind: 'preview',
      steps: [...STEPS],
    },
    () =>
      rewriting(context, (rewrite) => {
        for (const { file, range } of effects) {
          const outline = goFile(context, file);
          const call = outline.callAt(range);
          const http = importOf(outline, 'net/http')?.local;
          const callee = call && outline.text.slice(call.callee.start, call.callee.end);
          if (call?.fn === undefined || http === undefined || !callee?.startsWith(`${http}.`))
            return refuse('it is not a plain call in a function');
          if (outline.isTaken(http)) refuse(`the name ${http} also means something else in this file`);
          const time = importPackage(rewrite, file, 'time');
          const name = clientName(context, file);
          rewrite.insert(file, outline.bodyOffset, `var ${name} = &${http}.Client{Timeout: 30 * ${time}.Second}\n\n`);
          rewrite.replace(file, { start: call.start, end: call.start + http.length }, name);
        }
      }),
  );
}

/** `alertClient` for alert.go: one for each file, whichever of its calls is put right. */
function clientName(context: FixContext, file: string): string {
  const base = (file.split('/').at(-1) ?? '').replace(/\.go$/, '');
  const words = base.split(/[^a-zA-Z0-9]+/).filter((word) => /^[a-zA-Z]/.test(word));
  const name = words.map((word, at) => (at === 0 ? lowerFirst(word) : word.slice(0, 1).toUpperCase() + word.slice(1)));
  return freeName(context, file, /^http$/i.test(name.join('')) ? 'httpClient' : `${name.join('')}HTTPClient`);
}
