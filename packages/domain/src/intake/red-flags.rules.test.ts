import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redFlags, type RedFlag } from './red-flags.data.ts';
import { findRedFlags, redFlagQuestions, redFlagSchema } from './red-flags.rules.ts';

const adult = { yes: [], ageInMonths: 480, isPregnant: false };
const inText = (text: string, context: { ageInMonths?: number | null; isPregnant?: boolean } = {}) =>
  findRedFlags({ ...adult, ...context, text });

describe('red flags by guided questions', () => {
  it.each(redFlags)('%s answered yes stops the flow', (flag) => {
    expect(findRedFlags({ ...adult, yes: [flag], text: 'A question about vitamin tablets' })).toEqual([flag]);
  });
  it('asks an adult everything but infancy and pregnancy', () => {
    expect(redFlagQuestions(adult)).toEqual(
      redFlags.filter((flag) => flag !== 'infant-fever' && flag !== 'pregnancy-danger'),
    );
  });
  it('asks about infant fever below three months or when the age is not known', () => {
    expect(redFlagQuestions({ ageInMonths: 2, isPregnant: false })).toContain('infant-fever');
    expect(redFlagQuestions({ ageInMonths: null, isPregnant: false })).toContain('infant-fever');
    expect(redFlagQuestions({ ageInMonths: 3, isPregnant: false })).not.toContain('infant-fever');
  });
  it('asks about pregnancy when pregnant', () => {
    expect(redFlagQuestions({ ...adult, isPregnant: true })).toContain('pregnancy-danger');
  });
  it('takes no answer it does not know', () => {
    expect(redFlagSchema.safeParse('headache').success).toBe(false);
  });
});

describe('red flags by words, in English and Chinese', () => {
  it.each<[RedFlag, string]>([
    ['chest-pain', 'I have chest pain since this morning'],
    ['chest-pain', 'Crushing PRESSURE in the middle of my chest, left arm heavy'],
    ['chest-pain', 'My chest feels really tight'],
    ['chest-pain', '胸痛两个小时'],
    ['chest-pain', '胸口一阵阵的疼'],
    ['chest-pain', '胸 悶，喘口气难受'],
    ['chest-pain', '是不是心梗了？'],
    ['stroke-signs', 'her mouth is drooping on the left'],
    ['stroke-signs', 'Sudden weakness in my right arm'],
    ['stroke-signs', 'My speech is slurred'],
    ['stroke-signs', 'Dad can’t speak properly'],
    ['stroke-signs', '早上起来嘴歪了，右边手脚没力'],
    ['stroke-signs', '突然看不见东西'],
    ['stroke-signs', '說話不清，半身不遂'],
    ['breathing-trouble', "I can't breathe when I lie down"],
    ['breathing-trouble', 'i cant breathe'],
    ['breathing-trouble', 'Shortness of breath after two steps'],
    ['breathing-trouble', '呼吸困难，嘴唇发紫'],
    ['breathing-trouble', '喘不过气来'],
    ['breathing-trouble', '呼吸困難'],
    ['heavy-bleeding', 'Bleeding heavily from the wound'],
    ['heavy-bleeding', 'The cut is bleeding and it won’t stop'],
    ['heavy-bleeding', 'vomiting bright red blood'],
    ['heavy-bleeding', '鼻血流个不止'],
    ['heavy-bleeding', '今天吐血两次'],
    ['suicidal-thoughts', "I don't want to live any more"],
    ['suicidal-thoughts', 'I keep thinking about killing myself'],
    ['suicidal-thoughts', 'sometimes I want to die'],
    ['suicidal-thoughts', '最近总想自杀'],
    ['suicidal-thoughts', '不想活了'],
    ['suicidal-thoughts', '忍不住想死'],
    ['anaphylaxis', 'Bee sting and now my lips and tongue are swelling'],
    ['anaphylaxis', 'throat is closing up after peanuts'],
    ['anaphylaxis', '打针后过敏性休克'],
    ['anaphylaxis', '吃虾以后嘴唇肿了'],
    ['unconsciousness', 'He passed out and is unresponsive'],
    ['unconsciousness', '老人晕倒叫不醒'],
    ['seizure', 'My son is having a seizure'],
    ['seizure', '孩子突然抽搐'],
    ['poisoning', 'She took too many tablets'],
    ['poisoning', 'He drank some bleach'],
    ['poisoning', '误服农药'],
    ['poisoning', '煤气中毒'],
    ['severe-headache', 'the worst headache of my life'],
    ['severe-headache', '突然剧烈头痛'],
  ])('%s in "%s"', (flag, text) => {
    expect(inText(text)).toContain(flag);
  });

  it.each([
    'I want to know how to take amlodipine with grapefruit',
    'Blood pressure stays high at home; ankles swell in the evening.',
    'sore throat, swollen tonsils, mild fever since yesterday',
    'Food poisoning last week, what can I eat now?',
    'I had a stroke in 2019 and take aspirin, may I add fish oil?',
    'Refill of levetiracetam, no problems',
    'History of anaphylaxis to penicillin, which antibiotic is safe?',
    'A lot of blood tests this month, blood sugar is fine',
    'My knee hurts when I climb stairs',
    'Heartburn after supper',
    '感冒三天，嗓子痛，流鼻涕',
    '高血压吃氨氯地平，脚踝肿',
    '腿抽筋，想补钙',
    '上周食物中毒，现在吃什么好',
    '我有慢性荨麻疹，想换药',
    '头痛两天，能吃布洛芬吗',
    '',
  ])('nothing in "%s"', (text) => {
    expect(inText(text)).toEqual([]);
  });

  it.each([
    'No chest pain, only a cough',
    'I do not have any chest pain',
    "I don't want to die",
    '没有胸痛，只是咳嗽',
    '无呼吸困难',
    '没有呼吸困难',
    '无胸痛，咳嗽这么久了',
    'No chest pain, no shortness of breath',
    '否认自杀想法',
  ])('a denial directly before is heard: "%s"', (text) => {
    expect(inText(text)).toEqual([]);
  });

  it.each<[RedFlag, string]>([
    ['chest-pain', "I've never felt chest pain like this"],
    ['chest-pain', 'I have not had chest pain this bad'],
    ['chest-pain', 'I never had chest pain'],
    ['chest-pain', '以前没有胸痛，现在有'],
    ['chest-pain', '没有胸痛，现在有了'],
    ['chest-pain', '从没胸痛得这么厉害'],
    ['chest-pain', '從沒胸痛過'],
    ['breathing-trouble', 'Never had shortness of breath before, it started an hour ago'],
    ['breathing-trouble', '无呼吸'],
    ['breathing-trouble', '没有呼吸了'],
    ['anaphylaxis', 'My throat is swelling up'],
    ['anaphylaxis', '喉咙肿'],
  ])('never before is no denial of %s now: "%s"', (flag, text) => {
    expect(inText(text)).toContain(flag);
  });

  it.each<[RedFlag, string]>([
    ['chest-pain', 'No, chest pain started today'],
    ['chest-pain', 'It is not going away: chest pain'],
    ['chest-pain', 'no fever or cough but chest pain'],
    ['chest-pain', '没有发烧，但是胸痛'],
    ['chest-pain', '并非没有胸痛'],
    ['chest-pain', 'no chest pain yesterday, chest pain today'],
    ['suicidal-thoughts', '不是第一次想自杀'],
  ])('a denial of something else keeps %s: "%s"', (flag, text) => {
    expect(inText(text)).toContain(flag);
  });
});

