import type { CodegenConfig } from '@graphql-codegen/cli';

/** Operations live beside the screens (`*.graphql`); each web project gets its own typed documents in `src/generated/`. */
const PROJECTS = ['libs/firms/web', 'libs/tenders/web', 'libs/consortia/web', 'libs/proposals/web', 'libs/collab/web', 'libs/notifications/web', 'libs/references/web', 'libs/requirements/web', 'apps/web'];

const documentsOf = (project: string) => ({
  preset: 'client' as const,
  presetConfig: { fragmentMasking: false, skipIndexFile: true },
  documents: [`${project}/src/**/*.graphql`, `${project}/src/**/*.graphql.ts`],
  config: { scalars: { DateTime: 'string', Day: 'string', Won: 'string' }, strictScalars: true, useTypeImports: true },
});

const config: CodegenConfig = {
  schema: 'libs/contract/schema.gql',
  ignoreNoDocuments: true,
  generates: Object.fromEntries(PROJECTS.map((project) => [`${project}/src/generated/`, documentsOf(project)])),
};

export default config;
