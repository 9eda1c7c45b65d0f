// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { moveFocus } from './move-focus.ts';

let list: HTMLElement;

beforeEach(() => {
  document.body.innerHTML =
    '<div><a href="#1" id="a">A</a><a href="#2" id="b" aria-current="true">B</a><a href="#3" id="c">C</a></div>';
  list = document.body.querySelector('div') ?? document.body;
  Element.prototype.scrollIntoView = () => undefined;
});

const focused = () => document.activeElement?.id;

test('from outside it starts beside the open row', () => {
  moveFocus(list, 1);
  expect(focused()).toBe('c');
});

test('it stays at the ends', () => {
  moveFocus(list, 1);
  moveFocus(list, 1);
  expect(focused()).toBe('c');
  for (let step = 0; step < 4; step += 1) moveFocus(list, -1);
  expect(focused()).toBe('a');
});
