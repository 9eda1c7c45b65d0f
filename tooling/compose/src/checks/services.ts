import type { Check } from '../deployment.ts';

const expected = [
  'postgres',
  'redis',
  'object-store',
  'mailpit',
  'turn',
  'migrate',
  'patient',
  'console',
  'gateway',
  'worker',
  'proxy',
];

/** The parts of a hospital are all there; the gateway twice, sharing what is live through Redis. */
export const everyPartIsThere: Check = ({ composed }) => {
  const missing = expected.filter((name) => !composed.services[name]).map((name) => `there is no ${name}`);
  const gateway = composed.services.gateway;
  const alone = gateway && gateway.deploy?.replicas !== 2 ? ['the gateway does not run twice'] : [];
  const deaf = gateway && gateway.environment.REDIS_URL === undefined ? ['two gateways do not hear each other'] : [];
  return [...missing, ...alone, ...deaf];
};

/** Whoever waits, waits for a service that exists and can say that it is ready; nobody runs before the migration. */
export const startsInOrder: Check = ({ composed, schemas }) => {
  const says: string[] = [];
  for (const [name, service] of Object.entries(composed.services)) {
    for (const [other, { condition }] of Object.entries(service.depends_on)) {
      const awaited = composed.services[other];
      if (!awaited) says.push(`${name} waits for ${other}, which is no service`);
      else if (condition === 'service_healthy' && !awaited.healthcheck)
        says.push(`${name} waits for ${other} to be healthy, which nobody checks`);
    }
    const isProcess = Object.hasOwn(schemas, name) && name !== 'migrate';
    if (isProcess && service.depends_on.migrate?.condition !== 'service_completed_successfully')
      says.push(`${name} starts before the migration is complete`);
  }
  if (composed.services.migrate?.depends_on.postgres?.condition !== 'service_healthy')
    says.push('the migration does not wait for postgres');
  return says;
};

/** Every volume that is used is declared, every one declared is used, and what is mounted from the tree exists. */
export const volumesAreDeclared: Check = ({ composed, exists }) => {
  const sources = Object.values(composed.services).flatMap(({ volumes }) => volumes.map((v) => v.split(':')[0] ?? ''));
  const declared = Object.keys(composed.volumes);
  return [
    ...sources
      .filter((source) => (source.startsWith('.') ? !exists(source) : !declared.includes(source)))
      .map((source) => `the volume ${source} does not exist`),
    ...declared.filter((name) => !sources.includes(name)).map((name) => `nobody uses the volume ${name}`),
  ];
};

/** An image names its version; "latest" tomorrow is another program. */
export const imagesArePinned: Check = ({ composed }) =>
  Object.entries(composed.services)
    .filter(([, { image, build }]) => !build && !isPinned(image ?? ''))
    .map(([name, { image }]) => `${name} runs ${image ?? 'nothing'}, which names no exact version`);

export function isPinned(image: string): boolean {
  return /^[\w./-]+:v?\d+\.\d+[\w.-]*(?:@sha256:[0-9a-f]{64})?$/.test(image);
}
