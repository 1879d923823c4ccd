import { usualPackageName } from './goLibrary.ts';
import type { CallSpec, Library, TypeSpec } from './schema.ts';

/** What libraries do, ready to be asked. Answers do not depend on the order of the libraries, except that later ones win. */
export interface Catalogue {
  readonly libraries: readonly Library[];
  library(id: string): Library | undefined;
  /** What calling a dotted name does: `requests.get`. */
  functionNamed(path: string): KnownFunction | undefined;
  /** A type by its canonical name or an alias. */
  typeNamed(path: string): KnownType | undefined;
  /** The library that an imported module belongs to. */
  libraryOfModule(module: string): Library | undefined;
  /** Go: the name by which a file uses a package that it imports without one. */
  packageName(path: string): string;
}

export interface KnownFunction {
  library: Library;
  /** The dotted name that was asked for. */
  canonical: string;
  spec: CallSpec;
}

export interface KnownType {
  /** Canonical dotted name. */
  name: string;
  library: Library;
  method(name: string): { spec: CallSpec; library: Library } | undefined;
  /** The type of an attribute. */
  attribute(name: string): string | undefined;
  construct: CallSpec | undefined;
  call: CallSpec | undefined;
  enter: CallSpec | undefined;
  iterate: CallSpec | undefined;
  item: string | undefined;
  mustCall: string | undefined;
}

/** Makes a catalogue of libraries. The shipped ones are validated by a test, those of a user where the settings are read. */
export function createCatalogue(libraries: readonly Library[]): Catalogue {
  return new Index(libraries);
}

interface Pattern {
  segments: string[][];
  known: Omit<KnownFunction, 'canonical'>;
}

class Index implements Catalogue {
  private readonly byId = new Map<string, Library>();
  private readonly byModule = new Map<string, Library>();
  private readonly exact = new Map<string, Omit<KnownFunction, 'canonical'>>();
  /** By the first segment, which is never a wildcard. A module's own dots divide it like any others: `socket.io`. */
  private readonly patterns = new Map<string, Pattern[]>();
  private readonly types = new Map<string, KnownType>();
  private readonly packageNames = new Map<string, string>();
  private readonly asked = new Map<string, KnownFunction | null>();

  constructor(readonly libraries: readonly Library[]) {
    for (const library of libraries) {
      this.byId.set(library.id, library);
      for (const module of library.modules) this.byModule.set(module, library);
      for (const [path, name] of Object.entries(library.packageNames ?? {})) this.packageNames.set(path, name);
      for (const [name, spec] of Object.entries(library.functions ?? {})) this.addFunction(name, { library, spec });
    }
    for (const library of libraries)
      for (const [name, spec] of Object.entries(library.types ?? {})) this.addType(name, spec, library);
  }

  library(id: string): Library | undefined {
    return this.byId.get(id);
  }

  functionNamed(path: string): KnownFunction | undefined {
    let answer = this.asked.get(path);
    if (answer === undefined) {
      const known = this.exact.get(path) ?? this.matching(path);
      answer = known ? { ...known, canonical: path } : null;
      this.asked.set(path, answer);
    }
    return answer ?? undefined;
  }

  typeNamed(path: string): KnownType | undefined {
    return this.types.get(path);
  }

  libraryOfModule(module: string): Library | undefined {
    for (let name = module; name !== ''; name = outerName(name)) {
      const library = this.byModule.get(name);
      if (library) return library;
    }
    return undefined;
  }

  packageName(path: string): string {
    return this.packageNames.get(path) ?? usualPackageName(path);
  }

  private addFunction(name: string, known: Omit<KnownFunction, 'canonical'>): void {
    if (!name.includes('*')) {
      const at = name.lastIndexOf('.') + 1;
      for (const last of name.slice(at).split('|')) this.exact.set(name.slice(0, at) + last, known);
      return;
    }
    const segments = name.split('.').map((segment) => segment.split('|'));
    const first = segments[0]?.[0] ?? '';
    const list = this.patterns.get(first);
    if (list) list.unshift({ segments, known });
    else this.patterns.set(first, [{ segments, known }]);
  }

  private matching(path: string): Omit<KnownFunction, 'canonical'> | undefined {
    const names = path.split('.');
    return this.patterns.get(names[0] ?? '')?.find(({ segments }) => matches(segments, names))?.known;
  }

  private addType(name: string, spec: TypeSpec, library: Library): void {
    const methods = new Map<string, CallSpec>();
    for (const [names, method] of Object.entries(spec.methods ?? {}))
      for (const one of names.split('|')) methods.set(one, method);
    const bases = (): KnownType[] => (spec.bases ?? []).flatMap((base) => this.types.get(base) ?? []);
    const inherited = <T>(read: (type: KnownType) => T | undefined): T | undefined => {
      for (const base of bases()) {
        const found = read(base);
        if (found !== undefined) return found;
      }
      return undefined;
    };
    const type: KnownType = {
      name,
      library,
      method: (method) => {
        const own = methods.get(method);
        if (own) return { spec: own, library };
        const base = inherited((known) => known.method(method));
        if (base) return base;
        const other = isPlainName(method) ? methods.get('*') : undefined;
        return other && { spec: other, library };
      },
      attribute: (attribute) =>
        ownAttribute(spec.attributes, attribute) ??
        inherited((known) => known.attribute(attribute)) ??
        (methods.has(attribute) || !isPlainName(attribute) ? undefined : spec.attributes?.['*']),
      construct: spec.construct,
      get call() {
        return spec.call ?? inherited((known) => known.call);
      },
      get enter() {
        return spec.enter ?? inherited((known) => known.enter);
      },
      get iterate() {
        return spec.iterate ?? inherited((known) => known.iterate);
      },
      get item() {
        return spec.item ?? inherited((known) => known.item);
      },
      get mustCall() {
        return spec.mustCall ?? inherited((known) => known.mustCall);
      },
    };
    for (const alias of [name, ...(spec.aliases ?? [])]) this.types.set(alias, type);
  }
}

/** `google.cloud` of `google.cloud.storage`, `lodash` of `lodash/merge`. */
function outerName(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('.'), name.lastIndexOf('/')));
}

/** `__class__`, `__dict__` and the like are no members that a wildcard means. */
function isPlainName(name: string): boolean {
  return !name.startsWith('__');
}

function matches(segments: readonly string[][], names: readonly string[], at = 0, from = 0): boolean {
  const segment = segments[at];
  if (segment === undefined) return from === names.length;
  if (segment[0] === '**') {
    for (let next = from; next <= names.length; next++) if (matches(segments, names, at + 1, next)) return true;
    return false;
  }
  const name = names[from];
  if (name === undefined || !(segment[0] === '*' || segment.includes(name))) return false;
  return matches(segments, names, at + 1, from + 1);
}

/** Names such as `constructor` are also what every object has. */
function ownAttribute(attributes: TypeSpec['attributes'], name: string): string | undefined {
  return attributes !== undefined && Object.hasOwn(attributes, name) ? attributes[name] : undefined;
}
