import { ConfigurationError, readConfiguration } from './configuration';

const problemsOf = (environment: NodeJS.ProcessEnv): readonly string[] => {
  try {
    readConfiguration(environment, '/srv');
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
  return [];
};

describe('readConfiguration', () => {
  it('has defaults for everything', () => {
    expect(readConfiguration({}, '/srv')).toEqual({
      port: 3000,
      limits: {},
      host: '127.0.0.1',
      dataDirectory: '/srv/.shoal',
      databaseUrl: undefined,
      redisUrl: undefined,
      roles: ['api', 'collab', 'worker'],
      demo: true,
      publicUrl: undefined,
    });
  });

  it.each([
    [{ PORT: 'eighty' }, 'PORT="eighty": must be a whole number from 1 to 65535'],
    [{ PORT: '70000' }, 'PORT="70000": must be a whole number from 1 to 65535'],
    [{ SHOAL_ROLES: 'api,cook' }, 'SHOAL_ROLES="api,cook": must be one or more of api, collab, worker, parted by commas'],
    [{ SHOAL_DEMO: 'yes' }, 'SHOAL_DEMO="yes": must be 0 or 1'],
    [{ SHOAL_HOST: 'a b' }, 'SHOAL_HOST="a b": must be a host name or an IP address'],
    [{ DATABASE_URL: 'mysql://u:secret@h/d' }, 'DATABASE_URL: must be a URL that starts with postgres:// or postgresql://'],
    [{ REDIS_URL: 'nonsense' }, 'REDIS_URL: must be a URL that starts with redis:// or rediss://'],
  ])('names %j and what is allowed', (environment, problem) => {
    expect(problemsOf(environment)).toEqual([problem]);
  });

  it('lists every wrong value at once', () => {
    expect(problemsOf({ PORT: '0', SHOAL_DEMO: '2' })).toHaveLength(2);
  });

  it.each([
    [{}, true],
    [{ SHOAL_HOST: '0.0.0.0' }, false],
    [{ SHOAL_HOST: '0.0.0.0', SHOAL_DEMO: '1' }, true],
    [{ SHOAL_DEMO: '0' }, false],
  ])('seeds known passwords for %j: %s', (environment, demo) => {
    expect(readConfiguration(environment, '/srv').demo).toBe(demo);
  });
});

describe('limits of collaboration', () => {
  it('are the contract’s where nothing is set, and otherwise what is set', () => {
    expect(readConfiguration({}, '/srv').limits).toEqual({});
    expect(readConfiguration({ SHOAL_COLLAB_MESSAGE_BYTES: '2097152', SHOAL_COLLAB_SOCKETS_PER_PERSON: '50', SHOAL_COLLAB_PING_MS: ' ' }, '/srv').limits).toEqual({ maxMessageBytes: 2_097_152, maxConnectionsPerPerson: 50 });
  });

  it.each([
    ['SHOAL_COLLAB_MESSAGE_BYTES', '1', 'must be a whole number from 65536 to 16777216'],
    ['SHOAL_COLLAB_UNSENT_BYTES', '4 MB', 'must be a whole number from 262144 to 268435456'],
    ['SHOAL_COLLAB_UPDATES_PER_SECOND', '-5', 'must be a whole number from 10 to 100000'],
  ])('%s=%s is refused by name', (name, value, words) => {
    expect(() => readConfiguration({ [name]: value }, '/srv')).toThrow(`${name}="${value}": ${words}`);
  });
});
