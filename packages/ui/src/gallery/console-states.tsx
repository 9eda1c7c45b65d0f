import { Button } from '../button/index.ts';
import { Kbd } from '../kbd/index.ts';
import { MessageState, type MessageStateName } from '../message-list/index.ts';
import { ServiceLevelRing } from '../service-level-ring/index.ts';
import { meaningOf, StateKeyBadge } from '../status-badge/index.ts';
import styles from './gallery.module.css';
import { Part } from './part.tsx';
import type { Say } from './sample.ts';

const messageStates = ['queued', 'sent', 'delivered', 'read', 'failed'] as const satisfies readonly MessageStateName[];

/** Every badge of every lifecycle, as in the reference picture. */
export function ConsoleStates({ say }: { say: Say }) {
  return (
    <>
      <Part name="status-badge">
        <div className={styles.states}>
          {Object.entries(meaningOf).map(([of, states]) => (
            <StatesOf key={of} of={of} states={Object.keys(states)} />
          ))}
        </div>
      </Part>
      <Part name="service-level-ring">
        <div className={styles.bar}>
          <ServiceLevelRing waitedSeconds={240} targetSeconds={600} /> 4:00
          <ServiceLevelRing waitedSeconds={420} targetSeconds={600} /> 7:00
          <ServiceLevelRing waitedSeconds={620} targetSeconds={600} /> 10:20
        </div>
      </Part>
      <Part name="button, kbd">
        <div className={styles.bar}>
          <Button>
            {say('Take next', '接诊下一位')} <Kbd>N</Kbd>
          </Button>
          <Button look="outline">
            {say('Note', '病历')} <Kbd>D</Kbd>
          </Button>
          <Button look="danger-outline">
            {say('Reject', '拒绝')} <Kbd>X</Kbd>
          </Button>
          <Button disabled>{say('Verify', '核验')}</Button>
        </div>
      </Part>
      <Part name="message-state">
        <div className={styles.badges}>
          {messageStates.map((state) => (
            <MessageState key={state} state={state} />
          ))}
        </div>
      </Part>
    </>
  );
}

function StatesOf({ of, states }: { of: string; states: readonly string[] }) {
  return (
    <>
      <strong>{of}</strong>
      <div className={styles.badges}>
        {states.map((state) => (
          <StateKeyBadge key={state} stateKey={`${of}.${state}`} />
        ))}
      </div>
    </>
  );
}
