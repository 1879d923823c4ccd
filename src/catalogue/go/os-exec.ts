import { defineGoLibrary } from '../goLibrary.ts';

const process = { effect: { does: 'process', blocking: true, weight: 'severe' } } as const;
const pipe = { returns: 'io.ReadCloser' } as const;

export default defineGoLibrary({
  id: 'os-exec',
  name: 'os/exec',
  family: 'process',
  packages: [],
  contents: [
    {
      path: 'os/exec',
      functions: {
        // Makes the command without starting it.
        Command: { returns: '.Cmd', contextTwin: 'CommandContext' },
        CommandContext: { returns: '.Cmd' },
        LookPath: { effect: { does: 'fs', blocking: true, weight: 'minor' } },
      },
      types: {
        Cmd: {
          methods: {
            'Run|Output|CombinedOutput|Wait': process,
            // Milliseconds: the process is copied.
            Start: { effect: { does: 'process', blocking: true, weight: 'major' } },
            'StdoutPipe|StderrPipe': pipe,
            StdinPipe: { returns: 'io.WriteCloser' },
            'Environ|String': {},
          },
        },
      },
    },
  ],
  checked: '2026-11-25',
});
