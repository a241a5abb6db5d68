// Loaded before the redirector: what gets past it comes here. Affinity's host is on this machine then, and stderr tells.
const dns = require('node:dns');
const trap = (holder, name, answer) => {
  const plain = holder[name];
  holder[name] = function (host, ...args) {
    if (!/affinity/i.test(String(host))) return plain.call(this, host, ...args);
    process.stderr.write(`LOOKED UP by ${name}\n`);
    return answer(...args);
  };
};
const late =
  (...results) =>
  (...args) =>
    args.at(-1)(null, ...results);
const lookup = (options, done) =>
  options?.all ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4);
trap(dns, 'lookup', (options, done) => (typeof options === 'function' ? lookup({}, options) : lookup(options, done)));
trap(dns.promises, 'lookup', async () => ({ address: '127.0.0.1', family: 4 }));
for (const name of ['resolve', 'resolve4', 'resolve6', 'resolveAny', 'resolveCname']) {
  for (const holder of [dns, dns.Resolver.prototype]) trap(holder, name, late(['127.0.0.1']));
  for (const holder of [dns.promises, dns.promises.Resolver.prototype]) trap(holder, name, async () => ['127.0.0.1']);
}
