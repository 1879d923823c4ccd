import type { Service } from '../../analysis/service.ts';
import { goVersionOf, isGoBefore } from '../go.ts';
import { defineRule } from '../rule.ts';
import { findingAtLine } from '../deployment/deployments.ts';

const ID = 'slow-json-decoding';

export default defineRule({
  id: ID,
  summary: 'Many endpoints read JSON with the encoding/json of a Go before 1.27.',
  category: 'json',
  languages: ['go'],
  severity: 'hint',
  why: 'Go 1.27 has a new engine behind encoding/json: reading into structs is 2.7 to 10 times as fast, without a change of code. Writing long lists of structs can be slower, up to a half in one report, so measure that. Which version builds the program decides, not the go line.',
  sources: [
    'https://go.dev/doc/go1.27',
    'https://github.com/go-json-experiment/jsonbench#readme',
    'https://github.com/golang/go/issues/81315',
  ],
  versions: 'Go before 1.27, where a Dockerfile, toolchain line or .go-version says so.',
  *check(service) {
    const go = service.project.goVersion?.version === undefined ? undefined : goVersionOf(service);
    if (go === undefined || !isGoBefore(go.version, '1.27')) return;
    const readers = service.endpoints.filter(readsJson).length;
    if (readers < MANY) return;
    const message = `${String(readers)} endpoints read JSON with encoding/json: built with Go 1.27 instead of ${go.version} that takes a third of the time or less.`;
    yield findingAtLine(ID, go.place, 'hint', message, 'Build with Go 1.27, and measure what writes long lists');
  },
  noEdit: 'which Go builds the service is decided for all of it, and tested as such',
});

/** So many endpoints read JSON that it is worth a word. */
const MANY = 5;

function readsJson({ effects }: Service['endpoints'][number]): boolean {
  return effects.some(({ call }) => /^encoding\/json\.(Unmarshal|Decoder\.Decode)$/.test(call));
}
