import { bodyLimitFix } from '../../fixes/go/bodies.ts';
import { findingAt, sitesOf, whoWaits } from '../effects.ts';
import { isInRequest } from '../go.ts';
import { defineRule } from '../rule.ts';

const ID = 'unbounded-body';

export default defineRule({
  id: ID,
  summary: 'A body is read into memory whole, however long it is.',
  category: 'json',
  languages: ['go'],
  severity: 'information',
  why: 'net/http does not limit bodies. io.ReadAll of 1 GB takes more than 1 GB of memory, and anyone can send it, several times at once. fiber limits bodies to 4 MB by itself, gin and echo do not.',
  sources: ['https://pkg.go.dev/net/http#MaxBytesReader', 'https://pkg.go.dev/io#ReadAll'],
  *check(service) {
    for (const site of sitesOf(service, (effect) => effect.call === 'go.reads-whole-body' && isInRequest(effect))) {
      const message = `${site.effect.text} reads all that a client sends into memory, without limit (${whoWaits(site)}).`;
      yield findingAt(site, ID, 'information', message, [
        { title: 'Wrap the body in http.MaxBytesReader first, or decode it as a stream', kind: 'advice' },
      ]);
    }
  },
  *fix({ effects: [effect] = [] }, context) {
    if (effect) yield bodyLimitFix(context, effect);
  },
});
