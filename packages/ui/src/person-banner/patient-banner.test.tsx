import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderIn } from '../screen-test/render-in.tsx';
import { PatientBanner } from './patient-banner.tsx';
import type { PatientFacts } from './patient-facts.ts';

const now = new Date('2026-11-24T03:00:00Z');
const unknown: PatientFacts = {
  name: '赵桂兰',
  latinName: 'Zhao Guilan',
  sex: 'FEMALE',
  birthDate: null,
  weightGrams: null,
  recordNumber: 204187,
  allergies: null,
  pregnancy: 'NOT_KNOWN',
  identityVerifiedAt: null,
  visit: 'ADVICE',
};

describe('the patient banner', () => {
  it('says not known for what nobody asked, and never leaves a gap', async () => {
    await renderIn('en', <PatientBanner patient={unknown} now={now} />);
    expect(screen.getByText('Allergies: not known')).toBeTruthy();
    expect(screen.getByText('Not verified')).toBeTruthy();
    expect(screen.getAllByText('Not known').length).toBe(2);
    expect(screen.getByText(/age not known/)).toBeTruthy();
  });

  it('tells no allergies from not asked', async () => {
    await renderIn('en', <PatientBanner patient={{ ...unknown, allergies: [] }} now={now} />);
    expect(screen.getByText('No known allergies')).toBeTruthy();
  });

  it('names each allergy with reaction and year', async () => {
    const allergies = [{ substance: 'Penicillin', reaction: 'anaphylaxis', since: '2014' }];
    await renderIn('en', <PatientBanner patient={{ ...unknown, allergies }} now={now} />);
    expect(screen.getByText('Penicillin: anaphylaxis, 2014')).toBeTruthy();
  });
});
