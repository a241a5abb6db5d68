// A client for drills. client.mjs stubborn: sends ten calls and takes no notice; hang: one call, then nothing; calm: two calls;
// stranger: a key that nobody has; month: stops when no call of the month is left.
const [, , mode] = process.argv;
const key = mode === 'stranger' ? 'nobody' : process.env.AFFINITY_API_KEY;
const call = async () => fetch('https://api.affinity.co/v2/lists', { headers: { authorization: `Bearer ${key}` } });

if (mode === 'hang') {
  process.on('SIGTERM', () => {});
  setInterval(() => {}, 1000);
}
const most = { stubborn: 10, hang: 6, calm: 2, stranger: 1, month: 100 }[mode];
for (let i = 0; i < most; i++) {
  const { headers } = await call();
  if (mode === 'month' && headers.get('x-ratelimit-limit-org-remaining') === '0') process.exit(9);
}
