/**
 * A UUIDv7 (RFC 9562, section 5.7) for a new message: time first, so that ids of one browser sort as written.
 * Within one millisecond a counter keeps the order.
 */
export function createMessageIds(now: () => number = Date.now): () => string {
  let lastMs = 0;
  let counter = 0;
  return () => {
    const ms = Math.max(now(), lastMs);
    counter = ms === lastMs ? counter + 1 : 0;
    lastMs = ms;
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    for (let byte = 0; byte < 6; byte += 1) bytes[byte] = Math.floor(ms / 256 ** (5 - byte)) % 256;
    bytes[6] = 0x70 | ((counter >> 8) & 0x0f);
    bytes[7] = counter & 0xff;
    bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  };
}
