'use client';

import { useState } from 'react';
import { Button } from '../button/index.ts';
import { CheckField, ChoiceList } from '../choice/index.ts';
import { CodeInput } from '../code-input/index.ts';
import { DemoPanel } from '../demo-panel/index.ts';
import { TextArea, TextField } from '../field/index.ts';
import { PersonAvatar } from '../person-avatar/index.ts';
import { StateKeyBadge } from '../status-badge/index.ts';
import { StepBar } from '../step-bar/index.ts';
import { Toggle } from '../toggle/index.ts';
import styles from './gallery.module.css';
import { Part } from './part.tsx';
import type { Say } from './sample.ts';

/** Everything one can press or fill in. */
export function PatientForms({ say }: { say: Say }) {
  const [since, setSince] = useState<'today' | 'weeks' | 'unsure' | null>('weeks');
  const [agreed, setAgreed] = useState(false);
  const [code, setCode] = useState('4072');
  const [on, setOn] = useState(true);
  return (
    <>
      <Part name="button">
        <div className={styles.stack}>
          <Button wide>{say('Continue', '继续')}</Button>
          <Button wide look="soft">
            {say('See the plan', '查看计划')}
          </Button>
          <div className={styles.bar}>
            <Button look="outline">{say('Details', '查看详情')}</Button>
            <Button look="quiet">{say('Give up my place', '放弃排队')}</Button>
            <Button look="danger" size="small">
              120
            </Button>
            <Button size="small" look="danger-outline">
              {say('Cancel the request', '取消')}
            </Button>
          </div>
          <Button wide disabled>
            {say('Choose an answer first', '请先选择')}
          </Button>
        </div>
      </Part>
      <Part name="step-bar, choice">
        <StepBar step={3} total={6} />
        <ChoiceList
          legend={say('When did the swelling begin?', '什么时候开始肿的？')}
          name="since"
          value={since}
          onChange={setSince}
          options={[
            { value: 'today', label: say('Today', '今天') },
            { value: 'weeks', label: say('1 to 4 weeks ago', '1 至 4 周前') },
            { value: 'unsure', label: say('I am not sure', '记不清') },
          ]}
        />
        <CheckField
          label={say('I agree to the consultation', '我同意本次咨询')}
          detail={say('What I write is read by the care team alone.', '我写的内容仅诊疗团队可见。')}
          checked={agreed}
          onChange={setAgreed}
          error={agreed ? null : say('Agree first, then go on.', '请先同意再继续。')}
        />
      </Part>
      <Part name="field">
        <TextField
          label={say('Mobile number', '手机号')}
          defaultValue="138 0013 02"
          inputMode="tel"
          error={say('One digit is missing. A number has 11.', '少一位数字，手机号共 11 位。')}
        />
        <TextArea
          label={say('What is wrong?', '哪里不舒服？')}
          optional
          hint={say('In your own words.', '用您自己的话说。')}
        />
      </Part>
      <Part name="code-input">
        <CodeInput
          value={code}
          onChange={setCode}
          hint={say('Pasting the whole code works.', '可以直接粘贴整组验证码。')}
        />
      </Part>
      <Part name="toggle, person-avatar">
        <div className={styles.bar}>
          <Toggle label={say('Notification is on', '通知已开启')} on={on} onChange={setOn} />
          <PersonAvatar name={say('Chen Lihua', '陈丽华')} tone="sand" />
          <PersonAvatar name={say('He Yun', '何筠')} present />
        </div>
      </Part>
      <Part name="demo-panel">
        <DemoPanel
          onChoose={() => undefined}
          people={[
            {
              id: '1',
              name: say('Chen Lihua', '陈丽华'),
              detail: say('Patient', '患者'),
              badge: <StateKeyBadge stateKey="TICKET.WAITING" />,
            },
            {
              id: '2',
              name: say('Ma Jianguo', '马建国'),
              detail: say('Patient', '患者'),
              badge: <StateKeyBadge stateKey="CONSULTATION.ACTIVE" />,
            },
          ]}
        />
      </Part>
    </>
  );
}
