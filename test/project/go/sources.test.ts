import { describe, expect, test } from 'vitest';
import { isBuilt } from '../../../src/project/go/buildConstraint.ts';
import { isGoSource } from '../../../src/project/go/sources.ts';

describe('the files of a Go program', () => {
  test.each([
    ['main.go', true],
    ['store/db.pb.go', true],
    ['windows.go', true],
    ['server_linux.go', true],
    ['server_linux_amd64.go', true],
    ['sys_unix.go', true],
    ['amd64.go', true],
    ['my_service_test_data.go', true],
    ['build/info.go', true],
    ['main_test.go', false],
    ['server_windows.go', false],
    ['server_darwin_amd64.go', false],
    ['server_linux_arm64.go', false],
    ['asm_arm64.go', false],
    ['_draft.go', false],
    ['.hidden.go', false],
    ['vendor/github.com/a/b/b.go', false],
    ['store/testdata/src/a.go', false],
    ['_examples/main.go', false],
    ['main.goo', false],
  ])('%s: %s', (path, expected) => {
    expect(isGoSource(path)).toBe(expected);
  });
});

describe('build constraints', () => {
  test.each([
    ['linux', true],
    ['unix && amd64', true],
    ['cgo', true],
    ['gc && !gccgo', true],
    ['windows', false],
    ['!linux', false],
    ['ignore', false],
    ['integration || e2e', false],
    ['(darwin || linux) && !arm64', true],
    ['!(linux && amd64)', false],
    ['!!linux', true],
    ['linux && !cgo || amd64', true],
    ['go1.22', true],
    ['go1.23', true],
    ['go1.24', false],
    ['!go1.24', true],
    ['debug', false],
  ])('%s in a module of Go 1.23: %s', (constraint, expected) => {
    expect(isBuilt(constraint, '1.23.4')).toBe(expected);
  });

  test('of a version that is not known, everything released holds', () => {
    expect(isBuilt('go1.26', undefined)).toBe(true);
  });

  test.each(['', '&&', 'linux &&', '(windows', 'windows)', '! ', 'windows || || x', '(('.repeat(100), 'win+dows'])(
    'what cannot be read leaves its file in: %j',
    (constraint) => {
      expect(isBuilt(constraint, '1.23')).toBe(true);
    },
  );
});
