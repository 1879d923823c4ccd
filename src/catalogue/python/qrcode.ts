import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'qrcode',
  name: 'qrcode',
  language: 'python',
  family: 'images',
  packages: ['qrcode'],
  modules: ['qrcode'],
  asyncTwin: 'It holds the GIL: use a process pool (`anyio.to_process.run_sync`) or a job queue.',
  sources: ['https://github.com/lincolnloop/python-qrcode'],
  checked: '2026-11-24',
  functions: { 'qrcode.make': { effect: { does: 'cpu', blocking: true, weight: 'major', holdsGil: true } } },
  types: {
    'qrcode.QRCode': {
      aliases: ['qrcode.main.QRCode'],
      methods: {
        'make|make_image': { effect: { does: 'cpu', blocking: true, weight: 'major', holdsGil: true } },
        add_data: {},
      },
    },
  },
});
