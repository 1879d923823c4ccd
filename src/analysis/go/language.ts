import type { Language } from '../language.ts';
import { attribute } from './attributes.ts';
import { called, constructed, held } from './construct.ts';
import { runEntries } from './entries.ts';
import { external } from './external.ts';
import { scopesOf } from './fields.ts';
import { reassigned } from './packages.ts';
import { entriesOf } from './tables.ts';
import { isTelling, parameter, part, resultOf } from './functions.ts';
import { freeName, importedValue, narrowed } from './names.ts';
import { registerGoCall } from './register.ts';
import { isInteresting, isRegisteringCall, runHandedOver } from './registering.ts';
import { typed } from './types.ts';

export const golang: Language = {
  id: 'go',
  // Go has none.
  constructorName: '',
  selfIsParameter: true,
  decoratorsWrap: false,
  awaitedNeverBlocks: false,
  otherNames: () => [],
  wholeFunctions: () => NO_FUNCTIONS,
  freeName,
  imported: importedValue,
  typed,
  constructed,
  called,
  held,
  reassigned,
  entered: scopesOf,
  entries: entriesOf,
  narrowed,
  resultOf,
  parameter,
  isTelling,
  part,
  attribute,
  methodCall: () => undefined,
  external,
  registerCall: registerGoCall,
  isRegisteringCall: (call, name, _constructors, facts) => isRegisteringCall(call, name, facts),
  runEntries,
  carriedOut: runHandedOver,
  isInteresting,
  isSuperConstructor: () => false,
};

const NO_FUNCTIONS: ReadonlySet<number> = new Set();
