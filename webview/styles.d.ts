/** esbuild writes the styles that a module imports beside its bundle. */
declare module '*.css';
