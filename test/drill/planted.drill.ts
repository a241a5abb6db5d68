/** For each rule a client with exactly that defect, which fails exactly that rule; the good client passes all. */
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { describe, it } from 'vitest';
import { commandOf, drill, receiver } from './support.js';

const DEFECTS = {
  'read-no-retry': 'outages/retries-reads',
  'drop-no-retry': 'outages/retries-dropped',
  'search-no-retry': 'outages/retries-searches',
  'constant-pause': 'outages/pauses-grow',
  unbounded: 'outages/bounded',
  'create-blind': 'outages/no-create-twice',
  'create-refused': 'outages/no-create-twice',
  'create-in-vain': 'outages/no-create-twice',
  'no-timeout': 'outages/timeout',
  'html-crash': 'outages/survives-html',
  silent: 'outages/reports',
  'v2-no-wait': 'consistency/reads-own-writes',
  'search-no-wait': 'consistency/finds-own-writes',
  'task-no-wait': 'consistency/waits-for-tasks',
  'gone-silent': 'data/follows-or-reports',
  'stops-short': 'data/no-row-lost',
  'row-twice': 'data/no-row-twice',
  'dies-of-members': 'data/new-members',
  'dies-of-words': 'data/new-words',
  'dies-of-values': 'data/new-value-types',
  'dies-of-hidden': 'data/hidden-values',
  'dies-of-nulls': 'data/nulls',
  'goes-on': 'keys/stops-at-once',
  hammers: 'keys/no-hammering',
  'key-silent': 'keys/says-so',
} as const;

/** In the other language: one of each group at least. */
const IN_PYTHON = [
  'read-no-retry',
  'no-timeout',
  'create-blind',
  'html-crash',
  'v2-no-wait',
  'row-twice',
  'dies-of-nulls',
  'hammers',
] as const;

const hasPython = spawnSync('python3', ['--version']).status === 0;

describe.each(['Node', 'Python'] as const)('A client in %s', (language) => {
  const defects = Object.entries(DEFECTS).filter(
    ([defect]) => language === 'Node' || (IN_PYTHON as readonly string[]).includes(defect),
  );
  it.skipIf(language === 'Python' && !hasPython).for(defects)(
    'with the defect %s fails %s, and nothing else',
    async ([defect, rule], { expect }) => {
      const { code, failed, stdout, stderr } = await drill(
        ['--on', rule.split('/')[0] as string],
        commandOf(language, defect),
      );
      expect([code, failed], `${stdout}${stderr}`).toEqual([1, [rule]]);
    },
  );

  it.skipIf(language === 'Python' && !hasPython)('without one passes every rule', async ({ expect }) => {
    const { code, failed, untested, passed, stdout, stderr } = await drill(
      ['--on', 'outages,consistency,data,keys'],
      commandOf(language, 'none'),
    );
    expect([code, failed, untested], `${stdout}${stderr}`).toEqual([0, [], []]);
    expect(passed.sort()).toEqual([...new Set(Object.values(DEFECTS))].sort());
  });
});

it('A client that relies on the API to refuse a second person, and takes up what is there, creates nothing twice', async ({
  expect,
}) => {
  const { code, failed, passed, stdout, stderr } = await drill(
    ['--on', 'outages'],
    commandOf('Node', 'create-conflict'),
  );
  expect([code, failed], `${stdout}${stderr}`).toEqual([0, []]);
  expect(passed).toContain('outages/no-create-twice');
});

describe('A receiver of webhooks', () => {
  const on = async (defect: string, expectState = true) => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const options = [
      '--on',
      'webhooks',
      '--webhooks',
      `${url}/hook`,
      ...(expectState ? ['--webhooks-state', `${url}/`] : []),
    ];
    return drill(options, receiver(port, defect));
  };

  it.for([
    ['twice', 'webhooks/twice'],
    ['order', 'webhooks/out-of-order'],
    ['unknown', 'webhooks/unknown-bodies'],
  ] as const)('with the defect %s fails %s, and nothing else', async ([defect, rule], { expect }) => {
    const { code, failed, stdout, stderr } = await on(defect);
    expect([code, failed], `${stdout}${stderr}`).toEqual([1, [rule]]);
  });

  it('without one passes every rule', async ({ expect }) => {
    const { code, failed, untested, stdout, stderr } = await on('none');
    expect([code, failed, untested], `${stdout}${stderr}`).toEqual([0, [], []]);
  });

  it('that subscribes itself is told to leave that to the drill', async ({ expect }) => {
    const { code, stderr } = await on('eager');
    expect(code).toBe(2);
    expect(stderr).toContain('it subscribed the URL itself: leave that to the drill');
  });

  it('whose state nothing shows is not judged by it', async ({ expect }) => {
    const { code, untested } = await on('none', false);
    expect([code, untested]).toEqual([0, ['webhooks/twice', 'webhooks/out-of-order', 'webhooks/unknown-bodies']]);
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
