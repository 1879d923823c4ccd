import { defineGoLibrary } from '../goLibrary.ts';

export default defineGoLibrary({
  id: 'validation',
  name: 'Validation',
  family: 'validation',
  packages: ['github.com/go-playground/validator/v10'],
  contents: [
    {
      path: 'github.com/go-playground/validator/v10',
      // It caches what it learns of each struct: make it once.
      functions: { New: { returns: '.Validate', creates: 'engine' } },
      types: {
        Validate: {
          methods: {
            'Struct|StructCtx|Var|VarCtx|StructPartial|StructExcept': {
              effect: { does: 'cpu', blocking: true, weight: 'trivial' },
            },
            'RegisterValidation|RegisterTagNameFunc|RegisterStructValidation': {},
          },
        },
      },
    },
  ],
  checked: '2026-11-25',
});
