import type { CallSpec } from '../catalogue/schema.ts';
import type { Call, Range } from '../facts/facts.ts';
import { classAttribute, getAttribute } from './attributes.ts';
import { argumentsOf, enterValue, instanceFor, invokedCallable } from './call.ts';
import { isErrorClass, libraryBases } from './classes.ts';
import type { Env } from './env.ts';
import { evaluate } from './evaluate.ts';
import type { ReadAt } from './names.ts';
import { exprText } from './exprText.ts';
import { lastName } from './registrars.ts';
import { callEnv } from './functions.ts';
import { callAmount, repetitionAmount } from './amounts.ts';
import { callDetails } from './javascript/callDetails.ts';
import { isEventRegistration } from './javascript/events.ts';
import { AUTHENTICATE, strategyIn, verifyFunctions } from './javascript/passport.ts';
import { goCallOf, goDetails } from './go/calls.ts';
import { besideOf } from './go/goroutines.ts';
import { heldAt, type Holding } from './go/held.ts';
import { KEPT, keptAfterHandler } from './go/kept.ts';
import { READS_BODY, readsWholeBody } from './go/wholeBody.ts';
import { goRepetition, isAfterError } from './go/repetition.ts';
import { isInputValue, patternEffect } from './javascript/patterns.ts';
import { hooksRunBy } from './javascript/schemaHooks.ts';
import { callbackRepetition, isLimiter, repetitionOf, type Repeats } from './javascript/repetition.ts';
import { resultOf } from './javascript/results.ts';
import { heavyLoops } from './loops.ts';
import { Memo } from './reads.ts';
import { isDoneOnce, runsOnce, type Once } from './once.ts';
import { probeMark } from './probe.ts';
import { secondConnection } from './secondConnection.ts';
import { streamedCalls } from './streamed.ts';
import type { Amount, CallDetails, GoCall, Pattern } from './service.ts';
import { headerRange, isGuarded, isOfPlainData, loopDepthOf, takesParameter } from './surroundings.ts';
import type { World } from './world.ts';
import {
  NO_ARGUMENTS,
  optionsOf,
  type CallArguments,
  type FunctionValue,
  type InvocationPlace,
  type Value,
} from './values.ts';
import { holdsForVersions, isHarmless } from './specs.ts';

/** What one function does itself: the functions it calls and the library calls it makes. */
export interface NodeFacts {
  edges: Edge[];
  effects: LocalEffect[];
  /** Calls through a value that could not be resolved. */
  unresolvedCalls: number;
}

export interface Edge {
  env: Env;
  place: InvocationPlace;
  /** What moves the call to another place, e.g. `asyncio.to_thread`. */
  via?: string;
  /** 1 when it is a well-founded guess. */
  guess: 0 | 1;
  range: Range;
  text: string;
  loopDepth: number;
  once: Once;
  repeated?: Repeats;
  turns?: Amount['turns'];
  together?: Amount['together'];
  /** The request does not wait for it. */
  background?: true;
  /** Where what the call gives goes. */
  goesTo?: CallDetails['goesTo'];
  /** Go: what is held while the function runs. */
  holding?: Holding;
}

export interface LocalEffect {
  spec: CallSpec;
  canonical: string;
  library: string;
  range: Range;
  text: string;
  guess: 0 | 1;
  loopDepth: number;
  once: boolean;
  awaited: boolean;
  /** An argument comes from a parameter of the function around the call. */
  forCaller?: boolean;
  repeated?: Repeats;
  details?: CallDetails;
  go?: GoCall;
  amount?: Amount;
  pattern?: Pattern;
  /** The call was handed over and runs at another place. */
  movedTo?: InvocationPlace;
  via?: string;
}

const nodesByWorld = new WeakMap<World, Memo<number, NodeFacts>>();

