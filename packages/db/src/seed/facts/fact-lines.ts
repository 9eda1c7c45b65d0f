/** The cells of a table written as text: one fact a line, cells separated by a bar. */
export function factLines(table: string): readonly (readonly string[])[] {
  return table
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('|').map((text) => text.trim()));
}

/** The cell, or an error that names the broken line. */
export function cell(line: readonly string[], position: number): string {
  const value = line[position];
  if (value === undefined || value === '') throw new Error(`fact "${line.join('|')}" lacks column ${position + 1}`);
  return value;
}
