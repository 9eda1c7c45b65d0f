import { decideReviewInput, type DecideReviewInput, type ReviewSheet } from '@openward/domain/review';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import superjson from 'superjson';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { renderScreen } from '../../screen-test/render-screen.tsx';
import { DecisionPane } from './decision-pane.tsx';

const id = '0199fa46-a77b-7000-8000-000000000001';
const person = {
  personId: id,
  name: '赵桂兰',
  latinName: 'Zhao Guilan',
  sex: 'FEMALE',
  birthDate: new Date('1964-05-09'),
} as const;
const name = { en: 'Qingshan', zh: '青杉' };
const sheet: ReviewSheet = {
  id,
  number: 20_431,
  version: 1,
  state: 'SIGNED',
  signedAt: new Date('2026-11-23T06:36:00Z'),
  effectiveAt: null,
  validUntil: null,
  targetSeconds: 300,
  institutionName: name,
  serviceName: name,
  prescriber: {
    practiceRoleId: id,
    personId: id,
    name: '陆雯',
    latinName: 'Lu Wen',
    role: 'DOCTOR',
    title: null,
    licenceNumber: 'DEMO-1',
    licenceValidUntil: null,
    institutionName: name,
  },
  patient: {
    ...person,
    recordNumber: 7,
    weightGrams: 64_000,
    pregnancy: 'NOT_APPLICABLE',
    allergies: [],
    conditions: [],
    medicines: [],
    identityVerifiedAt: new Date('2026-01-01T00:00:00Z'),
    earlierConsultations: 0,
  },
  kind: 'FOLLOW_UP',
  diagnosis: { code: 'I10', name: { en: 'Essential hypertension', zh: '原发性高血压' }, chronic: true },
  evidence: null,
  lines: [],
  checks: [],
  judgement: {
    legality: [{ point: 'no-managed-medicine', ok: true }],
    completeness: [{ point: 'medicines-within-limit', ok: true, count: 1, limit: 5 }],
    suitability: ['dose-and-course', 'not-checked-accepted'],
  },
  ticked: [],
  note: null,
  summary: null,
  conversation: [],
  earlier: [],
  previousReason: null,
  decision: null,
  refusal: null,
};

const sent: DecideReviewInput[] = [];
const decided = vi.fn<(said: string) => void>();
const show = (facts: Partial<ReviewSheet> = {}) =>
  renderScreen(
    <DecisionPane sheet={{ ...sheet, ...facts }} onDecided={decided}>
      {null}
    </DecisionPane>,
  );
const press = (key: string) => fireEvent.keyDown(document.body, { key });
const comment = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Comment' });

beforeEach(() => {
  sessionStorage.clear();
  sent.length = 0;
  decided.mockReset();
  const batch = z.record(z.string(), z.object({ json: z.unknown() }));
  vi.stubGlobal('fetch', (_: unknown, init: RequestInit) => {
    const { 0: call } = batch.parse(JSON.parse(z.string().parse(init.body)));
    const input = decideReviewInput.parse(call?.json);
    sent.push(input);
    const state = { APPROVED: 'EFFECTIVE', RETURNED: 'RETURNED', REJECTED: 'REJECTED' }[input.decision];
    const data = superjson.serialize({ prescriptionId: id, reviewId: id, state });
    return Promise.resolve(Response.json([{ result: { data } }]));
  });
});

describe('deciding by keyboard', () => {
  it('A says what is missing until every point is ticked, then approves once', async () => {
    await show();
    press('a');
    expect(await screen.findByText('Tick every point of suitability before you approve.')).toBeTruthy();
    expect(sent).toEqual([]);
    press('1');
    press('2');
    press('a');
    press('a');
    await waitFor(() =>
      expect(decided).toHaveBeenCalledWith(expect.stringMatching(/^Approved: Zhao\sGuilan, no\. 20431\.$/)),
    );
    expect(sent).toMatchObject([
      { decision: 'APPROVED', reason: null, ticked: ['dose-and-course', 'not-checked-accepted'] },
    ]);
    expect(sent[0]?.expected).toEqual({ state: 'SIGNED', version: 1 });
  });

  it('R asks for the reason at its field, and returns with it', async () => {
    await show();
    press('r');
    expect(await screen.findByText('Say what is wrong. The doctor reads it.')).toBeTruthy();
    expect(document.activeElement).toBe(comment());
    fireEvent.change(comment(), { target: { value: 'Dose above the range' } });
    press('r');
    await waitFor(() => expect(sent).toMatchObject([{ decision: 'RETURNED', reason: 'Dose above the range' }]));
  });

  it('X names the consequence before it rejects, and Escape keeps the prescription', async () => {
    await show();
    fireEvent.change(comment(), { target: { value: 'Specially managed' } });
    press('x');
    const act = await screen.findByRole('region', { name: /Reject the prescription of Zhao/ });
    fireEvent.keyDown(act, { key: 'Escape' });
    expect(sent).toEqual([]);
    expect(comment().value).toBe('Specially managed');
    press('x');
    fireEvent.click(await screen.findByRole('button', { name: /^Reject/ }));
    await waitFor(() => expect(sent).toMatchObject([{ decision: 'REJECTED', reason: 'Specially managed' }]));
  });

  it('what was written is there after a reload', async () => {
    const first = await show();
    fireEvent.change(comment(), { target: { value: 'Half written' } });
    first.unmount();
    await show();
    expect(comment().value).toBe('Half written');
  });
});

it('rule 7: the prescriber reads why it is locked, and no key decides', async () => {
  await show({ refusal: 'own-prescription' });
  expect(screen.getByText('You prescribed this yourself. Another pharmacist decides.')).toBeTruthy();
  for (const key of ['1', '2', 'a', 'r', 'x']) press(key);
  for (const button of screen.getAllByRole<HTMLButtonElement>('button')) expect(button.disabled).toBe(true);
  expect(sent).toEqual([]);
});
