/** Whether a path names JavaScript or TypeScript that runs: declarations and minified bundles say nothing of that. */
export function isScript(path: string): boolean {
  return /\.(?:[cm]?[jt]s|[jt]sx)$/.test(path) && !/\.d\.[cm]?ts$|[.-](?:min|bundle)\.[cm]?js$/.test(path);
}

/** TypeScript is written by hand; JavaScript may be what a build wrote. */
export function isTypeScript(path: string): boolean {
  return /\.(?:[cm]?ts|tsx)$/.test(path) && isScript(path);
}

/** Whether a script is a test or sets up tests, by its name and folders. */
export function isScriptTest(path: string): boolean {
  return (
    /[._-](?:test|spec|e2e|bench|stories|cy)\.[cm]?[jt]sx?$/i.test(path) ||
    /Spec\.[cm]?[jt]sx?$/.test(path) ||
    /(?:^|\/)(?:__mocks__|__fixtures__|cypress|playwright)\//.test(path) ||
    /(?:^|\/)(?:jest|vitest|cypress|playwright|karma|wdio|ava|mocha)[^/]*\.(?:config|setup|conf)\.[cm]?[jt]s$/.test(
      path,
    ) ||
    /(?:^|\/)(?:setup-?[tT]ests?|test-?[sS]etup|(?:jest|vitest)[.-]?[sS]etup)\.[cm]?[jt]sx?$/.test(path)
  );
}

/** Shorter texts are worth reading whoever wrote them. */
const MIN_GENERATED_LENGTH = 5_000;
const LONG_LINE = 1_000;

/** Whether a tool wrote a text: most of it stands in very long lines of code. Long lines of data, such as an image, are no code. */
export function isGeneratedScript(text: string): boolean {
  if (text.length < MIN_GENERATED_LENGTH) return false;
  let inLongLines = 0;
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (end - start > LONG_LINE && isDense(text.slice(start, start + 4 * LONG_LINE))) inLongLines += end - start;
    start = end + 1;
  }
  return inLongLines > text.length / 2;
}

function isDense(code: string): boolean {
  return (code.match(/[;{}(),=]/g)?.length ?? 0) > code.length / 20;
}
