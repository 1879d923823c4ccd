import type { Effect } from '../../analysis/service.ts';
import { findingAt, named, sitesOf, whoWaits } from '../effects.ts';
import { nodeVersionOf } from '../nodeVersion.ts';
import { secretKeyFix } from '../../fixes/node/constants.ts';
import { defineRule } from '../rule.ts';

const ID = 'string-jwt-secret';

export default defineRule({
  id: ID,
  summary: 'jsonwebtoken gets its secret as a string, which it tries to read as a PEM key first, each time.',
  category: 'cpu',
  languages: ['javascript'],
  severity: 'information',
  why: 'Measured for HS256: 60 to 120 microseconds with a string on Node 22 to 26, 650 on Node 20, 7 to 15 with a key that createSecretKey made once. A whole small request of Express takes 70 to 130.',
  sources: [
    'https://github.com/auth0/node-jsonwebtoken#readme',
    'https://nodejs.org/api/crypto.html#cryptocreatesecretkeykey-encoding',
  ],
  versions: 'Every version of jsonwebtoken from 9 on; it costs most on Node below 22.',
  *check(service) {
    const node = nodeVersionOf(service);
    const cost = node === undefined ? '60 to 650' : node.major < 22 ? 'about 650' : '60 to 120';
    for (const site of sitesOf(service, hasTextSecret)) {
      const on = node === undefined ? '' : ` on Node ${String(node.major)}`;
      const message = `${named(site.effect)} gets its secret as a string: ${cost} microseconds of CPU each time${on}, 7 to 15 with a key made once (${whoWaits(site)}).`;
      yield findingAt(site, ID, 'information', message, [
        { title: 'Make the key once: const key = createSecretKey(Buffer.from(secret))', kind: 'advice' },
      ]);
    }
  },
  *fix({ effects: [effect] = [] }, context) {
    if (effect) yield secretKeyFix(context, effect);
  },
});

/** A text, and no other algorithm than those that use a secret. */
function hasTextSecret({ call, details }: Effect): boolean {
  if (!/^jsonwebtoken\.(sign|verify)$/.test(call) || details?.arguments[1] !== 'text') return false;
  const { algorithm = 'HS256' } = details.options;
  return (
    String(algorithm).startsWith('HS') &&
    details.arguments[2] !== 'unknown' &&
    !details.unknownOptions.some((name) => /^algorithms?$/.test(name))
  );
}
