/** The beginning of a text for lists, on one line, cut between characters. @param most longest length, code points */
export function shorten(text: string, most: number): string {
  const line = Array.from(text.replace(/\s+/g, ' ').trim());
  return line.length <= most ? line.join('') : `${line.slice(0, most - 1).join('')}…`;
}
