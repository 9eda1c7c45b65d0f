export { type Gateway, type GatewayOptions, createGateway } from './gateway.ts';
export { commands } from './commands/index.ts';
