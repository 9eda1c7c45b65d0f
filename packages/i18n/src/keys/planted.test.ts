import { describe, expect, it } from 'vitest';
import { languageFaults, usageFaults } from './check-keys.ts';
import { findUses } from './find-uses.ts';
import { icuArguments } from './icu-arguments.ts';

const page = (code: string) => findUses('page.tsx', code);
const faults = (code: string, keys: readonly string[], dynamicPrefixes: readonly string[] = []) =>
  usageFaults({ keys, uses: page(code), dynamicPrefixes });

describe('planted faults are found', () => {
  it('a key that only one language has', () => {
    const en = new Map([
      ['a.b', 'x'],
      ['a.c', 'y'],
    ]);
    expect(languageFaults({ en, 'zh-CN': new Map([['a.b', '甲']]) })).toEqual(['a.c is missing in zh-CN']);
    expect(languageFaults({ en: new Map([['a.b', 'x']]), 'zh-CN': en })).toEqual(['a.c is missing in en']);
  });

  it('an argument that a translation forgot, renamed, or counts differently', () => {
    const differ = (one: string, other: string) =>
      languageFaults({ en: new Map([['a', one]]), 'zh-CN': new Map([['a', other]]) }).length;
    expect(differ('{name} entered', '已进入')).toBe(1);
    expect(differ('{name} entered', '{who}已进入')).toBe(1);
    expect(differ('{count, plural, one {# file} other {# files}}', '{count, plural, other {# 个文件}}')).toBe(0);
    expect(differ('{count, plural, one {# file} other {# files}}', '{count} 个文件')).toBe(0);
    expect(differ('{count, plural, one {# file} other {# files}}', '文件')).toBe(1);
    expect(differ('{count, plural, one {file} other {files}}', '文件')).toBe(0);
    expect(differ('<link>terms</link>', '条款')).toBe(1);
  });

  it('a key that code asks for and nobody wrote', () => {
    const code = `const t = useTranslations('patient.home'); t('promise'); t('missing');`;
    expect(faults(code, ['patient.home.promise'])).toEqual([
      'page.tsx:1 asks for patient.home.missing, which no message file has',
    ]);
  });

  it('a text that nobody asks for', () => {
    expect(faults(`const t = useTranslations('a'); t('used');`, ['a.used', 'a.left'])).toEqual([
      'a.left is used by nobody',
    ]);
  });

  it('a computed key outside the declared prefixes', () => {
    const code = `const t = useTranslations('state'); t(\`\${of}.\${state}\`); t(\`TICKET.\${state}\`);`;
    expect(faults(code, ['state.TICKET.DONE'], ['state.'])).toEqual([]);
    expect(faults(code, ['state.TICKET.DONE'], ['state.TICKET.'])).toEqual([
      'page.tsx:1 computes a key under state., which is no declared prefix',
    ]);
  });

  it('a variable that may name a group', () => {
    const code = `const acts = ['refer', 'keep']; const t = useTranslations('a'); acts.map((act) => t(act));`;
    expect(faults(code, ['a.refer', 'a.keep'])).toEqual([]);
    expect(faults(code, ['a.keep', 'a.refer.title'], ['a.refer.'])).toEqual([
      'page.tsx:1 may ask for a.refer, which is a group and no text',
    ]);
  });

  it('a declared prefix that begins no key', () => {
    expect(faults('', [], ['gone.'])).toEqual(['the declared prefix gone. begins no key']);
  });
});

describe('uses are found however the translator was made', () => {
  const keys = (code: string) => page(code).map(({ form, key }) => `${form} ${key}`);

  it('by hook, by request, at once, and beside other promises', () => {
    expect(keys(`const t = await getTranslations('a'); t('x')`)).toEqual(['whole a.x']);
    expect(keys(`(await getTranslations({ locale, namespace: 'a' }))('x')`)).toEqual(['whole a.x']);
    expect(keys(`const [t, f] = await Promise.all([getTranslations('a'), getFormat()]); t('x'); f('y')`)).toEqual([
      'whole a.x',
    ]);
    expect(keys(`const t = useTranslations(); t('a.x')`)).toEqual(['whole a.x']);
  });

  it('with the translator nearest above when a file makes several of one name', () => {
    const code = `function A() { const t = useTranslations('a'); t('x') } function B() { const t = useTranslations('b'); t.rich('x') }`;
    expect(keys(code)).toEqual(['whole a.x', 'whole b.x']);
  });

  it('in both branches of a choice', () => {
    expect(keys(`const t = useTranslations('a'); t(open ? 'x' : 'y')`)).toEqual(['whole a.x', 'whole a.y']);
  });

  it('through a variable whose keys are written out in the same file', () => {
    const code = `const rows = ['x', 'y']; const t = useTranslations('a'); rows.map((row) => t(row));`;
    expect(faults(code, ['a.x', 'a.y', 'a.z'])).toEqual(['a.z is used by nobody']);
    const pattern = `type Act = 'go' | 'stay'; const t = useTranslations('a'); t(\`\${act}-title\`);`;
    expect(faults(pattern, ['a.go-title', 'a.stay-title', 'a.run-title'])).toEqual(['a.run-title is used by nobody']);
    expect(faults(`const t = useTranslations('a'); t(row)`, ['a.x'])).toContain(
      'page.tsx:1 computes a key under a., which is no declared prefix',
    );
  });

  it('through a translator that was handed over', () => {
    expect(keys(`function title(t) { return t('x') }`)).toEqual(['of-parameter x']);
    expect(faults(`function title(t) { return t('x') }`, ['a.x', 'b.y'])).toEqual(['b.y is used by nobody']);
  });
});

describe('arguments of a message', () => {
  it('are found inside the branches of plural and select', () => {
    expect(icuArguments('{count, plural, =0 {none} other {# of {total}}} for {name}')).toEqual([
      'count (number)',
      'name',
      'total',
    ]);
  });

  it('must be closed', () => {
    expect(() => icuArguments('{name')).toThrow('not closed');
  });
});
