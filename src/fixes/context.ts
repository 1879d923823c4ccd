import type { Service } from '../analysis/service.ts';
import { languageOf } from '../facts/language.ts';
import type { OutlineReader } from '../facts/outline/open.ts';
import type { Outline } from '../facts/outline/outline.ts';
import type { Program } from '../project/program.ts';
import { refuse } from './fix.ts';

/** What a fix is computed from: the service, the facts of the program, and the texts of the files that it changes. */
export interface FixContext {
  service: Service;
  program: FixProgram;
  /** The outline of a source file. Refuses where the text cannot be read, has changed or does not parse. */
  outline(file: string): Outline;
}

export type FixProgram = Pick<
  Program,
  'files' | 'facts' | 'filesContaining' | 'readText' | 'resolveModule' | 'projectOf'
>;

/** Outlines by file, for as long as their text is the same. */
export interface OutlineCache {
  outline(program: FixProgram, file: string): Outline;
}

export function outlineCache(read: OutlineReader): OutlineCache {
  const known = new Map<string, Outline>();
  return {
    outline(program, file) {
      const text = program.readText(file);
      const language = languageOf(file);
      if (text === undefined || language === undefined) return refuse(`${file} has changed or cannot be read`);
      const kept = known.get(file);
      const outline = kept?.text === text ? kept : read(text, language);
      if (outline === undefined) return refuse(`${file} is in a language that we do not edit`);
      known.set(file, outline);
      if (outline.hasErrors) return refuse(`${file} has a place that does not parse`);
      return outline;
    },
  };
}

export function fixContext(service: Service, program: FixProgram, outlines: OutlineCache): FixContext {
  return { service, program, outline: (file) => outlines.outline(program, file) };
}
