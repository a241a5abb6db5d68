import { setFlagsFromString } from 'node:v8';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * What V8 is told before the threads start (docs/decisions/0017-what-the-suite-costs.md). Most code of a test is run a few hundred times:
 * it is compiled at its first call, plainly and at once, and by the optimizing compiler, which takes long, only where it is run much
 * oftener than by default. The space of the young is large, since what tests throw away is.
 */
const FLAGS = [
  '--always-sparkplug',
  '--interrupt-budget=400000',
  '--min-semi-space-size=32',
  '--max-semi-space-size=64',
];
for (const flag of FLAGS) setFlagsFromString(flag);

/**
 * Files that change what all code of a process shares (the environment, the global `Request`, timers, `JSON`), or look at what a
 * module remembers: each gets a module graph and a thread of its own, and reads and compiles everything anew. So they are few.
 */
const ALONE = ['test/kit/intercept.test.ts', 'test/lib/clock.test.ts', 'test/account/seeding/seeding.test.ts'];

/** In this order, one after the other: a thread ends, with all that it has read and compiled, where a file of another project comes next. There is a thread for each core. */
const PROJECTS = ['alone', 'shared'];

/** Of each project those that take longest, the longest first: begun last, one of them would leave a core with nothing to do. */
const LONG = [
  'cli/drill-groups',
  'cli/run',
  'cli/drill',
  'cli/serve',
  'cli/intercept',
  'cli/last-resort',
  'cli/contract-check',
  'docs/guides',
  'contract/walk',
  'contract/bad-input',
  'contract/partner-data',
  'tools/pull/pull',
  'tools/check/check',
  'contract/kept-texts',
  'tools/pull/canary',
  'intercept/languages',
  'properties/model',
  'kit/register',
  'properties/searches',
  'routes/unbuilt',
  'properties/seeds',
  'store/shown-on',
  'behaviour/isolation',
  'properties/v1-bad-input',
  'tools/diff/diff',
  'console/forms',
  'properties/fresh-answers',
  'persistence/data-file',
  'kit/vitest-drill',
  'scripts/ensure-built',
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
  setupFiles: 'test/support/sources.mjs',
  // For what hangs, not for what is slow: the longest takes a tenth of it on a machine with nothing else to do.
  testTimeout: 300_000,
  hookTimeout: 300_000,
} as const;

export default defineConfig({
  test: {
    // All cores: by default one is left to somebody who types meanwhile.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    // Node's loader instead of the runner's: test/support/sources.mjs. So no test can have `vi.mock`: test/support/exchanged.ts.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    projects: [
      // A thread reads the sources and the documents, and compiles validators, once for all the files that it runs: the validators of
      // all operations alone take some six seconds. So nothing may be left behind in a module or a global.
      {
        test: {
          ...common,
          name: 'shared',
          include: ['test/**/*.test.ts'],
          exclude: ALONE,
          isolate: false,
        },
      },
      { test: { ...common, name: 'alone', include: ALONE } },
    ],
  },
});
