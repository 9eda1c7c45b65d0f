export { csvLine, csvStart, type CsvCell } from './csv.rules.ts';
export * from './export.schema.ts';
