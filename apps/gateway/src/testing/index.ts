export { connect, origins } from './connect.ts';
export { deliverOutbox, startGateway } from './start-gateway.ts';
