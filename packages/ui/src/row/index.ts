export { Row, RowList } from './row.tsx';
