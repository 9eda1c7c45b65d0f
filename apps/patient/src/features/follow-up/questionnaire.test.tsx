import { followUpTemplates, measurementOf, missedAt, type FollowUpView } from '@openward/domain/follow-up';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderScreen } from '../../screen-test/render-screen.tsx';
import { Answered } from './answered.tsx';
import { Questionnaire } from './questionnaire.tsx';

const asthma = followUpTemplates.find(({ key }) => key === 'asthma');
const dueAt = new Date();
const followUp: FollowUpView = {
  followUpId: '0199fa46-a77b-7000-8000-000000000001',
  journeyId: '0199fa46-a77b-7000-8000-000000000002',
  consultationId: '0199fa46-a77b-7000-8000-000000000003',
  state: 'DUE',
  patientName: '叶芳',
  patientLatinName: 'Ye Fang',
  plannedBy: {
    practiceRoleId: '0199fa46-a77b-7000-8000-000000000004',
    personId: '0199fa46-a77b-7000-8000-000000000005',
    name: '谢安然',
    latinName: 'Xie Anran',
    role: 'DOCTOR',
    title: null,
    licenceNumber: null,
    licenceValidUntil: null,
    institutionName: null,
  },
  dueAt,
  answerBy: missedAt(dueAt),
  emergency: { ambulance: '112', crisisLine: null },
  closedAt: null,
  plan: {
    questions: asthma?.plan.questions ?? [],
    measurements: [{ ...measurementOf('peak-flow'), normal: { low: 300, high: null } }],
  },
  answers: null,
  abnormal: [],
  task: null,
  who: { ageInMonths: 480, isPregnant: false },
  mayCancel: false,
};

const send = () => fireEvent.click(screen.getByRole('button', { name: 'Send answers' }));
const choose = (question: RegExp, answer: string) =>
  fireEvent.click(within(screen.getByRole('group', { name: question })).getByRole('radio', { name: answer }));
const peakFlow = () => screen.getByLabelText('Peak flow (L/min)');

let sent: string[] = [];
beforeEach(() => {
  localStorage.clear();
  sent = [];
  vi.stubGlobal('scrollTo', () => undefined);
  vi.stubGlobal('fetch', (_: unknown, init: { readonly body: string }) => {
    sent.push(init.body);
    return Promise.reject(new Error('no network'));
  });
});

describe('answering a follow-up', () => {
  it('says what is missing at its field and sends nothing', async () => {
    await renderScreen(<Questionnaire followUp={followUp} />);
    send();
    expect(screen.getAllByText('This is not answered yet. Choose an answer, then send.')).toHaveLength(4);
    expect(screen.getByText(/Enter the value/)).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toContain('5 answers are missing or not right.');
    fireEvent.change(peakFlow(), { target: { value: '9999' } });
    expect(screen.getByText(/This value cannot be right/)).toBeTruthy();
    expect(sent).toEqual([]);
  });
  it('sends what was chosen, and keeps it when the network fails', async () => {
    const { unmount } = await renderScreen(<Questionnaire followUp={followUp} />);
    choose(/wake you/, 'No');
    choose(/How often did you use/, 'Not once');
    choose(/rinse/, 'Yes');
    choose(/no relief/, 'No');
    fireEvent.change(peakFlow(), { target: { value: '410' } });
    send();
    await waitFor(() => expect(sent.length).toBeGreaterThan(0));
    expect(JSON.stringify(JSON.parse(sent[0] ?? ''))).toContain('"peak-flow":410');
    unmount();
    await renderScreen(<Questionnaire followUp={followUp} />);
    await waitFor(() => expect(peakFlow()).toHaveProperty('value', '410'));
  });
  it('tells to get help at once when an answer is an emergency', async () => {
    await renderScreen(<Questionnaire followUp={followUp} />, 'zh-CN');
    expect(screen.queryByText('请不要等待回复')).toBeNull();
    choose(/静息时气促/, '是');
    expect(screen.getByText('请不要等待回复')).toBeTruthy();
    choose(/静息时气促/, '否');
    expect(screen.queryByText('请不要等待回复')).toBeNull();
  });
  it('takes "I could not measure this" for an answer', async () => {
    await renderScreen(<Questionnaire followUp={followUp} />);
    fireEvent.click(screen.getByRole('checkbox', { name: 'I could not measure this' }));
    expect(peakFlow()).toHaveProperty('disabled', true);
    send();
    expect(screen.getAllByText(/not answered yet/)).toHaveLength(4);
  });
});

describe('afterwards', () => {
  const answers = {
    questions: { 'night-waking': 'no', reliever: 'more', rinse: 'yes', 'alarm-signs': 'no' },
    measurements: { 'peak-flow': null },
  };
  const completed = { ...followUp, state: 'COMPLETED', answers, closedAt: dueAt } as const;
  it('says that nothing needs attention', async () => {
    await renderScreen(<Answered followUp={completed} />);
    expect(screen.getByText('Thank you, your answers have arrived')).toBeTruthy();
    expect(screen.getByText('Not measured')).toBeTruthy();
  });
  it('says calmly who looks at it, and marks what', async () => {
    const abnormal = [{ key: 'reliever', concern: 'abnormal', why: 'answer' }] as const;
    await renderScreen(
      <Answered followUp={{ ...completed, abnormal: [...abnormal], task: { kind: 'ABNORMAL', doneAt: null } }} />,
    );
    expect(screen.getByText(/Xie.Anran will look at your answers/)).toBeTruthy();
    expect(screen.getAllByText('To be looked at')).toHaveLength(1);
    expect(screen.queryByText('Do not wait for an answer')).toBeNull();
  });
  it('says to get help now after an emergency, until somebody has looked', async () => {
    const abnormal = [{ key: 'alarm-signs', concern: 'emergency', why: 'answer' } as const];
    const view = await renderScreen(
      <Answered followUp={{ ...completed, abnormal, task: { kind: 'ABNORMAL', doneAt: null } }} />,
    );
    expect(screen.getByText('Do not wait for an answer')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Call 112' }).getAttribute('href')).toBe('tel:112');
    view.unmount();
    await renderScreen(<Answered followUp={{ ...completed, abnormal, task: { kind: 'ABNORMAL', doneAt: dueAt } }} />);
    expect(screen.queryByText('Do not wait for an answer')).toBeNull();
    expect(screen.getByText(/has looked at your answers/)).toBeTruthy();
  });
});
