import { gatewayEnv, readEnv } from '@openward/server/config';
import { createServices } from '@openward/server';
import { createHealth } from '@openward/server/health';
import { createMetrics } from '@openward/server/metrics';
import { connectBackplane } from '@openward/realtime/server';
import { createGateway } from './gateway.ts';
import { observeGateway } from './observe.ts';

const env = readEnv(gatewayEnv);
const services = createServices(env, 'gateway');
const metrics = createMetrics('gateway');
const backplane = await connectBackplane({
  pool: services.db.pool,
  redisUrl: env.REDIS_URL,
  onError: (error) => services.log.error('backplane failed', error),
});
const gateway = createGateway({
  services,
  backplane,
  origins: [env.PATIENT_URL, env.CONSOLE_URL].map((url) => new URL(url).origin),
  onRequest: createHealth(services, env, metrics).listener,
  onAnswer: observeGateway(metrics, () => gateway.server.of('/').sockets.size),
});
const port = await gateway.listen(env.GATEWAY_PORT);
services.log.info('gateway listening', { count: port });

const stop = async () => {
  await gateway.close();
  await services.db.close();
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
