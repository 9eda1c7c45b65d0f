import { describe, expect, it } from 'vitest';
import { askOneAtATime } from './ask-one-at-a-time.ts';

/** A connection that remembers what it was asked, and how much at the same time at most. */
function connection() {
  const asked: unknown[] = [];
  let running = 0;
  let most = 0;
  const query = async (text: string, done?: (answer: string) => void): Promise<string> => {
    asked.push(text);
    running += 1;
    most = Math.max(most, running);
    await Promise.resolve();
    running -= 1;
    if (text === 'wrong') throw new Error('syntax');
    done?.(text);
    return text;
  };
  const client = { query };
  const together = (...texts: string[]) => Promise.allSettled(texts.map((text) => client.query(text)));
  return { client, asked, most: () => most, together };
}

/** The stand-in has one form of the many a connection's query has. */
const tame = ({ client }: ReturnType<typeof connection>) => askOneAtATime(client as never);

describe('a connection asked one thing at a time', () => {
  it('answers in order, never two at once, and goes on after one that failed', async () => {
    const one = connection();
    tame(one);
    const answers = await one.together('first', 'wrong', 'third');
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(one.asked).toEqual(['first', 'wrong', 'third']);
    expect(one.most()).toBe(1);
  });
  it('control: untamed it is asked all at once', async () => {
    const one = connection();
    await one.together('first', 'second', 'third');
    expect(one.most()).toBe(3);
  });
  it('passes on at once what comes with a callback', async () => {
    const one = connection();
    tame(one);
    const told = new Promise<string>((resolve) => void one.client.query('called', resolve));
    expect(one.asked).toEqual(['called']);
    expect(await told).toBe('called');
  });
});
