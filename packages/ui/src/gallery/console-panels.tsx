'use client';

import { useState } from 'react';
import { Banner } from '../banner/index.ts';
import { Button } from '../button/index.ts';
import { Composer } from '../composer/index.ts';
import { ConfirmInline } from '../confirm-inline/index.ts';
import { Facts } from '../facts/index.ts';
import { JourneyTimeline } from '../journey-timeline/index.ts';
import { MessageList } from '../message-list/index.ts';
import { PanelTabs } from '../panel-tabs/index.ts';
import { PatientBanner, type PatientFacts } from '../person-banner/index.ts';
import { Toggle } from '../toggle/index.ts';
import styles from './gallery.module.css';
import { Part } from './part.tsx';
import { consoleThread } from './sample-thread.tsx';
import { sampleNow, type Say } from './sample.ts';

function samplePatient(say: Say): PatientFacts {
  return {
    name: '赵桂兰',
    latinName: 'Zhao Guilan',
    sex: 'FEMALE',
    birthDate: new Date('1964-05-09'),
    weightGrams: 64_000,
    recordNumber: 204187,
    allergies: [
      { substance: say('Penicillin', '青霉素'), reaction: say('anaphylaxis', '过敏性休克'), since: '2014' },
      { substance: say('Sulfonamides', '磺胺类'), reaction: say('rash', '皮疹'), since: '2009' },
    ],
    pregnancy: 'NOT_APPLICABLE',
    identityVerifiedAt: new Date('2026-11-03T02:00:00Z'),
    visit: 'FOLLOW_UP',
  };
}

/** The workbench: banner, tabs, conversation, and the act at its foot. */
export function ConsolePanels({ say }: { say: Say }) {
  const [tab, setTab] = useState<'intake' | 'journey'>('intake');
  const [duty, setDuty] = useState(true);
  const [tone, setTone] = useState<'reply' | 'note'>('reply');
  const patient = samplePatient(say);
  return (
    <>
      <Part name="patient-banner, panel-tabs, facts">
        <div className={styles.panel}>
          <PatientBanner patient={patient} now={sampleNow} />
          <PanelTabs
            label={say('Patient', '患者')}
            open={tab}
            onOpen={setTab}
            tabs={[
              { id: 'intake', label: say('Intake', '问诊') },
              { id: 'journey', label: say('Journey', '就医旅程'), count: 3 },
            ]}
          >
            {tab === 'intake' ? (
              <Facts
                items={[
                  { label: say('Reason', '主诉'), value: say('Ankles swell in the evening.', '傍晚脚踝肿胀。') },
                  { label: say('Since', '持续时间'), value: say('8 days', '8 天') },
                  { label: say('Red flags', '危险信号'), value: say('None reported', '均无') },
                ]}
              />
            ) : (
              <JourneyTimeline
                steps={[
                  {
                    key: '1',
                    title: say('Ticket A 027 taken', '接诊 A 027'),
                    status: 'done',
                    lines: [say('He Yun', '何筠')],
                    trailing: '10:12',
                  },
                  {
                    key: '2',
                    title: say('Consultation', '咨询'),
                    status: 'current',
                    lines: [say('He Yun, active', '何筠，接诊中')],
                    trailing: '10:12',
                  },
                ]}
              />
            )}
          </PanelTabs>
        </div>
        <div className={styles.panel}>
          <PatientBanner
            patient={{
              ...patient,
              name: '马建国',
              latinName: 'Ma Jianguo',
              birthDate: null,
              weightGrams: null,
              allergies: null,
              pregnancy: 'NOT_KNOWN',
              identityVerifiedAt: null,
              visit: 'ADVICE',
            }}
            now={sampleNow}
            layout="strip"
          />
        </div>
      </Part>
      <Part name="message-list, composer">
        <div className={styles.thread}>
          <MessageList entries={consoleThread(say)} now={sampleNow} typing={say('Chen Lihua', '陈丽华')} />
          <div className={styles.foot}>
            <Composer
              draftKey={`gallery-console-${tone}`}
              sendWith="ctrl-enter"
              tone={tone}
              onSend={() => undefined}
              header={
                <Button size="small" look="quiet" onClick={() => setTone(tone === 'reply' ? 'note' : 'reply')}>
                  {tone === 'reply' ? say('Reply', '回复') : say('Private note', '内部备注')}
                </Button>
              }
            />
          </div>
        </div>
      </Part>
      <Part name="toggle, banner">
        <Toggle label={duty ? say('On duty', '在岗') : say('Off duty', '不在岗')} on={duty} onChange={setDuty} />
        <Banner
          tone="network"
          title={say('Advice only: no evidence of a prior diagnosis is linked', '仅咨询：未关联既往诊断证明')}
        >
          {say('Diagnosis codes and prescriptions stay closed until you confirm it.', '确认之前，不能下诊断和开处方。')}
        </Banner>
      </Part>
      <Part name="confirm-inline">
        <ConfirmInline
          title={say('Suspend Qian Bo?', '停用钱博？')}
          consequence={say(
            'Goes offline at once. 2 active patients return to the queue at their former place.',
            '立即下线。2 位接诊中的患者回到原来的排队位置。',
          )}
          confirmLabel={say('Suspend now', '立即停用')}
          keepLabel={say('Keep verified', '保持有效')}
          onConfirm={() => undefined}
          onKeep={() => undefined}
        />
      </Part>
    </>
  );
}
