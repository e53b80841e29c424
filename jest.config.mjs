/** Unit tests (`*.spec.ts`), integration tests on a real PostgreSQL (`*.int-spec.ts`) and browser tests (`*.e2e.ts`) share one set-up. */
const shared = {
  rootDir: import.meta.dirname,
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true, decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false, react: { runtime: 'automatic' } },
          target: 'es2022',
        },
        module: { type: 'es6' },
      },
    ],
  },
  moduleNameMapper: { '\\.css$': '<rootDir>/libs/testing/src/css-module.ts' },
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/.shoal/'],
  modulePathIgnorePatterns: ['/dist/', '/.shoal/'],
};

export default {
  maxWorkers: 2,
  testSequencer: '<rootDir>/libs/tooling/src/longest-first.mjs',
  testTimeout: 30_000,
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/{apps,libs}/**/*.spec.{ts,tsx}'] },
    { ...shared, displayName: 'integration', globalSetup: '<rootDir>/libs/testing/src/prepared-folder.set-up.mjs', testMatch: ['<rootDir>/{apps,libs}/**/*.int-spec.ts'] },
    { ...shared, displayName: 'browser', globalSetup: '<rootDir>/apps/e2e/src/unpack-chromium.mjs', testMatch: ['<rootDir>/apps/e2e/**/*.e2e.ts'] },
  ],
};
