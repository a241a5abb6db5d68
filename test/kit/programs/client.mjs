// A client for drills. client.mjs stubborn: sends ten calls and takes no notice; hang: one call, then nothing; calm: two calls;
// stranger: a key that nobody has; month: stops when no call of the month is left.
// By Node's own client: `fetch` takes as long to be loaded as all else that is done here.
import { once } from 'node:events';
import { get } from 'node:https';

const [, , mode] = process.argv;
const key = mode === 'stranger' ? 'nobody' : process.env.AFFINITY_API_KEY;
const call = async () => {
  const [answer] = await once(
    get('https://api.affinity.co/v2/lists', { headers: { authorization: `Bearer ${key}` } }),
    'response',
  );
  answer.resume();
  await once(answer, 'end');
  return answer;
};

if (mode === 'hang') {
  process.on('SIGTERM', () => {});
  setInterval(() => {}, 1000);
}
const most = { stubborn: 10, hang: 6, calm: 2, stranger: 1, month: 100 }[mode];
for (let i = 0; i < most; i++) {
  const { headers } = await call();
  if (mode === 'month' && headers['x-ratelimit-limit-org-remaining'] === '0') process.exit(9);
}
