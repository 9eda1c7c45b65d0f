/** No-break space: keeps a number with its unit. */
export const nbsp = '\u00A0';

/** Makes every space of a text a no-break space, and keeps Han text from breaking after a digit. */
export function unbroken(text: string): string {
  return text.replaceAll(/\s+/g, nbsp).replaceAll(/(\d)(?=[\u4E00-\u9FFF])|([\u4E00-\u9FFF])(?=\d)/g, `$&${nbsp}`);
}
