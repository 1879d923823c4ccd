import * as z from 'zod';
import { readSettings } from '../project/settings.ts';
import type { GivenSettings, SettingsProblem } from '../project/settings.ts';
import type { LensLevel } from './lenses.ts';

const editorSettingsSchema = z.object({
  enable: z.boolean().catch(true),
  rules: z.record(z.string(), z.unknown()).catch({}),
  /** `inherit`: as the workspace file says. */
  minimumConfidence: z.string().catch('inherit'),
  codeLens: z.enum(['all', 'findings', 'off']).catch('all'),
});

export interface EditorSettings {
  enabled: boolean;
  codeLens: LensLevel;
  given: GivenSettings;
  problems: SettingsProblem[];
}

/** Reads what an editor has under `frameworkFit`. What is wrong is named and left out. */
export function readEditorSettings(value: unknown, ruleIds: readonly string[]): EditorSettings {
  const { enable, rules, minimumConfidence, codeLens } = editorSettingsSchema.catch(unset).parse(value);
  const confidence = minimumConfidence === 'inherit' ? {} : { confidence: minimumConfidence };
  return { enabled: enable, codeLens, ...readSettings({ rules, ...confidence }, ruleIds) };
}

const unset = { enable: true, rules: {}, minimumConfidence: 'inherit', codeLens: 'all' as const };