describe('fever of an infant', () => {
  it('any fever below three months', () => {
    expect(inText('fever 38.4 since last night', { ageInMonths: 1 })).toEqual(['infant-fever']);
    expect(inText('发烧了', { ageInMonths: 2 })).toEqual(['infant-fever']);
    expect(inText('no fever, a rash', { ageInMonths: 1 })).toEqual([]);
  });
  it('not of an older child or an adult', () => {
    expect(inText('fever 38.4 since last night', { ageInMonths: 3 })).toEqual([]);
    expect(inText('发烧了', { ageInMonths: 60 })).toEqual([]);
    expect(inText('I have a fever and breastfeed my baby')).toEqual([]);
  });
  it('of a baby an adult writes about', () => {
    expect(inText('My baby has a fever')).toEqual(['infant-fever']);
    expect(inText('My 2 month old has a fever')).toEqual(['infant-fever']);
    expect(inText('宝宝发烧38.5度', { ageInMonths: null })).toEqual(['infant-fever']);
  });
  it('but not when the text says the baby is older', () => {
    expect(inText('My 8 month old baby has a fever')).toEqual([]);
    expect(inText('宝宝10个月发烧')).toEqual([]);
  });
});

describe('danger in pregnancy', () => {
  it('when the profile or the text says pregnant', () => {
    expect(inText('a little bleeding today', { isPregnant: true })).toEqual(['pregnancy-danger']);
    expect(inText('Pregnant 30 weeks, my waters broke')).toEqual(['pregnancy-danger']);
    expect(inText('怀孕20周，今天见红')).toEqual(['pregnancy-danger']);
  });
  it('not without pregnancy, and not for bleeding gums', () => {
    expect(inText('a little bleeding today')).toEqual([]);
    expect(inText('怀孕5个月，牙龈出血', { isPregnant: true })).toEqual([]);
    expect(inText('没有怀孕，月经期间流血')).toEqual([]);
  });
});

it('any text is answered, and flags come once, in the order of the questions', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.subarray([...redFlags]), (text, yes) => {
      const found = findRedFlags({ ...adult, text, yes });
      expect(found).toEqual(redFlags.filter((flag) => found.includes(flag)));
      expect(found).toEqual(expect.arrayContaining(yes));
    }),
  );
});
