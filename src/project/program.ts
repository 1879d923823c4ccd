import type { FileFacts } from '../facts/facts.ts';

/** A folder of source code, ready to be analysed. Files are read and parsed when first asked for, so only what is reached costs anything. */
export interface Program {
  /** Absolute path of the analysed folder. */
  readonly root: string;
  /** Every source file that is not excluded: relative to the root, with `/`, sorted. */
  readonly files: readonly string[];
  /** Those of the files whose text contains one of the words; not parsed for it. */
  filesContaining(words: readonly string[], files: readonly string[]): string[];
  /** The facts of a file, from the cache or parsed now; undefined when it cannot be read (it is then in `skipped`). */
  facts(file: string): FileFacts | undefined;
  /**
   * The text of a file, also of a manifest, by its path relative to the root. Undefined where it cannot be read, and where it is
   * no longer the text that the facts were made of.
   */
  readText(file: string): string | undefined;
  /**
   * What a module name means in a file, by the rules of the file's language. `module` is as written: Python's keeps its leading
   * dots. For JavaScript and TypeScript the target is a file or external, and Node's own modules are named without `node:`. For Go
   * it is the folder of a package, see goPackage, or external.
   */
  resolveModule(fromFile: string, module: string): ModuleTarget;
  /** The project that a file belongs to: the nearest manifest of its language. A folder may hold one for each. */
  projectOf(file: string): Project;
  /** The Go package in a folder, relative to the root ('' is the root); undefined where no Go file of it is built. Reads its files' facts. */
  goPackage(folder: string): GoPackage | undefined;
  /** The Go programs of a project (`package main` with its `main`), by folder. Files that may belong to one are parsed for it. */
  goPrograms(project: Project): GoPackage[];
  /** Files that are left out, with the reason, in the order met. */
  readonly skipped: readonly SkippedFile[];
  readonly stats: { analyzed: number; parsedFromCache: number };
}

export type ModuleTarget =
  /** A file of the program (for a package, its `__init__.py`). */
  | { kind: 'file'; file: string }
  /** A Python package without `__init__.py`, or a Go package: its folder. */
  | { kind: 'folder'; folder: string }
  /**
   * Not in the program: a library. For Go, `library` is the module that holds the package, as `dependencies` name it, or `std`;
   * absent where no `go.mod` asks for such a module.
   */
  | { kind: 'external'; module: string; library?: string };

/** The files of one folder that make a Go package: without tests, and without what is built for other systems than Linux. */
export interface GoPackage {
  /** Relative to the root. */
  folder: string;
  /** Of the package clause, by which importing files call it. */
  name: string;
  /** Absent outside of any module. */
  importPath?: string;
  /** Sorted. */
  files: readonly string[];
}

export interface SkippedFile {
  file: string;
  reason: string;
}

/** A place in a file; line is one-based. */
export interface SourcePlace {
  file: string;
  line: number;
}

/** One manifest's worth of a repository: what it depends on and how it is deployed. */
export interface Project {
  /** Folder of the manifest, relative to the analysed root; '' for the root itself. */
  root: string;
  /** Packages of the same name are different ones for Python and for Node, so a folder with manifests of both is two projects. */
  ecosystem: 'python' | 'node' | 'go';
  /** For Go, the path of the module. */
  name?: string;
  /** By package name: normalised (PEP 503) for Python, as npm writes it for Node; by the path of the module for Go. */
  dependencies: ReadonlyMap<string, Dependency>;
  /** Python version: pinned (`.python-version`, Dockerfile) or required (`requires-python`). */
  pythonVersion?: Dependency;
  /** Node version: what runs (Dockerfile, `.nvmrc`), beside what is required (`engines.node`). */
  nodeVersion?: Dependency;
  /** Go version: what builds (Dockerfile, `toolchain`, `.go-version`), beside the lowest that `go.mod` allows. */
  goVersion?: Dependency;
  /** The `go` line of `go.mod`: the version of the language, and of the behaviour of the runtime where `godebug` does not change it. */
  goLine?: { version: string; place: SourcePlace };
  /** The `godebug` lines of `go.mod`, by setting: `containermaxprocs`, `default`. */
  godebug?: ReadonlyMap<string, { value: string; place: SourcePlace }>;
  deployments: Deployment[];
  /** PgBouncer, where its configuration is in the repository. */
  pooler?: Pooler;
}

/** A pooler in front of the database: how many connections it opens to it, and in which mode. */
export interface Pooler extends SourcePlace {
  connections: number;
  mode: string;
}

export interface Dependency {
  /** As written in the manifest or lock file: `==0.110.0`, `>=0.109,<1`, `^0.110`. */
  specifier?: string;
  /** The exact version, when a lock file or a pin gives one. */
  version?: string;
  /** The lowest version that the specifier allows, when no exact one is known. */
  lowest?: string;
  /** Extras asked for, such as `standard` in `fastapi[standard]`. */
  extras: string[];
  /** Only developers install it (`devDependencies`). */
  development?: true;
  /** Go: only other modules ask for it (`// indirect`). */
  indirect?: true;
  place: SourcePlace;
}

export type PythonServer = 'uvicorn' | 'gunicorn' | 'hypercorn' | 'granian' | 'fastapi-cli' | 'daphne';

/** What runs a JavaScript or TypeScript server: Node itself, or a program that starts it. */
export type NodeServer = 'node' | 'pm2' | 'nodemon' | 'ts-node' | 'tsx' | 'bun' | 'nest-cli' | 'fastify-cli';

/** A Go program, by itself or as `air` starts it anew at each change. */
export type GoServer = 'go' | 'air';

/** How a server is started, as one deployment file says it. */
export interface Deployment {
  source:
    | 'dockerfile'
    | 'compose'
    | 'procfile'
    | 'gunicorn-config'
    | 'pm2-config'
    | 'kubernetes'
    | 'code'
    | 'script'
    | 'serverless';
  server: PythonServer | NodeServer | GoServer | 'other';
  /** `app.main:app`, `dist/main.js`, for Go the folder of the main package relative to the root (`cmd/api`, `.`), where given. */
  target?: string;
  /** The worker count and where it says so. Absent: the server's default of one. */
  workers?: { count?: number; expression: string; place: SourcePlace };
  /** Gunicorn's worker class. */
  workerClass?: string;
  replicas?: { count: number; place: SourcePlace };
  reload?: SourcePlace;
  /** NODE_ENV, where it is set. */
  nodeEnv?: { value: string; place: SourcePlace };
  /** UV_THREADPOOL_SIZE, where it is set: threads for files, DNS, hashing and compression. */
  threadPoolSize?: { count: number; place: SourcePlace };
  /** GOMAXPROCS, where it is set: a number, or what it is taken from (`limits.cpu`). */
  goMaxProcs?: { count?: number; expression: string; place: SourcePlace };
  /** GOMEMLIMIT as written: `750MiB`. */
  goMemoryLimit?: { value: string; place: SourcePlace };
  /** GIN_MODE, where it is set. */
  ginMode?: { value: string; place: SourcePlace };
  /** Flags as written; for Go the `tags` that it was built with, e.g. `{ loop: 'asyncio', http: 'h11', 'no-access-log': '' }`. */
  flags: Record<string, string>;
  /** CPU limit in cores, where a manifest gives one. */
  cpuLimit?: { cores: number; place: SourcePlace };
  /** Memory limit in bytes, where a manifest gives one. */
  memoryLimit?: { bytes: number; place: SourcePlace };
  /** The file is for development by its name (`docker-compose.dev.yml`, `Dockerfile.dev`). */
  development: boolean;
  place: SourcePlace;
}
