import { IconBuildingHospital, IconClipboardHeart, IconPill, IconSalad, IconStethoscope } from '@tabler/icons-react';
import { ButtonLink } from '../button/index.ts';
import { EmptyState } from '../empty-state/index.ts';
import { ErrorState } from '../error-state/index.ts';
import { ClinicianBanner } from '../person-banner/index.ts';
import { Row, RowList } from '../row/index.ts';
import { ServiceList, ServiceRow } from '../service-row/index.ts';
import { Skeleton } from '../skeleton/index.ts';
import { StatStrip } from '../stat-strip/index.ts';
import { StateKeyBadge, StatusBadge } from '../status-badge/index.ts';
import { StepsList } from '../steps-list/index.ts';
import styles from './gallery.module.css';
import { Part } from './part.tsx';
import type { Say } from './sample.ts';

/** Lists, facts and the states a list can be in. */
export function PatientLists({ say }: { say: Say }) {
  return (
    <>
      <Part name="stat-strip">
        <StatStrip
          stats={[
            { figure: '14', label: say('pharmacists on duty', '位药师在岗') },
            { figure: say('6–10 min', '6–10 分'), label: say('wait right now', '当前等候') },
            { figure: say('24 h', '24 小时'), label: say('every day of the year', '全年无休') },
          ]}
        />
      </Part>
      <Part name="service-row">
        <ServiceList>
          <ServiceRow
            icon={<IconPill />}
            name={say('Pharmacist', '药师咨询')}
            detail={say('Side effects, doses, what goes together', '副作用、用量、能否同服')}
            price="¥9"
            wait={say('6–10 min wait', '等候 6–10 分钟')}
            open
            href="#pharmacist"
          />
          <ServiceRow
            icon={<IconStethoscope />}
            name={say('Doctor, follow-up', '医生复诊')}
            detail={say('For an illness already diagnosed in person', '已在线下确诊的常见病、慢性病')}
            price="¥30"
            wait={say('Wait not known yet', '等候时间暂时未知')}
            href="#doctor"
          />
          <ServiceRow
            icon={<IconSalad />}
            tone="sand"
            name={say('Nutritionist', '营养师咨询')}
            detail={say('Eating well with diabetes or kidney disease', '糖尿病、肾病等饮食指导')}
            price="¥20"
            wait={say('Opens today 14:30', '今天 14:30 开始')}
            href="#nutritionist"
          />
        </ServiceList>
      </Part>
      <Part name="row">
        <RowList>
          <Row
            icon={<IconBuildingHospital />}
            tone="plain"
            title={say('Meixi County People’s Hospital', '梅溪县人民医院')}
            detail={say(
              'Grade II Class A · Internet hospital licence MX-2023-0417',
              '二级甲等 · 互联网医院执业许可 MX-2023-0417',
            )}
            href="#hospital"
          />
          <Row
            icon={<IconClipboardHeart />}
            title={say('Consultation', '咨询')}
            detail={say('Ankle swelling on amlodipine', '服氨氯地平后脚踝肿')}
            meta={say('24 Nov, 10:08 · He Yun', '11 月 24 日 10:08 · 何筠')}
            badge={<StatusBadge of="CONSULTATION" state="ACTIVE" pill />}
            href="#record"
          />
        </RowList>
      </Part>
      <Part name="steps-list">
        <StepsList
          spread
          steps={[
            {
              title: say('Say what is wrong', '说说哪里不舒服'),
              detail: say('A few simple questions, about 2 minutes.', '几个简单的问题，约 2 分钟。'),
            },
            {
              title: say('Wait from anywhere', '在哪儿等都行'),
              detail: say('You get a number. Close the page and keep your place.', '先取号。关掉页面，位置也会保留。'),
            },
            {
              title: say('Chat with a licensed person', '与执业人员对话'),
              detail: say(
                'You see their name, title and licence before you start.',
                '开始前就能看到姓名、职称和执业证号。',
              ),
            },
          ]}
        />
      </Part>
      <Part name="status-badge">
        <div className={styles.badges}>
          <StatusBadge of="TICKET" state="WAITING" pill />
          <StatusBadge of="TICKET" state="NO_ANSWER" pill />
          <StatusBadge of="PRESCRIPTION" state="SIGNED" pill />
          <StatusBadge of="PRESCRIPTION" state="REJECTED" pill />
          <StatusBadge of="ORDER" state="DELIVERED" pill />
          <StateKeyBadge stateKey="TICKET.IN_CONSULTATION" />
          <StateKeyBadge stateKey="TICKET.LEFT" />
        </div>
      </Part>
      <Part name="clinician-banner">
        <ClinicianBanner
          name={say('He Yun', '何筠')}
          title={say('Pharmacist-in-charge', '主管药师')}
          licence="3316-0482"
          emergencyNumber="120"
          present
          back={{ href: '#back', label: say('Back', '返回') }}
        />
      </Part>
      <Part name="skeleton">
        <Skeleton shape="rows" count={2} />
      </Part>
      <Part name="empty-state">
        <EmptyState
          icon={<IconClipboardHeart />}
          title={say('No records yet', '还没有记录')}
          action={
            <ButtonLink href="#care" look="soft">
              {say('Talk to a pharmacist', '咨询药师')}
            </ButtonLink>
          }
        >
          {say(
            'What you discuss, receive and measure will stay here, in order.',
            '您的咨询、用药和测量会按时间留在这里。',
          )}
        </EmptyState>
      </Part>
      <Part name="error-state">
        <ErrorState title={say('Records could not load', '记录加载失败')} onRetry={() => undefined}>
          {say('Showing what this phone saved at 09:40.', '显示的是本机 09:40 保存的内容。')}
        </ErrorState>
      </Part>
    </>
  );
}