/** Methods that call a function for each element. */
const ITERATING = new Set([
  'forEach',
  'map',
  'flatMap',
  'filter',
  'find',
  'findIndex',
  'some',
  'every',
  'reduce',
  'reduceRight',
  'sort',
  'each',
  'eachSeries',
  'mapSeries',
]);
/** Methods of promises, and what runs a function at once. */
const CHAINING = new Set(['then', 'catch', 'finally', 'tap']);
/** What runs a function after the current work: the response does not wait for it, the event loop does. */
const LATER = new Set(['setTimeout', 'setInterval', 'setImmediate', 'nextTick', 'queueMicrotask']);

/** Methods of Go that run a function at another time: timers, schedulers, what runs at the end of the program. */
const LATER_IN_GO = new Set(['AfterFunc', 'AddFunc', 'AddJob', 'RegisterOnShutdown', 'SetFinalizer', 'AddCleanup']);

/** The calls of a function's own body, resolved; computed once for each scope. */
export function nodeFacts(world: World, env: Env): NodeFacts {
  let nodes = nodesByWorld.get(world);
  if (nodes === undefined) {
    nodes = new Memo(world.reads);
    nodesByWorld.set(world, nodes);
  }
  const known = nodes.get(env.id);
  if (known !== undefined) return known;
  const node: NodeFacts = { edges: [], effects: [], unresolvedCalls: 0 };
  nodes.begin(env.id, node);
  new NodeReader(world, env, node).read();
  return nodes.end(env.id, node);
}

/** Where a call stands while its targets are collected. */
interface Spot {
  /** Index of the call, or -1 for an implied one. */
  call: number;
  range: Range;
  text: string;
  guess: 0 | 1;
  loopDepth: number;
  once: Once;
  awaited: boolean;
  repeated?: Repeats;
  /** Go: it runs in a goroutine of its own, which the function waits for or not. */
  beside?: 'waited' | 'background';
  args: () => CallArguments;
}

class NodeReader {
  constructor(
    private readonly world: World,
    private readonly env: Env,
    private readonly node: NodeFacts,
  ) {}

  read(): void {
    const { world, env } = this;
    const scopes = world.scopes(env.file);
    if (scopes === undefined) return;
    const outerListener = world.propertyListener;
    for (const index of scopes.calls.get(env.fn) ?? []) this.readCall(index);
    const blocks = scopes.blocksOfScope.get(env.fn) ?? [];
    if (world.language.id !== 'go') for (const index of blocks) this.readBlock(index);
    if (world.language.id === 'python') this.node.effects.push(...heavyLoops(scopes.facts, blocks));
    // Go has no getters.
    for (const index of world.language.id === 'go' ? [] : (scopes.bindingsOfScope.get(env.fn) ?? [])) {
      const binding = scopes.facts.bindings[index];
      if (binding?.value?.k !== 'attr' || binding.cls >= 0) continue;
      const { value } = binding;
      const range: Range = [binding.line, 0, binding.line, 0];
      this.listen(
        { range, text: exprText(scopes.facts, value), loopDepth: loopDepthOf(scopes.facts, binding.block) },
        () => evaluate(world, value, env, { line: binding.line, block: binding.block, before: index, cls: -1 }),
      );
    }
    world.propertyListener = outerListener;
  }

