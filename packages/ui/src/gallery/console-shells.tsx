'use client';

import { IconMessages, IconPackage, IconTag } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Button } from '../button/index.ts';
import { Facts } from '../facts/index.ts';
import { TextField } from '../field/index.ts';
import { LanguageSwitch } from '../language-switch/index.ts';
import { ListGroup, PlainRow } from '../list-row/index.ts';
import { WorkTitle } from '../page-title/index.ts';
import { PersonAvatar } from '../person-avatar/index.ts';
import { Columns, ConsoleEntry, ConsoleShell } from '../shell/index.ts';
import styles from './gallery.module.css';
import type { Say } from './sample.ts';

interface FrameProps {
  readonly say: Say;
  readonly title: string;
  /** The way back to the parts. */
  readonly choice: ReactNode;
}

const factsIn = (say: Say) => [
  { label: say('Number', '号码'), value: 'A 027' },
  { label: say('Waited', '已候诊'), value: say('6 min', '6 分钟') },
];

/** The rail with the places, and beside it whatever is worked on. */
function Shell({ say, children }: { readonly say: Say; readonly children: ReactNode }) {
  return (
    <ConsoleShell
      nav={[
        { href: '/gallery', label: say('Workbench', '诊台'), icon: <IconMessages />, count: 3 },
        { href: '#dispensing', label: say('Dispensing', '调剂'), icon: <IconPackage /> },
        { href: '#services', label: say('Services', '服务'), icon: <IconTag /> },
      ]}
      foot={<PersonAvatar name={say('Song Jie', '宋杰')} size="small" present />}
    >
      {children}
    </ConsoleShell>
  );
}

function List({ say }: Pick<FrameProps, 'say'>) {
  return (
    <ListGroup title={say('Active', '接诊中')} count="2">
      <PlainRow href="#1" name={say('Deng Hong', '邓红')} selected trailing="13:51" />
      <PlainRow href="#2" name={say('Cai Weimin', '蔡为民')} trailing="13:32" />
    </ListGroup>
  );
}

/** List, work area, panel. */
export function WorkFrame({ say, title, choice }: FrameProps) {
  return (
    <Shell say={say}>
      <Columns
        list={<List say={say} />}
        listLabel={say('Patients', '患者')}
        side={
          <div className={styles.inside}>
            <Facts items={factsIn(say)} />
          </div>
        }
        sideLabel={say('About the patient', '患者信息')}
      >
        <WorkTitle title={title} detail="A 027" />
        <div className={styles.gutter}>{choice}</div>
      </Columns>
    </Shell>
  );
}

/** The drawer that pushes the work area and never covers it. */
export function DrawerFrame({ say, title, choice }: FrameProps) {
  return (
    <Shell say={say}>
      <Columns
        list={<List say={say} />}
        listLabel={say('Patients', '患者')}
        drawer={
          <div className={styles.inside}>
            {choice}
            <TextField label={say('Medicine', '药品')} defaultValue={say('Amlodipine 5 mg', '氨氯地平 5 mg')} />
            <Button>{say('Add the line', '加入处方')}</Button>
          </div>
        }
        drawerLabel={say('Prescription', '处方')}
      >
        <WorkTitle title={title} />
      </Columns>
    </Shell>
  );
}

/** Before sign-in. */
export function EntryFrame({ say, title, choice }: FrameProps) {
  return (
    <ConsoleEntry
      suffix={say('Console', '工作台')}
      foot={<LanguageSwitch />}
      aside={<p>{say('Everything here concerns patients.', '这里的一切都关乎患者。')}</p>}
    >
      <div className={styles.inside}>
        <WorkTitle title={title} />
        {choice}
        <TextField label={say('Work email', '工作邮箱')} type="email" />
        <Button wide>{say('Continue', '继续')}</Button>
      </div>
    </ConsoleEntry>
  );
}
