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
