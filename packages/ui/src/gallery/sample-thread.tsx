import { IconClipboardText } from '@tabler/icons-react';
import { ClinicalCard } from '../card/index.ts';
import type { ThreadEntry } from '../message-list/index.ts';
import { StatusBadge } from '../status-badge/index.ts';
import { sampleNow, type Say } from './sample.ts';

const at = (minutesAgo: number) => new Date(sampleNow.getTime() - minutesAgo * 60_000);

/** A conversation with every kind of entry and every state of a message. */
export function patientThread(say: Say): ThreadEntry[] {
  const theirs = (id: string, minutesAgo: number, text: string): ThreadEntry => ({
    kind: 'message',
    id,
    side: 'theirs',
    at: at(minutesAgo),
    text,
  });
  return [
    theirs('a', 1500, say('Your pressure this morning?', '今早的血压是多少？')),
    theirs(
      'b',
      36,
      say(
        'Good morning, Ms Chen. Any breathlessness, or one leg more swollen than the other?',
        '陈女士，早上好。有没有气短？两条腿肿得一样吗？',
      ),
    ),
    {
      kind: 'message',
      id: 'c',
      side: 'ours',
      at: at(34),
      state: 'read',
      stateAt: at(33),
      text: say('No. Both the same, and gone by morning.', '没有。两边一样，早上就消了。'),
    },
    { kind: 'system', id: 'd', at: at(30), text: say('Zhao Wen joined', '赵文已加入') },
    {
      kind: 'card',
      id: 'e',
      at: at(9),
      card: { kind: 'summary', id: '00000000-0000-4000-8000-000000000001' },
    },
    theirs(
      'f',
      7,
      say(
        'For the first days, stand up slowly. You can write here until 20:00.',
        '头几天起身慢一点。20:00 前都可以留言。',
      ),
    ),
    {
      kind: 'message',
      id: 'g',
      side: 'ours',
      at: at(5),
      state: 'delivered',
      stateAt: at(5),
      text: say('I drive the school bus at 6:30. Can I take it before?', '我六点半要开校车，可以出车前吃吗？'),
    },
    {
      kind: 'message',
      id: 'h',
      side: 'ours',
      at: at(4),
      state: 'sent',
      stateAt: at(4),
      text: say('I took the last tablet of the old box last night.', '旧的那盒昨晚刚好吃完。'),
    },
    {
      kind: 'message',
      id: 'i',
      side: 'ours',
      at: at(2),
      state: 'failed',
      text: say('And the other one?', '另一种呢？'),
    },
    {
      kind: 'message',
      id: 'j',
      side: 'ours',
      at: at(1),
      state: 'queued',
      text: say('Pressure this morning was 148/92', '今早血压 148/92'),
    },
  ];
}

/** The card of that conversation. */
export function SampleCard({ say }: { readonly say: Say }) {
  return (
    <ClinicalCard
      icon={<IconClipboardText />}
      title={say('Summary', '小结')}
      byline={say('He Yun · 10:36', '何筠 · 10:36')}
      badge={<StatusBadge of="CONSULTATION" state="COMPLETED" pill />}
    >
      {say(
        'Ankle swelling fits the medicine you take. Do not stop it by yourself; ask your doctor this week.',
        '脚踝肿胀与所服药物有关。请不要自行停药，本周内咨询医生。',
      )}
    </ClinicalCard>
  );
}

/** The same with the eyes of a clinician: authors, and a note the patient never sees. */
export function consoleThread(say: Say): ThreadEntry[] {
  const patient = say('Chen Lihua', '陈丽华');
  return [
    { kind: 'system', id: 'a', at: at(30), text: say('You took A 027 after 6 min', '您于候诊 6 分钟后接诊 A 027') },
    {
      kind: 'message',
      id: 'b',
      side: 'theirs',
      author: patient,
      at: at(28),
      text: say(
        'Good afternoon. My ankles swell a little in the evening since the higher dose.',
        '下午好。加量以后，晚上脚踝有点肿。',
      ),
    },
    {
      kind: 'message',
      id: 'c',
      side: 'ours',
      at: at(25),
      state: 'read',
      stateAt: at(24),
      text: say(
        'Good afternoon, Ms Chen. Any breathlessness, or one leg more swollen than the other?',
        '陈女士下午好。有没有气短？两条腿肿得一样吗？',
      ),
    },
    {
      kind: 'message',
      id: 'd',
      side: 'theirs',
      author: patient,
      at: at(22),
      text: say(
        'None of those. For my knee I take ibuprofen, two or three times a week.',
        '都没有。膝盖疼的时候会吃布洛芬，一周两三次。',
      ),
    },
    {
      kind: 'note',
      id: 'e',
      author: say('You', '您'),
      at: at(20),
      text: say(
        'Ibuprofen not in the record. Ankle swelling fits amlodipine.',
        '档案中没有布洛芬。踝部水肿符合氨氯地平反应。',
      ),
    },
    {
      kind: 'message',
      id: 'f',
      side: 'ours',
      at: at(18),
      state: 'delivered',
      stateAt: at(18),
      text: say(
        'Please do not stop it by yourself. I am writing down what to ask your doctor.',
        '请不要自行停药。我把要问医生的内容写给您。',
      ),
    },
  ];
}
