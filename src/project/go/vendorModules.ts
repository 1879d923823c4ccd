/** A module whose packages stand in a `vendor` folder. */
export interface VendoredModule {
  path: string;
  /** Absent where a folder replaces every version. */
  version?: string;
  /** What replaces it: the path of another module, or a folder. */
  replacedBy?: string;
  packages: string[];
  /** One-based. */
  line: number;
}

/**
 * Reads `vendor/modules.txt`, which `go mod vendor` writes: `# path version [=> path [version]]` and the packages below it
 * (https://go.dev/ref/mod#vendoring). Never throws; lines that say something else are passed over.
 */
export function readVendorModules(text: string): VendoredModule[] {
  const modules: VendoredModule[] = [];
  let current: VendoredModule | undefined;
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    const [, path, version, replacedBy] = /^# (\S+)(?: (v\S+))?(?: => (\S+)(?: v\S+)?)?$/.exec(line) ?? [];
    if (path !== undefined) {
      current = { path, packages: [], line: index + 1 };
      if (version !== undefined) current.version = version;
      if (replacedBy !== undefined) current.replacedBy = replacedBy;
      modules.push(current);
    } else if (line !== '' && !line.startsWith('#')) current?.packages.push(line);
  }
  return modules;
}
