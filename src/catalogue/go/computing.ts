import { defineGoLibrary } from '../goLibrary.ts';

const trivial = { effect: { does: 'cpu', blocking: true, weight: 'trivial' } } as const;
/** As long as there is much to sort; the comparison is called each time. */
const sorts = { ...trivial, invokes: { argument: 1, place: 'same' } } as const;

export default defineGoLibrary({
  id: 'computing',
  name: 'sort, slices and math/big',
  family: 'stdlib',
  packages: [],
  contents: [
    {
      path: 'sort',
      functions: {
        'Slice|SliceStable': sorts,
        Search: { invokes: { argument: 1, place: 'same' } },
        'Sort|Stable|Ints|Strings|Float64s': trivial,
        'SearchInts|SearchStrings|SliceIsSorted|Reverse': {},
      },
    },
    {
      path: 'slices',
      functions: {
        'SortFunc|SortStableFunc': sorts,
        'Sort|Sorted': trivial,
        'IndexFunc|ContainsFunc|DeleteFunc|MinFunc|MaxFunc|CompactFunc': { invokes: { argument: 1, place: 'same' } },
        'Contains|Index|Reverse|Clone|Equal|Max|Min|Insert|Delete|Compact|Concat|BinarySearch|Grow|Clip|Collect|Values|All|Chunk|Repeat':
          {},
      },
    },
    {
      path: 'math/big',
      functions: { 'NewInt|NewFloat|NewRat': {} },
      types: {
        Int: {
          methods: {
            // With numbers of cryptography.
            'Exp|ProbablyPrime|ModInverse|ModSqrt': { effect: { does: 'cpu', blocking: true, weight: 'minor' } },
            'Add|Sub|Mul|Div|Mod|Quo|Rem|Cmp|SetString|SetBytes|SetInt64|String|Text|Sign|Int64|Bytes|Sqrt|GCD': {},
          },
        },
      },
    },
    { path: 'hash/crc32', functions: { 'ChecksumIEEE|Checksum|New|NewIEEE': trivial } },
    { path: 'go/format', functions: { 'Source|Node': { effect: { does: 'cpu', blocking: true, weight: 'major' } } } },
    { path: 'runtime', functions: { GC: { effect: { does: 'cpu', blocking: true, weight: 'severe' } } } },
    {
      path: 'runtime/debug',
      functions: { FreeOSMemory: { effect: { does: 'cpu', blocking: true, weight: 'severe' } } },
    },
  ],
  checked: '2026-11-25',
});
