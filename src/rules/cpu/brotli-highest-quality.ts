import { findingAt, named, sitesOf, whoWaits } from '../effects.ts';
import { brotliQualityFix } from '../../fixes/node/constants.ts';
import { defineRule } from '../rule.ts';

const ID = 'brotli-highest-quality';

export default defineRule({
  id: ID,
  summary: 'Brotli compresses at its default quality of 11, which is meant for files that are compressed once.',
  category: 'cpu',
  languages: ['javascript'],
  severity: 'warning',
  why: 'Measured on Node 24: 11 KB of JSON take 16 to 23 ms at quality 11 and 0.1 ms at quality 4; 116 KB take 180 to 248 ms and 0.4 to 0.7 ms. Without Sync it holds one of the four threads of libuv that long, which files and DNS need as well.',
  sources: [
    'https://nodejs.org/api/zlib.html#compressor-options',
    'https://nodejs.org/api/zlib.html#threadpool-usage-and-performance-considerations',
  ],
  *check(service) {
    const isDefault = ({ call, once }: { call: string; once?: boolean }): boolean =>
      call.startsWith('zlib.brotliCompress') && once !== true;
    for (const site of sitesOf(service, isDefault)) {
      const { effect } = site;
      const where = effect.blocking ? 'holds the event loop' : 'holds one of four threads';
      const message = `${named(effect)} without a quality uses 11 and ${where} for about 20 ms for each 11 KB; quality 4 takes 0.1 ms (${whoWaits(site)}).`;
      yield findingAt(site, ID, 'warning', message, [
        { title: 'Pass { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 4 } }', kind: 'advice' },
      ]);
    }
  },
  *fix({ effects: [effect] = [] }, context) {
    if (effect) yield brotliQualityFix(context, effect);
  },
});
