import { evaluate } from './evaluate.ts';
import type { World } from './world.ts';
import { optionsOf, type ClassValue } from './values.ts';

export type Base = ClassValue | { external: string };

/** Identity of a class. */
export function classKey(cls: ClassValue): string {
  return `${cls.file}:${String(cls.cls)}:${String(cls.env.id)}`;
}

/** The class and all that it inherits from, nearest first. Library bases are named by their dotted path. */
export function ancestry(world: World, cls: ClassValue): readonly Base[] {
  return world.basesMemo(classKey(cls), () => {
    const seen = new Set<string>();
    const order: Base[] = [];
    const visit = (base: Base): void => {
      const key = 'external' in base ? base.external : classKey(base);
      if (seen.has(key)) return;
      seen.add(key);
      order.push(base);
      if (!('external' in base)) directBases(world, base).forEach(visit);
    };
    visit(cls);
    return order;
  });
}

function directBases(world: World, cls: ClassValue): Base[] {
  const facts = world.facts(cls.file).classes[cls.cls];
  if (facts === undefined) return [];
  const bases: Base[] = [];
  for (const expr of [...facts.bases, ...(facts.interfaces ?? [])]) {
    const named = expr.k === 'index' ? expr.of : expr;
    const at = { line: facts.range[0], block: facts.block, cls: facts.cls };
    for (const option of optionsOf(evaluate(world, named, cls.env, at))) {
      if (option.t === 'class') bases.push(option);
      else if (option.t === 'external' && option.path !== 'typing.Generic') bases.push({ external: option.path });
    }
  }
  return bases;
}

/** Dotted names of the library types that a class inherits from. */
export function libraryBases(world: World, cls: ClassValue): string[] {
  return ancestry(world, cls).flatMap((base) => ('external' in base ? [base.external] : []));
}

const DATA_BASES =
  /^(builtins\.(Base)?Exception(Group)?|builtins\.\w+(Error|Warning)|enum\.|pydantic\.(main\.)?BaseModel|sqlmodel\.|sqlalchemy\.|typing\.(TypedDict|NamedTuple)|typing_extensions\.TypedDict|fastapi\.(exceptions\.)?HTTPException|starlette\.exceptions\.|msgspec\.)/;

/** Objects of the class are data or errors: what they were made of does not decide what their methods do. */
export function isDataClass(world: World, cls: ClassValue): boolean {
  return world.remembered(world.classFlags, `data:${classKey(cls)}`, () =>
    libraryBases(world, cls).some((base) => DATA_BASES.test(base)),
  );
}

const ERROR_BASES =
  /^(builtins\.(Base)?Exception|builtins\.\w+Error|fastapi\.(exceptions\.)?HTTPException|starlette\.exceptions\.)/;

/** Objects of the class are errors to be raised. */
export function isErrorClass(world: World, cls: ClassValue): boolean {
  return world.remembered(world.classFlags, `error:${classKey(cls)}`, () =>
    libraryBases(world, cls).some((base) => ERROR_BASES.test(base)),
  );
}

/** The class is declared as an interface: ABC, Protocol, or with a method that only declares. */
export function isAbstract(world: World, cls: ClassValue): boolean {
  const facts = world.facts(cls.file).classes[cls.cls];
  if (facts === undefined) return false;
  if (facts.kind === 'interface') return true;
  const named = facts.bases.some((base) => {
    const expr = base.k === 'index' ? base.of : base;
    return (expr.k === 'name' || expr.k === 'attr') && (expr.name === 'ABC' || expr.name === 'Protocol');
  });
  return (
    named ||
    facts.keywords.some(([name, value]) => name === 'metaclass' && value.k === 'name' && value.name === 'ABCMeta')
  );
}

/** Classes of the program that inherit from a class, directly or not. */
export function subclassesOf(world: World, cls: ClassValue): ClassValue[] {
  const name = world.facts(cls.file).classes[cls.cls]?.name;
  if (name === undefined) return [];
  const found: ClassValue[] = [];
  const seen = new Set<string>([classKey(cls)]);
  const visit = (parentName: string): void => {
    for (const entry of world.classesWithBaseNamed(parentName)) {
      const candidate: ClassValue = { t: 'class', file: entry.file, cls: entry.cls, env: world.moduleEnv(entry.file) };
      const key = classKey(candidate);
      if (seen.has(key)) continue;
      const inherits = ancestry(world, candidate).some(
        (base) => !('external' in base) && classKey(base) === classKey(cls),
      );
      if (!inherits) continue;
      seen.add(key);
      found.push(candidate);
      const candidateName = world.facts(entry.file).classes[entry.cls]?.name;
      if (candidateName !== undefined) visit(candidateName);
    }
  };
  visit(name);
  return found;
}
