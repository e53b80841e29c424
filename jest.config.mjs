const SWC = {
  jsc: {
    parser: { syntax: 'typescript', tsx: true, decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false, react: { runtime: 'automatic' } },
    target: 'es2022',
  },
  module: { type: 'es6' },
};

/** Unit tests (`*.spec.ts`), integration tests on a real PostgreSQL (`*.int-spec.ts`) and browser tests (`*.e2e.ts`) share one set-up. */
const shared = {
  rootDir: import.meta.dirname,
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', SWC] },
  moduleNameMapper: { '\\.css$': '<rootDir>/libs/testing/src/css-module.ts' },
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/.shoal/'],
  modulePathIgnorePatterns: ['/dist/', '/.shoal/'],
};

const integration = { ...shared, globalSetup: '<rootDir>/libs/testing/src/prepared-folder.set-up.mjs' };

export default {
  maxWorkers: 2,
  testSequencer: '<rootDir>/libs/tooling/src/longest-first.mjs',
  testTimeout: 30_000,
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/{apps,libs}/**/*.spec.{ts,tsx}'] },
    { ...integration, displayName: 'integration', testMatch: ['<rootDir>/{apps,libs}/**/*.int-spec.ts'] },
    // The same suites, several in one file: `npm test` writes these files.
    { ...integration, displayName: 'together', testMatch: ['<rootDir>/tmp/integration/*.ts'], transform: { '\\.int-spec\\.ts$': ['<rootDir>/libs/tooling/src/suite-as-describe.mjs', SWC], ...shared.transform } },
    { ...shared, displayName: 'browser', globalSetup: '<rootDir>/apps/e2e/src/set-up.mjs', testMatch: ['<rootDir>/apps/e2e/**/*.e2e.ts'] },
  ],
};
