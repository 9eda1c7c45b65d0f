import { consoleEnv, gatewayEnv, migrateEnv, patientEnv, workerEnv } from '@openward/server/config';
import { describe, expect, it } from 'vitest';
import { type CheckName, checks } from './checks.ts';
import { type DeploymentTexts, readDeployment } from './deployment.ts';
import { deploymentTexts, existsInTree } from './tree.ts';

const schemas = {
  migrate: migrateEnv,
  patient: patientEnv,
  console: consoleEnv,
  gateway: gatewayEnv,
  worker: workerEnv,
};
const real = deploymentTexts();
const run = (name: CheckName, texts: DeploymentTexts = real) =>
  checks[name](readDeployment(texts, { schemas, exists: existsInTree }));

describe('the deployment of this tree', () => {
  it.each(Object.keys(checks).map((name) => [name] as [CheckName]))('%s', (name) => {
    expect(run(name)).toEqual([]);
  });
});

type Planted = readonly [
  check: CheckName,
  text: keyof DeploymentTexts,
  good: string | RegExp,
  bad: string,
  says: string,
];

const planted: readonly Planted[] = [
  ['every part of the hospital is there', 'compose', 'replicas: 2', 'replicas: 1', 'the gateway does not run twice'],
  ['every part of the hospital is there', 'compose', '  mailpit:', '  mail:', 'there is no mailpit'],
  [
    'every part of the hospital is there',
    'compose',
    '<<: [*process, *live]',
    '<<: *process',
    'two gateways do not hear each other',
  ],
  [
    'each process gets the settings its code asks for',
    'compose',
    'GATEWAY_PORT: 3002',
    'GATEWAY_PROT: 3002',
    'gateway sets GATEWAY_PROT, which its code does not read',
  ],
  [
    'each process gets the settings its code asks for',
    'compose',
    '  <<: *database\n  PATIENT_URL',
    '  PATIENT_URL',
    'patient is refused for DATABASE_URL: Invalid input: expected string, received undefined',
  ],
  [
    'each process gets the settings its code asks for',
    'compose',
    'postgresql://openward',
    'mysql://openward',
    'migrate is refused for DATABASE_URL: Invalid URL',
  ],
  [
    'public URLs are the same for everyone',
    'compose',
    'PATIENT_PORT: 3000',
    'PATIENT_PORT: 3000\n      PATIENT_URL: https://elsewhere.example.org',
    'PATIENT_URL has 2 values',
  ],
  [
    'secrets come from outside',
    'compose',
    /OPENWARD_VAULT_KEY: .*/,
    'OPENWARD_VAULT_KEY: c2VjcmV0',
    'OPENWARD_VAULT_KEY must come from outside and has no default',
  ],
  [
    'nothing starts without its secrets',
    'compose',
    /:\?see \.env\.example/g,
    ':-open',
    'the file starts without any secret',
  ],
  [
    '.env.example explains what the file takes',
    'envExample',
    'TURN_SECRET=',
    '',
    '.env.example does not explain TURN_SECRET',
  ],
  [
    '.env.example explains what the file takes',
    'envExample',
    'TURN_SECRET=',
    'TURN_SECRET=\nOLD_SECRET=',
    '.env.example explains OLD_SECRET, which nobody takes',
  ],
  ['ports agree', 'compose', 'WORKER_PORT: 3003', 'WORKER_PORT: 3004', 'worker is watched on another port than 3004'],
  ['ports agree', 'compose', '--port, "3001"', '--port, "3000"', 'console listens on another port than 3001'],
  ['ports agree', 'caddyfile', 'patient:3000', 'patient:3001', 'the proxy does not send patient to port 3000'],
  ['ports agree', 'caddyfile', 'port 3002', 'port 3003', 'the proxy does not send gateway to port 3002'],
  [
    'ports agree',
    'compose',
    `command: [node, node_modules/next/dist/bin/next, start, --port, "3001"]`,
    `command: [node, node_modules/next/dist/bin/next, start, --port, "3001"]\n    ports: ["3001:3001"]`,
    'console is reachable past the proxy',
  ],
  [
    'the proxy publishes the public ports',
    'compose',
    `      - "3002:3002"\n`,
    '',
    'GATEWAY_URL names port 3002, which the proxy does not publish',
  ],
  [
    'the proxy opens each address and hides figures',
    'caddyfile',
    '{$CONSOLE_URL} {',
    ':3001 {',
    'the proxy does not open CONSOLE_URL',
  ],
  [
    'the proxy opens each address and hides figures',
    'caddyfile',
    /import internal\n\treverse_proxy patient/,
    'reverse_proxy patient',
    'the proxy shows /metrics at PATIENT_URL',
  ],
  [
    'services start in order, after the migration',
    'compose',
    '  migrate: { condition',
    '  migration: { condition',
    'worker waits for migration, which is no service',
  ],
  [
    'services start in order, after the migration',
    'compose',
    'service_completed_successfully',
    'service_started',
    'gateway starts before the migration is complete',
  ],
  [
    'services start in order, after the migration',
    'compose',
    /healthcheck:\n\s+<<: \*readiness\n\s+test: \[CMD, redis-cli, ping\]/,
    'labels: {}',
    'worker waits for redis to be healthy, which nobody checks',
  ],
  ['volumes are declared', 'compose', '- objects:/data', '- files:/data', 'the volume files does not exist'],
  ['volumes are declared', 'compose', '- objects:/data', '- postgres:/data', 'nobody uses the volume objects'],
  [
    'volumes are declared',
    'compose',
    './docker/Caddyfile:',
    './docker/Caddyfil:',
    'the volume ./docker/Caddyfil does not exist',
  ],
  [
    'images are pinned',
    'compose',
    /postgres:18[\w.-]+/,
    'postgres:latest',
    'postgres runs postgres:latest, which names no exact version',
  ],
  [
    'the Dockerfile fits the tree',
    'dockerfile',
    /node:[\w.-]+ AS prune/,
    'node AS prune',
    'it builds on node, which is neither pinned nor a stage',
  ],
  [
    'the Dockerfile fits the tree',
    'dockerfile',
    'COPY docker/ready.mjs',
    'COPY docker/read.mjs',
    'it copies docker/read.mjs, which is not in the tree',
  ],
  [
    'the Dockerfile fits the tree',
    'dockerfile',
    '--from=build',
    '--from=built',
    'it copies from built, which is no earlier stage',
  ],
  [
    'the image has the tools of the tree',
    'dockerfile',
    /pnpm@[\d.]+/,
    'pnpm@9.0.0',
    'the image has pnpm 9.0.0, the tree 12.21.0',
  ],
  ['containers start their room, not as root', 'dockerfile', 'USER node\n', '', 'containers run as root'],
  [
    'containers start their room, not as root',
    'compose',
    'src/migrate/main.ts',
    'src/migrate.ts',
    'migrate starts src/migrate.ts, which packages/db does not have',
  ],
  [
    'containers start their room, not as root',
    'compose',
    'ROOM: worker',
    'ROOM: gateway',
    'worker prunes to gateway but starts in apps/worker',
  ],
  [
    'containers start their room, not as root',
    'compose',
    'FOLDER: apps/worker',
    'FOLDER: apps/jobs',
    'worker is built from apps/jobs, which is no room',
  ],
  [
    'containers start their room, not as root',
    'compose',
    'docker/ready.mjs',
    'docker/alive.mjs',
    'patient is watched by docker/alive.mjs, which is not in the tree',
  ],
];

describe('a planted fault is found', () => {
  it.each(planted)('%s (%s: %s -> %s)', (...[check, text, good, bad, says]) => {
    const changed = real[text].replace(good, () => bad);
    expect(changed, 'the fault could not be planted').not.toBe(real[text]);
    expect(run(check, { ...real, [text]: changed })).toContain(says);
  });

  it('for every check', () => {
    expect(new Set(planted.map(([check]) => check))).toEqual(new Set(Object.keys(checks)));
  });
});
