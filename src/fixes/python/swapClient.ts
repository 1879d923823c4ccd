import type { Effect } from '../../analysis/service.ts';
import type { CallSite, Outline } from '../../facts/outline/outline.ts';
import type { FixContext } from '../context.ts';
import { attempt, refuse, type Fix } from '../fix.ts';
import { rewriting, type Rewrite } from '../rewrite.ts';
import { isAtLeastVersion, versionOf } from '../versions.ts';
import { awaitAll, usesOf } from './asyncUp.ts';
import { topLevel } from './imports.ts';

/** A client class with an async twin whose methods take the same arguments and give the same, awaited. */
interface Twin {
  /** The module that has both, or that of the twin where it is another. */
  module: string;
  asyncModule: string;
  /** The twin of each class or function that makes a client. */
  makers: Readonly<Record<string, string>>;
  /** The methods of which that is known, as what follows the client's name. */
  methods: RegExp;
  /** The first version that has the twin. */
  since?: string;
}

const REDIS =
  'get set setex setnx mget mset delete exists expire ttl pttl incr incrby decr decrby hget hset hgetall hmget hdel hincrby hexists hkeys hvals hlen lpush rpush lpop rpop lrange llen ltrim lrem sadd srem smembers sismember scard zadd zrem zrange zrevrange zrangebyscore zscore zcard zincrby zremrangebyscore publish ping keys rename persist getset getdel append strlen';

const TWINS: Readonly<Record<string, Twin>> = {
  redis: {
    module: 'redis',
    asyncModule: 'redis.asyncio',
    makers: { Redis: 'Redis', StrictRedis: 'StrictRedis', from_url: 'from_url', 'Redis.from_url': 'Redis.from_url' },
    methods: new RegExp(`^(${REDIS.replaceAll(' ', '|')})$`),
    since: '4.2.0',
  },
  openai: {
    module: 'openai',
    asyncModule: 'openai',
    makers: { OpenAI: 'AsyncOpenAI', AzureOpenAI: 'AsyncAzureOpenAI' },
    methods:
      /^(chat\.completions|completions|embeddings|images|responses|moderations|audio\.\w+)\.(create|parse|generate|edit)$/,
    since: '1.0.0',
  },
  anthropic: {
    module: 'anthropic',
    asyncModule: 'anthropic',
    makers: { Anthropic: 'AsyncAnthropic' },
    methods: /^messages\.(create|count_tokens)$/,
  },
  groq: {
    module: 'groq',
    asyncModule: 'groq',
    makers: { Groq: 'AsyncGroq' },
    methods: /^(chat\.completions|audio\.\w+)\.create$/,
  },
};

/** Swaps a client of the module for its async twin and awaits every call of it, in all files; undefined where none is known. */
export function swapClientFix(context: FixContext, effects: readonly Effect[]): Fix | undefined {
  const [effect] = effects;
  const twin = effect && TWINS[effect.library];
  if (effect === undefined || twin === undefined) return undefined;
  return attempt(
    {
      title: `Swap the client for its twin of ${twin.asyncModule}`,
      kind: 'preview',
      becomes: 'async',
      steps: [
        'All code that uses the client changes together.',
        `Its connections belong to one event loop: look whether tests or scripts use it on another. Close it at shutdown, in the lifespan.`,
      ],
    },
    () => rewriting(context, (rewrite) => swap(rewrite, effect, twin)),
  );
}

