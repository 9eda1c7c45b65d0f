export { closeTicket } from './close-ticket.ts';
export { moveTicket } from './move-ticket.ts';
export { viewQueuesNow } from './view-queues-now.ts';
export { viewSupervisedTickets } from './view-tickets.ts';
export { listFailedRefunds } from './list-failed-refunds.ts';
export { orderPage, overseeOrders } from './oversee-orders.ts';
export { overseenOrder } from './overseen.ts';
export { retryRefund } from './retry-refund.ts';
export { viewOrderFile } from './view-order-file.ts';
