/** The body of a request; null as soon as it is longer than `maxBytes`, whatever its headers say. */
export async function readBytes(request: Request, maxBytes: number): Promise<Buffer | null> {
  const body: ReadableStream<Uint8Array> | null = request.body;
  if (!body) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    // Leaving the loop cancels the stream.
    if (size > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
