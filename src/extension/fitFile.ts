import { applyEdits, modify } from 'jsonc-parser';
import type { FitAnswers } from '../report/pageMessages.ts';

/** The text of framework-fit.json with these answers under `fit`; what else stands there stays, comments and layout too. */
export function withFit(text: string, fit: FitAnswers): string {
  const formattingOptions = { insertSpaces: true, tabSize: 2 };
  return Object.entries(fit).reduce(
    (written, [key, answer]) => applyEdits(written, modify(written, ['fit', key], answer, { formattingOptions })),
    text.trim() === '' ? '{}\n' : text,
  );
}
