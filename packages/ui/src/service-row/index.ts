export { ServiceList, ServiceRow } from './service-row.tsx';
