import { IconClock, IconMessageCircle } from '@tabler/icons-react';
import { Banner } from '../banner/index.ts';
import { EmergencyNotice } from '../emergency-notice/index.ts';
import { JourneyCard } from '../journey-card/index.ts';
import { JourneyTimeline } from '../journey-timeline/index.ts';
import { LiveDot } from '../live-dot/index.ts';
import { TargetBar } from '../target-bar/index.ts';
import { TicketCard } from '../ticket-card/index.ts';
import styles from './gallery.module.css';
import { Part } from './part.tsx';
import type { Say } from './sample.ts';

/** What is open, waiting or wrong. */
export function PatientOpen({ say }: { say: Say }) {
  return (
    <>
      <Part name="journey-card">
        <JourneyCard
          kind={say('Consultation, open now', '咨询进行中')}
          time="10:09"
          title={say('He Yun is waiting for your answer', '何筠在等您回复')}
          detail={say(
            '“Any breathlessness, or one leg more swollen than the other?”',
            '“有没有气短？两条腿肿得一样吗？”',
          )}
          step={3}
          next={say('you reply, by 20:00', '请您在 20:00 前回复')}
          action={{
            href: '#consultation',
            label: say('Return to the consultation', '回到咨询'),
            icon: <IconMessageCircle size={22} stroke={1.75} aria-hidden="true" />,
          }}
        />
        <JourneyCard
          kind={say('Waiting, open now', '候诊中')}
          icon={<IconClock size={18} stroke={1.75} aria-hidden="true" />}
          time="A 027"
          title={say('3rd in line, 6–10 min', '第 3 位，6–10 分钟')}
          detail={say('Your place is kept while you do other things.', '您可以先忙别的，位置会保留。')}
          step={2}
          next={say('a pharmacist calls you', '药师叫您')}
          action={{ href: '#waiting', label: say('Open the waiting room', '打开候诊室') }}
        />
      </Part>
      <Part name="ticket-card">
        <TicketCard
          service={say('Pharmacist consultation', '药师咨询')}
          patientName={say('Chen Lihua', '陈丽华')}
          number="A 027"
          place={3}
          wait={{ kind: 'range', fromMinutes: 6, toMinutes: 10 }}
        />
        <TicketCard
          service={say('Doctor, follow-up', '医生复诊')}
          patientName={say('Chen Guizhen', '陈桂珍')}
          number="C 118"
          place={9}
          wait={{ kind: 'not-known' }}
        />
      </Part>
      <Part name="target-bar, live-dot">
        <LiveDot>{say('Live, updated 10:02', '实时数据，10:02 更新')}</LiveDot>
        <TargetBar
          title={say('We aim to answer within 15 minutes', '我们力争 15 分钟内接诊')}
          ratio={4 / 15}
          from={say('4 min waited', '已等 4 分钟')}
          to={say('15 min', '15 分钟')}
        >
          {say(
            'If it takes longer, you choose: keep waiting, or leave with a full refund.',
            '如果超时，由您决定：继续等，或退号全额退款。',
          )}
        </TargetBar>
      </Part>
      <Part name="banner, emergency-notice">
        <div className={styles.stack}>
          <Banner tone="network" title={say('No network', '没有网络')}>
            {say(
              'You can keep writing. 2 messages are kept and sent by themselves.',
              '请继续写。2 条消息已保存，联网后自动发出。',
            )}
          </Banner>
          <Banner tone="network">
            {say('Weak network. Keep writing, nothing is lost.', '网络较弱，请继续写，内容不会丢失。')}
          </Banner>
          <Banner tone="danger" title={say('The photo was not accepted', '照片未被接受')}>
            {say(
              'It is larger than 20 MB. Your text is kept. Choose a smaller photo.',
              '照片超过 20 MB。文字已保留，请换一张小一些的。',
            )}
          </Banner>
          <Banner tone="good" title={say('Your place is back', '您的位置已恢复')}>
            {say('He Yun lost the connection. You are 1st in line again.', '何筠的连接中断了，您又排在第 1 位。')}
          </Banner>
          <Banner tone="facts">{say('Allergy on record: penicillin.', '已记录过敏：青霉素。')}</Banner>
          <EmergencyNotice
            title={say('Emergency? Call now', '紧急情况请立即拨打')}
            detail={say('Chest pain, stroke signs, trouble breathing', '胸痛、中风征兆、呼吸困难')}
            number="120"
          />
        </div>
      </Part>
      <Part name="journey-timeline">
        <JourneyTimeline
          steps={[
            {
              key: 'registered',
              title: say('Registered', '已登记'),
              status: 'done',
              lines: ['09:51', say('You', '您')],
            },
            {
              key: 'waited',
              title: say('Waited', '候诊'),
              status: 'done',
              lines: ['09:58–10:08', say('Ticket A 027', '号码 A 027')],
            },
            {
              key: 'consultation',
              title: say('Consultation', '咨询'),
              status: 'current',
              lines: [say('Since 10:08', '10:08 起'), say('He Yun', '何筠')],
              icon: <IconMessageCircle size={16} stroke={2} aria-hidden="true" />,
            },
            {
              key: 'follow-up',
              title: say('Follow-up', '随访'),
              status: 'future',
              lines: [say('Next: you and He Yun agree', '下一步：您与何筠商定')],
            },
          ]}
        />
      </Part>
    </>
  );
}
