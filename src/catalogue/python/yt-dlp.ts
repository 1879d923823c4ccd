import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'yt-dlp',
  name: 'yt-dlp',
  language: 'python',
  family: 'media',
  packages: ['yt-dlp', 'pytube'],
  modules: ['yt_dlp', 'pytube'],
  asyncTwin: 'Run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://github.com/yt-dlp/yt-dlp#embedding-yt-dlp'],
  checked: '2026-11-24',
  types: {
    'yt_dlp.YoutubeDL': {
      methods: { 'download|extract_info': { effect: { does: 'http', blocking: true, weight: 'severe' } } },
    },
    'pytube.YouTube': { attributes: { streams: 'pytube.Streams' } },
    'pytube.Streams': {
      methods: { download: { effect: { does: 'http', blocking: true, weight: 'severe' } }, '*': { returns: 'self' } },
    },
  },
});
