import { DataTable } from '../data-table/index.ts';
import { ListGroup, PlainRow, QueueRow } from '../list-row/index.ts';
import { Skeleton } from '../skeleton/index.ts';
import { StatStrip } from '../stat-strip/index.ts';
import { StateKeyBadge, StatusBadge } from '../status-badge/index.ts';
import styles from './gallery.module.css';
import { Part } from './part.tsx';
import type { Say } from './sample.ts';

/** The queue, tables and live figures. */
export function ConsoleLists({ say }: { say: Say }) {
  const clinicians = [
    { id: '1', name: say('Lin Wen', '林雯'), title: say('Attending doctor', '主治医师'), active: 3, state: 'VERIFIED' },
    { id: '2', name: say('Qian Bo', '钱博'), title: say('Chief physician', '主任医师'), active: 0, state: 'SUSPENDED' },
    { id: '3', name: say('Mo Lijuan', '莫丽娟'), title: say('Pharmacist', '药师'), active: 0, state: 'SUBMITTED' },
  ];
  return (
    <>
      <Part name="list-row">
        <div className={styles.list}>
          <ListGroup title={say('Active', '接诊中')} count={say('2 of 5', '2 / 5')}>
            <QueueRow
              href="#1"
              name={say('Zhao Guilan', '赵桂兰')}
              about={say('F 62', '女 62')}
              wait={say('now', '刚刚')}
              waitedSeconds={60}
              targetSeconds={300}
              line={say('Typing…', '正在输入…')}
              selected
            />
            <QueueRow
              href="#2"
              name={say('Ma Jianguo', '马建国')}
              about={say('M 57', '男 57')}
              wait={say('4 min', '4 分')}
              waitedSeconds={240}
              targetSeconds={300}
              line={say('Sugar 9.1 this morning, is that too high?', '今早血糖 9.1，是不是偏高？')}
              unread={2}
            />
          </ListGroup>
          <ListGroup title={say('Queue', '候诊')} count="7" trailing={say('Pharmacist advice', '药师咨询')}>
            <QueueRow
              href="#3"
              name={say('Xu Damin', '徐大民')}
              about={say('M 71', '男 71')}
              wait={say('16 min', '16 分')}
              waitedSeconds={960}
              targetSeconds={600}
              ticket="A 121"
              line={say('Dizzy when standing up', '起身时头晕')}
            />
            <QueueRow
              href="#4"
              name={say('Tang Lihua', '唐丽华')}
              about={say('F 49', '女 49')}
              wait={say('7 min', '7 分')}
              waitedSeconds={420}
              targetSeconds={600}
              ticket="A 122"
              line={say('Refill, bisoprolol', '续方：比索洛尔')}
            />
            <QueueRow
              href="#5"
              name={say('Shen Yun', '沈芸')}
              about={say('F 29', '女 29')}
              wait={say('2 min', '2 分')}
              waitedSeconds={120}
              targetSeconds={600}
              ticket="A 125"
              line={say('Pregnant 22 wk, palpitations', '孕 22 周，心悸')}
            />
          </ListGroup>
          <ListGroup title={say('Finished today', '今日已结束')} count="2">
            <PlainRow
              href="#6"
              name={say('Deng Hong', '邓红')}
              trailing={
                <>
                  <StatusBadge of="CONSULTATION" state="COMPLETED" />
                  13:51
                </>
              }
            />
            <PlainRow
              href="#7"
              name={say('Cai Weimin', '蔡为民')}
              trailing={
                <>
                  <StatusBadge of="CONSULTATION" state="ENDED_UNSUITABLE" />
                  13:32
                </>
              }
            />
          </ListGroup>
        </div>
      </Part>
      <Part name="stat-strip">
        <StatStrip
          stats={[
            {
              figure: '41',
              label: say('Waiting', '候诊'),
              detail: say('12 more than usual', '比平时多 12'),
              tone: 'warn',
            },
            { figure: '83', label: say('In consultation', '接诊中'), detail: say('of 120 places', '共 120 位') },
            {
              figure: '3',
              label: say('Over service level', '超过目标'),
              detail: say('oldest 16 min', '最长 16 分钟'),
              tone: 'danger',
            },
          ]}
        />
      </Part>
      <Part name="data-table">
        <DataTable
          caption={say('Clinicians', '医务人员')}
          items={clinicians}
          keyOf={(one) => one.id}
          selectedKey="2"
          columns={[
            {
              id: 'name',
              header: say('Name', '姓名'),
              sorted: 'ascending',
              renderCell: (one) => <a href={`#${one.id}`}>{one.name}</a>,
            },
            { id: 'title', header: say('Title', '职称'), renderCell: (one) => one.title },
            { id: 'active', header: say('Active', '接诊'), numeric: true, renderCell: (one) => one.active },
            {
              id: 'state',
              header: say('Status', '状态'),
              renderCell: (one) => <StateKeyBadge stateKey={`CREDENTIAL.${one.state}`} />,
            },
          ]}
        />
        <DataTable
          caption={say('No clinicians', '没有人员')}
          items={[]}
          keyOf={String}
          columns={[{ id: 'name', header: say('Name', '姓名'), renderCell: String }]}
        />
      </Part>
      <Part name="skeleton">
        <Skeleton shape="queue" />
        <Skeleton shape="table" />
      </Part>
    </>
  );
}