  private readCall(index: number): void {
    const { world, env } = this;
    const facts = world.facts(env.file);
    const call = facts.calls[index];
    if (call === undefined || isGuarded(facts, call.block) || call.decorates !== undefined) return;
    if (isOfPlainData(facts, call)) return;
    const at: ReadAt = { line: call.range[0], block: call.block, cls: call.cls };
    const text = exprText(facts, call.callee);
    const range: Range = [call.range[0], call.range[1], call.calleeEnd[0], call.calleeEnd[1]];
    const loopDepth = loopDepthOf(facts, call.block);
    const callee = this.listen({ range, text, loopDepth }, () => evaluate(world, call.callee, env, at));
    let args: CallArguments | undefined;
    const spot: Spot = {
      call: index,
      range,
      text,
      guess: 0,
      loopDepth,
      once: (world.language.id === 'go' && isAfterError(facts, call.block)) || runsOnce(world, env, index),
      awaited: call.awaited === true,
      args: () => (args ??= argumentsOf(world, env, index)),
    };
    if (world.language.id === 'javascript') this.addRepetition(spot, callee, index);
    if (world.language.id === 'go') this.addGoroutine(spot, call, index);
    const mark = probeMark(world, env.file, range, callee);
    if (mark !== undefined)
      this.node.effects.push({
        ...mark,
        range,
        text,
        guess: 0,
        loopDepth,
        once: spot.once === true,
        awaited: spot.awaited,
      });
    this.target(callee, spot);
    if (world.language.id === 'python') this.higherOrder(callee, call, spot);
    else if (world.language.id === 'go') this.handedOver(callee, call, spot, at);
    else {
      this.callbacks(callee, call, spot, at);
      const pattern = patternEffect(world, env, call, at);
      if (pattern !== undefined)
        this.node.effects.push({ ...pattern, range, text, loopDepth, once: false, awaited: false });
    }
    const second = secondConnection(world, env, call, callee);
    if (second !== undefined)
      this.node.effects.push({ ...second, range, text, loopDepth, once: false, awaited: spot.awaited });
    if (world.language.id === 'go') this.addRemarks(callee, call, spot);
  }

  /** Go: calls that are worth a word although no time is spent in them. */
  private addRemarks(callee: Value, call: Call, spot: Spot): void {
    const { world, env, node } = this;
    const { range, text, loopDepth } = spot;
    const remark = (canonical: string, instead: string): void => {
      const spec: CallSpec = { effect: { does: 'cpu', blocking: false, weight: 'trivial' }, instead };
      node.effects.push({
        spec,
        canonical,
        library: 'go',
        range,
        text,
        guess: 0,
        loopDepth,
        once: false,
        awaited: false,
      });
    };
    const kept = spot.beside === 'background' ? keptAfterHandler(world, env, call) : undefined;
    if (kept !== undefined) remark(KEPT, kept);
    const body = readsWholeBody(world, callee, spot.args);
    if (body !== undefined) remark(READS_BODY, body);
  }

  private addGoroutine(spot: Spot, call: Call, index: number): void {
    const beside = besideOf(this.world, this.env, call);
    if (beside !== undefined) spot.beside = beside;
    const repeated = goRepetition(this.world, this.env, index);
    if (repeated !== undefined) spot.repeated = repeated;
  }

  private addRepetition(spot: Spot, callee: Value, call: number): void {
    const repeated = isLimiter(callee) ? 'bounded' : repetitionOf(this.world, this.env, call);
    if (repeated !== undefined) spot.repeated = repeated;
  }

  /** Collects property getters that evaluating an expression runs. */
  private listen(where: { range: Range; text: string; loopDepth: number }, run: () => Value): Value {
    const { world } = this;
    const previous = world.propertyListener;
    world.propertyListener = (getter) => {
      world.propertyListener = previous;
      this.edge(getter, NO_ARGUMENTS, 'same', {
        ...where,
        call: -1,
        guess: 0,
        once: false,
        awaited: false,
        args: () => NO_ARGUMENTS,
      });
    };
    try {
      return run();
    } finally {
      world.propertyListener = previous;
    }
  }

