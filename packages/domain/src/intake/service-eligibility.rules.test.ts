import { describe, expect, it } from 'vitest';
import { CONSENT_VERSION, isConsentCurrent } from './consent.rules.ts';
import { mayUseService } from './service-eligibility.rules.ts';

const everyone = { isOpen: true, minAgeMonths: 0, maxAgeMonths: null };
const paediatrics = { isOpen: true, minAgeMonths: 1, maxAgeMonths: 215 };
const no = (reason: string) => ({ ok: false, reason });

describe('whom a service is for', () => {
  it('both ends of the age range are served', () => {
    expect(mayUseService(paediatrics, 1)).toEqual({ ok: true });
    expect(mayUseService(paediatrics, 215)).toEqual({ ok: true });
    expect(mayUseService(paediatrics, 0)).toEqual(no('age-not-served'));
    expect(mayUseService(paediatrics, 216)).toEqual(no('age-not-served'));
    expect(mayUseService(everyone, 1300)).toEqual({ ok: true });
  });
  it('an unknown age is served only where every age is', () => {
    expect(mayUseService(everyone, null)).toEqual({ ok: true });
    expect(mayUseService(paediatrics, null)).toEqual(no('profile-incomplete'));
    expect(mayUseService({ ...everyone, minAgeMonths: 216 }, null)).toEqual(no('profile-incomplete'));
  });
  it('a closed service is for nobody', () => {
    expect(mayUseService({ ...everyone, isOpen: false }, 480)).toEqual(no('service-closed'));
  });
});

describe('consent is given to the text shown now', () => {
  it('and asked again when the text changed', () => {
    expect(isConsentCurrent(CONSENT_VERSION)).toEqual({ ok: true });
    expect(isConsentCurrent('2018-01-01')).toEqual(no('consent-outdated'));
    expect(isConsentCurrent('')).toEqual(no('consent-outdated'));
  });
});
