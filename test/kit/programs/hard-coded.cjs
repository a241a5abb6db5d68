// The same from CommonJS, and over plain http, which nothing may carry to the live host either.
const http = require('node:http');
const https = require('node:https');
const axios = require('axios');

const headers = { authorization: `Bearer ${process.env.AFFINITY_API_KEY}` };
const status = (library, url) =>
  new Promise((resolve, reject) => {
    library.get(url, { headers }, (answer) => resolve(answer.resume().statusCode)).once('error', reject);
  });

(async () => {
  const seen = {
    https: await status(https, 'https://api.affinity.co/v2/lists'),
    http: await status(http, 'http://api.affinity.co/v2/lists'),
    axios: (await axios.get('https://api.affinity.co/v2/lists', { headers })).status,
    fetch: (await fetch('https://api.affinity.co/v2/lists', { headers })).status,
    plainFetch: (await fetch('http://api.affinity.co/v2/lists', { headers })).status,
  };
  process.stdout.write(JSON.stringify(seen));
})();
