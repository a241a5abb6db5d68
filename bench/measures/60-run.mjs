/** What `affinity-mock run` adds to a command that does nothing: taking turns with the command alone. */
import { timeToEnd } from '../lib/children.mjs';
import { median } from '../lib/statistics.mjs';

export const names = ['`run` adds to a command'];

export async function run({ program, time }) {
  const nothing = ['-e', ''];
  const added = [];
  for (let i = 0; i < time.starts; i++) {
    const alone = await timeToEnd('node', nothing);
    const under = await timeToEnd('affinity-mock run', [program, 'run', '--', process.execPath, ...nothing]);
    added.push(under - alone);
  }
  return [{ measure: names[0], unit: 'ms', mock: median(added), target: { of: 'mock', most: 400 }, rounds: added }];
}
