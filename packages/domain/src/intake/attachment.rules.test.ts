import { describe, expect, it } from 'vitest';
import {
  attachmentMediaTypes,
  attachmentPurposeSchema,
  imageMediaTypes,
  isShownInPage,
  mayAttach,
} from './attachment.rules.ts';

describe('what may be attached', () => {
  it.each(
    attachmentPurposeSchema.options.flatMap((purpose) => attachmentMediaTypes.map((type) => [purpose, type] as const)),
  )('%s as %s', (purpose, type) => {
    const expected = purpose === 'EVIDENCE' || type !== 'application/pdf';
    expect(mayAttach(purpose, type).ok).toBe(expected);
  });
  it('shows pictures in a page, and nothing else', () => {
    expect(attachmentMediaTypes.filter(isShownInPage)).toEqual([...imageMediaTypes]);
    for (const type of ['application/pdf', 'image/svg+xml', 'text/html', '']) expect(isShownInPage(type)).toBe(false);
  });
});
