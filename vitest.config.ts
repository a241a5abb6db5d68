import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { compileAll } from './scripts/sources/compiled.mjs';

/**
 * What V8 is told before the threads start (docs/decisions/0017-what-the-suite-costs.md). Most code of a test is run a few hundred times:
 * it is compiled at its first call, plainly and at once, and by the optimizing compiler, which takes long, only where it is run much
 * oftener than by default. The space of the young is large, since what tests throw away is, and so is that of the old before it is
 * first looked through: documents and validators stay.
 */
const FLAGS = [
  '--always-sparkplug',
  // Fifteen times what it is by default, by bytes of code in Node 20, by calls in newer ones.
  Number.parseInt(process.versions.v8, 10) < 12
    ? '--interrupt-budget=1000000'
    : '--invocation-count-for-turbofan=45000',
  '--no-parallel-scavenge',
  '--min-semi-space-size=32',
  '--max-semi-space-size=64',
  '--initial-old-space-size=600',
];
for (const flag of FLAGS) setFlagsFromString(flag);

// Tests name files of the project from its root, whatever folder the runner was started in.
process.chdir(import.meta.dirname);

// Before the threads start, which import what is compiled (docs/decisions/0016-tests-by-nodes-loader.md).
await compileAll('src', 'test');

/**
 * Files that change what all code of a process shares (the environment, the global `Request`, timers, `JSON`), or look at what a
 * module remembers: each gets a module graph and a thread of its own, and reads and compiles everything anew. So they are few.
 */
const ALONE = ['test/kit/intercept.test.ts', 'test/lib/clock.test.ts', 'test/account/seeding/seeding.test.ts'];

/**
 * Files that wait, mostly: for programs that they start, for sockets, for disks. What works all the time is better off with the others,
 * whose threads have compiled what it needs.
 */
const WAITING = [
  'test/cli/{commands,drill-groups,drill,intercept,last-resort,run,serve,watching,with-parent}.test.ts',
  'test/docs/guides.test.ts',
  'test/intercept/{languages,variables}.test.ts',
  'test/kit/{register,vitest-drill}.test.ts',
  'test/persistence/lock.test.ts',
  'test/scripts/{ensure-built,packed-manifest,sources}.test.ts',
  'test/webhooks/sending.test.ts',
  'test/http/connections.test.ts',
  'test/control/fault-alterations.test.ts',
  'test/limits/requests.test.ts',
];

/** So many files at once, where they wait: more than there are cores. */
const AT_ONCE = 2 * availableParallelism();

/** In this order: a thread ends, with all that it has read and compiled, where a file of another project comes next. */
const PROJECTS = ['alone', 'waiting', 'shared'];

/** Of each project those that take longest, the longest first: begun last, one of them would leave a core with nothing to do. */
const LONG = [
  'cli/drill-groups',
  'cli/run',
  'cli/drill',
  'docs/guides',
  'cli/last-resort',
  'cli/intercept',
  'kit/vitest-drill',
  'kit/register',
  'cli/contract-check',
  'scripts/ensure-built',
  'intercept/languages',
  'cli/commands',
  'cli/with-parent',
  'cli/serve',
  'contract/walk',
  'contract/bad-input',
  'tools/pull/pull',
  'contract/kept-texts',
  'properties/model',
  'tools/pull/canary',
  'properties/searches',
  'store/shown-on',
  'behaviour/isolation',
  'tools/diff/diff',
  'properties/v1-bad-input',
  'properties/seeds',
  'routes/unbuilt',
  'tools/check/check',
  'persistence/data-file',
  'console/forms',
  'contract/partner-data',
  'contract/generated-client',
  'control/bad-members',
  'properties/fresh-answers',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rankOf = ({ moduleId }: TestSpecification) => {
      const rank = LONG.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
      return rank < 0 ? LONG.length : rank;
    };
    const placeOf = ({ project }: TestSpecification) => PROJECTS.indexOf(project.name);
    return (await super.sort(files)).toSorted((a, b) => placeOf(a) - placeOf(b) || rankOf(a) - rankOf(b));
  }
}

const common = {
  environment: 'node',
  pool: 'threads',
  setupFiles: 'scripts/sources/register.mjs',
  // For what hangs, not for what is slow: the longest takes a tenth of it on a machine with nothing else to do.
  testTimeout: 300_000,
  hookTimeout: 300_000,
} as const;

export default defineConfig({
  test: {
    // All cores: by default one is left to somebody who types meanwhile.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    // Node's loader instead of the runner's: scripts/sources/register.mjs. So no test can have `vi.mock`: test/support/exchanged.ts.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    projects: [
      { test: { ...common, name: 'alone', include: ALONE, maxWorkers: AT_ONCE } },
      // A thread reads the sources and the documents, and compiles validators, once for all the files that it runs: the validators of
      // all operations alone take some three seconds. So nothing may be left behind in a module or a global.
      { test: { ...common, name: 'waiting', include: WAITING, exclude: ALONE, isolate: false, maxWorkers: AT_ONCE } },
      {
        test: {
          ...common,
          name: 'shared',
          include: ['test/**/*.test.ts'],
          exclude: [...ALONE, ...WAITING],
          isolate: false,
        },
        plugins: [
          {
            name: 'after the others, which would have its threads wait for a core',
            // Not as an option of the project: `--sequence.shuffle` would replace it, and the runner refuse to begin.
            configureVitest: ({ project }) => {
              project.config.sequence.groupOrder = 1;
            },
          },
        ],
      },
    ],
  },
});
