export { ListGroup, PlainRow } from './list-group.tsx';
export { QueueRow } from './queue-row.tsx';
