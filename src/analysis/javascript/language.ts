import type { Language } from '../language.ts';
import { attribute } from './attributes.ts';
import { runEntries } from './entries.ts';
import { external } from './external.ts';
import { methodCall } from './methodCalls.ts';
import { otherNames, wholeFunctions } from './moduleNames.ts';
import { importedValue } from './modules.ts';
import { freeName } from './names.ts';
import { registerNodeCall } from './register.ts';
import { entriesOf } from './tables.ts';
import { isInteresting, isRegisteringCall } from './registering.ts';

export const javascript: Language = {
  id: 'javascript',
  constructorName: 'constructor',
  selfIsParameter: false,
  decoratorsWrap: false,
  awaitedNeverBlocks: false,
  otherNames,
  wholeFunctions,
  freeName,
  imported: importedValue,
  attribute,
  entries: entriesOf,
  methodCall,
  external,
  registerCall: registerNodeCall,
  isRegisteringCall: (call, name, constructors) => isRegisteringCall(call, name, constructors),
  runEntries,
  isInteresting,
  isSuperConstructor: ({ callee }) => callee.k === 'name' && callee.name === 'super',
};
