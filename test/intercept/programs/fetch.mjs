import process from 'node:process';

const headers = { authorization: `Bearer ${process.env.AFFINITY_API_KEY}` };
const answer = await fetch('https://api.affinity.co/v2/auth/whoami', { headers });
await answer.text();
console.log(answer.status);
