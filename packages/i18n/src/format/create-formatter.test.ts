import { describe, expect, it } from 'vitest';
import { createFormatter } from './create-formatter.ts';
import { nbsp } from './join.ts';

const now = new Date('2026-11-24T03:00:00Z');
const en = createFormatter({ locale: 'en', zone: 'Asia/Shanghai' });
const zh = createFormatter({ locale: 'zh-CN', zone: 'Asia/Shanghai' });
/** Shows no-break spaces, so that a test sees where a line may not break. */
const seen = (text: string) => text.replaceAll(nbsp, '~');

describe('moments', () => {
  it('use the viewer’s zone and twenty-four hours', () => {
    expect(en.time(now)).toBe('11:00');
    expect(createFormatter({ locale: 'zh-CN', zone: 'Europe/Berlin' }).time(now)).toBe('04:00');
    expect(en.time(new Date('2026-11-23T16:00:00Z'))).toBe('00:00');
  });

  it('name the zone of the place when it is not the viewer’s', () => {
    const abroad = createFormatter({ locale: 'en', zone: 'Europe/Berlin' });
    expect(seen(abroad.time(now, { place: 'Asia/Shanghai' }))).toBe('11:00 (China~Standard~Time)');
    expect(seen(zh.time(now, { place: 'Asia/Urumqi' }))).not.toBe('09:00');
    expect(en.time(now, { place: 'Asia/Shanghai' })).toBe('11:00');
    expect(en.time(now, { place: 'PRC' })).toBe('11:00');
  });

  it('leave the year out only in the year of now', () => {
    expect(seen(en.date(now, { now }))).toBe('24~Nov');
    expect(seen(en.date(now, { now: new Date('2027-01-02T00:00:00Z') }))).toBe('24~Nov~2026');
    expect(seen(zh.date(now))).toBe('2026~年~11~月~24~日');
  });

  it('say today, yesterday and tomorrow by the calendar of the viewer, not by hours', () => {
    expect(seen(en.nearDateTime(new Date('2026-11-23T15:50:00Z'), now))).toBe('Yesterday~23:50');
    expect(seen(en.nearDateTime(now, now))).toBe('Today~11:00');
    expect(seen(en.nearDateTime(now, now, { within: true }))).toBe('today~11:00');
    expect(zh.relativeDay(new Date('2026-11-24T16:30:00Z'), now)).toBe('明天');
    expect(seen(zh.relativeDay(new Date('2026-11-20T00:00:00Z'), now))).toBe('11~月~20~日');
  });

  it('give weekday, day and clock of a deadline', () => {
    expect(seen(en.dateTime(new Date('2026-11-27T02:36:00Z'), { now }))).toBe('Fri~27~Nov, 10:36');
    expect(seen(zh.dateTime(new Date('2026-11-27T02:36:00Z'), { now }))).toBe('11~月~27~日（周五）10:36');
  });

  it('divide a conversation by days', () => {
    expect(seen(en.dayDivider(now, now))).toBe('Today, 24~November');
    expect(seen(zh.dayDivider(now, now))).toBe('今天，11~月~24~日');
    expect(en.dayKey(new Date('2026-11-23T15:59:00Z'))).not.toBe(en.dayKey(new Date('2026-11-23T16:00:00Z')));
  });

  it('never move a birth date by a zone', () => {
    const west = createFormatter({ locale: 'en', zone: 'America/Los_Angeles' });
    expect(seen(west.plainDate(new Date('1964-05-09T00:00:00Z')))).toBe('9~May~1964');
    expect(seen(west.plainDate('1964-05-09'))).toBe('9~May~1964');
  });

  it('span two clocks with a dash', () => {
    expect(en.timeSpan(now, new Date('2026-11-24T05:00:00Z'))).toBe('11:00–13:00');
  });
});

describe('amounts', () => {
  it('show money from minor units, cents only where there are any', () => {
    expect(en.money(4680, 'CNY')).toBe('¥46.80');
    expect(zh.money(900, 'CNY')).toBe('¥9');
    expect(zh.money(0, 'CNY')).toBe('¥0');
    expect(en.money(500, 'JPY')).toBe('¥500');
  });

  it('never part a number from its unit', () => {
    expect(
      [en.measure(2.5, 'mg'), zh.days(28), en.duration(360), zh.duration(4800), en.percent(0.94)].map(seen),
    ).toEqual(['2.5~mg', '28~天', '6~min', '1~小时 20~分钟', '94~%']);
  });

  it('count days in the singular and plural', () => {
    expect([en.days(1), en.days(2)].map(seen)).toEqual(['1~day', '2~days']);
  });

  it('tick in place', () => {
    expect([en.elapsed(0), en.elapsed(108), en.elapsed(965), en.elapsed(3729)]).toEqual([
      '0:00',
      '1:48',
      '16:05',
      '1:02:09',
    ]);
  });
});

describe('waits', () => {
  it('are ranges or not known, never a single minute', () => {
    expect(seen(en.waitRange({ kind: 'range', fromMinutes: 6, toMinutes: 10 }))).toBe('6–10~min');
    expect(seen(zh.waitRange({ kind: 'range', fromMinutes: 7, toMinutes: 7 }))).toBe('约~7~分钟');
    expect(seen(en.waitRange({ kind: 'range', fromMinutes: 0, toMinutes: 0 }))).toBe('under~1~min');
    expect(en.waitRange({ kind: 'not-known' })).toBe('Not known yet');
    expect(zh.waitParts({ kind: 'not-known' })).toBeNull();
  });

  it('say the place in line as people do', () => {
    expect([1, 2, 3, 4, 11, 12, 21].map((place) => en.place(place))).toEqual([
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '12th',
      '21st',
    ]);
    expect(seen(zh.place(3))).toBe('第~3~位');
  });

  it('keep a ticket number on one line', () => {
    expect(seen(en.ticketNumber('A 027'))).toBe('A~027');
  });
});

describe('ages', () => {
  it.each([
    ['1964-05-09', '62~y', '62~岁'],
    ['2024-11-24', '2~y', '2~岁'],
    ['2024-11-25', '23~mo', '23~个月'],
    ['2026-10-25', '30~d', '30~天'],
    ['2026-11-24', '0~d', '0~天'],
  ])('of somebody born %s are %s', (birth, english, chinese) => {
    expect([en.age(new Date(birth), now), zh.age(new Date(birth), now)].map(seen)).toEqual([english, chinese]);
  });
});

describe('names', () => {
  const chen = { name: '陈丽华', latinName: 'Chen Lihua' };
  it('stand in the reader’s script, the other one beside it for a clinician', () => {
    expect([en.person(chen), zh.person(chen)].map(seen)).toEqual(['Chen~Lihua', '陈丽华']);
    expect([en.otherName(chen), zh.otherName(chen)]).toEqual(['陈丽华', 'Chen Lihua']);
    expect(en.otherName({ name: 'Ana Silva', latinName: '' })).toBeNull();
  });

  it('leave out facts that are missing', () => {
    expect([en.facts(['F', null, '62 y']), zh.facts(['女', undefined, '62 岁'])]).toEqual(['F, 62 y', '女，62 岁']);
  });
});
