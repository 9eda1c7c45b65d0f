export { connectBackplane, type Backplane } from './adapter.ts';
export {
  createLiveServer,
  type AdapterFactory,
  type ClientCommands,
  type LiveServer,
  type LiveSocket,
  type ServerEvents,
} from './live-server.ts';
export { createPublisher, type Publisher } from './publisher.ts';
