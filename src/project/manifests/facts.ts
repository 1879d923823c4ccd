/** What one manifest or lock file says. A function of its name and text. */
export interface ManifestFacts {
  kind: 'manifest' | 'lock' | 'python-version';
  /** Normalised name of the project that the file describes. */
  name?: string;
  /** By normalised package name (PEP 503). */
  dependencies: Map<string, ManifestDependency>;
  pythonVersion?: ManifestDependency;
  /** Requirements files that count as part of this one, relative to its folder. */
  includes: string[];
  /** Constraint files: they pin what others ask for, and ask for nothing themselves. Relative to its folder. */
  constraints: string[];
}

export interface ManifestDependency {
  /** As written. */
  specifier?: string;
  /** The exact version, when the file gives one. */
  version?: string;
  /** The lowest version that the specifier allows, when there is no exact one. */
  lowest?: string;
  extras: string[];
  /** One-based. */
  line: number;
  /** Lock files only: what this package needs, and what each of its extras adds. Absent: the lock file does not say. */
  requires?: Requirement[];
  extraRequires?: Record<string, Requirement[]>;
}

/** A package with the extras that are asked for. */
export interface Requirement {
  name: string;
  extras: string[];
}

/** A manifest that cannot be read; the rest of the project can. */
export class ManifestError extends Error {
  readonly file: string;
  /** One-based; absent when the parser does not say. */
  readonly line: number | undefined;

  constructor(file: string, line: number | undefined, reason: string) {
    super(reason);
    this.name = 'ManifestError';
    this.file = file;
    this.line = line;
  }
}

/** The form in which package names are compared (PEP 503): `Foo.Bar_baz` is `foo-bar-baz`. */
export function normaliseName(name: string): string {
  return name
    .trim()
    .replace(/[-_.]+/g, '-')
    .toLowerCase();
}

/** Adds a dependency; one that is there already keeps what it says and gains the extras and the exact version. */
export function addDependency<T extends Omit<ManifestDependency, 'line'>>(
  to: Map<string, T>,
  name: string,
  found: T,
): void {
  const known = to.get(name);
  if (!known) {
    to.set(name, found);
    return;
  }
  const merged: T = { ...known, extras: [...new Set([...known.extras, ...found.extras])] };
  if (known.version === undefined && found.version !== undefined) {
    merged.version = found.version;
    delete merged.lowest;
  } else if (known.specifier === undefined && known.version === undefined) {
    merged.specifier = found.specifier;
    merged.lowest = found.lowest;
  }
  to.set(name, merged);
}

export function emptyFacts(kind: ManifestFacts['kind']): ManifestFacts {
  return { kind, dependencies: new Map(), includes: [], constraints: [] };
}