  /** What a callee is, and what calling it does. */
  private target(callee: Value, spot: Spot): void {
    switch (callee.t) {
      case 'union':
        for (const option of callee.options)
          this.target(option, callee.partial || !areOneMethod(callee.options) ? { ...spot, guess: 1 } : spot);
        return;
      case 'function':
        this.callFunction(callee, spot);
        return;
      case 'class':
        this.constructClass(callee, spot);
        return;
      case 'instance': {
        if (this.world.language.called !== undefined) {
          const inner = this.world.language.called(this.world, callee);
          if (inner !== undefined) this.target(inner, spot);
          return;
        }
        const method = classAttribute(this.world, callee.cls, '__call__');
        if (method?.t === 'function') this.callFunction({ ...method, self: callee }, spot);
        return;
      }
      case 'super': {
        const parent = getAttribute(this.world, callee, this.world.language.constructorName);
        if (parent.t === 'function' || parent.t === 'libraryMethod') this.target(parent, spot);
        return;
      }
      case 'external':
        this.callLibrary(callee.path, spot);
        return;
      case 'libraryMethod':
        this.effect(callee.spec, callee.canonical, callee.library, spot);
        for (const { fn, guess } of hooksRunBy(this.world, this.env, callee))
          this.edge(fn, NO_ARGUMENTS, 'same', guess ? { ...spot, guess: 1 } : spot);
        return;
      case 'library': {
        const type = this.world.catalogue.typeNamed(callee.type);
        if (type?.call !== undefined) this.effect(type.call, type.name, type.library.id, spot);
        return;
      }
      case 'deferred':
        this.deferred(callee, callee.place, callee.via, callee.args, spot);
        return;
      case 'unknown':
        this.node.unresolvedCalls++;
        return;
      default:
        return;
    }
  }

  private callFunction(fn: FunctionValue, spot: Spot): void {
    const facts = this.world.facts(fn.file).functions[fn.fn];
    // A library decorator that we do not know made a plain function awaitable: it most likely moved it off the loop.
    if (fn.opaqueDecorator !== undefined && spot.awaited && facts?.async !== true) return;
    if (facts?.generator === true && facts.async !== true && this.isStreamed(spot.call))
      this.edge(fn, spot.args(), 'thread-pool', spot, 'StreamingResponse');
    else this.edge(fn, spot.args(), 'same', spot);
  }

  private isStreamed(call: number): boolean {
    const { world, env } = this;
    const scopes = world.scopes(env.file);
    return scopes !== undefined && streamedCalls(scopes, env.fn, world.framework.streamingResponses).has(call);
  }

  private deferred(callee: Value, place: InvocationPlace, via: string, before: CallArguments, spot: Spot): void {
    const target = callee.t === 'deferred' ? callee.target : callee;
    const given = spot.args();
    const args: CallArguments = {
      positional: [...before.positional, ...given.positional],
      keywords: new Map([...before.keywords, ...given.keywords]),
      spread: given.spread,
    };
    const once = via.startsWith('sync.Once') || spot.once;
    if (place === 'same') this.target(target, { ...spot, once, args: () => args });
    else this.moved(target, place, via, args, spot);
  }

  /** A callable that runs somewhere else. */
  private moved(target: Value, place: InvocationPlace, via: string, args: CallArguments, spot: Spot): void {
    if (place === 'elsewhere' && this.world.language.id !== 'go') return;
    // `group.Go(f)` in a loop: the loop does not wait for it.
    if (place === 'goroutine' && spot.repeated === 'each') spot = { ...spot, repeated: 'at-once' };
    for (const option of target.t === 'union' ? target.options : [target]) {
      if (option.t === 'deferred') {
        const inner = option.place === 'same' ? place : option.place;
        this.moved(
          option.target,
          inner,
          option.place === 'same' ? via : option.via,
          { ...args, positional: [...option.args.positional, ...args.positional] },
          spot,
        );
        continue;
      }
      const fn = this.functionOf(option);
      if (fn !== undefined) {
        const async = this.world.facts(fn.file).functions[fn.fn]?.async === true;
        const where = place === 'after-response' ? (async ? 'event-loop' : 'thread-pool') : place;
        this.edge(fn, args, where, spot, via);
        continue;
      }
      // A library function passed by reference, such as `run_in_threadpool(requests.get, url)`: it runs at that place.
      this.movedLibrary(option, place, via, spot);
    }
  }

