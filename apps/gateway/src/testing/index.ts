export { connect, origins, type TestSocket } from './connect.ts';
export { deliverOutbox, startGateway, type TestGateway } from './start-gateway.ts';
export { endVisit, openVisit, text, type Visit } from './visit.ts';
