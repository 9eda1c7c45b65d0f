import { readCompose } from '../compose-file.ts';
import { type Check, filledIn } from '../deployment.ts';

const processes = {
  patient: 'PATIENT_PORT',
  console: 'CONSOLE_PORT',
  gateway: 'GATEWAY_PORT',
  worker: 'WORKER_PORT',
} as const;

/** The port a process is told is the one that is watched, that next listens on and that the proxy sends to. */
export const portsAgree: Check = ({ composed, caddyfile }) =>
  Object.entries(processes).flatMap(([name, setting]) => {
    const service = composed.services[name];
    const port = service?.environment[setting];
    if (!service || port === undefined) return [`${name} is not told ${setting}`];
    const says: string[] = [];
    if (service.healthcheck?.test.at(-1) !== port) says.push(`${name} is watched on another port than ${port}`);
    if (service.command.includes('--port') && service.command.at(service.command.indexOf('--port') + 1) !== port)
      says.push(`${name} listens on another port than ${port}`);
    if (name !== 'worker' && upstreamPort(caddyfile, name) !== port)
      says.push(`the proxy does not send ${name} to port ${port}`);
    if (service.ports.length > 0) says.push(`${name} is reachable past the proxy`);
    return says;
  });

/** What the public URLs name by default is published by the proxy. */
export const publicPortsArePublished: Check = ({ compose, composed }) => {
  const secretsOnly = Object.fromEntries(Object.entries(filledIn).filter(([name]) => !name.endsWith('_URL')));
  const byDefault = readCompose(compose, secretsOnly).services.proxy?.environment ?? {};
  const published = (composed.services.proxy?.ports ?? []).map((mapping) => mapping.split(':').at(-2));
  return Object.entries(byDefault)
    .map(([name, url]) => ({ name, port: new URL(url).port }))
    .filter(({ port }) => !published.includes(port))
    .map(({ name, port }) => `${name} names port ${port}, which the proxy does not publish`);
};

/** The proxy opens each public address once and keeps figures inside. */
export const proxyOpensEachAddress: Check = ({ caddyfile }) => {
  const sites = [...caddyfile.matchAll(/^\{\$([A-Z_]+)\} \{\n([\s\S]*?)^\}/gm)];
  const missing = ['PATIENT_URL', 'CONSOLE_URL', 'GATEWAY_URL']
    .filter((name) => !sites.some(([, site]) => site === name))
    .map((name) => `the proxy does not open ${name}`);
  const leaking = sites
    .filter(([, , body = '']) => !body.includes('import internal'))
    .map(([, name]) => `the proxy shows /metrics at ${name}`);
  return [...missing, ...leaking];
};

function upstreamPort(caddyfile: string, name: string): string | undefined {
  const direct = new RegExp(`reverse_proxy ${name}:(\\d+)`).exec(caddyfile)?.[1];
  return direct ?? new RegExp(`name ${name}\\s+port (\\d+)`).exec(caddyfile)?.[1];
}
