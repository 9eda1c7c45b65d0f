import { createTestDatabase } from '@openward/testing/database';
import { insertMedicine, openFollowUp } from '@openward/testing/factories';
import { refusalOf, testServices } from '@openward/testing/services';
import { describe, expect, it } from 'vitest';
import { searchDiagnoses, searchMedicines } from './index.ts';

const services = testServices(await createTestDatabase());

await insertMedicine(services);
await insertMedicine(services, {
  nameEn: 'Amoxicillin',
  nameZh: '阿莫西林',
  pinyinInitials: 'amxl',
  atcCode: 'J01CA04',
});
await insertMedicine(services, {
  nameEn: 'Diazepam',
  nameZh: '地西泮',
  atcCode: 'N05BA01',
  class: 'RESTRICTED',
  restrictedGroup: 'psychotropic',
});

describe('searching the catalogue', () => {
  it('finds by English, Chinese, initials and code; what begins with the words comes first', async () => {
    const { doctor, patient } = await openFollowUp(services);
    const names = async (query: string) =>
      (await searchMedicines(services, doctor, { query })).map(({ name }) => name.en);
    expect((await names('amlo'))[0]).toBe('Amlodipine');
    expect((await names('氨氯'))[0]).toBe('Amlodipine');
    expect((await names('amxl'))[0]).toBe('Amoxicillin');
    expect((await names('j01ca04'))[0]).toBe('Amoxicillin');
    expect(await names('%')).toEqual([]);
    const [first] = await searchMedicines(services, doctor, { query: 'diaz' });
    expect(first).toMatchObject({ class: 'RESTRICTED', stocked: 0 });
    expect(await refusalOf(searchMedicines(services, patient, { query: 'amlo' }))).toBe('forbidden');
    const codes = async (query: string) => (await searchDiagnoses(services, doctor, { query })).map(({ code }) => code);
    expect(await codes('i1')).toEqual(['I10']);
    expect(await codes('高血压')).toEqual(['I10']);
    expect(await codes('ptgm')).toEqual(['J00']);
  });
});
