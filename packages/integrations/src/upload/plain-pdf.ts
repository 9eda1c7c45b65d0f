/** What makes a document do something. A report of a hospital has none of it. */
const active =
  /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData|GoToR|GoToE|Encrypt)(?![A-Za-z0-9])/;

/**
 * Whether bytes are a whole PDF that, as far as its plain part tells, does nothing when it is opened. What stands in
 * compressed streams is not looked into: a PDF is therefore never shown in a page, only handed out as a download.
 */
export function isPlainPdf(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!/^%PDF-[12]\.\d/.test(text)) return false;
  if (!/startxref\s+\d+\s+%%EOF\s*$/.test(text.slice(-1_024))) return false;
  // A name may be written with codes: /J#61vaScript.
  const named = text.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return !active.test(named);
}
