/** Events that come twice, late, out of order, or with a body that the receiver does not know: it ends in the same state. */
import { isDeepStrictEqual } from 'node:util';
import { nameOf } from '../act.js';
import { counted, times } from '../counting.js';
import { type Finding, failed, findingOf, notTested, type Outcome, passed, shownCall } from '../finding.js';
import type { Received } from '../receiver.js';

interface ReceiverRule {
  rule: string;
  scene: string;
  title: string;
  advice: string;
}

const RULES: readonly ReceiverRule[] = [
  {
    rule: 'twice',
    scene: 'webhooks/twice',
    title: 'ends in the same state when events come twice',
    advice: 'Make the handler idempotent: keep what you derived by the record’s id, and look before you create.',
  },
  {
    rule: 'out-of-order',
    scene: 'webhooks/late',
    title: 'ends in the same state when events come late',
    advice:
      'Take an event as a hint that something changed, and read the record; or keep sent_at and drop what is older.',
  },
  {
    rule: 'unknown-bodies',
    scene: 'webhooks/unknown',
    title: 'passes over events that it does not know',
    advice:
      'Answer 2xx to types and bodies that you do not know, and do nothing: an error has them sent again for hours.',
  },
];

/** Without an address nothing was received. */
export function judgeReceiver(
  received: readonly Received[],
  { webhooks, webhooksState }: { webhooks?: string; webhooksState?: string },
): Finding[] {
  const isStateShown = webhooksState !== undefined;
  const missing = webhooks === undefined ? 'say where it receives them, with --webhooks URL' : 'it was not played';
  const undisturbed = received.find(({ scene }) => scene.id === 'webhooks/undisturbed');
  return RULES.map((rule) => {
    const run = received.find(({ scene }) => scene.id === rule.scene);
    const outcome = undisturbed && run ? judge(run, undisturbed, isStateShown) : notTested(missing);
    return findingOf('webhooks', rule, outcome);
  });
}

function judge(run: Received, undisturbed: Received, isStateShown: boolean): Outcome {
  if (undisturbed.reason !== null) return notTested(undisturbed.reason);
  if (undisturbed.deliveries === 0) return notTested('no event reached it');
  if (run.endedWith !== null && undisturbed.endedWith === null)
    return failed(`it ended with exit code ${run.endedWith}`);
  if (run.reason !== null) return notTested(run.reason);
  const refused = run.refused[0];
  if (refused && undisturbed.refused.length === 0) {
    return failed(`it answered ${refused.status ?? 'nothing'} to ${refused.event}, which is sent again then`);
  }
  if (!isStateShown && undisturbed.writes.length === 0) {
    return notTested('nothing shows its state: it wrote nothing to Affinity; give --webhooks-state URL');
  }
  const writes = run.writes.map(({ entry }) => shownCall(entry, run.startedAt));
  if (isDeepStrictEqual(run.state, undisturbed.state)) {
    return passed(
      `${counted(run.deliveries, 'delivery', 'deliveries')} led where ${undisturbed.deliveries} had led undisturbed`,
      writes,
    );
  }
  return failed(
    isStateShown
      ? `its state is another one: ${difference(undisturbed.state, run.state)}`
      : otherWrites(run, undisturbed),
    writes,
  );
}

function otherWrites(run: Received, undisturbed: Received): string {
  const extra = run.writes.find(
    ({ key }) =>
      run.writes.filter((one) => one.key === key).length > undisturbed.writes.filter((one) => one.key === key).length,
  );
  const counts = `it wrote ${times(run.writes.length)} instead of ${undisturbed.writes.length}`;
  return extra ? `${counts}: ${nameOf(extra)} once too often` : counts;
}

const NEAR = 30;

/** Where two texts part. */
function difference(a: unknown, b: unknown): string {
  const [expected, got] = [String(a), String(b)];
  let at = 0;
  while (at < expected.length && expected[at] === got[at]) at++;
  const cut = (text: string) => JSON.stringify(text.slice(Math.max(0, at - NEAR), at + NEAR));
  return `${cut(got)} instead of ${cut(expected)}`;
}
