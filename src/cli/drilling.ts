/** What `drill` does, apart from its options: this module brings the mock along. */
import { accessSync, constants, writeFileSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import { Conductor, MOST_CALLS } from '../tools/drill/conduct.js';
import { type Finding, judge, metALimit } from '../tools/drill/judge.js';
import type { Observed } from '../tools/drill/observed.js';
import { pageOf } from '../tools/drill/page.js';
import { pictureOf } from '../tools/drill/picture.js';
import { timelineOf } from '../tools/drill/timeline.js';
import { reportText } from '../tools/drill/words.js';
import { Arrivals } from './arrived.js';
import { BadUse } from './bad-use.js';
import { accountNamed, create, keyOf, listen } from './creating.js';
import type { DrillOptions } from './drill.js';
import { FoundSomething } from './found-something.js';
import { surviveDefects } from './last-resort.js';
import { startLed } from './led-child.js';
import type { Streams } from './streams.js';

/** Seconds that a minute lasts in a drill. */
const WINDOW_SECONDS = 3;

type Writer = (findings: readonly Finding[], observed: Observed) => string;

const WRITERS: Record<string, Writer> = {
  '.html': pageOf,
  '.svg': (_, observed) => pictureOf(observed),
  '.json': (findings, observed) => {
    const { settings, startedAt, endedAt, code, stopped } = observed;
    const run = { ...settings, startedAt: instant(startedAt), endedAt: instant(endedAt), code, stopped };
    const timeline = timelineOf(observed).map(({ from, ...moment }) => ({ at: from - startedAt, ...moment }));
    return `${JSON.stringify({ findings, run, timeline }, null, 2)}\n`;
  },
};

const instant = (at: number) => new Date(at).toISOString();

/** Resolves when no rule failed; throws `FoundSomething` where one did, `BadUse` where nothing could be judged. */
export async function drill(
  command: readonly string[],
  options: DrillOptions,
  { stdout, stderr }: Streams,
): Promise<void> {
  surviveDefects(stderr, { keepsData: options.data !== undefined });
  const write = options.report === undefined ? undefined : writerOf(options.report);
  const observed = await observe(command, options, stderr);
  const findings = judge(observed);
  assertJudgeable(observed, options);
  stdout.write(reportText(findings, observed));
  if (write) save(options.report as string, write(findings, observed));
  if (findings.some(({ verdict }) => verdict === 'failed')) throw new FoundSomething();
}

async function observe(
  command: readonly string[],
  options: DrillOptions,
  stderr: Streams['stderr'],
): Promise<Observed> {
  const { perMinute, monthly = null, concurrent, timeout, persona } = options;
  const arrivals = new Arrivals();
  const mock = await create({ ...options, onRequest: arrivals.add });
  try {
    const account = accountNamed(mock, 'scale');
    const key = keyOf(account, persona);
    const { url: origin } = await listen(mock, { port: options.port });
    const child = await startLed(command, { origin, key }, stderr, { ownGroup: true });
    let stopped: string | null = null;
    const stop = (reason: string) => {
      if (stopped !== null) return;
      stopped = reason;
      child.stop();
    };
    const conductor = new Conductor(
      account,
      { perMinute, windowSeconds: WINDOW_SECONDS, monthly, concurrent },
      () => stop(`the drill ended it after ${MOST_CALLS} calls`),
      persona,
    );
    const timer = setTimeout(() => stop(`the drill ended it after ${timeout} s (--timeout)`), timeout * 1000);
    const code = await child.ended;
    clearTimeout(timer);
    stderr.write(arrivals.closing(child.notes(), { reasons: false }));
    return conductor.end(code, stopped);
  } finally {
    await mock.close();
  }
}

/** A run that met no limit shows nothing, and must not look like a good one. */
function assertJudgeable(observed: Observed, { perMinute }: DrillOptions): void {
  const { entries, code } = observed;
  if (metALimit(observed)) return;
  const known = entries.filter(({ limits }) => limits !== null).length;
  if (known > 0) {
    throw new BadUse(
      `nothing could be judged: ${known} calls never used up a minute of ${perMinute}; give a lower --per-minute, or the command more to do`,
    );
  }
  const refused =
    entries.length > 0
      ? `none of its ${entries.length} calls bore AFFINITY_API_KEY as its key`
      : 'it made no call to the mock';
  throw new BadUse(`nothing could be judged: ${refused} (it ended with exit code ${code})`);
}

function writerOf(file: string): Writer {
  const write = WRITERS[extname(file).toLowerCase()];
  if (!write) throw new BadUse(`--report ${file}: name a file that ends in ${Object.keys(WRITERS).join(', ')}`);
  try {
    accessSync(dirname(file), constants.W_OK);
  } catch {
    throw new BadUse(`--report ${file}: there is no folder ${dirname(file)} that can be written to`);
  }
  return write;
}

function save(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new BadUse(`--report ${file}: cannot be written (${(error as NodeJS.ErrnoException).code})`);
  }
}
