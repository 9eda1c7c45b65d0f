'use client';

import { Brand, Mark } from '../brand/index.ts';
import { ConfirmButton } from '../confirm-inline/index.ts';
import { SelectField, TextField } from '../field/index.ts';
import { AllergyBar } from '../person-banner/index.ts';
import { MeaningBadge, StateMark, type Meaning } from '../status-badge/index.ts';
import styles from './gallery.module.css';
import { Part } from './part.tsx';
import type { Say } from './sample.ts';

const meaningsIn = (say: Say): Readonly<Record<Meaning, string>> => ({
  'not-started': say('Not started', '未开始'),
  'with-someone': say('With someone', '等待他人'),
  working: say('Working', '进行中'),
  'needs-person': say('Needs a person', '需要处理'),
  stopped: say('Stopped', '已中止'),
  done: say('Done', '已完成'),
  closed: say('Closed', '已关闭'),
});

/** The mark, the meanings of badges, fields, and an act that asks first. */
export function ConsoleBasics({ say }: { say: Say }) {
  const meanings = meaningsIn(say);
  const order = ['not-started', 'with-someone', 'working', 'needs-person', 'stopped', 'done', 'closed'] as const;
  return (
    <>
      <Part name="brand">
        <div className={styles.bar}>
          <Brand suffix={say('Console', '工作台')} />
          <Mark />
        </div>
      </Part>
      <Part name="state-mark, meaning-badge">
        <div className={styles.badges}>
          {order.map((meaning) => (
            <StateMark key={meaning} meaning={meaning} />
          ))}
        </div>
        <div className={styles.badges}>
          {order.map((meaning) => (
            <MeaningBadge key={meaning} meaning={meaning} label={meanings[meaning]} />
          ))}
        </div>
      </Part>
      <Part name="allergy-bar">
        <AllergyBar allergies={[{ substance: say('Penicillin', '青霉素'), reaction: null, since: null }]} />
        <AllergyBar allergies={[]} />
        <AllergyBar allergies={null} />
      </Part>
      <Part name="field, select">
        <TextField label={say('Licence', '执业证号')} defaultValue="3316-0482" />
        <SelectField label={say('Department', '科室')} hint={say('One of the institution’s.', '本机构的科室。')}>
          <option>{say('Cardiology', '心血管内科')}</option>
          <option>{say('Pharmacy', '药学部')}</option>
        </SelectField>
      </Part>
      <Part name="confirm-button">
        <ConfirmButton
          title={say('Hand this parcel over?', '交付此包裹？')}
          consequence={say('The courier has it from then on.', '之后由快递员负责。')}
          confirmLabel={say('Hand over', '交付')}
          keepLabel={say('Not yet', '暂不')}
          needsReason={false}
          look="primary"
          onConfirm={() => undefined}
        />
        <ConfirmButton
          title={say('Cancel the order?', '取消订单？')}
          consequence={say('What was paid goes back.', '已付款项将退回。')}
          confirmLabel={say('Cancel the order', '取消订单')}
          keepLabel={say('Keep it', '保留')}
          needsReason={false}
          onConfirm={() => undefined}
        />
      </Part>
    </>
  );
}
