'use client';

import { IconClipboardHeart, IconHome, IconMessages, IconUser } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Button, ButtonLink } from '../button/index.ts';
import { Composer } from '../composer/index.ts';
import { EmergencyNotice } from '../emergency-notice/index.ts';
import { Facts } from '../facts/index.ts';
import { Hero } from '../hero/index.ts';
import { LanguageSwitch } from '../language-switch/index.ts';
import { MessageList } from '../message-list/index.ts';
import { PageTitle } from '../page-title/index.ts';
import { ClinicianBanner } from '../person-banner/index.ts';
import { Row, RowList } from '../row/index.ts';
import { Page, PhoneShell, PublicShell, Room, Section, StickyBar } from '../shell/index.ts';
import styles from './gallery.module.css';
import { patientThread, SampleCard } from './sample-thread.tsx';
import { sampleNow, type Say } from './sample.ts';

interface FrameProps {
  readonly say: Say;
  /** The way back to the parts. */
  readonly choice: ReactNode;
}

const stroke = { size: 24, stroke: 1.75 } as const;

const placesIn = (say: Say) => [
  { href: '/gallery', label: say('Home', '首页'), icon: <IconHome {...stroke} /> },
  { href: '#care', label: say('Get care', '就诊'), icon: <IconMessages {...stroke} />, count: 2 },
  { href: '#records', label: say('Records', '记录'), icon: <IconClipboardHeart {...stroke} /> },
  { href: '#me', label: say('Me', '我的'), icon: <IconUser {...stroke} /> },
];

const visitIn = (say: Say) => [
  { label: say('Number', '号码'), value: 'A 027' },
  { label: say('Service', '服务'), value: say('Pharmacist consultation', '药师咨询') },
];

/** A page anybody may read. */
export function PublicFrame({ say, choice }: FrameProps) {
  return (
    <PublicShell
      links={<a href="#how">{say('How it works', '如何就诊')}</a>}
      actions={<LanguageSwitch />}
      footer={<p>{say('Invented people and places.', '人物与机构均为虚构。')}</p>}
    >
      <Page width="wide">
        {choice}
        <Hero
          title={say('A licensed pharmacist, from where you are', '持证药师，随时在身边')}
          glimpse={<p className={styles.glimpse}>{say('May I take both?', '两种药能一起吃吗？')}</p>}
        >
          <ButtonLink href="#talk" wide>
            {say('Talk to a pharmacist now', '立即咨询药师')}
          </ButtonLink>
        </Hero>
        <EmergencyNotice
          title={say('Emergency? Call now', '紧急情况请立即拨打')}
          detail={say('Chest pain, stroke signs, trouble breathing', '胸痛、中风征兆、呼吸困难')}
          number="120"
        />
      </Page>
    </PublicShell>
  );
}

/** A place of the signed-in app, with facts beside it and its one action at the foot. */
export function PhoneFrame({ say, title, choice }: FrameProps & { readonly title: string }) {
  return (
    <PhoneShell nav={placesIn(say)} rail={<Facts items={visitIn(say)} />}>
      <PageTitle title={title} back={{ href: '#back', label: say('Back', '返回') }} />
      <Page aside={<Facts items={visitIn(say)} />}>
        {choice}
        <Section title={say('Your medicine', '您的用药')} action={<a href="#all">{say('All', '全部')}</a>}>
          <RowList>
            <Row
              title={say('Amlodipine 5 mg', '氨氯地平 5 mg')}
              detail={say('1 tablet a day', '每日 1 片')}
              href="#a"
            />
          </RowList>
        </Section>
      </Page>
      <StickyBar before={<strong>¥28.50</strong>}>
        <Button wide>{say('Order and pay', '下单并支付')}</Button>
      </StickyBar>
    </PhoneShell>
  );
}

/** The consultation room. */
export function RoomFrame({ say, choice }: FrameProps) {
  return (
    <PhoneShell nav={placesIn(say)}>
      <Room
        banner={
          <ClinicianBanner
            name={say('He Yun', '何筠')}
            title={say('Pharmacist-in-charge', '主管药师')}
            licence="3316-0482"
            emergencyNumber="120"
            present
          />
        }
        aside={<Facts items={visitIn(say)} />}
        asideLabel={say('In this consultation', '本次咨询')}
        foot={<Composer draftKey="gallery-room" sendWith="enter" onSend={() => undefined} />}
      >
        <div className={styles.gutter}>{choice}</div>
        <MessageList
          entries={patientThread(say)}
          now={sampleNow}
          onRetry={() => undefined}
          renderCard={() => <SampleCard say={say} />}
        />
      </Room>
    </PhoneShell>
  );
}