  private movedLibrary(option: Value, place: InvocationPlace, via: string, spot: Spot): void {
    if (place !== 'same' && place !== 'event-loop') {
      this.node.effects.push(
        ...this.libraryEffects(option, spot).map((effect) => ({ ...effect, movedTo: place, via })),
      );
      return;
    }
    this.node.effects.push(...this.libraryEffects(option, spot));
  }

  private libraryEffects(option: Value, spot: Spot): LocalEffect[] {
    const probe: NodeFacts = { edges: [], effects: [], unresolvedCalls: 0 };
    new NodeReader(this.world, this.env, probe).target(option, { ...spot, awaited: false });
    return probe.effects;
  }

  private functionOf(value: Value): FunctionValue | undefined {
    if (value.t === 'function') return value;
    if (value.t === 'instance') {
      const call = classAttribute(this.world, value.cls, '__call__');
      return call?.t === 'function' ? { ...call, self: value } : undefined;
    }
    return undefined;
  }

  private constructClass(cls: Extract<Value, { t: 'class' }>, spot: Spot): void {
    const { world } = this;
    // Go's literals and conversions run nothing.
    if (world.language.constructed !== undefined) return;
    if (isErrorClass(world, cls)) return;
    const self = instanceFor(world, cls, spot.args, this.env.registering);
    for (const name of [world.language.constructorName, '__post_init__', 'model_post_init']) {
      const method = classAttribute(world, cls, name);
      if (method?.t === 'function') this.edge({ ...method, self }, spot.args(), 'same', spot);
    }
    for (const base of libraryBases(world, cls)) {
      const type = world.catalogue.typeNamed(base);
      if (type?.construct !== undefined) this.effect(type.construct, type.name, type.library.id, spot);
    }
  }

  private callLibrary(path: string, spot: Spot): void {
    if (path === AUTHENTICATE) {
      const verifies = verifyFunctions(this.world, strategyIn(spot.args()) ?? '');
      for (const verify of verifies)
        this.edge(verify, NO_ARGUMENTS, 'same', verifies.length > 1 ? { ...spot, guess: 1 } : spot);
    }
    const { catalogue } = this.world;
    const found = catalogue.functionNamed(path);
    if (found !== undefined) {
      this.effect(found.spec, found.canonical, found.library.id, spot);
      return;
    }
    const type = catalogue.typeNamed(path);
    if (type?.construct !== undefined) this.effect(type.construct, type.name, type.library.id, spot);
  }

  private effect(spec: CallSpec, canonical: string, library: string, spot: Spot): void {
    const { world, env } = this;
    if (!holdsForVersions(world, env.file, library, spec)) return;
    if (spec.invokes !== undefined && spec.invokes.deferred !== true) {
      const invoked = invokedCallable(spec, spot.args());
      if (invoked !== undefined) {
        const once = canonical === 'sync.Once.Do' || spot.once;
        if (spec.invokes.place === 'same') this.target(invoked.target, { ...spot, once, args: () => invoked.args });
        else this.moved(invoked.target, spec.invokes.place, canonical, invoked.args, spot);
      }
    }
    if (spec.effect === undefined && spec.creates === undefined) return;
    // Awaiting a blocking call cannot work, so what is awaited is something else than we think.
    if (spec.effect?.blocking === true && spot.awaited && world.language.awaitedNeverBlocks) return;
    if (isHarmless(spec, spot.args)) return;
    this.node.effects.push({
      spec,
      canonical,
      library,
      range: spot.range,
      text: spot.text,
      guess: spot.guess,
      loopDepth: spot.loopDepth,
      once: isDoneOnce(spot.once, spec),
      awaited: spot.awaited,
      ...(spec.creates !== undefined &&
      (takesParameter(world.facts(env.file), env.fn, spot.call) || takesInput(spot.args()))
        ? { forCaller: true }
        : {}),
      ...(spot.repeated !== undefined && { repeated: spot.repeated }),
      ...(spot.beside === 'background' && { movedTo: 'elsewhere' as const, via: 'go' }),
      ...this.detailsOf(spec, spot),
      ...this.amountOf(spot),
    });
  }

