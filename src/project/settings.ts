import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, isNode, parseDocument } from 'yaml';
import * as z from 'zod';
import { librarySchema } from '../catalogue/schema.ts';

/** The workspace file; in an editor the same keys stand under `frameworkFit.`. */
export const SETTINGS_FILE = 'framework-fit.json';

const levels = ['error', 'warning', 'information', 'hint'] as const;

/** A library of the user's own. Only what the analysis needs must be said; who wrote it and when is theirs to know. */
const ownLibrarySchema = librarySchema
  .extend({
    name: z.string().optional(),
    language: librarySchema.shape.language.default('python'),
    family: z.string().default('own'),
    packages: z.array(z.string()).default([]),
    sources: z.array(z.url()).default([]),
    checked: z.iso.date().default('1970-01-01'),
  })
  .transform((library) => ({ ...library, name: library.name ?? library.id }));

const amount = (meaning: string) => z.number().positive().optional().describe(meaning);

const fields = {
  rules: z
    .record(z.string(), z.enum(['off', ...levels]))
    .describe('Severity by rule id, or "off". Rules that are not named keep their own severity.'),
  include: z
    .array(z.string())
    .describe('Only files that match one of these patterns are analysed. Empty: all of them.'),
  exclude: z
    .array(z.string())
    .describe(
      'Files that match one of these patterns are left out, besides what .gitignore and the usual excludes leave out.',
    ),
  confidence: z
    .enum(['definite', 'probable', 'possible'])
    .describe('How sure a finding must be to be shown: "definite" shows only those with a proof at every hop.'),
  catalogue: z.array(ownLibrarySchema).describe('What your own libraries, or those we do not know yet, do.'),
  environment: z
    .strictObject({
      speed: amount('How fast a core is against the machine of the lab, 1 for as fast. Calibrating measures it.'),
      cores: amount('CPU cores of an instance.'),
      workers: amount('Worker processes of an instance.'),
      replicas: amount('Instances that share the database.'),
      concurrency: amount('Requests at the same time.'),
      dbRoundTripMs: amount('Milliseconds of a round trip to the database.'),
      dbQueryMs: amount('Milliseconds that a usual query takes in the database.'),
      dbCores: amount('CPU cores of the database.'),
      dbMaxConnections: amount('Connections that the database allows.'),
      poolerConnections: amount('Connections that PgBouncer opens to the database.'),
      upstreamMs: amount('Milliseconds until another service answers.'),
      cacheRoundTripMs: amount('Milliseconds of a round trip to the cache.'),
      queueMs: amount('Milliseconds to hand something to a queue.'),
      fileMs: amount('Milliseconds of a file operation.'),
      processMs: amount('Milliseconds of a subprocess.'),
      rowsPerList: amount('Rows of a list.'),
      repeats: amount('Turns of a loop over data.'),
      fieldsPerRow: amount('Fields of a row.'),
      fieldBytes: amount('Bytes of a field in JSON, with its name.'),
      payloadKb: amount('Kilobytes of a document that is compressed or sent.'),
      threads: amount('Threads for blocking work.'),
      dbAuth: z
        .enum(['scram', 'md5', 'trust'])
        .optional()
        .describe('How connections to the database are authenticated.'),
    })
    .describe(
      'Where the service runs, for the expected rates. What is not said is found in deployment files or assumed.',
    ),
  fit: z
    .strictObject({
      targetRps: amount('Requests a second that the whole service must serve at its peak.'),
      team: z
        .array(z.enum(['python', 'javascript', 'go']))
        .optional()
        .describe('The languages that the team knows well.'),
      traffic: z
        .record(z.string(), z.number().nonnegative())
        .optional()
        .describe('Shares of requests by endpoint, such as "GET /orders": 80. Without it, all endpoints count alike.'),
      infrastructureCostMatters: z.boolean().optional().describe('Whether the cost of infrastructure decides.'),
      singleBinary: z
        .boolean()
        .optional()
        .describe('Whether it must be one static binary, for edge or embedded machines.'),
      costPerCoreMonth: amount('What a core costs in a month, in USD.'),
      costPerWeek: amount('What a week of an engineer costs, in USD.'),
      rewriteWeeks: amount('Weeks that moving the service to another stack would take.'),
    })
    .describe('What only people know of the service, for the advice whether its framework fits.'),
  failOn: z
    .enum([...levels, 'never'])
    .describe('The command line exits with 1 when there is a finding of this severity or a higher one.'),
};

const settingsSchema = z.strictObject({ $schema: z.string(), ...fields }).partial();

/** What one source of settings says; keys that it does not set are absent. */
export type GivenSettings = Omit<z.output<typeof settingsSchema>, '$schema'>;
export type Settings = Required<GivenSettings>;
/** `fit` of the settings. */
export type FitSettings = Settings['fit'];
export type FailOn = Settings['failOn'];

/** A setting that is wrong and therefore not used. */
export interface SettingsProblem {
  /** The file, relative to the analysed root; absent for editor settings. */
  file?: string;
  /** One-based. */
  line?: number;
  /** `rules.blocking-sleep`, `catalogue[0].id`; empty for the whole file. */
  setting: string;
  /** What was expected. */
  message: string;
}

export interface ReadSettings {
  given: GivenSettings;
  problems: SettingsProblem[];
}

/** The settings when nothing is set. */
export function defaultSettings(): Settings {
  return {
    rules: {},
    include: [],
    exclude: [],
    confidence: 'probable',
    catalogue: [],
    environment: {},
    fit: {},
    failOn: 'warning',
  };
}

