import nx from '@nx/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const only = (sourceTag, ...tags) => ({ sourceTag, onlyDependOnLibsWithTags: tags });

/** Who may import whom: first by what a project is, then by what it is about. Each edge between contexts is one line. */
const depConstraints = [
  only('type:contract', 'type:contract'),
  only('type:domain', 'type:domain', 'type:contract'),
  only('type:engine', 'type:contract'),
  only('type:platform', 'type:contract'),
  only('type:server', 'type:server', 'type:domain', 'type:engine', 'type:platform', 'type:contract', 'type:testing'),
  only('type:ui', 'type:contract'),
  only('type:web', 'type:web', 'type:domain', 'type:ui', 'type:contract'),
  only('type:testing', 'type:testing', 'type:server', 'type:platform', 'type:contract', 'type:domain', 'type:engine'),
  only('type:tooling', 'type:tooling'),
  only('type:app', 'type:contract', 'type:domain', 'type:engine', 'type:platform', 'type:server', 'type:ui', 'type:web', 'type:testing'),

  only('scope:shared', 'scope:shared', 'scope:access'),
  only('scope:access', 'scope:access', 'scope:shared'),
  only('scope:firms', 'scope:firms', 'scope:notifications', 'scope:access', 'scope:shared'),
  only('scope:tenders', 'scope:tenders', 'scope:firms', 'scope:access', 'scope:shared'),
  only('scope:consortia', 'scope:consortia', 'scope:notifications', 'scope:firms', 'scope:tenders', 'scope:access', 'scope:shared'),
  only('scope:notifications', 'scope:notifications', 'scope:access', 'scope:shared'),
  only('scope:references', 'scope:references', 'scope:notifications', 'scope:consortia', 'scope:tenders', 'scope:firms', 'scope:access', 'scope:shared'),
  only('scope:collab', 'scope:collab', 'scope:access', 'scope:shared'),
  only('scope:requirements', 'scope:requirements', 'scope:proposals', 'scope:references', 'scope:notifications', 'scope:consortia', 'scope:tenders', 'scope:firms', 'scope:collab', 'scope:access', 'scope:shared'),
  only('scope:proposals', 'scope:proposals', 'scope:references', 'scope:notifications', 'scope:consortia', 'scope:tenders', 'scope:firms', 'scope:collab', 'scope:access', 'scope:shared'),
];

/** Tests of the web's side of the wire run against the real engine. */
const withEngine = depConstraints.map((edge) => (edge.sourceTag === 'type:web' ? only('type:web', ...edge.onlyDependOnLibsWithTags, 'type:engine') : edge));

const FRAMEWORKS = ['@nestjs/*', 'typeorm', 'pg', 'react', 'react-dom', '@mantine/*', '@tiptap/*', 'yjs', 'y-*', 'ws', 'bullmq', 'node:*'];
const banned = (group, message) => ({ 'no-restricted-imports': ['error', { patterns: [{ group, message }] }] });

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '**/generated/**', '.shoal/**', '.nx/**', 'tmp/**'] },
  ...tseslint.configs.strict,
  {
    files: ['**/*.{ts,tsx,mjs}'],
    plugins: { '@nx': nx },
    languageOptions: { parserOptions: { emitDecoratorMetadata: true, experimentalDecorators: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@nx/enforce-module-boundaries': ['error', { enforceBuildableLibDependency: false, allow: [], depConstraints }],
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'max-lines': ['error', { max: 400 }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      'no-restricted-syntax': ['error', { selector: 'ExportAllDeclaration[exported!=null]', message: 'Name what you export.' }],
    },
  },
  { files: ['**/*.config.{ts,mjs}', '**/codegen.ts', '**/*.d.ts', 'libs/testing/src/css-module.ts'], rules: { 'no-restricted-exports': 'off' } },
  { files: ['libs/*/domain/**'], ignores: ['**/*.spec.ts'], rules: { ...banned(FRAMEWORKS, 'A domain library is pure: no framework, no I/O.'), 'no-restricted-globals': ['error', 'process', 'fetch', 'setTimeout', 'setInterval'] } },
  { files: ['libs/collab/engine/**'], rules: banned(['@nestjs/*', 'typeorm', 'pg', 'react', 'ws', 'bullmq'], 'The engine is framework-free: what it needs comes through its ports.') },
  { files: ['libs/ui/**', 'libs/*/web/**', 'apps/web/src/**'], plugins: { 'react-hooks': reactHooks }, rules: { ...reactHooks.configs.recommended.rules, ...banned(['@nestjs/*', 'typeorm', 'pg', 'node:*', '@shoal/*-server', '@shoal/platform'], 'The web never imports the server.') } },
  { files: ['libs/collab/web/src/testing/**'], rules: { '@nx/enforce-module-boundaries': ['error', { enforceBuildableLibDependency: false, allow: [], depConstraints: withEngine }] } },
  {
    files: ['libs/*/server/**/*.ts'],
    ignores: ['**/*.repository.ts', '**/*.entity.ts', '**/migrations/**', '**/*-spec.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: [{ name: 'typeorm', message: 'Only repositories, entities and migrations know TypeORM.' }] }] },
  },
  { files: ['**/*.spec.{ts,tsx}', '**/*-spec.ts', '**/*.e2e.ts', 'libs/testing/**', 'apps/e2e/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off', '@typescript-eslint/no-explicit-any': 'off' } },
);
