import type { AttachmentPurpose } from '@openward/domain/intake';
import { MAX_ATTACHMENTS, MAX_UPLOAD_BYTES } from '@openward/domain/intake';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { renderScreen } from '../../screen-test/render-screen.tsx';
import { stubProcedures } from '../../screen-test/stub-procedures.ts';
import { stubSending } from '../../screen-test/stub-sending.ts';
import { FileField } from './file-field.tsx';
import type { KeptFile } from './kept-file.ts';

const patientId = '0199fa46-a77b-7000-8000-000000000002';
const idOf = (n: number) => `0199fa46-a77b-7000-8000-${String(n).padStart(12, '0')}`;

function Field({ files, purpose = 'SYMPTOM_PHOTO' }: { files?: readonly KeptFile[]; purpose?: AttachmentPurpose }) {
  const [kept, setKept] = useState(files ?? []);
  return (
    <FileField
      label="Photos"
      hint="What it looks like."
      patientId={patientId}
      purpose={purpose}
      files={kept}
      onKept={(file) => setKept((now) => [...now, file])}
      onRemoved={(id) => setKept((now) => now.filter((file) => file.id !== id))}
    />
  );
}
const photo = new File(['pixels'], 'rash.jpg', { type: 'image/jpeg' });
const choose = (...files: File[]) => fireEvent.change(screen.getByLabelText('Add: Photos'), { target: { files } });
const kept = { id: idOf(7), purpose: 'SYMPTOM_PHOTO', mediaType: 'image/jpeg', bytes: 6 };

describe('adding a file', () => {
  it('shows how far it is, then the file itself, counted', async () => {
    const sent = stubSending();
    await renderScreen(<Field />);
    choose(photo);
    expect(sent[0]?.url).toContain(patientId);
    act(() => sent[0]?.arrive(0.4));
    expect(screen.getByRole('progressbar', { name: 'rash.jpg is on its way' }).getAttribute('value')).toBe('0.4');
    expect(screen.getByRole('status').textContent).toBe('0 of 6 files, one on its way');
    act(() => sent[0]?.answer(201, kept));
    expect(await screen.findByRole('link', { name: 'Open file 1' })).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('1 of 6 files');
  });

  it('that got lost is tried again as the same file', async () => {
    const sent = stubSending();
    await renderScreen(<Field />);
    choose(photo);
    act(() => sent[0]?.lose());
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('rash.jpg');
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]?.url).toBe(sent[0]?.url);
    act(() => sent[1]?.answer(201, kept));
    expect(await screen.findByRole('link', { name: 'Open file 1' })).toBeTruthy();
  });

  it('that the server refuses for good can only be left out', async () => {
    const sent = stubSending();
    await renderScreen(<Field />);
    choose(photo);
    act(() => sent[0]?.answer(422, { key: 'file-damaged' }));
    expect(await screen.findByText(/could not be read/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Leave it out' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('that is too large is told at once, and never sent', async () => {
    const sent = stubSending();
    await renderScreen(<Field />);
    const large = new File(['x'], 'scan.jpg', { type: 'image/jpeg' });
    Object.defineProperty(large, 'size', { value: MAX_UPLOAD_BYTES + 1 });
    choose(large);
    expect(await screen.findByText(/larger than 15 MB/)).toBeTruthy();
    expect(sent).toHaveLength(0);
  });

  it('is no longer offered once there are as many as may be', async () => {
    stubSending();
    const files = Array.from({ length: MAX_ATTACHMENTS }, (_, n) => ({ id: idOf(n), mediaType: 'image/png' as const }));
    await renderScreen(<Field files={files} />);
    expect(screen.queryByLabelText('Add: Photos')).toBeNull();
    expect(screen.getByRole('status').textContent).toBe('6 of 6 files');
  });

  it.each([
    ['SYMPTOM_PHOTO', false],
    ['EVIDENCE', true],
  ] as const)('for %s takes documents: %s', async (purpose, documents) => {
    stubSending();
    await renderScreen(<Field purpose={purpose} />);
    expect(screen.getByLabelText<HTMLInputElement>('Add: Photos').accept.includes('application/pdf')).toBe(documents);
  });
});

it('a file is taken back here and on the server', async () => {
  stubSending();
  const calls = stubProcedures({ 'intake.removeAttachment': () => ({}) });
  await renderScreen(<Field files={[{ id: idOf(7), mediaType: 'application/pdf' }]} />);
  fireEvent.click(screen.getByRole('button', { name: 'Remove file 1' }));
  expect(screen.queryByRole('link', { name: 'Open file 1' })).toBeNull();
  await waitFor(() => expect(calls).toEqual([{ name: 'intake.removeAttachment', input: { attachmentId: idOf(7) } }]));
});
