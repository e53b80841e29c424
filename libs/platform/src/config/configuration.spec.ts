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
      liveLimits: {},
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

describe('mail', () => {
  const FROM = 'Shoal <shoal@coop.example>';

  it('goes out where it is told to, and otherwise to the data directory', () => {
    expect(readConfiguration({ SHOAL_SMTP_URL: 'smtp://mail.coop.example:587', SHOAL_MAIL_FROM: FROM }, '/srv')).toMatchObject({ smtpUrl: 'smtp://mail.coop.example:587', mailFrom: FROM });
    expect(readConfiguration({ SHOAL_SMTP_URL: ' ' }, '/srv').smtpUrl).toBeUndefined();
  });

  it.each([
    [{ SHOAL_SMTP_URL: 'mail.coop.example', SHOAL_MAIL_FROM: FROM }, ['SHOAL_SMTP_URL: must be a URL that starts with smtp:// or smtps://']],
    [{ SHOAL_MAIL_FROM: 'Shoal' }, ['SHOAL_MAIL_FROM="Shoal": must be an address, or a name with an address: Shoal <shoal@coop.example>']],
    [{ SHOAL_SMTP_URL: 'smtps://mail.coop.example' }, ['SHOAL_MAIL_FROM: must be set beside SHOAL_SMTP_URL: the sender of the mails, e.g. Shoal <shoal@coop.example>']],
    [{ SHOAL_SMTP_URL: 'smtps://mail.coop.example', SHOAL_MAIL_FROM: FROM, SHOAL_HOST: '0.0.0.0' }, ['SHOAL_PUBLIC_URL: must be set beside SHOAL_SMTP_URL: the mails carry links to it']],
  ])('%j is refused by name', (environment, problems) => {
    expect(problemsOf(environment)).toEqual(problems);
  });

  it.each([
    ['shoal@coop.example', true],
    ['Shoal <shoal@coop.example>', true],
    ['물결 협동조합 <shoal@coop.example>', true],
    ['shoal@localhost', true],
    ['a@b@c', false],
    ['Shoal <shoal@coop.example', false],
    ['one@coop.example, two@coop.example', false],
    ['Shoal\r\nBcc: x <shoal@coop.example>', false],
  ])('%j is a sender: %s', (from, right) => expect(problemsOf({ SHOAL_MAIL_FROM: from })).toHaveLength(right ? 0 : 1));
});

describe('limits of collaboration', () => {
  it('are the contract’s where nothing is set, and otherwise what is set', () => {
    expect(readConfiguration({}, '/srv').limits).toEqual({});
    expect(readConfiguration({ SHOAL_COLLAB_MESSAGE_BYTES: '2097152', SHOAL_COLLAB_SOCKETS_PER_PERSON: '50', SHOAL_COLLAB_PING_MS: ' ' }, '/srv').limits).toEqual({ maxMessageBytes: 2_097_152, maxConnectionsPerPerson: 50 });
    expect(readConfiguration({ SHOAL_LIVE_SUBSCRIPTIONS_PER_SOCKET: '5', SHOAL_LIVE_PING_MS: '' }, '/srv').liveLimits).toEqual({ subscriptionsPerSocket: 5 });
  });

  it.each([
    ['SHOAL_COLLAB_MESSAGE_BYTES', '1', 'must be a whole number from 65536 to 16777216'],
    ['SHOAL_COLLAB_UNSENT_BYTES', '4 MB', 'must be a whole number from 262144 to 268435456'],
    ['SHOAL_COLLAB_UPDATES_PER_SECOND', '-5', 'must be a whole number from 10 to 100000'],
    ['SHOAL_LIVE_SOCKETS_PER_PERSON', '0', 'must be a whole number from 1 to 100000'],
  ])('%s=%s is refused by name', (name, value, words) => {
    expect(() => readConfiguration({ [name]: value }, '/srv')).toThrow(`${name}="${value}": ${words}`);
  });
});
