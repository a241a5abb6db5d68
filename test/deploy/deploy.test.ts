/** What deploy/ has for containers fits together: names, ports, shards and the options that `serve` has. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { serveCommand } from '../../src/cli/serve.js';

const text = (path: string) => readFileSync(new URL(`../../deploy/${path}`, import.meta.url), 'utf8');
// biome-ignore lint/suspicious/noExplicitAny: looked into member by member
type Any = any;
const documents = (path: string): Any[] => parseAllDocuments(text(path)).map((document) => document.toJS());
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

/** Variables that `serve` looks at. */
const VARIABLES = new Set([
  ...serveCommand({ stdout: { write: () => {} }, stderr: { write: () => {} } }).options.flatMap(
    ({ envVar }) => envVar ?? [],
  ),
]);
/** Parameters of haproxy.cfg, as its head lists them. */
const parameters = new Set(text('haproxy.cfg').match(/(?<=^# {3})[A-Z_]+(?= )/gm));
const isParameter = (name: string) => parameters.has(name) || /^SHARD_(\d|1[0-5])$/.test(name);

describe('haproxy.cfg', () => {
  const configuration = text('haproxy.cfg');

  it('has the same shards for traffic and for health, each under its own number for good', () => {
    const lines = configuration.match(/^ {4}server .*$/gm) ?? [];
    const traffic = Array.from({ length: 16 }, (_, i) => `    server shard-${i} "\${SHARD_${i}}" id ${i + 1}`);
    const health = Array.from({ length: 16 }, (_, i) => `    server shard-${i} "\${SHARD_${i}}"`);
    expect(lines).toEqual([...traffic, ...health]);
  });

  it('takes no shard out, and sends nothing twice', () => {
    const shards = configuration.slice(
      configuration.indexOf('backend shards'),
      configuration.indexOf('backend health'),
    );
    expect(shards).not.toMatch(/\b(check|backup|redispatch|cookie)\b(?!s)/);
    expect(configuration).toContain('    no option redispatch\n');
    expect(configuration.match(/retry-on .*/g)).toEqual(['retry-on conn-failure']);
  });

  it('uses the parameters that its head lists, and lists those that it uses', () => {
    const used = new Set(configuration.match(/(?<=\$\{)[A-Z_]+(?=\})/g));
    expect([...used].sort()).toEqual([...parameters].filter((name) => !name.startsWith('SHARD')).sort());
  });
});

describe('compose.yaml', () => {
  const { services, volumes, networks } = parse(text('compose.yaml'), { merge: true }) as Any;
  const { front, ...shards } = services;

  it('has a shard of its own name, address and volume for each that the front knows', () => {
    const known = Object.keys(front.environment).filter((name) => name.startsWith('SHARD_'));
    expect(known.map((name) => name.toLowerCase().replace('_', '-'))).toEqual(Object.keys(shards));
    for (const [name, shard] of Object.entries<Any>(shards)) {
      expect(shard.environment.AFFINITY_MOCK_SHARD_NAME).toBe(name);
      expect(shard.volumes).toEqual([`${name}:/data`]);
      const address = `${shard.networks.shards.ipv4_address}:${shard.environment.AFFINITY_MOCK_PORT}`;
      expect(front.environment[name.toUpperCase().replace('-', '_')]).toBe(address);
    }
    expect(Object.keys(volumes)).toEqual(Object.keys(shards));
    expect(Object.keys(networks)).toEqual(['shards']);
  });

  it('sets what there is to set, and lets this machine alone in', () => {
    for (const { image, environment } of Object.values<Any>(shards)) {
      expect(image).toBe(`affinity-mock:${version}`);
      for (const name of Object.keys(environment)) expect(VARIABLES).toContain(name);
    }
    for (const name of Object.keys(front.environment)) expect([name, isParameter(name)]).toEqual([name, true]);
    for (const port of front.ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  });
});

describe('kubernetes/', () => {
  const all = ['shards', 'front'].flatMap((name) => documents(`kubernetes/${name}.yaml`));
  const find = (kind: string, name: string): Any => all.find((one) => one.kind === kind && one.metadata.name === name);
  const fits = (selector: Record<string, string>, labels: Record<string, string>) =>
    Object.entries(selector).every(([name, value]) => labels[name] === value);
  const set = find('StatefulSet', 'shard');
  const deployment = find('Deployment', 'affinity-mock-front');

  it('has one object of each name, and the version of the package', () => {
    const names = all.map(({ kind, metadata }) => `${kind}/${metadata.name}`);
    expect(new Set(names).size).toBe(names.length);
    expect(set.spec.template.spec.containers[0].image).toBe(`affinity-mock:${version}`);
  });

  it('gives each shard a service with an address that stays, and the front knows them all', () => {
    const { data } = find('ConfigMap', 'affinity-mock-shards');
    const shards = Array.from({ length: set.spec.replicas }, (_, i) => `shard-${i}`);
    for (const name of shards) {
      const { spec } = find('Service', name);
      expect(spec).toMatchObject({
        publishNotReadyAddresses: true,
        selector: { 'statefulset.kubernetes.io/pod-name': name },
      });
      expect(spec.clusterIP).toBeUndefined();
      expect(data[name.toUpperCase().replace('-', '_')]).toBe(`${name}:${spec.ports[0].port}`);
    }
    expect(Object.keys(data).filter((name) => name.startsWith('SHARD_'))).toHaveLength(shards.length);
    for (const name of Object.keys(data)) expect([name, isParameter(name)]).toEqual([name, true]);
  });

  it('selects what it means: services, budgets, the set and the deployment', () => {
    const pods = [set, deployment].map(({ spec }) => spec.template.metadata.labels);
    expect(find('Service', set.spec.serviceName).spec).toMatchObject({ clusterIP: 'None' });
    expect(fits(find('Service', 'shards').spec.selector, pods[0])).toBe(true);
    expect(fits(find('Service', 'affinity-mock').spec.selector, pods[1])).toBe(true);
    expect(fits(find('Service', 'affinity-mock').spec.selector, pods[0])).toBe(false);
    for (const [owner, labels, budget] of [
      [set, pods[0], 'shards'],
      [deployment, pods[1], 'affinity-mock-front'],
    ]) {
      expect(fits(owner.spec.selector.matchLabels, labels)).toBe(true);
      expect(fits(find('PodDisruptionBudget', budget).spec.selector.matchLabels, labels)).toBe(true);
    }
  });

  it('asks for health where it is answered, keeps data on the volume, and runs without rights', () => {
    for (const { spec } of [set, deployment]) {
      const [container] = spec.template.spec.containers;
      const ports = container.ports.map(({ name }: { name: string }) => name);
      for (const probe of ['startupProbe', 'readinessProbe', 'livenessProbe']) {
        const { httpGet, tcpSocket } = container[probe] ?? {};
        if (httpGet) expect(['/_mock/health', '/_front/health']).toContain(httpGet.path);
        if (httpGet || tcpSocket) expect(ports).toContain((httpGet ?? tcpSocket).port);
      }
      expect(container.securityContext).toMatchObject({
        readOnlyRootFilesystem: true,
        allowPrivilegeEscalation: false,
      });
      expect(spec.template.spec.securityContext.runAsNonRoot).toBe(true);
    }
    const [shard] = set.spec.template.spec.containers;
    const environment = Object.fromEntries(shard.env.map((one: { name: string }) => [one.name, one]));
    for (const name of Object.keys(environment)) expect(VARIABLES).toContain(name);
    const [mount] = shard.volumeMounts;
    expect(environment.AFFINITY_MOCK_DATA.value).toMatch(new RegExp(`^${mount.mountPath}/`));
    expect(set.spec.volumeClaimTemplates.map((claim: Any) => claim.metadata.name)).toEqual([mount.name]);
  });

  it('lets no Service of the name affinity-mock set AFFINITY_MOCK_PORT to an address, here and in the guide', () => {
    const pods = [set, deployment].map(({ spec }) => spec.template.spec);
    const guide = text('../docs/guides/containers.md');
    const [pod, service] = parseAllDocuments(/^```yaml[^\n]*\n(apiVersion.*?)^```$/ms.exec(guide)?.[1] ?? '').map(
      (document) => document.toJS(),
    );
    for (const { enableServiceLinks } of [...pods, pod.spec]) expect(enableServiceLinks).toBe(false);
    expect(fits(service.spec.selector, pod.metadata.labels)).toBe(true);
    expect(pod.spec.containers[0].image).toBe(`affinity-mock:${version}`);
  });

  it('makes the map of the configuration from the one file', () => {
    const { resources, configMapGenerator } = parse(text('kubernetes/kustomization.yaml'));
    expect(resources).toEqual(['shards.yaml', 'front.yaml']);
    const [volume] = deployment.spec.template.spec.volumes;
    expect(configMapGenerator).toEqual([{ name: volume.configMap.name, files: ['haproxy.cfg=../haproxy.cfg'] }]);
  });
});
