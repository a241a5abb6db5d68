import process from 'node:process';

const headers = { authorization: `Bearer ${process.env.AFFINITY_API_KEY}` };
const answer = await fetch('https://api.affinity.co/v2/auth/whoami', { headers });
await answer.text();
// A text, not a number: Deno colours numbers wherever FORCE_COLOR is set, whatever it is set to.
console.log(String(answer.status));
