import type { PatientMe } from '@openward/domain/identity';
import type { ServiceCard } from '@openward/domain/institution';
import type { HealthProfile } from '@openward/domain/intake';
import { fireEvent, screen } from '@testing-library/react';
import superjson from 'superjson';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderScreen } from '../../screen-test/render-screen.tsx';
import { GetCareScreen } from './get-care-screen.tsx';

vi.mock('next/navigation', () => ({ useRouter: () => ({ push: () => undefined }), usePathname: () => '/care' }));

const me: PatientMe = {
  personId: '0199fa46-a77b-7000-8000-000000000001',
  name: '林晓帆',
  latinName: 'Lin Xiaofan',
  locale: 'en',
  sex: 'FEMALE',
  birthDate: new Date('1998-03-02'),
  profileComplete: true,
  contactMasked: null,
  family: [],
  sessions: 1,
};
const service: ServiceCard = {
  id: '0199fa46-a77b-7000-8000-000000000002',
  name: { en: 'Ask a pharmacist', zh: '药师咨询' },
  role: 'PHARMACIST',
  institutionName: { en: 'Clinic', zh: '诊所' },
  departmentName: null,
  priceMinor: 0,
  currency: 'CNY',
  isPayable: true,
  emergency: { ambulance: '112', crisisLine: null },
  targetSeconds: 900,
  isOpen: true,
  cliniciansOnDuty: 1,
  waiting: 0,
  wait: { kind: 'not-known' },
};

const health: HealthProfile = {
  patientId: me.personId,
  allergies: [{ substance: 'Penicillin', reaction: 'Rash', since: '2014' }],
  conditions: [],
  medicines: [],
  pregnancy: 'NOT_PREGNANT',
  weightGrams: null,
  confirmedAt: null,
  identityVerifiedAt: null,
};
const answer = (data: HealthProfile) =>
  new Response(JSON.stringify([{ result: { data: superjson.serialize(data) } }]), {
    headers: { 'content-type': 'application/json' },
  });

const words = 'May I take ibuprofen with amlodipine?';
const next = () => fireEvent.click(screen.getByRole('button', { name: 'Continue' }));

async function writeSymptoms() {
  fireEvent.change(await screen.findByLabelText('What is wrong?'), { target: { value: words } });
  fireEvent.click(screen.getByRole('radio', { name: 'Today' }));
}

beforeEach(() => {
  sessionStorage.clear();
  vi.stubGlobal('scrollTo', () => undefined);
  // Only the health profile is asked for; nothing that was written leaves before consent.
  vi.stubGlobal('fetch', (url: string | URL | Request) => {
    const asked = url instanceof Request ? url.url : url.toString();
    if (asked.includes('intake.health')) return Promise.resolve(answer(health));
    if (asked.includes('intake.confirmHealth')) return Promise.resolve(answer({ ...health, confirmedAt: new Date() }));
    return expect.unreachable(`nothing may be sent before consent: ${asked}`);
  });
});

describe('get care', () => {
  it('keeps what was written when the page is loaded again', async () => {
    const first = await renderScreen(<GetCareScreen service={service} me={me} />);
    await writeSymptoms();
    first.unmount();
    await renderScreen(<GetCareScreen service={service} me={me} />);
    expect((await screen.findByLabelText<HTMLTextAreaElement>('What is wrong?')).value).toBe(words);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Today' }).checked).toBe(true);
  });

  it('shows nobody what another person wrote in the same tab', async () => {
    const first = await renderScreen(<GetCareScreen service={service} me={me} />);
    await writeSymptoms();
    first.unmount();
    const other = { ...me, personId: '0199fa46-a77b-7000-8000-000000000003' };
    await renderScreen(<GetCareScreen service={service} me={other} />);
    expect((await screen.findByLabelText<HTMLTextAreaElement>('What is wrong?')).value).toBe('');
  });

  it('says at the field what is missing, and goes no further', async () => {
    await renderScreen(<GetCareScreen service={service} me={me} />);
    await screen.findByLabelText('What is wrong?');
    next();
    expect(screen.getByText(/Write a few words first/)).toBeTruthy();
    expect(screen.getByText(/Choose one/)).toBeTruthy();
  });

  it('stops at a red flag with the emergency call, and lets a wrong answer be corrected', async () => {
    await renderScreen(<GetCareScreen service={service} me={me} />);
    await writeSymptoms();
    next();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Chest pain or pressure' }));
    next();
    expect(screen.getByRole('heading', { name: 'Call an ambulance now' })).toBe(document.activeElement);
    expect(screen.getByRole('link', { name: 'Call 112' }).getAttribute('href')).toBe('tel:112');
    // The place of this service has no crisis line.
    expect(screen.queryByRole('link', { name: /Crisis line/ })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: /wrong answer/ }));
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Chest pain or pressure' }).checked).toBe(true);
  });

  it('asks who is with a child under six before anything else', async () => {
    const child = { ...me, personId: service.id, name: '小满', latinName: 'Xiaoman', relation: 'mother' };
    const birthDate = new Date();
    birthDate.setUTCFullYear(birthDate.getUTCFullYear() - 2);
    await renderScreen(<GetCareScreen service={service} me={{ ...me, family: [{ ...child, birthDate }] }} />);
    fireEvent.click(await screen.findByRole('radio', { name: /Xiaoman/ }));
    next();
    expect(screen.getByText(/Confirm that you are with the child/)).toBeTruthy();
    fireEvent.click(screen.getByRole('checkbox', { name: /I am with the child now/ }));
    next();
    expect(await screen.findByLabelText('What is wrong?')).toBeTruthy();
  });

  it('says that a doctor’s visit without a prior diagnosis is advice', async () => {
    await renderScreen(<GetCareScreen service={{ ...service, role: 'DOCTOR' }} me={me} />);
    await writeSymptoms();
    next();
    fireEvent.click(screen.getByRole('checkbox', { name: 'None of these' }));
    next();
    fireEvent.click(await screen.findByRole('button', { name: 'Confirm' }));
    expect(await screen.findByText('Has a hospital already diagnosed this?')).toBeTruthy();
    next();
    expect(screen.getByText('Choose one. Both lead to the doctor.')).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: /No, or nothing at hand/ }));
    expect(screen.getByText('Then this visit gives advice')).toBeTruthy();
    next();
    expect(screen.getByText('Advice', { exact: true })).toBeTruthy();
  });

  it('asks for consent only after every question is answered', async () => {
    await renderScreen(<GetCareScreen service={service} me={me} />);
    await writeSymptoms();
    next();
    next();
    expect(screen.getByText(/Tick what applies/)).toBeTruthy();
    fireEvent.click(screen.getByRole('checkbox', { name: 'None of these' }));
    next();
    expect(await screen.findByText('Penicillin · Rash · 2014')).toBeTruthy();
    expect(screen.getAllByText('None known')).toHaveLength(2);
    fireEvent.click(screen.getByRole('button', { name: 'Confirm' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Take a number' }));
    expect(screen.getByText(/Agree to go on, or leave/)).toBeTruthy();
  });
});