  private detailsOf(spec: CallSpec, { call, args }: Spot): Pick<LocalEffect, 'details' | 'go'> {
    const { world, env } = this;
    if (call < 0) return {};
    switch (world.language.id) {
      case 'javascript': {
        const details = callDetails(world, env, call);
        return details === undefined ? {} : { details };
      }
      case 'go': {
        const go = goCallOf(world, env, call, spec);
        return { details: goDetails(world, env, call, args()), ...(go !== undefined && { go }) };
      }
      default:
        return {};
    }
  }

  private amountOf(spot: Spot): { amount?: Amount } {
    const amount = callAmount(this.world, this.env, spot.call, spot.args);
    return amount === undefined ? {} : { amount };
  }

  private edge(fn: FunctionValue, args: CallArguments, place: InvocationPlace, spot: Spot, via?: string): void {
    const { world } = this;
    const env = callEnv(world, fn, args, false, this.env.registering);
    const goesTo =
      world.language.id === 'javascript' && spot.call >= 0 ? resultOf(world, this.env, spot.call) : undefined;
    const isBackground = spot.beside === 'background' || (place === 'elsewhere' && world.language.id === 'go');
    const isHere = world.language.id === 'go' && spot.call >= 0 && place === 'same' && spot.beside === undefined;
    const holding = isHere ? heldAt(world, this.env, spot.call) : {};
    this.node.edges.push({
      env,
      place: isBackground ? 'elsewhere' : place,
      ...(via === undefined ? {} : { via }),
      ...(isBackground && { background: true as const }),
      guess: spot.guess,
      range: spot.range,
      text: spot.text,
      loopDepth: spot.loopDepth,
      once: spot.once,
      ...(spot.repeated !== undefined && { repeated: spot.repeated }),
      ...repetitionAmount(world, this.env, spot.call),
      ...(goesTo !== undefined && { goesTo }),
      ...((holding.lock ?? holding.transaction) !== undefined && { holding }),
    });
  }

  /** Functions handed to builtins that call them at once: `map(f, xs)`, `sorted(xs, key=f)`. */
  private higherOrder(callee: Value, call: Call, spot: Spot): void {
    if (callee.t !== 'external' || !callee.path.startsWith('builtins.')) return;
    if (/\.(map|filter)$/.test(callee.path)) {
      const [fn] = spot.args().positional;
      if (fn !== undefined) this.target(fn, { ...spot, loopDepth: spot.loopDepth + 1, args: () => NO_ARGUMENTS });
    } else if (call.keywords.some(([name]) => name === 'key')) {
      const fn = spot.args().keywords.get('key');
      if (fn !== undefined) this.target(fn, { ...spot, loopDepth: spot.loopDepth + 1, args: () => NO_ARGUMENTS });
    }
  }

  /** Functions handed over in JavaScript: to what iterates at once, to promises, timers, events and libraries that call back. */
  private callbacks(callee: Value, call: Call, spot: Spot, at: ReadAt): void {
    const receives =
      callee.t === 'function' || callee.t === 'class' || callee.t === 'deferred' || callee.t === 'instance';
    if (receives || isEventRegistration(call)) return;
    const name = lastName(call.callee) ?? '';
    const iterates = ITERATING.has(name);
    const repeated = iterates ? callbackRepetition(this.world, this.env, call, spot.call) : undefined;
    for (const arg of call.args) {
      const isLiteral = arg.k === 'function';
      if (!isLiteral && !((iterates || CHAINING.has(name)) && (arg.k === 'name' || arg.k === 'attr'))) continue;
      for (const option of optionsOf(evaluate(this.world, arg, this.env, at))) {
        if (option.t !== 'function') continue;
        const where: Spot = {
          ...spot,
          guess: spot.guess === 1 || (callee.t === 'unknown' && !iterates && !CHAINING.has(name)) ? 1 : 0,
          loopDepth: spot.loopDepth + (iterates ? 1 : 0),
          ...(repeated !== undefined && { repeated }),
          args: () => NO_ARGUMENTS,
        };
        if (LATER.has(name)) this.edge(option, NO_ARGUMENTS, 'event-loop', where, `BackgroundTask ${name}`);
        else this.edge(option, NO_ARGUMENTS, 'same', where);
      }
    }
  }

