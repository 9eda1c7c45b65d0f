import { IconHeart, IconPill, IconSalad } from '@tabler/icons-react';
import clsx from 'clsx';
import { AppearanceSwitch } from '../appearance-switch/index.ts';
import { Brand, Mark } from '../brand/index.ts';
import { ButtonLink } from '../button/index.ts';
import { Card, IconTile } from '../card/index.ts';
import { Hero } from '../hero/index.ts';
import { type } from '../type/index.ts';
import styles from './gallery.module.css';
import { Part } from './part.tsx';
import type { Say } from './sample.ts';

const sizes = ['display', 'title', 'heading', 'body', 'strong', 'small', 'meta'] as const;

/** The mark, the welcome, the type, and what everything else stands on. */
export function PatientBasics({ say }: { say: Say }) {
  return (
    <>
      <Part name="brand">
        <div className={styles.bar}>
          <Brand />
          <Brand href="#home" suffix={say('Patients', '患者')} />
          <Mark size={40} />
        </div>
      </Part>
      <Part name="hero">
        <Hero
          title={say('A licensed pharmacist, from where you are', '持证药师，随时在身边')}
          glimpse={<Card>{say('May I take both?', '两种药能一起吃吗？')}</Card>}
        >
          <ButtonLink href="#talk" wide>
            {say('Talk to a pharmacist now', '立即咨询药师')}
          </ButtonLink>
        </Hero>
      </Part>
      <Part name="type">
        <div className={styles.stack}>
          {sizes.map((size) => (
            <p key={size} className={clsx(type[size])}>
              {say('Take 1 tablet after breakfast', '早餐后服 1 片')}
            </p>
          ))}
        </div>
      </Part>
      <Part name="card, icon-tile">
        <Card>{say('A white surface with one hairline.', '白色卡片，一条细线。')}</Card>
        <div className={styles.bar}>
          <IconTile>
            <IconPill />
          </IconTile>
          <IconTile tone="sand">
            <IconSalad />
          </IconTile>
          <IconTile tone="plain">
            <IconHeart />
          </IconTile>
        </div>
      </Part>
      <Part name="appearance-switch">
        <AppearanceSwitch />
      </Part>
    </>
  );
}
