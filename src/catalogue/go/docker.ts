import { defineGoLibrary } from '../goLibrary.ts';

const call = { effect: { does: 'http', blocking: true } } as const;

export default defineGoLibrary({
  id: 'docker',
  name: 'Docker',
  family: 'process',
  packages: ['github.com/docker/docker'],
  contents: [
    {
      path: 'github.com/docker/docker/client',
      functions: { 'NewClientWithOpts|NewEnvClient': { returns: '.Client', creates: 'client' } },
      types: {
        Client: {
          methods: {
            'ContainerList|ContainerCreate|ContainerStart|ContainerStop|ContainerRemove|ContainerInspect|ContainerLogs|ContainerWait|ContainerExecCreate|ContainerExecAttach|ContainerKill|ContainerRestart|ContainerStats|ImagePull|ImageList|ImageBuild|ImageRemove|ImageInspect|NetworkCreate|NetworkList|VolumeCreate|VolumeList|Ping|Info|ServerVersion':
              call,
            'Close|NegotiateAPIVersion|DaemonHost': {},
          },
        },
      },
    },
  ],
  checked: '2026-11-25',
});
