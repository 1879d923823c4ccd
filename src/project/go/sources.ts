/** Whether a path names a file of Go. */
export function isGo(path: string): boolean {
  return path.endsWith('.go');
}

/**
 * Whether a path, relative to a folder that is analysed, names Go code that a program can be built of on Linux: no test, nothing
 * for another system or processor by its name, nothing in folders that the go command passes over
 * (https://pkg.go.dev/cmd/go#hdr-Package_lists_and_patterns).
 */
export function isGoSource(path: string): boolean {
  if (!isGo(path) || path.endsWith('_test.go')) return false;
  const parts = path.split('/');
  const name = parts.pop() ?? '';
  return !/^[._]/.test(name) && isBuiltFor(name) && !parts.some(isPassedOver);
}

function isPassedOver(folder: string): boolean {
  return folder === 'vendor' || folder === 'testdata' || /^[._]/.test(folder);
}

/** Systems and processors that a file's name can end with, without those that we build for: `go tool dist list`, Go 1.26. */
const OTHER_SYSTEMS = new Set(
  'aix android darwin dragonfly freebsd hurd illumos ios js nacl netbsd openbsd plan9 solaris wasip1 windows zos'.split(
    ' ',
  ),
);
const OTHER_PROCESSORS = new Set(
  '386 amd64p32 arm armbe arm64 arm64be loong64 mips mipsle mips64 mips64le mips64p32 mips64p32le ppc ppc64 ppc64le riscv riscv64 s390 s390x sparc sparc64 wasm'.split(
    ' ',
  ),
);

/** `x_windows.go`, `x_arm64.go`, `x_linux_arm64.go`; a name before the first underscore is no system (`windows.go`). */
function isBuiltFor(name: string): boolean {
  const parts = (name.split('.')[0] ?? '').split('_').slice(1);
  const last = parts.at(-1) ?? '';
  const before = parts.at(-2) ?? '';
  if (OTHER_SYSTEMS.has(last) || OTHER_PROCESSORS.has(last)) return false;
  // `x_windows_amd64.go`; a part that is no system before the processor is just part of the name.
  return !(last === 'amd64' && OTHER_SYSTEMS.has(before));
}