/** Puts sources of settings together, weakest first: lists add up, rules and single values are overridden. */
export function combineSettings(...sources: readonly GivenSettings[]): Settings {
  return sources.reduce<Settings>(
    (all, next) => ({
      rules: { ...all.rules, ...next.rules },
      include: [...all.include, ...(next.include ?? [])],
      exclude: [...all.exclude, ...(next.exclude ?? [])],
      confidence: next.confidence ?? all.confidence,
      catalogue: [...all.catalogue, ...(next.catalogue ?? [])],
      environment: { ...all.environment, ...next.environment },
      fit: { ...all.fit, ...next.fit },
      failOn: next.failOn ?? all.failOn,
    }),
    defaultSettings(),
  );
}

/**
 * Reads the workspace file of a root, if there is one. Wrong settings are named and left out; the rest is used.
 * @param file a settings file elsewhere (absolute path): throws when it cannot be read.
 * @param ruleIds when given, a rule that does not exist is a problem too.
 */
export function loadSettings(root: string, file?: string, ruleIds?: readonly string[]): ReadSettings {
  let text: string;
  try {
    text = readFileSync(file ?? join(root, SETTINGS_FILE), 'utf8');
  } catch (error) {
    if (file !== undefined) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') return { given: {}, problems: [] };
    return {
      given: {},
      problems: [{ file: SETTINGS_FILE, setting: '', message: `cannot be read (${code ?? 'unknown'})` }],
    };
  }
  return parseSettings(text, file ?? SETTINGS_FILE, ruleIds);
}

/** Reads the text of a settings file. */
export function parseSettings(text: string, file: string, ruleIds?: readonly string[]): ReadSettings {
  const lines = new LineCounter();
  // JSON is YAML: that parser knows where each value stands, and what breaks where.
  const document = parseDocument(text, { lineCounter: lines });
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const line = document.errors[0]?.linePos?.[0].line ?? lineOfJsonError(error, text);
    const message = `is not valid JSON: ${error instanceof Error ? error.message : String(error)}`;
    return { given: {}, problems: [{ file, line, setting: '', message }] };
  }
  const { given, problems } = readSettings(value, ruleIds);
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  return { given, problems: problems.map(({ path, ...problem }) => ({ file, line: lineOf(path), ...problem })) };
}

/** Reads settings that are already an object, such as an editor's. */
export function readSettings(
  value: unknown,
  ruleIds?: readonly string[],
): { given: GivenSettings; problems: (SettingsProblem & { path: readonly PropertyKey[] })[] } {
  const result = settingsSchema.safeParse(value);
  const issues = result.success ? [] : result.error.issues.flatMap(splitUnknownKeys);
  const unusable = issues.map((issue) => usablePart(issue.path));
  const rest = result.success ? result : settingsSchema.safeParse(without(value, unusable));
  const { $schema: _, ...given } = rest.success ? rest.data : {};
  const problems = issues.map(({ path, message }) => ({ path, setting: formatPath(path), message }));

  for (const id of Object.keys(given.rules ?? {})) {
    if (!ruleIds || ruleIds.includes(id)) continue;
    problems.push({ path: ['rules', id], setting: `rules.${id}`, message: 'there is no rule with this id' });
  }
  return { given, problems };
}

/** The JSON Schema of the workspace file, for editors. */
export function settingsJsonSchema(): Record<string, unknown> {
  return {
    ...z.toJSONSchema(settingsSchema, { io: 'input', target: 'draft-7', reused: 'ref' }),
    title: 'Framework Fit',
  };
}

/** `catalogue[0].id` */
function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) => text + (typeof key === 'number' ? `[${key}]` : text === '' ? String(key) : `.${String(key)}`),
    '',
  );
}

function splitUnknownKeys(issue: z.core.$ZodIssue): { path: PropertyKey[]; message: string }[] {
  if (issue.code !== 'unrecognized_keys') return [issue];
  return issue.keys.map((key) => ({ path: [...issue.path, key], message: 'is not a setting that we know' }));
}

/** What must go when something deep inside is wrong: one rule, one list entry, or the whole setting. */
function usablePart(path: readonly PropertyKey[]): readonly PropertyKey[] {
  return path[0] === 'rules' || path[0] === 'environment' || path[0] === 'fit' || typeof path[1] === 'number'
    ? path.slice(0, 2)
    : path.slice(0, 1);
}

function without(value: unknown, paths: readonly (readonly PropertyKey[])[]): unknown {
  const gone = new Set(paths.map(formatPath));
  const keep = (inner: unknown, path: PropertyKey[]): unknown => {
    if (path.length === 2) return inner;
    if (Array.isArray(inner)) return inner.filter((_, index) => !gone.has(formatPath([...path, index])));
    if (typeof inner !== 'object' || inner === null) return inner;
    const entries = Object.entries(inner).filter(([key]) => !gone.has(formatPath([...path, key])));
    return Object.fromEntries(entries.map(([key, deeper]) => [key, keep(deeper, [...path, key])]));
  };
  return keep(value, []);
}

/** `... at position 25` is all that JSON.parse says, and not always that. */
function lineOfJsonError(error: unknown, text: string): number {
  const position = /position (\d+)/.exec(String(error))?.[1];
  return text.slice(0, position === undefined ? text.length : Number(position)).split('\n').length;
}
