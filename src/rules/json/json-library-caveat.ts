import { isGo, goVersionOf, isGoBefore } from '../go.ts';
import { defineRule } from '../rule.ts';
import { findingAtLine, productionOf } from '../deployment/deployments.ts';
import { versionOf, isBelowVersion, versionText } from '../versions.ts';

const ID = 'json-library-caveat';

export default defineRule({
  id: ID,
  summary: 'A faster JSON library has a catch in the version that is used.',
  category: 'json',
  languages: ['go'],
  severity: 'information',
  why: 'On Go 1.27 sonic before 1.15.3 has no code for the new runtime: it falls back to encoding/json and says so on stderr. goccy/go-json 0.10 failed the correctness tests of jsonbench now and then, with panics among them.',
  sources: ['https://github.com/bytedance/sonic#requirement', 'https://github.com/go-json-experiment/jsonbench#readme'],
  versions: 'sonic before 1.15.3 on Go 1.27 and later; goccy/go-json 0.10.',
  *check(service) {
    if (!isGo(service)) return;
    const { dependencies } = service.project;
    const go = goVersionOf(service);
    const sonic = versionOf(service, SONIC);
    const isUsed =
      dependencies.get(SONIC)?.indirect !== true ||
      productionOf(service).some(({ flags }) => /(^|[ ,])sonic([ ,]|$)/.test(flags.tags ?? ''));
    const place = dependencies.get(SONIC)?.place;
    if (isUsed && sonic !== undefined && place !== undefined && go !== undefined && !isGoBefore(go.version, '1.27')) {
      const message = `sonic ${versionText(sonic)} does not know Go ${go.version}: it runs as encoding/json, without its speed.`;
      if (isBelowVersion(sonic.version, '1.15.3'))
        yield findingAtLine(ID, place, 'information', message, 'Upgrade sonic to 1.15.3 or later');
    }
    const goccy = dependencies.get(GOCCY);
    if (goccy === undefined || goccy.indirect === true) return;
    const message =
      'goccy/go-json failed tests of correctness now and then, with panics among them: measure what it gains before you rely on it.';
    yield findingAtLine(
      ID,
      goccy.place,
      'hint',
      message,
      'Go 1.27 reads JSON as fast with encoding/json; sonic is the faster one for writing',
    );
  },
  noEdit: 'go.sum has to change with go.mod: go get does both',
});

const SONIC = 'github.com/bytedance/sonic';
const GOCCY = 'github.com/goccy/go-json';