  /** Functions handed over in Go: libraries call most of them at once. */
  private handedOver(callee: Value, call: Call, spot: Spot, at: ReadAt): void {
    const isOwn = optionsOf(callee).some(({ t }) => t === 'function' || t === 'class' || t === 'instance');
    if (isOwn || call.new === true || this.invokes(callee)) return;
    const isLater = LATER_IN_GO.has(lastName(call.callee) ?? '');
    for (const arg of call.args) {
      if (arg.k !== 'function') continue;
      for (const option of optionsOf(evaluate(this.world, arg, this.env, at))) {
        if (option.t !== 'function') continue;
        const where: Spot = { ...spot, args: () => NO_ARGUMENTS };
        if (isLater) where.beside = 'background';
        this.edge(option, NO_ARGUMENTS, 'same', where);
      }
    }
  }

  /** The catalogue says what the call runs. */
  private invokes(callee: Value): boolean {
    const { catalogue } = this.world;
    return optionsOf(callee).some(
      (option) =>
        (option.t === 'libraryMethod' && option.spec.invokes !== undefined) ||
        (option.t === 'external' && catalogue.functionNamed(option.path)?.spec.invokes !== undefined),
    );
  }

  /** `with` and `for` call methods without a call expression. */
  private readBlock(index: number): void {
    const { world, env } = this;
    const facts = world.facts(env.file);
    const block = facts.blocks[index];
    if (block?.header === undefined || isGuarded(facts, index)) return;
    if (block.kind !== 'with' && block.kind !== 'for' && block.kind !== 'comprehension') return;
    const at: ReadAt = { line: block.range[0], block: block.parent, cls: -1 };
    const value = evaluate(world, block.header, env, at);
    const text = exprText(facts, block.header);
    const spot: Spot = {
      call: -1,
      range: headerRange(facts, index),
      text,
      guess: 0,
      loopDepth: loopDepthOf(facts, block.parent),
      once: false,
      awaited: block.async === true,
      args: () => NO_ARGUMENTS,
    };
    const names =
      block.kind === 'with'
        ? ['__enter__', '__exit__', '__aenter__', '__aexit__']
        : ['__iter__', '__next__', '__aiter__', '__anext__'];
    for (const option of value.t === 'union' ? value.options : [value]) {
      const where: Spot = value.t === 'union' && value.options.length > 1 ? { ...spot, guess: 1 } : spot;
      if (option.t === 'instance') {
        for (const name of names) {
          const method = getAttribute(world, option, name);
          if (method.t === 'function' || method.t === 'libraryMethod')
            this.target(method, { ...where, awaited: false });
        }
      } else if (option.t === 'library') {
        const type = world.catalogue.typeNamed(option.type);
        const spec = block.kind === 'with' ? type?.enter : type?.iterate;
        if (type !== undefined && spec !== undefined)
          this.effect(spec, `${type.name}.${block.kind === 'with' ? '__enter__' : '__iter__'}`, type.library.id, where);
      }
    }
    if (block.kind === 'with') enterValue(world, value);
  }
}

/** The same method of a library, on one object or another. */
function areOneMethod(options: readonly Value[]): boolean {
  const names = new Set(options.map((option) => (option.t === 'libraryMethod' ? option.canonical : option)));
  return names.size === 1;
}

/** An argument, or an option, is what a client sent. */
function takesInput({ positional }: CallArguments): boolean {
  return positional.some(
    (value) => isInputValue(value) || (value.t === 'dict' && value.entries.some(([, item]) => isInputValue(item))),
  );
}
