import { describe, expect, it } from 'vitest';
import { defaultTriageLevel, type TriageFacts } from './triage.rules.ts';

const adult: TriageFacts = { ageInMonths: 480, pregnancy: 'NOT_APPLICABLE', since: 'WEEK' };

describe('the level a ticket starts with', () => {
  it.each<[string, Partial<TriageFacts>, number]>([
    ['an adult since a week', {}, 4],
    ['an adult since today', { since: 'TODAY' }, 4],
    ['an adult since longer than a month', { since: 'LONGER' }, 5],
    ['a child under six', { ageInMonths: 71 }, 3],
    ['a child of six', { ageInMonths: 72 }, 4],
    ['somebody of seventy-five', { ageInMonths: 900 }, 3],
    ['somebody just below', { ageInMonths: 899 }, 4],
    ['a pregnant patient', { pregnancy: 'PREGNANT' }, 3],
    ['a fragile patient since longer', { pregnancy: 'PREGNANT', since: 'LONGER' }, 3],
    ['a breastfeeding patient', { pregnancy: 'BREASTFEEDING' }, 4],
    ['somebody of unknown age', { ageInMonths: null }, 4],
  ])('%s', (_, change, level) => {
    expect(defaultTriageLevel({ ...adult, ...change })).toBe(level);
  });
});
