/** Parsed TOML, YAML and JSON are trees of unknown shape: these ask for one shape and give undefined for every other. */

export type Table = Record<string, unknown>;

export function asTable(value: unknown): Table | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Table) : undefined;
}

/** The table at a path of keys; an empty one when there is none. */
export function tableAt(value: unknown, ...keys: string[]): Table {
  let table = asTable(value);
  for (const key of keys) table = asTable(table?.[key]);
  return table ?? {};
}

export function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

export function asText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : undefined;
}

export function textsOf(value: unknown): string[] {
  return asList(value).flatMap((item) => asText(item) ?? []);
}
