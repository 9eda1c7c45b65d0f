export { exportAudit } from './export-audit.ts';
export { exportOrders } from './export-orders.ts';
export { openExport } from './open-export.ts';