function swap(rewrite: Rewrite, effect: Effect, twin: Twin): void {
  const { context } = rewrite;
  const version = versionOf(context.service, twin.module);
  if (twin.since !== undefined && version !== undefined && !isAtLeastVersion(version.version, twin.since))
    refuse(`${twin.module} ${version.version} has no async client`);
  const { file, name } = variableOf(context, effect);
  const outline = context.outline(file);
  const maker = makerOf(outline, name);
  const writes = outline.usesOfGlobal(name).filter(({ kind }) => kind !== 'read' && kind !== 'import');
  if (writes.length !== 1) refuse(`${name} is set in more than one place`);
  const sites = usesOf(context, file, name)
    .filter(({ use }) => use.kind === 'read')
    .map(({ file: at, use }) => {
      const path = use.attributes.join('.');
      const text = context.outline(at).text;
      if (use.call === undefined || !twin.methods.test(path))
        return refuse(
          `${at} uses ${name}${path === '' ? '' : `.${path}`}, of which it is not known that awaiting it is all`,
        );
      if (use.call.arguments.some((one) => one.name === 'stream')) refuse('a stream has to be read with async for');
      if (use.call.role === 'with' || use.call.role === 'iterated')
        refuse(`${text.slice(use.call.start, use.call.end)} is read in another way`);
      return { file: at, call: use.call };
    });
  if (sites.length === 0) refuse(`nothing that uses ${name} is known`);
  awaitAll(rewrite, sites);
  swapMaker(rewrite, file, maker, twin);
}

/** The variable of a module that the call is made on, in the file that sets it. */
function variableOf(context: FixContext, effect: Effect): { file: string; name: string } {
  const outline = context.outline(effect.file);
  const call = outline.callAt(effect.range);
  const root = call && outline.namesIn(call.callee)[0];
  if (root === undefined) return refuse('it is not a plain call on a client');
  const site = topLevel(outline).find(({ local }) => local === root.name);
  if (site === undefined) {
    if (!outline.usesOfGlobal(root.name).some(({ kind }) => kind === 'write'))
      refuse(`${root.name} is no variable of a module: where its clients come from is not certain`);
    return { file: effect.file, name: root.name };
  }
  const target = context.program.resolveModule(effect.file, site.module);
  if (target.kind !== 'file' || site.imported === undefined)
    return refuse(`${root.name} is no variable of a module of this program`);
  return { file: target.file, name: site.imported };
}

/** The call that makes the client: the whole value of the variable. */
function makerOf(outline: Outline, name: string): CallSite {
  const statement = outline.statements.find(({ assigns }) => assigns === name);
  const call = statement && outline.callsIn(statement)[0];
  if (call?.role !== 'assigned' || call.end !== statement?.end) return refuse(`${name} is not made by one plain call`);
  return call;
}

function swapMaker(rewrite: Rewrite, file: string, maker: CallSite, twin: Twin): void {
  const outline = rewrite.outline(file);
  const written = outline.text.slice(maker.callee.start, maker.callee.end);
  const [root = '', ...rest] = written.split('.');
  const site = topLevel(outline).find(({ local }) => local === root);
  if (site?.module !== twin.module) return refuse(`where ${root} comes from is not certain`);
  const path = [...(site.imported === undefined ? [] : [site.imported]), ...rest].join('.');
  const made = twin.makers[path] ?? refuse(`${written} has no twin that is known`);
  if (site.imported === undefined) {
    if (root !== twin.module) refuse(`${twin.module} is imported under another name`);
    rewrite.replace(file, maker.callee, `${twin.asyncModule}.${made}`);
    const known = topLevel(outline).some((one) => one.module === twin.asyncModule && one.imported === undefined);
    // It binds the same name, with the module of the twins loaded.
    if (!known) rewrite.replace(file, site, twin.asyncModule);
    return;
  }
  const others = outline
    .usesOfGlobal(site.local)
    .filter(({ kind, start }) => kind === 'read' && start !== maker.callee.start);
  if (others.length > 0 || site.local !== site.imported) refuse(`${site.local} is used for something else as well`);
  const [name = ''] = made.split('.');
  if (name !== site.imported && outline.isTaken(name)) refuse(`the name ${name} already means something else`);
  rewrite.replace(file, { start: maker.callee.start, end: maker.callee.start + root.length }, name);
  const statement = outline.text.slice(site.statement.start, site.statement.end);
  if (twin.asyncModule === twin.module) rewrite.replace(file, site, name);
  else if (statement === `from ${site.module} import ${site.imported}`)
    rewrite.replace(file, site.statement, `from ${twin.asyncModule} import ${name}`);
  else refuse('its import names something else as well');
}
