/** What `drill` does, apart from its options: this module brings the mock along. */
import { MOST_CALLS } from '../tools/drill/act.js';
import { Conductor } from '../tools/drill/conduct.js';
import { counted } from '../tools/drill/counting.js';
import { judge, metALimit } from '../tools/drill/judge.js';
import type { Observed } from '../tools/drill/observed.js';
import { type DrillReport, NOTHING } from '../tools/drill/report.js';
import { reportText } from '../tools/drill/words.js';
import { Arrivals } from './arrived.js';
import { BadUse } from './bad-use.js';
import { accountNamed, create, keyOf, listen } from './creating.js';
import type { DrillOptions } from './drill.js';
import { aboutRun, save, writerOf } from './drill-report.js';
import { playStories } from './drill-stories.js';
import { PER_MINUTE, WINDOW_SECONDS, whyNothing } from './drill-words.js';
import { FoundSomething } from './found-something.js';
import { surviveDefects } from './last-resort.js';
import { startLed } from './led-child.js';
import type { Streams } from './streams.js';

/** Resolves when no rule failed; throws `FoundSomething` where one did, `BadUse` where nothing could be judged. */
export async function drill(command: readonly string[], options: DrillOptions, streams: Streams): Promise<void> {
  const { stdout, stderr } = streams;
  surviveDefects(stderr, { keepsData: options.data !== undefined });
  const write = options.report === undefined ? undefined : writerOf(options.report);
  const isOfLimitsAlone = options.on.every((group) => group === 'limits');
  const report = isOfLimitsAlone
    ? await drillLimits(command, options, stderr)
    : await playStories(command, options, stderr);
  stdout.write(reportText(report));
  if (write) save(options.report as string, write(report));
  if (report.findings.some(({ verdict }) => verdict === 'failed')) throw new FoundSomething();
}

async function drillLimits(
  command: readonly string[],
  options: DrillOptions,
  stderr: Streams['stderr'],
): Promise<DrillReport> {
  const observed = await observe(command, options, stderr);
  assertJudgeable(observed);
  return { ...NOTHING, about: aboutRun(command, options.on), findings: judge(observed), limits: observed };
}

async function observe(
  command: readonly string[],
  options: DrillOptions,
  stderr: Streams['stderr'],
): Promise<Observed> {
  const { perMinute = PER_MINUTE, monthly = null, concurrent, timeout, persona } = options;
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
function assertJudgeable(observed: Observed): void {
  const { entries, code, settings } = observed;
  if (metALimit(observed)) return;
  const known = entries.filter(({ limits }) => limits !== null).length;
  if (known > 0) {
    throw new BadUse(
      `nothing could be judged: ${counted(known, 'call')} never used up a minute of ${settings.perMinute}; give a lower --per-minute, or the command more to do`,
    );
  }
  throw new BadUse(`nothing could be judged: ${whyNothing(entries.length)} (it ended with exit code ${code})`);
}
