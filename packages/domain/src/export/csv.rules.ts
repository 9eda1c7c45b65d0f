/** What a cell may hold; null is an empty one. */
export type CsvCell = string | number | boolean | Date | null;

/** Marks the file as UTF-8, so that spreadsheets show Chinese as it is. */
export const csvStart = '\uFEFF';

const wordOf = (cell: CsvCell): string => {
  if (cell === null) return '';
  return cell instanceof Date ? cell.toISOString() : String(cell);
};

/**
 * One line of a CSV file (RFC 4180), with its line end. A text that a spreadsheet would run as a formula (it begins with
 * = + - @, a tab or a line end, also behind blanks) gets an apostrophe before it, so that it stays a text. Numbers stay numbers.
 * Source: OWASP, CSV Injection.
 */
export const csvLine = (cells: readonly CsvCell[]): string => `${cells.map(cellOf).join(',')}\r\n`;

function cellOf(cell: CsvCell): string {
  const word = wordOf(cell);
  const isText = typeof cell === 'string';
  const safe = isText && /^\s*[=+\-@\t\r\n＝＋－＠]/.test(word) ? `'${word}` : word;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
