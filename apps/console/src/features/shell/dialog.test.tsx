import { Providers } from '@openward/ui/providers';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderScreen } from '../../screen-test/render-screen.tsx';
import { Dialog } from './dialog.tsx';

it('leaves the page in view behind it: only the box has a ground of its own', async () => {
  await renderScreen(
    <Providers product="console">
      <Dialog label="Palette" size={420} onClose={() => undefined}>
        Here
      </Dialog>
    </Providers>,
  );
  const box = await screen.findByRole('dialog', { name: 'Palette' });
  expect([...document.querySelectorAll('.dialog')]).toEqual([box]);
});
